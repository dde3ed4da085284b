#include "models/store/customermerge.h"
#include "models/store/taskrepository.h"
#include "tests/models/store/repositoryfixture.h"

using namespace comptoir;

namespace {

constexpr Timestamp kNow = RepositoryFixture::kNow;
constexpr CustomerId kElodie{1}, kBjorn{2}, kCartOnly{4}, kJean{6};
const QDate kToday(2026, 11, 21);

} // namespace

class TestTaskRepository : public QObject
{
    Q_OBJECT
private slots:
    void init()
    {
        m_file = RepositoryFixture::withTwoShops();
        QVERIFY(m_file);
    }

    void openOnesComeByDay()
    {
        add(u"Some day, newer"_qs, {}, {}, 2);
        add(u"Some day, older"_qs, {}, {}, 1);
        add(u"Tomorrow"_qs, {}, kToday.addDays(1));
        add(u"Late"_qs, {}, kToday.addDays(-3));
        const TaskId finished = add(u"Done"_qs, {}, kToday);
        QVERIFY(tasks().setDone(finished, kNow, kNow));
        QCOMPARE(texts(tasks().open()),
                 QStringList(
                     {u"Late"_qs, u"Tomorrow"_qs, u"Some day, older"_qs, u"Some day, newer"_qs}));
        QCOMPARE(texts(tasks().finished(10)), QStringList(u"Done"_qs));
        QCOMPARE(*tasks().overdueCount(kToday), 1);
        QCOMPARE(*tasks().overdueCount(kToday.addDays(2)), 2);
        QCOMPARE(*tasks().overdueCount(kToday.addDays(-3)), 0);
    }

    void theLastDoneComesFirst()
    {
        for (const int day : {2, 3, 1}) {
            const TaskId id = add(QString::number(day));
            QVERIFY(tasks().setDone(id, Timestamp{day}, kNow));
        }
        QCOMPARE(texts(tasks().finished(2)), QStringList({u"3"_qs, u"2"_qs}));
    }

    void namesTheCustomer_data()
    {
        QTest::addColumn<qint64>("customer");
        QTest::addColumn<QString>("name");
        QTest::newRow("a person") << kElodie.value << u"Élodie Lefèvre"_qs;
        QTest::newRow("an e-mail only") << kCartOnly.value << u"panier@exemple.fr"_qs;
        QTest::newRow("a phone only") << qint64(5) << u"0699999999"_qs;
        QTest::newRow("nobody") << qint64(0) << QString();
    }
    void namesTheCustomer()
    {
        QFETCH(qint64, customer);
        QFETCH(QString, name);
        const auto task = tasks().get(add(u"Call"_qs, {customer}));
        QVERIFY(task);
        QCOMPARE(task->customer.value, customer);
        QCOMPARE(task->customerName, name);
    }

    void nothingInATextTurnsTheWriting()
    {
        const TaskId id = add(u"Call \u202Eback\u2066 Ann\u0007"_qs, kElodie);
        QCOMPARE(tasks().get(id)->text, u"Call back Ann"_qs);
        Task task = *tasks().get(id);
        task.text = u"Pay\u202E Ann"_qs;
        QVERIFY(tasks().edit(task, kNow));
        QCOMPARE(tasks().get(id)->text, u"Pay Ann"_qs);
        task.text = u"\u202E"_qs; // nothing is left of it
        QCOMPARE(tasks().edit(task, kNow).error().code, ErrorCode::InvalidArgument);
        task.text = QString(100'000, u'x'); // refused, not cut
        QCOMPARE(tasks().edit(task, kNow).error().code, ErrorCode::InvalidArgument);
    }

    void ofOneCustomerDoneOnesComeLast()
    {
        const TaskId first = add(u"Done before"_qs, kElodie);
        const TaskId last = add(u"Done after"_qs, kElodie);
        add(u"Open"_qs, kElodie);
        add(u"About another"_qs, kBjorn);
        QVERIFY(tasks().setDone(first, Timestamp{1}, kNow));
        QVERIFY(tasks().setDone(last, Timestamp{2}, kNow));
        QCOMPARE(texts(tasks().of(kElodie)),
                 QStringList({u"Open"_qs, u"Done after"_qs, u"Done before"_qs}));
    }

    void editsAndReopens()
    {
        const TaskId id = add(u"Call"_qs, kElodie, kToday);
        Task task = *tasks().get(id);
        QCOMPARE(task.createdAt, kNow);
        QVERIFY(!task.isDone());
        QVERIFY(!task.isOverdue(kToday));
        QVERIFY(task.isOverdue(kToday.addDays(1)));
        task.text = u"  Write\nto her "_qs;
        task.customer = kBjorn;
        task.dueOn = {};
        QVERIFY(tasks().edit(task, Timestamp{5}));
        task = *tasks().get(id);
        QCOMPARE(task.text, u"Write to her"_qs);
        QCOMPARE(task.customer, kBjorn);
        QVERIFY(!task.dueOn.isValid());
        QCOMPARE(task.createdAt, kNow);
        QCOMPARE(task.updatedAt, Timestamp{5});
        QVERIFY(tasks().setDone(id, Timestamp{6}, Timestamp{6}));
        QCOMPARE(tasks().get(id)->doneAt, std::optional(Timestamp{6}));
        QVERIFY(tasks().setDone(id, std::nullopt, Timestamp{7}));
        QVERIFY(!tasks().get(id)->isDone());
    }

    void refusesWhatIsNoTask_data()
    {
        QTest::addColumn<QString>("text");
        QTest::newRow("nothing") << QString();
        QTest::newRow("blanks") << u" \n\t"_qs;
        QTest::newRow("a novel") << QString(TaskRepository::kLongestText + 1, u'a');
    }
    void refusesWhatIsNoTask()
    {
        QFETCH(QString, text);
        const auto added = tasks().add(text, {}, {}, kNow);
        QVERIFY(!added);
        QCOMPARE(added.error().code, ErrorCode::InvalidArgument);
        Task task = *tasks().get(add(u"Kept"_qs));
        task.text = text;
        QVERIFY(!tasks().edit(task, kNow));
        QCOMPARE(texts(tasks().open()), QStringList(u"Kept"_qs));
    }

    void saysWhenATaskIsGone()
    {
        const TaskId gone{99};
        QCOMPARE(tasks().get(gone).error().code, ErrorCode::NotFound);
        QCOMPARE(tasks().setDone(gone, kNow, kNow).error().code, ErrorCode::NotFound);
        QCOMPARE(tasks().remove(gone).error().code, ErrorCode::NotFound);
        Task task;
        task.id = gone;
        task.text = u"x"_qs;
        QCOMPARE(tasks().edit(task, kNow).error().code, ErrorCode::NotFound);
    }

    void comesBackAsItWas()
    {
        const TaskId id = add(u"Call"_qs, kElodie, kToday);
        QVERIFY(tasks().setDone(id, Timestamp{3}, Timestamp{4}));
        const Task before = *tasks().get(id);
        QVERIFY(tasks().remove(id));
        QVERIFY(!tasks().get(id));
        QCOMPARE(*tasks().restore(before), id);
        QCOMPARE(*tasks().get(id), before);
    }

    void comesBackUnderAnotherIdWhereItsOwnIsTaken()
    {
        const TaskId id = add(u"Call"_qs);
        const Task before = *tasks().get(id);
        QVERIFY(tasks().remove(id));
        QCOMPARE(add(u"Another"_qs), id);
        const auto restored = tasks().restore(before);
        QVERIFY(restored);
        QVERIFY(*restored != id);
        QCOMPARE(tasks().get(*restored)->text, u"Call"_qs);
    }

    void goesWithAMergeAndComesBackWithItsUndo()
    {
        const TaskId id = add(u"Call"_qs, kJean);
        const auto merge = CustomerMerge(m_file->database(), kNow).merge(kElodie, kJean);
        QVERIFY(merge);
        QCOMPARE(tasks().get(id)->customer, kElodie);
        QVERIFY(CustomerMerge(m_file->database(), kNow).undo(*merge));
        QCOMPARE(tasks().get(id)->customer, kJean);
    }

private:
    TaskRepository tasks() { return TaskRepository(m_file->database()); }
    TaskId add(const QString &text, CustomerId customer = {}, const QDate &dueOn = {},
               qint64 at = kNow.ms)
    {
        const auto added = tasks().add(text, customer, dueOn, Timestamp{at});
        return added ? *added : TaskId{};
    }
    static QStringList texts(const Result<QList<Task>> &tasks)
    {
        QStringList texts;
        for (const Task &task : tasks.valueOr({}))
            texts.append(task.text);
        return texts;
    }

    std::unique_ptr<RepositoryFixture> m_file;
};

QTEST_GUILESS_MAIN(TestTaskRepository)
#include "tst_taskrepository.moc"
