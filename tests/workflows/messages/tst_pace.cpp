#include "workflows/messages/replypolicy.h"
#include "workflows/messages/senderpresets.h"
#include "workflows/messages/sendingpace.h"

#include <QRandomGenerator>
#include <QSet>
#include <QTest>

using namespace comptoir;

namespace {

constexpr Timestamp kNow{1'800'000'000'000};
constexpr qint64 kMinute = 60'000;

} // namespace

/// How fast an account may go, and what replies do to it.
class TestPace : public QObject
{
    Q_OBJECT
private slots:
    void windowsSlide_data();
    void windowsSlide();
    void domainsAreSpread();
    void noWindowIsEverExceeded();
    void aNewDomainGrows_data();
    void aNewDomainGrows();
    void equalDomainsAreFarApart();
    void presets();
    void policies_data();
    void policies();
    void waitsGrowWithJitter();
    void aMessageIsGivenUp();
};

void TestPace::windowsSlide_data()
{
    QTest::addColumn<QList<int>>("minutesAgo"); // oldest first
    QTest::addColumn<int>("perHour");
    QTest::addColumn<int>("perDay");
    QTest::addColumn<int>("waitsMinutes");
    QTest::newRow("nothing sent") << QList<int>{} << 3 << 0 << 0;
    QTest::newRow("room left") << QList<int>{30, 20} << 3 << 0 << 0;
    QTest::newRow("until the oldest is an hour ago") << QList<int>{50, 20, 10} << 3 << 0 << 10;
    QTest::newRow("older ones do not count") << QList<int>{90, 70, 20, 10} << 3 << 0 << 0;
    QTest::newRow("over it: until enough are") << QList<int>{55, 50, 20, 10} << 3 << 0 << 10;
    QTest::newRow("an hour ago is over") << QList<int>{60, 20, 10} << 3 << 0 << 0;
    QTest::newRow("the stricter window counts") << QList<int>{600, 90, 10} << 2 << 3 << 840;
    QTest::newRow("no limit") << QList<int>{1, 1, 1, 1} << 0 << 0 << 0;
}

void TestPace::windowsSlide()
{
    QFETCH(QList<int>, minutesAgo);
    QFETCH(int, perHour);
    QFETCH(int, perDay);
    QFETCH(int, waitsMinutes);
    SendingPace pace({0, perHour, perDay, 0});
    for (const int minutes : minutesAgo)
        pace.add({}, {kNow.ms - minutes * kMinute});
    QCOMPARE(pace.freeAt(kNow).ms, kNow.ms + waitsMinutes * kMinute);
}

void TestPace::domainsAreSpread()
{
    SendingPace pace({0, 0, 0, 1});
    const QString a = QStringLiteral("a.example");
    pace.add(a, {kNow.ms - 10 * kMinute});
    QCOMPARE(pace.freeAt(a, kNow).ms, kNow.ms + 50 * kMinute);
    QCOMPARE(pace.freeAt(QStringLiteral("b.example"), kNow), kNow);
    QCOMPARE(pace.freeAt({}, kNow), kNow);
}

/// Sending whenever it is free, for days: in no stretch of a window is there more than its limit.
void TestPace::noWindowIsEverExceeded()
{
    QRandomGenerator random(5);
    const SendingLimits limits{2, 7, 40, 3};
    SendingPace pace(limits);
    std::vector<std::pair<qint64, QString>> sent;
    Timestamp now = kNow;
    for (int i = 0; i < 400; ++i) {
        const QString domain = QString::number(random.bounded(3));
        now = {std::max(now.ms + random.bounded(kMinute), pace.freeAt(domain, now).ms)};
        QCOMPARE(pace.freeAt(domain, now), now);
        pace.add(domain, now);
        sent.emplace_back(now.ms, domain);
    }
    const auto most = [&sent](qint64 window, const QString &domain) {
        int worst = 0;
        for (const auto &[from, ofFirst] : sent) {
            int count = 0;
            for (const auto &[at, of] : sent)
                count += at >= from && at < from + window && (domain.isEmpty() || of == domain);
            worst = std::max(worst, count);
        }
        return worst;
    };
    QCOMPARE(most(SendingPace::kMinuteMs, {}), limits.perMinute);
    QCOMPARE(most(SendingPace::kHourMs, {}), limits.perHour);
    QCOMPARE(most(SendingPace::kDayMs, {}), limits.perDay);
    QVERIFY(most(SendingPace::kHourMs, QStringLiteral("1")) <= limits.perDomainHour);
}

void TestPace::aNewDomainGrows_data()
{
    QTest::addColumn<QList<QList<int>>>("days"); // sent, bounced, complained
    QTest::addColumn<int>("expected");
    QTest::newRow("the first day") << QList<QList<int>>{{0, 0, 0}} << 30;
    QTest::newRow("a good day") << QList<QList<int>>{{30, 0, 0}, {0, 0, 0}} << 45;
    QTest::newRow("two good days") << QList<QList<int>>{{30, 0, 0}, {45, 0, 0}, {0, 0, 0}} << 68;
    QTest::newRow("a day off") << QList<QList<int>>{{30, 0, 0}, {0, 0, 0}, {0, 0, 0}} << 45;
    QTest::newRow("half a day's work is enough") << QList<QList<int>>{{15, 0, 0}, {0, 0, 0}} << 45;
    QTest::newRow("too many came back") << QList<QList<int>>{{30, 1, 0}, {0, 0, 0}} << 30;
    QTest::newRow("a complaint") << QList<QList<int>>{{30, 0, 1}, {0, 0, 0}} << 30;
    QTest::newRow("two in a hundred may") << QList<QList<int>>{{100, 2, 0}, {0, 0, 0}} << 45;
    QTest::newRow("today does not count yet") << QList<QList<int>>{{30, 0, 0}, {40, 9, 9}} << 45;
}

void TestPace::aNewDomainGrows()
{
    QFETCH(QList<QList<int>>, days);
    QFETCH(int, expected);
    std::vector<SendingDay> history;
    for (const QList<int> &day : days)
        history.push_back({day.at(0), day.at(1), day.at(2)});
    QCOMPARE(warmUpAllowance(history), expected);
    // Years of good days do not run over.
    QVERIFY(warmUpAllowance(std::vector<SendingDay>(3'000, {9'000'000, 0, 0})) > 500'000);
}

void TestPace::equalDomainsAreFarApart()
{
    const QString a = QStringLiteral("a"), b = QStringLiteral("b"), c = QStringLiteral("c");
    QCOMPARE(spreadByDomain({a, a, a, b, b, c}), (std::vector<size_t>{0, 3, 5, 1, 4, 2}));
    QCOMPARE(spreadByDomain({}), std::vector<size_t>());
}

void TestPace::presets()
{
    QSet<QString> ids;
    for (const SenderPreset &preset : senderPresets()) {
        ids.insert(preset.id);
        QCOMPARE(senderPreset(preset.id).name, preset.name);
        QVERIFY(preset.perConnection > 0 && preset.perConnection <= 50);
        QVERIFY(preset.gapFromMs <= preset.gapToMs);
    }
    QCOMPARE(ids.size(), senderPresets().size());
    QCOMPARE(senderPreset(QStringLiteral("gmail")).limits.perDay, 500);
    QCOMPARE(senderPreset(QStringLiteral("ovh")).limits.perHour, 200);
    QCOMPARE(senderPreset(QStringLiteral("of a newer version")).id, QStringLiteral("smtp"));
}

void TestPace::policies_data()
{
    QTest::addColumn<int>("reply");
    QTest::addColumn<int>("state");
    QTest::addColumn<QString>("does");
    const auto row = [](const char *name, ReplyClass reply, OutboxState state, const char *does) {
        QTest::newRow(name) << static_cast<int>(reply) << static_cast<int>(state)
                            << QString::fromLatin1(does);
    };
    row("accepted", ReplyClass::Accepted, OutboxState::Accepted, "");
    row("throttled", ReplyClass::Throttled, OutboxState::Deferred, "pause retry");
    row("no connection", ReplyClass::NoConnection, OutboxState::Deferred, "pause retry");
    row("nobody there", ReplyClass::NoSuchAddress, OutboxState::Failed, "suppress");
    row("full", ReplyClass::MailboxFull, OutboxState::Failed, "full");
    row("policy", ReplyClass::PolicyRefused, OutboxState::Failed, "stop");
    row("login", ReplyClass::LoginRefused, OutboxState::Deferred, "block retry");
    row("no protection", ReplyClass::NotProtected, OutboxState::Deferred, "block retry");
    row("our fault", ReplyClass::OurFault, OutboxState::Failed, "");
    row("refused", ReplyClass::Refused, OutboxState::Failed, "");
    row("unknown", ReplyClass::Unknown, OutboxState::Uncertain, "");
}

void TestPace::policies()
{
    QFETCH(int, reply);
    QFETCH(int, state);
    QFETCH(QString, does);
    const ReplyPolicy policy = policyFor(static_cast<ReplyClass>(reply), {1, 0}, kNow, 0.5);
    QCOMPARE(static_cast<int>(policy.state), state);
    QStringList done;
    const auto add = [&done](bool is, const char *what) {
        if (is)
            done.append(QLatin1String(what));
    };
    add(policy.blocksAccount, "block");
    add(policy.pauseUntil.has_value(), "pause");
    add(policy.retryAt.has_value(), "retry");
    add(policy.suppressesAddress, "suppress");
    add(policy.isMailboxFull, "full");
    add(policy.stopsCause, "stop");
    QCOMPARE(done.join(QLatin1Char(' ')), does);
    // Whatever is not taken has a reason, and every outcome is a step from "handed over".
    QCOMPARE(policy.reason.isEmpty(), policy.state == OutboxState::Accepted);
    QVERIFY(mayBecome(OutboxState::HandedOver, policy.state));
}

void TestPace::waitsGrowWithJitter()
{
    const auto minutes = [](int throttles, double random) {
        const auto policy = policyFor(ReplyClass::Throttled, {1, throttles}, kNow, random);
        return static_cast<double>(policy.pauseUntil->ms - kNow.ms) / kMinute;
    };
    QCOMPARE(minutes(0, 0.5), 5.0);
    QCOMPARE(minutes(1, 0.5), 15.0);
    QCOMPARE(minutes(2, 0.5), 60.0);
    QCOMPARE(minutes(9, 0.5), 60.0);
    QCOMPARE(minutes(2, 0), 48.0);
    QVERIFY(minutes(2, 0.999) < 72.0);
}

void TestPace::aMessageIsGivenUp()
{
    const auto state = [](int attempts) {
        return policyFor(ReplyClass::Throttled, {attempts, attempts}, kNow, 0.5).state;
    };
    QCOMPARE(state(kMostAttempts - 1), OutboxState::Deferred);
    QCOMPARE(state(kMostAttempts), OutboxState::Failed);
}

QTEST_GUILESS_MAIN(TestPace)
#include "tst_pace.moc"
