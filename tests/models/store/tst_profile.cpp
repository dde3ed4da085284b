#include "models/store/profile.h"
#include "models/store/store.h"
#include "tests/models/store/testclock.h"

#include <QCoreApplication>
#include <QFile>
#include <QProcess>
#include <QTemporaryDir>
#include <QTest>

#include <cstdlib>

using namespace comptoir;

namespace {

/// The other process of these tests: opens the profile, writes, and dies without closing.
int dieWithTheStoreOpen(const QString &folder)
{
    TestClock clock;
    const auto store = Store::open(folder, clock);
    if (!store)
        return 3;
    const Done written = (*store)
                             ->write([](Database &database) {
                                 return database.execute(
                                     "INSERT INTO setting(key, value) VALUES ('word', 'kept')");
                             })
                             .result();
    std::_Exit(written ? 0 : 4);
}

} // namespace

class TestProfile : public QObject
{
    Q_OBJECT
private slots:
    void init() { m_folder = std::make_unique<QTemporaryDir>(); }

    void stampsSortAndComeBack()
    {
        const Timestamp at{1'795'255'200'123};
        QCOMPARE(profile::stamp(at), QStringLiteral("20261121T100000123Z"));
        QVERIFY(profile::fromStamp(profile::stamp(at)) == at);
        QVERIFY(!profile::fromStamp(u"20261321T100000123Z"));
    }

    void aSecondInstanceIsRefused()
    {
        const auto first = Store::open(m_folder->path(), m_clock);
        QVERIFY(first);
        const auto second = Store::open(m_folder->path(), m_clock);
        QVERIFY(!second);
        QCOMPARE(second.error().code, ErrorCode::InUse);
        QVERIFY(!second.error().text.isEmpty());
    }

    void closingGivesTheProfileBack()
    {
        QVERIFY(Store::open(m_folder->path(), m_clock));
        QVERIFY(Store::open(m_folder->path(), m_clock));
        QVERIFY(!QFile::exists(profile::lockFile(m_folder->path())));
    }

    void theLockOfADeadProcessIsTakenOverAndNothingIsLost()
    {
        die();
        QVERIFY(QFile::exists(profile::lockFile(m_folder->path())));
        const auto store = Store::open(m_folder->path(), m_clock);
        QVERIFY2(store, store ? "" : qPrintable(store.error().detail));
        const QString word = (*store)
                                 ->read([](Database &database) {
                                     Statement read = database.prepare(QStringLiteral(
                                         "SELECT value FROM setting WHERE key = 'word'"));
                                     return read.next() ? read.text(0) : QString();
                                 })
                                 .result();
        QCOMPARE(word, QStringLiteral("kept"));
        QVERIFY(!QFile::exists(profile::checkMarker(m_folder->path()))); // checked, and sound
    }

    void damageDoneInACrashIsNoticedAtEveryStartUntilMended()
    {
        QVERIFY(Store::open(m_folder->path(), m_clock)); // the schema, in the file itself
        die();
        QFile file(profile::databaseFile(m_folder->path()));
        QVERIFY(file.open(QIODevice::ReadWrite));
        QVERIFY(file.seek(4096 * 3));
        QCOMPARE(file.write(QByteArray(4096, '\x5a')), 4096);
        file.close();
        for (int attempt = 0; attempt < 2; ++attempt) {
            const auto store = Store::open(m_folder->path(), m_clock);
            QVERIFY(!store);
            QCOMPARE(store.error().code, ErrorCode::DatabaseDamaged);
        }
    }

    void aFileEmptiedBesideItsBackupsIsDamageAndNoNewProfile()
    {
        {
            const auto store = Store::open(m_folder->path(), m_clock);
            QVERIFY(store);
            QVERIFY((*store)->backUp(BackupKind::Manual).result());
        }
        QFile file(profile::databaseFile(m_folder->path()));
        QVERIFY(file.resize(0));
        const auto store = Store::open(m_folder->path(), m_clock);
        QVERIFY(!store);
        QCOMPARE(store.error().code, ErrorCode::DatabaseDamaged);
        QCOMPARE(file.size(), 0);
    }

    void aFileEmptiedBesideItsLogIsDamage()
    {
        QFile log(profile::databaseFile(m_folder->path()) + QStringLiteral("-wal"));
        QVERIFY(log.open(QIODevice::WriteOnly));
        QCOMPARE(log.write("what was written last"), 21);
        log.close();
        QFile file(profile::databaseFile(m_folder->path()));
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.close();
        QVERIFY(!Store::open(m_folder->path(), m_clock));
        QCOMPARE(log.size(), 21);
    }

    void anotherProgramsFileIsLeftAlone()
    {
        const QString path = profile::databaseFile(m_folder->path());
        {
            const auto other = Database::open(path, Database::Mode::ReadWrite);
            QVERIFY(other);
            QVERIFY((*other)->execute("PRAGMA journal_mode=DELETE; CREATE TABLE theirs(id)"));
        }
        const QByteArray before = bytes(path);
        const auto store = Store::open(m_folder->path(), m_clock);
        QVERIFY(!store);
        QCOMPARE(store.error().code, ErrorCode::DatabaseDamaged);
        QCOMPARE(bytes(path), before);
    }

    void aFileThatIsGoneIsNotBegunAnewBesideItsBackups()
    {
        const QString path = profile::databaseFile(m_folder->path());
        QVERIFY((*Store::open(m_folder->path(), m_clock))->backUp().result());
        QVERIFY(QFile::rename(path, path + QStringLiteral(".away")));
        const auto store = Store::open(m_folder->path(), m_clock);
        QVERIFY(!store);
        QCOMPARE(store.error().code, ErrorCode::DatabaseDamaged);
        QVERIFY(!QFile::exists(path));
        const auto backup = Store::recoveryOffer(m_folder->path()).backup;
        QVERIFY(backup);
        QVERIFY(Store::restore(m_folder->path(), backup->path, m_clock));
        QVERIFY(Store::open(m_folder->path(), m_clock));
    }

    void anotherFileInThePlaceOfOursIsNoticed()
    {
        const QString folder = m_folder->path();
        const QString path = profile::databaseFile(folder);
        const QString kept = path + QStringLiteral(".kept"), ours = path + QStringLiteral(".ours");
        QVERIFY(Store::open(folder, m_clock));
        QVERIFY(Store::open(folder, m_clock));
        QVERIFY(!QFile::exists(profile::replacedMarker(folder)));
        QVERIFY(QFile::copy(path, kept));
        touch(kept, 1'795'000'000'123);
        QVERIFY(QFile::rename(path, ours) && QFile::rename(kept, path));
        QVERIFY(Store::open(folder, m_clock));
        QVERIFY(QFile::exists(profile::replacedMarker(folder)));
        QVERIFY(Store::open(folder, m_clock));
        QVERIFY(QFile::exists(profile::replacedMarker(folder)));
        QVERIFY(QFile::remove(path) && QFile::rename(ours, path));
        QVERIFY(Store::open(folder, m_clock));
        QVERIFY(!QFile::exists(profile::replacedMarker(folder)));
    }

    void theTimeOfACoarseDiskIsTheSameTime()
    {
        const QString path = profile::databaseFile(m_folder->path());
        QVERIFY(Store::open(m_folder->path(), m_clock));
        const qint64 time = QFileInfo(path).lastModified().toMSecsSinceEpoch();
        touch(path, time / 2000 * 2000);
        QVERIFY(Store::open(m_folder->path(), m_clock));
        QVERIFY(!QFile::exists(profile::replacedMarker(m_folder->path())));
    }

    void aFileLeftEmptyByAFirstStartThatDiedIsFilled()
    {
        QFile file(profile::databaseFile(m_folder->path()));
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.close();
        QVERIFY(Store::open(m_folder->path(), m_clock));
    }

    void aFolderThatCannotBeWrittenIsAFileError()
    {
        QFile file(m_folder->filePath(QStringLiteral("plain")));
        QVERIFY(file.open(QIODevice::WriteOnly));
        const auto store = Store::open(file.fileName(), m_clock);
        QVERIFY(!store);
        QCOMPARE(store.error().code, ErrorCode::File);
    }

private:
    static QByteArray bytes(const QString &path)
    {
        QFile file(path);
        return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
    }
    static void touch(const QString &path, qint64 time)
    {
        QFile file(path);
        QVERIFY(file.open(QIODevice::ReadWrite));
        QVERIFY(file.setFileTime(QDateTime::fromMSecsSinceEpoch(time),
                                 QFileDevice::FileModificationTime));
    }
    void die()
    {
        QProcess other;
        other.start(QCoreApplication::applicationFilePath(),
                    {QStringLiteral("--die-in"), m_folder->path()});
        QVERIFY(other.waitForFinished());
        QCOMPARE(other.exitCode(), 0);
    }

    std::unique_ptr<QTemporaryDir> m_folder;
    TestClock m_clock;
};

int main(int argc, char *argv[])
{
    QCoreApplication application(argc, argv);
    const QStringList arguments = QCoreApplication::arguments();
    if (arguments.value(1) == QLatin1String("--die-in"))
        return dieWithTheStoreOpen(arguments.value(2));
    TestProfile test;
    return QTest::qExec(&test, argc, argv);
}
#include "tst_profile.moc"
