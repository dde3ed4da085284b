#include "views/customers/bulkactions.h"

#include "models/store/bulkjournal.h"
#include "models/store/store.h"
#include "models/store/whendone.h"
#include "views/customers/bulkrun.h"
#include "views/shell/undohold.h"
#include "views/widgets/confirmdialog.h"
#include "views/widgets/format.h"

#include <QPersistentModelIndex>
#include <QPointer>

namespace comptoir {

BulkActions::BulkActions(const ViewContext &context, QWidget *window)
    : QObject(window)
    , m_context(context)
    , m_tools{&context.store, &context.clock, context.jobs, context.undo.get()}
    , m_window(window)
{}

void BulkActions::ask(const QString &title, const QString &text, const QString &verb, qint64 count,
                      std::function<void()> confirmed)
{
    if (count < kAskFrom)
        return confirmed();
    ConfirmDialog::ask(m_window, {title, text, verb, false, {}},
                       [confirmed = std::move(confirmed)](int) { confirmed(); });
}

void BulkActions::giveTag(const QString &name, const Customers &customers)
{
    const QString many = Format::number(static_cast<qint64>(customers.size()));
    const auto task = std::make_shared<Task>(
        Task{{BulkChange::Kind::GiveTag, name.simplified(), 0, false, {}}, customers});
    ask(tr("Give a tag to many customers?"),
        tr("The tag “%1” will be given to %2 customers. You can take it back with Undo.")
            .arg(name.simplified(), many),
        tr("Give the tag"), static_cast<qint64>(customers.size()), [this, task] { start(task); });
}

void BulkActions::takeTag(const CustomerTag &tag, const Customers &customers)
{
    const QString many = Format::number(static_cast<qint64>(customers.size()));
    const auto task = std::make_shared<Task>(Task{BulkEdit::startTaking(tag), customers, true});
    ask(tr("Remove a tag from many customers?"),
        tr("The tag “%1” will be removed from those of the %2 customers who have it. You can put it"
           " back with Undo.")
            .arg(tag.name, many),
        tr("Remove the tag"), static_cast<qint64>(customers.size()), [this, task] { start(task); });
}

void BulkActions::addNote(const QString &text, const Customers &customers)
{
    const QString many = Format::number(static_cast<qint64>(customers.size()));
    const Result<BulkChange> change = BulkEdit::startNoting(text);
    if (!change) {
        emit failed(change.error());
        return;
    }
    const auto task = std::make_shared<Task>(Task{*change, customers, true});
    ask(tr("Add a note to many customers?"),
        tr("The note will be added to %1 customers. You can take it back with Undo.").arg(many),
        tr("Add the note"), static_cast<qint64>(customers.size()), [this, task] { start(task); });
}

/// What comes before the first slice.
std::function<Done(Database &)> BulkActions::preparation(const TaskPointer &task, Timestamp now)
{
    if (task->isResumed)
        return [](Database &) { return comptoir::done(); };
    if (!task->isStarted) {
        return [task, now](Database &db) {
            Result<BulkChange> change = BulkEdit(db).startGiving(task->change.text, now);
            if (!change)
                return Done(change.error());
            task->change = *change;
            return comptoir::done();
        };
    }
    if (task->change.touched.empty())
        return [](Database &) { return comptoir::done(); };
    return [task, now](Database &db) { // again, after an undo
        Result<Customers> customers = BulkEdit(db).startAgain(task->change, now);
        if (!customers)
            return Done(customers.error());
        task->customers = std::move(*customers);
        return comptoir::done();
    };
}

QFuture<Done> BulkActions::apply(const Tools &tools, const TaskPointer &task,
                                 const std::shared_ptr<Job> &job)
{
    const Timestamp now = tools.clock->now();
    BulkRun::Work work;
    work.total = [task] { return task->customers.size(); };
    work.sliceSize = task->customers.size() > kAtOnce ? BulkRun::kSlice : kAtOnce;
    task->hasJournal = task->isResumed || task->customers.size() > kAtOnce;
    work.prepare = [task, prepare = preparation(task, now)](Database &db) {
        Done prepared = prepare(db);
        if (prepared && task->hasJournal)
            prepared = BulkEdit(db).startJournal(task->change, task->customers);
        return prepared;
    };
    task->isStarted = true;
    work.slice = [task, now](Database &db, size_t first, size_t count) {
        const std::span<const qint32> all(task->customers);
        const std::span<const qint32> some
            = all.subspan(first, std::min(count, all.size() - first));
        return BulkEdit(db).apply(task->change, some, now,
                                  task->hasJournal ? std::optional(first + some.size())
                                                   : std::nullopt);
    };
    work.finish = [task](Database &db) {
        task->isResumed = false;
        return task->hasJournal ? BulkEdit(db).endJournal() : comptoir::done();
    };
    return BulkRun::start(*tools.store, job, std::move(work), tools.owner);
}

/// Not to be stopped: half undone is nothing that anybody asked for.
QFuture<Done> BulkActions::undo(const Tools &tools, const TaskPointer &task)
{
    const bool isLong = task->change.touched.size() > kAtOnce;
    BulkRun::Work work;
    work.total = [task] { return task->change.touched.size(); };
    work.sliceSize = isLong ? BulkRun::kSlice : kAtOnce;
    if (isLong) {
        work.prepare = [task](Database &db) { return BulkEdit(db).startJournal(task->change, {}); };
    }
    work.slice = [task](Database &db, size_t first, size_t count) {
        return BulkEdit(db).undo(task->change, first, count);
    };
    work.finish = [task, clears = isLong || task->hasJournal](Database &db) {
        task->isResumed = false;
        const Done finished = BulkEdit(db).finishUndo(task->change);
        return finished && clears ? BulkEdit(db).endJournal() : finished;
    };
    return BulkRun::start(*tools.store, tools.jobs->start(doing(*task), {}, false), std::move(work),
                          tools.owner);
}

void BulkActions::tellLeft()
{
    const auto answer = m_context.store.read([](Database &db) { return BulkJournal(db).left(); });
    whenDone(answer, this, [this](const Result<std::optional<BulkJournal::Left>> &left) {
        if (!left || !left->has_value())
            return;
        const auto task
            = std::make_shared<Task>(Task{(*left)->change, (*left)->rest, true, true, true});
        const auto rest = static_cast<int>(task->customers.size());
        if (rest > 0)
            m_context.notices->post(
                {Tone::Warning,
                 tr("%Ln customer(s) were not reached when Comptoir was closed.", nullptr, rest),
                 tr("Go on"), [guard = QPointer(this), task] {
                     if (guard)
                         guard->start(task);
                 }});
        if (task->change.touched.empty())
            return;
        m_context.undo->add(tr("Comptoir was closed in the middle. %1").arg(done(*task)),
                            [tools = m_tools, task] { return undo(tools, task); });
    });
}

void BulkActions::start(const TaskPointer &task)
{
    const std::shared_ptr<Jobs> jobs = m_tools.jobs;
    const std::shared_ptr<Job> job = jobs->start(doing(*task));
    const QPersistentModelIndex line = jobs->index(jobs->rowCount() - 1); // of what starts now
    const QFuture<Done> work = apply(m_tools, task, job);
    whenDone(work, this, [this, task](const Done &outcome) { tell(task, outcome); });
    UndoHold::begin(*m_context.undo, m_context.notices, {work, doing(*task), [jobs, line] {
                                                             if (line.isValid())
                                                                 jobs->cancel(line.row());
                                                         }});
}

void BulkActions::tell(const TaskPointer &task, const Done &outcome)
{
    const bool stopped = !outcome && outcome.error().code == ErrorCode::Cancelled;
    if (!outcome && !stopped)
        emit failed(outcome.error());
    if (task->change.touched.empty()) {
        if (outcome)
            m_context.notices->post({Tone::Neutral, done(*task), {}, {}});
        return;
    }
    m_context.undo->add(
        stopped ? tr("Stopped. %1").arg(done(*task)) : done(*task),
        [tools = m_tools, task] { return undo(tools, task); },
        [tools = m_tools, task] { return apply(tools, task, tools.jobs->start(doing(*task))); });
    m_context.undo->placeLast(QStringLiteral("customers")); // it took its time
    emit changed();
}

QString BulkActions::doing(const Task &task)
{
    switch (task.change.kind) {
    case BulkChange::Kind::GiveTag:
        return tr("Giving the tag “%1”").arg(task.change.text);
    case BulkChange::Kind::TakeTag:
        return tr("Removing the tag “%1”").arg(task.change.text);
    case BulkChange::Kind::AddNote:
        return tr("Adding a note");
    }
    return {};
}

QString BulkActions::done(const Task &task)
{
    const auto touched = static_cast<int>(task.change.touched.size());
    switch (task.change.kind) {
    case BulkChange::Kind::GiveTag:
        return touched == 0
            ? tr("All of them have the tag “%1” already.").arg(task.change.text)
            : tr("%Ln customer(s) got the tag “%1”.", nullptr, touched).arg(task.change.text);
    case BulkChange::Kind::TakeTag:
        return touched == 0
            ? tr("None of them has the tag “%1”.").arg(task.change.text)
            : tr("%Ln customer(s) lost the tag “%1”.", nullptr, touched).arg(task.change.text);
    case BulkChange::Kind::AddNote:
        return tr("%Ln customer(s) got the note.", nullptr, touched);
    }
    return {};
}

} // namespace comptoir
