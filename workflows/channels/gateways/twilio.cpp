#include "workflows/channels/gateways/twilio.h"

#include "workflows/channels/gateways/gatewaytools.h"
#include "workflows/channels/gateways/twiliowhatsapp.h"

#include <QJsonDocument>

#include <algorithm>
#include <array>

namespace comptoir::twilio {

namespace {

using namespace gatewaytools;

class Twilio
{
    Q_DECLARE_TR_FUNCTIONS(Twilio)
public:
    static QList<GatewayField> fields();
    static QString guide();
};

QList<GatewayField> Twilio::fields()
{
    GatewayField stop{QStringLiteral("stop"), tr("How to stop"),
                      tr("Stands at the end of every advertising message. Customers can answer "
                         "STOP only to a number; with a name as sender, write how else.")};
    stop.isRequired = false;
    stop.longest = 60;
    stop.standard = QStringLiteral("Répondez STOP");
    return {accountField(tr("Account SID")), tokenField(tr("Auth token")), stop};
}

QString Twilio::guide()
{
    return tr("1. Log in at https://console.twilio.com/.\n"
              "2. Copy the account SID and the auth token from “Account info”.\n"
              "3. As the sender, enter a number of your account, its sender name, or the SID of a "
              "messaging service (MG…).");
}

const QString kTestSender = QStringLiteral("+15005550006"); ///< of the test keys: always valid
const QString kWhatsApp = QStringLiteral("whatsapp:");
constexpr int kOfferedSeconds = 14'400;
constexpr int kMostPages = 20;
constexpr qint64 kMinuteMs = 60'000;

struct Rule
{
    int code;
    ReplyClass meaning;
};

/// https://www.twilio.com/docs/api/errors
constexpr std::array kErrors{
    Rule{20003, ReplyClass::LoginRefused},
    Rule{20429, ReplyClass::Throttled},
    Rule{14107, ReplyClass::Throttled},
    Rule{21211, ReplyClass::NoSuchAddress},
    Rule{21214, ReplyClass::NoSuchAddress},
    Rule{21217, ReplyClass::NoSuchAddress},
    Rule{21614, ReplyClass::NoSuchAddress},
    Rule{63024, ReplyClass::NoSuchAddress},
    Rule{30005, ReplyClass::NoSuchAddress}, // of a report: unknown, and may exist no more
    Rule{30006, ReplyClass::NoSuchAddress}, // of a report: a landline
    Rule{21610, ReplyClass::Unsubscribed},
    Rule{21611, ReplyClass::Throttled},
    Rule{63018, ReplyClass::Throttled},
    Rule{21212, ReplyClass::LoginRefused},
    Rule{21408, ReplyClass::LoginRefused},
    Rule{21603, ReplyClass::LoginRefused},
    Rule{21606, ReplyClass::LoginRefused},
    Rule{21608, ReplyClass::LoginRefused},
    Rule{21612, ReplyClass::Refused},
    Rule{21659, ReplyClass::LoginRefused},
    Rule{21660, ReplyClass::LoginRefused},
    Rule{21705, ReplyClass::LoginRefused},
    Rule{63007, ReplyClass::LoginRefused},
    Rule{63016, ReplyClass::Refused}, // no template, and the customer's 24 hours are over
};

ReplyClass classOfCode(int code, ReplyClass otherwise)
{
    const auto rule = std::find_if(kErrors.begin(), kErrors.end(),
                                   [code](const Rule &one) { return one.code == code; });
    return rule != kErrors.end() ? rule->meaning : otherwise;
}

DeliveryState stateOf(const QString &status)
{
    if (status == QLatin1String("delivered"))
        return DeliveryState::Delivered;
    if (status == QLatin1String("read"))
        return DeliveryState::Read;
    if (status == QLatin1String("undelivered") || status == QLatin1String("failed")
        || status == QLatin1String("canceled"))
        return DeliveryState::Failed;
    return DeliveryState::Pending;
}

/// "Thu, 24 Aug 2023 05:01:45 +0000"
std::optional<Timestamp> mailTime(const JsonValue &value)
{
    const QDateTime time = QDateTime::fromString(value.toString().left(40), Qt::RFC2822Date);
    return time.isValid() ? std::optional(Timestamp::fromDateTime(time)) : std::nullopt;
}

DeliveryReport reportFrom(const JsonValue &message)
{
    DeliveryReport report;
    report.remoteReference = textOf(message["sid"]);
    report.state = stateOf(textOf(message["status"]));
    report.code = textOf(message["error_code"]);
    report.text = textOf(message["error_message"]);
    report.failure = classOfCode(report.code.toInt(), ReplyClass::Refused);
    report.at = mailTime(message["date_updated"]);
    report.parts = std::clamp(textOf(message["num_segments"]).toInt(), 0, 99);
    return report;
}

/// The Messages resource (https://www.twilio.com/docs/messaging/api/message-resource). It has no
/// client reference: a message is found again by its number, day and text.
class Messages : public Gateway
{
public:
    Messages(const GatewayAccount &account, bool isWhatsApp)
        : m_account(account)
        , m_base(baseOf(account, QStringLiteral("https://api.twilio.com")))
        , m_isWhatsApp(isWhatsApp)
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
    using Take = std::function<void(const JsonValue &message)>;
    [[nodiscard]] QUrl url(const QString &rest, const Pairs &query = {}) const;
    [[nodiscard]] QString addressed(const QString &number) const;
    void addContent(Pairs &fields, const QByteArray &content) const;
    [[nodiscard]] Done walk(const Pairs &query, const GatewayTalk &talk, const Take &take) const;

    GatewayAccount m_account;
    QUrl m_base;
    bool m_isWhatsApp;
};

QUrl Messages::url(const QString &rest, const Pairs &query) const
{
    return address(m_base,
                   QStringLiteral("/2010-04-01/Accounts/") + encoded(m_account.field("account"))
                       + rest,
                   query);
}

QString Messages::addressed(const QString &number) const
{
    return m_isWhatsApp ? kWhatsApp + number : number;
}

void Messages::addContent(Pairs &fields, const QByteArray &content) const
{
    if (!m_isWhatsApp) {
        fields.append({QStringLiteral("Body"), QString::fromUtf8(content)});
        fields.append({QStringLiteral("ValidityPeriod"), QString::number(kOfferedSeconds)});
        return;
    }
    std::optional<twiliowhatsapp::Template> filled = twiliowhatsapp::Template::fromContent(content);
    const QString standard = m_account.field("template").trimmed();
    if (!filled && !standard.isEmpty())
        filled = twiliowhatsapp::Template{standard,
                                          {{QStringLiteral("1"), QString::fromUtf8(content)}}};
    if (!filled) {
        fields.append({QStringLiteral("Body"), QString::fromUtf8(content)});
        return;
    }
    fields.append({QStringLiteral("ContentSid"), filled->sid});
    if (filled->variables.isEmpty())
        return;
    QJsonObject variables;
    for (auto one = filled->variables.cbegin(); one != filled->variables.cend(); ++one)
        variables.insert(one.key(), one.value());
    fields.append({QStringLiteral("ContentVariables"),
                   QString::fromUtf8(QJsonDocument(variables).toJson(QJsonDocument::Compact))});
}

Result<HttpRequest> Messages::write(const SendRequest &request) const
{
    const QString from = m_account.isSandbox && !m_isWhatsApp ? kTestSender : request.sender;
    const bool isService = SmsSender::kind(from) == SmsSenderKind::Service;
    Pairs fields{{QStringLiteral("To"), addressed(request.recipient)}};
    fields.append(isService ? Pairs::value_type{QStringLiteral("MessagingServiceSid"), from}
                            : Pairs::value_type{QStringLiteral("From"), addressed(from)});
    addContent(fields, request.content);
    return postForm(url(QStringLiteral("/Messages.json")), fields);
}

void Messages::sign(HttpRequest &request, Timestamp /*now*/) const
{
    addHeader(request, "Authorization",
              basicAuth(m_account.field("account"), m_account.field("token")));
}

SendOutcome Messages::read(const HttpReply &reply) const
{
    const Result<JsonDocument> json = parse(reply.body);
    if (!json || !json->root().isObject())
        return unreadable(reply);
    const JsonValue root = json->root();
    const QString sid = textOf(root["sid"]);
    if (reply.isSuccess() && !sid.isEmpty()) {
        // A message that failed at once has its error in the resource.
        const int code = textOf(root["error_code"]).toInt();
        if (code != 0 && stateOf(textOf(root["status"])) == DeliveryState::Failed)
            return outcome(classOfCode(code, ReplyClass::Refused), reply, QString::number(code),
                           textOf(root["error_message"]), sid);
        return outcome(ReplyClass::Accepted, reply, {}, {}, sid);
    }
    if (reply.isSuccess())
        return unreadable(reply);
    const QString code = textOf(root["code"]);
    return outcome(classOfCode(code.toInt(), classOfStatus(reply)), reply, code,
                   textOf(root["message"]));
}

Result<GatewayCredit> Messages::credit(const GatewayTalk &talk) const
{
    if (m_account.isSandbox)
        return notOffered(); // the test keys may not read
    const Result<HttpReply> reply = talk(getFrom(url(QStringLiteral("/Balance.json"))));
    if (!reply)
        return reply.error();
    const Result<JsonDocument> json = parse(reply->body);
    const QString left = json ? textOf(json->root()["balance"]) : QString();
    if (left.isEmpty())
        return notAsPromised("balance");
    return GatewayCredit{left, textOf(json->root()["currency"])};
}

Result<QList<DeliveryReport>> Messages::reports(const QList<SentText> &sent, Timestamp /*now*/,
                                                const GatewayTalk &talk) const
{
    if (m_account.isSandbox)
        return QList<DeliveryReport>();
    return reportsById(
        sent, talk,
        [this](const QString &id) {
            return url(QStringLiteral("/Messages/%1.json").arg(encoded(id)));
        },
        &reportFrom);
}

/// Through the pages of a list, each of which names the next.
Done Messages::walk(const Pairs &query, const GatewayTalk &talk, const Take &take) const
{
    Pairs first = query;
    first.append({QStringLiteral("PageSize"), QStringLiteral("1000")});
    QUrl next = url(QStringLiteral("/Messages.json"), first);
    for (int page = 0; page < kMostPages && next.isValid(); ++page) {
        const Result<HttpReply> reply = talk(getFrom(next));
        if (!reply)
            return reply.error();
        const Result<JsonDocument> json = parse(reply->body);
        if (!json || !json->root()["messages"].isArray())
            return notAsPromised("messages");
        for (const JsonValue &message : json->root()["messages"].elements())
            take(message);
        const QString rest = json->root()["next_page_uri"].toString();
        // Only on the same server: the key goes with it.
        if (!rest.startsWith(QLatin1Char('/')) || rest.startsWith(QLatin1String("//")))
            return done();
        next = address(m_base, rest);
    }
    return done();
}

Result<OptOuts> Messages::optOuts(const QString &cursor, Timestamp now,
                                  const GatewayTalk &talk) const
{
    // A name cannot be answered; what a service's numbers got is found without naming them.
    const SmsSenderKind kind = SmsSender::kind(m_account.sender);
    const bool isService = kind == SmsSenderKind::Service;
    const bool isNumber = kind == SmsSenderKind::Number || kind == SmsSenderKind::ShortNumber;
    if (m_account.isSandbox || (!isNumber && !isService))
        return OptOuts{{}, cursor};
    StopCollector stops(cursor, now);
    Pairs query{{QStringLiteral("DateSent>"), dayText(stops.since())}};
    if (isNumber)
        query.append({QStringLiteral("To"), addressed(m_account.sender)});
    const Done walked = walk(query, talk, [&stops](const JsonValue &message) {
        const auto at = mailTime(message["date_sent"]);
        stops.saw(at);
        const QString from = message["from"].toString();
        if (textOf(message["direction"]).startsWith(QLatin1String("inbound"))
            && SmsText::isStop(message["body"].toString()))
            stops.add(from.startsWith(kWhatsApp) ? from.mid(kWhatsApp.size()) : from, at);
    });
    return walked ? Result<OptOuts>(stops.result()) : walked.error();
}

Result<std::optional<DeliveryReport>> Messages::find(const SentText &sent, Timestamp /*now*/,
                                                     const GatewayTalk &talk) const
{
    if (m_account.isSandbox)
        return notOffered();
    std::optional<DeliveryReport> found;
    const Pairs query{{QStringLiteral("To"), addressed(sent.recipient)},
                      {QStringLiteral("DateSent>"), dayText(sent.at)}};
    const Done walked = walk(query, talk, [&found, &sent](const JsonValue &message) {
        const auto at = mailTime(message["date_created"]);
        const bool isOurs = textOf(message["direction"]).startsWith(QLatin1String("outbound"))
            && message["body"].toString().trimmed() == sent.text.trimmed()
            && (!at || at->ms >= sent.at.ms - kMinuteMs);
        if (!isOurs || found)
            return;
        found = reportFrom(message);
        found->reference = sent.reference;
    });
    return walked ? Result<std::optional<DeliveryReport>>(found) : walked.error();
}

} // namespace

std::unique_ptr<Gateway> messages(const GatewayAccount &account, bool isWhatsApp)
{
    return std::make_unique<Messages>(account, isWhatsApp);
}

GatewayField accountField(const QString &label)
{
    GatewayField account{QStringLiteral("account"), label, {}};
    account.longest = 34;
    return account;
}

GatewayField tokenField(const QString &label)
{
    GatewayField token{QStringLiteral("token"), label, {}};
    token.isSecret = true;
    return token;
}

GatewayEntry entry()
{
    GatewayEntry entry;
    entry.tellsCredit = entry.tellsDelivery = entry.tellsOptOuts = entry.finds = true;
    entry.id = QStringLiteral("twilio");
    entry.name = QStringLiteral("Twilio");
    entry.sender = {false, true, true, true, true, 2};
    entry.clause = {StopClause::Writer::Text, QStringLiteral("Répondez STOP")};
    entry.sandbox = GatewayEntry::Sandbox::TestKeys;
    entry.fields = &Twilio::fields;
    entry.guide = &Twilio::guide;
    entry.make = [](const GatewayAccount &account) -> std::unique_ptr<Gateway> {
        return messages(account, false);
    };
    return entry;
}

} // namespace comptoir::twilio
