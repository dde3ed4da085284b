/// One customer taken through a workflow, and why one did not come in.

#include "tests/workflows/simulation/forecastprofile.h"
#include "workflows/simulation/customerwalk.h"
#include "workflows/simulation/entrywhy.h"
#include "workflows/simulation/stepwords.h"

#include <QTemporaryDir>

using namespace comptoir;

class TestQuestions : public QObject
{
    Q_OBJECT
private:
    static QByteArray node(const char *id, const char *kind, const QByteArray &parameters,
                           const QByteArray &next)
    {
        return EngineProfile::node(id, kind, parameters, next);
    }
    static QByteArray twoMails()
    {
        return node("a", "send_email", R"({"message": "Soldes"})", R"({"next": "w"})") + ','
            + node("w", "wait_for", R"({"length": {"days": 2}})", R"({"next": "b"})") + ','
            + node("b", "send_email", R"({"message": "Encore"})", R"({"next": "end"})") + ','
            + node("end", "exit", "{}", "{}") + ','
            + node("g", "goal", R"({"what": "order", "within": {"days": 30}})", "{}");
    }
    static Graph byHand(const QByteArray &nodes, const QByteArray &settings = "{}")
    {
        return EngineProfile::graph(
            "Two", node("t", "by_hand", "{}", R"({"next": "a"})") + ',' + nodes, settings);
    }
    WalkResult walk(const Graph &graph, const CustomerWalk::Options &options)
    {
        const auto result = m_profile->store()
                                .read([&](Database &database) {
                                    return CustomerWalk::run(database, graph, options);
                                })
                                .takeResult();
        if (!result)
            qFatal("%s", qPrintable(result.error().detail));
        return *result;
    }
    CustomerWalk::Options from(int customer)
    {
        const Timestamp now = m_profile->clock.now();
        return {CustomerId{customer}, now, {now.ms + 30 * ForecastProfile::kDayMs}, {}, {}};
    }
    static QStringList lines(const WalkResult &result)
    {
        QStringList texts;
        for (const WalkResult::Line &line : result.lines)
            texts.append(QStringLiteral("%1>%2 %3 %4")
                             .arg(line.step.node, line.step.to, machineName(line.step.reason),
                                  line.said.subject)
                             .trimmed());
        return texts;
    }
    QStringList why(WorkflowId workflow, int customer)
    {
        const auto report = m_profile->store()
                                .read([&](Database &database) {
                                    return EntryWhy::of(database, workflow, CustomerId{customer},
                                                        m_profile->clock.now());
                                })
                                .takeResult();
        if (!report)
            qFatal("%s", qPrintable(report.error().detail));
        QStringList found;
        for (const WhyReport::Finding &one : report->findings)
            found.append(QStringLiteral("%1 %2").arg(machineName(one.kind), one.reason).trimmed());
        return found;
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

    void oneCustomerGoesThrough()
    {
        const WalkResult result = walk(byHand(twoMails()), from(1));
        QCOMPARE(lines(result),
                 (QStringList{QStringLiteral("t>a went"), QStringLiteral("a>w went Soldes"),
                              QStringLiteral("w>w waits"), QStringLiteral("w>b went"),
                              QStringLiteral("b>end went Encore"),
                              QStringLiteral("end> left_by_exit")}));
        QVERIFY(result.refusal.isEmpty());
        QCOMPARE(*result.lines.at(2).until,
                 Timestamp{m_profile->clock.now().ms + 2 * ForecastProfile::kDayMs});
        QVERIFY(result.lines.at(1).said.html.contains(QStringLiteral("Bonjour Nom1")));
        QVERIFY(result.end.node.isEmpty());
        QCOMPARE(m_profile->number(QStringLiteral("SELECT count(*) FROM outbox")), 0);
        QCOMPARE(m_profile->number(QStringLiteral("SELECT count(*) FROM enrolment")), 0);
    }

    /// With a clock that begins in the past, what they did since then counts.
    void whatTheyDidMeanwhileCounts()
    {
        CustomerWalk::Options options = from(1);
        m_profile->passHours(24);
        m_profile->order(1);
        m_profile->passHours(24 * 9);
        const WalkResult result = walk(byHand(twoMails()), options);
        QCOMPARE(lines(result).mid(2),
                 (QStringList{QStringLiteral("w>w waits"), QStringLiteral("w>g reached"),
                              QStringLiteral("g> reached")}));
    }

    void whoWouldNotBeLetInIsWalkedAllTheSame()
    {
        const WalkResult result
            = walk(byHand(twoMails(),
                          R"({"only": {"version": 1, "all": [{"did": "order_placed",)"
                          R"( "at_least": 1}]}})"),
                   from(2));
        QCOMPARE(result.refusal, QStringLiteral("only"));
        QCOMPARE(lines(result).size(), 6);
    }

    void aWayInMustBeThere()
    {
        CustomerWalk::Options options = from(1);
        options.entry = QStringLiteral("w");
        const auto result = m_profile->store()
                                .read([&](Database &database) {
                                    return CustomerWalk::run(database, byHand(twoMails()), options);
                                })
                                .takeResult();
        QVERIFY(!result);
        QCOMPARE(result.error().code, ErrorCode::InvalidArgument);
    }

    void whyNotIsAnswered()
    {
        const WorkflowId busy = m_profile->publish(
            "Busy",
            node("a", "wait_for", R"({"length": {"days": 9}})", R"({"next": "end"})") + ','
                + node("end", "exit", "{}", "{}"));
        const WorkflowId id = m_profile->publish("Two", twoMails(), R"({"not_while": ["busy"]})");
        m_profile->enrol(busy, 2);
        m_profile->run();
        m_profile->enrol(id, 1);
        m_profile->enrol(id, 2);
        QVERIFY(why(id, 1).contains(QStringLiteral("waiting")));
        m_profile->run();
        const QStringList in = why(id, 1);
        QVERIFY(in.contains(QStringLiteral("is_in")));
        QVERIFY(in.contains(QStringLiteral("did_not_get"))); // it waits in the outbox
        const QStringList refused = why(id, 2);
        QVERIFY(refused.contains(QStringLiteral("not_let_in not_while")));
        QVERIFY(refused.contains(QStringLiteral("not_while busy")));
        QVERIFY(refused.contains(QStringLiteral("trigger_unknown by_engine")));
        m_profile->say(3, ConsentState::Withdrawn);
        QVERIFY(why(id, 3).contains(QStringLiteral("would_not_get consent_withdrawn")));
        m_profile->write([&](Database &database) {
            return WorkflowBook(database).pause(id, m_profile->clock.now());
        });
        QVERIFY(why(id, 1).contains(QStringLiteral("not_on paused")));
    }

    void aMessageThatDidNotGoIsTold()
    {
        const WorkflowId id = m_profile->publish("Two", twoMails());
        m_profile->enrol(id, 1);
        m_profile->run();
        m_profile->say(1, ConsentState::Withdrawn);
        m_profile->dispatch();
        QVERIFY(why(id, 1).contains(QStringLiteral("did_not_get consent_withdrawn")));
        m_profile->live(3);
        // The second was refused before it was planned: the log tells.
        QCOMPARE(why(id, 1).filter(QStringLiteral("did_not_get consent_withdrawn")).size(), 2);
        QVERIFY(why(id, 1).contains(QStringLiteral("was_in left_by_exit")));
        QVERIFY(why(id, 1).contains(QStringLiteral("not_again again_never")));
    }

    void whatHappenedBeforeItWasOnIsTold()
    {
        m_profile->order(4);
        m_profile->passHours(2);
        const WorkflowId id = m_profile->publish(
            EngineProfile::graph("Orders",
                                 node("t", "order_placed", "{}", R"({"next": "end"})") + ','
                                     + node("end", "exit", "{}", "{}")));
        QVERIFY(why(id, 4).contains(QStringLiteral("before_start")));
        QVERIFY(why(id, 5).contains(QStringLiteral("trigger_not_met")));
        m_profile->passHours(2);
        m_profile->order(5);
        QVERIFY(why(id, 5).contains(QStringLiteral("trigger_met")));
    }

    /// Every word of the log has a sentence of its own.
    void everyReasonIsSaid()
    {
        const Graph graph = byHand(twoMails());
        for (const char *reason :
             {"went",         "waits",      "not_sent",     "withheld",       "reached",
              "left_by_rule", "left_here",  "left_by_exit", "rounds_used_up", "stuck",
              "only",         "still_in",   "again_never",  "again_after",    "not_while",
              "too_old",      "no_trigger", "stopped",      "held",           "released",
              "moved"}) {
            const QString word = QLatin1String(reason);
            const QString said = StepWords::of(StepWords::Line{QStringLiteral("a"),
                                                               QStringLiteral("next"),
                                                               QStringLiteral("w"),
                                                               word,
                                                               QString(),
                                                               {}},
                                               graph, QTimeZone::utc());
            QVERIFY2(said != word && said.contains(u' '), reason);
        }
    }
};

QTEST_GUILESS_MAIN(TestQuestions)
#include "tst_questions.moc"
