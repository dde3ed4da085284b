#pragma once

#include "models/domain/outgoing.h"
#include "models/domain/result.h"

#include <QByteArray>
#include <QList>
#include <QStringList>

#include <optional>

namespace comptoir {

class Database;
class Statement;

/// Something that came back about a message, as it is kept.
struct FeedbackLine
{
    QString kind; ///< machine name: 'hard_bounce', 'reply', …
    Timestamp at;
    QString detail;

    bool operator==(const FeedbackLine &) const = default;
};

/// How far a folder or a list of events was read.
struct FeedbackPlace
{
    qint64 validity = 0; ///< UIDVALIDITY; 0 for events
    qint64 position = 0; ///< last UID, or last instant in milliseconds
    Timestamp readAt;

    bool operator==(const FeedbackPlace &) const = default;
};

/// What tells which message an answer is about, what came back, and how far was read. Writes run in
/// the caller's Transaction.
class FeedbackRepository
{
public:
    explicit FeedbackRepository(Database &database);

    /// What the code in the ways to unsubscribe is for.
    inline static const QString kUnsubscribe = QStringLiteral("unsubscribe");
    /// The mark that a message has for one purpose; nothing when there is none yet.
    Result<std::optional<QString>> token(OutboxId message, const QString &purpose);
    /// The mark of a message for one purpose ("unsubscribe", "survey", "reply"); `fresh` (random,
    /// at least 96 bits, lower case letters and digits) becomes it when there is none yet.
    Result<QString> tokenFor(OutboxId message, const QString &purpose, const QString &fresh);

    struct Marked
    {
        OutboxId message;
        QString purpose;
    };
    Result<std::optional<Marked>> byToken(const QString &token);
    Result<std::optional<OutboxId>> byMessageId(const QString &messageId);
    /// By the name under which the provider keeps it (OutboxRow::remoteReference).
    Result<std::optional<OutboxId>> byReference(const QString &reference);
    /// The last e-mail to that address after `since` and until `until`.
    Result<std::optional<OutboxId>> lastTo(const QString &address, Timestamp since,
                                           Timestamp until);
    /// Messages whose outcome nobody knows, the oldest first. None: of every account.
    Result<QList<OutboxId>> uncertain(SenderId sender);

    /// Messages of that account, taken or uncertain and handed over since `since`, of which nothing
    /// final came back so far (one of `finals`): at most `limit` with a greater number than
    /// `after`, in order.
    Result<QList<OutboxId>> awaited(SenderId sender, const QStringList &finals, Timestamp since,
                                    OutboxId after, int limit);

    /// Whether it is new: what has that key already is not written again.
    Result<bool> add(const QByteArray &key, OutboxId message, const FeedbackLine &line);
    Result<QList<FeedbackLine>> ofMessage(OutboxId message); ///< oldest first

    /// A customer's answer, as a conversation with the shop, where they have an account of one. The
    /// same `key` twice is written once.
    Done addReply(const OutboxRow &message, const QByteArray &key, const QString &subject,
                  const QString &text, Timestamp at);

    Result<std::optional<FeedbackPlace>> place(const QString &source, const QString &folder);
    Done savePlace(const QString &source, const QString &folder, const FeedbackPlace &place);

private:
    static Result<std::optional<OutboxId>> oneId(Statement &read);

    Database &m_database;
};

} // namespace comptoir
