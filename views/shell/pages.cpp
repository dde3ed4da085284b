#include "views/shell/pages.h"

#include "views/customers/customerspage.h"
#include "views/orders/orderspage.h"
#include "views/products/productspage.h"
#include "views/settings/settingspage.h"
#include "views/shell/page.h"
#include "views/sync/syncpage.h"
#include "views/today/todaypage.h"

#include <QCoreApplication>

namespace comptoir {

namespace {

class Pages
{
    Q_DECLARE_TR_FUNCTIONS(Pages)
};

template <typename PageType>
Page *create(const ViewContext &context, QWidget *parent)
{
    return new PageType(context, parent);
}

} // namespace

QList<PageEntry> pageTable()
{
    return {
        {QStringLiteral("today"),
         QStringLiteral("today"),
         false,
         {},
         [] { return Pages::tr("Today"); },
         create<TodayPage>},
        {QStringLiteral("customers"),
         QStringLiteral("customers"),
         false,
         {},
         [] { return Pages::tr("Customers"); },
         create<CustomersPage>},
        {QStringLiteral("orders"),
         QStringLiteral("order"),
         false,
         {},
         [] { return Pages::tr("Orders"); },
         create<OrdersPage>},
        {QStringLiteral("products"),
         QStringLiteral("product"),
         false,
         {},
         [] { return Pages::tr("Products"); },
         create<ProductsPage>},
        {QStringLiteral("sync"),
         QStringLiteral("sync"),
         false,
         {},
         [] { return Pages::tr("Syncs"); },
         create<SyncPage>},
        {QStringLiteral("settings"), QStringLiteral("settings"), true, SettingsPage::sections(),
         [] { return Pages::tr("Settings"); }, create<SettingsPage>},
    };
}

QString sectionTitle(const QString &id)
{
    const std::pair<QLatin1String, QString> titles[] = {
        {QLatin1String("settings-shops"), Pages::tr("Shops")},
        {QLatin1String("settings-look"), Pages::tr("Look and language")},
        {QLatin1String("settings-import"), Pages::tr("Import")},
        {QLatin1String("settings-data"), Pages::tr("Data and backup")},
        {QLatin1String("settings-fields"), Pages::tr("Fields and tags")},
        {QLatin1String("settings-scores"), Pages::tr("Scores")},
        {QLatin1String("settings-about"), Pages::tr("About")},
    };
    for (const auto &[known, title] : titles) {
        if (known == id)
            return title;
    }
    return {};
}

} // namespace comptoir
