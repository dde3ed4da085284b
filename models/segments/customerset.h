#pragma once

#include <QString>

#include <vector>

namespace comptoir {

/// A set of customers as one bit each: ids are dense, so half a million are 64 kB, and sets are
/// joined by whole words.
class CustomerSet
{
public:
    using Words = std::vector<quint64>;

    CustomerSet() = default;
    /// Bit `id % 64` of word `id / 64` is the customer `id`.
    explicit CustomerSet(Words words);

    // Here, since walks over a whole shop call them row by row.
    void insert(qint64 id)
    {
        Q_ASSERT(id >= 0);
        const auto word = static_cast<size_t>(id / 64);
        if (word >= m_words.size())
            m_words.resize(word + 1 + word / 2);
        m_words[word] |= quint64(1) << (id % 64);
    }
    void remove(qint64 id)
    {
        const auto word = static_cast<size_t>(id / 64);
        if (id >= 0 && word < m_words.size())
            m_words[word] &= ~(quint64(1) << (id % 64));
    }
    void put(qint64 id, bool contained) { contained ? insert(id) : remove(id); }
    [[nodiscard]] bool contains(qint64 id) const
    {
        const auto word = static_cast<size_t>(id / 64);
        return id >= 0 && word < m_words.size() && ((m_words[word] >> (id % 64)) & 1) != 0;
    }
    [[nodiscard]] qint64 count() const;
    [[nodiscard]] bool isEmpty() const;

    CustomerSet &operator|=(const CustomerSet &other);
    CustomerSet &operator&=(const CustomerSet &other);
    /// Without those of the other.
    CustomerSet &operator-=(const CustomerSet &other);
    /// Those in one of them only.
    CustomerSet &operator^=(const CustomerSet &other);
    /// The same people, however much room was made.
    friend bool operator==(const CustomerSet &a, const CustomerSet &b);

    /// Every id, from the smallest.
    template <typename Take>
    void each(Take take) const
    {
        for (size_t word = 0; word < m_words.size(); ++word) {
            for (quint64 bits = m_words[word]; bits != 0; bits &= bits - 1)
                take(static_cast<qint32>(word * 64 + static_cast<size_t>(lowest(bits))));
        }
    }
    [[nodiscard]] std::vector<qint32> ids() const;
    [[nodiscard]] const Words &words() const { return m_words; }

private:
    static int lowest(quint64 bits);

    Words m_words;
};

/// The ids as a JSON array, for a statement that asks about them.
QString jsonOf(const CustomerSet &people);

} // namespace comptoir
