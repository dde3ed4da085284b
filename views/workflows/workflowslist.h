#pragma once

#include "views/viewcontext.h"
#include "views/widgets/listplace.h"
#include "views/workflows/workflowsmodel.h"

#include <QWidget>

class QLabel;
class QPushButton;
class QStackedWidget;
class QToolButton;
class QVBoxLayout;

namespace comptoir {

class Chip;
class DataTable;
class EmptyState;
class NoticeBar;
class SearchField;
class TableColumns;

/// All workflows: search, those that are kept or put aside, whether they run, how many people are
/// in each and how many messages went out.
class WorkflowsList : public QWidget
{
    Q_OBJECT

public:
    explicit WorkflowsList(const ViewContext &context, QWidget *parent = nullptr);

    void setLines(const QList<WorkflowLine> &lines);
    void takeFocus();
    void focusSearch();
    [[nodiscard]] WorkflowsModel &model() const { return *m_model; }
    [[nodiscard]] DataTable *table() const { return m_table; }
    [[nodiscard]] NoticeBar *notice() const { return m_notice; }
    /// Puts the mark on a workflow; an invalid one takes it away.
    void setCurrent(WorkflowId workflow);
    /// Adds to the menu of a line.
    void addRowAction(QAction *action);

signals:
    void currentChanged(comptoir::WorkflowId workflow);
    void opened(comptoir::WorkflowId workflow);
    void newRequested();
    void importRequested();
    void said(const QString &text);

private:
    void build();
    void buildHead(QVBoxLayout *column);
    void buildTable(QVBoxLayout *column);
    void connectTable();
    void retranslate();
    void nameColumns();
    void filter();
    void showLines();

    ViewContext m_context;
    WorkflowsModel *m_model;
    QLabel *m_title;
    QLabel *m_count;
    Chip *m_archived;
    SearchField *m_search;
    QPushButton *m_new;
    QToolButton *m_more;
    QList<QAction *> m_moreActions;
    NoticeBar *m_notice;
    QStackedWidget *m_stack = nullptr;
    DataTable *m_table = nullptr;
    ListPlace m_place;
    TableColumns *m_columns = nullptr;
    EmptyState *m_empty = nullptr;
    bool m_read = false;
};

} // namespace comptoir
