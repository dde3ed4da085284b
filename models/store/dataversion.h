#pragma once

#include <QtGlobal>

#include <atomic>
#include <optional>

namespace comptoir {

/// A number that stands for what a file holds, for answers that are kept: another one once anything
/// was committed. All connections of a Store share one, which the writer's commits move on. Whoever
/// finds the same number before a snapshot of the file was begun and after its first read, has read
/// exactly what that number stands for. Thread-safe.
class DataVersion
{
public:
    /// Nothing while a commit is under way: some readers may see it already, others not yet.
    [[nodiscard]] std::optional<quint64> value() const
    {
        const quint64 count = m_count.load();
        return count % 2 == 0 ? std::optional(count / 2) : std::nullopt;
    }

    /// Of the writer: a commit is about to be made; then, whatever became of it, it is over.
    void beginCommit() { m_count.fetch_or(1); }
    void endCommit()
    {
        if (m_count.load() % 2 != 0)
            m_count.fetch_add(1);
    }

private:
    std::atomic<quint64> m_count{0}; ///< odd while a commit is under way
};

} // namespace comptoir
