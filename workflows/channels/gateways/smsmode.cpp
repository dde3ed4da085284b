#include "workflows/channels/gateways/smsmode.h"

#include "workflows/channels/gateways/gatewaytools.h"

#include <algorithm>

namespace comptoir::smsmode {

namespace {

using namespace gatewaytools;

class Smsmode
{
    Q_DECLARE_TR_FUNCTIONS(Smsmode)
public:
    static QList<GatewayField> fields();
    static QString guide();
};

QList<GatewayField> Smsmode::fields()
{
    GatewayField key{QStringLiteral("api_key"), tr("API key"), {}};
    key.isSecret = true;
    GatewayField stop{QStringLiteral("stop"), tr("How to stop"),
                      tr("Stands at the end of every advertising message, with the short number "
                         "that smsmode gave you.")};
    stop.longest = 60;
    stop.standard = QStringLiteral("STOP au 36034");
    return {key, stop};
}

QString Smsmode::guide()
{
    return tr("1. Log in at https://ui.smsmode.com/.\n"
              "2. Open “Settings”, then “API keys”, and make a key for a channel of the kind "
              "“Marketing” or “Transactional”.\n"
              "3. Copy it here.");
}

constexpr int kPage = 100;
constexpr int kMostPages = 20;

DeliveryState stateOf(const QString &value)
{
    if (value == QLatin1String("DELIVERED"))
        return DeliveryState::Delivered;
    if (value == QLatin1String("UNDELIVERABLE") || value == QLatin1String("UNDELIVERED"))
        return DeliveryState::Failed;
    return DeliveryState::Pending;
}

/// Its times have no zone ("2021-10-14T12:00:00"); they are of Paris.
std::optional<Timestamp> timeOf(const JsonValue &value)
{
    if (const auto exact = isoTime(value))
        return exact;
    const QString local = value.toString().left(19).replace(QLatin1Char('T'), QLatin1Char(' '));
    return Timestamp::fromLocal(local, QTimeZone("Europe/Paris"));
}

DeliveryReport reportFrom(const JsonValue &message)
{
    DeliveryReport report;
    report.remoteReference = textOf(message["messageId"]);
    report.reference = textOf(message["refClient"]);
    report.state = stateOf(textOf(message["status"]["value"]));
    report.code = textOf(message["status"]["value"]);
    report.text = textOf(message["status"]["detail"]);
    report.at = timeOf(message["status"]["deliveryDate"]);
    const qint64 parts = message["body"]["messagePartCount"].toInteger().value_or(0);
    report.parts = static_cast<int>(std::clamp<qint64>(parts, 0, 99));
    return report;
}

/// https://dev.smsmode.com/sms/v1/message.
class Messages : public Gateway
{
public:
    explicit Messages(const GatewayAccount &account)
        : m_account(account)
        , m_base(baseOf(account, QStringLiteral("https://rest.smsmode.com")))
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
    [[nodiscard]] QUrl messages(const QString &rest, const Pairs &query = {}) const;

    GatewayAccount m_account;
    QUrl m_base;
};

QUrl Messages::messages(const QString &rest, const Pairs &query) const
{
    return address(m_base, QStringLiteral("/sms/v1/messages") + rest, query);
}

Result<HttpRequest> Messages::write(const SendRequest &request) const
{
    return postJson(messages({}),
                    {{QStringLiteral("recipient"),
                      QJsonObject{{QStringLiteral("to"), digitsOf(request.recipient)}}},
                     {QStringLiteral("body"),
                      QJsonObject{{QStringLiteral("text"), QString::fromUtf8(request.content)}}},
                     {QStringLiteral("from"), request.sender},
                     {QStringLiteral("refClient"), request.reference}});
}

void Messages::sign(HttpRequest &request, Timestamp /*now*/) const
{
    addHeader(request, "X-Api-Key", m_account.field("api_key").toUtf8());
}

SendOutcome Messages::read(const HttpReply &reply) const
{
    const Result<JsonDocument> json = parse(reply.body);
    if (!json || !json->root().isObject())
        return unreadable(reply);
    const JsonValue root = json->root();
    if (reply.isSuccess()) {
        const QString id = textOf(root["messageId"]);
        return id.isEmpty() ? unreadable(reply) : outcome(ReplyClass::Accepted, reply, {}, {}, id);
    }
    QString code = textOf(root["errorCode"]);
    if (code.isEmpty())
        code = textOf(root["title"]);
    const QString detail = textOf(root["detail"]);
    ReplyClass meaning = classOfStatus(reply);
    const QString all = (code + QLatin1Char(' ') + detail).toLower();
    if (meaning == ReplyClass::OurFault && all.contains(QLatin1String("recipient")))
        meaning = ReplyClass::NoSuchAddress;
    else if (meaning == ReplyClass::OurFault
             && (all.contains(QLatin1String("balance")) || all.contains(QLatin1String("credit"))))
        meaning = ReplyClass::LoginRefused;
    return outcome(meaning, reply, code, detail);
}

Result<GatewayCredit> Messages::credit(const GatewayTalk &talk) const
{
    const Result<HttpReply> reply
        = talk(getFrom(address(m_base, QStringLiteral("/commons/v1/organisations"))));
    if (!reply)
        return reply.error();
    const Result<JsonDocument> json = parse(reply->body);
    if (!json)
        return notAsPromised("organisations");
    JsonValue own = json->root();
    for (const char *list : {"items", "organisations"}) {
        if (const auto all = json->root()[list].elements(); !all.isEmpty())
            own = all.constFirst();
    }
    if (const auto all = own.elements(); !all.isEmpty())
        own = all.constFirst();
    const QString amount = textOf(own["balance"]["amount"]);
    if (amount.isEmpty())
        return notAsPromised("balance");
    return GatewayCredit{amount, textOf(own["balance"]["currency"])};
}

Result<QList<DeliveryReport>> Messages::reports(const QList<SentText> &sent, Timestamp /*now*/,
                                                const GatewayTalk &talk) const
{
    return reportsById(
        sent, talk, [this](const QString &id) { return messages(QLatin1Char('/') + encoded(id)); },
        &reportFrom);
}

Result<OptOuts> Messages::optOuts(const QString &cursor, Timestamp now,
                                  const GatewayTalk &talk) const
{
    StopCollector stops(cursor, now);
    for (int page = 1; page <= kMostPages; ++page) {
        const Pairs query{{QStringLiteral("direction"), QStringLiteral("MO")},
                          {QStringLiteral("startDate"), dayText(stops.since())},
                          {QStringLiteral("page"), QString::number(page)},
                          {QStringLiteral("pageSize"), QString::number(kPage)}};
        const Result<HttpReply> reply = talk(getFrom(messages({}, query)));
        if (!reply)
            return reply.error();
        const Result<JsonDocument> json = parse(reply->body);
        if (!json || !json->root()["items"].isArray())
            return notAsPromised("items");
        const QList<JsonValue> items = json->root()["items"].elements();
        for (const JsonValue &item : items) {
            const auto at = timeOf(item["acceptedAt"]);
            stops.saw(at);
            if (SmsText::isStop(item["body"]["text"].toString()))
                stops.add(textOf(item["from"]), at);
        }
        if (items.size() < kPage)
            break;
    }
    return stops.result();
}

Result<std::optional<DeliveryReport>> Messages::find(const SentText &sent, Timestamp /*now*/,
                                                     const GatewayTalk &talk) const
{
    const Result<HttpReply> reply
        = talk(getFrom(messages({},
                                {{QStringLiteral("refClient"), sent.reference},
                                 {QStringLiteral("startDate"), dayText(sent.at)}})));
    if (!reply)
        return reply.error();
    const Result<JsonDocument> json = parse(reply->body);
    if (!json || !json->root()["items"].isArray())
        return notAsPromised("items");
    for (const JsonValue &item : json->root()["items"].elements()) {
        if (DeliveryReport report = reportFrom(item); report.reference == sent.reference)
            return std::optional<DeliveryReport>(report);
    }
    return std::optional<DeliveryReport>();
}

} // namespace

GatewayEntry entry()
{
    GatewayEntry entry;
    entry.id = QStringLiteral("smsmode");
    entry.name = QStringLiteral("smsmode");
    entry.sender = {false, true, true, false, false, 1};
    entry.clause = {StopClause::Writer::Text, QStringLiteral("STOP au 36034")};
    entry.tellsCredit = entry.tellsDelivery = entry.tellsOptOuts = entry.finds = true;
    entry.fields = &Smsmode::fields;
    entry.guide = &Smsmode::guide;
    entry.make = [](const GatewayAccount &account) -> std::unique_ptr<Gateway> {
        return std::make_unique<Messages>(account);
    };
    return entry;
}

} // namespace comptoir::smsmode
