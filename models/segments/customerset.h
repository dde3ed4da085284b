#pragma once

#include <QtGlobal>

#include <vector>

namespace comptoir {

/// A set of customers as one bit each: ids are dense, so half a million are 64 kB, and sets are
/// joined by whole words.
class CustomerSet
{
public:
    void insert(qint64 id);
    [[nodiscard]] bool contains(qint64 id) const;
    [[nodiscard]] qint64 count() const;
    /// Every id, from the smallest.
    template <typename Take>
    void each(Take take) const
    {
        for (size_t word = 0; word < m_words.size(); ++word) {
            for (quint64 bits = m_words[word]; bits != 0; bits &= bits - 1)
                take(static_cast<qint32>(word * 64 + static_cast<size_t>(lowest(bits))));
        }
    }

private:
    static int lowest(quint64 bits);

    std::vector<quint64> m_words;
};

} // namespace comptoir
