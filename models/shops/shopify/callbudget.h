#pragma once

#include "models/domain/timestamp.h"

#include <QByteArrayView>

#include <chrono>

namespace comptoir::shopify {

/// Shopify's leaky bucket, seen from outside. Each answer tells how full it is
/// ("X-Shopify-Shop-Api-Call-Limit: 32/40"); it empties at a twentieth of its size per second
/// (40 → 2/s, Advanced 80 → 4/s, Plus 400 → 20/s). Other programs of the shop have buckets of their
/// own. Above 80 % we wait rather than run into a 429. Pure: time comes in.
/// Source: shopify.dev, "API limits", REST Admin API.
class CallBudget
{
public:
    /// Malformed headers are ignored.
    void update(QByteArrayView header, Timestamp now);

    /// How long to wait before the next request.
    [[nodiscard]] std::chrono::milliseconds pause(Timestamp now) const;

private:
    [[nodiscard]] double levelAt(Timestamp now) const;

    double m_level = 0;
    double m_capacity = 0; ///< 0: not told yet
    Timestamp m_seenAt;
};

} // namespace comptoir::shopify
