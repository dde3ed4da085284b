#include "models/store/erasurelist.h"

#include "models/store/database.h"
#include "models/store/suppressionlist.h"

#include <QCryptographicHash>
#include <QDir>
#include <QFile>
#include <QFileInfo>

namespace comptoir {

namespace {

const QByteArray kHeader = QByteArrayLiteral("comptoir-erased 1");
constexpr qsizetype kSumDigits = 8;
constexpr qint64 kLargest = 64LL * 1024 * 1024; ///< half a million people

QByteArray sumOf(const QByteArray &text)
{
    return QCryptographicHash::hash(text, QCryptographicHash::Sha256).toHex().left(kSumDigits);
}

QByteArray lineOf(const QByteArray &text)
{
    return text + ' ' + sumOf(text) + '\n';
}

Error unwritten(const QFile &file)
{
    return {ErrorCode::File, {}, QStringLiteral("list of erasures: ") + file.errorString()};
}

Done append(const QString &path, const QByteArray &lines)
{
    QFile file(path);
    const bool isNew = !file.exists();
    if (!file.open(QIODevice::WriteOnly | QIODevice::Append))
        return unwritten(file);
    if (isNew)
        file.setPermissions(QFile::ReadOwner | QFile::WriteOwner);
    if (file.write(lines) != lines.size() || !file.flush())
        return unwritten(file);
    return done();
}

/// Of another profile whose file stood here before: kept, but out of the way.
Done setAside(const QString &path)
{
    for (int number = 1; number < 1000; ++number) {
        const QString name = path + QStringLiteral(".%1").arg(number);
        if (!QFile::exists(name) && QFile::rename(path, name))
            return done();
    }
    return Error{ErrorCode::File, {}, QStringLiteral("list of erasures: no name")};
}

} // namespace

QString ErasureList::fileIn(const QString &profileFolder)
{
    return QDir(profileFolder).filePath(QStringLiteral("comptoir-erased.list"));
}

const ErasureList::Entry *ErasureList::find(const QByteArray &hash) const
{
    const auto found = m_entries.constFind(hash);
    return found == m_entries.cend() ? nullptr : &*found;
}

bool ErasureList::take(const QByteArray &line)
{
    const qsizetype end = line.lastIndexOf(' ');
    const QByteArray text = line.left(end);
    if (end < 0 || line.mid(end + 1) != sumOf(text))
        return false;
    if (text == kHeader)
        return true;
    const QByteArrayList words = text.split(' ');
    if (words.size() == 2 && words.first() == "key") {
        m_key = QByteArray::fromHex(words.at(1));
        return !m_key.isEmpty();
    }
    if (words.size() < 3)
        return false;
    const QByteArray hash = QByteArray::fromHex(words.at(1));
    const Timestamp at{words.last().toLongLong()};
    if (words.first() == "erased" && words.size() == 4)
        m_entries.insert(hash, {words.at(2).toLongLong(), at, {}});
    else if (words.first() == "returned" && words.size() == 3 && m_entries.contains(hash))
        m_entries[hash].since = at;
    else
        return false;
    return true;
}

std::optional<ErasureList> ErasureList::read(const QString &profileFolder)
{
    QFile file(fileIn(profileFolder));
    if (!file.open(QIODevice::ReadOnly) || file.size() > kLargest)
        return std::nullopt;
    QByteArrayList lines = file.readAll().split('\n');
    ErasureList list;
    list.m_endsWhole = lines.last().isEmpty();
    lines.removeLast();
    list.m_isWhole = !lines.isEmpty() && lines.first() == lineOf(kHeader).trimmed();
    for (const QByteArray &line : std::as_const(lines))
        list.m_isWhole = (line.isEmpty() || list.take(line)) && list.m_isWhole;
    return list;
}

Done ErasureList::catchUp(Database &database)
{
    const QString folder = QFileInfo(database.path()).absolutePath();
    const QString path = fileIn(folder);
    const Result<QByteArray> key = SuppressionList::keyOf(database);
    if (!key)
        return key.error();
    std::optional<ErasureList> there = read(folder);
    if (there && !there->m_key.isEmpty() && there->m_key != *key) {
        if (Done moved = setAside(path); !moved)
            return moved;
        there.reset();
    }
    const ErasureList known = there.value_or(ErasureList());
    QByteArray lines;
    if (!there)
        lines += lineOf(kHeader);
    else if (!known.m_endsWhole)
        lines += '\n';
    Statement read = database.prepare(
        QStringLiteral("SELECT m.hash, p.id, p.at, r.since FROM erased_mark m JOIN erased_person p"
                       " ON p.id = m.person_id LEFT JOIN erased_return r ON r.person_id = p.id"
                       " ORDER BY p.id, m.hash"));
    QByteArray entries;
    while (read.next()) {
        const QByteArray hash = read.blob(0);
        const auto since = read.optionalTimestamp(3);
        const Entry *entry = known.find(hash);
        if (!entry || (entry->since && !since))
            entries += lineOf("erased " + hash.toHex() + ' ' + QByteArray::number(read.int64(1))
                              + ' ' + QByteArray::number(read.int64(2)));
        if (since && (!entry || entry->since != since))
            entries += lineOf("returned " + hash.toHex() + ' ' + QByteArray::number(since->ms));
    }
    if (!read.ok())
        return read.error();
    if (!entries.isEmpty() && known.m_key.isEmpty())
        lines += lineOf("key " + key->toHex());
    lines += entries;
    return lines.isEmpty() ? done() : append(path, lines);
}

} // namespace comptoir
