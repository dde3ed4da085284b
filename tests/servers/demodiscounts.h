#pragma once

#include "tests/servers/democalendar.h"
#include "tests/servers/demoshop.h"

namespace comptoir {

/// The codes that customers of the demo shop type.
class DemoDiscounts
{
public:
    DemoDiscounts(const DemoShopOptions &options, const DemoCalendar &calendar);

    [[nodiscard]] const QList<DiscountCodeRecord> &codes() const { return m_codes; }
    /// The code used for an order of that day, or nullptr.
    const DiscountCodeRecord *choose(DemoRandom &random, QDate date, bool firstOrder) const;
    /// What it takes off, in minor units of `currency`.
    static qint64 worth(const DiscountCodeRecord &code, qint64 goods, qint64 shipping,
                        Currency currency);

private:
    void add(const QString &code, const QString &name, DiscountCodeRecord::Kind kind, double value,
             QDate from, QDate until);
    [[nodiscard]] const DiscountCodeRecord *find(const QString &code) const;

    bool m_shopify;
    Timestamp m_opening;
    Timestamp m_now;
    QList<DiscountCodeRecord> m_codes;
};

} // namespace comptoir
