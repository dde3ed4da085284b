#pragma once

#include "views/widgets/localkeys.h"

#include <QKeySequence>
#include <QList>

#include <optional>

class QKeyEvent;
class QMenu;

namespace comptoir {

class WorkflowCanvas;
struct CanvasChoice;

/// What a key does on the canvas: one table for the keyboard, the menu and the list of keys.
struct WorkflowCommand
{
    QList<QKeySequence> keys;
    QString text; ///< in the menu; empty: not there
    void (*act)(WorkflowCanvas &canvas);
    bool endsPart = false; ///< a line stands below it in the menu
    QString listed = {}; ///< in the list of keys, where the menu has no text
    /// Whether there is anything to do with what is chosen; null: always.
    bool (*can)(const CanvasChoice &choice) = nullptr;
};

/// For the list of keys (F1).
QList<LocalKey> workflowCanvasKeys();
/// Nothing: the key does nothing here.
std::optional<WorkflowCommand> canvasCommandOf(const QKeyEvent &key);
void fillCanvasMenu(QMenu &menu, WorkflowCanvas &canvas);

} // namespace comptoir
