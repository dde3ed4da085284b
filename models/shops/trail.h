#pragma once

#include <QByteArray>
#include <QSet>

namespace comptoir {

/// The places of a walk through a list, each of which comes once: a shop whose pages lead in a
/// circle has no last one.
class Trail
{
public:
    /// False for a place where the walk was before.
    [[nodiscard]] bool isNew(const QByteArray &place)
    {
        const qsizetype before = m_seen.size();
        m_seen.insert(place);
        return m_seen.size() > before;
    }
    [[nodiscard]] qsizetype length() const { return m_seen.size(); }

private:
    QSet<QByteArray> m_seen;
};

} // namespace comptoir
