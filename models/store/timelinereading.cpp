#include "models/store/timelinereading.h"

#include "models/domain/shopwords.h"
#include "models/store/database.h"
#include "models/store/ordercredits.h"
#include "models/store/rowreading.h"

namespace comptoir {

namespace {

void readAccount(Columns &columns, TimelineEntry &entry)
{
    entry.shop = columns.id<ShopId>();
}

void readConsent(Columns &columns, TimelineEntry &entry)
{
    entry.shop = columns.id<ShopId>();
    entry.consent = readConsentRecord(columns);
    entry.text = entry.consent.wording;
}

void readOrder(Columns &columns, TimelineEntry &entry)
{
    entry.shop = columns.id<ShopId>();
    entry.order = columns.id<OrderId>();
    entry.reference = columns.text();
    entry.state = ShopWords::state(columns.text());
    entry.stateKind = columns.orderStateKind();
    entry.valid = columns.boolean();
    entry.amount = columns.optionalMoney();
    entry.items = columns.int64();
    entry.creditedTo = columns.text();
    entry.credit = OrderCredits::evidenceFrom(columns.text());
}

void readStateChange(Columns &columns, TimelineEntry &entry)
{
    entry.shop = columns.id<ShopId>();
    entry.order = columns.id<OrderId>();
    entry.reference = columns.text();
    entry.state = ShopWords::state(columns.text());
    entry.stateKind = columns.orderStateKind();
}

void readRefund(Columns &columns, TimelineEntry &entry)
{
    entry.shop = columns.id<ShopId>();
    entry.order = columns.id<OrderId>();
    entry.reference = columns.text();
    entry.amount = columns.optionalMoney();
    entry.text = columns.text();
}

void readCart(Columns &columns, TimelineEntry &entry)
{
    entry.shop = columns.id<ShopId>();
    entry.cart = {entry.id};
    entry.amount = columns.optionalMoney();
    entry.items = columns.int64();
}

void readMessage(Columns &columns, TimelineEntry &entry)
{
    entry.shop = columns.id<ShopId>();
    entry.thread = columns.id<ThreadId>();
    entry.order = columns.id<OrderId>();
    entry.reference = columns.text();
    entry.subject = columns.text();
    entry.fromCustomer = columns.boolean();
    entry.internal = columns.boolean();
    entry.text = columns.text();
}

void readNote(Columns &columns, TimelineEntry &entry)
{
    entry.text = columns.text();
}

void readEvent(Columns &columns, TimelineEntry &entry)
{
    entry.shop = columns.id<ShopId>();
    entry.eventKind = columns.text();
    entry.subject = columns.text();
    entry.amount = columns.optionalMoney();
    entry.value = columns.optionalReal();
    entry.reason = columns.text();
}

void readMerge(Columns &columns, TimelineEntry &entry)
{
    entry.subject = columns.text();
}

void readSegment(Columns &columns, TimelineEntry &entry)
{
    entry.subject = columns.text();
    entry.entered = columns.boolean();
}

/// Where the parts of a kind are, and what reads them.
struct Source
{
    QLatin1String sql;
    void (*read)(Columns &, TimelineEntry &);
};

Source sourceOf(TimelineKind kind)
{
    switch (kind) {
    case TimelineKind::AccountCreated:
        return {QLatin1String("SELECT shop_id FROM customer_account WHERE id = ?"), readAccount};
    case TimelineKind::ConsentChanged:
        return {QLatin1String("SELECT a.shop_id, c.channel, c.purpose, c.state, c.source,"
                              " c.wording, c.proof, c.decided_at FROM consent c"
                              " LEFT JOIN customer_account a ON a.id = c.account_id"
                              " WHERE c.id = ?"),
                readConsent};
    case TimelineKind::OrderPlaced:
        return {QLatin1String("SELECT o.shop_id, o.id, o.reference, s.name, s.kind, o.valid,"
                              " o.total, o.currency, (SELECT total(quantity) FROM order_line"
                              "   WHERE order_id = o.id), m.name, c.evidence"
                              " FROM orders o LEFT JOIN order_state s ON s.shop_id = o.shop_id"
                              " AND s.remote_id = o.state_remote_id"
                              " LEFT JOIN order_credit c ON c.order_id = o.id"
                              " LEFT JOIN outbox m ON m.id = c.outbox_id WHERE o.id = ?"),
                readOrder};
    case TimelineKind::OrderStateChanged:
        return {QLatin1String("SELECT c.shop_id, o.id, o.reference, s.name, s.kind"
                              " FROM order_state_change c LEFT JOIN orders o"
                              " ON o.shop_id = c.shop_id AND o.remote_id = c.order_remote_id"
                              " LEFT JOIN order_state s ON s.shop_id = c.shop_id"
                              " AND s.remote_id = c.state_remote_id WHERE c.id = ?"),
                readStateChange};
    case TimelineKind::Refunded:
        return {QLatin1String("SELECT r.shop_id, o.id, o.reference, r.amount, r.currency, r.note"
                              " FROM refund r LEFT JOIN orders o ON o.shop_id = r.shop_id"
                              " AND o.remote_id = r.order_remote_id WHERE r.id = ?"),
                readRefund};
    case TimelineKind::CartAbandoned:
        return {QLatin1String("SELECT shop_id, total, currency, (SELECT total(quantity)"
                              "   FROM cart_line WHERE cart_id = cart.id) FROM cart WHERE id = ?"),
                readCart};
    case TimelineKind::Message:
        return {QLatin1String("SELECT m.shop_id, t.id, o.id, o.reference, t.subject,"
                              " m.from_customer, m.internal, m.text FROM message m"
                              " LEFT JOIN thread t ON t.shop_id = m.shop_id"
                              " AND t.remote_id = m.thread_remote_id"
                              " LEFT JOIN orders o ON o.shop_id = t.shop_id"
                              " AND o.remote_id = t.order_remote_id WHERE m.id = ?"),
                readMessage};
    case TimelineKind::Note:
        return {QLatin1String("SELECT text FROM note WHERE id = ?"), readNote};
    case TimelineKind::Event:
        return {QLatin1String("SELECT shop_id, kind, subject, amount, currency, value, reason"
                              " FROM event WHERE id = ?"),
                readEvent};
    case TimelineKind::Merged:
        return {QLatin1String("SELECT CASE kind WHEN 'merge' THEN coalesce(nullif(trim(coalesce("
                              "undo ->> '$.other.first_name', '') || ' '"
                              " || coalesce(undo ->> '$.other.last_name', '')), ''),"
                              " undo ->> '$.other.company', undo ->> '$.other.email', '?') END"
                              " FROM identity_merge WHERE id = ?"),
                readMerge};
    case TimelineKind::SegmentChanged:
        return {QLatin1String("SELECT s.name, c.entered FROM segment_change c"
                              " JOIN segment s ON s.id = c.segment_id WHERE c.id = ?"),
                readSegment};
    }
    Q_UNREACHABLE();
}

} // namespace

TimelineReading::TimelineReading(Database &database)
    : m_database(database)
{}

Result<TimelineEntry> TimelineReading::entry(const TimelineKey &key)
{
    TimelineEntry entry;
    entry.kind = key.kind;
    entry.id = key.id;
    entry.at = key.at;
    const Source source = sourceOf(key.kind);
    Statement read = m_database.prepare(source.sql);
    if (read.bind(1, key.id).next()) {
        Columns columns(read);
        source.read(columns, entry);
    }
    if (!read.ok())
        return read.error();
    return entry;
}

} // namespace comptoir
