#include "workflows/channels/gateways/httpsms.h"

#include "models/domain/contact.h"
#include "models/shops/httprules.h"
#include "workflows/channels/gateways/gatewaytools.h"
#include "workflows/channels/gateways/httpsmsform.h"
#include "workflows/channels/gateways/jsonpath.h"
#include "workflows/channels/gateways/requesttemplate.h"

namespace comptoir::httpsms {

namespace {

using namespace gatewaytools;
using Values = RequestTemplate::Values;

bool isOneOf(const QString &values, const QString &value)
{
    for (const QString &one : values.split(QLatin1Char(','), Qt::SkipEmptyParts)) {
        if (one.trimmed().compare(value, Qt::CaseInsensitive) == 0)
            return true;
    }
    return false;
}

/// "0612345678" of a French number; others stay in E.164.
QString national(const QString &e164)
{
    QString text = readablePhone(e164, QStringLiteral("FR"));
    return text.remove(QLatin1Char(' '));
}

/// What the owner wrote down.
class Written : public Gateway
{
public:
    explicit Written(const GatewayAccount &account)
        : m_account(account)
    {}

    [[nodiscard]] Result<HttpRequest> write(const SendRequest &request) const override;
    [[nodiscard]] SendOutcome read(const HttpReply &reply) const override;
    [[nodiscard]] Result<GatewayCredit> credit(const GatewayTalk &talk) const override;
    [[nodiscard]] Result<QList<DeliveryReport>> reports(const QList<SentText> &sent, Timestamp now,
                                                        const GatewayTalk &talk) const override;
    [[nodiscard]] Result<OptOuts> optOuts(const QString &cursor, Timestamp now,
                                          const GatewayTalk &talk) const override;
    [[nodiscard]] Result<std::optional<DeliveryReport>>
    find(const SentText &sent, Timestamp now, const GatewayTalk &talk) const override;

private:
    [[nodiscard]] QUrl urlOf(const char *key, const Values &values) const;
    void addHeaders(HttpRequest &request, const Values &values) const;
    [[nodiscard]] Result<JsonDocument> ask(const char *key, const Values &values,
                                           const GatewayTalk &talk) const;
    [[nodiscard]] Result<DeliveryReport> report(const SentText &sent,
                                                const GatewayTalk &talk) const;
    [[nodiscard]] SendOutcome refusal(const HttpReply &reply, const JsonValue &root) const;

    GatewayAccount m_account;
};

QUrl Written::urlOf(const char *key, const Values &values) const
{
    const QString text = m_account.field(key).trimmed();
    return QUrl(RequestTemplate::filled(text, values, Escaping::Url), QUrl::StrictMode);
}

void Written::addHeaders(HttpRequest &request, const Values &values) const
{
    for (const QString &line : m_account.field("headers").split(QLatin1Char('\n'))) {
        const qsizetype colon = line.indexOf(QLatin1Char(':'));
        if (colon < 1)
            continue;
        const QString value
            = RequestTemplate::filled(line.mid(colon + 1).trimmed(), values, Escaping::None);
        addHeader(request, line.left(colon).trimmed().toUtf8(), value.toUtf8());
    }
}

Result<HttpRequest> Written::write(const SendRequest &request) const
{
    const Values values{{QStringLiteral("to"), request.recipient},
                        {QStringLiteral("to_digits"), digitsOf(request.recipient)},
                        {QStringLiteral("to_national"), national(request.recipient)},
                        {QStringLiteral("text"), QString::fromUtf8(request.content)},
                        {QStringLiteral("sender"), request.sender},
                        {QStringLiteral("ref"), request.reference},
                        {QStringLiteral("token"), m_account.field("token")}};
    HttpRequest http = getFrom(urlOf("url", values));
    http.method = m_account.field("method").toLatin1();
    http.repeatable = false;
    const QString kind = m_account.field("content");
    const bool isJson = kind == QLatin1String("json");
    const bool isForm = kind == QLatin1String("form");
    const Escaping escaping = isJson ? Escaping::Json : (isForm ? Escaping::Url : Escaping::None);
    if (http.method != "GET") {
        http.body = RequestTemplate::filled(m_account.field("body"), values, escaping).toUtf8();
        addHeader(http, "Content-Type",
                  isJson       ? "application/json; charset=utf-8"
                      : isForm ? "application/x-www-form-urlencoded"
                               : "text/plain; charset=utf-8");
    }
    addHeaders(http, values);
    if (const Done checked = httprules::checkRequest(http); !checked)
        return checked.error();
    return http;
}

SendOutcome Written::refusal(const HttpReply &reply, const JsonValue &root) const
{
    const QString error = JsonPath(m_account.field("error_path")).text(root);
    ReplyClass meaning = reply.isSuccess() ? ReplyClass::Refused : classOfStatus(reply);
    if (!error.isEmpty() && isOneOf(m_account.field("dead_values"), error))
        meaning = ReplyClass::NoSuchAddress;
    else if (!error.isEmpty() && isOneOf(m_account.field("wait_values"), error))
        meaning = ReplyClass::Throttled;
    return outcome(meaning, reply, error.left(60), error);
}

SendOutcome Written::read(const HttpReply &reply) const
{
    const JsonPath idPath(m_account.field("id_path"));
    const JsonPath statusPath(m_account.field("status_path"));
    const Result<JsonDocument> json = parse(reply.body);
    if (!reply.isSuccess())
        return json ? refusal(reply, json->root()) : unreadable(reply);
    if (idPath.isEmpty() && statusPath.isEmpty())
        return outcome(ReplyClass::Accepted, reply);
    if (!json)
        return unreadable(reply);
    const QString id = idPath.isEmpty() ? QString() : idPath.text(json->root());
    if (statusPath.isEmpty()) {
        if (!id.isEmpty())
            return outcome(ReplyClass::Accepted, reply, {}, {}, id);
        const bool tellsError = !m_account.field("error_path").isEmpty()
            && !JsonPath(m_account.field("error_path")).text(json->root()).isEmpty();
        return tellsError ? refusal(reply, json->root()) : unreadable(reply);
    }
    const QString status = statusPath.text(json->root());
    if (status.isEmpty())
        return unreadable(reply);
    if (isOneOf(m_account.field("good_values"), status))
        return outcome(ReplyClass::Accepted, reply, {}, {}, id);
    return refusal(reply, json->root());
}

Result<JsonDocument> Written::ask(const char *key, const Values &values,
                                  const GatewayTalk &talk) const
{
    if (m_account.field(key).trimmed().isEmpty())
        return notOffered();
    Values all = values;
    all.insert(QStringLiteral("token"), m_account.field("token"));
    all.insert(QStringLiteral("sender"), m_account.sender);
    HttpRequest request = getFrom(urlOf(key, all));
    addHeaders(request, all);
    const Result<HttpReply> reply = talk(request);
    if (!reply)
        return reply.error();
    Result<JsonDocument> json = parse(reply->body);
    if (!json)
        return notAsPromised(key);
    return json;
}

Result<GatewayCredit> Written::credit(const GatewayTalk &talk) const
{
    const Result<JsonDocument> json = ask("credit_url", {}, talk);
    if (!json)
        return json.error();
    const QString left = JsonPath(m_account.field("credit_path")).text(json->root());
    if (left.isEmpty())
        return notAsPromised("credit");
    return GatewayCredit{left, {}};
}

Result<DeliveryReport> Written::report(const SentText &sent, const GatewayTalk &talk) const
{
    const Result<JsonDocument> json = ask("state_url",
                                          {{QStringLiteral("id"), sent.remoteReference},
                                           {QStringLiteral("ref"), sent.reference},
                                           {QStringLiteral("to"), sent.recipient}},
                                          talk);
    if (!json)
        return json.error();
    DeliveryReport report;
    report.reference = sent.reference;
    report.remoteReference = sent.remoteReference;
    report.code = JsonPath(m_account.field("state_path")).text(json->root());
    if (report.code.isEmpty())
        return notAsPromised("state");
    if (isOneOf(m_account.field("delivered_values"), report.code))
        report.state = DeliveryState::Delivered;
    else if (isOneOf(m_account.field("failed_values"), report.code))
        report.state = DeliveryState::Failed;
    return report;
}

Result<QList<DeliveryReport>> Written::reports(const QList<SentText> &sent, Timestamp /*now*/,
                                               const GatewayTalk &talk) const
{
    const bool byId = m_account.field("state_url").contains(QLatin1String("{id}"));
    QList<DeliveryReport> known;
    for (const SentText &one : sent) {
        if (byId && one.remoteReference.isEmpty())
            continue;
        const Result<DeliveryReport> told = report(one, talk);
        if (!told && told.error().code == ErrorCode::NotFound)
            continue;
        if (!told)
            return told.error();
        known.append(*told);
    }
    return known;
}

Result<OptOuts> Written::optOuts(const QString &cursor, Timestamp /*now*/,
                                 const GatewayTalk &talk) const
{
    if (m_account.field("stops_url").trimmed().isEmpty())
        return OptOuts{{}, cursor};
    const Result<JsonDocument> json = ask("stops_url", {}, talk);
    if (!json)
        return json.error();
    QStringList numbers;
    for (const JsonValue &one : JsonPath(m_account.field("stops_path")).all(json->root())) {
        if (const QString number = e164FromProvider(textOf(one)); !number.isEmpty())
            numbers.append(number);
    }
    return wholeList(numbers, cursor);
}

Result<std::optional<DeliveryReport>> Written::find(const SentText &sent, Timestamp /*now*/,
                                                    const GatewayTalk &talk) const
{
    if (!m_account.field("state_url").contains(QLatin1String("{ref}")))
        return notOffered();
    const Result<DeliveryReport> told = report(sent, talk);
    if (!told && told.error().code == ErrorCode::NotFound)
        return std::optional<DeliveryReport>();
    if (!told)
        return told.error();
    return std::optional<DeliveryReport>(*told);
}

} // namespace

GatewayEntry entry()
{
    GatewayEntry entry;
    entry.id = QStringLiteral("http_sms");
    entry.name = QStringLiteral("HTTP");
    entry.sender = {true, true, true, true, false, 1};
    entry.tellsCredit = entry.tellsDelivery = entry.tellsOptOuts = entry.finds = true;
    entry.fields = &HttpSmsForm::fields;
    entry.guide = &HttpSmsForm::guide;
    entry.check = &HttpSmsForm::check;
    entry.make = [](const GatewayAccount &account) -> std::unique_ptr<Gateway> {
        return std::make_unique<Written>(account);
    };
    return entry;
}

} // namespace comptoir::httpsms
