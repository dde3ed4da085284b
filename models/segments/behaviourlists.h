#pragma once

#include "models/segments/behaviour.h"

/// The entries of the behaviour catalogue, a function for each trade of the shop.
namespace comptoir {

/// How an entry says an attribute; see BehaviourAttribute.
struct AttributeEntry
{
    const char *id;
    FieldType type;
    FieldMeaning meaning;
    bool isMeasure;
    const char *value;
    const char *currency; ///< null unless of Money
    const char *join; ///< null: none
    const char *ofProducts; ///< null: does not follow from the product
    const char *label;
};

BehaviourAttribute attributeOf(const AttributeEntry &entry);
template <size_t count>
QList<BehaviourAttribute> attributesOf(const AttributeEntry (&entries)[count])
{
    QList<BehaviourAttribute> attributes;
    for (const AttributeEntry &entry : entries)
        attributes.append(attributeOf(entry));
    return attributes;
}

/// Of every product, what attributes of it are; see BehaviourAttribute::ofProducts.
constexpr const char *kProductsThemselves = "SELECT p.id, p.id FROM product p";
constexpr const char *kProductCategories
    = "SELECT pc.product_id, g.id FROM product_category pc JOIN category g"
      " ON g.shop_id = pc.shop_id AND g.remote_id = pc.category_remote_id";

/// How an entry says a verb; see Behaviour and BehaviourSource.
struct BehaviourEntry
{
    const char *id;
    DataSource needs;
    const char *label;
    const char *from;
    const char *person;
    const char *at;
    const char *key; ///< null: each row is a time by itself
    const char *row;
    const char *condition;
    const char *ofSome = nullptr; ///< null: an index finds rows by the person
};

Behaviour behaviourOf(const BehaviourEntry &entry, QList<BehaviourAttribute> attributes);

QList<Behaviour> orderBehaviours();
QList<Behaviour> purchaseBehaviours(); ///< of lines: which products
QList<Behaviour> cartBehaviours();
QList<Behaviour> contactBehaviours(); ///< sign-ups, consents, service, tags
QList<Behaviour> eventBehaviours(); ///< what came from files of events

} // namespace comptoir
