/// Workflows, and who is in them, as the file keeps them.

#include "models/store/customermerge.h"
#include "models/store/enrolmentrepository.h"
#include "models/store/erasure.h"
#include "models/store/workflowrepository.h"
#include "tests/models/store/repositoryfixture.h"

using namespace comptoir;

namespace {

constexpr Timestamp kNow = RepositoryFixture::kNow;
constexpr qint64 kHour = 3'600'000;

StoredWorkflow named(const char *name)
{
    StoredWorkflow workflow;
    workflow.key = QString::fromUtf8(name).toLower();
    workflow.name = QString::fromUtf8(name);
    workflow.draft = "{}";
    return workflow;
}

} // namespace

class TestWorkflowRepository : public QObject
{
    Q_OBJECT
private:
    WorkflowId live(RepositoryFixture &file, const char *name, int priority = 5)
    {
        WorkflowRepository workflows(file.database());
        const auto id = workflows.add(named(name), kNow);
        if (!id || !workflows.publish(*id, "{}", {}, priority, kNow))
            qFatal("no workflow");
        return *id;
    }
    EnrolmentRow in(RepositoryFixture &file, WorkflowId workflow, int customer, qint64 wakeIn)
    {
        EnrolmentRow row;
        row.workflow = workflow;
        row.version = WorkflowRepository(file.database()).liveVersion(workflow)->id;
        row.customer = {customer};
        row.node = QStringLiteral("n1");
        row.enteredAt = row.arrivedAt = kNow;
        row.isWaiting = true;
        row.wakeAt = Timestamp{kNow.ms + wakeIn};
        const auto id = EnrolmentRepository(file.database()).add(row);
        if (!id || !*id)
            qFatal("not enrolled");
        row.id = **id;
        return row;
    }

    /// Whose every row is an account's, as a shop brings them.
    static std::unique_ptr<RepositoryFixture> twoPeople()
    {
        auto file = RepositoryFixture::withTwoShops();
        if (!RepositoryFixture::report(
                file->database().execute("UPDATE cart SET account_id = 3 WHERE customer_id = 2")))
            qFatal("no carts");
        return file;
    }
    static MergeId mergeTwo(RepositoryFixture &file)
    {
        Transaction merging(file.database());
        const auto merge = CustomerMerge(file.database(), kNow).merge({1}, {2});
        if (!merge || !merging.commit())
            qFatal("not merged: %s", merge ? "" : qPrintable(merge.error().detail));
        return *merge;
    }
    static void part(RepositoryFixture &file, MergeId merge)
    {
        Transaction parting(file.database());
        const auto undone = CustomerMerge(file.database(), kNow).undo(merge);
        if (!undone || !parting.commit())
            qFatal("not parted: %s", undone ? "" : qPrintable(undone.error().detail));
    }

private slots:
    void workflowsComeBackAsKept()
    {
        RepositoryFixture file;
        WorkflowRepository workflows(file.database());
        const auto id = workflows.add(named("Cart"), kNow);
        QVERIFY(id);
        QCOMPARE(workflows.find(QStringLiteral("cart"))->id, *id);
        QCOMPARE(workflows.find(QString::number(id->value))->name, QStringLiteral("Cart"));
        QVERIFY(!workflows.find(QStringLiteral("none")));
        QVERIFY(!workflows.add(named("CART"), kNow)); // the name is taken
        QVERIFY(!workflows.add(named(" "), kNow));
        StoredWorkflow other = named("Other");
        other.key = QStringLiteral("cart");
        QCOMPARE(workflows.get(*workflows.add(other, kNow))->key, QStringLiteral("cart_2"));
        QVERIFY(!workflows.liveVersion(*id));
        const QMap<QString, WrittenMessageId> messages{{QStringLiteral("n2.message"), {7}}};
        QCOMPARE(*workflows.publish(*id, "{\"a\": 1}", messages, 3, kNow), 1);
        QCOMPARE(*workflows.publish(*id, "{\"a\": 2}", {}, 2, kNow), 2);
        const auto stored = workflows.get(*id);
        QCOMPARE(stored->liveVersion, 2);
        QCOMPARE(stored->priority, 2);
        QCOMPARE(stored->state, WorkflowState::Live);
        QCOMPARE(workflows.liveVersion(*id)->graph, QByteArray("{\"a\": 2}"));
        QCOMPARE(workflows.versions(*id)->at(1).messages, messages);
        QVERIFY(workflows.setState(*id, WorkflowState::Paused, kNow));
        QCOMPARE(workflows.get(*id)->state, WorkflowState::Paused);
        QVERIFY(!workflows.setState({99}, WorkflowState::Paused, kNow));
        QVERIFY(!workflows.marks(*id)->has_value());
        QVERIFY(workflows.setMarks(*id, {"{}", kNow}));
        const WorkflowRepository::Marks marks{"{\"until\": 1}", kNow};
        QVERIFY(workflows.setMarks(*id, marks));
        QCOMPARE(**workflows.marks(*id), marks);
    }

    void nobodyIsInTwiceForOneThing()
    {
        const auto file = RepositoryFixture::withTwoShops();
        const WorkflowId cart = live(*file, "Cart");
        EnrolmentRepository enrolments(file->database());
        EnrolmentRow row = in(*file, cart, 1, kHour);
        QVERIFY(!enrolments.add(row)->has_value());
        row.key = QStringLiteral("cart:1");
        QVERIFY(enrolments.add(row)->has_value());
        row.run = 2;
        QVERIFY(enrolments.add(row)->has_value());
        QCOMPARE(enrolments.of(cart, {1})->size(), 3);
        QCOMPARE(enrolments.count(cart)->in, 3);
    }

    void everythingOfAnEnrolmentIsKept()
    {
        const auto file = RepositoryFixture::withTwoShops();
        EnrolmentRepository enrolments(file->database());
        EnrolmentRow row = in(*file, live(*file, "Cart"), 1, kHour);
        row.node = QStringLiteral("n7");
        row.rounds = {{QStringLiteral("g"), 3}};
        row.variables = {{QStringLiteral("c"), QStringLiteral("é|1")}};
        row.isControl = true;
        row.wakeAt.reset();
        QVERIFY(enrolments.save(row));
        QCOMPARE(*enrolments.get(row.id), row);
        row.node.clear();
        row.leftAt = kNow;
        row.reason = QStringLiteral("reached");
        QVERIFY(enrolments.save(row));
        QCOMPARE(*enrolments.get(row.id), row);
        QCOMPARE(enrolments.count(row.workflow)->left, 1);
        QVERIFY(enrolments.in(row.workflow, false, 10)->isEmpty());
        QCOMPARE(enrolments.in(row.workflow, true, 10)->size(), 1);
    }

    void whoIsDueComesInOrderAndOnlyInLiveWorkflows()
    {
        const auto file = RepositoryFixture::withTwoShops();
        const WorkflowId late = live(*file, "Late", 9), first = live(*file, "First", 1),
                         paused = live(*file, "Paused", 1);
        const EnrolmentRow b = in(*file, late, 1, 0), c = in(*file, first, 1, 0),
                           a = in(*file, late, 2, -kHour);
        in(*file, first, 2, kHour);
        in(*file, paused, 1, -kHour);
        QVERIFY(WorkflowRepository(file->database()).setState(paused, WorkflowState::Paused, kNow));
        EnrolmentRepository enrolments(file->database());
        const auto due = enrolments.due(kNow, 10);
        QVERIFY(due);
        QList<qint64> ids;
        for (const EnrolmentRow &row : *due)
            ids.append(row.id.value);
        QCOMPARE(ids, (QList<qint64>{a.id.value, c.id.value, b.id.value}));
        QCOMPARE(enrolments.due(kNow, 1)->size(), 1);
        QCOMPARE(**enrolments.nextWake(), Timestamp{kNow.ms - kHour});
        QVERIFY(*enrolments.isInAny({1}, {QStringLiteral("paused")}));
        QVERIFY(!*enrolments.isInAny({2}, {QStringLiteral("paused")}));
    }

    /// Whatever the program does to somebody who is in a workflow, the file marks them.
    void whoeverIsTouchedIsMarked()
    {
        const auto file = RepositoryFixture::withTwoShops();
        in(*file, live(*file, "Cart"), 1, kHour);
        EnrolmentRepository enrolments(file->database());
        const QList<QByteArray> changes{
            "UPDATE customer_facts SET orders_count = orders_count + 1",
            "INSERT INTO tag(id, name, key, created_at) VALUES(77, 'x', 'x', 0);"
            "INSERT INTO customer_tag(customer_id, tag_id, added_at) VALUES(1, 77, 0), (2, 77, 0)",
            "DELETE FROM customer_tag WHERE tag_id = 77", "UPDATE customer SET company = 'x'",
            "INSERT INTO consent(customer_id, channel, purpose, state, source, recorded_at)"
            " VALUES(1, 'email', 'marketing', 'granted', 'owner', 1),"
            " (2, 'email', 'marketing', 'granted', 'owner', 1)"};
        for (const QByteArray &change : changes) {
            QVERIFY2(RepositoryFixture::report(file->database().execute(change)),
                     change.constData());
            const auto touched = enrolments.takeTouched(10);
            QVERIFY(touched);
            QCOMPARE(*touched, QList<CustomerId>{CustomerId{1}}); // 2 is in none
            QVERIFY(enrolments.takeTouched(10)->isEmpty());
        }
        QVERIFY(enrolments.touchWaiting());
        QCOMPARE(enrolments.takeTouched(10)->size(), 1);
    }

    void entriesWaitUntilTheyAreLookedAt()
    {
        const auto file = RepositoryFixture::withTwoShops();
        EnrolmentRepository enrolments(file->database());
        const WorkflowId cart = live(*file, "Cart");
        EnrolmentRepository::Entry entry{0, cart, {1}, {}, QStringLiteral("t"), kNow};
        QVERIFY(enrolments.ask(entry));
        QVERIFY(enrolments.ask(entry)); // once
        entry.at = Timestamp{kNow.ms + 1};
        entry.key = QStringLiteral("cart:3");
        QVERIFY(enrolments.ask(entry));
        entry.customer = {999'999};
        QVERIFY(enrolments.ask(entry)); // nobody
        const auto asked = enrolments.asked(kNow, 10);
        QCOMPARE(asked->size(), 1);
        QCOMPARE(asked->constFirst().node, QStringLiteral("t"));
        QCOMPARE(asked->constFirst().key, QString());
        QVERIFY(enrolments.taken(asked->constFirst().id));
        QCOMPARE(enrolments.asked(Timestamp{kNow.ms + 1}, 10)->size(), 1);
    }

    void theLogTellsOfStepsAndRefusals()
    {
        const auto file = RepositoryFixture::withTwoShops();
        EnrolmentRepository enrolments(file->database());
        const EnrolmentRow row = in(*file, live(*file, "Cart"), 1, kHour);
        WorkflowLogLine line;
        line.workflow = row.workflow;
        line.enrolment = row.id;
        line.at = kNow;
        line.node = QStringLiteral("n1");
        line.port = QStringLiteral("next");
        line.to = QStringLiteral("n2");
        line.reason = QStringLiteral("went");
        QVERIFY(enrolments.log(line));
        line.enrolment = {};
        line.customer = {2};
        line.key = QStringLiteral("cart:5");
        line.reason = QStringLiteral("not_while");
        QVERIFY(enrolments.log(line));
        QCOMPARE(enrolments.logOf(row.id)->size(), 1);
        const auto all = enrolments.logOf(row.workflow, 10);
        QCOMPARE(all->size(), 2);
        QCOMPARE(all->at(0).customer, CustomerId{1});
        QCOMPARE(all->at(1).customer, CustomerId{2});
        QCOMPARE(all->at(1).key, QStringLiteral("cart:5"));
    }

    /// Two customers who are one person go one way, and go two again when they part.
    void aMergeTakesTheWayAlong()
    {
        const auto file = twoPeople();
        EnrolmentRepository enrolments(file->database());
        const WorkflowId both = live(*file, "Both"), one = live(*file, "One");
        const EnrolmentRow kept = in(*file, both, 1, kHour), ends = in(*file, both, 2, kHour),
                           moved = in(*file, one, 2, kHour);
        const MergeId merge = mergeTwo(*file);
        QCOMPARE(enrolments.of(both, {1})->size(), 2);
        QCOMPARE(enrolments.of(both, {1})->constLast(), kept); // the last run is their own
        const EnrolmentRow ended = *enrolments.get(ends.id);
        QCOMPARE(ended.node, QString());
        QCOMPARE(ended.reason, QStringLiteral("merged"));
        QCOMPARE(ended.run, 0);
        QCOMPARE(enrolments.logOf(ends.id)->constLast().reason, QStringLiteral("merged"));
        QCOMPARE(enrolments.get(moved.id)->customer, CustomerId{1});
        QCOMPARE(*enrolments.takeTouched(10), QList<CustomerId>{CustomerId{1}});
        part(*file, merge);
        QCOMPARE(*enrolments.get(kept.id), kept);
        QCOMPARE(*enrolments.get(ends.id), ends);
        QCOMPARE(*enrolments.get(moved.id), moved);
        QCOMPARE(enrolments.logOf(ends.id)->constLast().reason, QStringLiteral("parted"));
        QCOMPARE(enrolments.logOf(ends.id)->constLast().to, ends.node);
        QVERIFY(enrolments.takeTouched(10)->contains(CustomerId{2}));
    }

    /// What went on after the merge stays as far as it came; what was asked for goes along.
    void aPartingBringsNothingBackThatWentOn()
    {
        const auto file = twoPeople();
        EnrolmentRepository enrolments(file->database());
        const WorkflowId one = live(*file, "One"), two = live(*file, "Two");
        EnrolmentRow moved = in(*file, one, 2, kHour);
        QVERIFY(enrolments.ask({0, two, {2}, {}, {}, kNow}));
        WorkflowLogLine refused;
        refused.workflow = two;
        refused.customer = {2};
        refused.reason = QStringLiteral("only");
        QVERIFY(enrolments.log(refused));
        const MergeId merge = mergeTwo(*file);
        QCOMPARE(enrolments.asked(kNow, 10)->constFirst().customer, CustomerId{1});
        QCOMPARE(enrolments.logOf(two, 10)->constFirst().customer, CustomerId{1});
        moved.customer = {1};
        moved.node = QStringLiteral("n2");
        QVERIFY(enrolments.save(moved));
        part(*file, merge);
        QCOMPARE(enrolments.get(moved.id)->customer, CustomerId{2});
        QCOMPARE(enrolments.get(moved.id)->node, QStringLiteral("n2"));
        QCOMPARE(enrolments.asked(kNow, 10)->constFirst().customer, CustomerId{2});
        QCOMPARE(enrolments.logOf(two, 10)->constFirst().customer, CustomerId{2});
    }

    void whoeverIsHeldStaysWhereTheyAre()
    {
        const auto file = twoPeople();
        EnrolmentRepository enrolments(file->database());
        EnrolmentRow row = in(*file, live(*file, "Cart"), 1, -kHour);
        row.heldAt = kNow;
        QVERIFY(enrolments.save(row));
        QCOMPARE(*enrolments.get(row.id), row);
        QVERIFY(enrolments.due(kNow, 10)->isEmpty());
        QVERIFY(!enrolments.nextWake()->has_value());
        QVERIFY(enrolments.active({1})->isEmpty());
        QCOMPARE(enrolments.count(row.workflow)->in, 1);
        row.heldAt.reset();
        QVERIFY(enrolments.save(row));
        QCOMPARE(enrolments.due(kNow, 10)->size(), 1);
    }

    void whoIsErasedLeavesNothing()
    {
        const auto file = RepositoryFixture::withTwoShops();
        EnrolmentRepository enrolments(file->database());
        const EnrolmentRow row = in(*file, live(*file, "Cart"), 1, kHour);
        WorkflowLogLine line;
        line.workflow = row.workflow;
        line.enrolment = row.id;
        line.reason = QStringLiteral("went");
        QVERIFY(enrolments.log(line));
        line.enrolment = {};
        line.customer = {1};
        QVERIFY(enrolments.log(line));
        QVERIFY(enrolments.ask({0, row.workflow, {1}, {}, {}, kNow}));
        QVERIFY(enrolments.touchWaiting());
        Transaction transaction(file->database());
        const auto erased = Erasure(file->database(), kNow).erase({CustomerId{1}});
        QVERIFY2(erased, erased ? "" : qPrintable(erased.error().detail));
        QVERIFY(transaction.commit());
        QCOMPARE(file->number("SELECT (SELECT count(*) FROM enrolment)"
                              " + (SELECT count(*) FROM workflow_log)"
                              " + (SELECT count(*) FROM workflow_entry)"
                              " + (SELECT count(*) FROM enrolment_dirty)"),
                 0);
    }
};

QTEST_GUILESS_MAIN(TestWorkflowRepository)
#include "tst_workflowrepository.moc"
