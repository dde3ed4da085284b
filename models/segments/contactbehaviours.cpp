#include "models/segments/behaviourlists.h"
#include "models/store/consenttime.h"

namespace comptoir {

namespace {

using enum FieldType;
using Meaning = FieldMeaning;

// Of `customer_account a`.
constexpr AttributeEntry kAccount[] = {
    {"shop", Choice, Meaning::Plain, false,
     "(SELECT coalesce(s.name, s.platform) FROM shop s WHERE s.id = a.shop_id)", nullptr, nullptr,
     nullptr, QT_TRANSLATE_NOOP("BehaviourCatalogue", "Shop")},
    {"account_kind", Choice, Meaning::AccountKind, false, "a.kind", nullptr, nullptr, nullptr,
     QT_TRANSLATE_NOOP("BehaviourCatalogue", "Kind of account")},
};
constexpr BehaviourEntry kSignedUp{"signed_up",
                                   DataSource::Own,
                                   QT_TRANSLATE_NOOP("BehaviourCatalogue", "Signed up in a shop"),
                                   "customer_account a",
                                   "a.customer_id",
                                   "a.created_at",
                                   nullptr,
                                   "a.id",
                                   "a.created_at IS NOT NULL"};

// Of `consent n`, a line of the ledger.
constexpr AttributeEntry kConsent[] = {
    {"channel", Choice, Meaning::Channel, false, "n.channel", nullptr, nullptr, nullptr,
     QT_TRANSLATE_NOOP("BehaviourCatalogue", "By what")},
    {"purpose", Choice, Meaning::Purpose, false, "n.purpose", nullptr, nullptr, nullptr,
     QT_TRANSLATE_NOOP("BehaviourCatalogue", "For what")},
    {"consent_source", Choice, Meaning::Plain, false, "n.source", nullptr, nullptr, nullptr,
     QT_TRANSLATE_NOOP("BehaviourCatalogue", "Told by")},
};
// Shops repeat what they know at every sync: equal words of one instant are one.
constexpr BehaviourEntry kConsents[] = {
    {"subscribed", DataSource::Own,
     QT_TRANSLATE_NOOP("BehaviourCatalogue", "Agreed to receive messages"), "consent n",
     "n.customer_id", COMPTOIR_CONSENT_AT("n."), COMPTOIR_CONSENT_AT("n."), "n.id",
     "n.state = 'granted'"},
    {"unsubscribed", DataSource::Own,
     QT_TRANSLATE_NOOP("BehaviourCatalogue", "Unsubscribed from messages"), "consent n",
     "n.customer_id", COMPTOIR_CONSENT_AT("n."), COMPTOIR_CONSENT_AT("n."), "n.id",
     "n.state = 'withdrawn'"},
};

// Of `message m` in `thread t`.
constexpr AttributeEntry kMessage[] = {
    {"subject", Text, Meaning::FreeText, false, "t.subject", nullptr, nullptr, nullptr,
     QT_TRANSLATE_NOOP("BehaviourCatalogue", "Subject")},
    {"words", Text, Meaning::FreeText, false, "m.text", nullptr, nullptr, nullptr,
     QT_TRANSLATE_NOOP("BehaviourCatalogue", "Words of the message")},
    {"thread_status", Choice, Meaning::ThreadStatus, false, "t.status", nullptr, nullptr, nullptr,
     QT_TRANSLATE_NOOP("BehaviourCatalogue", "Conversation is")},
    {"shop", Choice, Meaning::Plain, false,
     "(SELECT coalesce(s.name, s.platform) FROM shop s WHERE s.id = t.shop_id)", nullptr, nullptr,
     nullptr, QT_TRANSLATE_NOOP("BehaviourCatalogue", "Shop")},
};
constexpr BehaviourEntry kWrote{
    "wrote_to_support",
    DataSource::Own,
    QT_TRANSLATE_NOOP("BehaviourCatalogue", "Wrote to customer service"),
    "thread t JOIN message m ON m.shop_id = t.shop_id AND m.thread_remote_id = t.remote_id",
    "t.customer_id",
    "m.at",
    nullptr,
    "m.id",
    "t.gone_at IS NULL AND m.gone_at IS NULL AND m.from_customer = 1 AND m.internal = 0"};

// Of `customer_tag w`.
constexpr AttributeEntry kTag[] = {
    {"tag", Choice, Meaning::Plain, false, "(SELECT tag.name FROM tag WHERE tag.id = w.tag_id)",
     nullptr, nullptr, nullptr, QT_TRANSLATE_NOOP("BehaviourCatalogue", "Tag")},
};
constexpr BehaviourEntry kTagged{
    "tagged",         DataSource::Own, QT_TRANSLATE_NOOP("BehaviourCatalogue", "Was given a tag"),
    "customer_tag w", "w.customer_id", "w.added_at",
    "w.tag_id",       "w.tag_id",      "1"};

} // namespace

QList<Behaviour> contactBehaviours()
{
    QList<Behaviour> behaviours{behaviourOf(kSignedUp, attributesOf(kAccount))};
    for (const BehaviourEntry &entry : kConsents)
        behaviours.append(behaviourOf(entry, attributesOf(kConsent)));
    behaviours.append(behaviourOf(kWrote, attributesOf(kMessage)));
    behaviours.append(behaviourOf(kTagged, attributesOf(kTag)));
    return behaviours;
}

} // namespace comptoir
