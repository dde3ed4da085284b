#include "models/store/searchindex.h"

#include "models/domain/contact.h"
#include "models/store/database.h"
#include "models/store/productindex.h"
#include "models/store/storesettings.h"

#include <QStringList>

namespace comptoir {

namespace {

/// SQL: the texts of the given columns, with blanks between.
QString joined(std::initializer_list<const char *> columns)
{
    QStringList parts;
    for (const char *column : columns)
        parts.append(QStringLiteral("coalesce(%1, '')").arg(QString::fromLatin1(column)));
    return parts.join(QStringLiteral(" || ' ' || "));
}

/// SQL: a phone number as one word.
QString digits(const QString &column)
{
    QString sql = QStringLiteral("coalesce(%1, '')").arg(column);
    for (const char separator : {' ', '.', '-', '/', '+', '(', ')'})
        sql = QStringLiteral("replace(%1, '%2', '')").arg(sql, QString(QLatin1Char(separator)));
    return sql;
}

/// SQL: every text by which the persons of `where` are found. Phones are in as typed, in the
/// international form and, for French ones, as dialled at home.
QString selectWords(const QString &where)
{
    const QString account = joined({"a.first_name", "a.last_name", "a.company", "a.email"})
        + QStringLiteral(" || ' ' || ") + digits(QStringLiteral("a.phone"))
        + QStringLiteral(" || ' ' || ") + digits(QStringLiteral("a.phone_key"))
        + QStringLiteral(" || CASE WHEN a.phone_key LIKE '+33%' THEN ' 0' || "
                         "substr(a.phone_key, 4) ELSE '' END");
    return QStringLiteral(
               "SELECT c.id, trim(%1 || ' ' || %2"
               " || ' ' || coalesce((SELECT group_concat(%3, ' ') FROM customer_account a"
               "   WHERE a.customer_id = c.id), '')"
               " || ' ' || coalesce((SELECT group_concat(%4, ' ') FROM customer_account a"
               "   JOIN address d ON d.shop_id = a.shop_id AND d.account_remote_id = a.remote_id"
               "   WHERE a.customer_id = c.id AND d.deleted = 0 AND d.gone_at IS NULL), ''))"
               " FROM customer c WHERE %5")
        .arg(joined({"c.first_name", "c.last_name", "c.company", "c.email"}),
             digits(QStringLiteral("c.phone")), account,
             joined({"d.company", "d.postcode", "d.city"}), where);
}

bool isPhoneLike(const QString &text)
{
    constexpr int kFewestDigits = 3;
    int count = 0;
    for (const QChar c : text) {
        if (c.isDigit())
            ++count;
        else if (!QStringLiteral(" .-/+()").contains(c))
            return false;
    }
    return count >= kFewestDigits;
}

/// Letters and numbers as FTS5's unicode61 tokenizer knows them: up to Unicode 6.1
/// (https://www.sqlite.org/fts5.html §4.3.1). A word that it would split is an error to it without
/// positions, so it must not see one.
bool isWordCharacter(char32_t c)
{
    return QChar::isLetterOrNumber(c) && QChar::unicodeVersion(c) <= QChar::Unicode_6_1;
}

/// Nobody looks for more, and each word costs a walk through the index.
constexpr qsizetype kMostWords = 32;
constexpr qsizetype kLongestQuery = 1000;

bool isCombiningAccent(char32_t c)
{
    return c >= 0x300 && c <= 0x36f;
}

QStringList wordsOf(const QString &text)
{
    QStringList words;
    bool inWord = false;
    const QList<uint> points
        = text.left(kLongestQuery).normalized(QString::NormalizationForm_C).toUcs4();
    for (const uint point : points) {
        const char32_t c = point;
        if (isCombiningAccent(c))
            continue;
        if (!isWordCharacter(c)) {
            inWord = false;
            continue;
        }
        if (!inWord)
            words.append(QString());
        words.last() += QString::fromUcs4(&c, 1);
        inWord = true;
    }
    return words;
}

} // namespace

SearchIndex::SearchIndex(Database &database)
    : m_database(database)
{}

QString SearchIndex::matchExpression(const QString &text)
{
    QStringList words = wordsOf(text);
    if (isPhoneLike(text))
        words = QStringList{words.join(QString())};
    QStringList beginnings;
    for (const QString &word : words.mid(0, kMostWords))
        beginnings.append(QLatin1Char('"') + word + QStringLiteral("\"*"));
    return beginnings.join(QLatin1Char(' '));
}

Result<std::vector<qint32>> SearchIndex::search(const QString &text, int limit)
{
    if (const std::optional<QString> email = normaliseEmail(text)) {
        Result<std::vector<qint32>> owners
            = ids(QStringLiteral("SELECT DISTINCT customer_id FROM customer_account"
                                 " WHERE email_key = ? ORDER BY customer_id LIMIT ?"),
                  *email, limit);
        if (!owners || !owners->empty())
            return owners;
    }
    const QString match = matchExpression(text);
    if (match.isEmpty())
        return std::vector<qint32>();
    return ids(QStringLiteral("SELECT rowid FROM customer_fts WHERE customer_fts MATCH ?"
                              " AND EXISTS (SELECT 1 FROM customer WHERE id = customer_fts.rowid)"
                              " ORDER BY rowid LIMIT ?"),
               match, limit);
}

Result<std::vector<qint32>> SearchIndex::ids(const QString &sql, const QString &value, int limit)
{
    std::vector<qint32> ids;
    Statement read = m_database.prepare(sql);
    read.bind(1, value).bind(2, limit > 0 ? limit : -1);
    while (read.next())
        ids.push_back(read.integer(0));
    if (!read.ok())
        return read.error();
    return ids;
}

Result<qint64> SearchIndex::pending()
{
    Statement read = m_database.prepare(QStringLiteral("SELECT count(*) FROM search_dirty"));
    if (!read.next())
        return read.error();
    const Result<qint64> products = ProductIndex(m_database).pending();
    return products ? Result<qint64>(read.int64(0) + *products) : products;
}

Result<qint64> SearchIndex::catchUp(int maxRows)
{
    {
        Transaction transaction(m_database);
        const Result<std::vector<qint64>> ids = marked(maxRows);
        if (!ids)
            return ids.error();
        for (const qint64 id : *ids) {
            if (const Done indexed = index(id); !indexed)
                return indexed.error();
        }
        if (const Done indexed = ProductIndex(m_database).catchUp(maxRows); !indexed)
            return indexed.error();
        if (const Done committed = transaction.commit(); !committed)
            return committed.error();
    }
    return pending();
}

Result<std::vector<qint64>> SearchIndex::marked(int limit)
{
    std::vector<qint64> ids;
    Statement read = m_database.prepare(
        QStringLiteral("SELECT customer_id FROM search_dirty ORDER BY customer_id LIMIT ?"));
    read.bind(1, limit);
    while (read.next())
        ids.push_back(read.int64(0));
    if (!read.ok())
        return read.error();
    return ids;
}

Done SearchIndex::index(qint64 id)
{
    Statement is = m_database.prepare(selectWords(QStringLiteral("c.id = ?")));
    const QString newWords = is.bind(1, id).next() ? is.text(1) : QString();
    const Result<QString> oldWords = wordsKept(id);
    if (!is.ok() || !oldWords)
        return is.ok() ? oldWords.error() : is.error();
    if (newWords != *oldWords) {
        if (Done forgotten = forget({id}); !forgotten)
            return forgotten;
        if (Done learnt = learn(id, newWords); !learnt)
            return learnt;
    }
    return m_database.prepare(QStringLiteral("DELETE FROM search_dirty WHERE customer_id = ?"))
        .bind(1, id)
        .run();
}

Result<QString> SearchIndex::wordsKept(qint64 id)
{
    Statement read = m_database.prepare(
        QStringLiteral("SELECT words FROM customer_search WHERE customer_id = ?"));
    if (read.bind(1, id).next())
        return read.text(0);
    return read.ok() ? Result<QString>(QString()) : read.error();
}

Done SearchIndex::forget(CustomerId id)
{
    const Result<QString> words = wordsKept(id.value);
    if (!words)
        return words.error();
    if (words->isEmpty())
        return done();
    if (Done taken = m_database
                         .prepare(QStringLiteral("INSERT INTO customer_fts(customer_fts, rowid,"
                                                 " words) VALUES ('delete', ?, ?)"))
                         .bind(1, id)
                         .bind(2, *words)
                         .run();
        !taken) {
        return taken;
    }
    return m_database.prepare(QStringLiteral("DELETE FROM customer_search WHERE customer_id = ?"))
        .bind(1, id)
        .run();
}

Done SearchIndex::learn(qint64 id, const QString &words)
{
    if (words.isEmpty())
        return done();
    if (Done kept = m_database
                        .prepare(QStringLiteral(
                            "INSERT INTO customer_search(customer_id, words) VALUES (?, ?)"))
                        .bind(1, id)
                        .bind(2, words)
                        .run();
        !kept) {
        return kept;
    }
    return m_database
        .prepare(QStringLiteral("INSERT INTO customer_fts(rowid, words) VALUES (?, ?)"))
        .bind(1, id)
        .bind(2, words)
        .run();
}

Done SearchIndex::rebuild()
{
    Transaction transaction(m_database);
    // First the table, then the index of the whole of it at once: fifty times faster than row by
    // row.
    const QByteArray script = "DELETE FROM customer_search;"
                              "INSERT INTO customer_search(customer_id, words) "
        + selectWords(QStringLiteral("1")).toUtf8()
        + ";INSERT INTO customer_fts(customer_fts) VALUES ('rebuild');"
          "DELETE FROM search_dirty;";
    if (Done rebuilt = m_database.execute(script); !rebuilt)
        return rebuilt;
    if (Done rebuilt = ProductIndex(m_database).rebuild(); !rebuilt)
        return rebuilt;
    return transaction.commit();
}

} // namespace comptoir
