#pragma once

#include "models/domain/result.h"

#include <QString>

#include <vector>

namespace comptoir {

class Database;

/// Full-text search over products: name, SKU, and the SKUs and bar codes of their variants, by
/// beginnings of words; not the brand, which is often the shop's own and would find everything.
/// Kept as SearchIndex is for people, which calls it: writes only mark what changed in
/// product_search_dirty (triggers do, since products are written in several places; a trigger may
/// not touch an FTS5 table itself while the file's schema is not trusted).
class ProductIndex
{
public:
    explicit ProductIndex(Database &database);

    /// Brings at most `maxRows` marked products up to date, in the caller's transaction.
    Done catchUp(int maxRows);
    /// All from scratch, in the caller's transaction.
    Done rebuild();
    Result<qint64> pending();

    /// Ids, the newest first, of those that have every word of an expression made by
    /// SearchIndex::matchExpression().
    Result<std::vector<qint32>> search(const QString &match, int limit);

private:
    Result<std::vector<qint32>> ids(const QString &sql, const QString &match, int limit);
    Done index(qint64 id);
    Done run(const QString &sql, qint64 id, const QString &words);

    Database &m_database;
};

} // namespace comptoir
