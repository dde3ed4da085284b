#include "models/shops/csv/celltexts.h"
#include "tests/models/shops/csv/importfixture.h"
#include "tests/servers/demoshop.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QRandomGenerator>
#include <QRegularExpression>

using namespace comptoir;
using namespace comptoir::csv;

namespace {

QString s(const char *text)
{
    return QString::fromUtf8(text);
}

/// The rows in any order, without what a file cannot bring: our own numbers and the shop.
QStringList withoutNumbers(const QByteArray &csv)
{
    Parser parser(Delimiter::Semicolon);
    parser.feed(QString::fromUtf8(csv.mid(3)));
    parser.finish();
    const QStringList header = parser.takeRow().cells;
    QStringList rows;
    while (parser.hasRow()) {
        QStringList cells = parser.takeRow().cells;
        for (const char *own : {"customer_id", "shop", "shop_reference", "consent_source"}) {
            if (const qsizetype at = header.indexOf(s(own)); at >= 0)
                cells[at].clear();
        }
        for (const char *number : {"order_id", "product_id"}) { // with its shop, once read back
            if (const qsizetype at = header.indexOf(s(number)); at >= 0)
                cells[at] = cells.at(at).section(u'/', -1);
        }
        for (QString &cell : cells) // a file's cell has no blanks around it
            cell = cell.trimmed();
        rows.append(cells.join(u';'));
    }
    rows.sort();
    return rows;
}

} // namespace

class TestCsvExport : public QObject
{
    Q_OBJECT
private slots:
    void formulasAreDefused_data()
    {
        QTest::addColumn<QString>("cell");
        QTest::addColumn<QString>("written");
        const auto row = [](const char *name, const char *cell, const char *written) {
            QTest::newRow(name) << s(cell) << s(written);
        };
        row("equals", "=1+1", "'=1+1");
        row("plus", "+1+1", "'+1+1");
        row("minus", "-1+1", "'-1+1");
        row("at", "@SUM(A1)", "'@SUM(A1)");
        row("tab", "\tx", "'\tx");
        row("carriage return", "\rx", "'\rx");
        row("a negative number stays", "-12.50", "-12.50");
        row("with a comma too", "-12,50", "-12,50");
        row("a phone in E.164 stays", "+33639980001", "+33639980001");
        row("a phone with blanks does not", "+33 6 39 98", "'+33 6 39 98");
        row("a link in disguise", "=HYPERLINK(\"https://x.example\")",
            "'=HYPERLINK(\"https://x.example\")");
        row("an apostrophe before a formula gets another", "'=1", "''=1");
        row("an apostrophe before a word stays", "'t Hooft", "'t Hooft");
        row("in the middle is no formula", "a=1", "a=1");
        row("after blanks", "  =1+1", "'  =1+1");
        row("after a line break", "\n=1+1", "'\n'=1+1");
        row("after the delimiter of another file", "Paris, =1+1", "Paris,' =1+1");
        row("after a semicolon", "a;=cmd|' /C calc'!A0", "a;'=cmd|' /C calc'!A0");
        row("after a tab", "a\t@SUM(1)", "a\t'@SUM(1)");
        row("after a bar", "a|+1+1", "a|'+1+1");
        row("on a second line", "a\n-1+1", "a\n'-1+1");
        row("between quotes of its own", "a,\"=1+1\"", "a,'\"=1+1\"");
        row("a number after a comma stays", "12,-5", "12,-5");
        row("an apostrophe after a comma gets another", "a,'=1", "a,''=1");
        row("words after a comma stay", "Paris, France; 't Hooft", "Paris, France; 't Hooft");
        row("a wide equals sign", "＝1+1", "'＝1+1");
        row("a wide plus", "＋1+1", "'＋1+1");
        row("a wide minus", "－1+1", "'－1+1");
        row("a wide at", " ＠SUM(1)", "' ＠SUM(1)");
        row("empty", "", "");
    }
    void formulasAreDefused()
    {
        QFETCH(QString, cell);
        QFETCH(QString, written);
        QCOMPARE(defused(cell), written);
        QCOMPARE(fused(written), cell);
    }

    /// Whatever delimiter the reader believes in, no cell of hostile texts begins a formula.
    void noDelimiterBringsAFormula_data()
    {
        QTest::addColumn<int>("written");
        for (const Delimiter delimiter : {Delimiter::Comma, Delimiter::Semicolon, Delimiter::Tab})
            QTest::addRow("%d", int(delimiter)) << int(delimiter);
    }
    void noDelimiterBringsAFormula()
    {
        QFETCH(int, written);
        const QString alphabet = s("=+-@,;|\t\n\r\"' a1");
        QRandomGenerator random(7);
        QStringList cells;
        for (int i = 0; i < 4000; ++i) {
            QString cell;
            for (qint64 length = random.bounded(9); length > 0; --length)
                cell += alphabet.at(random.bounded(int(alphabet.size())));
            QCOMPARE(fused(defused(cell)), cell);
            cells.append(cell);
        }
        QBuffer buffer;
        QVERIFY(buffer.open(QIODevice::WriteOnly));
        Writer writer(buffer, {Delimiter(written), false});
        for (qsizetype i = 0; i + 4 <= cells.size(); i += 4)
            writer.writeRow(cells.mid(i, 4));
        QVERIFY(writer.flush());
        // As coarse as any program may be: every delimiter and line end begins a cell, quotes or
        // not.
        static const QRegularExpression begins(s("[,;|\t\r\n]"));
        static const QRegularExpression number(s("^[+-]?\\d+$"));
        for (QString cell : QString::fromUtf8(buffer.data()).split(begins)) {
            cell.remove(QRegularExpression(s("^[ \"]+")));
            cell.remove(QRegularExpression(s("[ \"]+$")));
            const bool formula = !cell.isEmpty() && s("=+-@").contains(cell.front());
            QVERIFY2(!formula || number.match(cell).hasMatch(), qPrintable(cell));
        }
    }

    void quotesWhereNeeded()
    {
        QBuffer buffer;
        QVERIFY(buffer.open(QIODevice::WriteOnly));
        Writer writer(buffer, {Delimiter::Semicolon, false});
        writer.writeRow({s("a"), s("b;c"), s("d\"e"), s("f\ng"), s(" h "), QString()});
        writer.writeRow({QString()});
        QVERIFY(writer.flush());
        QCOMPARE(buffer.data(), QByteArray("a;\"b;c\";\"d\"\"e\";\"f\ng\";\" h \";\r\n\"\"\r\n"));
    }

    void customersComeBack()
    {
        ImportFixture store;
        store.import(Kind::Customers,
                     "email;prénom;nom;note;code postal;ville;consentement;date consentement;"
                     "source consentement\n"
                     "a@b.example;=1+1;\"O;Brien\"\"\";;75011;Paris;oui;2024-03-12;site\n"
                     "c@d.example;Çelik;+33;;;;non;;\n"
                     "e@f.example;\"Ligne\nDeux\";emoji 🌸;;;;;;\n");
        const QByteArray csv = store.exported(store.plain(ExportWhat::Customers));
        QVERIFY(csv.startsWith("\xEF\xBB\xBF"
                               "customer_id;email;"));
        QVERIFY(csv.contains(";'=1+1;"));
        ImportFixture other;
        ImportRequest request = other.request(other.write(s("x.csv"), csv), Kind::Customers);
        const ImportReport report = other.run(request);
        QVERIFY2(
            report.problems.isEmpty(),
            qPrintable(report.problems.isEmpty() ? QString() : report.problems.constFirst().text));
        const QString people = s("SELECT first_name, last_name, email_key, phone_key FROM customer "
                                 "ORDER BY email_key");
        QCOMPARE(other.rows(people), store.rows(people));
        const QString consents = s("SELECT state, decided_at FROM consent ORDER BY id");
        QCOMPARE(other.rows(consents).size(), 2);
        QCOMPARE(other.rows(consents).constFirst(), store.rows(consents).constFirst());
        QCOMPARE(other.rows(s("SELECT postcode, city FROM address")),
                 QStringList(s("75011|Paris")));
    }

    void ordersComeBack()
    {
        ImportFixture store;
        DemoShopOptions options;
        options.customers = 120;
        options.now = Timestamp{1'795'255'200'000};
        options.platform = DemoPlatform::Shopify;
        store.take(store.addShop(s("shopify")), generateDemoShop(options));
        const QByteArray csv = store.exported(store.plain(ExportWhat::Orders));
        ImportFixture other;
        const ImportReport report = other.import(Kind::Orders, csv);
        QVERIFY2(
            report.problems.isEmpty(),
            qPrintable(report.problems.isEmpty() ? QString() : report.problems.constFirst().text));
        const QString orders = s("SELECT replace(remote_id, 'shopify/', ''), currency, total, "
                                 "original_total, shipping, discount, refunded, "
                                 "placed_at FROM orders ORDER BY placed_at, 1");
        QCOMPARE(other.rows(orders), store.rows(orders));
        const QString lines = s("SELECT replace(o.remote_id, 'shopify/', ''), l.position, l.name, "
                                "l.quantity, l.unit_price, "
                                "l.total FROM order_line l JOIN orders o ON o.id = l.order_id "
                                "ORDER BY o.placed_at, 1, l.position");
        QCOMPARE(other.rows(lines), store.rows(lines));
    }

    /// Every shop counts its orders and products from one, and two shops may have one name.
    void equalNumbersOfTwoShopsStayApart()
    {
        ImportFixture store;
        DemoShopOptions options;
        options.customers = 12;
        options.now = Timestamp{1'795'255'200'000};
        const ShopBatch demo = generateDemoShop(options);
        store.take(store.addShop(s("prestashop")), demo);
        store.take(store.addShop(s("prestashop")), demo);
        const QString orders = s("SELECT count(*), sum(total) FROM orders");
        const QString products = s("SELECT count(DISTINCT product_id) FROM order_line");
        ImportFixture other;
        const QByteArray csv = store.exported(store.plain(ExportWhat::Orders));
        const ImportReport report = other.import(Kind::Orders, csv);
        QVERIFY2(report.problems.isEmpty(), qPrintable(report.problems.value(0).text));
        QCOMPARE(other.row(orders), store.row(orders));
        QCOMPARE(other.row(products), store.row(products));
        QCOMPARE(other.row(s("SELECT count(DISTINCT reference) * 2 FROM orders")),
                 other.row(s("SELECT count(*) FROM orders")));
        // What came from a file goes back to where it is.
        const QByteArray again = other.exported(other.plain(ExportWhat::Orders));
        QCOMPARE(other.import(Kind::Orders, again).records.inserted, 0);
        QCOMPARE(other.row(orders), store.row(orders));
    }

    /// What is exported, imported and exported again is the same, but for our own numbers.
    void everythingExportedComesBack()
    {
        ImportFixture store;
        DemoShopOptions options;
        options.customers = 60;
        options.now = Timestamp{1'795'255'200'000};
        store.take(store.addShop(s("prestashop")), generateDemoShop(options));
        store.StoreFixture::run(
            "INSERT INTO tag(id, name, key, created_at) VALUES(1, 'Thé, vrac', 'the vrac', 0), "
            "(2, 'VIP', 'vip', 0);"
            "INSERT INTO customer_tag SELECT id, 1 + id % 2, 0 FROM customer WHERE id < 20;"
            "UPDATE customer_account SET tags = '[\"vip\",\"fleurs\"]' WHERE id < 12;"
            "INSERT INTO order_discount(order_id, position, code, amount) "
            "SELECT id, 90, 'A,B', 0 FROM orders WHERE id < 5;");
        ImportFixture other;
        for (const ExportWhat what : {ExportWhat::Customers, ExportWhat::Orders}) {
            const Kind kind = what == ExportWhat::Customers ? Kind::Customers : Kind::Orders;
            const QByteArray csv = store.exported(store.plain(what));
            const ImportReport report = other.import(kind, csv);
            QVERIFY2(report.problems.isEmpty(), qPrintable(report.problems.value(0).text));
        }
        for (const ExportWhat what : {ExportWhat::Customers, ExportWhat::Orders})
            QCOMPARE(withoutNumbers(other.exported(other.plain(what))),
                     withoutNumbers(store.exported(store.plain(what))));
    }

    void listsInACell_data()
    {
        QTest::addColumn<QStringList>("texts");
        QTest::addColumn<QString>("cell");
        QTest::newRow("plain") << QStringList{s("a"), s("b c")} << s("a, b c");
        QTest::newRow("a comma") << QStringList{s("Thé, vrac"), s("b")} << s("\"Thé, vrac\", b");
        QTest::newRow("a quote") << QStringList{s("a\"b")} << s("\"a\"\"b\"");
        QTest::newRow("none") << QStringList() << QString();
    }
    void listsInACell()
    {
        QFETCH(QStringList, texts);
        QFETCH(QString, cell);
        QCOMPARE(listText(texts), cell);
        QCOMPARE(listOf(cell), texts);
        QCOMPARE(listOf(s(" a,b ,, c\"d ")), QStringList({s("a"), s("b"), s("c\"d")}));
    }

    void instantsComeBackInAnyZone_data()
    {
        QTest::addColumn<QByteArray>("zone");
        for (const char *zone : {"Europe/Paris", "America/New_York", "Pacific/Auckland"})
            QTest::newRow(zone) << QByteArray(zone);
    }
    void instantsComeBackInAnyZone()
    {
        QFETCH(QByteArray, zone);
        ImportFixture store;
        store.import(Kind::Orders,
                     "commande;date;email;total\n"
                     "A1;2026-01-05;a@b.example;12,50\n"
                     "A2;2026-07-01 23:59:30;a@b.example;3\n");
        ExportOptions options = store.plain(ExportWhat::Orders);
        options.zone = QTimeZone(zone);
        ImportFixture other;
        ImportRequest request
            = other.request(other.write(s("x.csv"), store.exported(options)), Kind::Orders);
        request.profile.timeZone = zone;
        other.run(request);
        const QString instants = s("SELECT remote_id, placed_at FROM orders ORDER BY remote_id");
        QCOMPARE(other.rows(instants), store.rows(instants));
        QCOMPARE(other.rows(instants).size(), 2);
        QCOMPARE(other.row(s("SELECT time_zone FROM shop")), QString::fromLatin1(zone));
    }

    void wordsForTheOwnerAreUnderstoodAgain()
    {
        ImportFixture store;
        store.import(Kind::Customers, "email;nom\na@b.example;Dupont\n");
        ExportOptions options;
        const QByteArray csv = store.exported(options);
        ImportFixture other;
        QCOMPARE(other.import(Kind::Customers, csv).records.inserted, 1);
        QCOMPARE(other.row(s("SELECT email, last_name FROM customer")), s("a@b.example|Dupont"));
    }

    void jsonIsWhole()
    {
        ImportFixture store;
        store.import(Kind::Orders,
                     "commande;date;email;total;produit\n"
                     "A1;2026-01-05;a@b.example;12,50;Savon\n"
                     "A2;2026-01-06;a@b.example;3;Thé\n");
        ExportOptions options;
        options.format = ExportFormat::Json;
        options.what = ExportWhat::Orders;
        const QJsonDocument orders = QJsonDocument::fromJson(store.exported(options));
        QCOMPARE(orders.array().size(), 2);
        const QJsonObject first = orders.array().first().toObject();
        QCOMPARE(first.value(s("total")).toString(), s("12.50"));
        QCOMPARE(first.value(s("lines")).toArray().size(), 1);
        options.what = ExportWhat::Customers;
        const QJsonDocument customers = QJsonDocument::fromJson(store.exported(options));
        QCOMPARE(customers.array().size(), 1);
        QCOMPARE(customers.array().first().toObject().value(s("total_spent")).toString(),
                 s("15.50"));
        ImportFixture empty;
        QCOMPARE(QJsonDocument::fromJson(empty.exported(options)).array().size(), 0);
    }

    void aStoppedExportLeavesTheOldFile()
    {
        ImportFixture store;
        store.import(Kind::Customers, "email\na@b.example\nc@d.example\n");
        const QString path = store.write(s("old.csv"), "old");
        ExportOptions options;
        options.cancel.cancel();
        const auto stopped = Exporter(store.db()).run(path, options);
        QVERIFY(!stopped && stopped.error().code == ErrorCode::Cancelled);
        QFile file(path);
        QVERIFY(file.open(QIODevice::ReadOnly));
        QCOMPARE(file.readAll(), QByteArray("old"));
        const auto nowhere = Exporter(store.db()).run(path + s("/no/such/folder.csv"), {});
        QVERIFY(!nowhere && nowhere.error().code == ErrorCode::File);
    }
};

QTEST_GUILESS_MAIN(TestCsvExport)
#include "tst_csvexport.moc"
