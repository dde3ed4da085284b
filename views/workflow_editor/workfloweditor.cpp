#include "views/workflow_editor/workfloweditor.h"

#include "models/store/store.h"
#include "models/store/whendone.h"
#include "models/store/workflowfigures.h"
#include "models/store/workflowrepository.h"
#include "views/segments/builder/builderroom.h"
#include "views/segments/builder/historybuttons.h"
#include "views/widgets/badge.h"
#include "views/widgets/layouts.h"
#include "views/widgets/noticebar.h"
#include "views/widgets/retranslate.h"
#include "views/widgets/searchfield.h"
#include "views/widgets/taborder.h"
#include "views/widgets/tabrow.h"
#include "views/widgets/theme.h"
#include "views/widgets/viewsettings.h"
#include "views/workflow_editor/canvascommands.h"
#include "views/workflow_editor/draftkeeper.h"
#include "views/workflow_editor/editorscene.h"
#include "views/workflow_editor/nodepalette.h"
#include "views/workflow_editor/problemlist.h"
#include "views/workflow_editor/propertypanel.h"
#include "views/workflow_editor/steplist.h"
#include "views/workflow_editor/workflowcanvas.h"
#include "views/workflows/workflowwords.h"
#include "workflows/engine/workflowbook.h"
#include "workflows/graph/graphjson.h"
#include "workflows/graph/graphnamebook.h"
#include "workflows/graph/nodecatalogue.h"
#include "workflows/graph/validation/graphcheck.h"

#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLabel>
#include <QLineEdit>
#include <QMenu>
#include <QStackedWidget>
#include <QTabBar>
#include <QTimer>

namespace comptoir {

namespace {

constexpr int kLongestName = 200; // as WorkflowRepository has it
constexpr int kCountEveryMs = 10'000;

enum class History { None, Undo, Redo };

History historyKey(const QKeyEvent &key)
{
    if (key.matches(QKeySequence::Undo))
        return History::Undo;
    const bool isRedo = key.matches(QKeySequence::Redo)
        || (key.key() == Qt::Key_Z && key.modifiers() == (Qt::ControlModifier | Qt::ShiftModifier));
    return isRedo ? History::Redo : History::None;
}

QString viewKey(WorkflowId workflow)
{
    return QStringLiteral("view.workflow.%1").arg(workflow.value);
}

} // namespace

WorkflowEditor::WorkflowEditor(const ViewContext &context, QWidget *parent)
    : QWidget(parent)
    , m_context(context)
    , m_scene(new EditorScene(m_document, this))
    , m_keeper(new DraftKeeper(context, m_document, this))
    , m_world(std::make_shared<EditorWorld>())
    , m_room(new BuilderRoom(this))
    , m_back(makeIconButton(QStringLiteral("left"), this))
    , m_name(new QLineEdit(this))
    , m_state(new Badge({}, Tone::Neutral, this))
    , m_saved(makeLabel(TextRole::Small, this))
    , m_publish(makeButton(ButtonKind::Primary, this))
    , m_more(makeIconButton(QStringLiteral("more"), this))
    , m_menu(new QMenu(m_more))
    , m_smaller(makeIconButton(QStringLiteral("minus"), this))
    , m_zoom(makeButton(ButtonKind::Quiet, this))
    , m_larger(makeIconButton(QStringLiteral("plus"), this))
    , m_notice(new NoticeBar(this))
    , m_checking(new QTimer(this))
    , m_counting(new QTimer(this))
{
    m_checking->setSingleShot(true);
    m_checking->setInterval(0);
    m_counting->setInterval(kCountEveryMs);
    build();
    connectParts();
    connectCanvas();
    onLanguage(this, [this] { retranslate(); });
}

WorkflowEditor::~WorkflowEditor()
{
    // They show the document, which goes before the children.
    delete m_keeper;
    delete m_room;
    delete m_scene;
}

void WorkflowEditor::build()
{
    m_notice->setClosable(true);
    m_notice->hide();
    QFrame *properties = makeCard(this);
    auto *inside = new QVBoxLayout(properties);
    inside->setContentsMargins(1, 10, 1, 4);
    m_properties = new PropertyPanel(m_context, m_document, properties);
    inside->addWidget(m_properties);
    m_problems = new ProblemList(this);
    m_room->setParts(buildSide(), m_notice, buildCanvas());
    m_room->setHeader(buildHead());
    m_room->setFooter(m_problems);
    m_room->setPreview(properties);
    auto *whole = new QVBoxLayout(this);
    whole->setContentsMargins(0, 0, 0, 0);
    whole->addWidget(m_room);
    setTabOrderByLayout(this);
    connect(m_properties, &PropertyPanel::rebuilt, this, [this] { setTabOrderByLayout(this); });
}

QWidget *WorkflowEditor::buildHead()
{
    m_back->setObjectName(QStringLiteral("workflow.back"));
    m_name->setObjectName(QStringLiteral("workflow.name"));
    m_name->setMaxLength(kLongestName);
    QFont large = Theme::headingFont();
    m_name->setFont(large);
    m_publish->setObjectName(QStringLiteral("workflow.publish"));
    m_more->setObjectName(QStringLiteral("workflow.more"));
    m_more->setMenu(m_menu);
    m_more->setPopupMode(QToolButton::InstantPopup);
    m_zoom->setObjectName(QStringLiteral("workflow.zoom"));
    m_saved->setWordWrap(false);
    auto *names = new QHBoxLayout;
    names->setSpacing(8);
    names->addWidget(m_back);
    names->addWidget(m_name, 1);
    names->addWidget(new HistoryButtons(m_document.history(), this));
    names->addWidget(m_publish);
    names->addWidget(m_more);
    auto *words = new QHBoxLayout;
    words->setSpacing(10);
    words->addWidget(m_state);
    words->addWidget(m_saved);
    words->addStretch(1);
    words->addWidget(m_smaller);
    words->addWidget(m_zoom);
    words->addWidget(m_larger);
    auto *head = new QWidget(this);
    auto *column = new QVBoxLayout(head);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(6);
    column->addLayout(names);
    column->addLayout(words);
    return head;
}

QWidget *WorkflowEditor::buildSide()
{
    QFrame *paper = makeCard(this);
    auto *column = new QVBoxLayout(paper);
    column->setContentsMargins(1, 6, 1, 4);
    column->setSpacing(0);
    m_sideTabs = new TabRow(paper);
    m_sideTabs->setObjectName(QStringLiteral("workflow.side"));
    m_sideTabs->addTab();
    m_sideTabs->addTab();
    m_side = new QStackedWidget(paper);
    m_palette = new NodePalette(m_side);
    m_steps = new StepList(m_document, *m_scene, m_side);
    m_side->addWidget(m_palette);
    m_side->addWidget(m_steps);
    column->addWidget(m_sideTabs);
    column->addWidget(m_side, 1);
    connect(m_sideTabs->tabs(), &QTabBar::currentChanged, m_side, &QStackedWidget::setCurrentIndex);
    return paper;
}

QWidget *WorkflowEditor::buildCanvas()
{
    QFrame *paper = makeCard(this);
    auto *column = new QVBoxLayout(paper);
    column->setContentsMargins(1, 1, 1, 1);
    m_canvas = new WorkflowCanvas(m_document, *m_scene, paper);
    column->addWidget(m_canvas);
    m_hint = makeLabel(TextRole::Muted, m_canvas);
    m_hint->setAlignment(Qt::AlignCenter);
    m_hint->setAttribute(Qt::WA_TransparentForMouseEvents);
    m_canvas->installEventFilter(this);
    return paper;
}

void WorkflowEditor::connectParts()
{
    connect(m_back, &QToolButton::clicked, this, &WorkflowEditor::closed);
    connect(m_name, &QLineEdit::textEdited, &m_document, &EditorDocument::setName);
    connect(m_publish, &QPushButton::clicked, this, &WorkflowEditor::publish);
    connect(m_smaller, &QToolButton::clicked, m_canvas, &WorkflowCanvas::zoomOut);
    connect(m_larger, &QToolButton::clicked, m_canvas, &WorkflowCanvas::zoomIn);
    connect(m_zoom, &QPushButton::clicked, m_canvas, &WorkflowCanvas::fit);
    connect(m_keeper, &DraftKeeper::behindChanged, this, &WorkflowEditor::showState);
    connect(m_keeper, &DraftKeeper::failed, this,
            [this](const Error &error) { m_notice->showError(error); });
    connect(&m_document, &EditorDocument::refused, this,
            [this](const QString &why) { m_notice->showNotice(Tone::Warning, why); });
    connect(&m_document, &EditorDocument::changed, this, [this] {
        m_notice->hide();
        if (m_name->text() != m_document.graph().name)
            m_name->setText(m_document.graph().name);
        showHint();
        m_checking->start();
    });
    connect(m_checking, &QTimer::timeout, this, &WorkflowEditor::check);
    connect(m_counting, &QTimer::timeout, this, &WorkflowEditor::readPeople);
    connect(m_problems, &ProblemList::problemChosen, this, &WorkflowEditor::goTo);
}

void WorkflowEditor::connectCanvas()
{
    m_scene->setSentence([this](const Graph &graph, const QString &node) {
        return GraphSentence::of(graph, node, m_world->names());
    });
    connect(m_palette, &Palette::entryChosen, this, &WorkflowEditor::add);
    connect(m_canvas, &WorkflowCanvas::kindDropped, this, &WorkflowEditor::drop);
    connect(m_canvas, &WorkflowCanvas::addWanted, this, [this] {
        bring(Side::Add);
        m_palette->search()->setFocus(Qt::ShortcutFocusReason);
    });
    connect(m_canvas, &WorkflowCanvas::editWanted, this, [this] { edit(); });
    connect(m_canvas, &WorkflowCanvas::zoomed, this, &WorkflowEditor::showState);
    connect(m_steps, &StepList::stepChosen, this, [this](const QString &node, bool isEntered) {
        m_canvas->goTo(node);
        if (isEntered)
            m_canvas->setFocus(Qt::OtherFocusReason);
    });
}

void WorkflowEditor::retranslate()
{
    setIconButtonText(m_back, tr("Back to the list of workflows"));
    m_name->setAccessibleName(tr("Name of the workflow"));
    m_name->setPlaceholderText(tr("Name of the workflow"));
    m_publish->setText(tr("Publish…"));
    setIconButtonText(m_more, tr("More for this workflow"));
    setIconButtonText(m_smaller, tr("Smaller"));
    setIconButtonText(m_larger, tr("Larger"));
    m_zoom->setToolTip(tr("Show everything"));
    m_sideTabs->setTabText(0, tr("Add"));
    m_sideTabs->setTabText(1, tr("Steps"));
    m_sideTabs->tabs()->setAccessibleName(tr("What to add, or the steps there are"));
    m_canvas->setAccessibleName(tr("Canvas of the workflow"));
    m_hint->setText(tr("Begin with what brings customers in: click a trigger at the left, or drag "
                       "it here."));
    m_room->nameParts(tr("Workflow"), tr("Steps"), tr("Parts of the workflow"));
    m_room->namePreview(tr("Settings"), false);
    showState();
    showHint();
    m_checking->start();
}

LocalKeys WorkflowEditor::keys()
{
    LocalKeys keys{tr("In a workflow"),
                   {{QKeySequence::keyBindings(QKeySequence::Find).mid(0, 1), tr("Find a step")},
                    {{Qt::CTRL | Qt::Key_Z}, tr("Take back the last change of the workflow")},
                    {{Qt::CTRL | Qt::SHIFT | Qt::Key_Z}, tr("Do it again")}}};
    keys += workflowCanvasKeys();
    return keys;
}

Result<WorkflowEditor::Opened> WorkflowEditor::read(Database &database, WorkflowId workflow,
                                                    Timestamp now)
{
    WorkflowRepository workflows(database);
    const auto stored = workflows.get(workflow);
    if (!stored)
        return stored.error();
    const Result<Graph> graph = GraphJson::read(stored->draft);
    if (!graph)
        return graph.error();
    const Result<EditorWorld> world = EditorWorld::read(database, *graph, now);
    if (!world)
        return world.error();
    Opened opened{*stored, *graph, *world, std::nullopt};
    if (stored->liveVersion > 0) {
        const auto version = workflows.liveVersion(workflow);
        const Result<Graph> live = version ? GraphJson::read(version->graph) : version.error();
        if (live)
            opened.live = *live;
    }
    return opened;
}

void WorkflowEditor::open(WorkflowId workflow, bool publishes)
{
    m_notice->hide();
    m_isOpening = true;
    const auto answer
        = m_context.store.read([workflow, now = m_context.clock.now()](Database &database) {
              return read(database, workflow, now);
          });
    whenDone(answer, this,
             [this, publishes, generation = ++m_generation](const Result<Opened> &opened) {
                 if (generation != m_generation)
                     return;
                 m_isOpening = false;
                 if (!opened) {
                     emit failed(opened.error());
                     return;
                 }
                 take(*opened, true);
                 takeFocus();
                 if (publishes)
                     publish();
             });
}

void WorkflowEditor::refresh()
{
    if (!m_stored.id.isValid() || m_isOpening) // what is opened is read anew anyway
        return;
    const auto answer
        = m_context.store.read([workflow = m_stored.id, now = m_context.clock.now()](
                                   Database &database) { return read(database, workflow, now); });
    whenDone(answer, this, [this, generation = ++m_generation](const Result<Opened> &opened) {
        if (generation != m_generation)
            return;
        if (opened)
            take(*opened, false);
        else
            m_notice->showError(opened.error());
    });
}

/// `isNew`: the draft as it is kept; else what is drawn here stays.
void WorkflowEditor::take(const Opened &opened, bool isNew)
{
    m_stored = opened.workflow;
    m_live = opened.live;
    m_world = std::make_shared<EditorWorld>(opened.world);
    m_palette->setMissing(opened.world.facts.missing);
    m_properties->setWorld(m_world);
    if (isNew) {
        m_keeper->begin({}); // what follows is no change of the owner's
        m_people = 0;
        m_scene->setPeople({}, false);
        Graph graph = opened.graph;
        graph.name = m_stored.name;
        m_document.setGraph(graph);
        m_keeper->begin(m_stored.id);
        m_room->begin();
        bring(Side::Add);
        restoreView();
    }
    m_scene->rewrite();
    m_steps->refresh();
    check();
    showState();
    readPeople();
}

void WorkflowEditor::readPeople()
{
    if (!m_stored.id.isValid() || m_stored.liveVersion == 0)
        return;
    const auto answer = m_context.store.chore([workflow = m_stored.id](Database &database) {
        return WorkflowFigures(database).byNode(workflow);
    });
    using Figures = QHash<QString, WorkflowFigures::AtNode>;
    whenDone(answer, this, [this, workflow = m_stored.id](const Result<Figures> &figures) {
        if (!figures || workflow != m_stored.id)
            return; // the next look may tell
        QHash<QString, NodePeople> people;
        m_people = 0;
        for (auto node = figures->cbegin(); node != figures->cend(); ++node) {
            people.insert(node.key(), {node->here, node->passed});
            m_people += node->here;
        }
        m_scene->setPeople(people, true);
    });
}

void WorkflowEditor::check()
{
    if (!m_stored.id.isValid())
        return;
    const Graph &graph = m_document.graph();
    showProblems(GraphCheck::problems(graph, m_world->facts));
    readNames();
}

/// Of products and categories that came with a rule from elsewhere.
void WorkflowEditor::readNames()
{
    const Rule questions = GraphNameBook::questionsOf(m_document.graph());
    if (m_world->builder.names.covers(questions))
        return;
    const auto answer = m_context.store.read(
        [questions](Database &database) { return RuleNameBook::read(database, questions); });
    whenDone(answer, this, [this](const Result<RuleNameBook> &names) {
        if (!names)
            return; // numbers stand where names would
        auto world = std::make_shared<EditorWorld>(*m_world);
        world->builder.names.add(*names);
        m_world = world;
        m_properties->setWorld(m_world);
        m_scene->rewrite();
    });
}

void WorkflowEditor::showProblems(const QList<GraphProblem> &problems)
{
    m_problems->setProblems(m_document.graph(), problems);
    m_scene->setProblems(problems);
    showState();
}

void WorkflowEditor::showState()
{
    const bool hasChanges = m_live && !m_live->actsAs(WorkflowBook::writtenOut(m_document.graph()));
    m_state->set(WorkflowWords::state(m_stored, hasChanges), WorkflowWords::tone(m_stored.state));
    m_saved->setText(m_keeper->isBehind() ? tr("Saving…") : tr("Saved"));
    const bool isLive = m_stored.state == WorkflowState::Live;
    m_publish->setEnabled(m_stored.id.isValid() && m_stored.state != WorkflowState::Archived
                          && (!isLive || hasChanges));
    m_zoom->setText(QLocale().toString(qRound(m_canvas->zoom() * 100)) + QLocale().percent());
    m_zoom->setAccessibleName(tr("Show everything; now at %1").arg(m_zoom->text()));
}

void WorkflowEditor::showHint()
{
    m_hint->setVisible(m_document.graph().nodes.isEmpty());
    const int width = qMin(m_canvas->width() - 40, Theme::forText(420));
    m_hint->setGeometry((m_canvas->width() - width) / 2, m_canvas->height() / 3, width,
                        qMax(60, m_hint->heightForWidth(width)));
}

void WorkflowEditor::bring(Side side)
{
    m_room->bring(BuilderRoom::Part::Palette);
    m_sideTabs->tabs()->setCurrentIndex(static_cast<int>(side));
}

/// From the palette, by a click or Enter: after the current step, and the keyboard goes on there.
void WorkflowEditor::add(const QString &kind)
{
    const NodeKind *made = NodeCatalogue::find(kind);
    if (!made)
        return;
    const bool isByKey = m_palette->search()->hasFocus();
    const bool wasEmpty = m_document.graph().nodes.isEmpty();
    m_document.addAfterCurrent(made->make());
    if (wasEmpty)
        m_canvas->fit();
    m_canvas->bringIntoSight(m_document.choice().current());
    if (isByKey) {
        m_palette->begin();
        m_canvas->setFocus(Qt::OtherFocusReason);
    }
}

void WorkflowEditor::drop(const QString &kind, const QPoint &place, const ArrowRef &onto)
{
    const NodeKind *made = NodeCatalogue::find(kind);
    if (!made)
        return;
    if (onto.node.isEmpty())
        m_document.add(made->make(), place);
    else
        m_document.insert(made->make(), onto);
    m_canvas->setFocus(Qt::OtherFocusReason);
}

void WorkflowEditor::edit(const QString &parameter)
{
    m_room->bring(BuilderRoom::Part::Preview);
    m_properties->takeFocus(parameter);
}

void WorkflowEditor::goTo(const GraphProblem &problem)
{
    if (problem.node.isEmpty())
        m_document.choose({});
    else
        m_canvas->goTo(problem.node);
    if (problem.kind == GraphProblem::Kind::NoName) {
        m_name->setFocus(Qt::OtherFocusReason);
        return;
    }
    if (!problem.parameter.isEmpty())
        edit(problem.parameter);
    else
        m_canvas->setFocus(Qt::OtherFocusReason);
}

void WorkflowEditor::publish()
{
    check();
    if (const int errors = m_problems->errors(); errors > 0) {
        m_notice->showNotice(
            Tone::Danger,
            tr("%n thing(s) must be mended before this workflow can go live. Nothing was changed: "
               "they are listed under the canvas.",
               nullptr, errors));
        m_problems->takeFocus();
        return;
    }
    m_keeper->flush([this] {
        m_stored.name = m_document.graph().name.trimmed();
        emit publishWanted(m_stored, static_cast<int>(m_problems->problems().size()), m_people);
    });
}

bool WorkflowEditor::holdsWritten() const
{
    return m_keeper->isBehind();
}

void WorkflowEditor::leave(const std::function<void()> &left)
{
    keepView();
    m_keeper->flush(left);
}

void WorkflowEditor::end()
{
    m_keeper->begin({});
    m_stored = {};
    m_isOpening = false;
    ++m_generation; // no answer about it is taken any more
}

void WorkflowEditor::restoreView()
{
    const QString key = viewKey(m_stored.id);
    m_canvas->fit();
    ViewSettings(m_context.store)
        .read({key}, this, [this, key, workflow = m_stored.id](const ViewSettings::Values &values) {
            const QStringList parts = values.value(key).split(u' ');
            if (parts.size() != 3 || workflow != m_stored.id)
                return;
            const QPointF middle(parts.at(0).toDouble(), parts.at(1).toDouble());
            const double zoom = parts.at(2).toDouble();
            // What was seen then may be empty by now.
            if (zoom <= 0 || !m_scene->contents().adjusted(-200, -200, 200, 200).contains(middle))
                return;
            m_canvas->setZoom(zoom);
            m_canvas->centerOn(middle);
        });
}

void WorkflowEditor::keepView()
{
    if (!m_stored.id.isValid() || m_document.graph().nodes.isEmpty())
        return;
    const QPointF middle = m_canvas->mapToScene(m_canvas->viewport()->rect().center());
    ViewSettings(m_context.store)
        .write(viewKey(m_stored.id),
               QStringLiteral("%1 %2 %3")
                   .arg(qRound(middle.x()))
                   .arg(qRound(middle.y()))
                   .arg(m_canvas->zoom(), 0, 'f', 3));
}

void WorkflowEditor::takeFocus()
{
    if (m_document.graph().nodes.isEmpty())
        m_palette->search()->setFocus(Qt::TabFocusReason);
    else
        m_canvas->setFocus(Qt::TabFocusReason);
}

void WorkflowEditor::find()
{
    bring(Side::Steps);
    m_steps->search()->setFocus(Qt::ShortcutFocusReason);
    m_steps->search()->selectAll();
}

QList<QWidget *> WorkflowEditor::parts()
{
    return {m_side, m_canvas, m_properties, m_problems};
}

bool WorkflowEditor::event(QEvent *event)
{
    if (event->type() == QEvent::ShortcutOverride) {
        const auto &key = *static_cast<QKeyEvent *>(event);
        if (historyKey(key) != History::None || key.matches(QKeySequence::Find)) {
            event->accept();
            return true;
        }
    }
    return QWidget::event(event);
}

void WorkflowEditor::keyPressEvent(QKeyEvent *event)
{
    if (historyKey(*event) == History::Undo)
        m_document.history()->undo();
    else if (historyKey(*event) == History::Redo)
        m_document.history()->redo();
    else if (event->matches(QKeySequence::Find))
        find();
    else if (event->key() == Qt::Key_Escape && event->modifiers() == Qt::NoModifier
             && m_canvas->hasFocus())
        emit closed();
    else if (event->key() == Qt::Key_Escape && event->modifiers() == Qt::NoModifier)
        m_canvas->setFocus(Qt::OtherFocusReason);
    else
        QWidget::keyPressEvent(event);
}

/// The hint stands in the middle of the canvas.
bool WorkflowEditor::eventFilter(QObject *watched, QEvent *event)
{
    if (watched == m_canvas && event->type() == QEvent::Resize)
        showHint();
    return QWidget::eventFilter(watched, event);
}

void WorkflowEditor::showEvent(QShowEvent *event)
{
    QWidget::showEvent(event);
    m_counting->start();
}

void WorkflowEditor::hideEvent(QHideEvent *event)
{
    QWidget::hideEvent(event);
    m_counting->stop();
}

} // namespace comptoir
