#include "views/widgets/datatable.h"
#include "views/widgets/tablecopy.h"

#include <QAction>
#include <QApplication>
#include <QClipboard>
#include <QHeaderView>
#include <QHelpEvent>
#include <QMenu>
#include <QMimeData>
#include <QSignalSpy>
#include <QStandardItemModel>
#include <QTest>
#include <QToolTip>

using namespace comptoir;

/// What a table gives to the clipboard, by keys and by its menu.
class TestDataTable : public QObject
{
    Q_OBJECT

private slots:
    void textAndHtmlSayTheSame_data();
    void textAndHtmlSayTheSame();
    void aSingleCellIsPlainText();
    void controlCTakesTheCellOrTheLines();
    void hiddenAndMovedColumnsAreCopiedAsShown();
    void tooManyLinesAreRefusedAloud();
    void theMenuHasThePagesActions();
    void whatIsCutStandsInTheToolTip();

private:
    static void fill(QStandardItemModel &model, int rows);
    static const QMimeData *clipboard() { return QApplication::clipboard()->mimeData(); }
};

void TestDataTable::whatIsCutStandsInTheToolTip()
{
    QApplication::setEffectEnabled(Qt::UI_FadeTooltip, false);
    QApplication::setEffectEnabled(Qt::UI_AnimateTooltip, false);
    DataTable table;
    QStandardItemModel model;
    fill(model, 2);
    const QString name = QStringLiteral("Marie-Élisabeth <b>de la Tour</b> du Pin");
    model.item(0, 0)->setText(name);
    model.item(0, 1)->setToolTip(QStringLiteral("About b0"));
    model.setHorizontalHeaderLabels(
        {QStringLiteral("Verylongheadingwithoutablank"), QStringLiteral("b"), QStringLiteral("c")});
    table.setModel(&model);
    table.resize(640, 300);
    table.show();
    QVERIFY(QTest::qWaitForWindowActive(&table)); // becoming active hides a tool tip
    const auto ask = [](QWidget *viewport, const QPoint &at) {
        QHelpEvent help(QEvent::ToolTip, at, viewport->mapToGlobal(at));
        QApplication::sendEvent(viewport, &help);
    };
    const auto askCell = [&](int row, int column) {
        ask(table.viewport(), table.visualRect(model.index(row, column)).center());
    };
    const auto tip = [] { return QToolTip::isVisible() ? QToolTip::text() : QString(); };
    table.setColumnWidth(0, 90);
    askCell(0, 0);
    QTRY_VERIFY2(tip() == name, qPrintable(tip()));
    askCell(1, 0); // fits
    QTRY_VERIFY(tip().isEmpty());
    askCell(0, 1); // fits, and the model has something to say
    QTRY_COMPARE(tip(), QStringLiteral("About b0"));
    table.setColumnWidth(1, 30);
    model.item(0, 1)->setText(QStringLiteral("longer than that"));
    askCell(0, 1);
    QTRY_VERIFY(tip().contains(QStringLiteral("longer than that"))
                && tip().contains(QStringLiteral("About b0")));
    const QPoint overFirst(20, 10);
    ask(table.horizontalHeader()->viewport(), overFirst);
    QTRY_VERIFY(tip().contains(QStringLiteral("Verylongheading")));
    table.setColumnWidth(0, 500);
    askCell(0, 0);
    QTRY_VERIFY(tip().isEmpty());
    ask(table.horizontalHeader()->viewport(), overFirst);
    QTRY_VERIFY(tip().isEmpty());
}

void TestDataTable::fill(QStandardItemModel &model, int rows)
{
    model.setColumnCount(3);
    for (int row = 0; row < rows; ++row) {
        QList<QStandardItem *> items;
        for (const char *column : {"a", "b", "c"})
            items.append(
                new QStandardItem(QLatin1String(column) + QString::number(row))); // the model's
        model.appendRow(items);
    }
}

void TestDataTable::textAndHtmlSayTheSame_data()
{
    QTest::addColumn<QStringList>("cells");
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("html");
    QTest::newRow("plain") << QStringList{QStringLiteral("Zoé"), QStringLiteral("12")}
                           << QStringLiteral("Zoé\t12")
                           << QStringLiteral("<tr><td>Zoé</td><td>12</td></tr>");
    QTest::newRow("markup") << QStringList{QStringLiteral("<b>&</b>"), QString()}
                            << QStringLiteral("<b>&</b>\t")
                            << QStringLiteral(
                                   "<tr><td>&lt;b&gt;&amp;&lt;/b&gt;</td><td></td></tr>");
    QTest::newRow("formulas") << QStringList{QStringLiteral("=1+1"), QStringLiteral("@x"),
                                             QStringLiteral("-3")}
                              << QStringLiteral("'=1+1\t'@x\t-3")
                              << QStringLiteral("<tr><td>'=1+1</td><td>'@x</td><td>-3</td></tr>");
    QTest::newRow("negative amounts")
        << QStringList{QStringLiteral("-1\u202F248,60\u00A0€"), QStringLiteral("-1+2")}
        << QStringLiteral("-1\u202F248,60\u00A0€\t'-1+2")
        << QStringLiteral("<tr><td>-1\u202F248,60\u00A0€</td><td>'-1+2</td></tr>");
    QTest::newRow("breaks") << QStringList{QStringLiteral("one\ttwo\nthree"), QStringLiteral("x")}
                            << QStringLiteral("one two three\tx")
                            << QStringLiteral("<tr><td>one\ttwo<br>three</td><td>x</td></tr>");
}

void TestDataTable::textAndHtmlSayTheSame()
{
    QFETCH(QStringList, cells);
    QFETCH(QString, text);
    QFETCH(QString, html);
    const auto data = tableMimeData({}, {cells});
    QCOMPARE(data->text(), text);
    QVERIFY2(data->html().contains(html), qPrintable(data->html()));
}

void TestDataTable::aSingleCellIsPlainText()
{
    const auto data = tableMimeData({}, {{QStringLiteral("a\tb")}});
    QCOMPARE(data->text(), QStringLiteral("a\tb"));
    QVERIFY(!data->hasHtml());
}

void TestDataTable::controlCTakesTheCellOrTheLines()
{
    QStandardItemModel model;
    fill(model, 4);
    DataTable table;
    table.setManyChosen(true);
    table.setModel(&model);
    table.show();
    QSignalSpy said(&table, &DataTable::said);
    table.setCurrentIndex(model.index(1, 1));
    QTest::keyClick(&table, Qt::Key_C, Qt::ControlModifier);
    QCOMPARE(clipboard()->text(), QStringLiteral("b1"));
    QTest::keyClick(&table, Qt::Key_C, Qt::ControlModifier | Qt::ShiftModifier);
    QCOMPARE(clipboard()->text(), QStringLiteral("a1\tb1\tc1"));
    QTest::keyClick(&table, Qt::Key_Down, Qt::ShiftModifier);
    QTest::keyClick(&table, Qt::Key_C, Qt::ControlModifier);
    QCOMPARE(clipboard()->text(), QStringLiteral("a1\tb1\tc1\na2\tb2\tc2"));
    QVERIFY(clipboard()->html().contains(QLatin1String("<td>b2</td>")));
    QCOMPARE(said.size(), 3);
}

void TestDataTable::hiddenAndMovedColumnsAreCopiedAsShown()
{
    QStandardItemModel model;
    fill(model, 1);
    DataTable table;
    table.setModel(&model);
    table.setColumnHidden(1, true);
    table.horizontalHeader()->moveSection(2, 0);
    table.setCurrentIndex(model.index(0, 0));
    table.copyLines();
    QCOMPARE(clipboard()->text(), QStringLiteral("c0\ta0"));
}

void TestDataTable::tooManyLinesAreRefusedAloud()
{
    QStandardItemModel model(DataTable::kMostCopied + 1, 1);
    DataTable table;
    table.setManyChosen(true);
    table.setModel(&model);
    QApplication::clipboard()->setText(QStringLiteral("before"));
    QSignalSpy said(&table, &DataTable::said);
    QTest::keyClick(&table, Qt::Key_A, Qt::ControlModifier);
    table.copyLines();
    QCOMPARE(said.size(), 1);
    QCOMPARE(QApplication::clipboard()->text(), QStringLiteral("before"));
}

void TestDataTable::theMenuHasThePagesActions()
{
    QStandardItemModel model;
    fill(model, 3);
    DataTable table;
    table.setModel(&model);
    table.show();
    table.resize(400, 300);
    table.addAction(new QAction(QStringLiteral("Print"), &table));
    table.setCurrentIndex(model.index(2, 0));
    QContextMenuEvent byKey(QContextMenuEvent::Keyboard, QPoint(1, 1), QPoint(1, 1),
                            Qt::NoModifier);
    QApplication::sendEvent(table.viewport(), &byKey);
    auto *menu = table.findChild<QMenu *>();
    QVERIFY(menu);
    QCOMPARE(menu->actions().last()->text(), QStringLiteral("Print"));
    menu->actions().at(1)->trigger();
    QCOMPARE(clipboard()->text(), QStringLiteral("a2"));
    menu->close();
}

QTEST_MAIN(TestDataTable)
#include "tst_datatable.moc"
