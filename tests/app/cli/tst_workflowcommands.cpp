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
