#include "bench/largefile.h"

#include "bench/plaindb.h"
#include "bench/report.h"
#include "models/store/migrations.h"
#include "models/store/profile.h"

#include <QDir>
#include <QFile>

#include <algorithm>
#include <cmath>
#include <random>
#include <sqlite3.h>
#include <vector>

namespace comptoir::bench {

namespace {

struct Figures
{
    qint64 orders = 0, spent = 0, first = 0, last = 0;
};

} // namespace

QByteArray takeIndexes(PlainDb &db)
{
    QByteArray create;
    QByteArray drop;
    sqlite3_stmt *read = db.prepare("SELECT sql, name FROM sqlite_schema WHERE type = 'index' AND "
                                    "sql IS NOT NULL");
    while (sqlite3_step(read) == SQLITE_ROW) {
        create += reinterpret_cast<const char *>(sqlite3_column_text(read, 0));
        create += ';';
        drop += QByteArray("DROP INDEX ")
            + reinterpret_cast<const char *>(sqlite3_column_text(read, 1)) + ';';
    }
    sqlite3_reset(read);
    db.exec(drop.constData());
    return create;
}

namespace {

void addProducts(PlainDb &db, std::mt19937_64 &random)
{
    sqlite3_stmt *product = db.prepare(
        "INSERT INTO product(id, shop_id, remote_id, name, sku, brand, price, currency) "
        "VALUES(?1,1,?1,'Produit '||?1,'REF-'||?1,'Marque '||(?1 % 40),?2,'EUR')");
    sqlite3_stmt *stock
        = db.prepare("INSERT INTO stock(shop_id, product_remote_id, quantity) VALUES(1,?1,?2)");
    for (qint64 id = 1; id <= kLargeProducts; ++id) {
        (PlainRow(product) << id << static_cast<qint64>(500 + random() % 5'000)).run();
        (PlainRow(stock) << id << static_cast<qint64>(random() % 60)).run();
    }
}

void addPersons(PlainDb &db, std::mt19937_64 &random)
{
    sqlite3_stmt *person = db.prepare(
        "INSERT INTO customer(id, first_name, last_name, email, email_key, phone, phone_key, "
        "sort_name, created_at, updated_at) VALUES(?1,?2,?3,?4,?4,?5,?5,?6,?7,?7)");
    sqlite3_stmt *account = db.prepare(
        "INSERT INTO customer_account(shop_id, remote_id, customer_id, first_name, last_name, "
        "email, email_key, phone, phone_key, created_at, updated_at) "
        "VALUES(1,?1,?1,?2,?3,?4,?4,?5,?5,?6,?6)");
    for (qint64 id = 1; id <= kLargeCustomers; ++id) {
        const QByteArray first = "Prenom" + QByteArray::number(quint64(random() % 400));
        const QByteArray last = "Nom" + QByteArray::number(quint64(random() % 40'000));
        const QByteArray email = "client" + QByteArray::number(id) + "@mail.example";
        const QByteArray phone = "+336" + QByteArray::number(10'000'000 + id);
        const QByteArray sort = last.toLower() + ' ' + first.toLower();
        const qint64 created = 1'672'531'200'000 + id * 180'000;
        (PlainRow(person) << id << first << last << email << phone << sort << created).run();
        (PlainRow(account) << id << first << last << email << phone << created).run();
    }
}

std::vector<Figures> addOrders(PlainDb &db, std::mt19937_64 &random)
{
    std::vector<Figures> figures(kLargeCustomers + 1);
    sqlite3_stmt *order = db.prepare(
        "INSERT INTO orders(id, shop_id, remote_id, account_id, customer_id, account_remote_id, "
        "reference, placed_at, valid, total, original_total, shop_total, shipping, discount, tax, "
        "refunded, shop_refunded, reported_total, reported_shop_total, reported_refunded, "
        "reported_valid, currency, shop_currency) "
        "VALUES(?1,1,?1,?2,?2,?2,'R'||?1,?3,?4,?5,?5,?5,0,0,0,0,0,?5,?5,0,?4,'EUR','EUR')");
    sqlite3_stmt *line = db.prepare(
        "INSERT INTO order_line(order_id, remote_id, position, product_id, name, quantity, "
        "current_quantity, unit_price, total, customer_id, placed_at, valid) "
        "VALUES(?1,?2,?3,?4,'Produit',1,1,?5,?5,?6,?7,?8)");
    std::uniform_real_distribution<double> share(0, 1);
    for (qint64 id = 1; id <= kLargeOrders; ++id) {
        // A few people buy most; a fifth never do.
        const auto customer = std::min<qint64>(
            kLargeCustomers,
            1 + static_cast<qint64>(std::pow(share(random), 2.2) * 0.8 * kLargeCustomers));
        const qint64 placed = 1'672'531'200'000 + id * 31'000;
        const qint64 valid = random() % 20 != 0 ? 1 : 0;
        const auto lines = static_cast<qint64>(1 + random() % 3);
        const auto price = static_cast<qint64>(500 + random() % 5'000);
        (PlainRow(order) << id << customer << placed << valid << price * lines).run();
        for (qint64 i = 0; i < lines; ++i)
            (PlainRow(line) << id << id * 4 + i << i
                            << static_cast<qint64>(1 + random() % kLargeProducts) << price
                            << customer << placed << valid)
                .run();
        if (valid == 0)
            continue;
        Figures &of = figures[static_cast<size_t>(customer)];
        of.first = of.orders++ == 0 ? placed : of.first;
        of.last = placed;
        of.spent += price * lines;
    }
    return figures;
}

void addFacts(PlainDb &db, const std::vector<Figures> &figures)
{
    sqlite3_stmt *some = db.prepare(
        "INSERT INTO customer_facts(customer_id, orders_count, currency, currency_orders_count, "
        "total_spent, average_basket, first_order_at, last_order_at, first_seen_at, "
        "last_activity_at) VALUES(?1,?2,'EUR',?2,?3,?4,?5,?6,?5,?6)");
    sqlite3_stmt *none = db.prepare("INSERT INTO customer_facts(customer_id) VALUES(?)");
    for (size_t id = 1; id < figures.size(); ++id) {
        const Figures &of = figures[id];
        if (of.orders == 0)
            (PlainRow(none) << static_cast<qint64>(id)).run();
        else
            (PlainRow(some) << static_cast<qint64>(id) << of.orders << of.spent
                            << of.spent / of.orders << of.first << of.last)
                .run();
    }
}

} // namespace

QString largeProfile(const QString &folder)
{
    const QString profile = folder + QStringLiteral("/large-2");
    const QString path = profile::databaseFile(profile);
    if (QFile::exists(path))
        return profile;
    if (!QDir().mkpath(profile))
        fail(QStringLiteral("cannot make %1").arg(profile));
    const QString draft = path + QStringLiteral(".part");
    QFile::remove(draft);
    {
        PlainDb db(draft);
        db.exec("PRAGMA journal_mode=OFF; PRAGMA synchronous=OFF; PRAGMA cache_size=-1048576");
        for (const Migration &step : Migrations::builtIn())
            db.exec(step.sql.constData());
        const QByteArray version
            = "PRAGMA user_version=" + QByteArray::number(Migrations().latest()) + ';';
        db.exec(version.constData());
        const QByteArray indexes = takeIndexes(db);
        std::mt19937_64 random(7);
        db.exec("BEGIN; INSERT INTO shop(id, platform, currency, created_at) VALUES(1, 'bench', "
                "'EUR', 0)");
        addProducts(db, random);
        addPersons(db, random);
        addFacts(db, addOrders(db, random));
        db.exec("COMMIT");
        db.exec(indexes.constData());
        db.exec("ANALYZE; PRAGMA journal_mode=WAL;");
    }
    if (!QFile::rename(draft, path))
        fail(QStringLiteral("cannot rename %1").arg(draft));
    return profile;
}

} // namespace comptoir::bench
