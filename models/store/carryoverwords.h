#pragma once

#include "models/store/backup.h"

#include <QCoreApplication>
#include <QStringList>

#include <optional>

namespace comptoir {

/// What CarryOver does, in the owner's words, a sentence each. Pure.
class CarryOverWords
{
    Q_DECLARE_TR_FUNCTIONS(CarryOverWords)
public:
    /// Before `held` takes the place of `present`; without `present`: that cannot be read.
    static QStringList before(const BackupContents &held,
                              const std::optional<BackupContents> &present);
    /// After it: what the owner has to look at.
    static QStringList after(bool lacksRefusals, bool lacksErasures);
};

} // namespace comptoir
