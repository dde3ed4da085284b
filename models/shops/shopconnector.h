#pragma once

#include "models/domain/clock.h"
#include "models/domain/ids.h"
#include "models/domain/result.h"
#include "models/domain/shop.h"
#include "models/domain/shopbatch.h"

#include <QJsonObject>
#include <QList>
#include <QString>
#include <QUrl>

#include <functional>
#include <memory>

namespace comptoir {

/// What a platform needs to sign in; which fields are used is the platform's choice (see
/// ShopPlatform::secretFields).
struct ShopSecret
{
    QString key; ///< PrestaShop web service key, Shopify access token, or Shopify client secret
    QString clientId; ///< Shopify client id, when `key` is its secret
};

/// A kind of thing that a shop has, in the order of syncing.
struct ResourceInfo
{
    QString id; ///< "customers", stable, also the key of the stored cursor
    QString label; ///< for the owner, translated: "Customers"
    bool required = false; ///< without the permission for it a sync makes no sense
    /// Full list of ids compared with ours to notice deletions, at most this often; zero: never.
    std::chrono::hours sweepEvery{0};
};

/// One page of a resource. The engine stores `batch` and `nextCursor` in one transaction.
struct ShopPage
{
    ShopBatch batch;
    QJsonObject nextCursor; ///< where the next call goes on; after the last page: where the next
                            ///< sync starts
    bool hasMore = false;
    std::optional<qint64> total; ///< records of the whole walk, where the shop tells
    QStringList
        notices; ///< for the owner: "only the last 60 days of orders are visible"; translated
};

/// One page of the ids that exist in the shop now.
struct ShopIdPage
{
    QList<RemoteId> ids;
    QJsonObject nextCursor;
    bool hasMore = false;
};

/// The outcome of the connection test, one line a permission.
struct PermissionCheck
{
    QString resource; ///< the platform's own word, as the owner must tick it: "customers",
                      ///< "read_orders"
    QString label; ///< what it is for
    bool granted = false;
    bool required = false;
};

struct ConnectionReport
{
    QString platformVersion; ///< "8.1.0", "2026-07"
    QString shopName; ///< may be empty
    Currency currency; ///< null when unknown
    QByteArray timeZone; ///< empty when unknown
    QString language;
    QList<PermissionCheck> permissions;
    QStringList notices; ///< translated, for the owner
    QJsonObject learnedOptions; ///< to be merged into Shop::options ("ws_key_in_url")

    [[nodiscard]] bool isUsable() const
    {
        for (const PermissionCheck &check : permissions) {
            if (check.required && !check.granted)
                return false;
        }
        return true;
    }
};

/// One shop system. Implementations are blocking, for one worker thread, and keep all platform
/// knowledge in their folder; parsing inside them is pure and lives in free functions (bytes →
/// ShopBatch or a named Error). A record that cannot be read goes to ShopBatch::bad; the rest of
/// its page still lands.
class ShopConnector
{
public:
    ShopConnector() = default;
    ShopConnector(const ShopConnector &) = delete;
    ShopConnector &operator=(const ShopConnector &) = delete;
    virtual ~ShopConnector() = default;

    [[nodiscard]] virtual QList<ResourceInfo> resources() const = 0;

    /// Signs in and tells permission by permission what the key may do. Error only if nothing could
    /// be learned.
    virtual Result<ConnectionReport> check(const CancelToken &cancel) = 0;

    /// The next page after `cursor`; an empty cursor starts the first full import. Pages may repeat
    /// records (overlap windows): taking a record in twice changes nothing.
    virtual Result<ShopPage> fetch(const QString &resource, const QJsonObject &cursor,
                                   const CancelToken &cancel)
        = 0;

    /// The ids that exist now, page by page, for resources whose sweepEvery is not zero.
    virtual Result<ShopIdPage> fetchIds(const QString &resource, const QJsonObject &cursor,
                                        const CancelToken &cancel)
        = 0;

    /// Reads a quarantined record again (after an update of the program). Pure.
    virtual Result<ShopBatch> parseAgain(const QString &resource, const QByteArray &raw) const = 0;

    /// options to be kept in Shop::options after a sync (for example the learned way to sign in).
    [[nodiscard]] virtual QJsonObject learnedOptions() const { return {}; }

    /// Secrets that the shop gave for a while (access tokens), so that they can be kept out of
    /// texts like the one that the owner entered.
    [[nodiscard]] virtual QStringList sessionSecrets() const { return {}; }
};

/// What a connector gets from its surroundings. All outlive the connector.
struct ConnectorContext
{
    Clock *clock = nullptr;
    std::function<double()> random; ///< [0, 1), for jitter
};

/// A field of the form that connects a shop of this platform.
struct SecretField
{
    enum class Role { Key, ClientId } role = Role::Key;
    QString label, help;
    bool optional = false;
};

/// The catalogue entry of a shop system: the wizard, the command line and the sync read it. A new
/// platform is one folder and one entry in shopplatforms.cpp.
struct ShopPlatform
{
    QString id; ///< "prestashop"
    QString name; ///< "PrestaShop"
    QString addressLabel, addressHelp, addressExample;
    QList<SecretField> secretFields;
    QString setUpGuide; ///< how to make the key, in steps, plain text with line breaks, translated
    /// Turns what the owner typed into the base URL, or says what is wrong with it.
    std::function<Result<QUrl>(const QString &typed)> normaliseAddress;
    std::function<std::unique_ptr<ShopConnector>(const Shop &, const ShopSecret &,
                                                 const ConnectorContext &)>
        connect;
};

/// All platforms, in the order shown. Texts are in the current language: do not keep the list
/// across a change.
QList<ShopPlatform> shopPlatforms();
/// nullptr-like: an entry with an empty id when there is no such platform.
ShopPlatform shopPlatform(const QString &id);

} // namespace comptoir
