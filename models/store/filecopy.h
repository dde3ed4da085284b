#pragma once

#include "models/domain/clock.h"

#include <QString>

#include <functional>

namespace comptoir {

/// Copies a file through a temporary name beside the target, synced to disk before it gets its own:
/// whole or not at all. An empty `from` makes an empty file. False when it failed or was cancelled.
/// Blocks; `progress` is told the bytes done and the bytes there are.
bool copyFileWhole(const QString &from, const QString &to, const CancelToken &cancel = {},
                   const std::function<void(qint64 done, qint64 total)> &progress = {});

} // namespace comptoir
