#pragma once

#include "views/customers/timelinemodel.h"

#include <QWidget>

class QListView;
class QPushButton;
class QStackedWidget;
class QTimer;

namespace comptoir {

class EmptyState;
class SearchField;

/// The history of a customer by days, with a search and a choice of kinds.
class TimelineTab : public QWidget
{
    Q_OBJECT

public:
    TimelineTab(Store &store, Clock &clock, QWidget *parent = nullptr);

    void setCustomer(CustomerId customer, const ShopNames &shops);

signals:
    void failed(const comptoir::Error &error);

private:
    void ask();
    void clearFilters();
    void fillKinds();
    void retranslate();
    [[nodiscard]] bool isFiltered() const;

    TimelineModel *m_model;
    SearchField *m_search;
    QPushButton *m_kinds;
    QListView *m_list;
    EmptyState *m_empty;
    QStackedWidget *m_stack;
    QTimer *m_typing;
    CustomerId m_customer;
    ShopNames m_shops;
    QSet<TimelineKind> m_chosen; ///< empty: all
};

} // namespace comptoir
