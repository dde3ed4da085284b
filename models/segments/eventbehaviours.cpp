#include "models/segments/behaviourlists.h"

namespace comptoir {

namespace {

using enum FieldType;
using Meaning = FieldMeaning;

// Everything here is a row of `event e`, from a file or, later, from what sends messages. The
// kinds are those that the file format of events names.

constexpr AttributeEntry kShop
    = {"shop",
       Choice,
       Meaning::Plain,
       false,
       "(SELECT coalesce(s.name, s.platform) FROM shop s WHERE s.id = e.shop_id)",
       nullptr,
       nullptr,
       nullptr,
       QT_TRANSLATE_NOOP("BehaviourCatalogue", "Shop")};

constexpr AttributeEntry kPage[] = {
    {"page", Text, Meaning::Plain, false, "e.subject", nullptr, nullptr, nullptr,
     QT_TRANSLATE_NOOP("BehaviourCatalogue", "Page")},
    {"seconds", Decimal, Meaning::Plain, true, "e.value", nullptr, nullptr, nullptr,
     QT_TRANSLATE_NOOP("BehaviourCatalogue", "Time spent, in seconds")},
    kShop,
};

// A page that was looked at is the product of that name; of two products of one name, each.
constexpr const char *kProduct = "LEFT JOIN product p ON p.name = e.subject";
constexpr AttributeEntry kProductPage[] = {
    {"page", Text, Meaning::Plain, false, "e.subject", nullptr, nullptr, nullptr,
     QT_TRANSLATE_NOOP("BehaviourCatalogue", "Page")},
    {"product", Choice, Meaning::Product, false, "p.id", nullptr, kProduct, nullptr,
     QT_TRANSLATE_NOOP("BehaviourCatalogue", "Product")},
    {"category", List, Meaning::Category, false,
     "SELECT g.id FROM product_category pc JOIN category g ON g.shop_id = pc.shop_id"
     " AND g.remote_id = pc.category_remote_id WHERE pc.product_id = p.id",
     nullptr, kProduct, nullptr, QT_TRANSLATE_NOOP("BehaviourCatalogue", "Category")},
    {"brand", Choice, Meaning::Plain, false, "p.brand", nullptr, kProduct, nullptr,
     QT_TRANSLATE_NOOP("BehaviourCatalogue", "Brand")},
    {"seconds", Decimal, Meaning::Plain, true, "e.value", nullptr, nullptr, nullptr,
     QT_TRANSLATE_NOOP("BehaviourCatalogue", "Time spent, in seconds")},
    kShop,
};

constexpr AttributeEntry kMessage[] = {
    {"message", Text, Meaning::Plain, false, "e.subject", nullptr, nullptr, nullptr,
     QT_TRANSLATE_NOOP("BehaviourCatalogue", "Message")},
};

constexpr AttributeEntry kPoints[] = {
    {"points", Decimal, Meaning::Plain, true, "e.value", nullptr, nullptr, nullptr,
     QT_TRANSLATE_NOOP("BehaviourCatalogue", "Points")},
    {"words", Text, Meaning::Plain, false, "e.subject", nullptr, nullptr, nullptr,
     QT_TRANSLATE_NOOP("BehaviourCatalogue", "Words beside it")},
};

constexpr AttributeEntry kMark[] = {
    {"mark", Decimal, Meaning::Plain, true, "e.value", nullptr, nullptr, nullptr,
     QT_TRANSLATE_NOOP("BehaviourCatalogue", "Mark given")},
    {"words", Text, Meaning::Plain, false, "e.subject", nullptr, nullptr, nullptr,
     QT_TRANSLATE_NOOP("BehaviourCatalogue", "Words beside it")},
};

constexpr AttributeEntry kSale[] = {
    {"amount", Money, Meaning::Plain, true, "e.amount", "e.currency", nullptr, nullptr,
     QT_TRANSLATE_NOOP("BehaviourCatalogue", "Amount")},
    {"words", Text, Meaning::Plain, false, "e.subject", nullptr, nullptr, nullptr,
     QT_TRANSLATE_NOOP("BehaviourCatalogue", "Words beside it")},
    kShop,
};

constexpr AttributeEntry kAny[] = {
    {"kind", Choice, Meaning::EventKind, false, "e.kind", nullptr, nullptr, nullptr,
     QT_TRANSLATE_NOOP("BehaviourCatalogue", "What it was")},
    {"words", Text, Meaning::Plain, false, "e.subject", nullptr, nullptr, nullptr,
     QT_TRANSLATE_NOOP("BehaviourCatalogue", "Words beside it")},
    {"amount", Money, Meaning::Plain, true, "e.amount", "e.currency", nullptr, nullptr,
     QT_TRANSLATE_NOOP("BehaviourCatalogue", "Amount")},
    {"value", Decimal, Meaning::Plain, true, "e.value", nullptr, nullptr, nullptr,
     QT_TRANSLATE_NOOP("BehaviourCatalogue", "Value")},
    kShop,
};

Behaviour eventBehaviour(const char *id, DataSource needs, const char *label, const char *condition,
                         QList<BehaviourAttribute> attributes)
{
    Behaviour behaviour = behaviourOf(
        {id, needs, label, "event e", "e.customer_id", "e.at", "e.id", "e.id", condition},
        std::move(attributes));
    behaviour.source.isActivity = true;
    return behaviour;
}

QList<Behaviour> visitBehaviours()
{
    return {
        // Who looks at a product visits the shop: a look counts as both.
        eventBehaviour("visited", DataSource::Visits,
                       QT_TRANSLATE_NOOP("BehaviourCatalogue", "Visited the shop"),
                       "e.kind IN ('visit', 'page_viewed', 'product_viewed')", attributesOf(kPage)),
        eventBehaviour("product_viewed", DataSource::ProductViews,
                       QT_TRANSLATE_NOOP("BehaviourCatalogue", "Looked at a product"),
                       "e.kind = 'product_viewed'", attributesOf(kProductPage)),
        eventBehaviour("store_visited", DataSource::StoreVisits,
                       QT_TRANSLATE_NOOP("BehaviourCatalogue", "Came to the store"),
                       "e.kind = 'store_visit'", attributesOf(kSale)),
        eventBehaviour("store_bought", DataSource::StoreSales,
                       QT_TRANSLATE_NOOP("BehaviourCatalogue", "Bought in the store"),
                       "e.kind IN ('store_purchase', 'in_store_sale')", attributesOf(kSale)),
        eventBehaviour("form_sent", DataSource::Forms,
                       QT_TRANSLATE_NOOP("BehaviourCatalogue", "Sent a form"),
                       "e.kind = 'form_submitted'", attributesOf(kPage)),
        eventBehaviour("button_clicked", DataSource::Forms,
                       QT_TRANSLATE_NOOP("BehaviourCatalogue", "Clicked a button in the shop"),
                       "e.kind = 'cta_clicked'", attributesOf(kPage)),
    };
}

QList<Behaviour> messageBehaviours()
{
    return {
        eventBehaviour("message_sent", DataSource::EmailSends,
                       QT_TRANSLATE_NOOP("BehaviourCatalogue", "Was sent an e-mail"),
                       "e.kind = 'message_sent'", attributesOf(kMessage)),
        eventBehaviour("message_delivered", DataSource::EmailSends,
                       QT_TRANSLATE_NOOP("BehaviourCatalogue", "Had an e-mail delivered"),
                       "e.kind = 'message_delivered'", attributesOf(kMessage)),
        eventBehaviour("message_opened", DataSource::EmailOpens,
                       QT_TRANSLATE_NOOP("BehaviourCatalogue", "Opened an e-mail"),
                       "e.kind = 'message_opened'", attributesOf(kMessage)),
        eventBehaviour("message_clicked", DataSource::EmailClicks,
                       QT_TRANSLATE_NOOP("BehaviourCatalogue", "Clicked a link in an e-mail"),
                       "e.kind = 'message_clicked'", attributesOf(kMessage)),
        eventBehaviour("message_bounced", DataSource::EmailSends,
                       QT_TRANSLATE_NOOP("BehaviourCatalogue", "Had an e-mail come back"),
                       "e.kind = 'message_bounced'", attributesOf(kMessage)),
        eventBehaviour("message_reported", DataSource::EmailSends,
                       QT_TRANSLATE_NOOP("BehaviourCatalogue", "Reported an e-mail as spam"),
                       "e.kind = 'message_reported'", attributesOf(kMessage)),
        eventBehaviour("sms_sent", DataSource::SmsSends,
                       QT_TRANSLATE_NOOP("BehaviourCatalogue", "Was sent a text message"),
                       "e.kind = 'sms_sent'", attributesOf(kMessage)),
    };
}

QList<Behaviour> loyaltyBehaviours()
{
    return {
        eventBehaviour("points_moved", DataSource::Loyalty,
                       QT_TRANSLATE_NOOP("BehaviourCatalogue", "Had loyalty points move"),
                       "e.kind = 'loyalty_points'", attributesOf(kPoints)),
        eventBehaviour("review_left", DataSource::Reviews,
                       QT_TRANSLATE_NOOP("BehaviourCatalogue", "Left a review"),
                       "e.kind = 'review_left'", attributesOf(kMark)),
        eventBehaviour("satisfaction_answered", DataSource::Satisfaction,
                       QT_TRANSLATE_NOOP("BehaviourCatalogue", "Answered how satisfied they are"),
                       "e.kind = 'nps'", attributesOf(kMark)),
        eventBehaviour("friend_referred", DataSource::Referrals,
                       QT_TRANSLATE_NOOP("BehaviourCatalogue", "Referred a friend"),
                       "e.kind = 'referral'", attributesOf(kSale)),
        eventBehaviour("event", DataSource::Events,
                       QT_TRANSLATE_NOOP("BehaviourCatalogue", "Did something else on file"), "1",
                       attributesOf(kAny)),
    };
}

} // namespace

QList<Behaviour> eventBehaviours()
{
    return visitBehaviours() + messageBehaviours() + loyaltyBehaviours();
}

} // namespace comptoir
