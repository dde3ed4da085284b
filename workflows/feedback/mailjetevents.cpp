#include "workflows/feedback/eventsource.h"

#include <QUrlQuery>

#include <algorithm>
#include <array>

namespace comptoir {

namespace {

constexpr int kLimit = 1'000;

struct Name
{
    const char *status;
    FeedbackKind kind;
};

/// The list tells the last state of each message. It does not say by what a picture was fetched, so
/// "opened" is never taken for a person.
constexpr std::array kNames{
    Name{"queued", FeedbackKind::Taken},           Name{"sent", FeedbackKind::Delivered},
    Name{"opened", FeedbackKind::MachineOpened},   Name{"clicked", FeedbackKind::Clicked},
    Name{"bounce", FeedbackKind::SoftBounce},      Name{"softbounced", FeedbackKind::SoftBounce},
    Name{"hardbounced", FeedbackKind::HardBounce}, Name{"blocked", FeedbackKind::SoftBounce},
    Name{"spam", FeedbackKind::Complaint},         Name{"unsub", FeedbackKind::Unsubscribe},
    Name{"deferred", FeedbackKind::Delayed},       Name{"unknown", FeedbackKind::Taken},
};

/// GET /v3/REST/message (dev.mailjet.com, reference/email/messages). The Message-ID of ours goes in
/// X-MJ-CustomID and comes back as CustomID.
class MailjetEvents : public EventSource
{
public:
    MailjetEvents(const QString &secret, const QUrl &server)
        : m_secret(secret)
        , m_server(server.isEmpty() ? QUrl(QStringLiteral("https://api.mailjet.com")) : server)
    {}
    [[nodiscard]] HttpRequest request(const Window &window, const QString &next) const override
    {
        HttpRequest request;
        request.url = m_server;
        request.url.setPath(QStringLiteral("/v3/REST/message"));
        QUrlQuery query;
        const auto say = [&query](const char *name, const QString &value) {
            query.addQueryItem(QLatin1String(name), value);
        };
        say("EventFromTs", QString::number(window.from.ms / 1'000));
        say("EventToTs", QString::number(window.to.ms / 1'000));
        say("ShowContactAlt", QStringLiteral("true"));
        say("ShowCustomID", QStringLiteral("true"));
        say("Sort", QStringLiteral("ID"));
        say("Limit", QString::number(kLimit));
        say("Offset", QString::number(EventReading::cursorOf(next).offset));
        request.url.setQuery(query);
        request.headers = {{"authorization", "Basic " + m_secret.toUtf8().toBase64()}};
        return request;
    }
    [[nodiscard]] Result<EventPage> read(const QByteArray &body, const QString &next) const override
    {
        const Result<JsonDocument> json = JsonDocument::parse(body);
        if (!json)
            return json.error();
        if (!json->root()["Data"].isArray())
            return EventReading::unexpected("no Data");
        EventPage page;
        const QList<JsonValue> entries = json->root()["Data"].elements();
        for (const JsonValue &entry : entries)
            take(page, entry);
        page.next = EventReading::after(EventReading::cursorOf(next), entries.size(), kLimit, 1);
        return page;
    }

private:
    static void take(EventPage &page, const JsonValue &entry)
    {
        const QString status = entry["Status"].toString().toLower();
        const auto name = std::find_if(kNames.begin(), kNames.end(), [&status](const Name &one) {
            return status == QLatin1String(one.status);
        });
        const QString id = entry["ID"].toDecimal();
        const auto at = Timestamp::fromIso(entry["ArrivedAt"].toString());
        if (name == kNames.end() || id.isEmpty() || !at) {
            ++page.unreadable;
            return;
        }
        FeedbackKind kind = name->kind;
        if (status == QLatin1String("bounce") && entry["StatePermanent"].toBool().value_or(false))
            kind = FeedbackKind::HardBounce;
        Feedback feedback = EventReading::about(kind, entry["CustomID"].toString(), {},
                                                entry["ContactAlt"].toString());
        feedback.references = {id};
        feedback.at = *at;
        const QString state = entry["StateID"].toDecimal();
        feedback.detail = state == QLatin1String("0") ? QString() : state;
        feedback.key = EventReading::keyOf({QStringLiteral("mailjet"), id, status});
        page.events.append(feedback);
    }

    QString m_secret;
    QUrl m_server;
};

} // namespace

std::unique_ptr<EventSource> mailjetEvents(const QString &secret, const QUrl &server)
{
    return std::make_unique<MailjetEvents>(secret, server);
}

} // namespace comptoir
