#include "models/segments/behaviourlists.h"
#include "models/store/interests.h"

namespace comptoir {

namespace {

using enum FieldType;
using Meaning = FieldMeaning;

constexpr const char *kOrder = "JOIN orders o ON o.id = l.order_id";
constexpr const char *kProduct = "LEFT JOIN product p ON p.id = l.product_id";

// Of `order_line l`. What went back was bought all the same: "kept" tells what is left.
constexpr AttributeEntry kLine[] = {
    {"product", Choice, Meaning::Product, false, "l.product_id", nullptr, nullptr,
     kProductsThemselves, QT_TRANSLATE_NOOP("BehaviourCatalogue", "Product")},
    {"category", List, Meaning::Category, false,
     "SELECT g.id FROM product_category pc JOIN category g ON g.shop_id = pc.shop_id"
     " AND g.remote_id = pc.category_remote_id WHERE pc.product_id = l.product_id",
     nullptr, nullptr, kProductCategories, QT_TRANSLATE_NOOP("BehaviourCatalogue", "Category")},
    {"category_name", List, Meaning::Plain, false,
     "SELECT g.name FROM product_category pc JOIN category g ON g.shop_id = pc.shop_id"
     " AND g.remote_id = pc.category_remote_id WHERE pc.product_id = l.product_id"
     " AND g.name IS NOT NULL",
     nullptr, nullptr,
     "SELECT pc.product_id, g.name FROM product_category pc JOIN category g"
     " ON g.shop_id = pc.shop_id AND g.remote_id = pc.category_remote_id WHERE g.name IS NOT NULL",
     QT_TRANSLATE_NOOP("BehaviourCatalogue", "Name of the category")},
    {"brand", Choice, Meaning::Plain, false, "p.brand", nullptr, kProduct,
     "SELECT p.id, p.brand FROM product p", QT_TRANSLATE_NOOP("BehaviourCatalogue", "Brand")},
    {"product_name", Text, Meaning::Plain, false, "coalesce(p.name, l.name)", nullptr, kProduct,
     nullptr, QT_TRANSLATE_NOOP("BehaviourCatalogue", "Name of the product")},
    {"variant", Text, Meaning::Plain, false, "l.variant_name", nullptr, nullptr, nullptr,
     QT_TRANSLATE_NOOP("BehaviourCatalogue", "Variant")},
    {"sku", Text, Meaning::Plain, false, "l.sku", nullptr, nullptr, nullptr,
     QT_TRANSLATE_NOOP("BehaviourCatalogue", "SKU")},
    {"product_type", Choice, Meaning::Plain, false, "p.type", nullptr, kProduct,
     "SELECT p.id, p.type FROM product p",
     QT_TRANSLATE_NOOP("BehaviourCatalogue", "Type of product")},
    {"product_tag", List, Meaning::Plain, false,
     "SELECT each.value FROM product q, json_each(q.tags) each WHERE q.id = l.product_id"
     " AND q.tags IS NOT NULL",
     nullptr, nullptr,
     "SELECT q.id, each.value FROM product q, json_each(q.tags) each WHERE q.tags IS NOT NULL",
     QT_TRANSLATE_NOOP("BehaviourCatalogue", "Tag of the product")},
    {"quantity", Integer, Meaning::Plain, true, "l.quantity", nullptr, nullptr, nullptr,
     QT_TRANSLATE_NOOP("BehaviourCatalogue", "Quantity")},
    {"kept", Integer, Meaning::Plain, true, "l.current_quantity", nullptr, nullptr, nullptr,
     QT_TRANSLATE_NOOP("BehaviourCatalogue", "Quantity kept")},
    {"amount", Money, Meaning::Plain, true, "l.total", "o.currency", kOrder, nullptr,
     QT_TRANSLATE_NOOP("BehaviourCatalogue", "Amount")},
    {"unit_price", Money, Meaning::Plain, true, "l.unit_price", "o.currency", kOrder, nullptr,
     QT_TRANSLATE_NOOP("BehaviourCatalogue", "Price of one")},
    {"shop", Choice, Meaning::Plain, false,
     "(SELECT coalesce(s.name, s.platform) FROM shop s WHERE s.id = o.shop_id)", nullptr, kOrder,
     nullptr, QT_TRANSLATE_NOOP("BehaviourCatalogue", "Shop")},
    {"source", Choice, Meaning::OrderSource, false, "o.source", nullptr, kOrder, nullptr,
     QT_TRANSLATE_NOOP("BehaviourCatalogue", "Sold where")},
    {"has_code", Boolean, Meaning::Plain, false,
     "EXISTS(SELECT 1 FROM order_discount d WHERE d.order_id = l.order_id AND d.code IS NOT NULL)",
     nullptr, nullptr, nullptr, QT_TRANSLATE_NOOP("BehaviourCatalogue", "With a discount code")},
};

constexpr BehaviourEntry kBought{"bought",
                                 DataSource::Own,
                                 QT_TRANSLATE_NOOP("BehaviourCatalogue", "Bought a product"),
                                 "order_line l",
                                 "l.customer_id",
                                 "l.placed_at",
                                 "l.order_id",
                                 "l.id",
                                 "l.valid = 1 AND l.product_id IS NOT NULL",
                                 " AND l.order_id IN (SELECT id FROM orders WHERE customer_id IN"
                                 " (SELECT value FROM json_each(?4)))"};

// Of `d`, a line of an order or cart or a page looked at; see Interests.
constexpr AttributeEntry kInterest[] = {
    {"points", Integer, Meaning::Plain, true, nullptr, nullptr, nullptr, nullptr,
     QT_TRANSLATE_NOOP("BehaviourCatalogue", "Points of interest")},
    {"product", Choice, Meaning::Product, false, "d.product_id", nullptr, nullptr,
     kProductsThemselves, QT_TRANSLATE_NOOP("BehaviourCatalogue", "Product")},
    {"category", List, Meaning::Category, false,
     "SELECT k.id FROM product p JOIN product_category pc ON pc.product_id = p.id"
     " AND (p.main_category_remote_id IS NULL"
     " OR p.main_category_remote_id = pc.category_remote_id)"
     " JOIN category k ON k.shop_id = pc.shop_id AND k.remote_id = pc.category_remote_id"
     " WHERE p.id = d.product_id",
     nullptr, nullptr, nullptr, QT_TRANSLATE_NOOP("BehaviourCatalogue", "Category")},
};

constexpr BehaviourEntry kShowedInterest{
    "interest_shown",
    DataSource::Own,
    QT_TRANSLATE_NOOP("BehaviourCatalogue", "Showed interest in a product"),
    nullptr,
    "d.customer_id",
    "d.at",
    nullptr,
    "d.row",
    "1"};

/// Bought, left in a cart, looked at: by the points that the owner gives for each.
Behaviour interestShown()
{
    QList<BehaviourAttribute> attributes = attributesOf(kInterest);
    for (BehaviourAttribute &attribute : attributes) {
        if (attribute.isMeasure)
            attribute.value = Interests::pointsSql();
        else if (attribute.type == List)
            attribute.ofProducts = Interests::productCategories();
    }
    Behaviour behaviour = behaviourOf(kShowedInterest, std::move(attributes));
    behaviour.source.from = Interests::deeds() + QStringLiteral(" d");
    return behaviour;
}

} // namespace

QList<Behaviour> purchaseBehaviours()
{
    Behaviour bought = behaviourOf(kBought, attributesOf(kLine));
    bought.source.instantsOf = QStringLiteral("order_placed"); // lines are placed with their order
    bought.source.isActivity = true;
    return {bought, interestShown()};
}

} // namespace comptoir
