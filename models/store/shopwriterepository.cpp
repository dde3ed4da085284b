#include "models/store/shopwriterepository.h"

#include "models/store/database.h"
#include "models/store/ingestcontext.h"
#include "models/store/rowreading.h"

#include <array>

namespace comptoir {

namespace {

const std::array<QString, 5> kWords{QStringLiteral("asked"), QStringLiteral("sent"),
                                    QStringLiteral("made"), QStringLiteral("failed"),
                                    QStringLiteral("uncertain")};

QString wordOf(ShopWriteState state)
{
    return kWords.at(static_cast<size_t>(state));
}

/// What this program does not know is for the owner.
ShopWriteState stateFrom(const QString &word)
{
    for (size_t i = 0; i < kWords.size(); ++i) {
        if (kWords.at(i) == word)
            return static_cast<ShopWriteState>(i);
    }
    return ShopWriteState::Uncertain;
}

QString columns()
{
    return QStringLiteral("SELECT id, enrolment_id, node, round, kind, arguments, state, value,"
                          " attempts, not_before, reason FROM shop_write ");
}

} // namespace

ShopWriteRepository::ShopWriteRepository(Database &database)
    : m_database(database)
{}

Result<QList<ShopWrite>> ShopWriteRepository::readAll(Statement &read)
{
    QList<ShopWrite> all;
    while (read.next()) {
        Columns columns(read);
        ShopWrite write;
        write.id = columns.int64();
        write.enrolment = columns.id<EnrolmentId>();
        write.node = columns.text();
        write.round = static_cast<int>(columns.int64());
        write.kind = columns.text();
        write.arguments = columns.text().toUtf8();
        write.state = stateFrom(columns.text());
        write.value = columns.text();
        write.attempts = static_cast<int>(columns.int64());
        write.notBefore = columns.timestamp();
        write.reason = columns.text();
        all.append(write);
    }
    if (!read.ok())
        return read.error();
    return all;
}

Done ShopWriteRepository::ask(const ShopWrite &write, Timestamp now)
{
    Statement insert = m_database.prepare(
        QStringLiteral("INSERT INTO shop_write(enrolment_id, node, round, kind, arguments, state,"
                       " value, not_before, asked_at) VALUES(?, ?, ?, ?, ?, 'asked', ?, ?, ?)"
                       " ON CONFLICT(enrolment_id, node, round) DO NOTHING"));
    Binder(insert) << write.enrolment << write.node << write.round << write.kind
                   << QString::fromUtf8(write.arguments) << write.value << now << now;
    return insert.run();
}

Result<std::optional<ShopWrite>> ShopWriteRepository::last(EnrolmentId enrolment,
                                                           const QString &node)
{
    Statement read = m_database.prepare(
        columns()
        + QStringLiteral("WHERE enrolment_id = ? AND node = ? ORDER BY round DESC LIMIT 1"));
    read.bind(1, enrolment).bind(2, node);
    const auto found = readAll(read);
    if (!found)
        return found.error();
    return found->isEmpty() ? std::optional<ShopWrite>() : std::optional(found->constFirst());
}

Result<QList<ShopWrite>> ShopWriteRepository::open(Timestamp now, int limit)
{
    Statement read = m_database.prepare(
        columns()
        + QStringLiteral("WHERE state IN ('asked', 'sent') AND enrolment_id IS NOT NULL"
                         " AND not_before <= ? ORDER BY not_before, id LIMIT ?"));
    read.bind(1, now).bind(2, limit);
    return readAll(read);
}

Done ShopWriteRepository::settle(qint64 id, ShopWriteState state, const QString &reason,
                                 Timestamp now)
{
    const bool isOver = state != ShopWriteState::Asked && state != ShopWriteState::Sent;
    Statement update = m_database.prepare(QStringLiteral(
        "UPDATE shop_write SET state = ?2, reason = ?3, settled_at = ?4,"
        " attempts = attempts + (?2 = 'sent') WHERE id = ?1 AND state IN ('asked', 'sent')"));
    Binder(update) << id << wordOf(state) << reason << (isOver ? std::optional(now) : std::nullopt);
    return update.run();
}

} // namespace comptoir
