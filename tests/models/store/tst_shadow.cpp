/// What is tried on a shadow is gone with it, and works as on the file.

#include "models/store/shadow.h"
#include "models/store/tagrepository.h"
#include "tests/models/store/storefixture.h"

#include <QTest>

using namespace comptoir;

class TestShadow : public QObject
{
    Q_OBJECT
private:
    static qint64 number(Database &database, const char *sql)
    {
        Statement read = database.prepare(QLatin1String(sql));
        return read.next() ? read.int64(0) : -1;
    }
    static void run(Database &database, const QByteArray &script)
    {
        const Done ran = database.execute(script);
        if (!ran)
            qFatal("%s", qPrintable(ran.error().detail));
    }
    static std::unique_ptr<Shadow> shadowOf(StoreFixture &world)
    {
        auto shadow = Shadow::open(world.db().path());
        if (!shadow)
            qFatal("%s", qPrintable(shadow.error().detail));
        return *std::move(shadow);
    }
    static void fill(StoreFixture &world)
    {
        world.run("INSERT INTO segment(id, key, name, rule, created_at, updated_at)"
                  " VALUES(1, 'vip', 'VIP', '{}', 0, 0);"
                  "INSERT INTO customer(id, created_at) VALUES(1, 0), (2, 0);"
                  "INSERT INTO tag(id, name, key, created_at) VALUES(1, 'Vip', 'vip', 0);"
                  "INSERT INTO customer_tag(customer_id, tag_id, added_at) VALUES(1, 1, 0)");
    }

private slots:
    void whatIsWrittenStaysInMemory()
    {
        StoreFixture world;
        fill(world);
        const auto shadow = shadowOf(world);
        QVERIFY(
            shadow->cover({{QStringLiteral("tag"), QStringLiteral("customer_tag")},
                           {QStringLiteral("segment_dirty"), QStringLiteral("enrolment_dirty")}}));
        Database &database = shadow->database();
        QCOMPARE(number(database, "SELECT count(*) FROM customer_tag"), 1);
        QVERIFY(TagRepository(database).add(QStringLiteral("Vip"), {CustomerId{2}}, {5}));
        QCOMPARE(number(database, "SELECT count(*) FROM customer_tag"), 2);
        QCOMPARE(number(database, "SELECT count(*) FROM tag"), 1); // unique as in the file
        // Their triggers ran, into memory too.
        QVERIFY(number(database, "SELECT count(*) FROM segment_dirty") > 0);
        QCOMPARE(number(world.db(), "SELECT count(*) FROM customer_tag"), 1);
        QCOMPARE(number(database, "SELECT count(*) FROM main.customer_tag"), 1);
    }

    void whatIsNotCoveredCannotBeWritten()
    {
        StoreFixture world;
        fill(world);
        const auto shadow = shadowOf(world);
        QVERIFY(!shadow->database().execute("DELETE FROM customer"));
        QVERIFY(!shadow->cover({{QStringLiteral("nothing_of_the_kind")}, {}}));
        QCOMPARE(number(world.db(), "SELECT count(*) FROM customer"), 2);
    }

    void whatOthersWriteMeanwhileIsNotSeen()
    {
        StoreFixture world;
        fill(world);
        const auto shadow = shadowOf(world);
        QCOMPARE(number(shadow->database(), "SELECT count(*) FROM customer"), 2);
        run(world.db(), "INSERT INTO customer(id, created_at) VALUES(3, 0)");
        QCOMPARE(number(shadow->database(), "SELECT count(*) FROM customer"), 2);
        QVERIFY(shadow->cover({{QStringLiteral("customer")}, {}}));
        QCOMPARE(number(shadow->database(), "SELECT count(*) FROM customer"), 2);
        QCOMPARE(number(world.db(), "SELECT count(*) FROM customer"), 3);
    }
};

QTEST_GUILESS_MAIN(TestShadow)
#include "tst_shadow.moc"
