#include "models/store/consentrepository.h"
#include "models/store/customerrepository.h"
#include "tests/models/shops/csv/importfixture.h"
#include "tests/servers/demorandom.h"
#include "tests/servers/demoshop.h"

using namespace comptoir;
using namespace comptoir::csv;

namespace {

QString s(const char *text)
{
    return QString::fromUtf8(text);
}

const QByteArray
    kCustomers("Courriel;Prénom;Nom;Téléphone;Code postal;Ville;Date de naissance\r\n"
               "marie@courrier.example;Marie;Dupont;0639980001;75011;Paris;29/02/1988\r\n"
               "PAUL@courrier.example;Paul;O'Brien;;35000;Rennes;\r\n"
               ";Awa;N'Diaye;06 39 98 00 03;;;31/12/1990\r\n");

const QByteArray kOrders("No commande,Date,Email,Produit,Quantité,Prix unitaire,Statut\n"
                         "A1,2026-01-05 10:00,marie@courrier.example,Savon,2,4.90,payée\n"
                         "A1,2026-01-05 10:00,marie@courrier.example,Bougie,1,24.50,payée\n"
                         "A2,2026-02-01,paul@courrier.example,Thé,1,9.80,annulée\n"
                         "A3,2026-03-01,,Savon,1,4.90,payée\n");

const QByteArray kConsentHeader("email;consentement;date consentement;source consentement\n");

/// Another shop, where a@b.example agreed to the newsletter.
void grantInAShop(ImportFixture &store, Timestamp at)
{
    AccountRecord account;
    account.id = RemoteId::fromText(s("7"));
    account.email = s("a@b.example");
    account.updatedAt = at;
    ConsentRecord consent;
    consent.state = ConsentState::Granted;
    consent.source = s("prestashop");
    consent.at = at;
    account.consents = {consent};
    ShopBatch batch;
    batch.accounts = {account};
    store.take(store.addShop(s("prestashop")), batch, at.ms);
}

qint64 newsletterPeople(ImportFixture &store)
{
    CustomerQuery query;
    query.filters = {CustomerFilter::Newsletter};
    return CustomerRepository(store.db()).count(query).valueOr(-1);
}

} // namespace

class TestCsvImport : public QObject
{
    Q_OBJECT
private slots:
    void customersLand()
    {
        ImportFixture store;
        const ImportReport report = store.import(Kind::Customers, kCustomers);
        QCOMPARE(report.records, (ImportCounts{3, 0, 0, 0}));
        QCOMPARE(report.rows, 3);
        QVERIFY(report.problems.isEmpty());
        QCOMPARE(store.rows(s("SELECT first_name, last_name, email_key, phone_key, birthday FROM "
                              "customer ORDER BY id")),
                 QStringList({s("Marie|Dupont|marie@courrier.example|+33639980001|1988-02-29"),
                              s("Paul|O'Brien|paul@courrier.example|-|-"),
                              s("Awa|N'Diaye|-|+33639980003|1990-12-31")}));
        QCOMPARE(store.row(s("SELECT platform, paused FROM shop")), s("csv|1"));
        QCOMPARE(store.number(s("SELECT count(*) FROM address")), 2);
        QVERIFY(store.factsAreRight());
    }

    void peopleWhoAreHereAreTold_data()
    {
        QTest::addColumn<bool>("dryRun");
        QTest::newRow("trial") << true;
        QTest::newRow("import") << false;
    }
    void peopleWhoAreHereAreTold()
    {
        QFETCH(bool, dryRun);
        ImportFixture store;
        grantInAShop(store, Timestamp{1'700'000'000'000});
        ImportRequest request = store.request(
            store.write(s("p.csv"), "email;nom\na@b.example;Dupont\nc@d.example;Roux\n"),
            Kind::Customers);
        request.dryRun = dryRun;
        const ImportReport report = store.run(request);
        QCOMPARE(report.records.inserted, 2);
        QCOMPARE(report.knownPeople, 1);
    }

    void aRemarkBecomesANote_data()
    {
        QTest::addColumn<QByteArray>("header");
        for (const char *header : {"Note", "Notes", "Remarque", "note", "Commentaire"})
            QTest::newRow(header) << QByteArray(header);
    }
    void aRemarkBecomesANote()
    {
        QFETCH(QByteArray, header);
        ImportFixture store;
        const QByteArray file
            = "email;nom;" + header + "\na@b.example;Dupont; Aime la lavande \nc@d.example;Roux;\n";
        const ImportReport first = store.import(Kind::Customers, file);
        const QString notes = s("SELECT c.email_key, n.text, n.created_at FROM note n"
                                " JOIN customer c ON c.id = n.customer_id");
        const QStringList one{s("a@b.example|Aime la lavande|1795255200000")};
        QCOMPARE(store.rows(notes), one);
        QCOMPARE(ImportRepository(store.db()).undoPreview(first.id)->notes, 1);

        const ImportReport again = store.import(Kind::Customers, file);
        QCOMPARE(again.records, (ImportCounts{0, 0, 2, 0}));
        QCOMPARE(store.rows(notes), one);
        store.StoreFixture::run("UPDATE note SET text = 'Aime le thé'"); // the owner's own word
        store.import(Kind::Customers, file);
        QCOMPARE(store.number(s("SELECT count(*) FROM note")), 1);
        store.StoreFixture::run("UPDATE note SET text = 'Aime la lavande'");

        store.undo(again.id);
        QCOMPARE(store.rows(notes), one);
        store.undo(first.id);
        QCOMPARE(store.number(s("SELECT count(*) FROM note")), 0);
        QCOMPARE(store.number(s("SELECT count(*) FROM customer")), 0);
    }

    void theNoteOfAnOrderIsNoneOfTheCustomer()
    {
        ImportFixture store;
        store.import(Kind::Orders,
                     "commande;date;email;total;note\nA1;2026-01-05;a@b.example;12;Cadeau\n");
        QCOMPARE(store.row(s("SELECT note FROM orders")), s("Cadeau"));
        QCOMPARE(store.row(s("SELECT note FROM customer_account")), s("-"));
        QCOMPARE(store.number(s("SELECT count(*) FROM note")), 0);
    }

    void wholeNamesAreParted()
    {
        ImportFixture store;
        store.import(Kind::Customers,
                     "email;nom complet;prénom\na@b.example;DUPONT Marie;\n"
                     "c@d.example;Mme Anne Roux;Annie\n");
        QCOMPARE(store.rows(s("SELECT first_name, last_name FROM customer ORDER BY id")),
                 QStringList({s("Marie|DUPONT"), s("Annie|Roux")}));
    }

    void twoColumnsForOneFieldAreTold()
    {
        ImportProfile profile;
        profile.kind = Kind::Customers;
        const QStringList headers{s("Email"), s("Nom"), s("Courriel"), s("Couleur")};
        profile.columns = suggestColumns(profile.kind, headers);
        QCOMPARE(profile.indexOf(s("email")), 0);
        QCOMPARE(rivalHeaders(profile, headers), QStringList(s("Courriel")));
        profile.columns.append({s("phone"), 2}); // somebody read it as something else
        QVERIFY(rivalHeaders(profile, headers).isEmpty());
    }

    void headingsOfShopkeepersAreKnown_data()
    {
        QTest::addColumn<QString>("header");
        QTest::addColumn<QString>("field");
        const auto row = [](const char *header, const char *field) {
            QTest::newRow(header) << QString::fromUtf8(header) << QString::fromLatin1(field);
        };
        row("Nom du client", "last_name");
        row("Prénom du client", "first_name");
        row("Accepte la newsletter", "consent");
        row("Inscription à la newsletter", "consent");
        row("Accepts Email Marketing", "consent");
        row("Inscrit le", "created_at");
        row("Date registered", "created_at");
        row("FNAME", "first_name");
        row("LNAME", "last_name");
        row("SMS", "phone");
        row("billing_first_name", "first_name");
        row("Billing Phone", "phone");
        row("Billing City", "city");
        row("Email Address", "email");
    }

    void headingsOfShopkeepersAreKnown()
    {
        QFETCH(QString, header);
        QFETCH(QString, field);
        ImportProfile profile;
        profile.columns = suggestColumns(Kind::Customers, {header});
        QCOMPARE(profile.indexOf(field), 0);
    }

    void aFieldsOwnNameGoesFirst()
    {
        const QStringList headers{s("boutique"), s("source"), s("commande"), s("date")};
        for (const ColumnMapping &column : suggestColumns(Kind::Orders, headers)) {
            if (column.field == s("source"))
                QCOMPARE(column.index, 1);
        }
    }

    void ordersOfNoTimeAreLeftOut()
    {
        ImportFixture store;
        const ImportReport report
            = store.import(Kind::Orders,
                           "commande;date;email;total\nA1;2026-01-05;a@b.example;5\n"
                           "A2;2199-01-05;a@b.example;5\nA3;1950-01-05;a@b.example;5\n");
        QCOMPARE(store.number(s("SELECT count(*) FROM orders")), 1);
        QCOMPARE(report.problems.size(), 2);
        QCOMPARE(report.problems.first().line, 3);
        QVERIFY(!report.problems.first().text.contains(s("shop")));
    }

    void theSameFileAgainChangesNothing()
    {
        ImportFixture store;
        store.import(Kind::Customers, kCustomers);
        store.import(Kind::Orders, kOrders);
        const QString before = store.dump();
        QCOMPARE(store.import(Kind::Customers, kCustomers).records, (ImportCounts{0, 0, 3, 0}));
        const ImportReport orders = store.import(Kind::Orders, kOrders);
        QCOMPARE(orders.records, (ImportCounts{0, 0, 3, 0}));
        QCOMPARE(orders.people, ImportCounts());
        QCOMPARE(store.dump(), before);
    }

    void ordersHaveTheirLines()
    {
        ImportFixture store;
        store.import(Kind::Customers, kCustomers);
        const ImportReport report = store.import(Kind::Orders, kOrders);
        QCOMPARE(report.records, (ImportCounts{3, 0, 0, 0}));
        QCOMPARE(report.people, ImportCounts()); // both are known from the list
        QCOMPARE(store.rows(s("SELECT o.reference, o.total, o.valid, c.first_name FROM orders o "
                              "LEFT JOIN customer c ON c.id = o.customer_id ORDER BY o.id")),
                 QStringList({s("A1|3430|1|Marie"), s("A2|980|0|Paul"), s("A3|490|1|-")}));
        QCOMPARE(store.number(s("SELECT count(*) FROM order_line")), 4);
        QCOMPARE(store.row(s("SELECT total_spent FROM customer_facts f JOIN customer c ON c.id = "
                             "f.customer_id WHERE c.first_name = 'Marie'")),
                 s("3430"));
        QVERIFY(store.factsAreRight());
    }

    void equalRowsAreSeveralPurchases()
    {
        ImportFixture store;
        const QByteArray file("date;email;total\n"
                              "05/01/2026;a@b.example;10,50\n"
                              "05/01/2026;a@b.example;10,50\n"
                              "15/01/2026;a@b.example;0\n");
        QCOMPARE(store.import(Kind::Orders, file).records, (ImportCounts{3, 0, 0, 0}));
        QCOMPARE(store.import(Kind::Orders, file).records, (ImportCounts{0, 0, 3, 0}));
        QCOMPARE(store.row(s("SELECT orders_count, total_spent FROM customer_facts")), s("3|2100"));
    }

    void badLinesAreListedAndTheRestLands()
    {
        ImportFixture store;
        const QByteArray file("email;nom;date de naissance\n"
                              "a@b.example;Bon;01/02/1980\n"
                              "c@d.example;Mauvaise date;31/02/1980\n"
                              ";Personne;\n"
                              "e@f.example;Trop;;de cellules\n"
                              "g@h.example;Gui\"llemet;\n"
                              "pas une adresse;Invalide;\n"
                              "i@j.example;Fin;31/12/1999\n");
        const ImportReport report = store.import(Kind::Customers, file);
        QCOMPARE(report.records, (ImportCounts{3, 0, 0, 4}));
        QList<qint64> lines;
        for (const Problem &problem : report.problems) {
            QVERIFY(!problem.text.isEmpty());
            QCOMPARE(problem.rejected, problem.line != 3); // only its birthday stays out
            lines.append(problem.line);
        }
        QCOMPARE(lines, QList<qint64>({3, 4, 5, 6, 7}));
    }

    void everyRowIsAccountedFor_data()
    {
        QTest::addColumn<Kind>("kind");
        QTest::addColumn<QByteArray>("file");
        QTest::addColumn<ImportCounts>("records");
        QTest::addColumn<qint64>("joined");
        QTest::newRow("a person twice, and a bad row")
            << Kind::Customers
            << QByteArray("email;nom\na@b.example;Un\nc@d.example;Deux\nA@B.example;Encore\n"
                          ";Personne\ne@f.example;Trois\n")
            << ImportCounts{3, 0, 0, 1} << qint64(1);
        QTest::newRow("orders with lines")
            << Kind::Orders << kOrders << ImportCounts{3, 0, 0, 0} << qint64(1);
        QTest::newRow("orders without numbers")
            << Kind::Orders
            << QByteArray("date;email;total\n05/01/2026;a@b.example;10,50\n"
                          "05/01/2026;a@b.example;10,50\n15/01/2026;a@b.example;0\n")
            << ImportCounts{3, 0, 0, 0} << qint64(0);
        QTest::newRow("consents of one person")
            << Kind::Consents
            << QByteArray("email;consentement;canal;date consentement;source consentement\n"
                          "a@b.example;oui;email;2026-01-05;salon\n"
                          "a@b.example;oui;sms;2026-01-05;salon\n"
                          "c@d.example;peut-être;email;2026-01-05;salon\n")
            << ImportCounts{1, 0, 0, 1} << qint64(1);
        QTest::newRow("an event twice")
            << Kind::Events
            << QByteArray("event_id;date;email;type\n1;2026-01-05;a@b.example;visite\n"
                          "1;2026-01-05;a@b.example;visite\n2;2026-01-06;a@b.example;visite\n")
            << ImportCounts{2, 0, 1, 0} << qint64(0);
    }
    void everyRowIsAccountedFor()
    {
        QFETCH(Kind, kind);
        QFETCH(QByteArray, file);
        QFETCH(ImportCounts, records);
        QFETCH(qint64, joined);
        ImportFixture store;
        const ImportReport report = store.import(kind, file);
        QCOMPARE(report.records, records);
        QCOMPARE(report.joined, joined);
        // However the file is cut into transactions, every row has its count.
        for (const int atOnce : {1, 2, 2'000}) {
            ImportRequest request = store.request(store.path(s("file.csv")), kind);
            request.rowsPerTransaction = atOnce;
            request.dryRun = true;
            const ImportReport again = store.run(request);
            const ImportCounts &counts = again.records;
            QCOMPARE(counts.inserted + counts.updated + counts.unchanged + counts.rejected
                         + again.joined,
                     again.rows);
            QCOMPARE(again.rows, report.rows);
        }
    }

    void anImpossibleDayDoesNotTurnTheOthers()
    {
        ImportFixture store;
        const ImportReport report = store.import(Kind::Customers,
                                                 "email;nom;naissance;client depuis\n"
                                                 "a@b.example;Un;12/03/1985;2026-01-05\n"
                                                 "c@d.example;Deux;25/12/1990;2026-01-06\n"
                                                 "e@f.example;Trois;31/02/1990;2026-01-07\n");
        QCOMPARE(store.rows(s("SELECT coalesce(birthday, last_name) FROM customer ORDER BY id")),
                 QStringList({s("1985-03-12"), s("1990-12-25"), s("Trois")}));
        QCOMPARE(report.records.rejected, 0);
        QCOMPARE(report.problems.size(), 1);
        QCOMPARE(report.problems.constFirst().line, 4);
        QCOMPARE(report.problems.constFirst().text,
                 s("Column \"naissance\": 31/02/1990 is no day of the calendar; imported without "
                   "it."));
    }

    void fewColumnsEmptyNothing()
    {
        ImportFixture store;
        store.import(Kind::Customers, kCustomers);
        store.import(Kind::Customers, "email;ville\nmarie@courrier.example;Lyon\n");
        QCOMPARE(store.row(s("SELECT first_name, last_name, phone_key, birthday FROM customer "
                             "WHERE email_key = 'marie@courrier.example'")),
                 s("Marie|Dupont|+33639980001|1988-02-29"));
    }

    void aDryRunWritesNothing()
    {
        ImportFixture store;
        const QString before = store.dump();
        ImportRequest request = store.request(store.write(s("o.csv"), kOrders), Kind::Orders);
        request.dryRun = true;
        request.rowsPerTransaction = 1;
        const ImportReport report = store.run(request);
        QCOMPARE(report.records, (ImportCounts{3, 0, 0, 0}));
        QCOMPARE(report.people, (ImportCounts{2, 0, 0, 0}));
        QVERIFY(!report.id.isValid());
        QCOMPARE(store.dump(), before);
        QCOMPARE(store.number(s("SELECT count(*) FROM import")), 0);
    }

    void anOrderIsNeverCutByATransaction()
    {
        ImportFixture store;
        ImportRequest request = store.request(store.write(s("o.csv"), kOrders), Kind::Orders);
        request.rowsPerTransaction = 1;
        store.run(request);
        QCOMPARE(store.number(s("SELECT count(*) FROM order_line")), 4);
        QCOMPARE(store.row(s("SELECT total FROM orders WHERE reference = 'A1'")), s("3430"));
        QCOMPARE(store.number(s("SELECT count(*) FROM import_change")), 3);
    }

    void rowsOfAnOrderFarApartAreRefused()
    {
        ImportFixture store;
        ImportRequest request = store.request(
            store.write(s("o.csv"),
                        kOrders + "A1,2026-01-05 10:00,marie@courrier.example,Thé,1,9.80,payée\n"),
            Kind::Orders);
        request.rowsPerTransaction = 2;
        const ImportReport report = store.run(request);
        QCOMPARE(report.problems.size(), 1);
        QCOMPARE(report.problems.constFirst().line, 6);
    }

    void undoIsExact_data()
    {
        QTest::addColumn<int>("rowsPerTransaction");
        QTest::newRow("one transaction") << 2000;
        QTest::newRow("many transactions") << 1;
    }
    void undoIsExact()
    {
        QFETCH(int, rowsPerTransaction);
        ImportFixture store;
        DemoShopOptions options;
        options.customers = 60;
        options.now = Timestamp{1'795'255'200'000};
        store.take(store.addShop(s("prestashop")), generateDemoShop(options));
        // People of the shop, of earlier files, and new ones: with other names and consents.
        const QString known = store.row(
            s("SELECT email FROM customer_account WHERE email IS NOT NULL ORDER BY id LIMIT 1"));
        store.import(Kind::Customers, kCustomers);
        const QString before = store.dump();

        const QByteArray people = "email;prénom;nom;ville;consentement\n" + known.toUtf8()
            + ";Autre;Nom;Gap;non\nmarie@courrier.example;Marie-Anne;;Lyon;désinscrit\n"
              "neu@courrier.example;Neu;Person;;\n";
        ImportRequest first = store.request(store.write(s("p.csv"), people), Kind::Customers);
        first.rowsPerTransaction = rowsPerTransaction;
        const ImportReport customers = store.run(first);
        QVERIFY(customers.records.inserted == 2 && customers.records.updated == 1);
        const QString between = store.dump();
        ImportRequest second = store.request(store.write(s("o.csv"), kOrders), Kind::Orders);
        second.rowsPerTransaction = rowsPerTransaction;
        const ImportReport orders = store.run(second);
        QVERIFY(store.dump() != between);

        QCOMPARE(store.undo(orders.id).kept, 0);
        QCOMPARE(store.dump(), between);
        const ChangeRecorder::Undone undone = store.undo(customers.id);
        QCOMPARE(undone.kept, 0);
        // A refusal stays where a yes would count again; nothing else does.
        store.StoreFixture::run("DELETE FROM consent WHERE source LIKE 'csv:%' AND state IN"
                                " ('denied', 'withdrawn')");
        QCOMPARE(store.db().changes(), undone.refusals);
        QCOMPARE(store.dump(), before);
        QVERIFY(store.factsAreRight());
        QVERIFY(!ImportRepository(store.db()).undo(orders.id, {}));
        const auto imports = ImportRepository(store.db()).list();
        QVERIFY(imports && imports->size() == 3 && imports->constFirst().undoneAt);
    }

    void undoKeepsWhatOthersStandOn()
    {
        ImportFixture store;
        const ImportReport customers = store.import(Kind::Customers, kCustomers);
        const ImportReport orders = store.import(Kind::Orders, kOrders);
        // Another shop has come to know Marie; a later file brought orders of Paul.
        AccountRecord account;
        account.id = RemoteId::fromNumber(7);
        account.email = s("marie@courrier.example");
        account.firstName = s("Marie");
        account.lastName = s("Durand");
        account.updatedAt = Timestamp{1'795'255'250'000};
        ShopBatch batch;
        batch.accounts.append(account);
        store.take(store.addShop(s("shopify")), batch);
        const ChangeRecorder::Undone undone = store.undo(customers.id);
        QVERIFY(undone.kept >= 2);
        QCOMPARE(store.rows(s("SELECT email_key FROM customer WHERE email_key IS NOT NULL ORDER BY "
                              "email_key")),
                 QStringList({s("marie@courrier.example"), s("paul@courrier.example")}));
        QCOMPARE(store.number(s("SELECT count(*) FROM orders WHERE customer_id IS NOT NULL")), 2);
        QVERIFY(store.factsAreRight());
        QVERIFY(store.rows(s("PRAGMA foreign_key_check")).isEmpty());
        store.undo(orders.id);
        QCOMPARE(store.number(s("SELECT count(*) FROM orders")), 0);
        QVERIFY(store.factsAreRight());
    }

    void undoKeepsNewerValues()
    {
        ImportFixture store;
        store.import(Kind::Customers, kCustomers);
        const ImportReport second
            = store.import(Kind::Customers, "email;nom\nmarie@courrier.example;Martin\n");
        store.import(Kind::Customers, "email;nom\nmarie@courrier.example;Petit\n");
        QVERIFY(store.undo(second.id).kept > 0);
        QCOMPARE(store.row(s("SELECT last_name FROM customer_account WHERE email_key = "
                             "'marie@courrier.example'")),
                 s("Petit"));
    }

    void cancelKeepsWhatLanded()
    {
        ImportFixture store;
        ImportRequest request = store.request(store.write(s("o.csv"), kOrders), Kind::Orders);
        request.rowsPerTransaction = 1;
        int calls = 0;
        request.progress = [&](const ImportProgress &progress) {
            QVERIFY(progress.bytesTotal > 0 && progress.bytesRead <= progress.bytesTotal);
            if (++calls == 1)
                request.cancel.cancel();
        };
        const ImportReport report = store.run(request);
        QVERIFY(report.cancelled);
        QCOMPARE(store.number(s("SELECT count(*) FROM orders")), 1);
        store.undo(report.id);
        QCOMPARE(store.number(s("SELECT count(*) FROM orders")), 0);
        QCOMPARE(store.number(s("SELECT count(*) FROM customer")), 0);
    }

    void aFullDiskTellsWhatLandedAndHowToTakeItBack()
    {
        ImportFixture store;
        QByteArray rows("Email;Nom\n");
        for (int i = 0; i < 4'000; ++i)
            rows += "p" + QByteArray::number(i) + "@courrier.example;Dupont\n";
        ImportRequest request = store.request(store.write(s("many.csv"), rows), Kind::Customers);
        request.rowsPerTransaction = 200;
        const qint64 pages = store.number(s("PRAGMA page_count"));
        const auto leave = [&store](qint64 most) {
            return store.number(s("PRAGMA max_page_count = %1").arg(most));
        };
        leave(pages + 600);
        const ImportReport report = store.run(request);
        QVERIFY(report.stoppedBy);
        QCOMPARE(report.stoppedBy->code, ErrorCode::DiskFull);
        QVERIFY(report.id.isValid() && report.rows > 0 && report.rows < 4'000);
        QCOMPARE(store.number(s("SELECT count(*) FROM customer_account")), report.rows);
        QCOMPARE(report.records.inserted, report.rows);
        QVERIFY(!ImportRepository(store.db()).get(report.id)->finishedAt);
        QCOMPARE(store.row(s("PRAGMA integrity_check")), s("ok"));
        leave(1'000'000);
        store.undo(report.id);
        QCOMPARE(store.number(s("SELECT count(*) FROM customer_account")), 0);
    }

    void consents_data()
    {
        QTest::addColumn<QByteArray>("row");
        QTest::addColumn<QString>("ledger"); // empty: nothing recorded
        QTest::addColumn<int>("problems");
        const auto row = [](const char *name, const char *cells, const char *ledger, int problems) {
            QTest::newRow(name) << QByteArray(cells) << s(ledger) << problems;
        };
        row("yes with date and source", "oui;12/03/2024;formulaire du site", "granted", 0);
        row("yes without date", "oui;;formulaire du site", "", 1);
        row("yes without source", "oui;12/03/2024;", "", 1);
        row("yes with nothing", "oui;;", "", 1);
        row("yes in the future", "oui;12/03/2031;formulaire", "", 1);
        row("no needs no proof", "non;;", "denied", 0);
        row("unsubscribed needs no proof", "désinscrit;;", "withdrawn", 0);
        row("waiting for confirmation needs proof too", "pending;;", "", 1);
        row("neither", "peut-être;31/03/2024;x", "", 1);
        row("an impossible date", "oui;32/03/2024;x", "", 1);
    }
    void consents()
    {
        QFETCH(QByteArray, row);
        QFETCH(QString, ledger);
        QFETCH(int, problems);
        for (const Kind kind : {Kind::Consents, Kind::Customers}) {
            ImportFixture store;
            ImportRequest request = store.request(
                store.write(s("c.csv"),
                            "email;consentement;date consentement;source consentement\n"
                            "a@b.example;"
                                + row + "\n"),
                kind);
            request.profile.dates = DateFormat::DayMonthYear;
            const ImportReport report = store.run(request);
            QCOMPARE(report.problemCount, problems);
            QCOMPARE(store.row(s("SELECT state FROM consent")), ledger);
        }
    }

    void aProofStaysAsItIsWritten()
    {
        ImportFixture store;
        store.import(Kind::Consents,
                     "email;consentement;date consentement;source consentement\n"
                     "a@b.example;oui;2024-01-01;https://shop.example/?q=%1F&u=%2\n");
        const QString proof = store.row(s("SELECT proof FROM consent"));
        QVERIFY2(proof.startsWith(s("https://shop.example/?q=%1F&u=%2 (")), qPrintable(proof));
    }

    void consentIsNotWidenedByOlderProof()
    {
        ImportFixture store;
        const QByteArray header("email;consentement;date consentement;source consentement\n");
        store.import(Kind::Consents, header + "a@b.example;oui;2024-01-01;form\n");
        store.import(Kind::Consents, header + "a@b.example;désinscrit;2025-01-01;courriel\n");
        store.import(Kind::Consents, header + "a@b.example;oui;2024-06-01;form\n");
        QCOMPARE(store.row(s("SELECT state FROM consent ORDER BY decided_at "
                             "DESC, id DESC LIMIT 1")),
                 s("withdrawn"));
    }

    void aRefusalInAFileStandsAgainstAnOlderGrantOfAShop_data()
    {
        QTest::addColumn<QByteArray>("row");
        QTest::addColumn<bool>("mayBeWritten");
        QTest::newRow("unsubscribed after the grant")
            << QByteArray("unsubscribed;2026-03-01") << false;
        QTest::newRow("no after the grant") << QByteArray("no;2026-03-01") << false;
        QTest::newRow("no without a date means today") << QByteArray("no;") << false;
        QTest::newRow("unsubscribed at the instant of the grant")
            << QByteArray("unsubscribed;2026-02-01T10:00:00Z") << false;
        QTest::newRow("unsubscribed before the grant")
            << QByteArray("unsubscribed;2026-01-01") << true;
    }
    void aRefusalInAFileStandsAgainstAnOlderGrantOfAShop()
    {
        QFETCH(QByteArray, row);
        QFETCH(bool, mayBeWritten);
        ImportFixture store;
        grantInAShop(store, *Timestamp::fromIso(u"2026-02-01T10:00:00Z"));
        QCOMPARE(newsletterPeople(store), 1);
        store.import(Kind::Consents, kConsentHeader + "a@b.example;" + row + ";mail\n");
        QCOMPARE(newsletterPeople(store), mayBeWritten ? 1 : 0);
        const auto deciding = ConsentRepository(store.db()).deciding(CustomerId{1});
        QCOMPARE(deciding->size(), 1);
        QCOMPARE(deciding->constFirst().record.state == ConsentState::Granted, mayBeWritten);
    }

    void aSecondRefusalStandsAgainstAGrantSinceTheFirst()
    {
        ImportFixture store;
        store.import(Kind::Consents, kConsentHeader + "a@b.example;no;2026-01-01;mail\n");
        grantInAShop(store, *Timestamp::fromIso(u"2026-02-01T10:00:00Z"));
        QCOMPARE(newsletterPeople(store), 1);
        store.import(Kind::Consents, kConsentHeader + "a@b.example;no;2026-01-01;mail\n");
        QCOMPARE(newsletterPeople(store), 1); // the same file again is no news
        const QByteArray later = kConsentHeader + "a@b.example;no;2026-03-01;mail\n";
        store.import(Kind::Consents, later);
        QCOMPARE(newsletterPeople(store), 0);
        store.import(Kind::Consents, later);
        QCOMPARE(store.number(s("SELECT count(*) FROM consent")), 3);
    }

    void eventsLand()
    {
        ImportFixture store;
        const QByteArray file("email;type;date;points;montant;libellé\n"
                              "a@b.example;Vente en magasin;2026-01-05 10:00;12;24,50;Bougie\n"
                              "a@b.example;Visite;2026-01-06;;;\n");
        QCOMPARE(store.import(Kind::Events, file).records, (ImportCounts{2, 0, 0, 0}));
        QCOMPARE(store.import(Kind::Events, file).records, (ImportCounts{0, 0, 2, 0}));
        QCOMPARE(store.rows(s("SELECT kind, subject, amount, value FROM event ORDER BY at")),
                 QStringList({s("vente_en_magasin|Bougie|2450|12.0"), s("visite|-|-|-")}));
        QCOMPARE(store.number(s("SELECT count(*) FROM event WHERE customer_id IS NOT NULL")), 2);
    }

    void onlyRegularFilesAreOpened()
    {
        QTemporaryDir folder;
        QFile dir(folder.path());
        QVERIFY(!FileInspector::open(dir));
        QFile missing(folder.filePath(s("none.csv")));
        QCOMPARE(FileInspector::open(missing).error().code, ErrorCode::File);
        for (const QString &device : {s("/dev/zero"), s("/dev/tty"), s("NUL")}) {
            QFile file(device);
            QVERIFY(!FileInspector::open(file));
            QVERIFY(!file.isOpen());
        }
        QFile huge(folder.filePath(s("huge.csv")));
        QVERIFY(huge.open(QIODevice::WriteOnly));
        if (huge.resize(Limits().fileBytes + 1)) { // sparse
            huge.close();
            const Done opened = FileInspector::open(huge);
            QVERIFY(!opened && opened.error().detail.contains(s("csv file of")));
        }
    }

    void filesThatAreNoTextAreTold_data()
    {
        QTest::addColumn<QByteArray>("bytes");
        QTest::addColumn<QString>("told");
        const auto row = [](const char *name, const QByteArray &bytes, const char *told) {
            QTest::newRow(name) << bytes << QString::fromUtf8(told);
        };
        const QByteArray zip("PK\x03\x04\x14\0\x06\0", 8);
        row("a picture", QByteArray("\x89PNG\r\n\x1a\n\0\0\0\rIHDR", 16), "not a table of text");
        row("a PDF", "%PDF-1.7\nname;email\na;b@c.example\n", "not a table of text");
        row("a workbook", zip + "[Content_Types].xml" + QByteArray(70'000, 'x') + "xl/workbook.xml",
            "workbook of Excel");
        row("a workbook of LibreOffice",
            zip + "mimetypeapplication/vnd.oasis.opendocument.spreadsheet", "LibreOffice");
        row("a workbook of long ago", "\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1rest", "workbook of Excel");
        row("an archive", zip + "clients.csv", "Unpack it");
        row("a packed file", QByteArray("\x1F\x8B\x08\0", 4), "Unpack it");
        row("many NULs", QByteArray("a;b\n") + QByteArray(100, '\0'), "not a table of text");
    }
    void filesThatAreNoTextAreTold()
    {
        QFETCH(QByteArray, bytes);
        QFETCH(QString, told);
        ImportFixture store;
        QFile file(store.write(s("k.csv"), bytes));
        QVERIFY(FileInspector::open(file));
        const auto look = FileInspector::look(file, {});
        QVERIFY(!look);
        QCOMPARE(look.error().code, ErrorCode::Parse);
        QVERIFY2(look.error().text.contains(told), qPrintable(look.error().text));
        // Nor is the mapping to blame.
        const auto mapped = FileInspector::lookWithMap(file, R"({"version": 1, "kind": "customers",
                      "columns": [{"field": "email", "header": "email"}]})",
                                                       "Europe/Paris");
        QCOMPARE(mapped.error().text, look.error().text);
    }
    void anOddNulInATextIsALineOfItsOwn()
    {
        ImportFixture store;
        QByteArray rows("email\n");
        for (int i = 0; i < 40; ++i)
            rows += "p" + QByteArray::number(i) + "@courrier.example\n";
        rows.insert(rows.size() - 3, '\0');
        const ImportReport report = store.import(Kind::Customers, rows);
        QCOMPARE(report.records.inserted, 39);
        QCOMPARE(report.problemCount, 1);
    }

    void lookingStopsWhenCancelled()
    {
        ImportFixture store;
        QFile file(store.write(s("k.csv"), kCustomers));
        QVERIFY(FileInspector::open(file));
        CancelToken cancel;
        cancel.cancel();
        const auto look = FileInspector::look(file, {}, 200, cancel);
        QVERIFY(!look);
        QCOMPARE(look.error().code, ErrorCode::Cancelled);
    }

    void mapsAreReadAndWritten()
    {
        ImportFixture store;
        QFile file(store.write(s("k.csv"), kCustomers));
        QVERIFY(file.open(QIODevice::ReadOnly));
        const QByteArray map(R"({"version": 1, "kind": "customers", "name": "Liste", "dates": "dmy",
            "columns": [{"field": "email", "header": "COURRIEL"}, {"field": "city", "index": 5}]})");
        const auto look = FileInspector::lookWithMap(file, map, "Asia/Tokyo");
        QVERIFY(look);
        QCOMPARE(look->profile.timeZone, QByteArray("Asia/Tokyo")); // the computer's
        QCOMPARE(look->profile.indexOf(s("email")), 0);
        QCOMPARE(look->profile.indexOf(s("city")), 5);
        QCOMPARE(look->profile.delimiter, std::optional(Delimiter::Semicolon));
        const QByteArray again
            = QJsonDocument(ProfileJson::write(look->profile, look->headers)).toJson();
        const auto read = ProfileJson::read(again, look->headers, "Europe/Paris");
        QVERIFY(read && *read == look->profile);
    }

    void wrongMapsAreRefused_data()
    {
        QTest::addColumn<QByteArray>("map");
        QTest::newRow("no JSON") << QByteArray("bonjour");
        QTest::newRow("another version") << QByteArray(R"({"version": 2, "kind": "orders"})");
        QTest::newRow("unknown kind") << QByteArray(R"({"version": 1, "kind": "dogs"})");
        QTest::newRow("misspelt key")
            << QByteArray(R"({"version": 1, "kind": "customers", "delimitre": ";"})");
        QTest::newRow("unknown field") << QByteArray(
            R"({"version": 1, "kind": "customers", "columns": [{"field": "mood", "index": 0}]})");
        QTest::newRow("unknown header") << QByteArray(
            R"({"version": 1, "kind": "customers", "columns": [{"field": "email", "header": "x"}]})");
        QTest::newRow("no such zone")
            << QByteArray(R"({"version": 1, "kind": "customers", "time_zone": "Mars/Crater"})");
        QTest::newRow("no such delimiter")
            << QByteArray(R"({"version": 1, "kind": "customers", "delimiter": "!"})");
    }
    void wrongMapsAreRefused()
    {
        QFETCH(QByteArray, map);
        const auto read = ProfileJson::read(map, {s("email")}, "UTC");
        QVERIFY(!read && read.error().code == ErrorCode::Parse);
    }

    void mapsThatDoNotFitSayWhere_data()
    {
        QTest::addColumn<QByteArray>("keys"); ///< beside version and kind
        QTest::addColumn<QString>("told");
        const auto row = [](const char *name, const QByteArray &keys, const char *told) {
            QTest::newRow(name) << keys << QString::fromUtf8(told);
        };
        const char *list = "“columns” is missing, empty or not a list";
        row("no columns", "", list);
        row("a word for columns", R"("columns": "email")", list);
        row("an object for columns", R"("columns": {"a": 1})", list);
        row("empty columns", R"("columns": [])", list);
        row("null for columns", R"("columns": null)", list);
        row("a column that is a word", R"("columns": ["email"])", "columns[0]");
        row("a column without a place", R"("columns": [{"field": "email"}])", "columns[0].header");
        row("a column without a field", R"("columns": [{"header": "email"}])", "columns[0].field");
        row("a header that is not there",
            R"("columns": [{"field": "email", "header": "gone", "index": 1}])", "“gone”");
        row("a header that is a number", R"("columns": [{"field": "email", "header": 3}])",
            "columns[0].header");
        row("an index that is a word", R"("columns": [{"field": "email", "index": "0"}])",
            "columns[0].index");
        row("an index below none",
            R"("columns": [{"field": "email", "header": "email", "index": -1}])",
            "columns[0].index");
        row("a misspelt key of a column",
            R"("columns": [{"field": "email", "index": 0, "headr": "x"}])", "columns[0].headr");
        row("a field twice",
            R"("columns": [{"field": "email", "index": 0}, {"field": "email", "index": 1}])",
            "“email” from two columns");
        row("an index beyond the file", R"("columns": [{"field": "email", "index": 99}])",
            "“index” 99");
        row("a header that is no yes or no",
            R"("header": "yes", "columns": [{"field": "email", "index": 0}])", "\"header\"");
        for (const char *money : {"ZZZ", "BTC", "XXX", "EURO"}) {
            row(money,
                R"("columns": [{"field": "email", "index": 0}], "currency": )"
                    + ('"' + QByteArray(money) + '"'),
                "“currency”");
        }
        row("nobody is told", R"("columns": [{"field": "city", "index": 1}])", "needs a column");
        row("far too many",
            "\"columns\": [" + QByteArray(R"({"field": "email", "index": 0},)").repeated(20'000)
                + "0]",
            "more than 1000");
    }
    void mapsThatDoNotFitSayWhere()
    {
        QFETCH(QByteArray, keys);
        QFETCH(QString, told);
        ImportFixture store;
        QFile file(store.write(s("k.csv"), "email;ville\na@b.example;Paris\n"));
        QVERIFY(FileInspector::open(file));
        const QByteArray start(R"({"version": 1, "kind": "customers")");
        const QByteArray map = start + (keys.isEmpty() ? "" : ", ") + keys + '}';
        const auto look = FileInspector::lookWithMap(file, map, "UTC");
        QVERIFY(!look);
        QCOMPARE(look.error().code, ErrorCode::Parse);
        QVERIFY2(look.error().text.contains(told), qPrintable(look.error().text));
        QVERIFY(look.error().text.size() < 1000);
    }

    void aHeaderTellsEqualColumnsApartByIndex()
    {
        const QStringList headers{s("email"), s("Note"), s("note"), s("")};
        const auto indexOf = [&headers](const QByteArray &column) {
            const QByteArray map = R"({"version": 1, "kind": "customers", "currency": "mru",
                "columns": [{"field": "note", )"
                + column + "}]}";
            const auto read = ProfileJson::read(map, headers, "UTC");
            return read ? read->columns.constFirst().index : -1;
        };
        QCOMPARE(indexOf(R"("header": "NOTE")"), 1);
        QCOMPARE(indexOf(R"("header": "note", "index": 2)"), 2);
        QCOMPARE(indexOf(R"("header": "note", "index": 0)"), 1);
        QCOMPARE(indexOf(R"("header": "", "index": 3)"), 3); // as it is written for an unnamed one
    }

    void aFileWithoutHeadersHasNoneToName()
    {
        ImportFixture store;
        QFile file(store.write(s("k.csv"), "a@b.example;Paris\nc@d.example;Lyon;69001\n"));
        QVERIFY(FileInspector::open(file));
        const auto look = [&file](const QByteArray &column) {
            return FileInspector::lookWithMap(file,
                                              R"({"version": 1, "kind": "customers",
                "header": false, "columns": [{"field": "email", "index": 0}, )"
                                                  + column + "]}",
                                              "UTC");
        };
        const auto named = look(R"({"field": "city", "header": "ville"})");
        QVERIFY(!named);
        QVERIFY2(named.error().text.contains(s("read as headers")), qPrintable(named.error().text));
        QVERIFY(look(R"({"field": "postcode", "index": 2})")); // the first row is not the longest
    }

    void aWrongMapSaysWhatIsWrong()
    {
        const auto textOf
            = [](const QByteArray &map) { return ProfileJson::read(map, {}, "UTC").error().text; };
        QVERIFY(textOf(R"({"version": 1, "kind")").contains(s("JSON")));
        const QString unknown = textOf(R"({"version": 1, "kind": "consents",
            "columns": [{"field": "mood", "index": 0}]})");
        QVERIFY(unknown.contains(s("“mood”")));
        QVERIFY2(unknown.contains(s("consent_at")), qPrintable(unknown));
        QVERIFY(!unknown.contains(s("unit_price"))); // which orders have
    }

    void missingColumnsAreTold()
    {
        ImportFixture store;
        const auto report
            = Importer(store.db())
                  .run(store.request(store.write(s("x.csv"), "a;b\n1;2\n"), Kind::Orders));
        QVERIFY(!report && report.error().code == ErrorCode::InvalidArgument);
        QCOMPARE(store.number(s("SELECT count(*) FROM shop")), 0);
    }

    void kindsAreGuessed()
    {
        const auto headers = [](const char *text) { return s(text).split(u';'); };
        QCOMPARE(suggestKind(headers("Email;Prénom;Nom;Ville")), Kind::Customers);
        QCOMPARE(suggestKind(headers("N° commande;Date;Total;Email")), Kind::Orders);
        QCOMPARE(suggestKind(headers("Email;Consentement;Date consentement;Canal")),
                 Kind::Consents);
        QCOMPARE(suggestKind(headers("Email;Évènement;Date;Points")), Kind::Events);
    }

    void anyBytesAreImportedWithoutHarm()
    {
        DemoRandom random(9, 1);
        ImportFixture store;
        const QByteArray valid = kOrders;
        for (int round = 0; round < 60; ++round) {
            QByteArray bytes = valid;
            for (qsizetype n = random.below(12); n > 0; --n)
                bytes[random.below(bytes.size())] = char(random.below(256));
            const auto report
                = Importer(store.db())
                      .run(store.request(store.write(s("f.csv"), bytes), Kind::Orders));
            QVERIFY(report || report.error().code == ErrorCode::InvalidArgument);
        }
        QVERIFY(store.factsAreRight());
        QVERIFY(store.rows(s("PRAGMA foreign_key_check")).isEmpty());
    }
};

QTEST_GUILESS_MAIN(TestCsvImport)
#include "tst_csvimport.moc"
