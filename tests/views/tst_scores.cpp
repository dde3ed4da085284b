#include "models/store/interests.h"
#include "models/store/scorerepository.h"
#include "tests/views/hands.h"
#include "tests/views/viewsfixture.h"
#include "views/customers/profilepanel.h"
#include "views/customers/scorewords.h"
#include "views/settings/scoresection.h"
#include "views/shell/scorekeeper.h"

#include <QCheckBox>
#include <QComboBox>
#include <QSignalSpy>
#include <QSpinBox>

using namespace comptoir;
using namespace comptoir::hands;

namespace {

using Act = EngagementAct;

/// A customer's scores as they are kept: "engagement recent due cell orders".
struct Kept
{
    qint64 customer = 0, engagement = 0, recent = 0, cell = 0, orders = 0;
};

} // namespace

/// Scores from the owner's choice to the profile, over a real store.
class TestScores : public QObject
{
    Q_OBJECT

private slots:
    void init();
    void cleanup();

    void theSumIsToldPartByPart_data();
    void theSumIsToldPartByPart();
    void theKeeperPutsEverybodyInARow();
    void whatIsAskedForWhileItWorksIsDoneAfter();
    void aReadySetIsChosenAndUndone();
    void ownPointsAreTypedAndPutBack();
    void somethingMustCount();
    void pointsOfInterestAreTypedAndUndone();
    void whatIsBeingTypedSurvivesARefresh();
    void theProfileTellsWhy();

private:
    EngagementRules rules();
    QList<Kept> kept();
    qint64 sumOfScores();
    template <typename T>
    T *field(const QString &name)
    {
        return m_section->findChild<T *>(name);
    }
    void type(const QString &name, int value);
    QPushButton *apply() { return field<QPushButton>(QStringLiteral("score-apply")); }
    QString text(const QString &label) { return field<QLabel>(label)->text(); }
    void openSection();

    std::unique_ptr<ViewsFixture> m_fixture;
    std::unique_ptr<ViewContext> m_context;
    std::unique_ptr<ScoreSection> m_section;
};

void TestScores::init()
{
    m_fixture = std::make_unique<ViewsFixture>();
    m_fixture->fill(60);
    m_context = std::make_unique<ViewContext>(m_fixture->context());
}

void TestScores::cleanup()
{
    m_section.reset();
    if (m_context)
        QTRY_VERIFY(!m_context->scores->isWorking());
    m_context.reset();
    m_fixture.reset();
}

EngagementRules TestScores::rules()
{
    return *awaitResult(
        m_fixture->store().write([](Database &db) { return ScoreRepository(db).rules(); }));
}

QList<Kept> TestScores::kept()
{
    return awaitResult(m_fixture->store().write([](Database &db) {
        QList<Kept> rows;
        Statement read = db.prepare(QStringLiteral(
            "SELECT customer_id, engagement, engagement_recent, coalesce(recency_score * 100"
            " + frequency_score * 10 + monetary_score, 0), orders_count FROM customer_facts"));
        while (read.next())
            rows.append(
                {read.int64(0), read.int64(1), read.int64(2), read.int64(3), read.int64(4)});
        return rows;
    }));
}

qint64 TestScores::sumOfScores()
{
    qint64 sum = 0;
    for (const Kept &row : kept())
        sum += row.engagement;
    return sum;
}

void TestScores::openSection()
{
    m_section = std::make_unique<ScoreSection>(*m_context);
    m_section->resize(860, 700);
    show(*m_section);
    m_section->refresh();
    QTRY_VERIFY(field<QComboBox>(QStringLiteral("score-preset"))->isEnabled());
}

/// As one types a number over another.
void TestScores::type(const QString &name, int value)
{
    auto *spin = field<QSpinBox>(name);
    QVERIFY(spin);
    spin->setFocus();
    spin->selectAll();
    QTest::keyClicks(spin, QString::number(value));
    QCOMPARE(spin->value(), value);
}

void TestScores::theSumIsToldPartByPart_data()
{
    QTest::addColumn<EngagementCounts>("counts");
    QTest::addColumn<QString>("sum");
    QTest::newRow("nothing") << EngagementCounts{} << QStringLiteral("0");
    QTest::newRow("everything that counts")
        << EngagementCounts{3, 2, 2, 1, 7}
        << QStringLiteral("19 = 3 visit(s) × 1 + 2 product(s) looked at × 4"
                          " + 2 opened message(s) × 2 + 1 click(s) × 4");
    QTest::newRow("what was never done is not told")
        << EngagementCounts{0, 0, 0, 2, 0} << QStringLiteral("8 = 2 click(s) × 4");
}

void TestScores::theSumIsToldPartByPart()
{
    QFETCH(EngagementCounts, counts);
    const EngagementRules rules = EngagementRules::visitsAndMessages();
    qint64 score = 0;
    for (size_t i = 0; i < counts.size(); ++i)
        score += counts[i] * rules.weights[i];
    QTEST(ScoreWords::sum(score, counts, rules), "sum");
}

void TestScores::theKeeperPutsEverybodyInARow()
{
    QSignalSpy changed(m_context->scores.get(), &ScoreKeeper::changed);
    QSignalSpy ended(m_context->scores.get(), &ScoreKeeper::ended);
    m_context->scores->start();
    QTRY_COMPARE(ended.size(), 1);
    QCOMPARE(changed.size(), 1);
    int best = 0;
    for (const Kept &row : kept()) {
        QCOMPARE(row.cell > 0, row.orders > 0);
        QCOMPARE(row.engagement, row.orders * 50);
        best += row.cell / 100 == 5;
    }
    QVERIFY(best > 0);
    // Nothing came in since: nothing is other than before.
    m_context->scores->catchUp();
    QTRY_COMPARE(ended.size(), 2);
    QCOMPARE(changed.size(), 1);
}

void TestScores::whatIsAskedForWhileItWorksIsDoneAfter()
{
    QSignalSpy ended(m_context->scores.get(), &ScoreKeeper::ended);
    m_context->scores->catchUp();
    QVERIFY(m_context->scores->isWorking());
    const Done changed = awaitResult(m_fixture->store().write([](Database &db) {
        return ScoreRepository(db).setRules(EngagementRules::visitsAndMessages());
    }));
    QVERIFY(changed.hasValue());
    m_context->scores->catchUp();
    QTRY_COMPARE(ended.size(), 1);
    QCOMPARE(sumOfScores(), 0);
}

void TestScores::aReadySetIsChosenAndUndone()
{
    openSection();
    auto *preset = field<QComboBox>(QStringLiteral("score-preset"));
    QCOMPARE(preset->currentIndex(), 0);
    QVERIFY(!apply()->isEnabled());
    QVERIFY(text(QStringLiteral("score-example")).contains(QStringLiteral("63 = ")));
    const qint64 before = sumOfScores();
    QVERIFY(before > 0);
    preset->setFocus();
    QTest::keyClick(preset, Qt::Key_Down);
    QCOMPARE(preset->currentIndex(), 1);
    QVERIFY(text(QStringLiteral("score-example")).contains(QStringLiteral("19 = ")));
    QSignalSpy ended(m_context->scores.get(), &ScoreKeeper::ended);
    QTest::mouseClick(apply(), Qt::LeftButton);
    QTRY_COMPARE(ended.size(), 1);
    QCOMPARE(rules(), EngagementRules::visitsAndMessages());
    QCOMPARE(sumOfScores(), 0); // nobody was seen visiting
    QVERIFY(!apply()->isEnabled());

    QSignalSpy applied(m_context->undo.get(), &UndoHistory::applied);
    m_context->undo->undo();
    QTRY_COMPARE(applied.size(), 1);
    QCOMPARE(rules(), EngagementRules::purchasesFirst());
    m_context->scores->catchUp(); // as the window does then
    m_section->refresh();
    QTRY_COMPARE(ended.size(), 2);
    QCOMPARE(sumOfScores(), before);
    QTRY_COMPARE(preset->currentIndex(), 0);
}

void TestScores::ownPointsAreTypedAndPutBack()
{
    openSection();
    auto *preset = field<QComboBox>(QStringLiteral("score-preset"));
    type(QStringLiteral("score-weight-4"), 20);
    type(QStringLiteral("score-recent"), 90);
    QCOMPARE(preset->currentIndex(), 2);
    QVERIFY(text(QStringLiteral("score-example")).contains(QStringLiteral("33 = ")));
    auto *discard = field<QPushButton>(QStringLiteral("score-discard"));
    QTest::mouseClick(discard, Qt::LeftButton);
    QCOMPARE(preset->currentIndex(), 0);
    QVERIFY(!apply()->isEnabled() && !discard->isEnabled());

    type(QStringLiteral("score-weight-4"), 20);
    type(QStringLiteral("score-window"), 365);
    QTest::mouseClick(field<QCheckBox>(QStringLiteral("score-views")), Qt::LeftButton, {},
                      QPoint(8, 8));
    QSignalSpy ended(m_context->scores.get(), &ScoreKeeper::ended);
    QTest::keyClick(apply(), Qt::Key_Space);
    QTRY_COMPARE(ended.size(), 1);
    EngagementRules own = EngagementRules::purchasesFirst();
    own.setWeight(Act::Purchase, 20);
    own.windowDays = 365;
    own.viewsAreVisits = false;
    QCOMPARE(rules(), own);
    for (const Kept &row : kept())
        QCOMPARE(row.engagement % 20, 0);
}

void TestScores::pointsOfInterestAreTypedAndUndone()
{
    openSection();
    const auto weights = [this] {
        return *awaitResult(
            m_fixture->store().read([](Database &db) { return Interests(db).weights(); }));
    };
    const InterestWeights usual = weights();
    auto *use = field<QPushButton>(QStringLiteral("interest-apply"));
    QTRY_VERIFY(field<QSpinBox>(QStringLiteral("interest-2"))->isEnabled());
    QVERIFY(!use->isEnabled());
    for (int i = 0; i < 3; ++i)
        type(QStringLiteral("interest-%1").arg(i), 0);
    QVERIFY(field<QLabel>(QStringLiteral("interest-problem"))->isVisible());
    QVERIFY(!use->isEnabled());
    type(QStringLiteral("interest-2"), 9);
    QVERIFY(!field<QLabel>(QStringLiteral("interest-problem"))->isVisible());
    QSignalSpy changed(m_section.get(), &ScoreSection::changed);
    QTest::keyClick(use, Qt::Key_Space);
    QTRY_COMPARE(changed.size(), 1);
    QCOMPARE(weights(), (InterestWeights{0, 0, 9}));
    QVERIFY(!use->isEnabled());
    m_context->undo->undo();
    QTRY_COMPARE(weights(), usual);
    m_section->refresh(); // as the page does then
    QTRY_COMPARE(field<QSpinBox>(QStringLiteral("interest-2"))->value(), usual.bought);
}

void TestScores::somethingMustCount()
{
    openSection();
    for (const int weight : {0, 2, 4})
        type(QStringLiteral("score-weight-%1").arg(weight), 0);
    QVERIFY(field<QLabel>(QStringLiteral("score-problem"))->isVisible());
    QVERIFY(!apply()->isEnabled());
    type(QStringLiteral("score-weight-3"), 1);
    QVERIFY(!field<QLabel>(QStringLiteral("score-problem"))->isVisible());
    QVERIFY(apply()->isEnabled());
}

void TestScores::whatIsBeingTypedSurvivesARefresh()
{
    openSection();
    awaitResult(m_fixture->store().read([](Database &) { return 0; }));
    QCoreApplication::processEvents(); // the first reading is there
    type(QStringLiteral("score-weight-0"), 7);
    m_section->refresh();
    awaitResult(m_fixture->store().read([](Database &) { return 0; }));
    QTest::qWait(0);
    QCOMPARE(field<QSpinBox>(QStringLiteral("score-weight-0"))->value(), 7);
    QVERIFY(apply()->isEnabled());
}

void TestScores::theProfileTellsWhy()
{
    QSignalSpy ended(m_context->scores.get(), &ScoreKeeper::ended);
    m_context->scores->start();
    QTRY_COMPARE(ended.size(), 1);
    Kept best;
    for (const Kept &row : kept()) {
        if (row.orders > best.orders)
            best = row;
    }
    QStringList opened;
    m_context->openRecord = [&opened](const QString &page, qint64) { opened.append(page); };
    ProfilePanel panel(*m_context);
    panel.resize(460, 860);
    show(panel);
    QSignalSpy shown(&panel, &ProfilePanel::shown);
    panel.showCustomer(CustomerId{best.customer});
    QTRY_COMPARE(shown.size(), 1);
    panel.showTab(ProfilePanel::Tab::Scores);
    const auto *sum = named<QLabel>(panel, QStringLiteral("engagement-sum"));
    QVERIFY(sum);
    QCOMPARE(sum->text(),
             QStringLiteral("%1 = %2 purchase(s) × 50")
                 .arg(QLocale().toString(best.engagement))
                 .arg(best.orders));
    QVERIFY(shows(panel, QStringLiteral("Group %1").arg(best.cell)));
    QVERIFY(shows(panel, QStringLiteral("bought")));
    QTest::mouseClick(named<QPushButton>(panel, QStringLiteral("open-score-rules")),
                      Qt::LeftButton);
    QCOMPARE(opened, QStringList{QStringLiteral("settings-scores")});
}

QTEST_MAIN(TestScores)
#include "tst_scores.moc"
