#include "views/products/productsscenes.h"

#include "views/charts/timechart.h"
#include "views/charts/timechartview.h"
#include "views/products/productpanel.h"
#include "views/widgets/datatable.h"

namespace comptoir {

namespace {

/// A window that is not wide opens no product by itself.
void openFirst(SceneStage &stage)
{
    auto *table = stage.first<DataTable>();
    if (!table || table->model()->rowCount() == 0)
        return;
    emit table->clicked(table->model()->index(0, 0));
    stage.settle();
}

Scene tabScene(const QString &name, ProductPanel::Tab tab, bool full)
{
    return {QStringLiteral("products-") + name, QStringLiteral("products"),
            [tab, full](SceneStage &stage) {
                openFirst(stage);
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
                 openFirst(stage);
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
