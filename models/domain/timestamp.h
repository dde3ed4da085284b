#pragma once

#include <QDateTime>
#include <QTimeZone>

#include <compare>
#include <optional>

namespace comptoir {

/// An instant: milliseconds since 1970-01-01 UTC, as stored in every `…_at` column. Local time
/// exists only in connectors (PrestaShop dates are shop-local) and in views.
struct Timestamp
{
    qint64 ms = 0;

    static Timestamp fromDateTime(const QDateTime &dateTime)
    {
        return {dateTime.toMSecsSinceEpoch()};
    }

    /// ISO 8601 with an offset or Z, as Shopify writes ("2025-07-02T11:25:34-05:00"); fractions
    /// allowed. Texts without an offset are refused: guessing a zone would silently shift history.
    static std::optional<Timestamp> fromIso(QStringView text);

    /// "YYYY-MM-DD HH:MM:SS" or "YYYY-MM-DD" in `zone`, as PrestaShop and CSV files write. Zero
    /// dates
    /// ("0000-00-00 …") and impossible dates give nullopt. A local time that exists twice (autumn)
    /// means the first; one that a spring change skips means the instant an hour later on the
    /// clock.
    static std::optional<Timestamp> fromLocal(QStringView text, const QTimeZone &zone);

    [[nodiscard]] QDateTime toUtc() const { return QDateTime::fromMSecsSinceEpoch(ms, Qt::UTC); }
    [[nodiscard]] QDateTime toZone(const QTimeZone &zone) const
    {
        return QDateTime::fromMSecsSinceEpoch(ms, zone);
    }
    /// "2026-11-21T09:30:00.000Z"
    [[nodiscard]] QString toIso() const;
    // clang-tidy takes the 0 inside a defaulted comparison for a null pointer.
    auto operator<=>(const Timestamp &) const = default; // NOLINT(modernize-use-nullptr)
};

} // namespace comptoir
