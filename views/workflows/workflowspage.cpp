#include "views/workflows/workflowspage.h"

#include "models/store/store.h"
#include "models/store/whendone.h"
#include "views/widgets/datatable.h"
#include "views/widgets/noticebar.h"
#include "views/widgets/tokens.h"
#include "views/workflow_editor/workfloweditor.h"
#include "views/workflows/workflowactions.h"
#include "views/workflows/workflowedits.h"
#include "views/workflows/workflowslist.h"

#include <QFileDialog>
#include <QHBoxLayout>
#include <QKeyEvent>
#include <QMenu>
#include <QStackedWidget>

namespace comptoir {

WorkflowsPage::WorkflowsPage(const ViewContext &context, QWidget *parent)
    : Page(parent)
    , m_context(context)
    , m_edits(new WorkflowEdits(context, this))
    , m_actions(new WorkflowActions(*m_edits, this))
    , m_stack(new QStackedWidget(this))
    , m_list(new WorkflowsList(context, m_stack))
    , m_editor(new WorkflowEditor(context, m_stack))
{
    build();
    connectList();
    connectEditor();
}

void WorkflowsPage::build()
{
    m_stack->addWidget(m_list);
    m_stack->addWidget(m_editor);
    auto *layout = new QHBoxLayout(this);
    layout->setContentsMargins(metrics::kPageMargin, 20, metrics::kPageMargin, 20);
    layout->addWidget(m_stack);
    for (QAction *action : m_actions->all())
        m_list->addRowAction(action);
    // What is open is drawn already, and has a button to publish.
    for (QAction *action : m_actions->all().mid(2))
        m_editor->menu()->addAction(action);
    connect(m_stack, &QStackedWidget::currentChanged, this, &WorkflowsPage::measureWhatIsSeen);
    measureWhatIsSeen();
}

/// What is behind must not keep the window from becoming small.
void WorkflowsPage::measureWhatIsSeen()
{
    for (int i = 0; i < m_stack->count(); ++i) {
        const auto policy
            = i == m_stack->currentIndex() ? QSizePolicy::Preferred : QSizePolicy::Ignored;
        m_stack->widget(i)->setSizePolicy(policy, policy);
    }
}

void WorkflowsPage::connectList()
{
    connect(m_list, &WorkflowsList::currentChanged, this, [this](WorkflowId workflow) {
        m_current = workflow;
        showCurrent();
    });
    connect(m_list, &WorkflowsList::opened, this, [this](WorkflowId workflow) { open(workflow); });
    connect(m_list, &WorkflowsList::newRequested, this, &WorkflowsPage::begin);
    connect(m_list, &WorkflowsList::importRequested, this, &WorkflowsPage::chooseImport);
    connect(m_list, &WorkflowsList::said, m_context.notices.get(), &Notices::say);
    connect(m_actions, &WorkflowActions::openWanted, this,
            [this](WorkflowId workflow) { open(workflow); });
    connect(m_actions, &WorkflowActions::publishWanted, this,
            [this](WorkflowId workflow) { open(workflow, true); });
    connect(m_actions, &WorkflowActions::duplicated, this, [this](WorkflowId made) {
        if (isDrawing())
            open(made);
        m_current = made;
    });
    connect(m_actions, &WorkflowActions::published, this,
            [this](const WorkflowBook::Published &done) {
                if (isDrawing())
                    m_editor->showProblems(done.problems);
            });
    connect(m_edits, &WorkflowEdits::changed, this, [this] {
        m_list->notice()->hide(); // what failed before is past
        refresh();
    });
    connect(m_edits, &WorkflowEdits::failed, this, &WorkflowsPage::tell);
    connect(m_context.undo.get(), &UndoHistory::applied, this, &WorkflowsPage::refresh);
}

void WorkflowsPage::connectEditor()
{
    connect(m_editor, &WorkflowEditor::closed, this, &WorkflowsPage::back);
    connect(m_editor, &WorkflowEditor::failed, this, [this](const Error &error) {
        m_stack->setCurrentWidget(m_list);
        tell(error);
    });
    connect(m_editor, &WorkflowEditor::publishWanted, m_actions, &WorkflowActions::publish);
}

/// Where the owner looks.
void WorkflowsPage::tell(const Error &error)
{
    (isDrawing() ? m_editor->notice() : m_list->notice())->showError(error);
}

bool WorkflowsPage::isDrawing() const
{
    return m_stack->currentWidget() == m_editor;
}

bool WorkflowsPage::holdsWritten() const
{
    return m_editor->holdsWritten();
}

void WorkflowsPage::leave(const std::function<void()> &left)
{
    m_editor->leave(left);
}

void WorkflowsPage::goBack()
{
    if (isDrawing())
        back();
}

bool WorkflowsPage::canStepBack() const
{
    return isDrawing();
}

LocalKeys WorkflowsPage::keys()
{
    return {tr("On the page of the workflows"),
            {{QKeySequence::keyBindings(QKeySequence::New).mid(0, 1), tr("New workflow")}}};
}

void WorkflowsPage::keyPressEvent(QKeyEvent *event)
{
    if (event->matches(QKeySequence::New))
        begin();
    else
        Page::keyPressEvent(event);
}

void WorkflowsPage::refresh()
{
    readList();
    if (isDrawing())
        m_editor->refresh();
}

void WorkflowsPage::readList()
{
    const auto answer = m_context.store.read([now = m_context.clock.now()](Database &database) {
        return WorkflowsModel::read(database, now);
    });
    whenDone(answer, this,
             [this, generation = ++m_generation](const Result<QList<WorkflowLine>> &lines) {
                 if (generation != m_generation)
                     return; // read before something was changed
                 if (!lines) {
                     tell(lines.error());
                     return;
                 }
                 m_list->setLines(*lines);
                 showCurrent();
             });
}

/// The list is another one: the mark stays on the workflow that is chosen.
void WorkflowsPage::showCurrent()
{
    const WorkflowLine *line = m_list->model().find(m_current);
    m_actions->setWorkflow(line ? std::optional(*line) : std::nullopt);
    m_list->setCurrent(line ? m_current : WorkflowId());
}

void WorkflowsPage::open(WorkflowId workflow, bool publishes)
{
    m_editor->leave([this, workflow, publishes] {
        m_current = workflow;
        showCurrent();
        m_stack->setCurrentWidget(m_editor);
        m_editor->open(workflow, publishes);
    });
}

void WorkflowsPage::begin()
{
    m_editor->leave([this] {
        Graph graph;
        graph.name = tr("New workflow");
        m_edits->add(graph, [this](WorkflowId made) { open(made); });
    });
}

void WorkflowsPage::back()
{
    m_editor->leave([this] {
        m_editor->end();
        m_stack->setCurrentWidget(m_list);
        readList();
        m_list->takeFocus();
    });
}

void WorkflowsPage::showRecord(qint64 id)
{
    if (id > 0)
        open(WorkflowId{id});
}

void WorkflowsPage::showSection(const QString &section)
{
    if (section == QLatin1String("new"))
        begin();
}

void WorkflowsPage::chooseImport()
{
    m_list->notice()->hide();
    auto *dialog = new QFileDialog(window(), tr("Bring a workflow in from a file"));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setFileMode(QFileDialog::ExistingFile);
    dialog->setNameFilter(tr("JSON files (*.json)"));
    connect(dialog, &QFileDialog::fileSelected, this, [this](const QString &path) {
        m_edits->importFile(path, [this](WorkflowId made) { open(made); });
    });
    dialog->open();
}

QList<QWidget *> WorkflowsPage::parts()
{
    return isDrawing() ? m_editor->parts() : QList<QWidget *>{m_list};
}

void WorkflowsPage::takeFocus()
{
    if (isDrawing())
        m_editor->takeFocus();
    else
        m_list->takeFocus();
}

bool WorkflowsPage::find()
{
    if (isDrawing())
        m_editor->find();
    else
        m_list->focusSearch();
    return true;
}

} // namespace comptoir
