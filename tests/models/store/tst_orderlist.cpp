#include "models/domain/moneysums.h"
#include "models/store/orderlist.h"
#include "models/store/orderrepository.h"
#include "models/store/searchindex.h"
#include "tests/models/store/repositoryfixture.h"

using namespace comptoir;

/// The list of orders that the window shows: filters, orders, sums, rows.
class TestOrderList : public QObject
{
    Q_OBJECT
private slots:
    void initTestCase()
    {
        m_file = RepositoryFixture::withTwoShops();
        QVERIFY(m_file);
        QVERIFY(RepositoryFixture::report(SearchIndex(m_file->database()).rebuild()));
    }

    void filters_data()
    {
        QTest::addColumn<OrderListQuery>("query");
        QTest::addColumn<QList<qint64>>("ids");
        const auto row = [](const char *name, const std::function<void(OrderListQuery &)> &change,
                            const QList<qint64> &ids) {
            OrderListQuery query;
            change(query);
            QTest::newRow(name) << query << ids;
        };
        row("everything, newest first", [](OrderListQuery &) {}, {4, 5, 1, 2, 3});
        row("oldest first", [](OrderListQuery &q) { q.descending = false; }, {3, 2, 1, 5, 4});
        row("of a shop", [](OrderListQuery &q) { q.shop = {2}; }, {5, 3});
        row("counted in revenue", [](OrderListQuery &q) { q.counted = true; }, {4, 5, 1, 3});
        row("not counted", [](OrderListQuery &q) { q.counted = false; }, {2});
        row("test orders", [](OrderListQuery &q) { q.test = true; }, {});
        row("shipped", [](OrderListQuery &q) { q.states = {OrderStateKind::Shipped}; }, {1});
        row("shipped or cancelled",
            [](OrderListQuery &q) {
                q.states = {OrderStateKind::Shipped, OrderStateKind::Cancelled};
            },
            {1, 2});
        row("cancelled", [](OrderListQuery &q) { q.states = {OrderStateKind::Cancelled}; }, {2});
        row("at the counter", [](OrderListQuery &q) { q.source = QStringLiteral("pos"); }, {5, 3});
        row("paid by wire", [](OrderListQuery &q) { q.paymentMethod = QStringLiteral("Wire"); },
            {4});
        row("amounts, both ends included",
            [](OrderListQuery &q) {
                q.least = 700;
                q.most = 1300;
            },
            {5, 3});
        row("between two instants",
            [](OrderListQuery &q) {
                q.from = Timestamp{1'790'845'200'000}; // 2026-10-01T09:00Z, included
                q.until = Timestamp{1'793'707'200'000}; // 2026-11-03T12:00Z, not included
            },
            {2});
        row("between two instants, others for another shop",
            [](OrderListQuery &q) {
                q.from = Timestamp{1'790'845'200'000}; // 2026-10-01T09:00Z, included
                q.until = Timestamp{1'793'707'200'000}; // 2026-11-03T12:00Z, not included
                q.ofShops = {{{2}, Timestamp{0}, Timestamp{4'000'000'000'000}}};
            },
            {5, 2, 3});
        row("beginning of a reference, small letters",
            [](OrderListQuery &q) { q.search = QStringLiteral(" xkbk"); }, {1});
        row("reference without its #", [](OrderListQuery &q) { q.search = QStringLiteral("100"); },
            {5, 3});
        row("words of nobody", [](OrderListQuery &q) { q.search = QStringLiteral("qqq"); }, {});
        row("by total",
            [](OrderListQuery &q) {
                q.sort = OrderColumn::Total;
                q.descending = false;
            },
            {4, 5, 3, 2, 1});
        row("by reference, the shorter first",
            [](OrderListQuery &q) {
                q.sort = OrderColumn::Reference;
                q.descending = false;
            },
            {3, 5, 4, 2, 1});
        row("by items",
            [](OrderListQuery &q) {
                q.sort = OrderColumn::Items;
                q.shop = {1};
            },
            {1, 4, 2});
        row("by town: those without one last, both ways",
            [](OrderListQuery &q) { q.sort = OrderColumn::City; }, {1, 5, 4, 3, 2});
    }
    void filters()
    {
        QFETCH(OrderListQuery, query);
        QFETCH(QList<qint64>, ids);
        const auto read = OrderList(query).ids(m_file->database());
        QVERIFY2(read, read ? "" : qPrintable(read.error().detail));
        QCOMPARE(QList<qint64>(read->begin(), read->end()), ids);
        const auto first = OrderList(query).ids(m_file->database(), 2);
        QVERIFY(first);
        QCOMPARE(QList<qint64>(first->begin(), first->end()), ids.mid(0, 2));
        const auto sums = OrderList(query).sums(m_file->database());
        QVERIFY2(sums, sums ? "" : qPrintable(sums.error().detail));
        QCOMPARE(sums->count, ids.size());
    }

    void everyOrderHasAllOrders()
    {
        for (int column = 0; column <= static_cast<int>(OrderColumn::Cancelled); ++column) {
            for (const bool descending : {false, true}) {
                OrderListQuery query;
                query.sort = static_cast<OrderColumn>(column);
                query.descending = descending;
                const auto ids = OrderList(query).ids(m_file->database());
                QVERIFY2(ids, ids ? "" : qPrintable(ids.error().detail));
                QCOMPARE(ids->size(), size_t(5));
            }
        }
    }

    void searchFindsTheCustomersOrders()
    {
        Statement read = m_file->database().prepare(
            QStringLiteral("SELECT first_name FROM customer WHERE id = 1"));
        QVERIFY(read.next());
        OrderListQuery query;
        query.search = read.text(0);
        QVERIFY(!query.search.isEmpty());
        const auto ids = OrderList(query).ids(m_file->database());
        QVERIFY(ids);
        QCOMPARE(*ids, (std::vector<qint32>{1, 2, 3}));
    }

    void sumsAreOfRevenueInTheShopsCurrencies()
    {
        const auto sums = OrderList(OrderListQuery()).sums(m_file->database());
        QVERIFY(sums);
        const auto some = OrderList::sums(m_file->database(), {1, 2, 3, 4, 5});
        QVERIFY(some);
        QCOMPARE(some->count, sums->count);
        MoneySums expected; // all but the cancelled one
        Statement read = m_file->database().prepare(
            QStringLiteral("SELECT shop_total, shop_currency FROM orders WHERE id <> 2"));
        while (read.next())
            expected.add({read.int64(0), read.currency(1)});
        QVERIFY(!expected.isEmpty());
        QCOMPARE(some->revenue, expected.amounts());
        for (const Money &amount : sums->revenue)
            QCOMPARE(amount, expected.in(amount.currency));
        QCOMPARE(sums->revenue.size(), expected.amounts().size());
    }

    void whatAskedForNothingIsNotCounted()
    {
        Database &database = m_file->database();
        QVERIFY(database.execute("UPDATE orders SET original_total = 0 WHERE id = 4"));
        OrderListQuery query;
        query.counted = true;
        for (const int limit : {0, 10}) {
            const auto ids = OrderList(query).ids(database, limit);
            QVERIFY(ids);
            QCOMPARE(*ids, (std::vector<qint32>{5, 1, 3}));
        }
        query.counted = false;
        QVERIFY(OrderList::isFirstQuick(query)); // off two partial indexes
        const auto others = OrderList(query).ids(database, 10);
        QVERIFY(others);
        QCOMPARE(*others, (std::vector<qint32>{4, 2}));
        QVERIFY(database.execute("UPDATE orders SET original_total = 500 WHERE id = 4"));
    }

    void statesAreCountedAsTheyAreFiltered()
    {
        OrderListQuery query;
        query.states = {OrderStateKind::Cancelled}; // does not narrow what can be ticked
        const auto counts = OrderList(query).stateCounts(m_file->database());
        QVERIFY(counts);
        qint64 all = 0;
        for (auto it = counts->cbegin(); it != counts->cend(); ++it) {
            query.states = {it.key()};
            const auto ids = OrderList(query).ids(m_file->database());
            QVERIFY(ids);
            QCOMPARE(static_cast<qint64>(ids->size()), it.value());
            all += it.value();
        }
        QCOMPARE(all, 5);
        QCOMPARE(counts->value(OrderStateKind::Cancelled), 1);
    }

    void withoutStatesPaymentAndDeliverySay_data()
    {
        QTest::addColumn<QString>("set");
        QTest::addColumn<OrderStateKind>("kind");
        const auto row = [](const char *name, const char *set, OrderStateKind kind) {
            QTest::newRow(name) << QString::fromLatin1(set) << kind;
        };
        row("paid in part", "payment_status = 'partially_paid'", OrderStateKind::Paid);
        row("sent", "payment_status = 'paid', fulfilment_status = 'fulfilled'",
            OrderStateKind::Shipped);
        row("void though sent", "payment_status = 'voided', fulfilment_status = 'fulfilled'",
            OrderStateKind::PaymentError);
        row("given back and cancelled", "payment_status = 'refunded', cancelled_at = 1",
            OrderStateKind::Cancelled);
        row("authorised", "payment_status = 'authorized'", OrderStateKind::Pending);
        row("nothing told", "payment_status = NULL", OrderStateKind::Other);
    }
    void withoutStatesPaymentAndDeliverySay()
    {
        QFETCH(QString, set);
        QFETCH(OrderStateKind, kind);
        Database &database = m_file->database();
        QVERIFY(database.execute("SAVEPOINT test"));
        QVERIFY(database.execute("UPDATE orders SET state_remote_id = NULL, payment_status = NULL,"
                                 " fulfilment_status = NULL, cancelled_at = NULL"
                                 " WHERE id = 5"));
        QVERIFY(database.execute(
            QStringLiteral("UPDATE orders SET %1 WHERE id = 5").arg(set).toUtf8()));
        OrderListQuery query;
        query.states = {kind};
        const auto ids = OrderList(query).ids(database);
        QVERIFY(database.execute("ROLLBACK TO test"));
        QVERIFY(database.execute("RELEASE test"));
        QVERIFY(ids);
        QVERIFY(std::find(ids->begin(), ids->end(), 5) != ids->end());
    }

    /// They come off two partial indexes, whose orders together are all that are not sold.
    void whatDoesNotCountIsTheRest()
    {
        Database &db = m_file->database();
        QVERIFY(db.execute("UPDATE orders SET original_total = 0 WHERE id = 5"));
        for (const OrderColumn column :
             {OrderColumn::Placed, OrderColumn::Reference, OrderColumn::Total}) {
            OrderListQuery query;
            query.sort = column;
            const auto all = OrderList(query).ids(db);
            query.counted = true;
            const auto sold = OrderList(query).ids(db);
            query.counted = false;
            const auto rest = OrderList(query).ids(db);
            QVERIFY(all && sold && rest);
            QVERIFY(std::find(rest->begin(), rest->end(), 5) != rest->end());
            std::vector<qint32> expected; // in the same order
            std::copy_if(all->begin(), all->end(), std::back_inserter(expected), [&](qint32 id) {
                return std::find(sold->begin(), sold->end(), id) == sold->end();
            });
            QCOMPARE(*rest, expected);
            QCOMPARE(OrderList(query).sums(db)->count, qint64(rest->size()));
            QVERIFY(OrderList(query).sums(db)->revenue.isEmpty());
            const auto first = OrderList(query).ids(db, 2);
            QVERIFY(first);
            QCOMPARE(*first, std::vector<qint32>(rest->begin(), rest->begin() + 2));
        }
        qint64 states = 0;
        OrderListQuery query;
        query.counted = false;
        for (const qint64 count : *OrderList(query).stateCounts(db))
            states += count;
        QCOMPARE(states, OrderList(query).sums(db)->count);
    }

    /// From the first step to the last, not by the letters of machines' words.
    void statesAreSortedByTheCourseOfAnOrder()
    {
        Database &db = m_file->database();
        QVERIFY(db.execute("SAVEPOINT test"));
        // Of no shop's own: payment and delivery tell. 2 is cancelled, 5 tells nothing.
        QVERIFY(db.execute(
            "UPDATE orders SET state_remote_id = NULL, cancelled_at = NULL, payment_status = NULL,"
            " fulfilment_status = NULL;"
            "UPDATE orders SET payment_status = 'paid', fulfilment_status = 'fulfilled' WHERE id = "
            "1;"
            "UPDATE orders SET cancelled_at = 1 WHERE id = 2;"
            "UPDATE orders SET payment_status = 'pending', fulfilment_status = 'unfulfilled'"
            " WHERE id = 3;"
            "UPDATE orders SET payment_status = 'authorized', fulfilment_status = 'partial'"
            " WHERE id = 4"));
        const auto ids = [&db](OrderColumn column, bool descending) {
            OrderListQuery query;
            query.sort = column;
            query.descending = descending;
            const auto read = OrderList(query).ids(db);
            return read ? *read : std::vector<qint32>();
        };
        using Ids = std::vector<qint32>;
        const Ids byState = ids(OrderColumn::State, false);
        const Ids backwards = ids(OrderColumn::State, true);
        const Ids byPayment = ids(OrderColumn::PaymentStatus, false);
        const Ids byDelivery = ids(OrderColumn::Fulfilment, false);
        QVERIFY(db.execute("ROLLBACK TO test"));
        QVERIFY(db.execute("RELEASE test"));
        QCOMPARE(byState, (Ids{3, 4, 1, 2, 5}));
        QCOMPARE(backwards, (Ids{2, 1, 4, 3, 5}));
        QCOMPARE(byPayment, (Ids{3, 4, 1, 2, 5}));
        QCOMPARE(byDelivery, (Ids{3, 4, 1, 2, 5}));
    }

    void rowsComeInTheOrderAsked()
    {
        const auto rows = OrderList::rows(m_file->database(), {5, 99, 1});
        QVERIFY(rows);
        QCOMPARE(rows->size(), 3);
        QCOMPARE(rows->at(0).row.id.value, 5);
        QVERIFY(!rows->at(1).row.id.isValid());
        QCOMPARE(rows->at(2).shippingCity, QStringLiteral("Lyon"));
        QCOMPARE(rows->at(2).discounts.size(), 1);
        QCOMPARE(rows->at(2).row.items, 4);
    }

    void choicesAreWhatThereIs()
    {
        const auto choices = OrderList::choices(m_file->database());
        QVERIFY(choices);
        QCOMPARE(choices->sources, (QStringList{QStringLiteral("online"), QStringLiteral("pos")}));
        QCOMPARE(
            choices->paymentMethods,
            (QStringList{QStringLiteral("Card"), QStringLiteral("Cash"), QStringLiteral("Wire")}));
        QVERIFY(choices->states.contains(OrderStateKind::Shipped));
    }

    void byTimeTwoIndexesAreWalked()
    {
        for (const auto &walk :
             {QStringLiteral("orders INDEXED BY orders_by_time WHERE orders.valid = 1"),
              QStringLiteral("orders INDEXED BY orders_not_counted WHERE orders.valid = 0"),
              QStringLiteral("orders INDEXED BY orders_of_nothing WHERE orders.valid = 1"
                             " AND orders.original_total = 0")}) {
            Statement plan = m_file->database().prepare(
                QStringLiteral("EXPLAIN QUERY PLAN SELECT orders.id, orders.placed_at FROM ") + walk
                + QStringLiteral(" ORDER BY orders.placed_at DESC, orders.id DESC LIMIT 256"));
            QVERIFY(plan.next());
            QVERIFY2(plan.text(3).contains(QLatin1String("USING")), qPrintable(plan.text(3)));
            while (plan.next()) // a sort of all would be "FOR ORDER BY"
                QVERIFY2(!plan.text(3).endsWith(QLatin1String("B-TREE FOR ORDER BY")),
                         qPrintable(plan.text(3)));
            QVERIFY(plan.ok());
        }
    }

    void aWholeOrderKnowsItsCart()
    {
        QVERIFY(m_file->database().execute("UPDATE orders SET cart_remote_id = 81 WHERE id = 1"));
        OrderRepository repository(m_file->database());
        const auto order = repository.get({1});
        QVERIFY(order);
        QVERIFY(order->cart);
        QCOMPARE(order->cart->id.value, 1);
        const auto other = repository.get({5});
        QVERIFY(other);
        QVERIFY(!other->cart);
    }

private:
    std::unique_ptr<RepositoryFixture> m_file;
};

QTEST_GUILESS_MAIN(TestOrderList)
#include "tst_orderlist.moc"
