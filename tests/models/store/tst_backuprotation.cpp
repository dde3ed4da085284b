#include "models/store/backuprotation.h"

#include <QTest>

#include <algorithm>

using namespace comptoir;

Q_DECLARE_METATYPE(BackupKind)

class TestBackupRotation : public QObject
{
    Q_OBJECT
private slots:
    void drops_data()
    {
        QTest::addColumn<BackupKind>("kind");
        QTest::addColumn<QStringList>("there");
        QTest::addColumn<QStringList>("dropped");
        const auto row
            = [](const char *name, BackupKind kind, const char *there, const char *dropped) {
                  const auto words = [](const char *text) {
                      return QString::fromLatin1(text).split(QLatin1Char(' '), Qt::SkipEmptyParts);
                  };
                  QTest::newRow(name) << kind << words(there) << words(dropped);
              };
        using enum BackupKind;
        row("nothing there, nothing dropped", Daily, "", "");
        row("seven days are kept", Daily,
            "2026-11-01 2026-11-02 2026-11-03 2026-11-04 2026-11-05 2026-11-06 2026-11-07", "");
        row("of one day the last is kept", Daily,
            "2026-11-07T08:00 2026-11-07T20:00 2026-11-07T12:00",
            "2026-11-07T08:00 2026-11-07T12:00");
        row("the day before the seven becomes its week's", Daily,
            "2026-11-08 2026-11-09 2026-11-10 2026-11-11 2026-11-12 2026-11-13 2026-11-14 "
            "2026-11-15",
            "");
        row("of an older week the last is kept", Daily,
            "2026-10-26 2026-10-28 2026-11-01 2026-11-09 2026-11-10 2026-11-11 2026-11-12 "
            "2026-11-13 2026-11-14 2026-11-15",
            "2026-10-26 2026-10-28");
        row("of five older weeks the oldest goes", Daily,
            "2026-10-07 2026-10-14 2026-10-21 2026-10-28 2026-11-04 2026-11-09 2026-11-10 "
            "2026-11-11 2026-11-12 2026-11-13 2026-11-14 2026-11-15",
            "2026-10-07");
        row("a year's end in one ISO week is one week", Daily,
            "2026-12-30 2027-01-01 2027-02-01 2027-02-02 2027-02-03 2027-02-04 2027-02-05 "
            "2027-02-06 2027-02-07",
            "2026-12-30");
        row("days without the program do not use the days up", Daily,
            "2026-01-05 2026-03-05 2026-05-05 2026-07-05 2026-09-05 2026-11-05", "");
        row("three from before migrations are kept", BeforeMigration,
            "2026-01-01 2026-02-01 2026-03-01 2026-04-01 2026-05-01", "2026-01-01 2026-02-01");
        row("what the owner made is never dropped", Manual,
            "2020-01-01 2020-01-01T10:00 2021-01-01 2022-01-01 2023-01-01 2024-01-01", "");
    }
    void drops()
    {
        QFETCH(BackupKind, kind);
        QFETCH(QStringList, there);
        QFETCH(QStringList, dropped);
        QList<BackupInfo> backups;
        for (const QString &at : there) {
            QDateTime time = QDateTime::fromString(at, Qt::ISODate);
            time.setTimeSpec(Qt::UTC);
            backups.append({at, Timestamp::fromDateTime(time), kind, 1, 1});
        }
        QStringList names;
        for (const BackupInfo &backup : backupsToDrop(backups))
            names.append(backup.path);
        std::sort(names.begin(), names.end());
        QCOMPARE(names, dropped);
    }

    void howManyAreKeptIsReadFromText_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<int>("days");
        QTest::addColumn<int>("weeks");
        QTest::newRow("nothing set") << QString() << 7 << 4;
        QTest::newRow("set") << QStringLiteral("14+8") << 14 << 8;
        QTest::newRow("no weeks") << QStringLiteral("3+0") << 3 << 0;
        QTest::newRow("no days would leave nothing") << QStringLiteral("0+8") << 7 << 4;
        QTest::newRow("no number") << QStringLiteral("many") << 7 << 4;
    }
    void howManyAreKeptIsReadFromText()
    {
        QFETCH(QString, text);
        const BackupsKept kept = backupsKeptFromText(text);
        QTEST(kept.daily, "days");
        QTEST(kept.weekly, "weeks");
        QCOMPARE(backupsKeptFromText(backupsKeptToText(kept)), kept);
    }

    void aYearOfDaysLeavesElevenAndNeverDropsTheNewest()
    {
        QList<BackupInfo> kept;
        for (int day = 0; day < 366; ++day) {
            const Timestamp at{qint64(day) * 86'400'000};
            const BackupInfo made{QString::number(day), at, BackupKind::Daily, 1, 1};
            kept.append(made);
            const QList<BackupInfo> drop = backupsToDrop(kept);
            QVERIFY(!drop.contains(made));
            kept.removeIf([&drop](const BackupInfo &backup) { return drop.contains(backup); });
        }
        QCOMPARE(kept.size(), 11);
        QCOMPARE(kept.last().path, QStringLiteral("365"));
        QVERIFY(kept.first().at.ms < qint64(365 - 21) * 86'400'000);
    }
};

QTEST_GUILESS_MAIN(TestBackupRotation)
#include "tst_backuprotation.moc"
