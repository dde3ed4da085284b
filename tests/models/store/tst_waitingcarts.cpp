#include "models/store/waitingcarts.h"
#include "tests/models/store/repositoryfixture.h"

using namespace comptoir;

class TestWaitingCarts : public QObject
{
    Q_OBJECT
private slots:
    void init()
    {
        m_file = RepositoryFixture::withTwoShops(); // carts 2 (86 €) and 3 (12 €) wait
        QVERIFY(m_file);
    }

    void worthMostComesFirst()
    {
        const auto reading = read();
        QCOMPARE(ids(reading), QList<qint64>({2, 3}));
        QCOMPARE(reading.entries.at(0).ordersCount, 2);
        QCOMPARE(reading.entries.at(1).ordersCount, 0);
        QCOMPARE(reading.entries.at(1).cart.recoveryUrl, u"https://pro.example/recover"_qs);
        QCOMPARE(reading.entries.at(0).cart.lines.size(), 1);
    }

    void amountsAreComparedInWholeUnits()
    {
        run("UPDATE cart SET total = 90, currency = 'JPY' WHERE id = 3"); // 90 yen: no decimals
        QCOMPARE(ids(read()), QList<qint64>({3, 2}));
    }

    void aLongListIsCutAndCounted()
    {
        const auto reading = read(1);
        QCOMPARE(ids(reading), QList<qint64>({2}));
        QCOMPARE(reading.count, 2);
    }

    void tellsWhoMayBeWrittenTo()
    {
        QVERIFY(!read().entries.at(1).emailAllowed);
        run("INSERT INTO consent(customer_id, channel, purpose, state, source, decided_at,"
            " recorded_at) VALUES (4, 'email', 'marketing', 'granted', 'owner', 5, 5),"
            " (4, 'sms', 'marketing', 'granted', 'owner', 5, 5)");
        const auto entry = read().entries.at(1);
        QVERIFY(entry.emailAllowed);
        QVERIFY(entry.smsAllowed);
    }

    void leavesOutWhatDoesNotWait_data()
    {
        QTest::addColumn<QByteArray>("sql");
        QTest::newRow("an order came since")
            << QByteArray("UPDATE customer_facts SET last_order_at = open_cart_at + 1"
                          " WHERE customer_id = 1");
        QTest::newRow("older than 30 days")
            << QByteArray("UPDATE cart SET updated_at = 1 WHERE id = 2;"
                          "UPDATE customer_facts SET open_cart_at = 1 WHERE customer_id = 1");
        QTest::newRow("a newer cart of the same person")
            << QByteArray("UPDATE customer_facts SET open_cart_at = open_cart_at + 1000"
                          " WHERE customer_id = 1");
        QTest::newRow("nothing in it")
            << QByteArray("UPDATE cart SET lines_count = 0 WHERE id = 2");
        QTest::newRow("gone") << QByteArray("UPDATE cart SET gone_at = 1 WHERE id = 2");
    }
    void leavesOutWhatDoesNotWait()
    {
        QFETCH(QByteArray, sql);
        run(sql);
        QCOMPARE(ids(read()), QList<qint64>({3}));
    }

    void setAsideForSomeTime()
    {
        const Timestamp tomorrow{kNow.ms + 86'400'000};
        QVERIFY(carts().snooze(CartId{2}, tomorrow, kNow));
        QCOMPARE(ids(read()), QList<qint64>({3}));
        QVERIFY(ids(*carts().read({tomorrow}, 9)).contains(2));
        QVERIFY(carts().wake(CartId{2}));
        QCOMPARE(ids(read()), QList<qint64>({2, 3}));
    }

    void setAsideForGoodUntilItIsTouched()
    {
        QVERIFY(carts().snooze(CartId{2}, std::nullopt, kNow));
        QVERIFY(!ids(*carts().read({{kNow.ms + 20 * 86'400'000LL}}, 9)).contains(2));
        run("UPDATE cart SET updated_at = updated_at + 60000 WHERE id = 2;"
            "UPDATE customer_facts SET open_cart_at = open_cart_at + 60000 WHERE customer_id = 1");
        QCOMPARE(ids(read()), QList<qint64>({2, 3}));
    }

    void theWalkIsShort()
    {
        Statement plan = m_file->database().prepare(QStringLiteral(
            "EXPLAIN QUERY PLAN SELECT cart.id FROM cart"
            " JOIN customer_facts f ON f.customer_id = cart.customer_id"
            " WHERE cart.order_id IS NULL AND cart.completed_at IS NULL AND cart.gone_at IS NULL"
            " AND cart.updated_at < 5 AND cart.updated_at > 1"
            " AND cart.updated_at = f.open_cart_at ORDER BY cart.updated_at DESC, cart.id DESC"));
        QVERIFY(plan.next());
        QVERIFY2(plan.text(3).contains(QLatin1String("cart_open")), qPrintable(plan.text(3)));
    }

private:
    static constexpr Timestamp kNow = RepositoryFixture::kNow;
    WaitingCarts carts() { return WaitingCarts(m_file->database()); }
    WaitingCarts::Reading read(int limit = 9)
    {
        const auto reading = carts().read({kNow}, limit);
        return reading ? *reading : WaitingCarts::Reading{};
    }
    static QList<qint64> ids(const WaitingCarts::Reading &reading)
    {
        QList<qint64> ids;
        for (const WaitingCarts::Entry &entry : reading.entries)
            ids.append(entry.cart.id.value);
        return ids;
    }
    void run(const QByteArray &sql)
    {
        QVERIFY(RepositoryFixture::report(m_file->database().execute(sql)));
    }

    std::unique_ptr<RepositoryFixture> m_file;
};

QTEST_GUILESS_MAIN(TestWaitingCarts)
#include "tst_waitingcarts.moc"
