#include "models/store/ingestrules.h"

#include <algorithm>
#include <array>

namespace comptoir {

bool IngestRules::hasId(IngestContext &context, const QString &resource, const RemoteId &id)
{
    if (!id.isNull())
        return true;
    context.reject(resource, id, noId());
    return false;
}

bool IngestRules::isPlausible(const Money &money)
{
    constexpr qint64 kLargest = 1'000'000'000'000'000; // minor units
    return money.minor >= -kLargest && money.minor <= kLargest;
}

bool IngestRules::isPlausible(const OrderRecord &order)
{
    const std::array amounts{&order.total,    &order.originalTotal, &order.shopTotal,
                             &order.shipping, &order.discount,      &order.tax,
                             &order.refunded};
    return std::all_of(amounts.begin(), amounts.end(),
                       [](const Money *money) { return isPlausible(*money); });
}

Error IngestRules::absurdAmount()
{
    return {ErrorCode::Parse,
            tr("The shop sent an order with an impossible amount. It was set aside; everything "
               "else was taken in."),
            QStringLiteral("amount out of range")};
}

Error IngestRules::noId()
{
    return {ErrorCode::Parse,
            tr("The shop sent a record without a number, so Comptoir could not tell which one it "
               "is. It was set aside; everything else was taken in."),
            QStringLiteral("no remote id")};
}

Error IngestRules::noCurrency()
{
    return {ErrorCode::Parse,
            tr("The shop sent an order without a currency, and the shop's own currency is not "
               "known. The order was set aside; choose the currency in the shop's settings, then "
               "synchronise again."),
            QStringLiteral("no currency")};
}

Error IngestRules::unknownResource(const QString &resource)
{
    return {ErrorCode::InvalidArgument,
            tr("Comptoir cannot mark “%1” as deleted. Nothing was changed. Please report this.")
                .arg(resource),
            resource};
}

} // namespace comptoir
