#include "workflows/feedback/eventsource.h"

#include "models/domain/contact.h"
#include "workflows/feedback/mailclassifier.h"

#include <QCryptographicHash>

#include <algorithm>
#include <array>

namespace comptoir {

namespace {

using Maker = std::unique_ptr<EventSource> (*)(const QString &, const QUrl &);

struct Entry
{
    const char *provider;
    Maker maker;
};

constexpr std::array kSources{Entry{"brevo", brevoEvents}, Entry{"mailjet", mailjetEvents},
                              Entry{"mailgun", mailgunEvents}, Entry{"postmark", postmarkEvents},
                              Entry{"sendgrid", sendgridEvents}};

/// In lower case. Apple's privacy protection says "Mozilla/5.0" and nothing more.
constexpr std::array kMachines{
    "googleimageproxy", "ggpht.com",  "yahoomailproxy", "yahoocachesystem", "bot",
    "barracuda",        "proofpoint", "mimecast",       "python",           "curl/",
    "go-http-client"};

} // namespace

std::unique_ptr<EventSource> eventSource(const QString &provider, const QString &secret,
                                         const QUrl &server)
{
    const auto found = std::find_if(kSources.begin(), kSources.end(), [&](const Entry &one) {
        return provider == QLatin1String(one.provider);
    });
    return found != kSources.end() ? found->maker(secret, server) : nullptr;
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
