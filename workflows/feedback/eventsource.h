#pragma once

#include "models/domain/result.h"
#include "models/domain/sender.h"
#include "models/shops/httpclient.h"
#include "models/shops/jsondocument.h"
#include "workflows/feedback/feedback.h"

#include <QCoreApplication>

#include <memory>
#include <optional>

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

/// The catalogue entry of a provider that tells: what the settings ask for it.
struct EventSourceEntry
{
    QString provider; ///< as Sender::provider
    bool takesAccountSecret = false; ///< what the account sends with will do as its key
    QString (*keyLabel)() = nullptr; ///< translated
    QString (*keyHelp)() = nullptr;
    std::unique_ptr<EventSource> (*make)(const QString &secret, const QUrl &server) = nullptr;
};
/// nullopt: the provider tells nothing that can be asked for.
std::optional<EventSourceEntry> eventSourceEntry(const QString &provider);
/// The key as eventSource() wants it, of the account's own key for events (`own`), else of what it
/// sends with (`secret`); nullopt: there is none.
std::optional<QString> eventKeyOf(const Sender &sender, const QString &secret, const QString &own);
/// Option "events_server" of the account: a server on this computer that speaks the provider's
/// language, for trying out; empty: the provider's.
QUrl eventServerOf(const Sender &sender);

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
