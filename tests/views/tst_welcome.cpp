#include "models/store/settingsrepository.h"
#include "tests/views/hands.h"
#include "tests/views/viewsfixture.h"
#include "views/settings/shopwizard.h"
#include "views/shell/mainwindow.h"
#include "views/welcome/welcomepage.h"
#include "views/widgets/viewsettings.h"

#include <QSignalSpy>

using namespace comptoir;
using namespace comptoir::hands;

/// The first start, by mouse and keyboard.
class TestWelcome : public QObject
{
    Q_OBJECT

private slots:
    void init() { m_fixture = std::make_unique<ViewsFixture>(); }
    void cleanup() { m_fixture.reset(); }

    void theKeyboardLeadsForthAndBack();
    void skippingIsRemembered();
    void connectingAShopOpensItsWizard();
    void itIsSeenAgainFromTheSettings();
    void aSyncThatEndsDoesNotTakeItAway();

private:
    QString setting(const QString &key);
    void letReadsEnd();

    std::unique_ptr<ViewsFixture> m_fixture;
};

QString TestWelcome::setting(const QString &key)
{
    const auto value = awaitResult(m_fixture->store().write(
        [key](Database &db) { return SettingsRepository(db).value(key); }));
    return value ? value->value_or(QString()) : QString();
}

/// More reads than there are readers: those asked before are over.
void TestWelcome::letReadsEnd()
{
    for (int i = 0; i < 8; ++i)
        awaitResult(m_fixture->store().read([](Database &) { return 1; }));
    QCoreApplication::processEvents();
}

void TestWelcome::theKeyboardLeadsForthAndBack()
{
    MainWindow window(m_fixture->context());
    window.show();
    QTRY_COMPARE(window.currentPage(), QStringLiteral("welcome"));
    auto *page = window.findChild<WelcomePage *>();
    QTRY_VERIFY(qobject_cast<QRadioButton *>(window.focusWidget()));
    QVERIFY(!named<QPushButton>(*page, QStringLiteral("back"))); // nothing is before
    QTest::keyClick(window.focusWidget(), Qt::Key_Down); // to another language
    QCOMPARE(m_fixture->chosenLanguage, QStringLiteral("fr"));
    QTest::keyClick(window.focusWidget(), Qt::Key_Return);
    QVERIFY(shows(*page, QStringLiteral("How should it look?")));
    QTest::keyClick(window.focusWidget(), Qt::Key_Return);
    QVERIFY(button(*page, QStringLiteral("Connect a shop")));
    auto *back = named<QPushButton>(*page, QStringLiteral("back"));
    QVERIFY(back);
    back->setFocus();
    QTest::keyClick(back, Qt::Key_Return);
    QVERIFY(shows(*page, QStringLiteral("How should it look?")));
}

void TestWelcome::skippingIsRemembered()
{
    MainWindow window(m_fixture->context());
    window.show();
    QTRY_COMPARE(window.currentPage(), QStringLiteral("welcome"));
    QTest::mouseClick(named<QPushButton>(window, QStringLiteral("skip")), Qt::LeftButton);
    QVERIFY(window.currentPage() != QLatin1String("welcome"));
    QTRY_COMPARE(setting(settingkeys::kWelcomed), QStringLiteral("1"));
    MainWindow next(m_fixture->context());
    next.show();
    letReadsEnd();
    QVERIFY(next.currentPage() != QLatin1String("welcome"));
}

void TestWelcome::connectingAShopOpensItsWizard()
{
    MainWindow window(m_fixture->context());
    window.show();
    QTRY_COMPARE(window.currentPage(), QStringLiteral("welcome"));
    for (int step = 0; step < 2; ++step)
        QTest::mouseClick(named<QPushButton>(window, QStringLiteral("next")), Qt::LeftButton);
    QTest::mouseClick(named<QPushButton>(window, QStringLiteral("connect")), Qt::LeftButton);
    auto *wizard = window.findChild<ShopWizard *>();
    QVERIFY(wizard && wizard->isVisible());
}

void TestWelcome::itIsSeenAgainFromTheSettings()
{
    m_fixture->fill(5);
    MainWindow window(m_fixture->context());
    window.show();
    letReadsEnd();
    QVERIFY(window.currentPage() != QLatin1String("welcome"));
    window.showPage(QStringLiteral("settings-about"));
    QTest::mouseClick(named<QPushButton>(window, QStringLiteral("show-welcome")), Qt::LeftButton);
    QCOMPARE(window.currentPage(), QStringLiteral("welcome"));
    QVERIFY(shows(window, QStringLiteral("Welcome to Comptoir")));
}

void TestWelcome::aSyncThatEndsDoesNotTakeItAway()
{
    const ShopId id = m_fixture->fill(5);
    MainWindow window(m_fixture->context());
    window.show();
    window.showPage(QStringLiteral("welcome"));
    QSignalSpy finished(&m_fixture->sync(), &SyncService::finished);
    m_fixture->sync().start(id); // it has no key: it fails at once
    QTRY_COMPARE(finished.size(), 1);
    letReadsEnd();
    QCOMPARE(window.currentPage(), QStringLiteral("welcome"));
}

QTEST_MAIN(TestWelcome)
#include "tst_welcome.moc"
