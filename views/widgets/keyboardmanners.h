#pragma once

#include "views/widgets/localkeys.h"

#include <QObject>

class QApplication;
class QFocusEvent;
class QKeyEvent;
class QWidget;

namespace comptoir {

/// What keys do in the whole program, whichever widget has the keyboard. Return presses the button
/// that has it: Qt does so in dialogs alone, and a box to tick keeps Space. The menu key and
/// Shift+F10 open the menu of what is current, at its place and not where the pointer happens to
/// be: some window systems tell of the first alone. Tab comes to the answer that holds among
/// several: Qt takes the first until the keyboard has been among them. Undo and redo in a field in
/// which nothing was typed since are the window's: else the key would do nothing there. GUI thread.
class KeyboardManners : public QObject
{
    Q_OBJECT

public:
    /// From then on; a second call does nothing.
    static void install(QApplication &application);
    /// What it answers, for the list of keys (F1).
    static LocalKeys keys();

private:
    using QObject::QObject;
    bool eventFilter(QObject *watched, QEvent *event) override;
    static bool takeFocusIn(QObject *watched, const QFocusEvent &event);
    static bool takeKey(QWidget &widget, const QKeyEvent &key);
};

/// Who gives `part` of a page the keyboard gives it to `first` inside. A focus proxy would do so
/// too, but Tab would then leap over whatever stands before the proxy in the part. The last call
/// holds.
void handKeyboardOn(QWidget *part, QWidget *first);
/// Where that leads to; null where a part keeps the keyboard.
QWidget *keyboardPlaceIn(const QWidget *part);

} // namespace comptoir
