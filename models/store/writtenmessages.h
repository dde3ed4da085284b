#pragma once

#include "models/domain/result.h"
#include "models/domain/writtenmessage.h"

#include <QCoreApplication>
#include <QList>

namespace comptoir {

class Database;

/// The messages that the owner wrote. What was planned keeps what it said then: a change makes a
/// row of its own, and the one before stays for what refers to it.
class WrittenMessages
{
    Q_DECLARE_TR_FUNCTIONS(WrittenMessages)
public:
    explicit WrittenMessages(Database &database);

    Result<QList<WrittenMessage>> list(); ///< as they are now, by name
    Result<WrittenMessage> get(WrittenMessageId id); ///< replaced ones too; NotFound
    enum class Find { ByAny, ByName };
    /// The one of now with that number or name, in whatever case; NotFound.
    Result<WrittenMessage> find(const QString &text, Find by = Find::ByAny);

    /// Writes it, in the place of the one of that name where there is one. One that is equal stays.
    /// In the caller's Transaction.
    Result<WrittenMessageId> keep(const WrittenMessage &message, Timestamp now);
    /// A new one. InvalidArgument: it has no name, or another one's. In the caller's Transaction.
    Result<WrittenMessageId> add(const WrittenMessage &message, Timestamp now);
    /// In the place of the one of now that `message.id` names, also under another name; as add().
    Result<WrittenMessageId> update(const WrittenMessage &message, Timestamp now);
    /// No longer listed; stays for what was planned. NotFound: it is none of now.
    Done remove(WrittenMessageId id, Timestamp now);
    /// "Summer sales 2": a name that no message of now has yet.
    Result<QString> freeName(const QString &name);

private:
    Result<WrittenMessageId> insert(const WrittenMessage &message, Timestamp now);
    static Error notFound(const QString &text);

    Database &m_database;
};

} // namespace comptoir
