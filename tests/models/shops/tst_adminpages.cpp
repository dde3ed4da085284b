#include "models/shops/adminpages.h"

#include <QTest>

using namespace comptoir;

/// Ways into the back offices of the shops.
class TestAdminPages : public QObject
{
    Q_OBJECT
private slots:
    void places_data();
    void places();
    void pages_data();
    void pages();
    void onlyAShopWithASecretFolderNeedsIt();
};

void TestAdminPages::places_data()
{
    QTest::addColumn<QString>("typed");
    QTest::addColumn<QString>("read"); // empty: refused
    QTest::newRow("as copied from the browser")
        << u" https://s.example/admin123/index.php?controller=AdminDashboard&token=secret "_qs
        << u"https://s.example/admin123"_qs;
    QTest::newRow("a new page")
        << u"https://s.example/x/admin1/index.php/sell/customers/?_token=a"_qs
        << u"https://s.example/x/admin1"_qs;
    QTest::newRow("without scheme")
        << u"s.example/admin123/"_qs << u"https://s.example/admin123"_qs;
    QTest::newRow("plain http") << u"http://s.example/admin"_qs << QString();
    QTest::newRow("this computer")
        << u"http://127.0.0.1:8080/admin"_qs << u"http://127.0.0.1:8080/admin"_qs;
    QTest::newRow("a script") << u"javascript:alert(1)"_qs << QString();
    QTest::newRow("a file") << u"file:///etc/passwd"_qs << QString();
    QTest::newRow("nothing") << QString() << QString();
}

void TestAdminPages::places()
{
    QFETCH(QString, typed);
    QTEST(readAdminUrl(typed).toString(), "read");
}

void TestAdminPages::pages_data()
{
    QTest::addColumn<QString>("platform");
    QTest::addColumn<int>("page");
    QTest::addColumn<QString>("expected");
    const auto row
        = [](const char *name, const QString &platform, AdminPage page, const QString &expected) {
              QTest::newRow(name) << platform << static_cast<int>(page) << expected;
          };
    row("customer in Shopify", u"shopify"_qs, AdminPage::Customer,
        u"https://admin.shopify.com/store/lavande/customers/7"_qs);
    row("order in Shopify", u"shopify"_qs, AdminPage::Order,
        u"https://admin.shopify.com/store/lavande/orders/7"_qs);
    row("cart in Shopify", u"shopify"_qs, AdminPage::Cart, QString());
    row("customer in PrestaShop", u"prestashop"_qs, AdminPage::Customer,
        u"https://s.example/admin1/index.php?controller=AdminCustomers&id_customer=7&viewcustomer"_qs);
    row("cart in PrestaShop", u"prestashop"_qs, AdminPage::Cart,
        u"https://s.example/admin1/index.php?controller=AdminCarts&id_cart=7&viewcart"_qs);
    row("order in PrestaShop", u"prestashop"_qs, AdminPage::Order,
        u"https://s.example/admin1/index.php?controller=AdminOrders&id_order=7&vieworder"_qs);
    row("files have no back office", u"csv"_qs, AdminPage::Order, QString());
}

void TestAdminPages::pages()
{
    QFETCH(QString, platform);
    QFETCH(int, page);
    Shop shop;
    shop.platform = platform;
    shop.baseUrl = QUrl(u"https://lavande.myshopify.com"_qs);
    shop.options.insert(QLatin1String(kAdminUrlOption), u"https://s.example/admin1"_qs);
    const auto which = static_cast<AdminPage>(page);
    QTEST(adminPage(shop, which, RemoteId::fromNumber(7)).toString(), "expected");
    QVERIFY(!adminPage(shop, which, RemoteId()).isValid());
}

void TestAdminPages::onlyAShopWithASecretFolderNeedsIt()
{
    Shop shop;
    shop.platform = u"prestashop"_qs;
    QVERIFY(needsAdminUrl(shop));
    QVERIFY(!adminPage(shop, AdminPage::Customer, RemoteId::fromNumber(7)).isValid());
    shop.options.insert(QLatin1String(kAdminUrlOption), u"https://s.example/admin1"_qs);
    QVERIFY(!needsAdminUrl(shop));
    shop.platform = u"shopify"_qs;
    shop.options = {};
    QVERIFY(!needsAdminUrl(shop));
}

QTEST_APPLESS_MAIN(TestAdminPages)
#include "tst_adminpages.moc"
