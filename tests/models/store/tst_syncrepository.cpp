#include "models/store/syncrepository.h"
#include "tests/models/store/storefixture.h"

using namespace comptoir;

namespace {

const QString kOrders = QStringLiteral("orders");
const QJsonObject kSecond{{QStringLiteral("after"), 9'007'199'254'740'993LL}};

RemoteId id(qint64 number)
{
    return RemoteId::fromNumber(number);
}

} // namespace

class TestSyncRepository : public QObject
{
    Q_OBJECT
private slots:
    void init()
    {
        m_store = std::make_unique<StoreFixture>();
        m_store->addShop(QStringLiteral("fake")); // kShop
    }
    void cleanup() { m_store.reset(); }

    void aResourceNeverWalkedHasAnEmptyCursor()
    {
        const auto cursor = sync().cursor(kOrders);
        QVERIFY(cursor);
        QCOMPARE(cursor->resource, kOrders);
        QVERIFY(cursor->cursor.isEmpty());
        QVERIFY(!cursor->complete);
        QVERIFY(sync().cursors()->isEmpty());
    }

    void pagesAddUpUntilTheWalkIsDone()
    {
        QVERIFY(sync().beginWalk(kOrders, {100}));
        QVERIFY(sync().savePage(kOrders, {{QStringLiteral("p"), 1}}, 250, 600, false, {110}));
        QVERIFY(sync().savePage(kOrders, kSecond, 250, std::nullopt, false, {120}));
        const SyncCursor half = *sync().cursor(kOrders);
        QCOMPARE(half.cursor, kSecond); // a number that a double would change
        QCOMPARE(half.records, 500);
        QCOMPARE(half.total, std::optional<qint64>(600));
        QVERIFY(!half.complete && !half.finishedAt);
        QVERIFY(sync().savePage(kOrders, kSecond, 100, std::nullopt, true, {130}));
        const SyncCursor whole = *sync().cursor(kOrders);
        QVERIFY(whole.complete);
        QCOMPARE(whole.finishedAt, std::optional(Timestamp{130}));
        QCOMPARE(whole.startedAt, std::optional(Timestamp{100}));
    }

    void aRestartDuringAWalkIsNotForgotten()
    {
        QVERIFY(sync().beginWalk(kOrders, {100}));
        QVERIFY(sync().savePage(kOrders, kSecond, 250, 600, false, {110}));
        QVERIFY(sync().restart(kOrders)); // the owner, while the shop is asked
        for (const bool isLast : {false, true}) {
            QVERIFY(sync().savePage(kOrders, kSecond, 250, 600, isLast, {120}));
            QVERIFY(sync().cursor(kOrders)->cursor.isEmpty());
            QVERIFY(!sync().cursor(kOrders)->finishedAt);
        }
        QVERIFY(sync().beginWalk(kOrders, {200}));
        QVERIFY(sync().cursor(kOrders)->cursor.isEmpty()); // from the start
        QVERIFY(sync().savePage(kOrders, kSecond, 100, std::nullopt, true, {210}));
        QCOMPARE(sync().cursor(kOrders)->cursor, kSecond);
        QCOMPARE(sync().cursor(kOrders)->finishedAt, std::optional(Timestamp{210}));
    }

    void anInterruptedWalkGoesOnWithItsCounts()
    {
        QVERIFY(sync().beginWalk(kOrders, {100}));
        QVERIFY(sync().savePage(kOrders, kSecond, 250, 600, false, {110}));
        QVERIFY(sync().beginWalk(kOrders, {500}));
        const SyncCursor cursor = *sync().cursor(kOrders);
        QCOMPARE(cursor.records, 250);
        QCOMPARE(cursor.total, std::optional<qint64>(600));
        QCOMPARE(cursor.startedAt, std::optional(Timestamp{100}));
    }

    void aNewWalkCountsAnewAndKeepsTheCursor()
    {
        QVERIFY(sync().beginWalk(kOrders, {100}));
        QVERIFY(sync().savePage(kOrders, kSecond, 250, 250, true, {110}));
        QVERIFY(sync().beginWalk(kOrders, {500}));
        const SyncCursor cursor = *sync().cursor(kOrders);
        QCOMPARE(cursor.records, 0);
        QVERIFY(!cursor.total && !cursor.finishedAt);
        QVERIFY(cursor.complete);
        QCOMPARE(cursor.cursor, kSecond);
    }

    void errorsStayUntilTheNextWalk()
    {
        const Error error{ErrorCode::Permission, QStringLiteral("No right."), {}};
        QVERIFY(sync().saveError(kOrders, error, {100}));
        QCOMPARE(sync().cursor(kOrders)->errorCode, std::optional(ErrorCode::Permission));
        QCOMPARE(sync().cursor(kOrders)->errorText, QStringLiteral("No right."));
        QVERIFY(sync().beginWalk(kOrders, {200}));
        QVERIFY(!sync().cursor(kOrders)->errorCode);
    }

    void restartForgetsEveryCursor()
    {
        QVERIFY(sync().beginWalk(kOrders, {100}));
        QVERIFY(sync().savePage(kOrders, kSecond, 250, 600, true, {110}));
        QVERIFY(sync().restart());
        QVERIFY(sync().cursor(kOrders)->cursor.isEmpty());
        QVERIFY(!sync().cursor(kOrders)->complete);
    }

    void aSweepFindsWhatTheShopNoLongerLists()
    {
        addOrders({1, 2, 3, 4});
        m_store->run("UPDATE orders SET gone_at = 5 WHERE remote_id = 4");
        QVERIFY(sync().beginSweep(kOrders, {100}));
        QVERIFY(sync().saveSweepPage(kOrders, {id(1), {}}, kSecond));
        QCOMPARE((*sync().sweep(kOrders))->cursor, kSecond);
        QVERIFY(sync().saveSweepPage(kOrders, {id(1), id(3), id(77)}, {}));
        const auto comparison = sync().compare(kOrders);
        QVERIFY(comparison);
        QCOMPARE(comparison->known, 3);
        QCOMPARE(comparison->seen, 3);
        QCOMPARE(comparison->missing, QList<RemoteId>({id(2)}));
    }

    void aSweepKeepsTextsAndNumbersApart()
    {
        addOrders({7});
        m_store->run("UPDATE orders SET remote_id = '007'");
        QVERIFY(sync().beginSweep(kOrders, {100}));
        QVERIFY(sync().saveSweepPage(kOrders, {id(7)}, {}));
        QCOMPARE(sync().compare(kOrders)->missing,
                 QList<RemoteId>({RemoteId::fromText(QStringLiteral("007"))}));
    }

    void goodsKnownOnlyFromOrdersTakeNoPart()
    {
        m_store->run("INSERT INTO product(shop_id, remote_id, known) VALUES(1, 1, 0), (1, 2, 1)");
        const QString products = QStringLiteral("products");
        QVERIFY(sync().beginSweep(products, {100}));
        QVERIFY(sync().saveSweepPage(products, {id(9)}, {}));
        QCOMPARE(sync().compare(products)->missing, QList<RemoteId>({id(2)}));
    }

    void everySweptTableCanBeCompared_data()
    {
        QTest::addColumn<QString>("resource");
        for (const char *name : {"customers", "addresses", "orders", "carts", "products",
                                 "combinations", "variants", "categories", "cart_rules",
                                 "discount_codes", "customer_threads", "threads", "order_states"})
            QTest::newRow(name) << QString::fromLatin1(name);
    }

    void everySweptTableCanBeCompared()
    {
        QFETCH(QString, resource);
        QVERIFY(SyncRepository::canSweep(resource));
        const auto comparison = sync().compare(resource);
        QVERIFY2(comparison, comparison ? "" : qPrintable(comparison.error().detail));
    }

    void otherResourcesAreNotSwept()
    {
        QVERIFY(!SyncRepository::canSweep(QStringLiteral("languages")));
        QCOMPARE(sync().compare(QStringLiteral("languages"))->known, 0);
    }

    void anEndedSweepForgetsTheIdsAndKeepsItsDate()
    {
        QVERIFY(sync().beginSweep(kOrders, {100}));
        QVERIFY(sync().saveSweepPage(kOrders, {id(1)}, kSecond));
        QVERIFY(sync().endSweep(kOrders, {200}));
        QCOMPARE((*sync().sweep(kOrders))->finishedAt, std::optional(Timestamp{200}));
        QCOMPARE(m_store->number(QStringLiteral("SELECT count(*) FROM sync_sweep_seen")), 0);
        QVERIFY(sync().beginSweep(kOrders, {300}));
        QVERIFY((*sync().sweep(kOrders))->cursor.isEmpty());
        QVERIFY(!(*sync().sweep(kOrders))->finishedAt);
    }

    void shopsDoNotMix()
    {
        m_store->run("INSERT INTO shop(id, platform, created_at) VALUES(2, 'fake', 0)");
        QVERIFY(sync().beginWalk(kOrders, {100}));
        QVERIFY(SyncRepository(m_store->db(), ShopId{2}).cursors()->isEmpty());
    }

    void everyTableCanBeAnalysed()
    {
        const auto tables = sync().tables();
        QVERIFY(tables && tables->contains(QStringLiteral("orders")));
        for (const QString &table : *tables)
            QVERIFY2(sync().analyze(table), qPrintable(table));
    }

private:
    SyncRepository sync() { return {m_store->db(), ShopId{1}}; }
    static OrderRecord order(const RemoteId &id)
    {
        OrderRecord order;
        order.id = id;
        order.valid = true;
        order.placedAt = {1'780'000'000'000}; // 2026-05-28
        order.currency = *Currency::fromCode(u"EUR");
        order.total = order.originalTotal = order.shopTotal = {1, order.currency};
        return order;
    }
    void addOrders(const QList<int> &ids)
    {
        ShopBatch batch;
        for (const int remoteId : ids)
            batch.orders.append(order(RemoteId::fromNumber(remoteId)));
        m_store->take(ShopId{1}, batch);
    }

    std::unique_ptr<StoreFixture> m_store;
};

QTEST_GUILESS_MAIN(TestSyncRepository)
#include "tst_syncrepository.moc"
