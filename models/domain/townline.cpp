#include "models/domain/townline.h"

#include <QStringList>

#include <algorithm>

namespace comptoir {

namespace {

/// Where the postcode stands after the town.
constexpr const char *kTownFirst[]
    = {"AU", "BD", "BH", "BM", "BN", "CA", "GB", "GG", "GI", "ID", "IE", "IM", "IN", "JE",
       "JO", "LB", "LV", "MT", "NP", "NZ", "PK", "PR", "SA", "SG", "TH", "US", "ZA"};

} // namespace

QString townLine(const QString &postcode, const QString &town, const QString &countryCode)
{
    const bool isTownFirst = std::any_of(
        std::begin(kTownFirst), std::end(kTownFirst), [&countryCode](const char *code) {
            return countryCode.compare(QLatin1String(code), Qt::CaseInsensitive) == 0;
        });
    return (isTownFirst ? QStringList{town, postcode} : QStringList{postcode, town})
        .join(u' ')
        .trimmed();
}

} // namespace comptoir
