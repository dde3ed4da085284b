#pragma once

#include "models/segments/rulesentence.h"

#include <QHash>

namespace comptoir {

class Database;

/// The names of what a rule names by number: products and categories. A plain value, read once and
/// asked on any thread.
class RuleNameBook
{
public:
    /// Of everything that the rule names.
    static Result<RuleNameBook> read(Database &database, const Rule &rule);

    /// Empty: none is known.
    [[nodiscard]] QString name(FieldMeaning meaning, const QString &word) const;
    void add(FieldMeaning meaning, const QString &word, const QString &name);
    void add(const RuleNameBook &other);
    [[nodiscard]] bool isEmpty() const { return m_names.isEmpty(); }
    /// Whether all that the rule names by number has been looked for.
    [[nodiscard]] bool covers(const Rule &rule) const;

private:
    using Key = QPair<int, QString>;
    static QSet<Key> numbersIn(const Rule &rule);

    QHash<Key, QString> m_names; ///< empty: looked for, and not there
};

} // namespace comptoir
