#include "workflows/feedback/bouncereport.h"
#include "workflows/feedback/eventsource.h"

#include <QUrlQuery>

#include <algorithm>
#include <array>

namespace comptoir {

namespace {

constexpr int kLimit = 500;

struct List
{
    const char *name;
    FeedbackKind kind;
};

constexpr std::array kLists{
    List{"bounces", FeedbackKind::HardBounce},
    List{"blocks", FeedbackKind::SoftBounce},
    List{"spam_reports", FeedbackKind::Complaint},
    List{"invalid_emails", FeedbackKind::HardBounce},
    List{"unsubscribes", FeedbackKind::Unsubscribe},
};

/// GET /v3/suppression/{list} (twilio.com/docs/sendgrid/api-reference): whom they write to no more.
/// They name the address and no message; which one it is about, the time tells.
class SendgridEvents : public EventSource
{
public:
    SendgridEvents(const QString &secret, const QUrl &server)
        : m_secret(secret)
        , m_server(server.isEmpty() ? QUrl(QStringLiteral("https://api.sendgrid.com")) : server)
    {}
    [[nodiscard]] HttpRequest request(const Window &window, const QString &next) const override
    {
        const EventReading::Cursor at = EventReading::cursorOf(next);
        HttpRequest request;
        request.url = m_server;
        request.url.setPath(QStringLiteral("/v3/suppression/") + QLatin1String(listOf(at).name));
        QUrlQuery query;
        query.addQueryItem(QStringLiteral("start_time"), QString::number(window.from.ms / 1'000));
        query.addQueryItem(QStringLiteral("end_time"), QString::number(window.to.ms / 1'000));
        query.addQueryItem(QStringLiteral("limit"), QString::number(kLimit));
        query.addQueryItem(QStringLiteral("offset"), QString::number(at.offset));
        request.url.setQuery(query);
        request.headers = {{"authorization", "Bearer " + m_secret.toUtf8()}};
        return request;
    }
    [[nodiscard]] Result<EventPage> read(const QByteArray &body, const QString &next) const override
    {
        const Result<JsonDocument> json = JsonDocument::parse(body);
        if (!json)
            return json.error();
        if (!json->root().isArray())
            return EventReading::unexpected("no list");
        const EventReading::Cursor at = EventReading::cursorOf(next);
        EventPage page;
        const QList<JsonValue> all = json->root().elements();
        for (const JsonValue &entry : all)
            take(page, entry, listOf(at));
        page.next = EventReading::after(at, all.size(), kLimit, static_cast<int>(kLists.size()));
        return page;
    }

private:
    static const List &listOf(const EventReading::Cursor &at)
    {
        const auto number = static_cast<size_t>(std::clamp(at.list, 0, int(kLists.size()) - 1));
        return kLists.at(number);
    }
    static void take(EventPage &page, const JsonValue &entry, const List &list)
    {
        constexpr qint64 kYear3000 = 32'503'680'000;
        const QString email = entry["email"].toString();
        const auto created = entry["created"].toInteger();
        if (email.isEmpty() || !created || *created <= 0 || *created > kYear3000) {
            ++page.unreadable;
            return;
        }
        Feedback feedback = EventReading::about(list.kind, {}, {}, email);
        feedback.at = {*created * 1'000};
        feedback.detail = entry["status"].toString().left(20);
        const bool isBounce = list.kind == FeedbackKind::HardBounce && !feedback.detail.isEmpty();
        if (isBounce)
            feedback.kind = bounceKind(feedback.detail, entry["reason"].toString(), true);
        feedback.key = EventReading::keyOf({QStringLiteral("sendgrid"), QLatin1String(list.name),
                                            email, QString::number(*created)});
        page.events.append(feedback);
    }

    QString m_secret;
    QUrl m_server;
};

} // namespace

std::unique_ptr<EventSource> sendgridEvents(const QString &secret, const QUrl &server)
{
    return std::make_unique<SendgridEvents>(secret, server);
}

} // namespace comptoir
