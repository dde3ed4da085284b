#include "views/workflow_editor/canvascommands.h"

#include "views/workflow_editor/workflowcanvas.h"

#include <QCoreApplication>
#include <QKeyEvent>
#include <QMenu>

#include <algorithm>

namespace comptoir {

namespace {

class CanvasKeyWords
{
    Q_DECLARE_TR_FUNCTIONS(CanvasKeyWords)
public:
    static QList<WorkflowCommand> all() { return steps() + clipboard() + layout() + sight(); }

private:
    static QList<WorkflowCommand> steps();
    static QList<WorkflowCommand> clipboard();
    static QList<WorkflowCommand> layout();
    static QList<WorkflowCommand> sight();
};

bool hasAny(const CanvasChoice &choice)
{
    return !choice.isEmpty();
}

bool hasCards(const CanvasChoice &choice)
{
    return !choice.nodes.isEmpty() || !choice.notes.isEmpty();
}

bool hasSteps(const CanvasChoice &choice)
{
    return !choice.nodes.isEmpty();
}

bool hasSeveral(const CanvasChoice &choice)
{
    return choice.nodes.size() > 1;
}

bool hasOne(const CanvasChoice &choice)
{
    return choice.nodes.size() == 1;
}

template <Alignment How>
void align(WorkflowCanvas &canvas)
{
    canvas.document().align(How);
}

template <Qt::ArrowType Way>
void step(WorkflowCanvas &canvas)
{
    canvas.step(Way);
}

template <Qt::ArrowType Way>
void move(WorkflowCanvas &canvas)
{
    canvas.moveChosen(Way);
}

QList<WorkflowCommand> CanvasKeyWords::steps()
{
    return {
        {{QKeySequence(Qt::Key_Return), QKeySequence(Qt::Key_Enter), QKeySequence(Qt::Key_F2)},
         tr("Set"),
         [](WorkflowCanvas &canvas) { emit canvas.editWanted(); },
         false,
         {},
         hasAny},
        {{QKeySequence(Qt::Key_Insert), QKeySequence(Qt::CTRL | Qt::Key_Return)},
         tr("Add a step after it"),
         [](WorkflowCanvas &canvas) { emit canvas.addWanted(); }},
        {{QKeySequence(Qt::CTRL | Qt::Key_L)},
         tr("Lead an arrow to…"),
         [](WorkflowCanvas &canvas) { canvas.askArrow(); },
         false,
         {},
         hasOne},
        {{QKeySequence(Qt::Key_Delete), QKeySequence(Qt::Key_Backspace)},
         tr("Remove"),
         [](WorkflowCanvas &canvas) { canvas.document().removeChosen(); },
         true,
         {},
         hasAny},
    };
}

QList<WorkflowCommand> CanvasKeyWords::clipboard()
{
    return {
        {QKeySequence::keyBindings(QKeySequence::Cut),
         tr("Cut"),
         [](WorkflowCanvas &canvas) { canvas.cut(); },
         false,
         {},
         hasCards},
        {QKeySequence::keyBindings(QKeySequence::Copy),
         tr("Copy"),
         [](WorkflowCanvas &canvas) { canvas.copy(); },
         false,
         {},
         hasCards},
        {QKeySequence::keyBindings(QKeySequence::Paste), tr("Paste"),
         [](WorkflowCanvas &canvas) { canvas.paste(); }},
        {{QKeySequence(Qt::CTRL | Qt::Key_D)},
         tr("Duplicate"),
         [](WorkflowCanvas &canvas) { canvas.document().duplicate(); },
         false,
         {},
         hasCards},
        {QKeySequence::keyBindings(QKeySequence::SelectAll), tr("Choose all"),
         [](WorkflowCanvas &canvas) { canvas.chooseAll(); }, true},
    };
}

QList<WorkflowCommand> CanvasKeyWords::layout()
{
    return {
        {{}, tr("Put in a column"), align<Alignment::InColumn>, false, {}, hasSeveral},
        {{}, tr("Put in a row"), align<Alignment::InRow>, false, {}, hasSeveral},
        {{}, tr("Spread downwards"), align<Alignment::SpreadDown>, false, {}, hasSeveral},
        {{}, tr("Spread sideways"), align<Alignment::SpreadAcross>, false, {}, hasSeveral},
        {{QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_A)},
         tr("Arrange everything"),
         [](WorkflowCanvas &canvas) {
             canvas.document().arrange();
             canvas.fit();
         },
         true},
        {{QKeySequence(Qt::CTRL | Qt::Key_G)},
         tr("Put into a frame"),
         [](WorkflowCanvas &canvas) { canvas.groupChosen(); },
         false,
         {},
         hasSteps},
        {{QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_G)},
         tr("Take the frame away"),
         [](WorkflowCanvas &canvas) { canvas.document().ungroup(); },
         false,
         {},
         hasSteps},
        {{QKeySequence(Qt::CTRL | Qt::Key_M)},
         tr("Add a note"),
         [](WorkflowCanvas &canvas) { canvas.addNote(); },
         true},
    };
}

QList<WorkflowCommand> CanvasKeyWords::sight()
{
    return {
        {{QKeySequence(Qt::CTRL | Qt::Key_Plus), QKeySequence(Qt::CTRL | Qt::Key_Equal)},
         tr("Larger"),
         [](WorkflowCanvas &canvas) { canvas.zoomIn(); }},
        {{QKeySequence(Qt::CTRL | Qt::Key_Minus)},
         tr("Smaller"),
         [](WorkflowCanvas &canvas) { canvas.zoomOut(); }},
        {{QKeySequence(Qt::CTRL | Qt::Key_0)},
         tr("Show everything"),
         [](WorkflowCanvas &canvas) { canvas.fit(); }},
        {{QKeySequence(Qt::Key_Up)}, {}, step<Qt::UpArrow>, false, tr("To the step before")},
        {{QKeySequence(Qt::Key_Down)}, {}, step<Qt::DownArrow>, false, tr("To the step after")},
        {{QKeySequence(Qt::Key_Left)},
         {},
         step<Qt::LeftArrow>,
         false,
         tr("To the step at the left")},
        {{QKeySequence(Qt::Key_Right)},
         {},
         step<Qt::RightArrow>,
         false,
         tr("To the step at the right")},
        {{QKeySequence(Qt::ALT | Qt::Key_Up)}, {}, move<Qt::UpArrow>, false, tr("Move up")},
        {{QKeySequence(Qt::ALT | Qt::Key_Down)}, {}, move<Qt::DownArrow>, false, tr("Move down")},
        {{QKeySequence(Qt::ALT | Qt::SHIFT | Qt::Key_Left)},
         {},
         move<Qt::LeftArrow>,
         false,
         tr("Move to the left")},
        {{QKeySequence(Qt::ALT | Qt::SHIFT | Qt::Key_Right)},
         {},
         move<Qt::RightArrow>,
         false,
         tr("Move to the right")},
        {{QKeySequence(Qt::Key_Escape)},
         {},
         [](WorkflowCanvas &canvas) { canvas.leaveChoice(); },
         false,
         tr("Choose nothing; then back to the list")},
    };
}

} // namespace

QList<LocalKey> workflowCanvasKeys()
{
    QList<LocalKey> keys;
    for (const WorkflowCommand &command : CanvasKeyWords::all()) {
        if (!command.keys.isEmpty())
            keys.append(
                {command.keys.mid(0, 1), command.text.isEmpty() ? command.listed : command.text});
    }
    return keys;
}

std::optional<WorkflowCommand> canvasCommandOf(const QKeyEvent &key)
{
    const QList<WorkflowCommand> all = CanvasKeyWords::all();
    const auto found = std::find_if(all.cbegin(), all.cend(), [&key](const WorkflowCommand &one) {
        return isPressed(one.keys, key);
    });
    return found == all.cend() ? std::nullopt : std::optional(*found);
}

void fillCanvasMenu(QMenu &menu, WorkflowCanvas &canvas)
{
    for (const WorkflowCommand &command : CanvasKeyWords::all()) {
        if (command.text.isEmpty())
            continue;
        QAction *action = menu.addAction(command.text);
        // Shown, not answered: the canvas answers keys itself.
        if (!command.keys.isEmpty())
            action->setShortcut(command.keys.first());
        action->setShortcutContext(Qt::WidgetShortcut);
        action->setEnabled(!command.can || command.can(canvas.document().choice()));
        QObject::connect(action, &QAction::triggered, &canvas,
                         [act = command.act, &canvas] { act(canvas); });
        if (command.endsPart)
            menu.addSeparator();
    }
}

} // namespace comptoir
