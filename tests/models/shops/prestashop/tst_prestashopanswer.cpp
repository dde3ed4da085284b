#include "models/shops/prestashop/failuretext.h"
#include "tests/models/shops/prestashop/recorded.h"

#include <QTest>

using namespace comptoir;
using namespace comptoir::prestashop;
using namespace comptoir::prestashop::test;

namespace {

constexpr int noFailure = -1;

int kind(FailureKind failure)
{
    return static_cast<int>(failure);
}

RawAnswer answer(int status, const QByteArray &body,
                 const QByteArray &contentType = "application/json")
{
    RawAnswer raw;
    raw.status = status;
    raw.body = body;
    raw.contentType = contentType;
    return raw;
}

} // namespace

class TestPrestaShopAnswer : public QObject
{
    Q_OBJECT

private slots:
    void readsWhateverAShopSends_data();
    void readsWhateverAShopSends();
    void namesEachRefusal_data();
    void namesEachRefusal();
    void recordedRefusalsAreNamed_data();
    void recordedRefusalsAreNamed();
    void aRedirectShowsItsTargetWithoutTheKey();
    void aRedirectIsAdvisedOnlyWithinTheShop_data();
    void aRedirectIsAdvisedOnlyWithinTheShop();
    void errorThirtyFiveTellsTheFields();
    void everyFailureHasASentence();
};

void TestPrestaShopAnswer::readsWhateverAShopSends_data()
{
    QTest::addColumn<QByteArray>("body");
    QTest::addColumn<int>("status");
    QTest::addColumn<int>("records");
    QTest::addColumn<bool>("warned");

    const QByteArray one = R"({"customers":[{"id":1}]})";
    QTest::newRow("a list") << one << 200 << 1 << false;
    QTest::newRow("nothing found is an empty list") << QByteArray("[]") << 200 << 0 << false;
    QTest::newRow("an empty resource") << QByteArray(R"({"customers":[]})") << 200 << 0 << false;
    QTest::newRow("a single object") << QByteArray(R"({"customer":{"id":1}})") << 200 << 1 << false;
    QTest::newRow("a key that is not the resource's")
        << QByteArray(R"({"order_slips":[{"id":1},{"id":2}]})") << 200 << 2 << false;
    QTest::newRow("a byte order mark first") << "\xEF\xBB\xBF" + one << 200 << 1 << true;
    QTest::newRow("a PHP warning first") << "<br />\n<b>Warning</b>: Undefined index: x in "
                                            "<b>/srv/m.php</b> on line <b>3</b><br />\n"
            + one << 200 << 1 << true;
    QTest::newRow("a PHP notice with braces first")
        << "Notice: {closure}() in [internal function] {main}\n" + one << 200 << 1 << true;
    QTest::newRow("a log line in brackets first")
        << "[21-Nov-2026 10:00:00] PHP Warning\n" + one << 200 << 1 << true;
    QTest::newRow("a PHP warning before nothing found")
        << QByteArray("Warning: foreach() in x.php\n[]") << 200 << 0 << true;
    QTest::newRow("stray text after") << one + "<!-- served by cache -->" << 200 << 1 << true;
    QTest::newRow("a control character inside a text")
        << QByteArray("{\"customers\":[{\"id\":1,\"note\":\"a\x0b"
                      "b\"}]}")
        << 200 << 1 << true;
    QTest::newRow("bytes that are no UTF-8")
        << QByteArray("{\"customers\":[{\"id\":1,\"note\":\"caf\xE9\"}]}") << 200 << 1 << true;
    QTest::newRow("PHP warnings beside good data with 500") << QByteArray(
        R"({"products":[{"id":1}],"errors":[{"code":5,"message":"[PHP Notice #8]"}]})")
                                                            << 500 << 1 << true;
}

void TestPrestaShopAnswer::readsWhateverAShopSends()
{
    QFETCH(QByteArray, body);
    QFETCH(int, status);
    const Reading reading = readAnswer(answer(status, body), QStringLiteral("customers"));
    QVERIFY(!reading.failure);
    QTEST(int(reading.records.size()), "records");
    QTEST(!reading.warnings.isEmpty(), "warned");
}

void TestPrestaShopAnswer::namesEachRefusal_data()
{
    QTest::addColumn<int>("status");
    QTest::addColumn<QByteArray>("type");
    QTest::addColumn<QByteArray>("body");
    QTest::addColumn<int>("expected");

    const auto row = [](const char *name, int status, const char *type, const QByteArray &body,
                        FailureKind expected) {
        QTest::newRow(name) << status << QByteArray(type) << body << kind(expected);
    };
    const QByteArray page = "<!DOCTYPE html><html><head><title>Boutique</title></head></html>";
    row("an empty body with 200 is one bad text", 200, "application/json", "",
        FailureKind::EmptyBody);
    row("an empty body with 500 is a fatal error", 500, "text/html", "", FailureKind::ShopFailed);
    row("an empty 404 is an unknown id", 404, "", "", FailureKind::NotFoundRecord);
    row("an HTML 404 is the web server's own", 404, "text/html", page,
        FailureKind::NotFoundByServer);
    row("an HTML page with 200 is no data", 200, "text/html", page, FailureKind::WebPage);
    row("an HTML page with JSON inside is still a page", 200, "text/html",
        R"(<html><script type="application/ld+json">{"@type":"Store","a":[]}</script></html>)",
        FailureKind::WebPage);
    row("a maintenance page with 503", 503, "text/html", page, FailureKind::ShopFailed);
    row("a firewall's 403", 403, "text/html", page, FailureKind::Blocked);
    row("a captcha with 200", 200, "text/html",
        "<html><body>Please solve the CAPTCHA</body></html>", FailureKind::Blocked);
    row("too many requests", 429, "text/html", page, FailureKind::RateLimited);
    row("the web service is off", 503, "application/json",
        R"({"errors":[{"code":22,"message":"The PrestaShop webservice is disabled."}]})",
        FailureKind::WebServiceOff);
    row("a key of another shop", 403, "application/json",
        R"({"errors":[{"code":132,"message":"Wrong shop"}]})", FailureKind::KeyNotForShop);
    row("a verb that the key lacks", 405, "application/json",
        R"({"errors":[{"code":25,"message":"Method GET is not allowed"}]})",
        FailureKind::VerbNotGranted);
    row("a PHP warning without data", 500, "application/json",
        R"({"errors":[{"code":3,"message":"[PHP Warning #2]"}]})", FailureKind::ShopFailed);
    row("an encrypted error of thirty bees", 500, "application/json",
        R"({"errors":[{"notice":"…","encrypted_error":"def502"}]})", FailureKind::ShopFailed);
    row("a refusal beside data", 500, "application/json",
        R"({"customers":[{"id":1}],"errors":[{"code":46,"message":"no"}]})",
        FailureKind::ShopFailed);
    row("JSON of something else", 200, "application/json", R"({"ok":true})", FailureKind::Garbled);
    row("words", 200, "text/plain", "hello", FailureKind::Garbled);
    row("half a JSON", 200, "application/json", R"({"customers":[{"id":1},{"i)",
        FailureKind::Garbled);
    row("half a JSON whose middle is whole", 200, "application/json",
        R"({"customers":[{"id":1,"associations":{"groups":[{"id":3}]}},{"i)", FailureKind::Garbled);
    row("half a JSON behind a warning", 200, "application/json",
        "Warning: x\n{\"customers\":[{\"id\":1,\"associations\":{\"groups\":[]",
        FailureKind::Garbled);
    row("too deep", 200, "application/json",
        R"({"customers":)" + QByteArray(100'000, '[') + QByteArray(100'000, ']') + "}",
        FailureKind::Garbled);
    row("XML instead of JSON", 200, "text/xml",
        "<?xml version=\"1.0\"?><prestashop><customers/></prestashop>", FailureKind::Garbled);
    row("larger than we accept", 200, "application/json", QByteArray(maxAnswerBytes + 1, ' '),
        FailureKind::TooLarge);
}

void TestPrestaShopAnswer::namesEachRefusal()
{
    QFETCH(int, status);
    QFETCH(QByteArray, type);
    QFETCH(QByteArray, body);
    const Reading reading = readAnswer(answer(status, body, type), QStringLiteral("customers"));
    QVERIFY(reading.failure);
    QTEST(kind(reading.failure->kind), "expected");
    QVERIFY(reading.records.isEmpty());
}

void TestPrestaShopAnswer::recordedRefusalsAreNamed_data()
{
    QTest::addColumn<QByteArray>("shop");
    QTest::addColumn<QByteArray>("file");
    QTest::addColumn<int>("status");
    QTest::addColumn<int>("expected");

    struct Row
    {
        const char *file;
        int status;
        int expected;
    };
    const Row rows[] = {
        {"error-401-no-key.txt", 401, kind(FailureKind::NoCredentials)},
        {"error-401-bad-key.json", 401, kind(FailureKind::KeyRefused)},
        {"error-401-bad-key-xml.xml", 401, kind(FailureKind::KeyRefused)},
        {"error-401-short-key.json", 401, kind(FailureKind::KeyRefused)},
        {"error-401-empty-key.json", 401, kind(FailureKind::KeyRefused)},
        {"error-401-disabled-key.json", 401, kind(FailureKind::KeyRefused)},
        {"error-401-resource-not-allowed.json", 401, kind(FailureKind::ResourceNotGranted)},
        {"error-401-resource-not-allowed-xml.xml", 401, kind(FailureKind::ResourceNotGranted)},
        {"error-405-method-not-allowed.json", 405, kind(FailureKind::VerbNotGranted)},
        {"error-405-method-forbidden.json", 405, kind(FailureKind::VerbNotGranted)},
        {"error-unknown-resource.json", 400, kind(FailureKind::UnknownResource)},
        {"error-unknown-resource-xml.xml", 400, kind(FailureKind::UnknownResource)},
        {"error-capital-letter.json", 400, kind(FailureKind::UnknownResource)},
        {"error-bad-filter.json", 500, kind(FailureKind::BadQuery)},
        {"error-bad-display-field.json", 500, kind(FailureKind::BadQuery)},
        {"error-bad-sort.json", 500, kind(FailureKind::BadQuery)},
        {"error-bad-limit.json", 500, kind(FailureKind::BadQuery)},
        {"customers-upd-without-date.json", 500, kind(FailureKind::BadQuery)},
        {"products-language-unknown.json", 400, kind(FailureKind::BadQuery)},
        {"error-404-id.txt", 404, kind(FailureKind::NotFoundRecord)},
        {"error-404-id-not-a-number.txt", 404, kind(FailureKind::NotFoundRecord)},
        {"format-lowercase-json.xml", 200, kind(FailureKind::Garbled)},
        {"customers-filter-no-result.json", 200, noFailure},
        {"limit-zero.json", 200, noFailure},
        {"products-price-tax-incl.json", 500, noFailure},
    };
    for (const QByteArray &shop : recordedShops) {
        for (const Row &row : rows) {
            QTest::addRow("%s %s", shop.constData(), row.file)
                << shop << QByteArray(row.file) << row.status << row.expected;
        }
    }
}

void TestPrestaShopAnswer::recordedRefusalsAreNamed()
{
    QFETCH(QByteArray, shop);
    QFETCH(QByteArray, file);
    QFETCH(int, status);
    const QByteArray type = file.endsWith("xml") ? "text/xml;charset=utf-8"
        : file.endsWith("txt")                   ? "text/html; charset=utf-8"
                                                 : "application/json";
    const Reading reading
        = readAnswer(recordedAnswer(shop, file, status, type), QStringLiteral("customers"));
    QTEST(reading.failure ? kind(reading.failure->kind) : noFailure, "expected");
    if (reading.failure)
        QVERIFY(reading.failure->detail.size() <= 200);
}

void TestPrestaShopAnswer::aRedirectShowsItsTargetWithoutTheKey()
{
    RawAnswer raw = answer(302, "", "text/html");
    raw.asked = QUrl(QStringLiteral("https://main.example/api/customers"));
    raw.location = "http://user:secret@main.example/?url=customers&ws_key=SECRETSECRET";
    const Reading reading = readAnswer(raw, QStringLiteral("customers"));
    QVERIFY(reading.failure);
    QCOMPARE(kind(reading.failure->kind), kind(FailureKind::Redirected));
    QCOMPARE(reading.failure->location, QUrl(QStringLiteral("http://main.example/")));
    const Error error = errorOf(*reading.failure, QStringLiteral("customers"));
    QVERIFY(error.text.contains(QLatin1String(" http://main.example.")));
    QVERIFY(!error.text.contains(QLatin1String("SECRET")));
    QVERIFY(!error.detail.contains(QLatin1String("SECRET")));
    raw.location = "https://www.main.example/boutique/api/customers?ws_key=SECRET";
    const Error folder
        = errorOf(*readAnswer(raw, QStringLiteral("customers")).failure, QStringLiteral("api"));
    QVERIFY(folder.text.contains(QLatin1String(" https://www.main.example/boutique.")));
    QVERIFY(!folder.text.contains(QLatin1String("SECRET")));
}

void TestPrestaShopAnswer::aRedirectIsAdvisedOnlyWithinTheShop_data()
{
    QTest::addColumn<QString>("asked");
    QTest::addColumn<QByteArray>("location");
    QTest::addColumn<QString>("says");
    const QString advised = QStringLiteral("to that one.");
    const QString foreign = QStringLiteral("another host");
    const QString clear = QStringLiteral("without https");
    const QString shop = QStringLiteral("https://shop.example/api/customers");
    QTest::newRow("with www") << shop << QByteArray("https://www.shop.example/api/") << advised;
    QTest::newRow("without www") << QStringLiteral("https://www.shop.example/api/")
                                 << QByteArray("https://shop.example/api/") << advised;
    QTest::newRow("a folder") << shop << QByteArray("https://shop.example/fr/api/") << advised;
    QTest::newRow("a folder, relative") << shop << QByteArray("/fr/api/customers") << advised;
    QTest::newRow("capitals") << shop << QByteArray("https://SHOP.example/fr/") << advised;
    QTest::newRow("another host") << shop << QByteArray("https://thief.example/api/") << foreign;
    QTest::newRow("one that ends alike")
        << shop << QByteArray("https://evil-shop.example/api/") << foreign;
    QTest::newRow("one that begins alike")
        << shop << QByteArray("https://shop.example.thief.example/") << foreign;
    QTest::newRow("another port") << shop << QByteArray("https://shop.example:8443/") << foreign;
    QTest::newRow("no protection") << shop << QByteArray("http://shop.example/api/") << clear;
    QTest::newRow("a foreign host without protection")
        << shop << QByteArray("http://thief.example/api/") << clear;
    QTest::newRow("from here to https") << QStringLiteral("http://localhost/api/")
                                        << QByteArray("https://localhost/api/") << advised;
}

void TestPrestaShopAnswer::aRedirectIsAdvisedOnlyWithinTheShop()
{
    QFETCH(QString, asked);
    QFETCH(QByteArray, location);
    QFETCH(QString, says);
    RawAnswer raw = answer(301, "", "text/html");
    raw.asked = QUrl(asked);
    raw.location = location;
    const Reading reading = readAnswer(raw, QStringLiteral("customers"));
    QVERIFY(reading.failure);
    const Error error = errorOf(*reading.failure, QStringLiteral("customers"));
    QVERIFY2(error.text.contains(says), qPrintable(error.text));
    // Whoever is not advised is told where the key was not sent.
    QCOMPARE(error.text.contains(QStringLiteral("key was not sent")),
             says != QStringLiteral("to that one."));
}

void TestPrestaShopAnswer::errorThirtyFiveTellsTheFields()
{
    for (const QByteArray &shop : recordedShops) {
        const Reading reading = readAnswer(
            recordedAnswer(shop, "error-bad-display-field.json", 500), QStringLiteral("customers"));
        QVERIFY(reading.failure);
        QVERIFY(reading.failure->availableFields.contains(QLatin1String("newsletter")));
        QVERIFY(!reading.failure->availableFields.contains(QLatin1String("nope")));
    }
}

void TestPrestaShopAnswer::everyFailureHasASentence()
{
    for (int i = 0; i <= kind(FailureKind::TooLarge); ++i) {
        Failure failure;
        failure.kind = static_cast<FailureKind>(i);
        const Error error = errorOf(failure, QStringLiteral("orders"));
        QVERIFY2(error.text.endsWith(QLatin1Char('.')), qPrintable(QString::number(i)));
        QVERIFY(!error.text.contains(QLatin1String("%1")));
    }
}

QTEST_GUILESS_MAIN(TestPrestaShopAnswer)
#include "tst_prestashopanswer.moc"
