#include "views/customers/customeredits.h"

#include "models/store/consentrepository.h"
#include "models/store/likelyduplicates.h"
#include "models/store/mergesteps.h"
#include "models/store/refusedmessages.h"
#include "models/store/searchindex.h"
#include "models/store/store.h"
#include "models/store/tagrepository.h"
#include "models/store/taskrepository.h"
#include "models/store/whendone.h"

namespace comptoir {

namespace {

using PersonStates = QHash<PersonField, PersonFieldState>;

/// All of `work`, or nothing of it.
template <typename Work>
auto whole(Database &database, Work work) -> std::invoke_result_t<Work>
{
    Transaction transaction(database);
    auto result = work();
    if (!result)
        return result;
    if (const Done committed = transaction.commit(); !committed)
        return committed.error();
    return result;
}

/// What was changed is found by its new words at once. The few people of an edit take no time; a
/// sync that left more goes on with them itself.
void catchUpSearch(Database &database)
{
    const auto behind = SearchIndex(database).catchUp(storesettings::kSearchCatchUpRows);
    Q_UNUSED(behind) // the next sync tries again
}

/// Puts the states, and gives what was there before.
Result<PersonStates> exchange(Database &database, CustomerId customer, const PersonStates &states,
                              Timestamp now)
{
    const auto before = whole(database, [&]() -> Result<PersonStates> {
        PersonEdit edit(database, now);
        PersonStates replaced;
        for (auto it = states.cbegin(); it != states.cend(); ++it) {
            const auto old = edit.state(customer, it.key());
            if (!old)
                return old.error();
            replaced.insert(it.key(), *old);
            if (const Done put = edit.restore(customer, it.key(), it.value()); !put)
                return put.error();
        }
        return replaced;
    });
    catchUpSearch(database);
    return before;
}

} // namespace

CustomerEdits::CustomerEdits(const ViewContext &context, QObject *parent)
    : QObject(parent)
    , m_context(context)
{
    connect(m_context.undo.get(), &UndoHistory::applied, this, &CustomerEdits::changed);
}

template <typename Write, typename Told>
void CustomerEdits::write(Write work, Told told)
{
    whenDone(m_context.store.write(std::move(work)), this,
             [this, told = std::move(told)](const auto &result) {
                 if (!result) {
                     emit failed(result.error());
                     return;
                 }
                 told(*result);
                 emit changed();
             });
}

void CustomerEdits::say(const QString &text)
{
    m_context.notices->post({Tone::Good, text, {}, {}});
}

void CustomerEdits::addTag(CustomerId customer, const QString &name)
{
    const auto put = [customer, name, now = m_context.clock.now()](Database &db) {
        return whole(db, [&] { return TagRepository(db).add(name, {customer}, now); });
    };
    write(put, [this, customer, put](const CustomerTag &tag) {
        m_context.undo->add(
            tr("The tag “%1” was added.").arg(tag.name),
            [&store = m_context.store, tag, customer] {
                return store.write(
                    [=](Database &db) { return TagRepository(db).remove(tag.id, {customer}); });
            },
            [&store = m_context.store, put] { return store.write(put); });
    });
}

void CustomerEdits::removeTag(CustomerId customer, const CustomerTag &tag)
{
    const auto take
        = [customer, tag](Database &db) { return TagRepository(db).remove(tag.id, {customer}); };
    write(take, [this, customer, tag, take](std::monostate) {
        m_context.undo->add(
            tr("The tag “%1” was taken away.").arg(tag.name),
            [&store = m_context.store, tag, customer, now = m_context.clock.now()] {
                return store.write([=](Database &db) {
                    return whole(db,
                                 [&] { return TagRepository(db).add(tag.name, {customer}, now); });
                });
            },
            [&store = m_context.store, take] { return store.write(take); });
    });
}

void CustomerEdits::addNote(CustomerId customer, const QString &text)
{
    const auto add = [customer, text, now = m_context.clock.now()](Database &db) {
        return NoteRepository(db).add(customer, text, now);
    };
    write(add, [this](const CustomerNote &note) {
        m_context.undo->add(
            tr("The note was added."),
            [&store = m_context.store, note] {
                return store.write([=](Database &db) { return NoteRepository(db).erase(note.id); });
            },
            [&store = m_context.store, note] {
                return store.write([=](Database &db) { return NoteRepository(db).restore(note); });
            });
    });
}

void CustomerEdits::editNote(const CustomerNote &note, const QString &text)
{
    const auto edit = [note, text, now = m_context.clock.now()](Database &db) {
        return NoteRepository(db).edit(note.id, text, now);
    };
    write(edit, [this, note](const CustomerNote &edited) {
        m_context.undo->add(
            tr("The note was changed."),
            [&store = m_context.store, note] {
                return store.write([=](Database &db) { return NoteRepository(db).restore(note); });
            },
            [&store = m_context.store, edited] {
                return store.write(
                    [=](Database &db) { return NoteRepository(db).restore(edited); });
            });
    });
}

void CustomerEdits::eraseNote(const CustomerNote &note)
{
    const auto erase = [note](Database &db) { return NoteRepository(db).erase(note.id); };
    write(erase, [this, note, erase](std::monostate) {
        m_context.undo->add(
            tr("The note was deleted."),
            [&store = m_context.store, note] {
                return store.write([=](Database &db) { return NoteRepository(db).restore(note); });
            },
            [&store = m_context.store, erase] { return store.write(erase); });
    });
}

void CustomerEdits::addTask(CustomerId customer, const QString &text, const QDate &dueOn)
{
    const auto add = [customer, text, dueOn, now = m_context.clock.now()](Database &db) {
        return whole(db, [&]() -> Result<Task> {
            TaskRepository tasks(db);
            const auto id = tasks.add(text, customer, dueOn, now);
            return id ? tasks.get(*id) : id.error();
        });
    };
    write(add, [this](const Task &task) {
        m_context.undo->add(
            tr("The task was added."),
            [&store = m_context.store, task] {
                return store.write(
                    [=](Database &db) { return TaskRepository(db).remove(task.id); });
            },
            [&store = m_context.store, task] {
                return store.write([=](Database &db) { return TaskRepository(db).restore(task); });
            });
    });
}

void CustomerEdits::setTaskDone(const Task &task, bool done)
{
    const auto set = [id = task.id, now = m_context.clock.now()](Database &db, bool toDone) {
        return TaskRepository(db).setDone(id, toDone ? std::optional(now) : std::nullopt, now);
    };
    const auto step = [&store = m_context.store, set](bool toDone) {
        return store.write([=](Database &db) { return set(db, toDone); });
    };
    write([set, done](Database &db) { return set(db, done); },
          [this, step, done](std::monostate) {
              m_context.undo->add(
                  done ? tr("The task is done.") : tr("The task is open again."),
                  [step, done] { return step(!done); }, [step, done] { return step(done); });
          });
}

void CustomerEdits::removeTask(const Task &task)
{
    const auto remove = [task](Database &db) { return TaskRepository(db).remove(task.id); };
    write(remove, [this, task, remove](std::monostate) {
        m_context.undo->add(
            tr("The task was deleted."),
            [&store = m_context.store, task] {
                return store.write([=](Database &db) { return TaskRepository(db).restore(task); });
            },
            [&store = m_context.store, remove] { return store.write(remove); });
    });
}

void CustomerEdits::setPerson(CustomerId customer, const PersonStates &states)
{
    const auto put = [customer, states, now = m_context.clock.now()](Database &db) {
        return exchange(db, customer, states, now);
    };
    write(put, [this, customer, put](const PersonStates &before) {
        m_context.undo->add(
            tr("The customer was changed."),
            [&store = m_context.store, customer, before, now = m_context.clock.now()] {
                return store.write(
                    [=](Database &db) { return exchange(db, customer, before, now); });
            },
            [&store = m_context.store, put] { return store.write(put); });
    });
}

void CustomerEdits::defineField(const CustomField &field)
{
    const auto define = [field, now = m_context.clock.now()](Database &db) {
        return whole(db, [&] { return CustomFieldRepository(db).define(field, now); });
    };
    write(define, [this, define](const CustomField &made) {
        m_context.undo->add(
            tr("The field “%1” was made.").arg(made.label),
            [&store = m_context.store, made] {
                return store.write(
                    [=](Database &db) { return CustomFieldRepository(db).erase(made.id); });
            },
            [&store = m_context.store, define] { return store.write(define); });
    });
}

void CustomerEdits::eraseField(const CustomField &field)
{
    write([field](Database &db) { return CustomFieldRepository(db).erase(field.id); },
          [this, field](qint64) { say(tr("The field “%1” was deleted.").arg(field.label)); });
}

void CustomerEdits::setValue(CustomerId customer, const CustomField &field, const QString &kept)
{
    const auto set
        = [customer, field, now = m_context.clock.now()](Database &db, const QString &value) {
              return whole(
                  db, [&] { return CustomFieldRepository(db).set(customer, field, value, now); });
          };
    const auto step = [&store = m_context.store, set](const QString &value) {
        return store.write([=](Database &db) { return set(db, value); });
    };
    write([set, kept](Database &db) { return set(db, kept); },
          [this, step, kept, field](const QString &before) {
              m_context.undo->add(
                  tr("“%1” was changed.").arg(field.label), [step, before] { return step(before); },
                  [step, kept] { return step(kept); });
          });
}

void CustomerEdits::recordConsent(CustomerId customer, const ConsentRecord &record)
{
    const auto keep = [customer, record, now = m_context.clock.now()](Database &db) {
        return whole(db, [&]() -> Result<qint64> {
            const Done kept = ConsentRepository(db).recordByOwner(customer, record, now);
            return kept ? withdrawRefused(db, customer, now) : Result<qint64>(kept.error());
        });
    };
    write(keep, [this](qint64 withdrawn) {
        QString text = tr("The decision stands in the ledger.");
        if (withdrawn > 0)
            text += u' '
                + tr("Withdrawn: %Ln message(s) that waited for this customer.", nullptr,
                     static_cast<int>(withdrawn));
        say(text);
    });
}

void CustomerEdits::merge(CustomerId kept, const QList<CustomerId> &others)
{
    const auto unite = [kept, others, now = m_context.clock.now()](Database &db) {
        auto merges = MergeSteps(db, now).merge(kept, others);
        catchUpSearch(db);
        return merges;
    };
    // Doing it again makes merges of new ids: both ways share the newest.
    const auto ids = std::make_shared<QList<MergeId>>();
    write(unite, [this, kept, others, unite, ids](const QList<MergeId> &merges) {
        *ids = merges;
        m_context.undo->add(
            tr("%n customer(s) were made one.", nullptr, static_cast<int>(others.size()) + 1),
            [&store = m_context.store, ids, now = m_context.clock.now()] {
                return store.write([=](Database &db) {
                    const Done undone = MergeSteps(db, now).undo(*ids);
                    catchUpSearch(db);
                    return undone;
                });
            },
            [&store = m_context.store, unite, ids] {
                return store.write([=](Database &db) {
                    const auto again = unite(db);
                    if (again)
                        *ids = *again;
                    return again;
                });
            });
        emit merged(kept);
    });
}

void CustomerEdits::separate(const CustomerMerge::Entry &entry)
{
    const auto part = [id = entry.id, now = m_context.clock.now()](Database &db) {
        const Done undone = MergeSteps(db, now).undo({id});
        catchUpSearch(db);
        return undone;
    };
    write(part, [this, entry](std::monostate) {
        if (entry.kind == CustomerMerge::Kind::Split) {
            say(tr("The account is back with this customer."));
            return;
        }
        m_context.undo->add(tr("The two customers are separate again."),
                            [&store = m_context.store, entry, now = m_context.clock.now()] {
                                return store.write([=](Database &db) {
                                    const auto merged
                                        = MergeSteps(db, now).merge(entry.kept, {entry.other});
                                    catchUpSearch(db);
                                    return merged ? done() : Done(merged.error());
                                });
                            });
    });
}

void CustomerEdits::setDifferent(CustomerId one, CustomerId other)
{
    const auto set = [one, other, now = m_context.clock.now()](Database &db, bool different) {
        return LikelyDuplicates(db).setDifferent(one, other, different, now);
    };
    const auto step = [&store = m_context.store, set](bool different) {
        return store.write([=](Database &db) { return set(db, different); });
    };
    write([set](Database &db) { return set(db, true); },
          [this, step](std::monostate) {
              m_context.undo->add(
                  tr("These stay two customers."), [step] { return step(false); },
                  [step] { return step(true); });
          });
}

} // namespace comptoir
