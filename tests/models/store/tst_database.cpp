#include "models/store/database.h"

#include <QFile>
#include <QTemporaryDir>
#include <QTest>

using namespace comptoir;

class TestDatabase : public QObject
{
    Q_OBJECT
private slots:
    void init()
    {
        m_folder = std::make_unique<QTemporaryDir>();
        QVERIFY(m_folder->isValid());
    }

    void setsThePragmas()
    {
        const auto database = open();
        QCOMPARE(text(*database, "PRAGMA journal_mode"), QStringLiteral("wal"));
        QCOMPARE(text(*database, "PRAGMA foreign_keys"), QStringLiteral("1"));
        QCOMPARE(text(*database, "PRAGMA synchronous"), QStringLiteral("1"));
        QCOMPARE(text(*database, "PRAGMA mmap_size"), QStringLiteral("0"));
        QVERIFY(database->setFullSync(true));
        QCOMPARE(text(*database, "PRAGMA synchronous"), QStringLiteral("2"));
    }

    void valuesComeBackAsTheyWentIn()
    {
        const auto database = open();
        QVERIFY(database->execute("CREATE TABLE t(i, r, s TEXT, b BLOB, n, remote, word, day)"));
        {
            Statement insert = database->prepare(
                QStringLiteral("INSERT INTO t VALUES (?, ?, ?, ?, ?, ?, ?, ?)"));
            insert.bind(1, std::numeric_limits<qint64>::min()).bind(2, 0.1);
            insert.bind(3, QStringLiteral("Zoë 😀")).bindBlob(4, QByteArray("\0x", 2));
            insert.bind(5, QString()).bind(6, RemoteId::fromText(QStringLiteral("42")));
            insert.bind(7, RemoteId::fromText(QStringLiteral("042"))).bind(8, QDate(2024, 2, 29));
            QVERIFY(insert.run());
        }
        Statement read = database->prepare(QStringLiteral("SELECT *, typeof(remote), "
                                                          "typeof(word) FROM t"));
        QVERIFY(read.next());
        QCOMPARE(read.int64(0), std::numeric_limits<qint64>::min());
        QCOMPARE(read.real(1), 0.1);
        QCOMPARE(read.text(2), QStringLiteral("Zoë 😀"));
        QCOMPARE(read.blob(3), QByteArray("\0x", 2));
        QVERIFY(read.isNull(4));
        QVERIFY(read.remoteId(5) == RemoteId::fromNumber(42));
        QVERIFY(read.remoteId(6) == RemoteId::fromText(QStringLiteral("042")));
        QCOMPARE(read.date(7), QDate(2024, 2, 29));
        QCOMPARE(read.text(8), QStringLiteral("integer"));
        QCOMPARE(read.text(9), QStringLiteral("text"));
        QVERIFY(!read.next());
        QVERIFY(read.ok());
    }

    void textsAreStoredAsUtf8_data()
    {
        QTest::addColumn<QString>("given");
        QTest::newRow("one byte each") << QStringLiteral("Dupont\x01\x7f");
        QTest::newRow("two bytes each") << QStringLiteral("\u0080é\u07ff");
        QTest::newRow("three bytes each") << QStringLiteral("\u0800€\uffff");
        QTest::newRow("four bytes each") << QStringLiteral("😀\U0010ffff");
        QTest::newRow("half a character at the end") << QStringLiteral("ab") + QChar(0xd83d);
        QTest::newRow("half a character before another") << QChar(0xd83d) + QStringLiteral("é");
        QTest::newRow("the second half alone") << QChar(0xde00) + QStringLiteral("b");
        QTest::newRow("a zero within") << QStringLiteral("a") + QChar(0) + QStringLiteral("b");
        QTest::newRow("long") << QStringLiteral("é").repeated(10'000);
    }
    void textsAreStoredAsUtf8()
    {
        QFETCH(QString, given);
        const auto database = open();
        Statement read = database->prepare(QStringLiteral("SELECT CAST(? AS BLOB), ?"));
        // Longer, shorter, longer again: the room of a parameter is used anew.
        for (const QString &text : {given, given.left(1), given + given}) {
            read.bind(1, text).bind(2, text);
            QVERIFY(read.next());
            QCOMPARE(read.blob(0), text.toUtf8());
            QCOMPARE(read.text(1), QString::fromUtf8(text.toUtf8()));
            read.reset();
        }
    }

    void aStatementIsPreparedOnceAndComesBackUnbound()
    {
        const auto database = open();
        QVERIFY(database->execute("CREATE TABLE t(a)"));
        const QString sql = QStringLiteral("INSERT INTO t VALUES (?)");
        QVERIFY(database->prepare(sql).bind(1, 7).run());
        QVERIFY(database->prepare(sql).run()); // the 7 must not linger
        QCOMPARE(text(*database, "SELECT count(*) FROM t WHERE a IS NULL"), QStringLiteral("1"));
        Statement outer = database->prepare(QStringLiteral("SELECT a FROM t"));
        QVERIFY(outer.next());
        // The same text borrowed twice at once gives two cursors.
        Statement inner = database->prepare(QStringLiteral("SELECT a FROM t"));
        QVERIFY(inner.next());
        QVERIFY(inner.next());
        QVERIFY(outer.next());
    }

    void errorsStick()
    {
        const auto database = open();
        Statement broken = database->prepare(QStringLiteral("SELECT nothing FROM nowhere"));
        QVERIFY(!broken.ok());
        QVERIFY(!broken.bind(1, 1).next());
        QVERIFY(!broken.run());
        QCOMPARE(broken.error().code, ErrorCode::Database);
        QVERIFY(!broken.error().text.isEmpty());
    }

    void anUncommittedTransactionLeavesNothing()
    {
        const auto database = open();
        QVERIFY(database->execute("CREATE TABLE t(a)"));
        {
            Transaction transaction(*database);
            QVERIFY(database->execute("INSERT INTO t VALUES (1)"));
        }
        QCOMPARE(text(*database, "SELECT count(*) FROM t"), QStringLiteral("0"));
        Transaction transaction(*database);
        QVERIFY(database->execute("INSERT INTO t VALUES (1)"));
        QVERIFY(transaction.commit());
        QCOMPARE(text(*database, "SELECT count(*) FROM t"), QStringLiteral("1"));
    }

    void aFullDiskIsSaidAndLosesNothing()
    {
        const auto database = open();
        QVERIFY(database->execute("CREATE TABLE t(a); INSERT INTO t VALUES ('kept')"));
        // SQLite answers SQLITE_FULL at its page limit as it does on a full disk.
        QVERIFY(database->execute("PRAGMA max_page_count=4"));
        {
            Transaction transaction(*database);
            Statement fill
                = database->prepare(QStringLiteral("INSERT INTO t VALUES (randomblob(100000))"));
            QVERIFY(!fill.run());
            QCOMPARE(fill.error().code, ErrorCode::DiskFull);
        }
        QCOMPARE(text(*database, "SELECT count(*) FROM t"), QStringLiteral("1"));
        QVERIFY(database->execute("PRAGMA max_page_count=1000000"));
        QVERIFY(database->execute("INSERT INTO t VALUES (randomblob(100000))"));
    }

    /// SQLite has rolled back by itself then: what is written until somebody looks is no half of
    /// anything that stays.
    void afterAFullDiskNothingOfATransactionStays()
    {
        const auto database = open();
        QVERIFY(database->execute("CREATE TABLE t(a); INSERT INTO t VALUES ('kept')"));
        QVERIFY(database->execute("PRAGMA max_page_count=4"));
        {
            Transaction transaction(*database);
            QVERIFY(database->execute("INSERT INTO t VALUES ('before')"));
            Statement fill
                = database->prepare(QStringLiteral("INSERT INTO t VALUES (randomblob(100000))"));
            QVERIFY(!fill.run());
            QVERIFY(!database->execute("INSERT INTO t VALUES ('after')"));
            QVERIFY(!database->prepare(QStringLiteral("INSERT INTO t VALUES ('then')")).run());
            QVERIFY(!transaction.commit());
        }
        QCOMPARE(text(*database, "SELECT group_concat(a) FROM t"), QStringLiteral("kept"));
        QVERIFY(database->execute("INSERT INTO t VALUES ('later')"));
        Transaction transaction(*database);
        QVERIFY(database->execute("INSERT INTO t VALUES ('last')"));
        QVERIFY(transaction.commit());
        QCOMPARE(text(*database, "SELECT group_concat(a) FROM t"),
                 QStringLiteral("kept,later,last"));
    }

    void aReadOnlyConnectionCannotWrite()
    {
        const auto writer = open();
        QVERIFY(writer->execute("CREATE TABLE t(a); INSERT INTO t VALUES (5)"));
        auto reader = Database::open(path(), Database::Mode::ReadOnly);
        QVERIFY(reader);
        QCOMPARE(text(**reader, "SELECT a FROM t"), QStringLiteral("5"));
        QVERIFY(!(*reader)->execute("INSERT INTO t VALUES (6)"));
    }

    void aFileThatIsNoDatabaseIsRefused_data()
    {
        QTest::addColumn<Database::Mode>("mode");
        QTest::newRow("to write") << Database::Mode::ReadWrite;
        QTest::newRow("to read") << Database::Mode::ReadOnly;
    }
    void aFileThatIsNoDatabaseIsRefused()
    {
        QFETCH(Database::Mode, mode);
        const QByteArray letter(8192, 'x');
        QFile file(path());
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write(letter);
        file.close();
        const auto database = Database::open(path(), mode);
        QVERIFY(!database);
        QCOMPARE(database.error().code, ErrorCode::DatabaseDamaged);
        QVERIFY(file.open(QIODevice::ReadOnly));
        QCOMPARE(file.readAll(), letter);
    }

    void everyCommitIsAnotherVersion()
    {
        const auto database = open();
        QVERIFY(database->execute("CREATE TABLE t(i)"));
        std::optional<quint64> before = database->dataVersion();
        QVERIFY(before);
        const auto moved = [&] {
            const std::optional<quint64> now = database->dataVersion();
            const bool differs = now && now != before;
            before = now;
            return differs;
        };
        QCOMPARE(text(*database, "SELECT count(*) FROM t"), QStringLiteral("0"));
        QVERIFY(!moved());
        QVERIFY(database->prepare(QStringLiteral("INSERT INTO t VALUES(1)")).run());
        QVERIFY(moved());
        QVERIFY(database->execute("INSERT INTO t VALUES(2); DELETE FROM t"));
        QVERIFY(moved());
        {
            Statement insert
                = database->prepare(QStringLiteral("INSERT INTO t VALUES(3) RETURNING i"));
            QVERIFY(insert.next()); // committed when it is given back
        }
        QVERIFY(moved());
        {
            Transaction transaction(*database);
            QVERIFY(!database->dataVersion());
            QVERIFY(database->execute("INSERT INTO t VALUES(4)"));
            QVERIFY(!database->dataVersion());
            QVERIFY(transaction.commit());
        }
        QVERIFY(moved());
        {
            const Transaction transaction(*database);
            QVERIFY(database->execute("INSERT INTO t VALUES(5)"));
        }
        QVERIFY(!moved()); // rolled back
    }

    void aReaderByItselfHasNoVersion()
    {
        const auto writer = open();
        QVERIFY(writer->execute("CREATE TABLE t(i)"));
        const auto reader = Database::open(path(), Database::Mode::ReadOnly);
        QVERIFY(reader);
        QVERIFY(!(*reader)->dataVersion());
    }

    void aMissingFolderIsAFileError()
    {
        const auto database = Database::open(m_folder->filePath(QStringLiteral("no/such/file")),
                                             Database::Mode::ReadWrite);
        QVERIFY(!database);
        QCOMPARE(database.error().code, ErrorCode::File);
    }

private:
    [[nodiscard]] QString path() const { return m_folder->filePath(QStringLiteral("t.sqlite")); }
    [[nodiscard]] std::unique_ptr<Database> open() const
    {
        auto opened = Database::open(path(), Database::Mode::ReadWrite);
        return opened ? std::move(opened).value() : nullptr;
    }
    static QString text(Database &database, const char *sql)
    {
        Statement read = database.prepare(QString::fromLatin1(sql));
        return read.next() ? read.text(0) : QStringLiteral("no row");
    }

    std::unique_ptr<QTemporaryDir> m_folder;
};

QTEST_GUILESS_MAIN(TestDatabase)
#include "tst_database.moc"
