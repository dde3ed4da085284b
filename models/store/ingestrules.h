#pragma once

#include "models/store/ingestcontext.h"

#include <QCoreApplication>

namespace comptoir {

/// What a record must have to be stored, and why one is refused, in words.
class IngestRules
{
    Q_DECLARE_TR_FUNCTIONS(IngestRules)
public:
    /// False, and the record rejected, when it has no id: it could not be recognised next time.
    static bool hasId(IngestContext &context, const QString &resource, const RemoteId &id);
    /// False for amounts beyond ten thousand billion: no shop's, and sums of them would overflow.
    static bool isPlausible(const Money &money);
    static bool isPlausible(const OrderRecord &order);
    /// False for dates that no order has: before 1990, or more than two days after now. A computer
    /// whose clock stands before this program was made is not asked what now is.
    static bool isPlausibleDate(Timestamp placedAt, Timestamp now);
    static Error absurdAmount(const IngestContext &context);
    static Error absurdDate(const IngestContext &context, Timestamp placedAt);
    static Error noId(const IngestContext &context);
    static Error noCurrency(const IngestContext &context);
    static Error unknownResource(const QString &resource);

    static std::optional<qint64> minor(const std::optional<Money> &money)
    {
        return money ? std::optional(money->minor) : std::nullopt;
    }
    static QString currencyOf(const std::optional<Money> &money)
    {
        return money ? money->currency.code() : QString();
    }
};

} // namespace comptoir
