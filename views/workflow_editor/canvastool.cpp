#include "views/workflow_editor/canvastool.h"

#include "views/workflow_editor/cardgeometry.h"
#include "views/workflow_editor/editorscene.h"
#include "views/workflow_editor/workflowcanvas.h"

#include <QApplication>
#include <QScrollBar>

namespace comptoir {

namespace {

constexpr Qt::KeyboardModifiers kBesides = Qt::ControlModifier | Qt::ShiftModifier;

class PanTool : public CanvasTool
{
public:
    PanTool(WorkflowCanvas &view, const Hand &hand)
        : m_view(view)
        , m_last(hand.screen)
    {
        m_view.viewport()->setCursor(Qt::ClosedHandCursor);
    }
    ~PanTool() override { m_view.viewport()->unsetCursor(); }

    void move(const Hand &hand) override
    {
        m_view.pan(m_last - hand.screen);
        m_last = hand.screen;
    }
    void release(const Hand &hand) override { move(hand); }

private:
    WorkflowCanvas &m_view;
    QPoint m_last;
};

class MoveTool : public CanvasTool
{
public:
    MoveTool(WorkflowCanvas &view, const Hand &hand, CanvasChoice clicked)
        : m_view(view)
        , m_begin(hand)
        , m_clicked(std::move(clicked))
    {
        const CanvasChoice &moved = m_view.document().choice();
        const Graph &graph = m_view.document().graph();
        m_first = moved.nodes.isEmpty()
            ? graph.layout.notes.value(moved.notes.value(0)).place.topLeft()
            : graph.layout.places.value(moved.nodes.last());
    }
    ~MoveTool() override
    {
        if (m_moves)
            m_view.canvas().endPreview();
    }

    void move(const Hand &hand) override
    {
        const bool isFar
            = (hand.screen - m_begin.screen).manhattanLength() >= QApplication::startDragDistance();
        if (!isFar && !m_moves)
            return;
        m_moves = true;
        const QPointF place = m_first + (hand.place - m_begin.place);
        const QPoint target
            = hand.keys.testFlag(Qt::AltModifier) ? place.toPoint() : cardgeometry::snapped(place);
        m_by = target - m_first;
        m_view.canvas().showMove(m_view.document().choice(), m_by);
    }
    void release(const Hand &hand) override
    {
        move(hand);
        if (!m_moves) {
            if (!(m_begin.keys & kBesides))
                m_view.document().choose(m_clicked);
            return;
        }
        m_moves = false;
        if (m_by.isNull())
            m_view.canvas().endPreview();
        else
            m_view.document().move(m_by, false);
    }

private:
    WorkflowCanvas &m_view;
    Hand m_begin;
    CanvasChoice m_clicked;
    QPoint m_first; ///< of what snaps
    QPoint m_by;
    bool m_moves = false;
};

class RubberTool : public CanvasTool
{
public:
    RubberTool(WorkflowCanvas &view, const Hand &hand)
        : m_view(view)
        , m_begin(hand)
    {
        if (hand.keys & kBesides)
            m_kept = m_view.document().choice();
        m_kept.arrow.reset();
        m_view.document().choose(m_kept);
    }
    ~RubberTool() override { m_view.canvas().showRubber({}); }

    void move(const Hand &hand) override
    {
        const QRectF rect = QRectF(m_begin.place, hand.place).normalized();
        m_view.canvas().showRubber(rect);
        CanvasChoice choice = m_kept;
        const CanvasChoice found = m_view.canvas().within(rect);
        for (const QString &id : found.nodes) {
            if (!choice.nodes.contains(id))
                choice.nodes.append(id);
        }
        for (const int note : found.notes) {
            if (!choice.notes.contains(note))
                choice.notes.append(note);
        }
        m_view.document().choose(choice);
    }
    void release(const Hand &hand) override
    {
        if ((hand.screen - m_begin.screen).manhattanLength() >= QApplication::startDragDistance())
            move(hand);
    }

private:
    WorkflowCanvas &m_view;
    Hand m_begin;
    CanvasChoice m_kept;
};

class ArrowTool : public CanvasTool
{
public:
    ArrowTool(WorkflowCanvas &view, ArrowRef from)
        : m_view(view)
        , m_from(std::move(from))
    {}
    ~ArrowTool() override { m_view.canvas().endPreview(); }

    void move(const Hand &hand) override
    {
        const QString under = m_view.canvas().nodeAt(hand.place);
        const bool mayBe = !under.isEmpty()
            && GraphEdits::whyNoArrow(m_view.document().graph(), m_from, under).isEmpty();
        m_view.canvas().showArrow(m_from, hand.place, mayBe ? under : QString());
    }
    void release(const Hand &hand) override
    {
        const QString under = m_view.canvas().nodeAt(hand.place);
        if (!under.isEmpty() && under != m_from.node)
            m_view.document().connectTo(m_from, under);
    }

private:
    WorkflowCanvas &m_view;
    ArrowRef m_from;
};

} // namespace

std::unique_ptr<CanvasTool> makePanTool(WorkflowCanvas &view, const CanvasTool::Hand &hand)
{
    return std::make_unique<PanTool>(view, hand);
}

std::unique_ptr<CanvasTool> makeMoveTool(WorkflowCanvas &view, const CanvasTool::Hand &hand,
                                         const CanvasChoice &clicked)
{
    return std::make_unique<MoveTool>(view, hand, clicked);
}

std::unique_ptr<CanvasTool> makeRubberTool(WorkflowCanvas &view, const CanvasTool::Hand &hand)
{
    return std::make_unique<RubberTool>(view, hand);
}

std::unique_ptr<CanvasTool> makeArrowTool(WorkflowCanvas &view, const ArrowRef &from)
{
    return std::make_unique<ArrowTool>(view, from);
}

} // namespace comptoir
