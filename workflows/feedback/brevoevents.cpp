#include "workflows/feedback/bouncereport.h"
#include "workflows/feedback/eventsource.h"

#include <QUrlQuery>

#include <algorithm>
#include <array>

namespace comptoir {

namespace {

constexpr int kLimit = 2'500; ///< 100 requests an hour are allowed, so large pages

struct Name
{
    const char *event;
    FeedbackKind kind;
};

constexpr std::array kNames{
    Name{"requests", FeedbackKind::Taken},
    Name{"request", FeedbackKind::Taken},
    Name{"delivered", FeedbackKind::Delivered},
    Name{"hardBounces", FeedbackKind::HardBounce},
    Name{"hardBounce", FeedbackKind::HardBounce},
    Name{"softBounces", FeedbackKind::SoftBounce},
    Name{"softBounce", FeedbackKind::SoftBounce},
    Name{"bounces", FeedbackKind::SoftBounce},
    Name{"invalid", FeedbackKind::HardBounce},
    Name{"blocked", FeedbackKind::SoftBounce}, // on their list: it did not leave
    Name{"error", FeedbackKind::SoftBounce},
    Name{"deferred", FeedbackKind::Delayed},
    Name{"spam", FeedbackKind::Complaint},
    Name{"unsubscribed", FeedbackKind::Unsubscribe},
    Name{"opened", FeedbackKind::Opened},
    Name{"loadedByProxy", FeedbackKind::MachineOpened},
    Name{"clicks", FeedbackKind::Clicked},
};

/// GET /v3/smtp/statistics/events (developers.brevo.com, reference/get-email-event-report).
class BrevoEvents : public EventSource
{
public:
    BrevoEvents(const QString &secret, const QUrl &server)
        : m_secret(secret)
        , m_server(server.isEmpty() ? QUrl(QStringLiteral("https://api.brevo.com")) : server)
    {}
    [[nodiscard]] HttpRequest request(const Window &window, const QString &next) const override
    {
        HttpRequest request;
        request.url = m_server;
        request.url.setPath(QStringLiteral("/v3/smtp/statistics/events"));
        QUrlQuery query;
        const auto say = [&query](const char *name, const QString &value) {
            query.addQueryItem(QLatin1String(name), value);
        };
        say("limit", QString::number(kLimit));
        say("offset", QString::number(EventReading::cursorOf(next).offset));
        say("startDate", window.from.toUtc().date().toString(Qt::ISODate));
        say("endDate", window.to.toUtc().date().toString(Qt::ISODate));
        say("sort", QStringLiteral("asc"));
        request.url.setQuery(query);
        request.headers = {{"api-key", m_secret.toUtf8()}, {"accept", "application/json"}};
        return request;
    }
    [[nodiscard]] Result<EventPage> read(const QByteArray &body, const QString &next) const override
    {
        const Result<JsonDocument> json = JsonDocument::parse(body);
        if (!json)
            return json.error();
        if (!json->root().isObject())
            return EventReading::unexpected("no object");
        EventPage page;
        const QList<JsonValue> entries = json->root()["events"].elements(); // missing: none
        for (const JsonValue &entry : entries)
            take(page, entry);
        page.next = EventReading::after(EventReading::cursorOf(next), entries.size(), kLimit, 1);
        return page;
    }

private:
    static void take(EventPage &page, const JsonValue &entry)
    {
        const QString event = entry["event"].toString();
        const auto name = std::find_if(kNames.begin(), kNames.end(), [&event](const Name &one) {
            return event == QLatin1String(one.event);
        });
        const auto at = Timestamp::fromIso(entry["date"].toString());
        const QString id = entry["messageId"].toString();
        const QString email = entry["email"].toString();
        if (name == kNames.end() || !at || (id.isEmpty() && email.isEmpty())) {
            ++page.unreadable;
            return;
        }
        const QString reason = entry["reason"].toString();
        FeedbackKind kind = name->kind;
        const bool isFull = event.startsWith(QLatin1String("softBounce"))
            && bounceKind({}, reason, true) == FeedbackKind::MailboxFull;
        if (isFull)
            kind = FeedbackKind::MailboxFull;
        Feedback feedback = EventReading::about(kind, id, entry["tag"].toString(), email);
        feedback.at = *at;
        feedback.link = entry["link"].toString().left(500);
        feedback.detail = reason.left(200);
        feedback.key = EventReading::keyOf(
            {QStringLiteral("brevo"), event, id, email, at->toIso(), feedback.link});
        page.events.append(feedback);
    }

    QString m_secret;
    QUrl m_server;
};

} // namespace

std::unique_ptr<EventSource> brevoEvents(const QString &secret, const QUrl &server)
{
    return std::make_unique<BrevoEvents>(secret, server);
}

} // namespace comptoir
