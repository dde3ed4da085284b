/// Messages on the command line: accounts, files, consents and the outbox.

#include "app/cli/exitcode.h"
#include "models/domain/contact.h"
#include "models/store/outboxrepository.h"
#include "models/store/senderrepository.h"
#include "models/store/suppressionlist.h"
#include "tests/app/cli/sendingprogram.h"
#include "tests/servers/imapserver.h"
#include "tests/workflows/channels/gatewayfixture.h"

#include <QDateTime>
#include <QFile>
#include <QJsonArray>
#include <QSet>
#include <QTcpSocket>
#include <QTest>
#include <QUrlQuery>

using namespace comptoir;
using namespace comptoir::cli;
using namespace comptoir::sendingprogram;

namespace {

ShopBatch people(int count)
{
    ShopBatch batch;
    for (int number = 1; number <= count; ++number) {
        AccountRecord account;
        account.id = RemoteId::fromNumber(number);
        account.firstName = number == 1 ? QString() : QStringLiteral("Zoé%1").arg(number);
        account.lastName = QStringLiteral("Nom%1").arg(number);
        account.email = QStringLiteral("p%1@d.example").arg(number);
        ConsentRecord consent;
        consent.state = ConsentState::Granted;
        consent.at = Timestamp{TestClock().now().ms - 1'000'000};
        account.consents += consent;
        batch.accounts += account;
    }
    return batch;
}

QJsonArray messagesIn(const CommandRunner::Outcome &outcome)
{
    return outcome.json().value(QLatin1String("messages")).toArray();
}

} // namespace

class TestSendCommands : public QObject
{
    Q_OBJECT
private slots:
    void accountsAreTriedAndKept();
    void whoSaysNoInTheBrowserKeepsNoAccount();
    void whatCannotSendIsNotKept_data();
    void whatCannotSendIsNotKept();
    void messagesComeFromFiles();
    void aMessageIsShownAsACustomerGetsIt();
    void consentsAreNotedAndShown();
    void oneMessageLeaves();
    void aSegmentThatNeedsDataGetsNoMessage();
    void aRestoredProfileWaitsForAWord();
    void aRestoreSendsNothingAgain();
    void whatCannotBeKnownAfterARestoreWaitsForTheOwner();
    void aRestoreMayBeKilled();
    void anOlderFileCopiedBackSendsNothingAgain();
    void aFalseClockReachesNobody();
    void whatIsInDoubtIsNoSuccess();
    void anAccountWithoutProtectionIsTheOwners();
    void sendingIsPaused();
    void whatCameBackIsAskedFor();
};

/// The address is told where no JSON goes, and the program waits for the browser.
void TestSendCommands::whoSaysNoInTheBrowserKeepsNoAccount()
{
    SendingProgram program;
    const auto without
        = program.runner.run(QStringLiteral("account add outlook shop@example.fr --oauth --json"));
    QCOMPARE(without.code, int(Usage));
    QVERIFY2(without.err.contains("--oauth-client"), without.err.constData());
    QProcess process;
    program.runner.start(process,
                         QStringLiteral("account add outlook shop@example.fr --oauth"
                                        " --oauth-client comptoir-desk --json"));
    process.setReadChannel(QProcess::StandardError);
    QByteArray said;
    while (!said.contains("state=") || !said.endsWith('\n')) {
        QVERIFY2(process.waitForReadyRead(60'000), said.constData());
        said += process.readAllStandardError();
    }
    const QUrlQuery asked(QUrl::fromEncoded(said.mid(said.indexOf("https://")).trimmed()));
    QUrl back(asked.queryItemValue(QStringLiteral("redirect_uri"), QUrl::FullyDecoded));
    QCOMPARE(back.host(), QStringLiteral("localhost"));
    QTcpSocket browser;
    browser.connectToHost(QStringLiteral("127.0.0.1"), static_cast<quint16>(back.port()));
    QVERIFY(browser.waitForConnected());
    browser.write("GET /?error=access_denied&state="
                  + asked.queryItemValue(QStringLiteral("state")).toLatin1()
                  + " HTTP/1.1\r\nHost: localhost\r\n\r\n");
    QVERIFY(browser.waitForDisconnected() || browser.state() == QAbstractSocket::UnconnectedState);
    const auto refused = program.runner.finish(process);
    QCOMPARE(refused.code, int(SecretUnavailable));
    QVERIFY(program.runner.run(QStringLiteral("account list --json"))
                .json()
                .value(QLatin1String("accounts"))
                .toArray()
                .isEmpty());
}

void TestSendCommands::accountsAreTriedAndKept()
{
    SendingProgram program;
    const SmtpServer server;
    const auto added = program.addAccount(server, QStringLiteral("--name Boutique"));
    QVERIFY2(added.code == Ok, added.err.constData());
    const QJsonObject account = added.json().value(QLatin1String("account")).toObject();
    QCOMPARE(account.value(QLatin1String("address")).toString(), QStringLiteral("shop@example.fr"));
    QVERIFY(account.value(QLatin1String("per_day")).isNull());
    QCOMPARE(program.runner.run(QStringLiteral("account list --json"))
                 .json()
                 .value(QLatin1String("accounts"))
                 .toArray()
                 .size(),
             1);
    QCOMPARE(program.runner
                 .run(QStringLiteral("account test shop@example.fr --secret-env MAIL_PASSWORD"))
                 .code,
             int(Ok));
    // Without a keychain nobody remembers the password.
    QCOMPARE(program.runner.run(QStringLiteral("account test")).code, int(SecretUnavailable));
    // The same address again changes the account.
    QCOMPARE(program.addAccount(server, QStringLiteral("--per-hour 30")).code, int(Ok));
    const QJsonArray all = program.runner.run(QStringLiteral("account list --json"))
                               .json()
                               .value(QLatin1String("accounts"))
                               .toArray();
    QCOMPARE(all.size(), 1);
    QCOMPARE(all.first().toObject().value(QLatin1String("per_hour")).toInt(), 30);
    QCOMPARE(program.runner.run(QStringLiteral("account remove 1")).code, int(Ok));
    QCOMPARE(program.runner.run(QStringLiteral("account remove 1")).code, int(NotFound));
    QVERIFY(!program.runner.allOutput().contains("sesame"));
}

void TestSendCommands::whatCannotSendIsNotKept_data()
{
    QTest::addColumn<QString>("line");
    QTest::addColumn<int>("code");
    const auto row = [](const char *name, const char *line, ExitCode code) {
        QTest::newRow(name) << QString::fromLatin1(line) << int(code);
    };
    row("a wrong password",
        "brevo a@b.fr --host 127.0.0.1 --port {port} --safety none"
        " --secret-env WRONG_PASSWORD",
        SecretUnavailable);
    row("no password", "brevo a@b.fr --secret-env NOT_THERE", SecretUnavailable);
    row("nobody there", "smtp a@b.fr --host 127.0.0.1 --port 1 --safety none --login none",
        ShopUnavailable);
    row("an unknown provider", "hotmale a@b.fr", Usage);
    row("no address", "gmail nobody --secret-env MAIL_PASSWORD", Usage);
    row("in clear to elsewhere", "smtp a@b.fr --host mail.example --safety none", Usage);
    row("no server", "smtp a@b.fr", Usage);
    row("a port that is none", "brevo a@b.fr --port many", Usage);
    row("a page that is none", "brevo a@b.fr --unsubscribe-page http://x.fr/{token}", Usage);
    row("a page without the code", "brevo a@b.fr --unsubscribe-page https://x.fr/", Usage);
    row("an answer to no question", "twilio Boutique --option colour=red", Usage);
    row("a mailbox that is none", "brevo a@b.fr --unsubscribe-mailbox x", Usage);
}

void TestSendCommands::whatCannotSendIsNotKept()
{
    QFETCH(QString, line);
    QFETCH(int, code);
    SendingProgram program;
    const SmtpServer server;
    const auto added = program.runner.run(
        QStringLiteral("account add ")
        + line.replace(QLatin1String("{port}"), QString::number(server.port())));
    QCOMPARE(added.code, code);
    QVERIFY(!added.err.isEmpty());
    QVERIFY(program.rows(QStringLiteral("SELECT id FROM sender")).isEmpty());
    QVERIFY(!program.runner.allOutput().contains("sesame"));
}

void TestSendCommands::messagesComeFromFiles()
{
    SendingProgram program;
    const QString path = program.file("soldes.html", kNewsletter);
    const auto kept = program.runner.run(QStringLiteral("message import --json"), {path});
    QVERIFY2(kept.code == Ok, kept.err.constData());
    QVERIFY(kept.err.contains("made from the HTML"));
    QCOMPARE(messagesIn(program.runner.run(QStringLiteral("message list --json"))).size(), 1);
    const QString broken
        = program.file("broken.html", QByteArray(kNewsletter).replace("{{unsub", "{{x"));
    const auto refused = program.runner.run(QStringLiteral("message import --json"), {broken});
    QCOMPARE(refused.code, int(FileProblem));
    QCOMPARE(refused.json().value(QLatin1String("problems")).toArray().size(), 3);
    QCOMPARE(program.runner
                 .run(QStringLiteral("message import"),
                      {program.runner.folder() + QStringLiteral("/none.html")})
                 .code,
             int(FileProblem));
    QCOMPARE(messagesIn(program.runner.run(QStringLiteral("message list --json"))).size(), 1);
}

void TestSendCommands::aMessageIsShownAsACustomerGetsIt()
{
    SendingProgram program;
    program.fill(people(2));
    const QString path = program.file("soldes.html", kNewsletter);
    const auto text = program.runner.run(QStringLiteral("message render --customer 2"), {path});
    QVERIFY2(text.code == Ok, text.err.constData());
    QVERIFY2(text.out.startsWith("Bonjour Zoé2\n"), text.out.constData());
    const auto html = program.runner.run(
        QStringLiteral("message render --html --customer p1@d.example"), {path});
    QVERIFY(html.out.contains("<h1>Bonjour Chère cliente, cher client</h1>"));
    const auto mime
        = program.runner.run(QStringLiteral("message render --mime --customer 2"), {path});
    QVERIFY(mime.out.contains("\r\nList-Unsubscribe: <mailto:"));
    QVERIFY(mime.out.contains("\r\nTo: Nom2 <p2@d.example>\r\n")
            || mime.out.contains("<p2@d.example>\r\n"));
    QVERIFY(program.runner.run(QStringLiteral("message render --json --customer 2"), {path})
                .json()
                .contains(QLatin1String("mime")));
    QCOMPARE(program.runner.run(QStringLiteral("message render --customer 9"), {path}).code,
             int(NotFound));
    QCOMPARE(program.runner.run(QStringLiteral("message render"), {path}).code, int(Usage));
    QCOMPARE(program.runner.run(QStringLiteral("message render nothing --customer 2")).code,
             int(NotFound));
    program.runner.run(QStringLiteral("message import"), {path});
    QCOMPARE(program.runner.run(QStringLiteral("message render soldes --customer 2")).out,
             text.out);
}

void TestSendCommands::consentsAreNotedAndShown()
{
    SendingProgram program;
    program.fill(people(1));
    const QString who = QStringLiteral("p1@d.example");
    QCOMPARE(program.runner.run(QStringLiteral("consent set %1 email withdrawn").arg(who)).code,
             int(Ok));
    QCOMPARE(program.runner
                 .run(QStringLiteral("consent set 1 sms granted --at 2026-01-02"),
                      {QStringLiteral("--proof"), QStringLiteral("by phone")})
                 .code,
             int(Ok));
    const QJsonArray ledger = program.runner.run(QStringLiteral("consent show %1 --json").arg(who))
                                  .json()
                                  .value(QLatin1String("ledger"))
                                  .toArray();
    QCOMPARE(ledger.size(), 3);
    const auto said = [&ledger](int line, const char *key) {
        return ledger.at(line).toObject().value(QLatin1String(key)).toString();
    };
    QCOMPARE(said(0, "state"), QStringLiteral("withdrawn"));
    QCOMPARE(said(0, "source"), QStringLiteral("owner"));
    QStringList proofs;
    for (int line = 0; line < ledger.size(); ++line)
        proofs.append(said(line, "proof"));
    QVERIFY(proofs.contains(QStringLiteral("by phone")));
    for (const char *wrong : {"consent set 1 fax granted", "consent set 1 email perhaps",
                              "consent set 1 email granted --purpose fun",
                              "consent set 1 email granted --at 2099-01-01"})
        QCOMPARE(program.runner.run(QString::fromLatin1(wrong)).code, int(Usage));
    QCOMPARE(program.runner.run(QStringLiteral("consent show 9")).code, int(NotFound));
}

void TestSendCommands::oneMessageLeaves()
{
    SendingProgram program;
    program.fill(people(2));
    const SmtpServer server;
    const QString path = program.file("soldes.html", kNewsletter);
    const QStringList file{path};
    QCOMPARE(program.runner.run(QStringLiteral("message send --customer 1"), file).code,
             int(NotFound)); // by which account?
    QCOMPARE(program.addAccount(server).code, int(Ok));
    QCOMPARE(program.runner.run(QStringLiteral("message send"), file).code, int(Usage));
    const QString at = QStringLiteral("2030-06-05T10:00:00Z");
    const auto looked = program.runner.run(
        QStringLiteral("message send --customer 1 --dry-run --json --at ") + at, file);
    QVERIFY2(looked.code == Ok, looked.err.constData());
    QCOMPARE(looked.json()
                 .value(QLatin1String("preview"))
                 .toObject()
                 .value(QLatin1String("will_go"))
                 .toInt(),
             1);
    QVERIFY(messagesIn(program.runner.run(QStringLiteral("outbox list --json"))).isEmpty());
    QCOMPARE(program.runner.run(QStringLiteral("message send --customer 1 --at ") + at, file).code,
             int(Ok));
    const QString run = QStringLiteral("outbox run --secret-env MAIL_PASSWORD --json --now ");
    // Not yet.
    const auto early = program.runner.run(run + QStringLiteral("2030-06-05T09:59:00Z"));
    QCOMPARE(early.json().value(QLatin1String("accepted")).toInt(-1), 0);
    QCOMPARE(early.json().value(QLatin1String("next_at")).toString(),
             QStringLiteral("2030-06-05T10:00:00.000Z"));
    const auto sent = program.runner.run(run + at);
    QVERIFY2(sent.code == Ok, sent.err.constData());
    QCOMPARE(sent.json().value(QLatin1String("accepted")).toInt(), 1);
    QCOMPARE(server.mails().size(), 1);
    QCOMPARE(server.mails().first().recipient, QByteArray("p1@d.example"));
    QVERIFY(server.mails().first().content.contains("Date: Wed, 05 Jun 2030 10:00:"));
    const QJsonArray listed
        = messagesIn(program.runner.run(QStringLiteral("outbox list --state accepted --json")));
    QCOMPARE(listed.size(), 1);
    QCOMPARE(listed.first().toObject().value(QLatin1String("address")).toString(),
             QStringLiteral("p1@d.example"));
    QCOMPARE(program.runner.run(QStringLiteral("outbox list --state gone")).code, int(Usage));
    QVERIFY(!program.runner.allOutput().contains("sesame"));
}

/// Rather than to nobody, or to whom the rest of the rule names.
void TestSendCommands::aSegmentThatNeedsDataGetsNoMessage()
{
    SendingProgram program;
    const SmtpServer server;
    program.fill(people(3));
    QCOMPARE(program.addAccount(server).code, int(Ok));
    const QString readers = program.file("readers.json", R"({"version": 1, "segments": [
        {"key": "readers", "name": "Readers", "rule": {"version": 1,
         "none": [{"did": "visited", "at_least": 1}]}}]})");
    QCOMPARE(program.runner.run(QStringLiteral("segment import"), {readers}).code, int(Ok));
    const QString message = program.file("soldes.html", kNewsletter);
    const QByteArray counted = program.runner.run(QStringLiteral("segment count readers")).out;
    for (const QString &how : {QString(), QStringLiteral(" --dry-run")}) {
        const auto refused
            = program.runner.run(QStringLiteral("message send --segment readers") + how, {message});
        QCOMPARE(refused.code, int(Usage));
        QVERIFY2(refused.err.contains(counted.trimmed()) && refused.err.contains("Readers"),
                 refused.err.constData());
    }
    QVERIFY(program.rows(QStringLiteral("SELECT id FROM outbox")).isEmpty());
}

void TestSendCommands::aRestoredProfileWaitsForAWord()
{
    SendingProgram program;
    program.fill(people(1));
    const SmtpServer server;
    program.addAccount(server);
    const QString at = QStringLiteral(" 2030-06-05T10:00:00Z");
    program.runner.run(QStringLiteral("message send --customer 1 --at") + at,
                       {program.file("m.html", kNewsletter)});
    program.file("elsewhere", {}); // a file of the profile's folder does no harm
    QCOMPARE(program.runner.run(QStringLiteral("backup")).code, int(Ok));
    QCOMPARE(program.runner.run(QStringLiteral("restore newest --yes")).code, int(Ok));
    const QString run = QStringLiteral("outbox run --secret-env MAIL_PASSWORD --json --now") + at;
    const auto waiting = program.runner.run(run);
    QCOMPARE(waiting.code, int(ProblemFound));
    QVERIFY(waiting.json().value(QLatin1String("disarmed")).toBool());
    QVERIFY(server.mails().isEmpty());
    QCOMPARE(program.runner.run(run + QStringLiteral(" --confirm")).code, int(Ok));
    QCOMPARE(server.mails().size(), 1);
}

/// Fifty people get a message, thirty of them within the account's limit of an hour.
QString planForFifty(SendingProgram &program, const SmtpServer &server)
{
    program.fill(people(50));
    if (program.addAccount(server, QStringLiteral("--per-hour 30")).code != Ok)
        qFatal("no account");
    program.runner.run(QStringLiteral("segment import"), {program.file("all.json", kEverybody)});
    const auto planned
        = program.runner.run(QStringLiteral("message send --segment all --at 2030-06-05T10:00:00Z"),
                             {program.file("soldes.html", kNewsletter)});
    if (planned.code != Ok || program.runner.run(QStringLiteral("backup")).code != Ok)
        qFatal("%s", planned.err.constData());
    return QStringLiteral("outbox run --secret-env MAIL_PASSWORD --json --confirm --now ");
}

QSet<QByteArray> eachOnce(const SmtpServer &server)
{
    QSet<QByteArray> had;
    for (const SmtpServer::Mail &mail : server.mails()) {
        if (had.contains(mail.recipient))
            qFatal("twice to %s", mail.recipient.constData());
        had.insert(mail.recipient);
    }
    return had;
}

void TestSendCommands::aRestoreSendsNothingAgain()
{
    SendingProgram program;
    const SmtpServer server;
    const QString run = planForFifty(program, server);
    const auto first = program.runner.run(run + QStringLiteral("2030-06-05T10:00:00Z"));
    QCOMPARE(first.json().value(QLatin1String("accepted")).toInt(), 30);
    const QStringList tokens = program.rows(QStringLiteral("SELECT token FROM message_token"));
    QVERIFY(tokens.size() >= 30);
    // Somebody who had it unsubscribes, and two who still wait.
    for (const char *who : {"p3@d.example", "p40@d.example"})
        QCOMPARE(program.runner
                     .run(QStringLiteral("consent set %1 email withdrawn").arg(QLatin1String(who)))
                     .code,
                 int(Ok));
    QVERIFY(program.inStore([](Database &database) {
        return SuppressionList(database)
            .add(QStringLiteral("p41@d.example"), SuppressionReason::Complaint, TestClock().now())
            .hasValue();
    }));

    const auto restored = program.runner.run(QStringLiteral("restore newest --json"));
    QVERIFY2(restored.code == Ok, restored.err.constData());
    QCOMPARE(restored.json().value(QLatin1String("messages_to_decide")).toInt(-1), 0);
    const QString disarmed = QString(run).remove(QStringLiteral(" --confirm"))
        + QStringLiteral("2030-06-05T10:00:00Z");
    QCOMPARE(program.runner.run(disarmed).code, int(ProblemFound));
    // The account's limit holds too.
    const auto soon = program.runner.run(run + QStringLiteral("2030-06-05T10:00:30Z"));
    QCOMPARE(soon.json().value(QLatin1String("accepted")).toInt(-1), 0);
    const auto later = program.runner.run(run + QStringLiteral("2030-06-05T12:00:00Z"));
    QVERIFY2(later.code == Ok, later.err.constData());
    QCOMPARE(later.json().value(QLatin1String("accepted")).toInt(), 18);
    const QSet<QByteArray> had = eachOnce(server);
    QCOMPARE(had.size(), 48);
    QVERIFY(!had.contains("p40@d.example") && !had.contains("p41@d.example"));
    // The links in what they have go on working, and the ledger tells of all.
    const QStringList after = program.rows(QStringLiteral("SELECT token FROM message_token"));
    for (const QString &token : tokens)
        QVERIFY(after.contains(token));
    QCOMPARE(program.rows(QStringLiteral("SELECT id FROM outbox WHERE state = 'accepted'")).size(),
             48);
    const auto who = program.runner.run(QStringLiteral("consent show p3@d.example --json")).json();
    QCOMPARE(who.value(QLatin1String("ledger"))
                 .toArray()
                 .first()
                 .toObject()
                 .value(QLatin1String("state")),
             QJsonValue(QStringLiteral("withdrawn")));
}

void TestSendCommands::whatCannotBeKnownAfterARestoreWaitsForTheOwner()
{
    SendingProgram program;
    const SmtpServer server;
    const QString run = planForFifty(program, server);
    const QString at = QStringLiteral("2030-06-05T10:00:00Z");
    QCOMPARE(program.runner.run(run + at).json().value(QLatin1String("accepted")).toInt(), 30);
    QFile file(program.runner.folder() + QStringLiteral("/comptoir.sqlite"));
    QVERIFY(file.open(QIODevice::ReadWrite));
    file.write("no database any more");
    file.close();
    QCOMPARE(program.runner.run(QStringLiteral("restore newest")).code, int(Usage));
    const auto restored = program.runner.run(QStringLiteral("restore newest --yes"));
    QVERIFY2(restored.code == Ok, restored.err.constData());
    QVERIFY2(restored.out.contains("50 message"), restored.out.constData());
    const auto none = program.runner.run(run + at);
    QCOMPARE(none.json().value(QLatin1String("accepted")).toInt(-1), 0);
    QCOMPARE(server.mails().size(), 30);
    const QJsonArray uncertain
        = messagesIn(program.runner.run(QStringLiteral("outbox list --state uncertain --json")));
    QCOMPARE(uncertain.size(), 50);
    QCOMPARE(uncertain.first().toObject().value(QLatin1String("reason")).toString(),
             QStringLiteral("restored"));
    // The owner knows of two what became of them.
    QCOMPARE(program.runner.run(QStringLiteral("outbox decide 1 arrived")).code, int(Ok));
    QCOMPARE(program.runner.run(QStringLiteral("outbox decide 1 again")).code, int(Usage));
    QCOMPARE(program.runner.run(QStringLiteral("outbox decide 99 again")).code, int(NotFound));
    QCOMPARE(program.runner.run(QStringLiteral("outbox decide 2 perhaps")).code, int(Usage));
    QCOMPARE(program.runner.run(QStringLiteral("outbox decide 50 again")).code, int(Ok));
    QCOMPARE(program.runner.run(run + at).json().value(QLatin1String("accepted")).toInt(), 1);
    QCOMPARE(program.runner.run(QStringLiteral("outbox decide all arrived --json"))
                 .json()
                 .value(QLatin1String("decided"))
                 .toInt(),
             48);
}

void TestSendCommands::aRestoreMayBeKilled()
{
    SendingProgram program;
    const SmtpServer server;
    const QString run = planForFifty(program, server);
    const QString backup = program.runner.run(QStringLiteral("backup --list --json"))
                               .json()
                               .value(QLatin1String("backups"))
                               .toArray()
                               .first()
                               .toObject()
                               .value(QLatin1String("file"))
                               .toString();
    int deaths = 0;
    for (int round = 0; round < 14; ++round) {
        QProcess process;
        program.runner.start(process, QStringLiteral("restore --yes"), {backup});
        if (round > 0 && !process.waitForFinished(round * 6)) {
            process.kill();
            ++deaths;
        }
        process.waitForFinished();
        // What is there now sends the next five.
        const QString hour = QString::number(8 + round).rightJustified(2, u'0');
        const auto went = program.runner.run(
            run + QStringLiteral("2030-06-05T%1:00:00Z --late send").arg(hour));
        QVERIFY2(went.code == Ok || went.code == ProblemFound, went.err.constData());
        eachOnce(server);
    }
    QCOMPARE(eachOnce(server).size(), 50);
    QVERIFY(
        program.rows(QStringLiteral("SELECT id FROM outbox WHERE state <> 'accepted'")).isEmpty());
    qInfo("%d killed", deaths);
}

void TestSendCommands::anOlderFileCopiedBackSendsNothingAgain()
{
    SendingProgram program;
    const SmtpServer server;
    const QString run = planForFifty(program, server);
    const QString at = QStringLiteral("2030-06-05T10:00:00Z");
    const QString file = program.runner.folder() + QStringLiteral("/comptoir.sqlite");
    QVERIFY(QFile::copy(file, file + QStringLiteral(".old")));
    QCOMPARE(program.runner.run(run + at).json().value(QLatin1String("accepted")).toInt(), 30);
    QVERIFY(QFile::remove(file));
    QVERIFY(QFile::rename(file + QStringLiteral(".old"), file));
    const auto none = program.runner.run(run + at);
    QCOMPARE(none.json().value(QLatin1String("accepted")).toInt(-1), 0);
    QCOMPARE(messagesIn(program.runner.run(QStringLiteral("outbox list --state uncertain --json")))
                 .size(),
             50);
    QCOMPARE(server.mails().size(), 30);
}

void TestSendCommands::aFalseClockReachesNobody()
{
    SendingProgram program;
    program.fill(people(1));
    QCOMPARE(program.runner
                 .run(QStringLiteral("account add brevo shop@example.fr --no-test"
                                     " --secret-env MAIL_PASSWORD"))
                 .code,
             int(Ok));
    program.runner.run(QStringLiteral("message send --customer 1 --at 2030-06-05T10:00:00Z"),
                       {program.file("m.html", kNewsletter)});
    const QString before = program.rows(QStringLiteral("SELECT * FROM sender")).join(u'|');
    const auto refused = program.runner.run(
        QStringLiteral("outbox run --secret-env MAIL_PASSWORD --now 2030-06-05T10:00:00Z"));
    QCOMPARE(refused.code, int(Usage));
    QVERIFY(refused.err.contains("shop@example.fr"));
    QCOMPARE(program.rows(QStringLiteral("SELECT * FROM sender")).join(u'|'), before);
    QCOMPARE(program.rows(QStringLiteral("SELECT state FROM outbox")),
             QStringList{QStringLiteral("planned")});
}

void TestSendCommands::whatIsInDoubtIsNoSuccess()
{
    SendingProgram program;
    program.fill(people(1));
    SmtpServer server;
    QCOMPARE(program.addAccount(server).code, int(Ok));
    const QString at = QStringLiteral("2030-06-05T10:00:00Z");
    program.runner.run(QStringLiteral("message send --customer 1 --at ") + at,
                       {program.file("m.html", kNewsletter)});
    server.setScript([](const SmtpServer::Moment &moment) {
        using Kind = SmtpServer::Answer::Kind;
        return moment.step == SmtpServer::Step::Dot ? SmtpServer::Answer{Kind::TakeAndHang, {}}
                                                    : SmtpServer::Answer{};
    });
    const QString run = QStringLiteral("outbox run --secret-env MAIL_PASSWORD --json --now ") + at;
    QProcess process;
    program.runner.start(process, run);
    QTRY_VERIFY_WITH_TIMEOUT(server.hanging() > 0, 30'000);
    process.kill();
    process.waitForFinished();
    server.dropAll();
    server.setScript({});
    // Found by the next start; from then on it is known.
    const auto found = program.runner.run(run);
    QCOMPARE(found.code, int(ProblemFound));
    QCOMPARE(found.json().value(QLatin1String("found_uncertain")).toInt(), 1);
    QCOMPARE(program.runner.run(run).code, int(Ok));
    QCOMPARE(server.mails().size(), 1);
}

void TestSendCommands::anAccountWithoutProtectionIsTheOwners()
{
    SendingProgram program;
    program.fill(people(2));
    const SmtpServer server; // offers no STARTTLS
    QCOMPARE(program.runner
                 .run(QStringLiteral("account add brevo shop@example.fr --host 127.0.0.1 --port %1"
                                     " --safety starttls --no-test --secret-env MAIL_PASSWORD")
                          .arg(server.port()))
                 .code,
             int(Ok));
    const QString at = QStringLiteral("2030-06-05T10:00:00Z");
    for (const char *who : {"1", "2"})
        program.runner.run(
            QStringLiteral("message send --customer %1 --at ").arg(QLatin1String(who)) + at,
            {program.file("m.html", kNewsletter)});
    const auto ran = program.runner.run(
        QStringLiteral("outbox run --until-empty --secret-env MAIL_PASSWORD --now ") + at);
    QCOMPARE(ran.code, int(ProblemFound));
    QVERIFY2(ran.err.contains("account test"), ran.err.constData());
    QCOMPARE(program.runner.run(QStringLiteral("account list --json"))
                 .json()
                 .value(QLatin1String("accounts"))
                 .toArray()
                 .first()
                 .toObject()
                 .value(QLatin1String("blocked"))
                 .toString(),
             QStringLiteral("not_protected"));
    QVERIFY(program.runner.run(QStringLiteral("account list")).out.contains("port 465"));
    QVERIFY(server.mails().isEmpty());
}

void TestSendCommands::sendingIsPaused()
{
    SendingProgram program;
    program.fill(people(1));
    const SmtpServer server;
    program.addAccount(server);
    const QString at = QStringLiteral(" 2030-06-05T10:00:00Z");
    program.runner.run(QStringLiteral("message send --customer 1 --at") + at,
                       {program.file("m.html", kNewsletter)});
    QCOMPARE(program.runner.run(QStringLiteral("outbox pause")).code, int(Ok));
    const QString run
        = QStringLiteral("outbox run --until-empty --secret-env MAIL_PASSWORD --now") + at;
    QCOMPARE(program.runner.run(run).code, int(ProblemFound));
    QVERIFY(server.mails().isEmpty());
    QCOMPARE(program.runner.run(QStringLiteral("outbox resume")).code, int(Ok));
    QCOMPARE(program.runner.run(run).code, int(Ok));
    QCOMPARE(server.mails().size(), 1);
}

/// A mailbox, a mail provider and a gateway, each of which knows of a message.
void TestSendCommands::whatCameBackIsAskedFor()
{
    SendingProgram program;
    program.fill(people(3));
    ImapServer mailbox;
    mailbox.deliver("INBOX",
                    {"Message-ID: <r@d.example>\r\nFrom: a@d.example\r\n"
                     "In-Reply-To: <m1@shop.example>\r\nSubject: Re: Soldes\r\n\r\nMerci"});
    const LoopbackServer provider([](const ServerRequest &request) {
        ServerReply reply;
        reply.body = request.path.endsWith(QLatin1String("/bounces"))
            ? R"({"TotalCount": 1, "Bounces": [{"ID": 1, "Type": "HardBounce", "MessageID": "pm2",
                  "Email": "b@d.example", "BouncedAt": "2026-11-21T09:30:00Z"}]})"
            : R"({"TotalCount": 0, "Messages": [], "Opens": [], "Clicks": []})";
        return reply;
    });
    GatewayServer gateway;
    gateway.setTime(QDateTime::currentSecsSinceEpoch());
    QVERIFY(program.inStore([&](Database &database) -> Done {
        SenderRepository senders(database);
        Sender mail;
        mail.provider = QStringLiteral("smtp");
        mail.address = QStringLiteral("mail@example.fr");
        mail.options = {{QStringLiteral("imap_host"), QStringLiteral("127.0.0.1")},
                        {QStringLiteral("imap_port"), mailbox.port()},
                        {QStringLiteral("imap_safety"), QStringLiteral("none")},
                        {QStringLiteral("imap_user"), QStringLiteral("shop@example.fr")}};
        Sender postmark;
        postmark.provider = QStringLiteral("postmark");
        postmark.address = QStringLiteral("post@example.fr");
        postmark.options = {{QStringLiteral("events_server"), provider.url().toString()}};
        const Timestamp now = Timestamp::fromDateTime(QDateTime::currentDateTimeUtc());
        const QList<Sender> all{mail, postmark,
                                gatewayfixture::sender(QStringLiteral("brevo_sms"), gateway.url())};
        OutboxRepository outbox(database);
        for (int number = 1; number <= all.size(); ++number) {
            const auto sender = senders.add(all.at(number - 1), now);
            PlannedMessage message;
            message.key = {QStringLiteral("c"), QStringLiteral("1"), CustomerId{number}, {}};
            message.sender = *sender;
            message.channel = all.at(number - 1).channel;
            const auto id = outbox.plan(message, now, now);
            Done step = outbox.claim(**id, QStringLiteral("+3361231000%1").arg(number),
                                     QStringLiteral("m%1@shop.example").arg(number), "text");
            if (step)
                step = outbox.handOver(**id, {}, now);
            if (step)
                step = outbox.settle(
                    **id,
                    {OutboxState::Uncertain, {}, {}, 0, {}, QStringLiteral("pm%1").arg(number)},
                    now);
            if (!step)
                return step;
        }
        return done();
    }));
    program.runner.setSecret(QStringLiteral("GATEWAY_KEY"),
                             gatewayfixture::secret(QStringLiteral("brevo_sms")));
    const QString poll = QStringLiteral("feedback poll --json"
                                        " --secret-env mail@example.fr=MAIL_PASSWORD"
                                        " --secret-env post@example.fr=MAIL_PASSWORD");
    // The gateway's key is not at hand: the others are asked all the same.
    const auto first = program.runner.run(poll);
    QCOMPARE(first.code, int(SecretUnavailable));
    const QJsonArray problems = first.json().value(QLatin1String("problems")).toArray();
    QCOMPARE(problems.size(), 1);
    QCOMPARE(problems.first().toObject().value(QLatin1String("code")).toString(),
             QStringLiteral("secret"));
    QCOMPARE(first.json().value(QLatin1String("taken")).toInt(), 2);
    QCOMPARE(first.json().value(QLatin1String("replies")).toArray().size(), 1);
    QCOMPARE(program.rows(QStringLiteral("SELECT state FROM outbox ORDER BY id")),
             (QStringList{QStringLiteral("accepted"), QStringLiteral("failed"),
                          QStringLiteral("uncertain")}));
    // The gateway does not know the message, which stays in doubt; nothing is taken twice.
    const auto second
        = program.runner.run(poll + QStringLiteral(" --secret-env Boutique=GATEWAY_KEY"));
    QVERIFY2(second.code == Ok, second.err.constData());
    QCOMPARE(second.json().value(QLatin1String("taken")).toInt(-1), 0);
    QVERIFY(!gateway.http().requests().isEmpty());
    QVERIFY(!program.runner.allOutput().contains("open sesame"));
}

QTEST_GUILESS_MAIN(TestSendCommands)
#include "tst_sendcommands.moc"
