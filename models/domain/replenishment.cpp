#include "models/domain/replenishment.h"

#include <queue>

#include <cmath>
#include <unordered_map>

namespace comptoir {

namespace {

/// The middle of what was seen so far.
class RunningMedian
{
public:
    void add(double value)
    {
        if (m_low.empty() || value <= m_low.top())
            m_low.push(value);
        else
            m_high.push(value);
        if (m_low.size() > m_high.size() + 1) {
            m_high.push(m_low.top());
            m_low.pop();
        } else if (m_high.size() > m_low.size()) {
            m_low.push(m_high.top());
            m_high.pop();
        }
    }
    [[nodiscard]] bool isEmpty() const { return m_low.empty(); }
    [[nodiscard]] double value() const
    {
        return m_low.size() > m_high.size() ? m_low.top() : (m_low.top() + m_high.top()) / 2;
    }

private:
    std::priority_queue<double> m_low;
    std::priority_queue<double, std::vector<double>, std::greater<>> m_high;
};

struct Habit
{
    qint64 lastDay = 0;
    qint64 lastQuantity = 0; ///< of that day
    qint64 gapDays = 0, used = 0; ///< sums over finished gaps
    int gaps = 0;
    size_t foreseen = 0; ///< the place of the last run-out and one, 0: none
};

struct PairHash
{
    size_t operator()(const std::pair<qint64, qint64> &pair) const
    {
        return std::hash<qint64>()(pair.first * 1'000'003 + pair.second);
    }
};

} // namespace

std::vector<RunOut> Replenishment::runOuts(const std::vector<Purchase> &purchases)
{
    std::unordered_map<std::pair<qint64, qint64>, Habit, PairHash> habits;
    std::unordered_map<qint64, RunningMedian> medians;
    std::vector<RunOut> found;
    for (const Purchase &one : purchases) {
        if (one.quantity <= 0)
            continue;
        Habit &habit = habits[{one.customer, one.product}];
        RunningMedian &median = medians[one.product];
        if (habit.foreseen > 0)
            found[habit.foreseen - 1].boughtAgainAt = one.at;
        habit.foreseen = 0;
        if (habit.lastQuantity > 0 && one.day > habit.lastDay) {
            const qint64 gap = one.day - habit.lastDay;
            median.add(double(gap) / double(habit.lastQuantity));
            habit.gapDays += gap;
            habit.used += habit.lastQuantity;
            ++habit.gaps;
            habit.lastQuantity = 0;
        }
        habit.lastDay = one.day;
        habit.lastQuantity += one.quantity;
        if (median.isEmpty())
            continue;
        const double own = habit.used > 0 ? double(habit.gapDays) / double(habit.used) : 0;
        const double perUnit
            = (habit.gaps * own + kPriorGaps * median.value()) / (habit.gaps + kPriorGaps);
        // A century is past what anybody plans for, and what a calendar can count.
        const double days = std::min(double(habit.lastQuantity) * perUnit, 36'525.0);
        found.push_back(
            {one.customer, one.product, one.day + std::llround(days), one.at, one.order, {}});
        habit.foreseen = found.size();
    }
    return found;
}

} // namespace comptoir
