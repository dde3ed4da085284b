#include "app/cli/command.h"

#include <QTest>

using namespace comptoir;
using namespace comptoir::cli;

namespace {

QList<Command> someCommands()
{
    Command list;
    list.name = QStringLiteral("shop list");
    Command add;
    add.name = QStringLiteral("shop add");
    add.arguments = QStringLiteral("PLATFORM ADDRESS");
    add.minArguments = add.maxArguments = 2;
    add.options = {{QStringLiteral("name"), QStringLiteral("NAME"), {}},
                   {QStringLiteral("dry-run"), {}, {}}};
    Command sync;
    sync.name = QStringLiteral("sync");
    return {list, add, sync};
}

QList<OptionSpec> someOptions()
{
    return {{QStringLiteral("data"), QStringLiteral("DIR"), {}},
            {QStringLiteral("json"), {}, {}},
            {QStringLiteral("help"), {}, {}}};
}

Result<Invocation> parsed(const QString &line)
{
    return Invocation::parse(line.split(QLatin1Char(' '), Qt::SkipEmptyParts), someCommands(),
                             someOptions());
}

} // namespace

class TestInvocation : public QObject
{
    Q_OBJECT
private slots:
    void understands_data()
    {
        QTest::addColumn<QString>("line");
        QTest::addColumn<QString>("command");
        QTest::addColumn<QString>("arguments");
        QTest::addColumn<QString>("data");
        const auto row = [](const char *name, const char *line, const char *command,
                            const char *arguments, const char *data) {
            QTest::newRow(name) << QString::fromLatin1(line) << QString::fromLatin1(command)
                                << QString::fromLatin1(arguments) << QString::fromLatin1(data);
        };
        row("nothing is the window", "", "", "", "");
        row("an option alone is still the window", "--data /x", "", "", "/x");
        row("one word", "sync", "sync", "", "");
        row("two words", "shop list", "shop list", "", "");
        row("a common option before the command", "--data /x sync", "sync", "", "/x");
        row("between its words", "shop --data /x list", "shop list", "", "/x");
        row("after it", "sync --data=/x", "sync", "", "/x");
        row("a value with an equals sign", "sync --data=a=b", "sync", "", "a=b");
        row("the last of two wins", "sync --data=a --data b", "sync", "", "b");
        row("arguments", "shop add prestashop http://x", "shop add", "prestashop http://x", "");
        row("two dashes end the options", "shop add -- --name -x", "shop add", "--name -x", "");
        row("a dash alone is an argument", "shop add - -", "shop add", "- -", "");
    }
    void understands()
    {
        QFETCH(QString, line);
        QFETCH(QString, command);
        QFETCH(QString, arguments);
        QFETCH(QString, data);
        const Result<Invocation> invocation = parsed(line);
        QVERIFY2(invocation, qPrintable(line));
        QCOMPARE(invocation->command, command);
        QCOMPARE(invocation->arguments.join(QLatin1Char(' ')), arguments);
        QCOMPARE(invocation->value(QStringLiteral("data")), data);
    }

    void refuses_data()
    {
        QTest::addColumn<QString>("line");
        const auto row = [](const char *name, const char *line) {
            QTest::newRow(name) << QString::fromLatin1(line);
        };
        row("an unknown command", "dance");
        row("half a command", "shop");
        row("an unknown second word", "shop dance");
        row("an unknown option", "sync --colour");
        row("a single dash", "sync -j");
        row("another command's option", "sync --name x");
        row("an option of a command before its words", "--name x shop add a b");
        row("a missing value", "sync --data");
        row("an empty value", "sync --data=");
        row("a switch with a value", "sync --json=yes");
        row("too many arguments", "sync now");
        row("too few", "shop add prestashop");
    }
    void refuses()
    {
        QFETCH(QString, line);
        const Result<Invocation> invocation = parsed(line);
        QVERIFY2(!invocation, qPrintable(line));
        QCOMPARE(invocation.error().code, ErrorCode::InvalidArgument);
        QVERIFY(!invocation.error().text.isEmpty());
    }

    void helpNeedsNoArguments()
    {
        const Result<Invocation> invocation = parsed(QStringLiteral("shop add --help"));
        QVERIFY(invocation);
        QCOMPARE(invocation->command, QStringLiteral("shop add"));
        QVERIFY(parsed(QStringLiteral("--help")));
        QVERIFY(parsed(QStringLiteral("shop -h")));
    }

    void switchesAndValuesAreKept()
    {
        const Result<Invocation> invocation
            = parsed(QStringLiteral("shop add a b --dry-run --name Soap"));
        QVERIFY(invocation);
        QVERIFY(invocation->has(QStringLiteral("dry-run")));
        QVERIFY(!invocation->has(QStringLiteral("json")));
        QCOMPARE(invocation->value(QStringLiteral("name")), QStringLiteral("Soap"));
    }
};

QTEST_GUILESS_MAIN(TestInvocation)
#include "tst_invocation.moc"
