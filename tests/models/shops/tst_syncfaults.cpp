#include "models/store/customerfacts.h"
#include "tests/models/shops/faultyvfs.h"
#include "tests/models/shops/syncfixture.h"

#include <QTest>

#include <sqlite3.h>

using namespace comptoir;

namespace {

constexpr int kCount = 2; ///< small, since every single write is made to fail

/// What must not depend on a failure: everything but how far the cursors' present walk counted.
QByteArrayList content(const SyncFixture &sync)
{
    QByteArrayList rows = sync.dump();
    rows.removeIf([](const QByteArray &row) { return row.startsWith("sync_cursor"); });
    return rows;
}

} // namespace

/// Every write of a sync to the disk is made to fail, one after another; the next sync must heal.
class TestSyncFaults : public QObject
{
    Q_OBJECT
private slots:
    void initTestCase();
    void healsAfterAnyFailedWrite_data();
    void healsAfterAnyFailedWrite();
    void healsWhenTheDiskStaysFull();

private:
    void checkHealing(SyncFixture &sync);

    QTemporaryDir m_folder;
    QString m_template; ///< a profile with a shop and nothing in it
    QByteArrayList m_expected;
    int m_writes = 0;
    FaultyVfs m_vfs;
};

void TestSyncFaults::initTestCase()
{
    m_template = m_folder.filePath(QStringLiteral("template"));
    SyncFixture sync(m_template);
    sync.close();
    QTemporaryDir folder;
    QVERIFY(QFile::copy(m_template + QStringLiteral("/comptoir.sqlite"),
                        folder.filePath(QStringLiteral("comptoir.sqlite"))));
    SyncFixture undisturbed(folder.path());
    FakeConnector shop(fakeShopData(kCount));
    FaultyVfs::stopFailing();
    QCOMPARE(undisturbed.run(shop).outcome, SyncReport::Outcome::Complete);
    m_writes = FaultyVfs::changes();
    m_expected = content(undisturbed);
    QVERIFY2(m_writes > 20, qPrintable(QString::number(m_writes)));
}

void TestSyncFaults::healsAfterAnyFailedWrite_data()
{
    QTest::addColumn<int>("code");
    QTest::addColumn<ErrorCode>("expected");
    QTest::addColumn<int>("step");
    QTest::newRow("a failing disk, at every write") << SQLITE_IOERR_WRITE << ErrorCode::File << 1;
    QTest::newRow("a full disk, at every fifth") << SQLITE_FULL << ErrorCode::DiskFull << 5;
}

void TestSyncFaults::healsAfterAnyFailedWrite()
{
    QFETCH(int, code);
    QFETCH(ErrorCode, expected);
    QFETCH(int, step);
    int reported = 0;
    for (int write = 1; write <= m_writes; write += step) {
        const QTemporaryDir folder;
        QFile::copy(m_template + QStringLiteral("/comptoir.sqlite"),
                    folder.filePath(QStringLiteral("comptoir.sqlite")));
        SyncFixture sync(folder.path());
        FakeConnector shop(fakeShopData(kCount));
        FaultyVfs::failAt(write, code);
        const SyncReport report = sync.run(shop);
        FaultyVfs::stopFailing();
        if (!FaultyVfs::hasFailed()) {
            QVERIFY2(write * 10 > m_writes * 9, qPrintable(QString::number(write)));
            break;
        }
        for (const SyncProblem &problem : report.problems) {
            QCOMPARE(problem.error.code, expected);
            QVERIFY(!problem.error.text.isEmpty());
        }
        reported += report.problems.isEmpty() ? 0 : 1;
        checkHealing(sync);
        if (QTest::currentTestFailed())
            qFatal("after write %d of %d", write, m_writes);
    }
    // A write that failed in a checkpoint is made again later without anyone's doing.
    QVERIFY2(reported * step * 2 > m_writes, qPrintable(QString::number(reported)));
}

void TestSyncFaults::healsWhenTheDiskStaysFull()
{
    SyncFixture sync;
    FakeConnector shop(fakeShopData(kCount));
    FaultyVfs::failAt(m_writes / 3, SQLITE_FULL, 1'000'000);
    const SyncReport report = sync.run(shop);
    FaultyVfs::stopFailing();
    QCOMPARE(report.outcome, SyncReport::Outcome::Failed);
    QCOMPARE(report.problems.constFirst().error.code, ErrorCode::DiskFull);
    checkHealing(sync);
}

void TestSyncFaults::checkHealing(SyncFixture &sync)
{
    FakeConnector shop(fakeShopData(kCount));
    const SyncReport report = sync.run(shop);
    QVERIFY2(report.problems.isEmpty(), qPrintable(report.problems.value(0).error.detail));
    QCOMPARE(report.outcome, SyncReport::Outcome::Complete);
    QCOMPARE(firstDifference(content(sync), m_expected), QByteArray());
    QCOMPARE(sync.count("search_dirty"), 0);
    QCOMPARE(sync.number(QStringLiteral("SELECT integrity_check = 'ok' FROM"
                                        " pragma_integrity_check")),
             1);
    const auto facts
        = sync.store().read([](Database &database) { return CustomerFacts(database).verify(); });
    QVERIFY(facts.result());
    QVERIFY(facts.result()->different.isEmpty());
}

QTEST_GUILESS_MAIN(TestSyncFaults)
#include "tst_syncfaults.moc"
