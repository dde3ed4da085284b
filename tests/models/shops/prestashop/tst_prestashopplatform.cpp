#include "models/shops/prestashop/apiroot.h"
#include "models/shops/prestashop/platform.h"
#include "tests/models/shops/prestashop/recorded.h"

#include <QTest>

using namespace comptoir;
using namespace comptoir::prestashop;
using namespace comptoir::prestashop::test;

class TestPrestaShopPlatform : public QObject
{
    Q_OBJECT

private slots:
    void addressesAreNormalised_data();
    void addressesAreNormalised();
    void addressesAreRefused_data();
    void addressesAreRefused();
    void theGuideNamesEveryPermission();
    void rightsAreReadFromTheRoot_data();
    void rightsAreReadFromTheRoot();
    void otherDocumentsAreNoRoot_data();
    void otherDocumentsAreNoRoot();
};

void TestPrestaShopPlatform::addressesAreNormalised_data()
{
    QTest::addColumn<QString>("typed");
    QTest::addColumn<QString>("address");
    const QString shop = QStringLiteral("https://maison.example");
    QTest::newRow("a bare name") << "maison.example" << shop;
    QTest::newRow("blanks around") << "  https://maison.example/ " << shop;
    QTest::newRow("the service itself") << "https://maison.example/api/" << shop;
    QTest::newRow("the service with a question") << "https://maison.example/api/?ws_key=X" << shop;
    QTest::newRow("the front page") << "https://maison.example/index.php" << shop;
    QTest::newRow("the dispatcher") << "https://maison.example/webservice/dispatcher.php" << shop;
    QTest::newRow("a folder") << "maison.example/boutique/api" << shop + QLatin1String("/boutique");
    QTest::newRow("a port") << "https://maison.example:8443/"
                            << "https://maison.example:8443";
    QTest::newRow("this computer") << "http://127.0.0.1:8090"
                                   << "http://127.0.0.1:8090";
    QTest::newRow("this computer by name") << "http://localhost:8090"
                                           << "http://localhost:8090";
    QTest::newRow("a key before the name")
        << "https://KEYKEY@maison.example" << shop; // never kept in an address
}

void TestPrestaShopPlatform::addressesAreNormalised()
{
    QFETCH(QString, typed);
    const auto address = normaliseAddress(typed);
    QVERIFY(address);
    QTEST(address->toString(), "address");
}

void TestPrestaShopPlatform::addressesAreRefused_data()
{
    QTest::addColumn<QString>("typed");
    QTest::newRow("nothing") << "";
    QTest::newRow("no encryption") << "http://maison.example";
    QTest::newRow("a loopback look-alike") << "http://127.0.0.1.evil.example";
    QTest::newRow("a word") << "boutique";
    QTest::newRow("two words") << "ma boutique";
    QTest::newRow("another protocol") << "ftp://maison.example";
    QTest::newRow("a file") << "file:///etc/passwd";
}

void TestPrestaShopPlatform::addressesAreRefused()
{
    QFETCH(QString, typed);
    const auto address = normaliseAddress(typed);
    QVERIFY(!address);
    QVERIFY(address.error().code == ErrorCode::InvalidArgument);
    QVERIFY(!address.error().text.isEmpty());
}

void TestPrestaShopPlatform::theGuideNamesEveryPermission()
{
    const ShopPlatform entry = platform();
    for (const Resource &resource : resources())
        QVERIFY(entry.setUpGuide.contains(resource.id));
    QCOMPARE(entry.secretFields.size(), 1);
}

void TestPrestaShopPlatform::rightsAreReadFromTheRoot_data()
{
    QTest::addColumn<QByteArray>("shop");
    for (const QByteArray &shop : recordedShops)
        QTest::newRow(shop.constData()) << shop;
}

void TestPrestaShopPlatform::rightsAreReadFromTheRoot()
{
    QFETCH(QByteArray, shop);
    const auto all = readApiRoot(recordedBody(shop, "root.xml"));
    QVERIFY(all);
    QCOMPARE(all->shopName, QStringLiteral("Boutique Demo"));
    for (const Resource &resource : resources())
        QVERIFY2(all->readable.contains(resource.id), resource.id.latin1());
    const auto limited = readApiRoot(recordedBody(shop, "root-limited-key.xml"));
    QVERIFY(limited);
    QVERIFY(limited->readable.contains(QStringLiteral("customers")));
    QVERIFY(!limited->readable.contains(QStringLiteral("carts")));
    const auto warned = readApiRoot("Warning: x\n" + recordedBody(shop, "root.xml"));
    QVERIFY(warned && warned->readable == all->readable);
}

void TestPrestaShopPlatform::otherDocumentsAreNoRoot_data()
{
    QTest::addColumn<QByteArray>("body");
    QTest::newRow("nothing") << QByteArray();
    QTest::newRow("a page") << QByteArray("<!DOCTYPE html><html><body>Hello</body></html>");
    QTest::newRow("an error") << recordedBody("ps810", "error-401-bad-key-xml.xml");
    QTest::newRow("JSON") << QByteArray("[\"customers\"]");
    QTest::newRow("an entity bomb")
        << QByteArray("<?xml version=\"1.0\"?><!DOCTYPE prestashop [<!ENTITY a \"aaaaaaaaaa\">"
                      "<!ENTITY b \"&a;&a;&a;&a;&a;&a;&a;&a;\">]><prestashop>&b;</prestashop>");
}

void TestPrestaShopPlatform::otherDocumentsAreNoRoot()
{
    QFETCH(QByteArray, body);
    QVERIFY(!readApiRoot(body));
}

QTEST_GUILESS_MAIN(TestPrestaShopPlatform)
#include "tst_prestashopplatform.moc"
