#include "views/segments/segmentsmodel.h"

#include "models/domain/contact.h"
#include "views/segments/segmentcolours.h"
#include "views/widgets/datatable.h"
#include "views/widgets/format.h"
#include "views/widgets/tokens.h"

#include <QApplication>
#include <QTextDocument>

#include <algorithm>

namespace comptoir {

namespace {

bool isFigure(int column)
{
    return column == SegmentsModel::Customers || column == SegmentsModel::Share
        || column == SegmentsModel::Change;
}

} // namespace

QString SegmentsModel::columnKey(int column)
{
    static const QStringList keys{
        QStringLiteral("name"),   QStringLiteral("customers"), QStringLiteral("share"),
        QStringLiteral("change"), QStringLiteral("trend"),     QStringLiteral("needs"),
        QStringLiteral("about"),  QStringLiteral("used_by"),   QStringLiteral("edited")};
    return keys.value(column);
}

void SegmentsModel::setReading(const SegmentsReading &reading)
{
    m_reading = reading;
    arrange();
}

void SegmentsModel::beginPast()
{
    m_past.clear();
    m_isAskingPast = true;
    showPast();
}

void SegmentsModel::addPast(int daysAgo, const QHash<SegmentId, qint64> &members)
{
    for (auto one = members.cbegin(); one != members.cend(); ++one)
        m_past[one.key()].insert(daysAgo, *one);
    showPast();
}

void SegmentsModel::endPast()
{
    m_isAskingPast = false;
    showPast();
}

void SegmentsModel::showPast()
{
    if (!m_rows.isEmpty())
        emit dataChanged(index(0, Change), index(rowCount() - 1, Trend));
}

void SegmentsModel::setShown(bool archived, const QString &words)
{
    m_archived = archived;
    m_words = words;
    arrange();
}

void SegmentsModel::retranslate()
{
    emit headerDataChanged(Qt::Horizontal, 0, ColumnCount - 1);
    if (!m_rows.isEmpty())
        emit dataChanged(index(0, 0), index(rowCount() - 1, ColumnCount - 1));
}

bool SegmentsModel::fits(const SegmentLine &line) const
{
    if (line.segment.archivedAt.has_value() != m_archived)
        return false;
    const QString text = foldForSorting(line.segment.name + u' ' + line.segment.description);
    const QStringList words = foldForSorting(m_words).split(u' ', Qt::SkipEmptyParts);
    return std::all_of(words.begin(), words.end(),
                       [&text](const QString &word) { return text.contains(word); });
}

void SegmentsModel::arrange()
{
    beginResetModel();
    m_rows.clear();
    for (qsizetype i = 0; i < m_reading.lines.size(); ++i) {
        if (fits(m_reading.lines.at(i)))
            m_rows.append(i);
    }
    // The reading is by name: equals stay in that order.
    std::stable_sort(m_rows.begin(), m_rows.end(), [this](qsizetype a, qsizetype b) {
        const QVariant first = sortKey(m_reading.lines.at(a), m_sortColumn);
        const QVariant second = sortKey(m_reading.lines.at(b), m_sortColumn);
        if (first.isNull() || second.isNull())
            return !first.isNull() && second.isNull(); // without a value: last both ways
        const auto way = QVariant::compare(first, second);
        return m_sortOrder == Qt::AscendingOrder ? way == QPartialOrdering::Less
                                                 : way == QPartialOrdering::Greater;
    });
    endResetModel();
}

QVariant SegmentsModel::sortKey(const SegmentLine &line, int column) const
{
    switch (column) {
    case Name:
        return foldForSorting(line.segment.name);
    case Customers:
    case Share:
        return line.hasCount() ? QVariant(line.segment.members) : QVariant();
    case Change:
    case Trend: {
        const std::optional<qint64> change = changeOf(line);
        return change ? QVariant(*change) : QVariant();
    }
    case Edited:
        return line.segment.updatedAt.ms;
    default: {
        const QString words = text(line, column);
        return words.isEmpty() ? QVariant() : QVariant(foldForSorting(words));
    }
    }
}

void SegmentsModel::sort(int column, Qt::SortOrder order)
{
    m_sortColumn = column;
    m_sortOrder = order;
    arrange();
}

qsizetype SegmentsModel::archivedCount() const
{
    return std::count_if(
        m_reading.lines.begin(), m_reading.lines.end(),
        [](const SegmentLine &line) { return line.segment.archivedAt.has_value(); });
}

QList<Segment> SegmentsModel::withoutPast() const
{
    QList<Segment> segments;
    for (const SegmentLine &line : m_reading.lines) {
        if (isWithoutPast(line))
            segments.append(line.segment);
    }
    return segments;
}

bool SegmentsModel::isWithoutPast(const SegmentLine &line) const
{
    return !line.segment.archivedAt && line.needs.isEmpty() && !line.segment.ruleError
        && !line.sizeOn(m_reading.today.addDays(-kDays));
}

const SegmentLine *SegmentsModel::lineAt(int row) const
{
    return row >= 0 && row < m_rows.size() ? &m_reading.lines.at(m_rows.at(row)) : nullptr;
}

const SegmentLine *SegmentsModel::find(SegmentId id) const
{
    for (const SegmentLine &line : m_reading.lines) {
        if (line.segment.id == id)
            return &line;
    }
    return nullptr;
}

int SegmentsModel::rowOf(SegmentId id) const
{
    for (int row = 0; row < rowCount(); ++row) {
        if (lineAt(row)->segment.id == id)
            return row;
    }
    return -1;
}

std::optional<qint64> SegmentsModel::changeOf(const SegmentLine &line) const
{
    if (!line.hasCount())
        return std::nullopt;
    if (const auto before = line.sizeOn(m_reading.today.addDays(-kDays)))
        return line.segment.members - *before;
    const Past past = m_past.value(line.segment.id);
    return past.contains(kDays) ? std::optional(line.segment.members - past.value(kDays))
                                : std::nullopt;
}

Sparkline::Values SegmentsModel::trendOf(const SegmentLine &line) const
{
    Sparkline::Values values;
    if (!line.hasCount())
        return values;
    const Past past = m_past.value(line.segment.id);
    for (int days = kDays; days > 0; days -= kTrendStep) {
        const auto kept = line.sizeOn(m_reading.today.addDays(-days));
        if (kept)
            values.append(double(*kept));
        else if (past.contains(days))
            values.append(double(past.value(days)));
        else
            values.append(std::nullopt);
    }
    values.append(double(line.segment.members));
    return values;
}

QString SegmentsModel::signedNumber(qint64 change)
{
    if (change == 0)
        return Format::number(0);
    // A minus sign as wide as the plus, and neither parted from its number.
    return (change > 0 ? QStringLiteral("+\u00A0") : QStringLiteral("\u2212\u00A0"))
        + Format::number(qAbs(change));
}

/// What the line shows, for who does not see it.
QString SegmentsModel::trendText(const SegmentLine &line) const
{
    const Sparkline::Values values = trendOf(line);
    const auto first = std::find_if(values.begin(), values.end(),
                                    [](const auto &value) { return value.has_value(); });
    if (values.size() < 2 || first == values.end() - 1)
        return {};
    return tr("From %1 to %2")
        .arg(Format::number(qRound64(**first)), Format::number(line.segment.members));
}

QString SegmentsModel::text(const SegmentLine &line, int column) const
{
    switch (column) {
    case Name:
        return line.segment.name;
    case Customers:
        return line.hasCount() ? Format::number(line.segment.members) : Format::none();
    case Share:
        return line.hasCount() && m_reading.everybody > 0
            ? Format::percent(double(line.segment.members) / double(m_reading.everybody), 1)
            : Format::none();
    case Change: {
        const std::optional<qint64> change = changeOf(line);
        if (change)
            return signedNumber(*change);
        return m_isAskingPast && isWithoutPast(line) ? QStringLiteral("…") : Format::none();
    }
    case Trend:
        return trendText(line);
    case Needs:
        return line.segment.ruleError ? tr("Cannot be read")
            : line.problem            ? tr("Not finished")
                                      : DataSourceWords::needs(line.needs);
    case About:
        return line.segment.description;
    case UsedBy:
        return line.usedBy.join(QStringLiteral(", "));
    case Edited:
        return Format::date(line.segment.updatedAt);
    default:
        return {};
    }
}

int SegmentsModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_rows.size());
}

int SegmentsModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : ColumnCount;
}

QVariant SegmentsModel::data(const QModelIndex &index, int role) const
{
    const SegmentLine *line = lineAt(index.row());
    if (!line)
        return {};
    const int column = index.column();
    switch (role) {
    case Qt::DisplayRole:
        return text(*line, column);
    case Qt::ToolTipRole:
        return column == Name ? line->segment.description : QString();
    case Qt::TextAlignmentRole:
        return static_cast<int>((isFigure(column) ? Qt::AlignRight : Qt::AlignLeft)
                                | Qt::AlignVCenter);
    case StrongRole:
        return column == Name;
    case MutedRole:
        return column == About || column == UsedBy || column == Edited;
    case DotRole:
        return column == Name
            ? QVariant(SegmentColours::of(line->segment.colour, tokensFor(QApplication::palette())))
            : QVariant();
    case TrendRole:
        return column == Trend ? QVariant::fromValue(trendOf(*line)) : QVariant();
    case ToneRole:
        return column == Needs
            ? QVariant(static_cast<int>(line->segment.ruleError ? Tone::Danger : Tone::Warning))
            : QVariant();
    default:
        return {};
    }
}

QVariant SegmentsModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || section < 0 || section >= ColumnCount)
        return {};
    if (role == Qt::TextAlignmentRole)
        return static_cast<int>((isFigure(section) ? Qt::AlignRight : Qt::AlignLeft)
                                | Qt::AlignVCenter);
    if (role != Qt::DisplayRole)
        return {};
    const QString names[ColumnCount]
        = {tr("Segment"), tr("Customers"), tr("Share"),   tr("In 30 days"), tr("Trend"),
           tr("State"),   tr("About"),     tr("Used by"), tr("Edited")};
    return names[section];
}

} // namespace comptoir
