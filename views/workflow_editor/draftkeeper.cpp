#include "views/workflow_editor/draftkeeper.h"

#include "models/store/store.h"
#include "models/store/whendone.h"
#include "models/store/workflowrepository.h"
#include "views/workflow_editor/editordocument.h"
#include "workflows/graph/graphjson.h"

#include <QTimer>

namespace comptoir {

namespace {

Done keep(Database &database, WorkflowId workflow, const Graph &graph, Timestamp now)
{
    Transaction transaction(database);
    const Done set
        = WorkflowRepository(database).setDraft(workflow, graph.name, GraphJson::write(graph), now);
    return set ? transaction.commit() : set;
}

} // namespace

DraftKeeper::DraftKeeper(const ViewContext &context, EditorDocument &document, QObject *parent)
    : QObject(parent)
    , m_context(context)
    , m_document(document)
    , m_pause(new QTimer(this))
{
    m_pause->setSingleShot(true);
    m_pause->setInterval(kPauseMs);
    connect(m_pause, &QTimer::timeout, this, [this] { flush(); });
    connect(&document, &EditorDocument::changed, this, &DraftKeeper::note);
}

DraftKeeper::~DraftKeeper()
{
    if (isBehind() && m_workflow.isValid()) {
        (void)m_context.store.write([workflow = m_workflow, graph = m_document.graph(),
                                     now = m_context.clock.now()](Database &database) {
            return keep(database, workflow, graph, now);
        });
    }
}

void DraftKeeper::begin(WorkflowId workflow)
{
    m_pause->stop();
    m_workflow = workflow;
    ++m_generation;
    take(m_changes);
}

void DraftKeeper::note()
{
    ++m_changes;
    if (!m_workflow.isValid()) {
        m_kept = m_changes;
        return;
    }
    m_pause->start();
    emit behindChanged(true);
}

void DraftKeeper::take(qint64 changes)
{
    m_kept = changes;
    emit behindChanged(isBehind());
}

void DraftKeeper::flush(const std::function<void()> &then)
{
    m_pause->stop();
    if (!isBehind() || !m_workflow.isValid()) {
        if (then)
            then();
        return;
    }
    const auto written = m_context.store.write([workflow = m_workflow, graph = m_document.graph(),
                                                now = m_context.clock.now()](Database &database) {
        return keep(database, workflow, graph, now);
    });
    whenDone(written, this,
             [this, then, changes = m_changes, generation = m_generation](const Done &kept) {
                 if (generation != m_generation)
                     return;
                 if (!kept) {
                     emit failed(kept.error());
                     return;
                 }
                 take(changes);
                 if (then)
                     then();
             });
}

} // namespace comptoir
