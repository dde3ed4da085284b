#include "views/settings/permissionwords.h"

#include <algorithm>
#include <iterator>

namespace comptoir {

namespace {

struct Loss
{
    QLatin1String resource;
    const char *text;
};

constexpr Loss kLosses[] = {
    {QLatin1String("customers"),
     QT_TRANSLATE_NOOP("PermissionWords", "Without it there are no customers: nothing works.")},
    {QLatin1String("orders"),
     QT_TRANSLATE_NOOP("PermissionWords", "Without it there are no orders and no figures.")},
    {QLatin1String("addresses"),
     QT_TRANSLATE_NOOP("PermissionWords",
                       "Without it phone numbers, towns and companies are missing.")},
    {QLatin1String("groups"),
     QT_TRANSLATE_NOOP("PermissionWords",
                       "Without it customer groups have numbers instead of names.")},
    {QLatin1String("order_states"),
     QT_TRANSLATE_NOOP("PermissionWords",
                       "Without it nobody knows which orders are paid, sent or cancelled.")},
    {QLatin1String("order_histories"),
     QT_TRANSLATE_NOOP("PermissionWords",
                       "Without it an order shows its state, but not when it changed.")},
    {QLatin1String("order_slip"),
     QT_TRANSLATE_NOOP("PermissionWords",
                       "Without it refunds are not taken off: sales look higher than they are.")},
    {QLatin1String("carts"),
     QT_TRANSLATE_NOOP("PermissionWords", "Without it abandoned carts do not show.")},
    {QLatin1String("customer_threads"),
     QT_TRANSLATE_NOOP("PermissionWords", "Without it conversations with customers do not show.")},
    {QLatin1String("customer_messages"),
     QT_TRANSLATE_NOOP("PermissionWords", "Without it conversations show without what was said.")},
    {QLatin1String("languages"),
     QT_TRANSLATE_NOOP("PermissionWords", "Without it the language of customers is not known.")},
    {QLatin1String("currencies"),
     QT_TRANSLATE_NOOP("PermissionWords",
                       "Without it all amounts count as those of the shop's main currency.")},
    {QLatin1String("countries"),
     QT_TRANSLATE_NOOP("PermissionWords",
                       "Without it countries are not known, nor are prefixes of phone numbers.")},
    {QLatin1String("shops"),
     QT_TRANSLATE_NOOP("PermissionWords",
                       "Without it you cannot choose one shop of a multistore.")},
    {QLatin1String("categories"),
     QT_TRANSLATE_NOOP("PermissionWords", "Without it products have no categories.")},
    {QLatin1String("products"),
     QT_TRANSLATE_NOOP(
         "PermissionWords",
         "Without it there is no list of products; orders keep the names of theirs.")},
    {QLatin1String("combinations"),
     QT_TRANSLATE_NOOP("PermissionWords",
                       "Without it sizes and colours of products are not told apart.")},
    {QLatin1String("stock_availables"),
     QT_TRANSLATE_NOOP("PermissionWords", "Without it stock does not show.")},
    {QLatin1String("cart_rules"),
     QT_TRANSLATE_NOOP("PermissionWords", "Without it discount codes do not show.")},
    {QLatin1String("read_customers"),
     QT_TRANSLATE_NOOP("PermissionWords", "Without it there are no customers: nothing works.")},
    {QLatin1String("read_orders"),
     QT_TRANSLATE_NOOP("PermissionWords", "Without it there are no orders and no figures.")},
    {QLatin1String("read_all_orders"),
     QT_TRANSLATE_NOOP("PermissionWords",
                       "Without it only the last 60 days of orders come in: figures are too low.")},
    {QLatin1String("read_products"),
     QT_TRANSLATE_NOOP(
         "PermissionWords",
         "Without it there is no list of products; orders keep the names of theirs.")},
    {QLatin1String("read_inventory"),
     QT_TRANSLATE_NOOP("PermissionWords", "Without it stock does not show.")},
    {QLatin1String("read_locations"),
     QT_TRANSLATE_NOOP("PermissionWords", "Without it stock of several places is not told apart.")},
    {QLatin1String("read_price_rules"),
     QT_TRANSLATE_NOOP("PermissionWords", "Without it discount codes do not show.")},
};

} // namespace

QString PermissionWords::lostWithout(const QString &resource)
{
    const auto *const found
        = std::find_if(std::begin(kLosses), std::end(kLosses),
                       [&resource](const Loss &loss) { return loss.resource == resource; });
    return found == std::end(kLosses) ? QString() : tr(found->text);
}

} // namespace comptoir
