#include "tests/servers/demoshop.h"

#include "tests/servers/demoorders.h"

namespace comptoir {

namespace {

void addReferences(ShopBatch &batch, bool shopify)
{
    using Kind = ReferenceRecord::Kind;
    const auto add = [&batch](Kind kind, int id, const char *code, const char *name) {
        batch.references.append(
            {kind, RemoteId::fromNumber(id), QString::fromUtf8(code), QString::fromUtf8(name)});
    };
    if (shopify)
        return;
    add(Kind::Language, 1, "fr", "Français (French)");
    add(Kind::Currency, 1, "EUR", "Euro");
    add(Kind::Currency, 2, "CHF", "Franc suisse");
    add(Kind::Group, 1, "", "Visiteur");
    add(Kind::Group, 2, "", "Invité");
    add(Kind::Group, 3, "", "Client");
    add(Kind::Country, 8, "FR", "France");
    add(Kind::Country, 3, "BE", "Belgique");
    add(Kind::Country, 19, "CH", "Suisse");
    add(Kind::Country, 12, "LU", "Luxembourg");
    add(Kind::Country, 1, "DE", "Allemagne");
    add(Kind::Country, 6, "ES", "Espagne");
    add(Kind::Country, 10, "IT", "Italie");
    add(Kind::Country, 13, "NL", "Pays-Bas");
    add(Kind::Country, 15, "PT", "Portugal");
    add(Kind::Country, 148, "MC", "Monaco");
    add(Kind::Shop, 1, "", "Maison Tournesol");
}

} // namespace

double demoCurrencyRate(Currency currency)
{
    return currency.code() == QLatin1String("CHF") ? 0.95 : 1.0;
}

ShopBatch generateDemoShop(const DemoShopOptions &options)
{
    const DemoCalendar calendar(options.now, options.days);
    ShopBatch batch;
    addReferences(batch, options.platform == DemoPlatform::Shopify);
    const DemoCatalogue catalogue = addDemoCatalogue(batch, options);
    const QList<DemoPerson> people = addDemoPeople(batch, options, calendar);
    addDemoOrders(batch, options, calendar, catalogue, people);
    addDemoCarts(batch, options, calendar, catalogue, people);
    addDemoThreads(batch, options);
    return batch;
}

} // namespace comptoir
