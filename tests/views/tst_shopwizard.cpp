#include "models/store/orderrepository.h"
#include "models/store/shoprepository.h"
#include "tests/views/viewsfixture.h"
#include "views/settings/prestashopoptions.h"
#include "views/settings/shopwizard.h"
#include "views/widgets/badge.h"
#include "views/widgets/noticebar.h"

#include <QComboBox>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QSignalSpy>
#include <QStackedWidget>
#include <QTest>
#include <QWheelEvent>

using namespace comptoir;

namespace {

/// A shop that answers the connection test as told.
class FakeConnector : public ShopConnector
{
public:
    explicit FakeConnector(Result<ConnectionReport> answer)
        : m_answer(std::move(answer))
    {}
    [[nodiscard]] QList<ResourceInfo> resources() const override { return {}; }
    Result<ConnectionReport> check(const CancelToken &) override { return m_answer; }
    Result<ShopPage> fetch(const QString &, const QJsonObject &, const CancelToken &) override
    {
        return ShopPage{};
    }
    Result<ShopIdPage> fetchIds(const QString &, const QJsonObject &, const CancelToken &) override
    {
        return ShopIdPage{};
    }
    [[nodiscard]] Result<ShopBatch> parseAgain(const QString &, const QByteArray &) const override
    {
        return ShopBatch{};
    }

private:
    Result<ConnectionReport> m_answer;
};

ConnectionReport goodReport()
{
    ConnectionReport report;
    report.platformVersion = QStringLiteral("8.1.0");
    report.shopName = QStringLiteral("Maison Tournesol");
    report.currency = *Currency::fromCode(u"EUR");
    report.timeZone = "Europe/Brussels";
    report.permissions = {{QStringLiteral("customers"), QStringLiteral("Customers"), true, true},
                          {QStringLiteral("carts"), QStringLiteral("Carts"), false, false}};
    return report;
}

ConnectionReport multistoreReport()
{
    ConnectionReport report = goodReport();
    report.learnedOptions.insert(
        QStringLiteral("shops"),
        QJsonObject{{QStringLiteral("1"), QStringLiteral("Maison Tournesol")},
                    {QStringLiteral("2"), QStringLiteral("Outlet")}});
    return report;
}

} // namespace

/// Connecting a shop, against a platform that answers as told.
class TestShopWizard : public QObject
{
    Q_OBJECT

private slots:
    void init();
    void cleanup();

    void connectsAShop();
    void returnOnAPlatformOpensIt();
    void aShopThatIsNotReachableCanBeRenamed();
    void aPausedShopStaysPausedWhenItIsChanged();
    void aWrongAddressIsToldBeforeAnythingIsAsked();
    void missingFieldsAreNamed();
    void aMissingPermissionIsNamedAndStopsTheWay();
    void aRefusedKeyLeavesEverythingAsItWas();
    void aRefusingKeychainIsToldAndCanBeTriedAgain();
    void anUnknownZoneIsRefused();
    void anEditKeepsTheKeyThatIsNotTyped();
    void aMissingKeyIsAskedForAtOnce();
    void aShopOfAMultistoreIsChosen();
    void anotherShopOfAMultistoreIsReadAnew();
    void orderStatesAreGivenAMeaning();

private:
    QList<ShopPlatform> platforms();
    void openAccess();
    void type(int field, const QString &text);
    void click(const char *name);
    QList<Shop> shops();
    static void turnWheelOver(QWidget *widget);
    QComboBox *choice(const QString &name) const { return m_wizard->findChild<QComboBox *>(name); }
    int step() const { return m_wizard->findChild<QStackedWidget *>()->currentIndex(); }
    QString notice() const { return m_wizard->findChild<NoticeBar *>()->accessibleName(); }
    bool canFinish() const
    {
        const auto *next = m_wizard->findChild<QPushButton *>(QStringLiteral("next"));
        return step() == 2 && next->isEnabled();
    }

    std::unique_ptr<ViewsFixture> m_fixture;
    std::unique_ptr<ShopWizard> m_wizard;
    Result<ConnectionReport> m_answer = goodReport();
    QString m_keyTried;
};

void TestShopWizard::init()
{
    m_answer = goodReport();
    m_keyTried.clear();
    m_fixture = std::make_unique<ViewsFixture>();
    const auto connect = [this](const Shop &, const ShopSecret &secret, const ConnectorContext &) {
        m_keyTried = secret.key;
        return std::make_unique<FakeConnector>(m_answer);
    };
    m_fixture->sync().setConnect(connect);
    m_wizard = std::make_unique<ShopWizard>(m_fixture->context(), nullptr,
                                            [this] { return platforms(); });
    m_wizard->show();
}

void TestShopWizard::cleanup()
{
    m_wizard.reset();
    m_fixture.reset();
}

QList<ShopPlatform> TestShopWizard::platforms()
{
    ShopPlatform platform;
    platform.id = QStringLiteral("prestashop");
    platform.name = QStringLiteral("PrestaShop");
    platform.addressLabel = QStringLiteral("Address");
    platform.secretFields = {{SecretField::Role::Key, QStringLiteral("Key"), {}, false}};
    platform.setUpGuide = QStringLiteral("1. Make a key.");
    platform.normaliseAddress = [](const QString &typed) -> Result<QUrl> {
        if (typed.contains(u' '))
            return Error{ErrorCode::InvalidArgument, QStringLiteral("No blanks, please."), {}};
        return QUrl(QStringLiteral("https://") + typed + u'/');
    };
    platform.connect = [this](const Shop &, const ShopSecret &secret, const ConnectorContext &) {
        m_keyTried = secret.key;
        return std::make_unique<FakeConnector>(m_answer);
    };
    return {platform};
}

void TestShopWizard::click(const char *name)
{
    auto *button = m_wizard->findChild<QPushButton *>(QString::fromLatin1(name));
    QVERIFY2(button && button->isVisible() && button->isEnabled(), name);
    QTest::mouseClick(button, Qt::LeftButton);
}

void TestShopWizard::openAccess()
{
    click("platform-prestashop");
    QCOMPARE(step(), 1);
}

void TestShopWizard::type(int field, const QString &text)
{
    QList<QLineEdit *> edits;
    for (QLineEdit *edit : m_wizard->findChildren<QLineEdit *>()) {
        if (edit->isVisible())
            edits.append(edit);
    }
    QVERIFY(field < edits.size());
    edits.at(field)->clear();
    QTest::keyClicks(edits.at(field), text);
}

QList<Shop> TestShopWizard::shops()
{
    return awaitResult(
               m_fixture->store().read([](Database &db) { return ShopRepository(db).list(); }))
        .valueOr({});
}

void TestShopWizard::turnWheelOver(QWidget *widget)
{
    const QPointF middle = widget->rect().center();
    QWheelEvent down(middle, widget->mapToGlobal(middle), {}, {0, -120}, Qt::NoButton,
                     Qt::NoModifier, Qt::NoScrollPhase, false);
    QApplication::sendEvent(widget, &down);
}

void TestShopWizard::connectsAShop()
{
    QSignalSpy connected(m_wizard.get(), &ShopWizard::shopConnected);
    QSignalSpy started(&m_fixture->sync(), &SyncService::started);
    openAccess();
    type(0, QStringLiteral("tournesol.example"));
    type(1, QStringLiteral("SECRETKEY "));
    click("next");
    QCOMPARE(step(), 2);
    QTRY_VERIFY(canFinish());
    QCOMPARE(m_keyTried, QStringLiteral("SECRETKEY"));
    QVERIFY(shops().isEmpty()); // nothing is kept before the last step
    click("next");
    QTRY_COMPARE(connected.size(), 1);
    const QList<Shop> kept = shops();
    QCOMPARE(kept.size(), 1);
    QCOMPARE(kept.first().name, QStringLiteral("Maison Tournesol"));
    QCOMPARE(kept.first().baseUrl, QUrl(QStringLiteral("https://tournesol.example/")));
    QCOMPARE(kept.first().timeZone, QByteArray("Europe/Brussels"));
    QCOMPARE(kept.first().currency.code(), QStringLiteral("EUR"));
    QCOMPARE(m_fixture->vault.secrets.value(kept.first().id).key, QStringLiteral("SECRETKEY"));
    QTRY_COMPARE(started.size(), 1);
}

void TestShopWizard::returnOnAPlatformOpensIt()
{
    auto *platform = m_wizard->findChild<QPushButton *>(QStringLiteral("platform-prestashop"));
    QTRY_COMPARE(m_wizard->focusWidget(), platform);
    QTest::keyClick(platform, Qt::Key_Return);
    QCOMPARE(step(), 1);
    QTest::keyClicks(m_wizard->focusWidget(), QStringLiteral("tournesol.example"));
    type(1, QStringLiteral("KEY"));
    QTest::keyClick(m_wizard->focusWidget(), Qt::Key_Return);
    QTRY_VERIFY(canFinish());
}

void TestShopWizard::aShopThatIsNotReachableCanBeRenamed()
{
    const ShopId id = m_fixture->fill(20);
    m_fixture->vault.secrets.insert(id, {QStringLiteral("KEY"), {}});
    m_answer = Error{ErrorCode::Network, QStringLiteral("No way to the shop."), {}};
    QSignalSpy connected(m_wizard.get(), &ShopWizard::shopConnected);
    m_wizard->edit(shops().first());
    type(0, QStringLiteral("maison-lavande.example")); // as it is
    click("next");
    QTRY_COMPARE(notice(), QStringLiteral("No way to the shop."));
    QVERIFY(canFinish());
    type(0, QStringLiteral("Lavande et fils"));
    click("next");
    if (connected.isEmpty())
        click("next"); // past the order states
    QTRY_COMPARE(connected.size(), 1);
    QCOMPARE(shops().first().name, QStringLiteral("Lavande et fils"));
    QCOMPARE(m_fixture->vault.secrets.value(id).key, QStringLiteral("KEY"));
}

void TestShopWizard::aPausedShopStaysPausedWhenItIsChanged()
{
    const ShopId id = m_fixture->fill(20);
    m_fixture->vault.secrets.insert(id, {QStringLiteral("KEY"), {}});
    const auto paused = awaitResult(m_fixture->store().write(
        [id](Database &db) { return ShopRepository(db).setPaused(id, true); }));
    QVERIFY(paused);
    QSignalSpy connected(m_wizard.get(), &ShopWizard::shopConnected);
    QSignalSpy started(&m_fixture->sync(), &SyncService::started);
    m_wizard->edit(shops().first());
    click("next");
    QTRY_VERIFY(canFinish());
    click("next");
    if (connected.isEmpty())
        click("next"); // past the order states
    QTRY_COMPARE(connected.size(), 1);
    QVERIFY(shops().first().paused);
    QVERIFY(started.isEmpty());
}

void TestShopWizard::aWrongAddressIsToldBeforeAnythingIsAsked()
{
    openAccess();
    type(0, QStringLiteral("my shop"));
    type(1, QStringLiteral("KEY"));
    click("next");
    QCOMPARE(step(), 1);
    QCOMPARE(notice(), QStringLiteral("No blanks, please."));
    QVERIFY(m_keyTried.isEmpty());
}

void TestShopWizard::missingFieldsAreNamed()
{
    openAccess();
    click("next");
    QVERIFY(notice().contains(QLatin1String("address")));
    type(0, QStringLiteral("tournesol.example"));
    click("next");
    QVERIFY(notice().contains(QLatin1String("Key")));
    QCOMPARE(step(), 1);
}

void TestShopWizard::aMissingPermissionIsNamedAndStopsTheWay()
{
    ConnectionReport report = goodReport();
    report.permissions[0].granted = false;
    m_answer = report;
    openAccess();
    type(0, QStringLiteral("tournesol.example"));
    type(1, QStringLiteral("KEY"));
    click("next");
    QTRY_COMPARE(m_wizard->findChildren<Badge *>().size(), 2);
    QVERIFY(!canFinish());
    bool named = false;
    bool told = false;
    for (const QLabel *label : m_wizard->findChildren<QLabel *>()) {
        named = named || label->text().contains(QLatin1String("may not read: customers"));
        told = told || label->text().contains(QLatin1String("Without it there are no customers"));
    }
    QVERIFY(named && told);
    m_answer = goodReport();
    click("back");
    click("next");
    QTRY_VERIFY(canFinish());
}

void TestShopWizard::aRefusedKeyLeavesEverythingAsItWas()
{
    m_answer = Error{ErrorCode::Auth, QStringLiteral("The shop refuses this key."), {}};
    openAccess();
    type(0, QStringLiteral("tournesol.example"));
    type(1, QStringLiteral("KEY"));
    click("next");
    QTRY_COMPARE(notice(), QStringLiteral("The shop refuses this key."));
    QVERIFY(!canFinish());
    QVERIFY(shops().isEmpty());
    QVERIFY(m_fixture->vault.secrets.isEmpty());
}

void TestShopWizard::aRefusingKeychainIsToldAndCanBeTriedAgain()
{
    QSignalSpy connected(m_wizard.get(), &ShopWizard::shopConnected);
    openAccess();
    type(0, QStringLiteral("tournesol.example"));
    type(1, QStringLiteral("KEY"));
    click("next");
    QTRY_VERIFY(canFinish());
    m_fixture->vault.refuses = true;
    click("next");
    QTRY_COMPARE(notice(), QStringLiteral("The keychain said no."));
    m_fixture->vault.refuses = false;
    click("next");
    QTRY_COMPARE(connected.size(), 1);
    QCOMPARE(shops().size(), 1); // changed, not added twice
    QCOMPARE(m_fixture->vault.secrets.size(), 1);
}

void TestShopWizard::anUnknownZoneIsRefused()
{
    openAccess();
    type(0, QStringLiteral("tournesol.example"));
    type(1, QStringLiteral("KEY"));
    click("next");
    QTRY_VERIFY(canFinish());
    type(1, QStringLiteral("Europe/Atlantis"));
    click("next");
    QVERIFY(notice().contains(QLatin1String("time zone")));
    QVERIFY(shops().isEmpty());
}

void TestShopWizard::anEditKeepsTheKeyThatIsNotTyped()
{
    const ShopId id = m_fixture->fill(20);
    m_fixture->vault.secrets.insert(id, {QStringLiteral("OLDKEY"), {}});
    QSignalSpy connected(m_wizard.get(), &ShopWizard::shopConnected);
    m_wizard->edit(shops().first());
    QCOMPARE(step(), 1);
    type(0, QStringLiteral("elsewhere.example"));
    click("next");
    QTRY_VERIFY(canFinish());
    QCOMPARE(m_keyTried, QStringLiteral("OLDKEY"));
    QTRY_VERIFY(m_wizard->findChild<PrestaShopOptions *>()->findChild<QComboBox *>());
    click("next"); // to the order states
    click("next");
    QTRY_COMPARE(connected.size(), 1);
    QCOMPARE(shops().size(), 1);
    QCOMPARE(shops().first().baseUrl, QUrl(QStringLiteral("https://elsewhere.example/")));
    QCOMPARE(m_fixture->vault.secrets.value(id).key, QStringLiteral("OLDKEY"));
}

/// As after a start without a keychain.
void TestShopWizard::aMissingKeyIsAskedForAtOnce()
{
    const ShopId id = m_fixture->fill(20);
    QSignalSpy connected(m_wizard.get(), &ShopWizard::shopConnected);
    m_wizard->edit(shops().first());
    const auto key = [this] {
        auto *line = qobject_cast<QLineEdit *>(m_wizard->focusWidget());
        return line && line->echoMode() == QLineEdit::Password ? line : nullptr;
    };
    QTRY_VERIFY(key());
    QCOMPARE(notice(), QStringLiteral("The keychain said no."));
    QVERIFY(key()->placeholderText().isEmpty()); // there is none to keep
    QTest::keyClicks(key(), QStringLiteral("NEWKEY"));
    type(0, QStringLiteral("maison-lavande.example")); // as the platform here wants it
    click("next");
    QTRY_VERIFY(canFinish());
    QTRY_VERIFY(m_wizard->findChild<PrestaShopOptions *>()->findChild<QComboBox *>());
    click("next");
    click("next");
    QTRY_COMPARE(connected.size(), 1);
    QCOMPARE(m_fixture->vault.secrets.value(id).key, QStringLiteral("NEWKEY"));
}

void TestShopWizard::aShopOfAMultistoreIsChosen()
{
    QSignalSpy connected(m_wizard.get(), &ShopWizard::shopConnected);
    m_answer = multistoreReport();
    openAccess();
    type(0, QStringLiteral("tournesol.example"));
    type(1, QStringLiteral("KEY"));
    click("next");
    QTRY_VERIFY(canFinish());
    click("next");
    QCOMPARE(step(), 3);
    QComboBox *box = choice(QStringLiteral("shop-of-multistore"));
    QVERIFY(box && box->isVisible());
    QCOMPARE(box->count(), 4);
    QTest::keyClick(box, Qt::Key_Down);
    QTest::keyClick(box, Qt::Key_Down);
    QCOMPARE(box->currentText(), QStringLiteral("Outlet"));
    click("next");
    QTRY_COMPARE(connected.size(), 1);
    QCOMPARE(shops().first().options.value(QLatin1String("id_shop")).toString(),
             QStringLiteral("2"));
}

void TestShopWizard::anotherShopOfAMultistoreIsReadAnew()
{
    QSignalSpy connected(m_wizard.get(), &ShopWizard::shopConnected);
    m_answer = multistoreReport();
    const ShopId id = m_fixture->fill(20);
    m_fixture->vault.secrets.insert(id, {QStringLiteral("KEY"), {}});
    m_wizard->edit(shops().first());
    click("next");
    QTRY_VERIFY(canFinish());
    click("next");
    QTest::keyClick(choice(QStringLiteral("shop-of-multistore")), Qt::Key_End);
    click("next");
    QTRY_COMPARE(connected.size(), 1);
    QCOMPARE(shops().first().options.value(QLatin1String("id_shop")).toString(),
             QStringLiteral("all"));
    QTRY_VERIFY(m_fixture->sync().lastReport(id));
    QCOMPARE(m_fixture->sync().lastReport(id)->mode, SyncMode::Full);
}

void TestShopWizard::orderStatesAreGivenAMeaning()
{
    QSignalSpy connected(m_wizard.get(), &ShopWizard::shopConnected);
    const ShopId id = m_fixture->fill(20);
    m_fixture->vault.secrets.insert(id, {QStringLiteral("KEY"), {}});
    const auto states = awaitResult(
        m_fixture->store().read([id](Database &db) { return OrderRepository(db).states(id); }));
    QVERIFY(states && states->size() > 1);
    const QString first = QString::number(states->at(0).id.number());
    const QString second = QString::number(states->at(1).id.number());
    m_wizard->edit(shops().first());
    click("next");
    QTRY_VERIFY(canFinish());
    QTRY_VERIFY(choice(QStringLiteral("state-") + first));
    click("next");
    QVERIFY(!choice(QStringLiteral("shop-of-multistore"))); // there is one shop
    QTest::keyClick(choice(QStringLiteral("state-") + first), Qt::Key_End);
    QTest::keyClick(choice(QStringLiteral("state-") + second), Qt::Key_End);
    QTest::keyClick(choice(QStringLiteral("state-") + second), Qt::Key_Home); // as the shop says
    turnWheelOver(choice(QStringLiteral("state-") + second)); // scrolls, chooses nothing
    click("back");
    click("next"); // what was chosen is still chosen
    click("next");
    QTRY_COMPARE(connected.size(), 1);
    const QJsonObject chosen
        = shops().first().options.value(QLatin1String("order_states")).toObject();
    QCOMPARE(chosen, (QJsonObject{{first, QStringLiteral("payment_error")}}));
    QTRY_VERIFY(m_fixture->sync().lastReport(id));
    QCOMPARE(m_fixture->sync().lastReport(id)->mode, SyncMode::Normal);
}

QTEST_MAIN(TestShopWizard)
#include "tst_shopwizard.moc"
