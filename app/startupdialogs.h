#pragma once

#include "models/domain/result.h"
#include "models/store/store.h"

#include <QCoreApplication>

namespace comptoir {

/// What the owner is told, and asked, when a profile does not open.
class StartupDialogs
{
    Q_DECLARE_TR_FUNCTIONS(StartupDialogs)
public:
    enum class Recovery { RestoreBackup, StartAfresh, Quit };

    static void tell(const Error &error);
    /// For a damaged file. Nothing is chosen by closing the dialog but to quit.
    static Recovery offer(const Error &damage, const RecoveryOffer &offer);
    /// The window needs one; for those who start it from a terminal.
    static QString noDisplay();
    /// Why no other window opened; for those who start it from a terminal.
    static QString broughtForward(const QString &folder);
};

} // namespace comptoir
