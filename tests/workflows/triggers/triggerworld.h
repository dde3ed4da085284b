#pragma once

#include "models/domain/contact.h"
#include "models/store/machinenames.h"
#include "tests/models/store/storefixture.h"
#include "workflows/graph/graphjson.h"
#include "workflows/triggers/triggerfinder.h"

namespace comptoir {

/// "2026-03-05T10:00", UTC.
inline qint64 ms(const char *text)
{
    const auto read = Timestamp::fromIso(QString::fromLatin1(text) + QStringLiteral(":00Z"));
    if (!read)
        qFatal("%s", text);
    return read->ms;
}

/// A small store that is filled row by row: customers 1 to 9, products 1 to 4 (1 and 2 of category
/// 1, 3 of category 2), a shop in Paris with a state of each kind.
class TriggerWorld : public StoreFixture
{
public:
    static constexpr int kPeople = 9;

    TriggerWorld()
    {
        run("INSERT INTO shop(id, platform, name, currency, time_zone, created_at)"
            " VALUES(1, 'prestashop', 'Boutique', 'EUR', 'Europe/Paris', 0);"
            "INSERT INTO category(id, shop_id, remote_id, name) VALUES(1, 1, 71, 'Thés'),"
            "(2, 1, 72, 'Cafés');"
            "INSERT INTO product(id, shop_id, remote_id, name) VALUES(1, 1, 61, 'Sencha'),"
            "(2, 1, 62, 'Assam'), (3, 1, 63, 'Moka'), (4, 1, 64, 'Tasse');"
            "INSERT INTO product_category VALUES(1, 71, 1), (2, 71, 1), (3, 72, 1);"
            "INSERT INTO order_state(shop_id, remote_id, kind) VALUES(1, 1, 'pending'),"
            "(1, 2, 'paid'), (1, 3, 'preparing'), (1, 4, 'shipped'), (1, 5, 'delivered'),"
            "(1, 6, 'cancelled'), (1, 7, 'refunded'), (1, 8, 'payment_error'), (1, 9, 'other')");
        for (int id = 1; id <= kPeople; ++id)
            say("INSERT INTO customer(id, created_at) VALUES(?1, ?2)", id, qint64(0));
        run("INSERT INTO customer_facts(customer_id) SELECT id FROM customer");
    }

    template <typename... Values>
    void say(const char *sql, const Values &...values)
    {
        Statement statement = db().prepare(QString::fromUtf8(sql));
        int index = 0;
        (statement.bind(++index, values), ...);
        if (const Done ran = statement.run(); !ran)
            qFatal("%s: %s", sql, qPrintable(ran.error().detail));
    }

    struct OrderLook
    {
        bool valid = true;
        qint64 total = 5000;
        const char *payment = "";
        const char *currency = "EUR";
        bool test = false;
    };
    void order(qint64 id, qint64 customer, qint64 at) { order(id, customer, at, OrderLook()); }
    void order(qint64 id, qint64 customer, qint64 at, const OrderLook &look)
    {
        say("INSERT INTO orders(id, shop_id, remote_id, customer_id, valid, test, currency, total,"
            " original_total, shipping, discount, tax, refunded, shop_currency, shop_total,"
            " shop_refunded, reported_total, reported_shop_total, reported_refunded,"
            " reported_valid, placed_at, payment_status) VALUES(?1, 1, ?1, nullif(?2, 0), ?3, ?4,"
            " ?5, ?6, ?6, 0, 0, 0, 0, ?5, ?6, 0, ?6, ?6, 0, ?3, ?7, ?8)",
            id, customer, look.valid, look.test, QString::fromLatin1(look.currency), look.total, at,
            QString::fromLatin1(look.payment));
        facts(customer, at);
    }
    void facts(qint64 customer, qint64 at)
    {
        if (customer == 0)
            return;
        if (const Done made = CustomerFacts(db()).recompute({CustomerId{customer}}, {at}); !made)
            qFatal("%s", qPrintable(made.error().detail));
    }
    void line(qint64 order, qint64 product, qint64 quantity)
    {
        say("INSERT INTO order_line(order_id, position, product_id, quantity, current_quantity,"
            " unit_price, total, customer_id, placed_at, valid) SELECT id, 1, ?2, ?3, ?3, 100, 100,"
            " customer_id, placed_at, valid FROM orders WHERE id = ?1",
            order, product, quantity);
    }
    /// `state` as order_state above.
    void state(qint64 order, int state, qint64 at)
    {
        say("INSERT INTO order_state_change(shop_id, order_remote_id, state_remote_id, at)"
            " VALUES(1, ?, ?, ?)",
            order, state, at);
    }
    void refund(qint64 order, qint64 at)
    {
        say("INSERT INTO refund(shop_id, order_remote_id, amount, currency, at)"
            " VALUES(1, ?, 100, 'EUR', ?)",
            order, at);
    }
    void cart(qint64 id, qint64 customer, qint64 at, qint64 total = 3000, int lines = 1)
    {
        say("INSERT INTO cart(id, shop_id, remote_id, customer_id, currency, total, lines_count,"
            " created_at, updated_at) VALUES(?1, 1, ?1, ?2, 'EUR', ?3, ?4, ?5, ?5)",
            id, customer, total, lines, at);
    }
    void consent(qint64 customer, const char *channel, const char *state, qint64 at)
    {
        say("INSERT INTO consent(customer_id, channel, purpose, state, source, recorded_at)"
            " VALUES(?, ?, 'marketing', ?, 'owner', ?)",
            customer, QString::fromLatin1(channel), QString::fromLatin1(state), at);
    }
    void event(qint64 customer, const char *kind, qint64 at, const char *subject = "",
               std::optional<double> value = {})
    {
        say("INSERT INTO event(shop_id, kind, customer_id, subject, value, at)"
            " VALUES(1, ?, ?, ?, ?, ?)",
            QString::fromLatin1(kind), customer, QString::fromUtf8(subject), value, at);
        facts(customer, at);
    }
    void tag(qint64 customer, const char *name, qint64 at)
    {
        const QString text = QString::fromUtf8(name);
        say("INSERT OR IGNORE INTO tag(name, key, created_at) VALUES(?, ?, ?)", text,
            foldForSorting(text), at);
        say("INSERT OR IGNORE INTO customer_tag SELECT ?, id, ? FROM tag WHERE key = ?", customer,
            at, foldForSorting(text));
    }
    void ownField(const char *key, const char *type)
    {
        say("INSERT INTO custom_field(key, label, type, created_at) VALUES(?1, ?1, ?2, 0)",
            QString::fromLatin1(key), QString::fromLatin1(type));
    }
    void set(qint64 customer, const char *key, const char *value, qint64 at)
    {
        say("INSERT OR REPLACE INTO custom_field_value SELECT ?1, id, ?3, ?4 FROM custom_field"
            " WHERE key = ?2",
            customer, QString::fromLatin1(key), QString::fromUtf8(value), at);
    }
    /// A segment of everybody with at least one order.
    void segment(qint64 id, const char *key)
    {
        say("INSERT INTO segment(id, key, name, rule, created_at, updated_at) VALUES(?1, ?2, ?2,"
            " '{\"version\": 1, \"all\": [{\"did\": \"order_placed\", \"at_least\": 1}]}', 0, 0)",
            id, QString::fromLatin1(key));
    }
    void moved(qint64 segment, qint64 customer, bool entered, qint64 at)
    {
        say("INSERT INTO segment_change(segment_id, customer_id, entered, at) VALUES(?, ?, ?, ?)",
            segment, customer, entered, at);
    }
    /// A message in the outbox.
    void message(qint64 id, qint64 customer, const char *name)
    {
        run("INSERT OR IGNORE INTO sender(id, channel, provider, address, created_at)"
            " VALUES(1, 'email', 'smtp', 'a@b.fr', 0)");
        say("INSERT INTO outbox(id, cause, step, customer_id, variant, channel, purpose, class,"
            " sender_id, name, has_opt_out, late_rule, late_hours, state, due_at, send_at,"
            " planned_at) VALUES(?1, 'campaign:1', ?1, ?2, '-', 'email', 'marketing',"
            " 'marketing', 1, ?3, 1, 'send', 0, 'accepted', 0, 0, 0)",
            id, customer, QString::fromLatin1(name));
    }
    /// What came of a message of ours, as MessageEvents writes it.
    void echo(qint64 message, qint64 customer, const char *kind, const char *subject, qint64 at)
    {
        say("INSERT OR IGNORE INTO event(shop_id, remote_id, kind, customer_id, subject, at)"
            " VALUES(1, 'outbox:' || ?1 || ':' || ?3 || ?5, ?3, ?2, ?4, ?5)",
            message, customer, QString::fromLatin1(kind), QString::fromUtf8(subject), at);
    }
    void reply(qint64 message, qint64 at)
    {
        say("INSERT INTO feedback(key, outbox_id, kind, at) VALUES(CAST(?2 AS TEXT), ?1, 'reply',"
            " ?2)",
            message, at);
    }
    void thread(qint64 id, qint64 customer, const char *status, qint64 created, qint64 updated)
    {
        say("INSERT INTO thread(id, shop_id, remote_id, customer_id, status, created_at,"
            " updated_at) VALUES(?1, 1, ?1, ?2, ?3, ?4, ?5)",
            id, customer, QString::fromLatin1(status), created, updated);
    }
};

/// A graph of triggers alone, as files have them: (id, kind, parameters as JSON).
struct TriggerText
{
    QString id;
    QString kind;
    QByteArray parameters = "{}";
};
inline Graph graphOf(const QList<TriggerText> &triggers)
{
    QByteArray nodes;
    for (const TriggerText &one : triggers)
        nodes += (nodes.isEmpty() ? "" : ", ") + QByteArray(R"({"id": ")") + one.id.toUtf8()
            + R"(", "kind": ")" + one.kind.toUtf8() + R"(", "parameters": )" + one.parameters
            + R"(, "next": {}})";
    const auto graph = GraphJson::read(R"({"version": 1, "name": "T", "settings": {}, "nodes": [)"
                                       + nodes + "]}");
    if (!graph)
        qFatal("%s in %s", qPrintable(graph.error().text), nodes.constData());
    return *graph;
}

/// "2026-03-05T11:00 1 cart:7"
inline QString lineOf(const TriggerEntry &entry)
{
    return entry.at.toUtc().toString(QStringLiteral("yyyy-MM-ddTHH:mm"))
        + QStringLiteral(" %1 %2").arg(entry.customer.value).arg(entry.key);
}
inline QStringList linesOf(const std::vector<TriggerEntry> &entries)
{
    QStringList lines;
    for (const TriggerEntry &entry : entries)
        lines.append(lineOf(entry).trimmed());
    return lines;
}

} // namespace comptoir
