#include "workflows/channels/gateways/ovhsms.h"

#include "workflows/channels/gateways/gatewaytools.h"

#include <QCryptographicHash>
#include <QJsonArray>
#include <QRegularExpression>

namespace comptoir::ovhsms {

namespace {

using namespace gatewaytools;

class OvhSms
{
    Q_DECLARE_TR_FUNCTIONS(OvhSms)
public:
    static QList<GatewayField> fields();
    static QString guide();
    static QString noLinks();
};

QList<GatewayField> OvhSms::fields()
{
    GatewayField service{QStringLiteral("service"), tr("Name of the SMS account"),
                         tr("As the OVHcloud control panel shows it, such as sms-ab12345-1.")};
    service.longest = 40;
    GatewayField application{QStringLiteral("application_key"), tr("Application key"), {}};
    GatewayField secret{QStringLiteral("application_secret"), tr("Application secret"), {}};
    secret.isSecret = true;
    GatewayField consumer{QStringLiteral("consumer_key"), tr("Consumer key"), {}};
    consumer.isSecret = true;
    GatewayField region{QStringLiteral("region"), tr("Region"), {}, GatewayField::Type::Choice};
    region.standard = QStringLiteral("eu");
    region.options = {{QStringLiteral("eu"), tr("Europe")}, {QStringLiteral("ca"), tr("Canada")}};
    return {service, application, secret, consumer, region};
}

QString OvhSms::guide()
{
    return tr("1. Open https://eu.api.ovh.com/createToken/ and log in.\n"
              "2. Give the rights GET and POST on /sms/*.\n"
              "3. Copy the three keys that are shown.\n"
              "A sender name must be approved by OVHcloud first, which takes some days. Without "
              "a sender, messages come from a short number that customers can answer; their text "
              "must not hold a link then.");
}

QString OvhSms::noLinks()
{
    return tr("From OVHcloud’s short number no link can be sent. Take it out of the text, or "
              "enter a sender name for the account.");
}

/// Tags of OVHcloud have at most so many letters; 80 of the 96 random bits are enough.
constexpr qsizetype kLongestTag = 20;
constexpr int kOfferedMinutes = 2'880;

QString tagOf(const QString &reference)
{
    return reference.left(kLongestTag);
}

/// The REST interface (https://eu.api.ovh.com/console/, section /sms), with the signature that its
/// own libraries make (github.com/ovh/python-ovh).
class Ovh : public Gateway
{
public:
    explicit Ovh(const GatewayAccount &account)
        : m_account(account)
        , m_base(baseOf(account,
                        QStringLiteral("https://%1.api.ovh.com").arg(account.field("region"))))
    {}

    [[nodiscard]] Result<HttpRequest> write(const SendRequest &request) const override;
    [[nodiscard]] SendOutcome read(const HttpReply &reply) const override;
    [[nodiscard]] std::optional<HttpRequest> askClock() const override;
    [[nodiscard]] std::optional<qint64> readClock(const QByteArray &body) const override;
    void sign(HttpRequest &request, Timestamp now) const override;
    [[nodiscard]] Result<GatewayCredit> credit(const GatewayTalk &talk) const override;
    [[nodiscard]] Result<QList<DeliveryReport>> reports(const QList<SentText> &sent, Timestamp now,
                                                        const GatewayTalk &talk) const override;
    [[nodiscard]] Result<OptOuts> optOuts(const QString &cursor, Timestamp now,
                                          const GatewayTalk &talk) const override;
    [[nodiscard]] Result<std::optional<DeliveryReport>>
    find(const SentText &sent, Timestamp now, const GatewayTalk &talk) const override;

private:
    [[nodiscard]] QString path(const char *rest) const;
    [[nodiscard]] SendOutcome refusal(const HttpReply &reply) const;
    [[nodiscard]] SendOutcome estimate(const HttpReply &reply) const;
    [[nodiscard]] Result<DeliveryReport> report(const QString &id, const GatewayTalk &talk) const;

    GatewayAccount m_account;
    QUrl m_base;
};

QString Ovh::path(const char *rest) const
{
    return QStringLiteral("/1.0/sms/%1%2")
        .arg(encoded(m_account.field("service")), QLatin1String(rest));
}

Result<HttpRequest> Ovh::write(const SendRequest &request) const
{
    static const QRegularExpression link(QStringLiteral("https?://|\\bwww\\."),
                                         QRegularExpression::CaseInsensitiveOption);
    const QString text = QString::fromUtf8(request.content);
    const bool isShort = request.sender.isEmpty();
    if (isShort && text.contains(link))
        return Error{ErrorCode::InvalidArgument, OvhSms::noLinks(), QStringLiteral("link")};
    QJsonObject body{{QStringLiteral("message"), text},
                     {QStringLiteral("noStopClause"), !request.isMarketing}};
    if (m_account.isSandbox) { // counts the parts, and sends nothing
        body.insert(QStringLiteral("senderType"),
                    isShort ? QStringLiteral("shortcode") : QStringLiteral("alpha"));
        return postJson(address(m_base, QStringLiteral("/1.0/sms/estimate")), body);
    }
    const bool isGsm = SmsText::count(text).encoding == SmsCount::Encoding::Gsm7;
    body.insert(QStringLiteral("receivers"), QJsonArray{request.recipient});
    body.insert(QStringLiteral("charset"), QStringLiteral("UTF-8"));
    body.insert(QStringLiteral("class"), QStringLiteral("phoneDisplay"));
    body.insert(QStringLiteral("coding"), isGsm ? QStringLiteral("7bit") : QStringLiteral("8bit"));
    body.insert(QStringLiteral("priority"), QStringLiteral("high"));
    body.insert(QStringLiteral("validityPeriod"), kOfferedMinutes);
    body.insert(QStringLiteral("tag"), tagOf(request.reference));
    if (isShort)
        body.insert(QStringLiteral("senderForResponse"), true);
    else
        body.insert(QStringLiteral("sender"), request.sender);
    return postJson(address(m_base, path("/jobs")), body);
}

SendOutcome Ovh::refusal(const HttpReply &reply) const
{
    const Result<JsonDocument> json = parse(reply.body);
    if (!json || !json->root().isObject())
        return unreadable(reply);
    const QString message = textOf(json->root()["message"]);
    QString code = textOf(json->root()["errorCode"]);
    if (code.isEmpty())
        code = textOf(json->root()["class"]);
    ReplyClass meaning = classOfStatus(reply);
    // A 400 or 409 that tells of credit or of the sender is the account's, not the message's.
    const bool isOfAccount = message.contains(QLatin1String("credit"), Qt::CaseInsensitive)
        || message.contains(QLatin1String("sender"), Qt::CaseInsensitive)
        || code.contains(QLatin1String("SIGNATURE"), Qt::CaseInsensitive);
    if (meaning == ReplyClass::OurFault && isOfAccount)
        meaning = ReplyClass::LoginRefused;
    return outcome(meaning, reply, code, message);
}

SendOutcome Ovh::estimate(const HttpReply &reply) const
{
    const Result<JsonDocument> json = parse(reply.body);
    const auto parts = json ? json->root()["parts"].toInteger() : std::nullopt;
    return parts ? outcome(ReplyClass::Accepted, reply, {}, {}, QStringLiteral("sandbox"))
                 : unreadable(reply);
}

SendOutcome Ovh::read(const HttpReply &reply) const
{
    if (!reply.isSuccess())
        return refusal(reply);
    if (m_account.isSandbox)
        return estimate(reply);
    const Result<JsonDocument> json = parse(reply.body);
    if (!json || !json->root().isObject())
        return unreadable(reply);
    const JsonValue root = json->root();
    if (const auto ids = root["ids"].elements();
        !ids.isEmpty() && !textOf(ids.constFirst()).isEmpty())
        return outcome(ReplyClass::Accepted, reply, {}, {}, textOf(ids.constFirst()));
    if (!root["invalidReceivers"].elements().isEmpty())
        return outcome(ReplyClass::NoSuchAddress, reply, QStringLiteral("invalidReceivers"));
    return unreadable(reply);
}

std::optional<HttpRequest> Ovh::askClock() const
{
    return getFrom(address(m_base, QStringLiteral("/1.0/auth/time")));
}

std::optional<qint64> Ovh::readClock(const QByteArray &body) const
{
    bool isNumber = false;
    const qint64 seconds = body.trimmed().toLongLong(&isNumber);
    constexpr qint64 kEarliest = 1'000'000'000; // 2001
    constexpr qint64 kLatest = 20'000'000'000;
    return isNumber && seconds > kEarliest && seconds < kLatest ? std::optional(seconds)
                                                                : std::nullopt;
}

void Ovh::sign(HttpRequest &request, Timestamp now) const
{
    if (request.url.path().endsWith(QLatin1String("/auth/time")))
        return;
    const QByteArray time = QByteArray::number(now.ms / 1'000);
    const QByteArray consumer = m_account.field("consumer_key").toUtf8();
    const QByteArray plain = m_account.field("application_secret").toUtf8() + '+' + consumer + '+'
        + request.method + '+' + request.url.toEncoded() + '+' + request.body + '+' + time;
    addHeader(request, "X-Ovh-Application", m_account.field("application_key").toUtf8());
    addHeader(request, "X-Ovh-Consumer", consumer);
    addHeader(request, "X-Ovh-Timestamp", time);
    addHeader(request, "X-Ovh-Signature",
              "$1$" + QCryptographicHash::hash(plain, QCryptographicHash::Sha1).toHex());
}

Result<GatewayCredit> Ovh::credit(const GatewayTalk &talk) const
{
    const Result<HttpReply> reply = talk(getFrom(address(m_base, path(""))));
    if (!reply)
        return reply.error();
    const Result<JsonDocument> json = parse(reply->body);
    const QString left = json ? textOf(json->root()["creditsLeft"]) : QString();
    if (left.isEmpty())
        return notAsPromised("creditsLeft");
    return GatewayCredit{left, {}};
}

Result<DeliveryReport> Ovh::report(const QString &id, const GatewayTalk &talk) const
{
    constexpr qint64 kDelivered = 4, kFailed = 5; // the help pages' values of ptt
    DeliveryReport report;
    report.remoteReference = id;
    const Result<HttpReply> reply
        = talk(getFrom(address(m_base, path("/outgoing/") + encoded(id))));
    if (!reply && reply.error().code == ErrorCode::NotFound)
        return report; // still among the jobs
    if (!reply)
        return reply.error();
    const Result<JsonDocument> json = parse(reply->body);
    if (!json || !json->root().isObject())
        return notAsPromised("outgoing");
    const JsonValue root = json->root();
    report.reference = textOf(root["tag"]);
    report.at = isoTime(root["deliveredAt"]);
    report.code = textOf(root["ptt"]);
    report.parts
        = static_cast<int>(std::clamp<qint64>(root["numberOfSms"].toInteger().value_or(0), 0, 99));
    const qint64 ptt = root["ptt"].toInteger().value_or(0);
    if (report.at || ptt == kDelivered)
        report.state = DeliveryState::Delivered;
    else if (ptt == kFailed)
        report.state = DeliveryState::Failed;
    return report;
}

Result<QList<DeliveryReport>> Ovh::reports(const QList<SentText> &sent, Timestamp /*now*/,
                                           const GatewayTalk &talk) const
{
    QList<DeliveryReport> known;
    for (const SentText &one : sent) {
        if (one.remoteReference.isEmpty())
            continue;
        Result<DeliveryReport> told = report(one.remoteReference, talk);
        if (!told)
            return told.error();
        told->reference = one.reference;
        known.append(*told);
    }
    return known;
}

Result<OptOuts> Ovh::optOuts(const QString &cursor, Timestamp /*now*/,
                             const GatewayTalk &talk) const
{
    if (m_account.isSandbox)
        return OptOuts{{}, cursor};
    const Result<HttpReply> reply = talk(getFrom(address(m_base, path("/blacklists"))));
    if (!reply)
        return reply.error();
    const Result<JsonDocument> json = parse(reply->body);
    if (!json || !json->root().isArray())
        return notAsPromised("blacklists");
    QStringList numbers;
    for (const JsonValue &one : json->root().elements()) {
        if (const QString number = e164FromProvider(textOf(one)); !number.isEmpty())
            numbers.append(number);
    }
    return wholeList(numbers, cursor);
}

Result<std::optional<DeliveryReport>> Ovh::find(const SentText &sent, Timestamp /*now*/,
                                                const GatewayTalk &talk) const
{
    const Result<HttpReply> reply = talk(getFrom(
        address(m_base, path("/outgoing"), {{QStringLiteral("tag"), tagOf(sent.reference)}})));
    if (!reply)
        return reply.error();
    const Result<JsonDocument> json = parse(reply->body);
    if (!json || !json->root().isArray())
        return notAsPromised("outgoing");
    const QList<JsonValue> ids = json->root().elements();
    if (ids.isEmpty())
        return std::optional<DeliveryReport>();
    Result<DeliveryReport> told = report(textOf(ids.constFirst()), talk);
    if (!told)
        return told.error();
    told->reference = sent.reference;
    return std::optional<DeliveryReport>(*told);
}

} // namespace

GatewayEntry entry()
{
    GatewayEntry entry;
    entry.id = QStringLiteral("ovh_sms");
    entry.name = QStringLiteral("OVHcloud SMS");
    entry.perMinute = 120;
    entry.mostParts = 6;
    entry.sender = {true, true, true, true, false, 3};
    entry.clause = {StopClause::Writer::Gateway, QStringLiteral("STOP au 36184")};
    entry.sandbox = GatewayEntry::Sandbox::Provider;
    entry.tellsCredit = entry.tellsDelivery = entry.tellsOptOuts = entry.finds = true;
    entry.fields = &OvhSms::fields;
    entry.guide = &OvhSms::guide;
    entry.make = [](const GatewayAccount &account) -> std::unique_ptr<Gateway> {
        return std::make_unique<Ovh>(account);
    };
    return entry;
}

} // namespace comptoir::ovhsms
