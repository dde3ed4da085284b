#pragma once

#include "views/workflow_editor/graphedits.h"

#include <QPointF>

#include <memory>

namespace comptoir {

class WorkflowCanvas;

/// What the mouse does from a press to its release: one object each, so that the canvas needs no
/// states. Places are those of the canvas, but for panning, which goes by the screen.
class CanvasTool
{
public:
    struct Hand
    {
        QPointF place; ///< on the canvas
        QPoint screen; ///< on the view
        Qt::KeyboardModifiers keys;
    };

    CanvasTool() = default;
    virtual ~CanvasTool() = default;
    Q_DISABLE_COPY_MOVE(CanvasTool)

    virtual void move(const Hand &hand) = 0;
    virtual void release(const Hand &hand) = 0;
};

/// Moves what is in sight.
std::unique_ptr<CanvasTool> makePanTool(WorkflowCanvas &view, const CanvasTool::Hand &hand);
/// Moves what is chosen, on the grid; free of it with Alt. A press without a move keeps it where it
/// is, and then only `clicked` is chosen of several.
std::unique_ptr<CanvasTool> makeMoveTool(WorkflowCanvas &view, const CanvasTool::Hand &hand,
                                         const CanvasChoice &clicked);
/// Chooses what lies in a rectangle; with Ctrl or Shift besides what is chosen already.
std::unique_ptr<CanvasTool> makeRubberTool(WorkflowCanvas &view, const CanvasTool::Hand &hand);
/// Draws an arrow from a port to a card.
std::unique_ptr<CanvasTool> makeArrowTool(WorkflowCanvas &view, const ArrowRef &from);

} // namespace comptoir
