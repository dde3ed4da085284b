#include "views/shell/pages.h"

#include "views/customers/customerspage.h"
#include "views/orders/orderspage.h"
#include "views/products/productspage.h"
#include "views/settings/settingspage.h"
#include "views/shell/page.h"
#include "views/sync/syncpage.h"

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

} // namespace comptoir
