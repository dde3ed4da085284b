#pragma once

#include "models/domain/clock.h"
#include "models/segments/behaviour.h"
#include "models/segments/datasource.h"
#include "models/segments/fieldcatalogue.h"
#include "models/segments/rulecheck.h"
#include "models/segments/ruleevaluator.h"
#include "models/segments/segmentmembers.h"
#include "models/segments/segmentrepository.h"

namespace comptoir {

/// What it takes to ask rules of the file: the catalogues, the other segments, the settings. Read
/// in one go; must stay where it is while it is used.
struct RuleSurroundings
{
    FieldCatalogue fields;
    BehaviourCatalogue verbs;
    QList<Segment> segments; ///< kept and archived
    QHash<QString, Rule> rules; ///< by key, of those that are kept and can be read
    EvaluationRequest request; ///< at the instant of reading

    static Result<RuleSurroundings> read(Database &database, Timestamp now);
    [[nodiscard]] RuleEvaluator::FindRule findRule() const;
    /// To hold rules against; `self` is the key of the segment whose rule it is, if it has one.
    [[nodiscard]] RuleWorld world(const QString &self = {}) const;
    /// Empty: there is none of that key.
    [[nodiscard]] QString nameOf(const QString &key) const;
    /// What the rule, or one that it names however far away, asks about and has not arrived.
    [[nodiscard]] QList<DataSource> needsOf(const Rule &rule) const;
};

/// A segment as lists of them tell of it.
struct SegmentLine
{
    Segment segment;
    QList<SegmentSize> sizes; ///< oldest first, and only days on which something was counted
    QStringList usedBy; ///< names of the segments whose rule names it
    QList<DataSource> needs; ///< RuleSurroundings::needsOf()
    std::optional<Error> problem; ///< why nobody can be in it, though its rule can be read

    /// Counted, and by nothing that is missing.
    [[nodiscard]] bool hasCount() const { return segment.countedAt && needs.isEmpty(); }
    /// How many it had at the end of a day; nothing before the first that is known.
    [[nodiscard]] std::optional<qint64> sizeOn(const QDate &day) const;
};

struct SegmentsReading
{
    QList<SegmentLine> lines; ///< by name
    qint64 everybody = 0;
    QDate today; ///< on the owner's calendar

    static Result<SegmentsReading> read(Database &database, Timestamp now);
};

} // namespace comptoir
