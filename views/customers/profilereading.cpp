#include "views/customers/profilereading.h"

#include "models/segments/segmentmembers.h"
#include "models/store/customerrepository.h"
#include "models/store/orderrepository.h"
#include "models/store/scorerepository.h"
#include "models/store/settingsrepository.h"
#include "models/store/shoprepository.h"
#include "models/store/tagrepository.h"
#include "models/store/taskrepository.h"
#include "models/store/threadrepository.h"
#include "models/store/timelinerepository.h"

namespace comptoir {

namespace {

/// Puts a value where it belongs; keeps the first error.
class Taker
{
public:
    template <typename T, typename U>
    void operator()(T &to, const Result<U> &result)
    {
        if (result)
            to = *result;
        else if (!m_error)
            m_error = result.error();
    }
    [[nodiscard]] const std::optional<Error> &error() const { return m_error; }

private:
    std::optional<Error> m_error;
};

/// The shops of this person's accounts, removed ones too; all connected ones at least.
void takeShops(Database &database, ProfileReading &reading)
{
    ShopRepository shops(database);
    if (const auto connected = shops.list()) {
        for (const Shop &shop : *connected)
            reading.shopsById.insert(shop.id, shop);
    }
    for (const CustomerAccount &account : reading.profile.accounts) {
        if (reading.shopsById.contains(account.shop))
            continue;
        if (const auto removed = shops.get(account.shop))
            reading.shopsById.insert(account.shop, *removed);
    }
    for (const Shop &shop : std::as_const(reading.shopsById))
        reading.shops.insert(shop.id, shop.name);
}

Result<QList<CustomerSegment>> segmentsOf(Database &database, CustomerId customer)
{
    const Result<QList<Segment>> kept = SegmentRepository(database).list();
    if (!kept)
        return kept.error();
    SegmentMembers members(database);
    QList<CustomerSegment> segments;
    for (const Segment &segment : *kept) {
        const Result<bool> in = members.contains(segment.id, customer);
        if (!in)
            return in.error();
        CustomerSegment entry{segment, *in, {}};
        if (*in) {
            const auto entered = members.enteredAt(segment.id, customer);
            if (!entered)
                return entered.error();
            entry.enteredAt = *entered;
        }
        segments.append(entry);
    }
    return segments;
}

std::optional<OrderRhythm> rhythmOf(const QList<Order> &orders, Timestamp now)
{
    QList<Timestamp> sales;
    for (const Order &order : orders) {
        if (order.row.valid)
            sales.append(order.row.placedAt);
    }
    return OrderRhythm::of(sales, now, QTimeZone::systemTimeZone());
}

Result<CustomerScoring> scoringOf(Database &database, CustomerId customer, Timestamp now)
{
    constexpr int kInterests = 5;
    CustomerScoring scoring;
    ScoreRepository scores(database);
    Interests interests(database);
    Taker take;
    take(scoring.rules, scores.rules());
    take(scoring.engagement, scores.engagement(customer, scoring.rules, now));
    take(scoring.rfm, scores.rfm(customer));
    take(scoring.categories, interests.categories(customer, kInterests));
    take(scoring.products, interests.products(customer, kInterests));
    if (take.error())
        return *take.error();
    return scoring;
}

QStringList tagNames(Database &database)
{
    QStringList names;
    if (const auto tags = TagRepository(database).list()) {
        for (const TagRepository::Entry &entry : *tags)
            names.append(entry.tag.name);
    }
    return names;
}

} // namespace

Result<ProfileReading> readProfile(Database &database, CustomerId customer, Timestamp now)
{
    ProfileReading reading;
    Taker take;
    take(reading.profile, CustomerRepository(database).profile(customer));
    if (take.error())
        return *take.error();
    reading.asOf = {now,
                    SettingsRepository(database).abandonedAfterHours().valueOr(
                        storesettings::kAbandonedAfterHours)};
    PersonEdit person(database, now);
    CustomFieldRepository fields(database);
    take(reading.fromShops, person.fromShops(customer));
    take(reading.phoneRegion, person.region(customer));
    take(reading.orders, OrderRepository(database).ofCustomer(customer));
    take(reading.carts, CartRepository(database).ofCustomer(customer, reading.asOf));
    take(reading.threads, ThreadRepository(database).ofCustomer(customer));
    take(reading.notes, NoteRepository(database).of(customer));
    take(reading.tasks, TaskRepository(database).of(customer));
    take(reading.ledger, ConsentRepository(database).ledger(customer));
    take(reading.fields, fields.list());
    take(reading.values, fields.valuesOf(customer));
    take(reading.merges, CustomerMerge(database, now).history(customer));
    take(reading.duplicates, LikelyDuplicates(database).of(customer));
    take(reading.scores, scoringOf(database, customer, now));
    take(reading.segments, segmentsOf(database, customer));
    take(reading.happened, TimelineRepository(database).counts(customer, reading.asOf));
    if (take.error())
        return *take.error();
    reading.tagNames = tagNames(database);
    reading.rhythm = rhythmOf(reading.orders, now);
    takeShops(database, reading);
    return reading;
}

} // namespace comptoir
