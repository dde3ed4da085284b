#include "views/workflows/workflowsmodel.h"

#include "models/domain/contact.h"
#include "models/store/workflowfigures.h"
#include "models/store/workflowrepository.h"
#include "views/widgets/datatable.h"
#include "views/widgets/format.h"
#include "views/workflows/workflowwords.h"
#include "workflows/engine/workflowbook.h"
#include "workflows/graph/graphjson.h"

#include <algorithm>

namespace comptoir {

namespace {

constexpr qint64 kDayMs = 24LL * 3600 * 1000;

bool isFigure(int column)
{
    return column == WorkflowsModel::People || column == WorkflowsModel::Messages;
}

/// A draft or a version that cannot be read counts as another one.
Result<bool> differs(Database &database, const StoredWorkflow &workflow)
{
    if (workflow.liveVersion == 0)
        return false;
    const auto live = WorkflowRepository(database).liveVersion(workflow.id);
    if (!live)
        return live.error();
    const Result<Graph> draft = GraphJson::read(workflow.draft);
    const Result<Graph> published = GraphJson::read(live->graph);
    return !draft || !published || !published->actsAs(WorkflowBook::writtenOut(*draft));
}

} // namespace

Result<QList<WorkflowLine>> WorkflowsModel::read(Database &database, Timestamp now)
{
    const auto workflows = WorkflowRepository(database).list();
    if (!workflows)
        return workflows.error();
    const auto figures = WorkflowFigures(database).all({now.ms - kDays * kDayMs});
    if (!figures)
        return figures.error();
    QList<WorkflowLine> lines;
    for (const StoredWorkflow &one : *workflows) {
        const Result<bool> changed = differs(database, one);
        if (!changed)
            return changed.error();
        const WorkflowFigures::Counts counts = figures->value(one.id);
        lines.append({one, counts.in, counts.messages, *changed});
        lines.last().workflow.draft.clear();
    }
    return lines;
}

QString WorkflowsModel::columnKey(int column)
{
    static const QStringList keys{QStringLiteral("name"), QStringLiteral("state"),
                                  QStringLiteral("people"), QStringLiteral("messages"),
                                  QStringLiteral("changed")};
    return keys.value(column);
}

void WorkflowsModel::setLines(const QList<WorkflowLine> &lines, Timestamp now)
{
    m_lines = lines;
    m_now = now;
    arrange();
}

void WorkflowsModel::setShown(bool archived, const QString &words)
{
    m_archived = archived;
    m_words = words;
    arrange();
}

void WorkflowsModel::retranslate()
{
    emit headerDataChanged(Qt::Horizontal, 0, ColumnCount - 1);
    if (!m_rows.isEmpty())
        emit dataChanged(index(0, 0), index(rowCount() - 1, ColumnCount - 1));
}

qsizetype WorkflowsModel::archivedCount() const
{
    return std::count_if(m_lines.cbegin(), m_lines.cend(), [](const WorkflowLine &line) {
        return line.workflow.state == WorkflowState::Archived;
    });
}

bool WorkflowsModel::fits(const WorkflowLine &line) const
{
    if ((line.workflow.state == WorkflowState::Archived) != m_archived)
        return false;
    const QString text = foldForSorting(line.workflow.name);
    const QStringList words = foldForSorting(m_words).split(u' ', Qt::SkipEmptyParts);
    return std::all_of(words.begin(), words.end(),
                       [&text](const QString &word) { return text.contains(word); });
}

QVariant WorkflowsModel::sortKey(const WorkflowLine &line, int column) const
{
    switch (column) {
    case People:
        return line.in;
    case Messages:
        return line.messages;
    case Changed:
        return line.workflow.updatedAt.ms;
    default:
        return foldForSorting(text(line, column));
    }
}

void WorkflowsModel::arrange()
{
    beginResetModel();
    m_rows.clear();
    for (qsizetype i = 0; i < m_lines.size(); ++i) {
        if (fits(m_lines.at(i)))
            m_rows.append(i);
    }
    std::stable_sort(m_rows.begin(), m_rows.end(), [this](qsizetype a, qsizetype b) {
        const auto way = QVariant::compare(sortKey(m_lines.at(a), m_sortColumn),
                                           sortKey(m_lines.at(b), m_sortColumn));
        return m_sortOrder == Qt::AscendingOrder ? way == QPartialOrdering::Less
                                                 : way == QPartialOrdering::Greater;
    });
    endResetModel();
}

void WorkflowsModel::sort(int column, Qt::SortOrder order)
{
    m_sortColumn = column;
    m_sortOrder = order;
    arrange();
}

const WorkflowLine *WorkflowsModel::lineAt(int row) const
{
    return row >= 0 && row < m_rows.size() ? &m_lines.at(m_rows.at(row)) : nullptr;
}

const WorkflowLine *WorkflowsModel::find(WorkflowId id) const
{
    const auto found
        = std::find_if(m_lines.cbegin(), m_lines.cend(),
                       [id](const WorkflowLine &line) { return line.workflow.id == id; });
    return found == m_lines.cend() ? nullptr : &*found;
}

int WorkflowsModel::rowOf(WorkflowId id) const
{
    for (int row = 0; row < rowCount(); ++row) {
        if (lineAt(row)->workflow.id == id)
            return row;
    }
    return -1;
}

QString WorkflowsModel::text(const WorkflowLine &line, int column) const
{
    switch (column) {
    case Name:
        return line.workflow.name;
    case State:
        return WorkflowWords::state(line.workflow, line.hasChanges);
    case People:
        return Format::number(line.in);
    case Messages:
        return Format::number(line.messages);
    case Changed:
        return Format::moment(line.workflow.updatedAt, m_now);
    default:
        return {};
    }
}

int WorkflowsModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_rows.size());
}

int WorkflowsModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : ColumnCount;
}

QVariant WorkflowsModel::data(const QModelIndex &index, int role) const
{
    const WorkflowLine *line = lineAt(index.row());
    if (!line)
        return {};
    const int column = index.column();
    switch (role) {
    case Qt::DisplayRole:
        return text(*line, column);
    case Qt::TextAlignmentRole:
        return static_cast<int>((isFigure(column) ? Qt::AlignRight : Qt::AlignLeft)
                                | Qt::AlignVCenter);
    case StrongRole:
        return column == Name;
    case MutedRole:
        return column == Changed;
    case ToneRole:
        return column == State
            ? QVariant(static_cast<int>(WorkflowWords::tone(line->workflow.state)))
            : QVariant();
    default:
        return {};
    }
}

QVariant WorkflowsModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || section < 0 || section >= ColumnCount)
        return {};
    if (role == Qt::TextAlignmentRole)
        return static_cast<int>((isFigure(section) ? Qt::AlignRight : Qt::AlignLeft)
                                | Qt::AlignVCenter);
    if (role != Qt::DisplayRole)
        return {};
    const QString names[ColumnCount] = {tr("Workflow"), tr("State"), tr("People in it"),
                                        tr("Messages in 30 days"), tr("Last change")};
    return names[section];
}

} // namespace comptoir
