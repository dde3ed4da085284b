#include "models/segments/rulenamebook.h"

#include "models/store/database.h"

#include <algorithm>

namespace comptoir {

namespace {

struct Numbered
{
    const char *attribute; ///< BehaviourAttribute::id
    FieldMeaning meaning;
    const char *sql; ///< the name of number ?1; with the shop where two shops have it
};

constexpr Numbered kNumbered[] = {
    {"product", FieldMeaning::Product,
     "SELECT p.name || CASE WHEN EXISTS(SELECT 1 FROM product o WHERE o.name = p.name"
     " AND o.shop_id <> p.shop_id) THEN char(32, 183, 32)"
     " || coalesce(s.name, s.platform) ELSE '' END FROM product p LEFT JOIN shop s ON s.id = "
     "p.shop_id WHERE p.id = ?1"},
    {"category", FieldMeaning::Category,
     "SELECT g.name || CASE WHEN EXISTS(SELECT 1 FROM category o WHERE o.name = g.name"
     " AND o.shop_id <> g.shop_id) THEN char(32, 183, 32)"
     " || coalesce(s.name, s.platform) ELSE '' END FROM category g LEFT JOIN shop s ON s.id = "
     "g.shop_id WHERE g.id = ?1"},
};

/// Calls `take` with every filter of the rule.
template <typename Take>
void eachFilter(const RuleGroup &group, const Take &take)
{
    for (const RuleNode &node : group.children) {
        if (const RuleGroup *inner = node.group())
            eachFilter(*inner, take);
        QList<Filter> filters;
        if (const auto *did = std::get_if<BehaviourCondition>(&node.body))
            filters = did->where;
        if (const auto *figure = std::get_if<AggregateCondition>(&node.body))
            filters = figure->where;
        if (const auto *once = std::get_if<OccurrenceCondition>(&node.body))
            filters = once->where + once->having;
        for (const Filter &filter : std::as_const(filters))
            take(filter);
    }
}

} // namespace

QSet<RuleNameBook::Key> RuleNameBook::numbersIn(const Rule &rule)
{
    QSet<Key> numbers;
    eachFilter(rule.root, [&numbers](const Filter &filter) {
        for (const Numbered &one : kNumbered) {
            if (filter.attribute != QLatin1String(one.attribute))
                continue;
            for (const Operand &operand : filter.operands) {
                if (const auto *word = std::get_if<QString>(&operand))
                    numbers.insert({static_cast<int>(one.meaning), *word});
            }
        }
    });
    return numbers;
}

Result<RuleNameBook> RuleNameBook::read(Database &database, const Rule &rule)
{
    RuleNameBook book;
    for (const Key &key : numbersIn(rule)) {
        const auto *kind
            = std::find_if(std::begin(kNumbered), std::end(kNumbered), [&key](const Numbered &one) {
                  return static_cast<int>(one.meaning) == key.first;
              });
        Statement find = database.prepare(QLatin1String(kind->sql));
        find.bind(1, key.second.toLongLong());
        book.m_names.insert(key, find.next() ? find.text(0) : QString());
        if (!find.ok())
            return find.error();
    }
    return book;
}

QString RuleNameBook::name(FieldMeaning meaning, const QString &word) const
{
    return m_names.value({static_cast<int>(meaning), word});
}

void RuleNameBook::add(FieldMeaning meaning, const QString &word, const QString &name)
{
    m_names.insert({static_cast<int>(meaning), word}, name);
}

void RuleNameBook::add(const RuleNameBook &other)
{
    m_names.insert(other.m_names);
}

bool RuleNameBook::covers(const Rule &rule) const
{
    const QSet<Key> numbers = numbersIn(rule);
    return std::all_of(numbers.cbegin(), numbers.cend(),
                       [this](const Key &key) { return m_names.contains(key); });
}

} // namespace comptoir
