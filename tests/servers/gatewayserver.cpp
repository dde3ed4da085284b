#include "tests/servers/gatewayserver.h"

#include "tests/servers/gatewaywords.h"

#include <QMutexLocker>

namespace comptoir {

using namespace gatewaywords;

GatewayServer::GatewayServer()
    : m_server([this](const ServerRequest &request) { return answer(request); })
{}

QHash<QString, QString> GatewayServer::keys(const QString &provider)
{
    using Keys = QHash<QString, QString>;
    static const QHash<QString, Keys> all{
        {QStringLiteral("ovh_sms"),
         {{QStringLiteral("service"), kOvhService},
          {QStringLiteral("application_key"), QStringLiteral("ak-7kbG7Bk7S9Nt7ZSV")},
          {QStringLiteral("application_secret"), QStringLiteral("as-EXEgWIz07P0HYwtQDs7cNIqCiQaW")},
          {QStringLiteral("consumer_key"), QStringLiteral("ck-MtSwSrPpNjqfVSmJhLbPyr2i45lSwPU1")},
          {QStringLiteral("region"), QStringLiteral("eu")}}},
        {QStringLiteral("twilio"),
         {{QStringLiteral("account"), kTwilioAccount},
          {QStringLiteral("token"), QStringLiteral("twilio-token-0123456789abcdef")}}},
        {QStringLiteral("twilio_whatsapp"),
         {{QStringLiteral("account"), kTwilioAccount},
          {QStringLiteral("token"), QStringLiteral("twilio-token-0123456789abcdef")}}},
        {QStringLiteral("brevo_sms"),
         {{QStringLiteral("api_key"), QStringLiteral("xkeysib-0123456789abcdef")}}},
        {QStringLiteral("smsmode"),
         {{QStringLiteral("api_key"), QStringLiteral("smsmode-0123456789abcdef")}}},
        {QStringLiteral("smsfactor"),
         {{QStringLiteral("token"), QStringLiteral("smsfactor-0123456789abcdef")}}},
        {QStringLiteral("vonage"),
         {{QStringLiteral("api_key"), QStringLiteral("a1b2c3d4")},
          {QStringLiteral("api_secret"), QStringLiteral("vonage-secret-0123456789")},
          {QStringLiteral("reports"), QStringLiteral("1")}}},
        {QStringLiteral("http_sms"),
         {{QStringLiteral("token"), QStringLiteral("custom-0123456789abcdef")}}},
    };
    return all.value(provider);
}

void GatewayServer::setFate(const QString &digits, Fate fate)
{
    const QMutexLocker lock(&m_mutex);
    m_fates.insert(digits, fate);
}

void GatewayServer::addStop(const QString &digits, const QString &words)
{
    const QMutexLocker lock(&m_mutex);
    m_stops.append({digits, words});
}

void GatewayServer::setTime(qint64 seconds)
{
    const QMutexLocker lock(&m_mutex);
    m_time = seconds;
}

void GatewayServer::setDelivered(const QString &id, bool delivered)
{
    const QMutexLocker lock(&m_mutex);
    m_delivered.insert(id, delivered);
}

QList<GatewayServer::Taken> GatewayServer::taken() const
{
    const QMutexLocker lock(&m_mutex);
    return m_taken;
}

int GatewayServer::refusedKeys() const
{
    const QMutexLocker lock(&m_mutex);
    return m_refused;
}

void GatewayServer::forget()
{
    const QMutexLocker lock(&m_mutex);
    m_taken.clear();
    m_stops.clear();
    m_fates.clear();
    m_delivered.clear();
    m_refused = 0;
}

QString GatewayServer::take(Taken message)
{
    message.id = QString::number(90'071'992'547'409'920LL + m_taken.size());
    m_taken.append(message);
    return message.id;
}

GatewayServer::Fate GatewayServer::fateOf(const QString &digits) const
{
    return m_fates.value(digits, Fate::Taken);
}

const GatewayServer::Taken *GatewayServer::byId(const QString &id) const
{
    for (const Taken &one : m_taken) {
        if (one.id == id)
            return &one;
    }
    return nullptr;
}

ServerReply GatewayServer::refuse(ServerReply reply)
{
    ++m_refused;
    return reply;
}

ServerReply GatewayServer::answer(const ServerRequest &request)
{
    const QMutexLocker lock(&m_mutex);
    const QString &path = request.path;
    if (path.startsWith(QLatin1String("/1.0/")))
        return ovh(request);
    if (path.startsWith(QLatin1String("/2010-04-01/")))
        return twilio(request);
    if (path.startsWith(QLatin1String("/v3/")))
        return brevo(request);
    if (path.startsWith(QLatin1String("/sms/v1/"))
        || path.startsWith(QLatin1String("/commons/v1/")))
        return smsmode(request);
    if (path.startsWith(QLatin1String("/sms/json")) || path.startsWith(QLatin1String("/account/"))
        || path.startsWith(QLatin1String("/v2/reports/")))
        return vonage(request);
    if (path.startsWith(QLatin1String("/custom/")))
        return custom(request);
    if (path == QLatin1String("/"))
        return {404, "text/plain", "nothing here", {}};
    return smsfactor(request);
}

} // namespace comptoir
