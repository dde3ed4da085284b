#include "models/store/database.h"
#include "models/store/migrations.h"
#include "models/store/schemaguard.h"

#include <QTemporaryDir>
#include <QTest>

using namespace comptoir;

class TestMigrations : public QObject
{
    Q_OBJECT
private slots:
    void init()
    {
        m_folder = std::make_unique<QTemporaryDir>();
        auto opened = Database::open(m_folder->filePath(QStringLiteral("t.sqlite")),
                                     Database::Mode::ReadWrite);
        QVERIFY(opened);
        m_database = std::move(opened).value();
    }
    void cleanup() { m_database.reset(); }

    void theBuiltInLadderHasNoGaps()
    {
        const QList<Migration> ladder = Migrations::builtIn();
        for (int i = 0; i < ladder.size(); ++i) {
            QCOMPARE(ladder.at(i).version, i + 1);
            QVERIFY2(!ladder.at(i).sql.isEmpty(), qPrintable(ladder.at(i).name));
        }
    }

    void theBuiltInLadderClimbs()
    {
        const Migrations migrations;
        const auto reached = migrations.climb(*m_database);
        QVERIFY2(reached, reached ? "" : qPrintable(reached.error().detail));
        QCOMPARE(*reached, migrations.latest());
        QCOMPARE(version(), migrations.latest());
    }

    /// Fails when the latest migration changed: then put the actual value into schemaguard.cpp.
    void theGuardKnowsTheLatestSchema()
    {
        QVERIFY(Migrations().climb(*m_database));
        const auto digest = SchemaGuard::digest(*m_database);
        QVERIFY(digest);
        QCOMPARE(*digest, SchemaGuard::digestOfLatest());
    }
    void everyEarlierVersionReachesTheSchemaOfAFreshFile()
    {
        const QList<Migration> ladder = Migrations::builtIn();
        QVERIFY(Migrations().climb(*m_database));
        for (qsizetype version = 1; version < ladder.size(); ++version) {
            auto older
                = Database::open(m_folder->filePath(QStringLiteral("v%1.sqlite").arg(version)),
                                 Database::Mode::ReadWrite);
            QVERIFY(older);
            QCOMPARE(*Migrations(ladder.first(version)).climb(**older), int(version));
            QVERIFY((*older)->execute("INSERT INTO setting(key, value) VALUES ('a', 'kept')"));
            QCOMPARE(*Migrations().climb(**older), Migrations().latest());
            QCOMPARE(schema(**older), schema(*m_database));
            Statement read = (*older)->prepare(QStringLiteral("SELECT value FROM setting"));
            QVERIFY(read.next());
            QCOMPARE(read.text(0), QStringLiteral("kept"));
        }
    }

    /// Version 5 leaves what the shop did out of a customer's activity, and mends older files.
    void whatTheShopDidIsNoActivity()
    {
        QVERIFY(Migrations(Migrations::builtIn().first(4)).climb(*m_database));
        QVERIFY(m_database->execute(
            "INSERT INTO shop(id, platform, created_at) VALUES(1, 'csv', 0);"
            "INSERT INTO customer(id) VALUES(1), (2);"
            "INSERT INTO customer_account(shop_id, customer_id, created_at) VALUES(1, 1, 5),"
            " (1, 2, 7);"
            "INSERT INTO event(shop_id, remote_id, kind, customer_id, at)"
            " VALUES(1, 1, 'message_sent', 1, 2), (1, 2, 'visit', 1, 10),"
            " (1, 3, 'message_delivered', 1, 20), (1, 4, 'visit', 2, 30);"
            "INSERT INTO customer_facts(customer_id, first_seen_at, last_activity_at)"
            " VALUES(1, 2, 20), (2, 7, 30)"));
        QVERIFY(Migrations().climb(*m_database));
        QCOMPARE(count("customer_facts WHERE first_seen_at = 5 AND last_activity_at = 10"), 1);
        QCOMPARE(count("customer_facts WHERE first_seen_at = 7 AND last_activity_at = 30"), 1);
    }

    void climbsStepByStepAndOnlyOnce()
    {
        QCOMPARE(*Migrations({first()}).climb(*m_database), 1);
        QVERIFY(m_database->execute("INSERT INTO a VALUES (1)"));
        const Migrations both({first(), second()});
        QCOMPARE(*both.climb(*m_database), 2);
        QCOMPARE(*both.climb(*m_database), 2);
        QCOMPARE(count("a"), 1);
        QCOMPARE(count("b"), 0);
    }

    void aTriggerBodyIsOneStatement()
    {
        const Migration step{1, QStringLiteral("0001_t.sql"),
                             "CREATE TABLE a(id); CREATE TABLE log(id);"
                             "CREATE TRIGGER t AFTER INSERT ON a BEGIN"
                             " INSERT INTO log VALUES (new.id); INSERT INTO log VALUES (0); END;"};
        QCOMPARE(*Migrations({step}).climb(*m_database), 1);
        QVERIFY(m_database->execute("INSERT INTO a VALUES (7)"));
        QCOMPARE(count("log"), 2);
    }

    void aFailingStepLeavesTheLastGoodVersion_data()
    {
        QTest::addColumn<QByteArray>("sql");
        QTest::newRow("a statement fails half-way")
            << QByteArray("DELETE FROM a; CREATE TABLE c(id); INSERT INTO nowhere VALUES (1);");
        QTest::newRow("text that is no SQL") << QByteArray("DELETE FROM a; CRATE TABLE c(id);");
        QTest::newRow("rows that point nowhere")
            << QByteArray("CREATE TABLE c(a_id REFERENCES a(id)); INSERT INTO c VALUES (99);");
    }
    void aFailingStepLeavesTheLastGoodVersion()
    {
        QFETCH(QByteArray, sql);
        const Migration broken{2, QStringLiteral("0002_broken.sql"), sql};
        QVERIFY(Migrations({first()}).climb(*m_database));
        QVERIFY(m_database->execute("INSERT INTO a VALUES (1)"));
        const auto reached = Migrations({first(), broken}).climb(*m_database);
        QVERIFY(!reached);
        QVERIFY(reached.error().detail.contains(QStringLiteral("0002_broken.sql")));
        QCOMPARE(version(), 1);
        QCOMPARE(count("a"), 1);
        QCOMPARE(count("sqlite_schema WHERE name = 'c'"), 0);
        Statement keys = m_database->prepare(QStringLiteral("PRAGMA foreign_keys"));
        QVERIFY(keys.next());
        QVERIFY(keys.boolean(0));
    }

    void aScriptMayNotEndItsTransaction()
    {
        const Migration step{1, QStringLiteral("0001_t.sql"), "CREATE TABLE a(id); COMMIT;"};
        QVERIFY(!Migrations({step}).climb(*m_database));
    }

    void aNewerFileIsRefusedAndNotTouched()
    {
        QVERIFY(m_database->execute("CREATE TABLE future(x); PRAGMA user_version=9;"));
        const auto reached = Migrations({first(), second()}).climb(*m_database);
        QVERIFY(!reached);
        QCOMPARE(reached.error().code, ErrorCode::DatabaseTooNew);
        QVERIFY(!reached.error().text.isEmpty());
        QCOMPARE(version(), 9);
        QCOMPARE(count("sqlite_schema"), 1);
    }

private:
    static Migration first()
    {
        return {1, QStringLiteral("0001_a.sql"), "CREATE TABLE a(id INTEGER PRIMARY KEY);"};
    }
    static Migration second()
    {
        return {2, QStringLiteral("0002_b.sql"), "CREATE TABLE b(id); -- with a remark"};
    }
    static QStringList schema(Database &database)
    {
        QStringList texts;
        Statement read = database.prepare(
            QStringLiteral("SELECT name || ': ' || coalesce(sql, '') FROM sqlite_schema"
                           " ORDER BY name"));
        while (read.next())
            texts.append(read.text(0));
        return texts;
    }
    int version() { return Migrations::version(*m_database).valueOr(-1); }
    int count(const char *what)
    {
        Statement read = m_database->prepare(QStringLiteral("SELECT count(*) FROM ")
                                             + QString::fromLatin1(what));
        return read.next() ? read.integer(0) : -1;
    }

    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<Database> m_database;
};

QTEST_GUILESS_MAIN(TestMigrations)
#include "tst_migrations.moc"
