#include "models/store/shopwriterepository.h"

#include "models/domain/ids.h"
#include "models/store/database.h"
#include "models/store/ingestcontext.h"
#include "models/store/rowreading.h"

#include <array>

namespace comptoir {

namespace {

const std::array<QString, 5> kWords{QStringLiteral("asked"), QStringLiteral("sent"),
                                    QStringLiteral("made"), QStringLiteral("failed"),
                                    QStringLiteral("uncertain")};

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
                          " attempts, not_before, reason, asked_at, settled_at FROM shop_write ");
}

const QString kOpen = QStringLiteral(
    "state IN ('asked', 'sent') AND enrolment_id IN (SELECT e.id FROM enrolment e"
    " JOIN workflow w ON w.id = e.workflow_id WHERE w.state = 'live' AND e.held_at IS NULL)");

} // namespace

QString machineName(ShopWriteState state)
{
    return kWords.at(static_cast<size_t>(state));
}

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
        write.askedAt = columns.timestamp();
        write.settledAt = columns.optionalTimestamp();
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
    Statement read
        = m_database.prepare(columns() + QStringLiteral("WHERE not_before <= ? AND ") + kOpen
                             + QStringLiteral(" ORDER BY not_before, id LIMIT ?"));
    read.bind(1, now).bind(2, limit);
    return readAll(read);
}

Result<std::optional<Timestamp>> ShopWriteRepository::nextAt()
{
    Statement read = m_database.prepare(
        QStringLiteral("SELECT min(not_before) FROM shop_write WHERE ") + kOpen);
    const bool isThere = read.next();
    if (!read.ok())
        return read.error();
    return isThere ? read.optionalTimestamp(0) : std::nullopt;
}

Result<QList<ShopWrite>> ShopWriteRepository::list(int limit)
{
    Statement read = m_database.prepare(columns() + QStringLiteral("ORDER BY id DESC LIMIT ?"));
    read.bind(1, limit);
    return readAll(read);
}

Result<QList<ShopId>> ShopWriteRepository::shopsFor(CustomerId customer, const QString &key)
{
    const qint64 about = key.section(QLatin1Char(':'), 1).toLongLong();
    const bool isOrder = key.startsWith(QLatin1String("order:"));
    const bool isCart = key.startsWith(QLatin1String("cart:"));
    Statement read = m_database.prepare(QStringLiteral(
        "SELECT 1 AS rank, shop_id, 0 AS at FROM orders WHERE id = ?1"
        " UNION ALL SELECT 1, shop_id, 0 FROM cart WHERE id = ?2"
        " UNION ALL SELECT 2, shop_id, -max(placed_at) FROM orders WHERE customer_id = ?3"
        " GROUP BY shop_id"
        " UNION ALL SELECT 3, shop_id, -coalesce(max(created_at), 0) FROM customer_account"
        " WHERE customer_id = ?3 AND remote_id IS NOT NULL AND deleted_in_shop = 0"
        " AND gone_at IS NULL GROUP BY shop_id ORDER BY rank, at, shop_id"));
    Binder(read) << (isOrder ? about : 0) << (isCart ? about : 0) << customer;
    QList<ShopId> shops;
    while (read.next()) {
        if (const auto shop = read.id<ShopTag>(1); !shops.contains(shop))
            shops.append(shop);
    }
    if (!read.ok())
        return read.error();
    return shops;
}

Result<bool> ShopWriteRepository::handOver(qint64 id, const QByteArray &arguments, Timestamp lookAt)
{
    Statement update = m_database.prepare(
        QStringLiteral("UPDATE shop_write SET state = 'sent', arguments = ?, not_before = ?,"
                       " attempts = attempts + 1 WHERE id = ? AND ")
        + kOpen);
    Binder(update) << QString::fromUtf8(arguments) << lookAt << id;
    const Done ran = update.run();
    return ran ? Result<bool>(m_database.changes() > 0) : ran.error();
}

Done ShopWriteRepository::putOff(qint64 id, Timestamp until, const QString &reason)
{
    Statement update = m_database.prepare(
        QStringLiteral("UPDATE shop_write SET not_before = ?, reason = ? WHERE id = ?"
                       " AND state IN ('asked', 'sent')"));
    Binder(update) << until << reason << id;
    return update.run();
}

Done ShopWriteRepository::takeBack(qint64 id, Timestamp until, const QString &reason)
{
    Statement update = m_database.prepare(
        QStringLiteral("UPDATE shop_write SET attempts = max(0, attempts - (state = 'sent')),"
                       " state = 'asked', not_before = ?, reason = ? WHERE id = ?"
                       " AND state IN ('asked', 'sent')"));
    Binder(update) << until << reason << id;
    return update.run();
}

Done ShopWriteRepository::settle(qint64 id, ShopWriteState state, const QString &reason,
                                 Timestamp now)
{
    Statement update = m_database.prepare(
        QStringLiteral("UPDATE shop_write SET state = ?, reason = ?, settled_at = ? WHERE id = ?"
                       " AND state IN ('asked', 'sent')"));
    Binder(update) << machineName(state) << reason << now << id;
    return update.run();
}

Result<bool> ShopWriteRepository::lookAgain(qint64 id, Timestamp now)
{
    Statement update = m_database.prepare(QStringLiteral(
        "UPDATE shop_write SET state = 'sent', not_before = ?1, asked_at = ?1, settled_at = NULL"
        " WHERE id = ?2 AND state = 'uncertain'"));
    Binder(update) << now << id;
    const Done ran = update.run();
    return ran ? Result<bool>(m_database.changes() > 0) : ran.error();
}

} // namespace comptoir
