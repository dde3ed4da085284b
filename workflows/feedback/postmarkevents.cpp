#include "workflows/feedback/eventsource.h"

#include <QUrlQuery>

#include <algorithm>
#include <array>

namespace comptoir {

namespace {

constexpr int kLimit = 500;
constexpr qint64 kFurthest = 10'000; ///< count + offset, as they allow

struct List
{
    const char *path;
    const char *member; ///< of the answer
    const char *id; ///< what tells an entry from the others, with the time
    const char *recipient;
    const char *at;
};

constexpr std::array kLists{
    List{"/messages/outbound", "Messages", "MessageID", "", "ReceivedAt"},
    List{"/bounces", "Bounces", "ID", "Email", "BouncedAt"},
    List{"/messages/outbound/opens", "Opens", "MessageID", "Recipient", "ReceivedAt"},
    List{"/messages/outbound/clicks", "Clicks", "MessageID", "Recipient", "ReceivedAt"},
};
enum ListNumber { kMessages, kBounces, kOpens, kClicks };

struct Type
{
    const char *name;
    FeedbackKind kind;
};

/// postmarkapp.com/developer/api/bounce-api, "bounce types".
constexpr std::array kTypes{
    Type{"HardBounce", FeedbackKind::HardBounce},
    Type{"BadEmailAddress", FeedbackKind::HardBounce},
    Type{"SoftBounce", FeedbackKind::SoftBounce},
    Type{"DnsError", FeedbackKind::SoftBounce},
    Type{"Undeliverable", FeedbackKind::SoftBounce},
    Type{"Blocked", FeedbackKind::PolicyBounce},
    Type{"SpamNotification", FeedbackKind::PolicyBounce},
    Type{"DMARCPolicy", FeedbackKind::PolicyBounce},
    Type{"SpamComplaint", FeedbackKind::Complaint},
    Type{"Unsubscribe", FeedbackKind::Unsubscribe},
    Type{"Transient", FeedbackKind::Delayed},
    Type{"AutoResponder", FeedbackKind::AutoReply},
};

/// postmarkapp.com/developer: messages, bounces, opens and clicks are lists of their own. Messages
/// are named by the id that the last SMTP reply told.
class PostmarkEvents : public EventSource
{
public:
    PostmarkEvents(const QString &secret, const QUrl &server)
        : m_secret(secret)
        , m_server(server.isEmpty() ? QUrl(QStringLiteral("https://api.postmarkapp.com")) : server)
    {}
    [[nodiscard]] HttpRequest request(const Window &window, const QString &next) const override
    {
        const EventReading::Cursor at = EventReading::cursorOf(next);
        HttpRequest request;
        request.url = m_server;
        request.url.setPath(QLatin1String(listOf(at).path));
        QUrlQuery query;
        query.addQueryItem(QStringLiteral("count"), QString::number(kLimit));
        query.addQueryItem(QStringLiteral("offset"), QString::number(at.offset));
        query.addQueryItem(QStringLiteral("fromdate"),
                           window.from.toUtc().date().toString(Qt::ISODate));
        query.addQueryItem(QStringLiteral("todate"),
                           window.to.toUtc().date().addDays(1).toString(Qt::ISODate));
        request.url.setQuery(query);
        request.headers
            = {{"accept", "application/json"}, {"x-postmark-server-token", m_secret.toUtf8()}};
        return request;
    }
    [[nodiscard]] Result<EventPage> read(const QByteArray &body, const QString &next) const override
    {
        const Result<JsonDocument> json = JsonDocument::parse(body);
        if (!json)
            return json.error();
        const EventReading::Cursor at = EventReading::cursorOf(next);
        const JsonValue entries = json->root()[listOf(at).member];
        if (!entries.isArray())
            return EventReading::unexpected(listOf(at).member);
        EventPage page;
        const QList<JsonValue> all = entries.elements();
        for (const JsonValue &entry : all)
            take(page, entry, at);
        const bool isFar = at.offset + kLimit + kLimit > kFurthest;
        page.next = EventReading::after(at, isFar ? 0 : all.size(), kLimit,
                                        static_cast<int>(kLists.size()));
        return page;
    }

private:
    static const List &listOf(const EventReading::Cursor &at)
    {
        const auto number = static_cast<size_t>(std::clamp(at.list, 0, int(kLists.size()) - 1));
        return kLists.at(number);
    }
    static std::optional<FeedbackKind> kindOf(const JsonValue &entry, int list)
    {
        switch (list) {
        case kMessages:
            return FeedbackKind::Taken;
        case kOpens:
            return EventReading::isMachine(entry["UserAgent"].toString())
                ? FeedbackKind::MachineOpened
                : FeedbackKind::Opened;
        case kClicks:
            return FeedbackKind::Clicked;
        default:
            break;
        }
        const QString type = entry["Type"].toString();
        const auto found = std::find_if(kTypes.begin(), kTypes.end(), [&type](const Type &one) {
            return type == QLatin1String(one.name);
        });
        return found != kTypes.end() ? std::optional(found->kind) : std::nullopt;
    }
    static void take(EventPage &page, const JsonValue &entry, const EventReading::Cursor &cursor)
    {
        const List &list = listOf(cursor);
        const auto kind = kindOf(entry, cursor.list);
        const QString message = entry["MessageID"].toString();
        const QString id = entry[list.id].toDecimal();
        const auto at = Timestamp::fromIso(entry[list.at].toString());
        if (!kind || !at || id.isEmpty() || message.isEmpty()) {
            ++page.unreadable;
            return;
        }
        Feedback feedback = EventReading::about(*kind, {}, {}, entry[list.recipient].toString());
        feedback.references = {message};
        feedback.at = *at;
        feedback.link = entry["OriginalLink"].toString().left(500);
        feedback.detail = entry["Type"].toString().left(40);
        feedback.key = EventReading::keyOf({QStringLiteral("postmark"), QLatin1String(list.member),
                                            id, at->toIso(), feedback.link});
        page.events.append(feedback);
    }

    QString m_secret;
    QUrl m_server;
};

} // namespace

std::unique_ptr<EventSource> postmarkEvents(const QString &secret, const QUrl &server)
{
    return std::make_unique<PostmarkEvents>(secret, server);
}

} // namespace comptoir
