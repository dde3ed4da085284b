/// Customers in the workflows of a profile.

#include "models/store/customerfacts.h"
#include "models/store/workflownotices.h"
#include "tests/workflows/engine/engineprofile.h"

#include <QTemporaryDir>

using namespace comptoir;

class TestEngine : public QObject
{
    Q_OBJECT
private:
    static QByteArray node(const char *id, const char *kind, const QByteArray &parameters,
                           const QByteArray &next)
    {
        return EngineProfile::node(id, kind, parameters, next);
    }
    static QByteArray toSend()
    {
        return node("a", "send_email", R"({"message": "Soldes"})", R"({"next": "w"})") + ','
            + node("w", "wait_for", R"({"length": {"days": 2}})", R"({"next": "b"})") + ','
            + node("b", "send_email", R"({"message": "Encore"})", R"({"next": "end"})") + ','
            + node("end", "exit", "{}", "{}");
    }
    static QString planned()
    {
        return QStringLiteral("SELECT name || ' ' || customer_id || ' ' || state || coalesce(' ' ||"
                              " reason, '') FROM outbox ORDER BY id");
    }

    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<EngineProfile> m_profile;

private slots:
    void init()
    {
        m_folder = std::make_unique<QTemporaryDir>();
        m_profile = std::make_unique<EngineProfile>(m_folder->path());
        m_profile->fillAll(6);
    }
    void cleanup() { m_profile.reset(); }

    void aCustomerGoesThroughStepByStep()
    {
        const WorkflowId id = m_profile->publish("Two", toSend());
        m_profile->enrol(id, 1);
        const EngineReport first = m_profile->run();
        QCOMPARE(first.entered, 1);
        QCOMPARE(m_profile->log(1),
                 (QStringList{QStringLiteral("t>a went"), QStringLiteral("a>w went"),
                              QStringLiteral("w>w waits")}));
        QCOMPARE(m_profile->rows(planned()), QStringList{QStringLiteral("Soldes 1 planned")});
        QCOMPARE(m_profile->row(QStringLiteral("SELECT cause || ' ' || step FROM outbox")),
                 QStringLiteral("workflow:1 a:1:1:"));
        QCOMPARE(*first.nextAt, Timestamp{m_profile->clock.now().ms + 2 * 86'400'000});
        QVERIFY(m_profile->run().isIdle());
        m_profile->passHours(47);
        QVERIFY(m_profile->run().entered == 0);
        QCOMPARE(m_profile->where(1), QStringLiteral("w"));
        m_profile->passHours(1);
        m_profile->run();
        QCOMPARE(m_profile->where(1), QStringLiteral("left left_by_exit"));
        QCOMPARE(m_profile->rows(planned()).size(), 2);
        QVERIFY(m_profile->run().isIdle());
    }

    void whoIsNotLetInIsToldWhy()
    {
        const WorkflowId busy = m_profile->publish(
            "Busy",
            node("a", "wait_for", R"({"length": {"days": 9}})", R"({"next": "end"})") + ','
                + node("end", "exit", "{}", "{}"));
        const WorkflowId id
            = m_profile->publish("Picky", toSend(), R"({"not_while": ["busy"], "again": "never"})");
        m_profile->enrol(busy, 2);
        m_profile->run();
        for (const int customer : {1, 2})
            m_profile->enrol(id, customer);
        const EngineReport report = m_profile->run();
        QCOMPARE(report.entered, 1);
        QCOMPARE(report.refused, 1);
        QCOMPARE(m_profile->log(2).constLast(), QStringLiteral("t> not_while"));
        m_profile->enrol(id, 1);
        m_profile->run();
        QCOMPARE(m_profile->log(1).constLast(), QStringLiteral("t> still_in"));
        m_profile->passHours(49);
        m_profile->run();
        m_profile->enrol(id, 1);
        m_profile->run();
        QCOMPARE(m_profile->log(1).constLast(), QStringLiteral("t> again_never"));
        QCOMPARE(m_profile->number(QStringLiteral("SELECT count(*) FROM outbox")), 2);
    }

    void onceMoreIsAnotherRun()
    {
        const WorkflowId id = m_profile->publish("Again", toSend(), R"({"again": "always"})");
        for (int run = 1; run <= 2; ++run) {
            m_profile->enrol(id, 1);
            m_profile->run();
            m_profile->passHours(49);
            m_profile->run();
        }
        QCOMPARE(m_profile->number(QStringLiteral("SELECT max(run) FROM enrolment")), 2);
        QCOMPARE(m_profile->number(QStringLiteral("SELECT count(*) FROM outbox")), 4);
    }

    void whatIsTooOldStartsNothing()
    {
        const WorkflowId id = m_profile->publish("Old", toSend(), R"({"latest": {"days": 7}})");
        m_profile->enrol(id, 1);
        m_profile->passHours(24 * 7 + 1);
        QCOMPARE(m_profile->run().refused, 1);
        QCOMPARE(m_profile->log(1), QStringList{QStringLiteral("t> too_old")});
    }

    /// The gate is asked for everybody, and what it says is the way that is taken.
    void whoSaidNoGetsNothing()
    {
        const WorkflowId id = m_profile->publish(
            "No",
            node("a", "send_email", R"({"message": "Soldes"})",
                 R"({"next": "end", "not_sent": "n"})")
                + ',' + node("n", "change_tag", R"({"tag": "call"})", R"({"next": "end"})") + ','
                + node("end", "exit", "{}", "{}"));
        m_profile->say(1, ConsentState::Withdrawn);
        m_profile->enrol(id, 1);
        m_profile->run();
        QCOMPARE(m_profile->log(1).at(1), QStringLiteral("a>n not_sent consent_withdrawn"));
        QCOMPARE(m_profile->number(QStringLiteral("SELECT count(*) FROM outbox")), 0);
        QCOMPARE(m_profile->number(QStringLiteral("SELECT count(*) FROM customer_tag")), 1);
    }

    /// A workflow that "gives" consent gives none to those who refused.
    void noWorkflowUndoesARefusal()
    {
        const WorkflowId id = m_profile->publish(
            "Grant",
            node("a", "set_consent", R"({"channel": "email", "do": "grant"})", R"({"next": "b"})")
                + ',' + node("b", "send_email", R"({"message": "Soldes"})", R"({"next": "end"})")
                + ',' + node("end", "exit", "{}", "{}"));
        m_profile->say(1, ConsentState::Withdrawn);
        m_profile->enrol(id, 1);
        m_profile->enrol(id, 2);
        m_profile->run();
        QVERIFY(m_profile->log(1).contains(QStringLiteral("a>a not_done has_refused")));
        QCOMPARE(m_profile->rows(planned()), QStringList{QStringLiteral("Soldes 2 planned")});
        QCOMPARE(m_profile->number(QStringLiteral("SELECT count(*) FROM consent WHERE"
                                                  " customer_id = 1 AND state = 'granted'")),
                 1); // of before
    }

    void whoBuysGetsNoReminderThatStillWaits()
    {
        const WorkflowId id = m_profile->publish(
            "Goal",
            toSend() + ','
                + node("g", "goal", R"({"what": "order", "within": {"days": 30}})", "{}"));
        m_profile->enrol(id, 1);
        m_profile->run();
        m_profile->passHours(1);
        m_profile->order(1);
        QVERIFY(m_profile->run().moved > 0);
        QCOMPARE(m_profile->where(1), QStringLiteral("left reached"));
        QCOMPARE(m_profile->rows(planned()),
                 QStringList{QStringLiteral("Soldes 1 skipped left_workflow")});
    }

    void messagesWaitForApproval()
    {
        const WorkflowId id = m_profile->publish("Slow", toSend(), R"({"approve": true})");
        m_profile->enrol(id, 1);
        m_profile->run();
        const auto due = [this] {
            return m_profile
                ->write([this](Database &database) {
                    return OutboxRepository(database).due(
                        m_profile->sender, {m_profile->clock.now().ms + 1'000'000'000}, 9);
                })
                .size();
        };
        QCOMPARE(due(), 0);
        const auto next = m_profile->write([&](Database &database) {
            return OutboxRepository(database).nextDue(m_profile->sender);
        });
        QVERIFY(!next);
        QCOMPARE(m_profile->write([&](Database &database) {
            return WorkflowBook(database).approve(id, m_profile->clock.now());
        }),
                 1);
        QCOMPARE(due(), 1);
    }

    void aPausedWorkflowStandsStill()
    {
        const WorkflowId id = m_profile->publish("Pause", toSend());
        m_profile->enrol(id, 1);
        m_profile->run();
        m_profile->write([&](Database &database) {
            return WorkflowBook(database).pause(id, m_profile->clock.now());
        });
        m_profile->passHours(72);
        m_profile->run();
        QCOMPARE(m_profile->where(1), QStringLiteral("w"));
        QVERIFY(m_profile->write([&](Database &database) {
            return OutboxRepository(database).isStopped(WorkflowBook::causeOf(id));
        }));
        m_profile->write([&](Database &database) {
            return WorkflowBook(database).publish(id, m_profile->clock.now());
        });
        m_profile->run();
        QCOMPARE(m_profile->where(1), QStringLiteral("left left_by_exit"));
        QVERIFY(!m_profile->write([&](Database &database) {
            return OutboxRepository(database).isStopped(WorkflowBook::causeOf(id));
        }));
    }

    /// After a month of sleep: one step each, waits counted from now, and nothing stale goes.
    void aMonthAsleepMakesNoBurst()
    {
        const WorkflowId id = m_profile->publish(
            "Sleep",
            node("a", "wait_for", R"({"length": {"days": 2}})", R"({"next": "b"})") + ','
                + node("b", "send_email",
                       R"({"message": "Soldes", "late": "skip", "late_after": {"hours": 24}})",
                       R"({"next": "c"})")
                + ',' + node("c", "wait_for", R"({"length": {"days": 2}})", R"({"next": "d"})")
                + ','
                + node("d", "send_email", R"({"message": "Encore", "late": "send"})",
                       R"({"next": "end"})")
                + ',' + node("end", "exit", "{}", "{}"));
        m_profile->enrol(id, 1);
        m_profile->run();
        m_profile->passHours(24 * 30);
        m_profile->run();
        QCOMPARE(m_profile->where(1), QStringLiteral("c"));
        QCOMPARE(m_profile->log(1).at(3), QStringLiteral("b>c not_sent too_late"));
        QCOMPARE(m_profile->number(QStringLiteral("SELECT count(*) FROM outbox")), 0);
        m_profile->passHours(48);
        m_profile->run();
        QCOMPARE(m_profile->rows(planned()), QStringList{QStringLiteral("Encore 1 planned")});
    }

    void aClockSetBackRepeatsNothing()
    {
        const WorkflowId id = m_profile->publish("Back", toSend(), R"({"again": "always"})");
        m_profile->enrol(id, 1);
        m_profile->run();
        m_profile->passHours(49);
        m_profile->run();
        const QStringList log = m_profile->log();
        m_profile->passHours(-60);
        m_profile->run();
        m_profile->passHours(60);
        m_profile->run();
        QCOMPARE(m_profile->log(), log);
        QCOMPARE(m_profile->number(QStringLiteral("SELECT count(*) FROM outbox")), 2);
    }

    void workflowsStartAndStopEachOther()
    {
        const QByteArray end = node("end", "exit", "{}", "{}");
        // The two name each other, so one of them was there before.
        m_profile->publish("First", node("a", "exit", "{}", "{}"));
        m_profile->publish(
            "Second",
            node("a", "stop_workflow", R"({"workflow": "first"})", R"({"next": "end"})") + ','
                + end);
        const WorkflowId first = m_profile->publish(
            "First",
            node("a", "start_workflow", R"({"workflow": "second"})", R"({"next": "w"})") + ','
                + node("w", "wait_for", R"({"length": {"days": 2}})", R"({"next": "end"})") + ','
                + node("end", "exit", "{}", "{}"));
        m_profile->enrol(first, 1);
        m_profile->run();
        QCOMPARE(m_profile->where(1), QStringLiteral("w"));
        m_profile->clock.advance(std::chrono::milliseconds(1));
        QCOMPARE(m_profile->run().entered, 1); // with the next run
        QCOMPARE(
            m_profile->row(QStringLiteral("SELECT reason FROM enrolment WHERE workflow_id = %1")
                               .arg(first.value)),
            QStringLiteral("stopped"));
    }

    void whoComesIntoASegmentComesIn()
    {
        m_profile->run("INSERT INTO segment(id, key, name, rule, created_at, updated_at)"
                       " VALUES(1, 'vip', 'VIP', '{\"version\": 1, \"all\": []}', 0, 0);"
                       "INSERT INTO segment_change(segment_id, customer_id, entered, at)"
                       " VALUES(1, 3, 1, 0)");
        m_profile->publish(EngineProfile::graph(
            "Vip",
            node("t", "segment_entered", R"({"segment": "vip"})", R"({"next": "a"})") + ','
                + node("a", "add_task", R"({"title": "Call"})", R"({"next": "end"})") + ','
                + node("end", "exit", "{}", "{}")));
        m_profile->run();
        QCOMPARE(m_profile->number(QStringLiteral("SELECT count(*) FROM enrolment")), 0); // before
        m_profile->passHours(1);
        m_profile->run(QStringLiteral("INSERT INTO segment_change(segment_id, customer_id, entered,"
                                      " at) VALUES(1, 1, 1, %1), (1, 2, 0, %1)")
                           .arg(m_profile->clock.now().ms)
                           .toUtf8());
        m_profile->passHours(1);
        QCOMPARE(m_profile->run().entered, 1);
        QCOMPARE(m_profile->where(1), QStringLiteral("left left_by_exit"));
        QCOMPARE(m_profile->number(QStringLiteral("SELECT count(*) FROM task")), 1);
    }

    /// By any of the triggers, once for each thing, and only from when it was switched on.
    void whoOrdersComesIn()
    {
        m_profile->order(1);
        m_profile->publish(EngineProfile::graph(
            "Orders",
            node("t", "order_placed", "{}", R"({"next": "a"})") + ','
                + node("a", "wait_for", R"({"length": {"days": 2}})", R"({"next": "end"})") + ','
                + node("end", "exit", "{}", "{}")));
        QVERIFY(m_profile->run().isIdle());
        m_profile->passHours(1);
        m_profile->order(2);
        m_profile->order(3);
        QCOMPARE(m_profile->run().entered, 2);
        QVERIFY(m_profile->run().isIdle());
        QCOMPARE(m_profile->rows(QStringLiteral("SELECT customer_id || ' ' || entry_key FROM"
                                                " enrolment ORDER BY id")),
                 (QStringList{QStringLiteral("2 order:2"), QStringLiteral("3 order:3")}));
        m_profile->passHours(1);
        m_profile->order(2);
        QCOMPARE(m_profile->run().entered, 1);
        QCOMPARE(m_profile->where(2), QStringLiteral("a"));
        QCOMPARE(m_profile->log(1), QStringList());
    }

    /// Time alone lets somebody in, and the night in which clocks change is one of them.
    void whoseDayComesComesIn()
    {
        m_profile->run("UPDATE customer SET birthday = '1990-01-01'");
        m_profile->run(
            QStringLiteral("UPDATE customer SET birthday = '1990-%1' WHERE id = 4")
                .arg(m_profile->clock.now().toUtc().addDays(3).toString(QStringLiteral("MM-dd")))
                .toUtf8());
        m_profile->publish(EngineProfile::graph(
            "Birthday",
            node("t", "anniversary", R"({"field": "birthday"})", R"({"next": "a"})") + ','
                + node("a", "add_task", R"({"title": "Call"})", R"({"next": "end"})") + ','
                + node("end", "exit", "{}", "{}")));
        for (int day = 0; day < 6; ++day) {
            m_profile->run();
            m_profile->passHours(24);
        }
        QCOMPARE(m_profile->rows(QStringLiteral("SELECT customer_id FROM enrolment")),
                 QStringList{QStringLiteral("4")});
    }

    /// A trigger that comes with a new version starts nothing for what was before, and those that
    /// stay as they were miss nothing.
    void aNewTriggerBeginsWithItsVersion()
    {
        const QByteArray end = node("a", "add_task", R"({"title": "Call"})", R"({"next": "end"})")
            + ',' + node("end", "exit", "{}", "{}");
        const QByteArray ordered = node("t", "order_placed", "{}", R"({"next": "a"})") + ',';
        const QByteArray tagged
            = node("u", "tag_added", R"({"tag": "vip"})", R"({"next": "a"})") + ',';
        m_profile->publish(EngineProfile::graph("Both", ordered + end));
        m_profile->run();
        m_profile->passHours(1);
        m_profile->run(QStringLiteral("INSERT INTO tag(id, name, key, created_at)"
                                      " VALUES(1, 'vip', 'vip', 0);"
                                      "INSERT INTO customer_tag VALUES(1, 1, %1)")
                           .arg(m_profile->clock.now().ms)
                           .toUtf8());
        m_profile->order(2);
        m_profile->clock.advance(std::chrono::minutes(10));
        m_profile->publish(EngineProfile::graph("Both", ordered + tagged + end));
        QCOMPARE(m_profile->run().entered, 1); // who ordered; not who has the tag
        m_profile->passHours(1);
        m_profile->run(QStringLiteral("INSERT INTO customer_tag VALUES(3, 1, %1)")
                           .arg(m_profile->clock.now().ms)
                           .toUtf8());
        QCOMPARE(m_profile->run().entered, 1);
        QCOMPARE(m_profile->rows(QStringLiteral("SELECT customer_id FROM enrolment ORDER BY id")),
                 (QStringList{QStringLiteral("2"), QStringLiteral("3")}));
    }

    /// Without looks only those move who are in.
    void aRunMayLeaveTheTriggersAlone()
    {
        m_profile->publish(
            EngineProfile::graph("Orders",
                                 node("t", "order_placed", "{}", R"({"next": "end"})") + ','
                                     + node("end", "exit", "{}", "{}")));
        m_profile->passHours(1);
        m_profile->order(2);
        Engine::Options options;
        options.looks = false;
        const auto report = Engine::run(m_profile->store(), m_profile->clock.now(), {}, options);
        QVERIFY(report);
        QVERIFY(report->isIdle());
        QCOMPARE(m_profile->run().entered, 1);
    }

    void marksThatCannotBeReadBeginAnew()
    {
        const WorkflowId id = m_profile->publish(
            EngineProfile::graph("Orders",
                                 node("t", "order_placed", "{}", R"({"next": "end"})") + ','
                                     + node("end", "exit", "{}", "{}")));
        m_profile->passHours(1);
        m_profile->order(2);
        m_profile->run("UPDATE trigger_mark SET marks = 'x'");
        QVERIFY(m_profile->run().isIdle());
        QCOMPARE(m_profile->log(), QStringList{QStringLiteral("> marks_lost")});
        m_profile->passHours(1);
        m_profile->order(3);
        QCOMPARE(m_profile->run().entered, 1);
        QCOMPARE(m_profile->number(QStringLiteral("SELECT count(*) FROM trigger_mark WHERE"
                                                  " workflow_id = %1")
                                       .arg(id.value)),
                 1);
    }

    void aGoalLeadsIntoAnotherWorkflow()
    {
        const WorkflowId first = m_profile->publish(
            "First",
            toSend() + ','
                + node("g", "goal", R"({"what": "order", "within": {"days": 30}})", "{}"));
        const WorkflowId thanks = m_profile->publish(EngineProfile::graph(
            "Thanks",
            node("t", "goal_elsewhere", R"({"workflow": "first"})", R"({"next": "a"})") + ','
                + node("a", "add_task", R"({"title": "Thank"})", R"({"next": "end"})") + ','
                + node("end", "exit", "{}", "{}")));
        m_profile->enrol(first, 1);
        m_profile->enrol(first, 2);
        m_profile->run();
        m_profile->passHours(1);
        m_profile->order(1);
        m_profile->run();
        m_profile->clock.advance(std::chrono::milliseconds(1));
        QCOMPARE(m_profile->run().entered, 1);
        QCOMPARE(m_profile->rows(QStringLiteral("SELECT customer_id || ' ' || entry_key FROM"
                                                " enrolment WHERE workflow_id = %1")
                                     .arg(thanks.value)),
                 QStringList{QStringLiteral("1 goal:first:1:")});
    }

    void theScoreIsChanged()
    {
        const WorkflowId id = m_profile->publish(
            "Score",
            node("a", "change_score", R"({"by": 30})", R"({"next": "b"})") + ','
                + node("b", "change_score", R"({"by": -10})", R"({"next": "end"})") + ','
                + node("end", "exit", "{}", "{}"));
        const QString activity = QStringLiteral(
            "SELECT coalesce(last_activity_at, 0) FROM customer_facts WHERE customer_id = 1");
        const QString lately = m_profile->row(activity);
        m_profile->passHours(1);
        m_profile->enrol(id, 1);
        m_profile->run();
        const QString score = QStringLiteral("SELECT engagement || ' ' || engagement_recent FROM"
                                             " customer_facts WHERE customer_id = 1");
        QCOMPARE(m_profile->row(score), QStringLiteral("20 20"));
        QCOMPARE(m_profile->row(activity), lately); // nothing that the customer did
        QVERIFY(!m_profile->log(1).contains(QStringLiteral("a>a not_done change_score")));
        // As a rebuild from scratch finds it.
        m_profile->write([&](Database &database) {
            return CustomerFacts(database).rebuildAll(m_profile->clock.now());
        });
        QCOMPARE(m_profile->row(score), QStringLiteral("20 20"));
    }

    void aNoticeIsToldOnce()
    {
        const WorkflowId id = m_profile->publish(
            "Tell",
            node("a", "notify", R"({"text": "A big order"})", R"({"next": "end"})") + ','
                + node("end", "exit", "{}", "{}"));
        const auto take = [this] {
            return m_profile->write(
                [](Database &database) { return WorkflowNotices(database).take(2); });
        };
        QVERIFY(take().isEmpty());
        for (int customer = 1; customer <= 3; ++customer)
            m_profile->enrol(id, customer);
        m_profile->run();
        const QList<WorkflowNotice> first = take(), then = take();
        QCOMPARE(first.size(), 2);
        QCOMPARE(then.size(), 1);
        QCOMPARE(first.constFirst().text, QStringLiteral("A big order"));
        QCOMPARE(first.constFirst().workflowName, QStringLiteral("Tell"));
        QCOMPARE(first.constFirst().customer, CustomerId{1});
        QCOMPARE(then.constFirst().customer, CustomerId{3});
        QVERIFY(take().isEmpty());
    }

    void changesAreMade()
    {
        m_profile->write([&](Database &database) {
            CustomField field;
            field.label = QStringLiteral("Size");
            return CustomFieldRepository(database).define(field, m_profile->clock.now());
        });
        const WorkflowId id = m_profile->publish(
            "Do",
            node("a", "change_tag", R"({"tag": "x"})", R"({"next": "b"})") + ','
                + node("b", "set_field", R"({"field": "custom.size", "value": "XL"})",
                       R"({"next": "c"})")
                + ',' + node("c", "add_note", R"({"text": "seen"})", R"({"next": "d"})") + ','
                + node("d", "change_points", R"({"by": 50})", R"({"next": "e"})") + ','
                + node("e", "change_tag", R"({"tag": "X", "do": "remove"})", R"({"next": "f"})")
                + ','
                + node("f", "set_consent", R"({"channel": "email", "do": "withdraw"})",
                       R"({"next": "g"})")
                + ',' + node("g", "send_email", R"({"message": "Soldes"})", R"({"next": "end"})")
                + ',' + node("end", "exit", "{}", "{}"));
        m_profile->enrol(id, 1);
        m_profile->run();
        QCOMPARE(m_profile->number(QStringLiteral("SELECT count(*) FROM customer_tag")), 0);
        QCOMPARE(m_profile->row(QStringLiteral("SELECT value FROM custom_field_value")),
                 QStringLiteral("XL"));
        QCOMPARE(m_profile->row(QStringLiteral("SELECT text FROM note")), QStringLiteral("seen"));
        QCOMPARE(
            m_profile->number(QStringLiteral("SELECT CAST(sum(value) AS INTEGER) FROM event WHERE"
                                             " kind = 'loyalty_points'")),
            50);
        // The step was asked before it took the consent back; the gate after it.
        QVERIFY(m_profile->log(1).contains(QStringLiteral("g>g not_sent consent_withdrawn")));
        QCOMPARE(m_profile->rows(planned()),
                 QStringList{QStringLiteral("Soldes 1 skipped consent_withdrawn")});
    }
};

QTEST_GUILESS_MAIN(TestEngine)
#include "tst_engine.moc"
