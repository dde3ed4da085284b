#include "models/domain/remoteid.h"
#include "models/domain/timestamp.h"

#include <QTest>

using namespace comptoir;

class TestTimestamp : public QObject
{
    Q_OBJECT
private slots:
    void local_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QString>("utc");
        const auto row = [](const char *name, const char *text, const char *utc) {
            QTest::newRow(name) << QString::fromLatin1(text) << QString::fromLatin1(utc);
        };
        row("winter in Paris", "2026-01-15 12:00:00", "2026-01-15T11:00:00.000Z");
        row("summer in Paris", "2026-07-15 12:00:00", "2026-07-15T10:00:00.000Z");
        row("a date alone is its midnight", "2026-07-15", "2026-07-14T22:00:00.000Z");
        row("the skipped hour of spring", "2026-03-29 02:30:00", "2026-03-29T01:30:00.000Z");
        row("just before the skip", "2026-03-29 01:59:59", "2026-03-29T00:59:59.000Z");
        row("the doubled hour of autumn is the first", "2026-10-25 02:30:00",
            "2026-10-25T00:30:00.000Z");
        row("after the doubled hour", "2026-10-25 03:00:00", "2026-10-25T02:00:00.000Z");
        row("zero date", "0000-00-00 00:00:00", "");
        row("zero date without time", "0000-00-00", "");
        row("no such day", "2026-02-30 10:00:00", "");
        row("garbage after the date", "2026-02-03x10:00:00", "");
        row("empty", "", "");
    }
    void local()
    {
        QFETCH(QString, text);
        QFETCH(QString, utc);
        const auto at = Timestamp::fromLocal(text, QTimeZone("Europe/Paris"));
        QCOMPARE(at ? at->toIso() : QString(), utc);
    }
    void iso_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QString>("utc");
        QTest::newRow("offset") << QStringLiteral("2025-07-02T11:25:34-05:00")
                                << QStringLiteral("2025-07-02T16:25:34.000Z");
        QTest::newRow("minus zero") << QStringLiteral("2008-01-10T11:00:00-00:00")
                                    << QStringLiteral("2008-01-10T11:00:00.000Z");
        QTest::newRow("zulu") << QStringLiteral("2026-11-21T09:30:00Z")
                              << QStringLiteral("2026-11-21T09:30:00.000Z");
        QTest::newRow("fraction") << QStringLiteral("2026-11-21T09:30:00.5Z")
                                  << QStringLiteral("2026-11-21T09:30:00.500Z");
        QTest::newRow("no offset is refused") << QStringLiteral("2026-11-21T09:30:00") << QString();
        QTest::newRow("a date is no instant") << QStringLiteral("2026-11-21") << QString();
        QTest::newRow("garbage") << QStringLiteral("yesterday") << QString();
        QTest::newRow("before 1970") << QStringLiteral("1969-12-31T23:59:59+01:00")
                                     << QStringLiteral("1969-12-31T22:59:59.000Z");
        QTest::newRow("the last day of a February that has 29")
            << QStringLiteral("2024-02-29T23:30:00-05:30")
            << QStringLiteral("2024-03-01T05:00:00.000Z");
        QTest::newRow("no such day") << QStringLiteral("2026-02-29T10:00:00Z") << QString();
        QTest::newRow("no such hour") << QStringLiteral("2026-02-03T25:00:00Z") << QString();
        QTest::newRow("a letter among the digits")
            << QStringLiteral("2026-02-0xT10:00:00Z") << QString();
        QTest::newRow("an offset with a letter")
            << QStringLiteral("2026-02-03T10:00:00+0x:00") << QString();
    }
    void theShortWayAgreesWithQt()
    {
        for (qint64 seconds = -1'000'000'000; seconds < 3'000'000'000; seconds += 7'654'321) {
            for (const int offset : {0, 3600, -18'000, 20'700}) {
                const QString text
                    = QDateTime::fromSecsSinceEpoch(seconds, Qt::OffsetFromUTC, offset)
                          .toString(Qt::ISODate);
                QCOMPARE(Timestamp::fromIso(text), std::optional(Timestamp{seconds * 1000}));
            }
        }
    }
    void iso()
    {
        QFETCH(QString, text);
        QFETCH(QString, utc);
        const auto at = Timestamp::fromIso(text);
        QCOMPARE(at ? at->toIso() : QString(), utc);
    }
    void remoteIds()
    {
        QCOMPARE(RemoteId::fromText(QStringLiteral("42")), RemoteId::fromNumber(42));
        QVERIFY(!RemoteId::fromText(QStringLiteral("042")).isNumber());
        QCOMPARE(RemoteId::fromText(QStringLiteral("042")).toString(), QStringLiteral("042"));
        QVERIFY(RemoteId::fromText(QString()).isNull());
        QVERIFY(RemoteId::fromNumber(0).isNull());
        QCOMPARE(RemoteId::fromText(QStringLiteral("706405506930370084")).number(),
                 706405506930370084LL);
    }
};

QTEST_GUILESS_MAIN(TestTimestamp)
#include "tst_timestamp.moc"
