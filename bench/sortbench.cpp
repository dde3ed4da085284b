#include "bench/benches.h"
#include "bench/largefile.h"
#include "bench/plaindb.h"
#include "bench/report.h"
#include "models/segments/customerorder.h"
#include "models/segments/fieldcatalogue.h"
#include "models/segments/keptorders.h"
#include "models/store/database.h"
#include "models/store/profile.h"

#include <QCoreApplication>

#include <sqlite3.h>

namespace comptoir::bench {

namespace {

constexpr int kRounds = 3;
constexpr double kLongMs = 1000; ///< once is enough then
constexpr double kBudgetMs = 150;

/// The same order as one would write it in SQL.
QString plainSql(const Field &field)
{
    const FieldSource &source = field.source;
    if (source.table == FieldSource::Table::Person)
        return QStringLiteral("SELECT c.id FROM customer c ORDER BY %1, c.id").arg(source.sort);
    if (source.table == FieldSource::Table::Facts)
        return QStringLiteral("SELECT f.customer_id FROM customer_facts f"
                              " ORDER BY %1, f.customer_id")
            .arg(source.sort);
    return QStringLiteral("WITH said(person, value%1) AS (%2) SELECT c.id FROM customer c"
                          " LEFT JOIN (SELECT person, max(value) AS value FROM said"
                          " GROUP BY person) s ON s.person = c.id ORDER BY s.value, c.id")
        .arg(source.weighed ? QStringLiteral(", weight") : QString(), source.everybody({}));
}

/// Milliseconds of `work`: the median of the rounds after the first, or the first if that was long.
double patiently(const std::function<void()> &work)
{
    const double first = 1e3 * seconds(work);
    if (first > kLongMs)
        return first;
    std::vector<double> rounds;
    rounds.reserve(kRounds);
    for (int round = 0; round < kRounds; ++round)
        rounds.push_back(1e3 * seconds(work));
    return median(rounds);
}

struct Measured
{
    double found; ///< the order, off the file; of what is kept, ahead of the question
    double asked; ///< by the owner, who sorts by the column
    double plain; ///< by SQLite
};

Measured measure(Database &database, PlainDb &plain, const Field &field)
{
    size_t people = 0;
    Measured measured{};
    measured.found = patiently([&] {
        const auto ids = everybodyBy(database, field, false, {});
        people = ids ? ids->size() : 0;
    });
    measured.asked = measured.found;
    if (KeptOrders::keeps(field)) {
        KeptOrders kept;
        if (!kept.prepare(database, field, {}))
            fail(field.id);
        measured.asked = patiently([&] {
            const auto ids = kept.everybodyBy(database, field, true, {});
            if (!ids || ids->size() != people)
                fail(field.id);
        });
    }
    sqlite3_stmt *bare = plain.prepare(plainSql(field).toUtf8().constData());
    measured.plain = patiently([&] {
        std::vector<qint32> ids;
        while (sqlite3_step(bare) == SQLITE_ROW)
            ids.push_back(sqlite3_column_int(bare, 0));
        sqlite3_reset(bare);
        if (people != ids.size())
            fail(field.id);
    });
    return measured;
}

} // namespace

/// Every column that the table offers, beside the promise: as the owner waits for it once the table
/// has been at rest, and what is found ahead of the question as that takes. The last line has all
/// of them, as found, beside SQL.
void sortBench()
{
    const QString path
        = profile::databaseFile(largeProfile(QCoreApplication::applicationDirPath()));
    const auto opened = Database::open(path, Database::Mode::ReadOnly);
    if (!opened)
        fail(opened.error().detail);
    (*opened)->shareDataVersion(std::make_shared<DataVersion>()); // nobody writes here
    PlainDb plain(path);
    double ours = 0;
    double theirs = 0;
    const FieldCatalogue catalogue;
    for (const Field &field : catalogue.fields()) {
        if (!field.isColumn)
            continue;
        const auto [found, asked, bare] = measure(**opened, plain, field);
        print({QStringLiteral("500,000 customers: sort by %1").arg(field.id),
               QStringLiteral("ms; beside the promise"), asked, kBudgetMs, 1.0, false});
        if (KeptOrders::keeps(field))
            print({QStringLiteral("… %1, ahead of the question").arg(field.id),
                   QStringLiteral("ms; beside ORDER BY"), found, bare, 1.2, false});
        ours += found;
        theirs += bare;
    }
    print({QStringLiteral("… all of them, beside ORDER BY"), QStringLiteral("ms"), ours, theirs,
           1.2, false});
}

} // namespace comptoir::bench
