/// What is foretold on the command line is what the program then sends, and nothing leaves that
/// waits for a word.

#include "app/cli/exitcode.h"
#include "tests/app/cli/sendingprogram.h"

#include <QDateTime>
#include <QJsonArray>
#include <QSet>
#include <QTest>

using namespace comptoir;
using namespace comptoir::cli;
using namespace comptoir::sendingprogram;

namespace {

constexpr int kPeople = 3;

const QByteArray kTwice = R"({"version": 1, "name": "Twice", "settings": {%1}, "nodes": [
 {"id": "t", "kind": "by_hand", "parameters": {}, "next": {"next": "a"}},
 {"id": "a", "kind": "send_email", "parameters": {"message": "Soldes", "late": "send"},
  "next": {"next": "w"}},
 {"id": "w", "kind": "wait_for", "parameters": {"length": {"days": 2}}, "next": {"next": "b"}},
 {"id": "b", "kind": "send_email", "parameters": {"message": "Encore", "late": "send"},
  "next": {"next": "end"}},
 {"id": "end", "kind": "exit", "parameters": {}, "next": {}},
 {"id": "goal", "kind": "goal", "parameters": {"what": "order", "within": {"days": 30}},
  "next": {}}]})";

ShopBatch people()
{
    ShopBatch batch;
    for (int number = 1; number <= kPeople; ++number) {
        AccountRecord account;
        account.id = RemoteId::fromNumber(number);
        account.firstName = QStringLiteral("Zoe%1").arg(number);
        account.email = QStringLiteral("p%1@d.example").arg(number);
        ConsentRecord consent;
        consent.state = ConsentState::Granted;
        consent.at = Timestamp{TestClock().now().ms - 1'000'000};
        account.consents += consent;
        batch.accounts += account;
    }
    return batch;
}

/// Tomorrow at eleven in Paris, when e-mail may go whatever day it is.
QDateTime tomorrow()
{
    return {QDateTime::currentDateTimeUtc().date().addDays(1), QTime(10, 0), Qt::UTC};
}

QString iso(const QDateTime &at)
{
    return at.toUTC().toString(Qt::ISODateWithMs);
}

} // namespace

class TestLedgerCommand : public QObject
{
    Q_OBJECT
private:
    std::unique_ptr<SendingProgram> m_program;
    std::unique_ptr<SmtpServer> m_server;

    CommandRunner::Outcome run(const QString &line) { return m_program->runner.run(line); }
    void ok(const QString &line)
    {
        const auto outcome = run(line);
        if (outcome.code != Ok)
            qFatal("%s: %s", qPrintable(line), outcome.err.constData());
    }
    QJsonArray ledger(const QDateTime &from)
    {
        const auto told = run(QStringLiteral("ledger --days 14 --json --now ") + iso(from));
        if (told.code != Ok)
            qFatal("%s", told.err.constData());
        return told.json().value(QLatin1String("messages")).toArray();
    }
    /// What workflows and accounts do at that instant.
    void live(const QDateTime &at)
    {
        ok(QStringLiteral("workflow run --until-idle --now ") + iso(at));
        ok(QStringLiteral("outbox run --secret-env MAIL_PASSWORD --now ") + iso(at));
    }
    void begin(const QByteArray &settings)
    {
        QByteArray second = kNewsletter;
        second.replace("name: Soldes", "name: Encore").replace("offer: soldes-ete\n", "");
        QByteArray graph = kTwice;
        graph.replace("%1", settings);
        for (const QString &file :
             {m_program->file("one.txt", kNewsletter), m_program->file("two.txt", second)})
            QCOMPARE(m_program->runner.run(QStringLiteral("message import"), {file}).code, int(Ok));
        QCOMPARE(m_program->runner
                     .run(QStringLiteral("workflow import"), {m_program->file("g.json", graph)})
                     .code,
                 int(Ok));
        ok(QStringLiteral("workflow publish twice"));
        for (int number = 1; number <= kPeople; ++number)
            ok(QStringLiteral("workflow enrol twice %1").arg(number));
    }
    static QStringList of(const QJsonArray &messages, const char *field)
    {
        QStringList values;
        for (const auto &one : messages)
            values.append(one.toObject().value(QLatin1String(field)).toString());
        return values;
    }

private slots:
    void init()
    {
        m_program = std::make_unique<SendingProgram>();
        m_server = std::make_unique<SmtpServer>();
        m_program->fill(people());
        QVERIFY(m_program->addAccount(*m_server).code == Ok);
    }

    void whatIsForetoldIsSent()
    {
        QVERIFY(run(QStringLiteral("ledger")).out.startsWith("Nothing will go"));
        begin({});
        const QDateTime start = tomorrow();
        const QJsonArray told = ledger(start);
        QCOMPARE(told.size(), 2 * kPeople);
        const QStringList fates = of(told, "fate");
        QCOMPARE(QSet<QString>(fates.begin(), fates.end()).size(), 1);
        const QJsonObject last = told.last().toObject();
        QCOMPARE(last.value(QLatin1String("fate")).toString(), QStringLiteral("goes"));
        QCOMPARE(last.value(QLatin1String("node")).toString(), QStringLiteral("b"));
        QCOMPARE(last.value(QLatin1String("workflow")).toString(), QStringLiteral("twice"));
        QVERIFY(last.value(QLatin1String("subject")).toString().contains(QLatin1String("Zoe")));
        QCOMPARE(last.value(QLatin1String("zone")).toString(), QStringLiteral("Europe/Paris"));
        const QJsonObject brake
            = last.value(QLatin1String("would_stop_it")).toArray().at(0).toObject();
        QCOMPARE(brake.value(QLatin1String("kind")).toString(), QStringLiteral("goal"));
        // Foretelling it did nothing.
        QVERIFY(run(QStringLiteral("outbox list --json"))
                    .json()
                    .value(QLatin1String("messages"))
                    .toArray()
                    .isEmpty());

        QStringList instants;
        for (const auto &one : told) {
            const QString at = one.toObject().value(QLatin1String("at")).toString();
            if (instants.isEmpty() || instants.constLast() != at)
                instants.append(at);
        }
        QStringList foretold, sent;
        for (const QString &at : std::as_const(instants)) {
            live(QDateTime::fromString(at, Qt::ISODateWithMs));
            for (const auto &one : told) {
                const QJsonObject message = one.toObject();
                if (message.value(QLatin1String("at")).toString() == at)
                    foretold.append(message.value(QLatin1String("address")).toString());
            }
            sent.clear();
            for (const SmtpServer::Mail &mail : m_server->mails())
                sent.append(QString::fromUtf8(mail.recipient));
            QStringList sorted = foretold;
            sorted.sort();
            sent.sort();
            QCOMPARE(sent, sorted);
        }
        QVERIFY(ledger(start.addDays(3)).isEmpty());
    }

    void nothingLeavesBeforeItIsApproved()
    {
        begin(R"("approve": true)");
        const QDateTime start = tomorrow();
        live(start);
        live(start.addSecs(3600));
        QVERIFY(m_server->mails().isEmpty());
        const QJsonArray held = ledger(start.addSecs(3600));
        QCOMPARE(held.size(), 2 * kPeople);
        QCOMPARE(of(held, "reason"), QStringList(2 * kPeople, QStringLiteral("approve")));
        const auto told = run(QStringLiteral("workflow why twice --customer 1 --json"));
        QVERIFY(told.out.contains("approve"));
        QCOMPARE(run(QStringLiteral("workflow approve twice --json"))
                     .json()
                     .value(QLatin1String("approved"))
                     .toInt(),
                 kPeople);
        ok(QStringLiteral("outbox run --secret-env MAIL_PASSWORD --now ")
           + iso(start.addSecs(2 * 3600)));
        QCOMPARE(m_server->mails().size(), kPeople);
        live(start.addDays(3)); // the second ones wait again
        QCOMPARE(m_server->mails().size(), kPeople);
    }

    void aCustomerIsWalkedThrough()
    {
        begin({});
        const auto told = run(QStringLiteral("workflow walk twice --customer p2@d.example --json"));
        QCOMPARE(told.code, int(Ok));
        const QJsonArray steps = told.json().value(QLatin1String("steps")).toArray();
        QCOMPARE(of(steps, "reason"),
                 (QStringList{QStringLiteral("went"), QStringLiteral("went"),
                              QStringLiteral("waits"), QStringLiteral("went"),
                              QStringLiteral("went"), QStringLiteral("left_by_exit")}));
        QVERIFY(steps.at(1)
                    .toObject()
                    .value(QLatin1String("subject"))
                    .toString()
                    .startsWith(QStringLiteral("Zoe2")));
        QCOMPARE(run(QStringLiteral("workflow walk twice")).code, int(Usage));
        QCOMPARE(run(QStringLiteral("workflow walk twice --customer nobody@d.example")).code,
                 int(NotFound));
        QVERIFY(
            run(QStringLiteral("workflow walk twice --customer 2")).out.contains("Waits until"));
    }
};

QTEST_GUILESS_MAIN(TestLedgerCommand)
#include "tst_ledgercommand.moc"
