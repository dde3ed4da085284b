#include "models/store/newcustomers.h"
#include "tests/models/store/repositoryfixture.h"

using namespace comptoir;

class TestNewCustomers : public QObject
{
    Q_OBJECT
private slots:
    void init()
    {
        m_file = RepositoryFixture::withTwoShops();
        QVERIFY(m_file);
        // 3, 5 and 6 are of the last days; of 4 nobody knows the day.
        run("UPDATE customer_account SET created_at = 5000 WHERE customer_id = 3;"
            "UPDATE customer_account SET created_at = 7000 WHERE customer_id IN (5, 6);"
            "UPDATE customer SET created_at = 5000 WHERE id = 3;"
            "UPDATE customer SET created_at = 7000 WHERE id IN (5, 6);"
            "UPDATE customer_account SET created_at = 1000 WHERE customer_id IN (1, 2);"
            "UPDATE customer_account SET created_at = 9000 WHERE id = 2;" // again, elsewhere
            "UPDATE customer SET created_at = 1000 WHERE id IN (1, 2);");
    }

    void theNewestComeFirst_data()
    {
        QTest::addColumn<qint64>("since");
        QTest::addColumn<int>("limit");
        QTest::addColumn<std::vector<qint32>>("found");
        QTest::newRow("all") << qint64(4000) << 9 << std::vector<qint32>{6, 5, 3};
        QTest::newRow("cut") << qint64(4000) << 2 << std::vector<qint32>{6, 5};
        QTest::newRow("the first moment counts")
            << qint64(5000) << 9 << std::vector<qint32>{6, 5, 3};
        QTest::newRow("the one before does not") << qint64(5001) << 9 << std::vector<qint32>{6, 5};
        QTest::newRow("a second account makes nobody new")
            << qint64(8000) << 9 << std::vector<qint32>();
    }
    void theNewestComeFirst()
    {
        QFETCH(qint64, since);
        QFETCH(int, limit);
        const auto known = NewCustomers(m_file->database()).newest({since}, limit, {});
        QVERIFY(known);
        QTEST(known->ids, "found");
    }

    void theAnswerIsKept()
    {
        const NewCustomers::Known first = read({});
        run("UPDATE customer SET created_at = 1 WHERE id = 6"); // behind its back
        QCOMPARE(read(first).ids, first.ids);
        QCOMPARE(read({}).ids, (std::vector<qint32>{5, 3}));
    }

    void whatComesInIsSeen_data()
    {
        QTest::addColumn<QByteArray>("sql");
        QTest::newRow("a sync ended") << QByteArray("INSERT INTO job_log(kind, started_at,"
                                                    " finished_at) VALUES ('sync', 1, 2e15)");
        QTest::newRow("an account came in") << QByteArray(
            "INSERT INTO customer_account(shop_id, remote_id, customer_id, created_at)"
            " VALUES (1, 999, 4, 1)");
        QTest::newRow("two people are one")
            << QByteArray("INSERT INTO identity_merge(kind, kept_id, other_id, undo, at)"
                          " VALUES ('merge', 1, 6, '{}', 1)");
        QTest::newRow("a shop was removed")
            << QByteArray("UPDATE shop SET removed_at = 1 WHERE id = 2");
    }
    void whatComesInIsSeen()
    {
        QFETCH(QByteArray, sql);
        const NewCustomers::Known first = read({});
        run("UPDATE customer SET created_at = 1 WHERE id = 6");
        run(sql);
        const NewCustomers::Known second = read(first);
        QVERIFY(second.stamp != first.stamp);
        QCOMPARE(second.ids, (std::vector<qint32>{5, 3}));
    }

    void aBackupIsNoNews()
    {
        const NewCustomers::Known first = read({});
        run("INSERT INTO job_log(kind, started_at, finished_at) VALUES ('backup', 1, 2e15)");
        QCOMPARE(read(first).stamp, first.stamp);
    }

private:
    NewCustomers::Known read(const NewCustomers::Known &before)
    {
        const auto known = NewCustomers(m_file->database()).newest({4000}, 9, before);
        return known ? *known : NewCustomers::Known{};
    }
    void run(const QByteArray &sql)
    {
        QVERIFY(RepositoryFixture::report(m_file->database().execute(sql)));
    }

    std::unique_ptr<RepositoryFixture> m_file;
};

QTEST_GUILESS_MAIN(TestNewCustomers)
#include "tst_newcustomers.moc"
