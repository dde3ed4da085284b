#include "tests/servers/smtpserver.h"
#include "tests/workflows/messages/outboxprofile.h"

#include <QProcess>
#include <QRandomGenerator>
#include <QTemporaryDir>

using namespace comptoir;

/// A process that sends over SMTP is killed again and again, at its own steps and while the server
/// has the word. What the server took decides: nobody twice, and whoever has none is known to be in
/// doubt.
class TestSmtpKill : public QObject
{
    Q_OBJECT
private slots:
    void againAndAgain_data();
    void againAndAgain();

private:
    static QByteArray verify(const SmtpServer &server, const QString &folder, int people);
};

QByteArray TestSmtpKill::verify(const SmtpServer &server, const QString &folder, int people)
{
    QSet<QString> had;
    for (const SmtpServer::Mail &mail : server.mails()) {
        const QString recipient = QString::fromLatin1(mail.recipient);
        if (had.contains(recipient))
            return mail.recipient + " got it twice";
        had.insert(recipient);
    }
    OutboxProfile profile(folder);
    const QStringList rows
        = profile.rows(QStringLiteral("SELECT coalesce(address, '') || ' ' || state FROM outbox"));
    if (rows.size() != people)
        return "a message was lost";
    for (const QString &row : rows) {
        const QString state = row.section(u' ', 1);
        const bool isThere = had.contains(row.section(u' ', 0, 0));
        const bool isRight = (state == QLatin1String("accepted") && isThere)
            || state == QLatin1String("uncertain")
            || (state == QLatin1String("skipped") && !isThere);
        if (!isRight)
            return "wrong: " + row.toUtf8();
    }
    return {};
}

void TestSmtpKill::againAndAgain_data()
{
    QTest::addColumn<quint32>("seed");
    for (quint32 seed = 1; seed <= 4; ++seed)
        QTest::addRow("seed %u", seed) << seed;
}

void TestSmtpKill::againAndAgain()
{
    QFETCH(quint32, seed);
    constexpr int kPeople = 60;
    const QTemporaryDir folder;
    {
        OutboxProfile profile(folder.path());
        profile.fill(kPeople);
        profile.planFor(1, kPeople);
        profile.say(kPeople, ConsentState::Withdrawn);
    }
    SmtpServer::Options options;
    options.mustLogIn = false;
    SmtpServer server(options);
    // A server that falls silent just after it took a message, or just before: the process is
    // killed while it waits.
    QRandomGenerator serverRandom(seed + 100);
    server.setScript([&serverRandom](const SmtpServer::Moment &moment) {
        using Kind = SmtpServer::Answer::Kind;
        if (moment.step != SmtpServer::Step::Dot || serverRandom.bounded(12) > 0)
            return SmtpServer::Answer{};
        return SmtpServer::Answer{serverRandom.bounded(2) > 0 ? Kind::TakeAndHang : Kind::Hang, {}};
    });
    QRandomGenerator random(seed);
    int runs = 0, deaths = 0;
    for (int code = 9; code == 9; ++runs) {
        QVERIFY(runs < 200);
        const int steps = runs < 12 ? random.bounded(1, 60) : 0;
        QProcess victim;
        victim.setProcessChannelMode(QProcess::ForwardedErrorChannel);
        victim.start(QStringLiteral(DISPATCH_VICTIM),
                     {folder.path(), QStringLiteral("smtp:%1").arg(server.port()),
                      QString::number(steps), QStringLiteral("boot 1")});
        const auto isSettled
            = [&] { return victim.state() == QProcess::NotRunning || server.hanging() > 0; };
        QTRY_VERIFY_WITH_TIMEOUT(isSettled(), 60'000);
        const bool isKilled = victim.state() != QProcess::NotRunning;
        if (isKilled)
            victim.kill();
        victim.waitForFinished();
        code = isKilled ? 9 : victim.exitCode();
        deaths += code == 9 ? 1 : 0;
        server.dropAll();
        QTRY_COMPARE(server.hanging(), 0);
        QVERIFY2(code == 9 || code == 0, qPrintable(QString::number(code)));
    }
    QVERIFY(deaths > 3);
    const QByteArray wrong = verify(server, folder.path(), kPeople);
    QVERIFY2(wrong.isEmpty(), wrong.constData());
    QVERIFY(server.mails().size() > kPeople / 2);
}

QTEST_GUILESS_MAIN(TestSmtpKill)
#include "tst_smtpkill.moc"
