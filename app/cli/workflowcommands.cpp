#include "app/cli/command.h"
#include "app/cli/commandcontext.h"
#include "app/cli/graphargument.h"
#include "app/cli/shopwritecommands.h"
#include "app/cli/values.h"
#include "app/cli/workflowruncommands.h"
#include "models/store/enrolmentrepository.h"
#include "models/store/workflowrepository.h"
#include "workflows/engine/workflowbook.h"
#include "workflows/graph/graphjson.h"
#include "workflows/graph/graphnamebook.h"
#include "workflows/graph/validation/graphcheck.h"

#include <QJsonArray>

#include <algorithm>

namespace comptoir::cli {

namespace {

class WorkflowCommands
{
    Q_DECLARE_TR_FUNCTIONS(WorkflowCommands)
public:
    static QList<Command> entries();

private:
    static int validate(CommandContext &context);
    static int show(CommandContext &context);
    static int import(CommandContext &context);
    static int list(CommandContext &context);
    static int publish(CommandContext &context);
    static int pause(CommandContext &context);

    /// A workflow of the profile, with who is in it.
    struct Stored
    {
        StoredWorkflow workflow;
        EnrolmentRepository::Count people;
    };
    static Result<Stored> stored(Database &db, const Result<StoredWorkflow> &workflow);
    static QJsonObject toJson(const Stored &stored);
    static QString stateWord(WorkflowState state);
    static int tell(CommandContext &context, WorkflowId id, const QString &text);
    static QJsonArray tellProblems(CommandContext &context, const Graph &graph,
                                   const QList<GraphProblem> &problems);

    static Result<Graph> graphIn(const QString &path);
    static QJsonObject toJson(const Graph &graph, const GraphProblem &problem);
};

QList<Command> WorkflowCommands::entries()
{
    const QString file = QStringLiteral("FILE"), one = QStringLiteral("WORKFLOW");
    return {
        {QStringLiteral("workflow validate"),
         file,
         1,
         1,
         tr("says what is wrong with the workflow of a file, on this profile"),
         {},
         Needs::Store,
         &WorkflowCommands::validate},
        {QStringLiteral("workflow show"),
         QStringLiteral("FILE|WORKFLOW"),
         1,
         1,
         tr("tells a workflow in sentences"),
         {},
         Needs::Store,
         &WorkflowCommands::show},
        {QStringLiteral("workflow import"),
         file,
         1,
         1,
         tr("keeps the workflow of a file as a draft; one of that name gets it as its new draft"),
         {},
         Needs::Store,
         &WorkflowCommands::import},
        {QStringLiteral("workflow list"),
         {},
         0,
         0,
         tr("lists the workflows"),
         {},
         Needs::Store,
         &WorkflowCommands::list},
        {QStringLiteral("workflow publish"),
         one,
         1,
         1,
         tr("switches the draft of a workflow on, unless something is wrong with it"),
         {},
         Needs::Store,
         &WorkflowCommands::publish},
        {QStringLiteral("workflow pause"),
         one,
         1,
         1,
         tr("pauses a workflow: nobody comes in, nobody moves on, and its messages wait"),
         {},
         Needs::Store,
         &WorkflowCommands::pause},
    };
}

Result<Graph> WorkflowCommands::graphIn(const QString &path)
{
    const Result<QByteArray> bytes = GraphJson::contents(path);
    return bytes ? GraphJson::read(*bytes) : Result<Graph>(bytes.error());
}

QJsonObject WorkflowCommands::toJson(const Graph &graph, const GraphProblem &problem)
{
    const auto orNull = [](const QString &text) {
        return text.isEmpty() ? QJsonValue(QJsonValue::Null) : QJsonValue(text);
    };
    return {{QStringLiteral("kind"), machineName(problem.kind)},
            {QStringLiteral("error"), problem.isError},
            {QStringLiteral("node"), orNull(problem.node)},
            {QStringLiteral("parameter"), orNull(problem.parameter)},
            {QStringLiteral("port"), orNull(problem.port)},
            {QStringLiteral("message"), GraphCheck::text(graph, problem)}};
}

QJsonArray WorkflowCommands::tellProblems(CommandContext &context, const Graph &graph,
                                          const QList<GraphProblem> &problems)
{
    QJsonArray array;
    for (const GraphProblem &problem : problems) {
        array.append(toJson(graph, problem));
        const QString text = GraphCheck::text(graph, problem);
        //: %1 is a whole sentence: something that the owner should know
        context.out.line(problem.isError ? tr("Error: %1").arg(text) : tr("Note: %1").arg(text));
    }
    return array;
}

int WorkflowCommands::validate(CommandContext &context)
{
    const Result<Graph> graph = graphIn(context.argument(0));
    if (!graph)
        return context.out.fail(graph.error());
    const Result<GraphFacts> facts = context.read(
        [now = context.clock.now()](Database &db) { return GraphFacts::read(db, now); });
    if (!facts)
        return context.out.fail(facts.error());
    const QList<GraphProblem> problems = GraphCheck::problems(*graph, *facts);
    const QJsonArray array = tellProblems(context, *graph, problems);
    if (problems.isEmpty())
        context.out.line(tr("Nothing is wrong with this workflow."));
    context.out.json(
        {{QStringLiteral("workflow"), graph->name}, {QStringLiteral("problems"), array}});
    const bool isBad = std::any_of(problems.cbegin(), problems.cend(),
                                   [](const GraphProblem &problem) { return problem.isError; });
    return isBad ? ProblemFound : Ok;
}

int WorkflowCommands::show(CommandContext &context)
{
    const Result<GraphArgument> named = graphArgument(context, context.argument(0));
    if (!named)
        return context.out.fail(named.error());
    const Graph &graph = named->graph;
    struct Told
    {
        GraphFacts facts;
        GraphNameBook book;
        std::optional<Stored> stored;
    };
    const auto read
        = context.read([&named = *named, now = context.clock.now()](Database &db) -> Result<Told> {
              const Result<GraphFacts> facts = GraphFacts::read(db, now);
              const Result<GraphNameBook> book = GraphNameBook::read(db, named.graph);
              if (!facts || !book)
                  return facts ? book.error() : facts.error();
              Told told{*facts, *book, std::nullopt};
              if (named.workflow) {
                  const Result<Stored> with = stored(db, *named.workflow);
                  if (!with)
                      return with.error();
                  told.stored = *with;
              }
              return told;
          });
    if (!read)
        return context.out.fail(read.error());
    const QStringList text = GraphSentence::text(graph, read->book.names(read->facts));
    QJsonObject object{{QStringLiteral("workflow"), GraphJson::toJson(graph)},
                       {QStringLiteral("text"), QJsonArray::fromStringList(text)}};
    object.insert(QStringLiteral("stored"),
                  read->stored ? QJsonValue(toJson(*read->stored)) : QJsonValue(QJsonValue::Null));
    context.out.json(object);
    context.out.line(graph.name);
    if (!graph.description.isEmpty())
        context.out.lines(graph.description);
    for (const QString &line : text)
        context.out.line(line);
    return Ok;
}

Result<WorkflowCommands::Stored> WorkflowCommands::stored(Database &db,
                                                          const Result<StoredWorkflow> &workflow)
{
    if (!workflow)
        return workflow.error();
    const auto people = EnrolmentRepository(db).count(workflow->id);
    return people ? Result<Stored>(Stored{*workflow, *people}) : people.error();
}

QString WorkflowCommands::stateWord(WorkflowState state)
{
    switch (state) {
    case WorkflowState::Draft:
        return tr("draft");
    case WorkflowState::Live:
        return tr("on");
    case WorkflowState::Paused:
        return tr("paused");
    case WorkflowState::Archived:
        break;
    }
    return tr("put aside");
}

QJsonObject WorkflowCommands::toJson(const Stored &stored)
{
    const StoredWorkflow &workflow = stored.workflow;
    return {{QStringLiteral("id"), workflow.id.value},
            {QStringLiteral("key"), workflow.key},
            {QStringLiteral("name"), workflow.name},
            {QStringLiteral("state"), machineName(workflow.state)},
            {QStringLiteral("version"),
             workflow.liveVersion > 0 ? QJsonValue(workflow.liveVersion)
                                      : QJsonValue(QJsonValue::Null)},
            {QStringLiteral("people"), stored.people.in},
            {QStringLiteral("left"), stored.people.left},
            {QStringLiteral("updated_at"), cli::toJson(std::optional(workflow.updatedAt))}};
}

int WorkflowCommands::tell(CommandContext &context, WorkflowId id, const QString &text)
{
    const Result<Stored> found
        = context.read([id](Database &db) { return stored(db, WorkflowRepository(db).get(id)); });
    if (!found)
        return context.out.fail(found.error());
    context.out.json({{QStringLiteral("workflow"), toJson(*found)}});
    context.out.line(text);
    return Ok;
}

int WorkflowCommands::import(CommandContext &context)
{
    const Result<Graph> graph = graphIn(context.argument(0));
    if (!graph)
        return context.out.fail(graph.error());
    const auto kept = context.write(
        [&graph = *graph, now = context.clock.now()](Database &db) -> Result<WorkflowBook::Kept> {
            Transaction transaction(db);
            auto done = WorkflowBook(db).keep(graph, now);
            if (!done)
                return done;
            const Done committed = transaction.commit();
            return committed ? done : Result<WorkflowBook::Kept>(committed.error());
        });
    if (!kept)
        return context.out.fail(kept.error());
    return tell(context, kept->id,
                kept->isNew ? tr("Kept as workflow %1, a draft.").arg(kept->id.value)
                            : tr("Kept as the new draft of workflow %1.").arg(kept->id.value));
}

int WorkflowCommands::list(CommandContext &context)
{
    const auto found = context.read([](Database &db) -> Result<QList<Stored>> {
        const auto all = WorkflowRepository(db).list();
        if (!all)
            return all.error();
        QList<Stored> listed;
        for (const StoredWorkflow &one : *all) {
            const Result<Stored> with = stored(db, one);
            if (!with)
                return with.error();
            listed.append(*with);
        }
        return listed;
    });
    if (!found)
        return context.out.fail(found.error());
    QJsonArray array;
    QList<QStringList> rows;
    for (const Stored &one : *found) {
        array.append(toJson(one));
        rows.append({QString::number(one.workflow.id.value), one.workflow.name,
                     stateWord(one.workflow.state), QString::number(one.people.in),
                     one.workflow.key});
    }
    context.out.json({{QStringLiteral("workflows"), array}});
    if (rows.isEmpty())
        context.out.line(tr("There is no workflow yet. See comptoir workflow import."));
    else
        context.out.table({tr("Id"), tr("Name"), tr("State"), tr("People in it"), tr("Key")}, rows);
    return Ok;
}

int WorkflowCommands::publish(CommandContext &context)
{
    struct Outcome
    {
        WorkflowBook::Published published;
        Graph graph;
        Stored stored;
    };
    const auto done = context.write([name = context.argument(0),
                                     now = context.clock.now()](Database &db) -> Result<Outcome> {
        Transaction transaction(db);
        const auto found = WorkflowRepository(db).find(name);
        if (!found)
            return found.error();
        const Result<Graph> graph = GraphJson::read(found->draft);
        auto published = WorkflowBook(db).publish(found->id, now);
        if (!graph || !published)
            return graph ? published.error() : graph.error();
        const Result<Stored> after = stored(db, WorkflowRepository(db).get(found->id));
        if (!after)
            return after.error();
        const Done committed = transaction.commit();
        return committed ? Result<Outcome>(Outcome{*published, *graph, *after}) : committed.error();
    });
    if (!done)
        return context.out.fail(done.error());
    const QJsonArray problems = tellProblems(context, done->graph, done->published.problems);
    const bool isOn = done->published.version > 0;
    context.out.json({{QStringLiteral("workflow"), toJson(done->stored)},
                      {QStringLiteral("published"), isOn},
                      {QStringLiteral("problems"), problems}});
    context.out.line(
        isOn ? tr("“%1” is on, as version %2.").arg(done->graph.name).arg(done->published.version)
             : tr("Nothing was switched on: the errors above come first."));
    return isOn ? Ok : ProblemFound;
}

int WorkflowCommands::pause(CommandContext &context)
{
    const auto paused = context.write([name = context.argument(0), now = context.clock.now()](
                                          Database &db) -> Result<StoredWorkflow> {
        Transaction transaction(db);
        const auto found = WorkflowRepository(db).find(name);
        if (!found)
            return found.error();
        if (const Done done = WorkflowBook(db).pause(found->id, now); !done)
            return done.error();
        const Done committed = transaction.commit();
        return committed ? found : Result<StoredWorkflow>(committed.error());
    });
    if (!paused)
        return context.out.fail(paused.error());
    return tell(context, paused->id, tr("“%1” is paused.").arg(paused->name));
}

} // namespace

QList<Command> workflowCommands()
{
    return WorkflowCommands::entries() + workflowRunCommands() + workflowMoveCommands()
        + workflowQuestions() + shopWriteCommands();
}

} // namespace comptoir::cli
