#include "bench/plainstore.h"

#include "bench/plaindb.h"
#include "bench/report.h"
#include "models/store/migrations.h"

namespace comptoir::bench {

namespace {

QByteArray utf8(const QString &text)
{
    return text.toUtf8();
}

} // namespace

class PlainStore::Writer
{
public:
    explicit Writer(const QString &path)
        : db(path)
    {}
    virtual ~Writer() = default;
    virtual void customer(const AccountRecord &account) = 0;
    virtual void order(const OrderRecord &order) = 0;
    PlainDb db;
};

namespace {

class LeanWriter : public PlainStore::Writer
{
public:
    explicit LeanWriter(const QString &path)
        : Writer(path)
    {
        db.exec(
            "CREATE TABLE customers(id INTEGER PRIMARY KEY, remote_id INTEGER NOT NULL UNIQUE, "
            "email TEXT NOT NULL, first_name TEXT, last_name TEXT, phone TEXT, newsletter INTEGER, "
            "created_at INTEGER, updated_at INTEGER);"
            "CREATE TABLE addresses(id INTEGER PRIMARY KEY, remote_id INTEGER NOT NULL UNIQUE, "
            "customer_id INTEGER NOT NULL, line1 TEXT, postcode TEXT, city TEXT, country TEXT);"
            "CREATE INDEX customers_email ON customers(email COLLATE NOCASE);"
            "CREATE INDEX customers_name ON customers(last_name COLLATE NOCASE, first_name "
            "COLLATE NOCASE);"
            "CREATE INDEX addresses_customer ON addresses(customer_id);"
            "CREATE TABLE orders(id INTEGER PRIMARY KEY, remote_id INTEGER NOT NULL UNIQUE, "
            "customer_id INTEGER NOT NULL, reference TEXT, placed_at INTEGER, state INTEGER, valid "
            "INTEGER, total INTEGER, currency TEXT);"
            "CREATE INDEX orders_customer ON orders(customer_id, placed_at, total) WHERE valid=1;"
            "CREATE INDEX orders_time ON orders(placed_at, customer_id, total) WHERE valid=1;"
            "CREATE TABLE order_lines(id INTEGER PRIMARY KEY, order_id INTEGER NOT NULL, "
            "product_id INTEGER, name TEXT, quantity INTEGER, unit_price INTEGER, category_id "
            "INTEGER, customer_id INTEGER, placed_at INTEGER, valid INTEGER);"
            "CREATE INDEX lines_order ON order_lines(order_id);"
            "CREATE INDEX lines_category ON order_lines(category_id, placed_at, customer_id) WHERE "
            "valid=1;"
            "CREATE TABLE customer_facts(customer_id INTEGER PRIMARY KEY, orders_count INTEGER, "
            "total_spent INTEGER, first_order_at INTEGER, last_order_at INTEGER);"
            "CREATE INDEX facts_spent ON customer_facts(total_spent, customer_id);");
        m_customer = db.prepare(
            "INSERT INTO customers(remote_id, email, first_name, last_name, phone, newsletter, "
            "created_at, updated_at) VALUES(?,?,?,?,?,?,?,?) ON CONFLICT(remote_id) DO UPDATE SET "
            "email=excluded.email, first_name=excluded.first_name, last_name=excluded.last_name, "
            "phone=excluded.phone, newsletter=excluded.newsletter, "
            "updated_at=excluded.updated_at");
        m_address = db.prepare(
            "INSERT INTO addresses(remote_id, customer_id, line1, postcode, city, country) "
            "VALUES(?,?,?,?,?,?) ON CONFLICT(remote_id) DO UPDATE SET line1=excluded.line1, "
            "postcode=excluded.postcode, city=excluded.city, country=excluded.country");
        m_order = db.prepare(
            "INSERT INTO orders(remote_id, customer_id, reference, placed_at, state, valid, total, "
            "currency) VALUES(?,?,?,?,?,?,?,?) ON CONFLICT(remote_id) DO UPDATE SET "
            "state=excluded.state, valid=excluded.valid, total=excluded.total");
        m_orderId = db.prepare("SELECT id FROM orders WHERE remote_id=?");
        m_deleteLines = db.prepare("DELETE FROM order_lines WHERE order_id=?");
        m_line = db.prepare(
            "INSERT INTO order_lines(order_id, product_id, name, quantity, unit_price, "
            "category_id, customer_id, placed_at, valid) VALUES(?,?,?,?,?,?,?,?,1)");
        m_facts = db.prepare(
            "INSERT OR REPLACE INTO customer_facts SELECT ?, count(*), coalesce(sum(total),0), "
            "min(placed_at), max(placed_at) FROM orders INDEXED BY orders_customer WHERE valid=1 "
            "AND customer_id=?");
    }

    void customer(const AccountRecord &account) override
    {
        const qint64 number = account.id.number();
        const QByteArray email = utf8(account.email);
        const QByteArray first = utf8(account.firstName);
        const QByteArray last = utf8(account.lastName);
        const QByteArray phone = utf8(account.phone);
        (PlainRow(m_customer) << number << email << first << last << phone << qint64(1)
                              << account.createdAt->ms << account.updatedAt->ms)
            .run();
        const AddressRecord &address = account.addresses.first();
        const QByteArray line = utf8(address.line1);
        const QByteArray postcode = utf8(address.postcode);
        const QByteArray city = utf8(address.city);
        const QByteArray country = utf8(address.countryCode);
        (PlainRow(m_address) << number << number << line << postcode << city << country).run();
    }

    void order(const OrderRecord &order) override
    {
        const qint64 number = order.id.number();
        const qint64 customer = order.customerId.number();
        const QByteArray reference = utf8(order.reference);
        (PlainRow(m_order) << number << customer << reference << order.placedAt.ms << qint64(5)
                           << qint64(1) << order.total.minor << m_euro)
            .run();
        const qint64 id = (PlainRow(m_orderId) << number).scalar();
        (PlainRow(m_deleteLines) << id).run();
        for (const OrderLineRecord &line : order.lines) {
            const QByteArray name = utf8(line.name);
            const qint64 product = line.productId.number();
            (PlainRow(m_line) << id << product << name << line.quantity << line.unitPrice.minor
                              << product % 40 << customer << order.placedAt.ms)
                .run();
        }
        (PlainRow(m_facts) << customer << customer).run();
    }

private:
    sqlite3_stmt *m_customer, *m_address, *m_order, *m_orderId, *m_deleteLines, *m_line, *m_facts;
    QByteArray m_euro = "EUR";
};

class ComptoirWriter : public PlainStore::Writer
{
public:
    explicit ComptoirWriter(const QString &path)
        : Writer(path)
    {
        for (const Migration &step : Migrations::builtIn())
            db.exec(step.sql.constData());
        db.exec("PRAGMA foreign_keys=ON; INSERT INTO shop(id, platform, currency, created_at) "
                "VALUES(1, 'plain', 'EUR', 0)");
        m_person = db.prepare(
            "INSERT INTO customer(id, first_name, last_name, email, email_key, phone, phone_key, "
            "sort_name, created_at, updated_at) VALUES(?1,?2,?3,?4,?4,?5,?5,?6,?7,?8) ON "
            "CONFLICT(id) DO UPDATE SET last_name=?3, sort_name=?6, updated_at=?8");
        m_account = db.prepare(
            "INSERT INTO customer_account(shop_id, remote_id, customer_id, first_name, last_name, "
            "email, email_key, phone, phone_key, created_at, updated_at) "
            "VALUES(1,?1,?1,?2,?3,?4,?4,?5,?5,?6,?7) ON CONFLICT(shop_id, remote_id) DO UPDATE SET "
            "last_name=?3, updated_at=?7");
        m_address = db.prepare(
            "INSERT INTO address(shop_id, remote_id, account_remote_id, line1, postcode, city, "
            "country_code, updated_at) VALUES(1,?1,?1,?2,?3,?4,?5,?6) ON CONFLICT(shop_id, "
            "remote_id) DO UPDATE SET line1=?2, updated_at=?6");
        m_mark = db.prepare("INSERT OR IGNORE INTO search_dirty(customer_id) VALUES(?)");
        m_order = db.prepare(
            "INSERT INTO orders(shop_id, remote_id, account_id, customer_id, account_remote_id, "
            "reference, placed_at, updated_at, state_remote_id, valid, total, original_total, "
            "shop_total, shipping, discount, tax, refunded, shop_refunded, reported_total, "
            "reported_shop_total, reported_refunded, reported_valid, currency, shop_currency) "
            "VALUES(1,?1,?2,?2,?2,?3,?4,?5,5,1,?6,?6,?6,0,0,0,0,0,?6,?6,0,1,?7,?7) ON "
            "CONFLICT(shop_id, remote_id) DO UPDATE SET total=?6, original_total=?6, "
            "shop_total=?6, reported_total=?6, reported_shop_total=?6, updated_at=?5");
        m_orderId = db.prepare("SELECT id FROM orders WHERE shop_id=1 AND remote_id=?");
        m_deleteLines = db.prepare("DELETE FROM order_line WHERE order_id=?");
        m_line = db.prepare(
            "INSERT INTO order_line(order_id, remote_id, position, product_id, name, quantity, "
            "current_quantity, unit_price, total, customer_id, placed_at, valid) "
            "VALUES(?1,?2,?3,?4,?5,?6,?6,?7,?8,?9,?10,1)");
        m_facts = db.prepare(
            "INSERT INTO customer_facts(customer_id, orders_count, currency, "
            "currency_orders_count, total_spent, refunded, average_basket, first_order_at, "
            "last_order_at, first_seen_at, last_activity_at) SELECT ?1, count(*), 'EUR', count(*), "
            "coalesce(sum(shop_total),0), coalesce(sum(shop_refunded),0), sum(shop_total) / "
            "count(*), min(placed_at), max(placed_at), min(placed_at), max(placed_at) FROM orders "
            "WHERE customer_id=?1 AND valid=1 ON CONFLICT(customer_id) DO UPDATE SET "
            "orders_count=excluded.orders_count, total_spent=excluded.total_spent, "
            "average_basket=excluded.average_basket, first_order_at=excluded.first_order_at, "
            "last_order_at=excluded.last_order_at, first_seen_at=excluded.first_seen_at, "
            "last_activity_at=excluded.last_activity_at");
    }

    void customer(const AccountRecord &account) override
    {
        const qint64 number = account.id.number();
        const QByteArray email = utf8(account.email);
        const QByteArray first = utf8(account.firstName);
        const QByteArray last = utf8(account.lastName);
        const QByteArray phone = utf8(account.phone);
        const QByteArray sort = last + ' ' + first;
        (PlainRow(m_person) << number << first << last << email << phone << sort
                            << account.createdAt->ms << account.updatedAt->ms)
            .run();
        (PlainRow(m_account) << number << first << last << email << phone << account.createdAt->ms
                             << account.updatedAt->ms)
            .run();
        const AddressRecord &address = account.addresses.first();
        const QByteArray line = utf8(address.line1);
        const QByteArray postcode = utf8(address.postcode);
        const QByteArray city = utf8(address.city);
        const QByteArray country = utf8(address.countryCode);
        (PlainRow(m_address) << number << line << postcode << city << country
                             << address.updatedAt->ms)
            .run();
        (PlainRow(m_mark) << number).run();
        (PlainRow(m_facts) << number).run();
    }

    void order(const OrderRecord &order) override
    {
        const qint64 number = order.id.number();
        const qint64 customer = order.customerId.number();
        const QByteArray reference = utf8(order.reference);
        (PlainRow(m_order) << number << customer << reference << order.placedAt.ms
                           << order.updatedAt->ms << order.total.minor << m_euro)
            .run();
        const qint64 id = (PlainRow(m_orderId) << number).scalar();
        (PlainRow(m_deleteLines) << id).run();
        qint64 position = 0;
        for (const OrderLineRecord &line : order.lines) {
            const QByteArray name = utf8(line.name);
            (PlainRow(m_line) << id << line.id.number() << position++ << line.productId.number()
                              << name << line.quantity << line.unitPrice.minor << line.total.minor
                              << customer << order.placedAt.ms)
                .run();
        }
        (PlainRow(m_facts) << customer).run();
    }

private:
    sqlite3_stmt *m_person, *m_account, *m_address, *m_mark, *m_order, *m_orderId, *m_deleteLines,
        *m_line, *m_facts;
    QByteArray m_euro = "EUR";
};

} // namespace

PlainStore::PlainStore(const QString &path, Tables tables)
{
    if (tables == Tables::Lean)
        m_writer = std::make_unique<LeanWriter>(path);
    else
        m_writer = std::make_unique<ComptoirWriter>(path);
}

PlainStore::~PlainStore() = default;

void PlainStore::writeCustomers(const SamplePages &pages)
{
    for (const ShopBatch &page : pages.customers) {
        m_writer->db.exec("BEGIN IMMEDIATE");
        for (const AccountRecord &account : page.accounts)
            m_writer->customer(account);
        m_writer->db.exec("COMMIT");
    }
}

void PlainStore::writeOrders(const SamplePages &pages)
{
    for (const ShopBatch &page : pages.orders) {
        m_writer->db.exec("BEGIN IMMEDIATE");
        for (const OrderRecord &order : page.orders)
            m_writer->order(order);
        m_writer->db.exec("COMMIT");
    }
}

} // namespace comptoir::bench
