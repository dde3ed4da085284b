#include "tests/servers/demoshop.h"

namespace comptoir {

double demoCurrencyRate(Currency currency)
{
    return currency.code() == QLatin1String("CHF") ? 0.95 : 1.0;
}

ShopBatch generateDemoShop(const DemoShopOptions &options)
{
    Q_UNUSED(options)
    return {};
}

} // namespace comptoir
