#include "models/store/productindex.h"

#include "models/store/database.h"

namespace comptoir {

namespace {

/// SQL: every text by which the products of `where` are found.
QString selectWords(const QString &where)
{
    return QStringLiteral(
               "SELECT p.id, trim(coalesce(p.name, '') || ' ' || coalesce(p.sku, '') || ' ' ||"
               " coalesce((SELECT group_concat("
               "   coalesce(v.sku, '') || ' ' || coalesce(v.barcode, ''), ' ') FROM variant v"
               "   WHERE v.shop_id = p.shop_id AND v.product_remote_id = p.remote_id"
               "   AND v.gone_at IS NULL), '')) FROM product p WHERE ")
        + where;
}

} // namespace

ProductIndex::ProductIndex(Database &database)
    : m_database(database)
{}

Done ProductIndex::catchUp(int maxRows)
{
    const auto marked = ids(QStringLiteral("SELECT product_id FROM product_search_dirty"
                                           " WHERE ?1 IS NULL ORDER BY product_id LIMIT ?2"),
                            {}, maxRows);
    if (!marked)
        return marked.error();
    for (const qint32 id : *marked) {
        if (Done indexed = index(id); !indexed)
            return indexed;
    }
    return done();
}

/// FTS5 must be told the old words to forget them.
Done ProductIndex::index(qint64 id)
{
    Statement now = m_database.prepare(selectWords(QStringLiteral("p.id = ?")));
    const QString newWords = now.bind(1, id).next() ? now.text(1) : QString();
    Statement kept = m_database.prepare(
        QStringLiteral("SELECT words FROM product_search WHERE product_id = ?"));
    const QString oldWords = kept.bind(1, id).next() ? kept.text(0) : QString();
    if (!now.ok() || !kept.ok())
        return now.ok() ? kept.error() : now.error();
    Done step = done();
    if (newWords != oldWords && !oldWords.isEmpty()) {
        step = run(QStringLiteral("INSERT INTO product_fts(product_fts, rowid, words)"
                                  " VALUES ('delete', ?1, ?2)"),
                   id, oldWords);
        if (step)
            step = run(QStringLiteral("DELETE FROM product_search WHERE product_id = ?1"
                                      " AND words = ?2"),
                       id, oldWords);
    }
    if (step && newWords != oldWords && !newWords.isEmpty()) {
        step = run(QStringLiteral("INSERT INTO product_search(product_id, words) VALUES (?1, ?2)"),
                   id, newWords);
        if (step)
            step = run(QStringLiteral("INSERT INTO product_fts(rowid, words) VALUES (?1, ?2)"), id,
                       newWords);
    }
    if (!step)
        return step;
    return m_database
        .prepare(QStringLiteral("DELETE FROM product_search_dirty WHERE product_id = ?"))
        .bind(1, id)
        .run();
}

Done ProductIndex::run(const QString &sql, qint64 id, const QString &words)
{
    return m_database.prepare(sql).bind(1, id).bind(2, words).run();
}

Done ProductIndex::rebuild()
{
    return m_database.execute("DELETE FROM product_search;"
                              "INSERT INTO product_search(product_id, words) "
                              + selectWords(QStringLiteral("1")).toUtf8()
                              + ";DELETE FROM product_search WHERE words = '';"
                                "INSERT INTO product_fts(product_fts) VALUES ('rebuild');"
                                "DELETE FROM product_search_dirty;");
}

Result<qint64> ProductIndex::pending()
{
    Statement read
        = m_database.prepare(QStringLiteral("SELECT count(*) FROM product_search_dirty"));
    if (!read.next())
        return read.error();
    return read.int64(0);
}

Result<std::vector<qint32>> ProductIndex::search(const QString &match, int limit)
{
    if (match.isEmpty())
        return std::vector<qint32>();
    return ids(QStringLiteral("SELECT rowid FROM product_fts WHERE product_fts MATCH ?1 AND EXISTS"
                              " (SELECT 1 FROM product WHERE id = product_fts.rowid)"
                              " ORDER BY rowid DESC LIMIT ?2"),
               match, limit);
}

Result<std::vector<qint32>> ProductIndex::ids(const QString &sql, const QString &match, int limit)
{
    std::vector<qint32> found;
    Statement read = m_database.prepare(sql);
    read.bind(1, match).bind(2, limit > 0 ? limit : -1);
    while (read.next())
        found.push_back(read.integer(0));
    return read.ok() ? Result<std::vector<qint32>>(std::move(found)) : read.error();
}

} // namespace comptoir
