#include "models/store/quarantinerepository.h"
#include "tests/models/store/storefixture.h"

using namespace comptoir;

namespace {

const ShopId kShop{1};
const QString kOrders = QStringLiteral("orders");

BadRecord bad(qint64 id, const QByteArray &raw)
{
    const Error error{ErrorCode::Parse, QStringLiteral("No date."), QStringLiteral("placed_at")};
    return {kOrders, id ? RemoteId::fromNumber(id) : RemoteId(), error, raw};
}

} // namespace

class TestQuarantineRepository : public QObject
{
    Q_OBJECT
private slots:
    void init()
    {
        m_store = std::make_unique<StoreFixture>();
        m_store->addShop(QStringLiteral("fake")); // kShop
    }
    void cleanup() { m_store.reset(); }

    void keepsRecordsWithTheirBytes()
    {
        const QByteArray raw("{\"id\":\x00\xff}", 9);
        QVERIFY(quarantine().add(kShop, {bad(5, raw)}, QStringLiteral("1.0"), {100}));
        const auto all = quarantine().list(kShop, 10);
        QVERIFY(all);
        QCOMPARE(all->size(), 1);
        const QuarantinedRecord record = all->constFirst();
        QCOMPARE(record.record, bad(5, raw));
        QCOMPARE(record.programVersion, QStringLiteral("1.0"));
        QCOMPARE(record.attempts, 1);
        QCOMPARE(record.firstAt, Timestamp{100});
    }

    void theSameRecordIsCountedAndNotDoubled_data()
    {
        QTest::addColumn<int>("id");
        QTest::newRow("known by its id") << 5;
        QTest::newRow("known by its bytes") << 0;
    }

    void theSameRecordIsCountedAndNotDoubled()
    {
        QFETCH(int, id);
        QVERIFY(quarantine().add(kShop, {bad(id, "x")}, QStringLiteral("1.0"), {100}));
        QVERIFY(quarantine().add(kShop, {bad(id, "x")}, QStringLiteral("1.1"), {200}));
        QCOMPARE(*quarantine().count(kShop), 1);
        const QuarantinedRecord record = quarantine().list(kShop, 10)->constFirst();
        QCOMPARE(record.attempts, 2);
        QCOMPARE(record.programVersion, QStringLiteral("1.1"));
        QCOMPARE(record.firstAt, Timestamp{100});
        QCOMPARE(record.lastAt, Timestamp{200});
    }

    void differentRecordsWithoutIdsAreKeptApart()
    {
        QVERIFY(quarantine().add(kShop, {bad(0, "x"), bad(0, "y")}, {}, {100}));
        QCOMPARE(*quarantine().count(kShop), 2);
    }

    void hugeRecordsAreCut()
    {
        QVERIFY(quarantine().add(kShop, {bad(1, QByteArray(200'000, 'x'))}, {}, {100}));
        QCOMPARE(quarantine().list(kShop, 1)->constFirst().record.raw.size(),
                 QuarantineRepository::kMaxRawBytes);
    }

    void recordsThatLandedLeave()
    {
        QVERIFY(quarantine().add(kShop, {bad(1, "a"), bad(2, "b"), bad(0, "c")}, {}, {100}));
        const QSet<RemoteId> landed{RemoteId::fromNumber(2), RemoteId::fromNumber(3)};
        QVERIFY(quarantine().resolve(kShop, QStringLiteral("carts"), landed, {200}));
        QCOMPARE(*quarantine().count(kShop), 3);
        QVERIFY(quarantine().resolve(kShop, kOrders, landed, {200}));
        QCOMPARE(*quarantine().count(kShop), 2);
    }

    void aRecordThatFailsAgainAfterItLeftIsSetAsideAnew()
    {
        QVERIFY(quarantine().add(kShop, {bad(1, "a")}, {}, {100}));
        QVERIFY(quarantine().resolve(quarantine().list(kShop, 1)->constFirst().id, {150}));
        QVERIFY(quarantine().add(kShop, {bad(1, "a")}, {}, {200}));
        QCOMPARE(quarantine().list(kShop, 9)->size(), 1);
        QCOMPARE(quarantine().list(kShop, 9)->constFirst().attempts, 1);
    }

    void onlyOlderProgramsRecordsAreReadAgain()
    {
        const QString now = QStringLiteral("1.1");
        QVERIFY(quarantine().add(kShop, {bad(1, "a")}, QStringLiteral("1.0"), {100}));
        QVERIFY(quarantine().add(kShop, {bad(2, "b")}, now, {100}));
        QVERIFY(quarantine().add(kShop, {bad(3, "c")}, {}, {100}));
        QCOMPARE(idsToRead(now), QList<qint64>({1, 3}));
        QCOMPARE(idsToRead({}), QList<qint64>({1, 2, 3}));
        const auto first = quarantine().toReadAgain(kShop, {}, {}, 1);
        QCOMPARE(first->size(), 1);
        QCOMPARE(quarantine().toReadAgain(kShop, {}, first->constFirst().id, 9)->size(), 2);
        const Error still{ErrorCode::Parse, QStringLiteral("Still."), {}};
        QVERIFY(quarantine().fail(first->constFirst().id, still, now, {300}));
        QCOMPARE(idsToRead(now), QList<qint64>({3}));
    }

    void whatWasDismissedCanComeBack()
    {
        QVERIFY(quarantine().add(kShop, {bad(1, "a"), bad(2, "b")}, {}, {100}));
        const auto ids = quarantine().ids(kShop);
        QCOMPARE(ids->size(), 2);
        QVERIFY(quarantine().resolve(ids->constFirst(), {150}));
        QCOMPARE(quarantine().get(*ids)->size(), 1);
        QVERIFY(quarantine().reopen(ids->constFirst()));
        QCOMPARE(quarantine().get(*ids)->size(), 2);
        // Set aside anew meanwhile: one is enough.
        QVERIFY(quarantine().resolve(ids->constFirst(), {160}));
        QVERIFY(quarantine().add(kShop, {bad(1, "a")}, {}, {170}));
        QVERIFY(quarantine().reopen(ids->constFirst()));
        QCOMPARE(*quarantine().count(kShop), 2);
    }

    void shopsDoNotMix()
    {
        m_store->run("INSERT INTO shop(id, platform, created_at) VALUES(2, 'fake', 0)");
        QVERIFY(quarantine().add(kShop, {bad(1, "a")}, {}, {100}));
        QVERIFY(quarantine().add(ShopId{2}, {bad(1, "a")}, {}, {100}));
        QCOMPARE(*quarantine().count(kShop), 1);
        QCOMPARE(*quarantine().count({}), 2);
        QCOMPARE(quarantine().list({}, 9)->size(), 2);
    }

private:
    QuarantineRepository quarantine() { return QuarantineRepository(m_store->db()); }
    QList<qint64> idsToRead(const QString &notBy)
    {
        QList<qint64> ids;
        for (const QuarantinedRecord &record : *quarantine().toReadAgain(kShop, notBy, {}, 9))
            ids.append(record.record.id.number());
        return ids;
    }

    std::unique_ptr<StoreFixture> m_store;
};

QTEST_GUILESS_MAIN(TestQuarantineRepository)
#include "tst_quarantinerepository.moc"
