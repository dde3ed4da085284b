#pragma once

#include "models/store/store.h"

#include <QByteArray>
#include <QStringList>

namespace comptoir {

/// Every row of every table but the log of jobs and the search index, as text, one row a line:
/// two stores with the same dump hold the same.
inline QByteArrayList dumpRows(Database &database, const QString &table)
{
    QStringList columns;
    {
        Statement info = database.prepare(
            QStringLiteral("SELECT name FROM pragma_table_info(?) ORDER BY cid"));
        info.bind(1, table);
        while (info.next())
            columns.append(QStringLiteral("quote(\"%1\")").arg(info.text(0)));
    }
    Statement rows = database.prepare(QStringLiteral("SELECT %1 AS row FROM \"%2\" ORDER BY row")
                                          .arg(columns.join(QStringLiteral(" || ',' || ")), table));
    QByteArrayList lines;
    while (rows.next())
        lines.append(table.toUtf8() + ": " + rows.text(0).toUtf8());
    return lines;
}

inline QByteArrayList dumpDatabase(Store &store)
{
    return store
        .read([](Database &database) {
            QStringList tables;
            {
                Statement names = database.prepare(
                    QStringLiteral("SELECT name FROM sqlite_schema WHERE type = 'table'"
                                   " AND name NOT LIKE 'sqlite%' AND name NOT LIKE '%search%' AND "
                                   "name NOT LIKE '%fts%'"
                                   " AND name <> 'job_log' ORDER BY name"));
                while (names.next())
                    tables.append(names.text(0));
            }
            QByteArrayList lines;
            for (const QString &table : std::as_const(tables))
                lines += dumpRows(database, table);
            return lines;
        })
        .result();
}

/// The first line that differs, for a readable failure; empty when the dumps are equal.
inline QByteArray firstDifference(const QByteArrayList &actual, const QByteArrayList &expected)
{
    for (qsizetype i = 0; i < std::max(actual.size(), expected.size()); ++i) {
        if (actual.value(i) != expected.value(i))
            return "got      " + actual.value(i) + "\nexpected " + expected.value(i);
    }
    return {};
}

} // namespace comptoir
