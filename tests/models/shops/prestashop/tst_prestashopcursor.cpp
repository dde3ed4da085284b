#include "models/shops/prestashop/cursor.h"

#include <QJsonArray>
#include <QMap>
#include <QRandomGenerator>
#include <QSet>
#include <QTest>

#include <algorithm>

using namespace comptoir;
using namespace comptoir::prestashop;

namespace {

const QString never = QStringLiteral("9999-12-31 23:59:59");

/// A table as the web service answers it, in memory: id → date_upd.
class Table
{
public:
    QMap<qint64, QString> rows;

    [[nodiscard]] QJsonArray answer(const QueryItems &query, int limit) const
    {
        qint64 after = 0;
        QString from;
        QString until = never;
        bool byDate = false;
        for (const auto &[name, value] : query) {
            if (name == u"filter[id]")
                after = QStringView(value).sliced(2).chopped(1).toLongLong();
            if (name == u"filter[date_upd]") {
                from = value.mid(1, 19);
                until = value.mid(21, 19);
            }
            byDate = byDate || (name == u"sort" && value.contains(u"date_upd"));
        }
        QList<std::pair<QString, qint64>> found;
        for (auto it = rows.cbegin(); it != rows.cend(); ++it) {
            const bool inRange = from.isEmpty() || (it.value() >= from && it.value() <= until);
            if (it.key() > after && inRange)
                found.append({byDate ? it.value() : QString(), it.key()});
        }
        std::sort(found.begin(), found.end());
        QJsonArray records;
        for (const auto &[date, id] : found.mid(0, limit))
            records.append(QJsonObject{{QStringLiteral("id"), id},
                                       {QStringLiteral("date_upd"), rows.value(id)}});
        return records;
    }
    [[nodiscard]] QString newest() const
    {
        QString date;
        for (const QString &row : rows)
            date = std::max(date, isShopDate(row) ? row : QString());
        return date;
    }
};

/// One sync: pages until rest, as the connector does it; the cursor goes through JSON each time.
Cursor sync(const Table &table, Cursor cursor, int size, QMap<qint64, QString> &copy,
            const std::function<void()> &between = {})
{
    const Resource &resource = *findResource(u"customers");
    const bool first = cursor.phase == Cursor::Phase::Start;
    cursor = begin(cursor, resource);
    if (first)
        cursor.since = table.newest();
    for (int pages = 0; cursor.phase != Cursor::Phase::Rest; ++pages) {
        if (pages > 10'000) {
            QTest::qFail("the reading never ends", __FILE__, __LINE__);
            return cursor;
        }
        const QJsonArray records = table.answer(pageQuery(cursor), size);
        for (const QJsonValue value : records)
            copy.insert(value.toObject()[u"id"].toInteger(),
                        value.toObject()[u"date_upd"].toString());
        cursor = advance(cursor, factsOf(records, size), resource, never);
        cursor = Cursor::fromJson(cursor.toJson());
        if (between)
            between();
    }
    return cursor;
}

QString dateAt(qint64 seconds)
{
    return shifted(QStringLiteral("2026-01-01 00:00:00"), seconds);
}

} // namespace

class TestPrestaShopCursor : public QObject
{
    Q_OBJECT

private slots:
    void everyChangeIsSeen_data();
    void everyChangeIsSeen();
    void changesDuringTheFirstWalkAreSeen();
    void aMassUpdateWithinOneSecondIsWalkedById();
    void rowsWithoutDateAreFoundByTheirNumber();
    void aDateInTheFutureDoesNotHideChanges();
    void newRowsOnlyAreFollowedById();
    void wholeTablesStartAgain();
    void unknownCursorsStartAnew();
    void theOverlapIsTwoHours();
    void absurdIdsDoNotMoveTheWalk_data();
    void absurdIdsDoNotMoveTheWalk();
};

void TestPrestaShopCursor::everyChangeIsSeen_data()
{
    QTest::addColumn<int>("seed");
    QTest::addColumn<int>("size");
    for (int seed = 1; seed <= 12; ++seed)
        QTest::addRow("seed %d", seed) << seed << 1 + seed * 3;
}

void TestPrestaShopCursor::everyChangeIsSeen()
{
    QFETCH(int, seed);
    QFETCH(int, size);
    QRandomGenerator random{quint32(seed)};
    Table table;
    qint64 now = 0;
    qint64 nextId = 1;
    const auto change = [&](int times) {
        for (int i = 0; i < times; ++i) {
            now += random.bounded(4) == 0 ? random.bounded(5000) : 0; // many within one second
            const bool fresh = table.rows.isEmpty() || random.bounded(3) == 0;
            table.rows.insert(fresh ? nextId++ : 1 + random.bounded(int(nextId - 1)), dateAt(now));
        }
    };
    change(200);
    QMap<qint64, QString> copy;
    Cursor cursor = sync(table, {}, size, copy, [&] { change(random.bounded(2)); });
    for (int round = 0; round < 6; ++round) {
        change(60);
        cursor = sync(table, cursor, size, copy);
        QCOMPARE(copy, table.rows);
    }
}

void TestPrestaShopCursor::changesDuringTheFirstWalkAreSeen()
{
    Table table;
    for (qint64 id = 1; id <= 50; ++id)
        table.rows.insert(id, dateAt(id));
    QMap<qint64, QString> copy;
    int pages = 0;
    // Row 1 changes when it has been read already; a much younger row closes the walk.
    const Cursor cursor = sync(table, {}, 5, copy, [&] {
        ++pages;
        if (pages == 2)
            table.rows.insert(1, dateAt(20'000));
        if (pages == 5)
            table.rows.insert(51, dateAt(1'000'000));
    });
    QCOMPARE(copy.value(1), dateAt(1));
    sync(table, cursor, 5, copy);
    QCOMPARE(copy.value(1), table.rows.value(1));
}

void TestPrestaShopCursor::aMassUpdateWithinOneSecondIsWalkedById()
{
    Table table;
    for (qint64 id = 1; id <= 40; ++id)
        table.rows.insert(id, dateAt(id));
    QMap<qint64, QString> copy;
    const Cursor cursor = sync(table, {}, 10, copy);
    for (qint64 id = 1; id <= 40; ++id)
        table.rows.insert(id, dateAt(9'999)); // one SQL update for all
    sync(table, cursor, 10, copy);
    QCOMPARE(copy, table.rows);
}

void TestPrestaShopCursor::rowsWithoutDateAreFoundByTheirNumber()
{
    Table table;
    table.rows.insert(1, dateAt(1));
    table.rows.insert(2, QStringLiteral("0000-00-00 00:00:00"));
    QMap<qint64, QString> copy;
    const Cursor cursor = sync(table, {}, 10, copy);
    table.rows.insert(3, QStringLiteral("0000-00-00 00:00:00"));
    sync(table, cursor, 10, copy);
    QCOMPARE(copy, table.rows);
}

void TestPrestaShopCursor::aDateInTheFutureDoesNotHideChanges()
{
    const Resource &resource = *findResource(u"customers");
    Cursor cursor;
    cursor.phase = Cursor::Phase::Changes;
    cursor.since = dateAt(0);
    PageFacts facts;
    facts.count = 1;
    facts.wanted = 10;
    facts.lastId = 1;
    facts.firstDate = facts.lastDate = facts.largestDate = QStringLiteral("2031-01-01 00:00:00");
    const Cursor after = advance(cursor, facts, resource, dateAt(100));
    QCOMPARE(after.since, dateAt(100));
    QVERIFY(after.phase == Cursor::Phase::Rest);
}

void TestPrestaShopCursor::newRowsOnlyAreFollowedById()
{
    const Resource &resource = *findResource(u"order_histories");
    Cursor cursor;
    cursor.phase = Cursor::Phase::Rest;
    cursor.last = 1000;
    cursor = begin(cursor, resource);
    QVERIFY(pageQuery(cursor).contains(
        {QStringLiteral("filter[id]"), QStringLiteral(">[950]")})); // numbers come out of order
    PageFacts facts;
    facts.count = 3;
    facts.wanted = 10;
    facts.lastId = 1003;
    cursor = advance(cursor, facts, resource, never);
    QVERIFY(cursor.phase == Cursor::Phase::Rest);
    QCOMPARE(cursor.last, 1003);
}

void TestPrestaShopCursor::wholeTablesStartAgain()
{
    Cursor cursor;
    cursor.phase = Cursor::Phase::Rest;
    cursor.last = 30;
    cursor = begin(cursor, *findResource(u"countries"));
    QVERIFY(cursor.phase == Cursor::Phase::Walk);
    QCOMPARE(cursor.last, 0);
}

void TestPrestaShopCursor::unknownCursorsStartAnew()
{
    QVERIFY(Cursor::fromJson({}) == Cursor());
    const QJsonObject odd{{QStringLiteral("phase"), QStringLiteral("dance")}};
    QVERIFY(Cursor::fromJson(odd).phase == Cursor::Phase::Start);
}

void TestPrestaShopCursor::theOverlapIsTwoHours()
{
    Cursor cursor;
    cursor.phase = Cursor::Phase::New;
    cursor.since = QStringLiteral("2026-03-29 03:30:00");
    PageFacts facts;
    facts.wanted = 10;
    cursor = advance(cursor, facts, *findResource(u"orders"), never);
    QVERIFY(cursor.phase == Cursor::Phase::Changes);
    QCOMPARE(cursor.from, QStringLiteral("2026-03-29 01:30:00"));
    QVERIFY(pageQuery(cursor).contains({QStringLiteral("date"), QStringLiteral("1")}));
}

void TestPrestaShopCursor::absurdIdsDoNotMoveTheWalk_data()
{
    QTest::addColumn<QList<qint64>>("ids");
    QTest::addColumn<QList<qint64>>("rejected");
    QTest::addColumn<qint64>("last");
    using Ids = QList<qint64>;
    QTest::newRow("larger than any id of PrestaShop")
        << Ids{5, 9'000'000'000'000'000} << Ids{} << qint64(5);
    QTest::newRow("rejected, among good ones")
        << Ids{5, 2'000'000'000, 6} << Ids{2'000'000'000} << qint64(6);
    QTest::newRow("nothing but rejected ones") << Ids{5, 7} << Ids{5, 7} << qint64(7);
    QTest::newRow("a rejected one that cannot be")
        << Ids{5, 4'000'000'000} << Ids{5, 4'000'000'000} << qint64(5);
    QTest::newRow("the largest there is") << Ids{4'294'967'295} << Ids{} << qint64(4'294'967'295);
    QTest::newRow("none") << Ids{} << Ids{} << qint64(0);
}

void TestPrestaShopCursor::absurdIdsDoNotMoveTheWalk()
{
    QFETCH(QList<qint64>, ids);
    QFETCH(QList<qint64>, rejected);
    QFETCH(qint64, last);
    QJsonArray records;
    for (const qint64 id : ids)
        records.append(QJsonObject{{QStringLiteral("id"), id}});
    const QSet<qint64> set(rejected.cbegin(), rejected.cend());
    QCOMPARE(factsOf(records, 10, set).lastId, last);
}

QTEST_GUILESS_MAIN(TestPrestaShopCursor)
#include "tst_prestashopcursor.moc"
