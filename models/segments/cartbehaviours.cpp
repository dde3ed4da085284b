#include "models/segments/behaviourlists.h"

namespace comptoir {

namespace {

using enum FieldType;
using Meaning = FieldMeaning;

// Of `cart k`.
constexpr AttributeEntry kCart[] = {
    {"amount", Money, Meaning::Plain, true, "k.total", "k.currency", nullptr, nullptr,
     QT_TRANSLATE_NOOP("BehaviourCatalogue", "Amount")},
    {"lines", Integer, Meaning::Plain, true, "k.lines_count", nullptr, nullptr, nullptr,
     QT_TRANSLATE_NOOP("BehaviourCatalogue", "Number of products")},
    {"product", List, Meaning::Product, false,
     "SELECT p.id FROM cart_line i JOIN product p ON p.shop_id = k.shop_id"
     " AND p.remote_id = i.product_remote_id WHERE i.cart_id = k.id",
     nullptr, nullptr, nullptr, QT_TRANSLATE_NOOP("BehaviourCatalogue", "Product")},
    {"category", List, Meaning::Category, false,
     "SELECT g.id FROM cart_line i JOIN product p ON p.shop_id = k.shop_id"
     " AND p.remote_id = i.product_remote_id JOIN product_category pc ON pc.product_id = p.id"
     " JOIN category g ON g.shop_id = pc.shop_id AND g.remote_id = pc.category_remote_id"
     " WHERE i.cart_id = k.id",
     nullptr, nullptr, nullptr, QT_TRANSLATE_NOOP("BehaviourCatalogue", "Category")},
    {"shop", Choice, Meaning::Plain, false,
     "(SELECT coalesce(s.name, s.platform) FROM shop s WHERE s.id = k.shop_id)", nullptr, nullptr,
     nullptr, QT_TRANSLATE_NOOP("BehaviourCatalogue", "Shop")},
    {"ordered_after", Boolean, Meaning::Plain, false,
     "EXISTS(SELECT 1 FROM orders o WHERE o.customer_id = k.customer_id AND o.valid = 1"
     " AND o.placed_at >= k.updated_at)",
     nullptr, nullptr, nullptr, QT_TRANSLATE_NOOP("BehaviourCatalogue", "Followed by an order")},
    {"has_link", Boolean, Meaning::Plain, false, "k.recovery_url IS NOT NULL", nullptr, nullptr,
     nullptr, QT_TRANSLATE_NOOP("BehaviourCatalogue", "With a link back to it")},
};

constexpr BehaviourEntry kBehaviours[] = {
    {"cart_left", DataSource::Own, QT_TRANSLATE_NOOP("BehaviourCatalogue", "Left a cart"), "cart k",
     "k.customer_id", "k.updated_at", nullptr, "k.id",
     "k.order_id IS NULL AND k.completed_at IS NULL AND k.gone_at IS NULL AND k.lines_count > 0"
     " AND k.updated_at < {open_before}"},
    {"cart_filled", DataSource::Own, QT_TRANSLATE_NOOP("BehaviourCatalogue", "Filled a cart"),
     "cart k", "k.customer_id", "k.created_at", nullptr, "k.id",
     "k.gone_at IS NULL AND k.lines_count > 0"},
};

} // namespace

QList<Behaviour> cartBehaviours()
{
    QList<Behaviour> behaviours;
    for (const BehaviourEntry &entry : kBehaviours)
        behaviours.append(behaviourOf(entry, attributesOf(kCart)));
    return behaviours;
}

} // namespace comptoir
