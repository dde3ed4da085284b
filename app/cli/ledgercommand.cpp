#include "app/cli/command.h"
#include "app/cli/commandcontext.h"
#include "app/cli/desk.h"
#include "app/cli/values.h"
#include "app/deskwiring.h"
#include "models/store/customerrepository.h"
#include "models/store/machinenames.h"
#include "models/store/workflowrepository.h"
#include "workflows/graph/graphjson.h"
#include "workflows/graph/nodespeech.h"
#include "workflows/simulation/forecast.h"
#include "workflows/simulation/messagebrakes.h"

#include <QJsonArray>

namespace comptoir::cli {

namespace {

const QString kDays = QStringLiteral("days");
const QString kNow = QStringLiteral("now");
const QString kWorkflow = QStringLiteral("workflow");
const QString kText = QStringLiteral("text");
constexpr int kStandardDays = 14;
constexpr int kMostDays = 366;

/// What goes in the days to come if nothing changes.
class LedgerCommand
{
    Q_DECLARE_TR_FUNCTIONS(LedgerCommand)
public:
    static Command entry();

private:
    /// A message of it with the names of what it is about.
    struct Line
    {
        ComingMessage coming;
        QString customer; ///< name
        QString workflow, workflowKey, step;
        QList<MessageBrakes::Brake> brakes;
    };
    struct Ledger
    {
        std::vector<Line> lines;
        bool isCut = false;
    };
    static int run(CommandContext &context);
    static Result<Ledger> read(Database &database, const ForecastOptions &options,
                               std::optional<WorkflowId> only);
    static Result<Line> named(Database &database, const ComingMessage &coming,
                              MessageBrakes &brakes);
    static Done nameWorkflow(Database &database, Line &line);
    static QJsonObject toJson(const Line &line);
    static QString when(const ComingMessage &coming);
    static QString fateWord(const ComingMessage &coming);
    static void print(CommandContext &context, const Ledger &ledger);
};

Command LedgerCommand::entry()
{
    return {QStringLiteral("ledger"),
            {},
            0,
            0,
            tr("lists every message that will go if nothing changes; sends and changes nothing"),
            {{kDays, QStringLiteral("N"), tr("for so many days (14)")},
             {kNow, QStringLiteral("INSTANT"), tr("as if it were then")},
             {kWorkflow, QStringLiteral("WORKFLOW"), tr("of that workflow alone")},
             {kText, {}, tr("with what each says")}},
            Needs::Store,
            &LedgerCommand::run};
}

Done LedgerCommand::nameWorkflow(Database &database, Line &line)
{
    if (!line.coming.workflow.isValid())
        return done();
    WorkflowRepository workflows(database);
    const auto workflow = workflows.get(line.coming.workflow);
    if (!workflow)
        return workflow.error().code == ErrorCode::NotFound ? done() : Done(workflow.error());
    line.workflow = workflow->name;
    line.workflowKey = workflow->key;
    const auto version = workflows.liveVersion(workflow->id);
    if (!version)
        return version.error().code == ErrorCode::NotFound ? done() : Done(version.error());
    const Result<Graph> graph = GraphJson::read(version->graph);
    const GraphNode *node = graph ? graph->node(line.coming.node) : nullptr;
    line.step = node ? GraphSentence::title(*node) : line.coming.node;
    return done();
}

Result<LedgerCommand::Line> LedgerCommand::named(Database &database, const ComingMessage &coming,
                                                 MessageBrakes &brakes)
{
    Line line;
    line.coming = coming;
    const auto profile = CustomerRepository(database).profile(coming.message.key.customer);
    if (profile)
        line.customer = nameOf(profile->row);
    if (const Done names = nameWorkflow(database, line); !names)
        return names.error();
    if (coming.fate == ComingMessage::Fate::Refused)
        return line;
    const auto stops = brakes.of(coming);
    if (!stops)
        return stops.error();
    line.brakes = *stops;
    return line;
}

Result<LedgerCommand::Ledger> LedgerCommand::read(Database &database,
                                                  const ForecastOptions &options,
                                                  std::optional<WorkflowId> only)
{
    const auto told = Forecast::run(database.path(), options);
    if (!told)
        return told.error();
    Ledger ledger;
    ledger.isCut = told->isCut;
    MessageBrakes brakes(database, options.now);
    for (const ComingMessage &coming : told->messages) {
        if (only && coming.workflow != *only)
            continue;
        const auto line = named(database, coming, brakes);
        if (!line)
            return line.error();
        ledger.lines.push_back(*line);
    }
    return ledger;
}

QString LedgerCommand::when(const ComingMessage &coming)
{
    return coming.at.toZone(coming.zone).toString(QStringLiteral("yyyy-MM-dd HH:mm"));
}

QString LedgerCommand::fateWord(const ComingMessage &coming)
{
    switch (coming.fate) {
    case ComingMessage::Fate::Goes:
        return tr("goes");
    case ComingMessage::Fate::Refused:
        return tr("does not go: %1").arg(ForecastWords::reason(coming.reason));
    case ComingMessage::Fate::Held:
        break;
    }
    return tr("waits: %1").arg(ForecastWords::reason(coming.reason));
}

QJsonObject LedgerCommand::toJson(const Line &line)
{
    const auto orNull = [](const QString &text) {
        return text.isEmpty() ? QJsonValue(QJsonValue::Null) : QJsonValue(text);
    };
    const ComingMessage &coming = line.coming;
    QJsonArray brakes;
    for (const MessageBrakes::Brake &brake : line.brakes)
        brakes.append(QJsonObject{{QStringLiteral("kind"), brake.kind},
                                  {QStringLiteral("text"), brake.text}});
    return {{QStringLiteral("at"), cli::toJson(std::optional(coming.at))},
            {QStringLiteral("local"), coming.at.toZone(coming.zone).toString(Qt::ISODate)},
            {QStringLiteral("zone"), QString::fromLatin1(coming.zone.id())},
            {QStringLiteral("customer"), coming.message.key.customer.value},
            {QStringLiteral("name"), orNull(line.customer)},
            {QStringLiteral("channel"), machineName(coming.message.channel)},
            {QStringLiteral("address"), orNull(coming.address)},
            {QStringLiteral("class"), machineName(coming.message.messageClass)},
            {QStringLiteral("message"), coming.message.name},
            {QStringLiteral("cause"), coming.message.key.cause},
            {QStringLiteral("workflow"), orNull(line.workflowKey)},
            {QStringLiteral("node"), orNull(coming.node)},
            {QStringLiteral("step"), orNull(line.step)},
            {QStringLiteral("fate"), machineName(coming.fate)},
            {QStringLiteral("reason"), orNull(coming.reason)},
            {QStringLiteral("reason_text"),
             orNull(coming.reason.isEmpty() ? QString() : ForecastWords::reason(coming.reason))},
            {QStringLiteral("waited_for"), orNull(coming.waitedFor)},
            {QStringLiteral("in_outbox"), coming.isPlanned},
            {QStringLiteral("subject"), orNull(coming.said.subject)},
            {QStringLiteral("text"), orNull(coming.said.text)},
            {QStringLiteral("html"), orNull(coming.said.html)},
            {QStringLiteral("problem"), orNull(coming.hindrance)},
            {QStringLiteral("would_stop_it"), brakes}};
}

void LedgerCommand::print(CommandContext &context, const Ledger &ledger)
{
    if (ledger.lines.empty()) {
        context.out.line(tr("Nothing will go if nothing changes."));
        return;
    }
    const bool withText = context.given.has(kText);
    QList<QStringList> rows;
    for (const Line &line : ledger.lines) {
        const ComingMessage &coming = line.coming;
        const QString why = line.workflow.isEmpty()
            ? coming.message.name
            : tr("%1, step “%2”").arg(line.workflow, line.step);
        if (!withText) {
            rows.append({when(coming), line.customer, machineName(coming.message.channel), why,
                         coming.said.subject, fateWord(coming)});
            continue;
        }
        context.out.line(QStringLiteral("%1  %2  %3").arg(when(coming), line.customer, why));
        context.out.line(QStringLiteral("  ") + fateWord(coming));
        if (!coming.said.subject.isEmpty())
            context.out.line(QStringLiteral("  ") + coming.said.subject);
        context.out.lines(coming.hindrance.isEmpty() ? coming.said.text : coming.hindrance);
        for (const MessageBrakes::Brake &brake : line.brakes)
            //: %1 is a sentence: what would keep the message from going
            context.out.line(QStringLiteral("  ") + tr("Would stop it: %1").arg(brake.text));
        context.out.line({});
    }
    if (!withText)
        context.out.table({tr("When, where they live"), tr("Customer"), tr("Channel"), tr("Why"),
                           tr("Subject"), tr("What happens")},
                          rows);
    if (ledger.isCut)
        context.out.line(tr("A workflow goes on for ever: what comes later is missing."));
}

int LedgerCommand::run(CommandContext &context)
{
    const Result<int> days = Numbers::parse(kDays, context.given.value(kDays), kStandardDays);
    const auto at = Numbers::parseInstant(kNow, context.given.value(kNow));
    if (!days || !at)
        return context.out.fail(days ? at.error() : days.error());
    std::optional<WorkflowId> only;
    if (context.given.has(kWorkflow)) {
        const auto workflow = context.read([name = context.given.value(kWorkflow)](Database &db) {
            return WorkflowRepository(db).find(name);
        });
        if (!workflow)
            return context.out.fail(workflow.error());
        only = workflow->id;
    }
    const OffsetClock clock(context.clock, at->value_or(context.clock.now()));
    const Result<bool> armed = openDesk(context, context.clock)->isArmed();
    if (!armed)
        return context.out.fail(armed.error());
    constexpr qint64 kDayMs = 24LL * 3'600'000;
    ForecastOptions options;
    options.now = clock.now();
    options.until = {options.now.ms + std::min(*days, kMostDays) * kDayMs};
    options.isArmed = *armed;
    options.cancel = context.cancel;
    const auto ledger
        = context.store()
              .chore([options, only](Database &db) { return read(db, options, only); })
              .takeResult();
    if (!ledger)
        return context.out.fail(ledger.error());
    QJsonArray messages;
    for (const Line &line : ledger->lines)
        messages.append(toJson(line));
    context.out.json({{QStringLiteral("from"), cli::toJson(std::optional(options.now))},
                      {QStringLiteral("until"), cli::toJson(std::optional(options.until))},
                      {QStringLiteral("messages"), messages},
                      {QStringLiteral("cut"), ledger->isCut}});
    print(context, *ledger);
    return Ok;
}

} // namespace

QList<Command> ledgerCommands()
{
    return {LedgerCommand::entry()};
}

} // namespace comptoir::cli
