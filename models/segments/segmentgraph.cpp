#include "models/segments/segmentgraph.h"

#include <QSet>

#include <algorithm>

namespace comptoir {

std::optional<int> SegmentGraph::heightOf(const QString &key, int depth)
{
    if (depth > kDeepest)
        return std::nullopt;
    auto known = m_heights.constFind(key);
    if (known == m_heights.cend()) {
        int height = 0;
        const QStringList names = m_namesOf(key);
        for (const QString &name : names) {
            const std::optional<int> below = heightOf(name, depth + 1);
            if (!below)
                return std::nullopt;
            height = std::max(height, *below + 1);
        }
        known = m_heights.insert(key, height);
    }
    return depth + *known > kDeepest ? std::nullopt : std::optional(*known);
}

QStringList SegmentGraph::usersOf(const QString &key, const QHash<QString, QStringList> &all)
{
    QStringList reached{key};
    for (qsizetype i = 0; i < reached.size(); ++i) {
        for (auto one = all.cbegin(); one != all.cend(); ++one) {
            if (one->contains(reached.at(i)) && !reached.contains(one.key()))
                reached.append(one.key());
        }
    }
    return reached.mid(1);
}

bool SegmentGraph::leadsBack(const QString &key) const
{
    QStringList next = m_namesOf(key);
    QSet<QString> seen;
    while (!next.isEmpty()) {
        const QString one = next.takeLast();
        if (one == key)
            return true;
        if (seen.contains(one))
            continue;
        seen.insert(one);
        next += m_namesOf(one);
    }
    return false;
}

Error SegmentGraph::tooDeep()
{
    return {ErrorCode::InvalidArgument,
            tr("Segments name each other here more than %1 segments deep, or in a circle. Nothing "
               "was saved. Take such a condition out.")
                .arg(kDeepest),
            QStringLiteral("segments too deep")};
}

Error SegmentGraph::circle()
{
    return {ErrorCode::InvalidArgument,
            tr("The rule leads back to this very segment by way of others, so nobody "
               "could tell who is in. Nothing was saved. Take that condition out."),
            QStringLiteral("circle of segments")};
}

} // namespace comptoir
