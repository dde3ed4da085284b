#pragma once

#include "models/segments/rule.h"
#include "views/widgets/localkeys.h"

#include <QKeySequence>
#include <QList>

class QKeyEvent;

namespace comptoir {

class RuleCanvas;

/// What a key does on the canvas: one table for the keyboard, the menu and the list of keys.
struct CanvasCommand
{
    QList<QKeySequence> keys;
    QString text; ///< in the menu; empty: not there
    void (*act)(RuleCanvas &canvas);
    bool endsPart = false; ///< a line stands below it in the menu
    QString listed = {}; ///< in the list of keys, where the menu has no text
    /// Whether there is anything to do with what is chosen; null: always.
    bool (*can)(const Rule &rule, const RulePath &current) = nullptr;
};

QList<CanvasCommand> canvasCommands();
/// For the list of keys (F1): those, and what else the canvas answers.
QList<LocalKey> canvasKeys();
/// nullptr: the key does nothing here.
const CanvasCommand *commandOf(const QList<CanvasCommand> &commands, const QKeyEvent &key);

} // namespace comptoir
