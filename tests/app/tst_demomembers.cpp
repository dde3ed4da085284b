#include "app/demoshops.h"
#include "app/memoryvault.h"
#include "models/insights/rfmreading.h"
#include "models/insights/scoreupkeep.h"
#include "models/segments/evaluationsettings.h"
#include "models/segments/rulecheck.h"
#include "models/shops/syncservice.h"
#include "models/store/store.h"
#include "tests/app/demoinstant.h"
#include "tests/models/segments/knownmembers.h"
#include "tests/models/store/testclock.h"

#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

using namespace comptoir;

namespace {

// Printed by tests/data/demo/members.py. A member's number is the sum of the ids of their accounts,
// each modulo 1,000,003.
constexpr KnownMembers kLists[] = {
    {"welcome", 130, 13478952, 8476338361544},
    {"lost_checkout", 231, 34903747, 22056456701151},
    {"customers", 2958, 405792442, 266919084211876},
    {"loyal", 1201, 187557753, 122823053637345},
    {"high_value", 490, 71060554, 47872180530342},
    {"high_potential", 0, 0, 0},
    {"churned", 2142, 291939025, 194257095970429},
    {"slipping_away", 2738, 341544809, 227605507705287},
    {"reorder", 0, 0, 0},
    {"recent", 260, 34998965, 20902809291341},
    {"fans", 344, 59201595, 38961540646473},
    {"b2b", 0, 0, 0},
    {"vip_quarter", 47, 6385534, 3370235245920},
    {"vip_lifetime", 68, 6937303, 3577816804189},
    {"one_time", 272, 41639946, 28168179608312},
    {"new_without_order", 57, 4140368, 2198681924156},
    {"very_loyal", 269, 46128165, 30067094837587},
    {"promo_hunters", 236, 32733177, 22684480276237},
    {"at_risk", 1844, 231515278, 152968409709118},
    {"seasonal", 978, 134546304, 85455414919520},
    {"sale_buyers", 1292, 193482845, 128877928630701},
    {"rfm_champions", 437, 72385384, 47393297956820},
    {"rfm_potential", 210, 31818261, 20957324099003},
    {"rfm_new", 535, 66161787, 42937903941747},
    {"rfm_faithful", 123, 18090943, 11395637674057},
    {"rfm_attention", 110, 15552642, 11624455729898},
    {"rfm_fading", 356, 42359195, 27875210897293},
    {"rfm_losing", 321, 49710523, 31452338177567},
    {"rfm_sleeping", 866, 109713707, 73282915735491},
};

} // namespace

/// The members of every ready-made list in the demo shops, brought in by a real sync, against what
/// another program reckons of the web services' answers.
class TestDemoMembers : public QObject
{
    Q_OBJECT
private slots:
    void initTestCase();
    void members_data();
    void members();
    void aListWithoutItsDataSaysWhatItNeeds();
    void everyListIsTold();

private:
    void readNumbers(Database &db);

    QTemporaryDir m_folder;
    TestClock m_clock{kDemoInstant};
    std::unique_ptr<Store> m_store;
    QHash<qint64, qint64> m_numbers; ///< by customer
};

void TestDemoMembers::initTestCase()
{
    auto store = Store::open(m_folder.path(), m_clock);
    QVERIFY(store);
    m_store = std::move(*store);
    DemoVault vault;
    const DemoShops shops(kDemoInstant);
    QVERIFY(shops.connectTo(*m_store, vault, m_clock));
    SyncService sync(*m_store, vault, m_clock, [] { return 0.5; });
    QSignalSpy finished(&sync, &SyncService::finished);
    sync.startAll();
    QTRY_COMPARE_WITH_TIMEOUT(finished.size(), 2, 300'000);
    for (const QList<QVariant> &report : finished)
        QCOMPARE(report.first().value<SyncReport>().outcome, SyncReport::Outcome::Complete);
    const Done scored = m_store
                            ->write([this](Database &db) {
                                const auto zone = mainZone(db);
                                const auto cuts = zone ? readRfmCuts(db, *zone) : zone.error();
                                if (!cuts)
                                    return Done(cuts.error());
                                readNumbers(db);
                                return ScoreUpkeep(db, m_clock.now()).rebuild(*cuts);
                            })
                            .result();
    QVERIFY(scored);
    QVERIFY(m_numbers.size() > 3'000);
}

void TestDemoMembers::readNumbers(Database &db)
{
    Statement read = db.prepare(
        QStringLiteral("SELECT customer_id, sum(CAST(remote_id AS INTEGER) % 1000003)"
                       " FROM customer_account WHERE remote_id IS NOT NULL GROUP BY customer_id"));
    while (read.next())
        m_numbers.insert(read.int64(0), read.int64(1));
}

void TestDemoMembers::members_data()
{
    QTest::addColumn<QString>("preset");
    QTest::addColumn<QList<qint64>>("expected");
    for (const KnownMembers &list : kLists)
        QTest::newRow(list.preset) << QString::fromLatin1(list.preset) << list.figures();
}

void TestDemoMembers::members()
{
    QFETCH(QString, preset);
    QFETCH(QList<qint64>, expected);
    const auto figures = m_store
                             ->read([&](Database &db) -> Result<QList<qint64>> {
                                 const auto request = evaluationAt(db, m_clock.now());
                                 return request ? figuresOf(db, preset, *Currency::fromCode(u"EUR"),
                                                            *request, m_numbers)
                                                : request.error();
                             })
                             .result();
    QVERIFY2(figures, figures ? "" : qPrintable(figures.error().detail));
    QCOMPARE(*figures, expected);
}

/// What the demo shops do not tell is said, where a mere 0 would look like nobody.
void TestDemoMembers::aListWithoutItsDataSaysWhatItNeeds()
{
    const auto fields
        = m_store->read([](Database &db) { return FieldCatalogue::read(db); }).result();
    QVERIFY(fields);
    const BehaviourCatalogue verbs;
    for (const KnownMembers &list : kLists) {
        const auto preset = presetCalled(QString::fromLatin1(list.preset));
        QVERIFY(preset);
        const auto problems = RuleCheck::problems(*preset->rule(*Currency::fromCode(u"EUR")),
                                                  RuleWorld{*fields, verbs, {}, {}});
        QCOMPARE(problems.isEmpty(), list.members > 0);
        for (const RuleProblem &problem : problems) {
            QCOMPARE(problem.kind, RuleProblem::Kind::Missing);
            QVERIFY(!DataSourceWords::name(problem.source).isEmpty());
            QVERIFY(!problem.text.isEmpty());
        }
    }
}

void TestDemoMembers::everyListIsTold()
{
    QStringList told;
    for (const KnownMembers &list : kLists)
        told.append(QString::fromLatin1(list.preset));
    for (const SegmentPreset &preset : *SegmentPreset::builtIn())
        QVERIFY2(told.contains(preset.id), qPrintable(preset.id));
}

QTEST_GUILESS_MAIN(TestDemoMembers)
#include "tst_demomembers.moc"
