#include "models/shops/syncestimate.h"

#include <algorithm>
#include <cmath>

namespace comptoir {
namespace {

constexpr double kWeightOfNewest = 0.2;
constexpr qint64 kLongestPageMs = qint64{10} * 60 * 1000; ///< longer: the computer slept
constexpr double kLongestMs = 7.0 * 24 * 3600 * 1000;

} // namespace

void SyncEstimate::restart(Timestamp now, qint64 done)
{
    *this = {};
    m_at = now;
    m_done = done;
}

void SyncEstimate::add(Timestamp now, qint64 done)
{
    const qint64 elapsed = now.ms - m_at.ms;
    const qint64 records = done - m_done;
    m_at = now;
    m_done = done;
    if (elapsed < 0 || elapsed > kLongestPageMs || records <= 0)
        return;
    const double sample = static_cast<double>(elapsed) / static_cast<double>(records);
    const double weight = m_samples == 0 ? 1.0 : kWeightOfNewest;
    m_msPerRecord += weight * (sample - m_msPerRecord);
    ++m_samples;
}

std::optional<std::chrono::milliseconds> SyncEstimate::left(qint64 total) const
{
    if (m_samples < 2)
        return std::nullopt;
    const auto records = static_cast<double>(std::max<qint64>(0, total - m_done));
    return std::chrono::milliseconds(std::llround(std::min(records * m_msPerRecord, kLongestMs)));
}

} // namespace comptoir
