#include "models/insights/salesreading.h"
#include "models/store/customerfacts.h"
#include "tests/models/store/repositoryfixture.h"

#include <random>

using namespace comptoir;

namespace {

struct Sale
{
    qint64 shop = 1, customer = 0;
    Timestamp placedAt;
    qint64 total = 0, original = 0;
    QString currency = QStringLiteral("EUR");
    bool valid = true;
};

QDateTime local(Timestamp at, const QTimeZone &zone)
{
    const QDateTime zoned = at.toZone(zone);
    return {zoned.date(), zoned.time(), Qt::UTC}; // the wall clock, comparable
}

/// Half away from zero, in numbers that cannot overflow here.
std::optional<Money> average(qint64 sum, qint64 count, Currency currency)
{
    if (count == 0)
        return std::nullopt;
    return Money{qint64(std::llround(double(sum) / double(count))), currency};
}

/// The figures once more, by wall clocks and by looking through everything.
SalesFigures bruteForce(const QList<Sale> &sales, const std::function<bool(const Sale &)> &inside)
{
    const Currency euro = *Currency::fromCode(u"EUR");
    SalesFigures figures;
    figures.revenue.currency = euro;
    QMap<QString, qint64> other;
    QSet<qint64> bought, returning;
    for (const Sale &sale : sales) {
        if (!sale.valid || sale.original == 0 || !inside(sale))
            continue;
        ++figures.orders;
        if (sale.currency == QLatin1String("EUR")) {
            ++figures.currencyOrders;
            figures.revenue.minor += sale.total;
        } else {
            other[sale.currency] += sale.total;
        }
        if (sale.customer == 0)
            continue;
        bought.insert(sale.customer);
        for (const Sale &earlier : sales) {
            if (earlier.valid && earlier.customer == sale.customer
                && earlier.placedAt < sale.placedAt)
                returning.insert(sale.customer);
        }
    }
    figures.customers = bought.size();
    figures.returning = returning.size();
    for (auto it = other.cbegin(); it != other.cend(); ++it)
        figures.otherRevenue.append({it.value(), *Currency::fromCode(it.key())});
    return figures;
}

} // namespace

class TestSales : public QObject
{
    Q_OBJECT
private slots:
    void init()
    {
        m_file = std::make_unique<RepositoryFixture>();
        QVERIFY(RepositoryFixture::report(m_file->database().execute(
            "INSERT INTO shop(id, platform, name, time_zone, currency, created_at) VALUES"
            " (1, 'prestashop', 'A', 'Europe/Paris', 'EUR', 1);")));
        m_sales.clear();
    }

    void anEmptyShopHasNoFigures()
    {
        const auto sales = readSales(m_file->database(), PeriodKind::Last30Days, kNow);
        QVERIFY(sales);
        QCOMPARE(sales->now.orders, 0);
        QVERIFY(!sales->now.averageBasket());
        QVERIFY(!sales->now.returningShare());
        QCOMPARE(sales->now.revenue, euros(0));
        QCOMPARE(sales->steps.size(), 30);
    }

    void countsWhatTheHeaderSays()
    {
        add({1, 1, ago(40), 1000, 1000}); // in the 30 days before
        add({1, 1, ago(3), 5000, 5000}); // comes back
        add({1, 2, ago(2), 3001, 3001}); // is new
        add({1, 0, ago(1), 1500, 1500}); // a walk-in sale
        add({1, 3, ago(1), 0, 4000}); // refunded altogether: still an order
        add({1, 4, ago(1), 0, 0}); // a sample
        add({1, 4, ago(1), 9900, 9900, QStringLiteral("EUR"), false}); // cancelled
        add({1, 5, ago(2), 1234, 1234, QStringLiteral("CHF")});
        add({1, 2, ago(1), 2000, 2000}); // bought before, within the period
        const SalesComparison sales = *read(PeriodKind::Last30Days);
        QCOMPARE(sales.now.orders, 6);
        QCOMPARE(*countSales(m_file->database(), 29, QTime(0, 0), kNow), 6);
        QCOMPARE(*countSales(m_file->database(), 1, QTime(0, 0), kNow), 3);
        QCOMPARE(*countSales(m_file->database(), 0, QTime(0, 0), kNow), 0);
        // At the other end of the world today began while it was yesterday here.
        QVERIFY(RepositoryFixture::report(m_file->database().execute(
            "INSERT INTO shop(id, platform, name, time_zone, currency, created_at) VALUES"
            " (2, 'shopify', 'B', 'Pacific/Auckland', 'EUR', 1);"
            "UPDATE orders SET shop_id = 2;")));
        const qint64 there = *countSales(m_file->database(), 0, QTime(0, 0), kNow);
        const auto today = readSales(m_file->database(), PeriodKind::Today, kNow);
        QVERIFY(today);
        QCOMPARE(there, today->now.orders);
        QCOMPARE(sales.now.currencyOrders, 5);
        QCOMPARE(sales.now.revenue, euros(11'501));
        QCOMPARE(sales.now.averageBasket(), std::optional(euros(2300))); // 2300.2
        QCOMPARE(sales.now.otherRevenue, QList<Money>({Money{1234, *Currency::fromCode(u"CHF")}}));
        QCOMPARE(sales.now.customers, 4);
        QCOMPARE(sales.now.returning, 2);
        QCOMPARE(*sales.now.returningShare(), 0.5);
        QCOMPARE(sales.before.orders, 1);
        QCOMPARE(sales.before.returning, 0);
        QCOMPARE(sales.steps.size(), 30);
        QCOMPARE(sales.steps.at(28).orders, 3); // yesterday
        QCOMPARE(sales.steps.at(28).returning, 1);
        QCOMPARE(sales.steps.at(29).orders, 0);
    }

    void averagesRoundHalfAwayFromZero_data()
    {
        QTest::addColumn<qint64>("revenue");
        QTest::addColumn<qint64>("orders");
        QTest::addColumn<qint64>("average");
        QTest::newRow("exact") << qint64(10) << qint64(5) << qint64(2);
        QTest::newRow("down") << qint64(10) << qint64(3) << qint64(3);
        QTest::newRow("half up") << qint64(5) << qint64(2) << qint64(3);
        QTest::newRow("half away below zero") << qint64(-5) << qint64(2) << qint64(-3);
        QTest::newRow("towards zero below it") << qint64(-10) << qint64(3) << qint64(-3);
        QTest::newRow("huge") << std::numeric_limits<qint64>::max() << qint64(1)
                              << std::numeric_limits<qint64>::max();
    }
    void averagesRoundHalfAwayFromZero()
    {
        QFETCH(qint64, revenue);
        QFETCH(qint64, orders);
        QFETCH(qint64, average);
        SalesFigures figures;
        figures.revenue = euros(revenue);
        figures.currencyOrders = orders;
        QCOMPARE(figures.averageBasket()->minor, average);
    }

    void changesAreSharesOfBefore()
    {
        QCOMPARE(SalesComparison::change(100, 112), std::optional(0.12));
        QCOMPARE(SalesComparison::change(100, 80), std::optional(-0.2));
        QCOMPARE(SalesComparison::change(-100, -50), std::optional(0.5));
        QVERIFY(!SalesComparison::change(0, 5));
    }

    void absurdAmountsDoNotTurnRound()
    {
        const qint64 huge = std::numeric_limits<qint64>::max() - 5;
        add({1, 1, ago(1), huge, huge});
        add({1, 2, ago(1), huge, huge});
        QCOMPARE(read(PeriodKind::Last30Days)->now.revenue.minor,
                 std::numeric_limits<qint64>::max());
    }

    void everyShopHasItsOwnMidnight()
    {
        QVERIFY(RepositoryFixture::report(m_file->database().execute(
            "INSERT INTO shop(id, platform, name, time_zone, currency, created_at) VALUES"
            " (2, 'shopify', 'B', 'America/New_York', 'EUR', 2);")));
        // 21 November, 03:00 in Paris, is still the 20th in New York.
        const Timestamp early = *Timestamp::fromIso(u"2026-11-21T02:00:00Z");
        add({1, 1, early, 100, 100});
        add({2, 2, early, 200, 200});
        const SalesComparison sales = *read(PeriodKind::Today);
        QCOMPARE(sales.now.revenue, euros(100));
        QCOMPARE(sales.before.revenue, euros(0)); // later than 5:00, New York's clock now
        const SalesComparison later = *read(PeriodKind::Today, kNow.ms + 20 * 3'600'000LL);
        QCOMPARE(later.before.revenue, euros(100)); // 22 November in Paris
    }

    void equalsALookThroughEverything_data()
    {
        QTest::addColumn<int>("seed");
        for (int seed = 1; seed <= 8; ++seed)
            QTest::addRow("world %d", seed) << seed;
    }
    void equalsALookThroughEverything()
    {
        QFETCH(int, seed);
        std::mt19937 random(static_cast<quint32>(seed));
        const auto upTo
            = [&random](qint64 most) { return qint64(random() % static_cast<quint32>(most + 1)); };
        // Around the autumn change, so that days of 25 hours are in it.
        const Timestamp now{Timestamp::fromIso(u"2026-10-27T06:00:00Z")->ms
                            + upTo(40) * 3'600'000LL};
        for (int i = 0; i < 250; ++i) {
            Sale sale;
            sale.customer = upTo(30);
            // Many on the hour: edges of days and of the wall clock now.
            sale.placedAt = {now.ms - upTo(i % 3 == 0 ? 60 : 18'000) * 3'600'000LL};
            sale.original = upTo(9) == 0 ? 0 : upTo(20'000);
            sale.total = upTo(3) == 0 ? sale.original / 2 : sale.original;
            sale.currency = upTo(5) == 0 ? QStringLiteral("USD") : QStringLiteral("EUR");
            sale.valid = upTo(6) != 0;
            m_sales.append(sale);
        }
        store(m_sales);
        const QTimeZone paris("Europe/Paris");
        const QDateTime clock = local(now, paris);
        for (int kind = 0; kind <= int(PeriodKind::Last12Months); ++kind) {
            const auto read = readSales(m_file->database(), static_cast<PeriodKind>(kind), now);
            QVERIFY(read);
            const Period &period = read->period;
            const SalesFigures inside = bruteForce(m_sales, [&](const Sale &sale) {
                return sale.placedAt <= now
                    && local(sale.placedAt, paris).date() >= period.firstDay;
            });
            QCOMPARE(read->now, inside);
            QCOMPARE(read->now.averageBasket(),
                     average(inside.revenue.minor, inside.currencyOrders, inside.revenue.currency));
            const QDateTime end(period.previousLastDay, clock.time(), Qt::UTC);
            const SalesFigures before = bruteForce(m_sales, [&](const Sale &sale) {
                const QDateTime when = local(sale.placedAt, paris);
                return when.date() >= period.previousFirstDay && when <= end;
            });
            QCOMPARE(read->before, before);
            qint64 orders = 0;
            for (const SalesFigures &step : read->steps)
                orders += step.orders;
            QCOMPARE(orders, read->now.orders);
        }
    }

private:
    static constexpr Timestamp kNow = RepositoryFixture::kNow;
    static Timestamp ago(int days) { return {kNow.ms - days * 86'400'000LL}; }
    static Money euros(qint64 cents) { return {cents, *Currency::fromCode(u"EUR")}; }

    void add(const Sale &sale) { m_sales.append(sale); }
    Result<SalesComparison> read(PeriodKind kind, qint64 now = kNow.ms)
    {
        store(m_sales);
        return readSales(m_file->database(), kind, {now});
    }
    void store(const QList<Sale> &sales)
    {
        Database &db = m_file->database();
        QByteArray script("DELETE FROM orders; DELETE FROM customer;");
        for (int customer = 1; customer <= 30; ++customer)
            script += "INSERT INTO customer(id) VALUES(" + QByteArray::number(customer) + ");";
        QVERIFY(RepositoryFixture::report(db.execute(script)));
        Statement insert = db.prepare(QStringLiteral(
            "INSERT INTO orders(shop_id, customer_id, valid, reported_valid, currency, total,"
            " original_total, shipping, discount, tax, refunded, shop_currency, shop_total,"
            " shop_refunded, reported_total, reported_shop_total, reported_refunded, placed_at)"
            " VALUES(?1, ?2, ?3, ?3, ?4, ?5, ?6, 0, 0, 0, 0, ?4, ?5, 0, ?5, ?5, 0, ?7)"));
        for (const Sale &sale : sales) {
            insert.bind(1, sale.shop).bind(2, CustomerId{sale.customer}).bind(3, sale.valid);
            insert.bind(4, sale.currency).bind(5, sale.total).bind(6, sale.original);
            QVERIFY(RepositoryFixture::report(insert.bind(7, sale.placedAt).run()));
        }
        QVERIFY(RepositoryFixture::report(CustomerFacts(db).rebuildAll(Timestamp{})));
    }

    std::unique_ptr<RepositoryFixture> m_file;
    QList<Sale> m_sales;
};

QTEST_GUILESS_MAIN(TestSales)
#include "tst_sales.moc"
