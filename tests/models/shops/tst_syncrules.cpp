#include "models/shops/syncrules.h"

#include <QTest>

using namespace comptoir;
using namespace comptoir::syncrules;
using std::chrono::hours;
using std::chrono::milliseconds;

namespace {

constexpr qint64 kHour = 3'600'000;
constexpr Timestamp kNow{1'795'255'200'000};

RemoteId id(qint64 number)
{
    return RemoteId::fromNumber(number);
}

SweepComparison comparison(qint64 known, qint64 seen, int missing)
{
    SweepComparison result;
    result.known = known;
    result.seen = seen;
    for (int i = 1; i <= missing; ++i)
        result.missing.append(id(i));
    return result;
}

} // namespace

class TestSyncRules : public QObject
{
    Q_OBJECT
private slots:
    void everyErrorHasItsConsequence_data()
    {
        QTest::addColumn<int>("code");
        QTest::addColumn<bool>("retried");
        QTest::addColumn<int>("optional");
        QTest::addColumn<int>("required");
        const auto row = [](const char *name, ErrorCode code, bool retried, Consequence optional,
                            Consequence required) {
            QTest::newRow(name) << static_cast<int>(code) << retried << static_cast<int>(optional)
                                << static_cast<int>(required);
        };
        const auto skip = Consequence::SkipResource;
        const auto following = Consequence::NextResource;
        const auto stop = Consequence::Stop;
        row("no network", ErrorCode::Network, true, Consequence::Offline, Consequence::Offline);
        row("a wrong certificate", ErrorCode::Tls, false, stop, stop);
        row("a limit", ErrorCode::RateLimited, true, stop, stop);
        row("a refused key", ErrorCode::Auth, false, stop, stop);
        row("a missing right", ErrorCode::Permission, false, skip, stop);
        row("no such resource", ErrorCode::NotFound, false, skip, stop);
        row("a failing server", ErrorCode::ServerFailure, true, following, stop);
        row("an answer out of order", ErrorCode::Protocol, true, following, stop);
        row("an unreadable answer", ErrorCode::Parse, true, following, stop);
        row("a refusal of SQLite", ErrorCode::Database, false, following, stop);
        row("a full disk", ErrorCode::DiskFull, false, stop, stop);
        row("a damaged file", ErrorCode::DatabaseDamaged, false, stop, stop);
        row("a busy file", ErrorCode::InUse, true, stop, stop);
        row("an unreadable file", ErrorCode::File, false, stop, stop);
        row("a missing secret", ErrorCode::Secret, false, stop, stop);
        row("an impossible request", ErrorCode::InvalidArgument, false, stop, stop);
        row("the owner's stop", ErrorCode::Cancelled, false, stop, stop);
    }

    void everyErrorHasItsConsequence()
    {
        QFETCH(int, code);
        QTEST(isWorthRetrying(static_cast<ErrorCode>(code)), "retried");
        QTEST(static_cast<int>(consequence(static_cast<ErrorCode>(code), false)), "optional");
        QTEST(static_cast<int>(consequence(static_cast<ErrorCode>(code), true)), "required");
    }

    void backsOffUpToAMinute()
    {
        QCOMPARE(backoff(1, 0.5), milliseconds(2'500));
        QCOMPARE(backoff(2, 0.5), milliseconds(5'000));
        QCOMPARE(backoff(99, 0.5), milliseconds(30'000));
        QCOMPARE(backoff(3, 0.0), milliseconds(0));
    }

    void sweepsAreDueAfterTheirTime_data()
    {
        QTest::addColumn<qint64>("age");
        QTest::addColumn<bool>("due");
        QTest::newRow("an hour ago") << kHour << false;
        QTest::newRow("a minute before its time") << 24 * kHour - 60'000 << false;
        QTest::newRow("at its time") << 24 * kHour << true;
        QTest::newRow("years ago") << 20'000 * kHour << true;
        QTest::newRow("in the future, since the clock was put back") << -kHour << true;
    }

    void sweepsAreDueAfterTheirTime()
    {
        QFETCH(qint64, age);
        SyncSweep sweep;
        sweep.finishedAt = Timestamp{kNow.ms - age};
        QTEST(isSweepDue(sweep, hours(24), kNow), "due");
    }

    void anInterruptedSweepIsDueAndGoesOnForTwoDays()
    {
        SyncSweep sweep;
        sweep.startedAt = {kNow.ms - kHour};
        QVERIFY(isSweepDue(sweep, hours(24), kNow));
        QVERIFY(canResume(sweep, kNow));
        sweep.startedAt = {kNow.ms - 49 * kHour};
        QVERIFY(!canResume(sweep, kNow));
        sweep.startedAt = {kNow.ms + kHour};
        QVERIFY(!canResume(sweep, kNow));
        sweep.startedAt = sweep.finishedAt.emplace(Timestamp{kNow.ms - kHour});
        QVERIFY(!canResume(sweep, kNow));
    }

    void sweepsAreTrustedWithCare_data()
    {
        QTest::addColumn<int>("known");
        QTest::addColumn<int>("seen");
        QTest::addColumn<int>("missing");
        QTest::addColumn<bool>("confirmed");
        QTest::addColumn<int>("expected");
        const auto row = [](const char *name, int known, int seen, int missing, bool confirmed,
                            SweepVerdict expected) {
            QTest::newRow(name) << known << seen << missing << confirmed
                                << static_cast<int>(expected);
        };
        row("nothing is missing", 10, 10, 0, false, SweepVerdict::Trust);
        row("nothing is known and nothing is there", 0, 0, 0, false, SweepVerdict::Trust);
        row("one of ten is missing", 10, 9, 1, false, SweepVerdict::Trust);
        row("exactly half is missing", 10, 5, 5, false, SweepVerdict::Trust);
        row("more than half is missing", 10, 4, 6, false, SweepVerdict::TooMany);
        row("more than half, and the owner knows", 10, 4, 6, true, SweepVerdict::Trust);
        row("others are there instead", 10, 50, 10, false, SweepVerdict::TooMany);
        row("an empty answer", 10, 0, 10, false, SweepVerdict::Empty);
        row("an empty answer, whatever the owner says", 10, 0, 10, true, SweepVerdict::Empty);
        row("an empty answer for the only one", 1, 0, 1, true, SweepVerdict::Empty);
    }

    void sweepsAreTrustedWithCare()
    {
        QFETCH(int, known);
        QFETCH(int, seen);
        QFETCH(int, missing);
        QFETCH(bool, confirmed);
        QTEST(static_cast<int>(verdict(comparison(known, seen, missing), confirmed)), "expected");
    }

    void landedIdsAreThoseOfTheResourceItself()
    {
        ShopBatch batch;
        batch.orders.resize(2);
        batch.orders[0].id = id(5);
        batch.refunds.resize(1);
        batch.refunds[0].id = id(9);
        QCOMPARE(landedIds(QStringLiteral("orders"), batch), QSet<RemoteId>({id(5)}));
        QCOMPARE(landedIds(QStringLiteral("order_slip"), batch), QSet<RemoteId>({id(9)}));
        QVERIFY(landedIds(QStringLiteral("languages"), batch).isEmpty());
    }

    void countsTheLongestListAndTheUnreadable()
    {
        ShopBatch batch;
        batch.orders.resize(3);
        batch.references.resize(1);
        batch.bad.resize(2);
        QCOMPARE(recordCount(batch), 5);
        QCOMPARE(recordCount({}), 0);
    }
};

QTEST_APPLESS_MAIN(TestSyncRules)
#include "tst_syncrules.moc"
