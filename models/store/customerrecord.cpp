#include "models/store/customerrecord.h"

#include "models/store/consenttime.h"
#include "models/store/customerrepository.h"
#include "models/store/database.h"
#include "models/store/scorerepository.h"

#include <QJsonArray>
#include <QJsonDocument>

namespace comptoir {

namespace {

constexpr int kFormat = 1;

/// A part of the record: rows that SQLite writes as JSON objects, one a row. "?1" is the person.
/// TIME(x) is a UTC instant in ISO 8601, MONEY(x) an amount as {"minor": …, "currency": …}.
struct Part
{
    const char *name;
    const char *sql;
};

constexpr Part kParts[] = {
    {"accounts",
     "SELECT json_object('shop', s.name, 'platform', s.platform, 'id', a.remote_id, 'kind', a.kind,"
     " 'email', a.email, 'phone', a.phone, 'first_name', a.first_name, 'last_name', a.last_name,"
     " 'company', a.company, 'gender', a.gender, 'birthday', a.birthday, 'language', a.language,"
     " 'active', json(iif(a.active, 'true', 'false')),"
     " 'deleted_in_shop', json(iif(a.deleted_in_shop, 'true', 'false')), 'note', a.note,"
     " 'tags', json(coalesce(a.tags, '[]')), 'groups', json((SELECT json_group_array(coalesce("
     "g.name, each.value)) FROM json_each(a.group_ids) each LEFT JOIN reference g ON g.shop_id ="
     " a.shop_id AND g.kind = 'group' AND g.remote_id = each.value)),"
     " 'created_at', TIME(a.created_at), 'updated_at', TIME(a.updated_at))"
     " FROM customer_account a JOIN shop s ON s.id = a.shop_id WHERE a.customer_id = ?1"
     " ORDER BY a.id"},
    {"addresses",
     "SELECT json_object('shop', s.name, 'first_name', d.first_name, 'last_name', d.last_name,"
     " 'company', d.company, 'line1', d.line1, 'line2', d.line2, 'postcode', d.postcode, 'city',"
     " d.city, 'region', d.region, 'country_code', d.country_code, 'phone', d.phone,"
     " 'mobile_phone', d.mobile_phone, 'default', json(iif(d.is_default, 'true', 'false')),"
     " 'deleted', json(iif(d.deleted OR d.gone_at IS NOT NULL, 'true', 'false')))"
     " FROM customer_account a JOIN address d ON d.shop_id = a.shop_id"
     " AND d.account_remote_id = a.remote_id JOIN shop s ON s.id = a.shop_id"
     " WHERE a.customer_id = ?1 ORDER BY d.id"},
    {"orders",
     "SELECT json_object('shop', s.name, 'id', o.remote_id, 'reference', o.reference, 'placed_at',"
     " TIME(o.placed_at), 'state', st.name, 'email', o.email, 'phone', o.phone, 'payment_method',"
     " o.payment_method, 'payment_status', o.payment_status, 'fulfilment_status',"
     " o.fulfilment_status, 'source', o.source, 'counts_as_sale', json(iif(o.valid, 'true',"
     " 'false')), 'total', MONEY(o.total, o.currency), 'shipping', MONEY(o.shipping, o.currency),"
     " 'discount', MONEY(o.discount, o.currency), 'tax', MONEY(o.tax, o.currency), 'refunded',"
     " MONEY(o.refunded, o.currency), 'shipping_postcode', o.shipping_postcode, 'shipping_city',"
     " o.shipping_city, 'shipping_country_code', o.shipping_country_code, 'note', o.note,"
     " 'landing_site', o.landing_site, 'referring_site', o.referring_site,"
     " 'lines', json((SELECT json_group_array(json_object('name', l.name, 'variant',"
     " l.variant_name, 'sku', l.sku, 'quantity', l.quantity, 'kept', l.current_quantity,"
     " 'unit_price', MONEY(l.unit_price, o.currency), 'total', MONEY(l.total, o.currency)))"
     " FROM (SELECT * FROM order_line WHERE order_id = o.id ORDER BY position) l)),"
     " 'discounts', json((SELECT json_group_array(json_object('code', c.code, 'amount',"
     " MONEY(c.amount, o.currency))) FROM order_discount c WHERE c.order_id = o.id)),"
     " 'states', json((SELECT json_group_array(json_object('at', TIME(h.at), 'state', n.name))"
     " FROM (SELECT * FROM order_state_change WHERE shop_id = o.shop_id AND order_remote_id ="
     " o.remote_id ORDER BY at) h LEFT JOIN order_state n ON n.shop_id = h.shop_id AND n.remote_id"
     " = h.state_remote_id)),"
     " 'refunds', json((SELECT json_group_array(json_object('at', TIME(r.at), 'amount',"
     " MONEY(r.amount, r.currency), 'note', r.note)) FROM refund r WHERE r.shop_id = o.shop_id AND"
     " r.order_remote_id = o.remote_id AND r.gone_at IS NULL)))"
     " FROM orders o JOIN shop s ON s.id = o.shop_id LEFT JOIN order_state st"
     " ON st.shop_id = o.shop_id AND st.remote_id = o.state_remote_id WHERE o.customer_id = ?1"
     " ORDER BY o.placed_at, o.id"},
    {"carts",
     "SELECT json_object('shop', s.name, 'id', c.remote_id, 'created_at', TIME(c.created_at),"
     " 'updated_at', TIME(c.updated_at), 'completed_at', TIME(c.completed_at), 'email', c.email,"
     " 'phone', c.phone, 'first_name', c.first_name, 'last_name', c.last_name, 'total',"
     " MONEY(c.total, c.currency), 'lines', json((SELECT json_group_array(json_object('name',"
     " coalesce(l.name, p.name), 'quantity', l.quantity, 'unit_price', MONEY(l.unit_price,"
     " c.currency))) FROM cart_line l LEFT JOIN product p ON p.shop_id = c.shop_id AND p.remote_id"
     " = l.product_remote_id WHERE l.cart_id = c.id)))"
     " FROM cart c JOIN shop s ON s.id = c.shop_id WHERE c.customer_id = ?1"
     " ORDER BY c.created_at, c.id"},
    {"conversations",
     "SELECT json_object('shop', s.name, 'subject', t.subject, 'status', t.status, 'email',"
     " t.email, 'created_at', TIME(t.created_at), 'messages', json((SELECT"
     " json_group_array(json_object('at', TIME(m.at), 'from_customer', json(iif(m.from_customer,"
     " 'true', 'false')), 'internal', json(iif(m.internal, 'true', 'false')), 'text', m.text))"
     " FROM (SELECT * FROM message WHERE shop_id = t.shop_id AND thread_remote_id = t.remote_id"
     " AND gone_at IS NULL ORDER BY at) m)))"
     " FROM thread t JOIN shop s ON s.id = t.shop_id WHERE t.customer_id = ?1 ORDER BY t.id"},
    {"events",
     "SELECT json_object('shop', s.name, 'at', TIME(e.at), 'kind', e.kind, 'subject', e.subject,"
     " 'amount', MONEY(e.amount, e.currency), 'value', e.value, 'email', e.email, 'phone', e.phone)"
     " FROM event e JOIN shop s ON s.id = e.shop_id WHERE e.customer_id = ?1 ORDER BY e.at, e.id"},
    {"messages",
     "SELECT json_object('name', o.name, 'channel', o.channel, 'class', o.class, 'address',"
     " o.address, 'state', o.state, 'reason', o.reason, 'due_at', TIME(o.due_at),"
     " 'handed_over_at', TIME(o.handed_over_at), 'settled_at', TIME(o.settled_at), 'feedback',"
     " json((SELECT json_group_array(json_object('at', TIME(f.at), 'kind', f.kind, 'detail',"
     " f.detail)) FROM (SELECT * FROM feedback WHERE outbox_id = o.id ORDER BY id) f)))"
     " FROM outbox o WHERE o.customer_id = ?1 ORDER BY o.due_at, o.id"},
    {"consents",
     "SELECT json_object('shop', s.name, 'channel', c.channel, 'purpose', c.purpose, 'state',"
     " c.state, 'source', c.source, 'wording', c.wording, 'proof', c.proof, 'decided_at',"
     " TIME(c.decided_at), 'recorded_at', TIME(c.recorded_at)) FROM consent c"
     " LEFT JOIN customer_account a ON a.id = c.account_id LEFT JOIN shop s ON s.id = a.shop_id"
     " WHERE c.customer_id = ?1 ORDER BY " COMPTOIR_CONSENT_AT("c.") ", c.id"},
    {"tags",
     "SELECT json_object('name', t.name, 'added_at', TIME(c.added_at)) FROM customer_tag c"
     " JOIN tag t ON t.id = c.tag_id WHERE c.customer_id = ?1 ORDER BY t.key"},
    {"fields",
     "SELECT json_object('key', f.key, 'label', f.label, 'type', f.type, 'value', v.value,"
     " 'updated_at', TIME(v.updated_at)) FROM custom_field_value v"
     " JOIN custom_field f ON f.id = v.field_id WHERE v.customer_id = ?1 ORDER BY f.id"},
    {"notes",
     "SELECT json_object('text', text, 'created_at', TIME(created_at), 'updated_at',"
     " TIME(updated_at)) FROM note WHERE customer_id = ?1 ORDER BY created_at, id"},
    {"tasks",
     "SELECT json_object('text', text, 'due_on', due_on, 'done_at', TIME(done_at), 'created_at',"
     " TIME(created_at)) FROM task WHERE customer_id = ?1 ORDER BY created_at, id"},
    {"merges",
     "SELECT json_object('kind', kind, 'at', TIME(at), 'undone_at', TIME(undone_at))"
     " FROM identity_merge WHERE kept_id = ?1 ORDER BY id"},
};

constexpr const char *kPerson
    = "SELECT json_object('id', c.id, 'first_name', c.first_name, 'last_name', c.last_name,"
      " 'company', c.company, 'email', c.email, 'phone', c.phone, 'gender', c.gender, 'birthday',"
      " c.birthday, 'language', c.language, 'set_by_the_shop_owner', json(coalesce(c.owner_fields,"
      " '[]')), 'known_since', TIME(c.created_at)) FROM customer c WHERE c.id = ?1";

constexpr const char *kFigures
    = "SELECT json_object('orders', orders_count, 'spent', MONEY(total_spent, currency),"
      " 'refunded', MONEY(refunded, currency), 'average_basket', MONEY(average_basket, currency),"
      " 'first_order_at', TIME(first_order_at), 'last_order_at', TIME(last_order_at),"
      " 'last_activity_at', TIME(last_activity_at)) FROM customer_facts WHERE customer_id = ?1";

/// As they are at `now`, whenever they were kept last.
Result<QJsonObject> scoresOf(Database &database, CustomerId customer, Timestamp now)
{
    ScoreRepository scores(database);
    const auto rules = scores.rules();
    if (!rules)
        return rules.error();
    const auto engagement = scores.engagement(customer, *rules, now);
    if (!engagement)
        return engagement.error();
    const auto rfm = scores.rfm(customer);
    if (!rfm)
        return rfm.error();
    const auto points = [&rfm](int RfmScore::*measure) {
        return rfm->has_value() ? QJsonValue(rfm->value().*measure) : QJsonValue();
    };
    return QJsonObject{{QStringLiteral("engagement"), engagement->score},
                       {QStringLiteral("engagement_recent"), engagement->recent},
                       {QStringLiteral("recency"), points(&RfmScore::recency)},
                       {QStringLiteral("frequency"), points(&RfmScore::frequency)},
                       {QStringLiteral("monetary"), points(&RfmScore::monetary)}};
}

/// Replaces NAME(a, …) by `text` with %1, %2 for the arguments, which hold no parentheses.
QString expanded(QString sql, const QString &name, const QString &text)
{
    qsizetype at = 0;
    while ((at = sql.indexOf(name + u'(', at)) >= 0) {
        const qsizetype open = at + name.size();
        const qsizetype close = sql.indexOf(u')', open);
        QString value = text;
        const QStringList arguments = sql.mid(open + 1, close - open - 1).split(u',');
        for (const QString &argument : arguments)
            value = value.arg(argument.trimmed());
        sql.replace(at, close - at + 1, value);
        at += value.size();
    }
    return sql;
}

QString fullSql(const char *sql)
{
    const QString timed
        = expanded(QString::fromLatin1(sql), QStringLiteral("TIME"),
                   QStringLiteral("strftime('%Y-%m-%dT%H:%M:%fZ', %1 / 1000.0, 'unixepoch')"));
    return expanded(timed, QStringLiteral("MONEY"),
                    QStringLiteral("iif(%1 IS NULL, NULL, json_object('minor', %1, 'currency',"
                                   " %2))"));
}

Result<QJsonArray> rows(Database &database, const char *sql, CustomerId customer)
{
    QJsonArray array;
    Statement read = database.prepare(fullSql(sql));
    read.bind(1, customer);
    while (read.next())
        array.append(QJsonDocument::fromJson(read.text(0).toUtf8()).object());
    if (!read.ok())
        return read.error();
    return array;
}

} // namespace

Result<QJsonObject> customerRecord(Database &database, CustomerId customer, Timestamp now)
{
    const auto there = CustomerRepository(database).profile(customer);
    if (!there)
        return there.error();
    QJsonObject record{{QStringLiteral("format"), kFormat},
                       {QStringLiteral("written_at"), now.toIso()}};
    for (const Part &part : {Part{"person", kPerson}, Part{"figures", kFigures}}) {
        const Result<QJsonArray> one = rows(database, part.sql, customer);
        if (!one)
            return one.error();
        record.insert(QString::fromLatin1(part.name), one->first().toObject());
    }
    const Result<QJsonObject> scores = scoresOf(database, customer, now);
    if (!scores)
        return scores.error();
    record.insert(QStringLiteral("scores"), *scores);
    for (const Part &part : kParts) {
        const Result<QJsonArray> array = rows(database, part.sql, customer);
        if (!array)
            return array.error();
        record.insert(QString::fromLatin1(part.name), *array);
    }
    return record;
}

} // namespace comptoir
