#include "models/insights/rfmreading.h"
#include "models/insights/scoreupkeep.h"
#include "tests/models/segments/knownmembers.h"
#include "tests/models/shops/csv/importfixture.h"

using namespace comptoir;

namespace {

// Printed by tests/data/cdnow/members.py, of the customers' numbers in the sample.
constexpr KnownMembers kAfterAll[] = {
    {"customers", 2357, 2778903, 4367509215},
    {"loyal", 1152, 1376924, 2181683316},
    {"very_loyal", 290, 342058, 534503254},
    {"recent", 37, 45673, 71051761},
    {"churned", 2058, 2414960, 3793591038},
    {"one_time", 0, 0, 0},
    {"high_value", 299, 326711, 489170671},
    {"vip_quarter", 0, 0, 0},
    {"vip_lifetime", 20, 25091, 39859243},
    {"at_risk", 2060, 2419127, 3802374683},
    {"slipping_away", 2128, 2498703, 3926994781},
    {"seasonal", 323, 398023, 643441661},
    {"sale_buyers", 1820, 1706144, 2202233372},
    {"new_without_order", 0, 0, 0},
    {"rfm_champions", 695, 832619, 1321591299},
    {"rfm_potential", 246, 328576, 556787426},
    {"rfm_new", 0, 0, 0},
    {"rfm_faithful", 34, 39786, 57441790},
    {"rfm_attention", 84, 114443, 185075833},
    {"rfm_fading", 345, 692493, 1403548191},
    {"rfm_losing", 93, 61500, 60786968},
    {"rfm_sleeping", 860, 709486, 782277708},
};
constexpr KnownMembers kInTheMidst[] = {
    {"customers", 2357, 2778903, 4367509215},     {"loyal", 764, 866590, 1326911432},
    {"very_loyal", 66, 60709, 83603347},          {"recent", 58, 77786, 131739814},
    {"churned", 1624, 1656909, 2285386997},       {"one_time", 1399, 1481588, 2083134104},
    {"high_value", 319, 355223, 542374665},       {"vip_quarter", 5, 6627, 11850331},
    {"vip_lifetime", 3, 3970, 6306482},           {"at_risk", 1678, 1761761, 2498752551},
    {"slipping_away", 1992, 2318255, 3619439781}, {"seasonal", 0, 0, 0},
    {"sale_buyers", 1675, 1417163, 1619465967},   {"new_without_order", 0, 0, 0},
};

constexpr char kMap[]
    = R"({"version": 1, "kind": "orders", "name": "CDNOW", "delimiter": "blanks", "header": false,
        "dates": "compact", "decimals": ".", "time_zone": "America/New_York", "currency": "USD",
        "columns": [{"field": "customer_id", "index": 1}, {"field": "placed_at", "index": 2},
        {"field": "quantity", "index": 3}, {"field": "total", "index": 4}]})";

} // namespace

/// The members of the ready-made lists on the purchases of a real shop, against what another
/// program reckons of the same file.
class TestCdnowMembers : public QObject
{
    Q_OBJECT
private slots:
    void initTestCase();
    void members_data();
    void members();

private:
    csv::ImportFixture m_file;
    QHash<qint64, qint64> m_numbers; ///< in the sample, by customer
};

void TestCdnowMembers::initTestCase()
{
    const QString path = QStringLiteral(COMPTOIR_TEST_DATA "/cdnow/CDNOW_sample.txt");
    QFile file(path);
    QVERIFY(file.open(QIODevice::ReadOnly));
    const auto look = csv::FileInspector::lookWithMap(file, kMap, "UTC");
    QVERIFY2(look, look ? "" : qPrintable(look.error().detail));
    csv::ImportRequest request = m_file.request(path, csv::Kind::Orders);
    request.profile = look->profile;
    QCOMPARE(m_file.run(request).people.inserted, 2'357);
    const auto cuts = readRfmCuts(m_file.db(), QTimeZone("America/New_York"));
    QVERIFY(cuts);
    QVERIFY(ScoreUpkeep(m_file.db(), request.now).rebuild(*cuts));
    Statement read = m_file.db().prepare(
        QStringLiteral("SELECT customer_id, CAST(remote_id AS INTEGER) FROM customer_account"));
    while (read.next())
        m_numbers.insert(read.int64(0), read.int64(1));
    QCOMPARE(m_numbers.size(), 2'357);
}

void TestCdnowMembers::members_data()
{
    QTest::addColumn<QString>("preset");
    QTest::addColumn<QString>("instant");
    QTest::addColumn<QList<qint64>>("expected");
    const auto add = [](const KnownMembers &list, const char *instant) {
        QTest::addRow("%s, %s", list.preset, instant)
            << QString::fromLatin1(list.preset) << QString::fromLatin1(instant) << list.figures();
    };
    for (const KnownMembers &list : kAfterAll)
        add(list, "1998-07-01T16:00:00Z");
    for (const KnownMembers &list : kInTheMidst)
        add(list, "1997-06-15T16:00:00Z");
}

void TestCdnowMembers::members()
{
    QFETCH(QString, preset);
    QFETCH(QString, instant);
    QFETCH(QList<qint64>, expected);
    EvaluationRequest request;
    request.moment.now = *Timestamp::fromIso(instant);
    request.moment.zone = QTimeZone("America/New_York");
    const auto figures
        = figuresOf(m_file.db(), preset, *Currency::fromCode(u"USD"), request, m_numbers);
    QVERIFY2(figures, figures ? "" : qPrintable(figures.error().detail));
    QCOMPARE(*figures, expected);
}

QTEST_GUILESS_MAIN(TestCdnowMembers)
#include "tst_cdnowmembers.moc"
