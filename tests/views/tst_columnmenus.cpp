#include "tests/views/viewsfixture.h"
#include "views/widgets/datatable.h"
#include "views/widgets/tablecolumns.h"

#include <QAbstractTableModel>
#include <QApplication>
#include <QContextMenuEvent>
#include <QHeaderView>
#include <QMenu>
#include <QStandardItemModel>
#include <QTest>

using namespace comptoir;

namespace {

/// A large list that counts which of its rows are looked at.
class CountingModel : public QAbstractTableModel
{
public:
    [[nodiscard]] int rowCount(const QModelIndex & /*parent*/) const override { return 100'000; }
    [[nodiscard]] int columnCount(const QModelIndex & /*parent*/) const override { return 4; }
    [[nodiscard]] QVariant data(const QModelIndex &index, int role) const override
    {
        lastRow = std::max(lastRow, index.row());
        return role == Qt::DisplayRole ? QVariant(QStringLiteral("a long text")) : QVariant();
    }
    void change() { emit dataChanged(index(0, 0), index(255, 3)); }

    mutable int lastRow = -1;
};

} // namespace

/// Columns moved and resized without a mouse, by keys and by the menu of a cell.
class TestColumnMenus : public QObject
{
    Q_OBJECT

private slots:
    void init();
    void cleanup();

    void altAndArrowsMoveTheColumn();
    void hiddenColumnsAreSteppedOver();
    void withShiftItGetsWiderAndNarrower();
    void theMenuOfACellDoesTheSame();
    void onlyRowsInSightAreMeasured();

private:
    [[nodiscard]] int place(int column) const
    {
        return static_cast<int>(m_table->shownColumns().indexOf(column));
    }
    void press(Qt::Key key, Qt::KeyboardModifiers modifiers)
    {
        QTest::keyClick(m_table.get(), key, modifiers);
    }

    std::unique_ptr<ViewsFixture> m_fixture;
    std::unique_ptr<QStandardItemModel> m_model;
    std::unique_ptr<DataTable> m_table;
    TableColumns *m_columns = nullptr; ///< the table's
};

void TestColumnMenus::init()
{
    m_fixture = std::make_unique<ViewsFixture>();
    m_model = std::make_unique<QStandardItemModel>(2, 4);
    m_table = std::make_unique<DataTable>();
    m_table->setModel(m_model.get());
    m_columns = new TableColumns(m_table.get(), m_fixture->store(), QStringLiteral("test"));
    QList<TableColumn> columns;
    for (const char *key : {"name", "town", "orders", "spent"}) {
        TableColumn column;
        column.key = QString::fromLatin1(key);
        column.title = column.key.toUpper();
        columns.append(column);
    }
    m_columns->setColumns(columns);
    m_table->resize(600, 300);
    m_table->show();
    m_table->setCurrentIndex(m_model->index(0, 1));
}

void TestColumnMenus::cleanup()
{
    m_table.reset();
    m_model.reset();
    m_fixture.reset();
}

void TestColumnMenus::altAndArrowsMoveTheColumn()
{
    press(Qt::Key_Right, Qt::ControlModifier | Qt::ShiftModifier);
    QCOMPARE(place(1), 2);
    QCOMPARE(m_table->currentIndex().column(), 1); // the cell stays current
    press(Qt::Key_Right, Qt::ControlModifier | Qt::ShiftModifier);
    press(Qt::Key_Right, Qt::ControlModifier | Qt::ShiftModifier); // there is no further
    QCOMPARE(place(1), 3);
    for (int i = 0; i < 4; ++i)
        press(Qt::Key_Left, Qt::ControlModifier | Qt::ShiftModifier);
    QCOMPARE(place(1), 0);
    QCOMPARE(m_columns->shown().first(), QStringLiteral("town"));
}

void TestColumnMenus::hiddenColumnsAreSteppedOver()
{
    m_columns->setShown({QStringLiteral("name"), QStringLiteral("town"), QStringLiteral("spent")});
    press(Qt::Key_Right, Qt::ControlModifier | Qt::ShiftModifier);
    QCOMPARE(
        m_columns->shown(),
        (QStringList{QStringLiteral("name"), QStringLiteral("spent"), QStringLiteral("town")}));
}

void TestColumnMenus::onlyRowsInSightAreMeasured()
{
    CountingModel model;
    DataTable table;
    table.setModel(&model);
    TableColumns columns(&table, m_fixture->store(), QStringLiteral("large"));
    TableColumn column;
    column.key = column.title = QStringLiteral("a");
    columns.setColumns({column});
    model.change();
    QCOMPARE(model.lastRow, -1);
    table.resize(400, 300);
    table.show();
    QVERIFY(QTest::qWaitForWindowExposed(&table));
    QVERIFY(table.columnWidth(0)
            >= table.fontMetrics().horizontalAdvance(QStringLiteral("a long text")));
    table.hide();
    model.change();
    QVERIFY(model.lastRow < 100);
}

void TestColumnMenus::withShiftItGetsWiderAndNarrower()
{
    const int before = m_table->columnWidth(1);
    const int beside = m_table->columnWidth(2);
    press(Qt::Key_Right, Qt::AltModifier | Qt::ShiftModifier);
    QVERIFY(m_table->columnWidth(1) > before);
    QCOMPARE(m_table->columnWidth(2), beside);
    press(Qt::Key_Left, Qt::AltModifier | Qt::ShiftModifier);
    QCOMPARE(m_table->columnWidth(1), before);
    for (int i = 0; i < 40; ++i)
        press(Qt::Key_Left, Qt::AltModifier | Qt::ShiftModifier);
    QCOMPARE(m_table->columnWidth(1), m_table->horizontalHeader()->minimumSectionSize());
}

void TestColumnMenus::theMenuOfACellDoesTheSame()
{
    QContextMenuEvent byKey(QContextMenuEvent::Keyboard, {1, 1}, {1, 1}, Qt::NoModifier);
    QApplication::sendEvent(m_table->viewport(), &byKey);
    const QMenu *inside = nullptr;
    for (const QMenu *menu : m_table->findChildren<QMenu *>()) {
        if (menu->title().contains(QLatin1String("TOWN")))
            inside = menu;
    }
    QVERIFY(inside);
    const auto entry = [inside](const QString &text) {
        const auto entries = inside->actions();
        for (QAction *action : entries) {
            if (action->text() == text)
                return action;
        }
        return static_cast<QAction *>(nullptr);
    };
    const int before = m_table->columnWidth(1);
    QVERIFY(entry(QStringLiteral("Move to the right")) && entry(QStringLiteral("Wider")));
    QCOMPARE(entry(QStringLiteral("Wider"))->shortcut(),
             QKeySequence(Qt::ALT | Qt::SHIFT | Qt::Key_Right));
    entry(QStringLiteral("Wider"))->trigger();
    QVERIFY(m_table->columnWidth(1) > before);
    entry(QStringLiteral("Move to the left"))->trigger();
    QCOMPARE(place(1), 0);
    entry(QStringLiteral("Hide “TOWN”"))->trigger();
    QCOMPARE(place(1), -1);
}

QTEST_MAIN(TestColumnMenus)
#include "tst_columnmenus.moc"
