#include "views/settings/settingsscenes.h"

#include "models/domain/clock.h"
#include "models/store/customerrepository.h"
#include "models/store/erasure.h"
#include "models/store/retention.h"
#include "models/store/store.h"
#include "views/settings/checkstep.h"
#include "views/settings/restoredialog.h"
#include "views/settings/retentiondialog.h"
#include "views/settings/returndialog.h"
#include "views/settings/sending/senderscenes.h"
#include "views/settings/shopwizard.h"
#include "views/shell/mainwindow.h"
#include "views/sync/syncwords.h"

#include <QDialog>
#include <QLineEdit>
#include <QVBoxLayout>

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

/// What a key that lacks two rights looks like; nothing is asked.
Scene check()
{
    return {QStringLiteral("settings-connect-check"), QStringLiteral("settings-shops"),
            [](SceneStage &stage) {
                auto *dialog = new QDialog(&stage.window);
                auto *step = new CheckStep(dialog);
                ConnectionReport report;
                report.platformVersion = QStringLiteral("8.1.0");
                Shop shop;
                shop.platform = QStringLiteral("prestashop");
                const QStringList missing{QStringLiteral("countries"), QStringLiteral("groups")};
                for (const ResourceInfo &resource :
                     SyncWords::resources(shop, stage.context.clock)) {
                    report.permissions.append({resource.id, resource.label,
                                               !missing.contains(resource.id), resource.required});
                }
                step->setName(QStringLiteral("Maison Lavande"));
                step->setZone("Europe/Paris");
                step->showReport(QStringLiteral("PrestaShop"), report);
                auto *column = new QVBoxLayout(dialog);
                column->setContentsMargins(28, 24, 28, 24);
                column->addWidget(step);
                dialog->resize(720, 480);
                dialog->open();
            }};
}

Scene restoring()
{
    return {QStringLiteral("settings-restore"), QStringLiteral("settings-data"),
            [](SceneStage &stage) {
                const Timestamp now = stage.context.clock.now();
                const BackupContents held{now, 402, 1198, 31, 4, now, 120, 40, 0, 17};
                const BackupContents present{now, 412, 1204, 36, 6, now, 160, 0, 0, 19};
                RestoreDialog::ask(&stage.window, held, present, [] {});
            }};
}

Scene restored()
{
    return {QStringLiteral("settings-restored"), QStringLiteral("settings-data"),
            [](SceneStage &stage) {
                stage.window.showBackups(stage.context.clock.now());
                stage.settle();
            }};
}

Scene licence()
{
    return {QStringLiteral("settings-licence"), QStringLiteral("settings-about"),
            [](SceneStage &stage) { stage.click(QStringLiteral("read-licence")); }};
}

/// Those whose time is over, by periods so short that the demo has some.
Scene retention()
{
    return {QStringLiteral("settings-retention"), QStringLiteral("settings-data"),
            [](SceneStage &stage) {
                const auto kept = stage.context.store.write(
                    [now = stage.context.clock.now()](Database &db) -> Done {
                        Transaction transaction(db);
                        RetentionRules rules;
                        rules.clientMonths = rules.prospectMonths = 6;
                        if (Done saved = rules.save(db); !saved)
                            return saved;
                        const auto due = Retention(db).due(rules, now);
                        if (due && due->size() > 3) {
                            const Done noted = Retention(db).keep(
                                due->at(2).customer, QStringLiteral("Garantie jusqu’en 2028"), now);
                            if (!noted)
                                return noted;
                        }
                        return transaction.commit();
                    });
                QFuture<Done>(kept).waitForFinished();
                (new RetentionDialog(stage.context, &stage.window))->open();
                stage.settle();
            }};
}

/// Somebody was erased, and the owner looks for them by their address.
Scene erasedReturn()
{
    return {QStringLiteral("settings-return"), QStringLiteral("settings-data"),
            [](SceneStage &stage) {
                const auto erased = stage.context.store.write(
                    [now = stage.context.clock.now()](Database &db) -> Result<QString> {
                        const auto customer = CustomerRepository(db).profile(CustomerId{1});
                        const auto counts = Erasure::run(db, {CustomerId{1}}, now);
                        if (!customer || !counts)
                            return customer ? counts.error() : customer.error();
                        return customer->row.email;
                    });
                const QString email = QFuture<Result<QString>>(erased).result().valueOr({});
                auto *dialog = new ReturnDialog(stage.context, &stage.window);
                dialog->open();
                dialog->findChild<QLineEdit *>(QStringLiteral("return-address"))->setText(email);
                stage.settle();
            }};
}

/// The welcome, some presses of "next" further.
Scene welcome(const QString &name, int steps)
{
    return {QStringLiteral("welcome-") + name, QStringLiteral("welcome"),
            [steps](SceneStage &stage) {
                for (int i = 0; i < steps; ++i)
                    stage.click(QStringLiteral("next"));
            },
            SceneWorld::Empty};
}

} // namespace

QList<Scene> settingsScenes()
{
    return QList<Scene>{
               connecting({}, {}),
               connecting(QStringLiteral("-prestashop"), QStringLiteral("platform-prestashop")),
               connecting(QStringLiteral("-shopify"), QStringLiteral("platform-shopify")),
               check(),
               restoring(),
               restored(),
               retention(),
               erasedReturn(),
               licence(),
               welcome(QStringLiteral("look"), 1),
               welcome(QStringLiteral("begin"), 2)}
    + senderScenes();
}

} // namespace comptoir
