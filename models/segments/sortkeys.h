#pragma once

#include <QtGlobal>

#include <string>
#include <string_view>
#include <vector>

namespace comptoir {

/// Values of customers as keys that compare as whole words, sorted byte by byte (radix), which for
/// half a million is ten times as fast as comparing. Numbers are their own key; of a text the first
/// eight bytes are, and only texts that begin alike are compared further.
class SortKeys
{
public:
    void addNumber(qint32 id, qint64 value);
    void addReal(qint32 id, double value);
    /// Compared byte by byte.
    void addText(qint32 id, std::string_view text);

    /// The ids from the smallest value; equals by id.
    [[nodiscard]] std::vector<qint32> sorted();

private:
    struct Entry
    {
        quint64 key;
        qint32 id;
        quint32 text; ///< in m_texts, of a text longer than its key
    };
    struct Text
    {
        size_t offset;
        size_t size;
    };
    static constexpr quint32 kNoText = ~quint32(0);

    void sortById();
    void sortByKey();
    using Entries = std::vector<Entry>;
    void sortLongTexts(Entries::iterator first, Entries::iterator last, size_t depth);
    bool takeNextBytes(Entries::iterator first, Entries::iterator last, size_t depth) const;

    Entries m_entries;
    std::vector<Text> m_texts;
    std::string m_letters; ///< of the long texts, what follows the key
};

} // namespace comptoir
