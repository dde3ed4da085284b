#include "app/cli/command.h"
#include "app/cli/commandcontext.h"
#include "app/cli/values.h"
#include "models/store/taskrepository.h"

#include <QJsonArray>
#include <QLocale>

namespace comptoir::cli {

namespace {

const QString kAll = QStringLiteral("all");
const QString kCustomer = QStringLiteral("customer");
const QString kDue = QStringLiteral("due");
constexpr int kDoneShown = 200;

class TaskCommands
{
    Q_DECLARE_TR_FUNCTIONS(TaskCommands)
public:
    static QList<Command> entries();

private:
    static int list(CommandContext &context);
    static int add(CommandContext &context);
    static int finish(CommandContext &context);

    static Result<QList<Task>> read(CommandContext &context);
    static int tell(CommandContext &context, TaskId id, const QString &text);
};

QList<Command> TaskCommands::entries()
{
    return {
        {QStringLiteral("task list"),
         {},
         0,
         0,
         tr("lists what is to be done, the longest due first"),
         {{kAll, {}, tr("what was done too, the last 200")}},
         Needs::Store,
         &TaskCommands::list},
        {QStringLiteral("task add"),
         QStringLiteral("TEXT"),
         1,
         1,
         tr("notes something to do"),
         {{kCustomer, QStringLiteral("EMAIL|ID"), tr("whom it is about")},
          {kDue, QStringLiteral("DAY"), tr("until when")}},
         Needs::Store,
         &TaskCommands::add},
        {QStringLiteral("task done"),
         QStringLiteral("ID"),
         1,
         1,
         tr("ticks a task off"),
         {},
         Needs::Store,
         &TaskCommands::finish},
    };
}

Result<QList<Task>> TaskCommands::read(CommandContext &context)
{
    return context.read([all = context.given.has(kAll)](Database &db) -> Result<QList<Task>> {
        TaskRepository repository(db);
        Result<QList<Task>> tasks = repository.open();
        if (!tasks || !all)
            return tasks;
        const Result<QList<Task>> done = repository.finished(kDoneShown);
        if (!done)
            return done;
        tasks->append(*done);
        return tasks;
    });
}

int TaskCommands::list(CommandContext &context)
{
    const Result<QList<Task>> tasks = read(context);
    if (!tasks)
        return context.out.fail(tasks.error());
    QJsonArray array;
    QList<QStringList> rows;
    for (const Task &task : *tasks) {
        array.append(toJson(task));
        const QString due = task.dueOn.isValid()
            ? QLocale().toString(task.dueOn, QLocale::ShortFormat)
            : QString();
        rows.append({QString::number(task.id.value), due, task.text, task.customerName,
                     toText(task.doneAt)});
    }
    context.out.json({{QStringLiteral("tasks"), array}});
    context.out.table({tr("Id"), tr("Due"), tr("Task"), tr("Customer"), tr("Done")}, rows);
    return Ok;
}

int TaskCommands::add(CommandContext &context)
{
    const Result<QDate> due = Numbers::parseDay(kDue, context.given.value(kDue));
    if (!due)
        return context.out.fail(due.error());
    CustomerId about;
    if (context.given.has(kCustomer)) {
        const Result<CustomerId> found = context.findCustomer(context.given.value(kCustomer));
        if (!found)
            return context.out.fail(found.error());
        about = *found;
    }
    const auto added = context.write(
        [text = context.argument(0), about, due = *due, now = context.clock.now()](Database &db) {
            return TaskRepository(db).add(text, about, due, now);
        });
    if (!added)
        return context.out.fail(added.error());
    return tell(context, *added, tr("Noted as task %1.").arg(added->value));
}

int TaskCommands::finish(CommandContext &context)
{
    const TaskId id{context.argument(0).toLongLong()};
    const Timestamp now = context.clock.now();
    const Done finished = context.write(
        [id, now](Database &db) { return TaskRepository(db).setDone(id, now, now); });
    if (!finished)
        return context.out.fail(finished.error());
    return tell(context, id, tr("Task %1 is done.").arg(id.value));
}

int TaskCommands::tell(CommandContext &context, TaskId id, const QString &text)
{
    const Result<Task> task
        = context.read([id](Database &db) { return TaskRepository(db).get(id); });
    if (!task)
        return context.out.fail(task.error());
    context.out.json({{QStringLiteral("task"), toJson(*task)}});
    context.out.line(text);
    return Ok;
}

} // namespace

QList<Command> taskCommands()
{
    return TaskCommands::entries();
}

} // namespace comptoir::cli
