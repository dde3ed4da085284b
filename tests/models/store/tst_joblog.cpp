#include "models/store/joblog.h"
#include "tests/models/store/storefixture.h"

using namespace comptoir;

namespace {

const ShopId kShop{1};
const QString kSync = QStringLiteral("sync");

} // namespace

class TestJobLog : public QObject
{
    Q_OBJECT
private slots:
    void keepsWhatAJobDid()
    {
        StoreFixture store;
        JobLog log(store.db());
        JobEntry entry;
        entry.id = log.begin(kSync, kShop, {100}).value();
        entry.kind = kSync;
        entry.shop = kShop;
        entry.startedAt = {100};
        entry.finishedAt = Timestamp{200};
        entry.outcome = QStringLiteral("failed");
        entry.code = ErrorCode::Auth;
        entry.text = QStringLiteral("The key was refused.");
        entry.detail = QStringLiteral("401");
        entry.counts = {{QStringLiteral("inserted"), 3}};
        QVERIFY(log.finish(entry));
        const JobEntry kept = log.list(1).value().constFirst();
        QCOMPARE(kept.outcome, entry.outcome);
        QCOMPARE(kept.code, entry.code);
        QCOMPARE(kept.text, entry.text);
        QCOMPARE(kept.counts, entry.counts);
        QCOMPARE(kept.finishedAt, entry.finishedAt);
    }

    void listsNewestFirstAndByKind()
    {
        StoreFixture store;
        JobLog log(store.db());
        const JobId first = log.begin(kSync, kShop, {100}).value();
        const JobId backup = log.begin(QStringLiteral("backup"), {}, {200}).value();
        QCOMPARE(log.list(9)->constFirst().id, backup);
        QCOMPARE(log.list(9, kSync)->size(), 1);
        QCOMPARE(log.list(9, {}, kShop)->constFirst().id, first);
    }

    void aKilledJobIsToldApart()
    {
        StoreFixture store;
        JobLog log(store.db());
        QVERIFY(log.begin(kSync, kShop, {100}));
        QVERIFY(log.closeInterrupted(kSync, kShop, {300}));
        QCOMPARE(log.list(1)->constFirst().outcome, QStringLiteral("interrupted"));
    }

    void forgetsTheOldest()
    {
        StoreFixture store;
        JobLog log(store.db());
        Transaction transaction(store.db());
        for (int i = 0; i < JobLog::kKept + 5; ++i)
            QVERIFY(log.begin(kSync, kShop, {i}));
        QVERIFY(transaction.commit());
        QCOMPARE(store.number(QStringLiteral("SELECT count(*) FROM job_log")), JobLog::kKept);
        QCOMPARE(log.list(JobLog::kKept)->constLast().startedAt, Timestamp{5});
    }
};

QTEST_GUILESS_MAIN(TestJobLog)
#include "tst_joblog.moc"
