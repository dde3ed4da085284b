#include "app/cli/command.h"
#include "app/cli/commandcontext.h"
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

    static Result<Graph> graphIn(const QString &path);
    static QJsonObject toJson(const Graph &graph, const GraphProblem &problem);
};

QList<Command> WorkflowCommands::entries()
{
    const QString file = QStringLiteral("FILE");
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
         file,
         1,
         1,
         tr("tells the workflow of a file in sentences"),
         {},
         Needs::Store,
         &WorkflowCommands::show},
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
    QJsonArray array;
    for (const GraphProblem &problem : problems) {
        array.append(toJson(*graph, problem));
        const QString text = GraphCheck::text(*graph, problem);
        //: %1 is a whole sentence: something that the owner should know
        context.out.line(problem.isError ? tr("Error: %1").arg(text) : tr("Note: %1").arg(text));
    }
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
    const Result<Graph> graph = graphIn(context.argument(0));
    if (!graph)
        return context.out.fail(graph.error());
    const auto read
        = context.read([&graph = *graph, now = context.clock.now()](
                           Database &db) -> Result<std::pair<GraphFacts, GraphNameBook>> {
              const Result<GraphFacts> facts = GraphFacts::read(db, now);
              const Result<GraphNameBook> book = GraphNameBook::read(db, graph);
              if (!facts || !book)
                  return facts ? book.error() : facts.error();
              return std::pair(*facts, *book);
          });
    if (!read)
        return context.out.fail(read.error());
    const QStringList text = GraphSentence::text(*graph, read->second.names(read->first));
    context.out.json({{QStringLiteral("workflow"), GraphJson::toJson(*graph)},
                      {QStringLiteral("text"), QJsonArray::fromStringList(text)}});
    context.out.line(graph->name);
    if (!graph->description.isEmpty())
        context.out.lines(graph->description);
    for (const QString &line : text)
        context.out.line(line);
    return Ok;
}

} // namespace

QList<Command> workflowCommands()
{
    return WorkflowCommands::entries();
}

} // namespace comptoir::cli
