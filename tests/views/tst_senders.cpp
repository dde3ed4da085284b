/// The settings' sending accounts, by mouse and keys, against servers on this computer.

#include "models/store/outboxrepository.h"
#include "models/store/senderrepository.h"
#include "tests/servers/gatewayserver.h"
#include "tests/servers/imapserver.h"
#include "tests/servers/smtpserver.h"
#include "tests/views/hands.h"
#include "tests/views/viewsfixture.h"
#include "tests/workflows/channels/oauthfixture.h"
#include "views/settings/sending/domaindialog.h"
#include "views/settings/sending/fieldform.h"
#include "views/settings/sending/mailboxdialog.h"
#include "views/settings/sending/senderssection.h"
#include "views/settings/sending/senderwizard.h"
#include "views/widgets/badge.h"
#include "workflows/messages/senderbook.h"
#include "workflows/messages/senderform.h"

#include <QApplication>
#include <QCheckBox>
#include <QClipboard>
#include <QComboBox>
#include <QDesktopServices>
#include <QJsonDocument>
#include <QLineEdit>
#include <QNetworkAccessManager>
#include <QNetworkReply>
#include <QPlainTextEdit>
#include <QPointer>
#include <QSignalSpy>
#include <QSpinBox>
#include <QStackedWidget>
#include <QToolButton>

using namespace comptoir;
using namespace comptoir::hands;

namespace {

/// Answers from a table, at the next turn of the event loop.
class TableDns : public DnsSource
{
public:
    void askTexts(const QString &name, QObject *context,
                  std::function<void(const DnsAnswer &)> then) override
    {
        DnsAnswer answer{isOffline ? DnsAnswer::End::Failed : DnsAnswer::End::NotThere, {}};
        if (!isOffline && records.contains(name))
            answer = {DnsAnswer::End::Found, {records.value(name)}};
        QMetaObject::invokeMethod(
            context, [answer, then = std::move(then)] { then(answer); }, Qt::QueuedConnection);
    }

    QHash<QString, QByteArray> records;
    bool isOffline = false;
};

} // namespace

class TestSenders : public QObject
{
    Q_OBJECT

public slots:
    void open(const QUrl &url) { m_opened = url; }

private slots:
    void init();
    void cleanup();

    void aFormIsMadeOfAnyQuestions();
    void anAccountIsAddedByKeys();
    void whatIsWrongIsSaid_data();
    void whatIsWrongIsSaid();
    void whatIsMissingIsNamed();
    void aRefusingKeychainLeavesNoAccount();
    void withoutAKeychainItIsSaid();
    void aGatewayIsAddedAndTellsItsCredit();
    void oneSignsInWithTheBrowser();
    void aSignInCanFailOrBeGivenUp();
    void limitsAndNameChangeWithoutAnAnswer();
    void anotherPasswordIsTried();
    void anAccountIsPausedAndGoesOn();
    void aBlockedAccountIsTestedAndFreed();
    void anotherBecomesTheDefault();
    void anAccountIsRemovedAndBroughtBack();
    void theDemoAddsNone();
    void aMailboxIsTriedAndKept();
    void aMailboxThatRefusesIsNotKept();
    void theProviderIsAskedWithAKeyOfItsOwn();
    void theDomainIsCheckedAndTheRecordCopied();
    void offlineTheDomainIsNotKnown();

private:
    void openSection();
    SenderWizard *openWizard();
    void fillMail(const SmtpServer &server, const QString &password);
    void type(const QString &name, const QString &text);
    void press(const QString &name);
    QList<Sender> senders();
    SenderId keep(const QString &address, const QString &provider = QStringLiteral("smtp"),
                  int port = 2525);
    /// Writes to the store, as something else than the window would.
    template <typename F>
    void change(F work)
    {
        const Done done = awaitResult(m_fixture->store().write(work));
        QVERIFY2(done, done ? "" : qPrintable(done.error().detail));
    }
    void choose(const QString &entry, int card = 0);
    QString badge(int at = 0);
    SenderId keepAtGoogle(const OAuthServer &provider, int port);
    QUrl askForSignIn();
    void browse(const QUrl &back);
    [[nodiscard]] QWidget &place()
    {
        return m_wizard ? *m_wizard : *static_cast<QWidget *>(m_section.get());
    }

    QUrl m_opened; ///< in the browser
    std::unique_ptr<ViewsFixture> m_fixture;
    std::unique_ptr<ViewContext> m_context;
    std::unique_ptr<SendersSection> m_section;
    QPointer<SenderWizard> m_wizard;
};

void TestSenders::init()
{
    QDesktopServices::setUrlHandler(QStringLiteral("http"), this, "open");
    m_fixture = std::make_unique<ViewsFixture>();
    m_context = std::make_unique<ViewContext>(m_fixture->context());
}

void TestSenders::cleanup()
{
    QDesktopServices::unsetUrlHandler(QStringLiteral("http"));
    m_section.reset();
    m_context.reset();
    m_fixture.reset();
}

void TestSenders::openSection()
{
    m_section = std::make_unique<SendersSection>(*m_context);
    show(*m_section);
    m_section->refresh();
    const bool hasNone = senders().isEmpty();
    if (!hasNone)
        QTRY_VERIFY(named<QPushButton>(*m_section, QStringLiteral("sender-more")));
}

SenderWizard *TestSenders::openWizard()
{
    if (!m_section)
        openSection();
    m_section->addSender();
    m_wizard = m_section->findChild<SenderWizard *>();
    return m_wizard;
}

QList<Sender> TestSenders::senders()
{
    return *awaitResult(
        m_fixture->store().write([](Database &db) { return SenderRepository(db).list(); }));
}

SenderId TestSenders::keep(const QString &address, const QString &provider, int port)
{
    Sender sender;
    sender.provider = provider;
    sender.address = address;
    sender.limits.perDay = 100;
    sender.options = {{QStringLiteral("host"), QStringLiteral("127.0.0.1")},
                      {QStringLiteral("port"), port},
                      {QStringLiteral("safety"), QStringLiteral("none")}};
    const auto id
        = awaitResult(m_fixture->store().write([&, now = m_fixture->clock.now()](Database &db) {
              return SenderRepository(db).add(sender, now);
          }));
    m_fixture->vault.secrets.insert(*id, {QStringLiteral("open sesame"), {}});
    return *id;
}

void TestSenders::type(const QString &name, const QString &text)
{
    auto *line = named<QLineEdit>(place(), name);
    QVERIFY2(line, qPrintable(name));
    line->setFocus();
    line->selectAll();
    QTest::keyClicks(line, text);
}

void TestSenders::press(const QString &name)
{
    auto *button = named<QPushButton>(place(), name);
    QVERIFY2(button && button->isEnabled(), qPrintable(name));
    QTest::mouseClick(button, Qt::LeftButton);
}

void TestSenders::choose(const QString &entry, int card)
{
    QList<QPushButton *> buttons;
    for (auto *button : m_section->findChildren<QPushButton *>(QStringLiteral("sender-more"))) {
        if (button->isVisible())
            buttons.append(button);
    }
    QVERIFY(buttons.size() > card);
    QAction *chosen = action(buttons.at(card), entry);
    QVERIFY2(chosen, qPrintable(entry));
    chosen->trigger();
}

QString TestSenders::badge(int at)
{
    QStringList texts;
    for (const Badge *one : m_section->findChildren<Badge *>()) {
        if (one->isVisible())
            texts.append(one->text());
    }
    return texts.value(at);
}

void TestSenders::fillMail(const SmtpServer &server, const QString &password)
{
    QVERIFY(openWizard());
    press(QStringLiteral("provider-smtp"));
    type(QStringLiteral("field-address"), QStringLiteral("shop@example.fr"));
    type(QStringLiteral("field-secret"), password);
    type(QStringLiteral("field-host"), QStringLiteral("127.0.0.1"));
    type(QStringLiteral("field-port"), QString::number(server.port()));
    auto *safety = named<QComboBox>(*m_wizard, QStringLiteral("field-safety"));
    safety->setFocus();
    QTest::keyClick(safety, Qt::Key_End);
    QCOMPARE(safety->currentData().toString(), QStringLiteral("none"));
}

/// A provider that nobody knows yet needs no change in the window.
void TestSenders::aFormIsMadeOfAnyQuestions()
{
    GatewayField colour{QStringLiteral("colour"), QStringLiteral("Colour"), QStringLiteral("Any."),
                        GatewayField::Type::Choice};
    colour.options = {{QStringLiteral("r"), QStringLiteral("Red")},
                      {QStringLiteral("b"), QStringLiteral("Blue")}};
    colour.standard = QStringLiteral("b");
    GatewayField key{QStringLiteral("key"), QStringLiteral("Key"), {}};
    key.isSecret = true;
    GatewayField often{QStringLiteral("often"),
                       QStringLiteral("How often"),
                       {},
                       GatewayField::Type::Number,
                       false,
                       false};
    often.isAdvanced = true;
    GatewayField on{
        QStringLiteral("on"), QStringLiteral("On"), {}, GatewayField::Type::Switch, false, false};
    GatewayField text{QStringLiteral("text"),
                      QStringLiteral("Text"),
                      {},
                      GatewayField::Type::LongText,
                      false,
                      false};
    FieldForm form;
    form.setFields({key, colour, on, text, often}, false);
    show(form);
    QCOMPARE(form.problem(), QStringLiteral("“Key” is missing."));
    auto *line = named<QLineEdit>(form, QStringLiteral("field-key"));
    QVERIFY(line);
    QCOMPARE(line->echoMode(), QLineEdit::Password);
    QTest::keyClicks(line, QStringLiteral(" abc "));
    QVERIFY(form.problem().isEmpty());
    QVERIFY(form.hasTypedSecret());
    auto *box = named<QCheckBox>(form, QStringLiteral("field-on"));
    QTest::keyClick(box, Qt::Key_Space);
    QVERIFY(!named<QLineEdit>(form, QStringLiteral("field-often")));
    QTest::mouseClick(named<QPushButton>(form, QStringLiteral("more-settings")), Qt::LeftButton);
    QTest::keyClicks(named<QLineEdit>(form, QStringLiteral("field-often")), QStringLiteral("7"));
    const QHash<QString, QString> values = form.values();
    QCOMPARE(values.value(QStringLiteral("key")), QStringLiteral("abc"));
    QCOMPARE(values.value(QStringLiteral("colour")), QStringLiteral("b"));
    QCOMPARE(values.value(QStringLiteral("on")), QStringLiteral("1"));
    QCOMPARE(values.value(QStringLiteral("often")), QStringLiteral("7"));
    // Another language: what was typed stays.
    key.label = QStringLiteral("Clé");
    form.setFields({key, colour, on, text, often}, true);
    QCOMPARE(form.values(), values);
    QTRY_VERIFY(named<QLineEdit>(form, QStringLiteral("field-often")));
}

void TestSenders::anAccountIsAddedByKeys()
{
    const SmtpServer server;
    openSection();
    QTRY_VERIFY(button(*m_section, QStringLiteral("Add an account")));
    QTest::keyClick(button(*m_section, QStringLiteral("Add an account")), Qt::Key_Space);
    m_wizard = m_section->findChild<SenderWizard *>();
    QVERIFY(m_wizard && m_wizard->isVisible());
    auto *provider = named<QPushButton>(*m_wizard, QStringLiteral("provider-smtp"));
    provider->setFocus();
    QTest::keyClick(provider, Qt::Key_Return);
    // Address, name, password, server, protection, port: in the order of reading.
    QTRY_COMPARE(m_wizard->focusWidget()->objectName(), QStringLiteral("field-address"));
    const auto typeAndGoOn = [this](const QString &text) {
        QTest::keyClicks(m_wizard->focusWidget(), text);
        QTest::keyClick(m_wizard->focusWidget(), Qt::Key_Tab);
    };
    typeAndGoOn(QStringLiteral("shop@example.fr"));
    typeAndGoOn(QStringLiteral("Maison Lavande"));
    typeAndGoOn(QStringLiteral("open sesame"));
    typeAndGoOn(QStringLiteral("127.0.0.1"));
    QTest::keyClick(m_wizard->focusWidget(), Qt::Key_End);
    QTest::keyClick(m_wizard->focusWidget(), Qt::Key_Tab);
    QCOMPARE(m_wizard->focusWidget()->objectName(), QStringLiteral("field-port"));
    QTest::keyClicks(m_wizard->focusWidget(), QString::number(server.port()));
    QTest::keyClick(m_wizard->focusWidget(), Qt::Key_Return); // the main button
    auto *hour = m_wizard->findChild<QSpinBox *>(QStringLiteral("limit-hour"));
    QTRY_VERIFY(hour->isVisible());
    QCOMPARE(hour->value(), 100); // of the catalogue
    hour->setFocus();
    hour->selectAll();
    QTest::keyClicks(hour, QStringLiteral("40"));
    QTest::keyClick(m_wizard->findChild<QCheckBox *>(QStringLiteral("warm-up")), Qt::Key_Space);
    QSignalSpy kept(m_wizard, &SenderWizard::kept);
    QTest::keyClick(named<QPushButton>(*m_wizard, QStringLiteral("next")), Qt::Key_Return);
    QTRY_COMPARE(kept.size(), 1);

    const QList<Sender> all = senders();
    QCOMPARE(all.size(), 1);
    QCOMPARE(all.first().address, QStringLiteral("shop@example.fr"));
    QCOMPARE(all.first().name, QStringLiteral("Maison Lavande"));
    QCOMPARE(all.first().limits.perHour, 40);
    QCOMPARE(all.first().warmUpFrom, m_fixture->clock.now());
    QCOMPARE(m_fixture->vault.secrets.value(all.first().id).key, QStringLiteral("open sesame"));
    const QString options = QString::fromUtf8(QJsonDocument(all.first().options).toJson());
    QVERIFY(!options.contains(QStringLiteral("sesame")));
    QTRY_VERIFY(shows(*m_section, QStringLiteral("Maison Lavande")));
    QTRY_COMPARE(badge(), QStringLiteral("Ready"));
    QVERIFY(server.mails().isEmpty());
}

void TestSenders::whatIsWrongIsSaid_data()
{
    QTest::addColumn<int>("fault");
    QTest::addColumn<QString>("password");
    QTest::addColumn<QString>("said");
    QTest::newRow("a wrong password") << 0 << "sesame"
                                      << "refused the user name or the password";
    QTest::newRow("no STARTTLS") << 1 << "open sesame"
                                 << "does not protect the connection";
    QTest::newRow("it refuses everybody") << 2 << "open sesame"
                                          << "go away";
}

void TestSenders::whatIsWrongIsSaid()
{
    QFETCH(int, fault);
    QFETCH(QString, password);
    QFETCH(QString, said);
    SmtpServer server;
    if (fault == 2)
        server.fail(SmtpServer::Step::Greeting,
                    {SmtpServer::Answer::Kind::SayAndDrop, "554 go away\r\n"}, 9);
    fillMail(server, password);
    if (fault == 1) {
        auto *safety = named<QComboBox>(*m_wizard, QStringLiteral("field-safety"));
        QTest::keyClick(safety, Qt::Key_Up);
        QCOMPARE(safety->currentData().toString(), QStringLiteral("starttls"));
    }
    press(QStringLiteral("next"));
    QTRY_VERIFY2(notice(*m_wizard).contains(said), qPrintable(notice(*m_wizard)));
    QVERIFY(shows(*m_wizard, QStringLiteral("Nothing was kept.")));
    QVERIFY(!named<QPushButton>(*m_wizard, QStringLiteral("next"))->isEnabled());
    QVERIFY(senders().isEmpty());
    QVERIFY(m_fixture->vault.secrets.isEmpty());
    // Back, and what was typed is still there.
    press(QStringLiteral("back"));
    QCOMPARE(named<QLineEdit>(*m_wizard, QStringLiteral("field-address"))->text(),
             QStringLiteral("shop@example.fr"));
    QVERIFY(notice(*m_wizard).isEmpty());
}

void TestSenders::whatIsMissingIsNamed()
{
    openWizard();
    press(QStringLiteral("provider-gmail"));
    press(QStringLiteral("next"));
    QCOMPARE(notice(*m_wizard), QStringLiteral("“E-mail address” is missing."));
    type(QStringLiteral("field-address"), QStringLiteral("shop"));
    QVERIFY(notice(*m_wizard).isEmpty());
    press(QStringLiteral("next"));
    QVERIFY(notice(*m_wizard).startsWith(QStringLiteral("“shop” is no e-mail address")));
    type(QStringLiteral("field-address"), QStringLiteral("shop@gmail.com"));
    press(QStringLiteral("next"));
    QCOMPARE(notice(*m_wizard), QStringLiteral("The password is missing."));
    QCOMPARE(m_wizard->focusWidget()->objectName(), QStringLiteral("field-secret"));
    QVERIFY(shows(*m_wizard, QStringLiteral("2-step verification")));
}

void TestSenders::aRefusingKeychainLeavesNoAccount()
{
    const SmtpServer server;
    fillMail(server, QStringLiteral("open sesame"));
    press(QStringLiteral("next"));
    auto *next = named<QPushButton>(*m_wizard, QStringLiteral("next"));
    QTRY_VERIFY(next->isEnabled());
    m_fixture->vault.refuses = true;
    press(QStringLiteral("next"));
    QTRY_COMPARE(notice(*m_wizard), QStringLiteral("The keychain said no."));
    QVERIFY(senders().isEmpty());
    m_fixture->vault.refuses = false;
    QTRY_VERIFY(next->isEnabled());
    QSignalSpy kept(m_wizard, &SenderWizard::kept);
    press(QStringLiteral("next"));
    QTRY_COMPARE(kept.size(), 1);
    QCOMPARE(senders().size(), 1);
}

void TestSenders::withoutAKeychainItIsSaid()
{
    m_fixture->vault.persistent = false;
    openWizard();
    press(QStringLiteral("provider-gmail"));
    QVERIFY(shows(*m_wizard, QStringLiteral("No keychain runs")));
}

void TestSenders::aGatewayIsAddedAndTellsItsCredit()
{
    GatewayServer server;
    server.setTime(m_fixture->clock.now().ms / 1'000);
    const QString provider = QStringLiteral("http_sms");
    const QString at = server.url().toString(QUrl::StripTrailingSlash);
    openWizard();
    press(QStringLiteral("provider-") + provider);
    type(QStringLiteral("field-address"), QStringLiteral("Boutique"));
    type(QStringLiteral("field-url"), at + QStringLiteral("/custom/send"));
    type(QStringLiteral("field-token"),
         GatewayServer::keys(provider).value(QStringLiteral("token")));
    const auto write = [this](const char *name, const QString &text) {
        auto *field = named<QPlainTextEdit>(*m_wizard, QLatin1String(name));
        QVERIFY(field);
        field->setFocus();
        QTest::keyClicks(field, text);
    };
    write("field-headers", QStringLiteral("X-Token: {token}"));
    write("field-body", QStringLiteral(R"({"to":"{to}","text":"{text}"})"));
    type(QStringLiteral("field-credit_url"), at + QStringLiteral("/custom/credit"));
    type(QStringLiteral("field-credit_path"), QStringLiteral("left"));
    press(QStringLiteral("next"));
    QTRY_VERIFY2(shows(*m_wizard, QStringLiteral("Credit left")), qPrintable(notice(*m_wizard)));
    QSignalSpy kept(m_wizard, &SenderWizard::kept);
    press(QStringLiteral("next"));
    QTRY_COMPARE(kept.size(), 1);
    QCOMPARE(senders().first().channel, Channel::Sms);
    QTRY_VERIFY(shows(*m_section, QStringLiteral("credit left")));
    QVERIFY(server.taken().isEmpty());
}

/// An account at Google, whose sign-in and mail server are on this computer.
SenderId TestSenders::keepAtGoogle(const OAuthServer &provider, int port)
{
    const SenderId id = keep(QStringLiteral("shop@example.fr"), QStringLiteral("gmail"), port);
    change([id, &provider](Database &db) {
        SenderRepository repository(db);
        Sender account = *repository.get(id);
        oauthfixture::standIn(provider, account);
        account.options.remove(QStringLiteral("login"));
        return repository.update(account);
    });
    openSection();
    m_section->editSender(id);
    [this] { QTRY_VERIFY(m_wizard = m_section->findChild<SenderWizard *>()); }();
    // By its key: the form moves under the mouse until it is laid out.
    [this] { QTRY_VERIFY(named<QPushButton>(*m_wizard, QStringLiteral("more-settings"))); }();
    QTest::keyClick(named<QPushButton>(*m_wizard, QStringLiteral("more-settings")), Qt::Key_Space);
    [this] { QTRY_VERIFY(named<QPushButton>(*m_wizard, QStringLiteral("sign-in"))); }();
    return id;
}

/// As far as to the page that the program opens in the browser.
QUrl TestSenders::askForSignIn()
{
    m_opened.clear();
    QTest::keyClick(named<QPushButton>(*m_wizard, QStringLiteral("sign-in")), Qt::Key_Space);
    [this] { QTRY_VERIFY(m_opened.isValid()); }();
    return m_opened;
}

void TestSenders::browse(const QUrl &back)
{
    QNetworkAccessManager browser;
    QNetworkReply *page = browser.get(QNetworkRequest(back));
    [page] { QTRY_VERIFY(page->isFinished()); }();
    QVERIFY(page->readAll().contains("Comptoir"));
}

void TestSenders::oneSignsInWithTheBrowser()
{
    OAuthServer provider;
    SmtpServer::Options options;
    options.logins = {"XOAUTH2"};
    options.token = OAuthServer::accessToken(1).toLatin1();
    const SmtpServer mail(options);
    const SenderId id = keepAtGoogle(provider, mail.port());
    QVERIFY(m_wizard);
    type(QStringLiteral("field-oauth_secret"), QLatin1String(OAuthServer::kSecret));
    browse(provider.browse(askForSignIn()));
    QTRY_VERIFY(shows(*m_wizard, QStringLiteral("You are signed in.")));
    press(QStringLiteral("next"));
    QTRY_VERIFY(shows(*m_wizard, QStringLiteral("The account works")));
    QSignalSpy kept(m_wizard, &SenderWizard::kept);
    press(QStringLiteral("next"));
    QTRY_COMPARE(kept.size(), 1);
    const QString secret = m_fixture->vault.secrets.value(id).key;
    const auto tokens = OAuthTokens::fromText(secret);
    QVERIFY(tokens);
    QCOMPARE(tokens->refresh, QStringLiteral("refresh-1"));
    QCOMPARE(tokens->clientSecret, QLatin1String(OAuthServer::kSecret));
    // To the keychain, and nowhere else.
    const Sender sender = senders().constFirst();
    QCOMPARE(sender.options.value(QStringLiteral("login")).toString(), QStringLiteral("oauth"));
    const QByteArray written = QJsonDocument(sender.options).toJson();
    for (const QString &one : {tokens->refresh, tokens->access, tokens->clientSecret})
        QVERIFY2(!written.contains(one.toUtf8()), qPrintable(one));
}

void TestSenders::aSignInCanFailOrBeGivenUp()
{
    OAuthServer provider;
    const SmtpServer mail;
    keepAtGoogle(provider, mail.port());
    QVERIFY(m_wizard);
    type(QStringLiteral("field-oauth_secret"), QLatin1String(OAuthServer::kSecret));
    browse(provider.browse(askForSignIn(), false)); // says no there
    QTRY_VERIFY(notice(*m_wizard).contains(QStringLiteral("refused in the browser")));
    const QUrl page = askForSignIn();
    QVERIFY(shows(*m_wizard, QStringLiteral("Your browser shows")));
    // Which says now that one does not wait.
    QTest::keyClick(named<QPushButton>(*m_wizard, QStringLiteral("sign-in")), Qt::Key_Space);
    QVERIFY(!shows(*m_wizard, QStringLiteral("Your browser shows")));
    QVERIFY(page.isValid());
    type(QStringLiteral("field-oauth_secret"), QStringLiteral("another"));
    browse(provider.browse(askForSignIn()));
    QTRY_VERIFY(notice(*m_wizard).contains(QStringLiteral("does not know this OAuth client")));
    type(QStringLiteral("field-oauth_client"), QStringLiteral(" "));
    QTest::keyClick(named<QPushButton>(*m_wizard, QStringLiteral("sign-in")), Qt::Key_Space);
    QTRY_VERIFY(notice(*m_wizard).contains(QStringLiteral("The OAuth client ID is missing")));
}

void TestSenders::limitsAndNameChangeWithoutAnAnswer()
{
    const SenderId id = keep(QStringLiteral("shop@example.fr"), QStringLiteral("smtp"), 1);
    openSection();
    choose(QStringLiteral("Change address, password or limits…"));
    m_wizard = m_section->findChild<SenderWizard *>();
    QVERIFY(m_wizard && m_wizard->isVisible());
    type(QStringLiteral("field-name"), QStringLiteral("Boutique"));
    press(QStringLiteral("next"));
    QTRY_VERIFY(shows(*m_wizard, QStringLiteral("the limits can be changed all the same")));
    auto *day = named<QSpinBox>(*m_wizard, QStringLiteral("limit-day"));
    QVERIFY(day);
    QCOMPARE(day->value(), 100);
    day->setFocus();
    day->selectAll();
    QTest::keyClicks(day, QStringLiteral("0"));
    QSignalSpy kept(m_wizard, &SenderWizard::kept);
    press(QStringLiteral("next"));
    QTRY_COMPARE(kept.size(), 1);
    const Sender changed = senders().first();
    QCOMPARE(changed.id, id);
    QCOMPARE(changed.name, QStringLiteral("Boutique"));
    QCOMPARE(changed.limits.perDay, 0);
    QCOMPARE(m_fixture->vault.secrets.value(id).key, QStringLiteral("open sesame"));
}

void TestSenders::anotherPasswordIsTried()
{
    const SmtpServer server;
    const SenderId id
        = keep(QStringLiteral("shop@example.fr"), QStringLiteral("smtp"), server.port());
    m_fixture->vault.secrets.clear();
    change([id](Database &db) {
        return SenderRepository(db).block(id, QStringLiteral("login_refused"));
    });
    openSection();
    QTRY_COMPARE(badge(), QStringLiteral("Waits for you"));
    QTest::mouseClick(button(*m_section, QStringLiteral("Enter the password…")), Qt::LeftButton);
    m_wizard = m_section->findChild<SenderWizard *>();
    QVERIFY(m_wizard);
    // There is none to keep: the keyboard is where it is given.
    QTRY_COMPARE(notice(*m_wizard), QStringLiteral("The keychain said no."));
    QTRY_COMPARE(m_wizard->focusWidget()->objectName(), QStringLiteral("field-secret"));
    QTest::keyClicks(m_wizard->focusWidget(), QStringLiteral("open sesame"));
    press(QStringLiteral("next"));
    QTRY_VERIFY(shows(*m_wizard, QStringLiteral("The account works")));
    QSignalSpy kept(m_wizard, &SenderWizard::kept);
    press(QStringLiteral("next"));
    QTRY_COMPARE(kept.size(), 1);
    QCOMPARE(m_fixture->vault.secrets.value(id).key, QStringLiteral("open sesame"));
    QTRY_COMPARE(badge(), QStringLiteral("Ready"));
}

void TestSenders::anAccountIsPausedAndGoesOn()
{
    keep(QStringLiteral("shop@example.fr"));
    openSection();
    choose(QStringLiteral("Pause"));
    QTRY_COMPARE(badge(), QStringLiteral("Paused"));
    QCOMPARE(senders().first().blocked, SenderBook::pausedByOwner());
    m_context->undo->undo();
    QTRY_COMPARE(badge(), QStringLiteral("Ready"));
    m_context->undo->redo();
    QTRY_COMPARE(badge(), QStringLiteral("Paused"));
    QTest::mouseClick(button(*m_section, QStringLiteral("Go on sending")), Qt::LeftButton);
    QTRY_COMPARE(badge(), QStringLiteral("Ready"));
}

void TestSenders::aBlockedAccountIsTestedAndFreed()
{
    const SmtpServer server;
    const SenderId id
        = keep(QStringLiteral("shop@example.fr"), QStringLiteral("smtp"), server.port());
    change([id](Database &db) {
        return SenderRepository(db).block(id, QStringLiteral("not_protected"));
    });
    openSection();
    QTRY_COMPARE(badge(), QStringLiteral("Waits for you"));
    QVERIFY(shows(*m_section, QStringLiteral("port 465 with TLS"))); // and why
    QTest::mouseClick(button(*m_section, QStringLiteral("Test now")), Qt::LeftButton);
    QTRY_COMPARE(badge(), QStringLiteral("Ready"));
    QTRY_COMPARE(notice(*m_section), QStringLiteral("shop@example.fr works."));
    m_fixture->vault.secrets.insert(id, {QStringLiteral("wrong"), {}});
    QTRY_VERIFY(button(*m_section, QStringLiteral("Test now")));
    QTest::keyClick(button(*m_section, QStringLiteral("Test now")), Qt::Key_Space);
    QTRY_VERIFY(notice(*m_section).contains(QStringLiteral("refused the user name")));
}

void TestSenders::anotherBecomesTheDefault()
{
    const SenderId first = keep(QStringLiteral("a@example.fr"));
    const SenderId second = keep(QStringLiteral("b@example.fr"));
    openSection();
    const auto standard = [this] {
        return **awaitResult(m_fixture->store().write(
            [](Database &db) { return SenderBook(db).standardOf(Channel::Email); }));
    };
    QCOMPARE(standard(), first);
    choose(QStringLiteral("Make it the default"), 1);
    QTRY_COMPARE(standard(), second);
    m_context->undo->undo();
    QTRY_COMPARE(standard(), first);
}

void TestSenders::anAccountIsRemovedAndBroughtBack()
{
    const SenderId id = keep(QStringLiteral("shop@example.fr"));
    PlannedMessage waiting;
    waiting.key = {QStringLiteral("campaign:1"), QStringLiteral("1"), CustomerId{1}, {}};
    waiting.sender = id;
    m_fixture->fill(2);
    const auto planned
        = awaitResult(m_fixture->store().write([&, now = m_fixture->clock.now()](Database &db) {
              return OutboxRepository(db).plan(waiting, now, now);
          }));
    QVERIFY2(planned, planned ? "" : qPrintable(planned.error().detail));
    m_fixture->vault.secrets.insert(SecretOwner::mailboxOf(id), {QStringLiteral("mail"), {}});
    openSection();
    choose(QStringLiteral("Remove this account…"));
    QDialog *dialog = nullptr;
    QTRY_VERIFY((dialog = openDialog(*m_section)) != nullptr);
    QVERIFY(shows(*dialog, QStringLiteral("1 message(s) still wait")));
    QVERIFY(shows(*dialog, QStringLiteral("stays in the outbox")));
    answer(*m_section);
    QTRY_VERIFY(senders().isEmpty());
    QTRY_VERIFY(m_fixture->vault.secrets.isEmpty());
    QTRY_VERIFY(button(*m_section, QStringLiteral("Add an account")));
    m_context->undo->undo();
    QTRY_COMPARE(senders().size(), 1);
    QTRY_COMPARE(m_fixture->vault.secrets.value(id).key, QStringLiteral("open sesame"));
    QTRY_COMPARE(m_fixture->vault.secrets.value(SecretOwner::mailboxOf(id)).key,
                 QStringLiteral("mail"));
    QVERIFY(!m_fixture->vault.secrets.contains(SecretOwner::eventsOf(id)));
    QTRY_COMPARE(badge(), QStringLiteral("Ready"));
}

void TestSenders::theDemoAddsNone()
{
    int left = 0;
    m_context->leaveDemo = [&left] { ++left; };
    openSection();
    QTRY_VERIFY(button(*m_section, QStringLiteral("Leave the demo shop")));
    QTest::mouseClick(button(*m_section, QStringLiteral("Leave the demo shop")), Qt::LeftButton);
    QCOMPARE(left, 1);
    m_section->addSender();
    QVERIFY(!m_section->findChild<SenderWizard *>());
}

void TestSenders::aMailboxIsTriedAndKept()
{
    const ImapServer server;
    const SenderId id = keep(QStringLiteral("shop@example.fr"));
    openSection();
    choose(QStringLiteral("What comes back…"));
    auto *dialog = m_section->findChild<MailboxDialog *>();
    QVERIFY(dialog && dialog->isVisible());
    auto *reads = named<QCheckBox>(*dialog, QStringLiteral("reads-mailbox"));
    QVERIFY(!reads->isChecked()); // nobody knows where the mailbox of that server is
    QVERIFY(!named<QLineEdit>(*dialog, QStringLiteral("field-imap_host")));
    QTest::keyClick(reads, Qt::Key_Space);
    auto *save = named<QPushButton>(*dialog, QStringLiteral("save"));
    QTest::mouseClick(save, Qt::LeftButton);
    QCOMPARE(notice(*dialog), QStringLiteral("“Mailbox server (IMAP)” is missing."));
    QTest::keyClicks(named<QLineEdit>(*dialog, QStringLiteral("field-imap_host")),
                     QStringLiteral("127.0.0.1"));
    QTest::mouseClick(named<QPushButton>(*dialog, QStringLiteral("more-settings")), Qt::LeftButton);
    QTest::keyClick(named<QComboBox>(*dialog, QStringLiteral("field-imap_safety")), Qt::Key_End);
    QTest::keyClicks(named<QLineEdit>(*dialog, QStringLiteral("field-imap_port")),
                     QString::number(server.port()));
    QTest::keyClicks(named<QLineEdit>(*dialog, QStringLiteral("field-imap_secret")),
                     QStringLiteral("open sesame"));
    QSignalSpy done(dialog, &MailboxDialog::kept);
    QTest::mouseClick(save, Qt::LeftButton);
    QTRY_COMPARE(done.size(), 1); // the dialog is gone by then
    const Sender sender = senders().first();
    QCOMPARE(sender.options.value(QLatin1String("imap_host")).toString(),
             QStringLiteral("127.0.0.1"));
    QVERIFY(FeedbackForm::readsMailbox(sender));
    QVERIFY(FeedbackForm::hasOwnMailboxSecret(sender));
    QCOMPARE(m_fixture->vault.secrets.value(SecretOwner::mailboxOf(id)).key,
             QStringLiteral("open sesame"));
    QCOMPARE(sender.options.value(QLatin1String("host")).toString(), QStringLiteral("127.0.0.1"));
}

void TestSenders::aMailboxThatRefusesIsNotKept()
{
    const ImapServer server;
    const SenderId id = keep(QStringLiteral("shop@example.fr"));
    change([&](Database &db) -> Done {
        Sender sender = *SenderRepository(db).get(id);
        sender.options.insert(QStringLiteral("imap_host"), QStringLiteral("127.0.0.1"));
        sender.options.insert(QStringLiteral("imap_port"), server.port());
        sender.options.insert(QStringLiteral("imap_safety"), QStringLiteral("none"));
        return SenderRepository(db).update(sender);
    });
    const QJsonObject before = senders().first().options;
    openSection();
    choose(QStringLiteral("What comes back…"));
    auto *dialog = m_section->findChild<MailboxDialog *>();
    QVERIFY(named<QCheckBox>(*dialog, QStringLiteral("reads-mailbox"))->isChecked());
    QTest::keyClicks(named<QLineEdit>(*dialog, QStringLiteral("field-imap_secret")),
                     QStringLiteral("wrong"));
    auto *save = named<QPushButton>(*dialog, QStringLiteral("save"));
    QTest::mouseClick(save, Qt::LeftButton);
    QTRY_VERIFY(notice(*dialog).contains(QStringLiteral("refused the user name")));
    QCOMPARE(senders().first().options, before);
    QVERIFY(save->isEnabled());
    // Switched off, nobody is asked.
    auto *secret = named<QLineEdit>(*dialog, QStringLiteral("field-imap_secret"));
    secret->selectAll();
    QTest::keyClick(secret, Qt::Key_Delete);
    QTest::keyClick(named<QCheckBox>(*dialog, QStringLiteral("reads-mailbox")), Qt::Key_Space);
    QSignalSpy done(dialog, &MailboxDialog::kept);
    QTest::mouseClick(save, Qt::LeftButton);
    QTRY_COMPARE(done.size(), 1);
    QVERIFY(!FeedbackForm::readsMailbox(senders().first()));
}

void TestSenders::theProviderIsAskedWithAKeyOfItsOwn()
{
    LoopbackServer server([](const ServerRequest &request) -> ServerReply {
        if (request.headers.value("api-key") == "xkeysib-1")
            return {200, "application/json", R"({"events":[]})", {}};
        return {401, "application/json", "{}", {}};
    });
    const SenderId id = keep(QStringLiteral("shop@example.fr"), QStringLiteral("brevo"));
    change([&](Database &db) -> Done {
        Sender sender = *SenderRepository(db).get(id);
        sender.options.insert(QStringLiteral("events_server"), server.url().toString());
        return SenderRepository(db).update(sender);
    });
    openSection();
    choose(QStringLiteral("What comes back…"));
    auto *dialog = m_section->findChild<MailboxDialog *>();
    auto *asks = named<QCheckBox>(*dialog, QStringLiteral("asks-provider"));
    QVERIFY(asks && !asks->isChecked()); // the SMTP key opens nothing there
    QTest::keyClick(asks, Qt::Key_Space);
    auto *key = named<QLineEdit>(*dialog, QStringLiteral("field-events_secret"));
    QVERIFY(key);
    QTest::keyClicks(key, QStringLiteral("wrong"));
    auto *save = named<QPushButton>(*dialog, QStringLiteral("save"));
    QTest::mouseClick(save, Qt::LeftButton);
    QTRY_VERIFY(notice(*dialog).contains(QStringLiteral("refused the key")));
    key->selectAll();
    QTest::keyClicks(key, QStringLiteral("xkeysib-1"));
    QSignalSpy done(dialog, &MailboxDialog::kept);
    QTest::mouseClick(save, Qt::LeftButton);
    QTRY_COMPARE(done.size(), 1); // the dialog is gone by then
    QCOMPARE(m_fixture->vault.secrets.value(SecretOwner::eventsOf(id)).key,
             QStringLiteral("xkeysib-1"));
    QVERIFY(FeedbackForm::asksProvider(senders().first()));
}

void TestSenders::theDomainIsCheckedAndTheRecordCopied()
{
    keep(QStringLiteral("shop@tournesol.fr"), QStringLiteral("ovh"));
    openSection();
    auto dns = std::make_unique<TableDns>();
    dns->records = {{QStringLiteral("tournesol.fr"), "v=spf1 a -all"},
                    {QStringLiteral("ovhmo7-selector1._domainkey.tournesol.fr"), "v=DKIM1; p="}};
    m_section->setDns(std::move(dns));
    choose(QStringLiteral("Check the domain…"));
    auto *dialog = m_section->findChild<DomainDialog *>();
    QVERIFY(dialog && dialog->isVisible());
    QTRY_VERIFY(shows(*dialog, QStringLiteral("does not name OVHcloud MX Plan")));
    QStringList values;
    for (const QLineEdit *line : dialog->findChildren<QLineEdit *>(QStringLiteral("record")))
        values.append(line->text());
    QVERIFY(values.contains(QStringLiteral("v=spf1 a include:mx.ovh.com -all")));
    QVERIFY(values.contains(QStringLiteral("v=DMARC1; p=none; rua=mailto:shop@tournesol.fr")));
    for (QToolButton *copy : dialog->findChildren<QToolButton *>()) {
        if (copy->accessibleName().contains(QStringLiteral("v=spf1")))
            QTest::mouseClick(copy, Qt::LeftButton);
    }
    QCOMPARE(QGuiApplication::clipboard()->text(),
             QStringLiteral("v=spf1 a include:mx.ovh.com -all"));
    // The name of the key is the provider's own for each domain.
    QVERIFY(shows(*dialog, QStringLiteral("enter the name (the selector)")));
    QTest::keyClicks(named<QLineEdit>(*dialog, QStringLiteral("dkim-selector")),
                     QStringLiteral("ovhmo7-selector1"));
    QTest::mouseClick(named<QPushButton>(*dialog, QStringLiteral("check-again")), Qt::LeftButton);
    QTRY_VERIFY(shows(*dialog, QStringLiteral("was withdrawn")));
    QTRY_COMPARE(senders().first().options.value(QLatin1String("dkim_selector")).toString(),
                 QStringLiteral("ovhmo7-selector1"));
    QTest::keyClick(dialog, Qt::Key_Escape);
    QTRY_VERIFY(!openDialog(*m_section));
}

void TestSenders::offlineTheDomainIsNotKnown()
{
    keep(QStringLiteral("shop@tournesol.fr"), QStringLiteral("ovh"));
    openSection();
    auto dns = std::make_unique<TableDns>();
    dns->isOffline = true;
    m_section->setDns(std::move(dns));
    choose(QStringLiteral("Check the domain…"));
    QTRY_VERIFY(openDialog(*m_section));
    QTRY_VERIFY(shows(*openDialog(*m_section), QStringLiteral("Check your Internet connection")));
}

QTEST_MAIN(TestSenders)
#include "tst_senders.moc"
