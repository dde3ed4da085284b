#include "tests/servers/demoshop.h"
#include "tests/servers/fakeclock.h"
#include "tests/servers/prestashopserver.h"

#include <QEventLoop>
#include <QFile>
#include <QJsonDocument>
#include <QNetworkAccessManager>
#include <QNetworkReply>
#include <QTest>

using namespace comptoir;

namespace {

struct Answer
{
    int status = 0;
    QByteArray type, body, version;

    [[nodiscard]] QJsonObject json() const { return QJsonDocument::fromJson(body).object(); }
    [[nodiscard]] QJsonArray rows(const char *key) const
    {
        return json().value(QLatin1String(key)).toArray();
    }
    [[nodiscard]] QList<int> errorCodes() const
    {
        QList<int> codes;
        const QJsonArray errors = rows("errors");
        for (const QJsonValue error : errors)
            codes.append(error.toObject()[u"code"].toInt());
        return codes;
    }
    [[nodiscard]] QList<qint64> ids(const char *key) const
    {
        QList<qint64> ids;
        const QJsonArray records = rows(key);
        for (const QJsonValue record : records)
            ids.append(record.toObject()[u"id"].toInteger());
        return ids;
    }
};

/// A question as a person would type it; the key by Basic unless `key` is empty.
Answer ask(const PrestaShopServer &server, const QString &question,
           const QString &key = QStringLiteral("DEMOKEYDEMOKEYDEMOKEYDEMOKEY1234"))
{
    QUrl url = server.url();
    const QString path = question.section(QLatin1Char('?'), 0, 0);
    url.setPath(path);
    if (question.contains(QLatin1Char('?'))) {
        QUrlQuery query;
        for (const QString &part : question.section(QLatin1Char('?'), 1).split(QLatin1Char('&'))) {
            const QByteArray value = QUrl::toPercentEncoding(part.section(QLatin1Char('='), 1));
            const QByteArray name = QUrl::toPercentEncoding(part.section(QLatin1Char('='), 0, 0));
            query.addQueryItem(QString::fromLatin1(name), QString::fromLatin1(value));
        }
        url.setQuery(query);
    }
    QNetworkRequest request(url);
    request.setAttribute(QNetworkRequest::RedirectPolicyAttribute,
                         QNetworkRequest::ManualRedirectPolicy);
    if (!key.isEmpty())
        request.setRawHeader("Authorization", "Basic " + (key + u':').toLatin1().toBase64());
    QNetworkAccessManager network;
    const std::unique_ptr<QNetworkReply> reply(network.get(request));
    QEventLoop loop;
    QObject::connect(reply.get(), &QNetworkReply::finished, &loop, &QEventLoop::quit);
    loop.exec();
    Answer answer;
    answer.status = reply->attribute(QNetworkRequest::HttpStatusCodeAttribute).toInt();
    answer.type = reply->rawHeader("Content-Type");
    answer.version = reply->rawHeader("PSWS-Version");
    answer.body = reply->readAll();
    return answer;
}

ShopBatch demo()
{
    DemoShopOptions options;
    options.customers = 60;
    options.now = FakeClock().now();
    return generateDemoShop(options);
}

PrestaShopServerOptions version(const char *number)
{
    PrestaShopServerOptions options;
    options.version = number;
    return options;
}

} // namespace

class TestPrestaShopServer : public QObject
{
    Q_OBJECT

private slots:
    void refusesAsRecorded_data();
    void refusesAsRecorded();
    void filtersInAllForms_data();
    void filtersInAllForms();
    void datesNeedTheSwitch();
    void shapesFollowTheVersion();
    void languageFieldsComeInBothShapes();
    void oneObjectIsSingular();
    void onlyChosenFieldsCome();
    void limitsAsRecorded_data();
    void limitsAsRecorded();
    void theRootTellsTheRights();
    void editsAreSeenAtOnce();
};

void TestPrestaShopServer::refusesAsRecorded_data()
{
    QTest::addColumn<QString>("question");
    QTest::addColumn<QString>("key");
    QTest::addColumn<int>("status");
    QTest::addColumn<QString>("recorded");
    const QString good = QStringLiteral("DEMOKEYDEMOKEYDEMOKEYDEMOKEY1234");
    const auto row = [](const char *name, const char *question, const QString &key, int status,
                        const char *recorded) {
        QTest::newRow(name) << QString::fromLatin1(question) << key << status
                            << QString::fromLatin1(recorded);
    };
    const char *one = "/api/customers?output_format=JSON&limit=1";
    row("no key", one, {}, 401, "error-401-no-key.txt");
    row("short key", one, QStringLiteral("SHORT"), 401, "error-401-short-key.json");
    row("unknown resource", "/api/nope?output_format=JSON", good, 400,
        "error-unknown-resource.json");
    row("resource not granted", "/api/carts?output_format=JSON&limit=1", good, 401,
        "error-401-resource-not-allowed.json");
    row("unknown filter", "/api/customers?output_format=JSON&filter[nope]=[1]", good, 500,
        "error-bad-filter.json");
    row("unknown field", "/api/customers?output_format=JSON&display=[id,nope]", good, 500,
        "error-bad-display-field.json");
    row("bad sort", "/api/customers?output_format=JSON&sort=[id]&limit=1", good, 500,
        "error-bad-sort.json");
    row("bad limit", "/api/customers?output_format=JSON&limit=1,2,3", good, 500,
        "error-bad-limit.json");
    row("date without its switch",
        "/api/customers?output_format=JSON&filter[date_upd]=[2026-11-01,2026-11-20]", good, 500,
        "customers-upd-without-date.json");
    row("date that the table lacks",
        "/api/"
        "order_histories?output_format=JSON&display=full&filter[date_upd]=>[2026-11-19]&date=1",
        good, 500, "order_histories-upd.txt");
    row("unknown language", "/api/products?output_format=JSON&display=[id,name]&language=9&limit=2",
        good, 400, "products-language-unknown.json");
    row("unknown id", "/api/customers/999999?output_format=JSON", good, 404, "error-404-id.txt");
    row("the root as JSON", "/api/?output_format=JSON", good, 500, nullptr);
}

void TestPrestaShopServer::refusesAsRecorded()
{
    QFETCH(QString, question);
    QFETCH(QString, key);
    QFETCH(QString, recorded);
    PrestaShopServerOptions options;
    options.refused = {QStringLiteral("carts")};
    const PrestaShopServer server(demo(), options);
    const Answer answer = ask(server, question, key);
    QTEST(answer.status, "status");
    if (recorded.isEmpty()) {
        QVERIFY(answer.body.isEmpty());
        return;
    }
    QFile file(QStringLiteral(COMPTOIR_TEST_DATA "/prestashop/ps810/") + recorded);
    QVERIFY(file.open(QIODevice::ReadOnly));
    Answer real;
    real.body = file.readAll();
    if (recorded.endsWith(QLatin1String(".txt"))) {
        QCOMPARE(answer.body, real.body);
        return;
    }
    QVERIFY(!answer.errorCodes().isEmpty());
    QCOMPARE(answer.errorCodes().first(), real.errorCodes().first());
}

void TestPrestaShopServer::filtersInAllForms_data()
{
    QTest::addColumn<QString>("filter");
    QTest::addColumn<QList<qint64>>("expected");
    const auto row = [](const char *name, const char *filter, const QList<qint64> &expected) {
        QTest::newRow(name) << QString::fromUtf8(filter) << expected;
    };
    row("equal", "filter[id]=[3]", {3});
    row("equal without brackets", "filter[id]=3", {3});
    row("any of", "filter[id]=[2|4|99]", {2, 4});
    row("between, both ends included", "filter[id]=[2,4]", {2, 3, 4});
    row("greater, strictly", "filter[id]=>[4]", {5, 6});
    row("less, strictly", "filter[id]=<[3]", {1, 2});
    row("not", "filter[id]=![1|2|3]", {4, 5, 6});
    row("begins", "filter[lastname]=[Du]%", {1, 2});
    row("ends", "filter[lastname]=%[is]", {3});
    row("contains", "filter[lastname]=%[up]%", {1, 2, 6});
    row("whatever the case", "filter[lastname]=[DUPONT]", {1});
    row("two filters are AND", "filter[id]=>[1]&filter[lastname]=[Du]%", {2});
    row("a range that is none is equality", "filter[lastname]=[a,b]", {});
    row("the other way round", "filter[id]=>[0]&sort=[id_DESC]", {6, 5, 4, 3, 2, 1});
    row("by name, then id", "sort=[lastname_ASC,id_DESC]", {4, 3, 1, 2, 5, 6});
}

void TestPrestaShopServer::filtersInAllForms()
{
    ShopBatch shop;
    const char *names[] = {"Dupont", "Dupuy", "Denis", "Arnaud", "Martin", "Soupe"};
    for (const char *name : names) {
        AccountRecord account;
        account.id = RemoteId::fromNumber(shop.accounts.size() + 1);
        account.lastName = QString::fromLatin1(name);
        shop.accounts.append(account);
    }
    const PrestaShopServer server(shop);
    QFETCH(QString, filter);
    const Answer answer
        = ask(server, QStringLiteral("/api/customers?output_format=JSON&") + filter);
    QCOMPARE(answer.status, 200);
    QTEST(answer.ids("customers"), "expected");
    if (answer.ids("customers").isEmpty())
        QCOMPARE(answer.body, QByteArray("[]"));
}

void TestPrestaShopServer::datesNeedTheSwitch()
{
    const PrestaShopServer server(demo());
    const QString all = QStringLiteral(
        "/api/customers?output_format=JSON&date=1&filter[date_upd]=[2000-01-01,2099-12-31]");
    QCOMPARE(ask(server, all).rows("customers").size(), 60);
    const QString iso = QStringLiteral("/api/customers?output_format=JSON&date=1&filter[date_upd]="
                                       "[2000-01-01T00:00:00,2099-12-31T00:00:00]");
    QCOMPARE(ask(server, iso).body, QByteArray("[]")); // silently nothing, as recorded
    const PrestaShopServer old(demo(), version("1.6.1.25"));
    const Answer missing = ask(old,
                               QStringLiteral("/api/order_histories?output_format=JSON&date=1&"
                                              "filter[date_upd]=>[2000-01-01]"));
    QCOMPARE(missing.status, 200);
    QCOMPARE(missing.body, QByteArray("[]"));
}

void TestPrestaShopServer::shapesFollowTheVersion()
{
    const QString question = QStringLiteral("/api/customers?output_format=JSON&filter[id]=[1]&"
                                            "display=[id,active,groups[id]]");
    const PrestaShopServer eight(demo());
    const QJsonObject modern = ask(eight, question).rows("customers")[0].toObject();
    QVERIFY(modern[u"active"].isDouble());
    QVERIFY(!modern.contains(QLatin1String("associations"))); // as recorded from 8.1
    const PrestaShopServer six(demo(), version("1.6.1.25"));
    const Answer answer = ask(six, question);
    const QJsonObject old = answer.rows("customers")[0].toObject();
    QCOMPARE(answer.version, QByteArray("1.6.1.25"));
    QVERIFY(old[u"active"].isString());
    QVERIFY(old[u"id"].isDouble());
    const QJsonArray groups = old[u"associations"][u"groups"].toArray();
    QVERIFY(groups[0][u"id"].isString());
    QCOMPARE(ask(six, QStringLiteral("/api/order_cart_rules?output_format=JSON")).errorCodes(),
             QList<int>{27});
    QCOMPARE(ask(six, QStringLiteral("/api/order_discounts?output_format=JSON&limit=1")).status,
             200);
}

void TestPrestaShopServer::languageFieldsComeInBothShapes()
{
    const PrestaShopServer server(demo());
    const QString question
        = QStringLiteral("/api/order_states?output_format=JSON&display=[id,name]&limit=1");
    QVERIFY(ask(server, question).rows("order_states")[0][u"name"].isArray());
    const Answer plain = ask(server, question + QStringLiteral("&language=1"));
    QVERIFY(plain.rows("order_states")[0][u"name"].isString());
}

void TestPrestaShopServer::oneObjectIsSingular()
{
    const PrestaShopServer server(demo());
    const QJsonObject single = ask(server, QStringLiteral("/api/customers/1?output_format=JSON"))
                                   .json()[u"customer"]
                                   .toObject();
    QCOMPARE(single[u"id"].toInt(), 1);
    QVERIFY(!single.contains(QLatin1String("deleted"))); // 8.x drops zeros of single objects
    const PrestaShopServer six(demo(), version("1.6.1.25"));
    const Answer old = ask(six, QStringLiteral("/api/customers/1?output_format=JSON&display=full"));
    QCOMPARE(old.rows("customers")[0].toObject().size(), 1); // the id only
}

void TestPrestaShopServer::onlyChosenFieldsCome()
{
    const PrestaShopServer server(demo());
    const Answer ids = ask(server, QStringLiteral("/api/orders?output_format=JSON&limit=3"));
    QCOMPARE(ids.rows("orders")[0].toObject().keys(), QStringList{QStringLiteral("id")});
    const Answer some
        = ask(server,
              QStringLiteral("/api/orders?output_format=JSON&limit=1&"
                             "display=[id,reference,order_rows[id,product_quantity]]"));
    const QJsonObject order = some.rows("orders")[0].toObject();
    QCOMPARE(order.keys().size(), 3);
    const QJsonObject line = order[u"associations"][u"order_rows"].toArray()[0].toObject();
    QCOMPARE(line.keys(), (QStringList{QStringLiteral("id"), QStringLiteral("product_quantity")}));
}

void TestPrestaShopServer::limitsAsRecorded_data()
{
    QTest::addColumn<QString>("limit");
    QTest::addColumn<int>("count");
    QTest::newRow("none") << "" << 60;
    QTest::newRow("five") << "&limit=5" << 5;
    QTest::newRow("five from the fifty-eighth") << "&limit=57,5" << 3;
    QTest::newRow("nothing") << "&limit=0" << 0;
    QTest::newRow("a word is nothing") << "&limit=abc" << 0;
    QTest::newRow("past the end") << "&limit=1000,5" << 0;
}

void TestPrestaShopServer::limitsAsRecorded()
{
    QFETCH(QString, limit);
    const PrestaShopServer server(demo());
    const Answer answer = ask(server, QStringLiteral("/api/customers?output_format=JSON") + limit);
    QTEST(int(answer.rows("customers").size()), "count");
}

void TestPrestaShopServer::theRootTellsTheRights()
{
    PrestaShopServerOptions options;
    options.refused = {QStringLiteral("carts")};
    const PrestaShopServer server(demo(), options);
    const Answer root = ask(server, QStringLiteral("/api/"));
    QCOMPARE(root.status, 200);
    QVERIFY(root.type.startsWith("text/xml"));
    QVERIFY(root.body.contains("<customers get=\"true\""));
    QVERIFY(!root.body.contains("<carts"));
}

void TestPrestaShopServer::editsAreSeenAtOnce()
{
    PrestaShopServer server(demo());
    server.edit([](ShopBatch &shop) { shop.accounts.clear(); });
    const Answer none = ask(server, QStringLiteral("/api/customers?output_format=JSON"));
    QCOMPARE(none.body, QByteArray("[]"));
}

QTEST_GUILESS_MAIN(TestPrestaShopServer)
#include "tst_prestashopserver.moc"
