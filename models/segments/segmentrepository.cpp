#include "models/segments/segmentrepository.h"

#include "models/domain/contact.h"
#include "models/segments/presetnames.h"
#include "models/segments/rulecheck.h"
#include "models/segments/rulejson.h"
#include "models/segments/segmentgraph.h"
#include "models/segments/segmentinsert.h"
#include "models/segments/takennames.h"
#include "models/store/database.h"
#include "models/store/textrules.h"

#include <algorithm>

namespace comptoir {

namespace {

constexpr qsizetype kLongestName = 200;

Segment readSegment(const Statement &row)
{
    Segment segment;
    segment.id = row.id<SegmentTag>(0);
    segment.key = row.text(1);
    segment.name = row.text(2);
    segment.description = row.text(3);
    segment.colour = row.text(4);
    segment.preset = row.text(5);
    const Result<Rule> rule = RuleJson::read(row.text(6).toUtf8());
    if (rule)
        segment.rule = *rule;
    else
        segment.ruleError = rule.error();
    segment.archivedAt = row.optionalTimestamp(7);
    segment.createdAt = row.timestamp(8);
    segment.updatedAt = row.timestamp(9);
    segment.countedAt = row.optionalTimestamp(10);
    segment.members = row.int64(11);
    PresetNames::translate(segment, QLocale());
    return segment;
}

Done checkLength(const Segment &segment)
{
    if (!segment.name.isEmpty() && segment.name.size() <= kLongestName)
        return done();
    return Error{
        ErrorCode::InvalidArgument,
        SegmentRepository::tr("A segment needs a name of at most %1 letters. Nothing was saved.")
            .arg(kLongestName),
        QStringLiteral("segment name")};
}

/// Keys of those that each of them names, by key.
QHash<QString, QStringList> namesIn(const QList<Segment> &segments)
{
    QHash<QString, QStringList> names;
    for (const Segment &segment : segments)
        names.insert(segment.key, RuleCheck::segmentsIn(segment.rule));
    return names;
}

} // namespace

Done checkSegmentItself(const Segment &segment)
{
    if (Done named = checkLength(segment); !named)
        return named;
    const auto readable = RuleJson::read(RuleJson::write(segment.rule));
    return readable ? done() : Done(readable.error());
}

SegmentRepository::SegmentRepository(Database &database)
    : m_database(database)
{}

Error SegmentRepository::notFound()
{
    return {ErrorCode::NotFound,
            tr("This segment is no longer there. Nothing was changed. Open the list again."),
            QStringLiteral("no such segment")};
}

void SegmentRepository::clean(Segment &segment)
{
    TextRules::line(segment.name);
    TextRules::line(segment.description, TextRules::kLongLine);
    segment.name = segment.name.simplified();
    segment.description = segment.description.trimmed();
}

Result<QList<Segment>> SegmentRepository::read(const QString &condition, const QString &value)
{
    QList<Segment> segments;
    Statement read = m_database.prepare(
        QStringLiteral("SELECT id, key, name, description, colour, preset, rule, archived_at,"
                       " created_at, updated_at, counted_at, members FROM segment WHERE ")
        + condition);
    if (!value.isEmpty())
        read.bind(1, value);
    while (read.next())
        segments.append(readSegment(read));
    if (!read.ok())
        return read.error();
    return segments;
}

Result<QList<Segment>> SegmentRepository::list(Which which)
{
    Result<QList<Segment>> segments
        = read(which == Which::Kept           ? QStringLiteral("archived_at IS NULL")
                   : which == Which::Archived ? QStringLiteral("archived_at IS NOT NULL")
                                              : QStringLiteral("1"),
               {});
    if (segments)
        std::sort(segments->begin(), segments->end(), [](const Segment &a, const Segment &b) {
            return std::pair(foldForSorting(a.name), a.id)
                < std::pair(foldForSorting(b.name), b.id);
        });
    return segments;
}

Result<Segment> SegmentRepository::get(SegmentId id)
{
    const Result<QList<Segment>> found
        = read(QStringLiteral("id = CAST(? AS INTEGER)"), QString::number(id.value));
    if (!found)
        return found.error();
    return found->isEmpty() ? Result<Segment>(notFound()) : Result<Segment>(found->first());
}

Result<Segment> SegmentRepository::find(const QString &text)
{
    const Result<QList<Segment>> all = list(Which::All);
    if (!all)
        return all.error();
    const QString folded = foldForSorting(text);
    for (const bool byName : {false, true}) {
        for (const Segment &segment : *all) {
            const bool isIt = byName
                ? foldForSorting(segment.name) == folded
                : segment.key == text || QString::number(segment.id.value) == text;
            if (isIt)
                return segment;
        }
    }
    return notFound();
}

Done SegmentRepository::checkName(const Segment &segment, const QList<Segment> &kept)
{
    if (Done named = checkLength(segment); !named)
        return named;
    if (segment.archivedAt) // names of those are free to all
        return done();
    const QString name = foldForSorting(segment.name);
    for (const Segment &other : kept) {
        if (other.id != segment.id && foldForSorting(other.name) == name)
            return Error{ErrorCode::InvalidArgument,
                         tr("There is a segment named “%1” already. Nothing was saved. Choose "
                            "another name.")
                             .arg(other.name),
                         QStringLiteral("segment name taken")};
    }
    return done();
}

/// Whether all are well once these are among them.
Done SegmentRepository::check(const QList<Segment> &changed)
{
    const Result<QList<Segment>> all = list(Which::All);
    if (!all)
        return all.error();
    QList<Segment> kept = changed;
    for (const Segment &one : *all) {
        const bool isChanged = std::any_of(changed.begin(), changed.end(),
                                           [&one](const Segment &c) { return c.id == one.id; });
        if (!isChanged)
            kept.append(one);
    }
    kept.removeIf([](const Segment &one) { return one.archivedAt.has_value(); });
    const QHash<QString, QStringList> before = namesIn(*all);
    QHash<QString, QStringList> names = before;
    for (const Segment &segment : changed)
        names.insert(segment.key, RuleCheck::segmentsIn(segment.rule));
    SegmentGraph graph([&names](const QString &key) { return names.value(key); });
    for (const Segment &segment : changed) {
        if (Done named = checkName(segment, kept); !named)
            return named;
        if (const auto good = RuleJson::read(RuleJson::write(segment.rule)); !good)
            return good.error();
        if (!segment.key.isEmpty() && graph.leadsBack(segment.key))
            return SegmentGraph::circle();
        if (!graph.isShallow(segment.key))
            return SegmentGraph::tooDeep();
    }
    SegmentGraph old([&before](const QString &key) { return before.value(key); });
    const bool makesDeep = std::any_of(all->begin(), all->end(), [&](const Segment &other) {
        return !graph.isShallow(other.key) && old.isShallow(other.key);
    });
    return makesDeep ? Done(SegmentGraph::tooDeep()) : done();
}

Result<QString> SegmentRepository::freeKey(const QString &name)
{
    const QString base = TakenNames::keyOf(name);
    Statement taken = m_database.prepare(QStringLiteral("SELECT 1 FROM segment WHERE key = ?"));
    for (int number = 1;; ++number) {
        const QString key = number == 1 ? base : base + u'_' + QString::number(number);
        const bool isTaken = taken.bind(1, key).next();
        if (!taken.ok())
            return taken.error();
        taken.reset();
        if (!isTaken)
            return key;
    }
}

Result<QString> SegmentRepository::freeName(const QString &name)
{
    const Result<QList<Segment>> kept = list();
    if (!kept)
        return kept.error();
    for (int number = 1;; ++number) {
        const QString one
            = number == 1 ? name : QStringLiteral("%1 (%2)").arg(name, QString::number(number));
        const bool isTaken = std::any_of(kept->begin(), kept->end(), [&one](const Segment &other) {
            return foldForSorting(other.name) == foldForSorting(one);
        });
        if (!isTaken)
            return one;
    }
}

Result<SegmentId> SegmentRepository::add(const Segment &segment, Timestamp now)
{
    Segment added = segment;
    added.id = {};
    added.archivedAt.reset(); // the copy of an archived one is kept
    clean(added);
    if (const Done checked = check({added}); !checked)
        return checked.error();
    const Result<QString> key = freeKey(added.key.isEmpty() ? added.name : added.key);
    if (!key)
        return key.error();
    added.key = *key;
    return insertSegment(m_database, added, now);
}

Done SegmentRepository::update(const Segment &segment, Timestamp now)
{
    return updateAll({segment}, now);
}

Done SegmentRepository::updateAll(const QList<Segment> &segments, Timestamp now)
{
    QList<Segment> before;
    QList<Segment> after = segments;
    for (Segment &segment : after) {
        const Result<Segment> there = get(segment.id);
        if (!there)
            return there.error();
        before.append(*there);
        segment.key = there->key;
        segment.archivedAt = there->archivedAt;
        clean(segment);
    }
    if (Done checked = check(after); !checked)
        return checked;
    for (qsizetype i = 0; i < after.size(); ++i) {
        if (Done written = write(after.at(i), before.at(i), now); !written)
            return written;
    }
    return done();
}

Done SegmentRepository::write(const Segment &after, const Segment &before, Timestamp now)
{
    const bool isSameRule = !before.ruleError && after.rule == before.rule;
    if (!isSameRule) {
        if (Done uncounted = uncountUsersOf(after.key); !uncounted)
            return uncounted;
    }
    return m_database
        .prepare(QStringLiteral("UPDATE segment SET name = ?, description = ?, colour = ?,"
                                " rule = ?, updated_at = ?,"
                                " counted_at = iif(?, counted_at, NULL) WHERE id = ?"))
        .bind(1, after.name)
        .bind(2, after.description)
        .bind(3, after.colour)
        .bind(4, QString::fromUtf8(RuleJson::write(after.rule)))
        .bind(5, now)
        .bind(6, isSameRule)
        .bind(7, after.id)
        .run();
}

/// Until they are counted anew, nobody knows who is in them: their numbers are of the old rule.
Done SegmentRepository::uncountUsersOf(const QString &key)
{
    const Result<QList<Segment>> all = list(Which::All);
    if (!all)
        return all.error();
    Statement uncount
        = m_database.prepare(QStringLiteral("UPDATE segment SET counted_at = NULL WHERE key = ?"));
    for (const QString &user : SegmentGraph::usersOf(key, namesIn(*all))) {
        if (Done gone = uncount.bind(1, user).run(); !gone)
            return gone;
        uncount.reset();
    }
    return done();
}

Result<SegmentId> SegmentRepository::duplicate(SegmentId id, Timestamp now)
{
    Result<Segment> segment = get(id);
    if (!segment)
        return segment.error();
    const Result<QString> name = freeName(tr("%1, copy").arg(segment->name));
    if (!name)
        return name.error();
    segment->name = *name;
    segment->key.clear();
    return add(*segment, now);
}

Result<QList<Segment>> SegmentRepository::usedBy(SegmentId id)
{
    const Result<Segment> segment = get(id);
    if (!segment)
        return segment.error();
    Result<QList<Segment>> users = list();
    if (users)
        users->removeIf([&segment](const Segment &user) {
            return !RuleCheck::segmentsIn(user.rule).contains(segment->key);
        });
    return users;
}

Error SegmentRepository::neededBy(const QList<Segment> &users)
{
    QStringList names;
    for (const Segment &user : users)
        //: one of a list of segments
        names.append(tr("“%1”").arg(user.name));
    return {ErrorCode::InvalidArgument,
            users.size() == 1
                ? tr("The segment %1 needs this one. Nothing was changed. Change its rule first.")
                      .arg(names.first())
                : tr("The segments %1 need this one. Nothing was changed. Change their rules "
                     "first.")
                      .arg(names.join(QStringLiteral(", "))),
            QStringLiteral("segment in use")};
}

Done SegmentRepository::setArchived(SegmentId id, bool archived, Timestamp now)
{
    const Result<QList<Segment>> users = usedBy(id);
    if (!users)
        return users.error();
    if (archived && !users->isEmpty())
        return neededBy(*users);
    Result<Segment> segment = get(id);
    const Result<QList<Segment>> kept = list();
    if (!segment || !kept)
        return segment ? kept.error() : segment.error();
    segment->archivedAt.reset();
    if (!archived) {
        if (Done named = checkName(*segment, *kept); !named)
            return named;
    }
    // What happened meanwhile is not told: who is in is counted anew.
    return m_database
        .prepare(QStringLiteral("UPDATE segment SET archived_at = ?, updated_at = ?,"
                                " counted_by = NULL WHERE id = ?"))
        .bind(1, archived ? std::optional(now) : std::nullopt)
        .bind(2, now)
        .bind(3, id)
        .run();
}

Done SegmentRepository::remove(SegmentId id)
{
    const Result<QList<Segment>> users = usedBy(id);
    if (!users)
        return users.error();
    if (!users->isEmpty())
        return neededBy(*users);
    return m_database.prepare(QStringLiteral("DELETE FROM segment WHERE id = ?")).bind(1, id).run();
}

Result<SegmentId> SegmentRepository::putBack(const Segment &segment, const QString &ruleText)
{
    if (!segment.archivedAt) {
        Segment other = segment;
        other.id = {}; // whoever has its number now is another one
        const Result<QList<Segment>> kept = list();
        if (!kept)
            return kept.error();
        if (const Done named = checkName(other, *kept); !named)
            return named.error();
    }
    const Done inserted
        = m_database
              .prepare(QStringLiteral(
                  "INSERT INTO segment(id, key, name, description, colour, rule, preset,"
                  " archived_at, created_at, updated_at)"
                  " VALUES((SELECT ?1 WHERE NOT EXISTS(SELECT 1 FROM segment WHERE id = ?1)),"
                  " ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10)"))
              .bind(1, segment.id)
              .bind(2, segment.key)
              .bind(3, segment.name)
              .bind(4, segment.description)
              .bind(5, segment.colour)
              .bind(6, ruleText)
              .bind(7, segment.preset)
              .bind(8, segment.archivedAt)
              .bind(9, segment.createdAt)
              .bind(10, segment.updatedAt)
              .run();
    if (!inserted)
        return inserted.error();
    return SegmentId{m_database.lastInsertId()};
}

} // namespace comptoir
