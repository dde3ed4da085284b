#pragma once

#include "models/shops/csv/importprofile.h"

#include <QCoreApplication>

namespace comptoir {

/// What the import wizard calls things.
class ImportWords
{
    Q_DECLARE_TR_FUNCTIONS(ImportWords)

public:
    static QString kind(csv::Kind kind); ///< "Customers"
    static QString kindHelp(csv::Kind kind); ///< what a row of such a file is
    static QString encoding(csv::Encoding encoding);
    static QString delimiter(csv::Delimiter delimiter);
    static QString dates(csv::DateFormat format);
    static QString decimals(csv::DecimalMark mark);
    /// The rule that keeps consents honest, in a sentence.
    static QString consentRule();
};

} // namespace comptoir
