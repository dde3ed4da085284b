#pragma once

#include "models/domain/result.h"

#include <QCoreApplication>
#include <QIODevice>

#include <optional>

namespace comptoir::csv {

/// Files that are no text at all, told before anything is read as columns of them.
///
/// Source of the first bytes: https://www.iana.org/assignments/media-types (each format's own
/// page); of what is inside a workbook: ECMA-376 part 2, OpenDocument 1.3 part 2.
class BinaryFile
{
    Q_DECLARE_TR_FUNCTIONS(comptoir::csv::BinaryFile)
public:
    /// Why the file cannot be a table of text, and what to choose instead (Parse); nothing: it may
    /// be one. `mayHoldNul`: it is written in UTF-16, where every other byte may be none. Leaves
    /// the device at its start.
    static std::optional<Error> check(QIODevice &file, bool mayHoldNul);
    static Error noTable(const QString &detail);

private:
    static Error workbook();
    static Error archive();
};

} // namespace comptoir::csv
