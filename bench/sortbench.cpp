#include "bench/sortbench.h"

#include "bench/plaindb.h"
#include "bench/report.h"
#include "models/segments/customerorder.h"
#include "models/segments/fieldcatalogue.h"
#include "models/store/database.h"

#include <sqlite3.h>

namespace comptoir::bench {

namespace {

constexpr int kRounds = 5;

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

void sortLine(Database &database, PlainDb &plain, const Field &field)
{
    sqlite3_stmt *bare = plain.prepare(plainSql(field).toUtf8().constData());
    std::vector<double> ours;
    std::vector<double> theirs;
    for (int round = 0; round <= kRounds; ++round) {
        size_t people = 0;
        const double a = seconds([&] {
            const auto ids = everybodyBy(database, field, false, {});
            people = ids ? ids->size() : 0;
        });
        std::vector<qint32> ids;
        const double b = seconds([&] {
            while (sqlite3_step(bare) == SQLITE_ROW)
                ids.push_back(sqlite3_column_int(bare, 0));
            sqlite3_reset(bare);
        });
        if (people != ids.size())
            fail(field.id);
        if (round == 0)
            continue;
        ours.push_back(a);
        theirs.push_back(b);
    }
    print({QStringLiteral("500,000 customers: sort by %1").arg(field.id), QStringLiteral("ms"),
           1e3 * median(ours), 1e3 * median(theirs), 1.2, false});
}

} // namespace

/// Every column that the table offers.
void sortLines(const QString &path)
{
    const auto opened = Database::open(path, Database::Mode::ReadOnly);
    if (!opened)
        fail(opened.error().detail);
    PlainDb plain(path);
    const FieldCatalogue catalogue;
    for (const Field &field : catalogue.fields()) {
        if (field.isColumn)
            sortLine(**opened, plain, field);
    }
}

} // namespace comptoir::bench
