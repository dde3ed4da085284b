#pragma once

#include <QObject>

class QApplication;
class QKeyEvent;
class QWidget;

namespace comptoir {

/// What keys do in the whole program, whichever widget has the keyboard. Return presses the button
/// that has it: Qt does so in dialogs alone, and a box to tick keeps Space. The menu key and
/// Shift+F10 open the menu of what is current, at its place and not where the pointer happens to
/// be: some window systems tell of the first alone. GUI thread.
class KeyboardManners : public QObject
{
    Q_OBJECT

public:
    /// From then on; a second call does nothing.
    static void install(QApplication &application);

private:
    using QObject::QObject;
    bool eventFilter(QObject *watched, QEvent *event) override;
};

/// Who gives `part` of a page the keyboard gives it to `first` inside. A focus proxy would do so
/// too, but Tab would then leap over whatever stands before the proxy in the part.
void handKeyboardOn(QWidget *part, QWidget *first);
/// Where that leads to; null where a part keeps the keyboard.
QWidget *keyboardPlaceIn(const QWidget *part);

} // namespace comptoir
