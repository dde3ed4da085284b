#include "models/shops/shopify/connectioncheck.h"

#include "models/shops/shopify/shopparser.h"

#include <QCoreApplication>

namespace comptoir::shopify {

namespace {

class CheckTexts
{
    Q_DECLARE_TR_FUNCTIONS(CheckTexts)
public:
    static QList<PermissionCheck> wanted()
    {
        return {{QStringLiteral("read_customers"), tr("Customers and their consents"), false, true},
                {QStringLiteral("read_orders"), tr("Orders and abandoned checkouts"), false, true},
                {QStringLiteral("read_all_orders"), tr("Orders older than 60 days"), false, false},
                {QStringLiteral("read_products"), tr("Products and collections"), false, false},
                {QStringLiteral("read_inventory"), tr("Stock"), false, false},
                {QStringLiteral("read_locations"), tr("Places where stock is kept"), false, false},
                {QStringLiteral("read_price_rules"), tr("Discount codes"), false, false}};
    }
    static QString sixtyDays()
    {
        return tr("Without read_all_orders, Shopify shows only the last 60 days of orders.");
    }
    static QString basicPlan()
    {
        return tr("This shop is on the Basic plan: an app made in the shop's admin may not see "
                  "names and e-mail addresses. An app made in the Dev Dashboard does.");
    }
};

} // namespace

QList<PermissionCheck> permissionChecks(const QStringList &granted)
{
    QList<PermissionCheck> checks = CheckTexts::wanted();
    for (PermissionCheck &check : checks) {
        const QString write
            = QStringLiteral("write_") + check.resource.section(QLatin1Char('_'), 1);
        check.granted = granted.contains(check.resource) || granted.contains(write);
    }
    return checks;
}

Result<ConnectionReport> checkConnection(ShopifyClient &client, const CancelToken &cancel)
{
    const Result<QStringList> scopes = client.scopes(cancel);
    if (!scopes)
        return scopes.error();
    const auto reply = client.getGood(client.api(QStringLiteral("shop.json")), cancel);
    if (!reply)
        return reply.error();
    const Result<ShopInfo> shop = parseShop(reply->body);
    if (!shop)
        return shop.error();
    ConnectionReport report;
    report.platformVersion = QLatin1String(kApiVersion);
    report.shopName = shop->name;
    report.currency = shop->currency;
    report.timeZone = shop->timeZone;
    report.language = shop->language;
    report.permissions = permissionChecks(*scopes);
    const bool seesAll = scopes->contains(QStringLiteral("read_all_orders"));
    report.learnedOptions = {{QStringLiteral("all_orders"), seesAll}};
    report.notices = client.takeNotices();
    if (!seesAll)
        report.notices.append(CheckTexts::sixtyDays());
    if (client.isTokenPasted() && shop->plan == QLatin1String("basic"))
        report.notices.append(CheckTexts::basicPlan());
    return report;
}

} // namespace comptoir::shopify
