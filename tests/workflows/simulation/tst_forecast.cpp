/// What is foretold is what happens when nothing changes, and foretelling changes nothing.

#include "tests/workflows/simulation/forecastprofile.h"
#include "workflows/simulation/messagebrakes.h"

#include <QFile>
#include <QTemporaryDir>

using namespace comptoir;

class TestForecast : public QObject
{
    Q_OBJECT
private:
    using Fate = ComingMessage::Fate;

    static QByteArray node(const char *id, const char *kind, const QByteArray &parameters,
                           const QByteArray &next)
    {
        return EngineProfile::node(id, kind, parameters, next);
    }
    /// A mail, two days, another unless they were tagged meanwhile.
    static QByteArray twoMails()
    {
        return node("a", "send_email", R"({"message": "Soldes"})", R"({"next": "w"})") + ','
            + node("w", "wait_for", R"({"length": {"days": 2}})", R"({"next": "t2"})") + ','
            + node("t2", "change_tag", R"({"tag": "twice"})", R"({"next": "b"})") + ','
            + node("b", "send_email", R"({"message": "Encore"})", R"({"next": "end"})") + ','
            + node("end", "exit", "{}", "{}");
    }
    QByteArray bytes()
    {
        QByteArray all;
        for (const char *end : {"", "-wal"}) {
            QFile file(m_profile->store().folder() + QStringLiteral("/comptoir.sqlite")
                       + QLatin1String(end));
            if (file.open(QIODevice::ReadOnly))
                all += file.readAll();
        }
        return all;
    }
    static QStringList fates(const ForecastResult &result)
    {
        QStringList lines;
        for (const ComingMessage &one : result.messages)
            lines.append(QStringLiteral("%1 %2 %3 %4")
                             .arg(one.message.key.customer.value)
                             .arg(one.message.name, machineName(one.fate), one.reason)
                             .trimmed());
        return lines;
    }

    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<ForecastProfile> m_profile;

private slots:
    void init()
    {
        m_folder = std::make_unique<QTemporaryDir>();
        m_profile = std::make_unique<ForecastProfile>(m_folder->path());
        m_profile->fillAll(6);
    }
    void cleanup() { m_profile.reset(); }

    void whatIsForetoldHappens()
    {
        const WorkflowId two = m_profile->publish("Two", twoMails());
        const WorkflowId later = m_profile->publish(
            "Later",
            node("a", "wait_until_time",
                 R"({"after": {"days": 1}, "weekdays": ["tuesday"], "from": "09:00",)"
                 R"( "until": "11:00"})",
                 R"({"next": "b"})")
                + ',' + node("b", "send_email", R"({"message": "Encore"})", R"({"next": "c"})")
                + ',' + node("c", "start_workflow", R"({"workflow": "two"})", R"({"next": "end"})")
                + ',' + node("end", "exit", "{}", "{}"));
        PlannedMessage mailing = m_profile->message(5); // it waits
        mailing.written = WrittenMessageId{1};
        m_profile->plan(mailing);
        for (const int customer : {1, 2, 3})
            m_profile->enrol(two, customer);
        m_profile->enrol(later, 3);
        m_profile->enrol(later, 4);
        m_profile->run();
        m_profile->say(2, ConsentState::Withdrawn);
        const Timestamp begun = m_profile->clock.now();

        const QByteArray before = bytes();
        const ForecastResult told = m_profile->forecast(14);
        QCOMPARE(bytes(), before); // nothing is written
        QVERIFY(!told.isCut);
        m_profile->live(14);
        QCOMPARE(ForecastProfile::going(told), m_profile->left(begun));
        QVERIFY(ForecastProfile::going(told).size() >= 8);
        QVERIFY(fates(told).contains(QStringLiteral("2 Soldes refused consent_withdrawn")));
        QCOMPARE(m_profile->row(QStringLiteral("SELECT state || ' ' || reason FROM outbox WHERE"
                                               " customer_id = 2 ORDER BY id LIMIT 1")),
                 QStringLiteral("skipped consent_withdrawn"));
    }

    void eachSaysWhatItSaysAndWhatWouldStopIt()
    {
        const WorkflowId id = m_profile->publish(
            "Goal",
            twoMails() + ','
                + node("g", "goal", R"({"what": "order", "within": {"days": 30}})", "{}"));
        m_profile->enrol(id, 1);
        const ForecastResult told = m_profile->forecast(14);
        QCOMPARE(fates(told),
                 (QStringList{QStringLiteral("1 Soldes goes"), QStringLiteral("1 Encore goes")}));
        const ComingMessage &last = told.messages.back();
        QCOMPARE(last.workflow, id);
        QCOMPARE(last.node, QStringLiteral("b"));
        QCOMPARE(last.said.subject, QStringLiteral("Encore"));
        QVERIFY(last.said.html.contains(QStringLiteral("Bonjour Nom1")));
        QCOMPARE(last.address, QStringLiteral("p1@d1.example"));
        QVERIFY(!last.isPlanned);
        QCOMPARE(last.zone.id(), QByteArray("Europe/Paris"));
        const auto brakes = m_profile->write([&](Database &database) {
            return MessageBrakes(database, m_profile->clock.now()).of(last);
        });
        QStringList kinds;
        for (const auto &brake : brakes)
            kinds.append(brake.kind);
        QCOMPARE(kinds,
                 (QStringList{QStringLiteral("goal"), QStringLiteral("consent"),
                              QStringLiteral("cap"), QStringLiteral("pause")}));
        QVERIFY(brakes.constFirst().text.startsWith(QStringLiteral("Goal: an order")));
    }

    /// Nothing leaves until the owner says so, however long it takes.
    void approvalIsWaitedFor()
    {
        const WorkflowId id = m_profile->publish("Slow", twoMails(), R"({"approve": true})");
        m_profile->enrol(id, 1);
        QCOMPARE(fates(m_profile->forecast(14)),
                 (QStringList{QStringLiteral("1 Soldes held approve"),
                              QStringLiteral("1 Encore held approve")}));
        m_profile->live(1);
        QVERIFY(m_profile->channel.left.isEmpty());
        m_profile->write([&](Database &database) {
            return WorkflowBook(database).approve(id, m_profile->clock.now());
        });
        const Timestamp begun = m_profile->clock.now();
        const ForecastResult told = m_profile->forecast(14);
        QCOMPARE(fates(told),
                 (QStringList{QStringLiteral("1 Soldes goes"),
                              QStringLiteral("1 Encore held approve")}));
        m_profile->live(14);
        QCOMPARE(ForecastProfile::going(told), m_profile->left(begun));
        QCOMPARE(m_profile->channel.left.size(), 1); // the second still waits
        QCOMPARE(m_profile->states(), QStringLiteral("accepted 1, planned 1"));
    }

    void whatIsPausedIsHeld()
    {
        const WorkflowId id = m_profile->publish("Two", twoMails());
        m_profile->enrol(id, 1);
        m_profile->run();
        QCOMPARE(fates(m_profile->forecast(14, false)),
                 (QStringList{QStringLiteral("1 Soldes held disarmed"),
                              QStringLiteral("1 Encore held disarmed")}));
        m_profile->write([&](Database &database) {
            return WorkflowBook(database).pause(id, m_profile->clock.now());
        });
        QCOMPARE(fates(m_profile->forecast(14)),
                 QStringList{QStringLiteral("1 Soldes held cause_stopped")});
    }

    void theCapHoldsInTheForecastToo()
    {
        QByteArray nodes;
        for (const char *id : {"a", "b", "c", "d"}) {
            const QByteArray next(1, static_cast<char>(*id + 1));
            nodes += node(id, "send_email", R"({"message": "Soldes"})",
                          R"({"next": "w)" + next + R"("})")
                + ','
                + node(("w" + next).constData(), "wait_for", R"({"length": {"hours": 5}})",
                       R"({"next": ")" + next + R"("})")
                + ',';
        }
        const WorkflowId id = m_profile->publish("Many", nodes + node("e", "exit", "{}", "{}"));
        m_profile->enrol(id, 1);
        const Timestamp begun = m_profile->clock.now();
        const ForecastResult told = m_profile->forecast(14);
        QCOMPARE(fates(told).size(), 4);
        QVERIFY(told.messages.back().at.ms >= begun.ms + 7 * ForecastProfile::kDayMs);
        m_profile->live(14);
        QCOMPARE(ForecastProfile::going(told), m_profile->left(begun));
    }

    /// Everything that a step can change, changed in memory alone.
    void whateverAStepDoesIsDoneInMemory()
    {
        const WorkflowId id = m_profile->publish(
            "Do",
            node("a", "change_tag", R"({"tag": "x"})", R"({"next": "b"})") + ','
                + node("b", "set_field", R"({"field": "first_name", "value": "Ada"})",
                       R"({"next": "c"})")
                + ',' + node("c", "add_note", R"({"text": "seen"})", R"({"next": "d"})") + ','
                + node("d", "change_points", R"({"by": 50})", R"({"next": "e"})") + ','
                + node("e", "add_task", R"({"title": "Call"})", R"({"next": "f"})") + ','
                + node("f", "send_email", R"({"message": "Soldes"})", R"({"next": "g"})") + ','
                + node("g", "set_consent", R"({"channel": "email", "do": "withdraw"})",
                       R"({"next": "end"})")
                + ',' + node("end", "exit", "{}", "{}"));
        m_profile->enrol(id, 1);
        const QByteArray before = bytes();
        const ForecastResult told = m_profile->forecast(14);
        QCOMPARE(bytes(), before);
        const Timestamp begun = m_profile->clock.now();
        m_profile->live(14);
        QCOMPARE(ForecastProfile::going(told), m_profile->left(begun));
        QCOMPARE(fates(told), QStringList{QStringLiteral("1 Soldes refused consent_withdrawn")});
    }

    void itCanBeStopped()
    {
        ForecastOptions options;
        options.now = m_profile->clock.now();
        options.until = {options.now.ms + 1};
        options.cancel.cancel();
        const auto result = m_profile->store()
                                .chore([options](Database &database) {
                                    return Forecast::run(database.path(), options);
                                })
                                .takeResult();
        QVERIFY(!result);
        QCOMPARE(result.error().code, ErrorCode::Cancelled);
    }
};

QTEST_GUILESS_MAIN(TestForecast)
#include "tst_forecast.moc"
