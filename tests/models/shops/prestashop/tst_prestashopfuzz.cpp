#include "models/shops/prestashop/apiroot.h"
#include "models/shops/prestashop/jsontext.h"
#include "tests/models/shops/prestashop/recorded.h"

#include <QDir>
#include <QJsonDocument>
#include <QRandomGenerator>
#include <QTest>

using namespace comptoir;
using namespace comptoir::prestashop;
using namespace comptoir::prestashop::test;

namespace {

/// One of the things that happen to bytes on their way, or in a careless module.
QByteArray spoiled(QByteArray body, QRandomGenerator &random)
{
    if (body.isEmpty())
        return body;
    const auto at = [&] { return qsizetype(random.bounded(int(body.size()))); };
    switch (random.bounded(8)) {
    case 0: // cut off
        return body.left(at());
    case 1: // a byte flipped
        body[at()] = char(random.bounded(256));
        return body;
    case 2: // a piece lost
        return body.remove(at(), 1 + random.bounded(200));
    case 3: // a piece twice
    {
        const QByteArray piece = body.mid(at(), random.bounded(300));
        return body.insert(at(), piece);
    }
    case 4: // a PHP notice in front
        return "<b>Notice</b>: Undefined {index} [0] in /srv/shop/x.php\n" + body;
    case 5: // values of other types
    {
        const QList<QByteArray> values{"null",
                                       "false",
                                       "[]",
                                       "{}",
                                       "-1",
                                       "1e308",
                                       "\"\\u0000\"",
                                       "99999999999999999999",
                                       "\"0000-00-00\""};
        const qsizetype colon = body.indexOf(':', at());
        const qsizetype end = colon < 0 ? -1 : body.indexOf(',', colon);
        if (end < 0)
            return body;
        return body.replace(colon + 1, end - colon - 1,
                            values.at(random.bounded(int(values.size()))));
    }
    case 6: // brackets without end
        return body.insert(at(), QByteArray(random.bounded(3000), '['));
    default: // noise
        for (int i = 0; i < 20; ++i)
            body[at()] = char(random.bounded(256));
        return body;
    }
}

bool isPlausible(const ShopBatch &batch)
{
    for (const AccountRecord &account : batch.accounts) {
        if (account.id.isNull())
            return false;
    }
    for (const OrderRecord &order : batch.orders) {
        if (order.id.isNull() || order.currency.isNull())
            return false;
    }
    for (const BadRecord &bad : batch.bad) {
        if (bad.raw.size() > 64 * 1024 || bad.error.text.isEmpty())
            return false;
    }
    return true;
}

} // namespace

class TestPrestaShopFuzz : public QObject
{
    Q_OBJECT

private slots:
    void spoiledBodiesAreReadOrRefused_data();
    void spoiledBodiesAreReadOrRefused();
    void everyTruncationIsRefused();
    void rootsAreReadOrRefused();
};

void TestPrestaShopFuzz::spoiledBodiesAreReadOrRefused_data()
{
    QTest::addColumn<QByteArray>("shop");
    QTest::addColumn<QString>("resource");
    QTest::addColumn<QByteArray>("file");
    for (const QByteArray &shop : recordedShops) {
        for (const Resource &resource : resources()) {
            const QByteArray name = resource.id.latin1();
            const bool paged = QFile::exists(
                QStringLiteral(COMPTOIR_TEST_DATA "/prestashop/%1/%2")
                    .arg(QString::fromLatin1(shop),
                         QString::fromLatin1(name) + QLatin1String("-full-page1.json")));
            QTest::addRow("%s %s", shop.constData(), name.constData())
                << shop << QString(resource.id)
                << name + (paged ? "-full-page1.json" : "-full.json");
        }
    }
}

void TestPrestaShopFuzz::spoiledBodiesAreReadOrRefused()
{
    QFETCH(QByteArray, shop);
    QFETCH(QString, resource);
    QFETCH(QByteArray, file);
    const ParseContext context = recordedContext(shop);
    const RawAnswer good = recordedAnswer(shop, file);
    QRandomGenerator random{quint32(qHash(file) & 0xffff)};
    for (int round = 0; round < 60; ++round) {
        RawAnswer answer = good;
        const int times = 1 + random.bounded(3);
        for (int i = 0; i < times; ++i)
            answer.body = spoiled(answer.body, random);
        answer.status = random.bounded(10) == 0 ? 500 : 200;
        const auto batch = parsePage(resource, answer, context);
        if (batch)
            QVERIFY(isPlausible(*batch));
        else
            QVERIFY(!batch.error().text.isEmpty());
    }
}

/// A page that broke off must never pass for a shorter page: the rest would be skipped for good.
void TestPrestaShopFuzz::everyTruncationIsRefused()
{
    const ParseContext context = bareContext();
    const QByteArray body = recordedBody("ps810", "orders-rows-fields.json");
    for (qsizetype size = 0; size < body.size(); ++size) {
        for (const char *before : {"", "Warning: x\n"}) {
            RawAnswer answer;
            answer.contentType = "application/json";
            answer.body = before + body.left(size);
            QVERIFY2(!parsePage(QStringLiteral("orders"), answer, context),
                     qPrintable(QString::number(size)));
        }
    }
}

void TestPrestaShopFuzz::rootsAreReadOrRefused()
{
    QRandomGenerator random{7};
    const QByteArray good = recordedBody("ps810", "root.xml");
    for (int round = 0; round < 300; ++round) {
        const auto root = readApiRoot(spoiled(good, random));
        if (root)
            QVERIFY(root->readable.size() < 200);
    }
}

QTEST_GUILESS_MAIN(TestPrestaShopFuzz)
#include "tst_prestashopfuzz.moc"
