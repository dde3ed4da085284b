#include "tests/models/store/testclock.h"
#include "views/shell/jobs.h"
#include "views/shell/notices.h"
#include "views/shell/privacy.h"
#include "views/shell/undoend.h"
#include "views/shell/undohistory.h"
#include "views/shell/undohold.h"
#include "views/widgets/format.h"

#include <QAbstractItemModelTester>
#include <QSignalSpy>
#include <QTest>

#include <thread>

using namespace comptoir;

namespace {

QFuture<Done> answer(const Done &outcome)
{
    QPromise<Done> promise;
    promise.start();
    promise.addResult(outcome);
    promise.finish();
    return promise.future();
}

QString textAt(const QAbstractItemModel &model, int row)
{
    return model.index(row, 0).data().toString();
}

} // namespace

/// What the pages of one window share, without a window.
class TestShellSeams : public QObject
{
    Q_OBJECT

private slots:
    void newestNoticeStandsFirst();
    void anActionIsDoneOnce();
    void oldNoticesAreForgotten();
    void undoAndRedoWaitForOneAnother();
    void onlyTheNewestCanBeUndoneFromItsToast();
    void whatWasTakenBackIsNotToldAnyLonger();
    void whatWasTakenBackOtherwiseCannotBeUndone();
    void whatCannotBeUndoneIsSaid();
    void nothingToUndoIsSaid();
    void whatIsSaidAgainIsOneNotice();
    void whatIsUndoneElsewhereSaysWhere();
    void aFailedUndoCanBeTriedAgain();
    void clearingForgetsEvenWhatStillRuns();
    void whileLongWorkRunsNothingOlderIsUndone();
    void namesStayApartWhileHidden();
    void masksHideAll_data();
    void masksHideAll();
    void jobsReportFromTheirThread();
    void cancellingReachesTheWorker();
    void aJobWithoutOwnerIsOver();
    void timeLeftIsToldWhenKnown_data();
    void timeLeftIsToldWhenKnown();

private:
    TestClock m_clock;
};

void TestShellSeams::newestNoticeStandsFirst()
{
    Notices notices(m_clock);
    const QAbstractItemModelTester tester(&notices);
    notices.post({Tone::Good, QStringLiteral("one"), {}, {}});
    const qint64 second = notices.post({Tone::Danger, QStringLiteral("two"), {}, {}});
    QCOMPARE(textAt(notices, 0), QStringLiteral("two"));
    QVERIFY(notices.index(0).data(Notices::UnreadRole).toBool());
    QCOMPARE(notices.index(0).data(Notices::TimeRole).toLongLong(), m_clock.now().ms);
    notices.post({Tone::Neutral, QStringLiteral("copied"), {}, {}});
    QCOMPARE(notices.unread(), 1); // what went well and what asks nothing is no news
    notices.markRead();
    QCOMPARE(notices.unread(), 0);
    notices.remove(second);
    QCOMPARE(textAt(notices, 0), QStringLiteral("copied"));
    notices.clear();
    QCOMPARE(notices.rowCount(), 0);
}

void TestShellSeams::anActionIsDoneOnce()
{
    Notices notices(m_clock);
    const QAbstractItemModelTester tester(&notices);
    int done = 0;
    const qint64 id
        = notices.post({Tone::Good, QStringLiteral("x"), QStringLiteral("Do"), [&] { ++done; }});
    QCOMPARE(notices.index(0).data(Notices::ActionTextRole).toString(), QStringLiteral("Do"));
    notices.act(id);
    notices.act(id);
    QCOMPARE(done, 1);
    QVERIFY(notices.index(0).data(Notices::ActionTextRole).toString().isEmpty());
}

void TestShellSeams::oldNoticesAreForgotten()
{
    Notices notices(m_clock);
    const QAbstractItemModelTester tester(&notices);
    for (int i = 0; i < Notices::kKept + 5; ++i)
        notices.post({Tone::Neutral, QString::number(i), {}, {}});
    QCOMPARE(notices.rowCount(), Notices::kKept);
    QCOMPARE(textAt(notices, 0), QString::number(Notices::kKept + 4));
}

void TestShellSeams::whatWasTakenBackIsNotToldAnyLonger()
{
    auto notices = std::make_shared<Notices>(m_clock);
    UndoHistory history(notices);
    const QSignalSpy retired(notices.get(), &Notices::retired);
    const auto toast = [&notices] { return notices->index(0).data(Notices::IdRole).toLongLong(); };
    history.add(
        QStringLiteral("The tag was given."), [] {}, [] {});
    const qint64 given = toast();
    history.undo();
    QTRY_COMPARE(retired.size(), 1);
    QCOMPARE(retired.last().first().toLongLong(), given);
    QCOMPARE(textAt(*notices, 0), QStringLiteral("Undone: The tag was given."));
    QCOMPARE(textAt(*notices, 1), QStringLiteral("The tag was given.")); // the bell keeps it
    const qint64 undone = toast();
    history.redo();
    QTRY_COMPARE(retired.size(), 2);
    QCOMPARE(retired.last().first().toLongLong(), undone);
}

void TestShellSeams::whatWasTakenBackOtherwiseCannotBeUndone()
{
    const auto notices = std::make_shared<Notices>(m_clock);
    UndoHistory undo(notices);
    const QSignalSpy retired(notices.get(), &Notices::retired);
    int undone = 0;
    undo.add(QStringLiteral("The file came in."), [&undone] { undone += 1; });
    undo.nameLast(QStringLiteral("import-1"));
    const qint64 told = notices->index(0).data(Notices::IdRole).toLongLong();
    undo.add(QStringLiteral("The tag was given."), [&undone] { undone += 10; });
    undo.takenBack(QStringLiteral("import-2")); // nobody's
    undo.takenBack({});
    QCOMPARE(retired.size(), 0);
    undo.takenBack(QStringLiteral("import-1"));
    QCOMPARE(retired.size(), 1);
    QCOMPARE(retired.last().first().toLongLong(), told);
    undo.undo();
    QTRY_COMPARE(undone, 10);
    QVERIFY(!undo.canUndo());
}

void TestShellSeams::whatCannotBeUndoneIsSaid()
{
    const auto notices = std::make_shared<Notices>(m_clock);
    UndoHistory history(notices);
    int undone = 0;
    history.add(QStringLiteral("The tag was given."), [&undone] { ++undone; });
    UndoEnd::mark(history, QStringLiteral("The import was taken back."));
    history.undo();
    QCOMPARE(textAt(*notices, 0),
             QStringLiteral("The import was taken back. Undo once more to undo what you did "
                            "before: The tag was given."));
    QCOMPARE(undone, 0);
    history.undo();
    QTRY_COMPARE(undone, 1);
    // Something else was done since: that is what is undone.
    UndoEnd::mark(history, QStringLiteral("The import was taken back."));
    history.add(QStringLiteral("The note was added."), [&undone] { ++undone; });
    history.undo();
    QTRY_COMPARE(undone, 2);
}

void TestShellSeams::nothingToUndoIsSaid()
{
    const auto notices = std::make_shared<Notices>(m_clock);
    UndoHistory history(notices);
    history.undo();
    QCOMPARE(textAt(*notices, 0),
             QStringLiteral("There is nothing left to undo. Everything stays as it is."));
    history.redo();
    QCOMPARE(textAt(*notices, 0),
             QStringLiteral("There is nothing to do again. Everything stays as it is."));
    UndoEnd::mark(history, QStringLiteral("The import was taken back."));
    history.undo();
    QCOMPARE(textAt(*notices, 0), QStringLiteral("The import was taken back."));
}

void TestShellSeams::whatIsSaidAgainIsOneNotice()
{
    Notices notices(m_clock);
    const QAbstractItemModelTester tester(&notices);
    const QSignalSpy posted(&notices, &Notices::posted);
    const Notice failed{Tone::Danger, QStringLiteral("The shop did not answer."), {}, {}};
    notices.post(failed);
    notices.markRead();
    m_clock.advance(std::chrono::minutes(1));
    notices.post(failed);
    QCOMPARE(notices.rowCount(), 1);
    QCOMPARE(notices.unread(), 1);
    QCOMPARE(notices.index(0).data(Notices::TimeRole).toLongLong(), m_clock.now().ms);
    QCOMPARE(posted.size(), 2); // its toast is renewed
    notices.say(QStringLiteral("Written."));
    notices.post(failed);
    QCOMPARE(notices.rowCount(), 3);
    // What can be pressed is one thing each time.
    for (int i = 0; i < 2; ++i)
        notices.post({Tone::Good, QStringLiteral("Done."), QStringLiteral("Undo"), [] {}});
    QCOMPARE(notices.rowCount(), 5);
}

void TestShellSeams::whatIsUndoneElsewhereSaysWhere()
{
    auto notices = std::make_shared<Notices>(m_clock);
    UndoHistory history(notices);
    QString page = QStringLiteral("customers");
    QString shown;
    history.setPlaces({[&page] { return page; },
                       [](const QString &id) {
                           return id == QLatin1String("customers") ? QStringLiteral("Customers")
                                                                   : QString();
                       },
                       [&shown](const QString &id) { shown = id; }});
    history.add(
        QStringLiteral("The tag was given."), [] {}, [] {});
    page = QStringLiteral("today");
    history.undo();
    QTRY_COMPARE(textAt(*notices, 0),
                 QStringLiteral("Undone on the page “Customers”: The tag was given."));
    QCOMPARE(notices->index(0).data(Notices::ActionTextRole).toString(), QStringLiteral("Show"));
    notices->act(notices->index(0).data(Notices::IdRole).toLongLong());
    QCOMPARE(shown, QStringLiteral("customers"));
    history.redo();
    QTRY_COMPARE(textAt(*notices, 0),
                 QStringLiteral("Done again on the page “Customers”: The tag was given."));
    page = QStringLiteral("customers");
    history.undo();
    QTRY_COMPARE(textAt(*notices, 0), QStringLiteral("Undone: The tag was given."));
    // Long work ends when the owner is elsewhere by now; and the welcome is no place to speak of.
    page = QStringLiteral("welcome");
    history.add(QStringLiteral("All were tagged."), [] {});
    history.placeLast(QStringLiteral("customers"));
    history.undo();
    QTRY_VERIFY(textAt(*notices, 0).startsWith(QStringLiteral("Undone on the page “Customers”")));
    history.add(QStringLiteral("Welcomed."), [] {});
    page = QStringLiteral("today");
    history.undo();
    QTRY_COMPARE(textAt(*notices, 0), QStringLiteral("Undone: Welcomed."));
}

void TestShellSeams::undoAndRedoWaitForOneAnother()
{
    auto notices = std::make_shared<Notices>(m_clock);
    UndoHistory history(notices);
    QSignalSpy applied(&history, &UndoHistory::applied);
    QStringList order;
    QPromise<Done> slow;
    slow.start();
    history.add(
        QStringLiteral("first"), [&] { order.append(QStringLiteral("undo first")); },
        [&] { order.append(QStringLiteral("redo first")); });
    history.add(QStringLiteral("second"), [&] {
        order.append(QStringLiteral("undo second"));
        return slow.future();
    });
    history.undo();
    history.undo(); // pressed while the store still writes
    QCOMPARE(order, QStringList{QStringLiteral("undo second")});
    slow.addResult(done());
    slow.finish();
    QTRY_COMPARE(applied.size(), 2);
    QCOMPARE(order.last(), QStringLiteral("undo first"));
    QVERIFY(!history.canUndo());
    history.redo();
    QTRY_COMPARE(order.last(), QStringLiteral("redo first"));
    QTRY_COMPARE(history.undoText(), QStringLiteral("first"));
}

void TestShellSeams::onlyTheNewestCanBeUndoneFromItsToast()
{
    auto notices = std::make_shared<Notices>(m_clock);
    UndoHistory history(notices);
    int undone = 0;
    for (int i = 0; i < 2; ++i)
        history.add(QString::number(i), [&undone, i] { undone = i + 1; });
    QVERIFY(textAt(*notices, 1) == QLatin1String("0"));
    QVERIFY(notices->index(1).data(Notices::ActionTextRole).toString().isEmpty());
    notices->act(notices->index(0).data(Notices::IdRole).toLongLong());
    QTRY_COMPARE(notices->rowCount(), 3); // "Undone: 1"
    QCOMPARE(undone, 2);
    QCOMPARE(history.undoText(), QStringLiteral("0"));
}

void TestShellSeams::aFailedUndoCanBeTriedAgain()
{
    auto notices = std::make_shared<Notices>(m_clock);
    UndoHistory history(notices);
    history.add(QStringLiteral("x"), [] {
        return answer(Error{ErrorCode::DiskFull, QStringLiteral("No room."), {}});
    });
    history.undo();
    QVERIFY(!history.canUndo()); // while it runs
    QTRY_VERIFY(history.canUndo());
    QCOMPARE(textAt(*notices, 0), QStringLiteral("No room."));
    QVERIFY(!history.canRedo());
}

void TestShellSeams::clearingForgetsEvenWhatStillRuns()
{
    auto notices = std::make_shared<Notices>(m_clock);
    UndoHistory history(notices);
    QSignalSpy applied(&history, &UndoHistory::applied);
    QPromise<Done> slow;
    slow.start();
    history.add(
        QStringLiteral("x"), [&] { return slow.future(); }, [] {});
    history.undo();
    history.clear();
    slow.addResult(done());
    slow.finish();
    QCoreApplication::processEvents();
    QVERIFY(applied.isEmpty());
    QVERIFY(!history.canUndo() && !history.canRedo());
}

void TestShellSeams::whileLongWorkRunsNothingOlderIsUndone()
{
    auto notices = std::make_shared<Notices>(m_clock);
    UndoHistory history(notices);
    int undone = 0;
    int stopped = 0;
    history.add(
        QStringLiteral("before"), [&] { ++undone; }, [] {});
    QPromise<Done> slow;
    slow.start();
    UndoHold::begin(history, notices,
                    {slow.future(), QStringLiteral("Giving a tag"), [&] { ++stopped; }});
    QVERIFY(UndoHold::newestOf(history));
    history.undo();
    history.redo();
    QCOMPARE(notices->rowCount(), 2); // told once: the older telling goes
    QVERIFY(textAt(*notices, 0).contains(QLatin1String("Giving a tag")));
    QCOMPARE(undone, 0);
    notices->act(notices->index(0).data(Notices::IdRole).toLongLong());
    QCOMPARE(stopped, 1);
    slow.addResult(done());
    slow.finish();
    QTRY_VERIFY(!UndoHold::newestOf(history));
    QVERIFY(notices->index(0).data(Notices::ActionTextRole).toString().isEmpty());
    history.undo();
    QTRY_COMPARE(undone, 1);
}

void TestShellSeams::namesStayApartWhileHidden()
{
    Privacy privacy;
    QSignalSpy changed(&privacy, &Privacy::changed);
    const QString first = QStringLiteral("Élodie Lefèvre");
    QCOMPARE(privacy.name(first), first);
    privacy.setOn(true);
    privacy.setOn(true);
    QCOMPARE(changed.size(), 1);
    const QString masked = privacy.name(first);
    QVERIFY(!masked.contains(QLatin1String("lodie")));
    QCOMPARE(privacy.name(QStringLiteral("élodie  LEFÈVRE")), masked);
    QSet<QString> all;
    for (int i = 0; i < 100; ++i)
        all.insert(privacy.name(QStringLiteral("Person %1").arg(i)));
    QVERIFY(all.size() >= 99);
    QVERIFY(privacy.name({}).isEmpty());
}

void TestShellSeams::masksHideAll_data()
{
    QTest::addColumn<QString>("kind");
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("shown");
    QTest::newRow("an e-mail") << "email"
                               << "ana@example.org" << QStringLiteral("•••••@•••••");
    QTest::newRow("a phone keeps two digits")
        << "phone"
        << "+33 6 12 34 56 78" << QStringLiteral("•• •• •• •• 78");
    QTest::newRow("a short number keeps none") << "phone"
                                               << "3615" << QStringLiteral("•• •• •• •• ••");
    QTest::newRow("an address") << "address"
                                << "3 rue Neuve, Lyon" << QStringLiteral("•••••");
    QTest::newRow("initials") << "initials"
                              << "EL"
                              << "?";
    QTest::newRow("nothing stays nothing") << "email"
                                           << ""
                                           << "";
}

void TestShellSeams::masksHideAll()
{
    QFETCH(QString, kind);
    QFETCH(QString, text);
    QFETCH(QString, shown);
    Privacy privacy;
    const auto mask = [&] {
        return kind == QLatin1String("email")  ? privacy.email(text)
            : kind == QLatin1String("phone")   ? privacy.phone(text)
            : kind == QLatin1String("address") ? privacy.address(text)
                                               : privacy.initials(text);
    };
    QCOMPARE(mask(), kind == QLatin1String("phone") ? Format::phone(text) : text);
    privacy.setOn(true);
    QCOMPARE(mask(), shown);
}

void TestShellSeams::jobsReportFromTheirThread()
{
    Jobs jobs(m_clock);
    const QAbstractItemModelTester tester(&jobs);
    QSignalSpy running(&jobs, &Jobs::runningChanged);
    auto job = jobs.start(QStringLiteral("Exporting"));
    QCOMPARE(jobs.index(0).data(Jobs::ShareRole).toDouble(), -1.0);
    QCOMPARE(jobs.index(0).data(Jobs::LeftRole).toLongLong(), -1);
    std::thread worker([job] { job->setProgress(25, 100); });
    worker.join();
    m_clock.advance(std::chrono::seconds(10));
    QCOMPARE(jobs.index(0).data(Jobs::ShareRole).toDouble(), 0.25);
    QCOMPARE(jobs.index(0).data(Jobs::LeftRole).toLongLong(), 30);
    jobs.setTitle(job, QStringLiteral("Still exporting"));
    QCOMPARE(textAt(jobs, 0), QStringLiteral("Still exporting"));
    job->finish();
    QTRY_COMPARE(jobs.rowCount(), 0);
    QCOMPARE(running.size(), 2);
}

void TestShellSeams::cancellingReachesTheWorker()
{
    Jobs jobs(m_clock);
    const QAbstractItemModelTester tester(&jobs);
    int asked = 0;
    const auto job = jobs.start(QStringLiteral("A"), [&] { ++asked; });
    const auto stubborn = jobs.start(QStringLiteral("B"), {}, false);
    jobs.cancelAll();
    jobs.cancel(0);
    QCOMPARE(asked, 1);
    QVERIFY(job->isCancelled() && job->cancelToken().isCancelled());
    QVERIFY(!stubborn->isCancelled());
    QVERIFY(jobs.index(0).data(Jobs::CancellingRole).toBool());
    QVERIFY(!jobs.index(1).data(Jobs::CancellableRole).toBool());
}

void TestShellSeams::aJobWithoutOwnerIsOver()
{
    Jobs jobs(m_clock);
    auto job = jobs.start(QStringLiteral("A"));
    job.reset();
    QTRY_COMPARE(jobs.rowCount(), 0);
}

void TestShellSeams::timeLeftIsToldWhenKnown_data()
{
    QTest::addColumn<double>("share");
    QTest::addColumn<qint64>("elapsedMs");
    QTest::addColumn<qint64>("left");
    QTest::newRow("unknown amount") << -1.0 << qint64(60000) << qint64(-1);
    QTest::newRow("too early") << 0.5 << qint64(500) << qint64(-1);
    QTest::newRow("too little done") << 0.01 << qint64(60000) << qint64(-1);
    QTest::newRow("half way") << 0.5 << qint64(60000) << qint64(60);
    QTest::newRow("done") << 1.0 << qint64(60000) << qint64(0);
}

void TestShellSeams::timeLeftIsToldWhenKnown()
{
    QFETCH(double, share);
    QFETCH(qint64, elapsedMs);
    QTEST(Jobs::secondsLeft(share, elapsedMs).value_or(-1), "left");
}

QTEST_MAIN(TestShellSeams)
#include "tst_shellseams.moc"
