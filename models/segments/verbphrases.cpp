#include "models/segments/rulephrases.h"

#include <algorithm>
#include <iterator>

namespace comptoir::rulephrases {

namespace {

class VerbPhrases
{
    Q_DECLARE_TR_FUNCTIONS(VerbPhrases)
};

struct VerbPhrase
{
    const char *id;
    const char *did;
    const char *didNot;
};

constexpr VerbPhrase kVerbs[] = {
    {"order_placed", QT_TRANSLATE_NOOP("VerbPhrases", "who placed an order"),
     QT_TRANSLATE_NOOP("VerbPhrases", "who have not placed an order")},
    {"order_tried", QT_TRANSLATE_NOOP("VerbPhrases", "who placed an order (paid or not)"),
     QT_TRANSLATE_NOOP("VerbPhrases", "who have not placed an order (not even an unpaid one)")},
    {"order_on_file", QT_TRANSLATE_NOOP("VerbPhrases", "who have an order on file (of any kind)"),
     QT_TRANSLATE_NOOP("VerbPhrases", "who have no order on file of any kind")},
    {"order_paid", QT_TRANSLATE_NOOP("VerbPhrases", "who paid an order"),
     QT_TRANSLATE_NOOP("VerbPhrases", "who have not paid an order")},
    {"order_shipped", QT_TRANSLATE_NOOP("VerbPhrases", "who had an order shipped"),
     QT_TRANSLATE_NOOP("VerbPhrases", "who have not had an order shipped")},
    {"order_delivered", QT_TRANSLATE_NOOP("VerbPhrases", "who had an order delivered"),
     QT_TRANSLATE_NOOP("VerbPhrases", "who have not had an order delivered")},
    {"order_cancelled", QT_TRANSLATE_NOOP("VerbPhrases", "who cancelled an order"),
     QT_TRANSLATE_NOOP("VerbPhrases", "who have not cancelled an order")},
    {"refunded", QT_TRANSLATE_NOOP("VerbPhrases", "who got a refund"),
     QT_TRANSLATE_NOOP("VerbPhrases", "who have not got a refund")},
    {"code_used", QT_TRANSLATE_NOOP("VerbPhrases", "who used a discount code"),
     QT_TRANSLATE_NOOP("VerbPhrases", "who have not used a discount code")},
    {"bought", QT_TRANSLATE_NOOP("VerbPhrases", "who bought a product"),
     QT_TRANSLATE_NOOP("VerbPhrases", "who have not bought a product")},
    {"interest_shown", QT_TRANSLATE_NOOP("VerbPhrases", "who showed interest in a product"),
     QT_TRANSLATE_NOOP("VerbPhrases", "who have not shown interest in a product")},
    {"cart_left", QT_TRANSLATE_NOOP("VerbPhrases", "who left a cart"),
     QT_TRANSLATE_NOOP("VerbPhrases", "who have not left a cart")},
    {"cart_filled", QT_TRANSLATE_NOOP("VerbPhrases", "who filled a cart"),
     QT_TRANSLATE_NOOP("VerbPhrases", "who have not filled a cart")},
    {"visited", QT_TRANSLATE_NOOP("VerbPhrases", "who visited the shop"),
     QT_TRANSLATE_NOOP("VerbPhrases", "who have not visited the shop")},
    {"product_viewed", QT_TRANSLATE_NOOP("VerbPhrases", "who looked at a product"),
     QT_TRANSLATE_NOOP("VerbPhrases", "who have not looked at a product")},
    {"store_visited", QT_TRANSLATE_NOOP("VerbPhrases", "who came to the store"),
     QT_TRANSLATE_NOOP("VerbPhrases", "who have not come to the store")},
    {"store_bought", QT_TRANSLATE_NOOP("VerbPhrases", "who bought something in the store"),
     QT_TRANSLATE_NOOP("VerbPhrases", "who have not bought anything in the store")},
    {"form_sent", QT_TRANSLATE_NOOP("VerbPhrases", "who sent a form"),
     QT_TRANSLATE_NOOP("VerbPhrases", "who have not sent a form")},
    {"button_clicked", QT_TRANSLATE_NOOP("VerbPhrases", "who clicked a button in the shop"),
     QT_TRANSLATE_NOOP("VerbPhrases", "who have not clicked a button in the shop")},
    {"message_sent", QT_TRANSLATE_NOOP("VerbPhrases", "who were sent an e-mail"),
     QT_TRANSLATE_NOOP("VerbPhrases", "who have not been sent an e-mail")},
    {"message_delivered", QT_TRANSLATE_NOOP("VerbPhrases", "who had an e-mail delivered"),
     QT_TRANSLATE_NOOP("VerbPhrases", "who have not had an e-mail delivered")},
    {"message_opened", QT_TRANSLATE_NOOP("VerbPhrases", "who opened an e-mail"),
     QT_TRANSLATE_NOOP("VerbPhrases", "who have not opened an e-mail")},
    {"message_clicked", QT_TRANSLATE_NOOP("VerbPhrases", "who clicked a link in an e-mail"),
     QT_TRANSLATE_NOOP("VerbPhrases", "who have not clicked a link in an e-mail")},
    {"message_bounced", QT_TRANSLATE_NOOP("VerbPhrases", "who had an e-mail come back"),
     QT_TRANSLATE_NOOP("VerbPhrases", "who have not had an e-mail come back")},
    {"message_reported", QT_TRANSLATE_NOOP("VerbPhrases", "who reported an e-mail as spam"),
     QT_TRANSLATE_NOOP("VerbPhrases", "who have not reported an e-mail as spam")},
    {"sms_sent", QT_TRANSLATE_NOOP("VerbPhrases", "who were sent a text message"),
     QT_TRANSLATE_NOOP("VerbPhrases", "who have not been sent a text message")},
    {"points_moved", QT_TRANSLATE_NOOP("VerbPhrases", "who gained or used loyalty points"),
     QT_TRANSLATE_NOOP("VerbPhrases", "who have not gained or used loyalty points")},
    {"review_left", QT_TRANSLATE_NOOP("VerbPhrases", "who left a review"),
     QT_TRANSLATE_NOOP("VerbPhrases", "who have not left a review")},
    {"satisfaction_answered",
     QT_TRANSLATE_NOOP("VerbPhrases", "who answered how satisfied they are"),
     QT_TRANSLATE_NOOP("VerbPhrases", "who have not answered how satisfied they are")},
    {"friend_referred", QT_TRANSLATE_NOOP("VerbPhrases", "who referred a friend"),
     QT_TRANSLATE_NOOP("VerbPhrases", "who have not referred a friend")},
    {"event", QT_TRANSLATE_NOOP("VerbPhrases", "who have an event on file"),
     QT_TRANSLATE_NOOP("VerbPhrases", "who have no event on file")},
    {"signed_up", QT_TRANSLATE_NOOP("VerbPhrases", "who signed up"),
     QT_TRANSLATE_NOOP("VerbPhrases", "who have not signed up")},
    {"subscribed", QT_TRANSLATE_NOOP("VerbPhrases", "who agreed to receive messages"),
     QT_TRANSLATE_NOOP("VerbPhrases", "who have not agreed to receive messages")},
    {"unsubscribed", QT_TRANSLATE_NOOP("VerbPhrases", "who unsubscribed"),
     QT_TRANSLATE_NOOP("VerbPhrases", "who have not unsubscribed")},
    {"wrote_to_support", QT_TRANSLATE_NOOP("VerbPhrases", "who wrote to customer service"),
     QT_TRANSLATE_NOOP("VerbPhrases", "who have not written to customer service")},
    {"tagged", QT_TRANSLATE_NOOP("VerbPhrases", "who were given a tag"),
     QT_TRANSLATE_NOOP("VerbPhrases", "who have not been given a tag")},
};

const VerbPhrase *phraseOf(const Behaviour &verb)
{
    const auto *found
        = std::find_if(std::begin(kVerbs), std::end(kVerbs),
                       [&verb](const VerbPhrase &one) { return verb.id == QLatin1String(one.id); });
    return found == std::end(kVerbs) ? nullptr : found;
}

} // namespace

QString did(const Behaviour &verb)
{
    const VerbPhrase *phrase = phraseOf(verb);
    return phrase ? VerbPhrases::tr(phrase->did) : verb.label();
}

QString didNot(const Behaviour &verb)
{
    const VerbPhrase *phrase = phraseOf(verb);
    return phrase ? VerbPhrases::tr(phrase->didNot) : verb.label();
}

} // namespace comptoir::rulephrases
