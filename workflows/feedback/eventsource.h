#pragma once

#include "models/domain/result.h"
#include "models/shops/httpclient.h"
#include "models/shops/jsondocument.h"
#include "workflows/feedback/feedback.h"

#include <QCoreApplication>

#include <memory>

namespace comptoir {

/// A page of what a provider tells.
struct EventPage
{
    QList<Feedback> events;
    QString next; ///< what to ask for the page after it; empty: that was the last
    qint64 unreadable = 0; ///< entries that say too little
};

/// What a mail provider knows of the messages that it moved for us: asked for page by page, over
/// its HTTP interface. Requests and answers are pure functions; EventPoller moves them. One file a
/// provider.
class EventSource
{
public:
    struct Window
    {
        Timestamp from, to;
    };

    EventSource() = default;
    EventSource(const EventSource &) = delete;
    EventSource &operator=(const EventSource &) = delete;
    virtual ~EventSource() = default;

    /// `next` empty: the first page.
    [[nodiscard]] virtual HttpRequest request(const Window &window, const QString &next) const = 0;
    /// The page that answered request(window, next). Protocol: it is no such answer.
    [[nodiscard]] virtual Result<EventPage> read(const QByteArray &body,
                                                 const QString &next) const = 0;

    static constexpr int kMostPages = 200; ///< of one look
};

/// The provider's (entry of senderPresets()); nullptr: it tells nothing that can be asked for.
/// `secret`: of its HTTP interface, as the provider writes it: a key, of Mailjet "key:secret".
/// `server`: instead of the provider's own, for tests and for Mailgun outside Europe.
std::unique_ptr<EventSource> eventSource(const QString &provider, const QString &secret,
                                         const QUrl &server = {});

/// What the files of the providers share.
class EventReading
{
    Q_DECLARE_TR_FUNCTIONS(EventReading)
public:
    /// SHA-256 of the parts: the same event asked for twice is one.
    static QByteArray keyOf(const QStringList &parts);
    /// Of the provider's texts: our Message-ID with or without brackets, marks in a tag, address.
    static Feedback about(FeedbackKind kind, const QString &messageId, const QString &tag,
                          const QString &recipient);
    static Error unexpected(const char *detail);
    /// Whether what fetched a picture is known to be no person: proxies of Apple, Google, Yahoo and
    /// others that fetch pictures by themselves.
    static bool isMachine(const QString &userAgent);
    /// "list:offset" for providers that keep several lists: the list's number and where in it.
    struct Cursor
    {
        int list = 0;
        qint64 offset = 0;
    };
    static Cursor cursorOf(const QString &next);
    /// The cursor after a page of `count` entries of at most `limit`; empty when that was all.
    static QString after(const Cursor &at, qint64 count, qint64 limit, int lists);
};

std::unique_ptr<EventSource> brevoEvents(const QString &secret, const QUrl &server);
std::unique_ptr<EventSource> mailjetEvents(const QString &secret, const QUrl &server);
std::unique_ptr<EventSource> mailgunEvents(const QString &secret, const QUrl &server);
std::unique_ptr<EventSource> postmarkEvents(const QString &secret, const QUrl &server);
std::unique_ptr<EventSource> sendgridEvents(const QString &secret, const QUrl &server);

} // namespace comptoir
