#include "tests/workflows/channels/gatewayfixture.h"
#include "tests/workflows/messages/textprofile.h"

#include <QProcess>
#include <QRandomGenerator>
#include <QTemporaryDir>

using namespace comptoir;

/// A process that sends text messages is killed again and again, at its own steps and between what
/// the gateway took and what it heard of it. What the gateway took decides: nobody twice, and
/// whoever has none is known to be in doubt.
class TestSmsKill : public QObject
{
    Q_OBJECT
private slots:
    void againAndAgain_data();
    void againAndAgain();

private:
    static QByteArray verify(const GatewayServer &server, const QString &folder, int people);
};

QByteArray TestSmsKill::verify(const GatewayServer &server, const QString &folder, int people)
{
    QSet<QString> had;
    for (const GatewayServer::Taken &one : server.taken()) {
        if (had.contains(one.recipient))
            return one.recipient.toLatin1() + " got it twice";
        had.insert(one.recipient);
    }
    OutboxProfile profile(folder);
    const QStringList rows = profile.rows(
        QStringLiteral("SELECT customer_id || ' ' || state FROM outbox ORDER BY customer_id"));
    if (rows.size() != people)
        return "a message was lost";
    for (const QString &row : rows) {
        const QString state = row.section(u' ', 1);
        const bool isThere = had.contains(textprofile::digits(row.section(u' ', 0, 0).toInt()));
        const bool isRight = (state == QLatin1String("accepted") && isThere)
            || state == QLatin1String("uncertain")
            || (state == QLatin1String("skipped") && !isThere);
        if (!isRight)
            return "wrong: " + row.toUtf8();
    }
    return {};
}

void TestSmsKill::againAndAgain_data()
{
    QTest::addColumn<quint32>("seed");
    for (quint32 seed = 1; seed <= 4; ++seed)
        QTest::addRow("seed %u", seed) << seed;
}

void TestSmsKill::againAndAgain()
{
    QFETCH(quint32, seed);
    constexpr int kPeople = 60;
    const QTemporaryDir folder;
    GatewayServer server;
    {
        OutboxProfile profile(folder.path());
        textprofile::fill(profile, gatewayfixture::sender(QStringLiteral("ovh_sms"), server.url()),
                          kPeople);
        server.setTime(profile.clock.now().ms / 1'000);
    }
    server.addStop(textprofile::digits(kPeople)); // said it before any batch
    QRandomGenerator random(seed);
    int deaths = 0;
    for (int run = 0, code = 9; code == 9; ++run) {
        QVERIFY(run < 200);
        server.http().clearFaults();
        if (run > 0 && run < 4) { // one that it takes, and whose answer is lost
            Fault fault;
            fault.kind = Fault::Kind::Truncate;
            fault.pathContains = QStringLiteral("/jobs");
            fault.afterRequests = random.bounded(5);
            server.http().inject(fault);
        }
        const int steps = run < 12 ? random.bounded(1, 60) : 0;
        QProcess victim;
        victim.setProcessChannelMode(QProcess::ForwardedErrorChannel);
        victim.start(QStringLiteral(DISPATCH_VICTIM),
                     {folder.path(), server.url().toString(), QString::number(steps),
                      QStringLiteral("boot 1")});
        QVERIFY(victim.waitForFinished(60'000));
        code = victim.exitCode();
        deaths += code == 9 ? 1 : 0;
        QVERIFY2(code == 9 || code == 0, qPrintable(QString::number(code)));
    }
    QVERIFY(deaths > 3);
    QCOMPARE(server.refusedKeys(), 0);
    const QByteArray wrong = verify(server, folder.path(), kPeople);
    QVERIFY2(wrong.isEmpty(), wrong.constData());
    QVERIFY(server.taken().size() > kPeople / 2);
}

QTEST_GUILESS_MAIN(TestSmsKill)
#include "tst_smskill.moc"
