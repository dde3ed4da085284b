#include "views/workflows/workflowedits.h"

#include "models/segments/takennames.h"
#include "models/store/exportfile.h"
#include "models/store/outboxrepository.h"
#include "models/store/store.h"
#include "models/store/whendone.h"
#include "models/store/workflowrepository.h"
#include "workflows/graph/graphjson.h"

#include <algorithm>

namespace comptoir {

namespace {

/// `work` in a transaction of its own, on the disk when it is done.
template <typename F>
auto inTransaction(F work)
{
    return [work = std::move(work)](Database &database) -> std::invoke_result_t<F &, Database &> {
        const FullSync full(database);
        if (!full.done())
            return full.done().error();
        Transaction transaction(database);
        auto result = work(database);
        if (!result)
            return result;
        if (const Done committed = transaction.commit(); !committed)
            return committed.error();
        return result;
    };
}

Result<QString> freeName(Database &database, const QString &name)
{
    const auto all = WorkflowRepository(database).list();
    if (!all)
        return all.error();
    const auto isTaken = [&all](const QString &wanted) {
        return std::any_of(all->cbegin(), all->cend(), [&wanted](const StoredWorkflow &one) {
            return one.name.compare(wanted, Qt::CaseInsensitive) == 0;
        });
    };
    QString free = name;
    for (int number = 2; isTaken(free); ++number)
        free = QStringLiteral("%1 %2").arg(name).arg(number);
    return free;
}

} // namespace

WorkflowEdits::WorkflowEdits(const ViewContext &context, QObject *parent)
    : QObject(parent)
    , m_context(context)
{}

void WorkflowEdits::addFrom(const std::function<Result<Graph>(Database &)> &source, WhenMade made)
{
    const Timestamp now = m_context.clock.now();
    const auto answer = m_context.store.write(
        inTransaction([source, now](Database &database) -> Result<StoredWorkflow> {
            Result<Graph> graph = source(database);
            if (!graph)
                return graph.error();
            Graph named = *graph;
            const Result<QString> name = freeName(database, named.name.simplified());
            if (!name)
                return name.error();
            named.name = *name;
            StoredWorkflow added;
            added.key = TakenNames::keyOf(named.name);
            added.name = named.name;
            added.draft = GraphJson::write(named);
            WorkflowRepository workflows(database);
            const Result<WorkflowId> id = workflows.add(added, now);
            return id ? workflows.get(*id) : Result<StoredWorkflow>(id.error());
        }));
    whenDone(answer, this, [this, now, made = std::move(made)](const Result<StoredWorkflow> &one) {
        if (!one) {
            emit failed(one.error());
            return;
        }
        Store *store = &m_context.store;
        const auto put = [store, id = one->id, now](WorkflowState state) {
            return store->write(inTransaction([id, now, state](Database &database) {
                return WorkflowRepository(database).setState(id, state, now);
            }));
        };
        // It may have been drawn since: it goes to the archive, and nothing is lost.
        m_context.undo->add(
            tr("The workflow “%1” was made.").arg(one->name),
            [put] { return put(WorkflowState::Archived); },
            [put] { return put(WorkflowState::Draft); });
        if (made)
            made(one->id);
        emit changed();
    });
}

void WorkflowEdits::add(const Graph &graph, WhenMade made)
{
    addFrom([graph](Database &) { return Result<Graph>(graph); }, std::move(made));
}

void WorkflowEdits::duplicate(const StoredWorkflow &workflow, WhenMade made)
{
    addFrom(
        [id = workflow.id](Database &database) -> Result<Graph> {
            const auto stored = WorkflowRepository(database).get(id);
            return stored ? GraphJson::read(stored->draft) : Result<Graph>(stored.error());
        },
        std::move(made));
}

void WorkflowEdits::importFile(const QString &path, WhenMade made)
{
    // The file is read beside the writer, who must not wait for a far-away folder.
    const auto read = m_context.store.read([path](Database &) -> Result<Graph> {
        const Result<QByteArray> bytes = GraphJson::contents(path);
        return bytes ? GraphJson::read(*bytes) : Result<Graph>(bytes.error());
    });
    whenDone(read, this, [this, made = std::move(made)](const Result<Graph> &graph) {
        if (!graph)
            emit failed(graph.error());
        else
            add(*graph, made);
    });
}

void WorkflowEdits::exportFile(const StoredWorkflow &workflow, const QString &path)
{
    const auto written = m_context.store.read([id = workflow.id, path](Database &database) -> Done {
        const auto stored = WorkflowRepository(database).get(id);
        if (!stored)
            return stored.error();
        ExportFile file(path);
        if (Done opened = file.open(); !opened)
            return opened;
        return file.commit(file.device().write(stored->draft) == stored->draft.size());
    });
    whenDone(written, this, [this](const Done &done) {
        if (!done)
            emit failed(done.error());
        else
            m_context.notices->post({Tone::Good, tr("The file is written."), {}, {}});
    });
}

void WorkflowEdits::publish(const StoredWorkflow &workflow,
                            std::function<void(const WorkflowBook::Published &)> published)
{
    using Published = WorkflowBook::Published;
    const auto answer = m_context.store.write(
        inTransaction([id = workflow.id, now = m_context.clock.now()](Database &database) {
            return WorkflowBook(database).publish(id, now);
        }));
    whenDone(answer, this,
             [this, name = workflow.name,
              published = std::move(published)](const Result<Published> &done) {
                 if (!done) {
                     emit failed(done.error());
                     return;
                 }
                 if (done->version > 0)
                     m_context.notices->post(
                         {Tone::Good, tr("The workflow “%1” is live.").arg(name), {}, {}});
                 published(*done);
                 emit changed();
             });
}

void WorkflowEdits::pause(const StoredWorkflow &workflow)
{
    const auto answer = m_context.store.write(
        inTransaction([id = workflow.id, now = m_context.clock.now()](Database &database) {
            return WorkflowBook(database).pause(id, now);
        }));
    whenDone(answer, this, [this, name = workflow.name](const Done &done) {
        if (!done) {
            emit failed(done.error());
            return;
        }
        m_context.notices->post({Tone::Good,
                                 tr("The workflow “%1” is paused: nobody comes in, nobody moves "
                                    "on, and its messages wait.")
                                     .arg(name),
                                 {},
                                 {}});
        emit changed();
    });
}

void WorkflowEdits::setArchived(const StoredWorkflow &workflow, bool archived)
{
    const auto put
        = [id = workflow.id, now = m_context.clock.now()](Database &database, bool away) -> Done {
        WorkflowRepository workflows(database);
        const auto there = workflows.get(id);
        if (!there)
            return there.error();
        if (away && there->state == WorkflowState::Live) {
            if (Done paused = WorkflowBook(database).pause(id, now); !paused)
                return paused;
        }
        const WorkflowState back
            = there->liveVersion > 0 ? WorkflowState::Paused : WorkflowState::Draft;
        return workflows.setState(id, away ? WorkflowState::Archived : back, now);
    };
    Store *store = &m_context.store;
    const auto answer = store->write(
        inTransaction([put, archived](Database &database) { return put(database, archived); }));
    whenDone(answer, this, [this, store, put, archived, name = workflow.name](const Done &done) {
        if (!done) {
            emit failed(done.error());
            return;
        }
        const auto again = [store, put](bool away) {
            return store->write(
                inTransaction([put, away](Database &database) { return put(database, away); }));
        };
        m_context.undo->add(
            archived ? tr("The workflow “%1” was archived.").arg(name)
                     : tr("The workflow “%1” is out of the archive again.").arg(name),
            [again, archived] { return again(!archived); },
            [again, archived] { return again(archived); });
        emit changed();
    });
}

} // namespace comptoir
