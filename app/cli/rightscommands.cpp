#include "app/cli/command.h"
#include "app/cli/commandcontext.h"
#include "app/cli/exitcode.h"
#include "app/cli/values.h"
#include "models/domain/contact.h"
#include "models/store/customerrecord.h"
#include "models/store/customerrecordpage.h"
#include "models/store/customerrepository.h"
#include "models/store/erasedreturn.h"
#include "models/store/erasure.h"
#include "models/store/exporttarget.h"
#include "models/store/retention.h"

#include <QDir>
#include <QJsonArray>
#include <QJsonDocument>
#include <QSaveFile>
#include <QTimeZone>

#include <algorithm>

namespace comptoir::cli {

namespace {

const QString kYes = QStringLiteral("yes");
const QString kHtml = QStringLiteral("html");
const QString kAll = QStringLiteral("all");
const QString kLimit = QStringLiteral("limit");
const QString kReason = QStringLiteral("reason");
const QString kOn = QStringLiteral("on");
const QString kConsent = QStringLiteral("consent");

/// What people may ask of the shop: their data, and to be forgotten; and how long data is kept.
class RightsCommands
{
    Q_DECLARE_TR_FUNCTIONS(RightsCommands)
public:
    static QList<Command> entries();

private:
    static int exportRecord(CommandContext &context);
    static int eraseOne(CommandContext &context);
    static int list(CommandContext &context);
    static int eraseDue(CommandContext &context);
    static int keep(CommandContext &context);
    static int comeBack(CommandContext &context);

    static Result<QList<RetentionRow>> due(CommandContext &context);
    static int erase(CommandContext &context, const QSet<CustomerId> &customers);
    static void say(CommandContext &context, const ErasureCounts &counts);
    static QString why(const RetentionRow &row);
    static Error unsure();
};

QString nameOf(const RetentionRow &row)
{
    CustomerRow customer;
    customer.id = row.customer;
    customer.firstName = row.firstName;
    customer.lastName = row.lastName;
    customer.company = row.company;
    customer.email = row.email;
    return cli::nameOf(customer);
}

QJsonObject json(const ErasureCounts &counts)
{
    return {{QStringLiteral("customers"), counts.customers},
            {QStringLiteral("orders_kept"), counts.orders},
            {QStringLiteral("carts_kept"), counts.carts},
            {QStringLiteral("conversations"), counts.conversations},
            {QStringLiteral("notes"), counts.notes},
            {QStringLiteral("tasks"), counts.tasks},
            {QStringLiteral("codes_renamed"), counts.codes},
            {QStringLiteral("messages_sent"), counts.messagesSent},
            {QStringLiteral("messages_withdrawn"), counts.messagesWaiting}};
}

QJsonObject json(const RetentionRow &row)
{
    return {{QStringLiteral("customer"), row.customer.value},
            {QStringLiteral("name"), nameOf(row)},
            {QStringLiteral("email"), row.email},
            {QStringLiteral("orders"), row.orders},
            {QStringLiteral("last_contact_at"), row.lastContact.toIso()},
            {QStringLiteral("was_heard_of"), row.wasHeardOf},
            {QStringLiteral("due_at"), row.dueAt.toIso()},
            {QStringLiteral("kept_because"),
             row.isKept() ? QJsonValue(row.keptReason) : QJsonValue(QJsonValue::Null)}};
}

QList<Command> RightsCommands::entries()
{
    return {
        {QStringLiteral("customer export"),
         QStringLiteral("EMAIL|ID FILE"),
         2,
         2,
         tr("writes all that is kept about a customer to a file: a page to read and print where "
            "its name ends with .html, else JSON"),
         {{kHtml, {}, tr("a page, whatever the file is called")}},
         Needs::Store,
         &RightsCommands::exportRecord},
        {QStringLiteral("customer erase"),
         QStringLiteral("EMAIL|ID"),
         1,
         1,
         tr("erases a customer: orders stay without a name, so that totals do; tells what would "
            "go unless --yes is given"),
         {{kYes, {}, tr("erase; this cannot be taken back")}},
         Needs::Store,
         &RightsCommands::eraseOne},
        {QStringLiteral("customer return"),
         QStringLiteral("EMAIL|PHONE"),
         1,
         1,
         tr("opens the way back to somebody who was erased and came back on their own: what is "
            "newer than that day comes in again with their name; consent has to be given anew"),
         {{kReason, QStringLiteral("TEXT"),
           tr("how you know: the number of the new order, or what shows the new consent")},
          {kOn, QStringLiteral("DATE"), tr("the day on which they came back, today unless told")},
          {kConsent, {}, tr("they agreed anew to be written to; else they ordered again")}},
         Needs::Store,
         &RightsCommands::comeBack},
        {QStringLiteral("retention list"),
         {},
         0,
         0,
         tr("lists customers whose data was kept long enough"),
         {{kAll, {}, tr("also those who are kept for a reason")}},
         Needs::Store,
         &RightsCommands::list},
        {QStringLiteral("retention erase"),
         {},
         0,
         0,
         tr("erases those customers; tells what would go unless --yes is given"),
         {{kYes, {}, tr("erase; this cannot be taken back")},
          {kLimit, QStringLiteral("N"), tr("only the N who are due the longest")}},
         Needs::Store,
         &RightsCommands::eraseDue},
        {QStringLiteral("retention keep"),
         QStringLiteral("EMAIL|ID REASON"),
         2,
         2,
         tr("keeps a customer all the same, and notes why"),
         {},
         Needs::Store,
         &RightsCommands::keep},
    };
}

int RightsCommands::exportRecord(CommandContext &context)
{
    const Result<CustomerId> id = context.findCustomer(context.argument(0));
    if (!id)
        return context.out.fail(id.error());
    const QString path = context.argument(1);
    const bool isPage = context.given.has(kHtml)
        || path.endsWith(QLatin1String(".html"), Qt::CaseInsensitive)
        || path.endsWith(QLatin1String(".htm"), Qt::CaseInsensitive);
    const Timestamp now = context.clock.now();
    const auto record
        = context.read([id = *id, now](Database &db) { return customerRecord(db, id, now); });
    if (!record)
        return context.out.fail(record.error());
    if (const Done may = checkExportTarget(path); !may) {
        context.out.fail(may.error());
        return exitCodeForTarget(may.error().code);
    }
    const QByteArray bytes = isPage
        ? customerRecordPage(*record, QLocale(), QTimeZone::systemTimeZone())
        : QJsonDocument(*record).toJson();
    QSaveFile file(path);
    if (!file.open(QIODevice::WriteOnly) || file.write(bytes) != bytes.size() || !file.commit()) {
        context.out.fail({ErrorCode::File,
                          tr("The file could not be written. Choose another folder, or make room "
                             "on the disk."),
                          file.errorString()});
        return FileProblem;
    }
    context.out.json({{QStringLiteral("customer"), id->value},
                      {QStringLiteral("file"), QDir::toNativeSeparators(path)},
                      {QStringLiteral("format"), isPage ? kHtml : QStringLiteral("json")}});
    context.out.line(tr("The file is written."));
    return Ok;
}

Error RightsCommands::unsure()
{
    return {ErrorCode::InvalidArgument,
            tr("Nothing was changed. To erase, which cannot be taken back, add --yes."),
            QStringLiteral("erase without --yes")};
}

void RightsCommands::say(CommandContext &context, const ErasureCounts &counts)
{
    const auto number = [](qint64 count) { return int(count); };
    CommandOutput &out = context.out;
    out.line(tr("%n customer(s)", nullptr, number(counts.customers)));
    out.line(tr("Stays, of nobody: %n order(s)", nullptr, number(counts.orders)));
    out.line(tr("Stays, of nobody: %n cart(s)", nullptr, number(counts.carts)));
    out.line(tr("Goes: %n conversation(s)", nullptr, number(counts.conversations)));
    out.line(tr("Goes: %n note(s)", nullptr, number(counts.notes)));
    out.line(tr("Goes: %n task(s)", nullptr, number(counts.tasks)));
    out.line(tr("Words and address go: %n message(s) sent", nullptr, number(counts.messagesSent)));
    out.line(tr("Withdrawn: %n message(s) that wait", nullptr, number(counts.messagesWaiting)));
    out.line(
        tr("Called otherwise: %n discount code(s) with their name", nullptr, number(counts.codes)));
}

int RightsCommands::erase(CommandContext &context, const QSet<CustomerId> &customers)
{
    const Timestamp now = context.clock.now();
    const bool isSure = context.given.has(kYes);
    CommandOutput &out = context.out;
    const auto counts = isSure ? context.write([&customers, now, &context](Database &db) {
        return Erasure::run(db, customers, now, context.cancel,
                            [&context](qint64 done, qint64 total) {
                                context.out.progress(QStringLiteral("%1/%2").arg(done).arg(total));
                            });
    })
                               : context.read([&customers, now](Database &db) {
                                     return Erasure(db, now).preview(customers);
                                 });
    if (!counts)
        return out.fail(counts.error());
    if (!isSure) {
        say(context, *counts);
        return out.fail(unsure());
    }
    const QStringList backups
        = Erasure::backupsOlderThan(QDir::fromNativeSeparators(context.profile.path), now);
    out.json({{QStringLiteral("erased"), json(*counts)},
              {QStringLiteral("older_backups"), QJsonArray::fromStringList(backups)}});
    out.line(tr("Erased:"));
    say(context, *counts);
    if (!backups.isEmpty()) {
        out.line(tr("Still held by %n older backup(s), until they are deleted:", nullptr,
                    int(backups.size())));
        for (const QString &backup : backups)
            out.line(QStringLiteral("  ") + backup);
    }
    return Ok;
}

int RightsCommands::eraseOne(CommandContext &context)
{
    const Result<CustomerId> id = context.findCustomer(context.argument(0));
    if (!id)
        return context.out.fail(id.error());
    const auto there
        = context.read([id = *id](Database &db) { return CustomerRepository(db).profile(id); });
    if (!there)
        return context.out.fail(there.error());
    return erase(context, {*id});
}

Result<QList<RetentionRow>> RightsCommands::due(CommandContext &context)
{
    return context.read([now = context.clock.now()](Database &db) -> Result<QList<RetentionRow>> {
        const auto rules = RetentionRules::load(db);
        if (!rules)
            return rules.error();
        return Retention(db).due(*rules, now);
    });
}

QString RightsCommands::why(const RetentionRow &row)
{
    if (row.isKept())
        //: %1 are the owner's words
        return tr("kept: %1").arg(row.keptReason);
    if (!row.wasHeardOf)
        return tr("never heard of since they became known");
    return row.isClient() ? tr("customer, last contact") : tr("prospect, last contact");
}

int RightsCommands::list(CommandContext &context)
{
    const Result<QList<RetentionRow>> rows = due(context);
    if (!rows)
        return context.out.fail(rows.error());
    QJsonArray array;
    QList<QStringList> table;
    for (const RetentionRow &row : *rows) {
        if (row.isKept() && !context.given.has(kAll))
            continue;
        array.append(json(row));
        table.append({QString::number(row.customer.value), nameOf(row), row.email,
                      toText(std::optional(row.lastContact)), toText(std::optional(row.dueAt)),
                      why(row)});
    }
    context.out.json({{QStringLiteral("due"), array}});
    if (table.isEmpty())
        context.out.line(tr("Nobody's data was kept too long."));
    else
        context.out.table(
            {tr("Id"), tr("Name"), tr("E-mail"), tr("Last contact"), tr("Due since"), tr("Why")},
            table);
    return Ok;
}

int RightsCommands::eraseDue(CommandContext &context)
{
    const Result<int> limit = Numbers::parse(kLimit, context.given.value(kLimit), 0);
    if (!limit)
        return context.out.fail(limit.error());
    const Result<QList<RetentionRow>> rows = due(context);
    if (!rows)
        return context.out.fail(rows.error());
    QSet<CustomerId> customers;
    for (const RetentionRow &row : *rows) {
        if (!row.isKept() && (*limit == 0 || customers.size() < *limit))
            customers.insert(row.customer);
    }
    if (!customers.isEmpty())
        return erase(context, customers);
    context.out.json({{QStringLiteral("erased"), json(ErasureCounts())},
                      {QStringLiteral("older_backups"), QJsonArray()}});
    context.out.line(tr("Nobody's data was kept too long."));
    return Ok;
}

int RightsCommands::keep(CommandContext &context)
{
    const Result<CustomerId> id = context.findCustomer(context.argument(0));
    if (!id)
        return context.out.fail(id.error());
    const Done kept = context.write(
        [id = *id, reason = context.argument(1), now = context.clock.now()](Database &db) -> Done {
            Transaction transaction(db);
            Done noted = Retention(db).keep(id, reason, now);
            return noted ? transaction.commit() : noted;
        });
    if (!kept)
        return context.out.fail(kept.error());
    context.out.json({{QStringLiteral("customer"), id->value},
                      {QStringLiteral("kept_because"), context.argument(1)}});
    context.out.line(tr("Noted."));
    return Ok;
}

int RightsCommands::comeBack(CommandContext &context)
{
    const Timestamp now = context.clock.now();
    const auto on = Numbers::parseInstant(kOn, context.given.value(kOn));
    if (!on)
        return context.out.fail(on.error());
    const QTimeZone here = QTimeZone::systemTimeZone();
    const Timestamp today = Timestamp::fromDateTime(now.toZone(here).date().startOfDay(here));
    const ErasedReturn::Terms terms{
        on->value_or(today), context.given.has(kConsent) ? ReturnWay::Consent : ReturnWay::Order,
        context.given.value(kReason)};
    const auto back = context.write(
        [address = context.argument(0), terms, now](Database &db) -> Result<ErasedReturn::Found> {
            Transaction transaction(db);
            auto confirmed = ErasedReturn(db, now).confirm(address, terms);
            if (!confirmed)
                return confirmed;
            const Done committed = transaction.commit();
            return committed ? confirmed : Result<ErasedReturn::Found>(committed.error());
        });
    if (!back)
        return context.out.fail(back.error());
    context.out.json({{QStringLiteral("erased_at"), back->erasedAt.toIso()},
                      {QStringLiteral("back_since"), toJson(back->since)},
                      {QStringLiteral("orders_kept_nameless"), back->orders},
                      {QStringLiteral("had_refused"), back->refused}});
    //: %1 is a date and time
    context.out.line(tr("Noted: back since %1. The next sync reads the shop's customers and orders "
                        "again; what is newer comes in with the name, what is older stays without.")
                         .arg(toText(back->since)));
    context.out.line(back->refused ? tr("Before the erasure this person had refused messages. "
                                        "Nothing is sent until they agree anew.")
                                   : tr("Nothing is sent until they agree anew."));
    return Ok;
}

} // namespace

QList<Command> rightsCommands()
{
    return RightsCommands::entries();
}

} // namespace comptoir::cli
