#pragma once

#include "models/domain/result.h"

/// What the sync itself says to the owner; shops and store bring their own sentences.
namespace comptoir::synctexts {

/// The shop repeats a page for ever.
Error noProgress(const QString &label);
Error sweepEmpty(const QString &label, qint64 known);
Error sweepTooMany(const QString &label, qint64 missing, qint64 known);
/// The vault has no secret for the shop: `why` is the vault's error.
Error secretMissing(const QString &shopName, const Error &why);
/// Asked to sync what came from files.
Error filesHaveNoSync(const QString &shopName);
Error unknownPlatform(const QString &shopName, const QString &platform);
/// For a resource that the key may not read and whose connector gave no sentence of its own.
QString skipped(const QString &label);

} // namespace comptoir::synctexts
