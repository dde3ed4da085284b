#include "models/store/customerfacts.h"
#include "tests/models/shops/syncfixture.h"
#include "tests/models/shops/victimshop.h"
#include "tests/servers/demoshop.h"
#include "tests/servers/prestashopserver.h"
#include "tests/servers/shopifyserver.h"

#include <QProcess>
#include <QTest>

using namespace comptoir;

namespace {

/// What must not depend on being killed: everything but how far walks and comparisons counted.
QByteArrayList content(const SyncFixture &sync)
{
    QByteArrayList rows = sync.dump();
    rows.removeIf([](const QByteArray &row) { return row.startsWith("sync_"); });
    return rows;
}

/// One way to be killed.
struct Death
{
    const char *when = "never"; ///< "before" or "after" the commit of page `number`
    int number = 0;
    int atRequest = -1; ///< killed from outside while that request (from 0) waits for its answer
};

} // namespace

/// A process that syncs is killed at every page and in between; the next one must go on with
/// nothing lost, doubled or half-written.
class TestSyncKill : public QObject
{
    Q_OBJECT
private slots:
    void atEveryRequest();
    void beforeEveryCommit();
    void afterEveryCommit();
    void twiceInARow();
    void ofAPrestaShopSync();
    void ofAShopifySync();

private:
    /// Kills a sync of a new profile as told, lets the next one finish, and compares.
    void check(const QString &platform, LoopbackServer &server, const QString &key,
               const QList<Death> &deaths, const QByteArrayList &expected);
    static void die(const QString &folder, const QString &platform, LoopbackServer &server,
                    const QString &key, const Death &death);
    static QByteArrayList undisturbed(const QString &platform, LoopbackServer &server,
                                      const QString &key, int *commits);
    void killFakeShop(const char *when);
    void killRealShop(const QString &platform, LoopbackServer &server, const QString &key);

    LoopbackServer m_server{[](const ServerRequest &) { return ServerReply{}; }};
};

QByteArrayList TestSyncKill::undisturbed(const QString &platform, LoopbackServer &server,
                                         const QString &key, int *commits)
{
    SyncFixture sync;
    sync.hooks.afterCommit = [commits] { ++*commits; };
    server.clearRequests();
    const auto shop = victimShop(sync.shop, platform, server.url(), key, sync.clock);
    const SyncReport report = sync.run(*shop);
    for (const SyncProblem &problem : report.problems)
        qWarning("%s", qPrintable(problem.error.detail));
    return content(sync);
}

void TestSyncKill::die(const QString &folder, const QString &platform, LoopbackServer &server,
                       const QString &key, const Death &death)
{
    server.clearRequests();
    if (death.atRequest >= 0)
        server.inject({.kind = Fault::Kind::Hang, .afterRequests = death.atRequest});
    QProcess victim;
    victim.setProcessChannelMode(QProcess::ForwardedErrorChannel);
    victim.start(QStringLiteral(SYNC_VICTIM),
                 {folder, platform, server.url().toString(), key, QLatin1String(death.when),
                  QString::number(death.number)});
    QVERIFY(victim.waitForStarted());
    if (death.atRequest >= 0) {
        QTRY_VERIFY_WITH_TIMEOUT(server.requests().size() > death.atRequest, 30'000);
        victim.kill();
    }
    QVERIFY(victim.waitForFinished());
    QVERIFY2(victim.exitStatus() == QProcess::CrashExit || victim.exitCode() == 9,
             qPrintable(QString::number(victim.exitCode())));
    server.clearFaults();
    server.release();
}

void TestSyncKill::check(const QString &platform, LoopbackServer &server, const QString &key,
                         const QList<Death> &deaths, const QByteArrayList &expected)
{
    const QTemporaryDir folder;
    SyncFixture sync(folder.path());
    for (const Death &death : deaths) {
        sync.close();
        die(folder.path(), platform, server, key, death);
        if (QTest::currentTestFailed())
            return;
        sync.reopen();
    }
    const auto shop = victimShop(sync.shop, platform, server.url(), key, sync.clock);
    const SyncReport report = sync.run(*shop);
    QVERIFY2(report.problems.isEmpty(), qPrintable(report.problems.value(0).error.detail));
    QCOMPARE(report.outcome, SyncReport::Outcome::Complete);
    QCOMPARE(firstDifference(content(sync), expected), QByteArray());
    const auto facts
        = sync.store().read([](Database &database) { return CustomerFacts(database).verify(); });
    QVERIFY(facts.result()->different.isEmpty());
}

void TestSyncKill::atEveryRequest()
{
    int commits = 0;
    const auto expected = undisturbed(QStringLiteral("fake"), m_server, {}, &commits);
    const auto requests = static_cast<int>(m_server.requests().size());
    QVERIFY(requests > 10);
    for (int request = 0; request < requests && !QTest::currentTestFailed(); ++request)
        check(QStringLiteral("fake"), m_server, {}, {{"never", 0, request}}, expected);
}

void TestSyncKill::killFakeShop(const char *when)
{
    int commits = 0;
    const auto expected = undisturbed(QStringLiteral("fake"), m_server, {}, &commits);
    QVERIFY(commits > 10);
    for (int commit = 1; commit <= commits && !QTest::currentTestFailed(); ++commit)
        check(QStringLiteral("fake"), m_server, {}, {{when, commit}}, expected);
}

void TestSyncKill::beforeEveryCommit()
{
    killFakeShop("before");
}

void TestSyncKill::afterEveryCommit()
{
    killFakeShop("after");
}

void TestSyncKill::twiceInARow()
{
    int commits = 0;
    const auto expected = undisturbed(QStringLiteral("fake"), m_server, {}, &commits);
    check(QStringLiteral("fake"), m_server, {},
          {{"before", 4}, {"after", 2}, {"never", 0, 3}, {"before", 1}}, expected);
}

void TestSyncKill::ofAPrestaShopSync()
{
    DemoShopOptions options;
    options.customers = 30;
    options.now = FakeClock().now();
    PrestaShopServer shop(generateDemoShop(options));
    killRealShop(QStringLiteral("prestashop"), shop.faults(), shop.key());
}

void TestSyncKill::ofAShopifySync()
{
    DemoShopOptions options;
    options.customers = 30;
    options.now = FakeClock().now();
    options.platform = DemoPlatform::Shopify;
    ShopifyServerOptions manners;
    manners.now = options.now;
    ShopifyServer shop(generateDemoShop(options), manners);
    killRealShop(QStringLiteral("shopify"), shop.faults(), manners.token);
}

/// Not at every place, since those were tried with the fake shop: what counts here is what the
/// connectors keep between pages.
void TestSyncKill::killRealShop(const QString &platform, LoopbackServer &server, const QString &key)
{
    int commits = 0;
    const auto expected = undisturbed(platform, server, key, &commits);
    const auto requests = static_cast<int>(server.requests().size());
    QVERIFY2(commits > 6 && requests > 6, qPrintable(QString::number(commits)));
    for (int request = 1; request < requests && !QTest::currentTestFailed(); request += 4)
        check(platform, server, key, {{"never", 0, request}}, expected);
    for (int commit = 1; commit <= commits && !QTest::currentTestFailed(); commit += 4) {
        check(platform, server, key, {{"before", commit}}, expected);
        check(platform, server, key, {{"after", commit}}, expected);
    }
}

QTEST_GUILESS_MAIN(TestSyncKill)
#include "tst_synckill.moc"
