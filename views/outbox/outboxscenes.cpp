#include "views/outbox/outboxscenes.h"

#include "views/outbox/outboxpanel.h"
#include "views/widgets/datatable.h"

namespace comptoir {

namespace {

/// The first message of that group, beside the table or alone, on that tab.
Scene ofGroup(const QString &name, const QString &section, int tab, bool full = false)
{
    return {QStringLiteral("outbox-") + name, QStringLiteral("outbox-") + section,
            [tab, full](SceneStage &stage) {
                auto *table = stage.first<DataTable>();
                if (!table || table->model()->rowCount() == 0)
                    return;
                const QModelIndex index = table->model()->index(0, 0);
                table->setCurrentIndex(index);
                if (full)
                    emit table->rowOpened(0);
                else
                    emit table->clicked(index);
                stage.settle();
                if (auto *panel = stage.first<OutboxPanel>())
                    panel->showTab(tab);
                stage.settle();
            }};
}

Scene button(const QString &name, const QString &objectName)
{
    return {QStringLiteral("outbox-") + name, QStringLiteral("outbox"),
            [objectName](SceneStage &stage) { stage.click(objectName); }};
}

} // namespace

QList<Scene> outboxScenes()
{
    return {
        ofGroup(QStringLiteral("content"), QStringLiteral("sent"), OutboxPanel::Message),
        ofGroup(QStringLiteral("full"), QStringLiteral("sent"), OutboxPanel::History, true),
        ofGroup(QStringLiteral("uncertain"), QStringLiteral("uncertain"), OutboxPanel::History),
        ofGroup(QStringLiteral("skipped"), QStringLiteral("not_sent"), OutboxPanel::History),
        {QStringLiteral("outbox-chosen"), QStringLiteral("outbox-waiting"),
         [](SceneStage &stage) {
             if (auto *table = stage.first<DataTable>())
                 table->selectAll();
             stage.settle();
         }},
        {QStringLiteral("outbox-paused"), QStringLiteral("outbox"), {}, SceneWorld::Paused},
        button(QStringLiteral("days"), QStringLiteral("date")),
        {QStringLiteral("outbox-again"), QStringLiteral("outbox-uncertain"),
         [](SceneStage &stage) {
             if (auto *table = stage.first<DataTable>())
                 table->selectAll();
             stage.settle();
             stage.click(QStringLiteral("outbox.all1"));
         }},
    };
}

} // namespace comptoir
