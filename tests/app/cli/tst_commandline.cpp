/// The command line as a whole: help, versions, wrong words, and the documentation.

#include "app/cli/command.h"
#include "app/cli/commandline.h"
#include "app/cli/exitcode.h"
#include "tests/app/cli/commandrunner.h"

#include <QDir>
#include <QDirIterator>
#include <QFile>
#include <QJsonArray>
#include <QTest>

using namespace comptoir;
using namespace comptoir::cli;

class TestCommandLine : public QObject
{
    Q_OBJECT
private slots:
    void helpListsEveryCommand()
    {
        CommandRunner runner;
        const CommandRunner::Outcome help = runner.run(QStringLiteral("--help"));
        QCOMPARE(help.code, int(Ok));
        for (const Command &command : commands())
            QVERIFY2(help.out.contains(command.name.toUtf8()), qPrintable(command.name));
        QVERIFY(help.err.isEmpty());
    }

    void documentationKnowsEveryCommandAndOption()
    {
        QFile file(QStringLiteral(COMPTOIR_SOURCE_DIR "/docs/command-line.md"));
        QVERIFY(file.open(QIODevice::ReadOnly));
        const QString text = QString::fromUtf8(file.readAll());
        for (const Command &command : commands()) {
            QVERIFY2(text.contains(QLatin1Char('`') + command.name), qPrintable(command.name));
            QVERIFY(!command.summary.isEmpty());
            for (const OptionSpec &option : command.options)
                QVERIFY2(text.contains(QStringLiteral("--") + option.name),
                         qPrintable(option.name));
        }
        for (const OptionSpec &option : commonOptions())
            QVERIFY2(text.contains(QStringLiteral("--") + option.name), qPrintable(option.name));
    }

    void everyCommandHasHelp_data()
    {
        QTest::addColumn<QString>("name");
        for (const Command &command : commands())
            QTest::newRow(qPrintable(command.name)) << command.name;
    }
    void everyCommandHasHelp()
    {
        QFETCH(QString, name);
        const QString help = helpText(name);
        QVERIFY(help.startsWith(QStringLiteral("comptoir ") + name));
        QVERIFY(help.contains(QStringLiteral("--json")));
    }

    void tellsItsVersion()
    {
        CommandRunner runner;
        QCOMPARE(runner.run(QStringLiteral("--version")).out,
                 QByteArray("Comptoir " COMPTOIR_VERSION "\n"));
        QCOMPARE(runner.run(QStringLiteral("--version --json"))
                     .json()
                     .value(QLatin1String("version"))
                     .toString(),
                 QStringLiteral(COMPTOIR_VERSION));
    }

    void refusesWhatMakesNoSense_data()
    {
        QTest::addColumn<QString>("line");
        QTest::newRow("an unknown command") << QStringLiteral("dance");
        QTest::newRow("an unknown option") << QStringLiteral("stats --colour");
        QTest::newRow("a missing argument") << QStringLiteral("customer show");
        QTest::newRow("a limit that is no number") << QStringLiteral("customer list --limit many");
        QTest::newRow("a negative limit") << QStringLiteral("order list --limit=-3");
        QTest::newRow("a date that is none") << QStringLiteral("order list --from 2026-13-45");
        QTest::newRow("an unknown platform") << QStringLiteral("shop add etsy https://x.example");
        QTest::newRow("an address that is none") << QStringLiteral("shop add prestashop ://");
    }
    void refusesWhatMakesNoSense()
    {
        QFETCH(QString, line);
        CommandRunner runner;
        const CommandRunner::Outcome outcome = runner.run(line);
        QCOMPARE(outcome.code, int(Usage));
        QVERIFY(!outcome.err.isEmpty());
        QVERIFY(outcome.out.isEmpty());
        const CommandRunner::Outcome json = runner.run(line + QStringLiteral(" --json"));
        QCOMPARE(json.json()
                     .value(QLatin1String("error"))
                     .toObject()
                     .value(QLatin1String("code"))
                     .toString(),
                 QStringLiteral("invalid_argument"));
    }

    void onlyPicturesNeedAWindow()
    {
        QVERIFY(needsWindow({}));
        QVERIFY(needsWindow({QStringLiteral("--demo")}));
        QVERIFY(needsWindow({QStringLiteral("screenshots"), QStringLiteral("x")}));
        QVERIFY(!isWindow({QStringLiteral("screenshots"), QStringLiteral("x")}));
        QVERIFY(!needsWindow({QStringLiteral("stats")}));
        QVERIFY(!needsWindow({QStringLiteral("--help")}));
        QVERIFY(!needsWindow({QStringLiteral("nonsense")}));
    }

    void anEmptyProfileIsNoError()
    {
        CommandRunner runner;
        const CommandRunner::Outcome stats = runner.run(QStringLiteral("stats --json"));
        QCOMPARE(stats.code, int(Ok));
        QCOMPARE(stats.json().value(QLatin1String("customers")).toInt(-1), 0);
        QCOMPARE(runner.run(QStringLiteral("shop list")).code, int(Ok));
        QCOMPARE(runner.run(QStringLiteral("sync")).code, int(Ok));
        QCOMPARE(runner.run(QStringLiteral("check")).code, int(Ok));
    }

    void aProfileInUseIsTold()
    {
        CommandRunner runner;
        QProcess first; // reads its key from a standard input that stays open
        runner.start(first, QStringLiteral("shop add prestashop http://127.0.0.1:9"));
        first.setReadChannel(QProcess::StandardError);
        QVERIFY(first.waitForReadyRead(60'000));
        const CommandRunner::Outcome second = runner.run(QStringLiteral("stats --json"));
        QCOMPARE(second.code, int(ProfileUnavailable));
        QCOMPARE(second.json()
                     .value(QLatin1String("error"))
                     .toObject()
                     .value(QLatin1String("code"))
                     .toString(),
                 QStringLiteral("in_use"));
        first.closeWriteChannel();
        QCOMPARE(runner.finish(first).code, int(SecretUnavailable));
    }

    void tasksAreNotedAndTickedOff()
    {
        CommandRunner runner;
        const CommandRunner::Outcome added = runner.run(
            QStringLiteral("task add --due 2026-12-24 --json"), {QStringLiteral("Order ribbon")});
        QCOMPARE(added.code, int(Ok));
        const QJsonObject task = added.json().value(QLatin1String("task")).toObject();
        QCOMPARE(task.value(QLatin1String("text")).toString(), QStringLiteral("Order ribbon"));
        QCOMPARE(task.value(QLatin1String("due_on")).toString(), QStringLiteral("2026-12-24"));
        QVERIFY(task.value(QLatin1String("done_at")).isNull());
        const auto listed = [&runner](const QString &line) {
            return runner.run(line).json().value(QLatin1String("tasks")).toArray();
        };
        QCOMPARE(listed(QStringLiteral("task list --json")).size(), 1);
        const QString done
            = QStringLiteral("task done %1").arg(task.value(QLatin1String("id")).toInt());
        QCOMPARE(runner.run(done).code, int(Ok));
        QVERIFY(listed(QStringLiteral("task list --json")).isEmpty());
        QCOMPARE(listed(QStringLiteral("task list --all --json")).size(), 1);
        QCOMPARE(runner.run(QStringLiteral("task done 99")).code, int(NotFound));
        QCOMPARE(runner.run(QStringLiteral("task add x --due someday")).code, int(Usage));
        QCOMPARE(runner.run(QStringLiteral("task add x --customer a@b.example")).code,
                 int(NotFound));
    }

    void segmentsComeFromAFileAndAreExplained()
    {
        CommandRunner runner;
        const QString path = runner.folder() + QStringLiteral("/segments.json");
        QFile file(path);
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write(R"({"version": 1, "segments": [{"key": "buyers", "name": "Buyers", "rule":
            {"version": 1, "all": [{"did": "order_placed", "at_least": 2}]}}]})");
        file.close();
        QCOMPARE(runner.run(QStringLiteral("segment import"), {path}).code, int(Ok));
        const QJsonArray listed = runner.run(QStringLiteral("segment list --json"))
                                      .json()
                                      .value(QLatin1String("segments"))
                                      .toArray();
        QCOMPARE(listed.size(), 1);
        QCOMPARE(listed.first().toObject().value(QLatin1String("key")).toString(),
                 QStringLiteral("buyers"));
        const auto counted = runner.run(
            QStringLiteral("segment count buyers --as-of 2025-12-31T00:00:00Z --json"));
        QCOMPARE(counted.code, int(Ok));
        QCOMPARE(counted.json().value(QLatin1String("members")).toInt(-1), 0);
        QCOMPARE(runner.run(QStringLiteral("segment members Buyers")).code, int(Ok));
        QCOMPARE(runner.run(QStringLiteral("segment show 1")).code, int(Ok));
        QCOMPARE(runner.run(QStringLiteral("segment why buyers a@b.example")).code, int(NotFound));
        QCOMPARE(runner.run(QStringLiteral("segment count nobody")).code, int(NotFound));
        const QString out = runner.folder() + QStringLiteral("/out.json");
        QCOMPARE(runner.run(QStringLiteral("segment export"), {out}).code, int(Ok));
        QVERIFY(QFile::exists(out));
    }

    void aProfileThatCannotBeOpenedIsNoFileOfTheCommandLine()
    {
        CommandRunner runner;
        QVERIFY(QDir(runner.folder()).mkdir(QStringLiteral("comptoir.sqlite")));
        QCOMPARE(runner.run(QStringLiteral("stats")).code, int(ProfileUnavailable));
    }

    void aFileThatIsNoDatabaseIsTold()
    {
        CommandRunner runner;
        QFile file(runner.folder() + QStringLiteral("/comptoir.sqlite"));
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write(QByteArray(8192, 'x'));
        file.close();
        const CommandRunner::Outcome outcome = runner.run(QStringLiteral("stats"));
        QCOMPARE(outcome.code, int(ProfileUnavailable));
        QVERIFY(!outcome.err.isEmpty());
        QVERIFY(file.open(QIODevice::ReadOnly));
        QCOMPARE(file.readAll(), QByteArray(8192, 'x')); // nothing was touched
    }
};

QTEST_GUILESS_MAIN(TestCommandLine)
#include "tst_commandline.moc"
