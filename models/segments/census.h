#pragma once

#include "models/segments/fieldscan.h"

#include <limits>
#include <optional>

namespace comptoir {

/// Who there is to be asked about at a moment: whoever had been seen by then, or whom nobody dated.
struct Census
{
    CustomerSet everybody;
    /// Something happened after the moment: what the file sums up (customer_facts) includes it, so
    /// that figures must be added up anew from what was done until then.
    bool isPast = false;
};

/// What people's figures come to as they lie in the file, whatever the moment asked about.
struct PeopleSummary
{
    CustomerSet everybody;
    qint64 lastActivity = std::numeric_limits<qint64>::min(); ///< of all
    /// Nothing where people have several currencies, or nobody looked.
    std::optional<OneCurrency> currency;
};

/// Sums people's figures up on a walk over them, which conditions share.
class CensusTaker : public FieldListener
{
public:
    /// A summary that is kept tells the currency, too: reading it costs more than it saves once.
    explicit CensusTaker(bool asksForCurrency)
        : m_asksForCurrency(asksForCurrency)
    {}

    void askOf(FieldScan &facts);
    void take(qint32 person, const Statement &row) override;
    /// After the walk.
    [[nodiscard]] PeopleSummary summary() &&;
    /// Whether anything is later than the moment. Where nothing is, nobody came later either, so
    /// that everybody is there.
    [[nodiscard]] bool isPast(Timestamp now) const { return m_summary.lastActivity > now.ms; }

private:
    void takeCurrency(qint32 person, std::string_view code);

    bool m_asksForCurrency;
    bool m_isOneCurrency = true;
    OneCurrency m_currency;
    PeopleSummary m_summary;
};

/// The census at the context's moment of a file that is summed up so.
Result<Census> censusAt(const EvaluationContext &context, const PeopleSummary &summary);

/// The greatest id in use; 0: there is nobody.
Result<qint64> greatestCustomerId(Database &database);

} // namespace comptoir
