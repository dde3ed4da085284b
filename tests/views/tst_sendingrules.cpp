/// The rules of sending in the settings, by mouse and keys.

#include "models/store/ordercredits.h"
#include "tests/views/hands.h"
#include "tests/views/viewsfixture.h"
#include "views/settings/sending/rulessection.h"
#include "workflows/messages/gatereader.h"
#include "workflows/messages/optoutwording.h"

#include <QCheckBox>
#include <QComboBox>
#include <QDateEdit>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QSignalSpy>
#include <QSpinBox>
#include <QTimeZone>
#include <QToolButton>

using namespace comptoir;
using namespace comptoir::hands;

class TestSendingRules : public QObject
{
    Q_OBJECT

private slots:
    void init();
    void cleanup();

    void hoursStayWithinTheWall();
    void aWiderWindowIsWarnedOf();
    void hoursThatMakeNoSenseAreRefused();
    void holidaysAreChosenAndOwnDaysAdded();
    void aHolidayMayBeWorked();
    void numbersAreTypedUndoneAndReset();
    void theWayOutMustBeOne();
    void whatIsBeingTypedSurvivesARefresh();
    void ordersArePutDownByTheOwnersTimes();
    void aPauseIsNoRule();
    void eachDefaultHasItsSource();

private:
    SendingSettings kept();
    template <typename T>
    T *field(const char *name)
    {
        return named<T>(*m_section, QLatin1String(name));
    }
    void choose(const char *box, const QString &text);
    void typeNumber(const char *name, int value);
    void press(const char *name);
    void apply(const char *card);

    std::unique_ptr<ViewsFixture> m_fixture;
    std::unique_ptr<ViewContext> m_context;
    std::unique_ptr<RulesSection> m_section;
};

void TestSendingRules::init()
{
    m_fixture = std::make_unique<ViewsFixture>();
    m_fixture->fill(3); // a shop, by whose clock the region goes
    m_context = std::make_unique<ViewContext>(m_fixture->context());
    m_section = std::make_unique<RulesSection>(*m_context);
    m_section->resize(900, 3'000);
    m_section->show();
    m_section->refresh();
    QTRY_VERIFY(field<QSpinBox>("cap")->isEnabled());
}

void TestSendingRules::cleanup()
{
    m_section.reset();
    m_context.reset();
    m_fixture.reset();
}

SendingSettings TestSendingRules::kept()
{
    return *awaitResult(
        m_fixture->store().write([](Database &db) { return SendingSettings::load(db); }));
}

void TestSendingRules::choose(const char *box, const QString &text)
{
    auto *combo = field<QComboBox>(box);
    QVERIFY2(combo, box);
    combo->setFocus();
    QTest::keyClick(combo, Qt::Key_Home);
    for (int i = 0; i < combo->count() && combo->currentText() != text; ++i)
        QTest::keyClick(combo, Qt::Key_Down);
    QCOMPARE(combo->currentText(), text);
}

void TestSendingRules::typeNumber(const char *name, int value)
{
    auto *spin = field<QSpinBox>(name);
    QVERIFY2(spin, name);
    spin->setFocus();
    spin->selectAll();
    QTest::keyClicks(spin, QString::number(value));
    QCOMPARE(spin->value(), value);
}

void TestSendingRules::press(const char *name)
{
    auto *button = field<QPushButton>(name);
    QVERIFY2(button && button->isEnabled(), name);
    QTest::mouseClick(button, Qt::LeftButton);
}

void TestSendingRules::apply(const char *card)
{
    const QByteArray button = QByteArray(card) + "-apply";
    press(button.constData());
    QTRY_VERIFY(!field<QPushButton>(button.constData()));
}

void TestSendingRules::hoursStayWithinTheWall()
{
    // Text messages: channel 1. Nothing before eight or after half past nine can be chosen.
    auto *from = field<QComboBox>("hours-from-1");
    auto *until = field<QComboBox>("hours-until-1");
    QCOMPARE(from->itemText(0), QStringLiteral("08:00"));
    QCOMPARE(until->itemText(until->count() - 1), QStringLiteral("21:30"));
    QVERIFY(shows(*m_section, QStringLiteral("Never before 08:00 or after 21:30")));
    choose("hours-from-1", QStringLiteral("09:30"));
    choose("hours-until-1", QStringLiteral("19:00"));
    QTest::mouseClick(field<QCheckBox>("hours-day-1-6"), Qt::LeftButton, {}, QPoint(8, 8));
    apply("hours");
    const HoursRule rule = kept().rules.hours.rule(Channel::Sms);
    QCOMPARE(rule.toText(), QStringLiteral("09:30-19:00 12345"));
    QCOMPARE(kept().rules.hours.rule(Channel::WhatsApp), SendingHours::standard(Channel::WhatsApp));
    m_context->undo->undo();
    QTRY_COMPARE(kept(), SendingSettings());
    QTRY_COMPARE(from->currentText(), QStringLiteral("08:00"));
    // E-mail may go all day long.
    choose("hours-from-0", QStringLiteral("00:00"));
    choose("hours-until-0", QStringLiteral("24:00"));
    apply("hours");
    QCOMPARE(kept().rules.hours.rule(Channel::Email).toText(),
             QStringLiteral("00:00-24:00 1234567 holidays"));
    press("hours-reset");
    apply("hours");
    QCOMPARE(kept(), SendingSettings());
}

void TestSendingRules::aWiderWindowIsWarnedOf()
{
    const QString warning = QStringLiteral("Wider than what is recommended");
    QVERIFY(!shows(*m_section, warning));
    QTest::keyClick(field<QCheckBox>("hours-day-1-7"), Qt::Key_Space); // Sunday
    QVERIFY(shows(*m_section, warning));
    press("hours-discard");
    QVERIFY(!shows(*m_section, warning));
    QVERIFY(!field<QCheckBox>("hours-day-1-7")->isChecked());
    choose("hours-until-1", QStringLiteral("21:30"));
    QVERIFY(shows(*m_section, warning));
    apply("hours"); // it may be
    QCOMPARE(kept().rules.hours.rule(Channel::Sms).until, 21 * 60 + 30);
}

void TestSendingRules::hoursThatMakeNoSenseAreRefused()
{
    choose("hours-from-2", QStringLiteral("20:30"));
    QVERIFY(shows(*m_section, QStringLiteral("WhatsApp: choose a day at least")));
    QVERIFY(!field<QPushButton>("hours-apply")->isEnabled());
    press("hours-discard");
    QVERIFY(!shows(*m_section, QStringLiteral("choose a day at least")));
    for (int day = 1; day <= 7; ++day) {
        auto *box = field<QCheckBox>(qPrintable(QStringLiteral("hours-day-0-%1").arg(day)));
        if (box->isChecked())
            QTest::keyClick(box, Qt::Key_Space);
    }
    QVERIFY(shows(*m_section, QStringLiteral("E-mail: choose a day at least")));
    QVERIFY(!field<QPushButton>("hours-apply")->isEnabled());
}

void TestSendingRules::holidaysAreChosenAndOwnDaysAdded()
{
    // 21 November 2026 to the same day of 2027.
    QVERIFY(field<QCheckBox>("holiday-2026-12-25"));
    QVERIFY(field<QCheckBox>("holiday-2027-11-11"));
    QVERIFY(!field<QCheckBox>("holiday-2026-11-11")); // it is over
    QVERIFY(!field<QCheckBox>("holiday-2026-12-26"));
    choose("holiday-region", QStringLiteral("Alsace and Moselle"));
    QVERIFY(field<QCheckBox>("holiday-2026-12-26"));
    QVERIFY(field<QCheckBox>("holiday-2027-03-26")); // Good Friday
    auto *own = field<QDateEdit>("own-day");
    own->setDate(QDate(2026, 12, 24));
    press("add-day");
    QVERIFY(field<QToolButton>("remove-day-2026-12-24"));
    apply("holidays");
    QCOMPARE(kept().homeRegion, std::optional(HolidayRegion::AlsaceMoselle));
    QCOMPARE(kept().rules.hours.daysOff().added, QList<QDate>{QDate(2026, 12, 24)});
    // It is a day without text messages now, everywhere.
    const SendingPlace paris{{QTimeZone("Europe/Paris")}, HolidayRegion::France};
    const auto at = [](int day) {
        return Timestamp{
            QDateTime(QDate(2026, 12, day), QTime(11, 0), QTimeZone::utc()).toMSecsSinceEpoch()};
    };
    const SendingHours hours = kept().rules.hours;
    QVERIFY(hours.isAllowed(Channel::Sms, at(23), paris));
    QVERIFY(!hours.isAllowed(Channel::Sms, at(24), paris));
    QVERIFY(hours.isAllowed(Channel::Email, at(24), paris));

    QTest::mouseClick(field<QToolButton>("remove-day-2026-12-24"), Qt::LeftButton);
    QTRY_VERIFY(!field<QToolButton>("remove-day-2026-12-24"));
    press("holidays-reset");
    apply("holidays");
    QCOMPARE(kept(), SendingSettings());
}

void TestSendingRules::aHolidayMayBeWorked()
{
    QTest::keyClick(field<QCheckBox>("holiday-2027-05-08"), Qt::Key_Space);
    apply("holidays");
    QCOMPARE(kept().rules.hours.daysOff().removed, QList<QDate>{QDate(2027, 5, 8)});
    const SendingPlace paris{{QTimeZone("Europe/Paris")}, HolidayRegion::France};
    const Timestamp noon{
        QDateTime(QDate(2027, 5, 8), QTime(10, 0), QTimeZone::utc()).toMSecsSinceEpoch()};
    QVERIFY(kept().rules.hours.isAllowed(Channel::Sms, noon, paris)); // a Saturday
    QVERIFY(!SendingHours().isAllowed(Channel::Sms, noon, paris));
    QTest::keyClick(field<QCheckBox>("holiday-2027-05-08"), Qt::Key_Space);
    apply("holidays");
    QCOMPARE(kept(), SendingSettings());
}

void TestSendingRules::numbersAreTypedUndoneAndReset()
{
    typeNumber("cap", 5);
    typeNumber("cap-days", 30);
    typeNumber("offer-hours", 48);
    apply("caps");
    QCOMPARE(kept().rules.cap, 5);
    QCOMPARE(kept().rules.capDays, 30);
    QCOMPARE(kept().rules.offerHours, 48);
    typeNumber("ask-before-late", 3);
    apply("late");
    QCOMPARE(kept().askBeforeLate, 3);
    QCOMPARE(kept().rules.cap, 5);
    m_context->undo->undo();
    QTRY_COMPARE(kept().askBeforeLate, SendingSettings::kStandardAskBeforeLate);
    QTRY_COMPARE(field<QSpinBox>("ask-before-late")->value(),
                 SendingSettings::kStandardAskBeforeLate);
    typeNumber("cap", 0);
    QVERIFY(shows(*m_section, QStringLiteral("Without a limit")));
    press("caps-reset");
    QVERIFY(!shows(*m_section, QStringLiteral("Without a limit")));
    apply("caps");
    QCOMPARE(kept(), SendingSettings());
    QVERIFY(!field<QPushButton>("caps-reset")->isEnabled());
}

void TestSendingRules::theWayOutMustBeOne()
{
    auto *mail = field<QPlainTextEdit>("opt-out-mail");
    mail->setFocus();
    mail->selectAll();
    QTest::keyClicks(mail, QStringLiteral("No way out"));
    QVERIFY(shows(*m_section, QStringLiteral("must hold {{unsubscribe_link}}")));
    QVERIFY(!field<QPushButton>("wording-apply")->isEnabled());
    mail->selectAll();
    QTest::keyClicks(mail, QStringLiteral("Adieu: {{unsubscribe_link}}"));
    auto *text = field<QLineEdit>("opt-out-text");
    text->setFocus();
    text->selectAll();
    QTest::keyClicks(text, QStringLiteral("stop?"));
    QVERIFY(shows(*m_section, QStringLiteral("the word STOP in capitals")));
    text->selectAll();
    QTest::keyClicks(text, QStringLiteral("STOP au 36111"));
    apply("wording");
    QCOMPARE(OptOutWording::mail(kept()), QStringLiteral("Adieu: {{unsubscribe_link}}"));
    QCOMPARE(OptOutWording::text(kept()), QStringLiteral("STOP au 36111"));
    press("wording-reset");
    QCOMPARE(mail->toPlainText(), OptOutWording::standardMail());
    apply("wording");
    QCOMPARE(kept(), SendingSettings());
}

void TestSendingRules::whatIsBeingTypedSurvivesARefresh()
{
    typeNumber("cap", 9);
    m_section->refresh();
    // The answer of the store is there once another question is answered.
    awaitResult(m_fixture->store().read([](Database &) { return 0; }));
    QCoreApplication::processEvents();
    QCOMPARE(field<QSpinBox>("cap")->value(), 9);
    QVERIFY(field<QPushButton>("caps-apply")->isEnabled());
}

/// What was before is told beside what is now, and it can be taken back.
void TestSendingRules::ordersArePutDownByTheOwnersTimes()
{
    const auto windows = [this] {
        return *awaitResult(
            m_fixture->store().write([](Database &db) { return OrderCredits(db).windows(); }));
    };
    typeNumber("credit-click", 24);
    typeNumber("credit-text-delivered", 0);
    typeNumber("credit-text-click", 36);
    typeNumber("credit-text-open", 6);
    apply("credit");
    CreditWindows changed;
    changed.email.click = 24;
    changed.text.delivered = 0;
    changed.text.click = 36;
    changed.text.open = 6;
    QCOMPARE(windows(), changed);
    QTRY_VERIFY(notice(*m_section).startsWith(QStringLiteral("Put down to messages before:")));
    QTRY_VERIFY(m_context->undo->canUndo());
    m_context->undo->undo();
    QTRY_COMPARE(windows(), CreditWindows());
    QTRY_COMPARE(field<QSpinBox>("credit-click")->value(), 120);
}

void TestSendingRules::aPauseIsNoRule()
{
    typeNumber("cap", 7);
    const Done paused = awaitResult(m_fixture->store().write(
        [](Database &db) { return SendingSettings::setPaused(db, true); }));
    QVERIFY(paused.hasValue());
    apply("caps");
    QVERIFY(kept().isPaused);
    QCOMPARE(kept().rules.cap, 7);
    m_context->undo->undo();
    QTRY_COMPARE(kept().rules.cap, GateRules::kStandardCap);
    QVERIFY(kept().isPaused);
}

void TestSendingRules::eachDefaultHasItsSource()
{
    for (const char *words : {"af2m", "L3133-1", "L34-5", "GDPR", "Usage", "Help pages"})
        QVERIFY2(shows(*m_section, QLatin1String(words)), words);
    QSignalSpy asked(m_section.get(), &RulesSection::sendersRequested);
    press("show-senders");
    QCOMPARE(asked.size(), 1);
}

QTEST_MAIN(TestSendingRules)
#include "tst_sendingrules.moc"
