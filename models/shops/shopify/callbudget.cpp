#include "models/shops/shopify/callbudget.h"

#include <QByteArray>

#include <algorithm>
#include <cmath>

namespace comptoir::shopify {

namespace {

constexpr double kFullEnough = 0.8;
constexpr double kSecondsToEmpty = 20;
constexpr double kLargestBucket = 100'000;

} // namespace

void CallBudget::update(QByteArrayView header, Timestamp now)
{
    const QByteArray text = header.toByteArray();
    const qsizetype slash = text.indexOf('/');
    bool levelGood = false;
    bool capacityGood = false;
    const int level = text.left(slash).trimmed().toInt(&levelGood);
    const int capacity = text.mid(slash + 1).trimmed().toInt(&capacityGood);
    if (slash < 0 || !levelGood || !capacityGood || level < 0 || capacity <= 0
        || capacity > kLargestBucket)
        return;
    m_level = std::min(level, capacity);
    m_capacity = capacity;
    m_seenAt = now;
}

double CallBudget::levelAt(Timestamp now) const
{
    const double seconds = static_cast<double>(std::max<qint64>(0, now.ms - m_seenAt.ms)) / 1000;
    return std::max(0.0, m_level - seconds * m_capacity / kSecondsToEmpty);
}

std::chrono::milliseconds CallBudget::pause(Timestamp now) const
{
    const double excess = levelAt(now) + 1 - kFullEnough * m_capacity;
    if (m_capacity <= 0 || excess <= 0)
        return std::chrono::milliseconds(0);
    const double seconds = excess / (m_capacity / kSecondsToEmpty);
    return std::chrono::milliseconds(static_cast<qint64>(std::ceil(seconds * 1000)));
}

} // namespace comptoir::shopify
