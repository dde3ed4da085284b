#pragma once

#include "models/segments/behaviour.h"
#include "models/segments/fieldcatalogue.h"
#include "models/segments/rule.h"

#include <QHash>

namespace comptoir {

/// What is wrong with one card or group of a rule.
struct RuleProblem
{
    enum class Kind {
        Incomplete, ///< something is still to be filled in
        Wrong, ///< it cannot be asked like this
        Missing, ///< what it asks about has not arrived from anywhere
    };

    RulePath path;
    Kind kind = Kind::Wrong;
    QString text; ///< a whole sentence for the owner
    DataSource source = DataSource::Own; ///< of Missing: what has not arrived

    bool operator==(const RuleProblem &) const = default;
};

/// Another segment that a rule may name.
struct KnownSegment
{
    QString name;
    bool isArchived = false;
    QStringList names; ///< keys of the segments that its own rule names: segmentsIn()
    bool isUnreadable = false; ///< Segment::ruleError
};

/// What a rule is held against.
struct RuleWorld
{
    const FieldCatalogue &fields;
    const BehaviourCatalogue &verbs;
    QHash<QString, KnownSegment> segments; ///< by key
    QString self; ///< key of the segment whose rule it is; empty: not kept yet
};

/// Holds rules against the catalogues and the other segments. Pure.
class RuleCheck
{
    Q_DECLARE_TR_FUNCTIONS(RuleCheck)
public:
    /// In the order of the cards; one problem a card, the first. Empty groups are none: they ask
    /// nothing.
    static QList<RuleProblem> problems(const Rule &rule, const RuleWorld &world);
    /// The rule without the cards that have a problem: what can be counted meanwhile.
    static Rule without(const Rule &rule, const QList<RuleProblem> &problems);
    /// Keys of the segments that a rule names, each once.
    static QStringList segmentsIn(const Rule &rule);
    /// "rule.all[2].any[0]": the place as the JSON form names it.
    static QString pathText(const Rule &rule, const RulePath &path);
};

/// The card or group at a place; null where there is none. The root is no node.
const RuleNode *nodeAt(const Rule &rule, const RulePath &path);

} // namespace comptoir
