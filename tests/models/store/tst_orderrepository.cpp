#include "models/store/cartrepository.h"
#include "models/store/orderrepository.h"
#include "models/store/statsrepository.h"
#include "tests/models/store/repositoryfixture.h"

using namespace comptoir;

/// Orders, carts, products and the counts over them.
class TestOrderRepository : public QObject
{
    Q_OBJECT
private slots:
    void initTestCase()
    {
        m_file = RepositoryFixture::withTwoShops();
        QVERIFY(m_file);
    }

    void lists_data()
    {
        QTest::addColumn<OrderQuery>("query");
        QTest::addColumn<QList<qint64>>("ids");
        const auto row = [](const char *name, const std::function<void(OrderQuery &)> &change,
                            const QList<qint64> &ids) {
            OrderQuery query;
            change(query);
            QTest::newRow(name) << query << ids;
        };
        row("everything, newest first", [](OrderQuery &) {}, {4, 5, 1, 2, 3});
        row("of a shop", [](OrderQuery &q) { q.shop = {2}; }, {5, 3});
        row("of a person", [](OrderQuery &q) { q.customer = {1}; }, {1, 2, 3});
        row("only sales", [](OrderQuery &q) { q.valid = true; }, {4, 5, 1, 3});
        row("only what is no sale", [](OrderQuery &q) { q.valid = false; }, {2});
        row("by reference", [](OrderQuery &q) { q.reference = QStringLiteral("#1001"); }, {3});
        row("between two instants",
            [](OrderQuery &q) {
                q.from = Timestamp{1'790'845'200'000}; // 2026-10-01T09:00Z, included
                q.until = Timestamp{1'793'707'200'000}; // 2026-11-03T12:00Z, not included
            },
            {2});
        row("the first two", [](OrderQuery &q) { q.limit = 2; }, {4, 5});
        row("the next two",
            [](OrderQuery &q) {
                q.limit = 2;
                q.offset = 2;
            },
            {1, 2});
        row("without a limit", [](OrderQuery &q) { q.limit = 0; }, {4, 5, 1, 2, 3});
    }
    void lists()
    {
        QFETCH(OrderQuery, query);
        QFETCH(QList<qint64>, ids);
        const auto orders = repository().list(query);
        QVERIFY2(orders, orders ? "" : qPrintable(orders.error().detail));
        QList<qint64> got;
        for (const OrderRow &order : *orders)
            got.append(order.id.value);
        QCOMPARE(got, ids);
    }

    void aWholeOrder()
    {
        const auto order = repository().get({1});
        QVERIFY2(order, order ? "" : qPrintable(order.error().detail));
        const OrderRow &row = order->row;
        QCOMPARE(row.customerName, QStringLiteral("Élodie Lefèvre"));
        QCOMPARE(row.email, QStringLiteral("Elodie@Exemple.fr"));
        QCOMPARE(row.state, QStringLiteral("Shipped"));
        QVERIFY(row.stateKind == OrderStateKind::Shipped);
        QVERIFY(row.valid && !row.test && !row.gone);
        QCOMPARE(row.total.toDecimal(), QStringLiteral("39.80"));
        QCOMPARE(row.originalTotal.toDecimal(), QStringLiteral("49.80"));
        QCOMPARE(row.refunded.toDecimal(), QStringLiteral("10.00"));
        QCOMPARE(row.items, 4);
        QCOMPARE(order->note, QStringLiteral("gift"));
        QCOMPARE(order->shippingCity, QStringLiteral("Lyon"));
        QCOMPARE(order->tags, QStringList{QStringLiteral("gift")});
        QCOMPARE(order->lines.size(), 2);
        QCOMPARE(order->lines.at(0).name, QStringLiteral("Candle"));
        QCOMPARE(order->lines.at(0).variantName, QStringLiteral("Large"));
        QCOMPARE(order->lines.at(0).currentQuantity, 1);
        QCOMPARE(order->lines.at(1).total.toDecimal(), QStringLiteral("10.00"));
        QCOMPARE(order->states.size(), 2);
        QCOMPARE(order->states.at(1).state, QStringLiteral("Shipped"));
        QCOMPARE(order->refunds.size(), 1);
        QCOMPARE(order->refunds.at(0).note, QStringLiteral("broken glass"));
        QCOMPARE(order->discounts.size(), 1);
        QCOMPARE(order->discounts.at(0).code, QStringLiteral("WELCOME"));
        QCOMPARE(order->discounts.at(0).amount.toDecimal(), QStringLiteral("2.00"));
    }

    void amountsKeepTheirOwnCurrency()
    {
        const OrderRow row = repository().get({3})->row;
        QCOMPARE(row.total.currency.code(), QStringLiteral("USD"));
        QCOMPARE(row.shopTotal.currency.code(), QStringLiteral("EUR"));
        QCOMPARE(row.shopTotal.minor, 1200);
        QVERIFY(row.state.isEmpty());
    }

    void ofCustomerBringsTheParts()
    {
        const auto orders = repository().ofCustomer({1});
        QCOMPARE(orders->size(), 3);
        QCOMPARE(orders->at(0).lines.size(), 2);
        QCOMPARE(orders->at(2).lines.first().name, QStringLiteral("Lavender oil"));
        QVERIFY(orders->at(2).states.isEmpty());
    }

    void anUnknownOrderIsNotFound()
    {
        QCOMPARE(repository().get({99}).error().code, ErrorCode::NotFound);
    }

    void cartsOfAPerson()
    {
        const auto carts = CartRepository(m_file->database()).ofCustomer({1}, now());
        QVERIFY2(carts, carts ? "" : qPrintable(carts.error().detail));
        QCOMPARE(carts->size(), 2);
        QVERIFY(carts->at(0).abandoned);
        QCOMPARE(carts->at(0).customerName, QStringLiteral("Élodie Lefèvre"));
        QCOMPARE(carts->at(0).lines.first().name, QStringLiteral("Candle"));
        QCOMPARE(carts->at(0).lines.first().product.value, 1);
        QCOMPARE(carts->at(0).lines.first().unitPrice->toDecimal(), QStringLiteral("19.90"));
        QVERIFY(carts->at(0).lines.first().priceEstimated);
        QVERIFY(!carts->at(1).abandoned);
        QCOMPARE(carts->at(1).order.value, 1);
        QCOMPARE(carts->at(1).lines.size(), 2);
    }

    void abandonedCartsAreOfKnownPeopleWithGoodsAndNoOrder()
    {
        CartRepository carts(m_file->database());
        const auto abandoned = carts.abandoned(now());
        QCOMPARE(abandoned->size(), 2);
        QCOMPARE(abandoned->at(0).id.value, 2);
        QCOMPARE(abandoned->at(1).id.value, 3);
        QCOMPARE(abandoned->at(1).email, QStringLiteral("panier@exemple.fr"));
        QCOMPARE(abandoned->at(1).recoveryUrl, QStringLiteral("https://pro.example/recover"));
        QCOMPARE(carts.abandoned(now(), 1)->size(), 1);
        QCOMPARE(*carts.abandonedCount(now()), 2);
        QCOMPARE(*carts.abandonedCount(now(), {2}), 1);
        QCOMPARE(*carts.abandonedCount({now().now, 1000}), 0);
        QCOMPARE(*carts.abandonedCount({now().now, 0}), 3);
    }

    void statsOfEverything()
    {
        const auto stats = StatsRepository(m_file->database()).stats(now());
        QVERIFY2(stats, stats ? "" : qPrintable(stats.error().detail));
        Stats expected;
        expected.customers = 6;
        expected.accounts = 6; // the contact is none
        expected.products = 3;
        expected.orders = 5;
        expected.validOrders = 4;
        expected.lines = 5;
        expected.carts = 6;
        expected.abandonedCarts = 2;
        expected.quarantined = 1;
        expected.revenue = {{6380, *Currency::fromCode(u"EUR")}};
        QVERIFY(*stats == expected);
    }

    void statsOfOneShop()
    {
        const auto stats = StatsRepository(m_file->database()).stats(now(), {2});
        QCOMPARE(stats->customers, 2);
        QCOMPARE(stats->accounts, 1);
        QCOMPARE(stats->orders, 2);
        QCOMPARE(stats->lines, 1);
        QCOMPARE(stats->abandonedCarts, 1);
        QCOMPARE(stats->quarantined, 0);
        QCOMPARE(stats->revenue.first().minor, 1900);
    }

private:
    OrderRepository repository() { return OrderRepository(m_file->database()); }
    static AbandonedAsOf now() { return {RepositoryFixture::kNow, 2}; }

    std::unique_ptr<RepositoryFixture> m_file;
};

QTEST_GUILESS_MAIN(TestOrderRepository)
#include "tst_orderrepository.moc"
