#include "models/store/backup.h"
#include "models/store/database.h"
#include "models/store/integritycheck.h"
#include "models/store/migrations.h"
#include "models/store/profile.h"
#include "models/store/restore.h"
#include "models/store/settingsrepository.h"
#include "models/store/store.h"
#include "tests/models/store/testclock.h"

#include <QDir>
#include <QTemporaryDir>
#include <QTest>

using namespace comptoir;

/// Backups, restoring and damage, on real files in real folders.
class TestBackup : public QObject
{
    Q_OBJECT
private slots:
    void init()
    {
        m_temporary = std::make_unique<QTemporaryDir>();
        m_folder = m_temporary->path();
    }

    void aBackupIsOnePlainFileWithEverythingInIt()
    {
        const BackupInfo backup = backUpWith("before");
        QCOMPARE(backup.version, Migrations().latest());
        QCOMPARE(backup.bytes, QFileInfo(backup.path).size());
        QCOMPARE(backup.at, m_clock.now());
        QCOMPARE(words(backup.path), QStringLiteral("before"));
        QCOMPARE(Backup(m_folder).list(), QList<BackupInfo>{backup});
        const QStringList names
            = QDir(profile::backupFolder(m_folder)).entryList(QDir::Files | QDir::NoDotAndDotDot);
        QCOMPARE(names.size(), 1);
    }

    void aBackupSeesOneInstantWhileWritesGoOn()
    {
        const auto store = openStore();
        QVERIFY(store->write(writer("one")).result());
        QFuture<Result<BackupInfo>> backup = store->backUp();
        for (int i = 0; i < 50; ++i)
            QVERIFY(store->write(writer("more")).result());
        QVERIFY(backup.result());
        QVERIFY(Backup::verify(backup.result()->path));
    }

    void whatIsNotOursIsRefused_data()
    {
        QTest::addColumn<QByteArray>("script");
        QTest::addColumn<QString>("named");
        QTest::newRow("trigger") << QByteArray("CREATE TRIGGER steal AFTER INSERT ON note BEGIN "
                                               "DELETE FROM orders; END;")
                                 << QStringLiteral("trigger steal");
        QTest::newRow("view") << QByteArray("CREATE VIEW spy AS SELECT * FROM customer;")
                              << QStringLiteral("view spy");
        QTest::newRow("our trigger with other words")
            << QByteArray("DROP TRIGGER product_search_insert; CREATE TRIGGER "
                          "product_search_insert AFTER INSERT ON product BEGIN DELETE FROM "
                          "orders; END;")
            << QStringLiteral("trigger product_search_insert");
        QTest::newRow("table") << QByteArray("CREATE TABLE extra(x);")
                               << QStringLiteral("table extra");
    }
    void whatIsNotOursIsRefused()
    {
        QFETCH(QByteArray, script);
        QFETCH(QString, named);
        const BackupInfo backup = backUpWith("mine");
        QVERIFY(Backup::verify(backup.path));
        QVERIFY(open(backup.path)->execute(script));
        const Done verified = Backup::verify(backup.path);
        QVERIFY(!verified && verified.error().code == ErrorCode::Parse);
        QVERIFY2(verified.error().text.contains(named), qPrintable(verified.error().text));
        QVERIFY(!Store::restore(m_folder, backup.path, m_clock));
        QVERIFY(open(profile::databaseFile(m_folder))->execute(script));
        const auto opened = Store::open(m_folder, m_clock);
        QVERIFY(!opened && opened.error().code == ErrorCode::DatabaseDamaged);
        QVERIFY2(opened.error().text.contains(named), qPrintable(opened.error().text));
    }

    void aCancelledBackupLeavesNothing()
    {
        (void)openStore()->write(writer("x")).result();
        const auto database = open(profile::databaseFile(m_folder));
        CancelToken cancel;
        cancel.cancel();
        const auto made
            = Backup(m_folder).make(*database, BackupKind::Manual, m_clock.now(), cancel);
        QVERIFY(!made);
        QCOMPARE(made.error().code, ErrorCode::Cancelled);
        QVERIFY(QDir(profile::backupFolder(m_folder)).isEmpty());
    }

    void theDailyBackupIsMadeOnceADay()
    {
        (void)openStore();
        m_clock.advance(std::chrono::hours(30));
        QVERIFY(!openStore()->openingBackup().result()->has_value());
        QVERIFY(Backup(m_folder).list().isEmpty()); // there was nothing to keep yet
        bringSomebodyIn();
        m_clock.advance(std::chrono::hours(1));
        QVERIFY(openStore()->openingBackup().result()->has_value());
        m_clock.advance(std::chrono::hours(23));
        QVERIFY(!openStore()->openingBackup().result()->has_value());
        m_clock.advance(std::chrono::hours(2));
        QVERIFY(openStore()->openingBackup().result()->has_value());
        m_clock.advance(-std::chrono::hours(240)); // the machine's clock was wrong
        QVERIFY(openStore()->openingBackup().result()->has_value());
    }

    void theBackupTellsWhatItHolds()
    {
        (void)openStore();
        bringSomebodyIn();
        const BackupInfo backup = backUpWith("x");
        bringSomebodyIn();
        bringSomebodyIn();
        const auto held = Backup::contents(backup.path);
        const auto present = Backup::contents(profile::databaseFile(m_folder));
        QVERIFY(held && present);
        QCOMPARE(held->customers, 1);
        QCOMPARE(held->orders, 0);
        QCOMPARE(held->at, backup.at);
        QCOMPARE(present->customers, 3);
        QVERIFY(held->isFarLessThan(*present));
        QVERIFY(!present->isFarLessThan(*held));
    }

    void whatIsNoBackupIsCalledSo_data()
    {
        QTest::addColumn<QByteArray>("sql");
        QTest::newRow("a text") << QByteArray();
        QTest::newRow("a database of another program")
            << QByteArray("CREATE TABLE moz_places(id); PRAGMA user_version=1");
    }
    void whatIsNoBackupIsCalledSo()
    {
        QFETCH(QByteArray, sql);
        (void)openStore()->write(writer("now")).result();
        const QString path = QDir(m_folder).filePath(QStringLiteral("holiday.sqlite"));
        if (sql.isEmpty())
            write(path, QByteArray("Dear diary").repeated(100));
        else
            QVERIFY(open(path)->execute(sql.constData()));
        const Done restored = Store::restore(m_folder, path, m_clock);
        QVERIFY(!restored);
        QCOMPARE(restored.error().code, ErrorCode::Parse);
        QVERIFY(restored.error().text.contains(QStringLiteral("“holiday.sqlite”")));
        QCOMPARE(stored(), QStringLiteral("now"));
    }

    void theRotationDeletesFiles()
    {
        (void)openStore();
        bringSomebodyIn();
        for (int day = 0; day < 60; ++day) {
            m_clock.advance(std::chrono::hours(24));
            (void)openStore();
        }
        QCOMPARE(Backup(m_folder).list().size(), 11);
    }

    void theOwnerSaysHowManyAreKept()
    {
        (void)openStore()
            ->write([](Database &db) {
                return SettingsRepository(db).set(kBackupsKeptKey, QStringLiteral("3+0"));
            })
            .result();
        bringSomebodyIn();
        for (int day = 0; day < 20; ++day) {
            m_clock.advance(std::chrono::hours(24));
            (void)openStore();
        }
        QCOMPARE(Backup(m_folder).list().size(), 3);
    }

    void aBackupIsCopiedElsewhereWholeOrNotAtAll()
    {
        const BackupInfo backup = backUpWith("x");
        const QTemporaryDir stick;
        const QString target = stick.filePath(QStringLiteral("elsewhere.sqlite"));
        qint64 told = 0;
        QVERIFY(
            Backup::copyTo(backup.path, target, {}, [&told](qint64 done, qint64) { told = done; }));
        QCOMPARE(told, backup.bytes);
        QVERIFY(Backup::verify(target));
        CancelToken cancel;
        cancel.cancel();
        const QString other = stick.filePath(QStringLiteral("other.sqlite"));
        QCOMPARE(Backup::copyTo(backup.path, other, cancel).error().code, ErrorCode::Cancelled);
        QVERIFY(!QFile::exists(other));
        const QString nowhere = stick.filePath(QStringLiteral("no/such/folder.sqlite"));
        QCOMPARE(Backup::copyTo(backup.path, nowhere).error().code, ErrorCode::File);
        QVERIFY(Backup::copyTo(backup.path, target)); // over an older copy
#ifndef Q_OS_WIN
        QCOMPARE(
            QFileInfo(target).permissions()
                & (QFile::ReadGroup | QFile::ReadOther | QFile::WriteGroup | QFile::WriteOther),
            QFile::Permissions());
#endif
        for (const char *own : {"comptoir.sqlite", "demo-born-at", "backups/mine.sqlite"}) {
            const Done refused
                = Backup::copyTo(backup.path, QDir(m_folder).filePath(QLatin1String(own)));
            QCOMPARE(refused.error().code, ErrorCode::File);
        }
    }

    void aCheckCanBeStopped()
    {
        const BackupInfo backup = backUpWith("x");
        CancelToken cancel;
        cancel.cancel();
        const Done verified = Backup::verify(backup.path, cancel);
        QVERIFY(!verified);
        QCOMPARE(verified.error().code, ErrorCode::Cancelled);
        QVERIFY(Backup::verify(backup.path));
    }

    void foreignFilesInTheFolderAreLeftAlone()
    {
        const BackupInfo backup = backUpWith("x");
        const QDir folder(profile::backupFolder(m_folder));
        write(folder.filePath(QStringLiteral("comptoir-mine.sqlite")), "mine");
        write(folder.filePath(QStringLiteral("notes.txt")), "mine");
        QCOMPARE(Backup(m_folder).list(), QList<BackupInfo>{backup});
        Backup(m_folder).rotate({0, 0, 0});
        QVERIFY(folder.exists(QStringLiteral("comptoir-mine.sqlite")));
    }

    void migratingKeepsACopyOfTheOldFile()
    {
        const QList<Migration> ladder = Migrations::builtIn();
        const Migration next{int(ladder.size()) + 1, QStringLiteral("next.sql"),
                             "CREATE TABLE next_table(a);"};
        (void)openStore()->write(writer("old")).result();
        StoreOptions options{Migrations(ladder + QList{next}), false};
        QVERIFY(Store::open(m_folder, m_clock, options));
        const QList<BackupInfo> backups = Backup(m_folder).list();
        QCOMPARE(backups.size(), 1);
        QCOMPARE(backups.first().kind, BackupKind::BeforeMigration);
        QCOMPARE(backups.first().version, int(ladder.size()));
        QCOMPARE(words(backups.first().path), QStringLiteral("old"));
    }

    void aFailingMigrationLeavesTheOldFileUsable()
    {
        const QList<Migration> ladder = Migrations::builtIn();
        const Migration broken{int(ladder.size()) + 1, QStringLiteral("broken.sql"),
                               "DELETE FROM setting; CREATE TABLE x(;"};
        (void)openStore()->write(writer("old")).result();
        QVERIFY(!Store::open(m_folder, m_clock, {Migrations(ladder + QList{broken}), false}));
        QCOMPARE(words(profile::databaseFile(m_folder)), QStringLiteral("old"));
        QVERIFY(openStore());
    }

    void aNewerFileIsRefusedByteForByte()
    {
        {
            const auto database = open(profile::databaseFile(m_folder));
            QVERIFY(database->execute("CREATE TABLE future(a); PRAGMA user_version=9999"));
        }
        const QByteArray before = read(profile::databaseFile(m_folder));
        const auto store = Store::open(m_folder, m_clock);
        QVERIFY(!store);
        QCOMPARE(store.error().code, ErrorCode::DatabaseTooNew);
        QCOMPARE(read(profile::databaseFile(m_folder)), before);
        QVERIFY(Backup(m_folder).list().isEmpty());
    }

    void restoringBringsTheDataBackAndKeepsTodaysFile()
    {
        const BackupInfo backup = backUpWith("then");
        (void)openStore()->write(writer("now")).result();
        QVERIFY(Store::restore(m_folder, backup.path, m_clock));
        QCOMPARE(stored(), QStringLiteral("then"));
        QCOMPARE(words(setAside()), QStringLiteral("now"));
        QVERIFY(QFile::exists(backup.path));
    }

    void restoringIsRefusedWhileTheStoreIsOpen()
    {
        const BackupInfo backup = backUpWith("then");
        const auto store = openStore();
        const Done restored = Store::restore(m_folder, backup.path, m_clock);
        QVERIFY(!restored);
        QCOMPARE(restored.error().code, ErrorCode::InUse);
    }

    void aBadBackupIsNotRestored_data()
    {
        QTest::addColumn<QByteArray>("damage");
        QTest::addColumn<ErrorCode>("code");
        QTest::newRow("header overwritten") << QByteArray("header") << ErrorCode::Parse;
        QTest::newRow("cut in the middle") << QByteArray("truncate") << ErrorCode::Parse;
        QTest::newRow("a page garbled") << QByteArray("page") << ErrorCode::Parse;
        QTest::newRow("emptied") << QByteArray("empty") << ErrorCode::Parse;
        QTest::newRow("of a newer program") << QByteArray("newer") << ErrorCode::DatabaseTooNew;
    }
    void aBadBackupIsNotRestored()
    {
        QFETCH(QByteArray, damage);
        QFETCH(ErrorCode, code);
        const BackupInfo backup = backUpWith("then");
        (void)openStore()->write(writer("now")).result();
        spoil(backup.path, damage);
        const Done restored = Store::restore(m_folder, backup.path, m_clock);
        QVERIFY(!restored);
        QCOMPARE(restored.error().code, code);
        QCOMPARE(stored(), QStringLiteral("now"));
    }

    void aRestoreCutShortIsCompletedByTheNextStart_data()
    {
        QTest::addColumn<int>("steps");
        QTest::newRow("after the decision") << 0;
        QTest::newRow("after the log was moved") << 1;
        QTest::newRow("after the file was moved") << 2;
        QTest::newRow("with nothing left to do") << 3;
    }
    void aRestoreCutShortIsCompletedByTheNextStart()
    {
        QFETCH(int, steps);
        const BackupInfo backup = backUpWith("then");
        leaveWithLog("now");
        QVERIFY(Restore(m_folder).prepare(backup.path, m_clock.now()));
        // What the steps of Restore::finish() do, one by one, up to the power cut.
        const QString current = profile::databaseFile(m_folder);
        const QString stamp = profile::stamp(m_clock.now());
        const QDir folder(m_folder);
        const QString aside
            = folder.filePath(QStringLiteral("comptoir-set-aside-%1.sqlite").arg(stamp));
        if (steps > 0) {
            QVERIFY(
                QFile::rename(current + QStringLiteral("-wal"), aside + QStringLiteral("-wal")));
        }
        if (steps > 1)
            QVERIFY(QFile::rename(current, aside));
        if (steps > 2) {
            QVERIFY(QFile::rename(
                folder.filePath(QStringLiteral("comptoir-restoring-%1.sqlite").arg(stamp)),
                current));
        }
        QCOMPARE(stored(), QStringLiteral("then"));
        QCOMPARE(words(setAside()), QStringLiteral("now")); // with what was in its log
        QCOMPARE(folder.entryList({QStringLiteral("comptoir-restoring-*")}).size(), 0);
    }

    void aRestoreCutShortBeforeTheDecisionChangesNothing()
    {
        (void)openStore()->write(writer("now")).result();
        write(QDir(m_folder).filePath(QStringLiteral("comptoir-restoring-x.sqlite.Ab12cd")),
              "half");
        QCOMPARE(stored(), QStringLiteral("now"));
    }

    void aDamagedFileIsLeftAloneUntilTheOwnerChooses_data()
    {
        QTest::addColumn<QByteArray>("damage");
        QTest::newRow("header overwritten") << QByteArray("header");
        QTest::newRow("cut in the middle") << QByteArray("truncate");
        QTest::newRow("a page garbled in a crash") << QByteArray("page");
    }
    void aDamagedFileIsLeftAloneUntilTheOwnerChooses()
    {
        QFETCH(QByteArray, damage);
        const BackupInfo good = backUpWith("good");
        m_clock.advance(std::chrono::minutes(1));
        const BackupInfo newer = backUpWith("newer");
        spoil(newer.path, "page");
        const QString current = profile::databaseFile(m_folder);
        spoil(current, damage);
        write(profile::checkMarker(m_folder), {}); // as after a crash
        const QByteArray before = read(current);
        for (int attempt = 0; attempt < 2; ++attempt) {
            const auto store = Store::open(m_folder, m_clock);
            QVERIFY(!store);
            QCOMPARE(store.error().code, ErrorCode::DatabaseDamaged);
            QCOMPARE(read(current), before);
        }
        const RecoveryOffer offer = Store::recoveryOffer(m_folder);
        QCOMPARE(offer.damagedFile, current);
        QVERIFY(offer.backup == good);
        QVERIFY(Store::restore(m_folder, offer.backup->path, m_clock));
        QCOMPARE(stored(), QStringLiteral("good"));
        QCOMPARE(read(setAside()), before);
    }

    void withoutAGoodBackupOneStartsAfresh()
    {
        (void)openStore();
        spoil(profile::databaseFile(m_folder), "header");
        QVERIFY(!Store::recoveryOffer(m_folder).backup);
        QVERIFY(Store::restore(m_folder, {}, m_clock));
        QCOMPARE(stored(), QString());
        QVERIFY(QFile::exists(setAside()));
    }

    void theCheckNamesWhatIsWrong()
    {
        (void)openStore();
        const auto database = open(profile::databaseFile(m_folder));
        QVERIFY(integrityProblems(*database, CheckDepth::Full)->isEmpty());
        QVERIFY(database->execute("PRAGMA foreign_keys=OFF; INSERT INTO note(customer_id, text, "
                                  "created_at, updated_at) VALUES (77, 'x', 1, 1);"));
        QVERIFY(integrityProblems(*database, CheckDepth::Quick)->isEmpty());
        const auto problems = integrityProblems(*database, CheckDepth::Full);
        QCOMPARE(problems->size(), 1);
        QVERIFY(problems->first().contains(QStringLiteral("note")));
    }

private:
    using Write = std::function<Done(Database &)>;

    [[nodiscard]] std::unique_ptr<Store> openStore()
    {
        auto opened = Store::open(m_folder, m_clock);
        return opened ? std::move(opened).value() : nullptr;
    }
    static std::unique_ptr<Database> open(const QString &path)
    {
        auto opened = Database::open(path, Database::Mode::ReadWrite);
        return opened ? std::move(opened).value() : nullptr;
    }
    static Write writer(const char *word)
    {
        return [word](Database &database) {
            // Filler, so that there are pages to damage.
            return database
                .prepare(QStringLiteral("INSERT OR REPLACE INTO setting(key, value) VALUES "
                                        "('word', ?), ('zz', hex(zeroblob(40000)))"))
                .bind(1, QString::fromLatin1(word))
                .run();
        };
    }
    void bringSomebodyIn()
    {
        const auto database = open(profile::databaseFile(m_folder));
        QVERIFY(database->execute("INSERT INTO customer DEFAULT VALUES"));
    }
    BackupInfo backUpWith(const char *word)
    {
        const auto store = openStore();
        (void)store->write(writer(word)).result();
        return store->backUp().result().valueOr({});
    }
    /// The profile as a crash leaves it: the last write is only in the write-ahead log.
    void leaveWithLog(const char *word)
    {
        const QString path = profile::databaseFile(m_folder);
        QByteArray file, log;
        {
            const auto database = open(path);
            QVERIFY(writer(word)(*database));
            file = read(path);
            log = read(path + QStringLiteral("-wal"));
        }
        write(path, file); // closing had moved the log into the file
        write(path + QStringLiteral("-wal"), log);
        QVERIFY(!log.isEmpty());
    }
    static QString words(Database &database)
    {
        Statement read
            = database.prepare(QStringLiteral("SELECT value FROM setting WHERE key = 'word'"));
        return read.next() ? read.text(0) : QString();
    }
    static QString words(const QString &path)
    {
        const auto database = open(path);
        return database ? words(*database) : QStringLiteral("not a database");
    }
    QString stored()
    {
        const auto store = Store::open(m_folder, m_clock, {Migrations(), false});
        if (!store)
            return store.error().detail;
        return (*store)->read([](Database &database) { return words(database); }).result();
    }
    [[nodiscard]] QString setAside() const
    {
        const QDir folder(m_folder);
        const QStringList names
            = folder.entryList({QStringLiteral("comptoir-set-aside-*.sqlite")}, QDir::Files);
        return names.size() == 1 ? folder.filePath(names.first()) : QString();
    }
    static QByteArray read(const QString &path)
    {
        QFile file(path);
        return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray("unreadable");
    }
    static void write(const QString &path, const QByteArray &bytes)
    {
        QFile file(path);
        QVERIFY(file.open(QIODevice::WriteOnly));
        QCOMPARE(file.write(bytes), bytes.size());
    }
    static void spoil(const QString &path, const QByteArray &how)
    {
        QByteArray bytes = read(path);
        if (how == "header")
            bytes.replace(0, 16, "no database here");
        else if (how == "truncate")
            bytes.truncate(bytes.size() / 2);
        else if (how == "page") // a b-tree page of the schema's middle
            bytes.replace(4096 * 3, 4096, QByteArray(4096, '\x5a'));
        else if (how == "empty")
            bytes.clear();
        else if (how == "newer")
            bytes.replace(60, 4, QByteArray("\0\0\x27\x0f", 4));
        write(path, bytes);
    }

    std::unique_ptr<QTemporaryDir> m_temporary;
    QString m_folder;
    TestClock m_clock;
};

QTEST_GUILESS_MAIN(TestBackup)
#include "tst_backup.moc"
