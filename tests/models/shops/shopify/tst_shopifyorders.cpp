#include "models/domain/shopwords.h"
#include "models/shops/shopify/orderparser.h"
#include "models/shops/shopify/orderstates.h"
#include "tests/models/shops/shopify/shopifydata.h"

#include <QJsonArray>
#include <QSet>

using namespace comptoir;
using namespace comptoir::shopify;

namespace {

/// A small order with `members` added or put in place of what is there.
QByteArray order(const QByteArray &members)
{
    QJsonObject all
        = QJsonDocument::fromJson(
              json("{'id':450789469,'name':'#1001','currency':'EUR','presentment_currency':'EUR',"
                   "'total_price':'30.00','current_total_price':'30.00','financial_status':'paid',"
                   "'created_at':'2026-01-02T10:00:00+01:00',"
                   "'processed_at':'2026-01-02T10:00:00+01:00',"
                   "'updated_at':'2026-01-03T10:00:00+01:00','source_name':'web',"
                   "'line_items':[],'refunds':[],'fulfillments':[]}"))
              .object();
    const QJsonObject changes = QJsonDocument::fromJson(json('{' + members + '}')).object();
    for (auto it = changes.begin(); it != changes.end(); ++it)
        all.insert(it.key(), it.value());
    return QJsonDocument(QJsonObject{{QStringLiteral("order"), all}}).toJson();
}

OrderRecord only(const QByteArray &body)
{
    const Result<ShopBatch> batch = parseOrders(body, context());
    return batch && batch->orders.size() == 1 ? batch->orders.first() : OrderRecord();
}

Money eur(qint64 minor)
{
    return {minor, currency("EUR")};
}

QStringList steps(const OrderRecord &record)
{
    QStringList words;
    for (const OrderStateChangeRecord &change : record.stateChanges)
        words.append(change.stateId.toString());
    return words;
}

} // namespace

class TestShopifyOrders : public QObject
{
    Q_OBJECT
private slots:
    void recordedOrder()
    {
        const OrderRecord record
            = only(recorded(QStringLiteral("rest/2026-07/order/01-GET-orders-status-any.json")));
        const Currency usd = currency("USD");
        QCOMPARE(record.id, id(450789469));
        QCOMPARE(record.reference, QStringLiteral("#1001"));
        QCOMPARE(record.customerId, id(207119551));
        QCOMPARE(record.cartId, id(901414060));
        QCOMPARE(record.cartToken, QStringLiteral("68778783ad298f1c80c3bafcddeea02f"));
        QCOMPARE(record.source, QStringLiteral("online"));
        QCOMPARE(record.originalTotal, (Money{59894, usd}));
        QCOMPARE(record.total, (Money{19965, usd}));
        QCOMPARE(record.shopTotal, (Money{19965, usd}));
        QCOMPARE(record.refunded, (Money{20900, usd}));
        QCOMPARE(record.discount, (Money{1000, usd}));
        QCOMPARE(record.tax, (Money{1194, usd}));
        QCOMPARE(record.placedAt, at("2008-01-10T16:00:00Z"));
        QCOMPARE(record.shippingCity, QStringLiteral("Louisville"));
        QCOMPARE(record.shippingPlace, (std::optional(Coordinates{45.41634, -75.6868})));
        QVERIFY(record.valid && !record.test);
        QCOMPARE(record.lines.size(), 3);
        QCOMPARE(record.lines.at(0).currentQuantity, 0);
        QCOMPARE(record.lines.at(1).currentQuantity, 1);
        QCOMPARE(record.lines.at(1).total, (Money{19567, usd}));
        QCOMPARE(record.refunds.size(), 1);
        QCOMPARE(record.discounts, (QList<OrderDiscountRecord>{{u"TENOFF"_qs, {1000, usd}}}));
        QCOMPARE(record.stateId.toString(), QStringLiteral("partially_refunded"));
        // Its one shipment failed, so that it is no step.
        QCOMPARE(steps(record), (QStringList{u"placed"_qs, u"paid"_qs, u"partially_refunded"_qs}));
    }

    void validity_data()
    {
        QTest::addColumn<QByteArray>("text");
        QTest::addColumn<bool>("valid");
        QTest::addColumn<QString>("state");
        const auto row = [](const char *name, const char *text, bool valid, const char *state) {
            QTest::newRow(name) << QByteArray(text) << valid << QString::fromLatin1(state);
        };
        row("paid", "'financial_status':'paid'", true, "paid");
        row("authorised", "'financial_status':'authorized'", true, "authorized");
        row("waiting for the bank", "'financial_status':'pending'", false, "placed");
        row("partly paid", "'financial_status':'partially_paid'", true, "partially_paid");
        row("refunded", "'financial_status':'refunded'", true, "refunded");
        row("voided", "'financial_status':'voided'", false, "voided");
        row("expired", "'financial_status':'expired'", false, "expired");
        row("no word in old bodies", "'financial_status':null", true, "placed");
        row("a test order", "'test':true", false, "paid");
        row("cancelled", "'cancelled_at':'2026-01-04T10:00:00+01:00'", false, "cancelled");
        row("shipped", "'fulfillment_status':'fulfilled'", true, "fulfilled");
        row("partly shipped", "'fulfillment_status':'partial'", true, "partial");
        row("delivered",
            "'fulfillment_status':'fulfilled','fulfillments':[{'id':1,'status':'success',"
            "'shipment_status':'delivered','created_at':'2026-01-03T10:00:00Z',"
            "'updated_at':'2026-01-05T10:00:00Z'}]",
            true, "delivered");
    }
    void validity()
    {
        QFETCH(QByteArray, text);
        QFETCH(bool, valid);
        QFETCH(QString, state);
        const OrderRecord record = only(order(text));
        QCOMPARE(record.id, id(450789469));
        QCOMPARE(record.valid, valid);
        QCOMPARE(record.stateId.toString(), state);
    }

    void everyStateIsInTheFixedList()
    {
        QSet<RemoteId> known;
        for (const OrderStateRecord &state : orderStates()) {
            // Kept as machines write it, so that rules mean the same in every language.
            QCOMPARE(state.name, state.id.toString());
            QVERIFY(ShopWords::state(state.name) != state.name);
            known.insert(state.id);
        }
        QCOMPARE(known.size(), orderStates().size());
        for (const char *word : {"pending", "authorized", "partially_paid", "paid",
                                 "partially_refunded", "refunded", "voided", "expired", "new"}) {
            const OrderRecord record = only(order("'financial_status':'" + QByteArray(word) + "'"));
            QVERIFY2(known.contains(record.stateId), word);
        }
    }

    void stepsHaveLastingIds()
    {
        const OrderRecord record = only(
            order("'financial_status':'refunded','fulfillment_status':'fulfilled',"
                  "'cancelled_at':'2026-01-09T10:00:00Z','fulfillments':["
                  "{'id':11,'status':'success','created_at':'2026-01-03T10:00:00Z'},"
                  "{'id':12,'status':'cancelled','created_at':'2026-01-03T11:00:00Z'},"
                  "{'id':13,'status':'success','created_at':'2026-01-04T10:00:00Z'}],"
                  "'refunds':[{'id':21,'created_at':'2026-01-06T10:00:00Z','transactions':[]},"
                  "{'id':22,'created_at':'2026-01-07T10:00:00Z','transactions':[]}]"));
        QStringList ids;
        for (const OrderStateChangeRecord &change : record.stateChanges)
            ids.append(change.id.toString().section(QLatin1Char(':'), 1));
        QCOMPARE(ids,
                 (QStringList{u"placed"_qs, u"paid"_qs, u"partial:11"_qs, u"fulfilled:13"_qs,
                              u"partially_refunded:21"_qs, u"refunded:22"_qs, u"cancelled"_qs}));
        QCOMPARE(record.stateChanges.last().at, at("2026-01-09T10:00:00Z"));
        QCOMPARE(record.stateChanges.first().id.toString(), QStringLiteral("450789469:placed"));
    }

    void whoAndWhere_data()
    {
        QTest::addColumn<QByteArray>("text");
        QTest::addColumn<RemoteId>("customer");
        QTest::addColumn<QString>("email");
        QTest::addColumn<QString>("source");
        QTest::newRow("a walk-in sale: customer is null")
            << QByteArray("'customer':null,'email':'','source_name':'pos'") << RemoteId()
            << QString() << u"pos"_qs;
        QTest::newRow("a deleted customer: no member at all")
            << QByteArray() << RemoteId() << QString() << u"online"_qs;
        QTest::newRow("a customer with a null id")
            << QByteArray("'customer':{'id':null},'contact_email':'a@b.example'") << RemoteId()
            << u"a@b.example"_qs << u"online"_qs;
        QTest::newRow("an app's number as source")
            << QByteArray("'customer':{'id':5},'source_name':'755357713','email':'c@d.example'")
            << id(5) << u"c@d.example"_qs << u"755357713"_qs;
        QTest::newRow("a draft order") << QByteArray("'source_name':'shopify_draft_order'")
                                       << RemoteId() << QString() << u"shopify_draft_order"_qs;
    }
    void whoAndWhere()
    {
        QFETCH(QByteArray, text);
        QFETCH(RemoteId, customer);
        QFETCH(QString, email);
        QFETCH(QString, source);
        const OrderRecord record = only(order(text));
        QCOMPARE(record.id, id(450789469));
        QCOMPARE(record.customerId, customer);
        QCOMPARE(record.email, email);
        QCOMPARE(record.source, source);
    }

    void currencies_data()
    {
        QTest::addColumn<QByteArray>("text");
        QTest::addColumn<QString>("total");
        QTest::addColumn<QString>("shopTotal");
        QTest::newRow("yen have no decimals")
            << QByteArray("'currency':'JPY','presentment_currency':'JPY',"
                          "'total_price':'1500','current_total_price':'1500'")
            << u"1500 JPY"_qs << u"1500 JPY"_qs;
        QTest::newRow("dinars have three")
            << QByteArray("'currency':'TND','presentment_currency':'TND',"
                          "'total_price':'12.345','current_total_price':'12.345'")
            << u"12.345 TND"_qs << u"12.345 TND"_qs;
        QTest::newRow("the customer paid in another currency")
            << QByteArray("'presentment_currency':'USD','total_price_set':{'shop_money':"
                          "{'amount':'30.00'},'presentment_money':{'amount':'33.00'}},"
                          "'current_total_price_set':{'shop_money':{'amount':'30.00'},"
                          "'presentment_money':{'amount':'33.00'}}")
            << u"33.00 USD"_qs << u"30.00 EUR"_qs;
        QTest::newRow("another currency without the pairs")
            << QByteArray("'presentment_currency':'USD'") << u"30.00 EUR"_qs << u"30.00 EUR"_qs;
        QTest::newRow("before current_total_price: total less refunds")
            << QByteArray("'current_total_price':null,'refunds':[{'id':1,"
                          "'created_at':'2026-01-06T10:00:00Z','transactions':[{'kind':'refund',"
                          "'status':'success','amount':'10.00','currency':'EUR'}]}]")
            << u"20.00 EUR"_qs << u"20.00 EUR"_qs;
    }
    void currencies()
    {
        QFETCH(QByteArray, text);
        QFETCH(QString, total);
        QFETCH(QString, shopTotal);
        const OrderRecord record = only(order(text));
        const auto written = [](const Money &money) {
            return money.toDecimal() + QLatin1Char(' ') + money.currency.code();
        };
        QCOMPARE(written(record.total), total);
        QCOMPARE(written(record.shopTotal), shopTotal);
        QCOMPARE(record.currency, record.total.currency);
    }

    void amountsWithoutAPairAreConvertedAtTheOrdersRate()
    {
        const OrderRecord record
            = only(order("'presentment_currency':'USD','total_price_set':{'presentment_money':"
                         "{'amount':'33.00'}},'discount_codes':[{'code':'X','amount':'10.00'}]"));
        QCOMPARE(record.discounts.first().amount, (Money{1100, currency("USD")}));
    }

    void lines_data()
    {
        QTest::addColumn<QByteArray>("text");
        QTest::addColumn<qint64>("current");
        QTest::addColumn<qint64>("total");
        const auto row = [](const char *name, const char *text, qint64 current, qint64 total) {
            QTest::newRow(name) << QByteArray(text) << current << total;
        };
        row("whole", "'line_items':[{'id':1,'quantity':3,'current_quantity':3,'price':'10.00'}]", 3,
            3000);
        row("its share of an order discount counts",
            "'line_items':[{'id':1,'quantity':3,'current_quantity':2,'price':'10.00',"
            "'total_discount':'0.00','discount_allocations':[{'amount':'1.00'},{'amount':'0.50'}]}"
            "]",
            2, 2850);
        row("only its own discount in old bodies",
            "'line_items':[{'id':1,'quantity':1,'price':'10.00','total_discount':'2.00'}]", 1, 800);
        row("before current_quantity: returned ones counted",
            "'line_items':[{'id':1,'quantity':3,'price':'10.00'}],'refunds':[{'id':9,"
            "'created_at':'2026-01-06T10:00:00Z','refund_line_items':["
            "{'line_item_id':1,'quantity':2,'subtotal':20.0,'total_tax':0}]}]",
            1, 3000);
        row("custom item: no product, properties an object",
            "'line_items':[{'id':1,'quantity':1,'price':'5.00','product_id':null,"
            "'variant_id':null,'sku':null,'properties':{}}]",
            1, 500);
        row("a price as a number", "'line_items':[{'id':1,'quantity':2,'price':5.25}]", 2, 1050);
    }
    void lines()
    {
        QFETCH(QByteArray, text);
        QFETCH(qint64, current);
        QFETCH(qint64, total);
        const OrderRecord record = only(order(text));
        QCOMPARE(record.lines.size(), 1);
        QCOMPARE(record.lines.first().currentQuantity, current);
        QCOMPARE(record.lines.first().total, eur(total));
    }

    void refunds_data()
    {
        QTest::addColumn<QByteArray>("text");
        QTest::addColumn<qint64>("amount");
        const auto row = [](const char *name, const char *text, qint64 amount) {
            QTest::newRow(name) << QByteArray(text) << amount;
        };
        row("only what succeeded went back",
            "'transactions':[{'kind':'refund','status':'success','amount':'5.00'},"
            "{'kind':'refund','status':'failure','amount':'7.00'},"
            "{'kind':'sale','status':'success','amount':'9.00'}]",
            500);
        row("goods returned without money", "'transactions':[]", 0);
        row("no transactions told: what the lines were worth, numbers",
            "'refund_line_items':[{'line_item_id':1,'quantity':1,'subtotal':195.67,'total_tax':3."
            "98}]",
            19965);
    }
    void refunds()
    {
        QFETCH(QByteArray, text);
        QFETCH(qint64, amount);
        const OrderRecord record = only(order(
            "'refunds':[{'id':3,'created_at':'2026-01-06T10:00:00Z','note':null," + text + "}]"));
        QCOMPARE(record.refunds.size(), 1);
        QCOMPARE(record.refunds.first().amount, eur(amount));
        QCOMPARE(record.refunds.first().orderId, record.id);
        QCOMPARE(record.refunded, eur(amount));
    }

    void importedOrdersKeepTheirBusinessDate()
    {
        QCOMPARE(only(order("'processed_at':'2019-05-06T07:08:09+02:00'")).placedAt,
                 at("2019-05-06T05:08:09Z"));
        QCOMPARE(only(order("'processed_at':null")).placedAt, at("2026-01-02T09:00:00Z"));
    }

    void named_data()
    {
        QTest::addColumn<QByteArray>("text");
        QTest::addColumn<QString>("field");
        const auto row = [](const char *name, const char *text, const char *field) {
            QTest::newRow(name) << QByteArray(text) << QString::fromLatin1(field);
        };
        row("no total", "'total_price':null", "total_price");
        row("a total that is no number", "'total_price':'free'", "total_price");
        row("no date at all", "'processed_at':null,'created_at':null", "created_at");
        row("a date without offset", "'processed_at':'2026-01-02 10:00:00'", "processed_at");
        row("a line without id", "'line_items':[{'quantity':1}]", "line_items");
        row("a quantity beyond reason", "'line_items':[{'id':1,'quantity':9000000000}]",
            "line_items");
        row("a line worth more than 64 bits",
            "'line_items':[{'id':1,'quantity':1000000000,'price':'90000000000000.00'}]",
            "line_items");
        row("a refund without date", "'refunds':[{'id':1}]", "refunds");
        row("a fractional id", "'id':1.5", "id");
    }
    void named()
    {
        QFETCH(QByteArray, text);
        QFETCH(QString, field);
        const auto batch = parseOrders(order(text), context());
        QVERIFY(batch.hasValue());
        QVERIFY(batch->orders.isEmpty());
        QCOMPARE(batch->bad.size(), 1);
        QVERIFY2(batch->bad.first().error.detail.endsWith(field),
                 qPrintable(batch->bad.first().error.detail));
    }
};

QTEST_GUILESS_MAIN(TestShopifyOrders)
#include "tst_shopifyorders.moc"
