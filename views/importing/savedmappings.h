#pragma once

#include "models/shops/csv/importprofile.h"

#include <QList>

namespace comptoir {

/// How a file was read before, and what columns it had.
struct SavedMapping
{
    QStringList headers;
    csv::ImportProfile profile;
    QString lostCurrency = {}; ///< kept with it, but no money of ISO 4217: the profile has none

    bool operator==(const SavedMapping &) const = default;
};

/// The mappings that the owner made, kept under one setting of the profile; the newest first.
namespace savedmappings {

inline const QString kKey = QStringLiteral("import.mappings");
inline constexpr qsizetype kKept = 30;

/// Entries that cannot be read (of a newer version) are left out.
QList<SavedMapping> fromText(const QString &text);
QString toText(const QList<SavedMapping> &mappings);
/// In front of the others; takes the place of one of the same name and kind.
QList<SavedMapping> with(QList<SavedMapping> mappings, const SavedMapping &added);
/// Those of files with the same columns in the same order.
QList<SavedMapping> forHeaders(const QList<SavedMapping> &mappings, const QStringList &headers);

} // namespace savedmappings

} // namespace comptoir
