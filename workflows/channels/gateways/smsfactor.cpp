#include "workflows/channels/gateways/smsfactor.h"

#include "workflows/channels/gateways/gatewaytools.h"

#include <QJsonArray>

#include <array>

namespace comptoir::smsfactor {

namespace {

using namespace gatewaytools;

class SmsFactor
{
    Q_DECLARE_TR_FUNCTIONS(SmsFactor)
public:
    static QList<GatewayField> fields();
    static QString guide();
};

QList<GatewayField> SmsFactor::fields()
{
    GatewayField token{QStringLiteral("token"), tr("API token"), {}};
    token.isSecret = true;
    token.longest = 2'000;
    return {token};
}

QString SmsFactor::guide()
{
    return tr("1. Log in at https://my.smsfactor.com/.\n"
              "2. Open “Developers”, then “API tokens”, and make a token.\n"
              "3. Copy it here. SMSFactor puts the words with STOP at the end of advertising "
              "messages by itself.");
}

/// The filters of an answer, in the order in which they matter.
struct Filter
{
    const char *name;
    ReplyClass meaning;
};
constexpr std::array kFilters{
    Filter{"blacklisted", ReplyClass::Unsubscribed},
    Filter{"npai", ReplyClass::NoSuchAddress},
    Filter{"invalid", ReplyClass::NoSuchAddress},
    Filter{"flood", ReplyClass::Throttled},
    Filter{"country_limit", ReplyClass::LoginRefused},
    Filter{"not_allowed", ReplyClass::LoginRefused},
    Filter{"duplicated", ReplyClass::Refused},
};

/// Numbers come as numbers or as strings.
qint64 countOf(const JsonValue &value)
{
    return textOf(value).toLongLong();
}

/// Of a campaign with one message.
DeliveryReport reportFrom(const JsonValue &campaign)
{
    DeliveryReport report;
    report.remoteReference = textOf(campaign["id"]);
    report.code = textOf(campaign["status"]);
    if (countOf(campaign["delivered"]) > 0)
        report.state = DeliveryState::Delivered;
    for (const char *failure : {"error", "expired", "network_error", "npai"}) {
        if (report.state == DeliveryState::Pending && countOf(campaign[failure]) > 0) {
            report.state = DeliveryState::Failed;
            report.code = QLatin1String(failure);
            report.failure = report.code == QLatin1String("npai") ? ReplyClass::NoSuchAddress
                                                                  : ReplyClass::Refused;
        }
    }
    return report;
}

/// https://dev.smsfactor.com; codes as github.com/smsfactor/smsfactor-php-sdk reads them.
class Campaigns : public Gateway
{
public:
    explicit Campaigns(const GatewayAccount &account)
        : m_account(account)
        , m_base(baseOf(account, QStringLiteral("https://api.smsfactor.com")))
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
    [[nodiscard]] Result<JsonDocument> ask(const QUrl &url, const GatewayTalk &talk) const;

    GatewayAccount m_account;
    QUrl m_base;
};

Result<HttpRequest> Campaigns::write(const SendRequest &request) const
{
    const QString text = QString::fromUtf8(request.content);
    const bool isGsm = SmsText::count(text).encoding == SmsCount::Encoding::Gsm7;
    QJsonObject message{
        {QStringLiteral("text"), text},
        {QStringLiteral("pushtype"),
         request.isMarketing ? QStringLiteral("marketing") : QStringLiteral("alert")},
        {QStringLiteral("unicode"), isGsm ? 0 : 1}};
    if (!request.sender.isEmpty())
        message.insert(QStringLiteral("sender"), request.sender);
    const QJsonObject recipient{{QStringLiteral("gsmsmsid"), request.reference},
                                {QStringLiteral("value"), digitsOf(request.recipient)}};
    const QJsonObject sms{{QStringLiteral("message"), message},
                          {QStringLiteral("recipients"),
                           QJsonObject{{QStringLiteral("gsm"), QJsonArray{recipient}}}}};
    const QString path
        = m_account.isSandbox ? QStringLiteral("/send/simulate") : QStringLiteral("/send");
    return postJson(address(m_base, path), {{QStringLiteral("sms"), sms}});
}

void Campaigns::sign(HttpRequest &request, Timestamp /*now*/) const
{
    addHeader(request, "Authorization", bearer(m_account.field("token")));
}

ReplyClass classOfError(qint64 status, const HttpReply &reply)
{
    switch (status) {
    case -1: // token
    case -3: // no credit left
        return ReplyClass::LoginRefused;
    case -2:
    case -6:
    case -7:
        return ReplyClass::OurFault;
    case -8: // somebody there looks at it first, and may let it go
        return ReplyClass::Unknown;
    default:
        return classOfStatus(reply);
    }
}

SendOutcome Campaigns::read(const HttpReply &reply) const
{
    const Result<JsonDocument> json = parse(reply.body);
    if (!json || !json->root().isObject())
        return unreadable(reply);
    const JsonValue root = json->root();
    const qint64 status = countOf(root["status"]);
    if (status < 0 || !reply.isSuccess()) {
        const QString details = textOf(root["details"]);
        return outcome(classOfError(status, reply), reply, QString::number(status),
                       details.isEmpty() ? textOf(root["message"]) : details);
    }
    if (status != 1)
        return unreadable(reply);
    const QString ticket = textOf(root["ticket"]);
    if (countOf(root["sent"]) > 0)
        return outcome(ReplyClass::Accepted, reply, {}, {},
                       m_account.isSandbox ? QStringLiteral("sandbox") : ticket);
    for (const Filter &filter : kFilters) {
        if (countOf(root[filter.name]) > 0)
            return outcome(filter.meaning, reply, QLatin1String(filter.name));
    }
    return unreadable(reply);
}

/// An answer with status 1.
Result<JsonDocument> Campaigns::ask(const QUrl &url, const GatewayTalk &talk) const
{
    const Result<HttpReply> reply = talk(getFrom(url));
    if (!reply)
        return reply.error();
    Result<JsonDocument> json = parse(reply->body);
    if (!json || !json->root().isObject())
        return notAsPromised("answer");
    const qint64 status = countOf(json->root()["status"]);
    if (status == -1) {
        HttpReply refused = *reply;
        refused.status = 401;
        return errorOf(refused);
    }
    if (status != 1)
        return notAsPromised("status");
    return json;
}

Result<GatewayCredit> Campaigns::credit(const GatewayTalk &talk) const
{
    const Result<JsonDocument> json = ask(address(m_base, QStringLiteral("/credits")), talk);
    if (!json)
        return json.error();
    const QString left = textOf(json->root()["credits"]);
    if (left.isEmpty())
        return notAsPromised("credits");
    return GatewayCredit{left, {}};
}

Result<QList<DeliveryReport>> Campaigns::reports(const QList<SentText> &sent, Timestamp /*now*/,
                                                 const GatewayTalk &talk) const
{
    QList<DeliveryReport> known;
    for (const SentText &one : sent) {
        if (one.remoteReference.isEmpty() || m_account.isSandbox)
            continue;
        const Result<JsonDocument> json = ask(
            address(m_base, QStringLiteral("/campaign/") + encoded(one.remoteReference)), talk);
        if (!json && json.error().code == ErrorCode::NotFound)
            continue;
        if (!json)
            return json.error();
        const JsonValue campaign = json->root()["campaign"];
        const QList<JsonValue> all = campaign.elements();
        DeliveryReport report = reportFrom(all.isEmpty() ? campaign : all.constFirst());
        report.reference = one.reference;
        report.remoteReference = one.remoteReference;
        known.append(report);
    }
    return known;
}

Result<OptOuts> Campaigns::optOuts(const QString &cursor, Timestamp /*now*/,
                                   const GatewayTalk &talk) const
{
    const Result<JsonDocument> json = ask(address(m_base, QStringLiteral("/blacklist")), talk);
    if (!json)
        return json.error();
    if (!json->root()["list"].isArray())
        return notAsPromised("list");
    QStringList numbers;
    for (const JsonValue &one : json->root()["list"].elements()) {
        if (const QString number = e164FromProvider(textOf(one["destination"])); !number.isEmpty())
            numbers.append(number);
    }
    return wholeList(numbers, cursor);
}

/// Campaigns do not tell our reference; one to that number with that text since then is it.
Result<std::optional<DeliveryReport>> Campaigns::find(const SentText &sent, Timestamp /*now*/,
                                                      const GatewayTalk &talk) const
{
    constexpr qint64 kMinuteMs = 60'000;
    const Result<JsonDocument> json
        = ask(address(m_base, QStringLiteral("/campaigns"),
                      {{QStringLiteral("destination"), digitsOf(sent.recipient)},
                       {QStringLiteral("date_start"), parisText({sent.at.ms - kMinuteMs})},
                       {QStringLiteral("length"), QStringLiteral("100")}}),
              talk);
    if (!json)
        return json.error();
    for (const JsonValue &campaign : json->root()["campaigns"].elements()) {
        const QString text = sent.text.trimmed();
        if (text.isEmpty() || !campaign["text"].toString().startsWith(text))
            continue;
        DeliveryReport report = reportFrom(campaign);
        report.reference = sent.reference;
        return std::optional<DeliveryReport>(report);
    }
    return std::optional<DeliveryReport>();
}

} // namespace

GatewayEntry entry()
{
    GatewayEntry entry;
    entry.id = QStringLiteral("smsfactor");
    entry.name = QStringLiteral("SMSFactor");
    entry.sender = {true, true, false, false, false, 3};
    entry.clause = {StopClause::Writer::Gateway, QStringLiteral("STOP au 36180")};
    entry.sandbox = GatewayEntry::Sandbox::Provider;
    entry.tellsCredit = entry.tellsDelivery = entry.tellsOptOuts = entry.finds = true;
    entry.fields = &SmsFactor::fields;
    entry.guide = &SmsFactor::guide;
    entry.make = [](const GatewayAccount &account) -> std::unique_ptr<Gateway> {
        return std::make_unique<Campaigns>(account);
    };
    return entry;
}

} // namespace comptoir::smsfactor
