#include "views/customers/customersscenes.h"

#include "views/customers/mergewizard.h"
#include "views/shell/mainwindow.h"

#include <QAction>
#include <QTabBar>

namespace comptoir {

namespace {

void openBest(SceneStage &stage)
{
    stage.openRecord(QStringLiteral("customers"), stage.bestCustomer());
}

Scene profileTab(const QString &name, int tab)
{
    return {QStringLiteral("customers-profile-") + name, QStringLiteral("customers"),
            [tab](SceneStage &stage) {
                openBest(stage);
                if (auto *tabs = stage.first<QTabBar>())
                    tabs->setCurrentIndex(tab);
                stage.settle();
            }};
}

/// A dialog that a button of a tab opens.
Scene profileDialog(const QString &name, int tab, const QString &button)
{
    Scene scene = profileTab(name, tab);
    scene.prepare = [open = scene.prepare, button](SceneStage &stage) {
        open(stage);
        stage.click(button);
    };
    return scene;
}

void openMerge(SceneStage &stage)
{
    const CustomerId best{stage.bestCustomer()};
    const CustomerId other{best.value == 1 ? 2 : 1};
    auto *wizard = new MergeWizard(stage.context, {best, other}, &stage.window);
    wizard->setAttribute(Qt::WA_DeleteOnClose);
    wizard->open();
    stage.settle();
}

} // namespace

QList<Scene> customersScenes()
{
    return {
        profileTab(QStringLiteral("timeline"), 0),
        profileTab(QStringLiteral("orders"), 1),
        profileTab(QStringLiteral("carts"), 2),
        profileTab(QStringLiteral("messages"), 3),
        profileTab(QStringLiteral("notes"), 4),
        profileTab(QStringLiteral("details"), 5),
        profileTab(QStringLiteral("consent"), 6),
        profileTab(QStringLiteral("scores"), 7),
        {QStringLiteral("customers-profile-menu"), QStringLiteral("customers"),
         [](SceneStage &stage) {
             openBest(stage);
             stage.click(QStringLiteral("profile-menu"));
         }},
        {QStringLiteral("customers-erase"), QStringLiteral("customers"),
         [](SceneStage &stage) {
             openBest(stage);
             if (auto *erase = stage.window.findChild<QAction *>(QStringLiteral("erase-customer")))
                 erase->trigger();
             stage.settle();
         }},
        profileDialog(QStringLiteral("edit"), 5, QStringLiteral("edit-person")),
        profileDialog(QStringLiteral("field"), 5, QStringLiteral("make-field")),
        profileDialog(QStringLiteral("decision"), 6, QStringLiteral("record-consent")),
        {QStringLiteral("customers-merge"), QStringLiteral("customers"), openMerge},
    };
}

} // namespace comptoir
