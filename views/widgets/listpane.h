#pragma once

#include "views/widgets/listplace.h"

#include <QWidget>

#include <functional>

class QFrame;
class QProgressBar;
class QStackedWidget;
class QTimer;
class QVBoxLayout;

namespace comptoir {

class DataTable;
class EmptyState;
class ListHead;
class NoticeBar;
class PagedModelBase;
class Store;
class TableColumns;

/// A list as the pages of customers, orders and products have it: title with search and buttons,
/// filters, and a card with a table of any length, or what there is to say and do where it is
/// empty. An answer that is long in coming, such as the order by a column that is read off all
/// orders, shows a bar that moves. Failures of the model stand over the table until it answers
/// again.
class ListPane : public QWidget
{
    Q_OBJECT

public:
    explicit ListPane(QWidget *parent = nullptr);

    [[nodiscard]] ListHead *head() const { return m_head; }
    /// Between the title and the table. Tab goes in the order of the calls.
    void addAbove(QWidget *widget);
    /// Puts the table in, after what stands above it. `name`: of the settings that keep its
    /// columns; `icon`: of the empty list.
    void setModel(PagedModelBase *model, Store &store, const QString &name, const QString &icon);
    /// In the card, under the table.
    void addBelow(QWidget *widget);

    // Once there is a model:
    [[nodiscard]] PagedModelBase *model() const { return m_model; }
    [[nodiscard]] DataTable *table() const { return m_table; }
    [[nodiscard]] TableColumns *columns() const { return m_columns; }
    [[nodiscard]] EmptyState *empty() const { return m_empty; }
    [[nodiscard]] NoticeBar *notice() const { return m_notice; }
    [[nodiscard]] ListPlace &place() { return m_place; }
    /// Does what may change the width of the list. What stands above the table then wraps to other
    /// lines; the row stays where it is on the screen, but does not go out of sight. Returns how
    /// far that scrolled the table.
    int holdStill(int row, const std::function<void()> &change);
    /// What the owner searches for.
    [[nodiscard]] QString searched() const;

signals:
    /// The owner searches for something else: ask anew. Not at every key.
    void typed();
    /// Other rows are shown, or the same in another order: the first page or all of them.
    void listed();

private:
    void connectModel();
    void buildWaiting();
    void showWaiting();
    void endWaiting();

    ListHead *m_head;
    QVBoxLayout *m_above;
    QVBoxLayout *m_column;
    NoticeBar *m_notice = nullptr;
    QFrame *m_card = nullptr;
    QStackedWidget *m_stack = nullptr;
    PagedModelBase *m_model = nullptr;
    DataTable *m_table = nullptr;
    ListPlace m_place;
    TableColumns *m_columns = nullptr;
    EmptyState *m_empty = nullptr;
    QProgressBar *m_bar = nullptr; ///< over the table, while its model is long in answering
    QTimer *m_waiting;
    QTimer *m_typing;
};

} // namespace comptoir
