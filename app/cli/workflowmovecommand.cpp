#include "app/cli/commandcontext.h"
#include "app/cli/values.h"
#include "app/cli/workflowruncommands.h"
#include "models/store/customerrepository.h"
#include "models/store/outboxrepository.h"
#include "workflows/engine/workflowmoves.h"

#include <QJsonArray>

namespace comptoir::cli {

namespace {

const QString kNode = QStringLiteral("node");
const QString kYes = QStringLiteral("yes");

/// Takes people over to the version of a workflow that is on.
class WorkflowMoveCommand
{
    Q_DECLARE_TR_FUNCTIONS(WorkflowMoveCommand)
public:
    static Command entry();

private:
    struct Told
    {
        WorkflowMoves::Plan plan;
        QStringList names; ///< of customers, in the order of moves
        qint64 moved = 0;
    };
    static int run(CommandContext &context);
    static Result<QMap<QString, QString>> chosen(const QString &text);
    static Result<Told> tell(Database &db, const QString &workflow,
                             const QMap<QString, QString> &chosen);
    static Result<Told> carryOut(Database &db, const QString &workflow,
                                 const QMap<QString, QString> &chosen, Timestamp now);
    static void print(CommandContext &context, const Told &told, bool isDone);
};

Command WorkflowMoveCommand::entry()
{
    return {QStringLiteral("workflow move"),
            QStringLiteral("WORKFLOW"),
            1,
            1,
            tr("shows who would go where if those on older versions went over to the one that is "
               "on"),
            {{kNode, QStringLiteral("OLD=NEW,..."),
              tr("where those go who stand at a step that is no longer there")},
             {kYes, {}, tr("takes them over")}},
            Needs::Store,
            &WorkflowMoveCommand::run};
}

Result<QMap<QString, QString>> WorkflowMoveCommand::chosen(const QString &text)
{
    QMap<QString, QString> chosen;
    for (const QString &pair : text.split(u',', Qt::SkipEmptyParts)) {
        const QString from = pair.section(u'=', 0, 0).trimmed();
        const QString to = pair.section(u'=', 1).trimmed();
        if (from.isEmpty() || to.isEmpty())
            return Error{
                ErrorCode::InvalidArgument,
                tr("“%1” is no pair of steps. Write --%2 like n3=n5,n4=n5.").arg(pair, kNode),
                QStringLiteral("bad pair of nodes")};
        chosen.insert(from, to);
    }
    return chosen;
}

Result<WorkflowMoveCommand::Told> WorkflowMoveCommand::tell(Database &db, const QString &workflow,
                                                            const QMap<QString, QString> &chosen)
{
    const auto found = WorkflowRepository(db).find(workflow);
    if (!found)
        return found.error();
    const auto plan = WorkflowMoves(db).plan(found->id, chosen);
    if (!plan)
        return plan.error();
    Told told{*plan, {}, 0};
    for (const WorkflowMoves::Move &move : plan->moves) {
        const auto profile = CustomerRepository(db).profile(move.row.customer);
        told.names.append(profile ? nameOf(profile->row) : QString());
    }
    return told;
}

Result<WorkflowMoveCommand::Told>
WorkflowMoveCommand::carryOut(Database &db, const QString &workflow,
                              const QMap<QString, QString> &chosen, Timestamp now)
{
    const FullSync full(db);
    if (!full.done())
        return full.done().error();
    Transaction transaction(db);
    auto told = tell(db, workflow, chosen);
    if (!told)
        return told;
    const auto moved = WorkflowMoves(db).carryOut(told->plan, now);
    if (!moved)
        return moved.error();
    told->moved = *moved;
    const Done committed = transaction.commit();
    return committed ? told : Result<Told>(committed.error());
}

void WorkflowMoveCommand::print(CommandContext &context, const Told &told, bool isDone)
{
    QJsonArray array;
    QList<QStringList> rows;
    for (qsizetype i = 0; i < told.plan.moves.size(); ++i) {
        const WorkflowMoves::Move &move = told.plan.moves.at(i);
        const QJsonValue to
            = move.to.isEmpty() ? QJsonValue(QJsonValue::Null) : QJsonValue(move.to);
        array.append(QJsonObject{{QStringLiteral("enrolment"), move.row.id.value},
                                 {QStringLiteral("customer"), move.row.customer.value},
                                 {QStringLiteral("name"), told.names.at(i)},
                                 {QStringLiteral("version"), move.from},
                                 {QStringLiteral("node"), move.row.node},
                                 {QStringLiteral("to"), to},
                                 {QStringLiteral("goes_on_waiting"), move.isSameStep}});
        rows.append({QString::number(move.row.customer.value), told.names.at(i),
                     QString::number(move.from), move.row.node,
                     move.to.isEmpty() ? tr("stays on its version") : move.to});
    }
    context.out.json({{QStringLiteral("workflow"), told.plan.workflow.key},
                      {QStringLiteral("version"), told.plan.version.number},
                      {QStringLiteral("moves"), array},
                      {QStringLiteral("moved"), told.moved},
                      {QStringLiteral("done"), isDone}});
    if (rows.isEmpty()) {
        context.out.line(tr("Nobody is on an older version."));
        return;
    }
    context.out.table({tr("Customer"), tr("Name"), tr("Version"), tr("Step"), tr("Goes to")}, rows);
    context.out.line(
        isDone ? tr("%n customer(s) went over.", nullptr, static_cast<int>(told.moved))
               : tr("%n customer(s) would go over. Nothing was changed: say --yes to do it.",
                    nullptr, static_cast<int>(told.plan.moving())));
}

int WorkflowMoveCommand::run(CommandContext &context)
{
    const auto where = chosen(context.given.value(kNode));
    if (!where)
        return context.out.fail(where.error());
    const bool isMeant = context.given.has(kYes);
    const QString workflow = context.argument(0);
    const auto told = isMeant
        ? context.write([workflow, where = *where, now = context.clock.now()](Database &db) {
              return carryOut(db, workflow, where, now);
          })
        : context.read(
            [workflow, where = *where](Database &db) { return tell(db, workflow, where); });
    if (!told)
        return context.out.fail(told.error());
    print(context, *told, isMeant);
    return Ok;
}

} // namespace

QList<Command> workflowMoveCommands()
{
    return {WorkflowMoveCommand::entry()};
}

} // namespace comptoir::cli
