#include "models/store/customerfacts.h"
#include "models/store/integritycheck.h"
#include "models/store/searchindex.h"
#include "models/store/settingsrepository.h"
#include "models/store/shoprepository.h"
#include "models/store/tagrepository.h"
#include "tests/models/store/repositoryfixture.h"

using namespace comptoir;

/// Shops, and the owner's own settings and tags.
class TestShopRepository : public QObject
{
    Q_OBJECT
private slots:
    void init()
    {
        m_file = RepositoryFixture::withTwoShops();
        QVERIFY(m_file);
    }

    void aShopComesBackAsItWentIn()
    {
        const auto id = shops().add(example(), {5});
        QVERIFY2(id, id ? "" : qPrintable(id.error().detail));
        const auto shop = shops().get(*id);
        QCOMPARE(shop->platform, QStringLiteral("prestashop"));
        QCOMPARE(shop->name, QStringLiteral("Épicerie"));
        QCOMPARE(shop->baseUrl, QUrl(QStringLiteral("https://epicerie.example/shop")));
        QCOMPARE(shop->timeZone, QByteArray("Indian/Reunion"));
        QCOMPARE(shop->currency.code(), QStringLiteral("EUR"));
        QCOMPARE(shop->countryCode, QStringLiteral("RE"));
        QCOMPARE(shop->platformVersion, QStringLiteral("8.1.0"));
        QCOMPARE(shop->options, example().options);
        QVERIFY(!shop->paused);
        QCOMPARE(shops().list()->size(), 3);
    }

    void aShopIsNotConnectedTwice_data()
    {
        QTest::addColumn<QString>("address");
        QTest::addColumn<int>("idShop");
        QTest::addColumn<bool>("refused");
        const auto row = [](const char *name, const char *address, int idShop, bool refused) {
            QTest::newRow(name) << QString::fromLatin1(address) << idShop << refused;
        };
        row("the same", "https://epicerie.example/shop", 0, true);
        row("a slash at the end", "https://epicerie.example/shop/", 0, true);
        row("the host in capitals", "https://EPICERIE.example/shop", 0, true);
        row("the usual port spelt out", "https://epicerie.example:443/shop", 0, true);
        row("another shop of a multistore", "https://epicerie.example/shop", 2, false);
        row("another port", "https://epicerie.example:8443/shop", 0, false);
        row("another path", "https://epicerie.example/Shop", 0, false);
        row("another scheme", "http://epicerie.example/shop", 0, false);
        row("another host", "https://cave.example/shop", 0, false);
    }
    void aShopIsNotConnectedTwice()
    {
        QFETCH(QString, address);
        QFETCH(int, idShop);
        QFETCH(bool, refused);
        QVERIFY(shops().add(example(), {5}));
        Shop again = example();
        again.baseUrl = QUrl(address);
        if (idShop > 0)
            again.options.insert(QStringLiteral("id_shop"), idShop);
        const auto added = shops().add(again, {6});
        QCOMPARE(!added, refused);
        QCOMPARE(shops().list()->size(), refused ? 3 : 4);
        if (refused) {
            QCOMPARE(added.error().code, ErrorCode::InvalidArgument);
            QVERIFY(added.error().text.contains(QStringLiteral("“Épicerie”")));
        }
        again.platform = QStringLiteral("shopify");
        QVERIFY(shops().add(again, {7}));
    }

    void updatesAndPauses()
    {
        Shop shop = *shops().get({1});
        shop.name = QStringLiteral("Renamed");
        shop.options = {};
        QVERIFY(shops().update(shop));
        QVERIFY(shops().setPaused({1}, true));
        QCOMPARE(shops().get({1})->name, QStringLiteral("Renamed"));
        QVERIFY(shops().get({1})->options.isEmpty());
        QVERIFY(shops().get({1})->paused);
        shop.id = {99};
        QCOMPARE(shops().update(shop).error().code, ErrorCode::NotFound);
        QCOMPARE(shops().setPaused({99}, true).error().code, ErrorCode::NotFound);
        QCOMPARE(shops().get({99}).error().code, ErrorCode::NotFound);
    }

    void aRemovedShopKeepsItsHistoryAndComesBackWithIt()
    {
        QVERIFY(shops().removeKeepingHistory({1}, RepositoryFixture::kNow));
        QCOMPARE(shops().list()->size(), 1);
        QCOMPARE(shops().get({1})->name, QStringLiteral("Maison Lavande")); // still named
        QCOMPARE(m_file->number("SELECT count(*) FROM orders WHERE shop_id = 1"), 3);
        QCOMPARE(m_file->number("SELECT count(*) FROM sync_cursor"), 0);
        Shop again = *shops().get({1});
        again.id = {};
        again.name = QStringLiteral("Back");
        QCOMPARE(shops().add(again, RepositoryFixture::kNow)->value, 1);
        QCOMPARE(shops().list()->first().name, QStringLiteral("Back"));
        QCOMPARE(shops().removeKeepingHistory({99}, RepositoryFixture::kNow).error().code,
                 ErrorCode::NotFound);
    }

    void theTwoShopsAreAsIngestWouldLeaveThem()
    {
        const auto verified = CustomerFacts(m_file->database()).verify();
        QVERIFY(verified);
        QCOMPARE(verified->different, QList<CustomerId>{});
    }

    void erasingCanBeStopped()
    {
        const qint64 orders = m_file->number("SELECT count(*) FROM orders");
        {
            Transaction transaction(m_file->database());
            CancelToken cancel;
            const Done stopped = shops().eraseWithHistory({1}, RepositoryFixture::kNow, cancel,
                                                          [&cancel](qint64 done, qint64 total) {
                                                              QVERIFY(done <= total);
                                                              cancel.cancel();
                                                          });
            QVERIFY(!stopped && stopped.error().code == ErrorCode::Cancelled);
        }
        QCOMPARE(m_file->number("SELECT count(*) FROM orders"), orders);
        QVERIFY(shops().get({1}));
    }

    void erasingAShopLeavesNothingOfIt()
    {
        SearchIndex search(m_file->database());
        QVERIFY(RepositoryFixture::report(RepositoryFixture::catchUp(search)));
        {
            Transaction transaction(m_file->database());
            QVERIFY(
                RepositoryFixture::report(shops().eraseWithHistory({1}, RepositoryFixture::kNow)));
            QVERIFY(transaction.commit());
        }
        QVERIFY(shops().get({1}).error().code == ErrorCode::NotFound);
        for (const char *table : {"customer_account", "orders", "cart", "product", "thread",
                                  "message", "event", "refund", "address", "order_state",
                                  "order_state_change", "category", "stock", "quarantine"}) {
            const QByteArray sql
                = QByteArray("SELECT count(*) FROM ") + table + " WHERE shop_id = 1";
            QVERIFY2(m_file->number(sql.constData()) == 0, table);
        }
        // Whom the other shop knows stays; with the owner's tag and notes.
        QCOMPARE(m_file->number("SELECT group_concat(id) = '1,4' FROM customer"), 1);
        QCOMPARE(m_file->number("SELECT count(*) FROM note"), 1);
        QCOMPARE(m_file->number("SELECT count(*) FROM consent"), 1);
        QCOMPARE(m_file->number("SELECT count(*) FROM orders WHERE shop_id = 2"), 2);
        QVERIFY(search.search(QStringLiteral("dupont"), 0)->empty());
        // Élodie is now who the other shop says, but for the phone that the owner set.
        QCOMPARE(m_file->number("SELECT company = 'Atelier Lefèvre' AND email LIKE 'elodie.pro@%'"
                                " AND phone = '06 12 34 56 78' FROM customer WHERE id = 1"),
                 1);
        QVERIFY(CustomerFacts(m_file->database()).verify()->different.isEmpty());
        QCOMPARE(m_file->number("SELECT total_spent FROM customer_facts WHERE customer_id = 1"),
                 1200);
        QVERIFY(integrityProblems(m_file->database(), CheckDepth::Full)->isEmpty());
        QCOMPARE(shops().eraseWithHistory({1}, {1}).error().code, ErrorCode::NotFound);
    }

    void settings()
    {
        SettingsRepository settings(m_file->database());
        const QString key = QStringLiteral("cart.abandoned_after_hours");
        QVERIFY(!settings.value(key)->has_value());
        QCOMPARE(*settings.abandonedAfterHours(), 2);
        QVERIFY(settings.set(key, QStringLiteral("5")));
        QVERIFY(settings.set(key, QStringLiteral("6")));
        QCOMPARE(*settings.abandonedAfterHours(), 6);
        QVERIFY(settings.set(key, QStringLiteral("soon")));
        QCOMPARE(*settings.abandonedAfterHours(), 2);
        QVERIFY(settings.set(key, QStringLiteral("-4")));
        QCOMPARE(*settings.abandonedAfterHours(), 2);
        QVERIFY(settings.set(key, {}));
        QVERIFY(!settings.value(key)->has_value());
    }

    void tags()
    {
        TagRepository tags(m_file->database());
        const auto vip = tags.add(QStringLiteral("  vïp "), {{1}, {2}}, {9});
        QVERIFY2(vip, vip ? "" : qPrintable(vip.error().detail));
        QCOMPARE(*vip, (CustomerTag{1, QStringLiteral("VIP")})); // one tag, as first written
        const auto fresh = tags.add(QStringLiteral("Épicerie fine"), {{2}}, {9});
        QCOMPARE(tags.list()->size(), 2);
        QCOMPARE(tags.list()->first().tag, *fresh);
        QCOMPARE(tags.list()->last().customers, 2);
        QCOMPARE(tags.of({2})->size(), 2);
        QVERIFY(tags.remove(vip->id, {{2}, {3}}));
        QCOMPARE(*tags.of({2}), QList<CustomerTag>{*fresh});
        QVERIFY(tags.erase(fresh->id));
        QVERIFY(tags.of({2})->isEmpty());
    }

    void aTagNeedsAName_data()
    {
        QTest::addColumn<QString>("name");
        QTest::newRow("nothing") << QString();
        QTest::newRow("blanks") << QStringLiteral("   ");
        QTest::newRow("too long") << QString(65, QLatin1Char('x'));
    }
    void aTagNeedsAName()
    {
        QFETCH(QString, name);
        const auto tag = TagRepository(m_file->database()).add(name, {{1}}, {9});
        QVERIFY(!tag);
        QCOMPARE(tag.error().code, ErrorCode::InvalidArgument);
        QCOMPARE(m_file->number("SELECT count(*) FROM tag"), 1);
    }

private:
    ShopRepository shops() { return ShopRepository(m_file->database()); }
    static Shop example()
    {
        Shop shop;
        shop.platform = QStringLiteral("prestashop");
        shop.name = QStringLiteral("Épicerie");
        shop.baseUrl = QUrl(QStringLiteral("https://epicerie.example/shop"));
        shop.timeZone = "Indian/Reunion";
        shop.currency = *Currency::fromCode(u"EUR");
        shop.countryCode = QStringLiteral("RE");
        shop.platformVersion = QStringLiteral("8.1.0");
        shop.options = {{QStringLiteral("page_size"), 250}};
        return shop;
    }

    std::unique_ptr<RepositoryFixture> m_file;
};

QTEST_GUILESS_MAIN(TestShopRepository)
#include "tst_shoprepository.moc"
