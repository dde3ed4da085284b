#include "models/store/settingsrepository.h"
#include "tests/views/viewsfixture.h"
#include "views/widgets/datatable.h"
#include "views/widgets/listplace.h"
#include "views/widgets/searchfield.h"
#include "views/widgets/sidebyside.h"
#include "views/widgets/sidehandle.h"

#include <QHBoxLayout>
#include <QLineEdit>
#include <QScrollBar>
#include <QSignalSpy>
#include <QStandardItemModel>
#include <QTest>
#include <QVBoxLayout>

using namespace comptoir;

namespace {

/// What a page opens beside its list.
class Detail : public QWidget
{
    Q_OBJECT

public:
    Detail()
        : m_name(new QLineEdit(this))
    {
        setFocusProxy(m_name);
        (new QHBoxLayout(this))->addWidget(m_name);
    }
    /// Alone it shows more, for which it needs more room.
    void setFull(bool full)
    {
        m_full = full;
        m_name->setMinimumWidth(full ? kWide : 0);
    }
    [[nodiscard]] bool isFull() const { return m_full; }
    [[nodiscard]] QLineEdit *name() const { return m_name; }

signals:
    void fullRequested(bool full);
    void closeRequested();

private:
    static constexpr int kWide = 450;

    QLineEdit *m_name;
    bool m_full = false;
};

constexpr int kRows = 200;

} // namespace

/// A list with a search field, and what is open of it: what all such pages have of one piece.
class TestSideBySide : public QObject
{
    Q_OBJECT

private slots:
    void init();
    void cleanup() { m_parts.reset(); }
    void theDetailOpensBesideAndAlone();
    void whereThereIsNoRoomItIsOneOrTheOther();
    void escapeGoesOneStepBack();
    void theBorderIsMovedByKeys();
    void theBorderComesBackFromTheWholePage();
    void theSearchLeadsIntoTheList();
    void onlyTheOwnerMoves();
    void theMarkDoesNotDragTheList();
    void severalChosenStayChosen();
    void otherRowsAreShownFromTheTop();

private:
    static void press(Qt::Key key) { QTest::keyClick(QApplication::focusWidget(), key); }

    ViewsFixture m_fixture;
    QStandardItemModel m_model{kRows, 2};
    std::unique_ptr<SideBySide> m_parts;
    SearchField *m_search = nullptr;
    DataTable *m_table = nullptr;
    Detail *m_detail = nullptr;
};

void TestSideBySide::init()
{
    m_parts = std::make_unique<SideBySide>(m_fixture.store(), QStringLiteral("test"), nullptr);
    auto *list = new QWidget;
    auto *column = new QVBoxLayout(list);
    m_search = new SearchField(list);
    m_table = new DataTable(list);
    m_table->setModel(&m_model);
    m_table->setManyChosen(true);
    column->addWidget(m_search);
    column->addWidget(m_table);
    m_search->leadInto(m_table);
    list->setFocusProxy(m_table);
    m_detail = new Detail;
    m_detail->setMinimumWidth(120);
    m_parts->setParts(list, m_detail, 300);
    m_parts->resize(900, 400);
    m_parts->show();
    QVERIFY(QTest::qWaitForWindowActive(m_parts.get()));
    m_table->setFocus();
}

void TestSideBySide::theDetailOpensBesideAndAlone()
{
    QVERIFY(!m_parts->isOpen());
    m_parts->openDetail();
    QVERIFY(m_detail->isVisible());
    QVERIFY(m_table->isVisible());
    emit m_detail->fullRequested(true);
    QVERIFY(m_parts->isFull());
    QVERIFY(m_detail->isFull());
    QVERIFY(m_detail->name()->hasFocus());
    emit m_detail->closeRequested();
    QVERIFY(!m_parts->isOpen());
    QVERIFY(!m_detail->isFull());
    QVERIFY(m_table->hasFocus());
}

void TestSideBySide::whereThereIsNoRoomItIsOneOrTheOther()
{
    m_parts->openDetail();
    QVERIFY(m_parts->isOpen() && !m_parts->isFull());
    m_parts->resize(500, 400); // the list has the keyboard
    QTRY_VERIFY(!m_parts->isOpen());
    QVERIFY(m_table->isVisible());
    m_parts->openDetail();
    QVERIFY(m_parts->isFull());
    QVERIFY(m_detail->isFull());
    QVERIFY(m_detail->name()->hasFocus());
    press(Qt::Key_Escape);
    QVERIFY(m_table->isVisible() && m_table->hasFocus());
    QVERIFY(!m_parts->isOpen());
    m_parts->resize(900, 400);
    m_parts->openDetail();
    QVERIFY(!m_parts->isFull());
    m_detail->name()->setFocus();
    m_parts->resize(500, 400);
    QTRY_VERIFY(m_parts->isFull());
    QVERIFY(m_detail->isFull());
}

void TestSideBySide::escapeGoesOneStepBack()
{
    const QSignalSpy closed(m_parts.get(), &SideBySide::detailClosed);
    m_parts->openDetail();
    m_parts->setFull(true);
    press(Qt::Key_Escape);
    QVERIFY(!m_parts->isFull());
    QVERIFY(m_parts->isOpen());
    QCOMPARE(closed.size(), 0);
    press(Qt::Key_Escape);
    QVERIFY(!m_parts->isOpen());
    QCOMPARE(closed.size(), 1);
    press(Qt::Key_Escape); // nothing more to close
    QCOMPARE(closed.size(), 1);
}

void TestSideBySide::theBorderIsMovedByKeys()
{
    m_parts->openDetail();
    QTRY_VERIFY(m_parts->handle(1)->isVisible());
    press(Qt::Key_Tab); // between list and detail
    auto *border = qobject_cast<SideHandle *>(QApplication::focusWidget());
    QVERIFY(border && border->isVisible());
    QVERIFY(!border->accessibleName().isEmpty());
    const int width = m_detail->width();
    press(Qt::Key_Left);
    QVERIFY(m_detail->width() > width);
    press(Qt::Key_Right);
    QCOMPARE(m_detail->width(), width);
    press(Qt::Key_End);
    const int least = m_detail->width();
    QVERIFY(least <= width && least > 0);
    press(Qt::Key_Right);
    QCOMPARE(m_detail->width(), least);
    press(Qt::Key_Home);
    QVERIFY(m_detail->width() > width);
    // Kept, as after a drag.
    const auto kept = [this] {
        return awaitResult(m_fixture.store().read([](Database &db) {
            return SettingsRepository(db).value(QStringLiteral("view.test.splitter"));
        }));
    };
    QTRY_VERIFY(kept() && *kept());
    press(Qt::Key_Tab);
    QVERIFY(m_detail->name()->hasFocus());
    press(Qt::Key_Backtab);
    press(Qt::Key_Escape);
    QVERIFY(!m_parts->isOpen());
    QVERIFY(m_table->hasFocus());
}

/// Whatever the detail needed while it stood alone.
void TestSideBySide::theBorderComesBackFromTheWholePage()
{
    const auto forgotten = awaitResult(m_fixture.store().write([](Database &db) {
        return SettingsRepository(db).set(QStringLiteral("view.test.splitter"), QString());
    }));
    QVERIFY(forgotten);
    init(); // anew, with the border where it is at first
    m_parts->openDetail();
    QTRY_COMPARE(m_detail->width(), 300);
    const QList<int> before = m_parts->sizes();
    emit m_detail->fullRequested(true);
    QTRY_COMPARE(m_detail->width(), m_parts->width());
    press(Qt::Key_Escape);
    QVERIFY(!m_parts->isFull());
    QTRY_COMPARE(m_parts->sizes(), before);
}

/// Else what is open changes by itself when the list is read anew.
void TestSideBySide::onlyTheOwnerMoves()
{
    const QSignalSpy moved(m_table, &DataTable::rowMovedTo);
    m_table->setCurrentIndex(m_model.index(3, 0));
    m_table->clearSelection();
    m_table->selectionModel()->reset();
    m_search->setFocus();
    m_table->setFocus(Qt::TabFocusReason);
    m_model.removeRow(0);
    m_model.insertRow(0); // other tests count them
    QCOMPARE(moved.size(), 0);
    press(Qt::Key_Down);
    QCOMPARE(moved.size(), 1);
    QCOMPARE(moved.last().first().toInt(), m_table->currentIndex().row());
    m_table->setCurrentIndex(m_model.index(0, 0));
    press(Qt::Key_Up); // no further: it is asked for all the same
    QCOMPARE(moved.size(), 2);
    QCOMPARE(moved.last().first().toInt(), 0);
}

void TestSideBySide::theSearchLeadsIntoTheList()
{
    const QSignalSpy moved(m_table, &DataTable::rowMovedTo);
    m_table->setCurrentIndex({});
    m_search->setFocus();
    press(Qt::Key_Down);
    QVERIFY(m_table->hasFocus());
    QCOMPARE(m_table->currentIndex().row(), 0);
    QCOMPARE(moved.size(), 1);
    m_table->setCurrentIndex(m_model.index(3, 0));
    m_search->setFocus();
    press(Qt::Key_Return);
    QVERIFY(m_table->hasFocus());
    QCOMPARE(m_table->currentIndex().row(), 3);
}

void TestSideBySide::theMarkDoesNotDragTheList()
{
    ListPlace place(m_table);
    place.show(kRows - 1, false);
    QCOMPARE(m_table->currentIndex().row(), kRows - 1);
    QCOMPARE(m_table->verticalScrollBar()->value(), 0);
    place.bringIntoSight();
    place.show(kRows - 1, false);
    QVERIFY(m_table->verticalScrollBar()->value() > 0);
    place.show(-1, false); // not in this list: the mark stays
    QCOMPARE(m_table->currentIndex().row(), kRows - 1);
}

void TestSideBySide::severalChosenStayChosen()
{
    ListPlace place(m_table);
    m_table->selectRow(2);
    m_table->selectionModel()->select(m_model.index(4, 0),
                                      QItemSelectionModel::Select | QItemSelectionModel::Rows);
    place.show(7, false);
    QCOMPARE(m_table->chosenRows(), QList<int>({2, 4}));
    m_table->selectRow(2);
    place.show(7, false);
    QCOMPARE(m_table->chosenRows(), QList<int>({7}));
}

void TestSideBySide::otherRowsAreShownFromTheTop()
{
    ListPlace place(m_table);
    const auto scrolled = [this] {
        m_table->scrollToBottom();
        return m_table->verticalScrollBar()->value() > 0;
    };
    QVERIFY(scrolled());
    place.show(-1, false);
    QVERIFY(m_table->verticalScrollBar()->value() > 0);
    place.startAtTop();
    place.show(-1, true); // the first rows: the rest follows
    QCOMPARE(m_table->verticalScrollBar()->value(), 0);
    QVERIFY(scrolled());
    place.show(-1, false);
    QCOMPARE(m_table->verticalScrollBar()->value(), 0);
    QVERIFY(scrolled());
    place.show(-1, false);
    QVERIFY(m_table->verticalScrollBar()->value() > 0);
}

QTEST_MAIN(TestSideBySide)
#include "tst_sidebyside.moc"
