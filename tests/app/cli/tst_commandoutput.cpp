#include "app/cli/commandoutput.h"

#include <QBuffer>
#include <QJsonDocument>
#include <QTest>

using namespace comptoir;
using namespace comptoir::cli;

class TestCommandOutput : public QObject
{
    Q_OBJECT
private slots:
    void spellsOutWhatATerminalObeys_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QString>("shown");
        const auto row = [](const char *name, const QString &text, const char *shown) {
            QTest::newRow(name) << text << QString::fromUtf8(shown);
        };
        row("a colour", QStringLiteral("\x1b[31mred"), "\\x1b[31mred");
        row("a window title", QStringLiteral("\x1b]0;owned\x07"), "\\x1b]0;owned\\x07");
        row("an eight-bit escape", QStringLiteral("\u009b2J"), "\\x9b2J");
        row("a line break", QStringLiteral("a\r\nb"), "a\\x0d\\x0ab");
        row("a right-to-left override", QStringLiteral("\u202egpj.exe"), "\\u202egpj.exe");
        row("accents stay", QStringLiteral("Élodie – 12,00 €"), "Élodie – 12,00 €");
        row("emoji stay", QStringLiteral("🧼"), "🧼");
    }
    void spellsOutWhatATerminalObeys()
    {
        QFETCH(QString, text);
        QFETCH(QString, shown);
        QCOMPARE(harmless(text), shown);
    }

    void jsonStaysTheSameDocument()
    {
        const QJsonObject object{
            {QStringLiteral("name"), QStringLiteral("\x1b[31m \u009b \u202e \u007f é\n")}};
        const QByteArray bytes = harmlessJson(object);
        QCOMPARE(QJsonDocument::fromJson(bytes).object(), object);
        const QString text = QString::fromUtf8(bytes);
        QCOMPARE(harmless(text), text);
    }

    void textAndJsonNeverMix()
    {
        QBuffer out, err;
        out.open(QIODevice::WriteOnly);
        err.open(QIODevice::WriteOnly);
        CommandOutput output(out, err, true);
        output.line(QStringLiteral("for people"));
        output.table({QStringLiteral("a")}, {{QStringLiteral("b")}});
        output.progress(QStringLiteral("working"));
        output.json({{QStringLiteral("n"), 1}});
        QCOMPARE(out.data(), QByteArray("{\"n\":1}\n"));
        QCOMPARE(err.data(), QByteArray("working\n"));
    }

    void tablesLineUp()
    {
        QBuffer out, err;
        out.open(QIODevice::WriteOnly);
        err.open(QIODevice::WriteOnly);
        CommandOutput output(out, err, false);
        output.table({QStringLiteral("Id"), QStringLiteral("Name")},
                     {{QStringLiteral("7"), QStringLiteral("Zoé\t")},
                      {QStringLiteral("1234"), QStringLiteral("Max")}});
        QCOMPARE(QString::fromUtf8(out.data()),
                 QStringLiteral("Id    Name\n7     Zoé\\x09\n1234  Max\n"));
    }

    void endlessCellsAreCut()
    {
        const auto linesOf = [](const QList<QStringList> &rows, Cells cells) {
            QBuffer out, err;
            out.open(QIODevice::WriteOnly);
            err.open(QIODevice::WriteOnly);
            CommandOutput(out, err, false).table({}, rows, cells);
            return QString::fromUtf8(out.data()).split(u'\n', Qt::SkipEmptyParts);
        };
        const QString sixty(60, u'x');
        const QString endless(60'000, u'y');
        const QList<QStringList> rows{{sixty, sixty}, {endless, endless}};
        const QStringList lines = linesOf(rows, Cells::Cut);
        QCOMPARE(lines.at(0), sixty + QStringLiteral("  ") + sixty);
        QCOMPARE(lines.at(1), QString(59, u'y') + QStringLiteral("…  ") + endless);
        QCOMPARE(linesOf(rows, Cells::Whole).at(1), endless + QStringLiteral("  ") + endless);
        const QString soap = QString(58, u'z') + QStringLiteral("🧼🧼");
        QCOMPARE(linesOf({{soap, QString()}}, Cells::Cut).at(0),
                 QString(58, u'z') + QStringLiteral("…"));
    }

    void failuresAreTold()
    {
        QBuffer out, err;
        out.open(QIODevice::WriteOnly);
        err.open(QIODevice::WriteOnly);
        CommandOutput output(out, err, true);
        const int code
            = output.fail({ErrorCode::InUse, QStringLiteral("In use."), QStringLiteral("pid 7")});
        QCOMPARE(code, int(ProfileUnavailable));
        QCOMPARE(err.data(), QByteArray("In use.\n"));
        const QJsonObject object = QJsonDocument::fromJson(out.data()).object();
        QCOMPARE(object[QStringLiteral("error")][QStringLiteral("code")].toString(),
                 QStringLiteral("in_use"));
        QVERIFY(!out.data().contains("pid 7"));
    }

    void everyErrorHasANameAndACode()
    {
        QSet<QString> names;
        for (int i = 0; i <= int(ErrorCode::Cancelled); ++i) {
            const QString name = nameOf(ErrorCode(i));
            QVERIFY(!name.isEmpty() && !names.contains(name));
            names.insert(name);
            QVERIFY(exitCodeFor(ErrorCode(i)) != Ok);
        }
    }
};

QTEST_GUILESS_MAIN(TestCommandOutput)
#include "tst_commandoutput.moc"
