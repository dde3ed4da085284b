/// Accounts made of answers, tried, and kept: the same for window and command line.

#include "models/store/senderrepository.h"
#include "tests/servers/gatewayserver.h"
#include "tests/servers/smtpserver.h"
#include "tests/workflows/messages/outboxprofile.h"
#include "workflows/channels/oauthtenant.h"
#include "workflows/messages/senderbook.h"
#include "workflows/messages/senderchannels.h"
#include "workflows/messages/senderform.h"
#include "workflows/messages/senderpresets.h"
#include "workflows/messages/sendertrial.h"

#include <QTemporaryDir>
#include <QTest>

using namespace comptoir;

namespace {

using Fields = QHash<QString, QString>;

QStringList keysOf(const QList<GatewayField> &fields, bool advanced)
{
    QStringList keys;
    for (const GatewayField &field : fields) {
        if (field.isAdvanced == advanced)
            keys.append(field.key);
    }
    return keys;
}

Sender made(const QString &provider, const QString &address, const Fields &fields)
{
    const Result<Sender> sender
        = SenderForm::sender(senderPreset(provider), {address, {}, fields}, {});
    if (!sender)
        qFatal("%s", qPrintable(sender.error().text));
    return *sender;
}

} // namespace

class TestSenderForm : public QObject
{
    Q_OBJECT

private slots:
    void everyProviderHasAForm_data();
    void everyProviderHasAForm();
    void oneAnswersWhatNobodyKnows();
    void answersComeBack_data();
    void answersComeBack();
    void whatTheFormDoesNotAskStays();
    void aDirectoryIsAName();
    void wrongAnswersAreNamed_data();
    void wrongAnswersAreNamed();
    void secretsAreJoined();
    void aMailServerIsTried();
    void aGatewayIsTried();
    void accountsAreKeptOnce();
    void theOwnersPauseStays();
    void aChannelHasAStandard();
};

void TestSenderForm::everyProviderHasAForm_data()
{
    QTest::addColumn<QString>("provider");
    for (const SenderPreset &preset : senderPresets())
        QTest::newRow(qPrintable(preset.id)) << preset.id;
}

void TestSenderForm::everyProviderHasAForm()
{
    QFETCH(QString, provider);
    const SenderPreset preset = senderPreset(provider);
    QCOMPARE(preset.id, provider);
    const QList<GatewayField> fields = SenderForm::fields(preset);
    QSet<QString> keys;
    bool hasSecret = false;
    for (const GatewayField &field : fields) {
        QVERIFY2(!field.label.isEmpty(), qPrintable(field.key));
        QVERIFY2(!keys.contains(field.key), qPrintable(field.key));
        keys.insert(field.key);
        hasSecret = hasSecret || field.isSecret;
        if (field.type == GatewayField::Type::Choice)
            QVERIFY2(field.hasOption(field.standard), qPrintable(field.key));
    }
    QVERIFY(hasSecret);
    QVERIFY(preset.guide && !preset.guide().isEmpty());
    QVERIFY(!SenderForm::addressField(preset).label.isEmpty());
}

void TestSenderForm::oneAnswersWhatNobodyKnows()
{
    const QStringList known
        = keysOf(SenderForm::fields(senderPreset(QStringLiteral("gmail"))), false);
    QCOMPARE(known, QStringList{QStringLiteral("secret")});
    const QStringList free
        = keysOf(SenderForm::fields(senderPreset(QStringLiteral("smtp"))), false);
    QCOMPARE(free,
             (QStringList{QStringLiteral("secret"), QStringLiteral("host"),
                          QStringLiteral("safety"), QStringLiteral("port")}));
    const QStringList relay
        = keysOf(SenderForm::fields(senderPreset(QStringLiteral("mailjet"))), false);
    QCOMPARE(relay, (QStringList{QStringLiteral("user"), QStringLiteral("secret")}));
}

void TestSenderForm::answersComeBack_data()
{
    QTest::addColumn<QString>("provider");
    QTest::addColumn<QString>("address");
    QTest::addColumn<Fields>("fields");
    QTest::addColumn<QJsonObject>("options");
    const QString mail = QStringLiteral("shop@example.fr");
    const auto field = [](const char *key, const char *value) {
        return std::pair(QLatin1String(key), QLatin1String(value));
    };
    QTest::newRow("nothing said") << "gmail" << mail << Fields{} << QJsonObject{};
    Fields standard{{QStringLiteral("host"), QStringLiteral("smtp.gmail.com")},
                    {QStringLiteral("safety"), QStringLiteral("tls")},
                    {QStringLiteral("login"), QStringLiteral("password")}};
    QTest::newRow("the provider's own is not kept") << "gmail" << mail << standard << QJsonObject{};
    QTest::newRow("a server of one's own")
        << "smtp" << mail
        << Fields{{QStringLiteral("host"), QStringLiteral(" mail.example.fr ")},
                  {QStringLiteral("port"), QStringLiteral("2525")},
                  {QStringLiteral("safety"), QStringLiteral("starttls")}}
        << QJsonObject{field("host", "mail.example.fr"),
                       {QStringLiteral("port"), 2525},
                       field("safety", "starttls")};
    QTest::newRow("Microsoft's usual directory")
        << "exchange_online" << mail
        << Fields{{QStringLiteral("oauth_tenant"), QStringLiteral("common")}} << QJsonObject{};
    QTest::newRow("the directory of an organisation")
        << "exchange_online" << mail
        << Fields{{QStringLiteral("oauth_tenant"), QStringLiteral(" maison-lavande.fr ")}}
        << QJsonObject{field("oauth_tenant", "maison-lavande.fr")};
    QTest::newRow("a gateway") << "ovh_sms"
                               << "Boutique"
                               << Fields{{QStringLiteral("service"), QStringLiteral("sms-ab1-1")},
                                         {QStringLiteral("application_secret"),
                                          QStringLiteral("x")},
                                         {QStringLiteral("sandbox"), QStringLiteral("1")}}
                               << QJsonObject{field("service", "sms-ab1-1"), field("sandbox", "1")};
}

void TestSenderForm::answersComeBack()
{
    QFETCH(QString, provider);
    QFETCH(QString, address);
    QFETCH(Fields, fields);
    QFETCH(QJsonObject, options);
    const Sender sender = made(provider, address, fields);
    QCOMPARE(sender.options, options);
    QCOMPARE(sender.limits, senderPreset(provider).limits);
    const SenderAnswers answers = SenderForm::answers(sender);
    QCOMPARE(answers.address, address);
    // Through the form and back nothing changes, and no secret came along.
    QCOMPARE(made(provider, address, answers.fields), sender);
    for (const GatewayField &field : SenderForm::fields(senderPreset(provider)))
        QVERIFY(!field.isSecret || !answers.fields.contains(field.key));
}

void TestSenderForm::whatTheFormDoesNotAskStays()
{
    Sender before;
    before.id = SenderId{3};
    before.limits.perDay = 77;
    before.options = {{QStringLiteral("imap_host"), QStringLiteral("imap.example.fr")},
                      {QStringLiteral("reply_to"), QStringLiteral("old@example.fr")}};
    const auto after = SenderForm::sender(
        senderPreset(QStringLiteral("gmail")),
        {QStringLiteral("shop@gmail.com"), QStringLiteral(" A  B "), {}}, before);
    QVERIFY(after);
    QCOMPARE(after->id, before.id);
    QCOMPARE(after->name, QStringLiteral("A B"));
    QCOMPARE(after->limits.perDay, 77);
    QCOMPARE(after->options,
             (QJsonObject{{QStringLiteral("imap_host"), QStringLiteral("imap.example.fr")}}));
}

void TestSenderForm::aDirectoryIsAName()
{
    const auto sender = SenderForm::sender(
        senderPreset(QStringLiteral("outlook")),
        {QStringLiteral("a@b.fr"), {}, Fields{{OAuthTenant::key(), QStringLiteral("../x")}}}, {});
    QVERIFY(!sender);
    QVERIFY2(sender.error().text.contains(QLatin1String("../x")), qPrintable(sender.error().text));
    // Google has none.
    for (const GatewayField &field : SenderForm::fields(senderPreset(QStringLiteral("gmail"))))
        QVERIFY(field.key != OAuthTenant::key());
}

void TestSenderForm::wrongAnswersAreNamed_data()
{
    QTest::addColumn<QString>("address");
    QTest::addColumn<Fields>("fields");
    QTest::addColumn<QString>("named");
    const QString good = QStringLiteral("a@b.fr");
    const auto row
        = [&good](const char *name, const char *key, const QString &value, const char *named) {
              QTest::newRow(name) << good << Fields{{QLatin1String(key), value}}
                                  << QString::fromLatin1(named);
          };
    QTest::newRow("no address") << QStringLiteral("nobody") << Fields{} << QStringLiteral("nobody");
    row("a port in words", "port", QStringLiteral("many"), "many");
    row("a negative port", "port", QStringLiteral("-1"), "-1");
    row("a protection that is none", "safety", QStringLiteral("rot13"), "rot13");
    row("a line break in a choice", "login", QStringLiteral("pass\nword"), "pass word");
}

void TestSenderForm::wrongAnswersAreNamed()
{
    QFETCH(QString, address);
    QFETCH(Fields, fields);
    QFETCH(QString, named);
    const auto sender
        = SenderForm::sender(senderPreset(QStringLiteral("gmail")), {address, {}, fields}, {});
    QVERIFY(!sender);
    QCOMPARE(sender.error().code, ErrorCode::InvalidArgument);
    QVERIFY2(sender.error().text.contains(named), qPrintable(sender.error().text));
}

void TestSenderForm::secretsAreJoined()
{
    const SenderPreset mail = senderPreset(QStringLiteral("gmail"));
    const QString key = SenderForm::secretKey();
    QCOMPARE(SenderForm::secret(mail, {}, QStringLiteral("old")), QStringLiteral("old"));
    QCOMPARE(SenderForm::secret(mail, {{key, QStringLiteral(" new\n")}}, QStringLiteral("old")),
             QStringLiteral("new"));
    const SenderPreset sms = senderPreset(QStringLiteral("ovh_sms"));
    const GatewayEntry entry = Gateways::entry(sms.id);
    const QString kept
        = SenderForm::secret(sms,
                             {{QStringLiteral("application_secret"), QStringLiteral("as")},
                              {QStringLiteral("consumer_key"), QStringLiteral("ck")},
                              {QStringLiteral("service"), QStringLiteral("no secret")}},
                             {});
    QVERIFY(!kept.contains(QStringLiteral("no secret")));
    const QString changed
        = SenderForm::secret(sms, {{QStringLiteral("consumer_key"), QStringLiteral("ck2")}}, kept);
    QCOMPARE(Gateways::secrets(entry, changed),
             (Fields{{QStringLiteral("application_secret"), QStringLiteral("as")},
                     {QStringLiteral("consumer_key"), QStringLiteral("ck2")}}));
    QVERIFY(SenderForm::secret(sms, {}, {}).isEmpty());
}

void TestSenderForm::aMailServerIsTried()
{
    SmtpServer server;
    TestClock clock;
    const SenderTrial::Parts parts{&clock, [] { return 0.5; }};
    const Sender sender = made(QStringLiteral("smtp"), QStringLiteral("shop@example.fr"),
                               {{QStringLiteral("host"), QStringLiteral("127.0.0.1")},
                                {QStringLiteral("port"), QString::number(server.port())},
                                {QStringLiteral("safety"), QStringLiteral("none")}});
    QCOMPARE(SenderTrial::asked(sender), QStringLiteral("127.0.0.1"));
    const auto works = SenderTrial::run(sender, QStringLiteral("open sesame"), parts, {});
    QVERIFY2(works, works ? "" : qPrintable(works.error().text));
    QCOMPARE(works->largestMessage, 35'882'577);
    const auto refused = SenderTrial::run(sender, QStringLiteral("wrong"), parts, {});
    QVERIFY(!refused);
    QCOMPARE(refused.error().code, ErrorCode::Auth);
    QVERIFY(server.mails().isEmpty());
}

void TestSenderForm::aGatewayIsTried()
{
    GatewayServer server;
    TestClock clock;
    server.setTime(clock.now().ms / 1'000);
    const SenderTrial::Parts parts{&clock, [] { return 0.5; }};
    const SenderPreset preset = senderPreset(QStringLiteral("ovh_sms"));
    const Fields keys = GatewayServer::keys(preset.id);
    Sender sender = made(preset.id, QStringLiteral("Boutique"), keys);
    sender.options.insert(QStringLiteral("base_url"), server.url().toString());
    const auto works = SenderTrial::run(sender, SenderForm::secret(preset, keys, {}), parts, {});
    QVERIFY2(works, works ? "" : qPrintable(works.error().text));
    QVERIFY(works->credit && !works->credit->amount.isEmpty());
    Fields wrong = keys;
    wrong.insert(QStringLiteral("application_secret"), QStringLiteral("other"));
    const auto refused = SenderTrial::run(sender, SenderForm::secret(preset, wrong, {}), parts, {});
    QVERIFY(!refused);
    QVERIFY(server.refusedKeys() > 0);
    QVERIFY(server.taken().isEmpty());
}

void TestSenderForm::accountsAreKeptOnce()
{
    const QTemporaryDir folder;
    OutboxProfile profile(folder.path());
    Sender sender = made(QStringLiteral("gmail"), QStringLiteral("shop@gmail.com"), {});
    const Timestamp now = profile.clock.now();
    const auto keep = [&profile, now](const Sender &one) {
        return profile.write([&one, now](Database &db) { return SenderBook(db).keep(one, now); });
    };
    const qint64 before = profile.write([](Database &db) -> Result<qint64> {
        return SenderRepository(db).list().valueOr({}).size();
    });
    const SenderBook::Kept first = keep(sender);
    QVERIFY(first.isNew);
    QCOMPARE(first.isFirst, before == 0);
    sender.address = QStringLiteral("SHOP@gmail.com");
    sender.name = QStringLiteral("Boutique");
    const SenderBook::Kept again = keep(sender);
    QVERIFY(!again.isNew);
    QCOMPARE(again.sender.id, first.sender.id);
    // Changed by its number, the address too.
    Sender moved = again.sender;
    moved.address = QStringLiteral("other@gmail.com");
    QCOMPARE(keep(moved).sender.id, first.sender.id);
    const Sender now3 = profile.write(
        [id = first.sender.id](Database &db) { return SenderRepository(db).get(id); });
    QCOMPARE(now3.address, QStringLiteral("other@gmail.com"));
    QCOMPARE(now3.name, QStringLiteral("Boutique"));
}

void TestSenderForm::theOwnersPauseStays()
{
    const QTemporaryDir folder;
    OutboxProfile profile(folder.path());
    const Sender sender = made(QStringLiteral("gmail"), QStringLiteral("shop@gmail.com"), {});
    const Timestamp now = profile.clock.now();
    const auto kept = profile.write([&](Database &db) { return SenderBook(db).keep(sender, now); });
    const SenderId id = kept.sender.id;
    const auto blocked = [&profile, id] {
        return profile.write([id](Database &db) { return SenderRepository(db).get(id); }).blocked;
    };
    profile.write([id](Database &db) {
        return SenderRepository(db).block(id, QStringLiteral("login_refused"));
    });
    profile.write([id](Database &db) { return SenderBook(db).release(id); });
    QCOMPARE(blocked(), QString());
    profile.write([id](Database &db) { return SenderBook(db).setPaused(id, true); });
    profile.write([id](Database &db) { return SenderBook(db).release(id); });
    profile.write([&](Database &db) { return SenderBook(db).keep(kept.sender, now); });
    QCOMPARE(blocked(), SenderBook::pausedByOwner());
    profile.write([id](Database &db) { return SenderBook(db).setPaused(id, false); });
    QCOMPARE(blocked(), QString());
}

void TestSenderForm::aChannelHasAStandard()
{
    const QTemporaryDir folder;
    OutboxProfile profile(folder.path());
    const Timestamp now = profile.clock.now();
    const auto standard = [&profile](Channel channel) {
        return profile.write(
            [channel](Database &db) { return SenderBook(db).standardOf(channel); });
    };
    QVERIFY(!standard(Channel::WhatsApp));
    QList<Sender> kept;
    for (const char *address : {"+33757000001", "+33757000002"}) {
        Sender sender;
        sender.channel = Channel::WhatsApp;
        sender.provider = QStringLiteral("twilio_whatsapp");
        sender.address = QLatin1String(address);
        kept.append(
            profile.write([&](Database &db) { return SenderBook(db).keep(sender, now); }).sender);
    }
    QCOMPARE(standard(Channel::WhatsApp), kept.at(0).id);
    profile.write([&kept](Database &db) { return SenderBook(db).setStandard(kept.at(1)); });
    QCOMPARE(standard(Channel::WhatsApp), kept.at(1).id);
    profile.write([&](Database &db) { return SenderRepository(db).remove(kept.at(1).id, now); });
    QCOMPARE(standard(Channel::WhatsApp), kept.at(0).id); // the other is gone
}

QTEST_GUILESS_MAIN(TestSenderForm)
#include "tst_senderform.moc"
