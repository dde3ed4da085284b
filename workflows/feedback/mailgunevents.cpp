#include "workflows/feedback/bouncereport.h"
#include "workflows/feedback/eventsource.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QLocale>

#include <algorithm>
#include <array>

namespace comptoir {

namespace {

constexpr int kLimit = 100;

struct Name
{
    const char *event;
    FeedbackKind kind;
};

constexpr std::array kNames{
    Name{"accepted", FeedbackKind::Taken},
    Name{"delivered", FeedbackKind::Delivered},
    Name{"failed", FeedbackKind::SoftBounce},
    Name{"rejected", FeedbackKind::SoftBounce},
    Name{"opened", FeedbackKind::Opened},
    Name{"clicked", FeedbackKind::Clicked},
    Name{"unsubscribed", FeedbackKind::Unsubscribe},
    Name{"complained", FeedbackKind::Complaint},
};

/// POST /v1/analytics/logs (documentation.mailgun.com), which asks and changes nothing.
class MailgunEvents : public EventSource
{
public:
    MailgunEvents(const QString &secret, const QUrl &server)
        : m_secret(secret)
        , m_server(server.isEmpty() ? QUrl(QStringLiteral("https://api.eu.mailgun.net")) : server)
    {}
    [[nodiscard]] HttpRequest request(const Window &window, const QString &next) const override
    {
        QJsonArray events;
        for (const Name &name : kNames)
            events.append(QLatin1String(name.event));
        QJsonObject paging{{QStringLiteral("sort"), QStringLiteral("timestamp:asc")},
                           {QStringLiteral("limit"), kLimit}};
        if (!next.isEmpty())
            paging.insert(QStringLiteral("token"), next);
        const QJsonObject body{{QStringLiteral("start"), mailDate(window.from)},
                               {QStringLiteral("end"), mailDate(window.to)},
                               {QStringLiteral("events"), events},
                               {QStringLiteral("pagination"), paging}};
        HttpRequest request;
        request.method = "POST";
        request.url = m_server;
        request.url.setPath(QStringLiteral("/v1/analytics/logs"));
        request.headers = {{"authorization", "Basic " + ("api:" + m_secret.toUtf8()).toBase64()},
                           {"content-type", "application/json"}};
        request.body = QJsonDocument(body).toJson(QJsonDocument::Compact);
        return request;
    }
    [[nodiscard]] Result<EventPage> read(const QByteArray &body, const QString &next) const override
    {
        const Result<JsonDocument> json = JsonDocument::parse(body);
        if (!json)
            return json.error();
        if (!json->root()["items"].isArray())
            return EventReading::unexpected("no items");
        EventPage page;
        const QList<JsonValue> entries = json->root()["items"].elements();
        for (const JsonValue &entry : entries)
            take(page, entry);
        const QString token = json->root()["pagination"]["next"].toString();
        if (entries.size() >= kLimit && token != next)
            page.next = token;
        return page;
    }

private:
    /// RFC 2822, as it wants.
    static QString mailDate(Timestamp at)
    {
        return QLocale::c().toString(at.toUtc(), QStringLiteral("ddd, dd MMM yyyy HH:mm:ss"))
            + QStringLiteral(" +0000");
    }
    /// Seconds with a fraction in the older interface, a text in the newer.
    static std::optional<Timestamp> timeOf(const JsonValue &entry)
    {
        if (const auto at = Timestamp::fromIso(entry["@timestamp"].toString()))
            return at;
        bool isNumber = false;
        const double seconds = entry["timestamp"].toDecimal().toDouble(&isNumber);
        constexpr double kYear3000 = 32'503'680'000.0;
        if (!isNumber || seconds <= 0 || seconds > kYear3000)
            return std::nullopt;
        return Timestamp{static_cast<qint64>(seconds * 1'000)};
    }
    static FeedbackKind kindOf(const Name &name, const JsonValue &entry)
    {
        if (name.kind == FeedbackKind::SoftBounce) {
            const JsonValue status = entry["delivery-status"];
            const bool isLasting = entry["severity"].toString() != QLatin1String("temporary");
            const QString words = status["message"].toString() + u' '
                + status["description"].toString() + u' ' + entry["reason"].toString();
            return bounceKind(status["enhanced-code"].toString(), words, isLasting);
        }
        if (name.kind == FeedbackKind::Opened) {
            const JsonValue client = entry["client-info"];
            const bool isMachine = !client["bot"].toString().isEmpty()
                || EventReading::isMachine(client["user-agent"].toString());
            return isMachine ? FeedbackKind::MachineOpened : FeedbackKind::Opened;
        }
        // A link that a scanner followed is nobody's click.
        const bool isScanner = name.kind == FeedbackKind::Clicked
            && !entry["client-info"]["bot"].toString().isEmpty();
        return isScanner ? FeedbackKind::MachineOpened : name.kind;
    }
    static void take(EventPage &page, const JsonValue &entry)
    {
        const QString event = entry["event"].toString();
        const auto name = std::find_if(kNames.begin(), kNames.end(), [&event](const Name &one) {
            return event == QLatin1String(one.event);
        });
        const QString id = entry["id"].toString();
        const auto at = timeOf(entry);
        if (name == kNames.end() || id.isEmpty() || !at) {
            ++page.unreadable;
            return;
        }
        Feedback feedback = EventReading::about(
            kindOf(*name, entry), entry["message"]["headers"]["message-id"].toString(), {},
            entry["recipient"].toString());
        feedback.at = *at;
        feedback.link = entry["url"].toString().left(500);
        feedback.detail = entry["delivery-status"]["enhanced-code"].toString().left(20);
        feedback.key = EventReading::keyOf({QStringLiteral("mailgun"), id});
        page.events.append(feedback);
    }

    QString m_secret;
    QUrl m_server;
};

} // namespace

std::unique_ptr<EventSource> mailgunEvents(const QString &secret, const QUrl &server)
{
    return std::make_unique<MailgunEvents>(secret, server);
}

} // namespace comptoir
