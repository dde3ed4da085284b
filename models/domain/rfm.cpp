#include "models/domain/rfm.h"

#include "models/domain/localtime.h"

#include <algorithm>
#include <numeric>

namespace comptoir {

QuintileCuts quintileCuts(std::vector<qint64> values)
{
    std::sort(values.begin(), values.end());
    const auto n = static_cast<qint64>(values.size());
    QuintileCuts cuts = kNoCuts;
    for (auto value = values.cbegin(); value != values.cend();
         value = std::upper_bound(value, values.cend(), *value)) {
        const qint64 below = value - values.cbegin();
        const qint64 points = std::min<qint64>(5, 1 + 5 * below / n);
        // A value with p points is the first of all who have that many, unless one before was.
        for (qint64 i = 2; i <= points; ++i)
            cuts[static_cast<size_t>(i - 2)] = std::min(cuts[static_cast<size_t>(i - 2)], *value);
    }
    return cuts;
}

std::vector<qint64> startsOfDays(const std::vector<qint64> &instants, const QTimeZone &zone)
{
    std::vector<size_t> order(instants.size());
    std::iota(order.begin(), order.end(), size_t(0));
    std::sort(order.begin(), order.end(),
              [&instants](size_t a, size_t b) { return instants[a] < instants[b]; });
    std::vector<qint64> starts(instants.size());
    // The calendar is asked once a day, not once an instant.
    qint64 from = 0;
    qint64 until = 0;
    for (const size_t i : order) {
        if (i == order.front() || instants[i] >= until) {
            const QDate day = Timestamp{instants[i]}.toZone(zone).date();
            from = startOfDay(day, zone).ms;
            until = startOfDay(day.addDays(1), zone).ms;
        }
        starts[i] = from;
    }
    return starts;
}

int quintileOf(qint64 value, const QuintileCuts &cuts)
{
    const auto passed = std::count_if(
        cuts.begin(), cuts.end(), [value](qint64 cut) { return cut != kNoCut && value >= cut; });
    return 1 + static_cast<int>(passed);
}

RfmScore rfmScore(qint64 lastOrderAt, qint64 orders, qint64 spent, const QString &currency,
                  const RfmCuts &cuts)
{
    return {quintileOf(lastOrderAt, cuts.recency), quintileOf(orders, cuts.frequency),
            quintileOf(spent, cuts.monetary.value(currency, kNoCuts))};
}

} // namespace comptoir
