#include "models/shops/shopify/shopparser.h"

#include "models/shops/shopify/recordpage.h"

namespace comptoir::shopify {

namespace {

constexpr PageNames kShop{"shop", "shops", "shop"};
constexpr PageNames kLocations{"locations", "locations", "location"};
constexpr PageNames kScopes{"access_scopes", "access_scopes", "access_scope"};

void readLocation(FieldReader &location, ShopBatch &batch)
{
    ReferenceRecord record;
    record.kind = ReferenceRecord::Kind::Location;
    record.id = location.requiredId("id");
    record.code = location.text("country_code").toUpper();
    record.name = location.text("name");
    if (location.isGood())
        batch.references.append(record);
}

} // namespace

Result<ShopInfo> parseShop(const QByteArray &body)
{
    ShopInfo info;
    const auto page = readPage(body, kShop, [&info](FieldReader &shop, ShopBatch &) {
        info.name = shop.text("name");
        info.currency = Currency::fromCode(shop.text("currency")).value_or(Currency());
        info.timeZone = shop.text("iana_timezone").toUtf8();
        info.language = shop.text("primary_locale").section(QLatin1Char('-'), 0, 0).toLower();
        info.plan = shop.word("plan_name");
    });
    if (!page)
        return page.error();
    return info;
}

Result<ShopBatch> parseLocations(const QByteArray &body)
{
    return readPage(body, kLocations, readLocation);
}

Result<QStringList> parseScopes(const QByteArray &body)
{
    QStringList scopes;
    const auto page = readPage(body, kScopes, [&scopes](FieldReader &scope, ShopBatch &) {
        scopes.append(scope.word("handle"));
    });
    if (!page)
        return page.error();
    return scopes;
}

Result<QList<RemoteId>> parseIds(const QByteArray &body, const char *list)
{
    QList<RemoteId> ids;
    const PageNames names{list, list, list};
    const auto page = readPage(body, names, [&ids](FieldReader &record, ShopBatch &) {
        ids.append(record.requiredId("id"));
    });
    if (!page)
        return page.error();
    // A list that does not read completely must never look like a deletion.
    if (!page->bad.isEmpty())
        return page->bad.first().error;
    return ids;
}

} // namespace comptoir::shopify
