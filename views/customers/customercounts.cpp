#include "views/customers/customercounts.h"

#include "models/segments/segmentrepository.h"
#include "models/store/database.h"
#include "models/store/settingsrepository.h"
#include "models/store/shoprepository.h"
#include "models/store/tagrepository.h"

namespace comptoir {

bool CustomerCounts::excludes(CustomerFilter a, CustomerFilter b)
{
    const auto hasBought = [](CustomerFilter filter) {
        return filter == CustomerFilter::Ordered || filter == CustomerFilter::NotLately;
    };
    return (a == CustomerFilter::NeverOrdered && hasBought(b))
        || (b == CustomerFilter::NeverOrdered && hasBought(a));
}

CustomerCounts CustomerCounts::read(Database &database, CustomerQuery people)
{
    CustomerCounts counts;
    CustomerRepository customers(database);
    people.abandonedAfterHours = SettingsRepository(database).abandonedAfterHours().valueOr(
        storesettings::kAbandonedAfterHours);
    counts.abandonedAfterHours = people.abandonedAfterHours;
    counts.everybody = customers.count({}).valueOr(0);
    for (const CustomerFilter filter : kQuick) {
        CustomerQuery query = people;
        query.filters.removeIf(
            [filter](CustomerFilter other) { return other == filter || excludes(filter, other); });
        query.filters.append(filter);
        counts.quick.insert(static_cast<int>(filter), customers.count(query).valueOr(0));
    }
    // The menu has numbers only while nobody is left out: then they are right by themselves.
    for (const TagRepository::Entry &entry : TagRepository(database).list().valueOr({}))
        counts.tags.append(
            {entry.tag.id, entry.tag.name, people.isEverybody() ? entry.customers : 0});
    for (const Segment &segment : SegmentRepository(database).list().valueOr({}))
        counts.segments.append({segment.id.value, segment.name,
                                people.isEverybody() && segment.countedAt ? segment.members : 0});
    for (const Shop &shop : ShopRepository(database).list().valueOr({}))
        counts.shops.append({shop.id.value, shop.name, 0});
    return counts;
}

} // namespace comptoir
