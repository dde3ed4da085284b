#include "bench/benches.h"
#include "bench/report.h"
#include "models/shops/prestashop/parse.h"
#include "models/shops/shopify/orderparser.h"
#include "models/store/database.h"
#include "models/store/ingest.h"
#include "models/store/migrations.h"
#include "tests/servers/demoshop.h"
#include "tests/servers/prestarecords.h"
#include "tests/servers/shopifyrender.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QTemporaryDir>

#include <optional>

namespace comptoir::bench {

namespace {

constexpr int kOrders = 250;
constexpr int kRounds = 9;

ShopBatch demo(DemoPlatform platform)
{
    DemoShopOptions options;
    options.customers = 600;
    options.now = Timestamp{1'795'255'200'000};
    options.platform = platform;
    ShopBatch batch = generateDemoShop(options);
    batch.orders = batch.orders.mid(0, kOrders);
    return batch;
}

QByteArray wrapped(const QJsonArray &orders)
{
    return QJsonDocument(QJsonObject{{QStringLiteral("orders"), orders}})
        .toJson(QJsonDocument::Compact);
}

QByteArray prestaShopPage(const ShopBatch &shop)
{
    const PrestaWriter writer(shop, {});
    QJsonArray orders;
    for (const OrderRecord &order : shop.orders)
        orders.append(writer.order(order));
    return wrapped(orders);
}

QByteArray shopifyPage(const ShopBatch &shop)
{
    QHash<RemoteId, const AccountRecord *> people;
    for (const AccountRecord &account : shop.accounts)
        people.insert(account.id, &account);
    shopifyrender::Style style;
    style.shopCurrency = *Currency::fromCode(u"EUR");
    QJsonArray orders;
    for (const OrderRecord &order : shop.orders)
        orders.append(shopifyrender::order(order, people.value(order.customerId), style));
    return wrapped(orders);
}

/// One file that has the shop's customers and products; the page of orders lands in it and is
/// rolled back, round after round.
class Writer
{
public:
    explicit Writer(ShopBatch rest)
    {
        auto opened
            = Database::open(m_folder.filePath(QStringLiteral("b")), Database::Mode::ReadWrite);
        if (!opened || !Migrations().climb(**opened))
            fail(QStringLiteral("cannot make a file"));
        m_database = std::move(*opened);
        if (!m_database->execute("INSERT INTO shop(platform, currency, country_code, created_at) "
                                 "VALUES('bench', 'EUR', 'FR', 0)"))
            fail(QStringLiteral("cannot add the shop"));
        rest.orders.clear();
        rest.refunds.clear();
        rest.carts.clear();
        take(rest, true);
    }

    void take(const ShopBatch &batch, bool keep)
    {
        Transaction transaction(*m_database);
        if (!Ingest(*m_database, ShopId{1}, Timestamp{1}).apply(batch))
            fail(QStringLiteral("cannot write"));
        if (keep && !transaction.commit())
            fail(QStringLiteral("cannot commit"));
    }

private:
    QTemporaryDir m_folder;
    std::unique_ptr<Database> m_database;
};

template <typename Parse>
void measure(const QString &name, const ShopBatch &shop, const Parse &parse)
{
    const Result<ShopBatch> parsed = parse();
    if (!parsed || parsed->orders.size() != kOrders)
        fail(name + QStringLiteral(": the page does not parse: ")
             + (parsed ? QString::number(parsed->orders.size()) : parsed.error().detail));
    Writer writer(shop);
    std::vector<double> reading;
    std::vector<double> writing;
    for (int round = 0; round < kRounds; ++round) {
        reading.push_back(seconds([&] {
            if (!parse())
                fail(name);
        }));
        writing.push_back(seconds([&] { writer.take(*parsed, false); }));
    }
    print({name, QStringLiteral("ms; plain: write"), 1e3 * median(reading), 1e3 * median(writing),
           1.0, false});
}

} // namespace

void parseBench()
{
    const Currency euro = *Currency::fromCode(u"EUR");
    const ShopBatch presta = demo(DemoPlatform::PrestaShop);
    prestashop::ParseContext context;
    context.zone = QTimeZone(kDemoTimeZone);
    context.shopCurrency = euro;
    for (qint64 id = 1; id <= 9; ++id)
        context.tables.currencies.insert(id, euro);
    prestashop::RawAnswer answer;
    answer.contentType = "application/json";
    answer.fromWebService = true;
    answer.body = prestaShopPage(presta);
    measure(QStringLiteral("parse a page of 250 orders, PrestaShop"), presta,
            [&] { return prestashop::parsePage(QStringLiteral("orders"), answer, context); });
    const ShopBatch shopify = demo(DemoPlatform::Shopify);
    const QByteArray body = shopifyPage(shopify);
    measure(QStringLiteral("parse a page of 250 orders, Shopify"), shopify, [&] {
        return shopify::parseOrders(body, {euro, {}});
    });
}

} // namespace comptoir::bench
