#include "models/segments/rulefromlist.h"

#include "models/segments/evaluationsettings.h"
#include "models/segments/fieldcatalogue.h"
#include "models/segments/segmentrepository.h"
#include "models/store/machinenames.h"
#include "models/store/mainshop.h"
#include "models/store/shoprepository.h"
#include "models/store/tagrepository.h"

namespace comptoir {

namespace {

constexpr int kNewDays = 30; // as CustomerFilter::New
constexpr int kWeekDays = 6; // from today on, with today

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

/// An amount of the list, in hundredths whatever the currency.
Money moneyOf(qint64 hundredths, Currency currency)
{
    qint64 minor = hundredths;
    for (int digits = 2; digits < currency.minorDigits(); ++digits)
        minor *= 10;
    for (int digits = currency.minorDigits(); digits < 2; ++digits)
        minor /= 10;
    return {minor, currency};
}

void whereAmount(BehaviourCondition &condition, const OrderListQuery &query, Currency currency)
{
    Filter filter;
    filter.attribute = QStringLiteral("amount");
    filter.op = query.least && query.most ? Operator::Between
        : query.least                     ? Operator::AtLeast
                                          : Operator::AtMost;
    for (const std::optional<qint64> &bound : {query.least, query.most}) {
        if (bound)
            filter.operands.append(moneyOf(*bound, currency));
    }
    if (!filter.operands.isEmpty())
        condition.where.append(filter);
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
        return add(inWindow("open_cart_at", Window::lastly(kNewDays, SpanUnit::Days)));
    case CustomerFilter::Newsletter: {
        AttributeCondition agreed;
        agreed.field = FieldCatalogue::consentFieldId(Channel::Email, Purpose::Marketing);
        agreed.operands = {machineName(ConsentState::Granted)};
        return add(agreed);
    }
    case CustomerFilter::BirthdayThisWeek:
        return add(AnniversaryCondition{QStringLiteral("birthday"), 0, kWeekDays});
    case CustomerFilter::BirthdayThisMonth: {
        Window months;
        months.kind = Window::Kind::Months;
        months.months = {query.now.toZone(query.zone).date().month()};
        return add(inWindow("birthday", months));
    }
    case CustomerFilter::New:
        return add(inWindow("customer_since", Window::lastly(kNewDays, SpanUnit::Days)));
    case CustomerFilter::Removed:
        leftOut.append(tr("that they are in no shop any more"));
        return;
    }
}

Done RuleFromList::addNamed(Database &database, const CustomerQuery &query)
{
    QStringList shops;
    for (const ShopId id : query.shops) {
        if (const auto shop = ShopRepository(database).get(id))
            shops.append(shop->name);
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

Result<RuleFromList> RuleFromList::of(Database &database, const OrderListQuery &query)
{
    const Result<MainShop> main = mainShop(database);
    const Result<QTimeZone> zone = mainZone(database);
    if (!main || !zone)
        return main ? zone.error() : main.error();
    RuleFromList made;
    BehaviourCondition ordered
        = did(query.counted.value_or(false) ? "order_placed" : "order_tried");
    QStringList states;
    for (const OrderStateKind kind : query.states)
        states.append(machineName(kind));
    where(ordered, "state_kind", states);
    where(ordered, "source", query.source.isEmpty() ? QStringList() : QStringList{query.source});
    where(ordered, "payment_method",
          query.paymentMethod.isEmpty() ? QStringList() : QStringList{query.paymentMethod});
    if (query.shop.isValid()) {
        if (const auto shop = ShopRepository(database).get(query.shop))
            where(ordered, "shop", {shop->name});
    }
    whereAmount(ordered, query, main->currency);
    ordered.window = daysOf(query, *zone);
    made.add(ordered);
    if (!query.search.trimmed().isEmpty())
        made.leftOut.append(searchWords());
    if (query.test)
        made.leftOut.append(tr("that they are test orders"));
    if (query.counted && !*query.counted)
        made.leftOut.append(tr("that they do not count as sales"));
    return made;
}

} // namespace comptoir
