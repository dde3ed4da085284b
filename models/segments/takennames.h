#pragma once

#include "models/segments/segmentrepository.h"

#include <QHash>
#include <QSet>

namespace comptoir {

/// Keys and names of segments that are taken, to find free ones for many without asking the file
/// for each.
class TakenNames
{
public:
    /// Keys are taken by all, names by kept segments alone.
    explicit TakenNames(const QList<Segment> &all);

    QString takeKey(const QString &words); ///< a free key made of the words, taken from now on
    QString takeName(const QString &name); ///< the name, or with a number; taken from now on
    void freeName(const QString &name); ///< whose bearer gets another one

    static QString keyOf(const QString &words); ///< free or not

private:
    QSet<QString> m_keys, m_names; ///< names folded
    QHash<QString, int> m_lastOfKey, m_lastOfName; ///< numbers given to others of the same words
};

} // namespace comptoir
