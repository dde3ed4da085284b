#include "bench/benches.h"
#include "bench/largefile.h"
#include "bench/plaindb.h"
#include "bench/report.h"
#include "models/store/customerrepository.h"
#include "models/store/database.h"
#include "models/store/orderlist.h"
#include "models/store/profile.h"
#include "models/store/store.h"
#include "tests/servers/fakeclock.h"

#include <QCoreApplication>

#include <array>
#include <random>
#include <sqlite3.h>

namespace comptoir::bench {

namespace {

constexpr int kRounds = 9;
constexpr int kRowsOnScreen = 50;
constexpr double kRowsBudgetMs = 20;

/// Opens and reads what a start shows, as the plain program of the baseline does: first page by
/// name, newest page, counts, a month's revenue.
void plainStart(const QString &path)
{
    static const std::array queries{
        "SELECT count(*) FROM sqlite_schema",
        "SELECT c.id, c.first_name, c.last_name, c.email, f.orders_count, f.total_spent FROM "
        "customer c JOIN customer_facts f ON f.customer_id = c.id ORDER BY c.sort_name, c.id LIMIT "
        "50",
        "SELECT c.id, c.last_name, f.total_spent FROM customer_facts f JOIN customer c ON c.id = "
        "f.customer_id ORDER BY f.last_order_at DESC, f.customer_id DESC LIMIT 50",
        "SELECT count(*) FROM customer",
        "SELECT count(*), sum(shop_total) FROM orders WHERE valid = 1 AND placed_at >= "
        "1762000000000"};
    sqlite3 *handle = nullptr;
    if (sqlite3_open_v2(path.toUtf8().constData(), &handle, SQLITE_OPEN_READWRITE, nullptr)
        != SQLITE_OK)
        fail(path);
    sqlite3_exec(handle, "PRAGMA cache_size=-65536; PRAGMA foreign_keys=ON;", nullptr, nullptr,
                 nullptr);
    for (const char *sql : queries) {
        sqlite3_stmt *statement = nullptr;
        if (sqlite3_prepare_v2(handle, sql, -1, &statement, nullptr) != SQLITE_OK)
            fail(QString::fromUtf8(sqlite3_errmsg(handle)));
        while (sqlite3_step(statement) == SQLITE_ROW) {}
        sqlite3_finalize(statement);
    }
    sqlite3_close(handle);
}

std::vector<qint32> idsByName(Database &database)
{
    Result<std::vector<qint32>> ids = CustomerRepository(database).list({});
    if (!ids)
        fail(ids.error().detail);
    return std::move(*ids);
}

void readRows(Database &database, const std::vector<qint32> &ids)
{
    const auto rows = CustomerRepository(database).rows(ids);
    if (!rows || rows->size() != static_cast<qsizetype>(ids.size()))
        fail(QStringLiteral("rows are missing"));
}

std::unique_ptr<Database> openRead(const QString &path)
{
    auto database = Database::open(path, Database::Mode::ReadOnly);
    if (!database)
        fail(database.error().detail);
    return std::move(*database);
}

void readFirstPage(Database &database, const CustomerQuery &query)
{
    const auto rows = CustomerRepository(database).first(query, kRowsOnScreen);
    if (!rows || rows->size() != kRowsOnScreen)
        fail(QStringLiteral("rows are missing"));
}

/// What follows the first page at a start: the page of the newest orders, the number of customers
/// and a month's revenue, as plainStart() reads them.
void readTheRest(Database &database)
{
    CustomerQuery newest;
    newest.sort = CustomerColumn::LastOrder;
    newest.descending = true;
    readFirstPage(database, newest);
    if (const auto count = CustomerRepository(database).count({});
        !count || *count != kLargeCustomers)
        fail(QStringLiteral("customers are missing"));
    Statement month = database.prepare(
        QStringLiteral("SELECT count(*), sum(shop_total) FROM orders WHERE valid = 1 AND "
                       "placed_at >= 1762000000000"));
    if (!month.next())
        fail(QStringLiteral("no revenue"));
}

/// One connection, the whole store with its threads, and the plain program, in turn.
void startLines(const QString &profile)
{
    const QString path = profile::databaseFile(profile);
    FakeClock clock;
    StoreOptions options;
    options.dailyBackup = false; // runs beside, in its own thread
    std::vector<double> connection;
    std::vector<double> store;
    std::vector<double> plain;
    std::vector<double> rows;
    for (int round = 0; round <= kRounds; ++round) {
        const double a = seconds([&] {
            const auto database = openRead(path);
            readFirstPage(*database, {});
            readTheRest(*database);
        });
        std::unique_ptr<Store> opened; // closed outside the measure: nobody waits for that
        double untilRows = 0;
        const double b = seconds([&] {
            auto result = Store::open(profile, clock, options);
            if (!result)
                fail(result.error().detail);
            opened = std::move(*result);
            const auto ask = [&opened](auto read) {
                opened
                    ->read([read](Database &database) {
                        read(database);
                        return true;
                    })
                    .result();
            };
            untilRows
                = seconds([&] { ask([](Database &database) { readFirstPage(database, {}); }); });
            ask(readTheRest);
        });
        opened.reset();
        const double c = seconds([&] { plainStart(path); });
        if (round == 0)
            continue;
        connection.push_back(a);
        store.push_back(b);
        rows.push_back(untilRows);
        plain.push_back(c);
    }
    print({QStringLiteral("500,000 customers: open, first rows"), QStringLiteral("ms"),
           1e3 * median(connection), 1e3 * median(plain), 1.5, false});
    print({QStringLiteral("500,000 customers: whole store, first rows"), QStringLiteral("ms"),
           1e3 * median(store), 1e3 * median(plain), 1.5, false});
    print({QStringLiteral("500,000 customers: first rows, once the store is open"),
           QStringLiteral("ms; beside the promise"), 1e3 * median(rows), kRowsBudgetMs, 1.0,
           false});
}

/// The bare read: the table's columns by id, typed, dropped.
void plainRows(sqlite3_stmt *read, const std::vector<qint32> &ids)
{
    for (const qint32 id : ids) {
        sqlite3_bind_int64(read, 1, id);
        if (sqlite3_step(read) != SQLITE_ROW)
            fail(QStringLiteral("a row is missing"));
        for (int column = 0; column < sqlite3_column_count(read); ++column)
            sqlite3_column_text(read, column);
        sqlite3_reset(read);
    }
}

void pageLine(const QString &path)
{
    const std::unique_ptr<Database> database = openRead(path);
    PlainDb plain(path);
    sqlite3_stmt *bare = plain.prepare(
        "SELECT c.first_name, c.last_name, c.company, c.email, c.phone, c.created_at, "
        "f.orders_count, f.currency, f.total_spent, f.refunded, f.average_basket, "
        "f.first_order_at, f.last_order_at, f.carts_count, f.open_cart_at, f.first_seen_at, "
        "f.last_activity_at FROM customer c LEFT JOIN customer_facts f ON f.customer_id = c.id "
        "WHERE c.id = ?");
    const std::vector<qint32> ids = idsByName(*database);
    std::mt19937 random(3);
    std::vector<double> ours;
    std::vector<double> theirs;
    for (int round = 0; round < 400; ++round) {
        const auto start = static_cast<std::ptrdiff_t>(random() % (ids.size() - kRowsOnScreen));
        const std::vector<qint32> page(ids.begin() + start, ids.begin() + start + kRowsOnScreen);
        plainRows(bare, page); // both find the pages of the file in their own caches
        readRows(*database, page);
        theirs.push_back(seconds([&] { plainRows(bare, page); }));
        ours.push_back(seconds([&] { readRows(*database, page); }));
    }
    print({QStringLiteral("any page of 50 rows of the customers table"), QStringLiteral("ms"),
           1e3 * median(ours), 1e3 * median(theirs), 3.0, false});
}

size_t orderIds(Database &database, OrderColumn sort, int limit)
{
    OrderListQuery query;
    query.sort = sort;
    const auto ids = OrderList(query).ids(database, limit);
    if (!ids || ids->empty())
        fail(QStringLiteral("orders are missing"));
    return ids->size();
}

/// The table of orders: the rows that are seen first, and the whole list in another order, beside
/// what SQLite needs for the same.
void orderLines(const QString &path)
{
    constexpr int kSeldom = 3; // seconds each
    const std::unique_ptr<Database> database = openRead(path);
    PlainDb plain(path);
    sqlite3_stmt *firstRows = plain.prepare("SELECT id FROM orders WHERE valid = 1"
                                            " ORDER BY placed_at DESC LIMIT 50");
    sqlite3_stmt *byTotal = plain.prepare("SELECT id FROM orders ORDER BY total DESC, id DESC");
    const auto walk = [](sqlite3_stmt *read) {
        while (sqlite3_step(read) == SQLITE_ROW)
            sqlite3_column_int64(read, 0);
        sqlite3_reset(read);
    };
    const auto compare = [&](const QString &name, OrderColumn sort, int limit, sqlite3_stmt *bare,
                             int rounds, double target) {
        std::vector<double> ours;
        std::vector<double> theirs;
        orderIds(*database, sort, limit);
        walk(bare);
        for (int round = 0; round < rounds; ++round) {
            ours.push_back(seconds([&] { orderIds(*database, sort, limit); }));
            theirs.push_back(seconds([&] { walk(bare); }));
        }
        print(
            {name, QStringLiteral("ms"), 1e3 * median(ours), 1e3 * median(theirs), target, false});
    };
    compare(QStringLiteral("3 million orders: the newest 50"), OrderColumn::Placed, kRowsOnScreen,
            firstRows, kRounds, 3.0);
    compare(QStringLiteral("3 million orders: all, by total"), OrderColumn::Total, 0, byTotal,
            kSeldom, 1.0);
}

} // namespace

void largeBench()
{
    const QString profile = largeProfile(QCoreApplication::applicationDirPath());
    startLines(profile);
    pageLine(profile::databaseFile(profile));
    orderLines(profile::databaseFile(profile));
}

} // namespace comptoir::bench
