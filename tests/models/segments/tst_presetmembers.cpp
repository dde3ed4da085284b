#include "models/store/customerfacts.h"
#include "tests/models/segments/knownmembers.h"
#include "tests/models/store/repositoryfixture.h"

using namespace comptoir;

/// The members of ready-made lists, held against plain SQL that says the same.
class TestPresetMembers : public QObject
{
    Q_OBJECT
private slots:
    void membersAreWhatSqlFinds_data()
    {
        QTest::addColumn<QString>("id");
        QTest::addColumn<QString>("sql"); ///< ?1 is now, in milliseconds; days are 86400000
        const auto row = [](const char *id, const char *sql) {
            QTest::newRow(id) << QString::fromLatin1(id) << QString::fromLatin1(sql);
        };
        row("customers",
            "SELECT id FROM customer c WHERE (SELECT count(*) FROM orders o WHERE"
            " o.customer_id = c.id AND o.valid AND o.placed_at <= ?1) >= 1");
        row("loyal",
            "SELECT id FROM customer c WHERE (SELECT count(*) FROM orders o WHERE"
            " o.customer_id = c.id AND o.valid AND o.placed_at <= ?1) >= 2");
        row("recent",
            "SELECT DISTINCT customer_id FROM orders WHERE valid AND customer_id IS NOT NULL"
            " AND placed_at > ?1 - 10 * 86400000 AND placed_at <= ?1");
        row("welcome",
            "SELECT id FROM customer WHERE created_at > ?1 - 15 * 86400000"
            " AND created_at <= ?1");
        row("churned",
            "SELECT id FROM customer c WHERE EXISTS(SELECT 1 FROM orders o WHERE"
            " o.customer_id = c.id AND o.valid) AND NOT EXISTS(SELECT 1 FROM orders o WHERE"
            " o.customer_id = c.id AND o.valid AND o.placed_at >"
            " 1000 * unixepoch(?1 / 1000, 'unixepoch', '-3 months'))");
        row("one_time",
            "SELECT customer_id FROM customer_facts WHERE orders_count = 1"
            " AND last_order_at > 1000 * unixepoch(?1 / 1000, 'unixepoch', '-6 months')"
            " AND last_order_at <= 1000 * unixepoch(?1 / 1000, 'unixepoch', '-3 months')");
        row("vip_quarter",
            "SELECT c.id FROM customer c WHERE (SELECT sum(shop_total) FROM orders o WHERE"
            " o.customer_id = c.id AND o.valid AND o.shop_currency = 'EUR' AND o.placed_at >"
            " 1000 * unixepoch(?1 / 1000, 'unixepoch', '-3 months')) > 50000"
            " AND (SELECT count(*) FROM orders o WHERE o.customer_id = c.id AND o.valid) >= 2");
        row("promo_hunters",
            "SELECT customer_id FROM orders o WHERE valid AND customer_id IS NOT NULL"
            " GROUP BY customer_id HAVING count(*) >= 2 AND 2 * sum(EXISTS(SELECT 1 FROM"
            " order_discount d WHERE d.order_id = o.id AND d.code IS NOT NULL)) >= count(*)");
        row("high_potential",
            "SELECT c.id FROM customer c WHERE NOT EXISTS(SELECT 1 FROM orders o WHERE"
            " o.customer_id = c.id AND o.valid) AND (SELECT count(*) FROM event e WHERE"
            " e.customer_id = c.id AND e.kind = 'product_viewed'"
            " AND e.at > ?1 - 30 * 86400000) >= 3");
        row("b2b",
            "SELECT DISTINCT customer_id FROM event WHERE kind IN ('visit', 'page_viewed',"
            " 'product_viewed') AND customer_id IS NOT NULL AND subject LIKE '%espace-pro%'");
        row("seasonal",
            "SELECT DISTINCT customer_id FROM orders WHERE valid AND customer_id IS NOT NULL"
            " AND strftime('%m', placed_at / 1000, 'unixepoch') IN ('11', '12')");
    }
    void membersAreWhatSqlFinds()
    {
        QFETCH(QString, id);
        QFETCH(QString, sql);
        const auto fixture = shop();
        QVERIFY(fixture);
        const auto preset = presetCalled(id);
        QVERIFY(preset);
        const Result<Rule> rule = preset->rule(*Currency::fromCode(u"EUR"));
        QVERIFY(rule);

        const FieldCatalogue fields;
        const BehaviourCatalogue verbs;
        RuleEvaluator evaluator(fixture->database(), fields, verbs,
                                [](const QString &) { return nullptr; });
        EvaluationRequest request;
        request.moment.now = RepositoryFixture::kNow;
        const auto members = evaluator.members(*rule, request);
        QVERIFY2(members, members ? "" : qPrintable(members.error().detail));
        QList<qint64> found;
        members->each([&found](qint32 customer) { found.append(customer); });

        QList<qint64> wanted;
        Statement read = fixture->database().prepare(sql);
        if (sql.contains(QLatin1String("?1")))
            read.bind(1, RepositoryFixture::kNow.ms);
        while (read.next())
            wanted.append(read.int64(0));
        QVERIFY2(read.ok(), read.ok() ? "" : qPrintable(read.error().detail));
        std::sort(wanted.begin(), wanted.end());
        QCOMPARE(found, wanted);
        QVERIFY2(!wanted.isEmpty(), "the shop has nobody of this list: the test tells nothing");
    }

private:
    /// Sixty people with a rhythm each, so that every list has somebody and leaves somebody out.
    static std::unique_ptr<RepositoryFixture> shop()
    {
        auto fixture = std::make_unique<RepositoryFixture>();
        const QByteArray now = QByteArray::number(RepositoryFixture::kNow.ms);
        const QByteArray sql
            = "INSERT INTO shop(id, platform, name, time_zone, currency, language, created_at,"
              " base_url) VALUES (1, 'prestashop', 'A', 'UTC', 'EUR', 'fr', 1, 'https://a');"
              "WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < 60)"
              " INSERT INTO customer(id, sort_name, created_at, updated_at)"
              " SELECT i, 'c' || i, "
            + now
            + " - i * 86400000, 1 FROM n;"
              "WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < 206)"
              " INSERT INTO orders(id, shop_id, remote_id, customer_id, valid, currency, total,"
              " original_total, shipping, discount, tax, refunded, shop_currency, shop_total,"
              " shop_refunded, reported_total, reported_shop_total, reported_refunded,"
              " reported_valid, placed_at) SELECT i, 1, i, CASE WHEN i > 200 THEN i - 147 ELSE 1 + "
              "(i * i) % 53 END, i % 7 > 0 OR i > 200, 'EUR',"
              " 0, 0, 0, 0, 0, 0, 'EUR', 5000 + 900 * (i % 40), 0, 0, 0, 0, 1, "
            + now
            + " - CASE WHEN i > 200 THEN (i - 197) * 20 ELSE (i * 37) % 400 END * 86400000 - i "
              "FROM n;"
              "INSERT INTO order_discount(order_id, position, code, amount)"
              " SELECT id, 0, 'PROMO', 100 FROM orders WHERE id % 3 = 0;"
              "WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < 300)"
              " INSERT INTO event(shop_id, remote_id, customer_id, kind, subject, at)"
              " SELECT 1, i, 1 + i % 60, CASE i % 2 WHEN 0 THEN 'product_viewed' ELSE"
              " 'page_viewed' END, CASE i % 5 WHEN 0 THEN '/espace-pro' ELSE '/bougie' END, "
            + now + " - (i % 35) * 86400000 FROM n;";
        const bool filled
            = RepositoryFixture::report(fixture->database().execute(sql))
            && RepositoryFixture::report(
                  CustomerFacts(fixture->database()).rebuildAll(RepositoryFixture::kNow));
        return filled ? std::move(fixture) : nullptr;
    }
};

QTEST_GUILESS_MAIN(TestPresetMembers)
#include "tst_presetmembers.moc"
