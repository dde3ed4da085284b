#include "workflows/triggers/triggermarks.h"

#include "models/history/historytable.h"

#include <QJsonDocument>
#include <QJsonObject>

#include <cmath>

namespace comptoir {

namespace {

constexpr double kMost = 9e15; ///< a double holds every integer up to it

std::optional<qint64> whole(const QJsonValue &value)
{
    const double number = value.toDouble(NAN);
    if (!(std::abs(number) <= kMost) || std::floor(number) != number)
        return std::nullopt;
    return static_cast<qint64>(number);
}

/// Takes every member of an object that must hold whole numbers; false: one does not.
template <typename Take>
bool eachNumber(const QJsonValue &json, Take take)
{
    if (!json.isObject())
        return false;
    const QJsonObject object = json.toObject();
    for (auto it = object.constBegin(); it != object.constEnd(); ++it) {
        const std::optional<qint64> number = whole(*it);
        if (!number || !take(it.key(), *number))
            return false;
    }
    return true;
}

std::optional<TriggerMarks> read(const QJsonObject &json)
{
    const auto since = whole(json[u"since"]);
    const auto until = whole(json[u"until"]);
    if (!since || !until)
        return std::nullopt;
    TriggerMarks marks{{*since}, {*until}, {}, {}, {}};
    const auto takeRow = [&marks](const QString &table, qint64 row) {
        marks.rows.insert(table, row);
        return row >= 0;
    };
    const auto takeBegun = [&marks](const QString &node, qint64 at) {
        marks.begun.insert(node, at);
        return true;
    };
    if (!eachNumber(json[u"rows"], takeRow) || !eachNumber(json[u"begun"], takeBegun)
        || !json[u"seen"].isObject())
        return std::nullopt;
    const QJsonObject seen = json[u"seen"].toObject();
    for (auto it = seen.constBegin(); it != seen.constEnd(); ++it) {
        QHash<quint64, qint64> &ofNode = marks.seen[it.key()];
        const auto takeSeen = [&ofNode](const QString &hash, qint64 at) {
            bool ok = false;
            ofNode.insert(hash.toULongLong(&ok, 16), at);
            return ok;
        };
        if (!eachNumber(*it, takeSeen))
            return std::nullopt;
    }
    return marks;
}

} // namespace

Result<TriggerMarks> TriggerMarks::begin(Database &database, Timestamp now)
{
    TriggerMarks marks{now, now, {}, {}, {}};
    for (const HistoryTable table : historyTables()) {
        const Result<qint64> row = lastRow(database, table);
        if (!row)
            return row.error();
        marks.rows.insert(machineName(table), *row);
    }
    return marks;
}

QByteArray TriggerMarks::toJson() const
{
    QJsonObject rowsJson;
    for (auto it = rows.cbegin(); it != rows.cend(); ++it)
        rowsJson.insert(it.key(), *it);
    QJsonObject seenJson;
    for (auto node = seen.cbegin(); node != seen.cend(); ++node) {
        QJsonObject hashes;
        for (auto it = node->cbegin(); it != node->cend(); ++it)
            hashes.insert(QString::number(it.key(), 16), *it);
        seenJson.insert(node.key(), hashes);
    }
    QJsonObject begunJson;
    for (auto it = begun.cbegin(); it != begun.cend(); ++it)
        begunJson.insert(it.key(), *it);
    const QJsonObject json{{QStringLiteral("since"), since.ms},
                           {QStringLiteral("until"), until.ms},
                           {QStringLiteral("rows"), rowsJson},
                           {QStringLiteral("seen"), seenJson},
                           {QStringLiteral("begun"), begunJson}};
    return QJsonDocument(json).toJson(QJsonDocument::Compact);
}

Result<TriggerMarks> TriggerMarks::fromJson(const QByteArray &json)
{
    const auto marks = read(QJsonDocument::fromJson(json).object());
    if (!marks)
        return Error{ErrorCode::Parse,
                     tr("Comptoir cannot read how far this workflow has looked for customers. "
                        "Nothing was sent twice; pause the workflow and start it again."),
                     QStringLiteral("marks of triggers")};
    return *marks;
}

} // namespace comptoir
