#include "models/segments/rulejson.h"
#include "models/segments/segmentpresets.h"
#include "models/segments/segmentreading.h"
#include "tests/views/segments/builderhands.h"
#include "tests/views/segments/openbuilder.h"
#include "tests/views/viewsfixture.h"
#include "views/widgets/theme.h"

#include <QApplication>
#include <QJsonDocument>
#include <QTest>

using namespace comptoir;

/// Every ready-made list, built card by card from nothing: by mouse, and by keys.
class TestBuildLists : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase();
    void init();
    void buildsByMouse_data() { addLists(); }
    void buildsByMouse() { builds<MouseHands>(); }
    void buildsByKeys_data() { addLists(); }
    void buildsByKeys() { builds<KeyHands>(); }
    void cleanupTestCase() { QVERIFY(m_counted > 0); }

private:
    static void addLists();
    template <typename Hands>
    void builds();
    [[nodiscard]] qint64 count(const Rule &rule);

    std::unique_ptr<ViewsFixture> m_fixture;
    std::unique_ptr<RuleBuilder> m_builder;
    qint64 m_counted = 0;
};

void TestBuildLists::initTestCase()
{
    Theme::apply(*qApp, Theme::Mode::Light);
    m_fixture = std::make_unique<ViewsFixture>();
    m_fixture->fill(120);
}

void TestBuildLists::init()
{
    m_builder.reset(); // of the list before
    m_builder = openBuilder(*m_fixture);
    QVERIFY(m_builder);
}

/// All of the gallery, and one with groups in groups.
void TestBuildLists::addLists()
{
    QTest::addColumn<QByteArray>("json");
    const auto lists = SegmentPreset::builtIn();
    QVERIFY(lists);
    QCOMPARE(lists->size(), 29);
    for (const SegmentPreset &list : *lists) {
        const Rule rule = list.rule(*Currency::fromCode(u"EUR")).valueOr({});
        QTest::newRow(qPrintable(list.id)) << RuleJson::write(rule);
    }
    QTest::newRow("groups") << QByteArray(R"({"version": 1, "any": [
        {"all": [{"field": "orders_count", "operator": "at_most", "values": [4]},
                 {"none": [{"did": "order_placed", "at_least": 2,
                            "window": {"months": [6, 12]}}]}]},
        {"rank": "bottom", "field": "total_spent", "people": 25},
        {"field": "average_basket", "operator": "less_than", "times_shop": 0.8}]})");
}

qint64 TestBuildLists::count(const Rule &rule)
{
    const auto members = awaitResult(m_fixture->store().read(
        [rule, now = m_fixture->clock.now()](Database &db) -> Result<CustomerSet> {
            const auto around = RuleSurroundings::read(db, now);
            if (!around)
                return around.error();
            return RuleEvaluator(db, around->fields, around->verbs, around->findRule())
                .members(rule, around->request);
        }));
    return members ? members->count() : -1;
}

template <typename Hands>
void TestBuildLists::builds()
{
    QFETCH(QByteArray, json);
    const auto rule = RuleJson::read(json);
    QVERIFY(rule);
    Hands hands(*m_builder);
    const QString wrong = hands.build(*rule);
    QVERIFY2(wrong.isEmpty(), qPrintable(wrong));
    QCOMPARE(RuleJson::write(m_builder->rule()), RuleJson::write(*rule));
    QVERIFY(m_builder->rule() == *rule);
    const qint64 people = count(m_builder->rule());
    QVERIFY(people >= 0);
    QCOMPARE(people, count(*rule));
    m_counted += people;
}

QTEST_MAIN(TestBuildLists)
#include "tst_buildlists.moc"
