#include "views/settings/settingsscenes.h"

#include "views/settings/shopwizard.h"
#include "views/shell/mainwindow.h"

namespace comptoir {

namespace {

/// The first steps of connecting a shop; the check that follows asks the network.
Scene connecting(const QString &name, const QString &press)
{
    return {QStringLiteral("settings-connect") + name, QStringLiteral("settings-shops"),
            [press](SceneStage &stage) {
                (new ShopWizard(stage.context, &stage.window))->open();
                stage.settle();
                if (!press.isEmpty())
                    stage.click(press);
            }};
}

} // namespace

QList<Scene> settingsScenes()
{
    return {connecting({}, {}),
            connecting(QStringLiteral("-prestashop"), QStringLiteral("platform-prestashop")),
            connecting(QStringLiteral("-shopify"), QStringLiteral("platform-shopify"))};
}

} // namespace comptoir
