#pragma once

#include "models/domain/shopbatch.h"

namespace comptoir {

/// What texts from shops and files may hold, before anything is stored or compared. Lines (names,
/// e-mails, phones, streets, codes) are one line: control characters, line breaks and turns
/// of the direction of writing become a blank, so an e-mail with a line break inside is no address
/// rather than another one, and nothing can add a line to a file or a message header later. Notes
/// and messages keep their line breaks. Piles of combining marks, which paint over the lines above
/// and below, are cut down to what a writing needs, and what shows nothing at all (zero width
/// characters and the like) is empty. All are cut, between characters, at a length that no honest
/// record has.
class TextRules
{
public:
    static constexpr qsizetype kLine = 255;
    static constexpr qsizetype kLongLine = 500; ///< companies, streets, subjects
    static constexpr qsizetype kAddress = 2'000; ///< web addresses
    static constexpr qsizetype kText = 65'000; ///< notes and messages

    static void line(QString &text, qsizetype longest = kLine);
    static void text(QString &text);
    /// A name as the owner typed it: a line, with single blanks.
    [[nodiscard]] static QString name(const QString &typed);
    /// Every text of the batch; records that were rejected keep their bytes.
    static void apply(ShopBatch &batch);
};

} // namespace comptoir
