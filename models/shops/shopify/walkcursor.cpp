#include "models/shops/shopify/walkcursor.h"

#include <algorithm>

namespace comptoir::shopify {

namespace {

constexpr qint64 kOverlap = 300'000;
constexpr int kMostLegs = 10;

std::optional<Timestamp> instant(const QJsonObject &json, QLatin1String key)
{
    const qint64 ms = json.value(key).toInteger(-1);
    return ms < 0 ? std::nullopt : std::optional(Timestamp{ms});
}

void put(QJsonObject &json, QLatin1String key, std::optional<Timestamp> at)
{
    if (at)
        json.insert(key, at->ms);
}

} // namespace

WalkCursor WalkCursor::fromJson(const QJsonObject &json)
{
    WalkCursor cursor;
    cursor.leg = std::clamp(json.value(QLatin1String("leg")).toInt(), 0, kMostLegs);
    cursor.page = json.value(QLatin1String("page")).toString();
    cursor.since = instant(json, QLatin1String("since"));
    cursor.started = instant(json, QLatin1String("started"));
    cursor.newest = instant(json, QLatin1String("newest"));
    if (const qint64 total = json.value(QLatin1String("total")).toInteger(-1); total >= 0)
        cursor.total = total;
    cursor.members = json.value(QLatin1String("members")).toString();
    cursor.membersAt = instant(json, QLatin1String("membersAt"));
    return cursor;
}

QJsonObject WalkCursor::toJson() const
{
    QJsonObject json;
    if (leg > 0)
        json.insert(QLatin1String("leg"), leg);
    if (!page.isEmpty())
        json.insert(QLatin1String("page"), page);
    put(json, QLatin1String("since"), since);
    put(json, QLatin1String("started"), started);
    put(json, QLatin1String("newest"), newest);
    if (total)
        json.insert(QLatin1String("total"), *total);
    if (!members.isEmpty())
        json.insert(QLatin1String("members"), members);
    put(json, QLatin1String("membersAt"), membersAt);
    return json;
}

void WalkCursor::saw(std::optional<Timestamp> updatedAt)
{
    if (updatedAt && (!newest || *updatedAt > *newest))
        newest = updatedAt;
}

void WalkCursor::restart()
{
    leg = 0;
    page.clear();
    started.reset();
    newest.reset();
    total.reset();
}

void WalkCursor::finish()
{
    if (newest) {
        const Timestamp end = started ? std::min(*newest, *started) : *newest;
        const Timestamp mark{std::max<qint64>(0, end.ms - kOverlap)};
        since = since ? std::max(*since, mark) : mark;
    }
    restart();
}

} // namespace comptoir::shopify
