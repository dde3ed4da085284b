#include "views/segments/builder/canvaskeys.h"

#include "views/segments/builder/rulecanvas.h"

#include <QCoreApplication>
#include <QKeyEvent>

#include <algorithm>

namespace comptoir {

namespace {

class CanvasKeys
{
    Q_DECLARE_TR_FUNCTIONS(CanvasKeys)
public:
    static QList<CanvasCommand> commands();
};

QList<CanvasCommand> CanvasKeys::commands()
{
    return {
        {QKeySequence::keyBindings(QKeySequence::Cut), tr("Cut"),
         [](RuleCanvas &canvas) { canvas.cut(); }},
        {QKeySequence::keyBindings(QKeySequence::Copy), tr("Copy"),
         [](RuleCanvas &canvas) { canvas.copy(); }},
        {QKeySequence::keyBindings(QKeySequence::Paste), tr("Paste"),
         [](RuleCanvas &canvas) { canvas.paste(); }},
        {{Qt::CTRL | Qt::Key_D},
         tr("Duplicate"),
         [](RuleCanvas &canvas) { canvas.duplicateCurrent(); },
         true},
        {{Qt::ALT | Qt::Key_Up}, tr("Move up"), [](RuleCanvas &canvas) { canvas.moveCurrent(-1); }},
        {{Qt::ALT | Qt::Key_Down},
         tr("Move down"),
         [](RuleCanvas &canvas) { canvas.moveCurrent(1); },
         true},
        {{Qt::CTRL | Qt::Key_G},
         tr("Put into a group of its own"),
         [](RuleCanvas &canvas) { canvas.wrapCurrent(); }},
        {{Qt::CTRL | Qt::SHIFT | Qt::Key_G},
         tr("Take the group apart"),
         [](RuleCanvas &canvas) { canvas.unwrapCurrent(); },
         true},
        {{QKeySequence(Qt::Key_Delete), QKeySequence(Qt::Key_Backspace)},
         tr("Take away"),
         [](RuleCanvas &canvas) { canvas.removeCurrent(); }},
        {{QKeySequence(Qt::Key_Up)}, {}, [](RuleCanvas &canvas) { canvas.step(-1); }},
        {{QKeySequence(Qt::Key_Down)}, {}, [](RuleCanvas &canvas) { canvas.step(1); }},
    };
}

} // namespace

QList<CanvasCommand> canvasCommands()
{
    return CanvasKeys::commands();
}

const CanvasCommand *commandOf(const QList<CanvasCommand> &commands, const QKeyEvent &key)
{
    const auto modifiers = key.modifiers() & ~Qt::KeypadModifier;
    const QKeySequence pressed(static_cast<int>(modifiers) | key.key());
    const auto found
        = std::find_if(commands.cbegin(), commands.cend(),
                       [&pressed](const CanvasCommand &one) { return one.keys.contains(pressed); });
    return found == commands.cend() ? nullptr : &*found;
}

} // namespace comptoir
