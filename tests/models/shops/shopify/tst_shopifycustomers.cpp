#include "models/shops/shopify/customerparser.h"
#include "tests/models/shops/shopify/shopifydata.h"

using namespace comptoir;
using namespace comptoir::shopify;

namespace {

QByteArray page(const QByteArray &members)
{
    return json("{'customers':[{'id':7," + members + "}]}");
}

AccountRecord only(const QByteArray &body)
{
    const Result<ShopBatch> batch = parseCustomers(body);
    return batch && batch->accounts.size() == 1 ? batch->accounts.first() : AccountRecord();
}

} // namespace

class TestShopifyCustomers : public QObject
{
    Q_OBJECT
private slots:
    void recordedCustomer()
    {
        const AccountRecord bob
            = only(recorded(QStringLiteral("rest/2026-07/customer/04-GET-customers.json")));
        QCOMPARE(bob.id, id(207119551));
        QCOMPARE(bob.email, QStringLiteral("bob.norman@mail.example.com"));
        QCOMPARE(bob.phone, QStringLiteral("+16136120707"));
        QCOMPARE(bob.firstName + bob.lastName, QStringLiteral("BobNorman"));
        QCOMPARE(bob.tags, (QStringList{QStringLiteral("Léon"), QStringLiteral("Noël")}));
        QCOMPARE(bob.createdAt, at("2025-07-02T16:25:34Z"));
        QVERIFY(!bob.personalDataHidden && !bob.deletedInShop && bob.active && !bob.guest);
        QCOMPARE(bob.consents.size(), 2);
        const ConsentRecord email{Channel::Email,
                                  Purpose::Marketing,
                                  ConsentState::Denied,
                                  QStringLiteral("shopify"),
                                  {},
                                  {},
                                  at("2004-06-13T15:57:11Z")};
        QCOMPARE(bob.consents.at(0), email);
        QCOMPARE(bob.consents.at(1).channel, Channel::Sms);
        QCOMPARE(bob.consents.at(1).proof, QStringLiteral("single_opt_in OTHER"));
        QCOMPARE(bob.addresses.size(), 1);
        QCOMPARE(bob.addresses.first().city, QStringLiteral("Louisville"));
        QCOMPARE(bob.addresses.first().countryCode, QStringLiteral("US"));
        QVERIFY(bob.addresses.first().isDefault);
    }

    void consent_data()
    {
        QTest::addColumn<QByteArray>("text");
        QTest::addColumn<int>("count");
        QTest::addColumn<ConsentState>("state");
        const auto row = [](const char *name, const QByteArray &text, int count,
                            ConsentState state) { QTest::newRow(name) << text << count << state; };
        const auto block = [](const QByteArray &state) {
            return "'email_marketing_consent':{'state':'" + state
                + "','opt_in_level':null,'consent_updated_at':null}";
        };
        row("subscribed", block("subscribed"), 1, ConsentState::Granted);
        row("double opt-in not confirmed", block("pending"), 1, ConsentState::Pending);
        row("unsubscribed", block("unsubscribed"), 1, ConsentState::Withdrawn);
        row("never agreed", block("not_subscribed"), 1, ConsentState::Denied);
        row("erased on request", block("redacted"), 1, ConsentState::Denied);
        row("the address is wrong", block("invalid"), 1, ConsentState::Unknown);
        row("a word not known yet", block("renewed"), 1, ConsentState::Unknown);
        row("no phone, so a null block", "'sms_marketing_consent':null", 0, ConsentState::Unknown);
        row("old flag set", "'accepts_marketing':true", 1, ConsentState::Granted);
        row("old flag not set", "'accepts_marketing':false", 1, ConsentState::Denied);
        row("the block wins over the old flag", "'accepts_marketing':true," + block("unsubscribed"),
            1, ConsentState::Withdrawn);
    }
    void consent()
    {
        QFETCH(QByteArray, text);
        QFETCH(int, count);
        QFETCH(ConsentState, state);
        const AccountRecord account = only(page(text));
        QCOMPARE(account.id, id(7));
        QCOMPARE(account.consents.size(), count);
        if (count > 0)
            QCOMPARE(account.consents.first().state, state);
    }

    void oldConsentKeepsItsDateAndLevel()
    {
        const AccountRecord account
            = only(page("'accepts_marketing':true,'marketing_opt_in_level':'confirmed_opt_in',"
                        "'accepts_marketing_updated_at':'2022-01-02T03:04:05+01:00'"));
        QCOMPARE(account.consents.first().at, at("2022-01-02T02:04:05Z"));
        QCOMPARE(account.consents.first().proof, QStringLiteral("confirmed_opt_in"));
    }

    void hiddenAndErased_data()
    {
        QTest::addColumn<QByteArray>("text");
        QTest::addColumn<bool>("hidden");
        QTest::addColumn<bool>("erased");
        QTest::newRow("the plan hides personal data")
            << QByteArray("'email':null,'phone':null,'first_name':null,'last_name':null") << true
            << false;
        QTest::newRow("a customer of the till with a first name only")
            << QByteArray("'email':null,'phone':null,'first_name':'Zoé','last_name':null") << false
            << false;
        QTest::newRow("a customer with a phone only")
            << QByteArray("'email':null,'phone':'+33612345678'") << false << false;
        QTest::newRow("a person erased on request")
            << QByteArray("'email':null,'email_marketing_consent':{'state':'redacted'}") << false
            << true;
    }
    void hiddenAndErased()
    {
        QFETCH(QByteArray, text);
        QFETCH(bool, hidden);
        QFETCH(bool, erased);
        const AccountRecord account = only(page(text));
        QCOMPARE(account.id, id(7));
        QCOMPARE(account.personalDataHidden, hidden);
        QCOMPARE(account.deletedInShop, erased);
    }

    void addresses_data()
    {
        QTest::addColumn<QByteArray>("text");
        QTest::addColumn<int>("count");
        const QByteArray one = "{'id':9,'country_code':'fr','default':true}";
        QTest::newRow("no default_address at all") << QByteArray("'addresses':[]") << 0;
        QTest::newRow("default_address alone") << "'default_address':" + one << 1;
        QTest::newRow("the default repeats one of the list")
            << "'addresses':[" + one + "],'default_address':" + one << 1;
        QTest::newRow("an address without id")
            << QByteArray("'default_address':{'id':null,'city':'X'}") << 0;
    }
    void addresses()
    {
        QFETCH(QByteArray, text);
        QFETCH(int, count);
        const AccountRecord account = only(page(text));
        QCOMPARE(account.addresses.size(), count);
        if (count > 0) {
            QCOMPARE(account.addresses.first().countryCode, QStringLiteral("FR"));
            QCOMPARE(account.addresses.first().customerId, id(7));
        }
    }

    void tags_data()
    {
        QTest::addColumn<QByteArray>("text");
        QTest::addColumn<QStringList>("tags");
        QTest::newRow("none") << QByteArray("''") << QStringList();
        QTest::newRow("null") << QByteArray("null") << QStringList();
        QTest::newRow("blanks and empty parts")
            << QByteArray("' a ,, b,'") << QStringList{u"a"_qs, u"b"_qs};
        QTest::newRow("the same tag in two cases")
            << QByteArray("'VIP, vip'") << QStringList{u"VIP"_qs};
        QTest::newRow("an array") << QByteArray("['a','b']") << QStringList{u"a"_qs, u"b"_qs};
    }
    void tags()
    {
        QFETCH(QByteArray, text);
        QFETCH(QStringList, tags);
        QCOMPARE(only(page("\"tags\":" + text)).tags, tags);
    }

    void idsKeepEighteenDigits()
    {
        const auto batch = parseCustomers(json("{'customers':[{'id':839072856457924702}]}"));
        QVERIFY(batch.hasValue());
        QCOMPARE(batch->accounts.first().id, id(839072856457924702));
    }

    void badRecordsAreKeptAndTheRestLands()
    {
        const auto batch = parseCustomers(json(
            "{'customers':[{'id':1},{'id':'x'},{'id':3,'created_at':'yesterday'},{},5,{'id':6}]}"));
        QVERIFY(batch.hasValue());
        QCOMPARE(batch->accounts.size(), 2);
        QCOMPARE(batch->bad.size(), 4);
        QCOMPARE(batch->bad.at(1).id, id(3));
        QCOMPARE(batch->bad.at(1).resource, QStringLiteral("customers"));
        QCOMPARE(batch->bad.at(1).error.code, ErrorCode::Parse);
        QVERIFY(batch->bad.at(1).error.detail.contains(QStringLiteral("created_at")));
        QCOMPARE(batch->bad.at(1).raw, json("{'id':3,'created_at':'yesterday'}"));
    }

    void oneValueBeyondAllMeasureCostsNoOtherRecord()
    {
        const auto batch = parseCustomers(
            json("{'customers':[{'id':1,'orders_count':18446744073709551616,'x':1e999},"
                 "{'id':18446744073709551616},{'id':2,'x':")
            + QByteArray(200, '[') + QByteArray(200, ']') + json("},{'id':3}]}"));
        QVERIFY(batch.hasValue());
        QCOMPARE(batch->accounts.size(), 3);
        QCOMPARE(batch->bad.size(), 1);
        QVERIFY(batch->bad.first().error.detail.contains(QStringLiteral("id")));
    }

    void quarantinedRecordReadsAlone()
    {
        QCOMPARE(only(json("{'id':3,'email':'a@b.example'}")).email, QStringLiteral("a@b.example"));
    }

    void notAPage_data()
    {
        QTest::addColumn<QByteArray>("body");
        QTest::newRow("HTML") << QByteArray("<!doctype html><html></html>");
        QTest::newRow("another list") << json("{'orders':[]}");
        QTest::newRow("an error with status 200") << json("{'errors':'Not Found'}");
        QTest::newRow("a bare array") << QByteArray("[]");
    }
    void notAPage()
    {
        QFETCH(QByteArray, body);
        const auto batch = parseCustomers(body);
        QVERIFY(!batch.hasValue());
        QCOMPARE(batch.error().code, ErrorCode::Protocol);
    }
};

QTEST_GUILESS_MAIN(TestShopifyCustomers)
#include "tst_shopifycustomers.moc"
