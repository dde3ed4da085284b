#pragma once

#include "models/domain/ids.h"
#include "models/domain/result.h"

#include <QString>

#include <vector>

namespace comptoir {

class Database;

/// Full-text search over customers: names, e-mails, phones, company and towns of all their
/// accounts, by beginnings of words, whatever case and accents. Kept apart from the sync's page
/// transactions, which only mark people in search_dirty: indexing a row costs fifty times writing
/// it (performance.md b).
class SearchIndex
{
public:
    explicit SearchIndex(Database &database);

    /// Brings at most `maxRows` marked people, and as many products (ProductIndex), up to date, in
    /// a transaction of its own. Returns how many are still behind. A row whose text did not change
    /// is not indexed again. While the owner works, call it in one Store::write() after another.
    Result<qint64> catchUp(int maxRows);
    /// All people and products from scratch, in a transaction of its own, which takes seconds in a
    /// large file: for repair.
    Done rebuild();
    Result<qint64> pending();
    /// Takes a person's words out at once, in the caller's transaction, when the person is erased.
    Done forget(CustomerId id);

    /// Ids in ascending order, at most `limit` (0: all). The whole e-mail address of somebody finds
    /// exactly its owners; anything else, addresses being typed included, all people who have every
    /// word.
    Result<std::vector<qint32>> search(const QString &text, int limit);

    /// The FTS5 expression for what a person typed: every word quoted, as a beginning. Empty when
    /// there is no word in it. Of a longer text only the first 1,000 characters and 32 words. Pure.
    static QString matchExpression(const QString &text);

private:
    Result<std::vector<qint32>> ids(const QString &sql, const QString &value, int limit);
    Result<std::vector<qint64>> marked(int limit);
    Done index(qint64 id);
    Result<QString> wordsKept(qint64 id);
    Done learn(qint64 id, const QString &words);

    Database &m_database;
};

} // namespace comptoir
