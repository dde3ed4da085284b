#include "models/segments/behaviour.h"
#include "models/segments/fieldcatalogue.h"
#include "models/segments/ruleevaluator.h"
#include "models/segments/ruletrace.h"
#include "models/store/postcodeplaces.h"
#include "tests/models/store/storefixture.h"

using namespace comptoir;

namespace {

constexpr qint64 kNow = 1'774'000'000'000; ///< 20 March 2026
constexpr Coordinates kParis{48.8566, 2.3522};
constexpr Coordinates kLyon{45.7640, 4.8357};

} // namespace

/// Who lives near to a point: places from orders and from the owner, people by their address.
class TestDistance : public QObject
{
    Q_OBJECT
private slots:
    void init();
    void cleanup() { m_file.reset(); }
    void kilometres_data();
    void kilometres();
    void ordersTellWherePostcodesLie();
    void theOwnersFileIsBelievedFirst();
    void whoLivesNearIsFound();
    void theNewestAddressCounts();
    void newPlacesAreLookedAt();

private:
    /// Customer `id` with an order shipped to where they live.
    void order(qint64 id, const QString &postcode, std::optional<Coordinates> place,
               qint64 updated = kNow);
    QList<qint32> within(double kilometres, const Coordinates &point,
                         const std::optional<CustomerSet> &only = {});
    static Rule rule(double kilometres, const Coordinates &point);

    std::unique_ptr<StoreFixture> m_file;
    ShopId m_shop;
};

void TestDistance::init()
{
    m_file = std::make_unique<StoreFixture>();
    m_shop = m_file->addShop(QStringLiteral("shopify"));
}

void TestDistance::order(qint64 id, const QString &postcode, std::optional<Coordinates> place,
                         qint64 updated)
{
    ShopBatch batch;
    AccountRecord person;
    person.id = RemoteId::fromNumber(id);
    person.lastName = QStringLiteral("Nom%1").arg(id);
    person.createdAt = Timestamp{1'700'000'000'000};
    person.updatedAt = Timestamp{updated};
    AddressRecord home;
    home.id = RemoteId::fromNumber(10 * id + (updated == kNow ? 0 : 1));
    home.customerId = person.id;
    home.postcode = postcode;
    home.countryCode = QStringLiteral("FR");
    home.updatedAt = Timestamp{updated};
    person.addresses += home;
    batch.accounts += person;
    OrderRecord record;
    record.id = home.id;
    record.customerId = person.id;
    record.valid = true;
    record.currency = *Currency::fromCode(u"EUR");
    record.total = record.originalTotal = record.shopTotal = {2'000, record.currency};
    record.placedAt = {kNow - 1000};
    record.shippingPostcode = postcode;
    record.shippingCountryCode = QStringLiteral("FR");
    record.shippingPlace = place;
    batch.orders += record;
    m_file->take(m_shop, batch, kNow);
}

Rule TestDistance::rule(double kilometres, const Coordinates &point)
{
    const DistanceCondition near{point.latitude, point.longitude, kilometres, {}};
    return {{RuleGroup::Mode::All, {{near, {}}}}};
}

QList<qint32> TestDistance::within(double kilometres, const Coordinates &point,
                                   const std::optional<CustomerSet> &only)
{
    const FieldCatalogue fields;
    const BehaviourCatalogue verbs;
    EvaluationRequest request;
    request.moment = {{kNow}, QTimeZone::utc(), LeapDay::February28};
    request.only = only;
    const auto members
        = RuleEvaluator(m_file->db(), fields, verbs, {}).members(rule(kilometres, point), request);
    QList<qint32> ids;
    if (members)
        members->each([&ids](qint32 id) { ids.append(id); });
    return ids;
}

void TestDistance::kilometres_data()
{
    QTest::addColumn<double>("latitudeA");
    QTest::addColumn<double>("longitudeA");
    QTest::addColumn<double>("latitudeB");
    QTest::addColumn<double>("longitudeB");
    QTest::addColumn<double>("expected");
    // Reckoned by another program.
    QTest::newRow("Paris, Lyon") << 48.8566 << 2.3522 << 45.7640 << 4.8357 << 391.498932;
    QTest::newRow("Paris, Versailles") << 48.8566 << 2.3522 << 48.8049 << 2.1204 << 17.914725;
    QTest::newRow("a hundredth of a degree") << 48.8566 << 2.3522 << 48.8666 << 2.3522 << 1.111949;
    QTest::newRow("over the date line") << 0.0 << 179.0 << 0.0 << -179.0 << 222.389853;
    QTest::newRow("pole to pole") << 90.0 << 0.0 << -90.0 << 0.0 << 20015.086796;
    QTest::newRow("nowhere from here") << 48.8566 << 2.3522 << 48.8566 << 2.3522 << 0.0;
}

void TestDistance::kilometres()
{
    QFETCH(double, latitudeA);
    QFETCH(double, longitudeA);
    QFETCH(double, latitudeB);
    QFETCH(double, longitudeB);
    QFETCH(double, expected);
    const double found = kilometresBetween({latitudeA, longitudeA}, {latitudeB, longitudeB});
    QVERIFY2(qAbs(found - expected) < 1e-5, qPrintable(QString::number(found, 'f', 6)));
}

void TestDistance::ordersTellWherePostcodesLie()
{
    const auto sources = [this] { return *presentSources(m_file->db()); };
    QVERIFY(!sources().contains(DataSource::Coordinates));
    order(1, QStringLiteral("75001"), {});
    QVERIFY(!sources().contains(DataSource::Coordinates));
    order(2, QStringLiteral("69001"), Coordinates{0, 0}); // what programs write for "unknown"
    QVERIFY(!sources().contains(DataSource::Coordinates));
    order(3, QStringLiteral("69 002 "), kLyon);
    QVERIFY(sources().contains(DataSource::Coordinates));
    QCOMPARE(m_file->row(QStringLiteral("SELECT country_code, postcode FROM postcode_place")),
             QStringLiteral("FR|69002"));
}

void TestDistance::theOwnersFileIsBelievedFirst()
{
    PostcodePlaces places(m_file->db());
    QVERIFY(places.put(QStringLiteral("fr"), QStringLiteral("75001"), kParis));
    order(1, QStringLiteral("75001"), kLyon);
    QCOMPARE(within(1, kParis), QList<qint32>{1});
    order(2, QStringLiteral("69001"), kParis);
    QVERIFY(places.put(QStringLiteral("FR"), QStringLiteral("69001"), kLyon));
    QCOMPARE(within(1, kLyon), QList<qint32>{2});
    QCOMPARE(*places.count(), 2);
}

void TestDistance::whoLivesNearIsFound()
{
    order(1, QStringLiteral("75001"), kParis);
    order(2, QStringLiteral("69001"), kLyon);
    order(3, QStringLiteral("13001"), {}); // nobody knows where that is
    QCOMPARE(within(10, kParis), QList<qint32>{1});
    QCOMPARE(within(391.4, kParis), QList<qint32>{1});
    QCOMPARE(within(391.6, kParis), (QList<qint32>{1, 2}));
    CustomerSet second;
    second.insert(2);
    QCOMPARE(within(400, kParis, second), QList<qint32>{2});

    const FieldCatalogue fields;
    const BehaviourCatalogue verbs;
    EvaluationRequest request;
    request.moment = {{kNow}, QTimeZone::utc(), LeapDay::February28};
    const auto trace = RuleTracer(m_file->db(), fields, verbs, {})
                           .trace(rule(10, kParis), CustomerId{2}, request);
    QVERIFY(trace);
    QVERIFY(!trace->isMember);
    QCOMPARE(std::get<QString>(trace->conditions.first().found), QStringLiteral("69001"));
}

void TestDistance::theNewestAddressCounts()
{
    order(1, QStringLiteral("75001"), kParis);
    QCOMPARE(within(10, kParis), QList<qint32>{1});
    order(1, QStringLiteral("69001"), kLyon, kNow + 5000);
    QCOMPARE(within(10, kParis), QList<qint32>());
    QCOMPARE(within(10, kLyon), QList<qint32>{1});
}

/// A place that becomes known moves people whom nothing else touched.
void TestDistance::newPlacesAreLookedAt()
{
    const auto marks
        = [this] { return m_file->rows(QStringLiteral("SELECT customer_id FROM segment_dirty")); };
    PostcodePlaces places(m_file->db());
    m_file->run("INSERT INTO segment(key, name, rule, created_at, updated_at)"
                " VALUES('a', 'A', '{\"all\": []}', 0, 0)");
    QVERIFY(places.put(QStringLiteral("FR"), QStringLiteral("75001"), kParis));
    QCOMPARE(marks(), QStringList());
    m_file->run("UPDATE segment SET rule = '{\"all\": [{\"within_km\": 10}]}'");
    QVERIFY(places.learn(QStringLiteral("FR"), QStringLiteral("75001"), kLyon)); // known already
    QCOMPARE(marks(), QStringList());
    QVERIFY(places.learn(QStringLiteral("FR"), QStringLiteral("69001"), kLyon));
    QCOMPARE(marks(), QStringList{QStringLiteral("0")});
}

QTEST_GUILESS_MAIN(TestDistance)
#include "tst_distance.moc"
