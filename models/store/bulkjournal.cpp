#include "models/store/bulkjournal.h"

#include "models/store/database.h"

#include <QDataStream>
#include <QIODevice>
#include <QJsonDocument>
#include <QJsonObject>

namespace comptoir {

namespace {

const QString kChange = QStringLiteral("bulk.change");
const QString kRest = QStringLiteral("bulk.rest");
const QString kDone = QStringLiteral("bulk.done");
const QString kTouched = QStringLiteral("bulk.touched.");

using Touched = BulkChange::Touched;

QByteArray packed(std::span<const qint32> customers)
{
    QByteArray bytes;
    QDataStream stream(&bytes, QIODevice::WriteOnly);
    for (const qint32 customer : customers)
        stream << customer;
    return bytes.toBase64();
}

QByteArray packed(std::span<const Touched> touched)
{
    QByteArray bytes;
    QDataStream stream(&bytes, QIODevice::WriteOnly);
    for (const Touched &one : touched)
        stream << one.customer << one.kept;
    return bytes.toBase64();
}

std::vector<qint32> customersFrom(const QByteArray &text)
{
    const QByteArray bytes = QByteArray::fromBase64(text);
    QDataStream stream(bytes);
    std::vector<qint32> customers;
    for (qint32 customer = 0; !stream.atEnd();) {
        stream >> customer;
        customers.push_back(customer);
    }
    return customers;
}

void takeTouched(const QByteArray &text, std::vector<Touched> &touched)
{
    const QByteArray bytes = QByteArray::fromBase64(text);
    QDataStream stream(bytes);
    for (Touched one; !stream.atEnd();) {
        stream >> one.customer >> one.kept;
        touched.push_back(one);
    }
}

QByteArray toJson(const BulkChange &change)
{
    return QJsonDocument(QJsonObject{{QStringLiteral("kind"), static_cast<int>(change.kind)},
                                     {QStringLiteral("text"), change.text},
                                     {QStringLiteral("tag"), change.tag},
                                     {QStringLiteral("made_tag"), change.madeTag}})
        .toJson(QJsonDocument::Compact);
}

BulkChange changeFrom(const QByteArray &json)
{
    const QJsonObject object = QJsonDocument::fromJson(json).object();
    BulkChange change;
    change.kind = static_cast<BulkChange::Kind>(
        qBound(0, object[QStringLiteral("kind")].toInt(), int(BulkChange::Kind::AddNote)));
    change.text = object[QStringLiteral("text")].toString();
    change.tag = object[QStringLiteral("tag")].toInteger();
    change.madeTag = object[QStringLiteral("made_tag")].toBool();
    return change;
}

} // namespace

BulkJournal::BulkJournal(Database &database)
    : m_database(database)
{}

Done BulkJournal::set(const QString &key, const QByteArray &value)
{
    return m_database
        .prepare(QStringLiteral("INSERT OR REPLACE INTO setting(key, value) VALUES(?, ?)"))
        .bind(1, key)
        .bind(2, QString::fromLatin1(value))
        .run();
}

Done BulkJournal::begin(const BulkChange &change, std::span<const qint32> rest)
{
    Done written = clear();
    if (written)
        written = m_database.prepare(QStringLiteral("INSERT INTO setting(key, value) VALUES(?, ?)"))
                      .bind(1, kChange)
                      .bind(2, QString::fromUtf8(toJson(change)))
                      .run();
    if (written)
        written = set(kRest, packed(rest));
    return written ? advance(change, 0, 0) : written;
}

Done BulkJournal::advance(const BulkChange &change, size_t firstTouched, size_t done)
{
    const std::span<const Touched> all(change.touched);
    const Done touched = set(kTouched + QString::number(firstTouched).rightJustified(10, u'0'),
                             packed(all.subspan(firstTouched)));
    return touched ? set(kDone, QByteArray::number(qulonglong(done))) : touched;
}

Done BulkJournal::clear()
{
    return m_database.prepare(QStringLiteral("DELETE FROM setting WHERE key GLOB 'bulk.*'")).run();
}

Result<QByteArray> BulkJournal::get(const QString &key)
{
    Statement read = m_database.prepare(QStringLiteral("SELECT value FROM setting WHERE key = ?"));
    read.bind(1, key);
    const QByteArray value = read.next() ? read.text(0).toUtf8() : QByteArray();
    if (!read.ok())
        return read.error();
    return value;
}

Result<std::optional<BulkJournal::Left>> BulkJournal::left()
{
    const Result<QByteArray> json = get(kChange);
    if (!json)
        return json.error();
    if (json->isEmpty())
        return std::optional<Left>();
    const Result<QByteArray> rest = get(kRest);
    const Result<QByteArray> done = get(kDone);
    if (!rest || !done)
        return rest ? done.error() : rest.error();
    Left left{changeFrom(*json), customersFrom(*rest)};
    const auto reached = static_cast<qptrdiff>(
        qMin<qulonglong>(done->toULongLong(), static_cast<qulonglong>(left.rest.size())));
    left.rest.erase(left.rest.begin(), left.rest.begin() + reached);
    Statement read = m_database.prepare(
        QStringLiteral("SELECT value FROM setting WHERE key GLOB 'bulk.touched.*' ORDER BY key"));
    while (read.next())
        takeTouched(read.text(0).toLatin1(), left.change.touched);
    if (!read.ok())
        return read.error();
    return std::optional<Left>(std::move(left));
}

} // namespace comptoir
