#pragma once

#include <QList>
#include <QString>

namespace comptoir {

/// Where typed words are found in a text: at the beginnings of its words, whatever case and
/// accents, as the index of the store has it. Pure.
class SearchMatch
{
public:
    struct Range
    {
        qsizetype from = 0;
        qsizetype length = 0;
        bool operator==(const Range &) const = default;
    };

    /// The parts of `text` to be marked, in order, not overlapping.
    static QList<Range> ranges(const QString &text, const QString &typed);
    /// Whether every word of `typed` begins a word of `text`. Without a word in it: true.
    /// Whether `text` begins with what was typed, whatever the case and the accents.
    static bool beginsWith(const QString &text, const QString &typed);
    static bool hasAll(const QString &text, const QString &typed);
};

} // namespace comptoir
