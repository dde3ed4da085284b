#include "workflows/feedback/eventsource.h"

#include "models/domain/contact.h"
#include "models/shops/httprules.h"
#include "workflows/feedback/mailclassifier.h"

#include <QCryptographicHash>

#include <algorithm>
#include <array>

namespace comptoir {

namespace {

/// What the owner is told of the keys.
class EventWords
{
    Q_DECLARE_TR_FUNCTIONS(EventSource)
public:
    static QString apiKey() { return tr("API key"); }
    static QString serverToken() { return tr("Server API token"); }
    static QString keyPair() { return tr("API key and secret key"); }
    static QString brevo()
    {
        return tr("In Brevo: Settings, SMTP & API, API keys. It is not the SMTP key.");
    }
    static QString mailjet()
    {
        return tr("As key:secret. Empty: those that the account sends with.");
    }
    static QString mailgun()
    {
        return tr("In Mailgun: API security. It is not the SMTP password.");
    }
    static QString postmark()
    {
        return tr("In Postmark: your server, API tokens. Empty: what the account sends with.");
    }
    static QString sendgrid()
    {
        return tr("A key with the right to read suppressions. Empty: what the account sends with.");
    }
};

QList<EventSourceEntry> entries()
{
    using Words = EventWords;
    return {
        {QStringLiteral("brevo"), false, Words::apiKey, Words::brevo, brevoEvents},
        {QStringLiteral("mailjet"), true, Words::keyPair, Words::mailjet, mailjetEvents},
        {QStringLiteral("mailgun"), false, Words::apiKey, Words::mailgun, mailgunEvents},
        {QStringLiteral("postmark"), true, Words::serverToken, Words::postmark, postmarkEvents},
        {QStringLiteral("sendgrid"), true, Words::apiKey, Words::sendgrid, sendgridEvents},
    };
}

/// In lower case. Apple's privacy protection says "Mozilla/5.0" and nothing more.
constexpr std::array kMachines{
    "googleimageproxy", "ggpht.com",  "yahoomailproxy", "yahoocachesystem", "bot",
    "barracuda",        "proofpoint", "mimecast",       "python",           "curl/",
    "go-http-client"};

} // namespace

std::optional<EventSourceEntry> eventSourceEntry(const QString &provider)
{
    const QList<EventSourceEntry> all = entries();
    const auto found = std::find_if(all.cbegin(), all.cend(), [&](const EventSourceEntry &one) {
        return provider == one.provider;
    });
    return found != all.cend() ? std::optional(*found) : std::nullopt;
}

std::unique_ptr<EventSource> eventSource(const QString &provider, const QString &secret,
                                         const QUrl &server)
{
    const auto entry = eventSourceEntry(provider);
    return entry ? entry->make(secret, server) : nullptr;
}

std::optional<QString> eventKeyOf(const Sender &sender, const QString &secret, const QString &own)
{
    const auto entry = eventSourceEntry(sender.provider);
    if (entry && !own.isEmpty())
        return own;
    if (!entry || !entry->takesAccountSecret || secret.isEmpty())
        return std::nullopt;
    // Mailjet's user name is the public half of its key.
    return entry->provider == QLatin1String("mailjet")
        ? sender.options.value(QStringLiteral("user")).toString() + u':' + secret
        : secret;
}

QUrl eventServerOf(const Sender &sender)
{
    const QUrl server(sender.options.value(QLatin1String("events_server")).toString(),
                      QUrl::StrictMode);
    // Another address gets the key: only for trying out, on this computer.
    return httprules::isLoopback(server) ? server : QUrl();
}

QByteArray EventReading::keyOf(const QStringList &parts)
{
    QCryptographicHash hash(QCryptographicHash::Sha256);
    for (const QString &part : parts) {
        hash.addData(part.toUtf8());
        hash.addData(QByteArrayView("\n"));
    }
    return hash.result();
}

Feedback EventReading::about(FeedbackKind kind, const QString &messageId, const QString &tag,
                             const QString &recipient)
{
    Feedback feedback;
    feedback.kind = kind;
    feedback.isVouched = true;
    QString id = messageId.trimmed();
    if (id.startsWith(u'<') && id.endsWith(u'>'))
        id = id.mid(1, id.size() - 2);
    if (!id.isEmpty())
        feedback.messageIds.append(id);
    if (tag.contains(u'@') && tag != id)
        feedback.messageIds.append(tag.trimmed());
    feedback.recipient = normaliseEmail(recipient).value_or(QString());
    return feedback;
}

Error EventReading::unexpected(const char *detail)
{
    return {ErrorCode::Protocol,
            tr("The mail provider answered something unexpected about what became of your "
               "messages. Nothing was changed; it is asked again later."),
            QLatin1String(detail)};
}

bool EventReading::isMachine(const QString &userAgent)
{
    const QString agent = userAgent.trimmed().toLower();
    if (agent.isEmpty() || agent == QLatin1String("mozilla/5.0"))
        return true;
    return std::any_of(kMachines.begin(), kMachines.end(), [&agent](const char *machine) {
        return agent.contains(QLatin1String(machine));
    });
}

EventReading::Cursor EventReading::cursorOf(const QString &next)
{
    return {next.section(u':', 0, 0).toInt(), next.section(u':', 1, 1).toLongLong()};
}

QString EventReading::after(const Cursor &at, qint64 count, qint64 limit, int lists)
{
    if (count >= limit)
        return QStringLiteral("%1:%2").arg(at.list).arg(at.offset + count);
    return at.list + 1 < lists ? QStringLiteral("%1:0").arg(at.list + 1) : QString();
}

} // namespace comptoir
