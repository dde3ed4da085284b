/// The command line as a whole: help, versions, wrong words, and the documentation.

#include "app/cli/command.h"
#include "app/cli/commandline.h"
#include "app/cli/exitcode.h"
#include "app/profilefolder.h"
#include "app/singleinstance.h"
#include "models/store/database.h"
#include "tests/app/cli/commandrunner.h"

#include <QDir>
#include <QDirIterator>
#include <QFile>
#include <QFileInfo>
#include <QJsonArray>
#include <QLocalServer>
#include <QTemporaryDir>
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
        QTest::newRow("a folder without a name") << QStringLiteral("stats --data=");
        QTest::newRow("a day before all shops") << QStringLiteral("task add x --due 0001-01-01");
        QTest::newRow("a year of five digits")
            << QStringLiteral("segment count x --as-of=99999-01-01");
        QTest::newRow("a year before all shops")
            << QStringLiteral("segment count x --as-of=0001-01-01");
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

    void datesOutOfRangeSayTheRange()
    {
        CommandRunner runner;
        for (const QString &line : {QStringLiteral("task add x --due 0001-01-01"),
                                    QStringLiteral("segment count x --as-of=99999-01-01")}) {
            const QByteArray told = runner.run(line).err;
            QVERIFY2(told.contains("1000") && told.contains("9999"), told.constData());
        }
        QCOMPARE(runner.run(QStringLiteral("stats --data"), {QStringLiteral("  ")}).code,
                 int(Usage));
    }

    void whoHasNoHomeIsAskedForAFolder()
    {
#if defined(Q_OS_WIN) || defined(Q_OS_MACOS)
        QSKIP("these systems know the home of every user");
#endif
        const QTemporaryDir elsewhere;
        for (const QString &home : {QString(), QStringLiteral("here")}) {
            QProcess process;
            QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
            environment.remove(QStringLiteral("XDG_DATA_HOME"));
            environment.insert(QStringLiteral("HOME"), home);
            environment.insert(QStringLiteral("COMPTOIR_KEYCHAIN"), QStringLiteral("none"));
            process.setProcessEnvironment(environment);
            process.setWorkingDirectory(elsewhere.path());
            process.start(QStringLiteral(COMPTOIR_PROGRAM), {QStringLiteral("stats")});
            QVERIFY(process.waitForFinished(60'000));
            QCOMPARE(process.exitCode(), int(ProfileUnavailable));
            QVERIFY(process.readAllStandardError().contains("--data"));
        }
        QVERIFY(QDir(elsewhere.path()).isEmpty());
        QVERIFY(!QFileInfo::exists(QStringLiteral("/.local/share/comptoir")));
    }

    void aWindowThatIsOpenComesForward()
    {
        CommandRunner runner;
        runner.setSecret(QStringLiteral("QT_QPA_PLATFORM"), QStringLiteral("offscreen"));
        QProcess first;
        runner.start(first, {});
        const QString socket = ProfileFolder{runner.folder()}.socketName();
        const SingleInstance instance(socket);
        QTRY_VERIFY_WITH_TIMEOUT(instance.askRunningToShow(), 60'000);
        const CommandRunner::Outcome second = runner.run({});
        QCOMPARE(second.code, int(Ok));
        QVERIFY(second.err.contains("brought forward"));
        first.kill();
        QVERIFY(first.waitForFinished(60'000));
        QLocalServer::removeServer(socket);
    }

    void filesThatAreNoTextAreSaidToBeNone()
    {
        CommandRunner runner;
        const QString map = written(runner, "map.json", R"({"version": 1, "kind": "customers",
            "columns": [{"field": "email", "header": "email"}]})");
        const QString picture = written(runner, "a.png", QByteArray("\x89PNG\r\n\x1a\n\0\0", 10));
        const QString workbook
            = written(runner, "a.xlsx", QByteArray("PK\x03\x04", 4) + "xl/workbook.xml");
        const QStringList wanted{QStringLiteral("--map"), map};
        const auto refused
            = runner.run(QStringLiteral("import csv"), QStringList{picture} + wanted);
        QCOMPARE(refused.code, int(FileProblem));
        QVERIFY(refused.err.contains("not a table of text"));
        QVERIFY(runner.run(QStringLiteral("import csv"), QStringList{workbook} + wanted)
                    .err.contains("Excel"));
    }

    void wrongMapsAndSegmentsAreWrongFiles()
    {
        CommandRunner runner;
        const QString rows = written(runner, "a.csv", "email;ville\na@b.example;Paris\n");
        for (const char *keys :
             {"", R"(, "columns": [])", R"(, "columns": [{"field": "email", "header": "gone"}])",
              R"(, "columns": [{"field": "city", "index": 1}])"}) {
            const QString map
                = written(runner, "map.json",
                          R"({"version": 1, "kind": "customers")" + QByteArray(keys) + '}');
            const auto refused
                = runner.run(QStringLiteral("import csv"), {rows, QStringLiteral("--map"), map});
            QVERIFY2(refused.code == int(FileProblem), keys);
            QVERIFY(!refused.err.isEmpty());
        }
        const QString circle = written(runner, "segments.json", R"({"version": 1, "segments":
            [{"key": "a", "name": "A", "rule": {"version": 1, "all": [{"segment": "a",
            "member": true}]}}]})");
        QCOMPARE(runner.run(QStringLiteral("segment import"), {circle}).code, int(FileProblem));
        QCOMPARE(runner.run(QStringLiteral("stats --json"))
                     .json()
                     .value(QLatin1String("customers"))
                     .toInt(-1),
                 0);
    }

    void pipesAreNoFiles()
    {
#ifdef Q_OS_WIN
        QSKIP("pipes have no names in folders here");
#endif
        CommandRunner runner;
        const QString pipe = runner.folder() + QStringLiteral("/pipe");
        if (QProcess::execute(QStringLiteral("mkfifo"), {pipe}) != 0)
            QSKIP("no pipe can be made here");
        for (const QString &line :
             {QStringLiteral("segment import"), QStringLiteral("restore --yes"),
              QStringLiteral("places import"), QStringLiteral("import csv --map map.json")}) {
            const auto refused = runner.run(line, {pipe});
            QVERIFY2(refused.code == int(FileProblem), qPrintable(line));
            QVERIFY(!refused.err.isEmpty());
        }
        CommandRunner other;
        QCOMPARE(QProcess::execute(QStringLiteral("mkfifo"),
                                   {other.folder() + QStringLiteral("/comptoir.sqlite")}),
                 0);
        QCOMPARE(other.run(QStringLiteral("stats")).code, int(ProfileUnavailable));
    }

    void aZoneThatIsNoneIsUtc_data()
    {
        QTest::addColumn<QString>("zone");
        QTest::newRow("a name of nothing") << QStringLiteral("Nonsense/Zone");
        QTest::newRow("a path") << QStringLiteral("../../etc/passwd");
        QTest::newRow("an offset beyond the earth") << QStringLiteral("UTC+99");
    }
    void aZoneThatIsNoneIsUtc()
    {
#if defined(Q_OS_WIN) || defined(Q_OS_MACOS)
        QSKIP("these systems know their zone without the environment");
#endif
        QFETCH(QString, zone);
        CommandRunner runner;
        runner.setSecret(QStringLiteral("TZ"), zone);
        const QString map = written(runner, "map.json", R"({"version": 1, "kind": "orders",
            "currency": "EUR", "columns": [{"field": "order_id", "index": 0},
            {"field": "placed_at", "index": 1}, {"field": "total", "index": 2},
            {"field": "email", "index": 3}]})");
        const QString rows = written(runner, "a.csv",
                                     "id;date;total;email\n1;2026-01-05 10:20;12.50;a@b.example\n");
        QCOMPARE(
            runner.run(QStringLiteral("import csv"), {rows, QStringLiteral("--map"), map}).code,
            int(Ok));
        const auto listed = runner.run(QStringLiteral("order list"));
        QVERIFY2(listed.out.contains("2026-01-05 10:20"), listed.out.constData());
        QCOMPARE(listed.err.count(zone.toLatin1()), 1);
        QVERIFY(listed.err.contains("UTC"));
        runner.setSecret(QStringLiteral("TZ"), QStringLiteral("Europe/Paris"));
        const auto fine = runner.run(QStringLiteral("order list"));
        QVERIFY(fine.err.isEmpty() && fine.out.contains("2026-01-05 11:20"));
    }

    void segmentsAreCountedOrSaidNotToBe()
    {
        CommandRunner runner;
        const QString path = written(runner, "segments.json",
                                     R"({"version": 1, "segments": [{"name": "Buyers", "rule":
            {"version": 1, "all": [{"did": "order_placed", "at_least": 1}]}}]})");
        QCOMPARE(runner.run(QStringLiteral("segment import"), {path}).code, int(Ok));
        const CommandRunner::Outcome counted = runner.run(QStringLiteral("segment list"));
        QVERIFY(counted.out.contains("0") && !counted.out.contains("not counted yet"));
        QVERIFY((*open(runner))->execute("UPDATE segment SET counted_at = NULL"));
        const CommandRunner::Outcome fresh = runner.run(QStringLiteral("segment list"));
        QVERIFY(fresh.out.contains("not counted yet"));
        QVERIFY(fresh.out.contains("comptoir segment count"));
    }

    /// As in the window: no number where something that is asked about has not arrived.
    void whatNeedsDataIsNotCountedAsNobody()
    {
        CommandRunner runner;
        const QString path = written(runner, "segments.json", R"({"version": 1, "segments": [
            {"key": "readers", "name": "Readers", "rule": {"version": 1,
             "all": [{"did": "visited", "at_least": 1}]}},
            {"key": "friends", "name": "Friends", "rule": {"version": 1,
             "all": [{"segment": "readers", "member": true}]}}]})");
        QCOMPARE(runner.run(QStringLiteral("segment import"), {path}).code, int(Ok));
        const CommandRunner::Outcome listed = runner.run(QStringLiteral("segment list"));
        QCOMPARE(listed.out.count("Needs visits"), 2);
        QVERIFY(!listed.out.contains("segment count"));
        const QJsonArray segments = runner.run(QStringLiteral("segment list --json"))
                                        .json()
                                        .value(QLatin1String("segments"))
                                        .toArray();
        QCOMPARE(segments.size(), 2);
        for (const auto &one : segments) {
            QVERIFY(one.toObject().value(QLatin1String("members")).isNull());
            QCOMPARE(one.toObject().value(QLatin1String("reason")).toString(),
                     QStringLiteral("Needs visits"));
        }
        QCOMPARE(runner.run(QStringLiteral("segment count friends")).out,
                 QByteArray("Needs visits\n"));
        const QJsonObject counted
            = runner.run(QStringLiteral("segment count readers --json")).json();
        QVERIFY(counted.value(QLatin1String("members")).isNull());
        QCOMPARE(counted.value(QLatin1String("reason")).toString(), QStringLiteral("Needs visits"));
        QVERIFY(runner.run(QStringLiteral("segment show readers")).out.contains("Needs visits"));
        QVERIFY(runner.run(QStringLiteral("segment members readers --json"))
                    .json()
                    .value(QLatin1String("total"))
                    .isNull());
    }

    void whyKeepsGroupsAndSaysWhatIsCompared()
    {
        CommandRunner runner;
        const QString path = written(runner, "segments.json", R"({"version": 1, "segments": [
            {"key": "best", "name": "Best", "rule": {"version": 1,
             "any": [{"rank": "top", "field": "orders_count", "people": 1},
                     {"none": [{"field": "orders_count", "operator": "at_least",
                                "times_shop": 2}]}]}}]})");
        QCOMPARE(runner.run(QStringLiteral("segment import"), {path}).code, int(Ok));
        {
            const auto file = open(runner);
            for (const char *row :
                 {"INSERT INTO customer(id) VALUES(1), (2)",
                  "INSERT INTO customer_facts(customer_id, orders_count) VALUES(1, 3), (2, 1)"})
                QVERIFY((*file)->execute(row));
        }
        const QByteArray told = runner.run(QStringLiteral("segment why best 1")).out;
        QVERIFY2(told.contains("In the segment.\n"), told.constData());
        QVERIFY2(told.contains("Any of these conditions"), told.constData());
        QVERIFY2(told.contains("    None of these conditions"), told.constData());
        QVERIFY2(told.contains("        Customers whose number of orders is"), told.constData());
        QVERIFY2(told.contains("it takes 3 or more."), told.constData());
        const QJsonObject json = runner.run(QStringLiteral("segment why best 2 --json")).json();
        const QJsonArray groups = json.value(QLatin1String("groups")).toArray();
        QCOMPARE(groups.size(), 2);
        QCOMPARE(groups.at(0).toObject().value(QLatin1String("mode")).toString(),
                 QStringLiteral("any"));
        QCOMPARE(groups.at(1).toObject().value(QLatin1String("path")).toString(),
                 QStringLiteral("rule.any[1]"));
        const QJsonArray conditions = json.value(QLatin1String("conditions")).toArray();
        QCOMPARE(conditions.size(), 2);
        const QJsonObject rank = conditions.at(0).toObject();
        QVERIFY(!rank.value(QLatin1String("true")).toBool());
        QCOMPARE(rank.value(QLatin1String("compared_with"))
                     .toObject()
                     .value(QLatin1String("limit"))
                     .toString(),
                 QStringLiteral("3"));
    }

    void whoNamesADamagedSegmentIsNotEverybody()
    {
        CommandRunner runner;
        const QString path = written(runner, "segments.json", R"({"version": 1, "segments": [
            {"key": "inner", "name": "Inner", "rule": {"version": 1,
             "all": [{"did": "order_placed", "at_least": 1}]}},
            {"key": "outer", "name": "Outer", "rule": {"version": 1,
             "all": [{"segment": "inner", "member": false}]}}]})");
        QCOMPARE(runner.run(QStringLiteral("segment import"), {path}).code, int(Ok));
        QCOMPARE(runner.run(QStringLiteral("segment count outer")).code, int(Ok));
        QVERIFY((*open(runner))->execute("UPDATE segment SET rule = 'x' WHERE key = 'inner'"));
        for (const QString &command :
             {QStringLiteral("segment count outer"), QStringLiteral("segment members outer")}) {
            const CommandRunner::Outcome refused = runner.run(command);
            QCOMPARE(refused.code, int(ProblemFound));
            QVERIFY2(refused.err.contains("“Inner” cannot be read"), refused.err.constData());
        }
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
        const auto shown = runner.run(QStringLiteral("segment show 1"));
        QCOMPARE(shown.code, int(Ok));
        QVERIFY(shown.out.contains("\n    \"all\": [\n") && !shown.out.contains("\\x0a"));
        QCOMPARE(runner.run(QStringLiteral("segment why buyers a@b.example")).code, int(NotFound));
        const auto missing = runner.run(QStringLiteral("segment count nobody"));
        QCOMPARE(missing.code, int(NotFound));
        QVERIFY(missing.err.contains("There is no segment “nobody”. See comptoir segment list."));
        const QTemporaryDir outside;
        const QString out = outside.filePath(QStringLiteral("out.json"));
        QCOMPARE(runner.run(QStringLiteral("segment export"), {out}).code, int(Ok));
        QVERIFY(QFile::exists(out));
    }

    void anExportReplacesNothingUnasked()
    {
        CommandRunner runner;
        const QTemporaryDir outside;
        const QString path = outside.filePath(QStringLiteral("mine.json"));
        for (const QString &command :
             {QStringLiteral("export customers"), QStringLiteral("export orders"),
              QStringLiteral("segment export")}) {
            QFile mine(path);
            QVERIFY(mine.open(QIODevice::WriteOnly));
            mine.write("mine");
            mine.close();
            mine.setPermissions(mine.permissions() | QFile::ReadGroup | QFile::ReadOther);
            const auto refused = runner.run(command, {path});
            QCOMPARE(refused.code, int(Usage));
            QVERIFY(refused.err.contains("--force"));
            QCOMPARE(mine.size(), 4);
            QCOMPARE(runner.run(command + QStringLiteral(" --force"), {path}).code, int(Ok));
#ifndef Q_OS_WIN
            QVERIFY(
                !(QFileInfo(path).permissions()
                  & (QFile::ReadGroup | QFile::ReadOther | QFile::WriteGroup | QFile::WriteOther)));
#endif
            QVERIFY(mine.open(QIODevice::ReadOnly));
            QVERIFY(mine.readAll() != "mine");
        }
    }

    void ownSegmentsDoNotDouble()
    {
        CommandRunner runner;
        const QString path = written(runner, "segments.json", R"({"version": 1, "segments": [
            {"key": "buyers", "name": "Buyers", "rule":
             {"version": 1, "all": [{"did": "order_placed", "at_least": 1}]}}]})");
        QCOMPARE(runner.run(QStringLiteral("segment import"), {path}).code, int(Ok));
        const auto names = [&runner] {
            QStringList all;
            for (const QJsonValue one : runner.run(QStringLiteral("segment list --json"))
                                            .json()
                                            .value(QLatin1String("segments"))
                                            .toArray())
                all.append(one.toObject().value(QLatin1String("name")).toString());
            return all;
        };
        const auto again = runner.run(QStringLiteral("segment import"), {path});
        QCOMPARE(again.code, int(Ok));
        QVERIFY2(again.out.contains("“Buyers” is already there"), again.out.constData());
        QCOMPARE(names(), QStringList({QStringLiteral("Buyers")}));
        const QString other = written(runner, "other.json", R"({"version": 1, "segments": [
            {"key": "buyers", "name": "Customers", "rule":
             {"version": 1, "all": [{"did": "order_placed", "at_least": 2}]}}]})");
        const auto replaced
            = runner.run(QStringLiteral("segment import --known replace --json"), {other});
        QCOMPARE(replaced.json().value(QLatin1String("replaced")).toInt(), 1);
        QCOMPARE(names(), QStringList({QStringLiteral("Customers")}));
        QCOMPARE(runner.run(QStringLiteral("segment import --known add"), {other}).code, int(Ok));
        QCOMPARE(names(),
                 QStringList({QStringLiteral("Customers"), QStringLiteral("Customers (2)")}));
        QCOMPARE(runner.run(QStringLiteral("segment import --known perhaps"), {other}).code,
                 int(Usage));
    }

    void segmentsAreRemovedOnlyWhenThatIsMeant()
    {
        CommandRunner runner;
        const QString path = written(runner, "segments.json", R"({"version": 1, "segments": [
            {"key": "buyers", "name": "Buyers", "rule":
             {"version": 1, "all": [{"did": "order_placed", "at_least": 1}]}},
            {"key": "a", "name": "Ann", "rule": {"version": 1,
             "all": [{"segment": "buyers", "member": true}]}},
            {"key": "b", "name": "Bob", "rule": {"version": 1,
             "all": [{"segment": "buyers", "member": false}]}}]})");
        QCOMPARE(runner.run(QStringLiteral("segment import"), {path}).code, int(Ok));
        for (const QString &command : {QStringLiteral("segment remove buyers --yes"),
                                       QStringLiteral("segment archive buyers")}) {
            const auto refused = runner.run(command);
            QCOMPARE(refused.code, int(Usage));
            QVERIFY2(refused.err.contains("“Ann”, “Bob”"), refused.err.constData());
        }
        const auto asked = runner.run(QStringLiteral("segment remove a"));
        QCOMPARE(asked.code, int(Usage));
        QVERIFY(asked.err.contains("--yes"));
        QCOMPARE(runner.run(QStringLiteral("segment show a")).code, int(Ok));
        QCOMPARE(runner.run(QStringLiteral("segment remove a --yes")).code, int(Ok));
        QCOMPARE(runner.run(QStringLiteral("segment show a")).code, int(NotFound));
        QCOMPARE(runner.run(QStringLiteral("segment archive b")).code, int(Ok));
        QVERIFY(runner.run(QStringLiteral("segment list")).out.contains("archived"));
        QCOMPARE(runner.run(QStringLiteral("segment unarchive b")).code, int(Ok));
        QVERIFY(!runner.run(QStringLiteral("segment list")).out.contains("archived"));
    }

    void exportsNeverOverwriteTheProfile()
    {
        CommandRunner runner;
        QCOMPARE(runner.run(QStringLiteral("task add Keep")).code, int(Ok));
        QDir folder(runner.folder());
        QVERIFY(folder.mkpath(QStringLiteral("backups/old"))
                && folder.mkpath(QStringLiteral("logs")));
        const QString database = folder.filePath(QStringLiteral("comptoir.sqlite"));
        QTemporaryDir outside;
        QStringList targets{database,
                            folder.filePath(QStringLiteral("COMPTOIR.sqlite-wal")),
                            folder.filePath(QStringLiteral("demo-born-at")),
                            folder.filePath(QStringLiteral("of-tomorrow.csv")),
                            folder.filePath(QStringLiteral("x/../logs/../of-tomorrow.csv")),
                            folder.filePath(QStringLiteral("comptoir.lock")),
                            folder.filePath(QStringLiteral("backups/old/../a.csv")),
                            folder.filePath(QStringLiteral("backups/old/a.csv")),
                            folder.filePath(QStringLiteral("logs/a.csv")),
                            folder.path(),
                            QString()};
        const QString link = outside.filePath(QStringLiteral("out.csv"));
        if (QFile::link(database, link)) // a shortcut on Windows, which no export follows
            targets.append(link);
        const QString way = outside.filePath(QStringLiteral("way"));
#ifndef Q_OS_WIN
        if (QFile::link(folder.path(), way))
            targets.append(way + QStringLiteral("/of-tomorrow.csv"));
        const QString back = outside.filePath(QStringLiteral("back"));
        if (QFile::link(folder.filePath(QStringLiteral("logs")), back))
            targets.append(back + QStringLiteral("/../of-tomorrow.csv"));
#endif
        if (QFileInfo::exists(QStringLiteral("/dev/full")))
            targets.append(QStringLiteral("/dev/full"));
        for (const QString &target : targets) {
            for (const QString &command :
                 {QStringLiteral("export customers"), QStringLiteral("export orders"),
                  QStringLiteral("segment export --force")}) {
                const CommandRunner::Outcome refused = runner.run(command, {target});
                QVERIFY2(refused.code == int(FileProblem), qPrintable(command + target));
                QVERIFY(!refused.err.isEmpty());
            }
        }
        QCOMPARE(runner.run(QStringLiteral("task list --json"))
                     .json()
                     .value(QLatin1String("tasks"))
                     .toArray()
                     .size(),
                 1);
        QCOMPARE(runner.run(QStringLiteral("check")).code, int(Ok));
        QVERIFY(folder.mkpath(QStringLiteral("exports"))); // the owner's own
        const QString good = folder.filePath(QStringLiteral("exports/customers.csv"));
        QCOMPARE(runner.run(QStringLiteral("export customers"), {good}).code, int(Ok));
    }

    void segmentsThatCannotBeReadNeverBecomeEverybody()
    {
        CommandRunner runner;
        QCOMPARE(runner.run(QStringLiteral("segment list")).code, int(Ok));
        const QString future = QStringLiteral("{\"version\":99,\"some\":[1]}");
        {
            const auto database = open(runner);
            QVERIFY(database);
            for (const QString &rule : {future, QStringLiteral("garbage"), QString()}) {
                Statement insert = (*database)->prepare(
                    QStringLiteral("INSERT INTO segment(key, name, rule, created_at, updated_at)"
                                   " VALUES(?1, ?1, coalesce(?2, ''), 1, 1)"));
                const QString name = QStringLiteral("s%1").arg(rule.size());
                QVERIFY(insert.bind(1, name).bind(2, rule).run());
            }
        }
        const QTemporaryDir outside;
        const QString path = outside.filePath(QStringLiteral("out.json"));
        const auto written = runner.run(QStringLiteral("segment export --json"), {path});
        QCOMPARE(written.code, int(ProblemFound));
        QCOMPARE(written.json().value(QLatin1String("segments")).toInt(), 1);
        QCOMPARE(written.json().value(QLatin1String("left_out")).toArray(),
                 QJsonArray({QStringLiteral("s0"), QStringLiteral("s7")}));
        QFile file(path);
        QVERIFY(file.open(QIODevice::ReadOnly));
        const QJsonArray kept = QJsonDocument::fromJson(file.readAll())
                                    .object()
                                    .value(QLatin1String("segments"))
                                    .toArray();
        QCOMPARE(kept.size(), 1);
        QCOMPARE(kept.first().toObject().value(QLatin1String("rule")).toObject(),
                 QJsonDocument::fromJson(future.toUtf8()).object());
        QCOMPARE(runner.run(QStringLiteral("segment import"), {path}).code, int(FileProblem));
        QVERIFY(runner.run(QStringLiteral("segment export --force"), {path}).out.contains("s7"));
    }

    void aMissingTableIsFoundAndNeverRestored()
    {
        CommandRunner runner;
        QCOMPARE(runner.run(QStringLiteral("check")).code, int(Ok));
        const QString sound = runner.folder() + QStringLiteral("/sound.sqlite");
        QVERIFY(QFile::copy(runner.folder() + QStringLiteral("/comptoir.sqlite"), sound));
        QVERIFY((*open(runner))->execute("DROP TABLE note"));
        const auto checked = runner.run(QStringLiteral("check --json"));
        QCOMPARE(checked.code, int(ProblemFound));
        QVERIFY(!checked.json().value(QLatin1String("sound")).toBool(true));
        QVERIFY(checked.json()
                    .value(QLatin1String("damage"))
                    .toArray()
                    .contains(QStringLiteral("table note is missing")));
        const QString copy = runner.folder() + QStringLiteral("/copy.sqlite");
        QVERIFY(QFile::copy(runner.folder() + QStringLiteral("/comptoir.sqlite"), copy));
        QCOMPARE(runner.run(QStringLiteral("restore --yes"), {copy}).code, int(FileProblem));
        // What cannot be read may hold more than the backup.
        QVERIFY(QFile::remove(runner.folder() + QStringLiteral("/comptoir.sqlite")));
        QFile data(runner.folder() + QStringLiteral("/comptoir.sqlite"));
        QVERIFY(data.open(QIODevice::WriteOnly) && data.write("XXXX of another kind") > 0);
        data.close();
        QVERIFY(runner.run(QStringLiteral("restore"), {sound}).code != int(Ok));
        QCOMPARE(runner.run(QStringLiteral("restore --yes"), {sound}).code, int(Ok));
    }

    void placesSayWhichLinesAreNone()
    {
        CommandRunner runner;
        const QString path = runner.folder() + QStringLiteral("/places.csv");
        QFile file(path);
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write("country,postcode,lat,lon\nFR,75001,48.86,2.34\nQ7,75002,48.8,2.3\n"
                   "FR,<script>,48.8,2.3\nFR,75003,91,2.3\nfrance,75004,48.8,2.3\n");
        file.close();
        const auto taken = runner.run(QStringLiteral("places import --json"), {path});
        QCOMPARE(taken.code, int(ProblemFound));
        QCOMPARE(taken.json().value(QLatin1String("postcodes")).toInt(), 2);
        QCOMPARE(taken.json().value(QLatin1String("unread")).toInt(), 3);
        QList<int> lines;
        for (const QJsonValue problem : taken.json().value(QLatin1String("problems")).toArray())
            lines.append(problem.toObject().value(QLatin1String("line")).toInt());
        QCOMPARE(lines, QList<int>({3, 4, 5}));
        QVERIFY(runner.run(QStringLiteral("places import"), {path}).out.contains(" 4"));
        for (const QString &country : {u"France"_qs, u"F1"_qs, u"ZZ"_qs, u"é!"_qs}) {
            const auto refused
                = runner.run(QStringLiteral("places import --country"), {country, path});
            QVERIFY2(refused.code == int(Usage), qPrintable(country));
        }
        if (QFileInfo::exists(QStringLiteral("/dev/zero")))
            QCOMPARE(runner.run(QStringLiteral("places import /dev/zero")).code, int(FileProblem));
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

private:
    static QString written(const CommandRunner &runner, const char *name, const QByteArray &bytes)
    {
        QFile file(QDir(runner.folder()).filePath(QLatin1String(name)));
        if (!file.open(QIODevice::WriteOnly) || file.write(bytes) != bytes.size())
            qFatal("cannot write %s", name);
        return file.fileName();
    }
    static Result<std::unique_ptr<Database>> open(const CommandRunner &runner)
    {
        return Database::open(runner.folder() + QStringLiteral("/comptoir.sqlite"),
                              Database::Mode::ReadWrite);
    }
};

QTEST_GUILESS_MAIN(TestCommandLine)
#include "tst_commandline.moc"
