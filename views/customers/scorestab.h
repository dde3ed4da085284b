#pragma once

#include "views/customers/profiletab.h"

class QGridLayout;

namespace comptoir {

/// Where a customer stands, and why: the engagement score with the parts it is the sum of, the
/// points for recency, frequency and amount, and what the customer is interested in.
class ScoresTab : public ProfileTab
{
    Q_OBJECT

public:
    using ProfileTab::ProfileTab;

private:
    void fill(QVBoxLayout *column) override;
    void addEngagement(QVBoxLayout *column);
    void addParts(QVBoxLayout *column);
    void addRfm(QVBoxLayout *column);
    void addInterests(QVBoxLayout *column, const QString &heading,
                      const QList<Interest> &interests);
    static QString made(const Interest &interest);
};

} // namespace comptoir
