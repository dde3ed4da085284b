#include "tests/workflows/channels/gatewayfixture.h"
#include "workflows/channels/gateways/jsonpath.h"
#include "workflows/channels/gateways/requesttemplate.h"
#include "workflows/channels/gateways/twiliowhatsapp.h"
#include "workflows/messages/senderpresets.h"

#include <QJsonDocument>
#include <QRandomGenerator>
#include <QSet>

using namespace comptoir;

namespace {

const QUrl kNoBase;

std::unique_ptr<Gateway> gateway(const QString &provider)
{
    const GatewayEntry entry = Gateways::entry(provider);
    return entry.make(gatewayfixture::account(gatewayfixture::sender(provider, kNoBase),
                                              gatewayfixture::secret(provider)));
}

HttpReply reply(int status, const QByteArray &body)
{
    HttpReply reply;
    reply.status = status;
    reply.body = body;
    return reply;
}

} // namespace

/// The gateways' files as pure functions: what they ask, and what they make of answers.
class TestGateways : public QObject
{
    Q_OBJECT
private slots:
    void entries();
    void keepsWhatWasEntered();
    void refusesWhatCannotBe_data();
    void refusesWhatCannotBe();
    void secretsStayOutOfTheStore();
    void clauses();
    void answers_data();
    void answers();
    void ovhSigns();
    void whatsAppTemplates();
    void paths_data();
    void paths();
    void templates();
    void fuzz_data();
    void fuzz();
};

void TestGateways::entries()
{
    QSet<QString> ids;
    for (const GatewayEntry &entry : Gateways::all()) {
        QVERIFY(!entry.id.isEmpty() && !ids.contains(entry.id));
        ids.insert(entry.id);
        QCOMPARE(senderPreset(entry.id).name, entry.name);
        QCOMPARE(senderPreset(entry.id).channel, entry.channel);
        QVERIFY(!entry.guide().isEmpty());
        QSet<QString> keys;
        int secrets = 0;
        for (const GatewayField &field : Gateways::form(entry)) {
            QVERIFY2(!field.key.isEmpty() && !keys.contains(field.key), qPrintable(field.key));
            keys.insert(field.key);
            QVERIFY2(!field.label.isEmpty(), qPrintable(field.key));
            QVERIFY(field.longest > 0);
            secrets += field.isSecret ? 1 : 0;
            QCOMPARE(field.type == GatewayField::Type::Choice, !field.options.isEmpty());
            QVERIFY(field.options.isEmpty() || field.hasOption(field.standard));
        }
        QVERIFY(secrets > 0);
        QVERIFY(keys.contains(QStringLiteral("sandbox")));
    }
    QVERIFY(Gateways::entry(QStringLiteral("gmail")).id.isEmpty());
}

void TestGateways::keepsWhatWasEntered()
{
    for (const QString &provider : gatewayfixture::providers()) {
        const Sender sender = gatewayfixture::sender(provider, kNoBase);
        const GatewayAccount account
            = gatewayfixture::account(sender, gatewayfixture::secret(provider));
        const auto entered = GatewayServer::keys(provider);
        for (auto one = entered.cbegin(); one != entered.cend(); ++one)
            QCOMPARE(account.fields.value(one.key()), one.value());
        QVERIFY(!account.isSandbox);
        Sender tried = sender;
        tried.options = Gateways::options(Gateways::entry(provider), account.fields, true);
        QVERIFY(gatewayfixture::account(tried, gatewayfixture::secret(provider)).isSandbox);
    }
}

void TestGateways::refusesWhatCannotBe_data()
{
    QTest::addColumn<QString>("provider");
    QTest::addColumn<QString>("key");
    QTest::addColumn<QString>("value");
    const auto row = [](const char *name, const char *provider, const char *key,
                        const QString &value) {
        QTest::newRow(name) << QString::fromLatin1(provider) << QString::fromLatin1(key) << value;
    };
    row("no service", "ovh_sms", "service", {});
    row("a region that is none", "ovh_sms", "region", QStringLiteral("mars"));
    row("line breaks in a key", "ovh_sms", "application_key", QStringLiteral("ak\r\nX: y"));
    row("too long", "twilio", "account", QString(35, u'A'));
    row("elsewhere", "brevo_sms", "base_url", QStringLiteral("https://evil.example"));
    row("looks like this computer", "brevo_sms", "base_url",
        QStringLiteral("http://127.0.0.1.evil.example"));
    row("plain HTTP", "http_sms", "url", QStringLiteral("http://sms.example/?t={text}&to={to}"));
    row("a user in the address", "http_sms", "url", QStringLiteral("https://u:p@sms.example/"));
    row("a place that is none", "http_sms", "url",
        QStringLiteral("https://sms.example/?t={text}&to={to}&x={phone}"));
    row("no text", "http_sms", "body", QStringLiteral("{\"to\":\"{to}\"}"));
    row("no number", "http_sms", "body", QStringLiteral("{\"text\":\"{text}\"}"));
    row("a header without a colon", "http_sms", "headers", QStringLiteral("X-Token {token}"));
    row("no way into JSON", "http_sms", "id_path", QStringLiteral("messages[x]"));
    row("a method that is none", "http_sms", "method", QStringLiteral("DELETE"));
}

void TestGateways::refusesWhatCannotBe()
{
    QFETCH(QString, provider);
    QFETCH(QString, key);
    QFETCH(QString, value);
    Sender sender = gatewayfixture::sender(provider, kNoBase);
    QVERIFY(Gateways::account(sender, gatewayfixture::secret(provider)));
    sender.options.insert(key, value);
    const auto account = Gateways::account(sender, gatewayfixture::secret(provider));
    QVERIFY(!account);
    QCOMPARE(account.error().code, ErrorCode::InvalidArgument);
    QVERIFY(!account.error().text.isEmpty());
}

void TestGateways::secretsStayOutOfTheStore()
{
    for (const QString &provider : gatewayfixture::providers()) {
        const GatewayEntry entry = Gateways::entry(provider);
        const Sender sender = gatewayfixture::sender(provider, kNoBase);
        const QByteArray kept = QJsonDocument(sender.options).toJson();
        for (const GatewayField &field : entry.fields()) {
            const QString value = GatewayServer::keys(provider).value(field.key);
            QVERIFY2(!field.isSecret || !kept.contains(value.toUtf8()), qPrintable(field.key));
        }
        if (provider == QLatin1String("http_sms"))
            continue; // the only one whose key may be left out
        const auto none = Gateways::account(sender, {});
        QVERIFY(!none);
        QCOMPARE(none.error().code, ErrorCode::Secret);
    }
}

void TestGateways::clauses()
{
    const auto clauseOf = [](const char *provider, const QString &own) {
        const GatewayEntry entry = Gateways::entry(QLatin1String(provider));
        Sender sender = gatewayfixture::sender(entry.id, kNoBase);
        if (!own.isNull())
            sender.options.insert(QStringLiteral("stop"), own);
        return Gateways::clause(entry,
                                gatewayfixture::account(sender, gatewayfixture::secret(entry.id)));
    };
    using Writer = StopClause::Writer;
    QCOMPARE(clauseOf("ovh_sms", {}).writer, Writer::Gateway);
    QCOMPARE(clauseOf("smsfactor", {}).writer, Writer::Gateway);
    QCOMPARE(clauseOf("smsmode", {}), (StopClause{Writer::Text, QStringLiteral("STOP au 36034")}));
    QCOMPARE(clauseOf("smsmode", QStringLiteral("STOP au 36999")),
             (StopClause{Writer::Text, QStringLiteral("STOP au 36999")}));
    QCOMPARE(clauseOf("brevo_sms", {}).wording, QStringLiteral("STOP au [STOP_CODE]"));
    QVERIFY(clauseOf("http_sms", {}).wording.isEmpty());
}

void TestGateways::answers_data()
{
    QTest::addColumn<QString>("provider");
    QTest::addColumn<int>("status");
    QTest::addColumn<QByteArray>("body");
    QTest::addColumn<int>("meaning");
    QTest::addColumn<QString>("id");
    const auto row = [](const char *provider, int status, const char *body, ReplyClass meaning,
                        const char *id = "") {
        const QByteArray name = QByteArray(provider) + ' ' + QByteArray::number(status) + ' '
            + QByteArray(body).left(70);
        QTest::newRow(name.constData())
            << QString::fromLatin1(provider) << status << QByteArray(body)
            << static_cast<int>(meaning) << QString::fromLatin1(id);
    };
    using R = ReplyClass;
    row("ovh_sms", 200, R"({"ids":[501],"validReceivers":["+336"],"invalidReceivers":[]})",
        R::Accepted, "501");
    row("ovh_sms", 200, R"({"ids":[],"invalidReceivers":["+336"]})", R::NoSuchAddress);
    row("ovh_sms", 200, R"({"ids":[]})", R::Unknown);
    row("ovh_sms", 200, "<html>", R::Unknown);
    row("ovh_sms", 403, R"({"message":"Not enough credits"})", R::LoginRefused);
    row("ovh_sms", 400, R"({"errorCode":"INVALID_SIGNATURE","message":"x"})", R::LoginRefused);
    row("ovh_sms", 400, R"({"message":"Invalid message"})", R::OurFault);
    row("ovh_sms", 404, R"({"message":"This service does not exist"})", R::LoginRefused);
    row("twilio", 201, R"({"sid":"SM1","status":"queued","error_code":null})", R::Accepted, "SM1");
    row("twilio", 201, R"({"sid":"SM1","status":"failed","error_code":21610})", R::Unsubscribed,
        "SM1");
    row("twilio", 201, R"({"status":"queued"})", R::Unknown);
    row("twilio", 400, R"({"code":21211,"message":"no"})", R::NoSuchAddress);
    row("twilio", 400, R"({"code":21610,"message":"no"})", R::Unsubscribed);
    row("twilio", 400, R"({"code":21606,"message":"no"})", R::LoginRefused);
    row("twilio", 400, R"({"code":21617,"message":"too long"})", R::OurFault);
    row("twilio", 401, R"({"code":20003,"message":"no"})", R::LoginRefused);
    row("twilio", 429, R"({"code":20429})", R::Throttled);
    row("twilio", 500, R"({"code":20500})", R::Unknown);
    row("twilio_whatsapp", 400, R"({"code":63024})", R::NoSuchAddress);
    row("brevo_sms", 201, R"({"messageId":1511882900176220})", R::Accepted, "1511882900176220");
    row("brevo_sms", 201, R"({"reference":"x"})", R::Unknown);
    row("brevo_sms", 402, R"({"code":"not_enough_credits","message":"x"})", R::LoginRefused);
    row("brevo_sms", 400, R"({"code":"not_enough_credits","message":"x"})", R::LoginRefused);
    row("brevo_sms", 400, R"({"code":"invalid_parameter","message":"Invalid telephone number"})",
        R::NoSuchAddress);
    row("brevo_sms", 400, R"({"code":"invalid_parameter","message":"content is missing"})",
        R::OurFault);
    row("brevo_sms", 429, R"({"code":"too_many_requests"})", R::Throttled);
    row("smsmode", 201, R"({"messageId":"67c1-5045"})", R::Accepted, "67c1-5045");
    row("smsmode", 200, "[]", R::Unknown);
    row("smsmode", 400, R"({"title":"Bad Request","detail":"recipient.to: invalid"})",
        R::NoSuchAddress);
    row("smsmode", 400, R"({"title":"Bad Request","detail":"Insufficient balance"})",
        R::LoginRefused);
    row("smsmode", 401, "", R::LoginRefused);
    row("smsfactor", 200, R"({"status":1,"sent":1,"ticket":"14672468"})", R::Accepted, "14672468");
    row("smsfactor", 200, R"({"status":1,"sent":0,"blacklisted":1})", R::Unsubscribed);
    row("smsfactor", 200, R"({"status":1,"sent":0,"npai":"1"})", R::NoSuchAddress);
    row("smsfactor", 200, R"({"status":1,"sent":0,"invalid":1})", R::NoSuchAddress);
    row("smsfactor", 200, R"({"status":1,"sent":0,"flood":1})", R::Throttled);
    row("smsfactor", 200, R"({"status":1,"sent":0})", R::Unknown);
    row("smsfactor", 200, R"({"status":-1,"details":"Auth"})", R::LoginRefused);
    row("smsfactor", 200, R"({"status":-3,"details":"Credits"})", R::LoginRefused);
    row("smsfactor", 200, R"({"status":-7,"details":"Data"})", R::OurFault);
    row("smsfactor", 200, R"({"status":-8,"details":"Moderation"})", R::Unknown);
    row("vonage", 200, R"({"messages":[{"status":"0","message-id":"0C0"}]})", R::Accepted, "0C0");
    row("vonage", 200, R"({"messages":[{"status":"5"},{"status":"0","message-id":"B"}]})",
        R::Accepted, "B");
    row("vonage", 200, R"({"messages":[{"status":"1","error-text":"wait"}]})", R::Throttled);
    row("vonage", 200,
        R"({"messages":[{"status":"3","error-text":"Invalid value for parameter: to"}]})",
        R::NoSuchAddress);
    row("vonage", 200,
        R"({"messages":[{"status":"3","error-text":"Invalid value for parameter: text"}]})",
        R::OurFault);
    row("vonage", 200, R"({"messages":[{"status":"4"}]})", R::LoginRefused);
    row("vonage", 200, R"({"messages":[{"status":"5"}]})", R::Unknown);
    row("vonage", 200, R"({"messages":[{"status":"7"}]})", R::Unsubscribed);
    row("vonage", 200, R"({"messages":[{"status":"9"}]})", R::LoginRefused);
    row("vonage", 200, R"({"messages":[{"status":"99"}]})", R::Unknown);
    row("vonage", 200, R"({"messages":[]})", R::Unknown);
    row("http_sms", 200, R"({"ok":true,"messages":[{"id":7}]})", R::Accepted, "7");
    row("http_sms", 200, R"({"ok":false,"error":"gone"})", R::NoSuchAddress);
    row("http_sms", 200, R"({"ok":false,"error":"slow_down"})", R::Throttled);
    row("http_sms", 200, R"({"ok":false,"error":"other"})", R::Refused);
    row("http_sms", 200, R"({"error":"other"})", R::Unknown);
    row("http_sms", 200, "no JSON", R::Unknown);
    row("http_sms", 402, "{}", R::LoginRefused);
    for (const char *provider : {"ovh_sms", "twilio", "brevo_sms", "smsmode", "smsfactor", "vonage",
                                 "http_sms", "twilio_whatsapp"}) {
        row(provider, 429, "", R::Throttled);
        row(provider, 500, "", R::Unknown);
        row(provider, 502, "<html>Bad gateway</html>", R::Unknown);
        row(provider, 503, "", R::Unknown);
        row(provider, 504, "{}", R::Unknown);
        row(provider, 302, "", R::Unknown);
        row(provider, 308, "", R::LoginRefused);
    }
}

void TestGateways::answers()
{
    QFETCH(QString, provider);
    QFETCH(int, status);
    QFETCH(QByteArray, body);
    QFETCH(QString, id);
    const SendOutcome outcome = gateway(provider)->read(reply(status, body));
    QTEST(static_cast<int>(outcome.reply), "meaning");
    QCOMPARE(outcome.remoteReference, id);
    QCOMPARE(outcome.code, status);
}

void TestGateways::ovhSigns()
{
    // Counted by hand: "as+ck+GET+https://eu.api.ovh.com/1.0/sms/sms-1/blacklists++1700000000".
    const GatewayAccount account{QStringLiteral("Boutique"),
                                 {{QStringLiteral("service"), QStringLiteral("sms-1")},
                                  {QStringLiteral("region"), QStringLiteral("eu")},
                                  {QStringLiteral("application_key"), QStringLiteral("ak")},
                                  {QStringLiteral("application_secret"), QStringLiteral("as")},
                                  {QStringLiteral("consumer_key"), QStringLiteral("ck")}},
                                 {},
                                 false};
    const auto ovh = Gateways::entry(QStringLiteral("ovh_sms")).make(account);
    HttpRequest request;
    request.url = QUrl(QStringLiteral("https://eu.api.ovh.com/1.0/sms/sms-1/blacklists"));
    ovh->sign(request, {1'700'000'000'123});
    HttpReply headers;
    headers.headers = request.headers;
    QCOMPARE(headers.header("X-Ovh-Timestamp"), QByteArray("1700000000"));
    QCOMPARE(headers.header("X-Ovh-Signature"),
             QByteArray("$1$42c8b96d48a7171f6aad2554c126bb96884c3e95"));
    QCOMPARE(headers.header("X-Ovh-Application"), QByteArray("ak"));
    QCOMPARE(headers.header("X-Ovh-Consumer"), QByteArray("ck"));
    // Without a sender it is the short number, from which no link may go.
    SendRequest message = gatewayfixture::request(QStringLiteral("ovh_sms"));
    message.sender.clear();
    const auto sent = ovh->write(message);
    QVERIFY(sent);
    const QJsonObject body = QJsonDocument::fromJson(sent->body).object();
    QVERIFY(body.value(QLatin1String("senderForResponse")).toBool());
    QVERIFY(!body.contains(QLatin1String("sender")));
    QCOMPARE(body.value(QLatin1String("noStopClause")).toBool(), false);
    message.content = "Voir https://boutique.example";
    QVERIFY(!ovh->write(message));
}

void TestGateways::whatsAppTemplates()
{
    using twiliowhatsapp::Template;
    const Template filled{QStringLiteral("HX00112233445566778899aabbccddeeff"),
                          {{QStringLiteral("1"), QStringLiteral("Zoé")},
                           {QStringLiteral("2"), QStringLiteral("\"20 %\"")}}};
    QCOMPARE(Template::fromContent(filled.toContent()), std::optional(filled));
    QVERIFY(!Template::fromContent("Bonjour"));
    QVERIFY(!Template::fromContent("{\"template\":\"HX\"}"));
}

void TestGateways::paths_data()
{
    QTest::addColumn<QString>("path");
    QTest::addColumn<QString>("found");
    QTest::addColumn<int>("count");
    const auto row = [](const char *path, const char *found, int count) {
        QTest::newRow(path) << QString::fromLatin1(path) << QString::fromLatin1(found) << count;
    };
    row("a.b", "1", 1);
    row("$.a.b", "1", 1);
    row("list[1].id", "8", 1);
    row("list[*].id", "7", 2);
    row("list[5].id", "", 0);
    row("truth", "true", 1);
    row("a.none", "", 0);
    row("", "", 1);
    row("list[0", "", 0);
    row("a..b", "", 0);
    row("list[-1]", "", 0);
}

void TestGateways::paths()
{
    QFETCH(QString, path);
    QFETCH(QString, found);
    const auto json
        = JsonDocument::parse(R"({"a":{"b":1},"list":[{"id":"7"},{"id":"8"}],"truth":true})");
    QVERIFY(json);
    QCOMPARE(JsonPath(path).text(json->root()), found);
    QTEST(static_cast<int>(JsonPath(path).all(json->root()).size()), "count");
}

void TestGateways::templates()
{
    const RequestTemplate::Values values{
        {QStringLiteral("to"), QStringLiteral("+336")},
        {QStringLiteral("text"), QStringLiteral("l’\"été\" {to}\n& co")}};
    using T = RequestTemplate;
    QCOMPARE(T::filled(QStringLiteral("?to={to}&t={text}"), values, Escaping::Url),
             QStringLiteral("?to=%2B336&t=l%E2%80%99%22%C3%A9t%C3%A9%22%20%7Bto%7D%0A%26%20co"));
    const QString body
        = T::filled(QStringLiteral(R"({"to":"{to}","t":"{text}"})"), values, Escaping::Json);
    const QJsonObject read = QJsonDocument::fromJson(body.toUtf8()).object();
    QCOMPARE(read.value(QLatin1String("t")).toString(), values.value(QStringLiteral("text")));
    QCOMPARE(T::filled(QStringLiteral("{a} {to} {}"), values, Escaping::None),
             QStringLiteral("{a} +336 {}"));
    QCOMPARE(T::unknownPlace(QStringLiteral("{to} {phone}"), {QStringLiteral("to")}),
             std::optional(QStringLiteral("phone")));
}

void TestGateways::fuzz_data()
{
    QTest::addColumn<QString>("provider");
    for (const QString &provider : gatewayfixture::providers())
        QTest::newRow(qPrintable(provider)) << provider;
}

/// Bytes that no provider sends, and such as one might: nothing breaks, nothing that is no success
/// is taken for accepted, and numbers are numbers.
void TestGateways::fuzz()
{
    QFETCH(QString, provider);
    static const QList<QByteArray> words{"{",
                                         "}",
                                         "[",
                                         "]",
                                         "\"",
                                         ":",
                                         ",",
                                         "null",
                                         "true",
                                         "-1",
                                         "1e999",
                                         "0",
                                         "200",
                                         "\"status\"",
                                         "\"ids\"",
                                         "\"sid\"",
                                         "\"messages\"",
                                         "\"messageId\"",
                                         "\"list\"",
                                         "\"items\"",
                                         "\"events\"",
                                         "\"records\"",
                                         "\"campaign\"",
                                         "\"id\"",
                                         "\"message-id\"",
                                         "\"0\"",
                                         "\"ticket\"",
                                         "\"sent\"",
                                         "\"body\"",
                                         "\"text\"",
                                         "\"STOP\"",
                                         "\"from\"",
                                         "\"33612345678\"",
                                         "\"destination\"",
                                         "\"code\"",
                                         "\\u0000",
                                         "\xff\xfe",
                                         "\xc3",
                                         "\"next_page_uri\"",
                                         "\"/x\"",
                                         "\"//evil.example/\"",
                                         "\"ok\"",
                                         "\"direction\"",
                                         "\"inbound\"",
                                         "\"deliveredAt\"",
                                         "\"2026-13-45T99:99:99Z\"",
                                         "18446744073709551616"};
    static const QList<int> statuses{200, 200, 200, 201, 204, 302, 400, 401, 404, 429, 500, 503};
    QByteArrayList seeds{R"({"ids":[1],"validReceivers":["+33612345678"],"invalidReceivers":[]})",
                         R"({"sid":"SM1","status":"queued","error_code":null})",
                         R"({"messages":[{"status":"0","message-id":"1","from":"+33612345678"}]})",
                         R"({"status":1,"sent":1,"ticket":"1","list":[{"destination":"336"}]})",
                         R"({"items":[{"messageId":"1","from":"336","body":{"text":"STOP"}}]})",
                         R"({"events":[{"event":"unsubscribe","phoneNumber":"33612345678"}]})"};
    const auto inner = gateway(provider);
    QRandomGenerator random(
        20'261'122U + static_cast<quint32>(qEnvironmentVariableIntValue("COMPTOIR_FUZZ_SEED")));
    const SentText sent{QStringLiteral("ref"),
                        QStringLiteral("1"),
                        QStringLiteral("+33612345678"),
                        QStringLiteral("text"),
                        {1'795'255'200'000}};
    const Timestamp now{1'795'255'300'000};
    const int rounds = qEnvironmentVariableIntValue("COMPTOIR_FUZZ_ROUNDS");
    for (int round = 0; round < (rounds > 0 ? rounds : 40'000); ++round) {
        QByteArray body;
        if (random.bounded(2) == 0) {
            for (int i = random.bounded(24); i >= 0; --i)
                body += words.at(random.bounded(static_cast<int>(words.size())));
        } else {
            body = seeds.at(random.bounded(static_cast<int>(seeds.size())));
            for (int i = random.bounded(4); i > 0; --i)
                body[random.bounded(static_cast<int>(body.size()))]
                    = static_cast<char>(random.bounded(256));
        }
        const HttpReply bytes
            = reply(statuses.at(random.bounded(static_cast<int>(statuses.size()))), body);
        const SendOutcome outcome = inner->read(bytes);
        QVERIFY(outcome.reply != ReplyClass::NoConnection && outcome.reply != ReplyClass::Withheld);
        // SMSFactor counts what it sent, Vonage has a status of its own: theirs may be without.
        const bool needsId = provider != QLatin1String("http_sms")
            && provider != QLatin1String("smsfactor") && provider != QLatin1String("vonage");
        if (outcome.reply == ReplyClass::Accepted)
            QVERIFY(bytes.isSuccess() && (!needsId || !outcome.remoteReference.isEmpty()));
        QVERIFY(outcome.text.size() <= 300 && outcome.remoteReference.size() <= 200);
        int asked = 0;
        const GatewayTalk talk = [&](const HttpRequest &request) -> Result<HttpReply> {
            ++asked;
            if (request.url.host() == QLatin1String("evil.example"))
                qFatal("led elsewhere");
            return bytes;
        };
        const auto stops = inner->optOuts({}, now, talk);
        QVERIFY(asked <= 60);
        for (const QString &number : stops ? stops->recipients : QStringList())
            QVERIFY(isE164(number));
        if (round % 4 == 0) {
            const auto reports = inner->reports({sent}, now, talk);
            QVERIFY(!reports || reports->size() <= 1);
            const auto found = inner->find(sent, now, talk);
            QVERIFY(!found || !*found || (*found)->reference == sent.reference);
            const auto credit = inner->credit(talk);
            QVERIFY(!credit || !credit->amount.isEmpty());
            const auto clock = inner->readClock(body);
            QVERIFY(!clock || *clock > 0);
        }
    }
}

QTEST_GUILESS_MAIN(TestGateways)
#include "tst_gateways.moc"
