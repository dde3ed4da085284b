#pragma once

#include <QKeySequence>
#include <QString>
#include <QStringList>

class QMenu;
class QWidget;

namespace comptoir {

class MainWindow;

/// Somebody with a keyboard and no mouse: presses keys where the keyboard is, and looks at what has
/// it. Nothing here calls what a key would. False where the way by Tab or arrows does not lead
/// there.
class Person
{
public:
    explicit Person(MainWindow &window);

    /// What has the keyboard: in the menu that is open, else in the dialog over all others, else in
    /// the window.
    [[nodiscard]] QWidget *hand() const;
    /// The menu, dialog or window that hand() is in.
    [[nodiscard]] QWidget *place() const;
    /// The name of what has the keyboard, as a screen reader says it.
    [[nodiscard]] QString said() const;

    void press(Qt::Key key, Qt::KeyboardModifiers modifiers = Qt::NoModifier) const;
    void press(const QKeySequence &keys) const;
    void type(const QString &text) const;
    /// Writes over what the field holds.
    void typeOver(const QString &text) const;
    /// Presses Tab until something of this object name, or whose name begins so, has the keyboard.
    /// Goes round again while a page is still being read.
    [[nodiscard]] bool tabTo(const QString &name, Qt::Key key = Qt::Key_Tab) const;
    /// Goes there by Tab and presses Return.
    [[nodiscard]] bool pressButton(const QString &name) const;
    /// In the menu that is open: goes to the entry by the arrow key and presses Return.
    [[nodiscard]] bool choose(const QString &entry) const;
    /// Gives the keyboard to the dialog over all others, else the window: every key does so first.
    void comeForward() const;
    /// Ctrl+K, the words, Return.
    void ask(const QString &words) const;

private:
    [[nodiscard]] bool isAt(const QString &name) const;
    bool roundTo(const QString &name, Qt::Key key, QStringList &passed) const;

    MainWindow &m_window;
};

} // namespace comptoir
