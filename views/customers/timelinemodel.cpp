#include "views/customers/timelinemodel.h"

#include "models/store/store.h"
#include "models/store/whendone.h"
#include "views/shell/privacy.h"
#include "views/widgets/format.h"

namespace comptoir {

TimelineModel::TimelineModel(Store &store, Clock &clock, const Privacy &privacy, QObject *parent)
    : QAbstractListModel(parent)
    , m_store(store)
    , m_clock(clock)
    , m_privacy(privacy)
{}

void TimelineModel::setQuery(const TimelineQuery &query, const ShopNames &shops)
{
    beginResetModel();
    m_lines.clear();
    m_query = query;
    m_query.now = m_clock.now();
    m_query.after.reset();
    m_shops = shops;
    m_more = false;
    ++m_generation;
    endResetModel();
    if (query.customer.isValid())
        read();
}

void TimelineModel::read()
{
    m_reading = true;
    const auto answer = m_store.read(
        [asked = m_query](Database &db) { return TimelineRepository(db).page(asked); });
    whenDone(answer, this, [this, generation = m_generation](const Result<TimelinePage> &page) {
        if (generation != m_generation)
            return;
        m_reading = false;
        if (page)
            append(*page);
        else
            emit failed(page.error());
    });
}

void TimelineModel::append(const TimelinePage &page)
{
    QList<Line> lines;
    QString lastDay
        = m_lines.isEmpty() ? QString() : Format::day(m_lines.last().entry.at, m_query.now);
    for (const TimelineEntry &entry : page.entries) {
        const QString day = Format::day(entry.at, m_query.now);
        if (day != lastDay)
            lines.append({true, entry});
        lastDay = day;
        lines.append({false, entry});
    }
    m_query.after = page.next;
    m_more = page.next.has_value();
    if (!lines.isEmpty()) {
        const int first = rowCount();
        beginInsertRows({}, first, first + static_cast<int>(lines.size()) - 1);
        m_lines.append(lines);
        endInsertRows();
    }
    emit loaded(m_lines.isEmpty());
}

int TimelineModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_lines.size());
}

bool TimelineModel::canFetchMore(const QModelIndex &parent) const
{
    return !parent.isValid() && m_more && !m_reading;
}

void TimelineModel::fetchMore(const QModelIndex &parent)
{
    if (canFetchMore(parent))
        read();
}

QVariant TimelineModel::data(const QModelIndex &index, int role) const
{
    if (!index.isValid())
        return {};
    const Line &line = m_lines.at(index.row());
    switch (role) {
    case IsDayRole:
        return line.isDay;
    case Qt::DisplayRole:
        return line.isDay ? Format::day(line.entry.at, m_query.now)
                          : TimelineWords::title(shown(line.entry));
    case DetailRole:
        return line.isDay ? QString() : TimelineWords::detail(shown(line.entry), m_shops);
    case Qt::ToolTipRole:
        return line.isDay ? QVariant() : QVariant(Format::dateTime(line.entry.at));
    case Qt::AccessibleTextRole:
        return QString(data(index, Qt::DisplayRole).toString() + u' '
                       + data(index, DetailRole).toString());
    case IconRole:
        return TimelineWords::icon(line.entry);
    case ToneValueRole:
        return static_cast<int>(TimelineWords::tone(line.entry));
    case OpensRole:
        return !line.isDay && TimelineWords::opens(line.entry);
    default:
        return {};
    }
}

/// What may tell who somebody is, hidden while names are.
TimelineEntry TimelineModel::shown(TimelineEntry entry) const
{
    entry.text = m_privacy.words(entry.text);
    if (entry.kind == TimelineKind::Message)
        entry.subject = m_privacy.words(entry.subject);
    if (entry.kind == TimelineKind::Merged)
        entry.subject = m_privacy.name(entry.subject);
    return entry;
}

const TimelineEntry *TimelineModel::entryAt(int row) const
{
    const bool there = row >= 0 && row < m_lines.size() && !m_lines.at(row).isDay;
    return there ? &m_lines.at(row).entry : nullptr;
}

Qt::ItemFlags TimelineModel::flags(const QModelIndex &index) const
{
    if (!index.isValid())
        return Qt::NoItemFlags;
    if (m_lines.at(index.row()).isDay)
        return Qt::ItemIsEnabled;
    return Qt::ItemIsEnabled | Qt::ItemIsSelectable;
}

void TimelineModel::retranslate()
{
    if (!m_lines.isEmpty())
        emit dataChanged(index(0), index(rowCount() - 1));
}

} // namespace comptoir
