#include "views/customers/customerslistscenes.h"

#include "views/widgets/datatable.h"

namespace comptoir {

namespace {

/// The first few, or everybody.
void select(SceneStage &stage, int rows)
{
    auto *table = stage.first<DataTable>();
    if (!table)
        return;
    if (rows == 0) {
        table->selectAll();
    } else {
        const QItemSelection some(table->model()->index(0, 0), table->model()->index(rows - 1, 0));
        table->selectionModel()->select(
            some, QItemSelectionModel::ClearAndSelect | QItemSelectionModel::Rows);
    }
    stage.settle();
}

Scene pressed(const QString &name, const QString &button, int rows = -1)
{
    return {QStringLiteral("customers-") + name, QStringLiteral("customers"),
            [button, rows](SceneStage &stage) {
                if (rows >= 0)
                    select(stage, rows);
                if (!button.isEmpty())
                    stage.click(button);
            }};
}

} // namespace

QList<Scene> customersListScenes()
{
    return {
        pressed(QStringLiteral("selected"), {}, 5),
        pressed(QStringLiteral("all-selected"), {}, 0),
        pressed(QStringLiteral("give-tag"), QStringLiteral("give-tag"), 5),
        pressed(QStringLiteral("add-note"), QStringLiteral("add-note"), 5),
        pressed(QStringLiteral("columns"), QStringLiteral("customers-columns")),
        pressed(QStringLiteral("export"), QStringLiteral("customers-export")),
        pressed(QStringLiteral("more-filters"), QStringLiteral("more-filters")),
        {QStringLiteral("customers-nobody"), QStringLiteral("customers"),
         [](SceneStage &stage) {
             stage.type(QStringLiteral("customers-filter"), QStringLiteral("xqzxqz"));
         }},
    };
}

} // namespace comptoir
