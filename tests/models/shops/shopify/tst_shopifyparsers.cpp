#include "models/shops/shopify/checkoutparser.h"
#include "models/shops/shopify/collectionparser.h"
#include "models/shops/shopify/customerparser.h"
#include "models/shops/shopify/discountparser.h"
#include "models/shops/shopify/inventoryparser.h"
#include "models/shops/shopify/orderparser.h"
#include "models/shops/shopify/productparser.h"
#include "models/shops/shopify/shopparser.h"
#include "tests/models/shops/shopify/shopifydata.h"

#include <QJsonArray>
#include <QRandomGenerator>

using namespace comptoir;
using namespace comptoir::shopify;

namespace {

using Parser = std::function<Result<ShopBatch>(const QByteArray &)>;

/// One reader for each kind of page, by the name that wraps it.
const QHash<QString, Parser> &parsers()
{
    static const QHash<QString, Parser> all{
        {u"customers"_qs, parseCustomers},
        {u"customer"_qs, parseCustomers},
        {u"orders"_qs, [](const QByteArray &b) { return parseOrders(b, context("USD")); }},
        {u"order"_qs, [](const QByteArray &b) { return parseOrders(b, context("USD")); }},
        {u"checkouts"_qs, [](const QByteArray &b) { return parseCheckouts(b, context("USD")); }},
        {u"products"_qs, [](const QByteArray &b) { return parseProducts(b, context("USD")); }},
        {u"product"_qs, [](const QByteArray &b) { return parseProducts(b, context("USD")); }},
        {u"custom_collections"_qs, parseCollections},
        {u"custom_collection"_qs, parseCollections},
        {u"smart_collections"_qs, parseCollections},
        {u"smart_collection"_qs, parseCollections},
        {u"locations"_qs, parseLocations},
        {u"location"_qs, parseLocations},
        {u"discount_codes"_qs,
         [](const QByteArray &b) { return parseDiscountCodes(b, PriceRule()); }},
        {u"discount_code"_qs,
         [](const QByteArray &b) { return parseDiscountCodes(b, PriceRule()); }},
    };
    return all;
}

qsizetype recordsIn(const ShopBatch &batch)
{
    return batch.accounts.size() + batch.orders.size() + batch.carts.size() + batch.products.size()
        + batch.categories.size() + batch.references.size() + batch.discountCodes.size();
}

QString firstKey(const QString &file)
{
    const QJsonObject root = QJsonDocument::fromJson(recorded(file)).object();
    return root.isEmpty() ? QString() : root.begin().key();
}

/// Bodies whose records are not whole: asked for with `fields`, or ids that are null.
bool isPartial(const QString &file)
{
    return file.contains(QStringLiteral("-fields-")) || file.contains(QStringLiteral("batch"));
}

} // namespace

class TestShopifyParsers : public QObject
{
    Q_OBJECT
private slots:
    void everyRecordedBody_data()
    {
        QTest::addColumn<QString>("file");
        for (const char *folder : {"rest", "legacy-go", "legacy-python"}) {
            for (const QString &file : recordedFiles(QString::fromLatin1(folder)))
                if (parsers().contains(firstKey(file))) // the others have tests of their own
                    QTest::newRow(qPrintable(file)) << file;
        }
    }
    void everyRecordedBody()
    {
        QFETCH(QString, file);
        const QByteArray body = recorded(file);
        const QJsonObject root = QJsonDocument::fromJson(body).object();
        QVERIFY(!root.isEmpty());
        const Parser parser = parsers().value(root.begin().key());
        const auto batch = parser(body);
        QVERIFY(batch.hasValue());
        const qsizetype expected = root.begin()->isArray() ? root.begin()->toArray().size() : 1;
        QCOMPARE(recordsIn(*batch) + batch->bad.size(), expected);
        if (!isPartial(file))
            QCOMPARE(batch->bad.size(), 0);
    }

    void checkout()
    {
        const auto batch = parseCheckouts(
            recorded(u"rest/2026-07/abandoned_checkout/02-GET-checkouts.json"_qs), context("USD"));
        QVERIFY(batch.hasValue());
        const CartRecord cart = batch->carts.first();
        QCOMPARE(cart.id, id(450789469));
        QCOMPARE(cart.token, QStringLiteral("68778783ad298f1c80c3bafcddeea02f"));
        QCOMPARE(cart.checkoutToken, QStringLiteral("2a1ace52255252df566af0faaedfbfa7"));
        QCOMPARE(cart.customerId, id(207119551));
        QCOMPARE(cart.email, QStringLiteral("bob.norman@mail.example.com"));
        QCOMPARE(cart.firstName, QStringLiteral("Bob"));
        QCOMPARE(cart.total, std::optional(Money{37969, currency("USD")}));
        QCOMPARE(cart.lines.size(), 2);
        QCOMPARE(cart.lines.first().name, QStringLiteral("IPod Nano - 8GB – Red"));
        QCOMPARE(cart.lines.first().unitPrice, std::optional(Money{19900, currency("USD")}));
        QCOMPARE(cart.updatedAt, at("2012-10-12T11:05:27Z"));
        QVERIFY(!cart.completedAt);
        QVERIFY(cart.recoveryUrl.endsWith(QStringLiteral("/recover")));
    }

    void checkoutTraps_data()
    {
        QTest::addColumn<QByteArray>("text");
        QTest::addColumn<QString>("told");
        const auto row = [](const char *name, const char *text, const char *told) {
            QTest::newRow(name) << QByteArray(text) << QString::fromLatin1(told);
        };
        row("it became an order", "'completed_at':'2026-01-05T00:00:00Z'",
            "||0|2026-01-05T00:00:00.000Z|");
        row("a contact typed without customer", "'email':'a@b.example','customer':null",
            "a@b.example||0||");
        row("the number of the SMS sign-up", "'sms_marketing_phone':'+33612345678'",
            "|+33612345678|0||");
        row("a known customer", "'customer':{'id':5}", "||5||");
        row("an address that is no web address", "'abandoned_checkout_url':'javascript:alert(1)'",
            "||0||");
        row("a web address", "'abandoned_checkout_url':'https://s.example/r'",
            "||0||https://s.example/r");
    }
    void checkoutTraps()
    {
        QFETCH(QByteArray, text);
        QFETCH(QString, told);
        const auto batch = parseCheckouts(
            json("{'checkouts':[{'id':1,'currency':'EUR','created_at':'2026-01-02T00:00:00Z',"
                 + text + "}]}"),
            context());
        QVERIFY(batch.hasValue());
        QCOMPARE(batch->carts.size(), 1);
        const CartRecord cart = batch->carts.first();
        QCOMPARE(
            (QStringList{cart.email, cart.phone, QString::number(cart.customerId.number()),
                         cart.completedAt ? cart.completedAt->toIso() : QString(), cart.recoveryUrl}
                 .join(QLatin1Char('|'))),
            told);
        QCOMPARE(cart.updatedAt, cart.createdAt);
    }

    void product()
    {
        const auto batch = parseProducts(recorded(u"rest/2026-07/product/02-GET-products.json"_qs),
                                         context("USD"));
        QVERIFY(batch.hasValue());
        const ProductRecord product = batch->products.first();
        QCOMPARE(product.id, id(632910392));
        QCOMPARE(product.name, QStringLiteral("IPod Nano - 8GB"));
        QCOMPARE(product.brand, QStringLiteral("Apple"));
        QCOMPARE(product.type, QStringLiteral("Cult Products"));
        QCOMPARE(product.url, QStringLiteral("https://my-shop.myshopify.com/products/ipod-nano"));
        QVERIFY(product.imageUrl.startsWith(QStringLiteral("https://cdn.shopify.com/")));
        QCOMPARE(product.price, std::optional(Money{19900, currency("USD")}));
        QCOMPARE(product.tags.size(), 4);
        QVERIFY(product.active);
        QCOMPARE(product.variants.size(), 4);
        const VariantRecord red{id(49148385),
                                id(632910392),
                                u"Red"_qs,
                                u"IPOD2008RED"_qs,
                                u"1234_red"_qs,
                                Money{19900, currency("USD")},
                                20,
                                id(49148385)};
        QCOMPARE(product.variants.at(1), red);
    }

    void productTraps_data()
    {
        QTest::addColumn<QByteArray>("text");
        QTest::addColumn<bool>("active");
        QTest::addColumn<QString>("variant");
        const auto row = [](const char *name, const char *text, bool active, const char *variant) {
            QTest::newRow(name) << QByteArray(text) << active << QString::fromLatin1(variant);
        };
        row("a draft", "'status':'draft','published_at':'2026-01-01T00:00:00Z'", false, "");
        row("archived", "'status':'archived'", false, "");
        row("old body, published", "'published_at':'2026-01-01T00:00:00Z'", true, "");
        row("old body, not published", "'published_at':null", false, "");
        row("its only variant has no name of its own",
            "'status':'active','variants':[{'id':2,'title':'Default Title','price':'5.00',"
            "'inventory_management':'shopify','inventory_quantity':-3}]",
            true, "|5.00|-3");
        row("stock that nobody counts",
            "'status':'active','variants':[{'id':2,'title':'L','price':'5.00',"
            "'inventory_management':null,'inventory_quantity':0}]",
            true, "L|5.00|none");
    }
    void productTraps()
    {
        QFETCH(QByteArray, text);
        QFETCH(bool, active);
        QFETCH(QString, variant);
        const auto batch
            = parseProducts(json("{'product':{'id':1,'title':'T'," + text + "}}"), context());
        QVERIFY(batch.hasValue());
        QCOMPARE(batch->products.size(), 1);
        const ProductRecord product = batch->products.first();
        QCOMPARE(product.active, active);
        QString told;
        for (const VariantRecord &one : product.variants)
            told = one.name + QLatin1Char('|') + one.price->toDecimal() + QLatin1Char('|')
                + (one.stock ? QString::number(*one.stock) : QStringLiteral("none"));
        QCOMPARE(told, variant);
    }

    void collections()
    {
        const auto custom = parseCollections(
            recorded(u"rest/2026-07/custom_collection/02-GET-custom-collections.json"_qs));
        const auto smart = parseCollections(
            recorded(u"rest/2026-07/smart_collection/02-GET-smart-collections.json"_qs));
        QVERIFY(custom.hasValue() && smart.hasValue());
        QCOMPARE(custom->categories.size(), 3);
        QCOMPARE(smart->categories.first().name, QStringLiteral("Smart iPods"));
        QVERIFY(smart->categories.first().active);
        const auto members
            = parseCollects(recorded(u"rest/2026-07/collect/02-GET-collects.json"_qs));
        QVERIFY(members.hasValue());
        QCOMPARE(members->size(), 4);
        QCOMPARE(members->values(id(632910392)).size(), 3);
    }

    void inventory()
    {
        const auto levels = parseInventoryLevels(recorded(u"legacy-go/inventory_levels.json"_qs));
        QVERIFY(levels.hasValue());
        QCOMPARE(levels->size(), 4);
        QCOMPARE(levels->first(),
                 (InventoryLevel{id(808950810), id(487838322), 9, at("2020-04-06T14:51:36Z")}));
    }

    void priceRules()
    {
        const auto page = parsePriceRules(
            recorded(u"rest/2026-07/price_rule/05-GET-price-rules.json"_qs), currency("USD"));
        QVERIFY(page.hasValue());
        QVERIFY(page->bad.isEmpty());
        const PriceRule rule = page->rules.first();
        QCOMPARE(rule.id, id(507328175));
        QCOMPARE(rule.common.amount, std::optional(Money{1000, currency("USD")}));
        const auto codes = parseDiscountCodes(
            recorded(
                u"rest/2026-07/discount_code/02-GET-price-rules-507328175-discount-codes.json"_qs),
            rule);
        QVERIFY(codes.hasValue());
        QCOMPARE(codes->discountCodes.first().code, QStringLiteral("SUMMERSALE10OFF"));
        QCOMPARE(codes->discountCodes.first().validUntil, at("2025-10-08T16:09:43Z"));
    }

    void priceRuleKinds_data()
    {
        QTest::addColumn<QByteArray>("text");
        QTest::addColumn<DiscountCodeRecord>("expected");
        DiscountCodeRecord percent;
        percent.kind = DiscountCodeRecord::Kind::Percentage;
        percent.percent = 15;
        QTest::newRow("a negative percentage")
            << QByteArray("'value_type':'percentage','value':'-15.0'") << percent;
        DiscountCodeRecord shipping;
        shipping.kind = DiscountCodeRecord::Kind::FreeShipping;
        QTest::newRow("free shipping")
            << QByteArray("'target_type':'shipping_line','value_type':'percentage','value':'-100'")
            << shipping;
        DiscountCodeRecord personal;
        personal.kind = DiscountCodeRecord::Kind::Amount;
        personal.amount = Money{500, currency("EUR")};
        personal.minimumAmount = Money{4000, currency("EUR")};
        personal.customerId = id(7);
        QTest::newRow("for one customer, from a sum on")
            << QByteArray("'value_type':'fixed_amount','value':'-5.00','customer_selection':"
                          "'prerequisite','prerequisite_customer_ids':[7],"
                          "'prerequisite_subtotal_range':{'greater_than_or_equal_to':'40.0'}")
            << personal;
    }
    void priceRuleKinds()
    {
        QFETCH(QByteArray, text);
        QFETCH(DiscountCodeRecord, expected);
        const auto page
            = parsePriceRules(json("{'price_rule':{'id':1," + text + "}}"), currency("EUR"));
        QVERIFY(page.hasValue());
        QCOMPARE(page->rules.size(), 1);
        QCOMPARE(page->rules.first().common, expected);
    }

    void usesLeft()
    {
        PriceRule rule;
        rule.usageLimit = 3;
        const auto codes
            = parseDiscountCodes(json("{'discount_codes':[{'id':1,'code':'A','usage_count':1},"
                                      "{'id':2,'code':'B','usage_count':9}]}"),
                                 rule);
        QVERIFY(codes.hasValue());
        QCOMPARE(codes->discountCodes.at(0).quantity, std::optional<qint64>(2));
        QCOMPARE(codes->discountCodes.at(1).quantity, std::optional<qint64>(0));
    }

    void shop()
    {
        const auto info = parseShop(recorded(u"rest/2026-07/shop/01-GET-shop.json"_qs));
        QVERIFY(info.hasValue());
        QCOMPARE(*info,
                 (ShopInfo{u"John Smith Test Store"_qs, currency("USD"), "America/New_York",
                           u"en"_qs, u"enterprise"_qs}));
        const auto locations
            = parseLocations(recorded(u"rest/2026-07/location/01-GET-locations.json"_qs));
        QVERIFY(locations.hasValue());
        QCOMPARE(locations->references.first().name, QStringLiteral("50 Rideau Street"));
        const auto scopes
            = parseScopes(recorded(u"rest/2026-07/access_scope/01-GET-access-scopes.json"_qs));
        QVERIFY(scopes.hasValue());
        QCOMPARE(*scopes,
                 (QStringList{u"read_products"_qs, u"write_orders"_qs, u"read_orders"_qs}));
    }

    void idsMustAllRead()
    {
        const auto ids = parseIds(json("{'customers':[{'id':1},{'id':2}]}"), "customers");
        QVERIFY(ids.hasValue());
        QCOMPARE(*ids, (QList<RemoteId>{id(1), id(2)}));
        QVERIFY(!parseIds(json("{'customers':[{'id':1},{}]}"), "customers").hasValue());
    }

    /// Seeded damage to recorded bodies: never a crash, always a batch or a named error.
    void fuzz_data()
    {
        QTest::addColumn<QString>("file");
        for (const char *file :
             {"rest/2026-07/order/01-GET-orders-status-any.json",
              "rest/2026-07/customer/04-GET-customers.json",
              "rest/2026-07/abandoned_checkout/02-GET-checkouts.json",
              "rest/2026-07/product/02-GET-products.json", "legacy-go/order.json"})
            QTest::newRow(file) << QString::fromLatin1(file);
    }
    void fuzz()
    {
        QFETCH(QString, file);
        const QByteArray body = recorded(file);
        const Parser parser = parsers().value(QJsonDocument::fromJson(body).object().begin().key());
        QVERIFY(parser);
        QRandomGenerator random(20261121);
        for (int round = 0; round < 1500; ++round) {
            const Result<ShopBatch> batch = parser(damaged(body, random));
            if (!batch) {
                QVERIFY(!batch.error().text.isEmpty());
                continue;
            }
            for (const BadRecord &bad : batch->bad)
                QVERIFY(!bad.error.text.isEmpty() && bad.raw.size() <= 64 * 1024);
        }
    }

private:
    static QByteArray damaged(QByteArray body, QRandomGenerator &random)
    {
        static const QList<QByteArray> pieces{"null",
                                              "-1",
                                              "1e308",
                                              "9223372036854775807",
                                              "\"\"",
                                              "[]",
                                              "{}",
                                              "true",
                                              "\"9e9\"",
                                              "\"2026-02-30T00:00:00Z\"",
                                              "18446744073709551615",
                                              "\\u0000",
                                              "\xff",
                                              "\""};
        const int strokes = random.bounded(1, 4);
        for (int i = 0; i < strokes; ++i) {
            const qsizetype where = random.bounded(static_cast<int>(body.size()));
            switch (random.bounded(4)) {
            case 0:
                body.truncate(qMax<qsizetype>(where, 1));
                break;
            case 1:
                body[where] = static_cast<char>(random.bounded(256));
                break;
            case 2: { // another value after a colon: the JSON stays whole, the record does not
                const qsizetype colon = body.indexOf(": ", where);
                const qsizetype end = body.indexOf('\n', colon);
                if (colon > 0 && end > colon) {
                    const bool comma = body.at(end - 1) == ',';
                    body.replace(colon + 2, end - colon - 2 - (comma ? 1 : 0),
                                 pieces.at(random.bounded(static_cast<int>(pieces.size()))));
                }
                break;
            }
            default:
                body.insert(where, pieces.at(random.bounded(static_cast<int>(pieces.size()))));
            }
        }
        return body;
    }
};

QTEST_GUILESS_MAIN(TestShopifyParsers)
#include "tst_shopifyparsers.moc"
