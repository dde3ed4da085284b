#pragma once

#include "models/domain/ids.h"
#include "models/domain/result.h"
#include "models/segments/rule.h"

#include <QCoreApplication>

#include <optional>

namespace comptoir {

class Database;

/// A group of customers that the owner described.
struct Segment
{
    SegmentId id;
    QString key; ///< by which other rules name it; never changes
    QString name, description; ///< those of ready-made lists in the language of now (PresetNames)
    QString colour; ///< the name of a colour; empty: none
    QString preset; ///< the ready-made list that it was made of
    Rule rule;
    /// Why the rule in the file cannot be read (it is of a newer program); then `rule` is empty.
    std::optional<Error> ruleError;
    std::optional<Timestamp> archivedAt;
    Timestamp createdAt, updatedAt;
    std::optional<Timestamp> countedAt; ///< nothing: members were never counted
    qint64 members = 0;
};

/// The segments of the profile. Writes run in the caller's transaction; errors leave nothing
/// written.
class SegmentRepository
{
    Q_DECLARE_TR_FUNCTIONS(SegmentRepository)
public:
    explicit SegmentRepository(Database &database);

    enum class Which { Kept, Archived, All };
    Result<QList<Segment>> list(Which which = Which::Kept); ///< by name
    Result<Segment> get(SegmentId id); ///< NotFound
    /// By its number, key or name, of which case and accents do not matter. NotFound.
    Result<Segment> find(const QString &text);

    /// With a key made of the name, unless it has one that is free. InvalidArgument: no name, a
    /// name that another kept segment has, or a rule that leads back to itself.
    Result<SegmentId> add(const Segment &segment, Timestamp now);
    /// All but the key; with another rule it is not counted yet, nor is any segment that names it,
    /// itself or by way of others. InvalidArgument as add(), NotFound.
    Done update(const Segment &segment, Timestamp now);
    /// Several at once, each as update(): only together they need be free of circles and doubles.
    Done updateAll(const QList<Segment> &segments, Timestamp now);
    Result<SegmentId> duplicate(SegmentId id, Timestamp now);
    /// InvalidArgument where others use it, whose names are told.
    Done setArchived(SegmentId id, bool archived, Timestamp now);
    Done remove(SegmentId id);
    /// One that was removed, with its rule as it stood in the file; see SegmentSnapshot.
    Result<SegmentId> putBack(const Segment &segment, const QString &ruleText);
    /// Kept segments whose rule names it.
    Result<QList<Segment>> usedBy(SegmentId id);

    /// A key that no segment has, made of the words.
    Result<QString> freeKey(const QString &name);
    /// The name, or with a number where a kept segment has it.
    Result<QString> freeName(const QString &name);
    /// Name and description as they are kept: of one line, without what controls or turns writing
    /// (TextRules). add() and update() do it.
    static void clean(Segment &segment);

private:
    Done check(const QList<Segment> &changed);
    static Done checkName(const Segment &segment, const QList<Segment> &kept);
    Done write(const Segment &after, const Segment &before, Timestamp now);
    Done uncountUsersOf(const QString &key);
    Result<QList<Segment>> read(const QString &condition, const QString &value);
    static Error notFound();
    static Error neededBy(const QList<Segment> &users);

    Database &m_database;
};

} // namespace comptoir
