#include "models/store/shoprepository.h"
#include "tests/app/walk/walk.h"
#include "tests/views/hands.h"
#include "views/settings/lookchoices.h"
#include "views/settings/restoredialog.h"
#include "views/settings/shopssection.h"
#include "views/settings/shopwizard.h"
#include "views/settings/textdialog.h"
#include "views/widgets/confirmdialog.h"
#include "views/widgets/theme.h"

#include <QApplication>
#include <QLineEdit>
#include <QRadioButton>
#include <QTabBar>
#include <QTest>

using namespace comptoir;

/// The settings and the welcome by keys alone.
class TestWalkSettings : public Walk
{
    Q_OBJECT

private slots:
    void settingsGoThroughTheirParts();
    void languageAndLookChange();
    void aShopIsConnected();
    void aShopIsPausedAndItsKeyGiven();
    void aShopIsDisconnected();
    void aBackupIsMade();
    void aBackupIsVerifiedAndRestored();
    void theLicenceIsRead();
    void theWelcomeIsWalkedThrough();

private:
    [[nodiscard]] QList<Shop> shops() const;
    [[nodiscard]] bool toSection(const QString &name) const;
};

QList<Shop> TestWalkSettings::shops() const
{
    return read([](Database &db) { return ShopRepository(db).list().valueOr({}); });
}

bool TestWalkSettings::toSection(const QString &name) const
{
    go(QStringLiteral("settings"));
    return toTab(name);
}

void TestWalkSettings::settingsGoThroughTheirParts()
{
    go(QStringLiteral("settings"));
    const auto *tabs = qobject_cast<QTabBar *>(person().hand());
    QVERIFY(tabs);
    for (int i = 0; i < tabs->count(); ++i) {
        QCOMPARE(tabs->currentIndex(), i);
        person().press(Qt::Key_F6); // into the part
        QVERIFY2(person().hand() != tabs, qPrintable(tabs->tabText(i)));
        person().press(Qt::Key_F6, Qt::ShiftModifier);
        QVERIFY(tabs->hasFocus());
        person().press(Qt::Key_Right);
    }
}

void TestWalkSettings::languageAndLookChange()
{
    person().ask(QStringLiteral("dark look"));
    QTRY_VERIFY(tokensFor(QApplication::palette()).dark);
    go(QStringLiteral("settings"));
    QVERIFY(toTab(QStringLiteral("Look")));
    QTRY_VERIFY(seen<LookChoice>() && seen<LookChoice>()->chosen() == 2); // as the command chose
    QVERIFY(person().tabTo(QStringLiteral("Dark"))); // of a group Tab takes the one that holds
    person().press(Qt::Key_Up);
    QTRY_VERIFY(!tokensFor(QApplication::palette()).dark);
    QVERIFY(person().tabTo(QStringLiteral("As the system")));
    person().press(Qt::Key_Down);
    QCOMPARE(person().said(), QStringLiteral("Français"));
    QTRY_VERIFY(shows(QStringLiteral("Réglages")));
    person().ask(QStringLiteral("english"));
    QTRY_VERIFY(shows(QStringLiteral("Settings")));
    QTRY_COMPARE(seen<LanguageChoice>()->chosen(), 2);
}

void TestWalkSettings::aBackupIsMade()
{
    person().ask(QStringLiteral("back up"));
    QTRY_VERIFY(noticed(QStringLiteral("The backup is made and checked.")));
}

void TestWalkSettings::aShopIsConnected()
{
    QVERIFY(toSection(QStringLiteral("Shops")));
    QVERIFY(person().pressButton(QStringLiteral("Connect a shop")));
    QTRY_VERIFY(dialog<ShopWizard>());
    QTRY_COMPARE(person().hand()->objectName(), QStringLiteral("platform-prestashop"));
    person().press(Qt::Key_Return);
    QTRY_VERIFY(qobject_cast<QLineEdit *>(person().hand()));
    person().type(QStringLiteral("https://nowhere.example/"));
    person().press(Qt::Key_Return);
    QVERIFY(hands::notice(*dialog<ShopWizard>()).contains(QStringLiteral("is missing")));
    person().press(Qt::Key_Escape);
    QTRY_VERIFY(dialog<ConfirmDialog>()); // what was typed is not lost by one key
    QVERIFY(person().pressButton(QStringLiteral("confirm")));
    QTRY_VERIFY(!QApplication::activeModalWidget());
}

/// Nothing keeps keys here, as where no keychain runs.
void TestWalkSettings::aShopIsPausedAndItsKeyGiven()
{
    const Shop shop = shops().first();
    const auto isPaused = [this] { return shops().first().paused; };
    QVERIFY(toSection(QStringLiteral("Shops")));
    QVERIFY(person().pressButton(QStringLiteral("More for ") + shop.name));
    QVERIFY(person().choose(QStringLiteral("Pause")));
    QTRY_VERIFY(isPaused());
    QTRY_VERIFY(seen<ShopsSection>()->isAncestorOf(person().hand()));
    QTRY_VERIFY(noticed(QStringLiteral("is paused")));
    person().press(Qt::Key_Z, Qt::ControlModifier);
    QTRY_VERIFY(!isPaused()); // it is asked again, and lacks the key: before or after "Undone"
    QTRY_VERIFY(noticed(QStringLiteral("key of")));
    person().press(Qt::Key_F8);
    QVERIFY(person().tabTo(QStringLiteral("Enter the key")));
    person().press(Qt::Key_Return);
    QTRY_VERIFY(dialog<ShopWizard>());
    const auto atKey = [this] {
        const auto *line = qobject_cast<QLineEdit *>(person().hand());
        return line && line->echoMode() == QLineEdit::Password;
    };
    QTRY_VERIFY(atKey());
    person().press(Qt::Key_Escape);
    QTRY_VERIFY(!QApplication::activeModalWidget());
    QVERIFY(person().tabTo(QStringLiteral("Enter the key… ") + shop.name));
}

void TestWalkSettings::aShopIsDisconnected()
{
    const auto before = shops().size();
    QVERIFY(toSection(QStringLiteral("Shops")));
    QVERIFY(person().pressButton(QStringLiteral("More for ") + shops().last().name));
    QVERIFY(person().choose(QStringLiteral("Disconnect this shop")));
    QTRY_VERIFY(dialog<ConfirmDialog>());
    person().press(Qt::Key_Return); // the main button leaves it
    QTRY_VERIFY(!QApplication::activeModalWidget());
    QCOMPARE(shops().size(), before);
}

void TestWalkSettings::aBackupIsVerifiedAndRestored()
{
    QVERIFY(toSection(QStringLiteral("Data")));
    QVERIFY(person().pressButton(QStringLiteral("make-backup")));
    QTRY_VERIFY(shows(QStringLiteral("The backup is made and checked")));
    QVERIFY(person().tabTo(QStringLiteral("More for the backup of")));
    person().press(Qt::Key_Return);
    QVERIFY(person().choose(QStringLiteral("Verify")));
    QTRY_VERIFY(shows(QStringLiteral("is whole and can be restored")));
    QVERIFY(person().tabTo(QStringLiteral("Restore the backup of"), Qt::Key_Backtab));
    person().press(Qt::Key_Return);
    QTRY_VERIFY(dialog<RestoreDialog>());
    QVERIFY(restored().isEmpty());
    QVERIFY(person().pressButton(QStringLiteral("confirm")));
    QTRY_VERIFY(!restored().isEmpty());
}

void TestWalkSettings::theLicenceIsRead()
{
    QVERIFY(toSection(QStringLiteral("About")));
    QVERIFY(person().pressButton(QStringLiteral("read-licence")));
    QTRY_VERIFY(dialog<TextDialog>());
    person().press(Qt::Key_Escape);
    QTRY_VERIFY(!QApplication::activeModalWidget());
}

void TestWalkSettings::theWelcomeIsWalkedThrough()
{
    QVERIFY(toSection(QStringLiteral("About")));
    QVERIFY(person().pressButton(QStringLiteral("show-welcome")));
    QCOMPARE(window().currentPage(), QStringLiteral("welcome"));
    for (int step = 0; step < 2; ++step) {
        QTRY_VERIFY(qobject_cast<QRadioButton *>(person().hand())); // the language, the look
        person().press(Qt::Key_Return);
    }
    QTRY_COMPARE(person().hand()->objectName(), QStringLiteral("demo"));
    QVERIFY(person().pressButton(QStringLiteral("skip")));
    QTRY_COMPARE(window().currentPage(), QStringLiteral("today"));
}

QTEST_MAIN(TestWalkSettings)
#include "tst_walksettings.moc"
