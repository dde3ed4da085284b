#pragma once

#include "workflows/channels/mime.h"
#include "workflows/messages/dispatchledger.h"
#include "workflows/messages/messagevalues.h"
#include "workflows/messages/parsedmessage.h"

#include <QHash>
#include <QMutex>

#include <memory>

namespace comptoir {

class Clock;

/// A message that has been filled for one person, and what else goes with it.
struct MailParts
{
    RenderedMessage said;
    Sender sender;
    MailPerson to;
    ListUnsubscribe unsubscribe;
    QString reference; ///< Message-ID
    Timestamp date;
    MessageClass messageClass = MessageClass::Marketing;
};

/// Makes of a row in the outbox the exact bytes that leave: what the owner wrote, filled with the
/// customer's fields, with the ways to unsubscribe and a code of its own. The same row, time and
/// chance give the same bytes. For DispatchParts::compose, on any thread.
class Composer
{
    Q_DECLARE_TR_FUNCTIONS(Composer)
public:
    /// `clock` outlives it; `token`: 96 random bits as letters and digits, never one twice.
    Composer(Clock &clock, std::function<QString()> token);

    /// Writes nothing: the code to unsubscribe is the caller's to keep. InvalidArgument: it cannot
    /// be made for this customer.
    Result<ComposedMessage> compose(Database &database, const OutboxRow &row,
                                    const QString &reference);

    /// What {{sender_name}} says and stands before the address; may be empty.
    static QString senderName(const Sender &sender);

    /// What a customer would get, with nothing written down and a code that nobody has.
    struct Preview
    {
        RenderedMessage said;
        QByteArray content; ///< of e-mail
    };
    /// Where it goes in place of the customer's address, and under which Message-ID.
    struct PreviewAs
    {
        QString to, reference; ///< empty: the customer's, and one that nothing has
    };
    /// InvalidArgument, NotFound: there is no such customer.
    static Result<Preview> preview(Database &database, const WrittenMessage &message,
                                   const Sender &sender, CustomerId customer, Timestamp now,
                                   const PreviewAs &as);
    static Result<Preview> preview(Database &database, const WrittenMessage &message,
                                   const Sender &sender, CustomerId customer, Timestamp now)
    {
        return preview(database, message, sender, customer, now, PreviewAs());
    }

    /// What a row of the outbox would say at `now`.
    static Result<Preview> preview(Database &database, const OutboxRow &row, const Sender &sender,
                                   Timestamp now);

    /// The exact bytes of an e-mail. Pure.
    static Result<QByteArray> mail(const MailParts &parts);

private:
    /// A message and what reads its values.
    struct Prepared
    {
        ParsedMessage message;
        MessageValues values;
    };
    using PreparedPointer = std::shared_ptr<const Prepared>;
    static Result<PreparedPointer> prepare(Database &database, const WrittenMessage &message);
    Result<PreparedPointer> prepared(Database &database, WrittenMessageId id);
    static Result<RenderedMessage> render(const Prepared &prepared, QJsonObject values,
                                          const Sender &sender, const ListUnsubscribe &ways);
    static QString nameIn(const QJsonObject &values);

    Clock &m_clock;
    std::function<QString()> m_token;
    QMutex m_mutex;
    QHash<WrittenMessageId, PreparedPointer> m_prepared; ///< what is written never changes
};

} // namespace comptoir
