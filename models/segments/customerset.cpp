#include "models/segments/customerset.h"

#include <bit>

namespace comptoir {

void CustomerSet::insert(qint64 id)
{
    Q_ASSERT(id >= 0);
    const auto word = static_cast<size_t>(id / 64);
    if (word >= m_words.size())
        m_words.resize(word + 1 + word / 2);
    m_words[word] |= quint64(1) << (id % 64);
}

bool CustomerSet::contains(qint64 id) const
{
    const auto word = static_cast<size_t>(id / 64);
    return id >= 0 && word < m_words.size() && ((m_words[word] >> (id % 64)) & 1) != 0;
}

qint64 CustomerSet::count() const
{
    qint64 count = 0;
    for (const quint64 word : m_words)
        count += std::popcount(word);
    return count;
}

int CustomerSet::lowest(quint64 bits)
{
    return std::countr_zero(bits);
}

} // namespace comptoir
