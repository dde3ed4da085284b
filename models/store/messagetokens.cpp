#include "models/store/messagetokens.h"

#include "models/store/database.h"
#include "models/store/ingestcontext.h"

namespace comptoir {

namespace {

QString wordOf(TokenPurpose purpose)
{
    switch (purpose) {
    case TokenPurpose::Unsubscribe:
        return QStringLiteral("unsubscribe");
    case TokenPurpose::Survey:
        return QStringLiteral("survey");
    case TokenPurpose::Reply:
        return QStringLiteral("reply");
    }
    return {};
}

} // namespace

MessageTokens::MessageTokens(Database &database)
    : m_database(database)
{}

Result<QString> MessageTokens::tokenOf(OutboxId message, TokenPurpose purpose,
                                       const std::function<QString()> &make)
{
    Statement read = m_database.prepare(
        QStringLiteral("SELECT token FROM message_token WHERE outbox_id = ? AND purpose = ?"));
    if (read.bind(1, message).bind(2, wordOf(purpose)).next())
        return read.text(0);
    if (!read.ok())
        return read.error();
    const QString token = make();
    Statement insert = m_database.prepare(
        QStringLiteral("INSERT INTO message_token(token, outbox_id, purpose) VALUES(?, ?, ?)"));
    Binder(insert) << token << message << wordOf(purpose);
    if (const Done ran = insert.run(); !ran)
        return ran.error();
    return token;
}

Result<std::optional<OutboxId>> MessageTokens::find(const QString &token, TokenPurpose purpose)
{
    Statement read = m_database.prepare(
        QStringLiteral("SELECT outbox_id FROM message_token WHERE token = ? AND purpose = ?"));
    if (read.bind(1, token).bind(2, wordOf(purpose)).next())
        return std::optional(read.id<OutboxTag>(0));
    return read.ok() ? Result<std::optional<OutboxId>>(std::nullopt) : read.error();
}

} // namespace comptoir
