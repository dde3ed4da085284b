#include "views/segments/builder/canvaskeys.h"

#include "views/segments/builder/rulecanvas.h"
#include "views/segments/builder/ruleedits.h"

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
    static QList<LocalKey> keys();
};

/// The whole rule stays where it is.
bool isPart(const Rule &, const RulePath &current)
{
    return !current.empty();
}

bool isInnerGroup(const Rule &rule, const RulePath &current)
{
    return !current.empty() && ruleedits::groupAt(rule, current);
}

bool hasAbove(const Rule &rule, const RulePath &current)
{
    return ruleedits::placeAbove(rule, current).has_value();
}

bool hasBelow(const Rule &rule, const RulePath &current)
{
    return ruleedits::placeBelow(rule, current).has_value();
}

QList<CanvasCommand> CanvasKeys::commands()
{
    return {
        {QKeySequence::keyBindings(QKeySequence::Cut),
         tr("Cut"),
         [](RuleCanvas &canvas) { canvas.cut(); },
         false,
         {},
         isPart},
        {QKeySequence::keyBindings(QKeySequence::Copy), tr("Copy"),
         [](RuleCanvas &canvas) { canvas.copy(); }},
        {QKeySequence::keyBindings(QKeySequence::Paste), tr("Paste"),
         [](RuleCanvas &canvas) { canvas.paste(); }},
        {{Qt::CTRL | Qt::Key_D},
         tr("Duplicate"),
         [](RuleCanvas &canvas) { canvas.duplicateCurrent(); },
         true,
         {},
         isPart},
        {{Qt::ALT | Qt::Key_Up},
         tr("Move up"),
         [](RuleCanvas &canvas) { canvas.moveCurrent(-1); },
         false,
         {},
         hasAbove},
        {{Qt::ALT | Qt::Key_Down},
         tr("Move down"),
         [](RuleCanvas &canvas) { canvas.moveCurrent(1); },
         true,
         {},
         hasBelow},
        {{Qt::CTRL | Qt::Key_G},
         tr("Put into a group of its own"),
         [](RuleCanvas &canvas) { canvas.wrapCurrent(); },
         false,
         {},
         isPart},
        {{Qt::CTRL | Qt::SHIFT | Qt::Key_G},
         tr("Take the group apart"),
         [](RuleCanvas &canvas) { canvas.unwrapCurrent(); },
         true,
         {},
         isInnerGroup},
        {{QKeySequence(Qt::Key_Delete), QKeySequence(Qt::Key_Backspace)},
         tr("Remove"),
         [](RuleCanvas &canvas) { canvas.removeCurrent(); },
         false,
         {},
         isPart},
        {{QKeySequence(Qt::Key_Up)},
         {},
         [](RuleCanvas &canvas) { canvas.step(-1); },
         false,
         tr("To the card above")},
        {{QKeySequence(Qt::Key_Down)},
         {},
         [](RuleCanvas &canvas) { canvas.step(1); },
         false,
         tr("To the card below")},
    };
}

QList<LocalKey> CanvasKeys::keys()
{
    QList<LocalKey> keys{
        {{Qt::Key_Return, Qt::Key_F2}, tr("Fill in the card")},
        {{Qt::Key_Escape}, tr("Out of a part of the card, to the whole card")},
        {{Qt::Key_Left, Qt::Key_Right}, tr("To the next part of the card, or the one before")},
        {{Qt::Key_Home, Qt::Key_End}, tr("To the first or last card")}};
    for (const CanvasCommand &command : commands())
        keys.append(
            {command.keys.mid(0, 1), command.text.isEmpty() ? command.listed : command.text});
    return keys;
}

} // namespace

QList<CanvasCommand> canvasCommands()
{
    return CanvasKeys::commands();
}

QList<LocalKey> canvasKeys()
{
    return CanvasKeys::keys();
}

const CanvasCommand *commandOf(const QList<CanvasCommand> &commands, const QKeyEvent &key)
{
    const auto found
        = std::find_if(commands.cbegin(), commands.cend(),
                       [&key](const CanvasCommand &one) { return isPressed(one.keys, key); });
    return found == commands.cend() ? nullptr : &*found;
}

} // namespace comptoir
