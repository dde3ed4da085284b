#pragma once

#include "models/domain/result.h"

#include <QCoreApplication>
#include <QHash>
#include <QStringList>

#include <functional>
#include <optional>

namespace comptoir {

/// Which segments name which, by key. Looks at each once.
class SegmentGraph
{
    Q_DECLARE_TR_FUNCTIONS(SegmentGraph)
public:
    static constexpr int kDeepest = 50; ///< segments in segments below one; circles are deeper

    using NamesOf = std::function<QStringList(const QString &key)>;
    explicit SegmentGraph(NamesOf namesOf)
        : m_namesOf(std::move(namesOf))
    {}

    /// Whether no chain below the segment is deeper than that.
    [[nodiscard]] bool isShallow(const QString &key) { return heightOf(key, 0).has_value(); }
    /// Those of `all` that name the segment, themselves or by way of others of them; not itself.
    [[nodiscard]] static QStringList usersOf(const QString &key,
                                             const QHash<QString, QStringList> &all);
    /// Whether the segment names itself by way of others.
    [[nodiscard]] bool leadsBack(const QString &key) const;

    static Error tooDeep(); ///< InvalidArgument
    static Error circle(); ///< InvalidArgument

private:
    std::optional<int> heightOf(const QString &key, int depth);

    NamesOf m_namesOf;
    QHash<QString, int> m_heights;
};

} // namespace comptoir
