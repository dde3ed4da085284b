/// How many people are where, counted off the file.

#include "models/store/enrolmentrepository.h"
#include "models/store/workflowfigures.h"
#include "models/store/workflowrepository.h"
#include "tests/models/store/repositoryfixture.h"

using namespace comptoir;

namespace {
constexpr Timestamp kNow = RepositoryFixture::kNow;
} // namespace

class TestWorkflowFigures : public QObject
{
    Q_OBJECT
private:
    static WorkflowId live(RepositoryFixture &file, const QString &name)
    {
        WorkflowRepository workflows(file.database());
        StoredWorkflow workflow;
        workflow.key = workflow.name = name;
        workflow.draft = "{}";
        const auto id = workflows.add(workflow, kNow);
        if (!id || !workflows.publish(*id, "{}", {}, 5, kNow))
            qFatal("no workflow");
        return *id;
    }
    /// At that node; empty: they have left.
    static void put(RepositoryFixture &file, WorkflowId workflow, int customer, const QString &node)
    {
        EnrolmentRow row;
        row.workflow = workflow;
        row.version = WorkflowRepository(file.database()).liveVersion(workflow)->id;
        row.customer = {customer};
        row.node = QStringLiteral("n1");
        row.enteredAt = row.arrivedAt = kNow;
        EnrolmentRepository enrolments(file.database());
        const auto id = enrolments.add(row);
        if (!id || !*id)
            qFatal("not enrolled");
        row.id = **id;
        row.node = node;
        if (node.isEmpty())
            row.leftAt = kNow;
        WorkflowLogLine line;
        line.workflow = workflow;
        line.enrolment = row.id;
        line.customer = row.customer;
        line.at = kNow;
        line.node = QStringLiteral("n1");
        line.to = node;
        line.reason = QStringLiteral("went");
        if (!enrolments.save(row) || !enrolments.log(line))
            qFatal("not moved");
    }

private slots:
    void peopleAreCountedWhereTheyAre()
    {
        const auto file = RepositoryFixture::withTwoShops();
        const WorkflowId cart = live(*file, QStringLiteral("Cart"));
        const WorkflowId other = live(*file, QStringLiteral("Other"));
        put(*file, cart, 1, QStringLiteral("n2"));
        // Another version counts with the first.
        QVERIFY(WorkflowRepository(file->database()).publish(cart, "{\"a\": 1}", {}, 5, kNow));
        put(*file, cart, 2, QString());
        put(*file, other, 1, QStringLiteral("n9"));
        WorkflowFigures figures(file->database());
        const auto all = figures.all({0});
        QVERIFY(all);
        QCOMPARE(all->value(cart).in, 1);
        QCOMPARE(all->value(cart).left, 1);
        QCOMPARE(all->value(other).in, 1);
        QCOMPARE(all->value(cart).messages, 0);
        const auto nodes = figures.byNode(cart);
        QVERIFY(nodes);
        QCOMPARE(nodes->value(QStringLiteral("n2")).here, 1);
        QCOMPARE(nodes->value(QStringLiteral("n1")).here, 0);
        QCOMPARE(nodes->value(QStringLiteral("n1")).passed, 1); // who left went nowhere
        QVERIFY(!nodes->contains(QStringLiteral("n9")));
    }

    void whereThereIsNothingNothingIsCounted()
    {
        const auto file = RepositoryFixture::withTwoShops();
        WorkflowFigures figures(file->database());
        QVERIFY(figures.all(kNow)->isEmpty());
        QVERIFY(figures.byNode({7})->isEmpty());
    }
};

QTEST_GUILESS_MAIN(TestWorkflowFigures)
#include "tst_workflowfigures.moc"
