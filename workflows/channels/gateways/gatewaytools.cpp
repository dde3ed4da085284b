#include "workflows/channels/gateways/gatewaytools.h"

#include "workflows/channels/smssender.h"

#include <QCoreApplication>
#include <QCryptographicHash>
#include <QJsonDocument>

#include <algorithm>

namespace comptoir {

namespace {

class GatewayTexts
{
    Q_DECLARE_TR_FUNCTIONS(GatewayTexts)
};

constexpr qsizetype kLongestText = 300;
constexpr qsizetype kLongestValue = 200;
constexpr qint64 kOverlapMs = 3'600'000; ///< clocks differ, and lists lag
constexpr qint64 kFirstLookMs = 30LL * 24 * kOverlapMs;

QTimeZone paris()
{
    return QTimeZone("Europe/Paris");
}

} // namespace

namespace gatewaytools {

QString encoded(const QString &text)
{
    return QString::fromLatin1(QUrl::toPercentEncoding(text));
}

QUrl baseOf(const GatewayAccount &account, const QString &provider)
{
    return account.base.isEmpty() ? QUrl(provider) : account.base;
}

QUrl address(const QUrl &base, const QString &path, const Pairs &query)
{
    QString text = base.toString(QUrl::StripTrailingSlash | QUrl::FullyEncoded) + path;
    QStringList parts;
    for (const auto &[name, value] : query)
        parts.append(encoded(name) + QLatin1Char('=') + encoded(value));
    if (!parts.isEmpty())
        text += QLatin1Char('?') + parts.join(QLatin1Char('&'));
    return QUrl(text, QUrl::StrictMode);
}

void addHeader(HttpRequest &request, const QByteArray &name, const QByteArray &value)
{
    request.headers.append({name, value});
}

HttpRequest getFrom(const QUrl &url)
{
    HttpRequest request;
    request.url = url;
    addHeader(request, "Accept", "application/json");
    return request;
}

HttpRequest postJson(const QUrl &url, const QJsonObject &body)
{
    HttpRequest request = getFrom(url);
    request.method = "POST";
    addHeader(request, "Content-Type", "application/json; charset=utf-8");
    request.body = QJsonDocument(body).toJson(QJsonDocument::Compact);
    request.repeatable = false;
    return request;
}

HttpRequest postForm(const QUrl &url, const Pairs &fields)
{
    HttpRequest request = getFrom(url);
    request.method = "POST";
    addHeader(request, "Content-Type", "application/x-www-form-urlencoded");
    for (const auto &[name, value] : fields) {
        request.body += (request.body.isEmpty() ? "" : "&") + encoded(name).toLatin1() + '='
            + encoded(value).toLatin1();
    }
    request.repeatable = false;
    return request;
}

QByteArray basicAuth(const QString &user, const QString &password)
{
    return "Basic " + (user + QLatin1Char(':') + password).toUtf8().toBase64();
}

QByteArray bearer(const QString &token)
{
    return "Bearer " + token.toUtf8();
}

QString digitsOf(const QString &e164)
{
    return e164.startsWith(QLatin1Char('+')) ? e164.mid(1) : e164;
}

ReplyClass classOfStatus(const HttpReply &reply)
{
    switch (reply.status) {
    case 408:
    case 425:
    case 429:
        return ReplyClass::Throttled;
    case 401:
    case 402: // no credit
    case 403:
    case 404: // no such account or address of the interface
    case 407:
    case 410:
    case 301: // moved, and a key is not carried elsewhere
    case 307:
    case 308:
        return ReplyClass::LoginRefused;
    case 501:
    case 505:
        return ReplyClass::OurFault;
    case 503:
        return reply.header("Retry-After").isEmpty() ? ReplyClass::Unknown : ReplyClass::Throttled;
    default:
        return reply.status >= 400 && reply.status < 500 ? ReplyClass::OurFault
                                                         : ReplyClass::Unknown;
    }
}

SendOutcome outcome(ReplyClass meaning, const HttpReply &reply, const QString &code,
                    const QString &text, const QString &remoteReference)
{
    return {meaning, reply.status, code, text.simplified().left(kLongestText), remoteReference};
}

SendOutcome unreadable(const HttpReply &reply)
{
    return outcome(classOfStatus(reply), reply, {},
                   GatewayTexts::tr("The provider’s answer could not be read."));
}

Result<JsonDocument> parse(const QByteArray &body)
{
    return JsonDocument::parse(body, {1024LL * 1024, 24});
}

Error notAsPromised(const char *what)
{
    return {ErrorCode::Protocol,
            GatewayTexts::tr("The provider of the messages answered something that Comptoir cannot "
                             "read. Nothing was lost. Try again later."),
            QLatin1String(what)};
}

Error errorOf(const HttpReply &reply)
{
    const QString detail = QStringLiteral("HTTP %1").arg(reply.status);
    if (reply.status == 429)
        return {ErrorCode::RateLimited,
                GatewayTexts::tr("The provider of the messages asks to wait. Nothing was lost. It "
                                 "is tried again later."),
                detail};
    if (reply.status == 401 || reply.status == 403)
        return {ErrorCode::Auth,
                GatewayTexts::tr("The provider of the messages refused the key of the account. "
                                 "Check the keys in the account’s settings."),
                detail};
    if (reply.status == 404)
        return {ErrorCode::NotFound,
                GatewayTexts::tr("The provider of the messages does not know what it was asked "
                                 "for. Check the account’s settings."),
                detail};
    if (reply.status >= 500)
        return {ErrorCode::ServerFailure,
                GatewayTexts::tr("The provider of the messages has a failure of its own. Nothing "
                                 "was lost. It is tried again later."),
                detail};
    return {ErrorCode::Protocol,
            GatewayTexts::tr("The provider of the messages refused the question. Check the "
                             "account’s settings."),
            detail};
}

Error notOffered()
{
    return {ErrorCode::InvalidArgument,
            GatewayTexts::tr("This provider does not tell that, or not with these settings."),
            QStringLiteral("not offered")};
}

QString textOf(const JsonValue &value)
{
    return value.toDecimal().left(kLongestValue);
}

std::optional<Timestamp> isoTime(const JsonValue &value)
{
    return Timestamp::fromIso(value.toString().left(40));
}

QString parisText(Timestamp at)
{
    return at.toZone(paris()).toString(QStringLiteral("yyyy-MM-dd HH:mm:ss"));
}

QString dayText(Timestamp at)
{
    return at.toUtc().toString(QStringLiteral("yyyy-MM-dd"));
}

Result<QList<DeliveryReport>>
reportsById(const QList<SentText> &sent, const GatewayTalk &talk,
            const std::function<QUrl(const QString &id)> &where,
            const std::function<DeliveryReport(const JsonValue &)> &read)
{
    QList<DeliveryReport> known;
    for (const SentText &one : sent) {
        if (one.remoteReference.isEmpty())
            continue;
        const Result<HttpReply> reply = talk(getFrom(where(one.remoteReference)));
        if (!reply && reply.error().code == ErrorCode::NotFound)
            continue;
        if (!reply)
            return reply.error();
        const Result<JsonDocument> json = parse(reply->body);
        if (!json || !json->root().isObject())
            return notAsPromised("message");
        DeliveryReport report = read(json->root());
        report.reference = one.reference;
        report.remoteReference = one.remoteReference;
        known.append(report);
    }
    return known;
}

OptOuts wholeList(const QStringList &numbers, const QString &cursor)
{
    QStringList sorted = numbers;
    sorted.sort();
    const QString digest
        = QString::fromLatin1(QCryptographicHash::hash(sorted.join(QLatin1Char(' ')).toLatin1(),
                                                       QCryptographicHash::Sha256)
                                  .toHex());
    if (digest == cursor)
        return {{}, cursor};
    return {sorted, digest};
}

StopCollector::StopCollector(const QString &cursor, Timestamp now)
    : m_since{now.ms - kFirstLookMs}
    , m_latest(m_since)
{
    if (const auto known = Timestamp::fromIso(cursor); known && *known <= now) {
        m_since = {known->ms - kOverlapMs};
        m_latest = *known;
    }
}

void StopCollector::saw(std::optional<Timestamp> at)
{
    if (at)
        m_latest = std::max(m_latest, *at);
}

void StopCollector::add(const QString &number, std::optional<Timestamp> at)
{
    saw(at);
    const QString e164 = e164FromProvider(number);
    if (!e164.isEmpty() && !m_numbers.contains(e164))
        m_numbers.append(e164);
}

OptOuts StopCollector::result() const
{
    return {m_numbers, m_latest.toIso()};
}

} // namespace gatewaytools

Result<GatewayCredit> Gateway::credit(const GatewayTalk & /*talk*/) const
{
    return gatewaytools::notOffered();
}

Result<QList<DeliveryReport>> Gateway::reports(const QList<SentText> & /*sent*/, Timestamp /*now*/,
                                               const GatewayTalk & /*talk*/) const
{
    return gatewaytools::notOffered();
}

Result<OptOuts> Gateway::optOuts(const QString &cursor, Timestamp /*now*/,
                                 const GatewayTalk & /*talk*/) const
{
    return OptOuts{{}, cursor};
}

Result<std::optional<DeliveryReport>> Gateway::find(const SentText & /*sent*/, Timestamp /*now*/,
                                                    const GatewayTalk & /*talk*/) const
{
    return gatewaytools::notOffered();
}

} // namespace comptoir
