#include "app/cli/command.h"
#include "app/cli/commandcontext.h"
#include "app/cli/graphargument.h"
#include "app/cli/values.h"
#include "models/segments/snapshot.h"
#include "models/store/customerrepository.h"
#include "models/store/machinenames.h"
#include "workflows/simulation/replay.h"
#include "workflows/simulation/wouldsay.h"

#include <QJsonArray>

#include <algorithm>
#include <numeric>

namespace comptoir::cli {

namespace {

const QString kFrom = QStringLiteral("from");
const QString kTo = QStringLiteral("to");
const QString kPeople = QStringLiteral("people");
constexpr int kListed = 100;

class SimulateCommand
{
    Q_DECLARE_TR_FUNCTIONS(SimulateCommand)
public:
    static Command entry();

private:
    static int run(CommandContext &context);
    static Result<InstantRange> range(CommandContext &context);
    /// What happened, and of the first people who they are and what they would have got.
    struct Tried
    {
        ReplayResult result;
        QJsonArray people;
    };
    static Result<Tried> tried(Database &database, const Graph &graph, const InstantRange &range,
                               int people, const CancelToken &cancel);
    static Result<QJsonArray> listed(Database &database, const Graph &graph,
                                     const ReplayResult &result, int count);
    static void print(CommandContext &context, const Graph &graph, const ReplayResult &result);
    static QString nameOf(const Graph &graph, const QString &node);
};

Command SimulateCommand::entry()
{
    return {QStringLiteral("workflow simulate"),
            QStringLiteral("FILE|WORKFLOW"),
            1,
            1,
            tr("tells what a workflow would have done in the past; sends and changes nothing"),
            {{kFrom, QStringLiteral("DATE"),
              tr("from this day on; a year before the end unless "
                 "told")},
             {kTo, QStringLiteral("DATE"), tr("before this day; until now unless told")},
             {kPeople, QStringLiteral("N"),
              tr("with --json, so many people with what they would have got (100)")}},
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
    const auto before = std::count_if(result.people.cbegin(), result.people.cend(),
                                      [](const auto &person) { return person.hadOrdered; });
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
            {QStringLiteral("over_cap"), result.overCap},
            {QStringLiteral("also_in"), countsToJson(result.alsoIn)},
            {QStringLiteral("ordered_before"), qint64(before)},
            {QStringLiteral("ordered_since"), qint64(ordered)},
            {QStringLiteral("messages_after_order"), countsToJson(result.afterOrder)},
            {QStringLiteral("notes"), notes}};
}

QJsonValue orNull(const QString &text)
{
    return text.isEmpty() ? QJsonValue(QJsonValue::Null) : QJsonValue(text);
}

QJsonObject toJson(const ReplayResult::Person &person, const QString &name)
{
    return {{QStringLiteral("customer"), person.customer.value},
            {QStringLiteral("name"), orNull(name)},
            {QStringLiteral("about"), orNull(person.key)},
            {QStringLiteral("entered_at"), cli::toJson(std::optional(person.enteredAt))},
            {QStringLiteral("left_at"), cli::toJson(person.leftAt)},
            {QStringLiteral("node"), orNull(person.node)},
            {QStringLiteral("reason"), machineName(person.reason)},
            {QStringLiteral("ordered_before"), person.hadOrdered},
            {QStringLiteral("ordered_at"), cli::toJson(person.orderedAt)},
            {QStringLiteral("also_in"), QJsonArray::fromStringList(person.alsoIn)}};
}

QJsonObject toJson(const ReplayResult::Message &message, const WouldSay::Said &said)
{
    return {{QStringLiteral("at"), cli::toJson(std::optional(message.at))},
            {QStringLiteral("node"), message.node},
            {QStringLiteral("channel"), machineName(message.channel.value_or(Channel::Email))},
            {QStringLiteral("message"), orNull(said.message)},
            {QStringLiteral("withheld"), message.isWithheld},
            {QStringLiteral("over_cap"), message.isOverCap},
            {QStringLiteral("had_ordered"), message.hadOrdered},
            {QStringLiteral("subject"), orNull(said.said.subject)},
            {QStringLiteral("text"), orNull(said.said.text)},
            {QStringLiteral("problem"), orNull(said.hindrance)}};
}

Result<QJsonArray> SimulateCommand::listed(Database &database, const Graph &graph,
                                           const ReplayResult &result, int count)
{
    QJsonArray people;
    WouldSay says(database, graph);
    for (const ReplayResult::Person &person : result.people) {
        if (people.size() >= count)
            break;
        const auto profile = CustomerRepository(database).profile(person.customer);
        QJsonArray messages;
        const Timestamp end = person.leftAt.value_or(Timestamp{result.until.ms});
        for (const ReplayResult::Message &message : result.messages) {
            if (message.at > end)
                break; // they are by time
            if (message.customer != person.customer || message.key != person.key
                || message.at < person.enteredAt)
                continue;
            Effect effect;
            effect.node = message.node;
            effect.channel = message.channel;
            const auto said = says.to(person.customer, effect, message.at);
            if (!said)
                return said.error();
            messages.append(toJson(message, *said));
        }
        QJsonObject object = toJson(person, profile ? cli::nameOf(profile->row) : QString());
        object.insert(QStringLiteral("messages"), messages);
        people.append(object);
    }
    return people;
}

Result<SimulateCommand::Tried> SimulateCommand::tried(Database &database, const Graph &graph,
                                                      const InstantRange &range, int people,
                                                      const CancelToken &cancel)
{
    const Snapshot snapshot(database);
    const auto result = Replay::run(database, graph, range, cancel);
    if (!result)
        return result.error();
    const auto list = listed(database, graph, *result, people);
    return list ? Result<Tried>(Tried{*result, *list}) : list.error();
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
    if (result.overCap > 0)
        context.out.line(tr("%n of them more than customers may get.", nullptr,
                            static_cast<int>(result.overCap)));
    const auto after
        = std::accumulate(result.afterOrder.cbegin(), result.afterOrder.cend(), qint64(0));
    if (after > 0)
        context.out.line(tr("%n of them to customers who had ordered since they came in.", nullptr,
                            static_cast<int>(after)));
    for (auto it = result.alsoIn.cbegin(); it != result.alsoIn.cend(); ++it)
        context.out.line(
            tr("%n of those who came in were in “%1” then.", nullptr, static_cast<int>(*it))
                .arg(it.key()));
    const auto ordered = std::count_if(
        result.people.cbegin(), result.people.cend(),
        [](const ReplayResult::Person &person) { return person.orderedAt.has_value(); });
    context.out.line(tr("%n of those who came in really ordered afterwards.", nullptr,
                        static_cast<int>(ordered)));
    for (const TriggerNote &note : result.notes)
        context.out.line(tr("Note: %1").arg(note.text()));
}

int SimulateCommand::run(CommandContext &context)
{
    const Result<GraphArgument> named = graphArgument(context, context.argument(0));
    const Result<InstantRange> asked = range(context);
    const Result<int> people = Numbers::parse(kPeople, context.given.value(kPeople), kListed);
    if (!named || !asked || !people)
        return context.out.fail(!named ? named.error() : asked ? people.error() : asked.error());
    const int count = context.out.isJson() ? *people : 0;
    const auto done
        = context.read([&graph = named->graph, asked = *asked, count, cancel = context.cancel](
                           Database &db) { return tried(db, graph, asked, count, cancel); });
    if (!done)
        return context.out.fail(done.error());
    QJsonObject object = toJson(done->result);
    object.insert(QStringLiteral("people"), done->people);
    context.out.json(object);
    print(context, named->graph, done->result);
    return Ok;
}

} // namespace

QList<Command> simulateCommands()
{
    return {SimulateCommand::entry()};
}

} // namespace comptoir::cli
