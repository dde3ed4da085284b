#include "tests/servers/demoorders.h"

#include <algorithm>

namespace comptoir {

namespace {

constexpr qint64 kDay = 86'400'000;
constexpr qint64 kShopifyCheckout = 37'300'000'000'021;
constexpr qint64 kShopifyStep = 32'768;

class Trolleys
{
public:
    Trolleys(ShopBatch &batch, const DemoShopOptions &options, const DemoCalendar &calendar,
             const DemoCatalogue &catalogue, const QList<DemoPerson> &people)
        : m_batch(batch)
        , m_now(options.now)
        , m_calendar(calendar)
        , m_catalogue(catalogue)
        , m_people(people)
        , m_shopify(options.platform == DemoPlatform::Shopify)
        , m_oldest{m_shopify ? options.now.ms - 90 * kDay : 0}
        , m_random(options.seed, 41)
    {}

    void run();

private:
    struct Entry
    {
        CartRecord cart;
        qsizetype order = -1; ///< index in the batch
    };
    CartRecord bought(const OrderRecord &order);
    std::optional<CartRecord> leftOpen(bool recent);
    void addOwner(CartRecord &cart);
    void addGoods(CartRecord &cart);

    ShopBatch &m_batch;
    Timestamp m_now;
    const DemoCalendar &m_calendar;
    const DemoCatalogue &m_catalogue;
    const QList<DemoPerson> &m_people;
    bool m_shopify;
    Timestamp m_oldest;
    DemoRandom m_random;
};

CartRecord Trolleys::bought(const OrderRecord &order)
{
    CartRecord cart;
    cart.customerId = order.customerId;
    cart.currency = order.currency;
    cart.updatedAt = order.placedAt;
    cart.createdAt = {order.placedAt.ms - m_random.between(60, 1800) * 1000};
    for (const OrderLineRecord &line : order.lines) {
        CartLineRecord item{line.productId, line.variantId, {}, line.quantity, {}};
        if (m_shopify) {
            item.name = line.name;
            item.unitPrice = line.unitPrice;
        }
        cart.lines.append(item);
    }
    if (m_shopify) {
        cart.token = order.cartToken;
        cart.checkoutToken = order.checkoutToken;
        cart.email = order.email;
        cart.phone = order.phone;
        cart.total = order.originalTotal;
        cart.completedAt = order.placedAt;
    }
    return cart;
}

void Trolleys::addOwner(CartRecord &cart)
{
    cart.currency = *Currency::fromCode(u"EUR");
    if (m_random.chance(0.2))
        return; // a passer-by: no account, no address
    const DemoPerson &person = m_random.pick(m_people);
    if (person.gone || person.createdAt > cart.createdAt)
        return;
    cart.customerId = person.id;
    cart.currency = person.currency;
    if (m_shopify) {
        cart.email = person.email;
        cart.phone = person.phone;
        cart.firstName = person.firstName;
        cart.lastName = person.lastName;
    }
}

void Trolleys::addGoods(CartRecord &cart)
{
    // An empty cart is what a visit leaves in a PrestaShop.
    const qint64 count = m_shopify || m_random.chance(0.9) ? m_random.between(1, 4) : 0;
    qint64 total = 0;
    for (qint64 i = 0; i < count; ++i) {
        const DemoArticle &article = m_catalogue.draw(m_random, false);
        CartLineRecord line{article.productId, article.variantId, {}, m_random.between(1, 2), {}};
        if (m_shopify) {
            line.name = article.name;
            line.unitPrice = Money{
                qRound64(double(article.cents) * demoCurrencyRate(cart.currency)), cart.currency};
            total += line.unitPrice->minor * line.quantity;
        }
        cart.lines.append(line);
    }
    if (m_shopify)
        cart.total = Money{total, cart.currency};
}

std::optional<CartRecord> Trolleys::leftOpen(bool recent)
{
    const int last = m_calendar.lastDay();
    const int from = recent ? qMax(last - 3, 0) : m_calendar.dayOf(m_oldest);
    const auto at = m_calendar.sample(m_random, from, last, m_oldest);
    if (!at)
        return std::nullopt;
    CartRecord cart;
    cart.createdAt = *at;
    cart.updatedAt = {qMin(at->ms + m_random.between(30, 2400) * 1000, m_now.ms)};
    addOwner(cart);
    addGoods(cart);
    if (m_shopify) {
        cart.token = QString::number(m_random.next(), 16).rightJustified(16, u'0');
        cart.checkoutToken = QString::number(m_random.next(), 16).rightJustified(16, u'0');
        cart.recoveryUrl
            = QStringLiteral("https://boutique.example/checkouts/") + cart.checkoutToken;
    }
    return cart;
}

void Trolleys::run()
{
    QList<Entry> entries;
    for (qsizetype i = 0; i < m_batch.orders.size(); ++i) {
        const OrderRecord &order = m_batch.orders.at(i);
        if (order.placedAt > m_oldest && order.source == QLatin1String("online"))
            entries.append({bought(order), i});
    }
    const qsizetype open = entries.size() / 2;
    for (qsizetype i = 0; i < open; ++i) {
        if (const auto cart = leftOpen(i % 40 == 0))
            entries.append({*cart, -1});
    }
    std::stable_sort(entries.begin(), entries.end(), [](const Entry &a, const Entry &b) {
        return a.cart.createdAt < b.cart.createdAt;
    });
    for (qsizetype i = 0; i < entries.size(); ++i) {
        Entry &entry = entries[i];
        entry.cart.id
            = RemoteId::fromNumber(m_shopify ? kShopifyCheckout + i * kShopifyStep : i + 1);
        if (entry.order >= 0 && !m_shopify)
            m_batch.orders[entry.order].cartId = entry.cart.id;
        m_batch.carts.append(entry.cart);
    }
}

} // namespace

void addDemoCarts(ShopBatch &batch, const DemoShopOptions &options, const DemoCalendar &calendar,
                  const DemoCatalogue &catalogue, const QList<DemoPerson> &people)
{
    Trolleys(batch, options, calendar, catalogue, people).run();
}

} // namespace comptoir
