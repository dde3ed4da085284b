#include "workflows/channels/reply.h"

#include <QTest>

using namespace comptoir;

Q_DECLARE_METATYPE(comptoir::ReplyClass)
Q_DECLARE_METATYPE(comptoir::SmtpStage)

class TestReply : public QObject
{
    Q_OBJECT
private slots:
    void smtpReplies_data()
    {
        using enum ReplyClass;
        using enum SmtpStage;
        QTest::addColumn<SmtpStage>("stage");
        QTest::addColumn<QString>("reply");
        QTest::addColumn<ReplyClass>("expected");
        const auto row = [](const char *name, SmtpStage stage, const char *reply, ReplyClass is) {
            QTest::newRow(name) << stage << QString::fromLatin1(reply) << is;
        };
        row("taken", Content, "250 2.0.0 Ok: queued as 4F1", Accepted);
        row("busy", Envelope, "421 4.7.0 Too many connections", Throttled);
        row("busy without an enhanced code", Envelope, "421 try later", Throttled);
        row("greylisted", Envelope, "450 4.2.0 Greylisted, see you in 300 s", Throttled);
        row("a quota at MAIL", Envelope, "450 Mail send limit exceeded", Throttled);
        row("local error", Envelope, "451 4.3.0 Temporary failure", Throttled);
        row("no storage now", Envelope, "452 4.3.1 Insufficient system storage", Throttled);
        row("4.7.x after the dot", Content, "451 4.7.1 Slow down", Throttled);
        row("Gmail's daily limit is lasting by its code, and is not", Envelope,
            "550 5.4.5 Daily user sending limit exceeded", Throttled);
        row("nobody there", Envelope, "550 5.1.1 User unknown", NoSuchAddress);
        row("nobody there, plain", Envelope, "550 No such user here", NoSuchAddress);
        row("nobody there, said after the dot", Content, "550 5.1.1 User unknown", NoSuchAddress);
        row("not local", Envelope, "551 User not local", NoSuchAddress);
        row("a name that cannot be", Envelope, "553 5.1.3 Bad address syntax", NoSuchAddress);
        row("no such domain", Envelope, "550 5.1.2 Host unknown", NoSuchAddress);
        row("closed mailbox", Envelope, "550 5.2.1 Mailbox disabled", NoSuchAddress);
        row("our sender's domain", Envelope, "553 5.1.8 Sender domain not found", PolicyRefused);
        row("full", Envelope, "552 5.2.2 Over quota", MailboxFull);
        row("full for now", Envelope, "452 4.2.2 Over quota", MailboxFull);
        row("full, plain", Envelope, "552 Mailbox full", MailboxFull);
        row("policy", Envelope, "550 5.7.1 Relaying denied", PolicyRefused);
        row("not authenticated for Gmail", Content, "550 5.7.26 unauthenticated", PolicyRefused);
        row("not authenticated for Outlook", Content, "550 5.7.515 Access denied", PolicyRefused);
        row("spam", Content, "554 Message rejected as spam", PolicyRefused);
        row("refused for what it says", Content, "550 rejected", PolicyRefused);
        row("wrong password", Login, "535 5.7.8 Bad credentials", LoginRefused);
        row("password too weak", Login, "534 5.7.9 Application-specific password", LoginRefused);
        row("must log in", Envelope, "530 5.7.9 Authentication required", LoginRefused);
        row("must log in, as most say it", Envelope, "530 5.7.0 Authentication required",
            LoginRefused);
        row("token refused", Login, "334 eyJzdGF0dXMiOiI0MDEifQ==", LoginRefused);
        row("login for now not possible", Login, "454 4.7.0 Temporary failure", Throttled);
        row("closed door", Login, "421 Service not available", Throttled);
        row("too large", Envelope, "552 5.3.4 Message too big", OurFault);
        row("our command", Envelope, "501 5.5.4 Invalid arguments", OurFault);
        row("our order", Envelope, "503 Bad sequence", OurFault);
        row("our parameter", Envelope, "555 MAIL parameters not recognised", OurFault);
        row("a lasting no", Envelope, "550 5.0.0 No", Refused);
        row("broken off after RCPT", Envelope, "250 Ok", NoConnection);
        row("broken off before DATA's answer", Envelope, "354 Go ahead", NoConnection);
        row("broken off after the dot", Content, "354 Go ahead", Unknown);
        row("certificate refused", Login, "220 ready", NoConnection);
        row("another digit than the reply's", Envelope, "450 5.1.1 odd", Throttled);
    }
    void smtpReplies()
    {
        QFETCH(SmtpStage, stage);
        QFETCH(QString, reply);
        QFETCH(ReplyClass, expected);
        QCOMPARE(smtpReplyClass(reply.left(3).toInt(), enhancedCode(reply), stage), expected);
    }

    void silence()
    {
        QCOMPARE(smtpReplyClass(0, {}, SmtpStage::Login), ReplyClass::NoConnection);
        QCOMPARE(smtpReplyClass(0, {}, SmtpStage::Envelope), ReplyClass::NoConnection);
        QCOMPARE(smtpReplyClass(0, {}, SmtpStage::Content), ReplyClass::Unknown);
    }

    /// Whatever comes, nothing is taken for accepted but 2xx after the dot, and nothing before the
    /// dot leaves doubt.
    void noReplyMakesUpAnAcceptance()
    {
        const QStringList enhanced{QString(), QStringLiteral("2.0.0"), QStringLiteral("5.1.1"),
                                   QStringLiteral("4.7.0")};
        for (int code = -1; code < 1100; ++code) {
            for (const QString &more : enhanced) {
                for (const auto stage :
                     {SmtpStage::Login, SmtpStage::Envelope, SmtpStage::Content}) {
                    const ReplyClass is = smtpReplyClass(code, more, stage);
                    const bool taken = stage == SmtpStage::Content && code >= 200 && code < 300;
                    QCOMPARE(is == ReplyClass::Accepted, taken);
                    QVERIFY(is != ReplyClass::Unknown || stage == SmtpStage::Content);
                    QVERIFY(is != ReplyClass::Withheld);
                }
            }
        }
    }

    void enhancedCodes()
    {
        QCOMPARE(enhancedCode(QStringLiteral("550 5.1.1 No such user")), QStringLiteral("5.1.1"));
        QCOMPARE(enhancedCode(QStringLiteral("550-5.7.26 This mail")), QStringLiteral("5.7.26"));
        QCOMPARE(enhancedCode(QStringLiteral("550 no 5.1.1")), QString());
        QCOMPARE(enhancedCode(QStringLiteral("450 5.1.1 odd")), QString());
        QCOMPARE(enhancedCode(QStringLiteral("550 5.1.1.1 odd")), QString());
        QCOMPARE(enhancedCode(QString()), QString());
    }

    void queueIds_data()
    {
        QTest::addColumn<QString>("reply");
        QTest::addColumn<QString>("id");
        const auto row = [](const char *name, const char *reply, const char *id) {
            QTest::newRow(name) << QString::fromLatin1(reply) << QString::fromLatin1(id);
        };
        row("Postfix", "250 2.0.0 Ok: queued as 4F1A2B3C", "4F1A2B3C");
        row("a relay", "250 2.0.0 OK: queued as <202611.1@smtp-relay.example>",
            "202611.1@smtp-relay.example");
        row("Exim", "250 OK id=1tE2x9-0003Qk-2A", "1tE2x9-0003Qk-2A");
        row("Exchange",
            "250 2.6.0 <t1@example.fr> [InternalId=123456, Hostname=X.example] Queued mail",
            "123456");
        row("Gmail", "250 2.0.0 OK  1795342200 a1-b2c3d4.567 - gsmtp", "a1-b2c3d4.567");
        row("nothing known", "250 2.0.0 Thank   you", "Thank you");
        row("nothing at all", "250", "");
        QTest::newRow("without end")
            << QStringLiteral("250 queued as ") + QString(900, u'x') << QString(200, u'x');
    }
    void queueIds()
    {
        QFETCH(QString, reply);
        QFETCH(QString, id);
        QCOMPARE(queueId(reply), id);
    }
};

QTEST_GUILESS_MAIN(TestReply)
#include "tst_reply.moc"
