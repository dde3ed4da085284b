#pragma once

#include "models/segments/segmentreading.h"

#include <QHash>
#include <QMutex>

namespace comptoir {

/// How many were in segments at earlier instants, asked of the file and not of what was kept of
/// them: what a segment made today had a month ago. See RuleEvaluator on what the past knows.
///
/// Each answer asks the whole file, so that of a day gone by is kept, by what is asked and the day,
/// until the shops' data are others (dataStamp). Thread-safe: one serves a window.
class SegmentPast
{
public:
    /// For each segment one number an instant, in the orders given. Cancelled.
    Result<QList<QList<qint64>>> counts(Database &database, const QList<Segment> &segments,
                                        const QList<Timestamp> &instants, Timestamp now,
                                        const CancelToken &cancel);
    /// How often the file was asked; for tests.
    [[nodiscard]] int questions() const;
    /// Who was in it by the rule of today, each time. Cancelled.
    static Result<QList<CustomerSet>> members(Database &database, const Segment &segment,
                                              const QList<Timestamp> &instants,
                                              const CancelToken &cancel);

private:
    using Key = std::pair<QByteArray, QDate>; ///< stamp of the question (see KeptSegments), day
    struct Question
    {
        const Rule *rule;
        QByteArray stamp; ///< empty: nothing stands for it, so its answers are not kept
    };

    Done forgetIfOther(Database &database);
    [[nodiscard]] std::optional<qint64> find(const Key &key) const;
    void keep(const Key &key, qint64 count);
    Result<QList<qint64>> countsAt(Database &database, Timestamp at, const QDate &day,
                                   const std::vector<Question> &questions,
                                   const CancelToken &cancel);

    mutable QMutex m_mutex;
    QString m_stamp; ///< of the data that they were counted of
    QHash<Key, qint64> m_counts;
    int m_questions = 0;
};

} // namespace comptoir
