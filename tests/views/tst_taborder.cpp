#include "tests/views/viewsfixture.h"
#include "views/shell/mainwindow.h"
#include "views/shell/page.h"
#include "views/shell/settle.h"
#include "views/widgets/keyboardmanners.h"
#include "views/widgets/taborder.h"
#include "views/widgets/theme.h"

#include <QAbstractButton>
#include <QAccessible>
#include <QApplication>
#include <QButtonGroup>
#include <QTest>

#include <algorithm>

using namespace comptoir;

/// Tab goes through every page in the order of reading, passes over nothing but answers of which
/// another one holds, and whatever it comes to has a name for who hears the page.
class TestTabOrder : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase();
    void cleanupTestCase();
    void tabGoesInTheOrderOfReading_data();
    void tabGoesInTheOrderOfReading();

private:
    static constexpr int kMostStops = 200;

    [[nodiscard]] Page *shown() const;
    [[nodiscard]] QList<QWidget *> stops() const;
    void walk();

    std::unique_ptr<ViewsFixture> m_fixture;
    std::unique_ptr<ViewContext> m_context;
    std::unique_ptr<MainWindow> m_window;
};

namespace {

QString wordOf(const QWidget *widget)
{
    return QStringLiteral("%1 \"%2\" \"%3\"")
        .arg(QString::fromLatin1(widget->metaObject()->className()), widget->objectName(),
             widget->accessibleName());
}

/// What a screen reader says of it.
QString nameOf(QWidget *widget)
{
    const QAccessibleInterface *seen = QAccessible::queryAccessibleInterface(widget);
    return seen ? seen->text(QAccessible::Name) : QString();
}

/// Of answers, Tab comes to the one that holds; a page of many steps has those that can be pressed.
bool isStop(const QWidget *widget)
{
    const auto *button = qobject_cast<const QAbstractButton *>(widget);
    const bool isOneOfSome
        = button && (button->autoExclusive() || (button->group() && button->group()->exclusive()));
    const bool isOtherAnswer = isOneOfSome && !button->isChecked();
    return widget->isVisible() && widget->isEnabled() && !isOtherAnswer;
}

} // namespace

void TestTabOrder::initTestCase()
{
    Theme::apply(*qApp, Theme::Mode::Light);
    KeyboardManners::install(*qApp);
    m_fixture = std::make_unique<ViewsFixture>();
    m_fixture->fill(200);
    const Done written = awaitResult(m_fixture->store().write([](Database &db) {
        return db.execute("INSERT INTO tag(name, key, created_at) VALUES ('VIP', 'vip', 0);"
                          "INSERT INTO custom_field(key, label, type, created_at)"
                          " VALUES ('shoe', 'Shoe size', 'number', 0);");
    }));
    QVERIFY(written);
    m_context = std::make_unique<ViewContext>(m_fixture->context());
    m_window = std::make_unique<MainWindow>(*m_context);
    m_window->resize(1440, 900);
    m_window->show();
    m_window->activateWindow();
    QVERIFY(QTest::qWaitForWindowActive(m_window.get()));
}

void TestTabOrder::cleanupTestCase()
{
    m_window.reset();
    m_context.reset();
    m_fixture.reset();
}

Page *TestTabOrder::shown() const
{
    const auto pages = m_window->findChildren<Page *>();
    const auto found = std::find_if(pages.cbegin(), pages.cend(),
                                    [](const Page *page) { return page->isVisible(); });
    return found == pages.cend() ? nullptr : *found;
}

QList<QWidget *> TestTabOrder::stops() const
{
    QList<QWidget *> found;
    for (QWidget *widget : inReadingOrder(shown())) {
        if (isStop(widget))
            found.append(widget);
    }
    return found;
}

void TestTabOrder::tabGoesInTheOrderOfReading_data()
{
    QTest::addColumn<QString>("page");
    for (const char *page : {"today", "customers", "orders", "products", "segments", "sync",
                             "settings-shops", "settings-look", "settings-data", "settings-import",
                             "settings-fields", "settings-scores", "settings-about"})
        QTest::newRow(page) << QString::fromLatin1(page);
}

void TestTabOrder::tabGoesInTheOrderOfReading()
{
    QFETCH(QString, page);
    m_window->showPage(page);
    QTRY_VERIFY(shown() && stops().size() > 1);
    settle(*m_window, m_fixture->store()); // what is read comes in by and by
    settle(*m_window, m_fixture->store()); // and is put in order a turn later
    walk();
}

void TestTabOrder::walk()
{
    const QList<QWidget *> expected = stops();
    expected.first()->setFocus(Qt::TabFocusReason);
    QList<QWidget *> walked;
    for (int i = 0; i < kMostStops; ++i) {
        QWidget *now = QApplication::focusWidget();
        if (!now || !shown()->isAncestorOf(now) || walked.contains(now))
            break;
        walked.append(now);
        QVERIFY2(!nameOf(now).isEmpty(), qPrintable(wordOf(now)));
        QTest::keyClick(now, Qt::Key_Tab);
    }
    qsizetype last = -1;
    for (QWidget *stop : std::as_const(walked)) {
        const qsizetype at = expected.indexOf(stop);
        QVERIFY2(at >= 0, qPrintable(wordOf(stop) + QStringLiteral(" stands in no layout")));
        QVERIFY2(at > last,
                 qPrintable(wordOf(stop) + QStringLiteral(" after ")
                            + (last < 0 ? QStringLiteral("nothing") : wordOf(expected.at(last)))));
        last = at;
    }
    for (QWidget *stop : expected)
        QVERIFY2(walked.contains(stop), qPrintable(wordOf(stop) + QStringLiteral(" is left out")));
}

QTEST_MAIN(TestTabOrder)
#include "tst_taborder.moc"
