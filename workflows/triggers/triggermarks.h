#pragma once

#include "models/domain/result.h"
#include "models/domain/timestamp.h"

#include <QByteArray>
#include <QCoreApplication>
#include <QHash>
#include <QMap>

#include <algorithm>

namespace comptoir {

class Database;

/// How far the triggers of one workflow have been looked for: a value, kept by the engine beside
/// the workflow and written in the transaction of the entries that were found with it. UTC
/// milliseconds and row ids.
struct TriggerMarks
{
    Q_DECLARE_TR_FUNCTIONS(TriggerMarks)
public:
    Timestamp since; ///< what happened or fell due up to and with it starts nothing
    Timestamp until; ///< everything up to and with it was looked for; never goes back
    QMap<QString, qint64> rows; ///< greatest row id seen, by machineName(HistoryTable)
    /// What was found lately, as hashes, and when it was: what is read from the shop late, or
    /// changes in its row, is found behind `until`, and once. By the trigger's node.
    QMap<QString, QHash<quint64, qint64>> seen;
    /// Of triggers that came later, by node: what was up to then starts nothing either. UTC
    /// milliseconds.
    QMap<QString, qint64> begun = {};

    bool operator==(const TriggerMarks &) const = default;

    /// For a workflow that starts: only what happens from then on. Reads the greatest row ids.
    static Result<TriggerMarks> begin(Database &database, Timestamp now);

    /// From where on a trigger counts.
    [[nodiscard]] Timestamp sinceOf(const QString &node) const
    {
        return {std::max(since.ms, begun.value(node, since.ms))};
    }

    /// {"since": …, "until": …, "rows": {"orders": 17}, "seen": {"n1": {"9f…": …}},
    /// "begun": {"n2": …}}; canonical.
    [[nodiscard]] QByteArray toJson() const;
    /// Parse: not ours. Hostile bytes are refused, never trusted.
    static Result<TriggerMarks> fromJson(const QByteArray &json);
};

} // namespace comptoir
