#include "workflows/messages/gate.h"
#include "workflows/messages/gatewords.h"

#include <QRandomGenerator>
#include <QTest>

using namespace comptoir;

namespace {

constexpr qint64 kHour = 3'600'000;

/// One question to the gate; to begin with, all is well.
struct Case
{
    GateMessage message;
    GateFacts facts;
    GateRules rules;
    GateSwitches switches;
    Timestamp now;

    [[nodiscard]] GateVerdict ask() const
    {
        return Gate::decide(message, facts, rules, switches, now);
    }
};

Timestamp at(const char *iso)
{
    return Timestamp::fromIso(QString::fromLatin1(iso)).value_or(Timestamp{-1});
}

Case fine()
{
    Case one;
    one.now = at("2026-03-10T14:00:00+01:00"); // a Tuesday
    one.message.hasOptOut = true;
    one.message.dueAt = one.message.sendAt = one.now;
    one.facts.exists = one.facts.hasContact = true;
    one.facts.address = QStringLiteral("marie@example.fr");
    one.facts.consent = ConsentState::Granted;
    one.facts.place = {{QTimeZone("Europe/Paris")}, HolidayRegion::France};
    return one;
}

using Spoil = void (*)(Case &);

/// What is wrong, in the order in which the gate asks.
struct Obstacle
{
    GateReason reason;
    GateVerdict::Kind kind;
    Spoil spoil;
    bool holdsForTransactional;
};

const QList<Obstacle> &obstacles()
{
    using enum GateReason;
    constexpr auto no = GateVerdict::Kind::Refuse, later = GateVerdict::Kind::Wait;
    static const QList<Obstacle> all{
        {CustomerGone, no, [](Case &c) { c.facts.exists = false; }, true},
        {NoAddress, no,
         [](Case &c) {
             c.facts.address.clear();
             c.facts.hasContact = false;
         },
         true},
        {Suppressed, no, [](Case &c) { c.facts.suppression = SuppressionReason::HardBounce; },
         true},
        {ConsentWithdrawn, no, [](Case &c) { c.facts.consent = ConsentState::Withdrawn; }, false},
        {NoOptOut, no, [](Case &c) { c.message.hasOptOut = false; }, false},
        {TooLate, no,
         [](Case &c) {
             c.message.lateRule = LateRule::Skip;
             c.message.lateHours = 3;
             c.message.dueAt = c.message.sendAt = {c.now.ms - 4 * kHour};
         },
         true},
        {SameOffer, no,
         [](Case &c) {
             c.message.hasOffer = true;
             c.facts.sameOfferAt = Timestamp{c.now.ms - 19 * kHour};
         },
         true}, // which makes no offer at all
        {Disarmed, later, [](Case &c) { c.switches.isArmed = false; }, true},
        {Paused, later, [](Case &c) { c.switches.isPaused = true; }, true},
        {CauseStopped, later, [](Case &c) { c.message.isCauseStopped = true; }, true},
        {LateToConfirm, later,
         [](Case &c) { c.switches.heldBefore = Timestamp{c.message.sendAt.ms + 1}; }, true},
        {FrequencyCap, later,
         [](Case &c) {
             for (int day = 6; day >= 4; --day)
                 c.facts.marketingAt.push_back({c.now.ms - day * (24 * kHour)});
         },
         false},
        {QuietHours, later,
         [](Case &c) {
             c.rules.hours.setRule(Channel::Email, {60, 120, 127, true});
         },
         false},
    };
    return all;
}

} // namespace

class TestGate : public QObject
{
    Q_OBJECT
private slots:
    void allowsWhatIsFine();
    void namesEachObstacle();
    void theFirstInOrderIsNamed();
    void consents_data();
    void consents();
    void suppressions_data();
    void suppressions();
    void invalidIsNotMissing();
    void theCap_data();
    void theCap();
    void waitsEndWhenAllAllow();
    void lateness_data();
    void lateness();
    void whatWouldBeTooOldDoesNotWait();
    void offersADayApart();
    void nothingIsAllowedThatMustNot();
    void everyReasonHasANameAndASentence();
};

void TestGate::allowsWhatIsFine()
{
    QCOMPARE(fine().ask(), GateVerdict{});
    Case transactional = fine();
    transactional.message.messageClass = MessageClass::Transactional;
    transactional.now = at("2026-03-15T03:00:00+01:00"); // a Sunday night
    transactional.facts.consent = ConsentState::Withdrawn;
    QVERIFY(transactional.ask().isAllowed());
    transactional.message.hasOffer = true;
    QCOMPARE(transactional.ask().kind, GateVerdict::Kind::Refuse);
    QCOMPARE(transactional.ask().reason, GateReason::NotTransactional);
}

void TestGate::namesEachObstacle()
{
    for (const Obstacle &one : obstacles()) {
        Case spoilt = fine();
        one.spoil(spoilt);
        const GateVerdict verdict = spoilt.ask();
        QCOMPARE(verdict.reason, one.reason);
        QCOMPARE(verdict.kind, one.kind);
        spoilt.message.messageClass = MessageClass::Transactional;
        QCOMPARE(spoilt.ask().isAllowed(), !one.holdsForTransactional);
    }
}

void TestGate::theFirstInOrderIsNamed()
{
    for (qsizetype first = 0; first < obstacles().size(); ++first) {
        for (qsizetype second = 0; second < obstacles().size(); ++second) {
            Case spoilt = fine();
            obstacles().at(first).spoil(spoilt);
            obstacles().at(second).spoil(spoilt);
            QCOMPARE(spoilt.ask().reason, obstacles().at(std::min(first, second)).reason);
        }
    }
}

void TestGate::consents_data()
{
    QTest::addColumn<int>("consent");
    QTest::addColumn<int>("reason");
    const auto row = [](const char *name, ConsentState consent, GateReason reason) {
        QTest::newRow(name) << static_cast<int>(consent) << static_cast<int>(reason);
    };
    row("agreed", ConsentState::Granted, GateReason::None);
    row("never asked", ConsentState::Unknown, GateReason::NeverAsked);
    row("refused", ConsentState::Denied, GateReason::ConsentDenied);
    row("to be confirmed", ConsentState::Pending, GateReason::ConsentPending);
    row("withdrawn", ConsentState::Withdrawn, GateReason::ConsentWithdrawn);
}

void TestGate::consents()
{
    QFETCH(int, consent);
    QFETCH(int, reason);
    Case one = fine();
    one.facts.consent = static_cast<ConsentState>(consent);
    QCOMPARE(static_cast<int>(one.ask().reason), reason);
}

void TestGate::suppressions_data()
{
    QTest::addColumn<int>("reason");
    QTest::addColumn<bool>("stopsAll");
    const auto row = [](const char *name, SuppressionReason reason, bool stopsAll) {
        QTest::newRow(name) << static_cast<int>(reason) << stopsAll;
    };
    row("an order is confirmed to who unsubscribed", SuppressionReason::Unsubscribed, false);
    row("a dead address", SuppressionReason::HardBounce, true);
    row("a full one", SuppressionReason::MailboxFull, true);
    row("a complaint", SuppressionReason::Complaint, true);
    row("erased", SuppressionReason::Erased, true);
    row("the owner's list", SuppressionReason::Owner, true);
}

void TestGate::suppressions()
{
    QFETCH(int, reason);
    QFETCH(bool, stopsAll);
    Case one = fine();
    one.facts.suppression = static_cast<SuppressionReason>(reason);
    const GateVerdict verdict = one.ask();
    QCOMPARE(verdict.reason, GateReason::Suppressed);
    QCOMPARE(verdict.suppression, one.facts.suppression);
    QVERIFY(ledgerReason(verdict).startsWith(QStringLiteral("suppressed:")));
    one.message.messageClass = MessageClass::Transactional;
    QCOMPARE(one.ask().isAllowed(), !stopsAll);
}

void TestGate::invalidIsNotMissing()
{
    Case one = fine();
    one.facts.address.clear();
    QCOMPARE(one.ask().reason, GateReason::InvalidAddress);
}

void TestGate::theCap_data()
{
    QTest::addColumn<QList<int>>("hoursAgo"); // oldest first
    QTest::addColumn<int>("cap");
    QTest::addColumn<int>("waitsHours"); // 0: goes now
    QTest::newRow("nothing yet") << QList<int>{} << 3 << 0;
    QTest::newRow("one below") << QList<int>{48, 24} << 3 << 0;
    QTest::newRow("at the cap: until the oldest is a week ago")
        << QList<int>{144, 48, 24} << 3 << 24;
    QTest::newRow("over it: until enough are a week ago")
        << QList<int>{150, 144, 48, 24} << 3 << 24;
    QTest::newRow("a week ago is over") << QList<int>{168, 48, 24} << 3 << 0;
    QTest::newRow("no cap") << QList<int>{3, 2, 1, 1, 1} << 0 << 0;
    QTest::newRow("one a week") << QList<int>{144} << 1 << 24;
}

void TestGate::theCap()
{
    QFETCH(QList<int>, hoursAgo);
    QFETCH(int, cap);
    QFETCH(int, waitsHours);
    Case one = fine();
    one.rules.cap = cap;
    for (const int hours : hoursAgo)
        one.facts.marketingAt.push_back({one.now.ms - hours * kHour});
    const GateVerdict verdict = one.ask();
    QCOMPARE(verdict.isAllowed(), waitsHours == 0);
    if (waitsHours > 0)
        QCOMPARE(verdict.until, std::optional(Timestamp{one.now.ms + waitsHours * kHour}));
}

void TestGate::waitsEndWhenAllAllow()
{
    Case one = fine();
    one.message.channel = Channel::Sms;
    // Free again on Saturday at 21:00, when texts are not allowed, and Sunday is no day for them.
    const Timestamp free = at("2026-03-14T21:00:00+01:00");
    one.rules.cap = 1;
    one.facts.marketingAt = {{free.ms - 7 * (24 * kHour)}};
    const GateVerdict verdict = one.ask();
    QCOMPARE(verdict.reason, GateReason::FrequencyCap);
    QCOMPARE(verdict.until, std::optional(at("2026-03-16T08:00:00+01:00")));
}

void TestGate::lateness_data()
{
    QTest::addColumn<int>("rule");
    QTest::addColumn<int>("lateMinutes");
    QTest::addColumn<int>("reason");
    const auto row = [](const char *name, LateRule rule, int minutes, GateReason reason) {
        QTest::newRow(name) << static_cast<int>(rule) << minutes << static_cast<int>(reason);
    };
    row("late and sent", LateRule::Send, 5'000, GateReason::None);
    row("a little late is not late", LateRule::NextWindow, 60, GateReason::None);
    row("late waits for the next window", LateRule::NextWindow, 61, GateReason::Late);
    row("not older than its rule", LateRule::Skip, 300, GateReason::None);
    row("older than its rule", LateRule::Skip, 301, GateReason::TooLate);
}

void TestGate::lateness()
{
    QFETCH(int, rule);
    QFETCH(int, lateMinutes);
    QFETCH(int, reason);
    Case one = fine();
    one.message.lateRule = static_cast<LateRule>(rule);
    one.message.lateHours = 5;
    one.message.dueAt = one.message.sendAt = {one.now.ms - lateMinutes * 60'000LL};
    const GateVerdict verdict = one.ask();
    QCOMPARE(static_cast<int>(verdict.reason), reason);
    if (verdict.reason != GateReason::Late)
        return;
    QCOMPARE(verdict.until, std::optional(at("2026-03-11T07:00:00+01:00")));
    // Asked again when the window opens, it goes.
    one.now = one.message.sendAt = *verdict.until;
    QVERIFY(one.ask().isAllowed());
}

void TestGate::whatWouldBeTooOldDoesNotWait()
{
    Case one = fine();
    one.now = at("2026-03-10T22:00:00+01:00");
    one.message.dueAt = one.message.sendAt = one.now;
    one.message.lateRule = LateRule::Skip;
    one.message.lateHours = 4;
    QCOMPARE(one.ask().kind, GateVerdict::Kind::Refuse);
    QCOMPARE(one.ask().reason, GateReason::TooLate);
    one.message.lateHours = 9;
    QCOMPARE(one.ask().reason, GateReason::QuietHours);
    one.rules.cap = 1;
    one.facts.marketingAt = {{one.now.ms - kHour}};
    QCOMPARE(one.ask().kind, GateVerdict::Kind::Refuse);
    QCOMPARE(one.ask().reason, GateReason::FrequencyCap);
}

void TestGate::offersADayApart()
{
    Case one = fine();
    one.message.hasOffer = true;
    one.facts.sameOfferAt = Timestamp{one.now.ms - 20 * kHour};
    QVERIFY(one.ask().isAllowed());
    one.facts.sameOfferAt = Timestamp{one.now.ms - 20 * kHour + 1};
    QCOMPARE(one.ask().reason, GateReason::SameOffer);
    one.message.hasOffer = false;
    QVERIFY(one.ask().isAllowed());
}

/// Promise 4 as a property: of any mixture, whatever is allowed breaks none of the rules; and the
/// end of a wait is allowed unless something else changed.
void TestGate::nothingIsAllowedThatMustNot()
{
    QRandomGenerator random(4);
    int allowed = 0;
    for (int round = 0; round < 20'000; ++round) {
        Case one = fine();
        one.message.channel = random.bounded(2) == 0 ? Channel::Email : Channel::Sms;
        one.now = one.message.sendAt = one.message.dueAt
            = {one.now.ms + random.bounded(60 * 24 * 60) * 60'000LL};
        for (const Obstacle &obstacle : obstacles()) {
            if (random.bounded(20) == 0)
                obstacle.spoil(one);
        }
        if (random.bounded(4) == 0)
            one.facts.consent = static_cast<ConsentState>(random.bounded(5));
        if (random.bounded(4) == 0)
            one.message.messageClass = MessageClass::Transactional;
        const GateVerdict verdict = one.ask();
        const bool isMarketing = one.message.messageClass == MessageClass::Marketing;
        if (verdict.isAllowed()) {
            ++allowed;
            QVERIFY(one.facts.exists && !one.facts.address.isEmpty());
            QVERIFY(one.switches.isArmed && !one.switches.isPaused && !one.message.isCauseStopped);
            QVERIFY(!one.facts.suppression || !isMarketing);
            QVERIFY(!isMarketing || one.facts.consent == ConsentState::Granted);
            QVERIFY(!isMarketing || one.message.hasOptOut);
            QVERIFY(!isMarketing
                    || one.rules.hours.isAllowed(one.message.channel, one.now, one.facts.place));
            QVERIFY(!isMarketing || one.facts.marketingAt.empty());
        } else if (verdict.until) {
            QVERIFY(*verdict.until > one.now);
            one.now = one.message.sendAt = *verdict.until;
            QVERIFY(one.ask().isAllowed());
        }
        QCOMPARE(verdict.isAllowed(), verdict.reason == GateReason::None);
    }
    QVERIFY(allowed > 1'000);
}

void TestGate::everyReasonHasANameAndASentence()
{
    QSet<QString> names, sentences;
    for (int i = 1; i <= static_cast<int>(GateReason::QuietHours); ++i) {
        const auto reason = static_cast<GateReason>(i);
        QCOMPARE(gateReasonFrom(machineName(reason)), reason);
        QVERIFY(GateWords::reason(reason).endsWith(QLatin1Char('.')));
        QCOMPARE(GateWords::ofLedger(machineName(reason)), GateWords::reason(reason));
        names.insert(machineName(reason));
        sentences.insert(GateWords::reason(reason));
    }
    QCOMPARE(names.size(), static_cast<int>(GateReason::QuietHours));
    QCOMPARE(sentences.size(), names.size());
    QVERIFY(GateWords::ofLedger(QStringLiteral("suppressed:complaint"))
            == GateWords::suppression(SuppressionReason::Complaint));
    QCOMPARE(gateReasonFrom(QStringLiteral("of a newer version")), GateReason::None);
    QCOMPARE(GateWords::ofLedger(QStringLiteral("of a newer version")),
             QStringLiteral("of a newer version"));
}

QTEST_GUILESS_MAIN(TestGate)
#include "tst_gate.moc"
