#include "views/shell/pages.h"

#include "views/customers/customerspage.h"
#include "views/shell/page.h"

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
        {QStringLiteral("customers"), QStringLiteral("customers"), false,
         [] { return Pages::tr("Customers"); }, create<CustomersPage>},
    };
}

} // namespace comptoir
