#include "app/cli/workflowruncommands.h"

#include "app/cli/commandcontext.h"
#include "app/cli/falseclock.h"
#include "app/cli/shopwritecommands.h"
#include "app/cli/values.h"
#include "app/deskwiring.h"
#include "models/store/customerrepository.h"
#include "models/store/enrolmentrepository.h"
#include "models/store/outboxrepository.h"
#include "models/store/workflowrepository.h"
#include "workflows/engine/engine.h"
#include "workflows/engine/workflowbook.h"

#include <QJsonArray>

namespace comptoir::cli {

namespace {

const QString kNow = QStringLiteral("now");
const QString kUntilIdle = QStringLiteral("until-idle");
const QString kAll = QStringLiteral("all");
const QString kLimit = QStringLiteral("limit");
const QString kCustomer = QStringLiteral("customer");
constexpr int kListed = 100;
constexpr int kMostRounds = 10'000;

/// What workflows do, and who is in them.
class WorkflowRunCommands
{
    Q_DECLARE_TR_FUNCTIONS(WorkflowRunCommands)
public:
    static QList<Command> entries();

private:
    static int run(CommandContext &context);
    static int people(CommandContext &context);
    static int enrol(CommandContext &context);
    static int log(CommandContext &context);
    static int approve(CommandContext &context);
    static int hold(CommandContext &context);
    static int release(CommandContext &context);
    static int setHeld(CommandContext &context, bool isHeld);
};

QList<Command> WorkflowRunCommands::entries()
{
    const QString one = QStringLiteral("WORKFLOW"), who = QStringLiteral("EMAIL|ID");
    const OptionSpec limit{kLimit, QStringLiteral("N"), tr("at most so many (100)")};
    return {
        {QStringLiteral("workflow run"),
         {},
         0,
         0,
         tr("lets customers in and on in the workflows that are on; messages go to the outbox, and "
            "what is asked of shops is done there"),
         {{kNow, QStringLiteral("INSTANT"), tr("as if it were then")},
          {kUntilIdle, {}, tr("again and again until nothing more is to be done")}},
         Needs::Shops,
         &WorkflowRunCommands::run},
        {QStringLiteral("workflow people"),
         one,
         1,
         1,
         tr("lists who is in a workflow, and where"),
         {{kAll, {}, tr("those who have left too")}, limit},
         Needs::Store,
         &WorkflowRunCommands::people},
        {QStringLiteral("workflow enrol"),
         one + u' ' + who,
         2,
         2,
         tr("puts a customer into a workflow by hand, with its next run"),
         {},
         Needs::Store,
         &WorkflowRunCommands::enrol},
        {QStringLiteral("workflow log"),
         one,
         1,
         1,
         tr("tells what happened in a workflow, step by step, and who was not let in"),
         {{kCustomer, who, tr("of that customer alone")}, limit},
         Needs::Store,
         &WorkflowRunCommands::log},
        {QStringLiteral("workflow approve"),
         one,
         1,
         1,
         tr("lets the messages go that wait for your word"),
         {},
         Needs::Store,
         &WorkflowRunCommands::approve},
        {QStringLiteral("workflow hold"),
         one + u' ' + who,
         2,
         2,
         tr("keeps one customer where they are in a workflow, and its messages to them"),
         {},
         Needs::Store,
         &WorkflowRunCommands::hold},
        {QStringLiteral("workflow release"),
         one + u' ' + who,
         2,
         2,
         tr("lets a customer go on who was held"),
         {},
         Needs::Store,
         &WorkflowRunCommands::release},
    };
}

int WorkflowRunCommands::run(CommandContext &context)
{
    const auto at = Numbers::parseInstant(kNow, context.given.value(kNow));
    if (!at)
        return context.out.fail(at.error());
    if (const Done allowed = FalseClock::check(context); !allowed)
        return context.out.fail(allowed.error());
    OffsetClock clock(context.clock, at->value_or(context.clock.now()));
    EngineReport all;
    ShopWriteReport written;
    for (int round = 0; round < kMostRounds; ++round) {
        const auto report = Engine::run(context.store(), clock.now(), context.cancel);
        if (!report)
            return context.out.fail(report.error());
        all += *report;
        const auto writes = runShopWrites(context, clock);
        if (!writes)
            return context.out.fail(writes.error());
        written += *writes;
        if (!writes->isIdle()) { // who waited for that goes on
            const auto after = Engine::run(context.store(), clock.now(), context.cancel);
            if (!after)
                return context.out.fail(after.error());
            all += *after;
        }
        const bool isIdle = report->isIdle() && writes->isIdle();
        if (!context.given.has(kUntilIdle) || isIdle || all.isStopped || written.isStopped)
            break;
    }
    if (written.nextAt && (!all.nextAt || *written.nextAt < *all.nextAt))
        all.nextAt = written.nextAt;
    context.out.json({{QStringLiteral("shop_writes"), toJson(written)},
                      {QStringLiteral("entered"), all.entered},
                      {QStringLiteral("refused"), all.refused},
                      {QStringLiteral("moved"), all.moved},
                      {QStringLiteral("next_at"), toJson(all.nextAt)}});
    context.out.table({},
                      {{tr("Came in"), QString::number(all.entered)},
                       {tr("Were not let in"), QString::number(all.refused)},
                       {tr("Looked at again"), QString::number(all.moved)},
                       {tr("Next"), toText(all.nextAt)}});
    print(context, written);
    if (all.isStopped || written.isStopped)
        return Interrupted;
    return written.problems.isEmpty() && written.uncertain == 0 ? Ok : ProblemFound;
}

int WorkflowRunCommands::people(CommandContext &context)
{
    const Result<int> limit = Numbers::parse(kLimit, context.given.value(kLimit), kListed);
    if (!limit)
        return context.out.fail(limit.error());
    struct Person
    {
        EnrolmentRow row;
        QString name;
    };
    const auto found = context.read([name = context.argument(0), all = context.given.has(kAll),
                                     limit = *limit](Database &db) -> Result<QList<Person>> {
        const auto workflow = WorkflowRepository(db).find(name);
        if (!workflow)
            return workflow.error();
        const auto rows = EnrolmentRepository(db).in(workflow->id, all, limit);
        if (!rows)
            return rows.error();
        QList<Person> people;
        for (const EnrolmentRow &row : *rows) {
            const auto profile = CustomerRepository(db).profile(row.customer);
            people.append({row, profile ? nameOf(profile->row) : QString()});
        }
        return people;
    });
    if (!found)
        return context.out.fail(found.error());
    const auto orNull = [](const QString &text) {
        return text.isEmpty() ? QJsonValue(QJsonValue::Null) : QJsonValue(text);
    };
    QJsonArray array;
    QList<QStringList> lines;
    for (const auto &[row, name] : *found) {
        array.append(
            QJsonObject{{QStringLiteral("enrolment"), row.id.value},
                        {QStringLiteral("customer"), row.customer.value},
                        {QStringLiteral("name"), orNull(name)},
                        {QStringLiteral("about"), orNull(row.key)},
                        {QStringLiteral("run"), row.run},
                        {QStringLiteral("node"), orNull(row.node)},
                        {QStringLiteral("control"), row.isControl},
                        {QStringLiteral("entered_at"), toJson(std::optional(row.enteredAt))},
                        {QStringLiteral("wakes_at"), toJson(row.wakeAt)},
                        {QStringLiteral("held_at"), toJson(row.heldAt)},
                        {QStringLiteral("left_at"), toJson(row.leftAt)},
                        {QStringLiteral("reason"), orNull(row.reason)}});
        lines.append({QString::number(row.customer.value), name, row.key, row.node,
                      toText(std::optional(row.enteredAt)),
                      row.heldAt && !row.node.isEmpty()
                          ? tr("held")
                          : toText(row.leftAt ? row.leftAt : row.wakeAt),
                      row.reason});
    }
    context.out.json({{QStringLiteral("people"), array}});
    if (lines.isEmpty())
        context.out.line(tr("Nobody is in it."));
    else
        context.out.table({tr("Customer"), tr("Name"), tr("About"), tr("Step"), tr("Since"),
                           tr("Goes on, or left"), tr("Why")},
                          lines);
    return Ok;
}

int WorkflowRunCommands::enrol(CommandContext &context)
{
    const auto customer = context.findCustomer(context.argument(1));
    if (!customer)
        return context.out.fail(customer.error());
    const auto asked
        = context.write([name = context.argument(0), customer = *customer,
                         now = context.clock.now()](Database &db) -> Result<StoredWorkflow> {
              Transaction transaction(db);
              const auto workflow = WorkflowRepository(db).find(name);
              if (!workflow)
                  return workflow.error();
              if (const Done asking = WorkflowBook(db).enrol(workflow->id, customer, now); !asking)
                  return asking.error();
              const Done committed = transaction.commit();
              return committed ? workflow : Result<StoredWorkflow>(committed.error());
          });
    if (!asked)
        return context.out.fail(asked.error());
    context.out.json(
        {{QStringLiteral("workflow"), asked->key}, {QStringLiteral("customer"), customer->value}});
    context.out.line(
        tr("They come into “%1” with its next run, if it lets them in.").arg(asked->name));
    return Ok;
}

int WorkflowRunCommands::log(CommandContext &context)
{
    const Result<int> limit = Numbers::parse(kLimit, context.given.value(kLimit), kListed);
    std::optional<CustomerId> only;
    if (context.given.has(kCustomer)) {
        const auto customer = context.findCustomer(context.given.value(kCustomer));
        if (!customer)
            return context.out.fail(customer.error());
        only = *customer;
    }
    if (!limit)
        return context.out.fail(limit.error());
    const auto found = context.read([name = context.argument(0), only, limit = *limit](
                                        Database &db) -> Result<QList<WorkflowLogLine>> {
        const auto workflow = WorkflowRepository(db).find(name);
        if (!workflow)
            return workflow.error();
        return EnrolmentRepository(db).lastOf(workflow->id, only.value_or(CustomerId()), limit);
    });
    if (!found)
        return context.out.fail(found.error());
    const auto orNull = [](const QString &text) {
        return text.isEmpty() ? QJsonValue(QJsonValue::Null) : QJsonValue(text);
    };
    QJsonArray array;
    QList<QStringList> rows;
    for (const WorkflowLogLine &line : *found) {
        array.append(QJsonObject{{QStringLiteral("at"), toJson(std::optional(line.at))},
                                 {QStringLiteral("customer"), line.customer.value},
                                 {QStringLiteral("about"), orNull(line.key)},
                                 {QStringLiteral("enrolment"),
                                  line.enrolment.isValid() ? QJsonValue(line.enrolment.value)
                                                           : QJsonValue(QJsonValue::Null)},
                                 {QStringLiteral("node"), orNull(line.node)},
                                 {QStringLiteral("port"), orNull(line.port)},
                                 {QStringLiteral("to"), orNull(line.to)},
                                 {QStringLiteral("reason"), line.reason},
                                 {QStringLiteral("detail"), orNull(line.detail)}});
        rows.append({toText(std::optional(line.at)), QString::number(line.customer.value), line.key,
                     line.node, line.to, line.reason, line.detail});
    }
    context.out.json({{QStringLiteral("log"), array}});
    if (rows.isEmpty())
        context.out.line(tr("Nothing happened in it yet."));
    else
        context.out.table(
            {tr("When"), tr("Customer"), tr("About"), tr("From"), tr("To"), tr("Why"), {}}, rows);
    return Ok;
}

int WorkflowRunCommands::approve(CommandContext &context)
{
    const auto approved = context.write(
        [name = context.argument(0), now = context.clock.now()](Database &db) -> Result<qint64> {
            const FullSync full(db);
            if (!full.done())
                return full.done().error();
            Transaction transaction(db);
            const auto workflow = WorkflowRepository(db).find(name);
            if (!workflow)
                return workflow.error();
            const auto count = WorkflowBook(db).approve(workflow->id, now);
            if (!count)
                return count;
            const Done committed = transaction.commit();
            return committed ? count : Result<qint64>(committed.error());
        });
    if (!approved)
        return context.out.fail(approved.error());
    context.out.json({{QStringLiteral("approved"), *approved}});
    context.out.line(tr("%n message(s) may go now.", nullptr, static_cast<int>(*approved)));
    return Ok;
}

int WorkflowRunCommands::hold(CommandContext &context)
{
    return setHeld(context, true);
}

int WorkflowRunCommands::release(CommandContext &context)
{
    return setHeld(context, false);
}

int WorkflowRunCommands::setHeld(CommandContext &context, bool isHeld)
{
    const auto customer = context.findCustomer(context.argument(1));
    if (!customer)
        return context.out.fail(customer.error());
    const auto changed = context.write([name = context.argument(0), customer = *customer, isHeld,
                                        now = context.clock.now()](Database &db) -> Result<qint64> {
        const FullSync full(db);
        if (!full.done())
            return full.done().error();
        Transaction transaction(db);
        const auto workflow = WorkflowRepository(db).find(name);
        if (!workflow)
            return workflow.error();
        WorkflowBook book(db);
        const auto count = isHeld ? book.hold(workflow->id, customer, now)
                                  : book.release(workflow->id, customer, now);
        if (!count)
            return count;
        const Done committed = transaction.commit();
        return committed ? count : Result<qint64>(committed.error());
    });
    if (!changed)
        return context.out.fail(changed.error());
    context.out.json({{QStringLiteral("customer"), customer->value},
                      {QStringLiteral("held"), isHeld},
                      {QStringLiteral("changed"), *changed}});
    if (*changed == 0)
        context.out.line(isHeld ? tr("They are not in it, or held already.")
                                : tr("They are not held in it."));
    else
        context.out.line(isHeld ? tr("They stay where they are until you release them.")
                                : tr("They go on with the next run."));
    return Ok;
}

} // namespace

QList<Command> workflowRunCommands()
{
    return WorkflowRunCommands::entries();
}

} // namespace comptoir::cli
