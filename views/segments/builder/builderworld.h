#pragma once

#include "models/segments/rulecheck.h"
#include "models/segments/rulenamebook.h"

#include <QDate>

namespace comptoir {

/// What the builder knows of the shop: which fields, verbs, segments and currencies there are, and
/// the names of what rules name by number. A plain value, read off the GUI thread.
struct BuilderWorld
{
    FieldCatalogue fields;
    BehaviourCatalogue verbs;
    QHash<QString, KnownSegment> segments; ///< by key
    QString self; ///< key of the segment whose rule is built; empty: not kept yet
    QList<Currency> currencies; ///< the main shop's first; never empty
    RuleNameBook names;
    QDate today;

    /// Before anything was read: the program's own fields, and the euro.
    BuilderWorld();
    static Result<BuilderWorld> read(Database &database, const Rule &rule, Timestamp now);

    [[nodiscard]] RuleWorld forCheck() const { return {fields, verbs, segments, self}; }
    /// For sentences; this must outlive it.
    [[nodiscard]] RuleNames forSentence() const;
    /// Of a value, in the owner's words: "Bougies", "France", "Agreed".
    [[nodiscard]] QString nameOf(FieldMeaning meaning, const QString &word) const;
};

} // namespace comptoir
