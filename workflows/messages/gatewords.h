#pragma once

#include "workflows/messages/gate.h"

#include <QCoreApplication>

namespace comptoir {

/// Why messages do not go, in whole sentences for the owner: ledger, timeline, previews and the
/// command line say the same. Pure.
class GateWords
{
    Q_DECLARE_TR_FUNCTIONS(GateWords)

public:
    /// Empty for None.
    static QString reason(GateReason reason);
    static QString suppression(SuppressionReason reason);
    /// Of what the ledger keeps as a reason: of the gate, of the list, or of an outcome; an unknown
    /// word stays as it is.
    static QString ofLedger(const QString &machineName);
};

/// How a verdict is kept: the gate's name, or for Suppressed "suppressed:hard_bounce".
QString ledgerReason(const GateVerdict &verdict);

} // namespace comptoir
