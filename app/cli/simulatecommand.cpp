#include "app/cli/command.h"
#include "app/cli/commandcontext.h"
#include "app/cli/values.h"
#include "models/segments/evaluationsettings.h"
#include "workflows/graph/graphjson.h"
#include "workflows/simulation/replay.h"

#include <QJsonArray>

#include <algorithm>

namespace comptoir::cli {

namespace {

const QString kFrom = QStringLiteral("from");
const QString kTo = QStringLiteral("to");

class SimulateCommand
{
    Q_DECLARE_TR_FUNCTIONS(SimulateCommand)
public:
    static Command entry();

private:
    static int run(CommandContext &context);
    static Result<InstantRange> range(CommandContext &context);
    static void print(CommandContext &context, const Graph &graph, const ReplayResult &result);
    static QString nameOf(const Graph &graph, const QString &node);
};

Command SimulateCommand::entry()
{
    return {QStringLiteral("workflow simulate"),
            QStringLiteral("FILE"),
            1,
            1,
            tr("tells what the workflow of a file would have done in the past; sends nothing"),
            {{kFrom, QStringLiteral("DATE"),
              tr("from this day on; a year before the end unless "
                 "told")},
             {kTo, QStringLiteral("DATE"), tr("before this day; until now unless told")}},
            Needs::Store,
            &SimulateCommand::run};
}

Result<InstantRange> SimulateCommand::range(CommandContext &context)
{
    const auto from = Numbers::parseInstant(kFrom, context.given.value(kFrom));
    const auto to = Numbers::parseInstant(kTo, context.given.value(kTo));
    if (!from || !to)
        return from ? to.error() : from.error();
    const Timestamp until = to->value_or(context.clock.now());
    constexpr qint64 kYearMs = 365LL * 24 * 3'600'000;
    const InstantRange range{from->value_or(Timestamp{until.ms - kYearMs}), until};
    if (range.from >= range.until)
        return Error{ErrorCode::InvalidArgument,
                     tr("The end lies before the beginning. Give --from a day before --to."),
                     QStringLiteral("empty range")};
    return range;
}

QString SimulateCommand::nameOf(const Graph &graph, const QString &node)
{
    const GraphNode *found = graph.node(node);
    return found && !found->name.isEmpty() ? found->name : node;
}

QJsonObject countsToJson(const QMap<QString, qint64> &counts)
{
    QJsonObject json;
    for (auto it = counts.cbegin(); it != counts.cend(); ++it)
        json.insert(it.key(), *it);
    return json;
}

QJsonObject toJson(const ReplayResult &result)
{
    QJsonObject nodes, entries, messages;
    for (auto it = result.nodes.cbegin(); it != result.nodes.cend(); ++it)
        nodes.insert(it.key(),
                     QJsonObject{{QStringLiteral("came"), it->came},
                                 {QStringLiteral("stays"), it->stays},
                                 {QStringLiteral("ports"), countsToJson(it->ports)}});
    for (auto it = result.entriesByDay.cbegin(); it != result.entriesByDay.cend(); ++it)
        entries.insert(it.key().toString(Qt::ISODate), *it);
    for (auto it = result.messagesByDay.cbegin(); it != result.messagesByDay.cend(); ++it)
        messages.insert(it.key().toString(Qt::ISODate), countsToJson(*it));
    QJsonArray notes;
    for (const TriggerNote &note : result.notes)
        notes.append(QJsonObject{{QStringLiteral("node"), note.node},
                                 {QStringLiteral("kind"), machineName(note.kind)},
                                 {QStringLiteral("message"), note.text()}});
    const auto ordered
        = std::count_if(result.people.cbegin(), result.people.cend(),
                        [](const auto &person) { return person.orderedAt.has_value(); });
    return {{QStringLiteral("entries"), qint64(result.people.size())},
            {QStringLiteral("entries_by_day"), entries},
            {QStringLiteral("messages"), qint64(result.messages.size())},
            {QStringLiteral("messages_by_day"), messages},
            {QStringLiteral("nodes"), nodes},
            {QStringLiteral("refused"), countsToJson(result.refused)},
            {QStringLiteral("not_sent"), countsToJson(result.notSent)},
            {QStringLiteral("ordered_since"), qint64(ordered)},
            {QStringLiteral("notes"), notes}};
}

void SimulateCommand::print(CommandContext &context, const Graph &graph, const ReplayResult &result)
{
    context.out.line(
        tr("%n customer(s) would have come in.", nullptr, static_cast<int>(result.people.size())));
    context.out.line(
        tr("%n message(s) would have gone.", nullptr, static_cast<int>(result.messages.size())));
    QList<QStringList> rows;
    for (auto it = result.nodes.cbegin(); it != result.nodes.cend(); ++it)
        rows.append(
            {nameOf(graph, it.key()), QString::number(it->came), QString::number(it->stays)});
    context.out.table({tr("Step"), tr("Came"), tr("There at the end")}, rows);
    for (const TriggerNote &note : result.notes)
        context.out.line(tr("Note: %1").arg(note.text()));
}

int SimulateCommand::run(CommandContext &context)
{
    const Result<QByteArray> bytes = GraphJson::contents(context.argument(0));
    const Result<Graph> graph = bytes ? GraphJson::read(*bytes) : Result<Graph>(bytes.error());
    const Result<InstantRange> asked = range(context);
    if (!graph || !asked)
        return context.out.fail(graph ? asked.error() : graph.error());
    const auto result
        = context.read([graph = *graph, asked = *asked, cancel = context.cancel](Database &db) {
              return Replay::run(db, graph, asked, cancel);
          });
    if (!result)
        return context.out.fail(result.error());
    context.out.json(toJson(*result));
    print(context, *graph, *result);
    return Ok;
}

} // namespace

QList<Command> simulateCommands()
{
    return {SimulateCommand::entry()};
}

} // namespace comptoir::cli
