#include "models/segments/rulefromlist.h"

#include "models/segments/evaluationsettings.h"
#include "models/segments/fieldcatalogue.h"
#include "models/segments/segmentrepository.h"
#include "models/store/birthdays.h"
#include "models/store/machinenames.h"
#include "models/store/shoprepository.h"
#include "models/store/tagrepository.h"

#include <algorithm>

namespace comptoir {

namespace {

constexpr int kNewDays = 30; // as CustomerFilter::New

BehaviourCondition did(const char *verb)
{
    BehaviourCondition condition;
    condition.verb = QLatin1String(verb);
    return condition;
}

AttributeCondition inWindow(const char *field, const Window &window)
{
    AttributeCondition condition;
    condition.field = QLatin1String(field);
    condition.op = Operator::InWindow;
    condition.window = window;
    return condition;
}

AttributeCondition has(const char *field, Operator op, const QStringList &words)
{
    AttributeCondition condition;
    condition.field = QLatin1String(field);
    condition.op = op;
    for (const QString &word : words)
        condition.operands.append(word);
    return condition;
}

void where(BehaviourCondition &condition, const char *attribute, const QStringList &words)
{
    if (words.isEmpty())
        return;
    Filter filter;
    filter.attribute = QLatin1String(attribute);
    for (const QString &word : words)
        filter.operands.append(word);
    condition.where.append(filter);
}

/// Totals of the list are compared in whatever currency they are.
void whereTotal(BehaviourCondition &condition, const OrderListQuery &query)
{
    constexpr double kHundredths = 100.0;
    Filter filter;
    filter.attribute = QStringLiteral("total");
    filter.op = query.least && query.most ? Operator::Between
        : query.least                     ? Operator::AtLeast
                                          : Operator::AtMost;
    for (const std::optional<qint64> &bound : {query.least, query.most}) {
        if (bound)
            filter.operands.append(static_cast<double>(*bound) / kHundredths);
    }
    if (!filter.operands.isEmpty())
        condition.where.append(filter);
}

void whereYes(BehaviourCondition &condition, const char *attribute, bool yes)
{
    condition.where.append({QLatin1String(attribute), Operator::Is, {yes}});
}

/// Whole days of the zone; the list's bounds are the beginnings of days.
Window daysOf(const OrderListQuery &query, const QTimeZone &zone)
{
    Window window;
    if (query.from)
        window.first = query.from->toZone(zone).date();
    if (query.until)
        window.last = Timestamp{query.until->ms - 1}.toZone(zone).date();
    if (query.from && query.until)
        window.kind = Window::Kind::Between;
    else if (query.from)
        window.kind = Window::Kind::Since;
    else if (query.until) {
        window.kind = Window::Kind::Until; // before the first instant of `first`
        window.first = window.last.addDays(1);
        window.last = {};
    }
    return window;
}

} // namespace

void RuleFromList::add(RuleNode::Body body)
{
    rule.root.children.push_back({std::move(body), std::nullopt});
}

QString RuleFromList::searchWords()
{
    //: part of a filter that a segment cannot have
    return tr("the words searched for");
}

void RuleFromList::addFilter(CustomerFilter filter, const CustomerQuery &query)
{
    switch (filter) {
    case CustomerFilter::Ordered:
        return add(did("order_placed"));
    case CustomerFilter::NeverOrdered: {
        BehaviourCondition never = did("order_placed");
        never.comparison = BehaviourCondition::Count::Never;
        never.count = 0;
        return add(never);
    }
    case CustomerFilter::NotLately:
        return add(
            inWindow("last_order_at", Window::olderThan(query.quietMonths, SpanUnit::Months)));
    case CustomerFilter::CartWaiting:
        return addWaitingCart(query);
    case CustomerFilter::Newsletter: {
        AttributeCondition agreed;
        agreed.field = FieldCatalogue::consentFieldId(Channel::Email, Purpose::Marketing);
        agreed.operands = {machineName(ConsentState::Granted)};
        return add(agreed);
    }
    case CustomerFilter::BirthdayThisWeek:
        return add(AnniversaryCondition{QStringLiteral("birthday"), 0, Birthdays::kSoonDays - 1});
    case CustomerFilter::BirthdayThisMonth: {
        Window months;
        months.kind = Window::Kind::Months;
        months.months = {query.now.toZone(query.zone).date().month()};
        return add(inWindow("birthday", months));
    }
    case CustomerFilter::New:
        return add(inWindow("customer_since", Window::lastly(kNewDays, SpanUnit::Days)));
    case CustomerFilter::Removed: {
        AttributeCondition gone;
        gone.field = QStringLiteral("is_gone");
        gone.operands = {true};
        return add(gone);
    }
    }
}

/// As WaitingCart has it: the newest cart is left, and so are those of the last days, after the
/// last order.
void RuleFromList::addWaitingCart(const CustomerQuery &query)
{
    BehaviourCondition left = did("cart_left");
    left.window = Window::lastly(kNewDays, SpanUnit::Days);
    whereYes(left, "ordered_after", false);
    add(left);
    add(inWindow("open_cart_at", Window::olderThan(query.abandonedAfterHours, SpanUnit::Hours)));
}

Done RuleFromList::addNamed(Database &database, const CustomerQuery &query)
{
    QStringList shops;
    for (const ShopId id : query.shops) {
        if (const auto shop = ShopRepository(database).get(id))
            shops.append(shop->name.isEmpty() ? shop->platform : shop->name);
    }
    if (!shops.isEmpty())
        add(has("shops", Operator::HasAny, shops));
    const auto tags = TagRepository(database).list();
    if (!tags)
        return tags.error();
    QStringList names;
    for (const TagRepository::Entry &entry : *tags) {
        if (query.tags.contains(entry.tag.id))
            names.append(entry.tag.name);
    }
    if (!names.isEmpty())
        add(has("tags", Operator::HasAll, names));
    return done();
}

Done RuleFromList::addSegments(Database &database, const CustomerQuery &query)
{
    const auto segments = SegmentRepository(database).list();
    if (!segments)
        return segments.error();
    for (const Segment &segment : *segments) {
        if (query.segments.contains(segment.id))
            add(SegmentCondition{segment.key, true});
        if (query.notSegments.contains(segment.id))
            add(SegmentCondition{segment.key, false});
    }
    return done();
}

Result<RuleFromList> RuleFromList::of(Database &database, const CustomerQuery &query)
{
    RuleFromList made;
    for (const CustomerFilter filter : query.filters)
        made.addFilter(filter, query);
    if (const Done named = made.addNamed(database, query); !named)
        return named.error();
    if (const Done added = made.addSegments(database, query); !added)
        return added.error();
    if (query.bought.isValid())
        made.rule.root.children.push_back(buyersOf(query.bought).rule.root.children.front());
    if (!query.search.trimmed().isEmpty())
        made.leftOut.append(searchWords());
    return made;
}

RuleFromList RuleFromList::buyersOf(ProductId product)
{
    RuleFromList made;
    BehaviourCondition bought = did("bought");
    where(bought, "product", {QString::number(product.value)});
    made.add(bought);
    return made;
}

void RuleFromList::addOrders(Database &database, const OrderListQuery &query, const QTimeZone &zone)
{
    BehaviourCondition ordered
        = did(query.counted.value_or(false) ? "order_placed" : "order_on_file");
    if (query.counted)
        whereYes(ordered, "counts", *query.counted);
    if (query.test)
        whereYes(ordered, "test", true);
    QStringList states;
    for (const OrderStateKind kind : query.states)
        states.append(machineName(kind));
    where(ordered, "state_kind", states);
    where(ordered, "source", query.source.isEmpty() ? QStringList() : QStringList{query.source});
    where(ordered, "payment_method",
          query.paymentMethod.isEmpty() ? QStringList() : QStringList{query.paymentMethod});
    if (query.shop.isValid()) {
        if (const auto shop = ShopRepository(database).get(query.shop))
            where(ordered, "shop", {shop->name.isEmpty() ? shop->platform : shop->name});
    }
    whereTotal(ordered, query);
    ordered.window = daysOf(query, zone);
    add(ordered);
}

Result<RuleFromList> RuleFromList::of(Database &database, const OrderListQuery &query)
{
    const Result<QTimeZone> zone = mainZone(database);
    if (!zone)
        return zone.error();
    RuleFromList made;
    made.addOrders(database, query, *zone);
    if (!query.search.trimmed().isEmpty())
        made.leftOut.append(searchWords());
    const auto isOther = [&query](const ShopStretch &one) {
        const bool isAsked = !query.shop.isValid() || query.shop == one.shop;
        return isAsked
            && ((query.from && one.from != *query.from)
                || (query.until && one.until != *query.until));
    };
    const bool isOtherTime = std::any_of(query.ofShops.cbegin(), query.ofShops.cend(), isOther);
    if (isOtherTime)
        made.leftOut.append(tr("that the days of a shop are those of its own clock"));
    return made;
}

} // namespace comptoir
