#include "models/store/shoprepository.h"

#include "models/store/database.h"
#include "models/store/rowreading.h"
#include "models/store/shoperasure.h"

#include <QJsonDocument>

namespace comptoir {

namespace {

QString selectShops(const QString &rest)
{
    return QStringLiteral("SELECT id, platform, name, base_url, time_zone, currency, language,"
                          " country_code, platform_version, options, paused FROM shop ")
        + rest;
}

Shop readShop(const Statement &row)
{
    Columns columns(row);
    Shop shop;
    shop.id = columns.id<ShopId>();
    shop.platform = columns.text();
    shop.name = columns.text();
    shop.baseUrl = QUrl(columns.text());
    shop.timeZone = columns.text().toUtf8();
    shop.currency = columns.currency();
    shop.language = columns.text();
    shop.countryCode = columns.text();
    shop.platformVersion = columns.text();
    shop.options = QJsonDocument::fromJson(columns.text().toUtf8()).object();
    shop.paused = columns.boolean();
    return shop;
}

QString optionsText(const Shop &shop)
{
    if (shop.options.isEmpty())
        return {};
    return QString::fromUtf8(QJsonDocument(shop.options).toJson(QJsonDocument::Compact));
}

/// Parameters 1 to 10, in the order in which both statements name the columns.
void bindShop(Statement &statement, const Shop &shop)
{
    statement.bind(1, shop.platform)
        .bind(2, shop.name)
        .bind(3, shop.baseUrl.toString())
        .bind(4, QString::fromUtf8(shop.timeZone))
        .bind(5, shop.currency)
        .bind(6, shop.language)
        .bind(7, shop.countryCode)
        .bind(8, shop.platformVersion)
        .bind(9, optionsText(shop))
        .bind(10, shop.paused);
}

/// Scheme, host, port and path, which tell one shop from another; the host in any case, a slash at
/// the end or not.
QString addressKey(const QUrl &url)
{
    const QString scheme = url.scheme().toLower();
    QString path = url.path();
    while (path.endsWith(u'/'))
        path.chop(1);
    return QStringLiteral("%1://%2:%3%4")
        .arg(scheme, url.host().toLower())
        .arg(url.port(scheme == QLatin1String("http") ? 80 : 443))
        .arg(path);
}

/// The shop of a PrestaShop multistore that is read; empty: all of them.
QString scopeKey(const Shop &shop)
{
    const qint64 number = shop.options.value(u"id_shop").toVariant().toLongLong();
    return number > 0 ? QString::number(number) : QString();
}

bool isSame(const Shop &one, const Shop &other)
{
    return one.platform == other.platform && addressKey(one.baseUrl) == addressKey(other.baseUrl)
        && scopeKey(one) == scopeKey(other);
}

} // namespace

ShopRepository::ShopRepository(Database &database)
    : m_database(database)
{}

Error ShopRepository::noSuchShop()
{
    return {ErrorCode::NotFound, tr("There is no such shop."), {}};
}

Done ShopRepository::expectOne(const Done &ran)
{
    if (ran && m_database.changes() == 0)
        return noSuchShop();
    return ran;
}

Result<QList<Shop>> ShopRepository::list()
{
    QList<Shop> shops;
    Statement read
        = m_database.prepare(selectShops(QStringLiteral("WHERE removed_at IS NULL ORDER BY id")));
    while (read.next())
        shops.append(readShop(read));
    if (!read.ok())
        return read.error();
    return shops;
}

Result<Shop> ShopRepository::get(ShopId id)
{
    Statement read = m_database.prepare(selectShops(QStringLiteral("WHERE id = ?")));
    read.bind(1, id);
    if (read.next())
        return readShop(read);
    return read.ok() ? noSuchShop() : read.error();
}

Result<ShopId> ShopRepository::add(const Shop &shop, Timestamp now)
{
    const Result<Shop> connected = sameAs(shop, Which::Connected);
    if (!connected)
        return connected.error();
    if (connected->id.isValid())
        return alreadyConnected(*connected);
    const Result<Shop> removed = sameAs(shop, Which::Removed);
    if (!removed)
        return removed.error();
    if (removed->id.isValid())
        return takeBack(removed->id, shop);
    Statement insert = m_database.prepare(
        QStringLiteral("INSERT INTO shop(platform, name, base_url, time_zone, currency, language,"
                       " country_code, platform_version, options, paused, created_at)"
                       " VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)"));
    bindShop(insert, shop);
    if (const Done added = insert.bind(11, now).run(); !added)
        return added.error();
    return ShopId{m_database.lastInsertId()};
}

Result<Shop> ShopRepository::sameAs(const Shop &shop, Which which)
{
    Statement read = m_database.prepare(
        selectShops(which == Which::Connected
                        ? QStringLiteral("WHERE removed_at IS NULL AND platform = ? ORDER BY id")
                        : QStringLiteral("WHERE removed_at IS NOT NULL AND platform = ?"
                                         " ORDER BY removed_at DESC")));
    read.bind(1, shop.platform);
    while (read.next()) {
        if (Shop known = readShop(read); isSame(known, shop))
            return known;
    }
    if (!read.ok())
        return read.error();
    return Shop();
}

Error ShopRepository::alreadyConnected(const Shop &shop)
{
    //: %1 is the name under which the shop is connected
    return {ErrorCode::InvalidArgument,
            tr("This shop is already connected, as “%1”. Nothing was changed. To change its key, "
               "edit that shop.")
                .arg(shop.name),
            QStringLiteral("shop connected twice")};
}

Result<ShopId> ShopRepository::takeBack(ShopId id, Shop shop)
{
    shop.id = id;
    if (const Done back = bringBack(id); !back)
        return back.error();
    if (const Done updated = update(shop); !updated)
        return updated.error();
    return id;
}

Done ShopRepository::update(const Shop &shop)
{
    Statement change = m_database.prepare(
        QStringLiteral("UPDATE shop SET platform = ?, name = ?, base_url = ?, time_zone = ?,"
                       " currency = ?, language = ?, country_code = ?, platform_version = ?,"
                       " options = ?, paused = ? WHERE id = ?"));
    bindShop(change, shop);
    return expectOne(change.bind(11, shop.id).run());
}

Done ShopRepository::setPaused(ShopId id, bool paused)
{
    return expectOne(m_database.prepare(QStringLiteral("UPDATE shop SET paused = ? WHERE id = ?"))
                         .bind(1, paused)
                         .bind(2, id)
                         .run());
}

Result<ShopHoldings> ShopRepository::holdings(ShopId id)
{
    Statement read = m_database.prepare(QStringLiteral(
        "SELECT (SELECT count(DISTINCT customer_id) FROM customer_account WHERE shop_id = ?1),"
        " (SELECT count(DISTINCT customer_id) FROM customer_account here WHERE shop_id = ?1"
        "   AND NOT EXISTS (SELECT 1 FROM customer_account other"
        "                   WHERE other.customer_id = here.customer_id AND other.shop_id <> ?1)),"
        " (SELECT count(*) FROM orders WHERE shop_id = ?1),"
        " (SELECT count(*) FROM cart WHERE shop_id = ?1),"
        " (SELECT count(*) FROM product WHERE shop_id = ?1)"));
    read.bind(1, id);
    if (!read.next())
        return read.error();
    return ShopHoldings{read.int64(0), read.int64(1), read.int64(2), read.int64(3), read.int64(4)};
}

Done ShopRepository::bringBack(ShopId id)
{
    return expectOne(
        m_database.prepare(QStringLiteral("UPDATE shop SET removed_at = NULL WHERE id = ?"))
            .bind(1, id)
            .run());
}

Done ShopRepository::removeKeepingHistory(ShopId id, Timestamp now)
{
    // A shop that comes back is walked from the start, so that nothing that changed is missed.
    for (const auto &table : {QStringLiteral("sync_cursor"), QStringLiteral("sync_sweep"),
                              QStringLiteral("sync_sweep_seen")}) {
        const Done forgotten
            = m_database.prepare(QStringLiteral("DELETE FROM %1 WHERE shop_id = ?").arg(table))
                  .bind(1, id)
                  .run();
        if (!forgotten)
            return forgotten;
    }
    return expectOne(
        m_database.prepare(QStringLiteral("UPDATE shop SET removed_at = ? WHERE id = ?"))
            .bind(1, now)
            .bind(2, id)
            .run());
}

Done ShopRepository::eraseWithHistory(ShopId id, Timestamp now, const CancelToken &cancel,
                                      const std::function<void(qint64, qint64)> &progress)
{
    if (const Result<Shop> known = get(id); !known)
        return known.error();
    return ShopErasure(m_database, id, now).run(cancel, progress);
}

} // namespace comptoir
