#include "views/shell/scenes.h"

#include "views/customers/customerslistscenes.h"
#include "views/customers/customersscenes.h"
#include "views/importing/importscenes.h"
#include "views/messages/messagesscenes.h"
#include "views/orders/ordersscenes.h"
#include "views/outbox/outboxscenes.h"
#include "views/products/productsscenes.h"
#include "views/segments/builder/builderscenes.h"
#include "views/segments/segmentsscenes.h"
#include "views/settings/settingsscenes.h"
#include "views/shell/pages.h"
#include "views/shell/shellscenes.h"
#include "views/today/todayscenes.h"
#include "views/workflows/workflowsscenes.h"

namespace comptoir {

namespace {

/// Each page, and each of its sections, as it opens.
QList<Scene> plainPages()
{
    QList<Scene> scenes{{QStringLiteral("welcome"), QStringLiteral("welcome")}};
    const QList<PageEntry> pages = pageTable();
    for (const PageEntry &page : pages) {
        if (page.sections.isEmpty())
            scenes.append({page.id, page.id});
        for (const QString &section : page.sections)
            scenes.append({page.id + u'-' + section, page.id + u'-' + section});
        scenes.append({page.id + QStringLiteral("-empty"), page.id, {}, SceneWorld::Empty});
    }
    return scenes;
}

} // namespace

QList<Scene> sceneTable()
{
    return plainPages() + shellScenes() + todayScenes() + customersListScenes() + customersScenes()
        + importScenes() + ordersScenes() + productsScenes() + messagesScenes() + outboxScenes()
        + segmentsScenes() + builderScenes() + workflowsScenes() + settingsScenes();
}

} // namespace comptoir
