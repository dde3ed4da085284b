#include "models/domain/salescalendar.h"
#include "models/store/productrelations.h"
#include "models/store/productrepository.h"
#include "models/store/productsales.h"
#include "tests/models/store/repositoryfixture.h"

#include <random>

using namespace comptoir;

/// Products, what was sold of them, and what goes with them.
class TestProducts : public QObject
{
    Q_OBJECT

private slots:
    void init()
    {
        m_file = RepositoryFixture::withTwoShops();
        QVERIFY(m_file);
    }

    void lists_data();
    void lists();
    void namesAreSortedAsPeopleDo();
    void rowsComeInTheOrderAsked();
    void productTellsItsVariantsAndCategories();
    void categoriesAreThoseWithProducts();
    void figuresCountWhatStayedSold();
    void figuresOfDays();
    void amountsOfCurrenciesAreNotAdded();
    void linesThatCameBackCountInPart_data();
    void linesThatCameBackCountInPart();
    void sumsStayWithinRange();
    void periodsBeginOnTheCalendar();
    void curveSumsToTheLines();
    void companionsOfOrders();
    void buyersOfAProduct();
    void relationsKeepTheOwnersOrder();
    void stampMovesWithSyncs();

private:
    static Timestamp now() { return RepositoryFixture::kNow; }
    static Currency euro() { return *Currency::fromCode(u"EUR"); }
    bool run(const char *sql) { return RepositoryFixture::report(m_file->database().execute(sql)); }

    std::unique_ptr<RepositoryFixture> m_file;
};

void TestProducts::lists_data()
{
    QTest::addColumn<ProductQuery>("query");
    QTest::addColumn<QList<int>>("ids");
    const auto row = [](const char *name, const std::function<void(ProductQuery &)> &change,
                        const QList<int> &ids) {
        ProductQuery query;
        query.soldSince = {1'793'000'000'000}; // 2026-10-26
        change(query);
        QTest::newRow(name) << query << ids;
    };
    row("in the shops, by name", [](ProductQuery &) {}, {1, 4, 2});
    row("all", [](ProductQuery &q) { q.filter = ProductFilter::All; }, {1, 3, 4, 2});
    row("no longer there", [](ProductQuery &q) { q.filter = ProductFilter::Gone; }, {3});
    row("nothing left", [](ProductQuery &q) { q.filter = ProductFilter::OutOfStock; }, {4});
    row("few left", [](ProductQuery &q) { q.filter = ProductFilter::LowStock; }, {});
    row("hidden", [](ProductQuery &q) { q.filter = ProductFilter::Hidden; }, {});
    row("sold lately", [](ProductQuery &q) { q.filter = ProductFilter::SoldLately; }, {1, 2});
    row("not sold lately", [](ProductQuery &q) { q.filter = ProductFilter::NotSoldLately; }, {4});
    row("of a shop", [](ProductQuery &q) { q.shop = {2}; }, {4});
    row("in a category", [](ProductQuery &q) { q.category = {1}; }, {1});
    row("a sign that means itself", [](ProductQuery &q) { q.search = QStringLiteral("0%"); }, {2});
    row("by reference in small letters", [](ProductQuery &q) { q.search = QStringLiteral("can-"); },
        {1});
    row("the first two", [](ProductQuery &q) { q.limit = 2; }, {1, 4});
    row("backwards", [](ProductQuery &q) { q.descending = true; }, {2, 4, 1});
    row("by price", [](ProductQuery &q) { q.sort = ProductColumn::Price; }, {2, 4, 1});
    row("the dearest first",
        [](ProductQuery &q) {
            q.sort = ProductColumn::Price;
            q.descending = true;
        },
        {1, 4, 2});
    row("by stock, the uncounted last", [](ProductQuery &q) { q.sort = ProductColumn::Stock; },
        {4, 1, 2});
    row("by category, those without last",
        [](ProductQuery &q) { q.sort = ProductColumn::Category; }, {1, 2, 4});
    row("by reference", [](ProductQuery &q) { q.sort = ProductColumn::Sku; }, {1, 4, 2});
    row("by shop", [](ProductQuery &q) { q.sort = ProductColumn::Shop; }, {4, 1, 2});
}

void TestProducts::lists()
{
    QFETCH(ProductQuery, query);
    QFETCH(QList<int>, ids);
    ProductRepository products(m_file->database());
    const auto found = products.list(query);
    QVERIFY2(found, found ? "" : qPrintable(found.error().detail));
    QCOMPARE(QList<int>(found->begin(), found->end()), ids);
    query.limit = 0;
    QCOMPARE(*products.count(query), qint64(products.list(query)->size()));
}

void TestProducts::namesAreSortedAsPeopleDo()
{
    QVERIFY(run("UPDATE product SET name = 'Écharpe' WHERE id = 4;"
                "UPDATE product SET name = 'écran 10' WHERE id = 1;"
                "UPDATE product SET name = 'Écran 9' WHERE id = 2"));
    const QLocale before;
    QLocale::setDefault(QLocale(QLocale::French, QLocale::France));
    const auto ids = ProductRepository(m_file->database()).list({});
    QLocale::setDefault(before);
    // Numbers as numbers needs ICU, which not every Qt has: either way 4 is first.
    QCOMPARE(ids->size(), size_t(3));
    QCOMPARE(ids->front(), 4);
}

void TestProducts::rowsComeInTheOrderAsked()
{
    ProductRepository products(m_file->database());
    const auto rows = products.rows({4, 99, 1});
    QVERIFY2(rows, rows ? "" : qPrintable(rows.error().detail));
    QCOMPARE(rows->size(), 3);
    QCOMPARE(rows->at(0).stock, std::optional<qint64>(-3)); // variants summed
    QVERIFY(!rows->at(1).id.isValid());
    const ProductRow &candle = rows->at(2);
    QCOMPARE(candle.name, QStringLiteral("Candle"));
    QCOMPARE(candle.category, QStringLiteral("Candles"));
    QCOMPARE(candle.tags, QStringList{QStringLiteral("soy")});
    QCOMPARE(candle.price->toDecimal(), QStringLiteral("19.90"));
    QCOMPARE(candle.stock, std::optional<qint64>(7)); // the whole, not the sum with variants
    QVERIFY(candle.isInShop());
    QVERIFY(!products.rows({3})->first().isInShop());
}

void TestProducts::productTellsItsVariantsAndCategories()
{
    QVERIFY(run("INSERT INTO variant(shop_id, remote_id, product_remote_id, name, price, currency) "
                "VALUES(1, 311, 31, 'Large', 2490, 'EUR'), (1, 312, 31, 'Small', NULL, NULL);"
                "INSERT INTO category(id, shop_id, remote_id, name) VALUES(2, 1, 6, 'Gifts');"
                "INSERT INTO product_category(product_id, shop_id, category_remote_id) "
                "VALUES(1, 1, 5), (1, 1, 6)"));
    ProductRepository products(m_file->database());
    const auto candle = products.product({1});
    QVERIFY2(candle, candle ? "" : qPrintable(candle.error().detail));
    QCOMPARE(candle->shopName, QStringLiteral("Maison Lavande"));
    QCOMPARE(candle->categories, (QStringList{QStringLiteral("Candles"), QStringLiteral("Gifts")}));
    QCOMPARE(candle->variants.size(), 2);
    QCOMPARE(candle->variants[0].stock, std::optional<qint64>(4));
    QCOMPARE(candle->variants[0].price->minor, 2490);
    QVERIFY(!candle->variants[1].stock);
    QVERIFY(!candle->variants[1].price);
    const auto nothing = products.product({99});
    QVERIFY(!nothing);
    QCOMPARE(nothing.error().code, ErrorCode::NotFound);
    QVERIFY(!nothing.error().text.isEmpty());
}

void TestProducts::categoriesAreThoseWithProducts()
{
    QVERIFY(run("INSERT INTO category(id, shop_id, remote_id, name) VALUES(2, 1, 6, 'Empty')"));
    const auto categories = ProductRepository(m_file->database()).categories();
    QVERIFY2(categories, categories ? "" : qPrintable(categories.error().detail));
    QCOMPARE(categories->size(), 1);
    QCOMPARE(categories->first().name, QStringLiteral("Candles"));
    QCOMPARE(categories->first().shop.value, 1);
}

void TestProducts::figuresCountWhatStayedSold()
{
    ProductSales sales(m_file->database());
    QCOMPARE(sales.productIds()->size(), 4);
    const auto figures = sales.figures({1, 2, 3, 4, 99}, now());
    QVERIFY2(figures, figures ? "" : qPrintable(figures.error().detail));
    QCOMPARE(figures->size(), 3); // 3 and 99 were never sold
    const ProductFigures candle = figures->value(1);
    QCOMPARE(candle.sold30, 1); // two sold, one came back; the cancelled order is none
    QCOMPARE(candle.revenueYear.amounts(), (QList<Money>{{1990, euro()}}));
    QCOMPARE(candle.lastSoldAt->toIso(), QStringLiteral("2026-11-03T12:00:00.000Z"));
    QCOMPARE(figures->value(2).sold90, 3);
    const ProductFigures oil = figures->value(4); // sold in March of the year before
    QCOMPARE(oil.sold90, 0);
    QVERIFY(oil.revenueYear.isEmpty());
    QVERIFY(oil.lastSoldAt);
}

void TestProducts::figuresOfDays()
{
    ProductSales sales(m_file->database());
    const auto at = [&sales](int days) {
        const Timestamp sold{1'794'000'000'000};
        const auto figures = sales.figures({2}, {sold.ms + qint64(days) * 24 * 3'600'000});
        return figures->value(2);
    };
    QVERIFY(run("DELETE FROM order_line WHERE id <> 1;"
                "UPDATE order_line SET placed_at = 1794000000000"));
    QCOMPARE(at(30).sold30, 2); // thirty days ago to the instant is within
    QCOMPARE(at(31).sold30, 0);
    QCOMPARE(at(90).sold90, 2);
    QCOMPARE(at(91).sold90, 0);
    QVERIFY(!at(365).revenueYear.isEmpty());
    QVERIFY(at(366).revenueYear.isEmpty());
}

void TestProducts::amountsOfCurrenciesAreNotAdded()
{
    QVERIFY(run("UPDATE orders SET currency = 'CHF' WHERE id = 4"));
    const auto figures = ProductSales(m_file->database()).figures({2}, now());
    const QList<Money> expected{{1000, euro()}, {500, *Currency::fromCode(u"CHF")}};
    QCOMPARE(figures->value(2).revenueYear.amounts(), expected);
    QCOMPARE(figures->value(2).revenueYear.in(euro()).minor, 1000);
    QCOMPARE(figures->value(2).revenueYear.in(*Currency::fromCode(u"USD")).minor, 0);
}

void TestProducts::linesThatCameBackCountInPart_data()
{
    QTest::addColumn<qint64>("total");
    QTest::addColumn<qint64>("quantity");
    QTest::addColumn<qint64>("kept");
    QTest::addColumn<qint64>("amount");
    QTest::newRow("all kept") << qint64(999) << qint64(3) << qint64(3) << qint64(999);
    QTest::newRow("a third") << qint64(1000) << qint64(3) << qint64(1) << qint64(333);
    QTest::newRow("none") << qint64(1000) << qint64(3) << qint64(0) << qint64(0);
    QTest::newRow("half a cent") << qint64(1) << qint64(2) << qint64(1) << qint64(1);
    QTest::newRow("no quantity") << qint64(500) << qint64(0) << qint64(0) << qint64(500);
    QTest::newRow("a line that takes off")
        << qint64(-300) << qint64(3) << qint64(2) << qint64(-200);
}

void TestProducts::linesThatCameBackCountInPart()
{
    QFETCH(qint64, total);
    QFETCH(qint64, quantity);
    QFETCH(qint64, kept);
    QTEST(keptAmount(total, quantity, kept), "amount");
}

void TestProducts::sumsStayWithinRange()
{
    MoneySums sums;
    for (int i = 0; i < 4; ++i)
        sums.add({std::numeric_limits<qint64>::max(), euro()});
    QCOMPARE(sums.in(euro()).minor, 9'000'000'000'000'000'000);
    for (int i = 0; i < 9; ++i)
        sums.add({std::numeric_limits<qint64>::min(), euro()});
    QCOMPARE(sums.in(euro()).minor, -9'000'000'000'000'000'000);
}

void TestProducts::periodsBeginOnTheCalendar()
{
    const QDate today(2026, 3, 31); // a day that other months do not have
    QCOMPARE(monthStarts(today, 3),
             (QList<QDate>{QDate(2026, 1, 1), QDate(2026, 2, 1), QDate(2026, 3, 1)}));
    QCOMPARE(weekStarts(QDate(2026, 1, 1), 2),
             (QList<QDate>{QDate(2025, 12, 22), QDate(2025, 12, 29)}));
    QCOMPARE(weekStarts(QDate(2026, 11, 16), 1), QList<QDate>{QDate(2026, 11, 16)}); // a Monday
}

/// Whatever the lines, the periods hold each of them once, in each zone.
void TestProducts::curveSumsToTheLines()
{
    std::mt19937 random(20261121);
    const auto upTo = [&random](int most) { return static_cast<int>(random() % unsigned(most)); };
    QVERIFY(run("DELETE FROM order_line"));
    const QDate today(2026, 11, 21);
    const qint64 twoYears = 740LL * 24 * 3'600'000;
    Statement insert = m_file->database().prepare(QStringLiteral(
        "INSERT INTO order_line(order_id, position, product_id, quantity, current_quantity,"
        " unit_price, total, placed_at, valid) VALUES(?, ?, 2, ?, ?, 100, ?, ?, ?)"));
    for (const char *zoneName : {"Europe/Paris", "America/St_Johns", "UTC"}) {
        const QTimeZone zone{QByteArray(zoneName)};
        for (int line = 0; line < 300; ++line) {
            const int quantity = 1 + upTo(4);
            const qint64 placed = now().ms - static_cast<qint64>(random() % quint64(twoYears));
            insert.bind(1, 1 + upTo(4)).bind(2, line).bind(3, quantity).bind(4, upTo(quantity + 1));
            insert.bind(5, upTo(10'000)).bind(6, placed).bind(7, upTo(5) > 0);
            QVERIFY(insert.run());
        }
        for (const QList<QDate> &starts : {monthStarts(today, 24), weekStarts(today, 104)}) {
            const auto curve = ProductSales(m_file->database()).curve({2}, starts, zone, now());
            QVERIFY2(curve, curve ? "" : qPrintable(curve.error().detail));
            QCOMPARE(curve->size(), starts.size());
            qint64 pieces = 0;
            MoneySums revenue;
            for (const SalesPeriod &period : *curve) {
                pieces += period.pieces;
                revenue.add(period.revenue);
            }
            const qint64 since = starts.first().startOfDay(zone).toMSecsSinceEpoch();
            qint64 expectedPieces = 0;
            MoneySums expected;
            Statement read = m_file->database().prepare(QStringLiteral(
                "SELECT current_quantity, line.total, quantity, currency FROM order_line AS line "
                "JOIN orders ON "
                "orders.id = order_id WHERE line.valid = 1 AND line.placed_at >= ?"));
            read.bind(1, since);
            while (read.next()) {
                expectedPieces += read.int64(0);
                expected.add(
                    {keptAmount(read.int64(1), read.int64(2), read.int64(0)), read.currency(3)});
            }
            QVERIFY(read.ok() && expectedPieces > 0);
            QCOMPARE(pieces, expectedPieces);
            QCOMPARE(revenue.amounts(), expected.amounts());
            // And a day's sales are in the period of that day.
            for (qsizetype i = 0; i + 1 < starts.size(); i += 9) {
                const auto part
                    = ProductSales(m_file->database())
                          .curve({2}, {starts[i]}, zone,
                                 Timestamp::fromDateTime(starts[i + 1].startOfDay(zone)));
                QCOMPARE(part->first().pieces, curve->at(i).pieces);
            }
        }
    }
    QVERIFY(ProductSales(m_file->database()).curve({2}, {}, QTimeZone::utc(), now())->isEmpty());
}

void TestProducts::companionsOfOrders()
{
    // Orders 1 to 10 of the shop; the candle is in 5 of them, with the soap in 3, the gift in 2.
    QVERIFY(
        run("DELETE FROM order_line; DELETE FROM orders;"
            "WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < 12)"
            " INSERT INTO orders(id, shop_id, remote_id, valid, currency, total, original_total,"
            "  shipping, discount, tax, refunded, shop_currency, shop_total, shop_refunded,"
            "  reported_total, reported_shop_total, reported_refunded, reported_valid, placed_at)"
            " SELECT i, CASE WHEN i = 12 THEN 2 ELSE 1 END, i, i <> 11, 'EUR', 0, 0, 0, 0, 0, 0,"
            "  'EUR', 0, 0, 0, 0, 0, 1, 1794000000000 + i FROM n;"
            "INSERT INTO order_line(order_id, position, product_id, quantity, current_quantity,"
            " unit_price, total, placed_at, valid)"
            " SELECT o.id, p.position, p.product, 1, 1, 0, 0, o.placed_at, o.valid FROM orders o,"
            " (SELECT 1 AS position, 1 AS product, 1 AS low, 5 AS high UNION ALL"
            "  SELECT 2, 1, 1, 1 UNION ALL" // twice in the first order: two variants
            "  SELECT 3, 2, 1, 3 UNION ALL SELECT 4, 2, 7, 9 UNION ALL"
            "  SELECT 5, 3, 4, 5 UNION ALL SELECT 6, 4, 5, 5 UNION ALL SELECT 7, 2, 11, 11"
            "  UNION ALL SELECT 8, 1, 11, 11) p"
            " WHERE o.id BETWEEN p.low AND p.high"));
    const auto found = ProductSales(m_file->database()).companions({1}, {0}, 10);
    QVERIFY2(found, found ? "" : qPrintable(found.error().detail));
    QCOMPARE(found->orders, 5);
    QCOMPARE(found->allOrders, 10); // not the other shop's, not the cancelled one
    QCOMPARE(found->products.size(), 2); // once together is chance
    const Companion &soap = found->products[0];
    QCOMPARE(soap.id.value, 2);
    QCOMPARE(soap.together, 3);
    QCOMPARE(soap.ownOrders, 6);
    QCOMPARE(found->confidence(soap), 0.6);
    QCOMPARE(found->support(soap), 0.3);
    QCOMPARE(found->lift(soap), 1.0); // 60 % of the candle's orders, 60 % of all orders
    const Companion &gift = found->products[1];
    QCOMPARE(gift.name, QStringLiteral("Gone thing"));
    QVERIFY(!gift.inShop);
    QCOMPARE(found->lift(gift), 2.0);
    QCOMPARE(ProductSales(m_file->database()).companions({1}, {0}, 1)->products.size(), 1);
    const auto nothing = ProductSales(m_file->database()).companions({1}, now(), 10);
    QCOMPARE(nothing->orders, 0);
    QVERIFY(nothing->products.isEmpty());
}

void TestProducts::buyersOfAProduct()
{
    QVERIFY(run("INSERT INTO order_line(order_id, position, product_id, quantity, current_quantity,"
                " unit_price, total, customer_id, placed_at, valid) VALUES"
                " (1, 9, 2, 3, 3, 500, 1500, 1, 1793707200000, 1),"
                " (5, 9, 2, 1, 1, 500, 500, NULL, 1795075200000, 1)"));
    const auto found = ProductSales(m_file->database()).buyers({2});
    QVERIFY2(found, found ? "" : qPrintable(found.error().detail));
    QCOMPARE(found->ordersOfNobody, 1);
    QCOMPARE(found->buyers.size(), 2);
    QCOMPARE(found->buyers[0].customer.value, 2); // the newest purchase first
    const ProductBuyer &elodie = found->buyers[1];
    QCOMPARE(elodie.customer.value, 1);
    QCOMPARE(elodie.orders, 1); // two lines of one order
    QCOMPARE(elodie.pieces, 5);
    QVERIFY(ProductSales(m_file->database()).buyers({3})->buyers.isEmpty());
}

void TestProducts::relationsKeepTheOwnersOrder()
{
    ProductRelations relations(m_file->database());
    QVERIFY(relations.of({1})->isEmpty());
    QVERIFY(relations.replace({1}, {{4}, {2}, {3}}, {100}));
    QCOMPARE(*relations.of({1}), (QList<ProductId>{{4}, {2}, {3}}));
    QVERIFY(relations.of({4})->isEmpty()); // one way
    // Itself, doubles and strangers are left out; old ones keep their time.
    QVERIFY(relations.replace({1}, {{2}, {1}, {2}, {99}, {4}}, {200}));
    QCOMPARE(*relations.of({1}), (QList<ProductId>{{2}, {4}}));
    QCOMPARE(m_file->number("SELECT max(added_at) FROM product_relation"), 100);
    QVERIFY(relations.replace({1}, {{3}}, {200}));
    QCOMPARE(m_file->number("SELECT added_at FROM product_relation"), 200);
    QVERIFY(relations.replace({1}, {}, {300}));
    QVERIFY(relations.of({1})->isEmpty());
}

void TestProducts::stampMovesWithSyncs()
{
    ProductSales sales(m_file->database());
    const QString before = *sales.stamp();
    QVERIFY(run("INSERT INTO setting(key, value) VALUES('view.x', '1')"));
    QCOMPARE(*sales.stamp(), before);
    QVERIFY(
        run("INSERT INTO job_log(kind, started_at, finished_at) VALUES('sync', 1, 2000000000000)"));
    QVERIFY(*sales.stamp() != before);
}

QTEST_GUILESS_MAIN(TestProducts)
#include "tst_products.moc"
