/// What workflows ask of shops, on shops that fail, refuse, break off and lose their answers, and
/// in processes that are killed: each code exactly once.

#include "tests/workflows/engine/shopwriteprofile.h"
#include "workflows/engine/codename.h"
#include "workflows/engine/shopwriteplan.h"
#include "workflows/engine/shopwriterules.h"
#include "workflows/engine/webhook.h"

#include <QJsonDocument>
#include <QProcess>
#include <QSet>
#include <QTemporaryDir>
#include <QTest>

using namespace comptoir;

namespace {

constexpr int kPeople = 3;

using std::chrono::hours;
using std::chrono::milliseconds;
using std::chrono::minutes;

} // namespace

class TestShopWrites : public QObject
{
    Q_OBJECT
private:
    static void eachPlatform()
    {
        QTest::addColumn<QString>("platform");
        QTest::newRow("prestashop") << QStringLiteral("prestashop");
        QTest::newRow("shopify") << QStringLiteral("shopify");
    }

    static int runVictim(const QString &folder, Timestamp now, const QString &platform, int steps)
    {
        QProcess victim;
        victim.setProcessChannelMode(QProcess::ForwardedErrorChannel);
        victim.start(QStringLiteral(SHOPWRITE_VICTIM),
                     {folder, QString::number(now.ms), platform, QString::number(steps)});
        return victim.waitForFinished(60'000) ? victim.exitCode() : -1;
    }

private slots:
    void aCodeIsNamedAlikeForOneEnrolmentAlone()
    {
        Enrolment one;
        one.customer = CustomerId{5};
        one.workflow = QStringLiteral("cart");
        one.key = QStringLiteral("cart:17");
        const QString prefix = QStringLiteral("été-5 €");
        const QString name = codeName(prefix, one, QStringLiteral("a"), {1000});
        QCOMPARE(name, codeName(prefix, one, QStringLiteral("a"), {1000}));
        QVERIFY(name.startsWith(QLatin1String("ETE-5")));
        QCOMPARE(name.size(), 5 + 8);
        QSet<QString> names{name};
        names.insert(codeName(prefix, one, QStringLiteral("b"), {1000}));
        names.insert(codeName(prefix, one, QStringLiteral("a"), {1001}));
        for (int customer = 6; customer < 2006; ++customer) {
            one.customer = CustomerId{customer};
            names.insert(codeName(prefix, one, QStringLiteral("a"), {1000}));
        }
        one.run = 2;
        names.insert(codeName(prefix, one, QStringLiteral("a"), {1000}));
        QCOMPARE(names.size(), 2004);
        for (const QString &each : std::as_const(names)) {
            for (const QChar c : each.mid(5))
                QVERIFY(QStringView(u"ABCDEFGHJKLMNPQRSTUVWXYZ23456789").contains(c));
        }
    }

    void waitsDoubleAndEndSomeDay()
    {
        using namespace shopwriterules;
        QCOMPARE(pause(milliseconds(0), {}, 0.5), milliseconds(minutes(1)));
        QCOMPARE(pause(hours(1), {}, 0.5), milliseconds(hours(1)));
        QCOMPARE(pause(hours(100), {}, 0.5), milliseconds(hours(6)));
        QVERIFY(pause(hours(1), {}, 0.0) < pause(hours(1), {}, 0.9));
        QCOMPARE(pause(hours(1), hours(3), 0.5), milliseconds(hours(3)));
        QVERIFY(patience(ErrorCode::Permission) < patience(ErrorCode::Network));
    }

    void aPlanSaysWhatTheStepSays()
    {
        ShopWritePlan plan(R"({"prefix": "P", "kind": "amount", "percent": 10,
            "amount": {"amount": "5.50", "currency": "EUR"},
            "minimum": {"amount": "30.00", "currency": "EUR"}, "valid": {"weeks": 2}})");
        QVERIFY(!plan.shop().isValid());
        const Timestamp now = *Timestamp::fromIso(u"2026-11-21T10:00:00Z");
        plan.decide(ShopId{3}, now);
        plan.decide(ShopId{4}, {now.ms + 1}); // stays as it was first decided
        QCOMPARE(ShopWritePlan(plan.arguments()).shop(), ShopId{3});
        CustomerAccount account;
        account.shop = ShopId{3};
        account.remoteId = RemoteId::fromNumber(110);
        const QTimeZone zone("Europe/Paris");
        const DiscountCodeRecord code
            = ShopWritePlan(plan.arguments())
                  .code(QStringLiteral("PABC"), QStringLiteral("Cart"), &account, zone);
        QCOMPARE(code.kind, DiscountCodeRecord::Kind::Amount);
        QCOMPARE(code.amount->minor, 550);
        QCOMPARE(code.minimumAmount->minor, 3000);
        QCOMPARE(code.customerId, RemoteId::fromNumber(110));
        QCOMPARE(code.validFrom, Timestamp::fromIso(u"2026-11-20T23:00:00Z"));
        QCOMPARE(code.validUntil, Timestamp::fromIso(u"2026-12-05T10:00:00Z"));
        account.kind = CustomerAccount::Kind::Guest; // who gets a new number with each order
        QVERIFY(plan.code(QStringLiteral("P"), QStringLiteral("Cart"), &account, zone)
                    .customerId.isNull());
        CustomerAccount signsIn = account;
        signsIn.kind = CustomerAccount::Kind::Account;
        signsIn.remoteId = RemoteId::fromNumber(111);
        const QList<CustomerAccount> both{account, signsIn};
        QCOMPARE(ShopWritePlan::accountIn(both, ShopId{3})->remoteId, RemoteId::fromNumber(111));
        QVERIFY(!ShopWritePlan::accountIn(both, ShopId{4}));
        // Nothing that a file may hold ends the program.
        for (const char *bad : {"", "[]", "{\"valid\": 5}", "{\"amount\": {\"amount\": \"x\"}}"})
            (void)ShopWritePlan(bad).code({}, {}, nullptr, zone);
    }

    void codesAreMadeAndPeopleGoOn_data() { eachPlatform(); }
    void codesAreMadeAndPeopleGoOn()
    {
        QFETCH(const QString, platform);
        QTemporaryDir folder;
        LoopbackShop shop(platform, kPeople);
        ShopWriteProfile profile(folder.path());
        profile.connectTo(shop, kPeople);
        profile.askForCodes(kPeople);
        QCOMPARE(profile.writes(), QStringList(kPeople, QStringLiteral("asked")));
        const ShopWriteReport report = profile.write(ShopWriteProfile::parts(platform));
        QCOMPARE(report.made, kPeople);
        QVERIFY(report.problems.isEmpty());
        QVERIFY(!report.nextAt);
        QCOMPARE(profile.writes(), QStringList(kPeople, QStringLiteral("made")));
        QCOMPARE(shop.codes(), profile.names());
        QVERIFY(shop.codes().constFirst().startsWith(QLatin1String("PANIER")));
        profile.run();
        QCOMPARE(profile.tagged("coded"), QString::number(kPeople));
        QVERIFY(profile.log(1).contains(
            QStringLiteral("a>a shop_made ")
            + profile.row(QStringLiteral("SELECT value FROM shop_write WHERE id = 1"))));
        QVERIFY(profile.write(ShopWriteProfile::parts(platform)).isIdle());
        QCOMPARE(shop.codes().size(), kPeople);
        if (!shop.isShopify())
            QVERIFY(!shop.data().discountCodes.constFirst().customerId.isNull());
    }

    void whatIsLostOnItsWayIsFoundAgain_data()
    {
        QTest::addColumn<QString>("platform");
        QTest::addColumn<int>("kind");
        QTest::addColumn<int>("status");
        for (const char *platform : {"prestashop", "shopify"}) {
            const auto row = [platform](const char *name, Fault::Kind kind, int status = 0) {
                QTest::addRow("%s, %s", platform, name)
                    << QString::fromLatin1(platform) << static_cast<int>(kind) << status;
            };
            row("done, and the answer lost", Fault::Kind::Drop);
            row("done, and half an answer", Fault::Kind::Truncate);
            row("not done, and no answer", Fault::Kind::Reset);
            row("the server failed", Fault::Kind::Status, 500);
            row("a gateway gave up", Fault::Kind::Status, 504);
            row("slow down", Fault::Kind::Status, 429);
        }
    }
    void whatIsLostOnItsWayIsFoundAgain()
    {
        QFETCH(const QString, platform);
        QFETCH(const int, kind);
        QFETCH(const int, status);
        QTemporaryDir folder;
        LoopbackShop shop(platform, kPeople);
        ShopWriteProfile profile(folder.path());
        profile.connectTo(shop, kPeople);
        profile.askForCodes(kPeople);
        Fault fault{static_cast<Fault::Kind>(kind)};
        fault.status = status;
        shop.injectIntoWrites(fault);
        const ShopWriteReport first = profile.write(ShopWriteProfile::parts(platform));
        QCOMPARE(first.made, 0); // the others are spared a shop in trouble
        QCOMPARE(first.putOff, kPeople);
        QCOMPARE(first.problems.size(), 1);
        QVERIFY(!first.problems.constFirst().error.text.isEmpty());
        QVERIFY(first.nextAt && *first.nextAt > profile.clock.now());
        // At once again: nothing is asked before its time.
        shop.faults().clearRequests();
        QVERIFY(profile.write(ShopWriteProfile::parts(platform)).isIdle());
        QVERIFY(shop.faults().requests().isEmpty());
        profile.passHours(1);
        QCOMPARE(profile.write(ShopWriteProfile::parts(platform)).made, kPeople);
        QCOMPARE(shop.codes(), profile.names()); // each once
        profile.run();
        QCOMPARE(profile.tagged("coded"), QString::number(kPeople));
    }

    void aMissingPermissionIsNamedAndWaitedFor_data() { eachPlatform(); }
    void aMissingPermissionIsNamedAndWaitedFor()
    {
        QFETCH(const QString, platform);
        QTemporaryDir folder;
        LoopbackShop shop(platform, kPeople);
        shop.permit(false);
        ShopWriteProfile profile(folder.path());
        profile.connectTo(shop, kPeople);
        profile.askForCodes(kPeople);
        const ShopWriteReport report = profile.write(ShopWriteProfile::parts(platform));
        QCOMPARE(report.putOff, kPeople);
        QCOMPARE(report.problems.size(), 1);
        QCOMPARE(report.problems.constFirst().error.code, ErrorCode::Permission);
        const QString named = shop.isShopify() ? QStringLiteral("write_discounts")
                                               : QStringLiteral("“Add (POST)” for “cart_rules”");
        QVERIFY(report.problems.constFirst().error.text.contains(named));
        // Put right within the day, it goes on by itself.
        profile.passHours(2);
        shop.permit(true);
        QCOMPARE(profile.write(ShopWriteProfile::parts(platform)).made, kPeople);
        QCOMPARE(shop.codes(), profile.names());
    }

    void whoWaitsTooLongTakesTheOtherWay_data() { eachPlatform(); }
    void whoWaitsTooLongTakesTheOtherWay()
    {
        QFETCH(const QString, platform);
        QTemporaryDir folder;
        LoopbackShop shop(platform, kPeople);
        shop.permit(false);
        ShopWriteProfile profile(folder.path());
        profile.connectTo(shop, kPeople);
        profile.askForCodes(kPeople);
        for (int hour = 0; hour < 40; ++hour) {
            profile.write(ShopWriteProfile::parts(platform));
            profile.passHours(1);
        }
        QCOMPARE(profile.writes(), QStringList(kPeople, QStringLiteral("failed")));
        profile.run();
        QCOMPARE(profile.tagged("plain"), QString::number(kPeople));
        const QStringList refused = profile.log(1).filter(QStringLiteral("a>a shop_refused "));
        QCOMPARE(refused.size(), 1);
        QVERIFY(shop.codes().isEmpty());
    }

    void aRefusedCodeIsNotAskedForAgain()
    {
        QTemporaryDir folder;
        LoopbackShop shop(QStringLiteral("shopify"), 1);
        ShopWriteProfile profile(folder.path());
        profile.connectTo(shop, 1);
        profile.askForCodes(1);
        profile.run("UPDATE shop SET currency = 'CHF'"); // and the code's minimum is in EUR
        const ShopWriteReport report
            = profile.write(ShopWriteProfile::parts(QStringLiteral("shopify")));
        QCOMPARE(report.failed, 1);
        profile.run();
        QCOMPARE(profile.tagged("plain"), QStringLiteral("1"));
        QVERIFY(profile.log(1)
                    .filter(QStringLiteral("shop_refused"))
                    .constFirst()
                    .contains(QLatin1String("CHF")));
    }

    void aPausedWorkflowAsksNothing()
    {
        QTemporaryDir folder;
        LoopbackShop shop(QStringLiteral("prestashop"), 1);
        ShopWriteProfile profile(folder.path());
        profile.connectTo(shop, 1);
        profile.askForCodes(1);
        profile.run("UPDATE workflow SET state = 'paused'");
        const ShopWriteParts parts = ShopWriteProfile::parts(QStringLiteral("prestashop"));
        QVERIFY(profile.write(parts).isIdle());
        QVERIFY(shop.faults().requests().isEmpty());
        // Paused between the question and the hand-over: no byte leaves.
        profile.run("UPDATE workflow SET state = 'live'");
        ShopWriteParts pausing = parts;
        pausing.secret = [&](const Shop &one) {
            profile.run("UPDATE workflow SET state = 'paused'");
            return parts.secret(one);
        };
        QVERIFY(profile.write(pausing).isIdle());
        QVERIFY(shop.codes().isEmpty());
        QCOMPARE(profile.writes(), QStringList{QStringLiteral("asked")});
        profile.run("UPDATE workflow SET state = 'live'");
        QCOMPARE(profile.write(parts).made, 1);
    }

    void aRestoredProfileFindsWhatItMadeSince()
    {
        QTemporaryDir folder;
        LoopbackShop shop(QStringLiteral("prestashop"), 1);
        ShopWriteProfile profile(folder.path());
        profile.connectTo(shop, 1);
        profile.askForCodes(1);
        const ShopWriteParts parts = ShopWriteProfile::parts(QStringLiteral("prestashop"));
        QCOMPARE(profile.write(parts).made, 1);
        // As the file was before.
        profile.run("UPDATE shop_write SET state = 'asked', attempts = 0, settled_at = NULL,"
                    " not_before = asked_at");
        QCOMPARE(profile.write(parts).made, 1);
        QCOMPARE(shop.codes().size(), 1);
    }

    void marksAreMadeInTheShop()
    {
        QTemporaryDir folder;
        LoopbackShop shop(QStringLiteral("shopify"), 2);
        ShopWriteProfile profile(folder.path());
        profile.connectTo(shop, 2);
        const auto step = [](const char *id, const char *parameters, const char *next) {
            return EngineProfile::node(id, "write_to_shop", parameters,
                                       QByteArray("{\"next\": \"") + next + "\"}");
        };
        profile.ask(2,
                    step("a", R"({"what": "tag", "do": "add", "value": "VIP"})", "m") + ','
                        + step("m", R"({"what": "note", "value": "Seen"})", "g") + ','
                        + step("g", R"({"what": "group", "do": "add", "value": "VIP"})", "end"));
        const ShopWriteReport report
            = profile.write(ShopWriteProfile::parts(QStringLiteral("shopify")));
        QCOMPARE(report.made, 4);
        QCOMPARE(report.failed, 2); // Shopify has no groups
        QCOMPARE(shop.data().accounts.constFirst().tags, QStringList{QStringLiteral("VIP")});
        QCOMPARE(shop.data().accounts.constLast().note, QStringLiteral("Seen"));
        QCOMPARE(profile.log(1).filter(QStringLiteral("shop_refused")).size(), 1);
    }

    void anotherProgramIsToldOnce()
    {
        QList<ServerRequest> told;
        LoopbackServer program([&told](const ServerRequest &request) {
            told.append(request);
            return ServerReply{};
        });
        QTemporaryDir folder;
        ShopWriteProfile profile(folder.path());
        profile.fillAll(2);
        // Published workflows tell only over https; the row is as one of them writes it.
        profile.askForCodes(2);
        profile.run("UPDATE shop_write SET kind = 'web_hook', value = NULL, arguments ="
                    " json_object('url', '"
                    + program.url().toEncoded()
                    + "/told', 'fields', json_array('last_name', 'no_such_field'))");
        Fault lost{Fault::Kind::Drop};
        lost.afterRequests = 1;
        program.inject(lost);
        const ShopWriteReport report
            = profile.write(ShopWriteProfile::parts(QStringLiteral("prestashop")));
        QCOMPARE(report.made, 1);
        QCOMPARE(report.uncertain, 1);
        profile.passHours(48);
        QVERIFY(profile.write(ShopWriteProfile::parts(QStringLiteral("prestashop"))).isIdle());
        QCOMPARE(told.size(), 2);
        const QJsonObject json = QJsonDocument::fromJson(told.constFirst().body).object();
        QCOMPARE(json[u"workflow"].toString(), QStringLiteral("cart"));
        QCOMPARE(json[u"fields"][u"last_name"].toString(), QStringLiteral("Nom1"));
        QVERIFY(!told.constFirst().headers.value("idempotency-key").isEmpty());
        QVERIFY(told.constFirst().headers.value("idempotency-key")
                != told.constLast().headers.value("idempotency-key"));
    }

    void aKilledRunMakesEachCodeOnce_data()
    {
        QTest::addColumn<QString>("platform");
        QTest::addColumn<bool>("loses");
        for (const char *platform : {"prestashop", "shopify"}) {
            QTest::addRow("%s", platform) << QString::fromLatin1(platform) << false;
            QTest::addRow("%s, answers get lost", platform)
                << QString::fromLatin1(platform) << true;
        }
    }
    /// Killed after each step: between commit and request, after the answer before the commit (with
    /// `loses` it never came), after the commit.
    void aKilledRunMakesEachCodeOnce()
    {
        QFETCH(const QString, platform);
        QFETCH(const bool, loses);
        int deaths = 0;
        for (int step = 1; step <= 3 * kPeople; ++step) {
            QTemporaryDir folder;
            LoopbackShop shop(platform, kPeople);
            Timestamp now;
            {
                ShopWriteProfile profile(folder.path());
                profile.connectTo(shop, kPeople);
                profile.askForCodes(kPeople);
                now = profile.clock.now();
            }
            if (loses)
                shop.injectIntoWrites({Fault::Kind::Drop});
            const int died = runVictim(folder.path(), now, platform, step);
            QVERIFY(died == 9 || died == 0);
            deaths += died == 9 ? 1 : 0;
            for (int round = 0; round < 3; ++round) {
                now.ms += milliseconds(hours(1)).count();
                QCOMPARE(runVictim(folder.path(), now, platform, 0), 0);
            }
            ShopWriteProfile profile(folder.path());
            QCOMPARE(profile.writes(), QStringList(kPeople, QStringLiteral("made")));
            QCOMPARE(shop.codes(), profile.names());
            profile.run();
            QCOMPARE(profile.tagged("coded"), QString::number(kPeople));
        }
        QVERIFY(deaths >= (loses ? 2 : 3 * kPeople));
    }
};

QTEST_GUILESS_MAIN(TestShopWrites)
#include "tst_shopwrites.moc"
