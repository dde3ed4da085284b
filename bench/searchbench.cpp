#include "bench/benches.h"
#include "bench/largefile.h"
#include "bench/report.h"
#include "models/store/customerrepository.h"
#include "models/store/database.h"
#include "models/store/globalsearch.h"
#include "models/store/migrations.h"
#include "models/store/profile.h"
#include "models/store/searchindex.h"

#include <QCoreApplication>
#include <QStringList>

#include <algorithm>
#include <random>

namespace comptoir::bench {

namespace {

constexpr int kPeople = 150; ///< whose names, e-mails and phones are typed
constexpr int kOfEach = 5; ///< as the window asks
constexpr double kBudgetMs = 16; ///< of one key stroke, at the 95th percentile

/// The large file with its search index, which its maker leaves empty.
std::unique_ptr<Database> indexed(const QString &path)
{
    auto opened = Database::open(path, Database::Mode::ReadWrite);
    if (!opened || !Migrations().climb(**opened))
        fail(QStringLiteral("the large file does not open"));
    std::unique_ptr<Database> database = std::move(opened).value();
    const auto found = SearchIndex(*database).search(QStringLiteral("nom1"), 1);
    if (found && found->empty() && !SearchIndex(*database).rebuild())
        fail(QStringLiteral("the search index cannot be made"));
    return database;
}

/// What owners type: names, both names, addresses, phones, order numbers.
QStringList words(Database &database)
{
    std::mt19937 random(7);
    QStringList typed;
    for (int i = 0; i < kPeople; ++i) {
        const auto id = static_cast<qint32>(1 + random() % kLargeCustomers);
        const auto rows = CustomerRepository(database).rows({id});
        if (!rows || rows->isEmpty())
            fail(QStringLiteral("a customer is missing"));
        const CustomerRow &row = rows->first();
        typed << row.lastName << row.firstName + u' ' + row.lastName << row.email << row.phone
              << u'R' + QString::number(1 + random() % kLargeOrders);
    }
    return typed;
}

double percentile(std::vector<double> values, double share)
{
    std::sort(values.begin(), values.end());
    return values.at(static_cast<size_t>(share * static_cast<double>(values.size() - 1)));
}

} // namespace

/// Every word letter by letter, each letter asked as the window asks; the "plain" column holds the
/// budget in milliseconds.
void searchBench()
{
    const QString profile = largeProfile(QCoreApplication::applicationDirPath());
    const std::unique_ptr<Database> database = indexed(profile::databaseFile(profile));
    GlobalSearch search(*database);
    std::vector<double> strokes;
    std::vector<std::pair<double, QString>> slowest;
    for (const QString &word : words(*database)) {
        for (qsizetype length = 1; length <= word.size(); ++length) {
            const QString typed = word.left(length);
            const double took = seconds([&] {
                if (!search.find(typed, kOfEach))
                    fail(typed);
            });
            strokes.push_back(1e3 * took);
            slowest.emplace_back(1e3 * took, typed);
        }
    }
    print({QStringLiteral("500,000 customers: search, median key stroke"), QStringLiteral("ms"),
           percentile(strokes, 0.5), kBudgetMs, 1.0, false});
    print({QStringLiteral("500,000 customers: search, p95 key stroke"), QStringLiteral("ms"),
           percentile(strokes, 0.95), kBudgetMs, 1.0, false});
    std::sort(slowest.rbegin(), slowest.rend());
    print({QStringLiteral("… the slowest, “%1”").arg(slowest.front().second), QStringLiteral("ms"),
           slowest.front().first, kBudgetMs, 1.0, false});
}

} // namespace comptoir::bench
