#include "models/shops/prestashop/cursor.h"

#include <QDateTime>
#include <QJsonObject>

#include <algorithm>
#include <array>

namespace comptoir::prestashop {

namespace {

constexpr qint64 overlapSeconds = 2LL * 3600;
/// Numbers are given before their rows are visible to others: look back a little.
constexpr qint64 overlapRows = 50;
const QLatin1String dateFormat("yyyy-MM-dd HH:mm:ss");
const QLatin1String farFuture("2099-12-31 23:59:59");

constexpr std::array<const char *, 6> phaseNames{"start",   "walk",   "new",
                                                 "changes", "second", "rest"};

Cursor::Phase phaseOf(const QString &name)
{
    for (std::size_t i = 0; i < phaseNames.size(); ++i) {
        if (name == QLatin1String(phaseNames[i]))
            return static_cast<Cursor::Phase>(i);
    }
    return Cursor::Phase::Start;
}

QString bracketed(const QString &text)
{
    return QLatin1Char('[') + text + QLatin1Char(']');
}

QPair<QString, QString> afterId(qint64 id)
{
    return {QStringLiteral("filter[id]"), QStringLiteral(">[%1]").arg(id)};
}

void addDateFilter(QueryItems &items, const QString &from, const QString &until)
{
    items.append({QStringLiteral("date"), QStringLiteral("1")});
    items.append({QStringLiteral("filter[date_upd]"), bracketed(from + QLatin1Char(',') + until)});
}

Cursor rest(Cursor cursor, const QString &latestPossible)
{
    cursor.phase = Cursor::Phase::Rest;
    const QString reached = std::min(cursor.reached, latestPossible);
    cursor.since = std::max(cursor.since, reached);
    cursor.reached.clear();
    cursor.from.clear();
    cursor.after = 0;
    return cursor;
}

Cursor changesFrom(Cursor cursor, const QString &from)
{
    cursor.phase = Cursor::Phase::Changes;
    cursor.from = from;
    cursor.after = 0;
    return cursor;
}

/// After the rows with new ids: the changed ones, if anything dated was ever seen.
Cursor afterNewRows(const Cursor &cursor, const Resource &resource, const QString &latestPossible)
{
    if (resource.follow != Follow::Changes || cursor.since.isEmpty())
        return rest(cursor, latestPossible);
    return changesFrom(cursor, shifted(cursor.since, -overlapSeconds));
}

/// A full page of changes: go on from its last date, inclusive; a page within one second is walked
/// by id instead, else it would come again and again.
Cursor afterChanges(Cursor cursor, const PageFacts &facts)
{
    if (facts.lastDate.isEmpty() || facts.firstDate == facts.lastDate) {
        cursor.phase = Cursor::Phase::Second;
        cursor.from = facts.lastDate.isEmpty() ? cursor.from : facts.lastDate;
        cursor.after = 0;
        return cursor;
    }
    cursor.from = facts.lastDate;
    return cursor;
}

} // namespace

QJsonObject Cursor::toJson() const
{
    return {{QStringLiteral("phase"), QLatin1String(phaseNames[static_cast<std::size_t>(phase)])},
            {QStringLiteral("last"), last},
            {QStringLiteral("after"), after},
            {QStringLiteral("since"), since},
            {QStringLiteral("from"), from},
            {QStringLiteral("reached"), reached},
            {QStringLiteral("size"), size},
            {QStringLiteral("at"), at}};
}

Cursor Cursor::fromJson(const QJsonObject &json)
{
    Cursor cursor;
    cursor.phase = phaseOf(json[u"phase"].toString());
    cursor.last = json[u"last"].toInteger();
    cursor.after = json[u"after"].toInteger();
    cursor.since = json[u"since"].toString();
    cursor.from = json[u"from"].toString();
    cursor.reached = json[u"reached"].toString();
    cursor.size = json[u"size"].toInt();
    cursor.at = json[u"at"].toInteger();
    return cursor;
}

bool isShopDate(QStringView text)
{
    return text.size() == 19 && !text.startsWith(u"0000")
        && QDateTime::fromString(text.toString(), dateFormat).isValid();
}

QString shifted(const QString &date, qint64 seconds)
{
    QDateTime instant = QDateTime::fromString(date, dateFormat);
    instant.setTimeSpec(Qt::UTC); // arithmetic of the calendar: no zone skips or doubles an hour
    return instant.addSecs(seconds).toString(dateFormat);
}

Cursor begin(const Cursor &cursor, const Resource &resource)
{
    Cursor next = cursor;
    if (cursor.phase == Cursor::Phase::Start
        || (cursor.phase == Cursor::Phase::Rest && resource.follow == Follow::Whole)) {
        next.phase = Cursor::Phase::Walk;
        next.last = 0;
    } else if (cursor.phase == Cursor::Phase::Rest) {
        next.phase = Cursor::Phase::New;
        if (resource.follow == Follow::NewRows)
            next.last = std::max<qint64>(0, cursor.last - overlapRows);
    }
    return next;
}

QueryItems pageQuery(const Cursor &cursor)
{
    QueryItems items;
    const QPair<QString, QString> byId{QStringLiteral("sort"), QStringLiteral("[id_ASC]")};
    switch (cursor.phase) {
    case Cursor::Phase::Changes:
        addDateFilter(items, cursor.from, farFuture);
        items.append({QStringLiteral("sort"), QStringLiteral("[date_upd_ASC,id_ASC]")});
        break;
    case Cursor::Phase::Second:
        addDateFilter(items, cursor.from, cursor.from);
        items.append(afterId(cursor.after));
        items.append(byId);
        break;
    default:
        items.append(afterId(cursor.last));
        items.append(byId);
        break;
    }
    return items;
}

Cursor advance(const Cursor &cursor, const PageFacts &facts, const Resource &resource,
               const QString &latestPossible)
{
    Cursor next = cursor;
    next.reached = std::max(cursor.reached, facts.largestDate);
    const bool full = facts.count >= facts.wanted;
    switch (cursor.phase) {
    case Cursor::Phase::Changes:
        return full ? afterChanges(next, facts) : rest(next, latestPossible);
    case Cursor::Phase::Second:
        next.after = facts.lastId;
        return full ? next : changesFrom(next, shifted(cursor.from, 1));
    case Cursor::Phase::New:
        next.last = std::max(cursor.last, facts.lastId);
        return full ? next : afterNewRows(next, resource, latestPossible);
    default:
        break;
    }
    next.last = std::max(cursor.last, facts.lastId);
    if (full)
        return next;
    // The mark of a first import was taken before it began: what changed meanwhile comes next.
    if (resource.follow == Follow::Changes && !cursor.since.isEmpty())
        next.reached.clear();
    return rest(next, latestPossible);
}

PageFacts factsOf(const QJsonArray &records, int wanted, const QSet<qint64> &rejected)
{
    PageFacts facts;
    qint64 lastRejected = 0;
    facts.count = records.size();
    facts.wanted = wanted;
    for (const QJsonValue value : records) {
        const QJsonObject record = value.toObject();
        const qint64 id = record[u"id"].toVariant().toLongLong();
        if (rejected.contains(id))
            lastRejected = id <= largestId / 2 ? std::max(lastRejected, id) : lastRejected;
        else if (id <= largestId)
            facts.lastId = std::max(facts.lastId, id);
        const QString date = record[u"date_upd"].toString();
        if (!isShopDate(date))
            continue;
        if (facts.firstDate.isEmpty())
            facts.firstDate = date;
        facts.lastDate = date;
        facts.largestDate = std::max(facts.largestDate, date);
    }
    if (facts.lastId == 0)
        facts.lastId = lastRejected;
    return facts;
}

} // namespace comptoir::prestashop
