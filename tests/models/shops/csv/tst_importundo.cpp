#include "tests/models/shops/csv/importfixture.h"

#include <algorithm>
#include <random>

using namespace comptoir;
using namespace comptoir::csv;

namespace {

QString s(const char *text)
{
    return QString::fromUtf8(text);
}

/// Files about the same few people, who share addresses and numbers.
class RandomFiles
{
public:
    explicit RandomFiles(quint32 seed)
        : m_random(seed)
    {}

    Kind kind() { return allKinds().at(upTo(3)); }
    QByteArray bytes(Kind kind)
    {
        QByteArray text = headerOf(kind);
        for (int rows = 1 + upTo(5); rows > 0; --rows)
            text += rowOf(kind);
        return text;
    }
    int upTo(int most) { return std::uniform_int_distribution<int>(0, most)(m_random); }

private:
    static QByteArray headerOf(Kind kind)
    {
        switch (kind) {
        case Kind::Customers:
            return "customer_id;email;phone;first_name;last_name;tags;city;note;consent\n";
        case Kind::Orders:
            return "order_id;placed_at;customer_id;email;last_name;product_name;total;status\n";
        case Kind::Consents:
            return "email;phone;consent\n";
        case Kind::Events:
            break;
        }
        return "event_id;at;email;amount\n";
    }
    QByteArray rowOf(Kind kind)
    {
        switch (kind) {
        case Kind::Customers:
            return any({"", "", "1", "2", "3"}) + ';' + email() + ';' + phone() + ';'
                + any({"", "Marie", "Paul"}) + ';' + any({"", "Dupont", "Petit", "Roux"}) + ';'
                + any({"", "vip", "vip, fleurs"}) + ';' + any({"", "Gap", "Lyon"}) + ';'
                + any({"", "", "Aime le thé", "Allergique"}) + ';' + any({"", "non", "désinscrit"})
                + '\n';
        case Kind::Orders:
            return any({"", "A1", "A2", "A3"}) + ";2026-01-0" + any({"1", "2", "3"}) + ';'
                + any({"", "", "1", "2"}) + ';' + email() + ';' + any({"", "Blanc"}) + ';'
                + any({"", "Savon", "Thé"}) + ';' + any({"5", "12,50", "40"}) + ';'
                + any({"", "payée", "annulée"}) + '\n';
        case Kind::Consents:
            return email() + ';' + phone() + ';' + any({"non", "désinscrit"}) + '\n';
        case Kind::Events:
            break;
        }
        return any({"", "E1", "E2"}) + ";2026-02-0" + any({"1", "2"}) + ';' + email() + ';'
            + any({"", "3", "7"}) + '\n';
    }
    QByteArray email()
    {
        return any({"a@b.example", "c@d.example", "e@f.example", "g@h.example", ""});
    }
    QByteArray phone() { return any({"", "", "0639980001", "0639980002"}); }
    QByteArray any(std::initializer_list<const char *> texts)
    {
        return *(texts.begin() + upTo(static_cast<int>(texts.size()) - 1));
    }

    std::mt19937 m_random;
};

/// People whom the files name too.
void addShopPeople(ImportFixture &store)
{
    AccountRecord account;
    account.id = RemoteId::fromNumber(7);
    account.email = s("a@b.example");
    account.phone = s("0639980002");
    account.firstName = s("Anne");
    account.lastName = s("Blanche");
    account.updatedAt = Timestamp{1'700'000'000'000};
    ShopBatch batch;
    batch.accounts = {account};
    account.id = RemoteId::fromNumber(8);
    account.email = s("c@d.example");
    account.phone.clear();
    batch.accounts.append(account);
    store.take(store.addShop(s("prestashop")), batch);
}

/// The lines that only one of the two has.
QString difference(const QString &expected, const QString &actual)
{
    QStringList lines;
    const QStringList before = expected.split(u'\n');
    const QStringList after = actual.split(u'\n');
    for (const QString &line : before) {
        if (!after.contains(line))
            lines.append(s("gone: ") + line);
    }
    for (const QString &line : after) {
        if (!before.contains(line))
            lines.append(s("left: ") + line);
    }
    return lines.join(u'\n');
}

} // namespace

class TestImportUndo : public QObject
{
    Q_OBJECT
private slots:
    void anyOrderEndsAtTheStart_data()
    {
        QTest::addColumn<int>("seed");
        for (int seed = 1; seed <= 150; ++seed)
            QTest::addRow("%d", seed) << seed;
    }
    void anyOrderEndsAtTheStart()
    {
        QFETCH(int, seed);
        RandomFiles files(static_cast<quint32>(seed));
        ImportFixture store;
        if (files.upTo(1) == 0)
            addShopPeople(store);
        store.import(Kind::Customers, "email;nom\nfirst@one.example;Premier\n");
        const QString before = store.dump();
        QList<ImportId> imports;
        QList<QByteArray> brought;
        for (int i = 2 + files.upTo(2); i > 0; --i) {
            const Kind kind = files.kind();
            brought.append(kindId(kind).toUtf8() + ": " + files.bytes(kind));
            ImportRequest request = store.request(
                store.write(s("f.csv"), brought.constLast().mid(kindId(kind).size() + 2)), kind);
            request.rowsPerTransaction = 1 + files.upTo(3);
            request.profile.dates = DateFormat::Iso;
            request.profile.decimals = DecimalMark::Comma;
            const auto report = Importer(store.db()).run(request);
            QVERIFY2(report, report ? "" : qPrintable(report.error().text));
            imports.append(report->id);
        }
        std::shuffle(imports.begin(), imports.end(), std::mt19937(static_cast<quint32>(seed)));
        for (const ImportId import : std::as_const(imports)) {
            store.undo(import);
            QVERIFY(store.factsAreRight());
            QCOMPARE(store.row(s("PRAGMA foreign_key_check")), QString());
        }
        if (store.dump() != before)
            qWarning().noquote() << brought.join("\n") << difference(before, store.dump());
        QCOMPARE(store.dump(), before);
        // What was kept in mind for later is forgotten: it holds personal data.
        QCOMPARE(store.number(s("SELECT count(*) FROM import_change c JOIN import i ON i.id = "
                                "c.import_id WHERE i.undone_at IS NOT NULL")),
                 0);
    }

    void aRefusalStaysWhereAYesWouldCountAgain()
    {
        ImportFixture store;
        addShopPeople(store);
        store.StoreFixture::run(
            "INSERT INTO consent(account_id, customer_id, channel, purpose, state, source,"
            " decided_at, recorded_at) SELECT id, customer_id, 'email', 'marketing',"
            " 'granted', 'prestashop', 5, 5 FROM customer_account"
            " WHERE email_key = 'a@b.example'");
        const ImportReport no = store.import(
            Kind::Consents, "email;phone;consent\na@b.example;;non\nc@d.example;;non\n");
        const auto undone = store.undo(no.id);
        QCOMPARE(undone.refusals, 1); // the other never said yes
        QCOMPARE(store.row(s("SELECT group_concat(state, ' ') FROM (SELECT state FROM consent c"
                             " JOIN customer p ON p.id = c.customer_id"
                             " WHERE p.email_key = 'a@b.example' ORDER BY c.id)")),
                 s("granted denied"));
        QCOMPARE(store.number(s("SELECT count(*) FROM consent")), 2);
        QCOMPARE(store.row(s("PRAGMA foreign_key_check")), QString());
    }

    void customersThenOrdersInTheOrderTheyCame()
    {
        ImportFixture store;
        const ImportReport customers
            = store.import(Kind::Customers, "email;prénom;nom\na@b.example;Marie;Dupont\n");
        const ImportReport orders = store.import(
            Kind::Orders, "commande;date;email;total\nA1;2026-01-05;a@b.example;12\n");
        QVERIFY(store.undo(customers.id).kept > 0); // she has an order
        QCOMPARE(store.number(s("SELECT count(*) FROM customer")), 1);
        store.undo(orders.id);
        QCOMPARE(store.number(s("SELECT count(*) FROM orders")), 0);
        QCOMPARE(store.number(s("SELECT count(*) FROM customer_account")), 0);
        QCOMPARE(store.number(s("SELECT count(*) FROM customer")), 0);
    }

    void ordersGoThoughALaterListTookTheirPeopleOver()
    {
        ImportFixture store;
        const ImportReport orders = store.import(
            Kind::Orders, "commande;date;email;total\nA1;2026-01-05;a@b.example;12\n");
        store.import(Kind::Customers, "customer_id;email;nom\n1;a@b.example;Dupont\n");
        store.undo(orders.id);
        QCOMPARE(store.number(s("SELECT count(*) FROM orders")), 0);
        QCOMPARE(store.row(s("SELECT last_name FROM customer")), s("Dupont"));
        QVERIFY(store.factsAreRight());
    }

    void otherFieldsGetTheirEarlierValue()
    {
        ImportFixture store;
        store.import(Kind::Customers, "email;prénom;nom\na@b.example;Marie;Dupont\n");
        const ImportReport second
            = store.import(Kind::Customers, "email;prénom;nom\na@b.example;Anne;Petit\n");
        store.import(Kind::Customers, "email;nom\na@b.example;Roux\n");
        QVERIFY(store.undo(second.id).kept > 0);
        QCOMPARE(store.row(s("SELECT first_name, last_name FROM customer_account")),
                 s("Marie|Roux"));
        QCOMPARE(store.row(s("SELECT first_name, last_name FROM customer")), s("Marie|Roux"));
    }

    void whatTheOwnerSetStays()
    {
        ImportFixture store;
        const ImportReport people
            = store.import(Kind::Customers, "email;prénom;nom\na@b.example;Marie;Dupont\n");
        store.StoreFixture::run(
            "UPDATE customer SET first_name = 'Anne', owner_fields = '[\"first_name\"]'");
        store.undo(people.id);
        QCOMPARE(store.row(s("SELECT first_name FROM customer")), s("Anne"));
    }

    void stoppedLeavesEverything()
    {
        ImportFixture store;
        const ImportReport people
            = store.import(Kind::Customers, "email;nom\na@b.example;Dupont\n");
        const QString before = store.dump();
        {
            Transaction transaction(store.db());
            CancelToken cancel;
            int told = 0;
            const auto stopped = ImportRepository(store.db())
                                     .undo(people.id, Timestamp{1'795'255'300'000}, cancel,
                                           [&](qint64 done, qint64 total) {
                                               QVERIFY(done > 0 && done <= total);
                                               if (++told == 1)
                                                   cancel.cancel();
                                           });
            QVERIFY(!stopped && stopped.error().code == ErrorCode::Cancelled);
        }
        QCOMPARE(store.dump(), before);
        store.undo(people.id);
        QCOMPARE(store.number(s("SELECT count(*) FROM customer")), 0);
    }
};

QTEST_GUILESS_MAIN(TestImportUndo)
#include "tst_importundo.moc"
