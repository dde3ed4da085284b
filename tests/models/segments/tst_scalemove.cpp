#include "models/insights/rfmreading.h"
#include "models/insights/scoreupkeep.h"
#include "models/segments/scalemove.h"
#include "tests/models/store/storefixture.h"

#include <QTest>

using namespace comptoir;

namespace {

constexpr qint64 kDay = 86'400'000;
constexpr qint64 kNow = 1'774'000'000'000; // 20 March 2026

Rule onlyIf(RuleNode::Body body)
{
    return {{RuleGroup::Mode::All, {{std::move(body), {}}}}};
}

Rule scored(const char *field, Operator op, const QList<Operand> &points)
{
    AttributeCondition condition;
    condition.field = QLatin1String(field);
    condition.op = op;
    condition.operands = points;
    return onlyIf(condition);
}

QString textOf(const FieldValue &value)
{
    if (const auto *day = std::get_if<QDate>(&value))
        return day->toString(Qt::ISODate);
    if (const auto *number = std::get_if<qint64>(&value))
        return QString::number(*number);
    const auto *money = std::get_if<Money>(&value);
    return money ? money->toDecimal() + u' ' + money->currency.code() : QString();
}

} // namespace

/// Ten customers; five of them order again within thirty days, so that the scale moves.
class TestScaleMove : public QObject
{
    Q_OBJECT
private slots:
    void init()
    {
        m_file = std::make_unique<StoreFixture>();
        m_shop = m_file->addShop(QStringLiteral("prestashop"));
        m_orders = 0;
        for (qint64 account = 1; account <= 10; ++account)
            order(account, 60);
        for (const qint64 account : {8, 9, 10})
            order(account, 50);
        for (const qint64 account : {6, 7, 8, 9, 10})
            order(account, 5);
        const auto around = RuleSurroundings::read(m_file->db(), {kNow});
        QVERIFY(around);
        m_zone = around->request.moment.zone;
        const auto cuts = readRfmCuts(m_file->db(), m_zone);
        QVERIFY(cuts && ScoreUpkeep(m_file->db(), {kNow}).rebuild(*cuts));
    }
    void cleanup() { m_file.reset(); }

    void theBordersThatARuleAsksAboutAreHeldAgainstBefore()
    {
        const auto move
            = read(scored("frequency_score", Operator::Between, {qint64{2}, qint64{3}}));
        QCOMPARE(move.moved.size(), 1);
        QCOMPARE(move.moved.first().points, 4);
        QCOMPARE(move.moved.first().before, 2);
        QCOMPARE(move.moved.first().now, 3);
        const QString words = move.words(textOf, m_zone);
        QVERIFY2(words.contains(u"frequency 4 takes 3 orders (before: 2)"_qs), qPrintable(words));
        QVERIFY2(words.contains(u"frequency score 2, 5"_qs), qPrintable(words));
    }

    void daysAndAmountsMoveToo()
    {
        const auto recency = read(scored("recency_score", Operator::AtLeast, {qint64{3}}));
        QCOMPARE(recency.moved.size(), 1);
        QCOMPARE(recency.moved.first().before, startOf(50));
        QCOMPARE(recency.moved.first().now, startOf(5));
        QVERIFY(recency.words(textOf, m_zone).contains(u"recency 3 takes an order"_qs));
        const auto spent = read(scored("monetary_score", Operator::AtMost, {qint64{3}}));
        QCOMPARE(spent.moved.size(), 1);
        const QString words = spent.words(textOf, m_zone);
        QVERIFY2(words.contains(u"amount spent 4 takes 60.00 EUR (before: 40.00 EUR)"_qs),
                 qPrintable(words));
    }

    void whatDoesNotMoveIsNotSaid()
    {
        const auto around = RuleSurroundings::read(m_file->db(), {kNow});
        QVERIFY(around);
        const Rule cities = onlyIf(AttributeCondition{u"city"_qs, Operator::IsKnown, {}, {}});
        QVERIFY(!ScaleMove::concerns(cities, *around));
        const Rule any = scored("frequency_score", Operator::AtLeast, {qint64{1}});
        QVERIFY(!ScaleMove::concerns(any, *around)); // everybody has that
        const auto same = ScaleMove::read(m_file->db(), scored("rfm_cell", Operator::IsKnown, {}),
                                          *around, {kNow}, {kNow});
        QVERIFY(same && same->moved.isEmpty());
    }

    void ranksAndWhatIsNamedCount()
    {
        RankCondition best;
        best.field = u"engagement"_qs;
        const auto ranked = read(onlyIf(best));
        QVERIFY(ranked.isRanked && ranked.moved.isEmpty());
        QVERIFY(ranked.words(textOf, m_zone).contains(u"against each other"_qs));
        Segment inner;
        inner.name = u"Inner"_qs;
        inner.rule = scored("frequency_score", Operator::MoreThan, {qint64{3}});
        QVERIFY(SegmentRepository(m_file->db()).add(inner, {kNow}));
        QCOMPARE(read(onlyIf(SegmentCondition{u"inner"_qs, false})).moved.size(), 1);
    }

private:
    [[nodiscard]] qint64 startOf(int daysAgo) const
    {
        return startsOfDays({kNow - daysAgo * kDay}, m_zone).front();
    }

    ScaleMove read(const Rule &rule)
    {
        const auto around = RuleSurroundings::read(m_file->db(), {kNow});
        if (!around || !ScaleMove::concerns(rule, *around))
            qFatal("nothing to be asked");
        const auto move = ScaleMove::read(m_file->db(), rule, *around, {kNow - 30 * kDay}, {kNow});
        if (!move)
            qFatal("%s", qPrintable(move.error().detail));
        return *move;
    }

    void order(qint64 account, int daysAgo)
    {
        ShopBatch batch;
        AccountRecord person;
        person.id = RemoteId::fromNumber(account);
        person.lastName = QStringLiteral("Nom%1").arg(account);
        batch.accounts += person;
        OrderRecord record;
        record.id = RemoteId::fromNumber(++m_orders);
        record.customerId = person.id;
        record.valid = true;
        record.currency = *Currency::fromCode(u"EUR");
        record.total = record.originalTotal = record.shopTotal = {2'000, record.currency};
        record.placedAt = {kNow - daysAgo * kDay};
        batch.orders += record;
        m_file->take(m_shop, batch, kNow);
    }

    std::unique_ptr<StoreFixture> m_file;
    ShopId m_shop;
    QTimeZone m_zone;
    qint64 m_orders = 0;
};

QTEST_GUILESS_MAIN(TestScaleMove)
#include "tst_scalemove.moc"
