#include "models/store/consentrepository.h"
#include "models/store/customermerge.h"
#include "tests/models/store/storefixture.h"

using namespace comptoir;

namespace {

AccountRecord account(qint64 number, const QString &email, const QString &phone)
{
    AccountRecord record;
    record.id = RemoteId::fromNumber(number);
    record.email = email;
    record.phone = phone;
    record.updatedAt = Timestamp{1000};
    return record;
}

ShopBatch batchOf(const QList<AccountRecord> &accounts)
{
    ShopBatch batch;
    batch.accounts = accounts;
    return batch;
}

/// "1,3 2": accounts 1 and 3 are one person, 2 another.
QString persons(StoreFixture &store)
{
    return store
        .rows(u"SELECT group_concat(remote_id) FROM (SELECT * FROM customer_account ORDER BY "
              "remote_id) GROUP BY customer_id ORDER BY 1"_qs)
        .join(u' ');
}

ConsentRecord newsletter(ConsentState state, std::optional<qint64> at = {})
{
    ConsentRecord record;
    record.state = state;
    record.source = u"shopify"_qs;
    if (at)
        record.at = Timestamp{*at};
    return record;
}

} // namespace

class TestIdentity : public QObject
{
    Q_OBJECT

private slots:
    void rules_data();
    void rules();
    void emailChangeMovesTheAccount();
    void splitStaysSplit();
    void mergedPersonGetsLaterAccounts();
    void consentLedger_data();
    void consentLedger();
};

void TestIdentity::rules_data()
{
    QTest::addColumn<QStringList>("accounts"); // "email|phone"
    QTest::addColumn<QString>("expected");
    const QString p = u"06 12 34 56 78"_qs;
    QTest::newRow("same e-mail, whatever its case")
        << QStringList{u"A@x.fr|"_qs, u"a@X.fr |"_qs} << u"1,2"_qs;
    QTest::newRow("same phone, two e-mails: a household")
        << QStringList{u"a@x.fr|"_qs + p, u"b@x.fr|+33612345678"_qs} << u"1 2"_qs;
    QTest::newRow("same phone, one side without e-mail")
        << QStringList{u"a@x.fr|"_qs + p, u"|+33612345678"_qs} << u"1,2"_qs;
    QTest::newRow("the same, the other way round")
        << QStringList{u"|"_qs + p, u"a@x.fr|"_qs + p} << u"1,2"_qs;
    QTest::newRow("a phone of two e-mail persons decides nothing")
        << QStringList{u"a@x.fr|"_qs + p, u"|"_qs + p, u"b@x.fr|"_qs + p} << u"1 2 3"_qs;
    QTest::newRow("same phone, nobody has an e-mail")
        << QStringList{u"|"_qs + p, u"|"_qs + p} << u"1,2"_qs;
    QTest::newRow("no-reply addresses are nobody's")
        << QStringList{u"no-reply@x.fr|"_qs, u"no-reply@x.fr|"_qs} << u"1 2"_qs;
    QTest::newRow("broken e-mails do not unite")
        << QStringList{u"abc@|"_qs, u"abc@|"_qs} << u"1 2"_qs;
    QTest::newRow("nothing known") << QStringList{u"|"_qs, u"|"_qs} << u"1 2"_qs;
}

void TestIdentity::rules()
{
    QFETCH(QStringList, accounts);
    StoreFixture store;
    const ShopId shop = store.addShop(u"prestashop"_qs);
    for (qsizetype i = 0; i < accounts.size(); ++i) {
        const QStringList parts = accounts[i].split(u'|');
        store.take(shop, batchOf({account(i + 1, parts[0], parts[1])}));
    }
    QTEST(persons(store), "expected");
    QVERIFY(store.factsAreRight());
}

void TestIdentity::emailChangeMovesTheAccount()
{
    StoreFixture store;
    const ShopId shop = store.addShop(u"prestashop"_qs);
    store.take(shop, batchOf({account(1, u"a@x.fr"_qs, {}), account(2, u"a@x.fr"_qs, {})}));
    AccountRecord moved = account(2, u"b@x.fr"_qs, {});
    moved.updatedAt = Timestamp{2000};
    store.take(shop, batchOf({moved}));
    QCOMPARE(persons(store), u"1 2"_qs);
    moved.email = u"a@x.fr"_qs;
    moved.updatedAt = Timestamp{3000};
    store.take(shop, batchOf({moved}));
    QCOMPARE(persons(store), u"1,2"_qs);
    QCOMPARE(store.number(u"SELECT count(*) FROM customer"_qs), 1);
}

void TestIdentity::splitStaysSplit()
{
    StoreFixture store;
    const ShopId shop = store.addShop(u"prestashop"_qs);
    store.take(shop, batchOf({account(1, u"a@x.fr"_qs, {}), account(2, u"a@x.fr"_qs, {})}));
    const auto second
        = AccountId{store.number(u"SELECT id FROM customer_account WHERE remote_id = 2"_qs)};
    QVERIFY(CustomerMerge(store.db(), Timestamp{1}).split(second));
    AccountRecord again = account(2, u"a@x.fr"_qs, u"0612345678"_qs);
    again.updatedAt = Timestamp{2000};
    store.take(shop, batchOf({again, account(3, u"a@x.fr"_qs, {})}));
    QCOMPARE(persons(store), u"1,3 2"_qs);
}

void TestIdentity::mergedPersonGetsLaterAccounts()
{
    StoreFixture store;
    const ShopId shop = store.addShop(u"prestashop"_qs);
    store.take(shop, batchOf({account(1, u"a@x.fr"_qs, {}), account(2, u"b@x.fr"_qs, {})}));
    CustomerMerge merge(store.db(), Timestamp{1});
    const Result<MergeId> made = merge.merge(CustomerId{1}, CustomerId{2});
    QVERIFY(made);
    QVERIFY(!merge.merge(CustomerId{1}, CustomerId{1}));
    QVERIFY(!merge.merge(CustomerId{1}, CustomerId{99}));
    store.take(shop, batchOf({account(3, u"b@x.fr"_qs, {})}));
    QCOMPARE(persons(store), u"1,2,3"_qs);
    QVERIFY(merge.undo(*made));
    QCOMPARE(persons(store), u"1 2,3"_qs);
    QVERIFY(store.factsAreRight());
}

void TestIdentity::consentLedger_data()
{
    QTest::addColumn<QList<ConsentRecord>>("said");
    QTest::addColumn<int>("lines");
    QTest::addColumn<ConsentState>("decides");
    using S = ConsentState;
    QTest::newRow("the same again is no news")
        << QList{newsletter(S::Granted), newsletter(S::Granted)} << 1 << S::Granted;
    QTest::newRow("unknown says nothing")
        << QList{newsletter(S::Granted), newsletter(S::Unknown)} << 1 << S::Granted;
    QTest::newRow("a withdrawal counts")
        << QList{newsletter(S::Granted, 10), newsletter(S::Withdrawn, 20)} << 2 << S::Withdrawn;
    QTest::newRow("an older grant does not undo a withdrawal")
        << QList{newsletter(S::Withdrawn, 20), newsletter(S::Granted, 10)} << 1 << S::Withdrawn;
    QTest::newRow("a newer grant does")
        << QList{newsletter(S::Withdrawn, 20), newsletter(S::Granted, 30)} << 2 << S::Granted;
}

void TestIdentity::consentLedger()
{
    QFETCH(QList<ConsentRecord>, said);
    StoreFixture store;
    const ShopId shop = store.addShop(u"shopify"_qs);
    qint64 at = 1000;
    for (const ConsentRecord &record : said) {
        AccountRecord person = account(1, u"a@x.fr"_qs, {});
        person.updatedAt = Timestamp{at++};
        person.consents = {record};
        store.take(shop, batchOf({person}), 5000 + at);
    }
    const auto deciding = ConsentRepository(store.db()).deciding(CustomerId{1});
    QVERIFY(deciding);
    QCOMPARE(deciding->size(), 1);
    QTEST(deciding->first().record.state, "decides");
    QTEST(int(store.number(u"SELECT count(*) FROM consent"_qs)), "lines");
}

QTEST_GUILESS_MAIN(TestIdentity)
#include "tst_identity.moc"
