#include "views/products/productsscenes.h"

#include "views/charts/timechart.h"
#include "views/charts/timechartview.h"
#include "views/products/productpanel.h"

namespace comptoir {

namespace {

Scene tabScene(const QString &name, ProductPanel::Tab tab, bool full)
{
    return {QStringLiteral("products-") + name, QStringLiteral("products"),
            [tab, full](SceneStage &stage) {
                auto *panel = stage.first<ProductPanel>();
                if (!panel)
                    return;
                panel->showTab(tab);
                if (full)
                    stage.openRecord(QStringLiteral("products"), panel->product().value);
                stage.settle();
            }};
}

} // namespace

QList<Scene> productsScenes()
{
    Scene hover = tabScene(QStringLiteral("sales"), ProductPanel::Sales, true);
    hover.prepare = [shown = hover.prepare](SceneStage &stage) {
        shown(stage);
        if (auto *view = stage.first<TimeChartView>())
            view->choose(7);
    };
    return {hover,
            tabScene(QStringLiteral("together"), ProductPanel::Together, false),
            tabScene(QStringLiteral("buyers"), ProductPanel::Buyers, false),
            tabScene(QStringLiteral("data"), ProductPanel::Data, false),
            {QStringLiteral("products-table"), QStringLiteral("products"),
             [](SceneStage &stage) {
                 if (auto *chart = stage.first<TimeChart>())
                     chart->showTable(true);
             }},
            {QStringLiteral("products-columns"), QStringLiteral("products"),
             [](SceneStage &stage) { stage.click(QStringLiteral("products.columns")); }},
            {QStringLiteral("products-nothing"), QStringLiteral("products"), [](SceneStage &stage) {
                 stage.type(QStringLiteral("products.search"), QStringLiteral("zzzz"));
             }}};
}

} // namespace comptoir
