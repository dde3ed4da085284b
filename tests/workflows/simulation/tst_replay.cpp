/// A draft tried on the past: who would have come in, what they would have got, and where they
/// would be.

#include "tests/workflows/triggers/triggerworld.h"
#include "workflows/simulation/replay.h"

#include <QTest>

using namespace comptoir;

namespace {

Graph read(const QByteArray &json)
{
    const auto graph = GraphJson::read(json);
    if (!graph)
        qFatal("%s", qPrintable(graph.error().text));
    return *graph;
}

/// A left cart, a mail, two days of patience, a second mail; whoever orders is done.
const QByteArray kCarts = R"({"version": 1, "name": "Carts", "settings": {%1}, "nodes": [
    {"id": "cart", "kind": "cart_abandoned", "parameters": {"after": {"hours": 2}},
     "next": {"next": "first"}},
    {"id": "first", "kind": "send_email", "parameters": {"message": "Your cart"},
     "next": {"next": "rest", "not_sent": "out"}},
    {"id": "rest", "kind": "wait_for", "parameters": {"length": {"days": 2}},
     "next": {"next": "second"}},
    {"id": "second", "kind": "send_email", "parameters": {"message": "Your cart"},
     "next": {"next": "out", "not_sent": "out"}},
    {"id": "out", "kind": "exit", "parameters": {}, "next": {}},
    {"id": "goal", "kind": "goal", "parameters": {"what": "order", "within": {"days": 14}},
     "next": {}}]})";

QByteArray carts(const QByteArray &settings = {})
{
    return QByteArray(kCarts).replace("%1", settings);
}

InstantRange march()
{
    return {{ms("2026-03-01T00:00")}, {ms("2026-04-01T00:00")}};
}

ReplayResult replay(TriggerWorld &world, const QByteArray &json)
{
    const auto result = Replay::run(world.db(), read(json), march());
    if (!result)
        qFatal("%s %s", qPrintable(result.error().text), qPrintable(result.error().detail));
    return *result;
}

/// Customers who may be written to.
void mayBeWrittenTo(TriggerWorld &world, const QList<qint64> &customers)
{
    for (const qint64 id : customers) {
        const QString mail = QStringLiteral("c%1@example.org").arg(id);
        world.say("UPDATE customer SET email = ?2, email_key = ?2 WHERE id = ?1", id, mail);
        world.say("INSERT INTO customer_account(id, shop_id, remote_id, customer_id, email,"
                  " email_key) VALUES(?1, 1, ?1, ?1, ?2, ?2)",
                  id, mail);
        world.say("INSERT INTO consent(account_id, customer_id, channel, purpose, state, source,"
                  " recorded_at) VALUES(?1, ?1, 'email', 'marketing', 'granted', 'owner', 0)",
                  id);
    }
}

QStringList days(const QMap<QDate, qint64> &counts)
{
    QStringList lines;
    for (auto it = counts.cbegin(); it != counts.cend(); ++it)
        lines.append(QStringLiteral("%1 %2").arg(it.key().toString(Qt::ISODate)).arg(*it));
    return lines;
}

} // namespace

class TestReplay : public QObject
{
    Q_OBJECT
private slots:
    void aCartWorkflowIsTriedOnMarch()
    {
        TriggerWorld world;
        mayBeWrittenTo(world, {1, 2, 3});
        world.cart(1, 1, ms("2026-03-02T10:00")); // never orders: two mails
        world.cart(2, 2, ms("2026-03-02T11:00")); // orders the day after: one
        world.order(1, 2, ms("2026-03-03T11:00"));
        world.cart(3, 3, ms("2026-03-31T10:00")); // waits at the end
        world.cart(4, 4, ms("2026-03-05T10:00")); // has no address
        const ReplayResult result = replay(world, carts());
        QCOMPARE(days(result.entriesByDay),
                 (QStringList{QStringLiteral("2026-03-02 2"), QStringLiteral("2026-03-05 1"),
                              QStringLiteral("2026-03-31 1")}));
        QCOMPARE(result.messages.size(), size_t(4));
        QCOMPARE(result.messages.at(2).at, Timestamp{ms("2026-03-04T12:00")});
        QCOMPARE(result.messages.at(2).node, QStringLiteral("second"));
        QCOMPARE(result.messagesByDay.value(QDate(2026, 3, 2)).value(QStringLiteral("first")),
                 qint64(2));
        QCOMPARE(result.nodes.value(QStringLiteral("cart")).came, qint64(4));
        QCOMPARE(result.nodes.value(QStringLiteral("rest")).came, qint64(3));
        QCOMPARE(result.nodes.value(QStringLiteral("rest")).stays, qint64(1));
        QCOMPARE(result.nodes.value(QStringLiteral("goal")).came, qint64(1));
        QCOMPARE(result.notSent.keys(), QStringList{QStringLiteral("no_address")});
        QCOMPARE(result.people.size(), size_t(4));
        QCOMPARE(result.people.at(0).leftAt, std::optional(Timestamp{ms("2026-03-04T12:00")}));
        QCOMPARE(result.people.at(1).leftAt, std::optional(Timestamp{ms("2026-03-03T11:00")}));
        QCOMPARE(result.people.at(1).orderedAt, std::optional(Timestamp{ms("2026-03-03T11:00")}));
        QCOMPARE(result.people.at(3).node, QStringLiteral("rest"));
    }

    void whoMayComeInAgain_data()
    {
        QTest::addColumn<QByteArray>("settings");
        QTest::addColumn<int>("entries");
        QTest::addColumn<int>("again");
        QTest::newRow("never for the same thing") << QByteArray() << 2 << 0;
        QTest::newRow("only some") << QByteArray(
            R"("only": {"version": 1, "all": [{"did": "order_placed", "at_least": 1}]})")
                                   << 0 << 0;
    }
    void whoMayComeInAgain()
    {
        QFETCH(QByteArray, settings);
        QFETCH(int, entries);
        QFETCH(int, again);
        TriggerWorld world;
        world.cart(1, 1, ms("2026-03-02T10:00"));
        world.cart(2, 1, ms("2026-03-03T10:00")); // another cart of the same customer
        const ReplayResult result = replay(world, carts(settings));
        QCOMPARE(result.people.size(), size_t(entries));
        QCOMPARE(result.refused.value(QStringLiteral("again")), qint64(again));
        QCOMPARE(result.refused.value(QStringLiteral("only")), qint64(2 - entries - again));
    }

    void whoeverIsTaggedTwiceComesInOnce_data()
    {
        QTest::addColumn<QByteArray>("settings");
        QTest::addColumn<int>("entries");
        QTest::newRow("never") << QByteArray() << 1;
        QTest::newRow("always") << QByteArray(R"("again": "always")") << 3;
        QTest::newRow("after ten days")
            << QByteArray(R"("again": "after", "again_after": {"days": 10})") << 2;
    }
    void whoeverIsTaggedTwiceComesInOnce()
    {
        QFETCH(QByteArray, settings);
        QFETCH(int, entries);
        TriggerWorld world;
        world.segment(1, "vip");
        for (const char *day : {"2026-03-02T10:00", "2026-03-05T10:00", "2026-03-15T10:00"})
            world.moved(1, 1, true, ms(day));
        const ReplayResult result = replay(
            world, R"({"version": 1, "name": "V", "settings": {)" + settings + R"(}, "nodes": [
                {"id": "a", "kind": "segment_entered", "parameters": {"segment": "vip"},
                 "next": {"next": "b"}},
                {"id": "b", "kind": "exit", "parameters": {}, "next": {}}]})");
        QCOMPARE(result.people.size(), size_t(entries));
        QCOMPARE(result.refused.value(QStringLiteral("again")), qint64(3 - entries));
    }

    /// What really went then counts for the cap; nothing is held back by it.
    void whatTheCapWouldHaveHeldIsCounted()
    {
        TriggerWorld world;
        mayBeWrittenTo(world, {1, 2});
        world.cart(1, 1, ms("2026-03-10T10:00"));
        world.cart(2, 2, ms("2026-03-10T10:00"));
        for (int id = 1; id <= 3; ++id) {
            world.message(id, 1, "News");
            world.say("UPDATE outbox SET handed_over_at = ?2 WHERE id = ?1", id,
                      ms("2026-03-08T10:00") + id);
        }
        const ReplayResult result = replay(world, carts());
        QCOMPARE(result.messages.size(), size_t(4));
        QCOMPARE(result.overCap, qint64(2)); // of the first customer, on both days
        QVERIFY(result.messages.at(0).isOverCap);
        QVERIFY(!result.messages.at(1).isOverCap);
    }

    void whoWasElsewhereIsKnown()
    {
        TriggerWorld world;
        mayBeWrittenTo(world, {1, 2});
        world.run("INSERT INTO workflow(id, key, name, state, draft, priority, created_at,"
                  " updated_at) VALUES(1, 'vip', 'Vip', 'live', '{}', 5, 0, 0);"
                  "INSERT INTO workflow_version(id, workflow_id, number, graph, published_at)"
                  " VALUES(1, 1, 1, '{}', 0)");
        world.say(
            "INSERT INTO enrolment(workflow_id, version_id, customer_id, entry_key, run, node,"
            " entered_at, arrived_at, waiting, left_at) VALUES(1, 1, 1, '-', 1, NULL, ?1, ?1,"
            " 0, ?2)",
            ms("2026-03-01T00:00"), ms("2026-03-03T00:00"));
        world.cart(1, 1, ms("2026-03-02T10:00"));
        world.cart(2, 1, ms("2026-03-10T10:00")); // they have left by then
        world.cart(3, 2, ms("2026-03-02T10:00"));
        const ReplayResult free = replay(world, carts());
        QCOMPARE(free.people.size(), size_t(3));
        QCOMPARE(free.alsoIn.value(QStringLiteral("vip")), qint64(1));
        const ReplayResult polite = replay(world, carts(R"("not_while": ["vip"])"));
        QCOMPARE(polite.people.size(), size_t(2));
        QCOMPARE(polite.refused.value(QStringLiteral("not_while")), qint64(1));
    }

    /// Without a goal, who buys gets the second mail all the same, and that is told.
    void whoHadBoughtBeforeAMessageIsCounted()
    {
        TriggerWorld world;
        mayBeWrittenTo(world, {1, 2});
        world.order(1, 1, ms("2025-01-01T10:00"));
        world.cart(1, 1, ms("2026-03-02T10:00"));
        world.cart(2, 2, ms("2026-03-02T11:00"));
        world.order(2, 2, ms("2026-03-03T11:00"));
        QByteArray pushy = carts();
        pushy.replace("\"what\": \"order\", \"within\": {\"days\": 14}",
                      "\"what\": \"order\", \"within\": {\"hours\": 1}");
        const ReplayResult result = replay(world, pushy);
        QCOMPARE(result.messages.size(), size_t(4));
        QCOMPARE(result.afterOrder.value(QStringLiteral("second")), qint64(1));
        QCOMPARE(result.afterOrder.value(QStringLiteral("first")), qint64(0));
        QVERIFY(result.people.at(0).hadOrdered);
        QVERIFY(!result.people.at(1).hadOrdered);
    }

    void theSameFileGivesTheSame()
    {
        TriggerWorld world;
        mayBeWrittenTo(world, {1, 2, 3, 4, 5});
        for (int id = 1; id <= 40; ++id)
            world.cart(id, 1 + id % 9, ms("2026-03-02T10:00") + id * 40'000'000LL);
        const ReplayResult once = replay(world, carts());
        const ReplayResult twice = replay(world, carts());
        QCOMPARE(once.people.size(), size_t(40));
        QCOMPARE(once.messagesByDay, twice.messagesByDay);
        QCOMPARE(once.entriesByDay, twice.entriesByDay);
    }

    void itCanBeStopped()
    {
        TriggerWorld world;
        CancelToken cancel;
        cancel.cancel();
        const auto result = Replay::run(world.db(), read(carts()), march(), cancel);
        QVERIFY(!result);
        QCOMPARE(result.error().code, ErrorCode::Cancelled);
    }
};

QTEST_GUILESS_MAIN(TestReplay)
#include "tst_replay.moc"
