#pragma once

#include "models/domain/productsales.h"
#include "models/domain/result.h"
#include "views/charts/timeseries.h"

#include <QCoreApplication>

namespace comptoir {

class Database;

/// How a product sold in the last two years, in days of its shop, and what is said and drawn of it.
class ProductYears
{
    Q_DECLARE_TR_FUNCTIONS(ProductYears)

public:
    /// For a reader thread.
    static Result<ProductYears> read(Database &database, ProductId product, Timestamp now);

    /// 24, the present one last.
    [[nodiscard]] const QList<SalesPeriod> &months() const { return m_months; }
    /// In which it was sold, the greatest amount first.
    [[nodiscard]] QList<Currency> currencies() const;
    /// Amounts of `currency`, or pieces without one; the last year over the one before, or one line
    /// through both.
    [[nodiscard]] TimeChartData chart(TimeChartData::Step step, std::optional<Currency> currency,
                                      bool overYears) const;
    /// "123 pieces sold in the last 365 days, ▲ 12 % more than in the year before."; empty when
    /// there is nothing to say.
    [[nodiscard]] QString sentence() const;

private:
    QList<SalesPeriod> m_months;
    QList<SalesPeriod> m_weeks; ///< 104
    qint64 m_lastYear = 0; ///< pieces in the 365 days up to now
    qint64 m_yearBefore = 0; ///< in the 365 days before
};

} // namespace comptoir
