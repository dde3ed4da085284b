#include "models/segments/segmentmembers.h"

#include "models/store/database.h"

#include <QtEndian>

#include <algorithm>

namespace comptoir {

namespace {

constexpr size_t kChunkWords = 64; // as 0004_segments.sql has it: 4096 people
constexpr qint64 kChunkPeople = 4096;

quint64 wordAt(const CustomerSet &set, size_t word)
{
    return word < set.words().size() ? set.words()[word] : 0;
}

/// The chunk's bytes, the same on every machine; empty: nobody.
QByteArray chunkOf(const CustomerSet &set, size_t chunk)
{
    QByteArray bytes(static_cast<qsizetype>(kChunkWords * sizeof(quint64)), '\0');
    bool isEmpty = true;
    for (size_t i = 0; i < kChunkWords; ++i) {
        const quint64 word = wordAt(set, chunk * kChunkWords + i);
        isEmpty = isEmpty && word == 0;
        qToLittleEndian(word, bytes.data() + i * sizeof(quint64));
    }
    return isEmpty ? QByteArray() : bytes;
}

bool isSame(const CustomerSet &a, const CustomerSet &b, size_t chunk)
{
    for (size_t i = chunk * kChunkWords; i < (chunk + 1) * kChunkWords; ++i) {
        if (wordAt(a, i) != wordAt(b, i))
            return false;
    }
    return true;
}

} // namespace

SegmentMembers::SegmentMembers(Database &database)
    : m_database(database)
{}

Result<CustomerSet> SegmentMembers::of(SegmentId segment)
{
    CustomerSet::Words words;
    Statement read = m_database.prepare(
        QStringLiteral("SELECT chunk, bits FROM segment_member WHERE segment_id = ?"
                       " ORDER BY chunk"));
    read.bind(1, segment);
    while (read.next()) {
        const auto first = static_cast<size_t>(read.int64(0)) * kChunkWords;
        const QByteArray bytes = read.blob(1);
        const size_t count = std::min(kChunkWords, static_cast<size_t>(bytes.size()) / 8);
        words.resize(first + count);
        for (size_t i = 0; i < count; ++i)
            words[first + i] = qFromLittleEndian<quint64>(bytes.constData() + i * 8);
    }
    if (!read.ok())
        return read.error();
    return CustomerSet(std::move(words));
}

Result<bool> SegmentMembers::contains(SegmentId segment, CustomerId customer)
{
    Statement read = m_database.prepare(
        QStringLiteral("SELECT bits FROM segment_member WHERE segment_id = ? AND chunk = ?"));
    read.bind(1, segment).bind(2, customer.value / kChunkPeople);
    const QByteArray bytes = read.next() ? read.blob(0) : QByteArray();
    if (!read.ok())
        return read.error();
    const qint64 bit = customer.value % kChunkPeople;
    const auto byte = static_cast<qsizetype>(bit / 8);
    return byte < bytes.size() && ((static_cast<uchar>(bytes[byte]) >> (bit % 8)) & 1) != 0;
}

Done SegmentMembers::replace(SegmentId segment, const CustomerSet &before, const CustomerSet &after)
{
    Statement put = m_database.prepare(
        QStringLiteral("INSERT INTO segment_member(segment_id, chunk, bits) VALUES(?, ?, ?)"
                       " ON CONFLICT DO UPDATE SET bits = excluded.bits"));
    Statement drop = m_database.prepare(
        QStringLiteral("DELETE FROM segment_member WHERE segment_id = ? AND chunk = ?"));
    const size_t words = std::max(before.words().size(), after.words().size());
    for (size_t chunk = 0; chunk * kChunkWords < words; ++chunk) {
        if (isSame(before, after, chunk))
            continue;
        const QByteArray bytes = chunkOf(after, chunk);
        Statement &write = bytes.isEmpty() ? drop : put;
        write.bind(1, segment).bind(2, static_cast<qint64>(chunk));
        if (!bytes.isEmpty())
            write.bindBlob(3, bytes);
        if (Done written = write.run(); !written)
            return written;
    }
    return done();
}

Done SegmentMembers::recordChanges(SegmentId segment, const CustomerSet &entered,
                                   const CustomerSet &left, Timestamp at)
{
    Statement write = m_database.prepare(
        QStringLiteral("INSERT INTO segment_change(segment_id, customer_id, entered, at)"
                       " SELECT ?1, id, ?3, ?4 FROM customer WHERE id = ?2"));
    Done written = done();
    const auto record = [&](const CustomerSet &people, bool in) {
        people.each([&](qint32 id) {
            if (written)
                written = write.bind(1, segment).bind(2, id).bind(3, in).bind(4, at).run();
        });
    };
    record(entered, true);
    record(left, false);
    return written;
}

Done SegmentMembers::recordSize(SegmentId segment, const SegmentSize &size)
{
    return m_database
        .prepare(
            QStringLiteral("INSERT INTO segment_size(segment_id, day, members, entered, gone) "
                           "VALUES(?, ?, ?, ?, ?)"
                           " ON CONFLICT DO UPDATE SET members = excluded.members,"
                           " entered = entered + excluded.entered, gone = gone + excluded.gone"))
        .bind(1, segment)
        .bind(2, size.day)
        .bind(3, size.members)
        .bind(4, size.entered)
        .bind(5, size.left)
        .run();
}

Result<QList<SegmentSize>> SegmentMembers::sizes(SegmentId segment)
{
    QList<SegmentSize> sizes;
    Statement read = m_database.prepare(
        QStringLiteral("SELECT day, members, entered, gone FROM segment_size WHERE segment_id = ?"
                       " ORDER BY day"));
    read.bind(1, segment);
    while (read.next())
        sizes.append({read.date(0), read.int64(1), read.int64(2), read.int64(3)});
    if (!read.ok())
        return read.error();
    return sizes;
}

Result<std::optional<Timestamp>> SegmentMembers::enteredAt(SegmentId segment, CustomerId customer)
{
    Statement read = m_database.prepare(
        QStringLiteral("SELECT at FROM segment_change WHERE customer_id = ? AND segment_id = ?"
                       " AND entered = 1 ORDER BY at DESC, id DESC LIMIT 1"));
    std::optional<Timestamp> at;
    if (read.bind(1, customer).bind(2, segment).next())
        at = read.timestamp(0);
    if (!read.ok())
        return read.error();
    return at;
}

} // namespace comptoir
