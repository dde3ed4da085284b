/// Workflows of files on the command line.

#include "app/cli/exitcode.h"
#include "tests/app/cli/commandrunner.h"

#include <QFile>
#include <QJsonArray>
#include <QTest>

using namespace comptoir::cli;

namespace {

const QByteArray kGood = R"({"version": 1, "name": "Welcome", "settings": {}, "nodes": [
 {"id": "a", "kind": "first_order", "parameters": {}, "next": {"next": "b"}},
 {"id": "b", "kind": "wait_until_time", "parameters": {"after": {"days": 2},
  "weekdays": ["tuesday"]}, "next": {"next": "c"}},
 {"id": "c", "kind": "add_task", "parameters": {"title": "Call"}, "next": {"next": "d"}},
 {"id": "d", "kind": "exit", "parameters": {}, "next": {}}]})";

} // namespace

class TestWorkflowCommands : public QObject
{
    Q_OBJECT
private:
    QString file(const QByteArray &json)
    {
        QFile file(m_runner.folder() + QStringLiteral("/flow.json"));
        if (!file.open(QIODevice::WriteOnly) || file.write(json) != json.size())
            qFatal("no file");
        return file.fileName();
    }

    CommandRunner m_runner;

private slots:
    void aWorkflowIsHeldAgainstTheProfile()
    {
        const auto good = m_runner.run(QStringLiteral("workflow validate"), {file(kGood)});
        QCOMPARE(good.code, int(Ok));
        QCOMPARE(good.out, QByteArray("Nothing is wrong with this workflow.\n"));
        QByteArray bad = kGood;
        bad.replace("\"add_task\", \"parameters\": {\"title\": \"Call\"}",
                    "\"send_email\", \"parameters\": {\"message\": \"Gone\"}");
        const auto told = m_runner.run(QStringLiteral("workflow validate --json"), {file(bad)});
        QCOMPARE(told.code, int(ProblemFound));
        const QJsonArray problems = told.json().value(QStringLiteral("problems")).toArray();
        QCOMPARE(problems.size(), 2); // no such message, and no account
        const QJsonObject first = problems.at(0).toObject();
        QCOMPARE(first.value(QStringLiteral("kind")).toString(),
                 QStringLiteral("missing_reference"));
        QCOMPARE(first.value(QStringLiteral("node")).toString(), QStringLiteral("c"));
        QCOMPARE(first.value(QStringLiteral("parameter")).toString(), QStringLiteral("message"));
        QVERIFY(first.value(QStringLiteral("error")).toBool());
    }

    void aWorkflowIsTriedOnThePast()
    {
        const auto tried = m_runner.run(QStringLiteral("workflow simulate --json"), {file(kGood)});
        QCOMPARE(tried.code, int(Ok));
        QCOMPARE(tried.json().value(QStringLiteral("entries")).toInt(-1), 0);
        QCOMPARE(tried.json().value(QStringLiteral("messages")).toInt(-1), 0);
        QCOMPARE(tried.json().value(QStringLiteral("over_cap")).toInt(-1), 0);
        QVERIFY(tried.json().value(QStringLiteral("people")).isArray());
        const auto told = m_runner.run(QStringLiteral("workflow simulate"), {file(kGood)});
        QVERIFY(told.out.startsWith("0 customers would have come in.\n"));
        const auto refused = m_runner.run(
            QStringLiteral("workflow simulate --from 2026-05-02 --to 2026-05-01"), {file(kGood)});
        QVERIFY(refused.code != int(Ok));
        QVERIFY(refused.err.contains("--from"));
    }

    void aWorkflowIsToldInSentences()
    {
        const auto english = m_runner.run(QStringLiteral("workflow show"), {file(kGood)});
        QCOMPARE(english.code, int(Ok));
        const QList<QByteArray> lines = english.out.split('\n');
        QCOMPARE(lines.at(0), QByteArray("Welcome"));
        QCOMPARE(lines.at(1), QByteArray("a: When a customer places their first order."));
        QVERIFY(lines.at(2).startsWith("b: Wait 2 days, then until Tuesday between "));
        CommandRunner inFrench;
        inFrench.setSecret(QStringLiteral("LANGUAGE"), QStringLiteral("fr"));
        inFrench.setSecret(QStringLiteral("LC_ALL"), QStringLiteral("fr_FR.UTF-8"));
        const auto french = inFrench.run(QStringLiteral("workflow show"), {file(kGood)});
        QVERIFY2(french.out.contains("mardi entre 09:00 et 11:00"), french.out.constData());
    }

    void aWorkflowIsKeptSwitchedOnAndPaused()
    {
        CommandRunner shop;
        const auto field = [](const CommandRunner::Outcome &of, const char *name) {
            return of.json()
                .value(QStringLiteral("workflow"))
                .toObject()
                .value(QLatin1String(name));
        };
        const QStringList json{QStringLiteral("--json")};
        const auto none = shop.run(QStringLiteral("workflow list"));
        QVERIFY(none.out.startsWith("There is no workflow yet."));
        const auto kept = shop.run(QStringLiteral("workflow import --json"), {file(kGood)});
        QCOMPARE(kept.code, int(Ok));
        QCOMPARE(field(kept, "key").toString(), QStringLiteral("welcome"));
        QCOMPARE(field(kept, "state").toString(), QStringLiteral("draft"));
        QVERIFY(field(kept, "version").isNull());
        QCOMPARE(shop.run(QStringLiteral("workflow pause welcome")).code, int(Usage));

        // A draft with an error is not switched on; node and parameter are named.
        QByteArray bad = kGood;
        bad.replace("\"add_task\", \"parameters\": {\"title\": \"Call\"}",
                    "\"start_workflow\", \"parameters\": {\"workflow\": \"gone\"}");
        const auto again = shop.run(QStringLiteral("workflow import --json"), {file(bad)});
        QCOMPARE(field(again, "id").toInt(), 1); // the same, by its name
        const auto refused = shop.run(QStringLiteral("workflow publish welcome --json"));
        QCOMPARE(refused.code, int(ProblemFound));
        QVERIFY(!refused.json().value(QStringLiteral("published")).toBool(true));
        const QJsonObject problem
            = refused.json().value(QStringLiteral("problems")).toArray().at(0).toObject();
        QCOMPARE(problem.value(QStringLiteral("node")).toString(), QStringLiteral("c"));
        QCOMPARE(problem.value(QStringLiteral("parameter")).toString(), QStringLiteral("workflow"));

        // Once there is a workflow of that key, it is right.
        QByteArray other = kGood;
        other.replace("Welcome", "Gone");
        QCOMPARE(shop.run(QStringLiteral("workflow import"), {file(other)}).out,
                 QByteArray("Kept as workflow 2, a draft.\n"));
        const auto on = shop.run(QStringLiteral("workflow publish Welcome --json"));
        QCOMPARE(on.code, int(Ok));
        QCOMPARE(field(on, "state").toString(), QStringLiteral("live"));
        QCOMPARE(field(on, "version").toInt(), 1);
        QCOMPARE(field(shop.run(QStringLiteral("workflow pause 1 --json")), "state").toString(),
                 QStringLiteral("paused"));
        // On again, as it was; and a new version when it does something else.
        QCOMPARE(field(shop.run(QStringLiteral("workflow publish 1 --json")), "version").toInt(),
                 1);
        QVERIFY(shop.run(QStringLiteral("workflow import"), {file(kGood)}).code == Ok);
        QCOMPARE(field(shop.run(QStringLiteral("workflow publish 1 --json")), "version").toInt(),
                 2);
        const auto shown = shop.run(QStringLiteral("workflow show welcome --json"));
        QCOMPARE(shown.json()
                     .value(QStringLiteral("stored"))
                     .toObject()
                     .value(QStringLiteral("version"))
                     .toInt(),
                 2);
        const auto listed = shop.run(QStringLiteral("workflow list --json"));
        QCOMPARE(listed.json().value(QStringLiteral("workflows")).toArray().size(), 2);
        QCOMPARE(shop.run(QStringLiteral("workflow show none")).code, int(NotFound));
    }

    void whoIsOnAnOlderVersionIsShown()
    {
        CommandRunner shop;
        QCOMPARE(shop.run(QStringLiteral("workflow import"), {file(kGood)}).code, int(Ok));
        QCOMPARE(shop.run(QStringLiteral("workflow move welcome")).code, int(Usage)); // not on
        QCOMPARE(shop.run(QStringLiteral("workflow publish welcome")).code, int(Ok));
        const auto none = shop.run(QStringLiteral("workflow move welcome"));
        QCOMPARE(none.code, int(Ok));
        QCOMPARE(none.out, QByteArray("Nobody is on an older version.\n"));
        const auto json = shop.run(QStringLiteral("workflow move welcome --yes --json"));
        QCOMPARE(json.json().value(QStringLiteral("version")).toInt(), 1);
        QCOMPARE(json.json().value(QStringLiteral("moved")).toInt(-1), 0);
        QVERIFY(json.json().value(QStringLiteral("done")).toBool());
        QCOMPARE(shop.run(QStringLiteral("workflow move welcome --node x=")).code, int(Usage));
        QCOMPARE(shop.run(QStringLiteral("workflow move welcome --node x=none")).code, int(Usage));
        QCOMPARE(shop.run(QStringLiteral("workflow hold welcome nobody@example.fr")).code,
                 int(NotFound));
    }

    void whatIsNoWorkflowIsRefused()
    {
        QCOMPARE(m_runner.run(QStringLiteral("workflow show"), {file("{}")}).code,
                 int(FileProblem));
        QCOMPARE(m_runner
                     .run(QStringLiteral("workflow show"),
                          {m_runner.folder() + QStringLiteral("/none.json")})
                     .code,
                 int(FileProblem));
    }
};

QTEST_GUILESS_MAIN(TestWorkflowCommands)
#include "tst_workflowcommands.moc"
