#include "app/cli/command.h"
#include "app/cli/commandcontext.h"
#include "app/cli/desk.h"
#include "app/cli/falseclock.h"
#include "app/cli/values.h"
#include "app/deskwiring.h"
#include "models/store/carryover.h"
#include "models/store/carryoverwords.h"
#include "models/store/machinenames.h"
#include "models/store/ordercredits.h"
#include "models/store/outboxrepository.h"
#include "workflows/messages/gatewords.h"

#include <QJsonArray>

#include <algorithm>
#include <mutex>

namespace comptoir::cli {

namespace {

using End = DispatchReport::End;

const QString kState = QStringLiteral("state");
const QString kLimit = QStringLiteral("limit");
const QString kUntilEmpty = QStringLiteral("until-empty");
const QString kNow = QStringLiteral("now");
const QString kLate = QStringLiteral("late");
const QString kConfirm = QStringLiteral("confirm");
constexpr int kListed = 50;
constexpr qint64 kLongestWaitMs = 60'000; ///< then it looks again: the owner may have planned more

/// The queue of messages and its ledger.
class OutboxCommands
{
    Q_DECLARE_TR_FUNCTIONS(OutboxCommands)
public:
    static QList<Command> entries();

private:
    static int list(CommandContext &context);
    static int run(CommandContext &context);
    static int pause(CommandContext &context);
    static int resume(CommandContext &context);
    static int decide(CommandContext &context);

    static QString stateWord(OutboxState state);
    static QString endText(const AccountReport &account);
    static Result<std::optional<OutboxState>> chosenState(CommandContext &context);
    static Result<qint64> prepare(CommandContext &context, SendingDesk &desk);
    static Done answerLate(CommandContext &context, SendingDesk &desk,
                           const DispatchLedger::Start &start);
    static Result<DeskReport> sendAll(CommandContext &context, SendingDesk &desk, Clock &clock);
    static int tell(CommandContext &context, const DeskReport &report, qint64 found);
    static int setPaused(CommandContext &context, bool paused);
};

QList<Command> OutboxCommands::entries()
{
    return {
        {QStringLiteral("outbox list"),
         {},
         0,
         0,
         tr("lists messages, the newest first"),
         {{kState, QStringLiteral("STATE"),
           tr("in this state only: planned, deferred, accepted, failed, skipped, uncertain, …")},
          {kLimit, QStringLiteral("N"), tr("at most N, 50 unless told")}},
         Needs::Store,
         &OutboxCommands::list},
        {QStringLiteral("outbox run"),
         {},
         0,
         0,
         tr("sends what is due"),
         {{kUntilEmpty, {}, tr("goes on, and waits, until nothing is left to send")},
          {kNow, QStringLiteral("INSTANT"),
           tr("as if it were that instant now; only where every account’s server is on this "
              "computer, for trying out")},
          {kLate, QStringLiteral("send|drop"),
           tr("what becomes of many late messages that wait for your word")},
          {kConfirm, {}, tr("this profile was restored or copied, and may send from here")}},
         Needs::Store,
         &OutboxCommands::run},
        {QStringLiteral("outbox decide"),
         QStringLiteral("ID|all arrived|again"),
         2,
         2,
         tr("says of a message of which nobody knows whether it left that it arrived, or that it "
            "goes again; all: of every uncertain one"),
         {},
         Needs::Store,
         &OutboxCommands::decide},
        {QStringLiteral("outbox pause"),
         {},
         0,
         0,
         tr("pauses all sending"),
         {},
         Needs::Store,
         &OutboxCommands::pause},
        {QStringLiteral("outbox resume"),
         {},
         0,
         0,
         tr("ends the pause"),
         {},
         Needs::Store,
         &OutboxCommands::resume},
    };
}

QString OutboxCommands::stateWord(OutboxState state)
{
    switch (state) {
    case OutboxState::Planned:
        return tr("planned");
    case OutboxState::Claimed:
        return tr("taken up");
    case OutboxState::HandedOver:
        return tr("under way");
    case OutboxState::Accepted:
        return tr("sent");
    case OutboxState::Deferred:
        return tr("tried again later");
    case OutboxState::Failed:
        return tr("failed");
    case OutboxState::Skipped:
        return tr("not sent");
    case OutboxState::Uncertain:
        return tr("uncertain");
    }
    return {};
}

/// With what is put down to it.
struct Listed
{
    OutboxRow row;
    OrderCredits::Sum brought;
};

Result<QList<Listed>> listed(Database &db, const Result<QList<OutboxRow>> &rows)
{
    if (!rows)
        return rows.error();
    QList<Listed> all;
    OrderCredits credits(db);
    for (const OutboxRow &row : *rows) {
        const auto brought = credits.ofMessage(row.id);
        if (!brought)
            return brought.error();
        all.append({row, *brought});
    }
    return all;
}

QJsonObject json(const Listed &listed)
{
    const OutboxRow &row = listed.row;
    const auto orNull = [](const QString &text) {
        return text.isEmpty() ? QJsonValue(QJsonValue::Null) : QJsonValue(text);
    };
    return {{QStringLiteral("id"), row.id.value},
            {QStringLiteral("name"), row.message.name},
            {QStringLiteral("channel"), machineName(row.message.channel)},
            {QStringLiteral("customer"),
             row.message.key.customer.isValid() ? QJsonValue(row.message.key.customer.value)
                                                : QJsonValue(QJsonValue::Null)},
            {QStringLiteral("address"), orNull(row.address)},
            {QStringLiteral("cause"), row.message.key.cause},
            {QStringLiteral("state"), machineName(row.state)},
            {QStringLiteral("reason"), orNull(row.reason)},
            {QStringLiteral("message_id"), orNull(row.messageId)},
            {QStringLiteral("send_at"), toJson(std::optional(row.sendAt))},
            {QStringLiteral("handed_over_at"), toJson(row.handedOverAt)},
            {QStringLiteral("reply_code"), row.replyCode},
            {QStringLiteral("reply"), orNull(row.replyText)},
            {QStringLiteral("remote_reference"), orNull(row.remoteReference)},
            {QStringLiteral("orders"), listed.brought.orders},
            {QStringLiteral("revenue"), toJson(listed.brought.revenue)}};
}

Result<std::optional<OutboxState>> OutboxCommands::chosenState(CommandContext &context)
{
    const QString word = context.given.value(kState);
    if (word.isEmpty())
        return std::optional<OutboxState>();
    QStringList known;
    for (const OutboxState state : kAllOutboxStates) {
        if (machineName(state) == word)
            return std::optional(state);
        known.append(machineName(state));
    }
    return Error{
        ErrorCode::InvalidArgument,
        tr("There is no state “%1”. There are: %2.").arg(word, known.join(QStringLiteral(", "))),
        QStringLiteral("unknown state")};
}

int OutboxCommands::list(CommandContext &context)
{
    const Result<int> limit = Numbers::parse(kLimit, context.given.value(kLimit), kListed);
    const auto state = chosenState(context);
    if (!limit || !state)
        return context.out.fail(limit ? state.error() : limit.error());
    const auto found = context.read([state = *state, limit = *limit](Database &db) {
        OutboxRepository outbox(db);
        return listed(db, state ? outbox.inState(*state, limit) : outbox.latest(limit));
    });
    if (!found)
        return context.out.fail(found.error());
    QJsonArray array;
    QList<QStringList> rows;
    for (const Listed &one : *found) {
        const OutboxRow &row = one.row;
        array.append(json(one));
        rows.append({QString::number(row.id.value), stateWord(row.state),
                     toText(row.handedOverAt ? row.handedOverAt : row.sendAt), row.message.name,
                     row.address, GateWords::ofLedger(row.reason)});
    }
    context.out.json({{QStringLiteral("messages"), array}});
    if (rows.isEmpty())
        context.out.line(tr("There is none."));
    else
        context.out.table({tr("Id"), tr("State"), tr("When"), tr("Message"), tr("To"), {}}, rows);
    return Ok;
}

/// Many late messages wait for a word.
Done OutboxCommands::answerLate(CommandContext &context, SendingDesk &desk,
                                const DispatchLedger::Start &start)
{
    const QString answer = context.given.value(kLate);
    const bool isSend = answer == QLatin1String("send");
    if (!answer.isEmpty() && !isSend && answer != QLatin1String("drop"))
        return Error{ErrorCode::InvalidArgument,
                     tr("The option --late needs send or drop, not “%1”.").arg(answer),
                     QStringLiteral("late")};
    if (!start.isHeld)
        return done();
    if (answer.isEmpty()) {
        context.out.progress(tr("%n message(s) are late and wait for your word: --late send, or "
                                "--late drop.",
                                nullptr, static_cast<int>(start.late)));
        return done();
    }
    const Result<qint64> dropped
        = desk.answerLate(isSend ? SendingDesk::Late::Send : SendingDesk::Late::Drop);
    return dropped ? done() : Done(dropped.error());
}

/// What the last run left in doubt.
Result<qint64> OutboxCommands::prepare(CommandContext &context, SendingDesk &desk)
{
    if (context.given.has(kConfirm)) {
        if (Done confirmed = desk.confirmPlace(); !confirmed)
            return confirmed.error();
    }
    const auto started = desk.start();
    if (!started)
        return started.error();
    if (!started->uncertain.isEmpty())
        context.out.progress(tr("%n message(s) may have left when Comptoir ended: they are listed "
                                "as uncertain, and not sent again.",
                                nullptr, static_cast<int>(started->uncertain.size())));
    const Done answered = answerLate(context, desk, *started);
    return answered ? Result<qint64>(started->uncertain.size()) : answered.error();
}

/// One round, or rounds with waits between them.
Result<DeskReport> OutboxCommands::sendAll(CommandContext &context, SendingDesk &desk, Clock &clock)
{
    DeskReport all;
    while (true) {
        Result<DeskReport> round = desk.run(context.cancel);
        if (!round)
            return round;
        const bool hasSent = round->sum().accepted > 0;
        all.accounts += round->accounts;
        all.nextAt = round->nextAt;
        all.isDisarmed = round->isDisarmed;
        all.isPaused = round->isPaused;
        const bool isOver = !context.given.has(kUntilEmpty) || context.cancel.isCancelled()
            || all.isDisarmed || all.isPaused || round->error() || !round->nextAt;
        // What is due and does not go waits for the owner, and no clock helps.
        if (isOver || (!hasSent && *round->nextAt <= clock.now()))
            return all;
        const qint64 wait
            = std::clamp<qint64>(round->nextAt->ms - clock.now().ms, 0, kLongestWaitMs);
        clock.wait(std::chrono::milliseconds(wait), context.cancel);
    }
}

QString OutboxCommands::endText(const AccountReport &account)
{
    const QString name = account.sender.address;
    switch (account.report.end) {
    case End::LimitReached:
        return tr("“%1” has sent as much as it may for now.").arg(name);
    case End::AccountPaused:
        return tr("“%1” waits: its provider asked for it, or cannot be reached.").arg(name);
    case End::AccountBlocked:
        return tr("“%1” sends nothing until you look at it: comptoir account test.").arg(name);
    case End::Failed:
        return account.report.error ? account.report.error->text : QString();
    case End::Empty:
    case End::Paused:
    case End::Disarmed:
    case End::Cancelled:
        break;
    }
    return {};
}

int OutboxCommands::tell(CommandContext &context, const DeskReport &report, qint64 found)
{
    const DispatchReport sum = report.sum();
    if (report.isDisarmed) {
        context.out.progress(tr("This profile is new here, or was restored or copied: nothing is "
                                "sent until you say --confirm."));
        const auto lacks = context.read([](Database &db) { return CarryOver::lacks(db); });
        for (const QString &advice : CarryOverWords::after(lacks.refusals, lacks.erasures))
            context.out.progress(advice);
    }
    if (report.isPaused)
        context.out.progress(tr("Sending is paused. See comptoir outbox resume."));
    bool isBlocked = false;
    QStringList told;
    for (const AccountReport &account : report.accounts) {
        const QString text = endText(account);
        if (!text.isEmpty() && !told.contains(text))
            told.append(text);
        isBlocked = isBlocked || account.report.end == End::AccountBlocked;
    }
    for (const QString &text : std::as_const(told))
        context.out.progress(text);
    context.out.json({{QStringLiteral("accepted"), sum.accepted},
                      {QStringLiteral("skipped"), sum.skipped},
                      {QStringLiteral("failed"), sum.failed},
                      {QStringLiteral("uncertain"), sum.uncertain},
                      {QStringLiteral("found_uncertain"), found},
                      {QStringLiteral("deferred"), sum.deferred},
                      {QStringLiteral("postponed"), sum.postponed},
                      {QStringLiteral("disarmed"), report.isDisarmed},
                      {QStringLiteral("paused"), report.isPaused},
                      {QStringLiteral("next_at"), toJson(report.nextAt)}});
    context.out.table({},
                      {{tr("Sent"), QString::number(sum.accepted)},
                       {tr("Not sent"), QString::number(sum.skipped)},
                       {tr("Failed"), QString::number(sum.failed)},
                       {tr("Uncertain"), QString::number(sum.uncertain + found)},
                       {tr("Next"), toText(report.nextAt)}});
    if (context.cancel.isCancelled())
        return Interrupted;
    if (sum.error)
        return exitCodeFor(sum.error->code);
    const bool isFine = sum.failed == 0 && sum.uncertain == 0 && found == 0 && !isBlocked
        && !report.isDisarmed && !report.isPaused;
    return isFine ? Ok : ProblemFound;
}

int OutboxCommands::run(CommandContext &context)
{
    const auto at = Numbers::parseInstant(kNow, context.given.value(kNow));
    if (!at)
        return context.out.fail(at.error());
    if (const Done allowed = FalseClock::check(context); !allowed)
        return context.out.fail(allowed.error());
    OffsetClock clock(context.clock, at->value_or(context.clock.now()));
    int sent = 0;
    std::mutex counting; // accounts have threads of their own
    const auto count = [&context, &sent, &counting](const char *step) {
        constexpr int kEvery = 100;
        const std::lock_guard<std::mutex> lock(counting);
        if (qstrcmp(step, "after settling") == 0 && ++sent % kEvery == 0)
            context.out.progress(tr("%n message(s) …", nullptr, sent));
    };
    const auto desk = openDesk(context, clock, count);
    const Result<qint64> found = prepare(context, *desk);
    if (!found)
        return context.out.fail(found.error());
    const Result<DeskReport> report = sendAll(context, *desk, clock);
    return report ? tell(context, *report, *found) : context.out.fail(report.error());
}

int OutboxCommands::decide(CommandContext &context)
{
    const QString which = context.argument(0), word = context.argument(1);
    const bool isAgain = word == QLatin1String("again");
    bool isNumber = false;
    const OutboxId one{which.toLongLong(&isNumber)};
    const bool isAll = which == QLatin1String("all");
    if ((!isNumber && !isAll) || (!isAgain && word != QLatin1String("arrived")))
        return context.out.fail({ErrorCode::InvalidArgument,
                                 tr("Say which message, by its number or all, and arrived or "
                                    "again. Nothing was changed."),
                                 QStringLiteral("outbox decide")});
    const auto decided
        = openDesk(context, context.clock)->decide(isAll ? OutboxId() : one, isAgain);
    if (!decided)
        return context.out.fail(decided.error());
    context.out.json({{QStringLiteral("decided"), *decided}});
    context.out.line(
        isAgain ? tr("%n message(s) will go again with the next run.", nullptr,
                     static_cast<int>(*decided))
                : tr("%n message(s) count as arrived.", nullptr, static_cast<int>(*decided)));
    return Ok;
}

int OutboxCommands::setPaused(CommandContext &context, bool paused)
{
    const Done set = openDesk(context, context.clock)->setPaused(paused);
    if (!set)
        return context.out.fail(set.error());
    context.out.json({{QStringLiteral("paused"), paused}});
    context.out.line(paused ? tr("Sending is paused.") : tr("Sending goes on."));
    return Ok;
}

int OutboxCommands::pause(CommandContext &context)
{
    return setPaused(context, true);
}

int OutboxCommands::resume(CommandContext &context)
{
    return setPaused(context, false);
}

} // namespace

QList<Command> outboxCommands()
{
    return OutboxCommands::entries();
}

} // namespace comptoir::cli
