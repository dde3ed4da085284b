#include "workflows/triggers/triggersearch.h"

namespace comptoir {

namespace {

constexpr qint64 kDayMs = 86'400'000;

/// The least and the most that a length can be on any calendar, in milliseconds.
InstantRange breadth(const Delay &delay)
{
    const auto days = [&delay](qint64 least, qint64 most) {
        return InstantRange{{delay.count * least * kDayMs}, {delay.count * most * kDayMs}};
    };
    InstantRange wide;
    switch (delay.unit) {
    case DelayUnit::Minutes:
        return {{delay.count * 60'000}, {delay.count * 60'000}};
    case DelayUnit::Hours:
        return {{delay.count * 3'600'000}, {delay.count * 3'600'000}};
    case DelayUnit::Days:
        wide = days(1, 1);
        break;
    case DelayUnit::Weeks:
        wide = days(7, 7);
        break;
    case DelayUnit::Months:
        wide = days(28, 31);
        break;
    case DelayUnit::Years:
        wide = days(365, 366);
        break;
    }
    // Clocks change by hours, and zones once in a while by a day.
    return {{wide.from.ms - 2 * kDayMs}, {wide.until.ms + 2 * kDayMs}};
}

} // namespace

TriggerSearch::TriggerSearch(const Frame &frame, const QString &id, const GraphNode &node,
                             const NodeKind &kind)
    : m_frame(frame)
    , m_id(id)
    , m_node(node)
    , m_kind(kind)
{}

Result<bool> TriggerSearch::has(DataSource source) const
{
    const Result<QSet<DataSource>> present = presentSources(database());
    if (!present)
        return present.error();
    return present->contains(source);
}

std::optional<Money> TriggerSearch::amount(const char *parameter) const
{
    const ParameterValue value = m_kind.value(m_node, QLatin1String(parameter));
    const auto *money = std::get_if<Money>(&value);
    return money ? std::optional(*money) : std::nullopt;
}

QList<qint64> TriggerSearch::ids(const char *parameter) const
{
    QList<qint64> ids;
    for (const QString &text : get<QStringList>(parameter))
        ids.append(text.toLongLong());
    return ids;
}

ProductPick TriggerSearch::products() const
{
    if (is("what", "products"))
        return {ProductPick::Kind::Products, ids("products")};
    if (is("what", "categories"))
        return {ProductPick::Kind::Categories, ids("categories")};
    return {};
}

AroundDay TriggerSearch::aroundDay() const
{
    using Side = AroundDay::Side;
    const Side side = is("when", "before") ? Side::Before
        : is("when", "after")              ? Side::After
                                           : Side::On;
    return {side, get<Delay>("offset"), get<QTime>("time")};
}

Look TriggerSearch::look(HistoryTable table) const
{
    Look look{during()};
    if (isLive() && !isFoundByInstant(table))
        look.afterRow = m_frame.rows.value(machineName(table));
    return look;
}

Look TriggerSearch::lookBack(const Delay &delay) const
{
    const InstantRange wide = breadth(delay);
    return {{{during().from.ms - wide.until.ms}, {during().until.ms - wide.from.ms}}};
}

QString TriggerSearch::keyPrefix() const
{
    switch (m_kind.key) {
    case EntryKey::Order:
        return QStringLiteral("order:");
    case EntryKey::Cart:
        return QStringLiteral("cart:");
    case EntryKey::Product:
        return QStringLiteral("product:");
    case EntryKey::Category:
        return QStringLiteral("category:");
    case EntryKey::Message:
        return QStringLiteral("message:");
    case EntryKey::Thread:
        return QStringLiteral("thread:");
    case EntryKey::Customer:
    case EntryKey::Occasion:
        break;
    }
    return {};
}

Done TriggerSearch::add(const Result<Happenings> &found, HistoryTable table)
{
    return add(found, table, keyPrefix());
}

Done TriggerSearch::add(const Result<Happenings> &found, HistoryTable table, const QString &prefix)
{
    if (!found)
        return found.error();
    for (const Happening &one : *found)
        put(one, one.at, table, prefix.isEmpty() ? prefix : prefix + QString::number(one.thing));
    return done();
}

Done TriggerSearch::addLain(const Result<Happenings> &found, const Delay &delay, HistoryTable table)
{
    return addLain(found, delay, table, keyPrefix());
}

Done TriggerSearch::addLain(const Result<Happenings> &found, const Delay &delay, HistoryTable table,
                            const QString &prefix)
{
    if (!found)
        return found.error();
    for (const Happening &one : *found) {
        const Timestamp due = after(one.at, delay, zone());
        if (!one.overAt || *one.overAt > due)
            put(one, due, table, prefix + QString::number(one.thing));
    }
    return done();
}

void TriggerSearch::put(const Happening &of, Timestamp at, HistoryTable table, const QString &key)
{
    const bool isByRow = isLive() && !isFoundByInstant(table);
    // What a new row tells of an instant to come is found now or never.
    if (isByRow ? at <= m_frame.since : !during().holds(at))
        return;
    if (isLive() && of.overAt && *of.overAt < during().until)
        return;
    m_found.push_back({{at, of.customer, m_id, key}, table, of.row});
}

void TriggerSearch::note(TriggerNote::Kind kind, const QList<DataSource> &sources)
{
    m_notes.push_back({m_id, kind, sources});
}

QMap<QDate, Timestamp> daysAround(const AroundDay &around, const InstantRange &range,
                                  const QTimeZone &zone)
{
    InstantRange wide;
    if (around.side != AroundDay::Side::On)
        wide = breadth(around.offset);
    if (around.side == AroundDay::Side::Before)
        wide = {{-wide.until.ms}, {-wide.from.ms}};
    QMap<QDate, Timestamp> days;
    const QDate last = Timestamp{range.until.ms - wide.from.ms}.toZone(zone).date().addDays(2);
    QDate day = Timestamp{range.from.ms - wide.until.ms}.toZone(zone).date().addDays(-2);
    for (; day <= last; day = day.addDays(1)) {
        const Timestamp at = momentAround(day, around, zone);
        if (range.holds(at))
            days.insert(day, at);
    }
    return days;
}

QString dayKey(const QDate &day)
{
    return QStringLiteral("day:") + day.toString(Qt::ISODate);
}

} // namespace comptoir
