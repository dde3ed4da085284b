#include "tests/models/shops/csv/importfixture.h"

#include <QElapsedTimer>

using namespace comptoir;
using namespace comptoir::csv;

namespace {

/// What the log's README and our own count of the file say.
struct Totals
{
    qint64 purchases, customers, discs, cents, zeroPurchases;
};

QByteArray mapWithColumns(int customer, int date, int discs, int dollars)
{
    return QStringLiteral(
               R"({"version": 1, "kind": "orders", "name": "CDNOW", "delimiter": "blanks",
        "header": false, "dates": "compact", "decimals": ".", "time_zone": "America/New_York",
        "currency": "USD", "columns": [{"field": "customer_id", "index": %1},
        {"field": "placed_at", "index": %2}, {"field": "quantity", "index": %3},
        {"field": "total", "index": %4}]})")
        .arg(customer)
        .arg(date)
        .arg(discs)
        .arg(dollars)
        .toUtf8();
}

} // namespace

/// The purchases of a real shop; see tests/data/cdnow/README.md.
class TestCdnow : public QObject
{
    Q_OBJECT

    static void checkTotals(const QString &path, const QByteArray &map, const Totals &totals)
    {
        ImportFixture store;
        QFile file(path);
        QVERIFY(file.open(QIODevice::ReadOnly));
        const auto look = FileInspector::lookWithMap(file, map, "UTC");
        QVERIFY2(look, qPrintable(look ? QString() : look.error().detail));
        ImportRequest request = store.request(path, Kind::Orders);
        request.profile = look->profile;
        QElapsedTimer timer;
        timer.start();
        const ImportReport report = store.run(request);
        qInfo("%lld purchases in %lld ms", report.rows, timer.elapsed());

        QVERIFY(report.problems.isEmpty());
        QCOMPARE(report.records, (ImportCounts{totals.purchases, 0, 0, 0}));
        QCOMPARE(report.people, (ImportCounts{totals.customers, 0, 0, 0}));
        const auto number
            = [&store](const char *sql) { return store.number(QString::fromLatin1(sql)); };
        QCOMPARE(number("SELECT count(*) FROM orders WHERE valid = 1"), totals.purchases);
        QCOMPARE(number("SELECT count(*) FROM customer"), totals.customers);
        QCOMPARE(number("SELECT sum(quantity) FROM order_line"), totals.discs);
        QCOMPARE(number("SELECT sum(total) FROM orders"), totals.cents);
        QCOMPARE(number("SELECT sum(total_spent) FROM customer_facts"), totals.cents);
        QCOMPARE(number("SELECT count(*) FROM orders WHERE total = 0"), totals.zeroPurchases);
        QVERIFY(store.factsAreRight());

        timer.restart();
        const ImportReport again = store.run(request);
        qInfo("the same again in %lld ms", timer.elapsed());
        QCOMPARE(again.records, (ImportCounts{0, 0, totals.purchases, 0}));
        timer.restart();
        QCOMPARE(store.undo(report.id).kept, 0);
        qInfo("undone in %lld ms", timer.elapsed());
        QCOMPARE(number("SELECT count(*) FROM orders"), 0);
        QCOMPARE(number("SELECT count(*) FROM customer"), 0);
        QCOMPARE(number("SELECT count(*) FROM customer_facts"), 0);
    }

private slots:
    void theSampleHasItsTotals()
    {
        checkTotals(QStringLiteral(COMPTOIR_TEST_DATA "/cdnow/CDNOW_sample.txt"),
                    mapWithColumns(1, 2, 3, 4), {6'919, 2'357, 16'479, 24'409'194, 8});
    }

    void theFormatIsFoundOut()
    {
        QFile file(QStringLiteral(COMPTOIR_TEST_DATA "/cdnow/CDNOW_sample.txt"));
        QVERIFY(file.open(QIODevice::ReadOnly));
        const auto look = FileInspector::look(file, {});
        QVERIFY(look);
        QCOMPARE(look->profile.delimiter, std::optional(Delimiter::Blanks));
        QCOMPARE(look->profile.hasHeader, std::optional(false));
        QCOMPARE(look->columnCount, 5);
        QCOMPARE(look->rows.size(), 200);
    }

    void theMasterHasItsTotals()
    {
        const QString path
            = QStringLiteral(COMPTOIR_TEST_DATA "/../../../shared/data/cdnow/CDNOW_master.txt");
        if (!QFile::exists(path))
            QSKIP("the master file is not beside the checkout");
        checkTotals(path, mapWithColumns(0, 1, 2, 3), {69'659, 23'570, 167'881, 250'031'563, 80});
    }
};

QTEST_GUILESS_MAIN(TestCdnow)
#include "tst_cdnow.moc"
