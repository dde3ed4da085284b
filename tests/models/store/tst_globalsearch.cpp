#include "models/store/globalsearch.h"
#include "models/store/ingest.h"
#include "models/store/searchindex.h"
#include "tests/models/store/repositoryfixture.h"
#include "tests/servers/demoshop.h"

using namespace comptoir;

namespace {

QList<qint64> idsOf(const SearchHits &hits, const QString &kind)
{
    QList<qint64> ids;
    if (kind == QLatin1String("customer")) {
        for (const CustomerRow &row : hits.customers)
            ids.append(row.id.value);
    } else if (kind == QLatin1String("order")) {
        for (const OrderHit &hit : hits.orders)
            ids.append(hit.id.value);
    } else {
        for (const ProductHit &hit : hits.products)
            ids.append(hit.id.value);
    }
    return ids;
}

} // namespace

class TestGlobalSearch : public QObject
{
    Q_OBJECT
private slots:
    void init()
    {
        m_file = RepositoryFixture::withTwoShops();
        QVERIFY(m_file);
        QVERIFY(RepositoryFixture::report(m_file->database().execute(
            "INSERT INTO variant(shop_id, remote_id, product_remote_id, name, sku, barcode)"
            " VALUES(2, 1, 7001, 'Large', 'OIL-L', '3760001')")));
        QVERIFY(RepositoryFixture::report(SearchIndex(m_file->database()).rebuild()));
    }

    void finds_data()
    {
        QTest::addColumn<QString>("typed");
        QTest::addColumn<QString>("kind");
        QTest::addColumn<QList<qint64>>("ids");
        const auto row
            = [](const char *name, const char *typed, const char *kind, const QList<qint64> &ids) {
                  QTest::newRow(name) << QString::fromUtf8(typed) << QString::fromUtf8(kind) << ids;
              };
        row("a customer by the beginning of a name", "lef", "customer", {1});
        row("a customer by first and last name", "marie dup", "customer", {3});
        row("one letter begins a last name", "å", "customer", {2});
        row("a whole e-mail", "jean@exemple.fr", "customer", {6});
        row("an order by the beginning of its reference", "XKB", "order", {1});
        row("an order in small letters", "ffat", "order", {4});
        row("an order without the sign", "1001", "order", {3});
        row("orders of both shops by number", "43", "order", {4});
        row("the newest orders of a customer", "lefevre", "order", {1, 2});
        row("a product by name", "lav", "product", {4});
        row("a product by SKU", "can-1", "product", {1});
        row("a product by the SKU of a variant", "oil-l", "product", {4});
        row("a product by bar code", "37600", "product", {4});
        row("a product by a later word", "thing", "product", {3});
        row("signs find nothing", "***", "product", {});
        row("no words find nobody", "  ", "customer", {});
        row("an address that could be SQL", "x' OR '1'='1", "order", {});
    }
    void finds()
    {
        QFETCH(QString, typed);
        QFETCH(QString, kind);
        const auto hits = GlobalSearch(m_file->database()).find(typed, 5);
        QVERIFY(hits);
        QTEST(idsOf(*hits, kind), "ids");
    }

    void neverMoreThanAsked()
    {
        const auto hits = GlobalSearch(m_file->database()).find(QStringLiteral("du"), 1);
        QVERIFY(hits);
        QCOMPARE(hits->customers.size(), 1);
        QVERIFY(hits->moreCustomers);
    }

    void whoWasActiveLastStandsFirst()
    {
        QVERIFY(RepositoryFixture::report(m_file->database().execute(
            "UPDATE customer_facts SET last_activity_at = 5 WHERE customer_id = 6;"
            "UPDATE customer_facts SET last_activity_at = 9 WHERE customer_id = 3;")));
        const auto hits = GlobalSearch(m_file->database()).find(QStringLiteral("dupont"), 5);
        QVERIFY(hits);
        QCOMPARE(idsOf(*hits, QStringLiteral("customer")).first(), 3);
    }

    void recallsWhatStillExists()
    {
        GlobalSearch search(m_file->database());
        const auto hits = search.recall({{6, 999, 1}, {4, 999}, {999, 2}});
        QVERIFY(hits);
        QCOMPARE(idsOf(*hits, QStringLiteral("customer")), (QList<qint64>{6, 1}));
        QCOMPARE(idsOf(*hits, QStringLiteral("order")), QList<qint64>{4});
        QCOMPARE(idsOf(*hits, QStringLiteral("product")), QList<qint64>{2});
        QCOMPARE(hits->products.first().sku, QStringLiteral("SOAP"));
        QCOMPARE(hits->orders.first().total, (Money{500, *Currency::fromCode(u"EUR")}));
    }

    /// The index of products that is kept step by step equals one made anew.
    void productsIndexEqualsARebuild()
    {
        Database &db = m_file->database();
        DemoShopOptions options;
        options.customers = 40;
        options.now = RepositoryFixture::kNow;
        ShopBatch batch = generateDemoShop(options);
        for (int round = 0; round < 2; ++round) {
            {
                Transaction transaction(db);
                QVERIFY(Ingest(db, ShopId{1}, RepositoryFixture::kNow).apply(batch));
                QVERIFY(RepositoryFixture::report(transaction.commit()));
            }
            keptEqualsRebuilt();
            for (ProductRecord &product : batch.products) {
                product.name += QStringLiteral(" renamed");
                product.updatedAt = RepositoryFixture::kNow;
            }
        }
        const auto found = GlobalSearch(db).find(QStringLiteral("renamed"), 3);
        QVERIFY(found);
        QCOMPARE(found->products.size(), 3);
        QVERIFY(RepositoryFixture::report(
            db.execute("UPDATE variant SET sku = 'NEW-SKU' WHERE remote_id = 1 AND shop_id = 2;"
                       "DELETE FROM product_category WHERE product_id = 3;"
                       "UPDATE order_line SET product_id = NULL WHERE product_id = 3;"
                       "DELETE FROM product WHERE id = 3;")));
        keptEqualsRebuilt();
        QCOMPARE(
            idsOf(*GlobalSearch(db).find(QStringLiteral("new-sku"), 3), QStringLiteral("product")),
            QList<qint64>{4});
        QVERIFY(GlobalSearch(db).find(QStringLiteral("thing"), 3)->products.isEmpty());
    }

private:
    void keptEqualsRebuilt()
    {
        Database &db = m_file->database();
        while (*SearchIndex(db).pending() > 0)
            QVERIFY(SearchIndex(db).catchUp(1000));
        QCOMPARE(*SearchIndex(db).pending(), 0);
        // FTS5 compares the index with its table (https://www.sqlite.org/fts5.html §6.5).
        QVERIFY(RepositoryFixture::report(
            db.execute("INSERT INTO product_fts(product_fts, rank) VALUES('integrity-check', 1)")));
        const QStringList kept = words();
        QVERIFY(RepositoryFixture::report(SearchIndex(db).rebuild()));
        QCOMPARE(kept, words());
        QVERIFY(kept.size() > 3);
    }
    QStringList words()
    {
        QStringList all;
        Statement read = m_file->database().prepare(QStringLiteral(
            "SELECT product_id || ' ' || words FROM product_search ORDER BY product_id"));
        while (read.next())
            all.append(read.text(0));
        return all;
    }

    std::unique_ptr<RepositoryFixture> m_file;
};

QTEST_GUILESS_MAIN(TestGlobalSearch)
#include "tst_globalsearch.moc"
