#include "models/segments/rulephrases.h"

#include <algorithm>
#include <iterator>

namespace comptoir::rulephrases {

namespace {

class RulePhrases
{
    Q_DECLARE_TR_FUNCTIONS(RulePhrases)
};

struct Phrase
{
    const char *id;
    const char *text;
};

// English follows "whose", French "dont", with its article.
constexpr Phrase kFields[] = {
    {"name", QT_TRANSLATE_NOOP("RulePhrases", "name")},
    {"first_name", QT_TRANSLATE_NOOP("RulePhrases", "first name")},
    {"last_name", QT_TRANSLATE_NOOP("RulePhrases", "last name")},
    {"company", QT_TRANSLATE_NOOP("RulePhrases", "company")},
    {"email", QT_TRANSLATE_NOOP("RulePhrases", "e-mail address")},
    {"phone", QT_TRANSLATE_NOOP("RulePhrases", "phone number")},
    {"gender", QT_TRANSLATE_NOOP("RulePhrases", "gender")},
    {"language", QT_TRANSLATE_NOOP("RulePhrases", "language")},
    {"birthday", QT_TRANSLATE_NOOP("RulePhrases", "date of birth")},
    {"age", QT_TRANSLATE_NOOP("RulePhrases", "age")},
    {"lead_source", QT_TRANSLATE_NOOP("RulePhrases", "first source")},
    {"city", QT_TRANSLATE_NOOP("RulePhrases", "town")},
    {"postcode", QT_TRANSLATE_NOOP("RulePhrases", "postcode")},
    {"region", QT_TRANSLATE_NOOP("RulePhrases", "region")},
    {"country", QT_TRANSLATE_NOOP("RulePhrases", "country")},
    {"shops", QT_TRANSLATE_NOOP("RulePhrases", "shops")},
    {"accounts_count", QT_TRANSLATE_NOOP("RulePhrases", "number of accounts")},
    {"account_kind", QT_TRANSLATE_NOOP("RulePhrases", "kind of account")},
    {"groups", QT_TRANSLATE_NOOP("RulePhrases", "groups in the shop")},
    {"shop_tags", QT_TRANSLATE_NOOP("RulePhrases", "tags in the shop")},
    {"orders_count", QT_TRANSLATE_NOOP("RulePhrases", "number of orders")},
    {"total_spent", QT_TRANSLATE_NOOP("RulePhrases", "total spent")},
    {"refunded", QT_TRANSLATE_NOOP("RulePhrases", "amount refunded")},
    {"average_basket", QT_TRANSLATE_NOOP("RulePhrases", "average basket")},
    {"first_order_at", QT_TRANSLATE_NOOP("RulePhrases", "first order")},
    {"last_order_at", QT_TRANSLATE_NOOP("RulePhrases", "last order")},
    {"days_since_last_order", QT_TRANSLATE_NOOP("RulePhrases", "time since the last order")},
    {"codes_used", QT_TRANSLATE_NOOP("RulePhrases", "discount codes used")},
    {"codes_count", QT_TRANSLATE_NOOP("RulePhrases", "number of orders with a discount code")},
    {"code_share", QT_TRANSLATE_NOOP("RulePhrases", "share of orders with a discount code")},
    {"products_count", QT_TRANSLATE_NOOP("RulePhrases", "number of different products bought")},
    {"items_count", QT_TRANSLATE_NOOP("RulePhrases", "number of items bought")},
    {"open_carts_count", QT_TRANSLATE_NOOP("RulePhrases", "number of open carts")},
    {"open_cart_at", QT_TRANSLATE_NOOP("RulePhrases", "open cart")},
    {"open_cart_link", QT_TRANSLATE_NOOP("RulePhrases", "link to the open cart")},
    {"visits_count", QT_TRANSLATE_NOOP("RulePhrases", "number of visits to the shop")},
    {"visits_30_days",
     QT_TRANSLATE_NOOP("RulePhrases", "number of visits to the shop in the last 30 days")},
    {"last_visit_at", QT_TRANSLATE_NOOP("RulePhrases", "last visit")},
    {"product_views_count", QT_TRANSLATE_NOOP("RulePhrases", "number of product pages looked at")},
    {"product_views_30_days",
     QT_TRANSLATE_NOOP("RulePhrases", "number of product pages looked at in the last 30 days")},
    {"time_spent", QT_TRANSLATE_NOOP("RulePhrases", "time spent in the shop (in seconds)")},
    {"buttons_clicked_count",
     QT_TRANSLATE_NOOP("RulePhrases", "number of buttons clicked in the shop")},
    {"store_visits_count", QT_TRANSLATE_NOOP("RulePhrases", "number of visits to the store")},
    {"emails_sent_count", QT_TRANSLATE_NOOP("RulePhrases", "number of e-mails received")},
    {"emails_sent_30_days",
     QT_TRANSLATE_NOOP("RulePhrases", "number of e-mails received in the last 30 days")},
    {"last_email_at", QT_TRANSLATE_NOOP("RulePhrases", "last e-mail received")},
    {"emails_opened_count", QT_TRANSLATE_NOOP("RulePhrases", "number of e-mails opened")},
    {"emails_opened_30_days",
     QT_TRANSLATE_NOOP("RulePhrases", "number of e-mails opened in the last 30 days")},
    {"emails_opened_90_days",
     QT_TRANSLATE_NOOP("RulePhrases", "number of e-mails opened in the last 90 days")},
    {"last_open_at", QT_TRANSLATE_NOOP("RulePhrases", "last opening of an e-mail")},
    {"emails_clicked_count", QT_TRANSLATE_NOOP("RulePhrases", "number of clicks in e-mails")},
    {"emails_clicked_30_days",
     QT_TRANSLATE_NOOP("RulePhrases", "number of clicks in e-mails in the last 30 days")},
    {"last_click_at", QT_TRANSLATE_NOOP("RulePhrases", "last click in an e-mail")},
    {"emails_bounced_count", QT_TRANSLATE_NOOP("RulePhrases", "number of e-mails that came back")},
    {"open_rate", QT_TRANSLATE_NOOP("RulePhrases", "share of e-mails opened")},
    {"click_rate", QT_TRANSLATE_NOOP("RulePhrases", "share of e-mails clicked")},
    {"customer_since", QT_TRANSLATE_NOOP("RulePhrases", "sign-up")},
    {"first_activity_at", QT_TRANSLATE_NOOP("RulePhrases", "first activity")},
    {"last_activity_at", QT_TRANSLATE_NOOP("RulePhrases", "last activity")},
    {"last_contact_at", QT_TRANSLATE_NOOP("RulePhrases", "last contact")},
    {"threads_count",
     QT_TRANSLATE_NOOP("RulePhrases", "number of conversations with customer service")},
    {"open_threads_count",
     QT_TRANSLATE_NOOP("RulePhrases", "number of conversations that are not closed")},
    {"last_wrote_at", QT_TRANSLATE_NOOP("RulePhrases", "last message to customer service")},
    {"loyalty_points", QT_TRANSLATE_NOOP("RulePhrases", "balance of loyalty points")},
    {"last_points_at", QT_TRANSLATE_NOOP("RulePhrases", "last move of loyalty points")},
    {"reviews_count", QT_TRANSLATE_NOOP("RulePhrases", "number of reviews")},
    {"referrals_count", QT_TRANSLATE_NOOP("RulePhrases", "number of friends referred")},
    {"satisfaction", QT_TRANSLATE_NOOP("RulePhrases", "last mark for satisfaction")},
    {"engagement", QT_TRANSLATE_NOOP("RulePhrases", "engagement score")},
    {"engagement_recent", QT_TRANSLATE_NOOP("RulePhrases", "engagement score of the last days")},
    {"rfm_cell", QT_TRANSLATE_NOOP("RulePhrases", "RFM group")},
    {"recency_score", QT_TRANSLATE_NOOP("RulePhrases", "recency score")},
    {"frequency_score", QT_TRANSLATE_NOOP("RulePhrases", "frequency score")},
    {"monetary_score", QT_TRANSLATE_NOOP("RulePhrases", "spending score")},
    {"favourite_category", QT_TRANSLATE_NOOP("RulePhrases", "favourite category")},
    {"favourite_product", QT_TRANSLATE_NOOP("RulePhrases", "favourite product")},
    {"tags", QT_TRANSLATE_NOOP("RulePhrases", "tags")},
    {"notes_count", QT_TRANSLATE_NOOP("RulePhrases", "number of notes")},
    {"last_note", QT_TRANSLATE_NOOP("RulePhrases", "last note")},
    {"last_note_at", QT_TRANSLATE_NOOP("RulePhrases", "date of the last note")},
    {"open_tasks_count", QT_TRANSLATE_NOOP("RulePhrases", "number of open tasks")},
};

constexpr Phrase kAttributes[] = {
    {"amount", QT_TRANSLATE_NOOP("RulePhrases", "the amount")},
    {"items", QT_TRANSLATE_NOOP("RulePhrases", "the number of items")},
    {"lines", QT_TRANSLATE_NOOP("RulePhrases", "the number of products")},
    {"product", QT_TRANSLATE_NOOP("RulePhrases", "the product")},
    {"category", QT_TRANSLATE_NOOP("RulePhrases", "the category")},
    {"category_name", QT_TRANSLATE_NOOP("RulePhrases", "the name of the category")},
    {"brand", QT_TRANSLATE_NOOP("RulePhrases", "the brand")},
    {"product_name", QT_TRANSLATE_NOOP("RulePhrases", "the name of the product")},
    {"variant", QT_TRANSLATE_NOOP("RulePhrases", "the variant")},
    {"sku", QT_TRANSLATE_NOOP("RulePhrases", "the SKU")},
    {"product_type", QT_TRANSLATE_NOOP("RulePhrases", "the type of product")},
    {"product_tag", QT_TRANSLATE_NOOP("RulePhrases", "the tag of the product")},
    {"quantity", QT_TRANSLATE_NOOP("RulePhrases", "the quantity")},
    {"kept", QT_TRANSLATE_NOOP("RulePhrases", "the quantity kept")},
    {"unit_price", QT_TRANSLATE_NOOP("RulePhrases", "the price of one")},
    {"code", QT_TRANSLATE_NOOP("RulePhrases", "the discount code")},
    {"discount", QT_TRANSLATE_NOOP("RulePhrases", "the discount")},
    {"shipping", QT_TRANSLATE_NOOP("RulePhrases", "the shipping cost")},
    {"refunded", QT_TRANSLATE_NOOP("RulePhrases", "the amount refunded")},
    {"shop", QT_TRANSLATE_NOOP("RulePhrases", "the shop")},
    {"source", QT_TRANSLATE_NOOP("RulePhrases", "the place of sale")},
    {"state", QT_TRANSLATE_NOOP("RulePhrases", "the state in the shop")},
    {"state_kind", QT_TRANSLATE_NOOP("RulePhrases", "the kind of state")},
    {"counts", QT_TRANSLATE_NOOP("RulePhrases", "whether it counts as a sale")},
    {"test", QT_TRANSLATE_NOOP("RulePhrases", "whether it is a test order")},
    {"ordered_after", QT_TRANSLATE_NOOP("RulePhrases", "whether an order followed")},
    {"total", QT_TRANSLATE_NOOP("RulePhrases", "the total, whatever the currency,")},
    {"payment_status", QT_TRANSLATE_NOOP("RulePhrases", "the payment status")},
    {"fulfilment_status", QT_TRANSLATE_NOOP("RulePhrases", "the shipping status")},
    {"payment_method", QT_TRANSLATE_NOOP("RulePhrases", "the payment method")},
    {"country", QT_TRANSLATE_NOOP("RulePhrases", "the country shipped to")},
    {"postcode", QT_TRANSLATE_NOOP("RulePhrases", "the postcode shipped to")},
    {"city", QT_TRANSLATE_NOOP("RulePhrases", "the town shipped to")},
    {"referring_site", QT_TRANSLATE_NOOP("RulePhrases", "the site they came from")},
    {"landing_site", QT_TRANSLATE_NOOP("RulePhrases", "the page they landed on")},
    {"order_tag", QT_TRANSLATE_NOOP("RulePhrases", "the tag of the order")},
    {"channel", QT_TRANSLATE_NOOP("RulePhrases", "the channel")},
    {"purpose", QT_TRANSLATE_NOOP("RulePhrases", "the purpose")},
    {"consent_source", QT_TRANSLATE_NOOP("RulePhrases", "the source")},
    {"account_kind", QT_TRANSLATE_NOOP("RulePhrases", "the kind of account")},
    {"subject", QT_TRANSLATE_NOOP("RulePhrases", "the subject")},
    {"words", QT_TRANSLATE_NOOP("RulePhrases", "the text")},
    {"thread_status", QT_TRANSLATE_NOOP("RulePhrases", "the state of the conversation")},
    {"tag", QT_TRANSLATE_NOOP("RulePhrases", "the tag")},
    {"page", QT_TRANSLATE_NOOP("RulePhrases", "the page")},
    {"seconds", QT_TRANSLATE_NOOP("RulePhrases", "the time in seconds")},
    {"message", QT_TRANSLATE_NOOP("RulePhrases", "the message")},
    {"points", QT_TRANSLATE_NOOP("RulePhrases", "the number of points")},
    {"mark", QT_TRANSLATE_NOOP("RulePhrases", "the mark")},
    {"kind", QT_TRANSLATE_NOOP("RulePhrases", "the kind of event")},
    {"value", QT_TRANSLATE_NOOP("RulePhrases", "the value")},
};

const char *textOf(const Phrase *first, const Phrase *last, const QString &id)
{
    const auto *found = std::find_if(
        first, last, [&id](const Phrase &one) { return id == QLatin1String(one.id); });
    return found == last ? nullptr : found->text;
}

} // namespace

QString field(const Field &field)
{
    if (const char *text = textOf(std::begin(kFields), std::end(kFields), field.id))
        return RulePhrases::tr(text);
    //: after "whose"; %1 is a question: "E-mail, news and offers (consent)"
    if (field.group == FieldGroup::Consent)
        return RulePhrases::tr("answer to “%1”").arg(field.label());
    //: %1 is the name of a field of the owner's making, within a sentence
    return RulePhrases::tr("“%1”").arg(field.label());
}

QString ranked(const Field &field)
{
    const bool isKnownOfAll = field.noneIsZero || field.id.endsWith(QLatin1String("_count"));
    if (isKnownOfAll)
        //: after "the top 10 % of": among whom one is ranked
        return RulePhrases::tr("all customers");
    if (field.group == FieldGroup::Orders)
        return RulePhrases::tr("those who have ordered");
    if (field.group == FieldGroup::Scores)
        return RulePhrases::tr("those who have a score");
    return RulePhrases::tr("those of whom this is known");
}

QString attribute(const BehaviourAttribute &attribute)
{
    if (const char *text = textOf(std::begin(kAttributes), std::end(kAttributes), attribute.id))
        return RulePhrases::tr(text);
    return RulePhrases::tr("“%1”").arg(attribute.label());
}

} // namespace comptoir::rulephrases
