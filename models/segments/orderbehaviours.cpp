#include "models/segments/behaviourlists.h"
#include "models/store/ordercriteria.h"

namespace comptoir {

namespace {

using enum FieldType;
using Meaning = FieldMeaning;

constexpr const char *kShop
    = "(SELECT coalesce(s.name, s.platform) FROM shop s WHERE s.id = o.shop_id)";

// Of `orders o`. Amounts in the shop's currency where it keeps them, so that they add up.
constexpr AttributeEntry kOrder[] = {
    {"amount", Money, Meaning::Plain, true, "o.shop_total", "o.shop_currency", nullptr, nullptr,
     QT_TRANSLATE_NOOP("BehaviourCatalogue", "Amount")},
    {"items", Integer, Meaning::Plain, true,
     "(SELECT sum(i.quantity) FROM order_line i WHERE i.order_id = o.id)", nullptr, nullptr,
     nullptr, QT_TRANSLATE_NOOP("BehaviourCatalogue", "Number of items")},
    {"product", List, Meaning::Product, false,
     "SELECT i.product_id FROM order_line i WHERE i.order_id = o.id AND i.product_id IS NOT NULL",
     nullptr, nullptr, kProductsThemselves, QT_TRANSLATE_NOOP("BehaviourCatalogue", "Product")},
    {"category", List, Meaning::Category, false,
     "SELECT g.id FROM order_line i JOIN product_category pc ON pc.product_id = i.product_id"
     " JOIN category g ON g.shop_id = pc.shop_id AND g.remote_id = pc.category_remote_id"
     " WHERE i.order_id = o.id",
     nullptr, nullptr, kProductCategories, QT_TRANSLATE_NOOP("BehaviourCatalogue", "Category")},
    {"code", List, Meaning::Plain, false,
     "SELECT d.code FROM order_discount d WHERE d.order_id = o.id AND d.code IS NOT NULL", nullptr,
     nullptr, nullptr, QT_TRANSLATE_NOOP("BehaviourCatalogue", "Discount code")},
    {"has_code", Boolean, Meaning::Plain, false,
     "EXISTS(SELECT 1 FROM order_discount d WHERE d.order_id = o.id AND d.code IS NOT NULL)",
     nullptr, nullptr, nullptr, QT_TRANSLATE_NOOP("BehaviourCatalogue", "With a discount code")},
    {"discount", Money, Meaning::Plain, true, "o.discount", "o.currency", nullptr, nullptr,
     QT_TRANSLATE_NOOP("BehaviourCatalogue", "Discount")},
    {"shipping", Money, Meaning::Plain, true, "o.shipping", "o.currency", nullptr, nullptr,
     QT_TRANSLATE_NOOP("BehaviourCatalogue", "Shipping cost")},
    {"refunded", Money, Meaning::Plain, true, "o.shop_refunded", "o.shop_currency", nullptr,
     nullptr, QT_TRANSLATE_NOOP("BehaviourCatalogue", "Amount refunded")},
    {"shop", Choice, Meaning::Plain, false, kShop, nullptr, nullptr, nullptr,
     QT_TRANSLATE_NOOP("BehaviourCatalogue", "Shop")},
    {"source", Choice, Meaning::OrderSource, false, "o.source", nullptr, nullptr, nullptr,
     QT_TRANSLATE_NOOP("BehaviourCatalogue", "Sold where")},
    {"state", Choice, Meaning::ShopState, false,
     "(SELECT t.name FROM order_state t WHERE t.shop_id = o.shop_id"
     " AND t.remote_id = o.state_remote_id)",
     nullptr, nullptr, nullptr, QT_TRANSLATE_NOOP("BehaviourCatalogue", "State in the shop")},
    {"state_kind", Choice, Meaning::OrderState, false, nullptr, nullptr, nullptr, nullptr,
     QT_TRANSLATE_NOOP("BehaviourCatalogue", "Kind of state")}, // orderStateSql()
    {"counts", Boolean, Meaning::Plain, false, "(o.valid = 1 AND o.original_total <> 0)", nullptr,
     nullptr, nullptr, QT_TRANSLATE_NOOP("BehaviourCatalogue", "Counts as a sale")},
    {"test", Boolean, Meaning::Plain, false, "o.test", nullptr, nullptr, nullptr,
     QT_TRANSLATE_NOOP("BehaviourCatalogue", "Test order")},
    {"total", Decimal, Meaning::Plain, false, "o.total / 100.0", nullptr, nullptr, nullptr,
     QT_TRANSLATE_NOOP("BehaviourCatalogue", "Total, whatever the currency")},
    {"payment_status", Choice, Meaning::PaymentStatus, false, "o.payment_status", nullptr, nullptr,
     nullptr, QT_TRANSLATE_NOOP("BehaviourCatalogue", "Payment status")},
    {"fulfilment_status", Choice, Meaning::FulfilmentStatus, false, "o.fulfilment_status", nullptr,
     nullptr, nullptr, QT_TRANSLATE_NOOP("BehaviourCatalogue", "Shipping status")},
    {"payment_method", Choice, Meaning::Plain, false, "o.payment_method", nullptr, nullptr, nullptr,
     QT_TRANSLATE_NOOP("BehaviourCatalogue", "Payment method")},
    {"country", Choice, Meaning::Country, false, "o.shipping_country_code", nullptr, nullptr,
     nullptr, QT_TRANSLATE_NOOP("BehaviourCatalogue", "Shipped to country")},
    {"postcode", Text, Meaning::Address, false, "o.shipping_postcode", nullptr, nullptr, nullptr,
     QT_TRANSLATE_NOOP("BehaviourCatalogue", "Shipped to postcode")},
    {"city", Text, Meaning::Address, false, "o.shipping_city", nullptr, nullptr, nullptr,
     QT_TRANSLATE_NOOP("BehaviourCatalogue", "Shipped to town")},
    {"referring_site", Text, Meaning::Plain, false, "o.referring_site", nullptr, nullptr, nullptr,
     QT_TRANSLATE_NOOP("BehaviourCatalogue", "Came from site")},
    {"landing_site", Text, Meaning::Plain, false, "o.landing_site", nullptr, nullptr, nullptr,
     QT_TRANSLATE_NOOP("BehaviourCatalogue", "Landed on page")},
    {"order_tag", List, Meaning::Plain, false,
     "SELECT each.value FROM json_each(coalesce(o.tags, '[]')) each", nullptr, nullptr, nullptr,
     QT_TRANSLATE_NOOP("BehaviourCatalogue", "Tag of the order")},
};

// Lines know when their order was placed, and the index by product has it all.
constexpr const char *kProductRows
    = "SELECT i.order_id, i.product_id FROM order_line i WHERE i.product_id IN"
      " (SELECT value FROM json_each(?1)){placed}";

constexpr const char *kHistory
    = "order_state_change h JOIN order_state w ON w.shop_id = h.shop_id"
      " AND w.remote_id = h.state_remote_id"
      " JOIN orders o ON o.shop_id = h.shop_id AND o.remote_id = h.order_remote_id";

constexpr BehaviourEntry kBehaviours[] = {
    {"order_placed", DataSource::Own, QT_TRANSLATE_NOOP("BehaviourCatalogue", "Placed an order"),
     "orders o", "o.customer_id", "o.placed_at", nullptr, "o.id", "o.valid = 1"},
    // Also what is not paid yet, was cancelled or paid back.
    {"order_tried", DataSource::Own,
     QT_TRANSLATE_NOOP("BehaviourCatalogue", "Placed an order, paid or not"), "orders o",
     "o.customer_id", "o.placed_at", nullptr, "o.id", "o.test = 0 AND o.gone_at IS NULL"},
    // What the list of orders shows: also tests and what the shop deleted.
    {"order_on_file", DataSource::Own,
     QT_TRANSLATE_NOOP("BehaviourCatalogue", "Has an order on file, of any kind"), "orders o",
     "o.customer_id", "o.placed_at", nullptr, "o.id", "1"},
    {"order_paid", DataSource::OrderHistory,
     QT_TRANSLATE_NOOP("BehaviourCatalogue", "Paid an order"), kHistory, "o.customer_id", "h.at",
     "o.id", "h.id", "w.kind = 'paid' AND o.test = 0"},
    {"order_shipped", DataSource::OrderHistory,
     QT_TRANSLATE_NOOP("BehaviourCatalogue", "Had an order shipped"), kHistory, "o.customer_id",
     "h.at", "o.id", "h.id", "w.kind = 'shipped' AND o.test = 0"},
    {"order_delivered", DataSource::OrderHistory,
     QT_TRANSLATE_NOOP("BehaviourCatalogue", "Had an order delivered"), kHistory, "o.customer_id",
     "h.at", "o.id", "h.id", "w.kind = 'delivered' AND o.test = 0"},
    {"order_cancelled", DataSource::Own,
     QT_TRANSLATE_NOOP("BehaviourCatalogue", "Cancelled an order"), "orders o", "o.customer_id",
     "o.cancelled_at", nullptr, "o.id", "o.cancelled_at IS NOT NULL AND o.test = 0"},
};

// Of `refund r` beside its order.
constexpr AttributeEntry kRefund[] = {
    {"amount", Money, Meaning::Plain, true, "r.amount", "r.currency", nullptr, nullptr,
     QT_TRANSLATE_NOOP("BehaviourCatalogue", "Amount")},
    {"shop", Choice, Meaning::Plain, false, kShop, nullptr, nullptr, nullptr,
     QT_TRANSLATE_NOOP("BehaviourCatalogue", "Shop")},
};
constexpr BehaviourEntry kRefunded{
    "refunded",
    DataSource::Own,
    QT_TRANSLATE_NOOP("BehaviourCatalogue", "Got a refund"),
    "refund r JOIN orders o ON o.shop_id = r.shop_id AND o.remote_id = r.order_remote_id",
    "o.customer_id",
    "r.at",
    nullptr,
    "r.id",
    "r.gone_at IS NULL AND o.test = 0"};

// Of `order_discount d` beside its order.
constexpr AttributeEntry kCode[] = {
    {"code", Text, Meaning::Plain, false, "d.code", nullptr, nullptr, nullptr,
     QT_TRANSLATE_NOOP("BehaviourCatalogue", "Discount code")},
    {"discount", Money, Meaning::Plain, true, "d.amount", "o.currency", nullptr, nullptr,
     QT_TRANSLATE_NOOP("BehaviourCatalogue", "Discount")},
    {"amount", Money, Meaning::Plain, false, "o.shop_total", "o.shop_currency", nullptr, nullptr,
     QT_TRANSLATE_NOOP("BehaviourCatalogue", "Amount")},
    {"shop", Choice, Meaning::Plain, false, kShop, nullptr, nullptr, nullptr,
     QT_TRANSLATE_NOOP("BehaviourCatalogue", "Shop")},
};
constexpr BehaviourEntry kCodeUsed{"code_used",
                                   DataSource::Own,
                                   QT_TRANSLATE_NOOP("BehaviourCatalogue", "Used a discount code"),
                                   "orders o JOIN order_discount d ON d.order_id = o.id",
                                   "o.customer_id",
                                   "o.placed_at",
                                   "o.id",
                                   "o.id",
                                   "o.valid = 1 AND d.code IS NOT NULL"};

} // namespace

QList<Behaviour> orderBehaviours()
{
    QList<BehaviourAttribute> attributes = attributesOf(kOrder);
    for (BehaviourAttribute &attribute : attributes) {
        if (attribute.meaning == Meaning::OrderState)
            attribute.value = orderStateSql(QStringLiteral("o"));
    }
    QList<Behaviour> behaviours;
    for (const BehaviourEntry &entry : kBehaviours) {
        Behaviour behaviour = behaviourOf(entry, attributes);
        behaviour.source.productRows = QLatin1String(kProductRows);
        behaviour.source.productKey = QStringLiteral("o.id");
        behaviour.source.isActivity = behaviour.source.at == QLatin1String("o.placed_at");
        behaviours.append(behaviour);
    }
    behaviours.append(behaviourOf(kRefunded, attributesOf(kRefund)));
    behaviours.append(behaviourOf(kCodeUsed, attributesOf(kCode)));
    return behaviours;
}

} // namespace comptoir
