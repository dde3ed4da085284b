#include "tests/app/walk/walk.h"
#include "views/orders/orderpanel.h"
#include "views/orders/rangedialogs.h"
#include "views/products/productpanel.h"
#include "views/widgets/datatable.h"
#include "views/widgets/printpreview.h"

#include <QTabBar>
#include <QTest>

using namespace comptoir;

/// Orders and products by keys alone.
class TestWalkTrade : public Walk
{
    Q_OBJECT

private slots:
    void ordersAreFilteredOpenedAndPrinted();
    void productsShowTheirParts();
};

void TestWalkTrade::ordersAreFilteredOpenedAndPrinted()
{
    DataTable *table = openTable(QStringLiteral("orders"));
    QVERIFY(table);
    const int all = table->model()->rowCount();
    QVERIFY(person().tabTo(QStringLiteral("state"), Qt::Key_Backtab));
    person().press(Qt::Key_Return);
    QVERIFY(person().choose(QStringLiteral("Shipped")));
    QTRY_VERIFY(table->model()->rowCount() < all);
    QVERIFY(person().pressButton(QStringLiteral("clearFilters")));
    QTRY_COMPARE(table->model()->rowCount(), all);
    QVERIFY(person().tabTo(QStringLiteral("amount")));
    person().press(Qt::Key_Return);
    QTRY_VERIFY(dialog<AmountsDialog>());
    person().type(QStringLiteral("100"));
    person().press(Qt::Key_Return);
    QTRY_VERIFY(table->model()->rowCount() < all);

    QVERIFY(toTable());
    person().press(Qt::Key_Home, Qt::ControlModifier);
    person().press(Qt::Key_P, Qt::ControlModifier); // also while it is not open yet
    QTRY_VERIFY(dialog<PrintPreview>());
    person().press(Qt::Key_Escape);
    QTRY_VERIFY(!dialog<PrintPreview>());
    QCOMPARE(person().hand(), table);
    person().press(Qt::Key_Return);
    QTRY_VERIFY(seen<OrderPanel>() && seen<OrderPanel>()->isAncestorOf(person().hand()));
    QVERIFY(person().pressButton(QStringLiteral("printOrder")));
    QTRY_VERIFY(dialog<PrintPreview>());
    person().press(Qt::Key_Escape);
    QTRY_VERIFY(!dialog<PrintPreview>());
    person().press(Qt::Key_Escape);
    QTRY_VERIFY(table->isVisible());
}

void TestWalkTrade::productsShowTheirParts()
{
    DataTable *table = openTable(QStringLiteral("products"));
    QVERIFY(table);
    person().press(Qt::Key_Home, Qt::ControlModifier);
    person().press(Qt::Key_Down);
    person().press(Qt::Key_Return);
    QTRY_VERIFY(seen<ProductPanel>() && seen<ProductPanel>()->isAncestorOf(person().hand()));
    auto *tabs = qobject_cast<QTabBar *>(person().hand());
    QVERIFY(tabs);
    for (int i = 1; i < tabs->count(); ++i) {
        person().press(Qt::Key_Right);
        QCOMPARE(tabs->currentIndex(), i);
    }
    person().press(Qt::Key_Escape);
    QTRY_VERIFY(table->isVisible());
    person().press(Qt::Key_F, Qt::ControlModifier);
    person().type(QStringLiteral("zzzz"));
    QTRY_VERIFY(!table->isVisible());
    person().press(Qt::Key_Escape);
    QTRY_VERIFY(table->isVisible());
}

QTEST_MAIN(TestWalkTrade)
#include "tst_walktrade.moc"
