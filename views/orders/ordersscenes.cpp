#include "views/orders/ordersscenes.h"

#include "views/widgets/datatable.h"

#include <QCoreApplication>
#include <QKeyEvent>

namespace comptoir {

namespace {

void press(QWidget *widget, int key)
{
    QKeyEvent down(QEvent::KeyPress, key, Qt::NoModifier);
    QCoreApplication::sendEvent(widget, &down);
}

/// The order in this row, beside the table.
void openRow(SceneStage &stage, int row, bool full)
{
    auto *table = stage.first<DataTable>();
    if (!table || row >= table->model()->rowCount())
        return;
    const QModelIndex index = table->model()->index(row, 0);
    table->setCurrentIndex(index);
    if (full)
        press(table, Qt::Key_Return);
    else
        emit table->clicked(index);
    stage.settle();
}

Scene button(const QString &name, const QString &objectName)
{
    return {QStringLiteral("orders-") + name, QStringLiteral("orders"),
            [objectName](SceneStage &stage) { stage.click(objectName); }};
}

Scene ofOrder(const QString &name, const QString &objectName)
{
    return {QStringLiteral("orders-") + name, QStringLiteral("orders"),
            [objectName](SceneStage &stage) {
                openRow(stage, 1, false);
                stage.click(objectName);
            }};
}

} // namespace

QList<Scene> ordersScenes()
{
    return {
        {QStringLiteral("orders-detail"), QStringLiteral("orders"),
         [](SceneStage &stage) { openRow(stage, 1, false); }},
        {QStringLiteral("orders-full"), QStringLiteral("orders"),
         [](SceneStage &stage) { openRow(stage, 1, true); }},
        button(QStringLiteral("columns"), QStringLiteral("columns")),
        button(QStringLiteral("export"), QStringLiteral("export")),
        button(QStringLiteral("states"), QStringLiteral("state")),
        button(QStringLiteral("dates"), QStringLiteral("date")),
        button(QStringLiteral("amounts"), QStringLiteral("amount")),
        {QStringLiteral("orders-nothing"), QStringLiteral("orders"),
         [](SceneStage &stage) {
             stage.type(QStringLiteral("filterOrders"), QStringLiteral("zzzzz"));
         }},
        ofOrder(QStringLiteral("print"), QStringLiteral("printOrder")),
    };
}

} // namespace comptoir
