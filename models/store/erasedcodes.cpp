#include "models/store/erasedcodes.h"

#include "models/domain/contact.h"
#include "models/store/database.h"
#include "models/store/erasedpeople.h"

#include <algorithm>

namespace comptoir {

namespace {

constexpr qsizetype kTelling = 4; ///< letters of a word that tells by itself

/// Words of letters alone: "Anniv-Dupont2026" is "anniv", "dupont".
QStringList wordsOf(const QString &text)
{
    QStringList words;
    QString word;
    const QString folded = foldForSorting(text);
    for (const QChar letter : folded + QLatin1Char(' ')) {
        if (letter.isLetter()) {
            word += letter;
        } else if (!word.isEmpty()) {
            words.append(word);
            word.clear();
        }
    }
    return words;
}

void addName(QStringList &parts, const QString &name)
{
    const QStringList words = wordsOf(name);
    for (const QString &part : words + QStringList{words.join(QString())}) {
        if (part.size() > 1 && !parts.contains(part))
            parts.append(part);
    }
}

bool holdsOneOf(const QStringList &words, const QString &all, const QStringList &parts)
{
    return std::any_of(parts.cbegin(), parts.cend(), [&](const QString &part) {
        return part.size() >= kTelling ? all.contains(part) : words.contains(part);
    });
}

bool holdsOneOf(const QString &text, const QStringList &parts)
{
    const QStringList words = wordsOf(text);
    return holdsOneOf(words, words.join(QString()), parts);
}

} // namespace

ErasedCodes::ErasedCodes(Database &database)
    : m_database(database)
{}

ErasedCodes::Parts ErasedCodes::partsOf(const QString &email)
{
    Parts parts;
    addName(parts.others, email.section(u'@', 0, 0));
    return parts;
}

bool ErasedCodes::holds(const QString &code, const Parts &parts)
{
    return holdsOneOf(code, parts.first + parts.last + parts.others);
}

Result<ErasedCodes::Parts> ErasedCodes::partsOf(CustomerId customer)
{
    Parts parts;
    Statement read = m_database.prepare(QStringLiteral(
        "SELECT first_name, last_name, company, email FROM customer WHERE id = ?1 UNION"
        " SELECT first_name, last_name, company, email FROM customer_account"
        " WHERE customer_id = ?1"));
    read.bind(1, customer);
    while (read.next()) {
        addName(parts.first, read.text(0));
        addName(parts.last, read.text(1));
        addName(parts.others, read.text(2));
        addName(parts.others, read.text(3).section(u'@', 0, 0));
    }
    return read.ok() ? Result<Parts>(parts) : read.error();
}

/// By them alone; orders in which their address was typed and whose account never came are theirs.
Result<QStringList> ErasedCodes::orderedWith(CustomerId customer, const Parts &parts)
{
    QStringList codes;
    Statement read = m_database.prepare(QStringLiteral(
        "SELECT DISTINCT d.code FROM orders o JOIN order_discount d ON d.order_id = o.id"
        " WHERE o.customer_id = ?1 AND d.code IS NOT NULL AND NOT EXISTS(SELECT 1"
        " FROM order_discount n JOIN orders p ON p.id = n.order_id WHERE n.code = d.code"
        " AND p.customer_id IS NOT ?1 AND NOT (p.customer_id IS NULL AND lower(trim(p.email)) IN"
        " (SELECT email_key FROM customer_account WHERE customer_id = ?1)))"));
    read.bind(1, customer);
    while (read.next()) {
        if (holds(read.text(0), parts))
            codes.append(read.text(0));
    }
    return read.ok() ? Result<QStringList>(codes) : read.error();
}

Done ErasedCodes::readList()
{
    if (m_list)
        return done();
    m_list.emplace();
    Statement read = m_database.prepare(
        QStringLiteral("SELECT c.code, c.name FROM discount_code c WHERE c.code IS NOT NULL"
                       " AND NOT EXISTS(SELECT 1 FROM order_discount d WHERE d.code = c.code)"));
    while (read.next()) {
        const QString words = wordsOf(read.text(0) + u' ' + read.text(1)).join(u' ');
        if (!words.isEmpty())
            m_list->append({read.text(0), words});
    }
    return read.ok() ? done() : Done(read.error());
}

Result<QStringList> ErasedCodes::madeFor(CustomerId customer)
{
    const Result<Parts> parts = partsOf(customer);
    if (!parts)
        return parts.error();
    Result<QStringList> codes = orderedWith(customer, *parts);
    if (!codes || parts->first.isEmpty() || parts->last.isEmpty())
        return codes;
    if (const Done listed = readList(); !listed)
        return listed.error();
    for (const Listed &one : std::as_const(*m_list)) {
        const QStringList words = one.folded.split(u' ');
        const QString all = words.join(QString());
        if (holdsOneOf(words, all, parts->first) && holdsOneOf(words, all, parts->last))
            codes->append(one.code);
    }
    codes->removeDuplicates();
    return codes;
}

Result<qint64> ErasedCodes::replace(CustomerId customer, qint64 person)
{
    const Result<QStringList> codes = madeFor(customer);
    if (!codes)
        return codes.error();
    ErasedPeople marks(m_database);
    Statement rename
        = m_database.prepare(QStringLiteral("UPDATE order_discount SET code = ?2 WHERE code = ?1"));
    Statement drop = m_database.prepare(QStringLiteral("DELETE FROM discount_code WHERE code = ?"));
    for (const QString &code : *codes) {
        const Result<QString> word = marks.wordFor(code);
        if (!word)
            return word.error();
        for (const Done &went : {rename.bind(1, code).bind(2, *word).run(),
                                 drop.bind(1, code).run(), marks.markCode(code, person)}) {
            if (!went)
                return went.error();
        }
    }
    return codes->size();
}

Result<bool> ErasedCodes::isOthers(const QString &code, qint64 person)
{
    Statement read = m_database.prepare(QStringLiteral(
        "SELECT EXISTS(SELECT 1 FROM order_discount d JOIN orders o ON o.id = d.order_id"
        " WHERE d.code = ?1 AND NOT EXISTS(SELECT 1 FROM erased_record e WHERE e.kind = 'order'"
        " AND e.shop_id = o.shop_id AND e.remote_id = o.remote_id AND e.person_id = ?2))"));
    if (!read.bind(1, code).bind(2, person).next())
        return read.error();
    return read.boolean(0);
}

} // namespace comptoir
