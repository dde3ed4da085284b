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
    void atEveryStep();
    void againAndAgain();

private:
    static int run(const QString &folder, int steps);
    static QStringList logged(const QString &folder);
    static void prepare(const QString &folder, int people);
    /// True, or what is wrong.
    static QByteArray verify(const QString &folder, int people);
};

int TestDispatchKill::run(const QString &folder, int steps)
{
    QProcess victim;
    victim.setProcessChannelMode(QProcess::ForwardedErrorChannel);
    victim.start(QStringLiteral(DISPATCH_VICTIM),
                 {folder, folder + QStringLiteral("/server.log"), QString::number(steps)});
    return victim.waitForFinished() ? victim.exitCode() : -1;
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

void TestDispatchKill::atEveryStep()
{
    constexpr int kPeople = 4;
    qint64 deaths = 0, uncertain = 0;
    for (int steps = 1;; ++steps) {
        const QTemporaryDir folder;
        prepare(folder.path(), kPeople);
        const int code = run(folder.path(), steps);
        QVERIFY2(code == 9 || code == 0, qPrintable(QString::number(code)));
        deaths += code == 9;
        QCOMPARE(run(folder.path(), 0), 0); // the next start
        const QByteArray wrong = verify(folder.path(), kPeople);
        QVERIFY2(wrong.isEmpty(), (wrong + " at step " + QByteArray::number(steps)).constData());
        OutboxProfile profile(folder.path());
        uncertain += profile.number(
            QStringLiteral("SELECT count(*) FROM outbox WHERE state = 'uncertain'"));
        if (code == 0)
            break;
    }
    QVERIFY(deaths > 15);
    // Doubt is where it must be: after each hand-over, until the outcome is on disk.
    QVERIFY(uncertain >= 6 && uncertain <= 15);
}

void TestDispatchKill::againAndAgain()
{
    constexpr int kPeople = 40;
    const QTemporaryDir folder;
    prepare(folder.path(), kPeople);
    QRandomGenerator random(8);
    int code = 9;
    for (int runs = 0; code == 9 && runs < 100; ++runs)
        code = run(folder.path(), random.bounded(1, 60));
    QCOMPARE(code, 0);
    const QByteArray wrong = verify(folder.path(), kPeople);
    QVERIFY2(wrong.isEmpty(), wrong.constData());
}

QTEST_GUILESS_MAIN(TestDispatchKill)
#include "tst_dispatchkill.moc"
