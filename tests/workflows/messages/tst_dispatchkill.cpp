#include "tests/workflows/messages/outboxprofile.h"

#include <QFile>
#include <QProcess>
#include <QRandomGenerator>
#include <QTemporaryDir>

using namespace comptoir;

/// A process that sends is killed at every step. What the other side has is counted in its own log:
/// nobody twice, and whoever has no message is known to be waiting or in doubt.
class TestDispatchKill : public QObject
{
    Q_OBJECT
private slots:
    void atEveryStep_data();
    void atEveryStep();
    void againAndAgain_data();
    void againAndAgain();

private:
    static int run(const QString &folder, int steps, const QString &boot);
    static qint64 uncertain(const QString &folder);
    static QStringList logged(const QString &folder);
    static void prepare(const QString &folder, int people);
    /// True, or what is wrong.
    static QByteArray verify(const QString &folder, int people);
};

int TestDispatchKill::run(const QString &folder, int steps, const QString &boot)
{
    QProcess victim;
    victim.setProcessChannelMode(QProcess::ForwardedErrorChannel);
    victim.start(QStringLiteral(DISPATCH_VICTIM),
                 {folder, folder + QStringLiteral("/server.log"), QString::number(steps), boot});
    return victim.waitForFinished() ? victim.exitCode() : -1;
}

qint64 TestDispatchKill::uncertain(const QString &folder)
{
    return OutboxProfile(folder).number(
        QStringLiteral("SELECT count(*) FROM outbox WHERE state = 'uncertain'"));
}

QStringList TestDispatchKill::logged(const QString &folder)
{
    QFile log(folder + QStringLiteral("/server.log"));
    if (!log.open(QIODevice::ReadOnly))
        return {};
    QStringList recipients;
    const QList<QByteArray> lines = log.readAll().split('\n');
    for (const QByteArray &line : lines) {
        if (!line.isEmpty())
            recipients.append(QString::fromUtf8(line.split(' ').first()));
    }
    return recipients;
}

void TestDispatchKill::prepare(const QString &folder, int people)
{
    OutboxProfile profile(folder);
    profile.fill(people);
    profile.planFor(1, people);
    profile.say(people, ConsentState::Withdrawn);
}

QByteArray TestDispatchKill::verify(const QString &folder, int people)
{
    const QStringList list = logged(folder);
    const QSet<QString> had(list.begin(), list.end());
    if (had.size() != list.size())
        return "somebody got it twice";
    OutboxProfile profile(folder);
    const QStringList known
        = profile.rows(QStringLiteral("SELECT coalesce(address, '') || ' ' || state FROM outbox"));
    if (known.size() != people)
        return "a message was lost";
    for (const QString &row : known) {
        const QString state = row.section(u' ', 1);
        const bool isThere = had.contains(row.section(u' ', 0, 0));
        const bool isRight = (state == QLatin1String("accepted") && isThere)
            || state == QLatin1String("uncertain")
            || (state == QLatin1String("skipped") && !isThere);
        if (!isRight)
            return "wrong: " + row.toUtf8();
    }
    if (profile.number(QStringLiteral("SELECT count(*) FROM outbox WHERE state = 'skipped'")) != 1)
        return "who said no was not skipped once";
    const auto told = QStringLiteral("SELECT count(*) FROM event");
    return profile.number(told) == people ? "" : "not all are told on the timeline";
}

void TestDispatchKill::atEveryStep_data()
{
    QTest::addColumn<QString>("before");
    QTest::addColumn<QString>("after");
    const QString first = QStringLiteral("boot 1"), second = QStringLiteral("boot 2");
    QTest::newRow("a lease, and the computer runs on") << first << first;
    QTest::newRow("a lease, and the computer was started anew") << first << second;
    QTest::newRow("a lease, and then nothing tells") << first << QString();
    QTest::newRow("each message waits for the disk") << QString() << QString();
}

void TestDispatchKill::atEveryStep()
{
    QFETCH(QString, before);
    QFETCH(QString, after);
    constexpr int kPeople = 4;
    qint64 deaths = 0, doubts = 0;
    for (int steps = 1;; ++steps) {
        const QTemporaryDir folder;
        prepare(folder.path(), kPeople);
        const int code = run(folder.path(), steps, before);
        QVERIFY2(code == 9 || code == 0, qPrintable(QString::number(code)));
        deaths += code == 9;
        QCOMPARE(run(folder.path(), 0, after), 0); // the next start
        const QByteArray wrong = verify(folder.path(), kPeople);
        QVERIFY2(wrong.isEmpty(), (wrong + " at step " + QByteArray::number(steps)).constData());
        doubts += uncertain(folder.path());
        if (code == 0)
            break;
    }
    QVERIFY(deaths > 15);
    // Doubt is where it must be: after each hand-over, until the outcome is written; and of
    // everything leased, where marks that were not on the disk are not to be trusted.
    if (before == after)
        QVERIFY2(doubts >= 6 && doubts <= 15, qPrintable(QString::number(doubts)));
    else
        QVERIFY2(doubts > 15, qPrintable(QString::number(doubts)));
}

void TestDispatchKill::againAndAgain_data()
{
    QTest::addColumn<bool>("restarts");
    QTest::newRow("the computer runs on") << false;
    QTest::newRow("it is started anew now and then") << true;
}

/// More than one batch.
void TestDispatchKill::againAndAgain()
{
    QFETCH(bool, restarts);
    constexpr int kPeople = 80;
    const QTemporaryDir folder;
    prepare(folder.path(), kPeople);
    QRandomGenerator random(8);
    int code = 9, boots = 0;
    for (int runs = 0; code == 9 && runs < 100; ++runs) {
        boots += restarts && random.bounded(4) == 0 ? 1 : 0;
        code = run(folder.path(), random.bounded(1, 90), QStringLiteral("boot %1").arg(boots));
    }
    QCOMPARE(code, 0);
    // One a death, where marks are exact.
    QVERIFY(restarts || uncertain(folder.path()) < kPeople / 4);
    const QByteArray wrong = verify(folder.path(), kPeople);
    QVERIFY2(wrong.isEmpty(), wrong.constData());
}

QTEST_GUILESS_MAIN(TestDispatchKill)
#include "tst_dispatchkill.moc"
