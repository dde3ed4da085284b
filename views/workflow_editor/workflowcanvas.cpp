#include "views/workflow_editor/workflowcanvas.h"

#include "views/segments/builder/pickpopup.h"
#include "views/widgets/theme.h"
#include "views/workflow_editor/canvascommands.h"
#include "views/workflow_editor/canvasmime.h"
#include "views/workflow_editor/cardgeometry.h"
#include "views/workflow_editor/editorscene.h"
#include "views/workflow_editor/minimap.h"
#include "workflows/graph/nodecatalogue.h"

#include <QAccessible>
#include <QApplication>
#include <QClipboard>
#include <QKeyEvent>
#include <QMenu>
#include <QMimeData>
#include <QScrollBar>

#include <cmath>

namespace comptoir {

namespace {

constexpr double kNear = 10; ///< of an arrow, for the mouse; in pixels of the screen
constexpr double kDropNear = 60; ///< for what is dropped onto it
constexpr int kGap = 12;
constexpr double kUsualText = 100;

double textFactor()
{
    return Theme::forText(static_cast<int>(kUsualText)) / kUsualText;
}

QPoint along(Qt::ArrowType way)
{
    switch (way) {
    case Qt::UpArrow:
        return {0, -1};
    case Qt::DownArrow:
        return {0, 1};
    case Qt::LeftArrow:
        return {-1, 0};
    default:
        return {1, 0};
    }
}

} // namespace

WorkflowCanvas::WorkflowCanvas(EditorDocument &document, EditorScene &scene, QWidget *parent)
    : QGraphicsView(&scene, parent)
    , m_document(document)
    , m_scene(scene)
    , m_minimap(new Minimap(*this))
    , m_anchor(new QWidget(this))
{
    m_anchor->setAttribute(Qt::WA_TransparentForMouseEvents);
    m_anchor->setGeometry({});
    setObjectName(QStringLiteral("workflow.canvas"));
    setFrameShape(QFrame::NoFrame);
    setAcceptDrops(true);
    setMouseTracking(true);
    setFocusPolicy(Qt::StrongFocus);
    setViewportUpdateMode(BoundingRectViewportUpdate);
    setOptimizationFlags(DontSavePainterState | DontAdjustForAntialiasing);
    setTransformationAnchor(NoAnchor);
    setResizeAnchor(NoAnchor);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setVerticalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    applyZoom();
    connect(&document, &EditorDocument::choiceChanged, this, &WorkflowCanvas::tellCurrent);
    connect(&scene, &EditorScene::contentsChanged, m_minimap, &Minimap::refresh);
}

WorkflowCanvas::~WorkflowCanvas() = default;

CanvasTool::Hand WorkflowCanvas::handAt(const QPoint &screen, Qt::KeyboardModifiers keys) const
{
    return {mapToScene(screen), screen, keys};
}

QPoint WorkflowCanvas::middle() const
{
    return viewport()->rect().center();
}

void WorkflowCanvas::applyZoom()
{
    const double scale = m_zoom * textFactor();
    setTransform(QTransform::fromScale(scale, scale));
}

void WorkflowCanvas::zoomAt(const QPoint &screen, double zoom)
{
    const double next = std::clamp(zoom, kLeastZoom, kMostZoom);
    if (qFuzzyCompare(next, m_zoom))
        return;
    const QPointF held = mapToScene(screen);
    m_zoom = next;
    applyZoom();
    pan(mapFromScene(held) - screen);
    m_minimap->update();
    emit zoomed();
}

void WorkflowCanvas::setZoom(double zoom)
{
    zoomAt(middle(), zoom);
}

void WorkflowCanvas::fit()
{
    const QRectF all = m_scene.contents().adjusted(-40, -40, 40, 40);
    const QSizeF room = viewport()->size();
    if (all.isEmpty() || room.isEmpty())
        return;
    m_zoom = std::clamp(std::min({1.0, room.width() / all.width() / textFactor(),
                                  room.height() / all.height() / textFactor()}),
                        kLeastZoom, 1.0);
    applyZoom();
    centerOn(all.center());
    m_minimap->update();
    emit zoomed();
}

void WorkflowCanvas::pan(const QPoint &by)
{
    horizontalScrollBar()->setValue(horizontalScrollBar()->value() + by.x());
    verticalScrollBar()->setValue(verticalScrollBar()->value() + by.y());
}

void WorkflowCanvas::bringIntoSight(const QString &node)
{
    const QRectF card = m_scene.cardOf(node);
    if (!card.isEmpty())
        ensureVisible(card.adjusted(-20, -20, 20, 20), kGap, kGap);
}

void WorkflowCanvas::goTo(const QString &node)
{
    if (!m_document.graph().nodes.contains(node))
        return;
    m_document.chooseNode(node);
    if (m_zoom < 0.5)
        setZoom(1);
    bringIntoSight(node);
}

/// Screen readers hear of the card that keys speak of.
void WorkflowCanvas::tellCurrent()
{
    const QString id = m_document.choice().current();
    const QString text = id.isEmpty()
        ? tr("No step is chosen.")
        : tr("%1. %2").arg(m_scene.titleOf(id), m_scene.sentenceOf(id));
    if (text == accessibleDescription())
        return;
    setAccessibleDescription(text);
    QAccessibleEvent told(this, QAccessible::DescriptionChanged);
    QAccessible::updateAccessibility(&told);
}

/// Down and up go along arrows first, as one reads the workflow.
QString WorkflowCanvas::neighbour(Qt::ArrowType way) const
{
    const QString current = m_document.choice().current();
    const Graph &graph = m_document.graph();
    const GraphNode *node = graph.node(current);
    if (!node)
        return graph.nodes.isEmpty() ? QString() : graph.nodes.firstKey();
    if (const NodeKind *kind = NodeCatalogue::find(node->kind); kind && way == Qt::DownArrow) {
        for (const NodePort &port : kind->portsOf(*node)) {
            if (graph.nodes.contains(node->next.value(port.id)))
                return node->next.value(port.id);
        }
    }
    for (auto one = graph.nodes.cbegin(); one != graph.nodes.cend() && way == Qt::UpArrow; ++one) {
        if (one->next.values().contains(current))
            return one.key();
    }
    const QPoint from = graph.layout.places.value(current), ahead = along(way);
    QString nearest;
    double least = 0;
    for (auto place = graph.layout.places.cbegin(); place != graph.layout.places.cend(); ++place) {
        const QPoint apart = *place - from;
        const int forward = QPoint::dotProduct(apart, ahead);
        const int aside = std::abs(apart.x() * ahead.y()) + std::abs(apart.y() * ahead.x());
        if (forward <= 0 || aside > 2 * forward)
            continue;
        const double distance = forward + 2.0 * aside;
        if (nearest.isEmpty() || distance < least) {
            nearest = place.key();
            least = distance;
        }
    }
    return nearest;
}

void WorkflowCanvas::step(Qt::ArrowType way)
{
    const QString next = neighbour(way);
    if (next.isEmpty())
        return;
    m_document.chooseNode(next);
    bringIntoSight(next);
}

void WorkflowCanvas::moveChosen(Qt::ArrowType way)
{
    const CanvasChoice &choice = m_document.choice();
    if (choice.nodes.isEmpty() && choice.notes.isEmpty())
        return;
    m_document.move(along(way) * cardgeometry::kGrid, true);
    bringIntoSight(choice.current());
}

void WorkflowCanvas::copy()
{
    const QByteArray json = m_document.copied();
    if (!json.isEmpty())
        QApplication::clipboard()->setMimeData(canvasmime::ofPart(json));
}

void WorkflowCanvas::cut()
{
    copy();
    if (!m_document.choice().nodes.isEmpty() || !m_document.choice().notes.isEmpty())
        m_document.removeChosen();
}

/// Beside what is chosen, else into the middle of what is seen.
void WorkflowCanvas::paste()
{
    const QMimeData *held = QApplication::clipboard()->mimeData();
    if (!held)
        return;
    const QRectF current = m_scene.cardOf(m_document.choice().current());
    const QPointF place = current.isEmpty()
        ? mapToScene(middle())
        : current.topRight() + QPointF(cardgeometry::kGrid * 2, 0);
    m_document.paste(canvasmime::partIn(*held), cardgeometry::snapped(place));
    bringIntoSight(m_document.choice().current());
}

void WorkflowCanvas::chooseAll()
{
    m_document.choose(m_scene.within(m_scene.sceneRect()));
}

void WorkflowCanvas::leaveChoice()
{
    if (m_tool) {
        m_tool.reset();
        m_scene.endPreview();
        return;
    }
    m_document.choose({});
}

void WorkflowCanvas::groupChosen()
{
    m_document.group(tr("Frame"));
    emit editWanted();
}

void WorkflowCanvas::addNote()
{
    m_document.addNote(cardgeometry::snapped(mapToScene(middle())));
    emit editWanted();
}

/// Each way out of the current card, with each card that it may lead to.
void WorkflowCanvas::askArrow()
{
    const QString from = m_document.choice().current();
    const Graph &graph = m_document.graph();
    const GraphNode *node = graph.node(from);
    const NodeKind *kind = node ? NodeCatalogue::find(node->kind) : nullptr;
    if (!kind)
        return;
    PickPopup::Question question;
    question.name = tr("Where the arrow leads");
    const QList<NodePort> ports = kind->portsOf(*node);
    QList<std::pair<ArrowRef, QString>> ways;
    const auto offer
        = [&](const ArrowRef &arrow, const QString &to, const QString &text, const QString &port) {
              question.options.append({QString::number(ways.size()), text, {}, port, {}});
              ways.append({arrow, to});
          };
    for (const NodePort &port : ports) {
        const ArrowRef arrow{from, port.id};
        const QString heading = ports.size() > 1 ? port.label() : QString();
        for (auto to = graph.nodes.cbegin(); to != graph.nodes.cend(); ++to) {
            if (node->next.value(port.id) != to.key()
                && GraphEdits::whyNoArrow(graph, arrow, to.key()).isEmpty())
                offer(arrow, to.key(), m_scene.titleOf(to.key()), heading);
        }
        if (node->next.contains(port.id))
            offer(arrow, {}, tr("No arrow"), heading);
    }
    if (ways.isEmpty())
        return;
    auto *popup = new PickPopup(question, window());
    connect(popup, &PickPopup::picked, this, [this, ways](const QList<PartOption> &picked) {
        const auto [arrow, to] = ways.value(picked.isEmpty() ? -1 : picked.first().id.toInt());
        if (to.isEmpty())
            m_document.disconnectFrom(arrow);
        else
            m_document.connectTo(arrow, to);
    });
    bringIntoSight(from);
    m_anchor->setGeometry(mapFromScene(m_scene.cardOf(from)).boundingRect());
    popup->showUnder(m_anchor);
}

void WorkflowCanvas::chooseAt(const CanvasTool::Hand &hand)
{
    const QString node = m_scene.nodeAt(hand.place);
    const int note = node.isEmpty() ? m_scene.noteAt(hand.place) : -1;
    CanvasChoice choice = m_document.choice();
    choice.arrow.reset();
    const bool isChosen = choice.nodes.contains(node) || choice.notes.contains(note);
    if (hand.keys & (Qt::ControlModifier | Qt::ShiftModifier)) {
        choice.nodes.removeAll(node);
        choice.notes.removeAll(note);
        if (!isChosen && !node.isEmpty())
            choice.nodes.append(node);
        if (!isChosen && note >= 0)
            choice.notes.append(note);
    } else if (isChosen) {
        if (choice.nodes.removeAll(node) > 0)
            choice.nodes.append(node); // keys speak of it now
    } else {
        choice = {};
        if (!node.isEmpty())
            choice.nodes = {node};
        else if (note >= 0)
            choice.notes = {note};
    }
    m_document.choose(choice);
}

void WorkflowCanvas::mousePressEvent(QMouseEvent *event)
{
    event->accept();
    if (m_tool)
        return; // another button
    const CanvasTool::Hand hand = handAt(event->position().toPoint(), event->modifiers());
    if (event->button() == Qt::MiddleButton
        || (event->button() == Qt::LeftButton && m_isSpaceDown)) {
        m_tool = makePanTool(*this, hand);
        return;
    }
    if (event->button() != Qt::LeftButton)
        return; // the menu chooses
    if (const auto port = m_scene.portAt(hand.place)) {
        m_document.chooseNode(port->node);
        m_tool = makeArrowTool(*this, *port);
        return;
    }
    CanvasChoice clicked;
    if (const QString node = m_scene.nodeAt(hand.place); !node.isEmpty())
        clicked.nodes = {node};
    else if (const int note = m_scene.noteAt(hand.place); note >= 0)
        clicked.notes = {note};
    if (!clicked.isEmpty()) {
        chooseAt(hand);
        m_tool = makeMoveTool(*this, hand, clicked);
    } else if (const auto arrow = m_scene.arrowAt(hand.place, kNear / transform().m11())) {
        m_document.choose({{}, {}, arrow});
    } else {
        m_tool = makeRubberTool(*this, hand);
    }
}

void WorkflowCanvas::mouseMoveEvent(QMouseEvent *event)
{
    const CanvasTool::Hand hand = handAt(event->position().toPoint(), event->modifiers());
    if (m_tool)
        m_tool->move(hand);
    else
        showPointer(hand.place);
}

void WorkflowCanvas::showPointer(const QPointF &place)
{
    if (m_isSpaceDown)
        viewport()->setCursor(Qt::OpenHandCursor);
    else if (m_scene.portAt(place))
        viewport()->setCursor(Qt::CrossCursor);
    else
        viewport()->unsetCursor();
}

void WorkflowCanvas::mouseReleaseEvent(QMouseEvent *event)
{
    if (!m_tool)
        return;
    const std::unique_ptr<CanvasTool> tool = std::move(m_tool); // what it does may ask for another
    tool->release(handAt(event->position().toPoint(), event->modifiers()));
}

void WorkflowCanvas::mouseDoubleClickEvent(QMouseEvent *event)
{
    const QPointF place = mapToScene(event->position().toPoint());
    if (m_scene.nodeAt(place).isEmpty() && m_scene.noteAt(place) < 0)
        return;
    m_tool.reset();
    emit editWanted();
}

void WorkflowCanvas::wheelEvent(QWheelEvent *event)
{
    event->accept();
    if (event->modifiers().testFlag(Qt::ShiftModifier)) {
        pan({-event->angleDelta().y() - event->angleDelta().x(), 0});
        return;
    }
    constexpr double kNotch = 120;
    const double notches = event->angleDelta().y() / kNotch;
    zoomAt(event->position().toPoint(), m_zoom * std::pow(kStep, notches));
}

bool WorkflowCanvas::event(QEvent *event)
{
    if (event->type() == QEvent::ShortcutOverride) {
        const auto *key = static_cast<QKeyEvent *>(event);
        if (canvasCommandOf(*key)) {
            event->accept();
            return true;
        }
    }
    return QGraphicsView::event(event);
}

void WorkflowCanvas::keyPressEvent(QKeyEvent *event)
{
    if (event->key() == Qt::Key_Space && event->modifiers() == Qt::NoModifier) {
        m_isSpaceDown = true;
        viewport()->setCursor(Qt::OpenHandCursor);
        return;
    }
    const bool hasNothingToLeave = m_document.choice().isEmpty() && !m_tool;
    if (event->key() == Qt::Key_Escape && hasNothingToLeave) {
        event->ignore(); // back to the list
        return;
    }
    if (const auto command = canvasCommandOf(*event))
        command->act(*this);
    else
        event->ignore();
}

void WorkflowCanvas::keyReleaseEvent(QKeyEvent *event)
{
    if (event->key() == Qt::Key_Space && !event->isAutoRepeat()) {
        m_isSpaceDown = false;
        viewport()->unsetCursor();
        return;
    }
    event->ignore();
}

void WorkflowCanvas::contextMenuEvent(QContextMenuEvent *event)
{
    const bool isByMouse = event->reason() == QContextMenuEvent::Mouse;
    if (isByMouse) {
        const CanvasTool::Hand hand = handAt(event->pos(), Qt::NoModifier);
        const auto arrow = m_scene.arrowAt(hand.place, kNear / transform().m11());
        const bool isCard
            = !m_scene.nodeAt(hand.place).isEmpty() || m_scene.noteAt(hand.place) >= 0;
        if (!isCard && arrow)
            m_document.choose({{}, {}, arrow});
        else
            chooseAt(hand);
    }
    auto *menu = new QMenu(this);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    fillCanvasMenu(*menu, *this);
    const QRectF card = m_scene.cardOf(m_document.choice().current());
    menu->popup(isByMouse ? event->globalPos()
                          : viewport()->mapToGlobal(mapFromScene(card.bottomLeft())));
}

/// `isDone`: it was let go there.
void WorkflowCanvas::dropAt(const QPoint &screen, bool isDone, const QString &kind)
{
    const QPointF place = mapToScene(screen);
    const NodeKind *made = NodeCatalogue::find(kind);
    const bool fits = made && !made->isEntry() && !made->isWatched;
    const auto arrow = fits ? m_scene.arrowAt(place, kDropNear / transform().m11()) : std::nullopt;
    const QPoint corner = cardgeometry::snapped(
        place - QPointF(cardgeometry::kWidth / 2.0, cardgeometry::kHeight / 2.0));
    if (!isDone) {
        m_scene.showDrop(corner, arrow);
        return;
    }
    m_scene.endPreview();
    emit kindDropped(kind, corner, arrow.value_or(ArrowRef()));
}

void WorkflowCanvas::dragEnterEvent(QDragEnterEvent *event)
{
    if (!canvasmime::kindIn(*event->mimeData()).isEmpty())
        event->acceptProposedAction();
}

void WorkflowCanvas::dragMoveEvent(QDragMoveEvent *event)
{
    dropAt(event->position().toPoint(), false, canvasmime::kindIn(*event->mimeData()));
    event->acceptProposedAction();
}

void WorkflowCanvas::dragLeaveEvent(QDragLeaveEvent *event)
{
    m_scene.endPreview();
    event->accept();
}

void WorkflowCanvas::dropEvent(QDropEvent *event)
{
    const QString kind = canvasmime::kindIn(*event->mimeData());
    if (kind.isEmpty())
        return;
    event->acceptProposedAction();
    dropAt(event->position().toPoint(), true, kind);
}

/// Who comes by keys sees where the keyboard is.
void WorkflowCanvas::focusInEvent(QFocusEvent *event)
{
    QGraphicsView::focusInEvent(event);
    const bool isByKey
        = event->reason() == Qt::TabFocusReason || event->reason() == Qt::BacktabFocusReason;
    if (isByKey && m_document.choice().isEmpty())
        step(Qt::DownArrow);
}

void WorkflowCanvas::placeMinimap()
{
    const QSize size = m_minimap->sizeHint();
    m_minimap->setGeometry(kGap, height() - size.height() - kGap, size.width(), size.height());
    m_minimap->raise();
    m_minimap->setVisible(width() > 3 * size.width() && height() > 3 * size.height());
}

void WorkflowCanvas::resizeEvent(QResizeEvent *event)
{
    QGraphicsView::resizeEvent(event);
    placeMinimap();
}

void WorkflowCanvas::changeEvent(QEvent *event)
{
    QGraphicsView::changeEvent(event);
    if (event->type() == QEvent::LanguageChange || event->type() == QEvent::StyleChange
        || event->type() == QEvent::PaletteChange)
        m_scene.rewrite();
}

void WorkflowCanvas::scrollContentsBy(int dx, int dy)
{
    QGraphicsView::scrollContentsBy(dx, dy);
    m_minimap->update();
}

} // namespace comptoir
