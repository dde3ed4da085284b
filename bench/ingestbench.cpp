#include "bench/benches.h"
#include "bench/plainstore.h"
#include "bench/report.h"
#include "models/store/database.h"
#include "models/store/ingest.h"
#include "models/store/migrations.h"

#include <QTemporaryDir>

#include <array>

namespace comptoir::bench {

namespace {

constexpr int kPages = 60;
constexpr int kRounds = 7;

/// Seconds for: customers insert, update, orders insert, update.
using Times = std::array<double, 4>;

std::unique_ptr<Database> openEmpty(const QString &path)
{
    auto database = Database::open(path, Database::Mode::ReadWrite);
    if (!database)
        fail(database.error().detail);
    if (const auto climbed = Migrations().climb(**database); !climbed)
        fail(climbed.error().detail);
    const Done shop
        = (*database)->execute("INSERT INTO shop(platform, currency, country_code, created_at) "
                               "VALUES('bench', 'EUR', 'FR', 0)");
    if (!shop)
        fail(shop.error().detail);
    return std::move(*database);
}

void take(Database &database, const ShopBatch &page)
{
    Transaction transaction(database);
    const auto result = Ingest(database, ShopId{1}, Timestamp{1'800'000'000'000}).apply(page);
    if (!result)
        fail(result.error().detail);
    if (!result->rejected.isEmpty())
        fail(result->rejected.first().error.detail);
    if (const Done committed = transaction.commit(); !committed)
        fail(committed.error().detail);
}

Times ours(const QString &path, const SamplePages &first, const SamplePages &changed)
{
    const std::unique_ptr<Database> database = openEmpty(path);
    take(*database, makeProducts());
    const auto all = [&](const std::vector<ShopBatch> &pages) {
        return seconds([&] {
            for (const ShopBatch &page : pages)
                take(*database, page);
        });
    };
    return {all(first.customers), all(changed.customers), all(first.orders), all(changed.orders)};
}

Times plain(const QString &path, PlainStore::Tables tables, const SamplePages &first,
            const SamplePages &changed)
{
    PlainStore store(path, tables);
    return {seconds([&] { store.writeCustomers(first); }),
            seconds([&] { store.writeCustomers(changed); }),
            seconds([&] { store.writeOrders(first); }),
            seconds([&] { store.writeOrders(changed); })};
}

void printAll(const QString &against, const std::vector<Times> &our,
              const std::vector<Times> &their, qint64 lines)
{
    static const std::array names{"customers + addresses, insert", "customers + addresses, update",
                                  "orders + lines + facts, insert",
                                  "orders + lines + facts, update"};
    const double people = 2.0 * kPages * kPageSize;
    const double sales = static_cast<double>(kPages * kPageSize + lines);
    for (size_t i = 0; i < names.size(); ++i) {
        std::vector<double> a;
        std::vector<double> b;
        for (size_t round = 0; round < our.size(); ++round) {
            a.push_back(our[round].at(i));
            b.push_back(their[round].at(i));
        }
        const double rows = i < 2 ? people : sales;
        print({QStringLiteral("%1 / %2").arg(QLatin1String(names.at(i)), against),
               QStringLiteral("rows/s"), rows / median(a), rows / median(b), 0.6, true});
    }
}

} // namespace

void ingestBench()
{
    const SamplePages first = makePages(kPages, 0);
    const SamplePages changed = makePages(kPages, 1);
    std::vector<Times> our;
    std::vector<Times> lean;
    std::vector<Times> same;
    for (int round = 0; round <= kRounds; ++round) {
        const QTemporaryDir folder;
        const Times a = ours(folder.filePath(QStringLiteral("ours")), first, changed);
        const Times b = plain(folder.filePath(QStringLiteral("lean")), PlainStore::Tables::Lean,
                              first, changed);
        const Times c = plain(folder.filePath(QStringLiteral("same")), PlainStore::Tables::Comptoir,
                              first, changed);
        if (round == 0) // warms the disk cache and the allocator
            continue;
        our.push_back(a);
        lean.push_back(b);
        same.push_back(c);
    }
    printAll(QStringLiteral("lean"), our, lean, first.lines);
    printAll(QStringLiteral("same tables"), our, same, first.lines);
}

} // namespace comptoir::bench
