#include "tests/models/shops/prestashop/recorded.h"

#include <QTest>

using namespace comptoir;
using namespace comptoir::prestashop;
using namespace comptoir::prestashop::test;

namespace {

ShopBatch parsed(const char *resource, const QByteArray &record,
                 const ParseContext &context = bareContext())
{
    RawAnswer answer;
    answer.body = "{\"" + QByteArray(resource) + "\":[" + record + "]}";
    const auto batch = parsePage(QString::fromLatin1(resource), answer, context);
    return batch ? *batch : ShopBatch();
}

} // namespace

class TestPrestaShopRecords : public QObject
{
    Q_OBJECT

private slots:
    void orderStatesAreUnderstood_data();
    void orderStatesAreUnderstood();
    void theOwnersMappingOfStatesWins();
    void newsletterConsent_data();
    void newsletterConsent();
    void looseTypesAreTolerated_data();
    void looseTypesAreTolerated();
    void localDatesBecomeUtc_data();
    void localDatesBecomeUtc();
    void whatCannotBeReadIsSetAside_data();
    void whatCannotBeReadIsSetAside();
    void aQuarantinedRecordIsReadAgain();
    void rowsOfOtherShopsAreLeftOut();
    void tablesSurviveTheOptions();
    void noSecretIsAskedFor();
};

void TestPrestaShopRecords::orderStatesAreUnderstood_data()
{
    QTest::addColumn<QByteArray>("shop");
    QTest::addColumn<int>("id");
    QTest::addColumn<int>("kind");
    const auto row = [](const char *shop, int id, OrderStateKind kind) {
        QTest::addRow("%s state %d", shop, id) << QByteArray(shop) << id << int(kind);
    };
    for (const char *shop : {"ps161", "ps810"}) {
        row(shop, 1, OrderStateKind::Pending);
        row(shop, 2, OrderStateKind::Paid);
        row(shop, 3, OrderStateKind::Preparing);
        row(shop, 4, OrderStateKind::Shipped);
        row(shop, 5, OrderStateKind::Delivered);
        row(shop, 6, OrderStateKind::Cancelled);
        row(shop, 7, OrderStateKind::Refunded);
        row(shop, 8, OrderStateKind::PaymentError);
        row(shop, 10, OrderStateKind::Pending);
        row(shop, 11, OrderStateKind::Paid);
    }
    row("tb170", 1, OrderStateKind::Paid);
    row("tb170", 4, OrderStateKind::Delivered);
    row("tb170", 5, OrderStateKind::Cancelled);
    row("tb170", 6, OrderStateKind::Refunded);
}

void TestPrestaShopRecords::orderStatesAreUnderstood()
{
    QFETCH(QByteArray, shop);
    QFETCH(int, id);
    const ShopBatch batch = recorded(shop, "order_states", "order_states-full.json");
    QTEST(int(byId(batch.orderStates, id).kind), "kind");
}

void TestPrestaShopRecords::theOwnersMappingOfStatesWins()
{
    ParseContext context = bareContext();
    context.stateKinds.insert(12, OrderStateKind::Cancelled);
    const ShopBatch batch
        = parsed("order_states", R"({"id":12,"name":"Stopped","paid":1})", context);
    QVERIFY(batch.orderStates[0].kind == OrderStateKind::Cancelled);
}

void TestPrestaShopRecords::newsletterConsent_data()
{
    QTest::addColumn<QByteArray>("fields");
    QTest::addColumn<int>("state");
    QTest::addColumn<bool>("dated");
    const auto row = [](const char *name, const char *fields, ConsentState state, bool dated) {
        QTest::newRow(name) << QByteArray(fields) << int(state) << dated;
    };
    row("subscribed, with its date",
        R"("newsletter":"1","newsletter_date_add":"2024-01-01 12:00:00")", ConsentState::Granted,
        true);
    row("subscribed, date unknown", R"("newsletter":1,"newsletter_date_add":null)",
        ConsentState::Granted, false);
    row("never subscribed", R"("newsletter":0,"newsletter_date_add":null)", ConsentState::Denied,
        false);
    row("never subscribed, zero date",
        R"("newsletter":"0","newsletter_date_add":"0000-00-00 00:00:00")", ConsentState::Denied,
        false);
    row("was subscribed once", R"("newsletter":0,"newsletter_date_add":"2024-01-01 12:00:00")",
        ConsentState::Withdrawn, false);
}

void TestPrestaShopRecords::newsletterConsent()
{
    QFETCH(QByteArray, fields);
    const ShopBatch batch = parsed("customers", "{\"id\":1," + fields + "}");
    QCOMPARE(batch.accounts.size(), 1);
    QCOMPARE(batch.accounts[0].consents.size(), 1); // optin is missing: nothing is said of it
    QTEST(int(batch.accounts[0].consents[0].state), "state");
    QTEST(batch.accounts[0].consents[0].at.has_value(), "dated");
}

void TestPrestaShopRecords::looseTypesAreTolerated_data()
{
    QTest::addColumn<QByteArray>("record");
    QTest::newRow("numbers as texts") << QByteArray(
        R"({"id":"7","id_customer":"5","id_currency":"1","date_add":"2024-01-01 00:00:00"})");
    QTest::newRow("texts as numbers") << QByteArray(
        R"({"id":7,"id_customer":5,"id_currency":1,"date_add":"2024-01-01 00:00:00"})");
    QTest::newRow("numbers with decimals") << QByteArray(
        R"({"id":7.0,"id_customer":"5.000000","id_currency":"1.0","date_add":"2024-01-01 00:00:00"})");
    QTest::newRow("one row instead of a list of rows")
        << QByteArray(R"({"id":7,"id_customer":5,"id_currency":1,"date_add":"2024-01-01 00:00:00",)"
                      R"("associations":{"cart_rows":[]}})");
    QTest::newRow("false and null for none")
        << QByteArray(R"({"id":7,"id_customer":"5","id_currency":1,"date_upd":null,)"
                      R"("date_add":"2024-01-01 00:00:00","associations":false})");
}

void TestPrestaShopRecords::looseTypesAreTolerated()
{
    QFETCH(QByteArray, record);
    const ShopBatch batch = parsed("carts", record);
    QVERIFY(batch.bad.isEmpty());
    QCOMPARE(batch.carts.size(), 1);
    QCOMPARE(batch.carts[0].id, RemoteId::fromNumber(7));
    QCOMPARE(batch.carts[0].customerId, RemoteId::fromNumber(5));
    QCOMPARE(batch.carts[0].currency.code(), QStringLiteral("EUR"));
    QCOMPARE(batch.carts[0].updatedAt, batch.carts[0].createdAt);
}

void TestPrestaShopRecords::localDatesBecomeUtc_data()
{
    QTest::addColumn<QByteArray>("zone");
    QTest::addColumn<QString>("local");
    QTest::addColumn<QString>("utc");
    const QByteArray paris("Europe/Paris");
    QTest::newRow("winter") << paris << "2026-01-15 10:00:00"
                            << "2026-01-15T09:00:00.000Z";
    QTest::newRow("summer") << paris << "2026-07-15 10:00:00"
                            << "2026-07-15T08:00:00.000Z";
    QTest::newRow("an hour that exists twice is the first") << paris << "2025-10-26 02:30:00"
                                                            << "2025-10-26T00:30:00.000Z";
    QTest::newRow("an hour that spring skips") << paris << "2026-03-29 02:30:00"
                                               << "2026-03-29T01:30:00.000Z";
    QTest::newRow("the evening before the change") << paris << "2026-03-28 23:30:00"
                                                   << "2026-03-28T22:30:00.000Z";
    QTest::newRow("before 1970") << paris << "1969-12-31 23:00:00"
                                 << "1969-12-31T22:00:00.000Z";
    QTest::newRow("a zone without summer")
        << QByteArray("America/Martinique") << "2026-07-15 10:00:00"
        << "2026-07-15T14:00:00.000Z";
    QTest::newRow("a zero date") << paris << "0000-00-00 00:00:00"
                                 << "";
    QTest::newRow("no date") << paris << ""
                             << "";
    QTest::newRow("the 30th of February") << paris << "2026-02-30 10:00:00"
                                          << "";
    QTest::newRow("25 o'clock") << paris << "2026-02-20 25:00:00"
                                << "";
    QTest::newRow("words") << paris << "yesterday afternoon"
                           << "";
}

void TestPrestaShopRecords::localDatesBecomeUtc()
{
    QFETCH(QByteArray, zone);
    QFETCH(QString, local);
    LocalTimes times{QTimeZone(zone)};
    for (int again = 0; again < 2; ++again) { // the second time from memory
        const std::optional<Timestamp> instant = times.read(local);
        QTEST(instant ? instant->toIso() : QString(), "utc");
        QCOMPARE(instant, Timestamp::fromLocal(local, QTimeZone(zone)));
    }
}

void TestPrestaShopRecords::whatCannotBeReadIsSetAside_data()
{
    QTest::addColumn<QByteArray>("resource");
    QTest::addColumn<QByteArray>("record");
    QTest::addColumn<QString>("problem");
    const auto row
        = [](const char *name, const char *resource, const char *record, const char *problem) {
              QTest::newRow(name) << QByteArray(resource) << QByteArray(record)
                                  << QString::fromLatin1(problem);
          };
    row("no id", "customers", R"({"email":"a@b.example"})", "id");
    row("an id that is a word", "customers", R"({"id":"abc"})", "id");
    row("an id that is a fraction", "customers", R"({"id":1.5,"email":"a@b.example"})", "id");
    row("a fraction as text", "customers", R"({"id":"2.4","email":"a@b.example"})", "id");
    row("no object", "customers", R"(5)", "id");
    row("an order without a date", "orders",
        R"({"id":1,"id_currency":1,"date_add":"0000-00-00 00:00:00"})", "date_add");
    row("a currency that nobody knows", "orders",
        R"({"id":1,"id_currency":9,"date_add":"2024-01-01 00:00:00"})", "id_currency");
    row("an amount that is a word", "orders",
        R"({"id":1,"id_currency":1,"total_paid_tax_incl":"a lot","date_add":"2024-01-01 00:00:00"})",
        "total_paid_tax_incl");
    row("a line whose quantity is a word", "orders",
        R"({"id":1,"id_currency":1,"date_add":"2024-01-01 00:00:00",
            "associations":{"order_rows":[{"id":1,"product_quantity":"many"}]}})",
        "field order_rows.product_quantity");
    row("a line without a number", "orders",
        R"({"id":1,"id_currency":1,"date_add":"2024-01-01 00:00:00",
            "associations":{"order_rows":[{"product_quantity":"1"}]}})",
        "field order_rows.id");
    row("a date that is none before a line without a number", "orders",
        R"({"id":1,"id_currency":1,"date_add":"2024-02-30 25:00:00",
            "associations":{"order_rows":[{"product_quantity":"1"}]}})",
        "field date_add");
    row("a refund in a currency not told", "order_slip",
        R"({"id":1,"id_order":1,"conversion_rate":"0.86","amount":"1","date_add":"2024-01-01 00:00:00"})",
        "id_currency");
}

void TestPrestaShopRecords::whatCannotBeReadIsSetAside()
{
    QFETCH(QByteArray, resource);
    QFETCH(QByteArray, record);
    const QByteArray good
        = R"({"id":99,"id_currency":1,"id_order":1,"conversion_rate":1,"date_add":"2024-01-01 00:00:00"})";
    const ShopBatch batch = parsed(resource.constData(), record + "," + good);
    QCOMPARE(batch.bad.size(), 1);
    QCOMPARE(recordCount(batch), 1);
    QCOMPARE(batch.bad[0].resource, QString::fromLatin1(resource));
    QVERIFY(batch.bad[0].error.code == ErrorCode::Parse);
    QFETCH(QString, problem);
    QVERIFY(batch.bad[0].error.detail.endsWith(problem));
    QVERIFY(batch.bad[0].raw.size() <= 64 * 1024);
}

void TestPrestaShopRecords::aQuarantinedRecordIsReadAgain()
{
    ParseContext context = bareContext();
    const ShopBatch first
        = parsed("orders", R"({"id":12,"id_currency":9,"date_add":"2024-01-01 00:00:00"})");
    QCOMPARE(first.bad.size(), 1);
    QCOMPARE(first.bad[0].id, RemoteId::fromNumber(12));
    QVERIFY(!parseQuarantined(QStringLiteral("orders"), first.bad[0].raw, context));
    context.tables.currencies.insert(9, *Currency::fromCode(u"USD"));
    const auto again = parseQuarantined(QStringLiteral("orders"), first.bad[0].raw, context);
    QVERIFY(again);
    QCOMPARE(again->orders[0].currency.code(), QStringLiteral("USD"));
    QVERIFY(!parseQuarantined(QStringLiteral("orders"), "nonsense", context));
    QVERIFY(!parseQuarantined(QStringLiteral("nope"), "{}", context));
}

void TestPrestaShopRecords::rowsOfOtherShopsAreLeftOut()
{
    ParseContext context = bareContext();
    context.onlyShop = 2;
    const ShopBatch batch = parsed("carts",
                                   R"({"id":1,"id_shop":1,"date_add":"2024-01-01 00:00:00"},
                                      {"id":2,"id_shop":"2","date_add":"2024-01-01 00:00:00"})",
                                   context);
    QCOMPARE(batch.carts.size(), 1);
    QCOMPARE(batch.carts[0].id, RemoteId::fromNumber(2));
}

void TestPrestaShopRecords::tablesSurviveTheOptions()
{
    const ReferenceTables tables = recordedContext("ps810").tables;
    QCOMPARE(tables.currencies.size(), 3);
    QCOMPARE(tables.countries.value(8), QStringLiteral("FR"));
    QVERIFY(ReferenceTables::fromJson(tables.toJson()) == tables);
}

void TestPrestaShopRecords::noSecretIsAskedFor()
{
    for (const Resource &resource : resources()) {
        const QString fields = resource.fields;
        QVERIFY(!fields.contains(QLatin1String("passwd")));
        QVERIFY(!fields.contains(QLatin1String("secure_key")));
        QVERIFY(!fields.contains(QLatin1String("full")));
    }
}

QTEST_GUILESS_MAIN(TestPrestaShopRecords)
#include "tst_prestashoprecords.moc"
