#include "views/widgets/tabrow.h"
#include "views/widgets/theme.h"

#include <QApplication>
#include <QLineEdit>
#include <QMenu>
#include <QPushButton>
#include <QSignalSpy>
#include <QTabBar>
#include <QTest>

using namespace comptoir;

namespace {

int tabsInRow(const TabRow &row)
{
    int count = 0;
    for (int tab = 0; tab < row.tabs()->count(); ++tab)
        count += row.tabs()->isTabVisible(tab) ? 1 : 0;
    return count;
}

QPushButton *more(const TabRow &row)
{
    return row.findChild<QPushButton *>(QStringLiteral("more-tabs"));
}

} // namespace

/// Tabs that have no room stand in a menu, and none is out of reach.
class TestTabRow : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase() { Theme::apply(*qApp, Theme::Mode::Light); }
    void init();
    void cleanup() { m_row.reset(); }
    void allStandInAWideRow();
    void aNarrowRowKeepsTheCurrentTab();
    void theMenuHasTheOthers();
    void keysGoThroughAll();
    void longerWordsLeaveFewerTabs();
    void whoChoosesATabHasTheKeyboardThere();
    void whatIsTypedOnATabGoesIntoItsPage();

private:
    std::unique_ptr<TabRow> m_row;
};

void TestTabRow::init()
{
    m_row = std::make_unique<TabRow>();
    for (int tab = 0; tab < 6; ++tab) {
        m_row->addTab();
        m_row->setTabText(tab, QStringLiteral("Part number %1").arg(tab));
    }
    m_row->resize(m_row->sizeHint());
    m_row->show();
    QVERIFY(QTest::qWaitForWindowExposed(m_row.get()));
}

void TestTabRow::allStandInAWideRow()
{
    QCOMPARE(tabsInRow(*m_row), 6);
    QVERIFY(!more(*m_row)->isVisible());
    m_row->resize(m_row->width() - 1, m_row->height());
    QVERIFY(tabsInRow(*m_row) < 6);
    QVERIFY(more(*m_row)->isVisible());
    QVERIFY(m_row->rect().contains(more(*m_row)->geometry()));
    QVERIFY(more(*m_row)->geometry().right() > m_row->tabs()->geometry().right());
}

void TestTabRow::aNarrowRowKeepsTheCurrentTab()
{
    for (int width = m_row->minimumSizeHint().width(); width < m_row->sizeHint().width();
         width += 20) {
        m_row->resize(width, m_row->height());
        for (int tab = 0; tab < 6; ++tab) {
            m_row->tabs()->setCurrentIndex(tab);
            QCOMPARE(m_row->tabs()->currentIndex(), tab);
            QVERIFY(m_row->tabs()->isTabVisible(tab));
            QVERIFY(m_row->tabs()->rect().contains(m_row->tabs()->tabRect(tab)));
        }
    }
    QCOMPARE(m_row->tabs()->count(), 6);
}

void TestTabRow::theMenuHasTheOthers()
{
    m_row->resize(m_row->sizeHint().width() / 2, m_row->height());
    const int hidden = 6 - tabsInRow(*m_row);
    QVERIFY(hidden >= 2);
    QMenu *menu = more(*m_row)->menu();
    emit menu->aboutToShow();
    QCOMPARE(menu->actions().size(), hidden);
    QCOMPARE(menu->actions().last()->text(), QStringLiteral("Part number 5"));
    menu->actions().last()->trigger();
    QCOMPARE(m_row->tabs()->currentIndex(), 5);
    QVERIFY(m_row->tabs()->isTabVisible(5));
    emit menu->aboutToShow();
    for (const QAction *action : menu->actions())
        QVERIFY(action->text() != QLatin1String("Part number 5"));
}

void TestTabRow::keysGoThroughAll()
{
    m_row->resize(m_row->sizeHint().width() / 2, m_row->height());
    m_row->tabs()->setFocus();
    for (int tab = 1; tab < 6; ++tab) {
        QTest::keyClick(m_row->tabs(), Qt::Key_Right);
        QCOMPARE(m_row->tabs()->currentIndex(), tab);
        QVERIFY(m_row->tabs()->isTabVisible(tab));
    }
    for (int tab = 4; tab >= 0; --tab) {
        QTest::keyClick(m_row->tabs(), Qt::Key_Left);
        QCOMPARE(m_row->tabs()->currentIndex(), tab);
    }
}

void TestTabRow::longerWordsLeaveFewerTabs()
{
    for (int tab = 0; tab < 6; ++tab)
        m_row->setTabText(tab, QStringLiteral("A much longer name %1").arg(tab));
    QVERIFY(tabsInRow(*m_row) < 6);
    for (int tab = 0; tab < 6; ++tab)
        m_row->setTabText(tab, QStringLiteral("%1").arg(tab));
    QCOMPARE(tabsInRow(*m_row), 6);
}

void TestTabRow::whoChoosesATabHasTheKeyboardThere()
{
    m_row->resize(m_row->sizeHint().width() / 2, m_row->height());
    QSignalSpy chosen(m_row.get(), &TabRow::chosen);
    more(*m_row)->setFocus();
    QTest::mouseClick(m_row->tabs(), Qt::LeftButton, {}, m_row->tabs()->tabRect(1).center());
    QVERIFY(m_row->tabs()->hasFocus());
    QCOMPARE(chosen.size(), 1);
    QCOMPARE(chosen.last().first().toInt(), 1);
    QTest::keyClick(m_row->tabs(), Qt::Key_Right); // only passes by
    QCOMPARE(chosen.size(), 1);
    QTest::keyClick(m_row->tabs(), Qt::Key_Return);
    QCOMPARE(chosen.last().first().toInt(), 2);
    // A menu takes the keyboard from nowhere.
    QCOMPARE(more(*m_row)->focusPolicy(), Qt::TabFocus);
}

void TestTabRow::whatIsTypedOnATabGoesIntoItsPage()
{
    QLineEdit field(m_row.get());
    field.show();
    connect(m_row.get(), &TabRow::chosen, &field, [&field] { field.setFocus(); });
    m_row->tabs()->setFocus();
    QTest::keyClick(m_row->tabs(), Qt::Key_Right);
    QVERIFY(m_row->tabs()->hasFocus());
    QTest::keyClick(m_row->tabs(), 'a');
    QVERIFY(field.hasFocus());
    QCOMPARE(field.text(), QStringLiteral("a"));
}

QTEST_MAIN(TestTabRow)
#include "tst_tabrow.moc"
