#pragma once

#include "views/viewcontext.h"

#include <QKeySequence>
#include <QList>
#include <QStringList>
#include <QTemporaryDir>
#include <QWidget>

class QLineEdit;
class QMenu;

namespace comptoir {

class MainWindow;
struct Scene;

/// What a scene (scenes.h) works with: one window, and hands to use it. GUI thread. What does not
/// succeed is kept in problems(): a picture of the wrong thing must not pass for the right one.
class SceneStage
{
public:
    SceneStage(const ViewContext &context, MainWindow &window);

    const ViewContext &context;
    MainWindow &window;

    /// Shows the window on the scene's page and does what the scene does.
    void play(const Scene &scene, QSize size);

    /// Lets everything that was asked for arrive (settle.h).
    void settle();

    /// The visible widget of this object name, in the newest window first; nullptr (and a problem)
    /// when there is none.
    template <typename T>
    T *find(const QString &objectName)
    {
        return qobject_cast<T *>(named(objectName, &T::staticMetaObject));
    }
    /// The first visible widget of this class, likewise.
    template <typename T>
    T *first()
    {
        return qobject_cast<T *>(named({}, &T::staticMetaObject));
    }
    /// Presses the visible button of this object name, then settles. A button that opens a menu or
    /// a dialog leaves it open for the picture; it must use popup() or open(), since exec() would
    /// not return.
    void click(const QString &objectName);
    /// Types into the visible field of this object name, then settles.
    void type(const QString &objectName, const QString &text);
    /// Types into the field that has the keyboard, then settles.
    void typeHere(const QString &text);
    /// Presses a key that the window has an answer for ("F1", Ctrl+K), then settles.
    void press(const QKeySequence &key);
    /// Opens the profile, order, … with this id on a page, then settles.
    void openRecord(const QString &pageId, qint64 id);
    /// The path of a file with these contents, gone with the stage.
    QString file(const QString &name, const QByteArray &contents);
    /// The customer with the most orders; 0 when there is none.
    qint64 bestCustomer();

    /// The window first, then what stands over it: dialogs, menus, pop-ups, in that order.
    [[nodiscard]] QList<QWidget *> windows() const;
    /// Closes all but the window.
    void closeOthers();

    [[nodiscard]] const QStringList &problems() const { return m_problems; }

private:
    void typeInto(QLineEdit *field, const QString &text);
    [[nodiscard]] QWidget *named(const QString &objectName, const QMetaObject *type);
    void openMenu(QMenu &menu, const QWidget &button) const;
    void centreDialogs() const;

    QTemporaryDir m_files;
    QStringList m_problems;
};

} // namespace comptoir
