#include "views/shell/scenestage.h"

#include "models/store/customerrepository.h"
#include "models/store/store.h"
#include "views/shell/mainwindow.h"
#include "views/shell/pagestack.h"
#include "views/shell/scenes.h"
#include "views/shell/settle.h"

#include <QAbstractButton>
#include <QApplication>
#include <QFile>
#include <QLineEdit>
#include <QMenu>
#include <QPushButton>
#include <QShortcut>
#include <QToolButton>

#include <algorithm>
#include <memory>

namespace comptoir {

namespace {

/// The menu a button opens. Pressing it would keep the call until the menu is closed.
QMenu *menuOf(QAbstractButton *button)
{
    if (const auto *push = qobject_cast<QPushButton *>(button))
        return push->menu();
    const auto *tool = qobject_cast<QToolButton *>(button);
    return tool ? tool->menu() : nullptr;
}

} // namespace

SceneStage::SceneStage(const ViewContext &viewContext, MainWindow &mainWindow)
    : context(viewContext)
    , window(mainWindow)
{}

void SceneStage::play(const Scene &scene, QSize size)
{
    window.resize(size);
    window.show();
    settle(); // the window remembers, and may go to the welcome by itself
    window.resize(size);
    window.showPage(scene.page);
    settle();
    window.findChild<PageStack *>()->giveKeyboard(); // as when the owner chose the page
    if (scene.prepare)
        scene.prepare(*this);
    settle();
    centreDialogs();
}

void SceneStage::settle()
{
    comptoir::settle(window, context.store);
}

QWidget *SceneStage::named(const QString &objectName, const QMetaObject *type)
{
    QList<QWidget *> places = windows();
    std::reverse(places.begin(), places.end());
    for (QWidget *place : std::as_const(places)) {
        const QList<QWidget *> inside = QList<QWidget *>{place}
            + (objectName.isEmpty() ? place->findChildren<QWidget *>()
                                    : place->findChildren<QWidget *>(objectName));
        for (QWidget *one : inside) {
            const bool fits = objectName.isEmpty() || one->objectName() == objectName;
            if (fits && one->isVisible() && one->metaObject()->inherits(type))
                return one;
        }
    }
    m_problems.append(
        QStringLiteral("no visible %1 “%2”").arg(QLatin1String(type->className()), objectName));
    return nullptr;
}

void SceneStage::click(const QString &objectName)
{
    auto *button = find<QAbstractButton>(objectName);
    if (!button)
        return;
    if (!button->isEnabled())
        m_problems.append(QStringLiteral("“%1” cannot be pressed").arg(objectName));
    if (QMenu *menu = menuOf(button))
        openMenu(*menu, *button);
    else
        button->click();
    settle();
}

/// Under the button, whatever screen there is or is none.
void SceneStage::openMenu(QMenu &menu, const QWidget &button) const
{
    menu.popup(button.mapToGlobal(QPoint(0, button.height())));
    const QPoint below = window.mapFromGlobal(button.mapToGlobal(QPoint(0, button.height() + 2)));
    const int mostRight = qMax(0, window.width() - menu.width() - 8);
    menu.move(window.mapToGlobal(QPoint(qMin(below.x(), mostRight), below.y())));
}

/// Dialogs stand in the middle of the window, as on a screen that has room for it.
void SceneStage::centreDialogs() const
{
    const QList<QWidget *> all = windows();
    for (QWidget *one : all.mid(1)) {
        if (one->windowType() == Qt::Dialog)
            one->move(window.mapToGlobal((window.rect().center() - one->rect().center())));
    }
}

void SceneStage::type(const QString &objectName, const QString &text)
{
    typeInto(find<QLineEdit>(objectName), text);
}

void SceneStage::typeHere(const QString &text)
{
    auto *field = qobject_cast<QLineEdit *>(window.focusWidget());
    if (!field)
        m_problems.append(QStringLiteral("the keyboard is in no field"));
    typeInto(field, text);
}

void SceneStage::typeInto(QLineEdit *field, const QString &text)
{
    if (field) {
        field->setFocus();
        field->setText(text);
        emit field->textEdited(text);
    }
    settle();
}

void SceneStage::press(const QKeySequence &key)
{
    const QList<QShortcut *> shortcuts = window.findChildren<QShortcut *>();
    for (QShortcut *shortcut : shortcuts) {
        if (shortcut->key() == key && shortcut->isEnabled()) {
            emit shortcut->activated();
            settle();
            return;
        }
    }
    m_problems.append(QStringLiteral("no answer to the key ") + key.toString());
}

void SceneStage::openRecord(const QString &pageId, qint64 id)
{
    window.showRecord(pageId, id);
    settle();
}

QString SceneStage::file(const QString &name, const QByteArray &contents)
{
    QFile file(m_files.filePath(name));
    if (!file.open(QIODevice::WriteOnly) || file.write(contents) != contents.size())
        m_problems.append(QStringLiteral("the file “%1” could not be written").arg(name));
    return file.fileName();
}

qint64 SceneStage::bestCustomer()
{
    CustomerQuery query;
    query.sort = CustomerColumn::OrdersCount;
    query.descending = true;
    query.now = context.clock.now();
    const Result<std::vector<qint32>> ids
        = context.store.read([query](Database &db) { return CustomerRepository(db).list(query); })
              .takeResult();
    if (ids && !ids->empty())
        return ids->front();
    m_problems.append(QStringLiteral("no customer"));
    return 0;
}

QList<QWidget *> SceneStage::windows() const
{
    QList<QWidget *> all{&window};
    const QList<QWidget *> others = QApplication::topLevelWidgets();
    for (QWidget *one : others) {
        if (one != &window && one->isVisible() && one->windowType() != Qt::ToolTip)
            all.append(one);
    }
    // Menus and pop-ups stand over dialogs.
    std::stable_sort(all.begin() + 1, all.end(), [](const QWidget *first, const QWidget *second) {
        return (first->windowType() != Qt::Popup) && (second->windowType() == Qt::Popup);
    });
    return all;
}

void SceneStage::closeOthers()
{
    QList<QWidget *> all = windows();
    for (qsizetype i = all.size() - 1; i > 0; --i) {
        all.at(i)->hide(); // without asking whether to keep what was typed
        if (!all.at(i)->parent()) // the others go with the window
            all.at(i)->deleteLater();
    }
    turnEvents();
}

} // namespace comptoir
