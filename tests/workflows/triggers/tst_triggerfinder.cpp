/// Every kind of trigger on small stores: whom it finds in a stretch of the past, and that looking
/// live finds the same.

#include "tests/workflows/triggers/triggerworld.h"
#include "workflows/graph/nodecatalogue.h"
#include "workflows/triggers/triggercatalogue.h"

#include <QTest>

#include <functional>
#include <random>

using namespace comptoir;

namespace {

using Fill = std::function<void(TriggerWorld &)>;

struct Case
{
    const char *name;
    const char *kind;
    const char *parameters;
    Fill fill;
    std::vector<const char *> found; ///< in March 2026, UTC
    std::optional<std::vector<const char *>> live = {}; ///< at the end of March; none: the same

    [[nodiscard]] QStringList lines(bool isLive) const
    {
        QStringList texts;
        const bool isOther = isLive && live.has_value();
        for (const char *line : isOther ? *live : found)
            texts.append(QString::fromLatin1(line));
        return texts;
    }
};

const QList<Case> &cases()
{
    using W = TriggerWorld;
    const auto at = [](const char *text) { return ms(text); };
    static const QList<Case> all{
        {"somebody comes into a segment",
         "segment_entered",
         R"({"segment": "vip"})",
         [=](W &w) {
             w.segment(1, "vip");
             w.segment(2, "other");
             w.moved(1, 1, true, at("2026-03-02T10:00"));
             w.moved(1, 1, false, at("2026-03-03T10:00"));
             w.moved(1, 1, true, at("2026-03-04T10:00"));
             w.moved(2, 2, true, at("2026-03-02T10:00"));
             w.moved(1, 3, true, at("2026-02-27T10:00"));
         },
         {"2026-03-02T10:00 1", "2026-03-04T10:00 1"}},
        {"somebody leaves a segment",
         "segment_left",
         R"({"segment": "vip"})",
         [=](W &w) {
             w.segment(1, "vip");
             w.moved(1, 1, true, at("2026-03-02T10:00"));
             w.moved(1, 1, false, at("2026-03-03T10:00"));
         },
         {"2026-03-03T10:00 1"}},
        {"orders are placed, paid or not, but no tests",
         "order_placed",
         "{}",
         [=](W &w) {
             w.order(1, 1, at("2026-03-01T00:00"));
             w.order(2, 2, at("2026-03-05T10:00"), {.valid = false});
             w.order(3, 3, at("2026-03-05T10:00"), {.valid = false, .test = true});
             w.order(4, 0, at("2026-03-05T11:00"));
             w.order(5, 1, at("2026-02-28T23:59"));
             w.order(6, 1, at("2026-04-01T00:00"));
         },
         {"2026-03-01T00:00 1 order:1", "2026-03-05T10:00 2 order:2"}},
        {"orders of at least an amount, in its currency",
         "order_placed",
         R"({"at_least": {"amount": "50.00", "currency": "EUR"}})",
         [=](W &w) {
             w.order(1, 1, at("2026-03-02T10:00"), {.total = 4999});
             w.order(2, 2, at("2026-03-02T11:00"), {.total = 5000});
             w.order(3, 3, at("2026-03-02T12:00"), {.total = 9000, .currency = "CHF"});
         },
         {"2026-03-02T11:00 2 order:2"}},
        {"an order is paid when its history says so, else at once",
         "order_paid",
         "{}",
         [=](W &w) {
             w.order(1, 1, at("2026-03-02T10:00"));
             w.state(1, 1, at("2026-03-02T10:00"));
             w.state(1, 2, at("2026-03-04T09:00"));
             w.state(1, 2, at("2026-03-06T09:00"));
             w.order(2, 2, at("2026-03-03T10:00"));
             w.order(3, 3, at("2026-03-03T10:00"), {.valid = false});
             w.order(4, 4, at("2026-02-20T10:00"));
             w.state(4, 2, at("2026-03-01T07:00"));
         },
         {"2026-03-01T07:00 4 order:4", "2026-03-03T10:00 2 order:2",
          "2026-03-04T09:00 1 order:1"}},
        {"a first order is the first that counts",
         "first_order",
         "{}",
         [=](W &w) {
             w.order(1, 1, at("2026-03-02T10:00"), {.valid = false});
             w.order(2, 1, at("2026-03-03T10:00"));
             w.order(3, 1, at("2026-03-04T10:00"));
             w.order(4, 2, at("2026-02-01T10:00"));
             w.order(5, 2, at("2026-03-04T10:00"));
         },
         {"2026-03-03T10:00 1 order:2"}},
        {"states that orders reach for the first time",
         "order_state",
         R"({"states": ["shipped", "delivered"]})",
         [=](W &w) {
             w.order(1, 1, at("2026-02-20T10:00"));
             w.state(1, 4, at("2026-03-02T10:00"));
             w.state(1, 5, at("2026-03-04T10:00"));
             w.state(1, 4, at("2026-03-05T10:00"));
             w.state(1, 6, at("2026-03-06T10:00"));
         },
         {"2026-03-02T10:00 1 order:1", "2026-03-04T10:00 1 order:1"}},
        {"cancelled and refunded without a history",
         "order_state",
         R"({"states": ["cancelled", "refunded"]})",
         [=](W &w) {
             w.order(1, 1, at("2026-02-20T10:00"), {.valid = false});
             w.say("UPDATE orders SET cancelled_at = ? WHERE id = 1", at("2026-03-02T10:00"));
             w.order(2, 2, at("2026-02-20T10:00"), {.valid = false});
             w.say("UPDATE orders SET cancelled_at = ? WHERE id = 2", at("2026-03-02T10:00"));
             w.state(2, 6, at("2026-03-02T11:00"));
             w.order(3, 3, at("2026-02-20T10:00"));
             w.refund(3, at("2026-03-03T10:00"));
         },
         {"2026-03-02T10:00 1 order:1", "2026-03-02T11:00 2 order:2",
          "2026-03-03T10:00 3 order:3"}},
        {"each product of an order that counts",
         "product_bought",
         "{}",
         [=](W &w) {
             w.order(1, 1, at("2026-03-02T10:00"));
             w.line(1, 1, 2);
             w.line(1, 1, 1);
             w.line(1, 3, 1);
             w.order(2, 2, at("2026-03-02T11:00"), {.valid = false});
             w.line(2, 1, 1);
         },
         {"2026-03-02T10:00 1 product:1", "2026-03-02T10:00 1 product:3"}},
        {"certain products",
         "product_bought",
         R"({"what": "products", "products": ["3", "4"]})",
         [=](W &w) {
             w.order(1, 1, at("2026-03-02T10:00"));
             w.line(1, 1, 2);
             w.line(1, 3, 1);
         },
         {"2026-03-02T10:00 1 product:3"}},
        {"products of categories",
         "product_bought",
         R"({"what": "categories", "categories": ["1"]})",
         [=](W &w) {
             w.order(1, 1, at("2026-03-02T10:00"));
             w.line(1, 2, 2);
             w.line(1, 3, 1);
         },
         {"2026-03-02T10:00 1 product:2"}},
        {"carts that lay for two hours",
         "cart_abandoned",
         R"({"after": {"hours": 2}})",
         [=](W &w) {
             w.cart(1, 1, at("2026-03-02T10:00"));
             w.cart(2, 1, at("2026-03-02T11:00")); // two carts of one customer
             w.cart(3, 2, at("2026-03-02T10:00"), 3000, 0); // nothing in it
             w.cart(4, 3, at("2026-03-02T10:00"));
             w.say("UPDATE cart SET gone_at = 1 WHERE id = 4");
             w.cart(5, 4, at("2026-02-28T23:30")); // it fell due in March
             w.cart(6, 5, at("2026-03-31T23:00")); // it had not yet
             w.cart(7, 6, at("2026-03-02T10:00")); // ordered an hour later
             w.order(1, 6, at("2026-03-02T11:00"));
             w.cart(8, 7, at("2026-03-02T10:00")); // ordered the day after
             w.order(2, 7, at("2026-03-03T11:00"));
             w.say("UPDATE cart SET order_id = 2 WHERE id = 8");
         },
         {"2026-03-01T01:30 4 cart:5", "2026-03-02T12:00 1 cart:1", "2026-03-02T12:00 7 cart:8",
          "2026-03-02T13:00 1 cart:2"},
         std::vector<const char *>{"2026-03-01T01:30 4 cart:5", "2026-03-02T12:00 1 cart:1",
                                   "2026-03-02T13:00 1 cart:2"}},
        {"a cart of at least an amount, days over a change of clocks",
         "cart_abandoned",
         R"({"after": {"days": 1}, "at_least": {"amount": "30.00", "currency": "EUR"}})",
         [=](W &w) {
             // 12:00 in Paris, winter time, to 12:00 in summer time.
             w.cart(1, 1, at("2026-03-28T11:00"));
             w.cart(2, 2, at("2026-03-28T11:00"), 2999);
         },
         {"2026-03-29T10:00 1 cart:1"}},
        {"new customers",
         "customer_created",
         "{}",
         [=](W &w) {
             w.say("INSERT INTO customer(id, created_at) VALUES(20, ?), (21, NULL)",
                   at("2026-03-05T10:00"));
         },
         {"2026-03-05T10:00 20"}},
        {"who agrees to e-mails, and did not before",
         "consent_given",
         "{}",
         [=](W &w) {
             w.consent(1, "email", "granted", at("2026-03-02T10:00"));
             w.consent(1, "email", "granted", at("2026-03-03T10:00"));
             w.consent(1, "email", "withdrawn", at("2026-03-04T10:00"));
             w.consent(1, "email", "granted", at("2026-03-05T10:00"));
             w.consent(2, "sms", "granted", at("2026-03-02T10:00"));
             w.consent(3, "email", "granted", at("2026-02-02T10:00"));
             w.consent(3, "email", "granted", at("2026-03-02T10:00"));
         },
         {"2026-03-02T10:00 1", "2026-03-05T10:00 1"}},
        {"who agrees to text messages",
         "consent_given",
         R"({"channel": "sms"})",
         [=](W &w) {
             w.consent(1, "email", "granted", at("2026-03-02T10:00"));
             w.consent(2, "sms", "granted", at("2026-03-02T10:00"));
         },
         {"2026-03-02T10:00 2"}},
        {"a field of the owner's becomes something",
         "field_changed",
         R"({"field": "custom.roast", "to": "dark"})",
         [=](W &w) {
             w.ownField("roast", "text");
             w.set(1, "roast", "dark", at("2026-03-02T10:00"));
             w.set(2, "roast", "light", at("2026-03-02T10:00"));
             w.set(3, "roast", "dark", at("2026-02-02T10:00"));
         },
         {"2026-03-02T10:00 1"}},
        {"a tag, however it is written",
         "tag_added",
         R"({"tag": "ETE"})",
         [=](W &w) {
             w.tag(1, "Été", at("2026-03-02T10:00"));
             w.tag(2, "Hiver", at("2026-03-02T10:00"));
             w.tag(3, "Été", at("2026-02-02T10:00"));
         },
         {"2026-03-02T10:00 1"}},
        {"a date of the owner's, in Paris, before and after the clocks change",
         "date_reached",
         R"({"field": "custom.visit", "time": "09:00"})",
         [=](W &w) {
             w.ownField("visit", "date");
             w.set(1, "visit", "2026-03-28", 0);
             w.set(2, "visit", "2026-03-29", 0);
             w.set(3, "visit", "2026-04-01", 0);
             w.set(4, "visit", "2025-03-10", 0);
         },
         {"2026-03-28T08:00 1 day:2026-03-28", "2026-03-29T07:00 2 day:2026-03-29"}},
        {"a month before a date",
         "date_reached",
         R"({"field": "custom.visit", "when": "before", "offset": {"months": 1}, "time": "09:00"})",
         [=](W &w) {
             w.ownField("visit", "date");
             w.set(1, "visit", "2026-04-15", 0);
             w.set(2, "visit", "2026-04-30", 0);
             w.set(3, "visit", "2026-03-31", 0); // on 28 February
         },
         {"2026-03-15T08:00 1 day:2026-04-15", "2026-03-30T07:00 2 day:2026-04-30"}},
        {"hours after a date",
         "date_reached",
         R"({"field": "custom.visit", "when": "after", "offset": {"hours": 30}, "time": "20:00"})",
         [=](W &w) {
             w.ownField("visit", "date");
             w.set(1, "visit", "2026-03-10", 0);
         },
         {"2026-03-12T01:00 1 day:2026-03-10"}},
        {"birthdays, also of 29 February",
         "anniversary",
         R"({"field": "birthday", "when": "after", "offset": {"days": 2}, "time": "10:00"})",
         [=](W &w) {
             w.say("UPDATE customer SET birthday = '1984-02-29' WHERE id = 1");
             w.say("UPDATE customer SET birthday = '1990-03-10' WHERE id = 2");
             w.say("UPDATE customer SET birthday = '2026-03-10' WHERE id = 3"); // born that day
             w.say("UPDATE customer SET birthday = '1990-03-31' WHERE id = 4");
         },
         {"2026-03-02T09:00 1 day:2026-02-28", "2026-03-12T09:00 2 day:2026-03-10"}},
        {"thirty days without an order",
         "order_silence",
         R"({"after": {"days": 30}})",
         [=](W &w) {
             w.order(1, 1, at("2026-02-01T10:00"));
             w.order(2, 2, at("2026-02-01T10:00"));
             w.order(3, 2, at("2026-02-20T10:00")); // in time
             w.order(4, 3, at("2026-02-01T10:00"));
             w.order(5, 3, at("2026-03-20T10:00")); // too late
             w.order(6, 4, at("2026-02-01T10:00"), {.valid = false});
             w.order(7, 5, at("2026-02-01T10:00"));
             w.order(8, 5, at("2026-02-01T10:00")); // of one instant: the later one waits
         },
         {"2026-03-03T10:00 1 order:1", "2026-03-03T10:00 3 order:4", "2026-03-03T10:00 5 order:8",
          "2026-03-22T10:00 2 order:3"},
         std::vector<const char *>{"2026-03-03T10:00 1 order:1", "2026-03-03T10:00 5 order:8",
                                   "2026-03-22T10:00 2 order:3"}},
        {"what runs out, foreseen from the gaps of all",
         "run_out",
         R"({"ahead": {"days": 5}, "what": "products", "products": ["1"]})",
         [=](W &w) {
             // Customer 1 uses one in 20 days; 2 buys two, once: by the middle of all, 20 days.
             w.order(1, 1, at("2026-01-10T10:00"));
             w.line(1, 1, 1);
             w.order(2, 1, at("2026-01-30T10:00"));
             w.line(2, 1, 1);
             w.order(3, 1, at("2026-02-19T10:00"));
             w.line(3, 1, 1); // used up on 11 March
             w.order(4, 2, at("2026-02-10T10:00"));
             w.line(4, 1, 2); // on 22 March
             w.order(5, 2, at("2026-02-10T10:00"));
             w.line(5, 3, 2); // another product
             w.order(6, 3, at("2026-02-10T10:00"));
             w.line(6, 1, 2);
             w.order(7, 3, at("2026-03-10T10:00"));
             w.line(7, 1, 5); // in time
         },
         {"2026-03-06T08:00 1 product:1", "2026-03-17T08:00 2 product:1"}},
        {"a product looked at and not bought",
         "product_viewed",
         R"({"after": {"hours": 3}})",
         [=](W &w) {
             w.event(1, "product_viewed", at("2026-03-02T10:00"), "Sencha");
             w.event(1, "product_viewed", at("2026-03-02T11:00"), "Sencha"); // looks again
             w.event(1, "product_viewed", at("2026-03-02T20:00"), "Sencha"); // and late
             w.event(2, "product_viewed", at("2026-03-02T10:00"), "Sencha");
             w.order(1, 2, at("2026-03-02T12:00"));
             w.line(1, 1, 1);
             w.event(3, "product_viewed", at("2026-03-02T10:00"), "Unknown");
         },
         {"2026-03-02T14:00 1 product:1", "2026-03-02T23:00 1 product:1"},
         std::vector<const char *>{"2026-03-02T23:00 1 product:1"}},
        {"several products of a category",
         "category_viewed",
         R"({"after": {"hours": 3}, "times": 2, "categories": ["1"]})",
         [=](W &w) {
             w.event(1, "product_viewed", at("2026-03-02T10:00"), "Sencha");
             w.event(1, "product_viewed", at("2026-03-02T11:00"), "Assam");
             w.event(2, "product_viewed", at("2026-03-02T10:00"), "Sencha");
             w.event(2, "product_viewed", at("2026-03-02T11:00"), "Sencha"); // the same one
             w.event(3, "product_viewed", at("2026-03-02T10:00"), "Sencha");
             w.event(3, "product_viewed", at("2026-03-12T11:00"), "Assam"); // too far apart
         },
         {"2026-03-02T14:00 1 category:1"}},
        {"payments awaited for three days",
         "payment_pending",
         R"({"after": {"days": 3}})",
         [=](W &w) {
             w.order(1, 1, at("2026-03-02T10:00"), {.valid = false});
             w.state(1, 1, at("2026-03-02T10:00"));
             w.order(2, 2, at("2026-03-02T10:00"));
             w.state(2, 1, at("2026-03-02T10:00"));
             w.state(2, 2, at("2026-03-03T10:00")); // in time
             w.order(3, 3, at("2026-03-02T10:00"));
             w.state(3, 1, at("2026-03-02T10:00"));
             w.state(3, 2, at("2026-03-08T10:00")); // late
             w.order(4, 4, at("2026-03-02T10:00"), {.valid = false, .payment = "pending"});
             w.order(5, 5, at("2026-03-02T10:00"), {.payment = "paid"});
         },
         {"2026-03-05T10:00 1 order:1", "2026-03-05T10:00 3 order:3", "2026-03-05T10:00 4 order:4"},
         std::vector<const char *>{"2026-03-05T10:00 1 order:1", "2026-03-05T10:00 4 order:4"}},
        {"shipped and not paid",
         "invoice_unpaid",
         R"({"after": {"weeks": 2}})",
         [=](W &w) {
             for (int id = 1; id <= 3; ++id) {
                 w.order(id, id, at("2026-02-20T10:00"));
                 w.state(id, 4, at("2026-03-02T10:00"));
             }
             w.state(2, 2, at("2026-02-20T10:00")); // before
             w.state(3, 2, at("2026-03-10T10:00")); // in time
         },
         {"2026-03-16T10:00 1 order:1"}},
        {"clicks in a message, ours and another's",
         "message_reacted",
         R"({"reaction": "clicked", "message": "Spring"})",
         [=](W &w) {
             w.message(7, 1, "spring");
             w.message(8, 2, "Summer");
             w.echo(7, 1, "message_clicked", "https://a.fr", at("2026-03-02T10:00"));
             w.echo(8, 2, "message_clicked", "Spring", at("2026-03-02T10:00"));
             w.event(3, "message_clicked", at("2026-03-03T10:00"), "Spring");
         },
         {"2026-03-02T10:00 1 message:7", "2026-03-03T10:00 3 event:3"}},
        {"openings of any message",
         "message_reacted",
         R"({"reaction": "opened"})",
         [=](W &w) {
             w.message(7, 1, "Spring");
             w.echo(7, 1, "message_opened", "Spring", at("2026-03-02T10:00"));
         },
         {"2026-03-02T10:00 1 message:7"}},
        {"answers to a message",
         "message_reacted",
         R"({"reaction": "answered", "message": "Spring"})",
         [=](W &w) {
             w.message(7, 1, "Spring");
             w.message(8, 2, "Summer");
             w.reply(7, at("2026-03-02T10:00"));
             w.reply(8, at("2026-03-02T11:00"));
         },
         {"2026-03-02T10:00 1 message:7"}},
        {"answers to the survey with a low mark",
         "survey_answered",
         R"({"marks": "at_most", "mark": 6})",
         [=](W &w) {
             w.event(1, "nps", at("2026-03-02T10:00"), "", 6);
             w.event(2, "nps", at("2026-03-02T10:00"), "", 6.5);
             w.event(3, "nps", at("2026-03-02T10:00"));
         },
         {"2026-03-02T10:00 1 event:1"}},
        {"a score that rises",
         "score_crossed",
         R"({"field": "engagement", "direction": "up", "value": 100})",
         [=](W &w) {
             w.order(1, 1, at("2026-02-02T10:00")); // 50 points each
             w.order(2, 1, at("2026-03-02T10:00"));
             w.order(3, 1, at("2026-03-03T10:00"));
         },
         {"2026-03-02T10:00 1 day:2026-03-02"}},
        {"a score that time lets fall",
         "score_crossed",
         R"({"field": "engagement_recent", "direction": "down", "value": 1})",
         [=](W &w) { w.order(1, 1, at("2026-02-02T10:00")); },
         {"2026-03-04T10:00 1 day:2026-03-04"}},
        {"a number of orders",
         "score_crossed",
         R"({"field": "orders_count", "direction": "up", "value": 2})",
         [=](W &w) {
             w.order(1, 1, at("2026-02-02T10:00"));
             w.order(2, 1, at("2026-03-02T10:00"));
         },
         {"2026-03-02T10:00 1 order:2"}},
        {"engagement that falls to nothing",
         "engagement_fell",
         R"({"total": 100})",
         [=](W &w) {
             w.order(1, 1, at("2026-01-02T10:00"));
             w.order(2, 1, at("2026-02-02T10:00"));
             w.order(3, 2, at("2026-02-02T10:00")); // 50 points only
             w.event(9, "visit", at("2025-01-01T10:00"));
         },
         {"2026-03-04T10:00 1 day:2026-03-04"}},
        {"points left alone",
         "points_unused",
         R"({"at_least": 100, "after": {"days": 10}})",
         [=](W &w) {
             w.event(1, "loyalty_points", at("2026-02-02T10:00"), "", 60);
             w.event(1, "loyalty_points", at("2026-03-02T10:00"), "", 60); // 120
             w.event(1, "loyalty_points", at("2026-03-05T10:00"), "", 10);
             w.event(2, "loyalty_points", at("2026-03-02T10:00"), "", 300);
             w.event(2, "loyalty_points", at("2026-03-05T10:00"), "", -100); // 200 left
             w.event(3, "loyalty_points", at("2026-03-02T10:00"), "", 100);
             w.event(3, "loyalty_points", at("2026-03-05T10:00"), "", -100);
         },
         {"2026-03-12T10:00 1 event:2", "2026-03-15T10:00 2 event:5"}},
        {"conversations that begin",
         "support_thread",
         R"({"what": "opened"})",
         [=](W &w) {
             w.thread(1, 1, "open", at("2026-03-02T10:00"), at("2026-03-03T10:00"));
             w.thread(2, 2, "closed", at("2026-02-02T10:00"), at("2026-03-03T10:00"));
         },
         {"2026-03-02T10:00 1 thread:1"}},
        {"conversations that end",
         "support_thread",
         R"({"what": "closed"})",
         [=](W &w) {
             w.thread(1, 1, "open", at("2026-03-02T10:00"), at("2026-03-03T10:00"));
             w.thread(2, 2, "closed", at("2026-02-02T10:00"), at("2026-03-03T10:00"));
         },
         {"2026-03-03T10:00 2 thread:2"}},
        {"the third order",
         "milestone",
         R"({"what": "orders", "orders": 3})",
         [=](W &w) {
             w.order(1, 1, at("2026-02-02T10:00"));
             w.order(2, 1, at("2026-03-02T10:00"), {.valid = false});
             w.order(3, 1, at("2026-03-03T10:00"));
             w.order(4, 1, at("2026-03-04T10:00"));
             w.order(5, 1, at("2026-03-05T10:00"));
         },
         {"2026-03-04T10:00 1 orders:3"}},
        {"an amount spent",
         "milestone",
         R"({"what": "spent", "amount": {"amount": "100.00", "currency": "EUR"}})",
         [=](W &w) {
             w.order(1, 1, at("2026-02-02T10:00"), {.total = 9999});
             w.order(2, 1, at("2026-03-02T10:00"), {.total = 1});
             w.order(3, 1, at("2026-03-03T10:00"), {.total = 9000});
             w.order(4, 2, at("2026-03-03T10:00"), {.total = 90000, .currency = "CHF"});
         },
         {"2026-03-02T10:00 1 spent:100.00EUR"}},
        {"everybody of a segment, on Mondays",
         "schedule",
         R"({"segment": "buyers", "every": "week", "weekdays": ["monday"], "time": "08:30"})",
         [=](W &w) {
             w.segment(1, "buyers");
             w.order(1, 1, at("2026-02-02T10:00"));
             w.order(2, 2, at("2026-03-20T10:00"));
         },
         {"2026-03-02T07:30 1 day:2026-03-02", "2026-03-09T07:30 1 day:2026-03-09",
          "2026-03-16T07:30 1 day:2026-03-16", "2026-03-23T07:30 1 day:2026-03-23",
          "2026-03-23T07:30 2 day:2026-03-23", "2026-03-30T06:30 1 day:2026-03-30",
          "2026-03-30T06:30 2 day:2026-03-30"}},
        {"on the last day of the month",
         "schedule",
         R"({"segment": "buyers", "every": "month", "day": 31, "time": "08:30"})",
         [=](W &w) {
             w.segment(1, "buyers");
             w.order(1, 1, at("2026-02-02T10:00"));
         },
         {"2026-03-31T06:30 1 day:2026-03-31"}},
        {"once",
         "schedule",
         R"({"segment": "buyers", "every": "once", "date": "2026-03-08", "time": "08:30"})",
         [=](W &w) {
             w.segment(1, "buyers");
             w.order(1, 1, at("2026-02-02T10:00"));
         },
         {"2026-03-08T07:30 1 day:2026-03-08"}},
        {"an event of any kind",
         "event_happened",
         R"({"event": "quiz_done"})",
         [=](W &w) {
             w.event(1, "quiz_done", at("2026-03-02T10:00"));
             w.event(1, "quiz_begun", at("2026-03-02T10:00"));
         },
         {"2026-03-02T10:00 1 event:1"}},
    };
    return all;
}

const InstantRange &march()
{
    static const InstantRange range{{ms("2026-03-01T00:00")}, {ms("2026-04-01T00:00")}};
    return range;
}

} // namespace

class TestTriggerFinder : public QObject
{
    Q_OBJECT
private slots:
    void everyTriggerOfTheCatalogueHasAnEntry()
    {
        QStringList nodes, finders;
        for (const NodeKind &kind : NodeCatalogue::kinds()) {
            if (kind.isEntry())
                nodes.append(kind.id);
        }
        for (const TriggerKind &kind : TriggerCatalogue::kinds())
            finders.append(kind.id);
        QCOMPARE(finders, nodes);
    }

    void aKindFindsItsPeople_data() { addCases(); }
    void aKindFindsItsPeople()
    {
        QFETCH(int, index);
        const Case &one = cases().at(index);
        TriggerWorld world;
        one.fill(world);
        const auto found = TriggerFinder(world.db()).between(graph(one), march());
        QVERIFY2(found, found ? "" : qPrintable(found.error().detail));
        QCOMPARE(linesOf(found->entries), one.lines(false));
        // An edge belongs to the stretch that begins there: two halves are the whole.
        const Timestamp middle
            = one.found.empty() ? Timestamp{ms("2026-03-10T00:00")} : found->entries.back().at;
        const auto first = TriggerFinder(world.db()).between(graph(one), {march().from, middle});
        const auto second = TriggerFinder(world.db()).between(graph(one), {middle, march().until});
        QVERIFY(first && second);
        QCOMPARE(linesOf(first->entries) + linesOf(second->entries), one.lines(false));
    }

    void aKindFindsThemLiveAsWell_data() { addCases(); }
    void aKindFindsThemLiveAsWell()
    {
        QFETCH(int, index);
        const Case &one = cases().at(index);
        TriggerWorld world;
        auto marks = TriggerMarks::begin(world.db(), {march().from.ms - 1});
        QVERIFY(marks);
        one.fill(world);
        TriggerFinder finder(world.db());
        const Timestamp end{march().until.ms - 1};
        const auto found = finder.live(graph(one), *marks, end);
        QVERIFY2(found, found ? "" : qPrintable(found.error().detail));
        QCOMPARE(linesOf(found->entries), one.lines(true));
        // Nothing is found twice, from the marks as they are written.
        const auto kept = TriggerMarks::fromJson(found->marks.toJson());
        QVERIFY(kept);
        QCOMPARE(*kept, found->marks);
        const auto again = finder.live(graph(one), *kept, end);
        QVERIFY(again);
        QCOMPARE(linesOf(again->entries), QStringList());
        const auto back = finder.live(graph(one), again->marks, march().from);
        QVERIFY(back);
        QCOMPARE(linesOf(back->entries), QStringList());
        QCOMPARE(back->marks.until, end);
    }

    void whatWasBeforeTheStartStartsNothing_data() { addCases(); }
    void whatWasBeforeTheStartStartsNothing()
    {
        QFETCH(int, index);
        const Case &one = cases().at(index);
        TriggerWorld world;
        const auto marks = TriggerMarks::begin(world.db(), {march().until.ms - 1});
        one.fill(world); // though its rows are new
        const auto found
            = TriggerFinder(world.db()).live(graph(one), *marks, {march().until.ms - 1});
        QVERIFY(found);
        QCOMPARE(linesOf(found->entries), QStringList());
    }

    void aKindSaysWhyItFindsNobody_data()
    {
        QTest::addColumn<QString>("kind");
        QTest::addColumn<QByteArray>("parameters");
        QTest::addColumn<QString>("note");
        const auto row = [](const char *kind, const char *parameters, const char *note) {
            QTest::addRow("%s %s", kind, parameters)
                << QString::fromLatin1(kind) << QByteArray(parameters) << QString::fromLatin1(note);
        };
        row("segment_entered", R"({"segment": "gone"})", "missing");
        row("segment_left", "{}", "missing");
        row("schedule", R"({"segment": "gone"})", "missing");
        row("tag_added", R"({"tag": "gone"})", "missing");
        row("date_reached", R"({"field": "custom.gone"})", "missing");
        row("anniversary", R"({"field": "email"})", "missing");
        row("milestone", R"({"what": "spent"})", "missing");
        row("order_state", "{}", "missing");
        row("order_state", R"({"states": ["shipped"]})", "needs_data");
        row("invoice_unpaid", "{}", "needs_data");
        row("product_viewed", "{}", "needs_data");
        row("category_viewed", R"({"categories": ["1"]})", "needs_data");
        row("message_reacted", "{}", "needs_data");
        row("survey_answered", "{}", "needs_data");
        row("engagement_fell", "{}", "needs_data");
        row("points_unused", "{}", "needs_data");
        row("event_happened", R"({"event": "a"})", "needs_data");
        row("field_changed", R"({"field": "email"})", "not_kept");
        row("field_changed", "{}", "missing");
        row("score_crossed", R"({"field": "average_basket", "value": 5})", "not_kept");
        row("back_in_stock", R"({"who": "cart"})", "not_kept");
        row("price_dropped", R"({"who": "cart"})", "not_kept");
        row("points_expiring", "{}", "needs_data");
        row("by_hand", "{}", "by_engine");
        row("goal_elsewhere", R"({"workflow": "a"})", "by_engine");
    }
    void aKindSaysWhyItFindsNobody()
    {
        QFETCH(QString, kind);
        QFETCH(QByteArray, parameters);
        QFETCH(QString, note);
        TriggerWorld world;
        const Graph graph = graphOf({{QStringLiteral("n1"), kind, parameters}});
        const auto past = TriggerFinder(world.db()).between(graph, march());
        const auto live = TriggerFinder(world.db())
                              .live(graph, {march().from, march().from, {}, {}}, march().until);
        for (const auto *found : {&past, &live}) {
            QVERIFY(*found);
            QVERIFY((*found)->entries.empty());
            QCOMPARE((*found)->notes.size(), size_t(1));
            QCOMPARE((*found)->notes.front().node, QStringLiteral("n1"));
            QCOMPARE(machineName((*found)->notes.front().kind), note);
            QVERIFY(!(*found)->notes.front().text().isEmpty());
        }
    }

    void whatTheShopTellsLateIsFoundOnce()
    {
        TriggerWorld world;
        const Graph graph = graphOf(
            {{QStringLiteral("n1"), QStringLiteral("cart_abandoned"), R"({"after": {"hours": 1}})"},
             {QStringLiteral("n2"), QStringLiteral("order_placed")}});
        world.cart(1, 1, ms("2026-03-01T00:00"));
        TriggerFinder finder(world.db());
        auto marks = *TriggerMarks::begin(world.db(), {ms("2026-03-02T00:00")});
        const auto look = [&](const char *now) {
            const auto found = finder.live(graph, marks, {ms(now)});
            if (!found)
                qFatal("%s", qPrintable(found.error().detail));
            marks = found->marks;
            return linesOf(found->entries);
        };
        QCOMPARE(look("2026-03-03T12:00"), QStringList());
        // A cart of before is touched, and an order placed, of which we hear five hours later.
        world.say("UPDATE cart SET updated_at = ? WHERE id = 1", ms("2026-03-03T08:00"));
        world.order(1, 2, ms("2026-03-03T07:00"));
        QCOMPARE(look("2026-03-03T13:00"),
                 (QStringList{QStringLiteral("2026-03-03T07:00 2 order:1"),
                              QStringLiteral("2026-03-03T09:00 1 cart:1")}));
        QCOMPARE(look("2026-03-03T13:01"), QStringList());
        // A page of weeks ago, of after the start: its rows are new.
        world.order(2, 3, ms("2026-03-02T01:00"));
        QCOMPARE(look("2026-03-20T13:00"),
                 QStringList{QStringLiteral("2026-03-02T01:00 3 order:2")});
        QCOMPARE(look("2026-03-20T13:01"), QStringList());
        // The customer comes back to the cart: it lies anew.
        world.say("UPDATE cart SET updated_at = ? WHERE id = 1", ms("2026-03-20T13:30"));
        QCOMPARE(look("2026-03-20T14:29"), QStringList());
        QCOMPARE(look("2026-03-20T14:30"),
                 QStringList{QStringLiteral("2026-03-20T14:30 1 cart:1")});
        QCOMPARE(look("2026-04-20T14:30"), QStringList());
        QVERIFY(marks.seen.isEmpty());
    }

    void marksAreReadStrictly_data()
    {
        QTest::addColumn<QByteArray>("json");
        for (const char *json :
             {"", "[]", "{}", R"({"since": 1, "until": 2})",
              R"({"since": 1, "until": 2.5, "rows": {}, "seen": {}, "begun": {}})",
              R"({"since": 1, "until": 1e300, "rows": {}, "seen": {}, "begun": {}})",
              R"({"since": 1, "until": 2, "rows": {"orders": -1}, "seen": {}, "begun": {}})",
              R"({"since": 1, "until": 2, "rows": {"orders": "1"}, "seen": {}, "begun": {}})",
              R"({"since": 1, "until": 2, "rows": {}, "seen": {"n1": 1}, "begun": {}})",
              R"({"since": 1, "until": 2, "rows": {}, "seen": {}})",
              R"({"since": 1, "until": 2, "rows": {}, "seen": {}, "begun": {"n1": "x"}})",
              R"({"since": 1, "until": 2, "rows": {}, "seen": {"n1": {"xyz": 1}}, "begun": {}})"})
            QTest::newRow(json) << QByteArray(json);
    }
    void marksAreReadStrictly()
    {
        QFETCH(QByteArray, json);
        const auto marks = TriggerMarks::fromJson(json);
        QVERIFY(!marks);
        QCOMPARE(marks.error().code, ErrorCode::Parse);
    }

    /// Whatever stands in a node, of which files of others tell, nothing breaks and what is found
    /// lies in the range.
    void parametersOfAnyKindAreTaken()
    {
        TriggerWorld world;
        world.segment(1, "vip");
        for (int id = 1; id <= 6; ++id) {
            world.order(id, id, ms("2026-03-02T10:00"));
            world.line(id, 1, id);
            world.state(id, id, ms("2026-03-03T10:00"));
            world.cart(id, id, ms("2026-03-04T10:00"));
            world.event(id, "product_viewed", ms("2026-03-02T09:00"), "Moka");
            world.event(id, "loyalty_points", ms("2026-03-02T09:00"), "", 100.0);
            world.say("UPDATE customer SET birthday = '2000-03-15' WHERE id = ?", id);
        }
        std::mt19937 random(17);
        const QList<ParameterValue> values{
            {},
            true,
            qint64(-1),
            std::numeric_limits<qint64>::max(),
            std::numeric_limits<double>::quiet_NaN(),
            1e300,
            QStringLiteral("' OR 1 --"),
            QStringLiteral("after"),
            QStringLiteral("before"),
            QStringLiteral("engagement"),
            QStringList{QStringLiteral("99999999999999999999"), QStringLiteral("x")},
            Money{},
            Delay{0, DelayUnit::Months},
            Delay{50, DelayUnit::Years},
            Delay{-5000, DelayUnit::Weeks},
            QTime(),
            QTime(2, 30),
            QDate(),
            QDate(2026, 3, 29)};
        for (int round = 0; round < 400; ++round) {
            Graph graph;
            for (const NodeKind &kind : NodeCatalogue::kinds()) {
                GraphNode node = kind.make();
                for (const NodeParameter &parameter : kind.parameters) {
                    if (random() % 3 != 0)
                        node.parameters[parameter.id]
                            = values.at(int(random() % unsigned(values.size())));
                }
                graph.nodes.insert(kind.id, node);
            }
            const auto found = TriggerFinder(world.db()).between(graph, march());
            QVERIFY2(found, found ? "" : qPrintable(found.error().detail));
            for (const TriggerEntry &entry : found->entries)
                QVERIFY(march().holds(entry.at) && entry.customer.isValid());
        }
    }

private:
    static void addCases()
    {
        QTest::addColumn<int>("index");
        for (int i = 0; i < cases().size(); ++i)
            QTest::newRow(cases().at(i).name) << i;
    }
    static Graph graph(const Case &one)
    {
        return graphOf(
            {{QStringLiteral("n1"), QString::fromLatin1(one.kind), QByteArray(one.parameters)}});
    }
};

QTEST_GUILESS_MAIN(TestTriggerFinder)
#include "tst_triggerfinder.moc"
