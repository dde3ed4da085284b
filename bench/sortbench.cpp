#include "bench/sortbench.h"

#include "bench/plaindb.h"
#include "bench/report.h"
#include "models/segments/customerorder.h"
#include "models/segments/fieldcatalogue.h"
#include "models/store/database.h"

#include <array>
#include <sqlite3.h>

namespace comptoir::bench {

namespace {

constexpr int kRounds = 5;

struct Sorted
{
    const char *field;
    const char *plain; ///< the same order as one would write it in SQL
};

constexpr std::array kSorted{
    Sorted{"name", "SELECT id FROM customer ORDER BY sort_name, id"},
    Sorted{"email", "SELECT id FROM customer ORDER BY email_key, id"},
    Sorted{"first_name", "SELECT id FROM customer ORDER BY first_name COLLATE NOCASE, id"},
    Sorted{"customer_since", "SELECT id FROM customer ORDER BY created_at, id"},
    Sorted{"orders_count",
           "SELECT customer_id FROM customer_facts ORDER BY orders_count, customer_id"},
    Sorted{"total_spent",
           "SELECT customer_id FROM customer_facts ORDER BY total_spent, customer_id"},
    Sorted{"average_basket",
           "SELECT customer_id FROM customer_facts ORDER BY average_basket, customer_id"},
    Sorted{"last_order_at",
           "SELECT customer_id FROM customer_facts ORDER BY last_order_at, customer_id"},
    Sorted{"accounts_count",
           "SELECT c.id FROM customer c LEFT JOIN (SELECT customer_id, count(*) AS n FROM"
           " customer_account GROUP BY customer_id) a ON a.customer_id = c.id ORDER BY a.n, c.id"},
};

} // namespace

void sortLines(const QString &path)
{
    const auto opened = Database::open(path, Database::Mode::ReadOnly);
    if (!opened)
        fail(opened.error().detail);
    PlainDb plain(path);
    const FieldCatalogue catalogue;
    for (const Sorted &sorted : kSorted) {
        const Field *field = catalogue.find(QLatin1String(sorted.field));
        if (!field || !field->isSortable)
            continue;
        sqlite3_stmt *bare = plain.prepare(sorted.plain);
        std::vector<double> ours;
        std::vector<double> theirs;
        for (int round = 0; round <= kRounds; ++round) {
            size_t people = 0;
            const double a = seconds([&] {
                const auto ids = everybodyBy(**opened, *field, false, {});
                people = ids ? ids->size() : 0;
            });
            std::vector<qint32> ids;
            const double b = seconds([&] {
                while (sqlite3_step(bare) == SQLITE_ROW)
                    ids.push_back(sqlite3_column_int(bare, 0));
                sqlite3_reset(bare);
            });
            if (people != ids.size())
                fail(QLatin1String(sorted.field));
            if (round == 0)
                continue;
            ours.push_back(a);
            theirs.push_back(b);
        }
        print({QStringLiteral("500,000 customers: sort by %1").arg(QLatin1String(sorted.field)),
               QStringLiteral("ms"), 1e3 * median(ours), 1e3 * median(theirs), 1.2, false});
    }
}

} // namespace comptoir::bench
