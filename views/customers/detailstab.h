#pragma once

#include "views/customers/profiletab.h"

namespace comptoir {

/// Who the person is: what is known of them and from whom, the owner's own fields, accounts and
/// addresses by shop, who may be the same person, and what was merged.
class DetailsTab : public ProfileTab
{
    Q_OBJECT

public:
    using ProfileTab::ProfileTab;

    /// The form for what the owner knows better.
    void edit();
    /// Asks whether a merge or a split is to be taken back, with what comes of it.
    void separate(const CustomerMerge::Entry &entry);

signals:
    /// Two customers are to be looked at side by side.
    void mergeRequested(const QList<comptoir::CustomerId> &customers);

private:
    void fill(QVBoxLayout *column) override;
    [[nodiscard]] bool isBusy() const override;
    void addPerson(QVBoxLayout *column);
    void addDuplicates(QVBoxLayout *column);
    void addDuplicate(QVBoxLayout *column, const LikelyDuplicate &duplicate);
    void addMerges(QVBoxLayout *column);
    void askToSeparate(const CustomerMerge::Entry &entry, const QString &outcome);
};

} // namespace comptoir
