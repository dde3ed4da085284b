#pragma once

#include "models/store/customerrepository.h"
#include "views/shell/page.h"

class QLabel;
class QPushButton;
class QSplitter;
class QStackedWidget;
class QTimer;

namespace comptoir {

class Chip;
class CustomerTableModel;
class DataTable;
class EmptyState;
class NoticeBar;
class ProfilePanel;
class SearchField;

/// All customers: search, quick filters, a table of any length, and the profile of the current one
/// beside it or alone.
class CustomersPage : public Page
{
    Q_OBJECT

public:
    explicit CustomersPage(const ViewContext &context, QWidget *parent = nullptr);

    /// Opens the profile of a customer.
    void showRecord(qint64 id) override;
    void refresh() override;
    void moveBetweenParts() override;
    void takeFocus() override;
    [[nodiscard]] bool isFull() const;

private:
    void buildList();
    void buildHead(QWidget *pane);
    void buildChips(QWidget *pane);
    void buildTable(QWidget *pane);
    void connectTable();
    void retranslate();
    void fillColumnsMenu();
    void ask();
    void countFilters();
    void takeCount(int count);
    void showCurrent();
    void openProfile(CustomerId customer);
    void setFull(bool full);
    void closeProfile();
    void clearFilters();
    void fitColumns();
    void widenColumns();
    void fitHead();
    void restoreLook();
    void saveLook();
    bool eventFilter(QObject *watched, QEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;

    ViewContext m_context;
    CustomerTableModel *m_model;
    QSplitter *m_splitter;
    QWidget *m_pane;
    QLabel *m_title;
    QLabel *m_count;
    SearchField *m_search;
    QPushButton *m_columns;
    QPushButton *m_export;
    QList<QPair<CustomerFilter, Chip *>> m_chips;
    QHash<int, qint64> m_counts; ///< by CustomerFilter
    NoticeBar *m_notice;
    DataTable *m_table;
    QStackedWidget *m_stack;
    EmptyState *m_empty;
    ProfilePanel *m_profile;
    QTimer *m_typing;
    QTimer *m_saving;
    CustomerId m_current;
    CustomerFilter m_filter = CustomerFilter::All;
    int m_abandonedAfterHours = storesettings::kAbandonedAfterHours;
    QHash<int, int> m_widest; ///< pixels of the widest figure seen, by column
    bool m_toTop = false; ///< the rows to come are others: show them from the top
    bool m_toCurrent = false; ///< the customer was asked for from elsewhere: scroll there
    int m_countGeneration = 0;
    bool m_columnsByHand = false;
    bool m_fitting = false;
    bool m_chosenByHand = false; ///< the owner opened or closed a profile
};

} // namespace comptoir
