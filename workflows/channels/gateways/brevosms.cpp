#include "workflows/channels/gateways/brevosms.h"

#include "workflows/channels/gateways/gatewaytools.h"

#include <algorithm>

namespace comptoir::brevosms {

namespace {

using namespace gatewaytools;

class BrevoSms
{
    Q_DECLARE_TR_FUNCTIONS(BrevoSms)
public:
    static QList<GatewayField> fields();
    static QString guide();
};

QList<GatewayField> BrevoSms::fields()
{
    GatewayField key{QStringLiteral("api_key"), tr("API key"), tr("Begins with xkeysib-.")};
    key.isSecret = true;
    return {key};
}

QString BrevoSms::guide()
{
    return tr("1. Log in at https://app.brevo.com/.\n"
              "2. Open “SMTP & API”, then “API keys”, and make a key.\n"
              "3. Copy it here. The key of the mail server (SMTP) is another one.");
}

constexpr int kPage = 100;
constexpr int kMostPages = 30;

DeliveryState stateOf(const QString &event)
{
    if (event == QLatin1String("delivered") || event == QLatin1String("replied")
        || event == QLatin1String("unsubscribe"))
        return DeliveryState::Delivered;
    if (event.endsWith(QLatin1String("Bounce")) || event == QLatin1String("rejected")
        || event == QLatin1String("blocked") || event == QLatin1String("skip"))
        return DeliveryState::Failed;
    return DeliveryState::Pending;
}

/// https://developers.brevo.com/reference/sendtransacsms and get-sms-events.
class Brevo : public Gateway
{
public:
    explicit Brevo(const GatewayAccount &account)
        : m_account(account)
        , m_base(baseOf(account, QStringLiteral("https://api.brevo.com")))
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
    using Take = std::function<void(const JsonValue &event)>;
    [[nodiscard]] static Done walk(const QUrl &base, const Pairs &query, const GatewayTalk &talk,
                                   const Take &take);

    GatewayAccount m_account;
    QUrl m_base;
};

Result<HttpRequest> Brevo::write(const SendRequest &request) const
{
    return postJson(
        address(m_base, QStringLiteral("/v3/transactionalSMS/sms")),
        {{QStringLiteral("sender"), request.sender},
         {QStringLiteral("recipient"), digitsOf(request.recipient)},
         {QStringLiteral("content"), QString::fromUtf8(request.content)},
         {QStringLiteral("type"),
          request.isMarketing ? QStringLiteral("marketing") : QStringLiteral("transactional")},
         {QStringLiteral("tag"), request.reference}});
}

void Brevo::sign(HttpRequest &request, Timestamp /*now*/) const
{
    addHeader(request, "api-key", m_account.field("api_key").toUtf8());
}

SendOutcome Brevo::read(const HttpReply &reply) const
{
    const Result<JsonDocument> json = parse(reply.body);
    if (!json || !json->root().isObject())
        return unreadable(reply);
    const JsonValue root = json->root();
    if (reply.isSuccess()) {
        const QString id = textOf(root["messageId"]);
        return id.isEmpty() ? unreadable(reply) : outcome(ReplyClass::Accepted, reply, {}, {}, id);
    }
    const QString code = textOf(root["code"]);
    const QString message = textOf(root["message"]);
    ReplyClass meaning = classOfStatus(reply);
    if (code == QLatin1String("not_enough_credits"))
        meaning = ReplyClass::LoginRefused;
    else if (reply.status == 400
             && message.contains(QLatin1String("phone number"), Qt::CaseInsensitive))
        meaning = ReplyClass::NoSuchAddress;
    else if (reply.status == 400
             && message.contains(QLatin1String("telephone"), Qt::CaseInsensitive))
        meaning = ReplyClass::NoSuchAddress;
    else if (reply.status == 400 && message.contains(QLatin1String("sender"), Qt::CaseInsensitive))
        meaning = ReplyClass::LoginRefused;
    return outcome(meaning, reply, code, message);
}

Result<GatewayCredit> Brevo::credit(const GatewayTalk &talk) const
{
    const Result<HttpReply> reply = talk(getFrom(address(m_base, QStringLiteral("/v3/account"))));
    if (!reply)
        return reply.error();
    const Result<JsonDocument> json = parse(reply->body);
    if (!json)
        return notAsPromised("account");
    for (const JsonValue &plan : json->root()["plan"].elements()) {
        const QString credits = textOf(plan["credits"]);
        if (textOf(plan["type"]) == QLatin1String("sms") && !credits.isEmpty())
            return GatewayCredit{credits, {}};
    }
    return notAsPromised("no plan of the type sms");
}

/// Through the pages of events, as many as there are.
Done Brevo::walk(const QUrl &base, const Pairs &query, const GatewayTalk &talk, const Take &take)
{
    for (int page = 0; page < kMostPages; ++page) {
        Pairs asked = query;
        asked.append({QStringLiteral("limit"), QString::number(kPage)});
        asked.append({QStringLiteral("offset"), QString::number(page * kPage)});
        const Result<HttpReply> reply = talk(getFrom(
            address(base, QStringLiteral("/v3/transactionalSMS/statistics/events"), asked)));
        if (!reply)
            return reply.error();
        const Result<JsonDocument> json = parse(reply->body);
        if (!json || !json->root().isObject())
            return notAsPromised("events");
        const QList<JsonValue> events = json->root()["events"].elements(); // missing: none
        for (const JsonValue &event : events)
            take(event);
        if (events.size() < kPage)
            break;
    }
    return done();
}

void note(DeliveryReport &report, const JsonValue &event)
{
    const QString name = textOf(event["event"]);
    const DeliveryState state = stateOf(name);
    report.remoteReference = textOf(event["messageId"]);
    if (state == DeliveryState::Pending || report.state == DeliveryState::Delivered)
        return;
    report.state = state;
    report.code = name;
    report.text = textOf(event["reason"]);
    report.failure = name.startsWith(QLatin1String("hardBounce")) ? ReplyClass::NoSuchAddress
                                                                  : ReplyClass::Refused;
    report.at = isoTime(event["date"]);
}

Result<QList<DeliveryReport>> Brevo::reports(const QList<SentText> &sent, Timestamp now,
                                             const GatewayTalk &talk) const
{
    if (sent.isEmpty())
        return QList<DeliveryReport>();
    QHash<QString, DeliveryReport> byReference;
    QHash<QString, QString> references; // of ids
    Timestamp first = sent.constFirst().at, last = first;
    for (const SentText &one : sent) {
        references.insert(one.remoteReference, one.reference);
        first = std::min(first, one.at);
        last = std::max(last, one.at);
    }
    constexpr qint64 kLastsMs = 3LL * 24 * 3'600'000; // a phone may be off for so long
    const Pairs query{
        {QStringLiteral("startDate"), dayText(first)},
        {QStringLiteral("endDate"), dayText(std::min(now, Timestamp{last.ms + kLastsMs}))}};
    const Done walked = walk(m_base, query, talk, [&](const JsonValue &event) {
        const QString tag = textOf(event["tag"]);
        const QString reference = references.value(textOf(event["messageId"]), tag);
        const bool isOurs = std::any_of(sent.begin(), sent.end(), [&](const SentText &one) {
            return one.reference == reference;
        });
        if (!isOurs)
            return;
        byReference[reference].reference = reference;
        note(byReference[reference], event);
    });
    return walked ? Result<QList<DeliveryReport>>(byReference.values()) : walked.error();
}

Result<OptOuts> Brevo::optOuts(const QString &cursor, Timestamp now, const GatewayTalk &talk) const
{
    StopCollector stops(cursor, now);
    for (const char *kind : {"unsubscription", "replies"}) {
        const Pairs query{{QStringLiteral("event"), QLatin1String(kind)},
                          {QStringLiteral("startDate"), dayText(stops.since())},
                          {QStringLiteral("endDate"), dayText(now)}};
        const Done walked = walk(m_base, query, talk, [&stops](const JsonValue &event) {
            const auto at = isoTime(event["date"]);
            stops.saw(at);
            const QString name = textOf(event["event"]);
            const bool isStop = name.startsWith(QLatin1String("unsubscri"))
                || (name.startsWith(QLatin1String("repl"))
                    && SmsText::isStop(event["reply"].toString()));
            if (isStop)
                stops.add(textOf(event["phoneNumber"]), at);
        });
        if (!walked)
            return walked.error();
    }
    return stops.result();
}

Result<std::optional<DeliveryReport>> Brevo::find(const SentText &sent, Timestamp now,
                                                  const GatewayTalk &talk) const
{
    std::optional<DeliveryReport> found;
    const Pairs query{
        {QStringLiteral("phoneNumber"), digitsOf(sent.recipient)},
        {QStringLiteral("startDate"), dayText(sent.at)},
        {QStringLiteral("endDate"), dayText(std::min(now, Timestamp{sent.at.ms + 86'400'000}))}};
    const Done walked = walk(m_base, query, talk, [&](const JsonValue &event) {
        if (textOf(event["tag"]) != sent.reference)
            return;
        if (!found)
            found = DeliveryReport{};
        found->reference = sent.reference;
        note(*found, event);
    });
    return walked ? Result<std::optional<DeliveryReport>>(found) : walked.error();
}

} // namespace

GatewayEntry entry()
{
    GatewayEntry entry;
    entry.id = QStringLiteral("brevo_sms");
    entry.name = QStringLiteral("Brevo SMS");
    entry.sender = {false, true, false, true, false, 3};
    // Brevo puts its number in place of the word.
    entry.clause = {StopClause::Writer::Text, QStringLiteral("STOP au [STOP_CODE]"),
                    QStringLiteral("STOP au 36111")};
    entry.tellsCredit = entry.tellsDelivery = entry.tellsOptOuts = entry.finds = true;
    entry.fields = &BrevoSms::fields;
    entry.guide = &BrevoSms::guide;
    entry.make = [](const GatewayAccount &account) -> std::unique_ptr<Gateway> {
        return std::make_unique<Brevo>(account);
    };
    return entry;
}

} // namespace comptoir::brevosms
