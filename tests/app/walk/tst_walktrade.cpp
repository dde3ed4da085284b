#include "models/store/customerrepository.h"
#include "tests/app/walk/walk.h"
#include "tests/views/hands.h"
#include "views/importing/importwizard.h"
#include "views/orders/orderpanel.h"
#include "views/orders/rangedialogs.h"
#include "views/products/productpanel.h"
#include "views/widgets/confirmdialog.h"
#include "views/widgets/datatable.h"
#include "views/widgets/printpreview.h"

#include <QFileDialog>
#include <QTabBar>
#include <QTemporaryDir>
#include <QTest>

using namespace comptoir;

/// Orders, products and files by keys alone.
class TestWalkTrade : public Walk
{
    Q_OBJECT

private slots:
    void ordersAreFilteredOpenedAndPrinted();
    void productsShowTheirParts();
    void aFileIsBroughtInAndTakenBack();

private:
    [[nodiscard]] bool isKnown(const QString &email) const;
};

bool TestWalkTrade::isKnown(const QString &email) const
{
    CustomerQuery query;
    query.search = email;
    const auto found
        = read([query](Database &db) { return CustomerRepository(db).first(query, 1); });
    return found && !found->isEmpty();
}

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

void TestWalkTrade::aFileIsBroughtInAndTakenBack()
{
    QTemporaryDir folder;
    QFile file(folder.filePath(QStringLiteral("customers.csv")));
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write("E-mail;First name;Last name\nnora@walk.example;Nora;Petit\n");
    file.close();
    person().ask(QStringLiteral("import"));
    QTRY_VERIFY(dialog<ImportWizard>());
    const auto *wizard = dialog<ImportWizard>();
    QCOMPARE(person().hand()->objectName(), QStringLiteral("choose-file"));
    person().press(Qt::Key_Return);
    QTRY_VERIFY(dialog<QFileDialog>());
    QVERIFY(person().tabTo(QStringLiteral("fileNameEdit")));
    person().typeOver(file.fileName());
    if (QApplication::activePopupWidget()) // what Qt proposes
        person().press(Qt::Key_Escape);
    QVERIFY(person().pressButton(QStringLiteral("Open")));
    QTRY_COMPARE(QApplication::activeModalWidget(), wizard);
    // Each step: the keyboard comes to what leads on.
    for (const char *heading :
         {"How the file is written", "What the columns mean", "What the import would do"}) {
        QVERIFY(person().tabTo(QStringLiteral("next")));
        person().press(Qt::Key_Return);
        QTRY_VERIFY(hands::shows(*wizard, QString::fromLatin1(heading)));
    }
    QTRY_VERIFY(person().hand()->objectName() == QLatin1String("next"));
    QVERIFY(!isKnown(QStringLiteral("nora@walk.example"))); // tried out, nothing more
    person().press(Qt::Key_Return);
    QTRY_VERIFY(isKnown(QStringLiteral("nora@walk.example")));
    QVERIFY(person().pressButton(QStringLiteral("next"))); // Finish
    QTRY_VERIFY(!QApplication::activeModalWidget());

    go(QStringLiteral("settings"));
    QVERIFY(toTab(QStringLiteral("Import")));
    QVERIFY(person().pressButton(QStringLiteral("Take back customers.csv")));
    QTRY_VERIFY(dialog<ConfirmDialog>());
    QVERIFY(person().pressButton(QStringLiteral("confirm")));
    QTRY_VERIFY(!isKnown(QStringLiteral("nora@walk.example")));
}

QTEST_MAIN(TestWalkTrade)
#include "tst_walktrade.moc"
