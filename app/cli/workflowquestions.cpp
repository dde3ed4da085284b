#include "app/cli/command.h"
#include "app/cli/commandcontext.h"
#include "app/cli/graphargument.h"
#include "app/cli/values.h"
#include "models/store/machinenames.h"
#include "models/store/workflowrepository.h"
#include "workflows/graph/graphnamebook.h"
#include "workflows/simulation/customerwalk.h"
#include "workflows/simulation/entrywhy.h"
#include "workflows/simulation/stepwords.h"

#include <QJsonArray>

namespace comptoir::cli {

namespace {

const QString kCustomer = QStringLiteral("customer");
const QString kFrom = QStringLiteral("from");
const QString kTo = QStringLiteral("to");
const QString kEntry = QStringLiteral("entry");
constexpr qint64 kYearMs = 366LL * 24 * 3'600'000;

QJsonValue orNull(const QString &text)
{
    return text.isEmpty() ? QJsonValue(QJsonValue::Null) : QJsonValue(text);
}

/// What would happen to one customer, and why it did not.
class WorkflowQuestions
{
    Q_DECLARE_TR_FUNCTIONS(WorkflowQuestions)
public:
    static QList<Command> entries();

private:
    static int walk(CommandContext &context);
    static int why(CommandContext &context);

    struct Walked
    {
        WalkResult result;
        QStringList sentences; ///< of each line
    };
    static Result<CustomerId> customer(CommandContext &context);
    static Result<CustomerWalk::Options> asked(CommandContext &context);
    static Result<Walked> walked(Database &database, const Graph &graph,
                                 const CustomerWalk::Options &options);
    static QJsonObject toJson(const WalkResult::Line &line, const QString &text,
                              const WalkResult &result);
    static void print(CommandContext &context, const Graph &graph, const Walked &walked);
};

QList<Command> WorkflowQuestions::entries()
{
    const OptionSpec who{kCustomer, QStringLiteral("EMAIL|ID"), tr("the customer")};
    return {
        {QStringLiteral("workflow walk"),
         QStringLiteral("FILE|WORKFLOW"),
         1,
         1,
         tr("takes one customer through a workflow, step by step; sends and changes nothing"),
         {who,
          {kFrom, QStringLiteral("INSTANT"), tr("comes in then; now unless told")},
          {kTo, QStringLiteral("INSTANT"), tr("the clock stops then; after a year unless told")},
          {kEntry, QStringLiteral("NODE"), tr("comes in by that trigger")}},
         Needs::Store,
         &WorkflowQuestions::walk},
        {QStringLiteral("workflow why"),
         QStringLiteral("WORKFLOW"),
         1,
         1,
         tr("tells why a customer did not come in, or did not get a message"),
         {who},
         Needs::Store,
         &WorkflowQuestions::why},
    };
}

Result<CustomerId> WorkflowQuestions::customer(CommandContext &context)
{
    if (!context.given.has(kCustomer))
        return Error{ErrorCode::InvalidArgument, tr("Say which customer: --customer EMAIL|ID."),
                     QStringLiteral("no customer")};
    return context.findCustomer(context.given.value(kCustomer));
}

Result<CustomerWalk::Options> WorkflowQuestions::asked(CommandContext &context)
{
    const auto who = customer(context);
    const auto from = Numbers::parseInstant(kFrom, context.given.value(kFrom));
    const auto to = Numbers::parseInstant(kTo, context.given.value(kTo));
    if (!who || !from || !to)
        return !who ? who.error() : from ? to.error() : from.error();
    CustomerWalk::Options options;
    options.customer = *who;
    options.from = from->value_or(context.clock.now());
    options.until = to->value_or(Timestamp{options.from.ms + kYearMs});
    options.entry = context.given.value(kEntry);
    options.cancel = context.cancel;
    if (options.from >= options.until)
        return Error{ErrorCode::InvalidArgument,
                     tr("The end lies before the beginning. Give --from an instant before --to."),
                     QStringLiteral("empty range")};
    return options;
}

Result<WorkflowQuestions::Walked> WorkflowQuestions::walked(Database &database, const Graph &graph,
                                                            const CustomerWalk::Options &options)
{
    const auto result = CustomerWalk::run(database, graph, options);
    const Result<GraphFacts> facts = GraphFacts::read(database, options.from);
    const Result<GraphNameBook> book = GraphNameBook::read(database, graph);
    if (!result || !facts || !book)
        return !result ? result.error() : facts ? book.error() : facts.error();
    const GraphNames names = book->names(*facts);
    Walked all{*result, {}};
    for (const WalkResult::Line &line : result->lines)
        all.sentences.append(GraphSentence::of(graph, line.step.node, names));
    return all;
}

/// What became of the customer at a step.
QString outcome(const WalkResult::Line &line, const Graph &graph, const QTimeZone &zone)
{
    const Transition &step = line.step;
    return StepWords::of(StepWords::Line{step.node, step.port, step.to, machineName(step.reason),
                                         step.detail, line.until},
                         graph, zone);
}

QJsonObject WorkflowQuestions::toJson(const WalkResult::Line &line, const QString &text,
                                      const WalkResult &result)
{
    const Transition &step = line.step;
    return {{QStringLiteral("at"), cli::toJson(std::optional(step.at))},
            {QStringLiteral("local"), step.at.toZone(result.zone).toString(Qt::ISODate)},
            {QStringLiteral("node"), orNull(step.node)},
            {QStringLiteral("sentence"), text},
            {QStringLiteral("reason"), machineName(step.reason)},
            {QStringLiteral("detail"), orNull(step.detail)},
            {QStringLiteral("port"), orNull(step.port)},
            {QStringLiteral("to"), orNull(step.to)},
            {QStringLiteral("until"), cli::toJson(line.until)},
            {QStringLiteral("channel"),
             line.channel ? QJsonValue(machineName(*line.channel)) : QJsonValue(QJsonValue::Null)},
            {QStringLiteral("subject"), orNull(line.said.subject)},
            {QStringLiteral("text"), orNull(line.said.text)},
            {QStringLiteral("problem"), orNull(line.hindrance)}};
}

void WorkflowQuestions::print(CommandContext &context, const Graph &graph, const Walked &walked)
{
    const WalkResult &result = walked.result;
    if (!result.refusal.isEmpty())
        //: %1 is a whole sentence
        context.out.line(tr("Would not be let in: %1 What follows is what would happen otherwise.")
                             .arg(StepWords::refusal(result.refusal)));
    std::optional<Timestamp> last;
    for (size_t i = 0; i < result.lines.size(); ++i) {
        const WalkResult::Line &line = result.lines[i];
        if (line.step.at != last)
            context.out.line(StepWords::when(line.step.at, result.zone));
        last = line.step.at;
        context.out.line(QStringLiteral("  %1: %2")
                             .arg(line.step.node, walked.sentences.at(static_cast<qsizetype>(i))));
        if (!line.hindrance.isEmpty())
            context.out.line(QStringLiteral("      ") + line.hindrance);
        else if (line.channel)
            context.out.line(QStringLiteral("      ")
                             + (line.said.subject.isEmpty() ? line.said.text : line.said.subject));
        context.out.line(QStringLiteral("    ") + outcome(line, graph, result.zone));
    }
}

int WorkflowQuestions::walk(CommandContext &context)
{
    const Result<GraphArgument> named = graphArgument(context, context.argument(0));
    if (!named)
        return context.out.fail(named.error());
    const auto options = asked(context);
    if (!options)
        return context.out.fail(options.error());
    const auto all = context.read([&graph = named->graph, &options = *options](Database &db) {
        return walked(db, graph, options);
    });
    if (!all)
        return context.out.fail(all.error());
    QJsonArray lines;
    for (size_t i = 0; i < all->result.lines.size(); ++i)
        lines.append(toJson(all->result.lines[i], all->sentences.at(static_cast<qsizetype>(i)),
                            all->result));
    context.out.json({{QStringLiteral("customer"), options->customer.value},
                      {QStringLiteral("refused"), orNull(all->result.refusal)},
                      {QStringLiteral("steps"), lines},
                      {QStringLiteral("node"), orNull(all->result.end.node)},
                      {QStringLiteral("control"), all->result.end.isControl}});
    print(context, named->graph, *all);
    return Ok;
}

int WorkflowQuestions::why(CommandContext &context)
{
    const auto who = customer(context);
    if (!who)
        return context.out.fail(who.error());
    const auto report
        = context.read([name = context.argument(0), who = *who, now = context.clock.now(),
                        cancel = context.cancel](Database &db) -> Result<WhyReport> {
              const auto workflow = WorkflowRepository(db).find(name);
              return workflow ? EntryWhy::of(db, workflow->id, who, now, cancel)
                              : Result<WhyReport>(workflow.error());
          });
    if (!report)
        return context.out.fail(report.error());
    QJsonArray findings;
    for (const WhyReport::Finding &one : report->findings) {
        findings.append(QJsonObject{{QStringLiteral("kind"), machineName(one.kind)},
                                    {QStringLiteral("node"), orNull(one.node)},
                                    {QStringLiteral("at"), cli::toJson(one.at)},
                                    {QStringLiteral("reason"), orNull(one.reason)},
                                    {QStringLiteral("hinders"), one.hinders},
                                    {QStringLiteral("message"), one.text}});
        context.out.line(one.text);
    }
    context.out.json(
        {{QStringLiteral("customer"), who->value}, {QStringLiteral("findings"), findings}});
    if (report->findings.isEmpty())
        context.out.line(tr("Nothing keeps this customer out: nothing has brought them in yet."));
    return Ok;
}

} // namespace

QList<Command> workflowQuestions()
{
    return WorkflowQuestions::entries();
}

} // namespace comptoir::cli
