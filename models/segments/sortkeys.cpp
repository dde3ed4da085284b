#include "models/segments/sortkeys.h"

#include <algorithm>
#include <array>
#include <bit>
#include <utility>

namespace comptoir {

namespace {

constexpr size_t kKeyBytes = 8;
constexpr quint64 kSign = quint64(1) << 63;

/// The first eight bytes as a number that compares as they do.
quint64 keyOf(std::string_view text)
{
    quint64 key = 0;
    for (size_t i = 0; i < kKeyBytes; ++i) {
        const auto byte = i < text.size() ? static_cast<unsigned char>(text[i]) : 0U;
        key = (key << 8) | byte;
    }
    return key;
}

} // namespace

void SortKeys::addNumber(qint32 id, qint64 value)
{
    m_entries.push_back({static_cast<quint64>(value) ^ kSign, id, kNoText});
}

void SortKeys::addReal(qint32 id, double value)
{
    const auto bits = std::bit_cast<quint64>(value == 0 ? 0.0 : value); // -0 is 0
    m_entries.push_back({(bits & kSign) != 0 ? ~bits : bits | kSign, id, kNoText});
}

void SortKeys::addText(qint32 id, std::string_view text)
{
    quint32 at = kNoText;
    if (text.size() > kKeyBytes) {
        at = static_cast<quint32>(m_texts.size());
        m_texts.push_back({m_letters.size(), text.size() - kKeyBytes});
        m_letters.append(text.substr(kKeyBytes));
    }
    m_entries.push_back({keyOf(text), id, at});
}

std::vector<qint32> SortKeys::sorted()
{
    sortById();
    sortByKey();
    if (!m_texts.empty())
        sortLongTexts(m_entries.begin(), m_entries.end(), 0);
    std::vector<qint32> ids;
    ids.reserve(m_entries.size());
    for (const Entry &entry : m_entries)
        ids.push_back(entry.id);
    return ids;
}

/// The file gives them so as a rule; an index does not.
void SortKeys::sortById()
{
    const auto byId = [](const Entry &a, const Entry &b) { return a.id < b.id; };
    if (!std::is_sorted(m_entries.begin(), m_entries.end(), byId))
        std::sort(m_entries.begin(), m_entries.end(), byId);
}

/// From the last byte to the first, each pass keeping the order of the one before among equals. A
/// byte that is the same in all keys needs no pass.
void SortKeys::sortByKey()
{
    std::array<std::array<size_t, 256>, kKeyBytes> counts{};
    for (const Entry &entry : m_entries) {
        for (size_t byte = 0; byte < kKeyBytes; ++byte)
            ++counts[byte][(entry.key >> (8 * byte)) & 0xff];
    }
    std::vector<Entry> other(m_entries.size());
    for (size_t byte = 0; byte < kKeyBytes; ++byte) {
        std::array<size_t, 256> &places = counts[byte];
        if (std::find(places.begin(), places.end(), m_entries.size()) != places.end())
            continue;
        size_t next = 0;
        for (size_t &place : places)
            place = std::exchange(next, next + place);
        for (const Entry &entry : m_entries)
            other[places[(entry.key >> (8 * byte)) & 0xff]++] = entry;
        m_entries.swap(other);
    }
}

/// Texts that begin alike are sorted by their next eight bytes, and so on: no text is compared with
/// another one, which would fetch both from memory each time.
void SortKeys::sortLongTexts(Entries::iterator first, Entries::iterator last, size_t depth)
{
    while (first != last) {
        const auto end = std::find_if(
            first, last, [key = first->key](const Entry &entry) { return entry.key != key; });
        if (end - first > 1 && takeNextBytes(first, end, depth)) {
            std::sort(first, end, [](const Entry &a, const Entry &b) {
                return a.key != b.key ? a.key < b.key : a.id < b.id;
            });
            sortLongTexts(first, end, depth + 1);
        }
        first = end;
    }
}

/// Whether any of them has some. A text that has ended comes before those that go on.
bool SortKeys::takeNextBytes(Entries::iterator first, Entries::iterator last, size_t depth) const
{
    bool any = false;
    for (auto entry = first; entry != last; ++entry) {
        entry->key = 0;
        if (entry->text == kNoText)
            continue;
        const Text &text = m_texts[entry->text];
        const size_t from = depth * kKeyBytes;
        if (from >= text.size)
            continue;
        entry->key
            = keyOf(std::string_view(m_letters).substr(text.offset + from, text.size - from));
        any = true;
    }
    return any;
}

} // namespace comptoir
