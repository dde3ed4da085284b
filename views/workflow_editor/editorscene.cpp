#include "views/workflow_editor/editorscene.h"

#include "views/widgets/format.h"
#include "views/workflow_editor/cardgeometry.h"
#include "views/workflow_editor/nodeitem.h"
#include "workflows/graph/nodecatalogue.h"
#include "workflows/graph/nodespeech.h"

#include <QApplication>
#include <QPainter>
#include <QStyleOptionGraphicsItem>

#include <cmath>

namespace comptoir {

namespace {

using namespace cardgeometry;

constexpr double kMargin = 900; ///< around everything, so that it can be moved aside
constexpr double kReach = 14; ///< around a port, for the mouse
constexpr int kFramePadding = 24;
constexpr int kFrameTitle = 26;
constexpr int kDots = 20;
constexpr double kHeadLength = 7;

/// Where its card and all that belongs to it may draw.
QRectF withEdge(const QRectF &rect)
{
    return rect.adjusted(-kGrid, -kGrid, kGrid, kGrid);
}

bool namesSteps(const NodeKind *kind)
{
    return kind
        && std::any_of(kind->parameters.cbegin(), kind->parameters.cend(),
                       [](const NodeParameter &one) { return one.type == ParameterType::Step; });
}

double distanceTo(const QPainterPath &path, const QPointF &place)
{
    constexpr int kSteps = 24;
    double nearest = 1e9;
    for (int step = 0; step <= kSteps; ++step) {
        const QPointF apart = path.pointAtPercent(double(step) / kSteps) - place;
        nearest = std::min(nearest, std::hypot(apart.x(), apart.y()));
    }
    return nearest;
}

} // namespace

EditorScene::EditorScene(const EditorDocument &document, QObject *parent)
    : QGraphicsScene(parent)
    , m_document(document)
{
    setItemIndexMethod(NoIndex); // cards move while they are drawn, and a list is as fast for 2000
    connect(&document, &EditorDocument::changed, this, &EditorScene::sync);
    connect(&document, &EditorDocument::choiceChanged, this, &EditorScene::showChoice);
    sync();
}

EditorScene::~EditorScene() = default;

void EditorScene::setSentence(Sentence sentence)
{
    m_sentence = std::move(sentence);
    rewrite();
}

void EditorScene::rewrite()
{
    const Graph &graph = m_document.graph();
    for (auto node = graph.nodes.cbegin(); node != graph.nodes.cend(); ++node)
        m_items.value(node.key())->setCard(cardFor(node.key(), *node));
    shapeArrows();
    update();
}

NodeCard EditorScene::cardFor(const QString &id, const GraphNode &node) const
{
    const NodeKind *kind = NodeCatalogue::find(node.kind);
    NodeCard card;
    card.title = GraphSentence::title(node);
    card.summary = m_sentence ? m_sentence(m_document.graph(), id) : QString();
    card.icon = kind ? kind->icon : QStringLiteral("help");
    card.category = kind ? kind->category : NodeCategory::End;
    card.takesArrows = GraphEdits::takesArrows(node);
    for (const NodePort &port : kind ? kind->portsOf(node) : QList<NodePort>()) {
        card.ports.append(port.label());
        card.portIds.append(port.id);
    }
    card.mark = m_marks.value(id, NodeCard::Mark::None);
    card.hasFooter = m_showsPeople;
    if (m_showsPeople) {
        const NodePeople people = m_people.value(id);
        //: on the card of a step: how many customers are at it now
        card.here = tr("%1 here").arg(Format::number(people.here));
        //: on the card of a step: how many customers have gone on from it
        card.passed = tr("%1 passed").arg(Format::number(people.passed));
    }
    return card;
}

void EditorScene::sync()
{
    const Graph &graph = m_document.graph();
    for (auto item = m_items.begin(); item != m_items.end();) {
        if (graph.nodes.contains(item.key())) {
            ++item;
            continue;
        }
        delete *item;
        item = m_items.erase(item);
    }
    for (auto node = graph.nodes.cbegin(); node != graph.nodes.cend(); ++node) {
        NodeItem *&item = m_items[node.key()];
        const bool isNew = item == nullptr;
        if (isNew) {
            item = new NodeItem;
            addItem(item);
        }
        // What a step is called stands on the cards of those that name it.
        if (isNew || item->shown != *node || namesSteps(NodeCatalogue::find(node->kind))) {
            item->shown = *node;
            item->setCard(cardFor(node.key(), *node));
        }
        item->setPos(placeOf(node.key()));
    }
    syncNotes();
    m_preview = {};
    shapeArrows();
    showChoice();
    setSceneRect(contents().adjusted(-kMargin, -kMargin, kMargin, kMargin));
    update();
    emit contentsChanged();
}

void EditorScene::syncNotes()
{
    const QList<GraphNote> &notes = m_document.graph().layout.notes;
    while (m_notes.size() > notes.size())
        delete m_notes.takeLast();
    while (m_notes.size() < notes.size()) {
        m_notes.append(new NoteItem);
        addItem(m_notes.last());
    }
    for (qsizetype i = 0; i < notes.size(); ++i)
        m_notes[i]->setNote(notes.at(i));
}

void EditorScene::showChoice()
{
    const CanvasChoice &choice = m_document.choice();
    const QSet<QString> chosen(choice.nodes.begin(), choice.nodes.end());
    for (auto item = m_items.cbegin(); item != m_items.cend(); ++item)
        (*item)->setChosen(chosen.contains(item.key()), item.key() == choice.current());
    for (int i = 0; i < m_notes.size(); ++i)
        m_notes[i]->setChosen(choice.notes.contains(i));
    update(); // the chosen arrow
}

void EditorScene::setProblems(const QList<GraphProblem> &problems)
{
    QHash<QString, NodeCard::Mark> marks;
    for (const GraphProblem &problem : problems) {
        NodeCard::Mark &mark = marks[problem.node];
        if (problem.isError)
            mark = NodeCard::Mark::Error;
        else if (mark == NodeCard::Mark::None)
            mark = NodeCard::Mark::Remark;
    }
    if (marks == m_marks)
        return;
    std::swap(marks, m_marks);
    for (auto item = m_items.cbegin(); item != m_items.cend(); ++item) {
        if (marks.value(item.key()) != m_marks.value(item.key()))
            (*item)->setCard(cardFor(item.key(), (*item)->shown));
    }
}

void EditorScene::setPeople(const QHash<QString, NodePeople> &people, bool isShown)
{
    if (people == m_people && isShown == m_showsPeople)
        return;
    m_people = people;
    m_showsPeople = isShown;
    rewrite();
    emit contentsChanged();
}

QPointF EditorScene::placeOf(const QString &id) const
{
    return m_document.graph().layout.places.value(id);
}

void EditorScene::shapeArrows()
{
    m_arrows.clear();
    const Graph &graph = m_document.graph();
    for (auto node = graph.nodes.cbegin(); node != graph.nodes.cend(); ++node) {
        const NodeCard &card = m_items.value(node.key())->card();
        for (auto next = node->next.cbegin(); next != node->next.cend(); ++next) {
            Arrow arrow;
            arrow.ref = {node.key(), next.key()};
            arrow.to = *next;
            const qsizetype port = card.portIds.indexOf(next.key());
            arrow.label = card.ports.size() > 1 ? card.ports.value(port) : QString();
            shape(arrow);
            m_arrows.append(arrow);
        }
    }
}

void EditorScene::shape(Arrow &arrow) const
{
    const NodeItem *from = m_items.value(arrow.ref.node);
    const NodeItem *to = m_items.value(arrow.to);
    if (!from || !to)
        return;
    const qsizetype port = qMax<qsizetype>(0, from->card().portIds.indexOf(arrow.ref.port));
    arrow.begin
        = outPort(from->pos(), static_cast<int>(port),
                  qMax(1, static_cast<int>(from->card().ports.size())), from->card().hasFooter)
        + QPointF(0, kPortRadius - 1);
    arrow.end = inPort(to->pos());
    arrow.path = cardgeometry::arrow(arrow.begin, arrow.end);
    arrow.bounds = withEdge(arrow.path.controlPointRect());
    arrow.middle = arrow.path.pointAtPercent(0.5);
}

QString EditorScene::nodeAt(const QPointF &place) const
{
    for (auto item = m_items.cbegin(); item != m_items.cend(); ++item) {
        if (card((*item)->pos(), (*item)->card().hasFooter).contains(place))
            return item.key();
    }
    return {};
}

int EditorScene::noteAt(const QPointF &place) const
{
    for (int i = static_cast<int>(m_notes.size()); i-- > 0;) {
        if (m_notes[i]->sceneBoundingRect().contains(place))
            return i;
    }
    return -1;
}

std::optional<ArrowRef> EditorScene::portAt(const QPointF &place) const
{
    for (auto item = m_items.cbegin(); item != m_items.cend(); ++item) {
        const NodeCard &card = (*item)->card();
        for (int port = 0; port < card.ports.size(); ++port) {
            const QPointF at = outPort((*item)->pos(), port, static_cast<int>(card.ports.size()),
                                       card.hasFooter);
            if (QLineF(at, place).length() <= kReach)
                return ArrowRef{item.key(), card.portIds.at(port)};
        }
    }
    return std::nullopt;
}

std::optional<ArrowRef> EditorScene::arrowAt(const QPointF &place, double distance) const
{
    std::optional<ArrowRef> found;
    for (const Arrow &arrow : m_arrows) {
        if (!arrow.bounds.adjusted(-distance, -distance, distance, distance).contains(place))
            continue;
        const double apart = distanceTo(arrow.path, place);
        if (apart < distance) {
            distance = apart;
            found = arrow.ref;
        }
    }
    return found;
}

QPointF EditorScene::middleOf(const ArrowRef &ref) const
{
    for (const Arrow &arrow : m_arrows) {
        if (arrow.ref == ref)
            return arrow.middle;
    }
    return {};
}

CanvasChoice EditorScene::within(const QRectF &rect) const
{
    CanvasChoice choice;
    for (auto item = m_items.cbegin(); item != m_items.cend(); ++item) {
        if (rect.intersects(card((*item)->pos(), (*item)->card().hasFooter)))
            choice.nodes.append(item.key());
    }
    choice.nodes.sort(); // a hash has no order
    for (int i = 0; i < m_notes.size(); ++i) {
        if (rect.intersects(m_notes[i]->sceneBoundingRect()))
            choice.notes.append(i);
    }
    return choice;
}

QRectF EditorScene::cardOf(const QString &node) const
{
    const NodeItem *item = m_items.value(node);
    return item ? card(item->pos(), item->card().hasFooter) : QRectF();
}

QList<QRectF> EditorScene::cards() const
{
    QList<QRectF> all;
    all.reserve(m_items.size());
    for (const NodeItem *item : m_items)
        all.append(card(item->pos(), item->card().hasFooter));
    return all;
}

QRectF EditorScene::contents() const
{
    QRectF all;
    for (const QRectF &one : cards())
        all |= one;
    for (const NoteItem *note : m_notes)
        all |= note->sceneBoundingRect();
    return all;
}

QString EditorScene::titleOf(const QString &node) const
{
    const NodeItem *item = m_items.value(node);
    return item ? item->card().title : QString();
}

QString EditorScene::sentenceOf(const QString &node) const
{
    const NodeItem *item = m_items.value(node);
    return item ? item->card().summary : QString();
}

QString EditorScene::peopleText(const QString &node) const
{
    const NodeItem *item = m_items.value(node);
    return item ? item->card().here : QString();
}

void EditorScene::moveItems(const CanvasChoice &moved, const QPoint &by)
{
    const Graph &graph = m_document.graph();
    const QSet<QString> ids(moved.nodes.begin(), moved.nodes.end());
    for (const QString &id : ids) {
        if (NodeItem *item = m_items.value(id))
            item->setPos(placeOf(id) + by);
    }
    for (const int note : moved.notes) {
        if (note < m_notes.size())
            m_notes[note]->setPos(graph.layout.notes.at(note).place.topLeft() + by);
    }
    for (Arrow &arrow : m_arrows) {
        if (!ids.contains(arrow.ref.node) && !ids.contains(arrow.to))
            continue;
        const QRectF before = arrow.bounds;
        shape(arrow);
        update(before | arrow.bounds);
    }
}

void EditorScene::showMove(const CanvasChoice &moved, const QPoint &by)
{
    if (m_preview.by == by && m_preview.moved == moved)
        return;
    m_preview.moved = moved;
    m_preview.by = by;
    moveItems(moved, by);
    if (!m_document.graph().layout.groups.isEmpty())
        update(); // frames follow
}

void EditorScene::showRubber(const QRectF &rect)
{
    update(withEdge(m_preview.rubber | rect));
    m_preview.rubber = rect;
}

void EditorScene::showArrow(const ArrowRef &from, const QPointF &to, const QString &target)
{
    m_preview.from = from;
    m_preview.to = to;
    m_preview.target = target;
    update();
}

void EditorScene::showDrop(const QPoint &place, const std::optional<ArrowRef> &arrow)
{
    m_preview.drops = true;
    m_preview.place = place;
    m_preview.onto = arrow;
    update();
}

void EditorScene::endPreview()
{
    const CanvasChoice moved = m_preview.moved;
    m_preview = {};
    if (!moved.isEmpty())
        moveItems(moved, {});
    update();
}

void EditorScene::drawBackground(QPainter *painter, const QRectF &rect)
{
    const Tokens &tokens = tokensFor(QApplication::palette());
    const double scale
        = QStyleOptionGraphicsItem::levelOfDetailFromTransform(painter->worldTransform());
    painter->fillRect(rect, QColor(tokens.background));
    if (scale >= CardPainter::kPlainBelow)
        paintDots(*painter, rect, scale < 0.8 ? 2 * kDots : kDots, tokens);
    paintFrames(*painter, rect, tokens);
    if (scale >= CardPainter::kPlainBelow)
        paintArrows(*painter, rect, scale, tokens);
    else
        paintPlainArrows(*painter, rect, tokens);
}

void EditorScene::paintDots(QPainter &painter, const QRectF &rect, int apart,
                            const Tokens &tokens) const
{
    painter.setRenderHint(QPainter::Antialiasing, false);
    painter.setPen(QPen(QColor(tokens.line), 0));
    QList<QPointF> dots;
    const double left = std::floor(rect.left() / apart) * apart;
    for (double y = std::floor(rect.top() / apart) * apart; y < rect.bottom(); y += apart) {
        for (double x = left; x < rect.right(); x += apart)
            dots.append({x, y});
    }
    painter.drawPoints(dots.constData(), static_cast<int>(dots.size()));
}

void EditorScene::paintFrames(QPainter &painter, const QRectF &rect, const Tokens &tokens) const
{
    for (const GraphGroup &group : m_document.graph().layout.groups) {
        QRectF frame;
        for (const QString &id : group.nodes)
            frame |= cardOf(id);
        frame.adjust(-kFramePadding, -kFramePadding - kFrameTitle, kFramePadding, kFramePadding);
        if (!frame.intersects(rect))
            continue;
        painter.setRenderHint(QPainter::Antialiasing);
        painter.setBrush(QColor(tokens.hover));
        painter.setPen(QPen(QColor(tokens.outline), 1, Qt::DashLine));
        painter.drawRoundedRect(frame, 12, 12);
        painter.setFont(CardFonts::get().heading);
        painter.setPen(QColor(tokens.muted));
        painter.drawText(QRectF(frame.x() + 14, frame.y() + 8, frame.width() - 28, kFrameTitle),
                         Qt::AlignLeft | Qt::AlignVCenter, group.name);
    }
}

void EditorScene::paintArrows(QPainter &painter, const QRectF &rect, double scale,
                              const Tokens &tokens) const
{
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setFont(CardFonts::get().words);
    const std::optional<ArrowRef> &chosen = m_document.choice().arrow;
    for (const Arrow &arrow : m_arrows) {
        if (!arrow.bounds.intersects(rect))
            continue;
        const bool isChosen = chosen == arrow.ref || m_preview.onto == arrow.ref;
        const QColor colour(isChosen ? tokens.accent : tokens.muted);
        QPen pen(colour, isChosen ? 3 : scale < 0.8 ? 1 : 1.5);
        pen.setCosmetic(true);
        painter.setPen(pen);
        painter.setBrush(Qt::NoBrush);
        painter.drawPath(arrow.path);
        const QPointF head[] = {arrow.end, arrow.end + QPointF(-kHeadLength / 1.6, -kHeadLength),
                                arrow.end + QPointF(kHeadLength / 1.6, -kHeadLength)};
        painter.setPen(Qt::NoPen);
        painter.setBrush(colour);
        painter.drawConvexPolygon(head, 3);
        if (!arrow.label.isEmpty()) {
            const QRectF words = painter.fontMetrics().boundingRect(arrow.label);
            const QRectF ground(arrow.begin.x() - words.width() / 2 - 4, arrow.begin.y() + 6,
                                words.width() + 8, 18);
            painter.fillRect(ground, QColor(tokens.background));
            painter.setPen(QColor(tokens.muted));
            painter.drawText(ground, Qt::AlignCenter, arrow.label);
        }
    }
}

void EditorScene::paintPlainArrows(QPainter &painter, const QRectF &rect,
                                   const Tokens &tokens) const
{
    QList<QLineF> lines;
    for (const Arrow &arrow : m_arrows) {
        if (!arrow.bounds.intersects(rect))
            continue;
        const double half = (arrow.begin.y() + arrow.end.y()) / 2;
        lines.append({arrow.begin, {arrow.begin.x(), half}});
        lines.append({{arrow.begin.x(), half}, {arrow.end.x(), half}});
        lines.append({{arrow.end.x(), half}, arrow.end});
    }
    painter.setRenderHint(QPainter::Antialiasing, false);
    painter.setPen(QPen(QColor(tokens.muted), 0));
    painter.drawLines(lines);
}

void EditorScene::drawForeground(QPainter *painter, const QRectF &rect)
{
    Q_UNUSED(rect)
    const Tokens &tokens = tokensFor(QApplication::palette());
    const QColor accent(tokens.accent);
    if (m_preview.from) {
        const NodeItem *from = m_items.value(m_preview.from->node);
        const auto port = from ? from->card().portIds.indexOf(m_preview.from->port) : -1;
        if (port >= 0) {
            painter->setRenderHint(QPainter::Antialiasing);
            painter->setPen(
                QPen(accent, 2, m_preview.target.isEmpty() ? Qt::DashLine : Qt::SolidLine));
            painter->setBrush(Qt::NoBrush);
            painter->drawPath(cardgeometry::arrow(
                outPort(from->pos(), static_cast<int>(port),
                        static_cast<int>(from->card().ports.size()), from->card().hasFooter),
                m_preview.target.isEmpty() ? m_preview.to
                                           : inPort(cardOf(m_preview.target).topLeft())));
            if (!m_preview.target.isEmpty())
                painter->drawRoundedRect(cardOf(m_preview.target).adjusted(-3, -3, 3, 3), 10, 10);
        }
    }
    if (!m_preview.rubber.isNull()) {
        QColor inside = accent;
        inside.setAlpha(28);
        QPen pen(accent, 1);
        pen.setCosmetic(true);
        painter->setPen(pen);
        painter->setBrush(inside);
        painter->drawRect(m_preview.rubber);
    }
    if (m_preview.drops)
        paintDrop(*painter, tokens);
}

/// Where it may be dropped onto arrows, and where it would lie.
void EditorScene::paintDrop(QPainter &painter, const Tokens &tokens) const
{
    painter.setRenderHint(QPainter::Antialiasing);
    for (const Arrow &arrow : m_arrows) {
        const bool isMeant = m_preview.onto == arrow.ref;
        const double radius = isMeant ? 14 : 8;
        painter.setPen(QPen(QColor(tokens.accent), 1.5));
        painter.setBrush(QColor(isMeant ? tokens.accent : tokens.card));
        painter.drawEllipse(arrow.middle, radius, radius);
        painter.setPen(QPen(QColor(isMeant ? tokens.onAccent : tokens.accent), 2));
        painter.drawLine(arrow.middle - QPointF(radius / 2, 0),
                         arrow.middle + QPointF(radius / 2, 0));
        painter.drawLine(arrow.middle - QPointF(0, radius / 2),
                         arrow.middle + QPointF(0, radius / 2));
    }
    if (m_preview.onto)
        return;
    painter.setPen(QPen(QColor(tokens.accent), 1.5, Qt::DashLine));
    painter.setBrush(Qt::NoBrush);
    painter.drawRoundedRect(card(m_preview.place, m_showsPeople), 8, 8);
}

} // namespace comptoir
