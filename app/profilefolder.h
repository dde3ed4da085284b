#pragma once

#include "models/domain/result.h"

#include <QCoreApplication>
#include <QString>

namespace comptoir {

/// The folder that holds everything of one owner: comptoir.sqlite, backups, logs.
struct ProfileFolder
{
    Q_DECLARE_TR_FUNCTIONS(ProfileFolder)
public:
    QString path; ///< absolute; empty: this user has no place for data, which create() tells
    bool demo = false;

    /// The owner's folder: `chosen` (--data), or the system's place for application data. The demo
    /// has a folder of its own inside, so that invented customers never mix with real ones.
    static ProfileFolder find(const QString &chosen, bool demo);

    /// Makes the folder, readable by its owner only where the system knows such rights.
    [[nodiscard]] Done create() const;

    [[nodiscard]] QString logFile() const;
    /// A name for the local socket of this profile: short, the same for every spelling of the path.
    [[nodiscard]] QString socketName() const;
};

} // namespace comptoir
