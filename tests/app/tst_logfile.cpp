#include "app/logfile.h"

#include <QFile>
#include <QFileInfo>
#include <QTemporaryDir>
#include <QTest>

using namespace comptoir;

namespace {

QString contentOf(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? QString::fromUtf8(file.readAll()) : QString();
}

} // namespace

class TestLogFile : public QObject
{
    Q_OBJECT
private slots:
    void hides_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QString>("secret");
        const auto row = [](const char *name, const char *text, const char *secret) {
            QTest::newRow(name) << QString::fromUtf8(text) << QString::fromUtf8(secret);
        };
        row("an e-mail address", "no account for marie.dupont@example.org here", "dupont");
        row("an address in brackets", "<jo+x@shop.example>", "jo+x");
        row("a key in a query", "GET /api/orders?ws_key=ABC123&display=full", "ABC123");
        row("an access token header", "X-Shopify-Access-Token: something", "something");
        row("a basic authorisation", "Authorization: Basic QUJDOg==", "QUJDOg");
        row("a bearer token", "authorization=Bearer abc.def", "abc.def");
        row("a Shopify token anywhere", "reply said shpat_0123456789abcdef0123",
            "0123456789abcdef");
        row("a PrestaShop key anywhere", "typed ZQ88PRJX5VWQHCWE4EE7SQ7HPNX00RAJ", "ZQ88PRJX");
        row("a JSON password", R"({"password":"hunter2"})", "hunter2");
        row("a phone number", "called +33 6 39 98 01 02 twice", "39 98");
    }
    void hides()
    {
        QFETCH(QString, text);
        QFETCH(QString, secret);
        const QString clean = redacted(text);
        QVERIFY2(!clean.contains(secret), qPrintable(clean));
        QVERIFY(clean.contains(QLatin1Char('[')));
    }

    void leavesTheRest()
    {
        const QString text = QStringLiteral("page 3 of orders: 250 rows in 12 ms, HTTP 200");
        QCOMPARE(redacted(text), text);
    }

    void writesAtOnceAndOneLineEach()
    {
        const QTemporaryDir folder;
        const QString path = folder.filePath(QStringLiteral("logs/comptoir.log"));
        const LogFile log(path);
        qInfo("first");
        qWarning("two\nlines of a@b.example");
        const QStringList lines = contentOf(path).split(QLatin1Char('\n'), Qt::SkipEmptyParts);
        QCOMPARE(lines.size(), 2);
        QVERIFY(lines.at(0).endsWith(QStringLiteral("info default: first")));
        QVERIFY(lines.at(1).contains(QStringLiteral("two | lines of [address]")));
    }

    void turnsOverAndForgets()
    {
        const QTemporaryDir folder;
        const QString path = folder.filePath(QStringLiteral("comptoir.log"));
        {
            const LogFile log(path);
            const QByteArray line(qsizetype(100) * 1024, '.');
            for (int i = 0; i < 60; ++i)
                qInfo("%s", line.constData());
        }
        for (const char *end : {"", ".1", ".2", ".3"}) {
            const QFileInfo file(path + QLatin1String(end));
            QVERIFY2(file.exists(), qPrintable(file.fileName()));
            QVERIFY(file.size() < 1'300'000);
        }
        QVERIFY(!QFileInfo::exists(path + QStringLiteral(".4")));
    }

    void goesOnAfterARestart()
    {
        const QTemporaryDir folder;
        const QString path = folder.filePath(QStringLiteral("comptoir.log"));
        for (const char *word : {"one", "two"}) {
            const LogFile log(path);
            qInfo("%s", word);
        }
        QCOMPARE(contentOf(path).count(QLatin1Char('\n')), 2);
    }
};

QTEST_GUILESS_MAIN(TestLogFile)
#include "tst_logfile.moc"
