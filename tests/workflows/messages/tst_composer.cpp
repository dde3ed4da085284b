#include "models/store/feedbackrepository.h"
#include "models/store/writtenmessages.h"
#include "tests/workflows/channels/mailreader.h"
#include "tests/workflows/messages/outboxprofile.h"
#include "workflows/channels/emailsmtp.h"
#include "workflows/messages/composer.h"

#include <QTemporaryDir>

using namespace comptoir;

namespace {

WrittenMessage newsletter()
{
    WrittenMessage message;
    message.name = QStringLiteral("Soldes");
    message.subject = QStringLiteral("{{last_name}}, les soldes");
    message.html = QStringLiteral("<p>Bonjour {{first_name}}, {{total_spent}}</p>"
                                  "<a href=\"{{unsubscribe_link}}\">Se désabonner</a>");
    message.fallbacks = {{QStringLiteral("first_name"), QStringLiteral("cher & fidèle client")},
                         {QStringLiteral("total_spent"), QStringLiteral("rien")}};
    return message;
}

} // namespace

/// Message, customer, account and chance become exact bytes.
class TestComposer : public QObject
{
    Q_OBJECT
private slots:
    void init()
    {
        m_folder = std::make_unique<QTemporaryDir>();
        m_profile = std::make_unique<OutboxProfile>(m_folder->path());
        m_profile->fill(3);
        m_tokens = 0;
    }
    void cleanup() { m_profile.reset(); }

    void anEmail();
    void theSameInputsGiveTheSameBytes();
    void aRetryKeepsItsCode();
    void waysToUnsubscribe_data();
    void waysToUnsubscribe();
    void transactionalSaysNoWayOut();
    void aTextMessage();
    void whoLacksAFieldIsNotWrittenTo();
    void aSectionMayNotHideTheWayOut();
    void aReplacedMessageGoesAsItWasPlanned();
    void valuesAreWrittenInTheLanguage();
    void aPreviewWritesNothing();

private:
    WrittenMessageId keep(const WrittenMessage &message)
    {
        return m_profile->write([&](Database &database) {
            return WrittenMessages(database).keep(message, m_profile->clock.now());
        });
    }
    OutboxRow rowOf(const WrittenMessage &message, int customer = 1)
    {
        PlannedMessage planned = m_profile->message(customer);
        planned.written = keep(message);
        planned.channel = message.channel;
        planned.messageClass = message.messageClass;
        const OutboxId id = m_profile->plan(planned);
        OutboxRow row = m_profile->write(
            [&](Database &database) { return OutboxRepository(database).get(id); });
        row.address = QStringLiteral("p%1@d%2.example").arg(customer).arg(customer % 3);
        return row;
    }
    Result<ComposedMessage> compose(const OutboxRow &row)
    {
        Composer composer(m_profile->clock,
                          [this] { return QStringLiteral("abc%1").arg(++m_tokens); });
        return m_profile->store()
            .write([&](Database &database) -> Result<ComposedMessage> {
                Transaction transaction(database);
                const auto composed
                    = composer.compose(database, row, QStringLiteral("ref@example.fr"));
                if (composed && !composed->optOutCode.isEmpty()) { // as the run does
                    const auto kept = FeedbackRepository(database).tokenFor(
                        row.id, FeedbackRepository::kUnsubscribe, composed->optOutCode);
                    if (!kept || *kept != composed->optOutCode)
                        return Error{ErrorCode::Database, {}, {}};
                }
                if (const Done committed = transaction.commit(); !committed)
                    return committed.error();
                return composed;
            })
            .result();
    }
    ReadMail mailOf(const OutboxRow &row)
    {
        const auto composed = compose(row);
        return composed ? readMail(composed->content) : ReadMail{{}, {}, "not composed"};
    }
    void setOptions(const QJsonObject &options)
    {
        m_profile->write([&](Database &database) -> Done {
            auto account = SenderRepository(database).get(m_profile->sender);
            account->options = options;
            return SenderRepository(database).update(*account);
        });
    }

    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<OutboxProfile> m_profile;
    int m_tokens = 0;
};

void TestComposer::anEmail()
{
    setOptions({{QStringLiteral("from_name"), QStringLiteral("Boutique Léa")},
                {QStringLiteral("reply_to"), QStringLiteral("lea@example.fr")}});
    const ReadMail mail = mailOf(rowOf(newsletter()));
    QCOMPARE(mail.problem, QByteArray());
    QCOMPARE(mail.person("From").first, QStringLiteral("Boutique Léa"));
    QCOMPARE(mail.person("From").second, QByteArray("shop@example.fr"));
    QCOMPARE(mail.person("To").second, QByteArray("p1@d1.example"));
    QCOMPARE(mail.person("To").first, QStringLiteral("Nom1"));
    QCOMPARE(mail.raw("Reply-To").trimmed(), QByteArray("lea@example.fr"));
    QCOMPARE(mail.text("Subject"), QStringLiteral("Nom1, les soldes"));
    QCOMPARE(mail.raw("Message-ID").trimmed(), QByteArray("<ref@example.fr>"));
    QCOMPARE(mail.raw("X-Mailin-custom").trimmed(), QByteArray("ref@example.fr"));
    QCOMPARE(mail.parts.size(), 2);
    const QString text = QString::fromUtf8(mail.parts.at(0).body);
    const QString html = QString::fromUtf8(mail.parts.at(1).body);
    QVERIFY2(text.contains(QStringLiteral("Bonjour cher & fidèle client")), qPrintable(text));
    QVERIFY(text.contains(QStringLiteral("mailto:lea@example.fr?subject=unsubscribe%20abc1")));
    QVERIFY2(html.contains(QStringLiteral("Bonjour cher &amp; fidèle client")), qPrintable(html));
    QCOMPARE(mail.raw("List-Unsubscribe").trimmed(),
             QByteArray("<mailto:lea@example.fr?subject=unsubscribe%20abc1>"));
    QVERIFY(!mail.names().contains("List-Unsubscribe-Post"));
}

void TestComposer::theSameInputsGiveTheSameBytes()
{
    const OutboxRow row = rowOf(newsletter());
    const auto first = compose(row);
    QVERIFY(first
            && EmailSmtp::canMove(
                {QStringLiteral("shop@example.fr"), row.address, first->content, {}, true}));
    m_profile->run("DELETE FROM message_token");
    m_tokens = 0;
    QCOMPARE(compose(row)->content, first->content);
    // Nothing of the customer's number is in it.
    QCOMPARE(m_profile->row(QStringLiteral("SELECT token FROM message_token")),
             QStringLiteral("abc1"));
}

void TestComposer::aRetryKeepsItsCode()
{
    const OutboxRow row = rowOf(newsletter());
    const auto first = compose(row);
    QCOMPARE(compose(row)->content, first->content);
    QVERIFY(first->content.contains("abc1"));
    QVERIFY(!compose(rowOf(newsletter(), 2))->content.contains("abc1"));
}

void TestComposer::waysToUnsubscribe_data()
{
    QTest::addColumn<QJsonObject>("options");
    QTest::addColumn<QByteArray>("header");
    QTest::addColumn<QString>("link");
    const QString page = QStringLiteral("https://shop.example/u?t={token}&l=fr");
    QTest::newRow("a mail to the account")
        << QJsonObject() << QByteArray("<mailto:shop@example.fr?subject=unsubscribe%20abc1>")
        << QStringLiteral("mailto:shop@example.fr?subject=unsubscribe%20abc1");
    QTest::newRow("a mailbox of its own")
        << QJsonObject{{QStringLiteral("unsubscribe_mailbox"), QStringLiteral("stop@example.fr")}}
        << QByteArray("<mailto:stop@example.fr?subject=unsubscribe%20abc1>")
        << QStringLiteral("mailto:stop@example.fr?subject=unsubscribe%20abc1");
    QTest::newRow("the code in the address")
        << QJsonObject{{QStringLiteral("unsubscribe_plus"), true}}
        << QByteArray("<mailto:shop+u.abc1@example.fr?subject=unsubscribe%20abc1>")
        << QStringLiteral("mailto:shop+u.abc1@example.fr?subject=unsubscribe%20abc1");
    QTest::newRow("a page") << QJsonObject{{QStringLiteral("unsubscribe_page"), page}}
                            << QByteArray("<mailto:shop@example.fr?subject=unsubscribe%20abc1>,"
                                          " <https://shop.example/u?t=abc1&l=fr>")
                            << QStringLiteral("https://shop.example/u?t=abc1&amp;l=fr");
}

void TestComposer::waysToUnsubscribe()
{
    QFETCH(QJsonObject, options);
    QFETCH(QByteArray, header);
    QFETCH(QString, link);
    setOptions(options);
    const ReadMail mail = mailOf(rowOf(newsletter()));
    QCOMPARE(mail.problem, QByteArray());
    QCOMPARE(mail.raw("List-Unsubscribe").trimmed(), header);
    QCOMPARE(mail.names().contains("List-Unsubscribe-Post"),
             options.contains(QStringLiteral("unsubscribe_page")));
    const QString html = QString::fromUtf8(mail.parts.at(1).body);
    QVERIFY2(html.contains(link), qPrintable(html));
}

void TestComposer::transactionalSaysNoWayOut()
{
    WrittenMessage message;
    message.name = QStringLiteral("Colis");
    message.messageClass = MessageClass::Transactional;
    message.subject = QStringLiteral("Votre colis");
    message.text = QStringLiteral("Il est parti.");
    const ReadMail mail = mailOf(rowOf(message));
    QCOMPARE(mail.problem, QByteArray());
    QVERIFY(!mail.names().contains("List-Unsubscribe"));
    QCOMPARE(m_tokens, 0);
}

void TestComposer::aTextMessage()
{
    WrittenMessage message;
    message.name = QStringLiteral("Flash");
    message.channel = Channel::Sms;
    message.text = QStringLiteral("{{last_name}} : -20 % <ce soir> STOP au 36111");
    const auto composed = compose(rowOf(message));
    QVERIFY(composed);
    QCOMPARE(QString::fromUtf8(composed->content),
             QStringLiteral("Nom1 : -20 % <ce soir> STOP au 36111"));
}

void TestComposer::whoLacksAFieldIsNotWrittenTo()
{
    WrittenMessage message = newsletter();
    message.fallbacks.remove(QStringLiteral("first_name"));
    const auto composed = compose(rowOf(message));
    QVERIFY(!composed);
    QCOMPARE(composed.error().code, ErrorCode::InvalidArgument);
    QVERIFY2(composed.error().text.contains(QStringLiteral("first_name")),
             qPrintable(composed.error().text));
}

void TestComposer::aSectionMayNotHideTheWayOut()
{
    WrittenMessage message = newsletter();
    message.html = QStringLiteral("<p>x</p>{{#first_name}}{{unsubscribe_link}}{{/first_name}}");
    QVERIFY(!compose(rowOf(message)));
}

void TestComposer::aReplacedMessageGoesAsItWasPlanned()
{
    const OutboxRow row = rowOf(newsletter());
    WrittenMessage changed = newsletter();
    changed.subject = QStringLiteral("Autre chose");
    keep(changed);
    QCOMPARE(mailOf(row).text("Subject"), QStringLiteral("Nom1, les soldes"));
    OutboxRow unwritten = row;
    unwritten.message.written = {};
    QCOMPARE(compose(unwritten).error().code, ErrorCode::NotFound);
}

void TestComposer::valuesAreWrittenInTheLanguage()
{
    m_profile->run("UPDATE customer_facts SET total_spent = 123456, currency = 'EUR',"
                   " last_order_at = 1795255200000 WHERE customer_id = 1");
    const auto text = [this](const char *language) {
        WrittenMessage message;
        message.name = QString::fromLatin1(language);
        message.language = message.name;
        message.messageClass = MessageClass::Transactional;
        message.subject = QStringLiteral("x");
        message.text = QStringLiteral("{{total_spent}} {{last_order_at}} {{orders_count}}");
        QString said = QString::fromUtf8(mailOf(rowOf(message)).parts.value(0).body).trimmed();
        m_profile->run("DELETE FROM outbox");
        return said.replace(QChar(0x202f), u' ').replace(QChar(0xa0), u' ');
    };
    QCOMPARE(text("fr"), QStringLiteral("1 234,56 € 21 novembre 2026 0"));
    QCOMPARE(text("en"), QStringLiteral("€1,234.56 21 November 2026 0"));
}

void TestComposer::aPreviewWritesNothing()
{
    const auto preview = m_profile->store()
                             .write([&](Database &database) {
                                 const auto sender
                                     = SenderRepository(database).get(m_profile->sender);
                                 return Composer::preview(database, newsletter(), *sender,
                                                          CustomerId{2}, m_profile->clock.now());
                             })
                             .result();
    QVERIFY(preview);
    QCOMPARE(preview->said.subject, QStringLiteral("Nom2, les soldes"));
    QCOMPARE(readMail(preview->content).person("To").second, QByteArray("p2@d2.example"));
    QCOMPARE(m_profile->number(QStringLiteral("SELECT count(*) FROM message_token")), 0);
    QCOMPARE(m_profile->number(QStringLiteral("SELECT count(*) FROM message_template")), 0);
}

QTEST_GUILESS_MAIN(TestComposer)
#include "tst_composer.moc"
