#include "models/shops/shopify/platform.h"

#include "models/shops/httprules.h"
#include "models/shops/shopify/shopifyconnector.h"

#include <QCoreApplication>
#include <QRegularExpression>

namespace comptoir::shopify {

namespace {

class PlatformTexts
{
    Q_DECLARE_TR_FUNCTIONS(PlatformTexts)
public:
    static Error notMyshopify()
    {
        return {ErrorCode::InvalidArgument,
                tr("Shopify answers only at the address that ends in .myshopify.com, not at the "
                   "shop's own domain. You find it in the shop's settings under Domains."),
                {}};
    }
    static Error noAddress()
    {
        return {ErrorCode::InvalidArgument,
                tr("Enter the name of the shop, as in my-shop.myshopify.com."),
                {}};
    }
    static void describe(ShopPlatform &platform)
    {
        platform.addressLabel = tr("Address of the shop");
        platform.addressHelp
            = tr("The address that ends in .myshopify.com; its first part is enough.");
        const SecretField clientId{SecretField::Role::ClientId, tr("Client ID"),
                                   tr("Leave empty if you have an access token."), true};
        const SecretField key{SecretField::Role::Key, tr("Client secret or access token"),
                              tr("The secret of the app, or a token that starts with shpat_."),
                              false};
        platform.secretFields = {clientId, key};
        platform.setUpGuide = guide();
    }

private:
    static QString guide()
    {
        return tr("With an app of your own (every new shop):\n"
                  "1. Open the Dev Dashboard of Shopify, logged in as the owner of the store: "
                  "Apps, Create app, Start from Dev Dashboard.\n"
                  "2. Under Versions, make a version with these access scopes: read_customers, "
                  "read_orders, read_all_orders, read_products, read_inventory, read_locations, "
                  "read_price_rules; for workflows that make discount codes also "
                  "write_discounts, and for those that write tags or notes write_customers. "
                  "Release it.\n"
                  "3. Install the app on your store.\n"
                  "4. Under Settings, copy the client ID and the client secret and enter both "
                  "here.\n\n"
                  "With an app made earlier in the shop's admin:\n"
                  "Enter its Admin API access token, which starts with shpat_, and leave the "
                  "client ID empty.");
    }
};

QString shopNameIn(const QString &typed)
{
    static const QRegularExpression admin(
        QStringLiteral("^admin\\.shopify\\.com/store/([a-z0-9][a-z0-9-]*)(?:[/?#].*)?$"));
    static const QRegularExpression host(
        QStringLiteral("^([a-z0-9][a-z0-9-]*)(?:\\.myshopify\\.com)?(?:[/?#].*)?$"));
    const QRegularExpressionMatch inAdmin = admin.match(typed);
    return inAdmin.hasMatch() ? inAdmin.captured(1) : host.match(typed).captured(1);
}

} // namespace

Result<QUrl> normaliseAddress(const QString &typed)
{
    QString text = typed.trimmed();
    const QUrl whole(text);
    if (whole.scheme() == QLatin1String("http") && httprules::isLoopback(whole)) {
        QUrl loopback;
        loopback.setScheme(whole.scheme());
        loopback.setHost(whole.host());
        loopback.setPort(whole.port());
        return loopback;
    }
    text = text.toLower();
    for (const char *scheme : {"https://", "http://"}) {
        if (text.startsWith(QLatin1String(scheme)))
            text.remove(0, static_cast<qsizetype>(qstrlen(scheme)));
    }
    if (text.isEmpty())
        return PlatformTexts::noAddress();
    const QString name = shopNameIn(text);
    if (name.isEmpty())
        return PlatformTexts::notMyshopify();
    return QUrl(QStringLiteral("https://%1.myshopify.com").arg(name));
}

QUrl adminPage(const Shop &shop, AdminPage page, const RemoteId &record)
{
    const QString name = shopNameIn(shop.baseUrl.host());
    if (name.isEmpty() || page == AdminPage::Cart)
        return {};
    const QString kind
        = page == AdminPage::Customer ? QStringLiteral("customers") : QStringLiteral("orders");
    return QUrl(QStringLiteral("https://admin.shopify.com/store/%1/%2/%3")
                    .arg(name, kind, record.toString()),
                QUrl::StrictMode);
}

ShopPlatform platform()
{
    ShopPlatform platform;
    platform.id = kPlatformId;
    platform.name = QStringLiteral("Shopify");
    platform.addressExample = QStringLiteral("my-shop.myshopify.com");
    PlatformTexts::describe(platform);
    platform.normaliseAddress = normaliseAddress;
    platform.connect = [](const Shop &shop, const ShopSecret &secret,
                          const ConnectorContext &context) -> std::unique_ptr<ShopConnector> {
        return std::make_unique<ShopifyConnector>(shop, secret, context);
    };
    return platform;
}

} // namespace comptoir::shopify
