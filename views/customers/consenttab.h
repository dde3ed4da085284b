#pragma once

#include "views/customers/profiletab.h"

namespace comptoir {

/// What the person agreed to: the state now, and the ledger with wording and proof. The owner can
/// write down a decision and withdraw an agreement; nothing is ever taken out.
class ConsentTab : public ProfileTab
{
    Q_OBJECT

public:
    using ProfileTab::ProfileTab;

private:
    void fill(QVBoxLayout *column) override;
    void addNow(QVBoxLayout *column, const CurrentConsent &consent);
    void addLedgerLine(QVBoxLayout *column, const ConsentLine &line);
    void askToWithdraw(const ConsentRecord &consent);
    void record();
};

} // namespace comptoir
