#include "models/store/textrules.h"
#include "tests/models/store/storefixture.h"
#include "tests/servers/demoshop.h"

using namespace comptoir;

namespace {

RemoteId id(qint64 number)
{
    return RemoteId::fromNumber(number);
}

Currency eur()
{
    return *Currency::fromCode(u"EUR");
}

Money euros(qint64 cents)
{
    return {cents, eur()};
}

AccountRecord account(qint64 number, const QString &email, qint64 updatedAt = 1000)
{
    AccountRecord record;
    record.id = id(number);
    record.email = email;
    record.firstName = u"Marie"_qs;
    record.lastName = u"Dupont"_qs;
    record.createdAt = Timestamp{500};
    record.updatedAt = Timestamp{updatedAt};
    return record;
}

/// Orders of long ago are refused; 2020-09-13.
constexpr qint64 kSomeYear = 1'600'000'000'000;

OrderRecord order(qint64 number, qint64 customer, qint64 total, qint64 placedAt = 5000)
{
    OrderRecord record;
    record.id = id(number);
    record.reference = u"R%1"_qs.arg(number);
    record.customerId = customer ? id(customer) : RemoteId();
    record.valid = true;
    record.currency = eur();
    record.total = record.originalTotal = record.shopTotal = euros(total);
    record.placedAt = Timestamp{kSomeYear + placedAt};
    record.updatedAt = Timestamp{placedAt};
    OrderLineRecord line;
    line.id = id(number * 10);
    line.productId = id(7);
    line.name = u"Savon"_qs;
    line.quantity = line.currentQuantity = 1;
    line.unitPrice = line.total = euros(total);
    record.lines = {line};
    return record;
}

void add(ShopBatch &batch, const QList<AccountRecord> &records)
{
    batch.accounts = records;
}

void add(ShopBatch &batch, const QList<AddressRecord> &records)
{
    batch.addresses = records;
}

void add(ShopBatch &batch, const QList<ProductRecord> &records)
{
    batch.products = records;
}

void add(ShopBatch &batch, const QList<OrderRecord> &records)
{
    batch.orders = records;
}

void add(ShopBatch &batch, const QList<CartRecord> &records)
{
    batch.carts = records;
}

template <typename... Records>
ShopBatch batchOf(const QList<Records> &...records)
{
    ShopBatch batch;
    (add(batch, records), ...);
    return batch;
}

CartRecord cart(qint64 number, qint64 customer)
{
    CartRecord record;
    record.id = id(number);
    record.customerId = customer ? id(customer) : RemoteId();
    record.currency = eur();
    record.createdAt = Timestamp{4000};
    record.updatedAt = Timestamp{4500};
    CartLineRecord line;
    line.productId = id(7);
    line.quantity = 2;
    record.lines = {line};
    return record;
}

} // namespace

class TestIngest : public QObject
{
    Q_OBJECT

private slots:
    void textsFromShopsAreCleaned();
    void textsAreCut_data();
    void textsAreCut();
    void textsAreTamed_data();
    void textsAreTamed();
    void sameBatchTwiceChangesNothing();
    void olderRecordIsIgnored();
    void orderBeforeItsAccountLinksLater();
    void orderWithoutAccountMakesAContact();
    void contactGoesWhenItsOrderFindsAnAccount();
    void cartAndOrderMeetInAnyOrder_data();
    void cartAndOrderMeetInAnyOrder();
    void cartWithoutPricesIsEstimated();
    void refundRowsComeOffTheTotal_data();
    void refundRowsComeOffTheTotal();
    void refundThatTheOrderReportsCountsOnce();
    void whatCameBackIsTakenOffTheLines_data();
    void whatCameBackIsTakenOffTheLines();
    void linesFollowTheOrder();
    void unknownProductIsNamedByItsLines();
    void badRecordsAreSetAsideAndOthersLand();
    void absurdAmountsAreSetAside();
    void absurdDatesAreSetAside_data();
    void absurdDatesAreSetAside();
    void goneOrderIsNoSaleUntilItComesBack();
    void goneRejectsUnknownResources();
    void hiddenFieldsKeepWhatWasKnown();
    void ownersFieldsSurviveASync();
    void phoneComesFromTheNewestAddress();
    void factsSpeakTheCurrencyOfMostOrders();
    void demoShopLands_data();
    void demoShopLands();
};

void TestIngest::sameBatchTwiceChangesNothing()
{
    StoreFixture store;
    const ShopId shop = store.addShop(u"prestashop"_qs);
    ShopBatch batch;
    batch.accounts = {account(1, u"marie@free.fr"_qs)};
    batch.orders = {order(1, 1, 1000)};
    batch.carts = {cart(1, 1)};
    const IngestResult first = store.take(shop, batch);
    QCOMPARE(first.inserted, 3);
    const IngestResult second = store.take(shop, batch);
    QCOMPARE(second.inserted, 0);
    QCOMPARE(second.updated, 0);
    QCOMPARE(second.unchanged, 3);
    QVERIFY(second.touched.isEmpty());
    QVERIFY(store.factsAreRight());
}

void TestIngest::olderRecordIsIgnored()
{
    StoreFixture store;
    const ShopId shop = store.addShop(u"prestashop"_qs);
    store.take(shop, batchOf(QList{account(1, u"new@free.fr"_qs, 2000)}));
    const IngestResult late = store.take(shop, batchOf(QList{account(1, u"old@free.fr"_qs, 1000)}));
    QCOMPARE(late.unchanged, 1);
    QCOMPARE(store.row(u"SELECT email FROM customer"_qs), u"new@free.fr"_qs);
}

void TestIngest::orderBeforeItsAccountLinksLater()
{
    StoreFixture store;
    const ShopId shop = store.addShop(u"prestashop"_qs);
    store.take(shop, batchOf(QList{order(1, 1, 1000)}, QList{cart(2, 1)}));
    QCOMPARE(store.number(u"SELECT count(*) FROM customer"_qs), 0);
    store.take(shop, batchOf(QList{account(1, u"marie@free.fr"_qs)}));
    QCOMPARE(store.row(u"SELECT orders_count, total_spent, carts_count FROM customer_facts"_qs),
             u"1|1000|1"_qs);
    QCOMPARE(store.row(u"SELECT count(*) FROM order_line WHERE customer_id IS NOT NULL"_qs),
             u"1"_qs);
    QVERIFY(store.factsAreRight());
}

void TestIngest::orderWithoutAccountMakesAContact()
{
    StoreFixture store;
    const ShopId shop = store.addShop(u"shopify"_qs);
    OrderRecord guest = order(1, 0, 1000);
    guest.email = u" Luc@Free.FR"_qs;
    guest.phone = u"06 12 34 56 78"_qs;
    OrderRecord till = order(2, 0, 500);
    till.email = u"no-reply@shop.fr"_qs;
    store.take(shop, batchOf(QList{guest, till}));
    QCOMPARE(store.row(u"SELECT kind, email, phone_key FROM customer_account"_qs),
             u"contact|luc@free.fr|+33612345678"_qs);
    QCOMPARE(store.row(u"SELECT email, phone, sort_name FROM customer"_qs),
             u"luc@free.fr|06 12 34 56 78|luc@free.fr"_qs);
    QCOMPARE(store.number(u"SELECT count(*) FROM orders WHERE customer_id IS NULL"_qs), 1);
    QVERIFY(store.factsAreRight());
}

void TestIngest::contactGoesWhenItsOrderFindsAnAccount()
{
    StoreFixture store;
    const ShopId shop = store.addShop(u"shopify"_qs);
    OrderRecord guest = order(1, 0, 1000);
    guest.email = u"luc@free.fr"_qs;
    store.take(shop, batchOf(QList{guest}));
    guest.customerId = id(9);
    guest.updatedAt = Timestamp{6000};
    store.take(shop, batchOf(QList{account(9, u"lucien@free.fr"_qs)}, QList{guest}));
    QCOMPARE(store.row(u"SELECT kind, email FROM customer_account"_qs),
             u"account|lucien@free.fr"_qs);
    QCOMPARE(store.number(u"SELECT count(*) FROM customer"_qs), 1);
    QVERIFY(store.factsAreRight());
}

void TestIngest::cartAndOrderMeetInAnyOrder_data()
{
    QTest::addColumn<bool>("orderFirst");
    QTest::addColumn<QString>("by");
    for (const QString &by : {u"id"_qs, u"checkout token"_qs, u"cart token"_qs}) {
        QTest::addRow("order first, by %s", qPrintable(by)) << true << by;
        QTest::addRow("cart first, by %s", qPrintable(by)) << false << by;
    }
}

void TestIngest::cartAndOrderMeetInAnyOrder()
{
    QFETCH(bool, orderFirst);
    QFETCH(QString, by);
    StoreFixture store;
    const ShopId shop = store.addShop(u"shopify"_qs);
    OrderRecord bought = order(1, 1, 1000);
    CartRecord basket = cart(5, 1);
    if (by == u"id") {
        bought.cartId = id(5);
    } else if (by == u"checkout token") {
        bought.checkoutToken = basket.checkoutToken = u"abc"_qs;
    } else {
        bought.cartToken = basket.token = u"def"_qs;
    }
    store.take(shop, batchOf(QList{account(1, u"marie@free.fr"_qs)}));
    ShopBatch first, second;
    (orderFirst ? first : second).orders = {bought};
    (orderFirst ? second : first).carts = {basket};
    store.take(shop, first);
    store.take(shop, second);
    QCOMPARE(store.number(u"SELECT count(*) FROM cart JOIN orders ON orders.id = order_id"_qs), 1);
    QCOMPARE(store.row(u"SELECT carts_count, orders_count FROM customer_facts"_qs), u"0|1"_qs);
    QVERIFY(store.factsAreRight());
}

void TestIngest::cartWithoutPricesIsEstimated()
{
    StoreFixture store;
    const ShopId shop = store.addShop(u"prestashop"_qs);
    store.take(shop, batchOf(QList{cart(1, 1)}));
    QCOMPARE(store.row(u"SELECT total, total_estimated FROM cart"_qs), u"-|1"_qs);
    ProductRecord product;
    product.id = id(7);
    product.name = u"Savon"_qs;
    product.price = euros(450);
    store.take(shop, batchOf(QList{product}));
    QCOMPARE(store.row(u"SELECT total, total_estimated FROM cart"_qs), u"900|1"_qs);
    QCOMPARE(store.row(u"SELECT unit_price, price_estimated FROM cart_line"_qs), u"450|1"_qs);
    CartRecord priced = cart(2, 1);
    priced.total = euros(123);
    priced.lines[0].unitPrice = euros(60);
    store.take(shop, batchOf(QList{priced}));
    QCOMPARE(store.row(u"SELECT total, total_estimated FROM cart WHERE remote_id = 2"_qs),
             u"123|0"_qs);
}

void TestIngest::refundRowsComeOffTheTotal_data()
{
    QTest::addColumn<bool>("refundFirst");
    QTest::newRow("refund after the order") << false;
    QTest::newRow("refund before the order") << true;
}

void TestIngest::refundRowsComeOffTheTotal()
{
    QFETCH(bool, refundFirst);
    StoreFixture store;
    const ShopId shop = store.addShop(u"prestashop"_qs);
    store.take(shop, batchOf(QList{account(1, u"marie@free.fr"_qs)}));
    ShopBatch sale, slip;
    sale.orders = {order(1, 1, 1000)};
    RefundRecord refund;
    refund.id = id(3);
    refund.orderId = id(1);
    refund.amount = euros(300);
    refund.at = Timestamp{9000};
    slip.refunds = {refund};
    store.take(shop, refundFirst ? slip : sale);
    store.take(shop, refundFirst ? sale : slip);
    store.take(shop, slip);
    QCOMPARE(store.row(u"SELECT total, refunded, shop_total FROM orders"_qs), u"700|300|700"_qs);
    QCOMPARE(store.row(u"SELECT total_spent, refunded FROM customer_facts"_qs), u"700|300"_qs);
    QVERIFY(store.factsAreRight());
}

void TestIngest::whatCameBackIsTakenOffTheLines_data()
{
    using Slips = QList<QList<RefundLineRecord>>;
    QTest::addColumn<QList<QList<RefundLineRecord>>>("slips");
    QTest::addColumn<QString>("left");
    const RemoteId a = id(71);
    const RemoteId b = id(72);
    QTest::newRow("nothing came back") << Slips{{}} << u"3,2"_qs;
    QTest::newRow("one of three") << Slips{{{a, 1}}} << u"2,2"_qs;
    QTest::newRow("two slips add up") << Slips{{{a, 1}}, {{a, 1}, {b, 2}}} << u"1,0"_qs;
    QTest::newRow("a line named twice in a slip") << Slips{{{a, 1}, {a, 1}}} << u"1,2"_qs;
    QTest::newRow("more than were bought") << Slips{{{a, 9}}} << u"0,2"_qs;
    QTest::newRow("absurd and negative")
        << Slips{{{a, std::numeric_limits<qint64>::max()}, {b, -4}},
                 {{a, std::numeric_limits<qint64>::max()}}}
        << u"0,2"_qs;
    QTest::newRow("a line that the order has not") << Slips{{{id(99), 1}}} << u"3,2"_qs;
}

void TestIngest::whatCameBackIsTakenOffTheLines()
{
    QFETCH(QList<QList<RefundLineRecord>>, slips);
    QFETCH(QString, left);
    ShopBatch sale, refunds;
    OrderRecord sold = order(1, 1, 1000);
    sold.lines.clear();
    for (const auto &[line, quantity] : {std::pair{71, 3}, std::pair{72, 2}}) {
        OrderLineRecord record;
        record.id = id(line);
        record.quantity = record.currentQuantity = quantity;
        record.unitPrice = record.total = euros(100);
        sold.lines += record;
    }
    sale.orders = {sold};
    for (const QList<RefundLineRecord> &lines : slips) {
        RefundRecord refund;
        refund.id = id(300 + refunds.refunds.size());
        refund.orderId = id(1);
        refund.amount = euros(100);
        refund.lines = lines;
        refund.at = Timestamp{9000};
        refunds.refunds += refund;
    }
    for (const bool refundFirst : {false, true}) {
        StoreFixture store;
        const ShopId shop = store.addShop(u"prestashop"_qs);
        store.take(shop, refundFirst ? refunds : sale);
        store.take(shop, refundFirst ? sale : refunds);
        const QString sql = u"SELECT group_concat(current_quantity) FROM (SELECT * FROM order_line "
                            "ORDER BY remote_id)"_qs;
        QCOMPARE(store.row(sql), left);
        // The same pages again: nothing flips back.
        store.take(shop, sale);
        QCOMPARE(store.row(sql), left);
        store.take(shop, refunds);
        QCOMPARE(store.row(sql), left);
        // The shop takes the slips' lines back.
        for (RefundRecord &refund : refunds.refunds)
            refund.lines.clear();
        store.take(shop, refunds);
        QCOMPARE(store.row(sql), u"3,2"_qs);
        for (qsizetype i = 0; i < slips.size(); ++i)
            refunds.refunds[i].lines = slips[i];
        QVERIFY(store.factsAreRight());
    }
}

void TestIngest::refundThatTheOrderReportsCountsOnce()
{
    StoreFixture store;
    const ShopId shop = store.addShop(u"shopify"_qs);
    OrderRecord record = order(1, 0, 700);
    record.originalTotal = euros(1000);
    record.refunded = euros(300);
    RefundRecord refund;
    refund.id = id(3);
    refund.orderId = id(1);
    refund.amount = euros(300);
    record.refunds = {refund};
    store.take(shop, batchOf(QList{record}));
    QCOMPARE(store.row(u"SELECT total, refunded, shop_total FROM orders"_qs), u"700|300|700"_qs);
}

void TestIngest::linesFollowTheOrder()
{
    StoreFixture store;
    const ShopId shop = store.addShop(u"prestashop"_qs);
    OrderRecord record = order(1, 0, 1000);
    OrderLineRecord second = record.lines[0];
    second.id = id(11);
    second.name = u"Bougie"_qs;
    record.lines += second;
    store.take(shop, batchOf(QList{record}));
    record.lines = {second};
    record.updatedAt = Timestamp{6000};
    const IngestResult result = store.take(shop, batchOf(QList{record}));
    QCOMPARE(result.updated, 1);
    QCOMPARE(store.row(u"SELECT position, remote_id, name FROM order_line"_qs), u"0|11|Bougie"_qs);
}

void TestIngest::unknownProductIsNamedByItsLines()
{
    StoreFixture store;
    const ShopId shop = store.addShop(u"prestashop"_qs);
    store.take(shop, batchOf(QList{order(1, 0, 1000)}));
    QCOMPARE(store.row(u"SELECT remote_id, known, name FROM product"_qs), u"7|0|Savon"_qs);
    ProductRecord product;
    product.id = id(7);
    product.name = u"Savon de Marseille"_qs;
    store.take(shop, batchOf(QList{product}));
    QCOMPARE(store.row(u"SELECT remote_id, known, name FROM product"_qs),
             u"7|1|Savon de Marseille"_qs);
}

void TestIngest::badRecordsAreSetAsideAndOthersLand()
{
    StoreFixture store;
    const ShopId shop = store.addShop(u"prestashop"_qs, QString());
    OrderRecord noId = order(0, 0, 100);
    noId.id = {};
    OrderRecord noCurrency = order(2, 0, 100);
    noCurrency.currency = {};
    const IngestResult result = store.take(
        shop, batchOf(QList{account(0, u"a@b.fr"_qs)}, QList{noId, noCurrency, order(3, 0, 100)}));
    QCOMPARE(result.rejected.size(), 3);
    QCOMPARE(result.rejected[2].id, id(2));
    QCOMPARE(result.rejected[2].error.code, ErrorCode::Parse);
    QVERIFY(!result.rejected[2].error.text.isEmpty());
    QCOMPARE(store.row(u"SELECT remote_id FROM orders"_qs), u"3"_qs);
}

void TestIngest::absurdAmountsAreSetAside()
{
    StoreFixture store;
    const ShopId shop = store.addShop(u"prestashop"_qs);
    const IngestResult result
        = store.take(shop, batchOf(QList{order(1, 0, std::numeric_limits<qint64>::max())}));
    QCOMPARE(result.rejected.size(), 1);
    CartRecord basket = cart(1, 0);
    basket.lines[0].unitPrice = euros(std::numeric_limits<qint64>::max());
    basket.lines[0].quantity = std::numeric_limits<qint64>::max();
    store.take(shop, batchOf(QList{basket}));
    QCOMPARE(store.row(u"SELECT total FROM cart"_qs), u"1000000000000000"_qs);
}

void TestIngest::absurdDatesAreSetAside_data()
{
    QTest::addColumn<QString>("platform");
    QTest::addColumn<QString>("placedAt");
    QTest::addColumn<QString>("now");
    QTest::addColumn<bool>("lands");
    const auto row = [](const char *name, const char *placedAt, const char *now, bool lands) {
        for (const char *platform : {"prestashop", "csv"}) {
            QTest::addRow("%s, %s", name, platform)
                << QString::fromLatin1(platform) << QString::fromLatin1(placedAt)
                << QString::fromLatin1(now) << lands;
        }
    };
    row("today", "2026-11-21T09:00:00Z", "2026-11-21T10:00:00Z", true);
    row("tomorrow", "2026-11-23T09:00:00Z", "2026-11-21T10:00:00Z", true);
    row("in three days", "2026-11-24T10:00:01Z", "2026-11-21T10:00:00Z", false);
    row("the last year there is", "9999-12-31T00:00:00Z", "2026-11-21T10:00:00Z", false);
    row("the first of 1990", "1990-01-01T00:00:00Z", "2026-11-21T10:00:00Z", true);
    row("before", "1989-12-31T23:59:59Z", "2026-11-21T10:00:00Z", false);
    row("with a clock that forgot the time", "2026-11-21T09:00:00Z", "1970-01-01T00:10:00Z", true);
    row("9999 with such a clock", "9999-12-31T00:00:00Z", "1970-01-01T00:10:00Z", false);
}

void TestIngest::absurdDatesAreSetAside()
{
    QFETCH(QString, platform);
    QFETCH(QString, placedAt);
    QFETCH(QString, now);
    QFETCH(bool, lands);
    StoreFixture store;
    const ShopId shop = store.addShop(platform);
    OrderRecord dated = order(1, 0, 1000);
    dated.placedAt = *Timestamp::fromIso(placedAt);
    const IngestResult result
        = store.take(shop, batchOf(QList{dated}), Timestamp::fromIso(now)->ms);
    QCOMPARE(result.rejected.isEmpty(), lands);
    QCOMPARE(store.number(u"SELECT count(*) FROM orders"_qs), lands ? 1 : 0);
    if (lands)
        return;
    const QString text = result.rejected.constFirst().error.text;
    QVERIFY2(text.contains(placedAt.left(10)), qPrintable(text));
    QCOMPARE(text.contains(u"shop"_qs), platform != u"csv"_qs); // a file is no shop
}

void TestIngest::goneOrderIsNoSaleUntilItComesBack()
{
    StoreFixture store;
    const ShopId shop = store.addShop(u"prestashop"_qs);
    OrderRecord bought = order(1, 1, 1000);
    bought.cartId = id(5);
    const ShopBatch batch
        = batchOf(QList{account(1, u"marie@free.fr"_qs)}, QList{bought}, QList{cart(5, 1)});
    store.take(shop, batch);
    QCOMPARE(store.markGone(shop, u"orders"_qs, {id(1), id(99)}).updated, 1);
    QCOMPARE(store.row(u"SELECT orders_count, total_spent, carts_count FROM customer_facts"_qs),
             u"0|0|1"_qs);
    QVERIFY(store.factsAreRight());
    store.take(shop, batch);
    QCOMPARE(store.row(u"SELECT orders_count, total_spent, carts_count FROM customer_facts"_qs),
             u"1|1000|0"_qs);
    QVERIFY(store.factsAreRight());
}

void TestIngest::goneRejectsUnknownResources()
{
    StoreFixture store;
    const ShopId shop = store.addShop(u"prestashop"_qs);
    Transaction transaction(store.db());
    const auto result = Ingest(store.db(), shop, Timestamp{1}).markGone(u"shop; DROP"_qs, {id(1)});
    QVERIFY(!result);
    QCOMPARE(result.error().code, ErrorCode::InvalidArgument);
}

void TestIngest::hiddenFieldsKeepWhatWasKnown()
{
    StoreFixture store;
    const ShopId shop = store.addShop(u"shopify"_qs);
    store.take(shop, batchOf(QList{account(1, u"marie@free.fr"_qs)}));
    AccountRecord hidden;
    hidden.id = id(1);
    hidden.personalDataHidden = true;
    hidden.updatedAt = Timestamp{2000};
    store.take(shop, batchOf(QList{hidden}));
    QCOMPARE(store.row(u"SELECT first_name, last_name, email FROM customer"_qs),
             u"Marie|Dupont|marie@free.fr"_qs);
}

void TestIngest::ownersFieldsSurviveASync()
{
    StoreFixture store;
    const ShopId shop = store.addShop(u"shopify"_qs);
    store.take(shop, batchOf(QList{account(1, u"marie@free.fr"_qs)}));
    QVERIFY(store.db().execute(
        "UPDATE customer SET first_name = 'Maryse', owner_fields = '[\"first_name\"]'"));
    AccountRecord renamed = account(1, u"marie@free.fr"_qs, 2000);
    renamed.firstName = u"Anne"_qs;
    renamed.lastName = u"Élie"_qs;
    store.take(shop, batchOf(QList{renamed}));
    QCOMPARE(store.row(u"SELECT first_name, last_name, sort_name FROM customer"_qs),
             u"Maryse|Élie|elie maryse"_qs);
}

void TestIngest::phoneComesFromTheNewestAddress()
{
    StoreFixture store;
    const ShopId shop = store.addShop(u"prestashop"_qs);
    store.take(shop, batchOf(QList{account(1, u"marie@free.fr"_qs)}));
    AddressRecord old;
    old.id = id(1);
    old.customerId = id(1);
    old.phone = u"01 42 34 56 78"_qs;
    old.updatedAt = Timestamp{100};
    AddressRecord recent = old;
    recent.id = id(2);
    recent.mobilePhone = u"0470 12 34 56"_qs;
    recent.countryCode = u"BE"_qs;
    recent.updatedAt = Timestamp{200};
    AddressRecord supplier;
    supplier.id = id(3);
    store.take(shop, batchOf(QList{recent, old, supplier}));
    QCOMPARE(store.row(u"SELECT phone, phone_key FROM customer"_qs),
             u"+32470123456|+32470123456"_qs);
    QCOMPARE(store.number(u"SELECT count(*) FROM address"_qs), 2);
}

void TestIngest::factsSpeakTheCurrencyOfMostOrders()
{
    StoreFixture store;
    const ShopId france = store.addShop(u"prestashop"_qs);
    const ShopId suisse = store.addShop(u"shopify"_qs, u"CHF"_qs);
    const Currency chf = *Currency::fromCode(u"CHF");
    OrderRecord swiss = order(1, 1, 5000, 9000);
    swiss.currency = chf;
    swiss.total.currency = swiss.shopTotal.currency = chf;
    store.take(france,
               batchOf(QList{account(1, u"marie@free.fr"_qs)},
                       QList{order(1, 1, 1000), order(2, 1, 1001)}));
    store.take(suisse, batchOf(QList{account(1, u"marie@free.fr"_qs)}, QList{swiss}));
    QCOMPARE(store.row(u"SELECT orders_count, currency, currency_orders_count, total_spent, "
                       "average_basket, last_order_at FROM customer_facts"_qs),
             u"3|EUR|2|2001|1001|1600000009000"_qs);
    QVERIFY(store.factsAreRight());
}

void TestIngest::demoShopLands_data()
{
    QTest::addColumn<bool>("shopify");
    QTest::newRow("PrestaShop") << false;
    QTest::newRow("Shopify") << true;
}

void TestIngest::demoShopLands()
{
    QFETCH(bool, shopify);
    StoreFixture store;
    const ShopId shop = store.addShop(shopify ? u"shopify"_qs : u"prestashop"_qs);
    DemoShopOptions options;
    options.customers = 300;
    options.now = Timestamp{1'795'255'200'000};
    options.platform = shopify ? DemoPlatform::Shopify : DemoPlatform::PrestaShop;
    const ShopBatch batch = generateDemoShop(options);
    const IngestResult first = store.take(shop, batch);
    QCOMPARE(first.rejected.size(), 0);
    QCOMPARE(store.number(u"SELECT count(*) FROM customer_account WHERE kind <> 'contact'"_qs),
             batch.accounts.size());
    QCOMPARE(store.number(u"SELECT count(*) FROM orders"_qs), batch.orders.size());
    QCOMPARE(store.number(u"SELECT count(*) FROM cart"_qs), batch.carts.size());
    QVERIFY(store.factsAreRight());
    const IngestResult second = store.take(shop, batch);
    QCOMPARE(second.inserted, 0);
    QCOMPARE(second.updated, 0);
    QVERIFY(second.touched.isEmpty());
}

void TestIngest::textsFromShopsAreCleaned()
{
    StoreFixture store;
    AccountRecord hostile = account(1, u"a@b.example\r\nBcc: z@z.example"_qs);
    hostile.firstName = u"Ann\r\nBcc: z@z.example\t\u0085\u202E\u2066"_qs;
    hostile.company = u"=A\0B"_qs;
    hostile.phone = u"01\n02"_qs;
    hostile.note = u"one\ntwo\u0007"_qs;
    AccountRecord glued = account(2, u"a@b.co\nm"_qs);
    AccountRecord honest = account(3, u" c@b.example\n"_qs);
    store.take(store.addShop(u"prestashop"_qs),
               batchOf(QList<AccountRecord>{hostile, glued, honest}));
    QCOMPARE(store.rows(u"SELECT count(*) FROM customer_account WHERE email_key IS NOT NULL"_qs),
             QStringList{u"1"_qs});
    QCOMPARE(
        store.rows(u"SELECT count(*) FROM customer_account WHERE email_key = 'c@b.example'"_qs),
        QStringList{u"1"_qs});
    for (const char *column : {"email", "phone", "first_name", "company"}) {
        const QString dirty
            = u"SELECT count(*) FROM customer_account WHERE %1 GLOB '*['||char(1)||'-'||char(31)||char(133)||char(8238)||char(8294)||']*'"_qs;
        QCOMPARE(store.rows(dirty.arg(QLatin1String(column))), QStringList{u"0"_qs});
    }
    QCOMPARE(
        store.rows(u"SELECT count(*) FROM customer_account WHERE note = 'one'||char(10)||'two'"_qs),
        QStringList{u"1"_qs});
}

void TestIngest::textsAreCut_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<qsizetype>("kept");
    QTest::newRow("short") << u"abc"_qs << qsizetype(3);
    QTest::newRow("as long as may be") << QString(255, u'x') << qsizetype(255);
    QTest::newRow("too long") << QString(100'000, u'x') << qsizetype(255);
    QTest::newRow("never inside a character")
        << QString(254, u'x') + u"\U0001F600"_qs << qsizetype(254);
}

void TestIngest::textsAreCut()
{
    QFETCH(QString, text);
    QFETCH(qsizetype, kept);
    QString line = text;
    TextRules::line(line);
    QCOMPARE(line, text.left(kept));
}

void TestIngest::textsAreTamed_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("kept");
    const auto same
        = [](const char *name, const QString &text) { QTest::newRow(name) << text << text; };
    const QString acute(QChar(0x301));
    same("accents apart", u"E"_qs + acute + u"lodie"_qs);
    same("Hebrew with points", QString::fromUtf8("שָׁלוֹם"));
    same("Persian with a joiner", u"می\u200Cخواهم"_qs);
    same("a family", QString::fromUtf8("👨‍👩‍👧‍👦 Dupont"));
    same("the flag of Scotland", QString::fromUtf8("🏴󠁧󠁢󠁳󠁣󠁴󠁿"));
    same("Korean", QString::fromUtf8("김민준"));
    QTest::newRow("a pile of marks")
        << u"Z"_qs + acute.repeated(200) + u"oe"_qs << u"Z"_qs + acute.repeated(5) + u"oe"_qs;
    QTest::newRow("zero width only") << u"\u200B\u200D\uFEFF\u2060"_qs << QString();
    QTest::newRow("fillers only") << u"\u3164 \u2800\u115F"_qs << QString();
    QTest::newRow("marks of nothing") << acute.repeated(3) << QString();
    QTest::newRow("soft hyphens only") << QString(4, QChar(0xAD)) << QString();
    QTest::newRow("very many joiners") << u"a"_qs + QString(500, QChar(0x200B)) + u"b"_qs
                                       << u"a"_qs + QString(8, QChar(0x200B)) + u"b"_qs;
}

void TestIngest::textsAreTamed()
{
    QFETCH(QString, text);
    QFETCH(QString, kept);
    QString line = text;
    TextRules::line(line);
    QCOMPARE(line, kept);
    QString note = text;
    TextRules::text(note);
    QCOMPARE(note, kept);
    QCOMPARE(TextRules::name(u"  "_qs + text), kept.simplified());
}

QTEST_GUILESS_MAIN(TestIngest)
#include "tst_ingest.moc"
