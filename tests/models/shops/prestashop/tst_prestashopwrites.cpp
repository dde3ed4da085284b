/// Changes in a PrestaShop: what is sent, what answers mean, and both against the loopback shop.

#include "models/shops/prestashop/prestashopwriter.h"
#include "models/shops/prestashop/writeanswer.h"
#include "models/shops/scrubbedwriter.h"
#include "tests/models/shops/prestashop/recorded.h"
#include "tests/models/shops/prestashop/smallshop.h"
#include "tests/servers/fakeclock.h"
#include "tests/servers/prestashopserver.h"

#include <QXmlStreamReader>

using namespace comptoir;
using namespace comptoir::prestashop;

namespace {

using Kind = ShopWriteAnswer::Kind;

const WriteAsked kRule{"POST", QStringLiteral("cart_rules"), QStringLiteral("cart_rule")};
const WriteAsked kPatch{"PATCH", QStringLiteral("customers"), QStringLiteral("customer")};
const WriteAsked kPut{"PUT", QStringLiteral("customers"), QStringLiteral("customer")};

DiscountCodeRecord tenPercent(const QString &code)
{
    DiscountCodeRecord record;
    record.code = code;
    record.name = QStringLiteral("Panier <oublié>");
    record.kind = DiscountCodeRecord::Kind::Percentage;
    record.percent = 10;
    record.minimumAmount = Money{3000, *Currency::fromCode(u"EUR")};
    record.customerId = RemoteId::fromNumber(110);
    record.validFrom = Timestamp::fromIso(u"2026-11-20T23:00:00Z");
    record.validUntil = Timestamp::fromIso(u"2026-12-21T11:00:00Z");
    return record;
}

/// "name=value" of the fields of an object, languages and groups too.
QStringList fieldsOf(const QByteArray &xml)
{
    QStringList fields;
    QXmlStreamReader reader(xml);
    QString name, language;
    while (!reader.atEnd()) {
        reader.readNext();
        if (reader.isStartElement()) {
            name = reader.name().toString();
            language = reader.attributes().value(QLatin1String("id")).toString();
        } else if (reader.isCharacters() && !reader.isWhitespace() && !reader.text().isEmpty()) {
            fields.append(name + language + u'=' + reader.text().toString());
        }
    }
    return reader.hasError() ? QStringList{reader.errorString()} : fields;
}

class Shop810
{
public:
    explicit Shop810(const QByteArray &version = "8.1.0")
        : server(data(), options(version))
    {
        shop.platform = QStringLiteral("prestashop");
        shop.baseUrl = server.url();
        shop.currency = *Currency::fromCode(u"EUR");
        writer = std::make_unique<PrestaShopWriter>(shop, ShopSecret{server.key(), {}},
                                                    ConnectorContext{&clock, [] { return 0.5; }});
    }
    ShopWriteAnswer make(const QString &code, bool mayLeave = true)
    {
        return writer->makeCode(tenPercent(code),
                                [this, mayLeave] {
                                    ++handOvers;
                                    return mayLeave;
                                },
                                {});
    }
    ShopWriteAnswer mark(CustomerMark::What what, const QString &value, bool isTakenOff = false,
                         qint64 customer = 7)
    {
        return writer->mark({what, isTakenOff, value, RemoteId::fromNumber(customer)},
                            [this] {
                                ++handOvers;
                                return true;
                            },
                            {});
    }
    AccountRecord account(qint64 id)
    {
        const ShopBatch now = server.data();
        for (const AccountRecord &one : now.accounts) {
            if (one.id == RemoteId::fromNumber(id))
                return one;
        }
        return {};
    }
    qsizetype codes(const QString &name)
    {
        const ShopBatch now = server.data();
        return std::count_if(now.discountCodes.cbegin(), now.discountCodes.cend(),
                             [&name](const auto &one) { return one.code == name; });
    }

    PrestaShopServer server;
    FakeClock clock;
    Shop shop;
    std::unique_ptr<ShopWriter> writer;
    int handOvers = 0;

private:
    static PrestaShopServerOptions options(const QByteArray &version)
    {
        PrestaShopServerOptions options;
        options.version = version;
        return options;
    }
    static ShopBatch data()
    {
        ShopBatch batch = test::smallShop();
        using Reference = ReferenceRecord::Kind;
        batch.references += ReferenceRecord{
            Reference::Group, RemoteId::fromNumber(3), {}, QStringLiteral("Clients")};
        batch.references += ReferenceRecord{
            Reference::Group, RemoteId::fromNumber(4), {}, QStringLiteral("VIP")};
        ConsentRecord yes;
        yes.state = ConsentState::Granted;
        yes.at = test::start;
        for (AccountRecord &account : batch.accounts) {
            account.firstName = QStringLiteral("Anne");
            account.consents = {yes};
        }
        return batch;
    }
};

} // namespace

class TestPrestaShopWrites : public QObject
{
    Q_OBJECT
private slots:
    void aCartRuleSaysAllThatItNeeds()
    {
        const RuleNumbers numbers{QTimeZone("Europe/Paris"), {1, 2}, 0, 1};
        QCOMPARE(
            fieldsOf(cartRuleXml(tenPercent(QStringLiteral("PANIERABCD2345")), numbers)),
            QStringList(
                {QStringLiteral("id_customer=110"), QStringLiteral("date_from=2026-11-21 00:00:00"),
                 QStringLiteral("date_to=2026-12-21 12:00:00"), QStringLiteral("quantity=1"),
                 QStringLiteral("quantity_per_user=1"), QStringLiteral("priority=1"),
                 QStringLiteral("partial_use=0"), QStringLiteral("code=PANIERABCD2345"),
                 QStringLiteral("minimum_amount=30.00"), QStringLiteral("minimum_amount_tax=1"),
                 QStringLiteral("minimum_amount_currency=1"),
                 QStringLiteral("minimum_amount_shipping=0"),
                 QStringLiteral("reduction_percent=10.00"), QStringLiteral("active=1"),
                 QStringLiteral("language1=Panier oublié"),
                 QStringLiteral("language2=Panier oublié")}));
        DiscountCodeRecord amount;
        amount.code = QStringLiteral("A");
        amount.name = QStringLiteral("N");
        amount.kind = DiscountCodeRecord::Kind::Amount;
        amount.amount = Money{550, *Currency::fromCode(u"EUR")};
        const QStringList fields = fieldsOf(cartRuleXml(amount, {QTimeZone::utc(), {1}, 3, 0}));
        for (const char *field : {"reduction_amount=5.50", "reduction_currency=3",
                                  "reduction_tax=1", "date_to=2099-12-31 23:59:59"})
            QVERIFY2(fields.contains(QLatin1String(field)), field);
        QVERIFY(!fields.join(u' ').contains(QLatin1String("id_customer")));
        amount.kind = DiscountCodeRecord::Kind::FreeShipping;
        QVERIFY(fieldsOf(cartRuleXml(amount, {QTimeZone::utc(), {1}, 0, 0}))
                    .contains(QStringLiteral("free_shipping=1")));
        // What XML cannot hold, and what would end an element.
        amount.name = QStringLiteral("a\u0001b&c\"'");
        QVERIFY(fieldsOf(cartRuleXml(amount, {QTimeZone::utc(), {1}, 0, 0}))
                    .contains(QStringLiteral("language1=ab&c\"'")));
    }

    void aRowIsPutBackWholeButForTheEdit()
    {
        for (const QByteArray shop : {"ps161", "ps810"}) {
            const QByteArray row = test::recordedBody(shop, "customers-150-single-xml.xml");
            CustomerEdit edit;
            edit.note = QStringLiteral("Vu en boutique & <content>");
            const QStringList before = fieldsOf(row), after = fieldsOf(customerPutXml(row, edit));
            QVERIFY(after.contains(QStringLiteral("note=Vu en boutique & <content>")));
            for (const QString &field : before)
                QVERIFY2(field.startsWith(QLatin1String("note=")) || after.contains(field),
                         qPrintable(field));
            CustomerEdit groups;
            groups.groups = {3, 9};
            groups.defaultGroup = 9;
            const QStringList moved = fieldsOf(customerPutXml(row, groups));
            QVERIFY(moved.contains(QStringLiteral("id=9")));
            QVERIFY(moved.contains(QStringLiteral("id_default_group=9")));
            // Of a row that breaks off anywhere nothing is sent.
            for (qsizetype length = 0; length < row.trimmed().size() - 1; length += 7)
                QVERIFY(customerPutXml(row.left(length), edit).isEmpty());
        }
        QVERIFY(customerPutXml("<prestashop><order><id>1</id></order></prestashop>", {}).isEmpty());
        QVERIFY(customerPutXml("<html><customer><id>1</id></customer></html>", {}).isEmpty());
    }

    void recordedAnswersMeanWhatTheySay_data()
    {
        QTest::addColumn<QByteArray>("shop");
        QTest::addColumn<QByteArray>("file");
        QTest::addColumn<int>("status");
        QTest::addColumn<QByteArray>("verb");
        QTest::addColumn<int>("kind");
        QTest::addColumn<int>("code"); // -1: none
        const auto row = [](const char *shop, const char *file, int status, const char *verb,
                            Kind kind, int code = -1) {
            QTest::newRow(qPrintable(QLatin1String(shop) + u' ' + QLatin1String(file)))
                << QByteArray(shop) << QByteArray(file) << status << QByteArray(verb)
                << static_cast<int>(kind) << code;
        };
        const int invalid = static_cast<int>(ErrorCode::InvalidArgument);
        row("ps810", "cart_rules-post.xml", 201, "POST", Kind::Made);
        row("ps161", "cart_rules-post.xml", 201, "POST", Kind::Made);
        row("ps810", "cart_rules-post-missing-name.json", 400, "POST", Kind::Refused, invalid);
        row("ps810", "cart_rules-post-missing-date.json", 400, "POST", Kind::Refused, invalid);
        row("ps810", "cart_rules-post-with-id.json", 400, "POST", Kind::Refused, invalid);
        row("ps810", "cart_rules-post-broken-xml.json", 500, "POST", Kind::Refused, invalid);
        row("ps810", "cart_rules-post-empty.json", 201, "POST", Kind::Doubtful,
            static_cast<int>(ErrorCode::Protocol));
        row("ps810", "customers-patch-note.json", 200, "PATCH", Kind::Made);
        row("ps810", "customers-patch-on-bad-row.json", 400, "PATCH", Kind::Refused, invalid);
        row("ps161", "customers-patch-note.json", 405, "PATCH", Kind::NotNow,
            static_cast<int>(ErrorCode::Permission));
        row("ps161", "customers-put-unknown-id.json", 404, "PUT", Kind::Refused,
            static_cast<int>(ErrorCode::NotFound));
    }
    void recordedAnswersMeanWhatTheySay()
    {
        QFETCH(const QByteArray, shop);
        QFETCH(const QByteArray, file);
        QFETCH(const int, status);
        QFETCH(const QByteArray, verb);
        QFETCH(const int, kind);
        QFETCH(const int, code);
        const WriteAsked asked = verb == "POST" ? kRule : verb == "PUT" ? kPut : kPatch;
        const RawAnswer whole = test::recordedAnswer(shop, file, status);
        const ShopWriteAnswer answer = readWriteAnswer(whole, asked);
        QCOMPARE(static_cast<int>(answer.kind), kind);
        QCOMPARE(answer.error ? static_cast<int>(answer.error->code) : -1, code);
        QVERIFY(!answer.error || !answer.error->text.isEmpty());
        // Broken off anywhere: never taken for made unless the number had come, never a no that
        // was not said.
        for (qsizetype length = 0; length < whole.body.size(); length += 3) {
            RawAnswer cut = whole;
            cut.body.truncate(length);
            const Kind found = readWriteAnswer(cut, asked).kind;
            QVERIFY(static_cast<int>(found) == kind || found == Kind::Doubtful || status >= 400);
        }
    }

    void otherAnswersMeanWhatTheyMust_data()
    {
        QTest::addColumn<int>("status");
        QTest::addColumn<QByteArray>("body");
        QTest::addColumn<int>("kind");
        QTest::addColumn<int>("code");
        const auto row
            = [](const char *name, int status, const QByteArray &body, Kind kind, ErrorCode code) {
                  QTest::newRow(name)
                      << status << body << static_cast<int>(kind) << static_cast<int>(code);
              };
        const auto error = [](int code) {
            return QByteArray("<?xml version=\"1.0\"?><prestashop><errors><error><code><![CDATA[")
                + QByteArray::number(code)
                + "]]></code><message><![CDATA[no]]></message></error></errors></prestashop>";
        };
        row("the key is refused", 401, error(21), Kind::NotNow, ErrorCode::Auth);
        row("resource not granted", 401, error(26), Kind::NotNow, ErrorCode::Permission);
        row("verb not granted", 405, error(25), Kind::NotNow, ErrorCode::Permission);
        row("switched off", 503, error(22), Kind::NotNow, ErrorCode::ServerFailure);
        row("no key came through", 401, "401 Unauthorized", Kind::NotNow, ErrorCode::Auth);
        row("slow down", 429, "", Kind::NotNow, ErrorCode::RateLimited);
        row("a firewall", 403, "<html>captcha</html>", Kind::NotNow, ErrorCode::Protocol);
        row("elsewhere", 302, "", Kind::NotNow, ErrorCode::Protocol);
        row("the web server's 404", 404, "<html>Not Found</html>", Kind::NotNow,
            ErrorCode::NotFound);
        row("PHP died", 500, "", Kind::Doubtful, ErrorCode::ServerFailure);
        row("a gateway gave up", 504, "<html>time-out</html>", Kind::Doubtful,
            ErrorCode::ServerFailure);
        row("a PHP warning", 500, error(2), Kind::Doubtful, ErrorCode::ServerFailure);
        row("nothing came", 200, "", Kind::Doubtful, ErrorCode::ServerFailure);
        row("a page", 200, "<html>welcome</html>", Kind::Doubtful, ErrorCode::Protocol);
        row("created without a number", 201,
            "<prestashop><cart_rule><id/></cart_rule></prestashop>", Kind::Doubtful,
            ErrorCode::Protocol);
        row("not valid", 400, error(85), Kind::Refused, ErrorCode::InvalidArgument);
    }
    void otherAnswersMeanWhatTheyMust()
    {
        QFETCH(const int, status);
        QFETCH(const QByteArray, body);
        QFETCH(const int, kind);
        QFETCH(const int, code);
        RawAnswer answer;
        answer.status = status;
        answer.body = body;
        const ShopWriteAnswer read = readWriteAnswer(answer, kRule);
        QCOMPARE(static_cast<int>(read.kind), kind);
        QVERIFY(read.error);
        if (read.kind != Kind::Doubtful)
            QCOMPARE(static_cast<int>(read.error->code), code);
        QVERIFY(!read.error->text.isEmpty());
    }

    void aMissingRightIsNamed()
    {
        Shop810 shop;
        shop.server.setOptions([](PrestaShopServerOptions &options) {
            options.writable.remove(QStringLiteral("cart_rules"));
        });
        const ShopWriteAnswer answer = shop.make(QStringLiteral("X1"));
        QCOMPARE(answer.kind, Kind::NotNow);
        QCOMPARE(answer.error->code, ErrorCode::Permission);
        QVERIFY(answer.error->text.contains(QStringLiteral("“Add (POST)” for “cart_rules”")));
        QCOMPARE(shop.codes(QStringLiteral("X1")), 0);
    }

    void aCodeIsMadeAndFound()
    {
        Shop810 shop;
        QCOMPARE(*shop.writer->hasCode(QStringLiteral("X1"), {}), false);
        QCOMPARE(shop.make(QStringLiteral("X1")).kind, Kind::Made);
        QCOMPARE(shop.handOvers, 1);
        QCOMPARE(*shop.writer->hasCode(QStringLiteral("X1"), {}), true);
        QCOMPARE(*shop.writer->hasCode(QStringLiteral("X"), {}), false);
        const DiscountCodeRecord made = shop.server.data().discountCodes.last();
        QCOMPARE(made.percent, 10.0);
        QCOMPARE(made.customerId, RemoteId::fromNumber(110));
        QCOMPARE(made.minimumAmount->minor, 3000);
        QCOMPARE(made.quantity.value_or(0), 1);
        QVERIFY(made.active);
        QCOMPARE(made.validUntil, Timestamp::fromIso(u"2026-12-21T11:00:00Z"));
        // What may not leave does not.
        QCOMPARE(shop.make(QStringLiteral("X2"), false).kind, Kind::NotNow);
        QCOMPARE(shop.codes(QStringLiteral("X2")), 0);
    }

    void anAnswerThatIsLostLeavesDoubt()
    {
        Shop810 shop;
        Fault lost{Fault::Kind::Drop};
        lost.method = "POST";
        shop.server.inject(lost);
        QCOMPARE(shop.make(QStringLiteral("X1")).kind, Kind::Doubtful);
        QCOMPARE(shop.codes(QStringLiteral("X1")), 1);
        Fault failed{Fault::Kind::Status};
        failed.method = "POST";
        shop.server.inject(failed);
        QCOMPARE(shop.make(QStringLiteral("X2")).kind, Kind::Doubtful);
        QCOMPARE(shop.codes(QStringLiteral("X2")), 0);
        QCOMPARE(shop.handOvers, 2); // nothing was sent again by itself
    }

    void notesAndGroupsChangeNothingElse_data()
    {
        QTest::addColumn<QByteArray>("version");
        QTest::addColumn<QByteArray>("verb");
        QTest::newRow("8.1") << QByteArray("8.1.0") << QByteArray("PATCH");
        QTest::newRow("1.6") << QByteArray("1.6.1.25") << QByteArray("PUT");
    }
    void notesAndGroupsChangeNothingElse()
    {
        QFETCH(const QByteArray, version);
        QFETCH(const QByteArray, verb);
        using What = CustomerMark::What;
        Shop810 shop(version);
        const AccountRecord before = shop.account(7);
        QCOMPARE(shop.mark(What::Note, QStringLiteral("Vu en boutique")).kind, Kind::Made);
        QCOMPARE(shop.mark(What::Note, QStringLiteral("A rappelé")).kind, Kind::Made);
        QCOMPARE(shop.account(7).note, QStringLiteral("Vu en boutique\nA rappelé"));
        QCOMPARE(shop.handOvers, 2);
        QCOMPARE(shop.mark(What::Note, QStringLiteral("A rappelé")).kind, Kind::Made);
        QCOMPARE(shop.handOvers, 2); // it is there: nothing is asked
        QCOMPARE(shop.server.faults().requests().last().method, QByteArray("GET"));
        QCOMPARE(shop.mark(What::Group, QStringLiteral("vip")).kind, Kind::Made);
        QCOMPARE(shop.server.faults().requests().last().method, verb);
        QCOMPARE(shop.account(7).groupIds,
                 QList<RemoteId>({RemoteId::fromNumber(3), RemoteId::fromNumber(4)}));
        QCOMPARE(shop.mark(What::Group, QStringLiteral("Clients"), true).kind, Kind::Made);
        QCOMPARE(shop.mark(What::Group, QStringLiteral("VIP"), true).kind, Kind::Refused);
        AccountRecord after = shop.account(7);
        QCOMPARE(after.groupIds, QList<RemoteId>{RemoteId::fromNumber(4)});
        after.note = before.note;
        after.groupIds = before.groupIds;
        QCOMPARE(after, before); // consents too, which a careless PUT would empty
        QCOMPARE(shop.mark(What::Group, QStringLiteral("Nobody")).kind, Kind::Refused);
        QCOMPARE(shop.mark(What::Tag, QStringLiteral("x")).kind, Kind::Refused);
        QCOMPARE(shop.mark(What::Note, QStringLiteral("x"), false, 9999).error->code,
                 ErrorCode::NotFound);
    }

    void theKeyIsInNoError()
    {
        Shop810 shop;
        Fault showing{Fault::Kind::Status};
        showing.status = 400;
        showing.contentType = "text/xml";
        showing.body = "<prestashop><errors><error><code>85</code><message>"
            + shop.server.key().toLatin1() + "</message></error></errors></prestashop>";
        showing.method = "POST";
        shop.server.inject(showing);
        const auto writer = std::make_unique<ScrubbedWriter>(std::move(shop.writer),
                                                             ShopSecret{shop.server.key(), {}});
        const ShopWriteAnswer answer
            = writer->makeCode(tenPercent(QStringLiteral("X")), [] { return true; }, {});
        QCOMPARE(answer.kind, Kind::Refused);
        QVERIFY(!answer.error->text.contains(shop.server.key()));
        QVERIFY(answer.error->text.contains(QLatin1String("***")));
    }
};

QTEST_GUILESS_MAIN(TestPrestaShopWrites)
#include "tst_prestashopwrites.moc"
