/// Changes in a Shopify shop: what is sent, what answers mean, and both against the loopback shop.

#include "models/shops/scrubbedwriter.h"
#include "models/shops/shopify/graphql.h"
#include "models/shops/shopify/shopifywriter.h"
#include "tests/models/shops/shopify/smallshop.h"
#include "tests/servers/fakeclock.h"
#include "tests/servers/shopifyserver.h"

#include <QJsonDocument>
#include <QTest>

using namespace comptoir;
using namespace comptoir::shopify;

namespace {

using Kind = ShopWriteAnswer::Kind;

DiscountCodeRecord tenPercent(const QString &code)
{
    DiscountCodeRecord record;
    record.code = code;
    record.name = QStringLiteral("Panier oublié");
    record.kind = DiscountCodeRecord::Kind::Percentage;
    record.percent = 10;
    record.minimumAmount = money(3000);
    record.validFrom = at("2026-11-20T23:00:00Z");
    record.validUntil = at("2026-12-21T11:00:00Z");
    return record;
}

QJsonObject inputOf(const GraphqlCall &call)
{
    return QJsonDocument::fromJson(call.body)[QStringLiteral("variables")][u"input"].toObject();
}

HttpReply reply(int status, const QByteArray &body)
{
    HttpReply reply;
    reply.status = status;
    reply.body = body;
    return reply;
}

class OpenShop
{
public:
    explicit OpenShop(const ShopSecret &secret = {u"shpat_demo_not_a_secret"_qs, {}})
        : server(data(), {})
    {
        shop.platform = u"shopify"_qs;
        shop.baseUrl = server.url();
        shop.currency = currency("EUR");
        writer = std::make_unique<ShopifyWriter>(shop, secret,
                                                 ConnectorContext{&clock, [] { return 0.5; }});
    }
    ShopWriteAnswer make(const DiscountCodeRecord &code, bool mayLeave = true)
    {
        return writer->makeCode(code,
                                [this, mayLeave] {
                                    ++handOvers;
                                    return mayLeave;
                                },
                                {});
    }
    ShopWriteAnswer mark(CustomerMark::What what, const QString &value, bool isTakenOff = false,
                         qint64 customer = 1)
    {
        return writer->mark({what, isTakenOff, value, id(customer)}, [] { return true; }, {});
    }
    AccountRecord account() { return server.data().accounts.first(); }
    qsizetype codes(const QString &name)
    {
        const ShopBatch now = server.data();
        return std::count_if(now.discountCodes.cbegin(), now.discountCodes.cend(),
                             [&name](const auto &one) { return one.code == name; });
    }

    ShopifyServer server;
    FakeClock clock;
    Shop shop;
    std::unique_ptr<ShopWriter> writer;
    int handOvers = 0;

private:
    static ShopBatch data()
    {
        ShopBatch batch;
        batch.accounts = {smallAccount(1, u"Alice"_qs)};
        return batch;
    }
};

} // namespace

class TestShopifyWrites : public QObject
{
    Q_OBJECT
private slots:
    void aCodeIsAskedForAsTheSchemaWants()
    {
        const QJsonObject percent = inputOf(codeCreation(tenPercent(u"PANIERABCD2345"_qs)));
        const QJsonObject expected
            = QJsonDocument::fromJson(
                  R"({"title": "Panier oublié", "code": "PANIERABCD2345", "usageLimit": 1,
                      "appliesOncePerCustomer": true, "context": {"all": "ALL"},
                      "startsAt": "2026-11-20T23:00:00Z", "endsAt": "2026-12-21T11:00:00Z",
                      "minimumRequirement":
                        {"subtotal": {"greaterThanOrEqualToSubtotal": "30.00"}},
                      "customerGets": {"value": {"percentage": 0.1}, "items": {"all": true}}})")
                  .object();
        QCOMPARE(percent, expected);
        DiscountCodeRecord five = tenPercent(u"A"_qs);
        five.kind = DiscountCodeRecord::Kind::Amount;
        five.amount = money(550);
        five.minimumAmount.reset();
        const QJsonObject amount = inputOf(codeCreation(five));
        QCOMPARE(amount[u"customerGets"][u"value"][u"discountAmount"][u"amount"].toString(),
                 u"5.50"_qs);
        QVERIFY(!amount.contains(u"minimumRequirement"));
        five.kind = DiscountCodeRecord::Kind::FreeShipping;
        const GraphqlCall free = codeCreation(five);
        QCOMPARE(free.field, u"discountCodeFreeShippingCreate"_qs);
        QVERIFY(inputOf(free)[u"destination"][u"all"].toBool());
        QVERIFY(!inputOf(free).contains(u"customerGets"));
    }

    void answersMeanWhatTheySay_data()
    {
        QTest::addColumn<int>("status");
        QTest::addColumn<QByteArray>("body");
        QTest::addColumn<int>("kind");
        QTest::addColumn<int>("code"); // -1: none
        const auto row
            = [](const char *name, int status, const QByteArray &body, Kind kind, int code = -1) {
                  QTest::newRow(name) << status << body << static_cast<int>(kind) << code;
              };
        const auto of = [](ErrorCode code) { return static_cast<int>(code); };
        const QByteArray node = R"({"codeDiscountNode":{"id":"gid://shopify/DiscountCodeNode/1"},)";
        const auto data = [](const QByteArray &inner) {
            return R"({"data":{"discountCodeBasicCreate":)" + inner + "}}";
        };
        row("made", 200, data(node + R"("userErrors":[]})"), Kind::Made);
        row("refused", 200,
            data(R"({"codeDiscountNode":null,"userErrors":[{"code":"INVALID","message":"No"}]})"),
            Kind::Refused, of(ErrorCode::InvalidArgument));
        row("taken", 200,
            data(R"({"codeDiscountNode":null,"userErrors":[{"code":"TAKEN","message":"No"}]})"),
            Kind::Doubtful, of(ErrorCode::InvalidArgument));
        row("throttled", 200,
            R"({"errors":[{"message":"Throttled","extensions":{"code":"THROTTLED"}}],)"
            R"("extensions":{"cost":{"requestedQueryCost":10,"throttleStatus":)"
            R"({"currentlyAvailable":2,"restoreRate":4}}}})",
            Kind::NotNow, of(ErrorCode::RateLimited));
        row("access denied", 200,
            R"({"data":{"discountCodeBasicCreate":null},"errors":[{"message":"Access denied",)"
            R"("extensions":{"code":"ACCESS_DENIED"}}]})",
            Kind::NotNow, of(ErrorCode::Permission));
        row("a failure inside", 200,
            R"({"errors":[{"message":"x","extensions":{"code":"INTERNAL_SERVER_ERROR"}}]})",
            Kind::Doubtful, of(ErrorCode::ServerFailure));
        row("not of the schema", 200,
            R"({"errors":[{"message":"Field x","extensions":{"code":"undefinedField"}}]})",
            Kind::Refused, of(ErrorCode::InvalidArgument));
        row("nothing in it", 200, R"({"data":{}})", Kind::Doubtful, of(ErrorCode::Protocol));
        row("neither made nor refused", 200, data(R"({"codeDiscountNode":null,"userErrors":[]})"),
            Kind::Doubtful, of(ErrorCode::Protocol));
        row("no JSON", 200, "<html>", Kind::Doubtful, of(ErrorCode::Protocol));
        row("token", 401, R"({"errors":"[API] Invalid API key"})", Kind::NotNow,
            of(ErrorCode::Auth));
        row("frozen", 402, R"({"errors":"Unavailable Shop"})", Kind::NotNow,
            of(ErrorCode::Permission));
        row("forbidden", 403,
            R"({"errors":"[API] This action requires merchant approval for write_discounts scope."})",
            Kind::NotNow, of(ErrorCode::Permission));
        row("no such shop", 404, R"({"errors":"Not Found"})", Kind::NotNow,
            of(ErrorCode::NotFound));
        row("not valid", 422, R"({"errors":{"code":["is bad"]}})", Kind::Refused,
            of(ErrorCode::InvalidArgument));
        row("too fast", 429, "", Kind::NotNow, of(ErrorCode::RateLimited));
        row("the server failed", 500, "<html>", Kind::Doubtful, of(ErrorCode::ServerFailure));
        row("a gateway gave up", 504, "", Kind::Doubtful, of(ErrorCode::ServerFailure));
    }
    void answersMeanWhatTheySay()
    {
        QFETCH(const int, status);
        QFETCH(const QByteArray, body);
        QFETCH(const int, kind);
        QFETCH(const int, code);
        const GraphqlCall call = codeCreation(tenPercent(u"A"_qs));
        const ShopWriteAnswer answer = readChange(call, reply(status, body));
        QCOMPARE(static_cast<int>(answer.kind), kind);
        QCOMPARE(answer.error ? static_cast<int>(answer.error->code) : -1, code);
        QVERIFY(!answer.error || !answer.error->text.isEmpty());
        if (code == static_cast<int>(ErrorCode::Permission) && status != 402)
            QVERIFY(answer.error->text.contains(u"write_discounts"_qs));
        for (qsizetype length = 0; length < body.size() && status == 200; ++length)
            QCOMPARE(readChange(call, reply(status, body.left(length))).kind, Kind::Doubtful);
        QCOMPARE(answer.wait.count() > 0, QByteArray(QTest::currentDataTag()) == "throttled");
    }

    void aQuestionIsNeverAnsweredByHalf()
    {
        const GraphqlCall question = codeQuestion(u"A"_qs);
        const QByteArray yes = R"({"data":{"codeDiscountNodeByCode":{"id":"gid://1"}}})";
        const QByteArray no = R"({"data":{"codeDiscountNodeByCode":null}})";
        QCOMPARE(*readCodeAnswer(question, reply(200, yes)), true);
        QCOMPARE(*readCodeAnswer(question, reply(200, no)), false);
        for (qsizetype length = 0; length < no.size(); ++length)
            QVERIFY(!readCodeAnswer(question, reply(200, no.left(length))));
        QVERIFY(!readCodeAnswer(question, reply(200, R"({"data":{}})")));
        QVERIFY(!readCodeAnswer(question, reply(500, no)));
        QCOMPARE(readCodeAnswer(question,
                                reply(200,
                                      R"({"errors":[{"message":"x"}],"data":)"
                                      R"({"codeDiscountNodeByCode":null}})"))
                     .hasValue(),
                 false);
    }

    void aCodeIsMadeAndFound()
    {
        OpenShop shop;
        QCOMPARE(*shop.writer->hasCode(u"X1"_qs, {}), false);
        QCOMPARE(shop.make(tenPercent(u"X1"_qs)).kind, Kind::Made);
        QCOMPARE(*shop.writer->hasCode(u"X1"_qs, {}), true);
        const DiscountCodeRecord made = shop.server.data().discountCodes.last();
        QCOMPARE(qRound(made.percent), 10);
        QCOMPARE(made.minimumAmount, money(3000));
        QCOMPARE(made.validUntil, at("2026-12-21T11:00:00Z"));
        QCOMPARE(shop.make(tenPercent(u"X1"_qs)).kind, Kind::Doubtful); // taken: look for it
        QCOMPARE(shop.codes(u"X1"_qs), 1);
        QCOMPARE(shop.make(tenPercent(u"X2"_qs), false).kind, Kind::NotNow);
        QCOMPARE(shop.codes(u"X2"_qs), 0);
        DiscountCodeRecord francs = tenPercent(u"X3"_qs);
        francs.minimumAmount = money(3000, "CHF");
        QCOMPARE(shop.make(francs).kind, Kind::Refused);
        DiscountCodeRecord none = tenPercent(u"X4"_qs);
        none.percent = 0;
        const ShopWriteAnswer refused = shop.make(none);
        QCOMPARE(refused.kind, Kind::Refused);
        QVERIFY(refused.error->text.contains(u"Value must be between"_qs));
    }

    void anAnswerThatIsLostLeavesDoubt()
    {
        OpenShop shop;
        Fault lost{Fault::Kind::Drop};
        lost.pathContains = u"graphql"_qs;
        shop.server.faults().inject(lost);
        QCOMPARE(shop.make(tenPercent(u"X1"_qs)).kind, Kind::Doubtful);
        QCOMPARE(shop.codes(u"X1"_qs), 1);
        QCOMPARE(shop.handOvers, 1);
        QCOMPARE(shop.server.faults().requests().size(), 1); // nothing was sent again by itself
    }

    void aMissingScopeIsNamed()
    {
        OpenShop shop;
        shop.server.setOptions(
            [](ShopifyServerOptions &options) { options.scopes = {u"read_customers"_qs}; });
        const ShopWriteAnswer code = shop.make(tenPercent(u"X1"_qs));
        QCOMPARE(code.kind, Kind::NotNow);
        QVERIFY(code.error->text.contains(u"“write_discounts”"_qs));
        QVERIFY(shop.writer->hasCode(u"X1"_qs, {}).error().text.contains(u"“write_discounts”"_qs));
        const ShopWriteAnswer tag = shop.mark(CustomerMark::What::Tag, u"VIP"_qs);
        QVERIFY(tag.error->text.contains(u"“write_customers”"_qs));
    }

    void aRefusedTokenIsRenewedOnce()
    {
        OpenShop shop({u"shpss_demo_not_a_secret"_qs, u"demo-client"_qs});
        QCOMPARE(*shop.writer->hasCode(u"X1"_qs, {}), false);
        shop.server.expireTokens();
        QCOMPARE(shop.make(tenPercent(u"X1"_qs)).kind, Kind::Made);
        QCOMPARE(shop.codes(u"X1"_qs), 1);
        QCOMPARE(shop.server.tokensIssued(), 2);
    }

    void tagsAndNotesAreWritten()
    {
        using What = CustomerMark::What;
        OpenShop shop;
        QCOMPARE(shop.mark(What::Tag, u"VIP"_qs).kind, Kind::Made);
        QCOMPARE(shop.mark(What::Tag, u"vip"_qs).kind, Kind::Made);
        QCOMPARE(shop.account().tags, QStringList({u"Fidèle"_qs, u"Noël"_qs, u"VIP"_qs}));
        QCOMPARE(shop.mark(What::Tag, u"Noël"_qs, true).kind, Kind::Made);
        QCOMPARE(shop.account().tags, QStringList({u"Fidèle"_qs, u"VIP"_qs}));
        QCOMPARE(shop.mark(What::Note, u"A rappelé"_qs).kind, Kind::Made);
        QCOMPARE(shop.mark(What::Note, u"A rappelé"_qs).kind, Kind::Made);
        QCOMPARE(shop.account().note, u"Sonner deux fois\nA rappelé"_qs);
        QCOMPARE(shop.mark(What::Note, QString(5000, u'x')).kind, Kind::Refused);
        QCOMPARE(shop.mark(What::Group, u"VIP"_qs).kind, Kind::Refused);
        QCOMPARE(shop.mark(What::Tag, u"VIP"_qs, false, 99).kind, Kind::Refused);
        QCOMPARE(shop.mark(What::Note, u"VIP"_qs, false, 99).error->code, ErrorCode::NotFound);
    }
};

QTEST_GUILESS_MAIN(TestShopifyWrites)
#include "tst_shopifywrites.moc"
