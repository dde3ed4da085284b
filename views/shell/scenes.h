#pragma once

#include "views/shell/scenestage.h"

#include <QList>
#include <QSize>

#include <functional>

namespace comptoir {

/// In which profile a scene plays.
enum class SceneWorld {
    Demo, ///< the demo shops' customers, orders and carts
    Empty, ///< opened for the first time: no shop, no record
    Paused, ///< a few customers, and messages that wait while all sending is paused
};

/// One picture of the window: `comptoir screenshots` draws it, and a test looks for cut-off labels
/// in it, in both languages, both looks and with large text.
///
/// To add one: each page keeps its scenes in a function of its folder, named in sceneTable() once:
///
///     // views/orders/ordersscenes.h
///     QList<Scene> ordersScenes();
///     // views/orders/ordersscenes.cpp
///     QList<Scene> ordersScenes()
///     {
///         return {{QStringLiteral("orders"), QStringLiteral("orders")},
///                 {QStringLiteral("orders-columns"), QStringLiteral("orders"),
///                  [](SceneStage &stage) { stage.click(QStringLiteral("columns")); }}};
///     }
///
/// Every scene gets a new window on its page, so nothing needs to be put back. `prepare` does what
/// a person would do (press, type, open a record) and may call stage.settle() between its steps; it
/// must not change what is in the store, since other scenes show the same store.
struct Scene
{
    QString name; ///< of the picture: "<page>-<what>", letters, digits and dashes
    QString page; ///< shown first: an id of MainWindow::showPage, also "welcome"
    std::function<void(SceneStage &)> prepare = {};
    SceneWorld world = SceneWorld::Demo;
    QSize window = {}; ///< of its own, where that is what it shows; else that of all scenes
};

/// All scenes, page by page.
QList<Scene> sceneTable();

} // namespace comptoir
