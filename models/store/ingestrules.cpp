#include "models/store/ingestrules.h"

#include <algorithm>
#include <array>

namespace comptoir {

namespace {

/// The pseudo-shop of imported files sends nothing: its rows come from a file.
bool isOfFiles(const IngestContext &context)
{
    return context.platform == QLatin1String("csv");
}

} // namespace

bool IngestRules::hasId(IngestContext &context, const QString &resource, const RemoteId &id)
{
    if (!id.isNull())
        return true;
    context.reject(resource, id, noId(context));
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

bool IngestRules::isPlausibleDate(Timestamp placedAt, Timestamp now)
{
    constexpr qint64 kYear1990 = 631'152'000'000;
    constexpr qint64 kYear2026 = 1'767'225'600'000;
    constexpr qint64 kYear2200 = 7'258'118'400'000;
    constexpr qint64 kTwoDays = 2LL * 24 * 3600 * 1000; // clocks and zones differ by less
    const qint64 latest = now.ms < kYear2026 ? kYear2200 : now.ms + kTwoDays;
    return placedAt.ms >= kYear1990 && placedAt.ms <= latest;
}

Error IngestRules::absurdAmount(const IngestContext &context)
{
    const QString detail = QStringLiteral("amount out of range");
    if (isOfFiles(context))
        return {ErrorCode::Parse, tr("The row has an impossible amount."), detail};
    return {ErrorCode::Parse,
            tr("The shop sent an order with an impossible amount. It was set aside; everything "
               "else was taken in."),
            detail};
}

Error IngestRules::absurdDate(const IngestContext &context, Timestamp placedAt)
{
    const QString day = placedAt.toUtc().date().toString(Qt::ISODate);
    const QString detail = QStringLiteral("order date out of range");
    if (isOfFiles(context)) {
        return {ErrorCode::Parse,
                //: %1 is a day: 9999-12-31
                tr("The order is dated %1: before 1990, or more than two days from now.").arg(day),
                detail};
    }
    return {ErrorCode::Parse,
            //: %1 is a day: 9999-12-31
            tr("The shop sent an order dated %1, before 1990 or more than two days from now. It "
               "was set aside; everything else was taken in. Correct its date in the shop, or "
               "check the clock of this computer.")
                .arg(day),
            detail};
}

Error IngestRules::noId(const IngestContext &context)
{
    const QString detail = QStringLiteral("no remote id");
    if (isOfFiles(context))
        return {ErrorCode::Parse, tr("The row has no number, so it could not be recognised."),
                detail};
    return {ErrorCode::Parse,
            tr("The shop sent a record without a number, so Comptoir could not tell which one it "
               "is. It was set aside; everything else was taken in."),
            detail};
}

Error IngestRules::noCurrency(const IngestContext &context)
{
    const QString detail = QStringLiteral("no currency");
    if (isOfFiles(context))
        return {ErrorCode::Parse,
                tr("The row has amounts but no currency. Choose the currency of the file."),
                detail};
    return {ErrorCode::Parse,
            tr("The shop sent an order without a currency, and the shop's own currency is not "
               "known. The order was set aside; choose the currency in the shop's settings, then "
               "synchronise again."),
            detail};
}

Error IngestRules::unknownResource(const QString &resource)
{
    return {ErrorCode::InvalidArgument,
            tr("Comptoir cannot mark “%1” as deleted. Nothing was changed. Please report this.")
                .arg(resource),
            resource};
}

} // namespace comptoir
