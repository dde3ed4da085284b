#include "models/segments/customerset.h"

#include <algorithm>
#include <bit>

namespace comptoir {

CustomerSet::CustomerSet(Words words)
    : m_words(std::move(words))
{}

qint64 CustomerSet::count() const
{
    qint64 count = 0;
    for (const quint64 word : m_words)
        count += std::popcount(word);
    return count;
}

bool CustomerSet::isEmpty() const
{
    return std::all_of(m_words.cbegin(), m_words.cend(), [](quint64 word) { return word == 0; });
}

CustomerSet &CustomerSet::operator|=(const CustomerSet &other)
{
    if (m_words.size() < other.m_words.size())
        m_words.resize(other.m_words.size());
    for (size_t i = 0; i < other.m_words.size(); ++i)
        m_words[i] |= other.m_words[i];
    return *this;
}

CustomerSet &CustomerSet::operator&=(const CustomerSet &other)
{
    if (m_words.size() > other.m_words.size())
        m_words.resize(other.m_words.size());
    for (size_t i = 0; i < m_words.size(); ++i)
        m_words[i] &= other.m_words[i];
    return *this;
}

CustomerSet &CustomerSet::operator-=(const CustomerSet &other)
{
    const size_t both = std::min(m_words.size(), other.m_words.size());
    for (size_t i = 0; i < both; ++i)
        m_words[i] &= ~other.m_words[i];
    return *this;
}

CustomerSet &CustomerSet::operator^=(const CustomerSet &other)
{
    if (m_words.size() < other.m_words.size())
        m_words.resize(other.m_words.size());
    for (size_t i = 0; i < other.m_words.size(); ++i)
        m_words[i] ^= other.m_words[i];
    return *this;
}

bool operator==(const CustomerSet &a, const CustomerSet &b)
{
    CustomerSet differing = a;
    differing ^= b;
    return differing.isEmpty();
}

std::vector<qint32> CustomerSet::ids() const
{
    std::vector<qint32> ids;
    ids.reserve(static_cast<size_t>(count()));
    each([&ids](qint32 id) { ids.push_back(id); });
    return ids;
}

QString jsonOf(const CustomerSet &people)
{
    QByteArray ids("[");
    people.each([&ids](qint32 id) {
        if (ids.size() > 1)
            ids += ',';
        ids += QByteArray::number(id);
    });
    return QString::fromLatin1(ids + ']');
}

int CustomerSet::lowest(quint64 bits)
{
    return std::countr_zero(bits);
}

} // namespace comptoir
