#include "views/segments/segmentedits.h"

#include "models/segments/rulecheck.h"
#include "models/segments/segmentsnapshot.h"
#include "models/store/store.h"
#include "models/store/whendone.h"

#include <algorithm>

namespace comptoir {

namespace {

/// `work` in a transaction of its own.
template <typename F>
auto inTransaction(F work)
{
    return [work = std::move(work)](Database &database) -> std::invoke_result_t<F &, Database &> {
        Transaction transaction(database);
        auto result = work(database);
        if (!result)
            return result;
        if (const Done committed = transaction.commit(); !committed)
            return committed.error();
        return result;
    };
}

/// Another number may have been given to it since: the key stays.
Result<Segment> byKey(Database &database, const QString &key)
{
    const auto all = SegmentRepository(database).list(SegmentRepository::Which::All);
    if (!all)
        return all.error();
    for (const Segment &segment : *all) {
        if (segment.key == key)
            return segment;
    }
    return SegmentRepository(database).get({}); // says that it is gone
}

/// Takes segments out of the file and puts them back as they were, as often as one likes.
class Shelf
{
public:
    explicit Shelf(const QStringList &keys)
        : m_keys(keys)
    {}

    /// Last first: later ones may name earlier ones.
    Done takeOut(Database &database)
    {
        m_taken.clear();
        for (auto key = m_keys.crbegin(); key != m_keys.crend(); ++key) {
            const Result<Segment> segment = byKey(database, *key);
            if (!segment)
                return segment.error();
            const auto snapshot = SegmentSnapshot::take(database, segment->id);
            if (!snapshot)
                return snapshot.error();
            m_taken.prepend(*snapshot);
            if (Done removed = SegmentRepository(database).remove(segment->id); !removed)
                return removed;
        }
        return done();
    }
    Done putBack(Database &database) const
    {
        for (const SegmentSnapshot &snapshot : m_taken) {
            if (const auto put = snapshot.putBack(database); !put)
                return put.error();
        }
        return done();
    }

private:
    QStringList m_keys;
    QList<SegmentSnapshot> m_taken;
};

/// In an order in which no one stands before what it names.
Result<QStringList> keysInOrder(Database &database, const QList<SegmentId> &ids)
{
    QList<Segment> waiting;
    for (const SegmentId id : ids) {
        const Result<Segment> segment = SegmentRepository(database).get(id);
        if (!segment)
            return segment.error();
        waiting.append(*segment);
    }
    QStringList keys;
    while (!waiting.isEmpty()) {
        const auto isFree = [&waiting](const Segment &segment) {
            const QStringList named = RuleCheck::segmentsIn(segment.rule);
            return std::none_of(waiting.begin(), waiting.end(), [&named](const Segment &other) {
                return named.contains(other.key);
            });
        };
        auto next = std::find_if(waiting.begin(), waiting.end(), isFree);
        next = next == waiting.end() ? waiting.begin() : next; // circles are refused elsewhere
        keys.append(next->key);
        waiting.erase(next);
    }
    return keys;
}

} // namespace

SegmentEdits::SegmentEdits(const ViewContext &context, QObject *parent)
    : QObject(parent)
    , m_context(context)
{}

void SegmentEdits::run(const std::function<Result<Made>(Database &)> &work, WhenMade made)
{
    whenDone(m_context.store.write(inTransaction(work)), this,
             [this, made = std::move(made)](const Result<Made> &done) {
                 if (!done) {
                     emit failed(done.error());
                     return;
                 }
                 keep(done->first);
                 if (!done->first.besides.isEmpty())
                     m_context.notices->say(done->first.besides);
                 if (made)
                     made(done->second);
                 emit changed();
             });
}

void SegmentEdits::keep(const Change &change)
{
    if (change.text.isEmpty())
        return;
    Store *store = &m_context.store;
    m_context.undo->add(
        change.text, [store, undo = change.undo] { return store->write(inTransaction(undo)); },
        [store, redo = change.redo] { return store->write(inTransaction(redo)); });
}

Result<SegmentEdits::Made> SegmentEdits::addOne(Database &database, const Segment &segment,
                                                Timestamp now)
{
    SegmentRepository segments(database);
    const Result<SegmentId> id = segments.add(segment, now);
    if (!id)
        return id.error();
    const Result<Segment> added = segments.get(*id);
    if (!added)
        return added.error();
    const auto shelf = std::make_shared<Shelf>(QStringList{added->key});
    return Made{{tr("The segment “%1” was made.").arg(added->name),
                 [shelf](Database &db) { return shelf->putBack(db); },
                 [shelf](Database &db) { return shelf->takeOut(db); }},
                *id};
}

void SegmentEdits::add(const Segment &segment, WhenMade made)
{
    run([segment, now = m_context.clock.now()](Database &db) { return addOne(db, segment, now); },
        std::move(made));
}

void SegmentEdits::duplicate(const Segment &segment, WhenMade made)
{
    run(
        [id = segment.id, now = m_context.clock.now()](Database &db) -> Result<Made> {
            SegmentRepository segments(db);
            const Result<SegmentId> copy = segments.duplicate(id, now);
            const Result<Segment> added = copy ? segments.get(*copy) : copy.error();
            if (!added)
                return added.error();
            const auto shelf = std::make_shared<Shelf>(QStringList{added->key});
            return Made{{tr("The segment “%1” was made.").arg(added->name),
                         [shelf](Database &again) { return shelf->putBack(again); },
                         [shelf](Database &again) { return shelf->takeOut(again); }},
                        *copy};
        },
        std::move(made));
}

Result<SegmentEdits::Made> SegmentEdits::saveOne(Database &database, const Segment &segment,
                                                 Timestamp now)
{
    const Result<Segment> before = SegmentRepository(database).get(segment.id);
    if (!before)
        return before.error();
    const auto put = [key = before->key, now](Database &db, Segment wanted) -> Done {
        const Result<Segment> there = byKey(db, key);
        if (!there)
            return there.error();
        wanted.id = there->id;
        return SegmentRepository(db).update(wanted, now);
    };
    if (const Done saved = put(database, segment); !saved)
        return saved.error();
    return Made{{tr("The segment “%1” was changed.").arg(segment.name.trimmed()),
                 [put, segment](Database &db) { return put(db, segment); },
                 [put, was = *before](Database &db) { return put(db, was); }},
                segment.id};
}

void SegmentEdits::save(const Segment &segment, WhenMade saved)
{
    run([segment, now = m_context.clock.now()](Database &db) { return saveOne(db, segment, now); },
        std::move(saved));
}

Result<SegmentEdits::Made> SegmentEdits::archiveOne(Database &database, const Segment &segment,
                                                    bool archived, Timestamp now)
{
    const auto put = [key = segment.key, now](Database &db, bool away) -> Done {
        const Result<Segment> there = byKey(db, key);
        return there ? SegmentRepository(db).setArchived(there->id, away, now)
                     : Done(there.error());
    };
    if (const Done moved = put(database, archived); !moved)
        return moved.error();
    return Made{{archived ? tr("The segment “%1” was archived.").arg(segment.name)
                          : tr("The segment “%1” is out of the archive again.").arg(segment.name),
                 [put, archived](Database &db) { return put(db, archived); },
                 [put, archived](Database &db) { return put(db, !archived); }},
                segment.id};
}

void SegmentEdits::setArchived(const Segment &segment, bool archived)
{
    run([segment, archived, now = m_context.clock.now()](
            Database &db) { return archiveOne(db, segment, archived, now); },
        {});
}

void SegmentEdits::remove(const Segment &segment)
{
    run(
        [segment](Database &db) -> Result<Made> {
            const auto shelf = std::make_shared<Shelf>(QStringList{segment.key});
            if (const Done taken = shelf->takeOut(db); !taken)
                return taken.error();
            return Made{{tr("The segment “%1” was deleted.").arg(segment.name),
                         [shelf](Database &again) { return shelf->takeOut(again); },
                         [shelf](Database &again) { return shelf->putBack(again); }},
                        segment.id};
        },
        {});
}

namespace {

/// By key, as often as it is done again.
Done putAll(Database &database, const QList<Segment> &segments, Timestamp now)
{
    QList<Segment> wanted;
    for (const Segment &segment : segments) {
        const Result<Segment> there = byKey(database, segment.key);
        if (!there)
            return there.error();
        wanted.append(segment);
        wanted.last().id = there->id;
    }
    return SegmentRepository(database).updateAll(wanted, now);
}

Result<QList<Segment>> asTheyAre(Database &database, const QList<Segment> &segments)
{
    QList<Segment> now;
    for (const Segment &segment : segments) {
        const Result<Segment> one = SegmentRepository(database).get(segment.id);
        if (!one)
            return one.error();
        now.append(*one);
    }
    return now;
}

} // namespace

/// Others may name those that were added: they become what they were before these go.
Result<SegmentEdits::Made> SegmentEdits::importAll(Database &database, const QByteArray &json,
                                                   Timestamp now, SegmentFile::Known known)
{
    const auto taken = SegmentFile::take(database, json, now, known);
    const auto keys = taken ? keysInOrder(database, taken->added) : taken.error();
    const auto after = keys ? asTheyAre(database, taken->replaced) : keys.error();
    if (!after)
        return after.error();
    const auto changed = static_cast<int>(taken->added.size() + taken->replaced.size());
    Change change;
    if (!taken->left.isEmpty())
        change.besides = tr("%n segment(s) of the file were here already and stay as they are.",
                            nullptr, static_cast<int>(taken->left.size()));
    if (changed > 0) {
        const auto shelf = std::make_shared<Shelf>(*keys);
        change.text = tr("%n segment(s) came from the file.", nullptr, changed);
        change.redo = [shelf, after = *after, now](Database &db) {
            const Done put = shelf->putBack(db);
            return put ? putAll(db, after, now) : put;
        };
        change.undo = [shelf, before = taken->replaced, now](Database &db) {
            const Done put = putAll(db, before, now);
            return put ? shelf->takeOut(db) : put;
        };
    }
    return Made{change, taken->added.value(0)};
}

void SegmentEdits::importFile(const QString &path)
{
    struct Found
    {
        QByteArray json;
        QStringList known;
    };
    const auto found = m_context.store.read([path](Database &db) -> Result<Found> {
        const Result<QByteArray> json = SegmentFile::contents(path);
        const auto known = json ? SegmentFile::known(db, *json) : json.error();
        return known ? Result<Found>(Found{*json, *known}) : known.error();
    });
    whenDone(found, this, [this](const Result<Found> &file) {
        if (!file)
            emit failed(file.error());
        else if (file->known.isEmpty())
            import(file->json, SegmentFile::Known::AddBeside);
        else
            emit knownFound(file->json, file->known);
    });
}

void SegmentEdits::import(const QByteArray &json, SegmentFile::Known known)
{
    run([json, known,
         now = m_context.clock.now()](Database &db) { return importAll(db, json, now, known); },
        {});
}

} // namespace comptoir
