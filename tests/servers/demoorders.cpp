#include "tests/servers/demoorders.h"

#include "tests/servers/demodiscounts.h"

#include <algorithm>
#include <array>

namespace comptoir {

namespace {

constexpr qint64 kShopifyOrder = 5'400'000'000'017;
constexpr qint64 kShopifyLine = 13'900'000'000'023;
constexpr qint64 kShopifyRefund = 930'000'000'029;
constexpr qint64 kShopifyStep = 32'768;

/// The states of a fresh PrestaShop, by id. Shopify has no such list; its connector makes one.
struct State
{
    QStringView id, name;
    OrderStateKind kind;
};
constexpr std::array<State, 8> kPrestaShopStates{{
    {u"1", u"En attente du paiement par chèque", OrderStateKind::Pending},
    {u"2", u"Paiement accepté", OrderStateKind::Paid},
    {u"3", u"En cours de préparation", OrderStateKind::Preparing},
    {u"4", u"Expédié", OrderStateKind::Shipped},
    {u"5", u"Livré", OrderStateKind::Delivered},
    {u"6", u"Annulé", OrderStateKind::Cancelled},
    {u"7", u"Remboursé", OrderStateKind::Refunded},
    {u"8", u"Erreur de paiement", OrderStateKind::PaymentError},
}};
constexpr std::array<State, 5> kShopifyStates{{
    {u"placed", u"Passée", OrderStateKind::Pending},
    {u"paid", u"Payée", OrderStateKind::Paid},
    {u"fulfilled", u"Traitée", OrderStateKind::Shipped},
    {u"refunded", u"Remboursée", OrderStateKind::Refunded},
    {u"cancelled", u"Annulée", OrderStateKind::Cancelled},
}};

/// How an order ends, drawn before its history is written.
enum class Fate { Delivered, Cancelled, PaymentError, Refunded, PartlyRefunded };

struct Plan
{
    Timestamp at;
    qsizetype person = -1; ///< -1: a walk-in sale
    bool pos = false;
    bool first = false;
};

class Till
{
public:
    Till(ShopBatch &batch, const DemoShopOptions &options, const DemoCalendar &calendar,
         const DemoCatalogue &catalogue, const QList<DemoPerson> &people)
        : m_batch(batch)
        , m_options(options)
        , m_calendar(calendar)
        , m_catalogue(catalogue)
        , m_people(people)
        , m_discounts(options, calendar)
        , m_shopify(options.platform == DemoPlatform::Shopify)
        , m_random(options.seed, 31)
    {}

    void run();

private:
    QList<Plan> plans();
    void planPerson(qsizetype index, QList<Plan> &plans);
    OrderRecord order(const Plan &plan, int number);
    void addCustomer(OrderRecord &order, const Plan &plan) const;
    void addLines(OrderRecord &order, bool christmasTime);
    void addSums(OrderRecord &order, const Plan &plan);
    Fate drawFate(const Plan &plan);
    void addHistory(OrderRecord &order, const Plan &plan, Fate fate);
    void addPosHistory(OrderRecord &order);
    bool deliver(OrderRecord &order, Fate fate);
    bool change(OrderRecord &order, QStringView state, Timestamp at);
    void refund(OrderRecord &order, Fate fate, Timestamp at);
    void settle(OrderRecord &order);
    QString reference(int number);

    ShopBatch &m_batch;
    const DemoShopOptions &m_options;
    const DemoCalendar &m_calendar;
    const DemoCatalogue &m_catalogue;
    const QList<DemoPerson> &m_people;
    DemoDiscounts m_discounts;
    bool m_shopify;
    DemoRandom m_random;
    qint64 m_lines = 0;
    qint64 m_refunds = 0;
    QList<OrderStateChangeRecord> m_changes;
};

void Till::planPerson(qsizetype index, QList<Plan> &plans)
{
    const DemoPerson &person = m_people.at(index);
    const int from = m_calendar.dayOf(person.createdAt);
    // Nobody comes more than once in six days or so.
    const int wanted = qMin(person.orders, 1 + (person.lastDay - from) / 6);
    for (int i = 0; i < wanted; ++i) {
        Plan plan;
        plan.person = index;
        plan.first = i == 0;
        plan.pos = m_shopify && m_random.chance(0.1);
        if (i == 0 && m_random.chance(0.75)) {
            plan.at = {person.createdAt.ms + m_random.between(120, 1500) * 1000};
            if (plan.at > m_options.now)
                continue;
        } else if (const auto at
                   = m_calendar.sample(m_random, from, person.lastDay, person.createdAt)) {
            plan.at = *at;
        } else {
            continue;
        }
        plans.append(plan);
    }
}

QList<Plan> Till::plans()
{
    QList<Plan> plans;
    for (qsizetype i = 0; i < m_people.size(); ++i)
        planPerson(i, plans);
    const qsizetype walkIns = m_shopify ? plans.size() / 30 : 0;
    for (qsizetype i = 0; i < walkIns; ++i) {
        if (const auto at = m_calendar.sample(m_random, 0, m_calendar.lastDay()))
            plans.append({*at, -1, true, false});
    }
    std::sort(plans.begin(), plans.end(), [](const Plan &a, const Plan &b) {
        return std::pair(a.at, a.person) < std::pair(b.at, b.person);
    });
    return plans;
}

QString Till::reference(int number)
{
    if (m_shopify)
        return QStringLiteral("#%1").arg(1001 + number);
    // An order that was split keeps its reference: not unique.
    if (!m_batch.orders.isEmpty() && m_random.chance(0.002))
        return m_batch.orders.constLast().reference;
    QString letters;
    for (int i = 0; i < 9; ++i)
        letters.append(QChar(char16_t(u'A' + m_random.below(26))));
    return letters;
}

void Till::addCustomer(OrderRecord &order, const Plan &plan) const
{
    if (plan.person < 0)
        return;
    const DemoPerson &person = m_people.at(plan.person);
    order.customerId = person.id;
    if (m_shopify) {
        order.email = person.email;
        order.phone = person.phone;
    }
    if (!plan.pos) {
        order.shippingPostcode = person.postcode;
        order.shippingCity = person.city;
        order.shippingCountryCode = person.country;
        order.currency = person.currency;
    }
}

void Till::addLines(OrderRecord &order, bool christmasTime)
{
    static const std::vector<double> lineCounts{0.44, 0.72, 0.88, 0.96, 1.0};
    const qsizetype count = 1 + m_random.draw(lineCounts, 0, 4);
    for (qsizetype i = 0; i < count; ++i) {
        const DemoArticle &article = m_catalogue.draw(m_random, christmasTime);
        OrderLineRecord line;
        ++m_lines;
        line.id = RemoteId::fromNumber(m_shopify ? kShopifyLine + m_lines * kShopifyStep : m_lines);
        line.productId = article.productId;
        line.variantId = article.variantId;
        line.name = article.name;
        line.variantName = article.variantName;
        line.sku = article.sku;
        line.quantity = m_random.chance(0.78) ? 1 : m_random.between(2, 4);
        line.currentQuantity = line.quantity;
        line.unitPrice
            = {qRound64(double(article.cents) * demoCurrencyRate(order.currency)), order.currency};
        line.total = {line.unitPrice.minor * line.quantity, order.currency};
        order.lines.append(line);
    }
}

void Till::addSums(OrderRecord &order, const Plan &plan)
{
    qint64 goods = 0;
    for (const OrderLineRecord &line : std::as_const(order.lines))
        goods += line.total.minor;
    const bool foreign = order.shippingCountryCode != QLatin1String("FR");
    const qint64 shipping = plan.pos || goods >= 4'900 ? 0 : foreign ? 990 : 490;
    const QDate date = m_calendar.date(m_calendar.dayOf(order.placedAt));
    const DiscountCodeRecord *code
        = plan.pos ? nullptr : m_discounts.choose(m_random, date, plan.first);
    const qint64 off = code ? DemoDiscounts::worth(*code, goods, shipping, order.currency) : 0;
    if (off > 0)
        order.discounts.append({code->code, {off, order.currency}});
    order.shipping = {shipping, order.currency};
    order.discount = {off, order.currency};
    order.originalTotal = {goods - off + shipping, order.currency};
    order.refunded = {0, order.currency};
    order.tax = {(order.originalTotal.minor + 3) / 6, order.currency}; // 20 % within
}

OrderRecord Till::order(const Plan &plan, int number)
{
    OrderRecord order;
    order.id = RemoteId::fromNumber(m_shopify ? kShopifyOrder + number * kShopifyStep : number + 1);
    order.reference = reference(number);
    order.placedAt = plan.at;
    order.updatedAt = plan.at;
    order.currency = *Currency::fromCode(u"EUR");
    order.source = plan.pos ? QStringLiteral("pos") : QStringLiteral("online");
    addCustomer(order, plan);
    addLines(order, DemoCalendar::isChristmasTime(m_calendar.date(m_calendar.dayOf(plan.at))));
    addSums(order, plan);
    if (m_shopify && !plan.pos) {
        order.cartToken = QString::number(m_random.next(), 16).rightJustified(16, u'0');
        order.checkoutToken = QString::number(m_random.next(), 16).rightJustified(16, u'0');
        order.landingSite = m_random.chance(0.3) ? QStringLiteral("/?utm_source=infolettre")
                                                 : QStringLiteral("/");
        if (m_random.chance(0.3))
            order.referringSite = QStringLiteral("https://moteur.example/");
        order.test = m_random.chance(0.0005);
    }
    return order;
}

Fate Till::drawFate(const Plan &plan)
{
    const double luck = m_random.real();
    if (luck < 0.025 && !plan.pos)
        return Fate::Cancelled;
    if (luck < 0.04 && !m_shopify)
        return Fate::PaymentError;
    if (luck < 0.06)
        return Fate::Refunded;
    return luck < 0.09 ? Fate::PartlyRefunded : Fate::Delivered;
}

/// Writes the change unless it has not happened yet.
bool Till::change(OrderRecord &order, QStringView state, Timestamp at)
{
    if (at > m_options.now)
        return false;
    OrderStateChangeRecord record;
    record.orderId = order.id;
    record.stateId = RemoteId::fromText(state.toString());
    record.at = at;
    order.stateId = record.stateId;
    order.updatedAt = at;
    if (m_shopify) {
        record.id = RemoteId::fromText(order.id.toString() + u':' + state.toString());
        order.stateChanges.append(record);
    } else {
        m_changes.append(record);
    }
    return true;
}

void Till::refund(OrderRecord &order, Fate fate, Timestamp at)
{
    RefundRecord refund;
    ++m_refunds;
    refund.id
        = RemoteId::fromNumber(m_shopify ? kShopifyRefund + m_refunds * kShopifyStep : m_refunds);
    refund.orderId = order.id;
    refund.at = at;
    OrderLineRecord &line = order.lines.first();
    if (fate == Fate::PartlyRefunded && order.lines.size() + line.quantity > 2) {
        const qint64 paidForGoods = order.originalTotal.minor - order.shipping.minor;
        refund.amount = {qMin(line.unitPrice.minor, paidForGoods), order.currency};
        line.currentQuantity -= 1;
        refund.lines.append({line.id, 1});
    } else {
        refund.amount = order.originalTotal;
        for (OrderLineRecord &each : order.lines) {
            refund.lines.append({each.id, each.quantity});
            each.currentQuantity = 0;
        }
    }
    if (m_shopify)
        refund.lines.clear(); // its order lines tell what is left
    if (m_shopify)
        refund.note
            = m_random.chance(0.5) ? QStringLiteral("Article abîmé à l’arrivée") : QString();
    order.refunded = refund.amount;
    order.updatedAt = at;
    if (m_shopify)
        order.refunds.append(refund);
    else
        m_batch.refunds.append(refund);
}

void Till::addPosHistory(OrderRecord &order)
{
    order.paymentMethod
        = m_random.chance(0.6) ? QStringLiteral("cash") : QStringLiteral("shopify_payments");
    change(order, u"placed", order.placedAt);
    change(order, u"paid", order.placedAt);
    change(order, u"fulfilled", order.placedAt);
}

/// The way of an order to the customer; false when it ended or has got no further by now.
bool Till::deliver(OrderRecord &order, Fate fate)
{
    const bool byCheque = !m_shopify && m_random.chance(0.06);
    order.paymentMethod = m_shopify ? QStringLiteral("shopify_payments")
        : byCheque                  ? QStringLiteral("Chèque")
        : m_random.chance(0.75)     ? QStringLiteral("Carte bancaire")
                                    : QStringLiteral("PayPal");
    if (fate == Fate::PaymentError) {
        change(order, u"8", order.placedAt);
        return false;
    }
    if (m_shopify || byCheque)
        change(order, m_shopify ? u"placed" : u"1", order.placedAt);
    const Timestamp paid
        = byCheque ? m_calendar.atWork(m_random, order.placedAt, 4) : order.placedAt;
    const bool neverPaid = fate == Fate::Cancelled && m_random.chance(0.5);
    if (!neverPaid && !change(order, m_shopify ? u"paid" : u"2", paid))
        return false;
    if (fate == Fate::Cancelled) {
        change(order, m_shopify ? u"cancelled" : u"6", m_calendar.atWork(m_random, paid, 1));
        return false;
    }
    const Timestamp prepared = m_calendar.atWork(m_random, paid, 1);
    const auto packing = static_cast<int>(m_random.between(0, 1));
    const Timestamp shipped = m_calendar.atWork(m_random, prepared, packing);
    if (m_shopify)
        return change(order, u"fulfilled", shipped);
    const auto journey = static_cast<int>(m_random.between(2, 5));
    const Timestamp delivered = m_calendar.atWork(m_random, shipped, journey);
    return change(order, u"3", prepared) && change(order, u"4", shipped)
        && change(order, u"5", delivered);
}

void Till::addHistory(OrderRecord &order, const Plan &plan, Fate fate)
{
    if (plan.pos)
        addPosHistory(order);
    else if (!deliver(order, fate))
        return;
    if (fate != Fate::Refunded && fate != Fate::PartlyRefunded)
        return;
    const auto regret = static_cast<int>(m_random.between(4, 20));
    const Timestamp back = m_calendar.atWork(m_random, *order.updatedAt, regret);
    if (back > m_options.now)
        return;
    refund(order, fate, back);
    if (order.refunded == order.originalTotal)
        change(order, m_shopify ? u"refunded" : u"7", back);
}

/// What follows from the history: totals, words of the platform, whether it counts as a sale.
void Till::settle(OrderRecord &order)
{
    order.total = {order.originalTotal.minor - order.refunded.minor, order.currency};
    order.shopTotal = {qRound64(double(order.total.minor) / demoCurrencyRate(order.currency)),
                       *Currency::fromCode(u"EUR")};
    const QString state = order.stateId.toString();
    if (!m_shopify) {
        order.valid = state >= QLatin1String("2") && state <= QLatin1String("5");
        return;
    }
    const bool cancelled = state == QLatin1String("cancelled");
    if (cancelled)
        order.cancelledAt = order.updatedAt;
    bool fulfilled = false;
    bool paid = false;
    for (const OrderStateChangeRecord &each : std::as_const(order.stateChanges)) {
        fulfilled |= each.stateId.toString() == QLatin1String("fulfilled");
        paid |= each.stateId.toString() == QLatin1String("paid");
    }
    order.fulfilmentStatus = fulfilled ? QStringLiteral("fulfilled") : QString();
    order.paymentStatus = order.refunded.minor == 0
        ? (paid ? QStringLiteral("paid") : QStringLiteral("voided"))
        : order.total.minor == 0 ? QStringLiteral("refunded")
                                 : QStringLiteral("partially_refunded");
    order.valid = paid && !cancelled && !order.test;
}

void Till::run()
{
    const auto addStates = [this](const auto &states) {
        for (const State &state : states) {
            m_batch.orderStates.append({RemoteId::fromText(state.id.toString()),
                                        state.name.toString(), state.kind, false});
        }
    };
    if (m_shopify)
        addStates(kShopifyStates);
    else
        addStates(kPrestaShopStates);
    m_batch.discountCodes = m_discounts.codes();

    const QList<Plan> all = plans();
    for (int number = 0; number < all.size(); ++number) {
        OrderRecord record = order(all.at(number), number);
        addHistory(record, all.at(number), drawFate(all.at(number)));
        settle(record);
        m_batch.orders.append(record);
    }
    std::stable_sort(m_changes.begin(), m_changes.end(),
                     [](const auto &a, const auto &b) { return a.at < b.at; });
    for (qsizetype i = 0; i < m_changes.size(); ++i)
        m_changes[i].id = RemoteId::fromNumber(i + 1);
    m_batch.orderStateChanges = m_changes;
}

} // namespace

void addDemoOrders(ShopBatch &batch, const DemoShopOptions &options, const DemoCalendar &calendar,
                   const DemoCatalogue &catalogue, const QList<DemoPerson> &people)
{
    Till(batch, options, calendar, catalogue, people).run();
}

} // namespace comptoir
