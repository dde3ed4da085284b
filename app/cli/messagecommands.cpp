#include "app/cli/command.h"
#include "app/cli/commandcontext.h"
#include "app/cli/desk.h"
#include "app/cli/segmentlookup.h"
#include "app/cli/values.h"
#include "models/segments/fieldcatalogue.h"
#include "models/shops/csv/importprofile.h"
#include "models/store/machinenames.h"
#include "models/store/writtenmessages.h"
#include "workflows/messages/gatewords.h"
#include "workflows/messages/messagecheck.h"
#include "workflows/messages/messagefile.h"

#include <QFile>
#include <QFileInfo>
#include <QJsonArray>

#include <algorithm>

namespace comptoir::cli {

namespace {

const QString kCustomer = QStringLiteral("customer");
const QString kSegment = QStringLiteral("segment");
const QString kAccount = QStringLiteral("account");
const QString kAt = QStringLiteral("at");
const QString kDryRun = QStringLiteral("dry-run");
const QString kHtml = QStringLiteral("html");
const QString kText = QStringLiteral("text");
const QString kMime = QStringLiteral("mime");

/// Messages as the owner writes them.
class MessageCommands
{
    Q_DECLARE_TR_FUNCTIONS(MessageCommands)
public:
    static QList<Command> entries();

private:
    static int importFile(CommandContext &context);
    static int list(CommandContext &context);
    static int render(CommandContext &context);
    static int send(CommandContext &context);

    static Result<WrittenMessage> fromFile(const QString &path);
    static Result<WrittenMessage> meant(CommandContext &context);
    static Result<QList<MessageProblem>> problems(CommandContext &context,
                                                  const WrittenMessage &message);
    static Result<Sender> senderOf(CommandContext &context, const WrittenMessage &message);
    static Result<QList<CustomerId>> recipients(CommandContext &context, Timestamp now);
    static void print(CommandOutput &out, const Planner::Preview &preview, bool isPlanned);
    static Error whichOne();
};

QJsonObject json(const WrittenMessage &message)
{
    return {{QStringLiteral("id"), message.id.value},
            {QStringLiteral("name"), message.name},
            {QStringLiteral("channel"), machineName(message.channel)},
            {QStringLiteral("class"), machineName(message.messageClass)},
            {QStringLiteral("language"), message.language},
            {QStringLiteral("subject"), message.subject}};
}

QJsonArray json(const QList<MessageProblem> &problems)
{
    QJsonArray array;
    for (const MessageProblem &problem : problems) {
        array.append(QJsonObject{{QStringLiteral("kind"), machineName(problem.kind)},
                                 {QStringLiteral("field"), problem.field},
                                 {QStringLiteral("message"), problem.text},
                                 {QStringLiteral("hinders"), problem.hinders()}});
    }
    return array;
}

QJsonObject json(const Planner::Preview &preview)
{
    QJsonObject refused;
    for (auto one = preview.refused.begin(); one != preview.refused.end(); ++one)
        refused.insert(machineName(one.key()), one.value());
    return {{QStringLiteral("will_go"), preview.willGo},
            {QStringLiteral("later"), preview.later},
            {QStringLiteral("refused"), refused}};
}

QList<Command> MessageCommands::entries()
{
    const OptionSpec customer{kCustomer, QStringLiteral("EMAIL|ID"), tr("for this customer")};
    const OptionSpec account{kAccount, QStringLiteral("ACCOUNT"),
                             tr("by this sending account, where there are several")};
    return {
        {QStringLiteral("message import"),
         QStringLiteral("FILE"),
         1,
         1,
         tr("checks and keeps a message; one of that name is replaced"),
         {},
         Needs::Store,
         &MessageCommands::importFile},
        {QStringLiteral("message list"),
         {},
         0,
         0,
         tr("lists the messages"),
         {},
         Needs::Store,
         &MessageCommands::list},
        {QStringLiteral("message render"),
         QStringLiteral("FILE|MESSAGE"),
         1,
         1,
         tr("shows what a customer would get"),
         {customer,
          account,
          {kText, {}, tr("as plain text (so also without any of these)")},
          {kHtml, {}, tr("as HTML")},
          {kMime, {}, tr("the whole e-mail, byte by byte")}},
         Needs::Store,
         &MessageCommands::render},
        {QStringLiteral("message send"),
         QStringLiteral("FILE|MESSAGE"),
         1,
         1,
         tr("puts a message for customers into the outbox; comptoir outbox run sends it"),
         {customer,
          {kSegment, QStringLiteral("SEGMENT"), tr("for everybody in this segment")},
          account,
          {kAt, QStringLiteral("INSTANT"), tr("to go then, not at once")},
          {kDryRun, {}, tr("only tells who would get it, and why others would not")}},
         Needs::Store,
         &MessageCommands::send},
    };
}

Result<WrittenMessage> MessageCommands::fromFile(const QString &path)
{
    QFile file(path);
    if (const Done opened = csv::FileInspector::open(file); !opened)
        return Error{ErrorCode::File,
                     tr("The file %1 cannot be read. Nothing was changed.").arg(path),
                     QStringLiteral("message file")};
    return MessageFile::read(file.read(MessageFile::kLargest + 1));
}

/// A file, or a message that is kept.
Result<WrittenMessage> MessageCommands::meant(CommandContext &context)
{
    const QString text = context.argument(0);
    if (QFileInfo(text).isFile())
        return fromFile(text);
    const auto kept = context.read([text](Database &db) { return WrittenMessages(db).find(text); });
    if (kept || kept.error().code != ErrorCode::NotFound)
        return kept;
    return Error{ErrorCode::NotFound,
                 tr("There is no file and no message “%1”. See comptoir message list.").arg(text),
                 kept.error().detail};
}

Result<QList<MessageProblem>> MessageCommands::problems(CommandContext &context,
                                                        const WrittenMessage &message)
{
    return context.read([&message](Database &db) -> Result<QList<MessageProblem>> {
        const Result<FieldCatalogue> fields = FieldCatalogue::read(db);
        if (!fields)
            return fields.error();
        return MessageCheck::of(message, *fields);
    });
}

int MessageCommands::importFile(CommandContext &context)
{
    const Result<WrittenMessage> message = fromFile(context.argument(0));
    if (!message)
        return context.out.fail(message.error());
    const auto found = problems(context, *message);
    if (!found)
        return context.out.fail(found.error());
    for (const MessageProblem &problem : *found)
        context.out.progress(problem.text);
    const Done mayGo = MessageCheck::mayGo(*found);
    if (!mayGo) {
        context.out.progress(tr("Nothing was changed."));
        context.out.json({{QStringLiteral("error"), cli::toJson(mayGo.error())},
                          {QStringLiteral("problems"), json(*found)}});
        return exitCodeFor(mayGo.error().code);
    }
    const Timestamp now = context.clock.now();
    const auto kept = context.write([&message, now](Database &db) -> Result<WrittenMessageId> {
        Transaction transaction(db);
        const auto id = WrittenMessages(db).keep(*message, now);
        if (!id)
            return id;
        const Done committed = transaction.commit();
        return committed ? id : Result<WrittenMessageId>(committed.error());
    });
    if (!kept)
        return context.out.fail(kept.error());
    WrittenMessage told = *message;
    told.id = *kept;
    context.out.json(
        {{QStringLiteral("message"), json(told)}, {QStringLiteral("problems"), json(*found)}});
    context.out.line(tr("Kept as message %1, “%2”.").arg(kept->value).arg(told.name));
    return Ok;
}

int MessageCommands::list(CommandContext &context)
{
    const auto messages = context.read([](Database &db) { return WrittenMessages(db).list(); });
    if (!messages)
        return context.out.fail(messages.error());
    QJsonArray array;
    QList<QStringList> rows;
    for (const WrittenMessage &message : *messages) {
        array.append(json(message));
        rows.append({QString::number(message.id.value), machineName(message.channel), message.name,
                     message.subject});
    }
    context.out.json({{QStringLiteral("messages"), array}});
    if (rows.isEmpty())
        context.out.line(tr("There is no message. See comptoir message import --help."));
    else
        context.out.table({tr("Id"), tr("Channel"), tr("Name"), tr("Subject")}, rows);
    return Ok;
}

/// The account named, the one by which the channel sends, or for a look one that stands for any.
Result<Sender> MessageCommands::senderOf(CommandContext &context, const WrittenMessage &message)
{
    const QString named = context.given.value(kAccount);
    Result<Sender> account = context.findAccount(named, message.channel);
    if (account && account->channel != message.channel)
        return Error{ErrorCode::InvalidArgument,
                     tr("“%1” sends messages of another kind.").arg(named),
                     QStringLiteral("channel of account")};
    return account;
}

Error MessageCommands::whichOne()
{
    return {ErrorCode::InvalidArgument,
            tr("Say for whom: either --customer or --segment. Nothing was sent."),
            QStringLiteral("customer or segment")};
}

int MessageCommands::render(CommandContext &context)
{
    if (!context.given.has(kCustomer))
        return context.out.fail({ErrorCode::InvalidArgument,
                                 tr("Say for whom: --customer EMAIL|ID."),
                                 QStringLiteral("no customer")});
    const Result<WrittenMessage> message = meant(context);
    if (!message)
        return context.out.fail(message.error());
    const Result<CustomerId> customer = context.findCustomer(context.given.value(kCustomer));
    if (!customer)
        return context.out.fail(customer.error());
    const bool isEmail = message->channel == Channel::Email;
    Result<Sender> sender = senderOf(context, *message);
    if (!sender && context.given.has(kAccount))
        return context.out.fail(sender.error());
    if (!sender) { // nothing is sent: any will do
        sender = Sender();
        sender->channel = message->channel;
        sender->address = QStringLiteral("you@example.com");
    }
    const auto preview = context.read([&, now = context.clock.now()](Database &db) {
        return Composer::preview(db, *message, *sender, *customer, now);
    });
    if (!preview)
        return context.out.fail(preview.error());
    const RenderedMessage &said = preview->said;
    context.out.json({{QStringLiteral("subject"), said.subject},
                      {QStringLiteral("html"), said.html},
                      {QStringLiteral("text"), said.text},
                      {QStringLiteral("mime"), QString::fromLatin1(preview->content)}});
    if (context.given.has(kMime) && isEmail)
        context.out.bytes(preview->content);
    else if (context.given.has(kHtml))
        context.out.lines(said.html);
    else
        context.out.lines(said.text);
    return Ok;
}

Result<QList<CustomerId>> MessageCommands::recipients(CommandContext &context, Timestamp now)
{
    if (context.given.has(kCustomer) == context.given.has(kSegment))
        return whichOne();
    if (context.given.has(kCustomer)) {
        const Result<CustomerId> one = context.findCustomer(context.given.value(kCustomer));
        return one ? Result<QList<CustomerId>>(QList<CustomerId>{*one}) : one.error();
    }
    const auto members
        = context.read([segment = context.given.value(kSegment), now, cancel = context.cancel](
                           Database &db) { return membersOf(db, segment, now, cancel); });
    if (!members)
        return members.error();
    QList<CustomerId> all;
    members->each([&all](qint32 id) { all.append(CustomerId{id}); });
    return all;
}

void MessageCommands::print(CommandOutput &out, const Planner::Preview &preview, bool isPlanned)
{
    const qint64 going = preview.willGo + preview.later;
    out.line(isPlanned ? tr("%n message(s) in the outbox.", nullptr, static_cast<int>(going))
                       : tr("%n message(s) would go.", nullptr, static_cast<int>(going)));
    if (preview.later > 0)
        out.line(tr("%n of them wait(s) for the customer's hours or cap.", nullptr,
                    static_cast<int>(preview.later)));
    QList<QStringList> rows;
    for (auto one = preview.refused.begin(); one != preview.refused.end(); ++one)
        rows.append({QString::number(one.value()), GateWords::reason(one.key())});
    std::sort(rows.begin(), rows.end(), [](const QStringList &a, const QStringList &b) {
        return a.first().toLongLong() > b.first().toLongLong();
    });
    if (!rows.isEmpty())
        out.table({tr("Not sent"), tr("Why")}, rows);
}

int MessageCommands::send(CommandContext &context)
{
    const auto at = Numbers::parseInstant(kAt, context.given.value(kAt));
    const Result<WrittenMessage> message = at ? meant(context) : at.error();
    if (!message)
        return context.out.fail(message.error());
    const Result<Sender> sender = senderOf(context, *message);
    if (!sender)
        return context.out.fail(sender.error());
    const Timestamp now = context.clock.now();
    const Result<QList<CustomerId>> customers = recipients(context, now);
    if (!customers)
        return context.out.fail(customers.error());
    const Mailing mailing{*message, sender->id, *customers, at->value_or(now)};
    const auto desk = openDesk(context, context.clock);
    if (context.given.has(kDryRun)) {
        const Result<Planner::Preview> preview = desk->preview(mailing);
        if (!preview)
            return context.out.fail(preview.error());
        context.out.json(
            {{QStringLiteral("dry_run"), true}, {QStringLiteral("preview"), json(*preview)}});
        print(context.out, *preview, false);
        return Ok;
    }
    const Result<SendingDesk::Planned> planned = desk->plan(mailing);
    if (!planned)
        return context.out.fail(planned.error());
    context.out.json({{QStringLiteral("dry_run"), false},
                      {QStringLiteral("cause"), planned->cause},
                      {QStringLiteral("preview"), json(planned->preview)},
                      {QStringLiteral("planned"), planned->written.planned},
                      {QStringLiteral("skipped"), planned->written.skipped}});
    print(context.out, planned->preview, true);
    if (planned->written.planned > 0)
        context.out.progress(tr("Send them with comptoir outbox run, or open the window."));
    return Ok;
}

} // namespace

QList<Command> messageCommands()
{
    return MessageCommands::entries();
}

} // namespace comptoir::cli
