#include "tests/servers/shopifylevels.h"

namespace comptoir {

namespace {

bool isAsked(const QStringList &wanted, const RemoteId &id)
{
    return wanted.isEmpty() || wanted.contains(id.toString());
}

} // namespace

std::vector<ShopifyListEntry> shopifyLevels(const ShopifyLevelQuery &asked,
                                            const QList<ProductRecord> &products,
                                            const QList<ReferenceRecord> &places,
                                            const QHash<RemoteId, Timestamp> &counted,
                                            const shopifyrender::Style &style)
{
    std::vector<ShopifyListEntry> list;
    const auto add = [&](const VariantRecord &variant, std::optional<Timestamp> updated) {
        for (qsizetype i = 0; i < places.size(); ++i) {
            if (!isAsked(asked.places, places.at(i).id))
                continue;
            const qint64 held = i + 1 < places.size() ? 1 : *variant.stock - (places.size() - 1);
            const QJsonObject json{
                {QStringLiteral("inventory_item_id"), variant.inventoryItemId.number()},
                {QStringLiteral("location_id"), places.at(i).id.number()},
                {QStringLiteral("available"), held},
                {QStringLiteral("updated_at"), shopifyrender::date(updated, style)}};
            list.push_back(
                {static_cast<qint64>(list.size()) + 1, {}, updated, [json] { return json; }});
        }
    };
    for (const ProductRecord &product : products) {
        for (const VariantRecord &variant : product.variants) {
            if (!variant.stock || !isAsked(asked.items, variant.inventoryItemId))
                continue;
            const auto at = counted.constFind(variant.inventoryItemId);
            add(variant, at == counted.constEnd() ? product.createdAt : std::optional(*at));
        }
    }
    return list;
}

} // namespace comptoir
