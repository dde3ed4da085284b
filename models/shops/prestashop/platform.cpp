#include "models/shops/prestashop/platform.h"

#include "models/shops/httprules.h"
#include "models/shops/prestashop/prestashopconnector.h"

#include <QCoreApplication>

namespace comptoir::prestashop {

namespace {

class PlatformText
{
    Q_DECLARE_TR_FUNCTIONS(comptoir::prestashop::PlatformText)
public:
    static Error noAddress()
    {
        return {ErrorCode::InvalidArgument,
                tr("This is no address of a shop. Type it as in a browser, for example "
                   "https://www.maison-tournesol.example."),
                {}};
    }
    static Error notProtected()
    {
        return {ErrorCode::InvalidArgument,
                tr("The address begins with http://, so the key and your customers' data could be "
                   "read on their way. Use https://; if the shop has none, ask your host for a "
                   "certificate."),
                {}};
    }
    static QString guide();
    static void fill(ShopPlatform &platform);
};

QString PlatformText::guide()
{
    QStringList boxes;
    for (const Resource &resource : resources())
        boxes += resource.id;
    boxes += QStringLiteral("order_cart_rules");
    //: %1: list of technical names, such as customers, orders
    return tr("1. In the back office of the shop, open Advanced Parameters > Web service.\n"
              "2. Set \"Enable PrestaShop's webservice\" to Yes and save.\n"
              "3. Click \"Add new webservice key\", then \"Generate\", and write \"Comptoir\" in "
              "the description.\n"
              "4. In the table of permissions, tick the column \"View (GET)\" for: %1. For "
              "workflows "
              "that make discount codes, tick also \"Add (POST)\" for cart_rules; for those that "
              "write notes or groups, \"Modify (PUT)\" and \"Modify (PATCH)\" for customers. Tick "
              "nothing else.\n"
              "5. Save, copy the key of 32 characters and paste it here.")
        .arg(boxes.join(QStringLiteral(", ")));
}

void PlatformText::fill(ShopPlatform &platform)
{
    platform.addressLabel = tr("Address of the shop");
    platform.addressHelp = tr("As in a browser, with its folder if the shop lives in one.");
    SecretField key;
    key.role = SecretField::Role::Key;
    key.label = tr("Web service key");
    key.help = tr("32 letters and digits, from Advanced Parameters > Web service. It is kept in "
                  "the keychain of this computer only.");
    platform.secretFields = {key};
    platform.setUpGuide = guide();
}

/// "/shop/api/", "/api", "/shop/index.php" → "/shop" or nothing.
QString shopFolder(QString path)
{
    const auto strip = [&path](QLatin1String end) {
        if (path.endsWith(end))
            path.chop(end.size());
    };
    strip(QLatin1String("/"));
    strip(QLatin1String("/index.php"));
    strip(QLatin1String("/webservice/dispatcher.php"));
    strip(QLatin1String("/api"));
    while (path.endsWith(QLatin1Char('/')))
        path.chop(1);
    return path;
}

QUrl parsed(const QString &typed)
{
    QString text = typed.trimmed();
    if (!text.contains(QLatin1String("://")))
        text.prepend(QLatin1String("https://"));
    return QUrl(text, QUrl::StrictMode);
}

} // namespace

Result<QUrl> normaliseAddress(const QString &typed)
{
    const QUrl given = parsed(typed);
    const bool isWeb = given.scheme() == u"https" || given.scheme() == u"http";
    if (!given.isValid() || !isWeb || given.host().isEmpty()
        || (!given.host().contains(QLatin1Char('.')) && !httprules::isLoopback(given)))
        return PlatformText::noAddress();
    if (given.scheme() == u"http" && !httprules::isLoopback(given))
        return PlatformText::notProtected();
    QUrl address;
    address.setScheme(given.scheme());
    address.setHost(given.host());
    address.setPort(given.port());
    address.setPath(shopFolder(given.path()));
    return address;
}

QUrl adminPage(const Shop &shop, AdminPage page, const RemoteId &record)
{
    QUrl address(shop.options.value(QLatin1String(kAdminUrlOption)).toString(), QUrl::StrictMode);
    if (!address.isValid() || address.host().isEmpty() || !record.isNumber())
        return {};
    const char *const controllers[] = {"Customers", "Orders", "Carts"};
    const char *const records[] = {"customer", "order", "cart"};
    const auto which = static_cast<int>(page);
    address.setPath(address.path() + QStringLiteral("/index.php"));
    address.setQuery(QStringLiteral("controller=Admin%1&id_%2=%3&view%2")
                         .arg(QLatin1String(controllers[which]), QLatin1String(records[which]),
                              record.toString()));
    return address;
}

ShopPlatform platform()
{
    ShopPlatform platform;
    platform.id = kPlatformId;
    platform.name = QStringLiteral("PrestaShop");
    platform.addressExample = QStringLiteral("https://www.maison-tournesol.example");
    PlatformText::fill(platform);
    platform.normaliseAddress = normaliseAddress;
    platform.connect = [](const Shop &shop, const ShopSecret &secret,
                          const ConnectorContext &context) -> std::unique_ptr<ShopConnector> {
        return std::make_unique<PrestaShopConnector>(shop, secret, context);
    };
    return platform;
}

} // namespace comptoir::prestashop
