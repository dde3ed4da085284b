#include "views/customers/customerfilterchoice.h"

#include "models/store/birthdays.h"

#include <QTimeZone>

#include <algorithm>

namespace comptoir {

namespace {

QList<SegmentId> segmentIds(const QList<qint64> &numbers)
{
    QList<SegmentId> ids;
    for (const qint64 number : numbers)
        ids.append(SegmentId{number});
    return ids;
}

} // namespace

void CustomerFilterChoice::addTo(CustomerQuery &query) const
{
    query.filters = quick;
    query.tags = tags;
    query.shops.clear();
    for (const qint64 shop : shops)
        query.shops.append(ShopId{shop});
    query.segments = segmentIds(segments);
    query.notSegments = segmentIds(notSegments);
    query.bought = bought;
    query.quietMonths = months;
    query.zone = QTimeZone::systemTimeZone();
}

void CustomerFilterChoice::toggle(CustomerFilter filter, bool on)
{
    quick.removeAll(filter);
    if (!on)
        return;
    quick.removeIf(
        [filter](CustomerFilter other) { return CustomerCounts::excludes(filter, other); });
    quick.append(filter);
}

bool CustomerFilterChoice::forgetGone(const CustomerCounts &counts)
{
    const auto forget = [](QList<qint64> &ids, const QList<CustomerCounts::Further> &all) {
        return ids.removeIf([&all](qint64 id) {
            return std::none_of(all.begin(), all.end(),
                                [id](const CustomerCounts::Further &one) { return one.id == id; });
        });
    };
    return forget(tags, counts.tags) + forget(shops, counts.shops)
        + forget(segments, counts.segments) + forget(notSegments, counts.segments)
        > 0;
}

bool CustomerFilterChoice::isNarrowing() const
{
    return !quick.isEmpty() || !tags.isEmpty() || !shops.isEmpty() || bought.isValid()
        || !segments.isEmpty() || !notSegments.isEmpty();
}

QString CustomerFilterChoice::name(CustomerFilter filter, int quietMonths)
{
    switch (filter) {
    case CustomerFilter::Ordered:
        return tr("Have ordered");
    case CustomerFilter::NeverOrdered:
        return tr("Never ordered");
    case CustomerFilter::NotLately:
        return tr("Not ordered for %n month(s)", nullptr, quietMonths);
    case CustomerFilter::CartWaiting:
        return tr("Cart waiting");
    case CustomerFilter::Newsletter:
        return tr("Agreed to e-mails");
    case CustomerFilter::BirthdayThisWeek:
        return tr("Birthday within %n day(s)", nullptr, Birthdays::kSoonDays);
    case CustomerFilter::BirthdayThisMonth:
        return tr("Birthday this month");
    case CustomerFilter::New:
        return tr("New in 30 days");
    case CustomerFilter::Removed:
        return tr("No longer in a shop");
    }
    return {};
}

QString CustomerFilterChoice::meaning(CustomerFilter filter)
{
    return filter == CustomerFilter::CartWaiting
        ? tr("They left a cart in the last 30 days and did not order since.")
        : QString();
}

QString CustomerFilterChoice::shopWords(const CustomerCounts &counts) const
{
    QStringList names;
    for (const CustomerCounts::Further &shop : counts.shops) {
        if (shops.contains(shop.id))
            names.append(shop.name);
    }
    return names.join(QStringLiteral(", "));
}

void CustomerFilterChoice::addSegments(const CustomerCounts &counts, QList<Active> &active) const
{
    for (const CustomerCounts::Further &segment : counts.segments) {
        if (segments.contains(segment.id))
            active.append({tr("Segment: %1").arg(segment.name),
                           [id = segment.id](CustomerFilterChoice &choice) {
                               choice.segments.removeAll(id);
                           }});
        if (notSegments.contains(segment.id))
            active.append({tr("Not in the segment: %1").arg(segment.name),
                           [id = segment.id](CustomerFilterChoice &choice) {
                               choice.notSegments.removeAll(id);
                           }});
    }
}

QList<CustomerFilterChoice::Active>
CustomerFilterChoice::further(const CustomerCounts &counts) const
{
    QList<Active> active;
    for (const CustomerCounts::Further &tag : counts.tags) {
        if (tags.contains(tag.id))
            active.append(
                {tr("Tag: %1").arg(tag.name),
                 [id = tag.id](CustomerFilterChoice &choice) { choice.tags.removeAll(id); }});
    }
    addSegments(counts, active);
    if (const QString names = shopWords(counts); !names.isEmpty())
        active.append({tr("Shop: %1").arg(names),
                       [](CustomerFilterChoice &choice) { choice.shops.clear(); }});
    if (bought.isValid())
        active.append(
            {boughtName.isEmpty() ? tr("Bought a product") : tr("Bought: %1").arg(boughtName),
             [](CustomerFilterChoice &choice) { choice.bought = {}; }});
    return active;
}

} // namespace comptoir
