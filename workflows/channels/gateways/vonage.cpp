#include "workflows/channels/gateways/vonage.h"

#include "workflows/channels/gateways/gatewaytools.h"

#include <algorithm>
#include <array>

namespace comptoir::vonage {

namespace {

using namespace gatewaytools;

class Vonage
{
    Q_DECLARE_TR_FUNCTIONS(Vonage)
public:
    static QList<GatewayField> fields();
    static QString guide();
};

QList<GatewayField> Vonage::fields()
{
    GatewayField key{QStringLiteral("api_key"), tr("API key"), {}};
    key.longest = 40;
    GatewayField secret{QStringLiteral("api_secret"), tr("API secret"), {}};
    secret.isSecret = true;
    GatewayField reports{QStringLiteral("reports"), tr("Use the Reports API"),
                         tr("What became of messages, and who answered STOP, Vonage tells only by "
                            "its Reports API, which costs extra."),
                         GatewayField::Type::Switch};
    reports.isRequired = false;
    GatewayField stop{QStringLiteral("stop"), tr("How to stop"),
                      tr("Stands at the end of every advertising message. Customers can answer "
                         "STOP only to a number; with a name as sender, write how else.")};
    stop.isRequired = false;
    stop.longest = 60;
    stop.standard = QStringLiteral("Répondez STOP");
    return {key, secret, reports, stop};
}

QString Vonage::guide()
{
    return tr("1. Log in at https://dashboard.vonage.com/.\n"
              "2. Copy the API key and the API secret from “API settings”.");
}

constexpr qsizetype kLongestReference = 40; // of client-ref
constexpr qint64 kDayMs = 86'400'000;

/// https://developer.vonage.com/en/api-errors/sms, by number.
constexpr std::array<ReplyClass, 34> kStatuses = [] {
    std::array<ReplyClass, 34> all{};
    all.fill(ReplyClass::Refused);
    all[0] = ReplyClass::Accepted;
    for (const size_t status : {1U, 10U}) // too fast, too many at once
        all[status] = ReplyClass::Throttled;
    for (const size_t status : {2U, 3U, 12U, 23U}) // parameters, too long
        all[status] = ReplyClass::OurFault;
    for (const size_t status : {4U, 8U, 9U, 11U, 14U, 15U, 29U, 32U}) // keys, credit, sender
        all[status] = ReplyClass::LoginRefused;
    for (const size_t status : {6U, 33U}) // no route to the number, given up
        all[status] = ReplyClass::NoSuchAddress;
    all[5] = ReplyClass::Unknown; // failed within, and does not tell how far it was
    all[7] = ReplyClass::Unsubscribed;
    return all;
}();

ReplyClass classOfMessage(const QString &status, const QString &words)
{
    bool isNumber = false;
    const size_t code = status.toUInt(&isNumber);
    if (!isNumber || code >= kStatuses.size())
        return ReplyClass::Unknown;
    if (code == 3 && words.endsWith(QLatin1String(": to"))) // "Invalid value for parameter: to"
        return ReplyClass::NoSuchAddress;
    return kStatuses.at(code);
}

DeliveryState stateOf(const QString &status)
{
    if (status == QLatin1String("delivered"))
        return DeliveryState::Delivered;
    for (const char *failed : {"failed", "rejected", "expired", "undeliverable", "deleted"}) {
        if (status == QLatin1String(failed))
            return DeliveryState::Failed;
    }
    return DeliveryState::Pending;
}

/// https://developer.vonage.com/en/messaging/sms/guides/delivery-receipts (error codes): absent for
/// good, and no such number.
bool isDeadNumber(const QString &code)
{
    return code == QLatin1String("3") || code == QLatin1String("9");
}

DeliveryReport reportFrom(const JsonValue &record)
{
    DeliveryReport report;
    report.remoteReference = textOf(record["message_id"]);
    report.reference = textOf(record["client_ref"]);
    report.state = stateOf(textOf(record["status"]).toLower());
    report.code = textOf(record["error_code"]);
    report.text = textOf(record["error_code_description"]);
    if (isDeadNumber(report.code))
        report.failure = ReplyClass::NoSuchAddress;
    report.at = isoTime(record["date_finalized"]);
    return report;
}

/// The SMS, Account and Reports interfaces (https://developer.vonage.com/en/api/sms).
class Messages : public Gateway
{
public:
    explicit Messages(const GatewayAccount &account)
        : m_account(account)
        , m_rest(baseOf(account, QStringLiteral("https://rest.nexmo.com")))
        , m_api(baseOf(account, QStringLiteral("https://api.nexmo.com")))
    {}

    [[nodiscard]] Result<HttpRequest> write(const SendRequest &request) const override;
    [[nodiscard]] SendOutcome read(const HttpReply &reply) const override;
    void sign(HttpRequest &request, Timestamp now) const override;
    [[nodiscard]] Result<GatewayCredit> credit(const GatewayTalk &talk) const override;
    [[nodiscard]] Result<QList<DeliveryReport>> reports(const QList<SentText> &sent, Timestamp now,
                                                        const GatewayTalk &talk) const override;
    [[nodiscard]] Result<OptOuts> optOuts(const QString &cursor, Timestamp now,
                                          const GatewayTalk &talk) const override;
    [[nodiscard]] Result<std::optional<DeliveryReport>>
    find(const SentText &sent, Timestamp now, const GatewayTalk &talk) const override;

private:
    [[nodiscard]] bool usesReports() const
    {
        return m_account.field("reports") == QLatin1String("1");
    }
    [[nodiscard]] Result<JsonDocument> records(const Pairs &query, const GatewayTalk &talk) const;

    GatewayAccount m_account;
    QUrl m_rest, m_api;
};

Result<HttpRequest> Messages::write(const SendRequest &request) const
{
    const QString text = QString::fromUtf8(request.content);
    const bool isGsm = SmsText::count(text).encoding == SmsCount::Encoding::Gsm7;
    return postForm(
        address(m_rest, QStringLiteral("/sms/json")),
        {{QStringLiteral("api_key"), m_account.field("api_key")},
         {QStringLiteral("api_secret"), m_account.field("api_secret")},
         {QStringLiteral("from"), digitsOf(request.sender)},
         {QStringLiteral("to"), digitsOf(request.recipient)},
         {QStringLiteral("text"), text},
         {QStringLiteral("type"), isGsm ? QStringLiteral("text") : QStringLiteral("unicode")},
         {QStringLiteral("client-ref"), request.reference.left(kLongestReference)}});
}

/// Of what only reads; a message carries its key in the body.
void Messages::sign(HttpRequest &request, Timestamp /*now*/) const
{
    if (request.method == "GET")
        addHeader(request, "Authorization",
                  basicAuth(m_account.field("api_key"), m_account.field("api_secret")));
}

SendOutcome Messages::read(const HttpReply &reply) const
{
    const Result<JsonDocument> json = parse(reply.body);
    const QList<JsonValue> messages
        = json ? json->root()["messages"].elements() : QList<JsonValue>();
    if (!reply.isSuccess() || messages.isEmpty())
        return unreadable(reply);
    // One a part. Once a part is theirs, the message may not go again.
    for (const JsonValue &part : messages) {
        if (textOf(part["status"]) == QLatin1String("0"))
            return outcome(ReplyClass::Accepted, reply, {}, {}, textOf(part["message-id"]));
    }
    const JsonValue first = messages.constFirst();
    const QString status = textOf(first["status"]);
    const QString words = textOf(first["error-text"]);
    return outcome(classOfMessage(status, words), reply, status, words);
}

Result<GatewayCredit> Messages::credit(const GatewayTalk &talk) const
{
    const Result<HttpReply> reply
        = talk(getFrom(address(m_rest, QStringLiteral("/account/get-balance"))));
    if (!reply)
        return reply.error();
    const Result<JsonDocument> json = parse(reply->body);
    const QString left = json ? textOf(json->root()["value"]) : QString();
    if (left.isEmpty())
        return notAsPromised("value");
    return GatewayCredit{left, QStringLiteral("EUR")};
}

/// An answer with records.
Result<JsonDocument> Messages::records(const Pairs &query, const GatewayTalk &talk) const
{
    Pairs asked{{QStringLiteral("account_id"), m_account.field("api_key")},
                {QStringLiteral("product"), QStringLiteral("SMS")}};
    asked.append(query);
    const Result<HttpReply> reply
        = talk(getFrom(address(m_api, QStringLiteral("/v2/reports/records"), asked)));
    if (!reply)
        return reply.error();
    Result<JsonDocument> json = parse(reply->body);
    if (!json || !json->root()["records"].isArray())
        return notAsPromised("records");
    return json;
}

Result<QList<DeliveryReport>> Messages::reports(const QList<SentText> &sent, Timestamp /*now*/,
                                                const GatewayTalk &talk) const
{
    if (!usesReports())
        return notOffered();
    QList<DeliveryReport> known;
    for (const SentText &one : sent) {
        if (one.remoteReference.isEmpty())
            continue;
        const Result<JsonDocument> json
            = records({{QStringLiteral("direction"), QStringLiteral("outbound")},
                       {QStringLiteral("id"), one.remoteReference}},
                      talk);
        if (!json)
            return json.error();
        const QList<JsonValue> found = json->root()["records"].elements();
        if (found.isEmpty())
            continue;
        DeliveryReport report = reportFrom(found.constFirst());
        report.reference = one.reference;
        report.remoteReference = one.remoteReference;
        known.append(report);
    }
    return known;
}

Result<OptOuts> Messages::optOuts(const QString &cursor, Timestamp now,
                                  const GatewayTalk &talk) const
{
    if (!usesReports())
        return OptOuts{{}, cursor};
    StopCollector stops(cursor, now);
    const Result<JsonDocument> json
        = records({{QStringLiteral("direction"), QStringLiteral("inbound")},
                   {QStringLiteral("include_message"), QStringLiteral("true")},
                   {QStringLiteral("date_start"), stops.since().toIso()},
                   {QStringLiteral("date_end"), now.toIso()}},
                  talk);
    if (!json)
        return json.error();
    for (const JsonValue &record : json->root()["records"].elements()) {
        const auto at = isoTime(record["date_received"]);
        stops.saw(at);
        if (SmsText::isStop(record["message_body"].toString()))
            stops.add(textOf(record["from"]), at);
    }
    return stops.result();
}

Result<std::optional<DeliveryReport>> Messages::find(const SentText &sent, Timestamp now,
                                                     const GatewayTalk &talk) const
{
    if (!usesReports())
        return notOffered();
    constexpr qint64 kMinuteMs = 60'000;
    const Result<JsonDocument> json = records(
        {{QStringLiteral("direction"), QStringLiteral("outbound")},
         {QStringLiteral("to"), digitsOf(sent.recipient)},
         {QStringLiteral("date_start"), Timestamp{sent.at.ms - kMinuteMs}.toIso()},
         {QStringLiteral("date_end"), std::min(now, Timestamp{sent.at.ms + kDayMs}).toIso()}},
        talk);
    if (!json)
        return json.error();
    const QString reference = sent.reference.left(kLongestReference);
    for (const JsonValue &record : json->root()["records"].elements()) {
        DeliveryReport report = reportFrom(record);
        if (report.reference != reference)
            continue;
        report.reference = sent.reference;
        return std::optional<DeliveryReport>(report);
    }
    return std::optional<DeliveryReport>();
}

} // namespace

GatewayEntry entry()
{
    GatewayEntry entry;
    entry.id = QStringLiteral("vonage");
    entry.name = QStringLiteral("Vonage");
    entry.sender = {false, true, true, true, false, 1};
    entry.clause = {StopClause::Writer::Text, QStringLiteral("Répondez STOP")};
    entry.tellsCredit = entry.tellsDelivery = entry.tellsOptOuts = entry.finds = true;
    entry.fields = &Vonage::fields;
    entry.guide = &Vonage::guide;
    entry.make = [](const GatewayAccount &account) -> std::unique_ptr<Gateway> {
        return std::make_unique<Messages>(account);
    };
    return entry;
}

} // namespace comptoir::vonage
