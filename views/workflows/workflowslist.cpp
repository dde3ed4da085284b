#include "views/workflows/workflowslist.h"

#include "views/widgets/chip.h"
#include "views/widgets/datatable.h"
#include "views/widgets/emptystate.h"
#include "views/widgets/format.h"
#include "views/widgets/icons.h"
#include "views/widgets/keyboardmanners.h"
#include "views/widgets/layouts.h"
#include "views/widgets/noticebar.h"
#include "views/widgets/retranslate.h"
#include "views/widgets/searchfield.h"
#include "views/widgets/tablecolumns.h"
#include "views/widgets/theme.h"

#include <QAction>
#include <QHBoxLayout>
#include <QLabel>
#include <QMenu>
#include <QPushButton>
#include <QStackedWidget>
#include <QToolButton>

namespace comptoir {

namespace {
constexpr int kLeastName = 160; ///< of the column that tells workflows apart
} // namespace

WorkflowsList::WorkflowsList(const ViewContext &context, QWidget *parent)
    : QWidget(parent)
    , m_context(context)
    , m_model(new WorkflowsModel(this))
    , m_title(makeLabel(TextRole::Title, this))
    , m_count(makeLabel(TextRole::Muted, this))
    , m_archived(new Chip(this))
    , m_search(new SearchField(this))
    , m_new(makeButton(ButtonKind::Primary, this))
    , m_more(makeIconButton(QStringLiteral("more"), this))
    , m_notice(new NoticeBar(this))
{
    build();
    connectTable();
    onLanguage(this, [this] { retranslate(); });
    m_columns->restore();
}

void WorkflowsList::build()
{
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(12);
    buildHead(column);
    column->addWidget(m_notice);
    m_notice->setClosable(true);
    m_notice->hide();
    buildTable(column);
}

void WorkflowsList::buildHead(QVBoxLayout *column)
{
    m_title->setWordWrap(false);
    m_count->setWordWrap(false);
    m_search->setObjectName(QStringLiteral("workflows.search"));
    m_search->setMinimumWidth(110);
    m_search->setMaximumWidth(Theme::forText(230));
    m_archived->setObjectName(QStringLiteral("workflows.archived"));
    m_new->setObjectName(QStringLiteral("workflows.new"));
    m_new->setIcon(iconOnAccent(QStringLiteral("plus")));
    m_more->setObjectName(QStringLiteral("workflows.more"));
    auto *row = new QHBoxLayout;
    row->setSpacing(10);
    row->addWidget(m_title);
    row->addWidget(m_count, 0, Qt::AlignVCenter);
    row->addStretch(1);
    row->addWidget(m_archived);
    row->addWidget(m_search, 2);
    row->addWidget(m_new);
    row->addWidget(m_more);
    column->addLayout(row);
    auto *menu = new QMenu(m_more);
    m_moreActions.append(menu->addAction(themedIcon(QStringLiteral("import")), QString()));
    connect(m_moreActions.last(), &QAction::triggered, this, &WorkflowsList::importRequested);
    m_more->setMenu(menu);
    m_more->setPopupMode(QToolButton::InstantPopup);
    connect(m_new, &QPushButton::clicked, this, &WorkflowsList::newRequested);
    connect(m_search, &QLineEdit::textChanged, this, &WorkflowsList::filter);
    connect(m_archived, &Chip::clicked, this, &WorkflowsList::filter);
}

void WorkflowsList::buildTable(QVBoxLayout *column)
{
    QFrame *card = makeCard(this);
    auto *inside = new QVBoxLayout(card);
    inside->setContentsMargins(1, 4, 1, 6);
    m_stack = new QStackedWidget(card);
    m_table = new DataTable(m_stack);
    m_table->setObjectName(QStringLiteral("workflows.table"));
    m_place = ListPlace(m_table);
    m_empty = new EmptyState(QStringLiteral("workflow"), m_stack);
    m_stack->addWidget(m_table);
    m_stack->addWidget(m_empty);
    inside->addWidget(m_stack);
    column->addWidget(card, 1);
    m_search->leadInto(m_table);
    handKeyboardOn(this, m_table);
    m_table->setModel(m_model);
    m_table->setSortingEnabled(true);
    m_columns = new TableColumns(m_table, m_context.store, QStringLiteral("workflows"));
    nameColumns();
    m_columns->setFirstSort(WorkflowsModel::Name, Qt::AscendingOrder);
}

void WorkflowsList::connectTable()
{
    // The owner's moves alone: the current row also moves when the list is read anew.
    const auto tell = [this](int row) {
        if (const WorkflowLine *line = m_model->lineAt(row))
            emit currentChanged(line->workflow.id);
    };
    connect(m_table, &DataTable::rowMovedTo, this, tell);
    connect(m_table, &DataTable::menuOpens, this,
            [this, tell] { tell(m_table->currentIndex().row()); });
    connect(m_table, &QTableView::clicked, this,
            [tell](const QModelIndex &index) { tell(index.row()); });
    connect(m_table, &DataTable::rowOpened, this, [this](int row) {
        if (const WorkflowLine *line = m_model->lineAt(row))
            emit opened(line->workflow.id);
    });
    connect(m_table, &DataTable::said, this, &WorkflowsList::said);
    connect(m_empty, &EmptyState::acted, this, [this] {
        if (!m_archived->isChecked() && m_search->text().isEmpty()) {
            emit newRequested();
            return;
        }
        m_archived->setChecked(false);
        m_search->clear();
        filter();
    });
}

void WorkflowsList::addRowAction(QAction *action)
{
    m_table->addAction(action);
}

void WorkflowsList::retranslate()
{
    m_title->setText(tr("Workflows"));
    m_search->setPlaceholderText(tr("Filter this list"));
    m_search->setAccessibleName(tr("Filter the list of workflows"));
    m_new->setText(tr("New workflow"));
    setIconButtonText(m_more, tr("More for workflows"));
    m_moreActions[0]->setText(tr("Bring a workflow in from a file…"));
    m_table->setAccessibleName(tr("Workflows"));
    m_table->setAccessibleDescription(tr("Enter opens a workflow."));
    m_model->retranslate();
    nameColumns();
    showLines();
}

void WorkflowsList::nameColumns()
{
    using Model = WorkflowsModel;
    constexpr int kWeights[Model::ColumnCount] = {320, 170, 110, 150, 150};
    QList<TableColumn> columns;
    for (int at = 0; at < Model::ColumnCount; ++at) {
        TableColumn column{Model::columnKey(at),
                           m_model->headerData(at, Qt::Horizontal, Qt::DisplayRole).toString(),
                           tr("Workflow")};
        column.fixed = at == Model::Name;
        column.flexible = at == Model::Name;
        column.weight = kWeights[at];
        column.least = at == Model::Name ? Theme::forText(kLeastName) : 0;
        column.yields = at;
        columns.append(column);
    }
    m_columns->setColumns(columns);
}

void WorkflowsList::setLines(const QList<WorkflowLine> &lines)
{
    m_read = true;
    m_model->setLines(lines, m_context.clock.now());
    showLines();
}

void WorkflowsList::filter()
{
    m_place.startAtTop();
    m_model->setShown(m_archived->isChecked(), m_search->text());
    showLines();
}

void WorkflowsList::showLines()
{
    m_count->setText(m_read ? Format::number(m_model->rowCount()) : QString());
    const qsizetype archived = m_model->archivedCount();
    //: filter of the list: workflows that were put aside
    m_archived->set(tr("Archived"), Format::number(archived));
    m_archived->setVisible(archived > 0 || m_archived->isChecked());
    const bool hasAny = !m_model->lines().isEmpty();
    m_search->setVisible(hasAny || !m_read);
    const bool isShown = m_model->rowCount() > 0 || !m_read;
    QWidget *shown = isShown ? static_cast<QWidget *>(m_table) : m_empty;
    // What is hidden would hand the keyboard to whatever comes next in the window.
    const bool movesKeyboard = shown != m_stack->currentWidget()
        && m_stack->currentWidget()->isAncestorOf(window()->focusWidget());
    m_stack->setCurrentWidget(shown);
    if (movesKeyboard)
        takeFocus();
    if (m_archived->isChecked() || !m_search->text().isEmpty())
        m_empty->setTexts(tr("No workflow matches."), tr("Show all workflows"));
    else
        m_empty->setTexts(tr("A workflow does by itself what you would do for each customer: a "
                             "word a day after a cart was left, a voucher at the birthday. You "
                             "draw it, and nothing goes out before you publish it."),
                          tr("Draw the first workflow"));
}

void WorkflowsList::setCurrent(WorkflowId workflow)
{
    if (workflow.isValid())
        m_place.show(m_model->rowOf(workflow), false);
    else
        m_table->clearSelection();
}

void WorkflowsList::focusSearch()
{
    m_search->setFocus(Qt::ShortcutFocusReason);
}

void WorkflowsList::takeFocus()
{
    if (m_stack->currentWidget() == m_empty)
        m_new->setFocus(Qt::TabFocusReason);
    else
        m_table->setFocus(Qt::TabFocusReason);
}

} // namespace comptoir
