#include "models/store/suppressionlist.h"

#include "models/store/database.h"
#include "models/store/machinenames.h"

#include <QCryptographicHash>
#include <QMessageAuthenticationCode>

namespace comptoir {

namespace {

const QString kKeySetting = QStringLiteral("messages.suppression_key");
constexpr qint64 kSoftBounceMs = 30LL * 24 * 3600 * 1000;
constexpr int kSoftBounces = 3;

/// Empty for what is no address.
QByteArray hashOf(const QString &address, const QByteArray &key)
{
    const bool isPhone = address.startsWith(QLatin1Char('+'));
    if (!isPhone && !address.contains(QLatin1Char('@')))
        return {};
    const QByteArray text
        = (isPhone ? QByteArrayLiteral("phone:") : QByteArrayLiteral("email:")) + address.toUtf8();
    return SuppressionList::keyedHash(text, key);
}

/// Of several reasons the one that stops more.
SuppressionReason stronger(SuppressionReason a, SuppressionReason b)
{
    return stops(a, MessageClass::Transactional) ? a : b;
}

} // namespace

SuppressionList::SuppressionList(Database &database)
    : m_database(database)
{}

QByteArray SuppressionList::keyedHash(const QByteArray &text, const QByteArray &key)
{
    return QMessageAuthenticationCode::hash(text, key, QCryptographicHash::Sha256);
}

Result<QByteArray> SuppressionList::keyOf(Database &database, const QString &schema)
{
    Statement read = database.prepare(
        QStringLiteral("SELECT value FROM %1.setting WHERE key = ?").arg(schema));
    if (read.bind(1, kKeySetting).next())
        return QByteArray::fromHex(read.text(0).toLatin1());
    return read.ok() ? Result<QByteArray>(QByteArray()) : Result<QByteArray>(read.error());
}

Result<QByteArray> SuppressionList::key()
{
    if (!m_key.isEmpty())
        return m_key;
    const Result<QByteArray> stored = keyOf(m_database);
    if (stored)
        m_key = *stored;
    return stored;
}

Result<QByteArray> SuppressionList::keyMadeIfNeeded()
{
    // SQLite's generator is seeded by the system's.
    Statement make = m_database.prepare(
        QStringLiteral("INSERT INTO setting(key, value) SELECT ?, hex(randomblob(32)) WHERE 1"
                       " ON CONFLICT DO NOTHING"));
    if (const Done made = make.bind(1, kKeySetting).run(); !made)
        return made.error();
    return key();
}

Done SuppressionList::takeKey(const QByteArray &key)
{
    m_key.clear();
    Statement keep = m_database.prepare(
        QStringLiteral("INSERT INTO setting(key, value) VALUES(?, ?) ON CONFLICT DO NOTHING"));
    return keep.bind(1, kKeySetting).bind(2, QString::fromLatin1(key.toHex().toUpper())).run();
}

Done SuppressionList::add(const QString &address, SuppressionReason reason, Timestamp now)
{
    const Result<QByteArray> secret = keyMadeIfNeeded();
    if (!secret)
        return secret.error();
    const QByteArray hash = hashOf(address, *secret);
    if (hash.isEmpty())
        return done();
    Statement insert = m_database.prepare(
        QStringLiteral("INSERT INTO suppression(hash, reason, at) VALUES(?, ?, ?)"
                       " ON CONFLICT DO NOTHING"));
    return insert.bindBlob(1, hash).bind(2, machineName(reason)).bind(3, now).run();
}

Done SuppressionList::lift(const QString &address, SuppressionReason reason)
{
    const Result<QByteArray> secret = key();
    if (!secret)
        return secret.error();
    Statement erase = m_database.prepare(
        QStringLiteral("DELETE FROM suppression WHERE hash = ? AND reason = ?"));
    return erase.bindBlob(1, hashOf(address, *secret)).bind(2, machineName(reason)).run();
}

Result<bool> SuppressionList::noteMailboxFull(const QString &address, Timestamp now)
{
    const Result<QByteArray> secret = keyMadeIfNeeded();
    if (!secret)
        return secret.error();
    const QByteArray hash = hashOf(address, *secret);
    Statement note = m_database.prepare(
        QStringLiteral("INSERT INTO soft_bounce(hash, at) VALUES(?, ?) ON CONFLICT DO NOTHING"));
    if (const Done noted = note.bindBlob(1, hash).bind(2, now).run(); !noted)
        return noted.error();
    Statement count = m_database.prepare(
        QStringLiteral("SELECT count(*) FROM soft_bounce WHERE hash = ? AND at > ?"));
    if (!count.bindBlob(1, hash).bind(2, Timestamp{now.ms - kSoftBounceMs}).next())
        return count.error();
    const bool isDead = count.integer(0) >= kSoftBounces;
    count.reset();
    if (!isDead)
        return false;
    if (const Done added = add(address, SuppressionReason::MailboxFull, now); !added)
        return added.error();
    return true;
}

Result<std::optional<SuppressionReason>> SuppressionList::reasonFor(const QString &address)
{
    const Result<QByteArray> secret = key();
    if (!secret)
        return secret.error();
    std::optional<SuppressionReason> reason;
    if (secret->isEmpty())
        return reason;
    Statement read
        = m_database.prepare(QStringLiteral("SELECT reason FROM suppression WHERE hash = ?"));
    read.bindBlob(1, hashOf(address, *secret));
    while (read.next()) {
        const SuppressionReason one = suppressionReasonFrom(read.text(0));
        reason = reason ? stronger(*reason, one) : one;
    }
    if (!read.ok())
        return read.error();
    return reason;
}

Result<qint64> SuppressionList::count()
{
    Statement read
        = m_database.prepare(QStringLiteral("SELECT count(DISTINCT hash) FROM suppression"));
    if (read.next())
        return read.int64(0);
    return read.error();
}

Result<SuppressionTable> SuppressionTable::load(Database &database, const QString &schema)
{
    SuppressionTable table;
    const Result<QByteArray> key = SuppressionList::keyOf(database, schema);
    if (!key)
        return key.error();
    table.m_key = *key;
    Statement read
        = database.prepare(QStringLiteral("SELECT hash, reason FROM %1.suppression").arg(schema));
    while (read.next()) {
        const SuppressionReason reason = suppressionReasonFrom(read.text(1));
        const QByteArray hash = read.blob(0);
        const auto known = table.m_reasons.constFind(hash);
        table.m_reasons.insert(hash,
                               known == table.m_reasons.cend() ? reason : stronger(*known, reason));
    }
    if (!read.ok())
        return read.error();
    return table;
}

std::optional<SuppressionReason> SuppressionTable::reasonFor(const QString &address) const
{
    if (m_reasons.isEmpty())
        return std::nullopt;
    const auto found = m_reasons.constFind(hashOf(address, m_key));
    return found == m_reasons.cend() ? std::nullopt : std::optional(*found);
}

} // namespace comptoir
