#include "models/store/backup.h"
#include "models/store/settingsrepository.h"
#include "models/store/shoprepository.h"
#include "models/store/statsrepository.h"
#include "tests/views/hands.h"
#include "tests/views/viewsfixture.h"
#include "views/settings/aboutsection.h"
#include "views/settings/credits.h"
#include "views/settings/lookchoices.h"
#include "views/settings/looksection.h"
#include "views/settings/permissionwords.h"
#include "views/settings/settingspage.h"
#include "views/settings/shopssection.h"
#include "views/widgets/taborder.h"
#include "views/widgets/theme.h"
#include "views/widgets/viewsettings.h"

#include <QApplication>
#include <QCheckBox>
#include <QClipboard>
#include <QComboBox>
#include <QDir>
#include <QPlainTextEdit>
#include <QScrollArea>
#include <QTabBar>

using namespace comptoir;
using namespace comptoir::hands;

/// The parts of the settings by mouse and keyboard, over a real store.
class TestSettings : public QObject
{
    Q_OBJECT

private slots:
    void init() { m_fixture = std::make_unique<ViewsFixture>(); }
    void cleanup() { m_fixture.reset(); }

    void everyPartHasATabAndKeysReachIt();
    void theLookChangesAndIsKept();
    void theLookFollowsACommand();
    void theLanguageFollowsACommand();
    void theLanguageIsAskedForAtOnce();
    void theSizeOfTextsIsChosen();
    void namesAreHiddenNowAndAtTheStart();
    void aPausedShopSaysSoAndGoesOn();
    void removingAShopTellsWhatStaysAndGoes();
    void keepingWhatCameFromAShopIsUndone();
    void erasingAShopAsksTwiceAndBacksUp();
    void everyPartOfOthersHasItsLicence();
    void theLicenceCanBeRead();
    void theSystemInformationTellsNothingOfTheOwner();
    void everyPermissionSaysWhatIsLostWithoutIt_data();
    void everyPermissionSaysWhatIsLostWithoutIt();

private:
    QString setting(const QString &key);
    QList<Shop> shops();
    Stats stats();

    std::unique_ptr<ViewsFixture> m_fixture;
};

QString TestSettings::setting(const QString &key)
{
    const auto value = awaitResult(m_fixture->store().write(
        [key](Database &db) { return SettingsRepository(db).value(key); }));
    return value ? value->value_or(QString()) : QString();
}

QList<Shop> TestSettings::shops()
{
    return awaitResult(
               m_fixture->store().read([](Database &db) { return ShopRepository(db).list(); }))
        .valueOr({});
}

Stats TestSettings::stats()
{
    return awaitResult(m_fixture->store().read([](Database &db) {
               return StatsRepository(db).stats({{}, 2});
           }))
        .valueOr({});
}

void TestSettings::everyPartHasATabAndKeysReachIt()
{
    SettingsPage page(m_fixture->context());
    show(page);
    auto *tabs = page.findChild<QTabBar *>();
    QCOMPARE(tabs->count(), SettingsPage::sections().size());
    for (int i = 0; i < tabs->count(); ++i) {
        QVERIFY(!tabs->tabText(i).isEmpty());
        page.showSection(SettingsPage::sections().at(i));
        QCOMPARE(tabs->currentIndex(), i);
        for (const QWidget *stop : inReadingOrder(&page)) // none that is not seen to have it
            QVERIFY(!stop->isVisible() || !qobject_cast<const QScrollArea *>(stop));
    }
    page.showSection(QStringLiteral("shops"));
    tabs->setFocus();
    QTest::keyClick(tabs, Qt::Key_Right);
    QCOMPARE(tabs->currentIndex(), 1);
}

void TestSettings::theLookChangesAndIsKept()
{
    LookSection section(m_fixture->context());
    show(section);
    for (QRadioButton *radio : section.findChildren<QRadioButton *>()) {
        if (radio->text() == QLatin1String("Dark"))
            clickLeftEdge(radio);
    }
    QTRY_COMPARE(setting(QStringLiteral("look.mode")), QStringLiteral("dark"));
    QVERIFY(qApp->palette().color(QPalette::Window).lightness() < 128);
    LookSection again(m_fixture->context());
    const auto chosen = [&again] {
        for (const QRadioButton *radio : again.findChildren<QRadioButton *>()) {
            if (radio->isChecked())
                return radio->text();
        }
        return QString();
    };
    QTRY_COMPARE(chosen(), QStringLiteral("Dark"));
}

void TestSettings::theLookFollowsACommand()
{
    Theme::apply(*qApp, Theme::Mode::System);
    LookChoice choice(m_fixture->context());
    show(choice);
    QCOMPARE(choice.chosen(), 0);
    Theme::apply(*qApp, Theme::Mode::Dark);
    QTRY_COMPARE(choice.chosen(), 2);
    Theme::apply(*qApp, Theme::Mode::System);
    QTRY_COMPARE(choice.chosen(), 0);
}

void TestSettings::theLanguageFollowsACommand()
{
    LanguageChoice choice(m_fixture->context());
    show(choice);
    m_fixture->store().write([](Database &db) {
        return SettingsRepository(db).set(QStringLiteral("look.language"), QStringLiteral("fr"));
    });
    QEvent changed(QEvent::LanguageChange); // while that is being written
    QApplication::sendEvent(&choice, &changed);
    QTRY_COMPARE(choice.chosen(), 1);
}

void TestSettings::theLanguageIsAskedForAtOnce()
{
    LookSection section(m_fixture->context());
    show(section);
    for (QRadioButton *radio : section.findChildren<QRadioButton *>()) {
        if (radio->text() != QString::fromUtf8("Français"))
            continue;
        radio->setFocus();
        QTest::keyClick(radio, Qt::Key_Space);
    }
    QCOMPARE(m_fixture->chosenLanguage, QStringLiteral("fr"));
}

void TestSettings::theSizeOfTextsIsChosen()
{
    ViewContext context = m_fixture->context();
    int percent = 0;
    context.setTextPercent = [&percent](int chosen) { percent = chosen; };
    LookSection section(context);
    show(section);
    auto *size = named<QComboBox>(section, QStringLiteral("text-size"));
    QVERIFY(size);
    QTRY_COMPARE(size->currentData().toInt(), 100);
    QTest::keyClick(size, Qt::Key_End);
    QCOMPARE(percent, 200);
}

void TestSettings::namesAreHiddenNowAndAtTheStart()
{
    ViewContext context = m_fixture->context();
    LookSection section(context);
    show(section);
    auto *now = named<QCheckBox>(section, QStringLiteral("hide-names"));
    auto *always = named<QCheckBox>(section, QStringLiteral("hide-names-at-start"));
    QVERIFY(now && always);
    clickLeftEdge(now);
    QVERIFY(context.privacy->isOn());
    context.privacy->setOn(false); // by key
    QVERIFY(!now->isChecked());
    clickLeftEdge(always);
    QTRY_COMPARE(setting(settingkeys::kHideNames), QStringLiteral("1"));
}

void TestSettings::aPausedShopSaysSoAndGoesOn()
{
    const ShopId id = m_fixture->fill(10);
    ViewContext context = m_fixture->context();
    ShopsSection section(context);
    show(section);
    section.refresh();
    QTRY_VERIFY(button(section, QStringLiteral("More")));
    action(button(section, QStringLiteral("More")), QStringLiteral("Pause"))->trigger();
    QTRY_VERIFY(shops().first().paused);
    section.refresh();
    QTRY_VERIFY(shows(section, QStringLiteral("Nothing is asked of this shop")));
    QVERIFY(!button(section, QStringLiteral("Sync now")));
    QTest::mouseClick(button(section, QStringLiteral("Go on syncing")), Qt::LeftButton);
    QTRY_VERIFY(!shops().first().paused);
    context.undo->undo();
    QTRY_VERIFY(shops().first().paused);
    QCOMPARE(shops().first().id, id);
}

void TestSettings::removingAShopTellsWhatStaysAndGoes()
{
    m_fixture->fill(25);
    ShopsSection section(m_fixture->context());
    show(section);
    section.refresh();
    QTRY_VERIFY(button(section, QStringLiteral("More")));
    action(button(section, QStringLiteral("More")), QStringLiteral("Disconnect this shop…"))
        ->trigger();
    QDialog *dialog = nullptr;
    QTRY_VERIFY((dialog = openDialog(section)) != nullptr);
    const QString customers = QStringLiteral("%1 customer(s)").arg(stats().customers);
    const QString orders = QStringLiteral("%1 order(s)").arg(stats().orders);
    int counted = 0;
    for (const QRadioButton *choice : dialog->findChildren<QRadioButton *>())
        counted += choice->text().contains(customers) && choice->text().contains(orders) ? 1 : 0;
    QCOMPARE(counted, 2);
    QTest::keyClick(dialog, Qt::Key_Escape);
    QCOMPARE(shops().size(), 1);
}

void TestSettings::keepingWhatCameFromAShopIsUndone()
{
    const ShopId id = m_fixture->fill(25);
    m_fixture->vault.secrets.insert(id, {QStringLiteral("KEY"), {}});
    const qint64 customers = stats().customers;
    ViewContext context = m_fixture->context();
    ShopsSection section(context);
    show(section);
    section.refresh();
    QTRY_VERIFY(button(section, QStringLiteral("More")));
    action(button(section, QStringLiteral("More")), QStringLiteral("Disconnect this shop…"))
        ->trigger();
    answer(section);
    QTRY_VERIFY(shops().isEmpty());
    QTRY_VERIFY(m_fixture->vault.secrets.isEmpty());
    QCOMPARE(stats().customers, customers);
    QTRY_VERIFY(context.undo->canUndo());
    context.undo->undo();
    QTRY_COMPARE(shops().size(), 1);
    QTRY_COMPARE(m_fixture->vault.secrets.value(id).key, QStringLiteral("KEY"));
}

void TestSettings::erasingAShopAsksTwiceAndBacksUp()
{
    m_fixture->fill(25);
    const qint64 customers = stats().customers;
    ShopsSection section(m_fixture->context());
    show(section);
    section.refresh();
    QTRY_VERIFY(button(section, QStringLiteral("More")));
    action(button(section, QStringLiteral("More")), QStringLiteral("Disconnect this shop…"))
        ->trigger();
    answer(section, QStringLiteral("Erase"));
    QCOMPARE(shops().size(), 1); // not yet
    answer(section);
    QTRY_VERIFY(shops().isEmpty());
    QCOMPARE(stats().customers, 0);
    const QList<BackupInfo> backups = Backup(m_fixture->store().folder()).list();
    QCOMPARE(backups.size(), 1);
    QCOMPARE(Backup::contents(backups.first().path)->customers, customers);
}

void TestSettings::everyPartOfOthersHasItsLicence()
{
    QVERIFY(Credits::text(Credits::ownLicenceFile()).contains(QLatin1String("Version 3")));
    for (const Credit &part : Credits::parts()) {
        QVERIFY2(Credits::text(part.textFile).size() > 200, qPrintable(part.name));
        QVERIFY2(part.link.startsWith(QLatin1String("https://")), qPrintable(part.name));
        QVERIFY2(!part.licence.isEmpty() && !part.use.isEmpty(), qPrintable(part.name));
    }
}

void TestSettings::theLicenceCanBeRead()
{
    AboutSection section(m_fixture->context());
    show(section);
    QTest::mouseClick(named<QPushButton>(section, QStringLiteral("read-licence")), Qt::LeftButton);
    QDialog *dialog = openDialog(section);
    QVERIFY(dialog);
    QVERIFY(dialog->findChild<QPlainTextEdit *>()->toPlainText().contains(
        QLatin1String("GNU GENERAL PUBLIC LICENSE")));
    QTest::keyClick(dialog, Qt::Key_Escape);
    QTRY_VERIFY(!openDialog(section));
}

void TestSettings::theSystemInformationTellsNothingOfTheOwner()
{
    m_fixture->fill(20);
    AboutSection section(m_fixture->context());
    show(section);
    QGuiApplication::clipboard()->clear();
    QTest::mouseClick(named<QPushButton>(section, QStringLiteral("copy-information")),
                      Qt::LeftButton);
    QTRY_VERIFY(!QGuiApplication::clipboard()->text().isEmpty());
    const QString copied = QGuiApplication::clipboard()->text();
    QVERIFY(copied.contains(QStringLiteral("%1 customers").arg(stats().customers)));
    QVERIFY(copied.contains(QLatin1String("SQLite 3.")));
    QVERIFY(!copied.contains(m_fixture->store().folder()));
    QVERIFY(!copied.contains(QDir::homePath()));
    QVERIFY(!copied.contains(shops().first().name));
}

void TestSettings::everyPermissionSaysWhatIsLostWithoutIt_data()
{
    QTest::addColumn<QString>("resource");
    TestClock clock;
    for (const ShopPlatform &platform : shopPlatforms()) {
        Shop shop;
        shop.platform = platform.id;
        shop.baseUrl = QUrl(QStringLiteral("https://shop.example/"));
        if (platform.id != QLatin1String("prestashop")) // its words are those of its resources
            continue;
        const auto connector = platform.connect(shop, {}, {&clock, [] { return 0.5; }});
        for (const ResourceInfo &resource : connector->resources())
            QTest::newRow(qPrintable(platform.id + u' ' + resource.id)) << resource.id;
    }
    for (const char *scope : {"read_customers", "read_orders", "read_all_orders", "read_products",
                              "read_inventory", "read_locations", "read_price_rules"})
        QTest::newRow(scope) << QString::fromLatin1(scope);
}

void TestSettings::everyPermissionSaysWhatIsLostWithoutIt()
{
    QFETCH(QString, resource);
    QVERIFY(!PermissionWords::lostWithout(resource).isEmpty());
    QVERIFY(PermissionWords::lostWithout(QStringLiteral("nonsense")).isEmpty());
}

QTEST_MAIN(TestSettings)
#include "tst_settings.moc"
