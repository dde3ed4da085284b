/// Random workflows and histories, with runs that are killed at random steps: the log, the messages
/// and everything else are those of a run that nobody disturbed.

#include "tests/workflows/engine/engineprofile.h"

#include <QDirIterator>
#include <QProcess>
#include <QRandomGenerator>
#include <QTemporaryDir>

using namespace comptoir;

namespace {

constexpr int kPeople = 8;

/// A workflow that makes sense as far as it can be published; ways lead to later nodes only.
class SomeGraph
{
public:
    explicit SomeGraph(QRandomGenerator &random)
        : m_random(random)
    {}

    Graph graph(const QByteArray &name)
    {
        const int count = 4 + m_random.bounded(7);
        QByteArray nodes = EngineProfile::node("t", "by_hand", "{}", R"({"next": "a"})");
        nodes += ',' + of("a", 0, count);
        for (int i = 1; i < count; ++i)
            nodes += ',' + of(id(i), i, count);
        nodes += ',' + EngineProfile::node("end", "exit", "{}", "{}");
        if (m_random.bounded(3) == 0)
            nodes += ','
                + EngineProfile::node("g", "goal", R"({"what": "order", "within": {"days": 30}})",
                                      "{}");
        static const QList<QByteArray> kSettings{
            R"({"again": "always"})", R"({"again": "never"})",
            R"({"again": "after", "again_after": {"days": 2}})", R"({"approve": true})"};
        return EngineProfile::graph(name, nodes, kSettings.at(m_random.bounded(4)));
    }

private:
    static QByteArray id(int number)
    {
        return number == 0 ? "a" : "n" + QByteArray::number(number);
    }
    QByteArray later(int number, int count, int most)
    {
        const int to = number + 1 + m_random.bounded(most);
        return '"' + (to < count ? id(to) : QByteArray("end")) + '"';
    }
    QByteArray of(const QByteArray &name, int number, int count)
    {
        struct Kind
        {
            const char *kind;
            QByteArray parameters;
            QList<QByteArray> ports;
        };
        static const QList<Kind> kKinds{
            {"send_email", R"({"message": "Soldes"})", {"next", "not_sent"}},
            {"send_email", R"({"message": "Encore", "late": "send"})", {"next", "not_sent"}},
            {"send_best",
             R"({"email": "Soldes", "until": "clicked", "fallback": {"hours": 5}})",
             {"next", "not_sent"}},
            {"wait_for", R"({"length": {"hours": 7}})", {"next"}},
            {"wait_for", R"({"length": {"days": 1}})", {"next"}},
            {"wait_until",
             R"({"what": "order", "time_out": {"days": 2}})",
             {"happened", "timed_out"}},
            {"random_split",
             R"({"shares": [{"id": "x", "name": "X", "percent": 40},
                            {"id": "y", "name": "Y", "percent": 60}]})",
             {"x", "y"}},
            {"control_group", R"({"percent": 30})", {"next"}},
            {"change_tag", R"({"tag": "seen"})", {"next"}},
            {"change_tag", R"({"tag": "seen", "do": "remove"})", {"next"}},
            {"add_task", R"({"title": "Call"})", {"next"}},
            {"add_note", R"({"text": "Here"})", {"next"}},
            {"change_points", R"({"by": 5})", {"next"}},
            {"set_consent", R"({"channel": "email", "do": "grant"})", {"next"}},
            {"start_workflow", R"({"workflow": "w0"})", {"next"}},
            {"stop_workflow", R"({"workflow": "w0"})", {"next"}}};
        const Kind &kind = kKinds.at(m_random.bounded(static_cast<int>(kKinds.size())));
        QByteArray next; // the first way leads to the next step, so that all are reached
        for (const QByteArray &port : kind.ports)
            next += (next.isEmpty() ? "\"" : ", \"") + port
                + "\": " + later(number, count, next.isEmpty() ? 1 : 3);
        return EngineProfile::node(name.constData(), kind.kind, kind.parameters, '{' + next + '}');
    }

    QRandomGenerator &m_random;
};

} // namespace

class TestEngineKill : public QObject
{
    Q_OBJECT
private:
    static int run(const QString &folder, Timestamp now, int steps)
    {
        QProcess victim;
        victim.setProcessChannelMode(QProcess::ForwardedErrorChannel);
        victim.start(QStringLiteral(ENGINE_VICTIM),
                     {folder, QString::number(now.ms), QString::number(steps)});
        return victim.waitForFinished(60'000) ? victim.exitCode() : -1;
    }

    /// The same for both profiles of a seed.
    static void prepare(EngineProfile &profile, quint32 seed)
    {
        QRandomGenerator random(seed);
        profile.fillAll(kPeople);
        profile.say(2, ConsentState::Withdrawn);
        profile.say(5, ConsentState::Denied);
        profile.publish(
            "W0",
            EngineProfile::node("a", "wait_for", R"({"length": {"days": 1}})", R"({"next": "end"})")
                + ',' + EngineProfile::node("end", "exit", "{}", "{}"),
            R"({"again": "always"})");
        SomeGraph some(random);
        profile.publish(some.graph("W1"));
        profile.publish(some.graph("W2"));
        // Who comes in by triggers, what others did to them among these.
        profile.publish(EngineProfile::graph(
            "W3",
            EngineProfile::node("t", "order_placed", "{}", R"({"next": "a"})") + ','
                + EngineProfile::node("u", "tag_added", R"({"tag": "seen"})", R"({"next": "a"})")
                + ','
                + EngineProfile::node("a", "wait_for", R"({"length": {"hours": 5}})",
                                      R"({"next": "b"})")
                + ',' + EngineProfile::node("b", "change_score", R"({"by": 3})", R"({"next": "c"})")
                + ','
                + EngineProfile::node("c", "notify", R"({"text": "Here"})", R"({"next": "end"})")
                + ',' + EngineProfile::node("end", "exit", "{}", "{}"),
            R"({"again": "always"})"));
    }

    /// Something happens before a run.
    static void live(EngineProfile &profile, QRandomGenerator &random)
    {
        for (int i = 0; i < 6; ++i) {
            const int customer = 1 + random.bounded(kPeople);
            switch (random.bounded(4)) {
            case 0:
                profile.order(customer);
                break;
            case 1:
                if (customer != 2 && customer != 5)
                    profile.say(customer,
                                random.bounded(3) == 0 ? ConsentState::Withdrawn
                                                       : ConsentState::Granted);
                break;
            default:
                profile.enrol({2 + random.bounded(2)}, customer);
            }
        }
    }

    /// Everything that runs leave behind.
    static QStringList traces(EngineProfile &profile)
    {
        QStringList all;
        for (const char *sql :
             {"SELECT json_array('log', id, workflow_id, enrolment_id, customer_id, at, node, port,"
              " to_node, reason, detail) FROM workflow_log ORDER BY id",
              "SELECT json_array('in', id, version_id, customer_id, entry_key, run, node,"
              " entered_at, arrived_at, waiting, wake_at, rounds, variables, control, left_at,"
              " reason) FROM enrolment ORDER BY id",
              "SELECT json_array('outbox', id, cause, step, customer_id, variant, state, reason,"
              " due_at, send_at, planned_at, name) FROM outbox ORDER BY id",
              "SELECT json_array('tag', customer_id, tag_id, added_at) FROM customer_tag"
              " ORDER BY customer_id, tag_id",
              "SELECT json_array('task', id, customer_id, text, due_on) FROM task ORDER BY id",
              "SELECT json_array('note', id, customer_id, text) FROM note ORDER BY id",
              "SELECT json_array('event', remote_id, kind, customer_id, value, at) FROM event"
              " ORDER BY remote_id",
              "SELECT json_array('consent', customer_id, state, source, recorded_at) FROM consent"
              " ORDER BY id",
              "SELECT json_array('entry', id, workflow_id, customer_id, entry_key, at) FROM"
              " workflow_entry ORDER BY id",
              "SELECT json_array('marks', workflow_id, marks, looked_at) FROM trigger_mark"
              " ORDER BY workflow_id",
              "SELECT json_array('score', customer_id, engagement) FROM customer_facts"
              " ORDER BY customer_id",
              "SELECT json_array('dirty', customer_id) FROM enrolment_dirty ORDER BY customer_id"})
            all += profile.rows(QLatin1String(sql));
        return all;
    }

private slots:
    void aKilledRunGoesOnAsIfItHadNotBeen_data()
    {
        QTest::addColumn<quint32>("seed");
        for (quint32 seed = 1; seed <= 14; ++seed)
            QTest::addRow("seed %u", seed) << seed;
    }
    void aKilledRunGoesOnAsIfItHadNotBeen()
    {
        QFETCH(const quint32, seed);
        QTemporaryDir calm, killed;
        for (const QTemporaryDir *folder : {&calm, &killed}) {
            EngineProfile profile(folder->path());
            prepare(profile, seed);
        }
        QRandomGenerator kills(seed * 7919);
        constexpr std::array kHours{0, 3, 9, 26, 50, 300};
        int deaths = 0;
        for (const int hours : kHours) {
            Timestamp now;
            for (const QTemporaryDir *folder : {&calm, &killed}) {
                EngineProfile profile(folder->path());
                profile.sender = SenderId{1};
                profile.passHours(hours);
                now = profile.clock.now();
                QRandomGenerator history(seed * 31 + static_cast<quint32>(hours));
                live(profile, history);
            }
            QCOMPARE(run(calm.path(), now, 0), 0);
            int code = 9;
            for (int tries = 0; code == 9 && tries < 6; ++tries) {
                code = run(killed.path(), now, tries < 5 ? 1 + kills.bounded(25) : 0);
                deaths += code == 9 ? 1 : 0;
            }
            QCOMPARE(code, 0);
        }
        EngineProfile one(calm.path()), other(killed.path());
        const QStringList expected = traces(one), found = traces(other);
        for (int i = 0; i < std::min(expected.size(), found.size()); ++i)
            QCOMPARE(found.at(i), expected.at(i));
        QCOMPARE(found.size(), expected.size());
        QVERIFY(deaths > 0);
        QVERIFY(expected.size() > 20);
        // No path around the gate: nothing waits for those who said no before anything began, and
        // nobody has a message of one step twice.
        QCOMPARE(other.number(QStringLiteral("SELECT count(*) FROM outbox WHERE customer_id"
                                             " IN (2, 5) AND state <> 'skipped'")),
                 0);
        QCOMPARE(other.number(QStringLiteral("SELECT count(*) - count(DISTINCT cause || ' ' || step"
                                             " || ' ' || customer_id || ' ' || variant)"
                                             " FROM outbox")),
                 0);
        QCOMPARE(other.number(QStringLiteral("SELECT count(*) FROM outbox WHERE has_opt_out = 0")),
                 0);
    }
};

QTEST_GUILESS_MAIN(TestEngineKill)
#include "tst_enginekill.moc"
