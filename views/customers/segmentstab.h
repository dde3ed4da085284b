#pragma once

#include "views/customers/profiletab.h"

namespace comptoir {

/// The segments that a customer is in, and the others; each folds out to why.
class SegmentsTab : public ProfileTab
{
    Q_OBJECT

public:
    using ProfileTab::ProfileTab;

private:
    void fill(QVBoxLayout *column) override;
    void addSegment(QVBoxLayout *column, const CustomerSegment &entry);
    void explain(QVBoxLayout *body, const Segment &segment);
    [[nodiscard]] static QString since(const CustomerSegment &entry);
};

} // namespace comptoir
