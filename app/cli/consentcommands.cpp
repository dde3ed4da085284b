#include "app/cli/command.h"
#include "app/cli/commandcontext.h"
#include "app/cli/values.h"
#include "models/domain/consentwords.h"
#include "models/store/consentrepository.h"
#include "models/store/customerrepository.h"
#include "models/store/machinenames.h"
#include "models/store/recipientreader.h"
#include "models/store/refusedmessages.h"
#include "models/store/suppressionlist.h"

#include <QJsonArray>

#include <algorithm>
#include <array>

namespace comptoir::cli {

namespace {

const QString kPurpose = QStringLiteral("purpose");
const QString kWording = QStringLiteral("wording");
const QString kProof = QStringLiteral("proof");
const QString kAt = QStringLiteral("at");
constexpr std::array kSayable{ConsentState::Granted, ConsentState::Denied, ConsentState::Withdrawn,
                              ConsentState::Pending};

/// What customers agreed to, and how that is known.
class ConsentCommands
{
    Q_DECLARE_TR_FUNCTIONS(ConsentCommands)
public:
    static QList<Command> entries();

private:
    static int show(CommandContext &context);
    static int set(CommandContext &context);

    static Result<CustomerId> person(CommandContext &context);
    static Result<ConsentRecord> said(CommandContext &context);
    static Done keep(Database &database, CustomerId customer, const ConsentRecord &record,
                     Timestamp now);
};

template <typename Value, size_t Count>
Result<Value> oneOf(const std::array<Value, Count> &values, const QString &word)
{
    QStringList known;
    for (const Value value : values) {
        if (machineName(value) == word.toLower())
            return value;
        known.append(machineName(value));
    }
    return Error{ErrorCode::InvalidArgument,
                 ConsentCommands::tr("“%1” is none of: %2. Nothing was changed.")
                     .arg(word, known.join(QStringLiteral(", "))),
                 QStringLiteral("unknown word")};
}

QJsonObject json(const ConsentLine &line)
{
    const auto orNull = [](const QString &text) {
        return text.isEmpty() ? QJsonValue(QJsonValue::Null) : QJsonValue(text);
    };
    return {{QStringLiteral("channel"), machineName(line.record.channel)},
            {QStringLiteral("purpose"), machineName(line.record.purpose)},
            {QStringLiteral("state"), machineName(line.record.state)},
            {QStringLiteral("source"), orNull(line.record.source)},
            {QStringLiteral("wording"), orNull(line.record.wording)},
            {QStringLiteral("proof"), orNull(line.record.proof)},
            {QStringLiteral("at"), toJson(line.record.at)},
            {QStringLiteral("recorded_at"), toJson(std::optional(line.recordedAt))}};
}

QList<Command> ConsentCommands::entries()
{
    return {
        {QStringLiteral("consent show"),
         QStringLiteral("EMAIL|ID"),
         1,
         1,
         tr("lists what a customer agreed to, and how that is known, the newest first"),
         {},
         Needs::Store,
         &ConsentCommands::show},
        {QStringLiteral("consent set"),
         QStringLiteral("EMAIL|ID CHANNEL STATE"),
         3,
         3,
         tr("notes what a customer said: email, sms, whatsapp, phone or post; granted, denied, "
            "withdrawn or pending"),
         {{kPurpose, QStringLiteral("PURPOSE"),
           tr("marketing unless told, or tracking, or partner_offers")},
          {kWording, QStringLiteral("TEXT"), tr("the words that the customer agreed to")},
          {kProof, QStringLiteral("TEXT"), tr("what shows it")},
          {kAt, QStringLiteral("INSTANT"), tr("when the customer said so, now unless told")}},
         Needs::Store,
         &ConsentCommands::set},
    };
}

Result<CustomerId> ConsentCommands::person(CommandContext &context)
{
    const Result<CustomerId> id = context.findCustomer(context.argument(0));
    if (!id)
        return id;
    const auto there
        = context.read([id](Database &db) { return CustomerRepository(db).profile(*id); });
    return there ? id : Result<CustomerId>(there.error());
}

int ConsentCommands::show(CommandContext &context)
{
    const Result<CustomerId> id = person(context);
    if (!id)
        return context.out.fail(id.error());
    const auto ledger
        = context.read([id](Database &db) { return ConsentRepository(db).ledger(*id); });
    if (!ledger)
        return context.out.fail(ledger.error());
    QJsonArray array;
    QList<QStringList> rows;
    for (const ConsentLine &line : *ledger) {
        array.append(json(line));
        rows.append({toText(std::optional(line.effectiveAt())),
                     ConsentWords::topic({line.record.channel, line.record.purpose}),
                     ConsentWords::state(line.record.state), line.record.source,
                     line.record.wording});
    }
    context.out.json({{QStringLiteral("customer"), id->value}, {QStringLiteral("ledger"), array}});
    if (rows.isEmpty())
        context.out.line(tr("This customer was never asked."));
    else
        context.out.table({tr("When"), tr("About"), tr("Said"), tr("From"), tr("Words")}, rows);
    return Ok;
}

Result<ConsentRecord> ConsentCommands::said(CommandContext &context)
{
    const QString purpose = context.given.value(kPurpose);
    const auto channel = oneOf(kAllChannels, context.argument(1));
    const auto state = oneOf(kSayable, context.argument(2));
    const auto about
        = oneOf(kAllPurposes, purpose.isEmpty() ? machineName(Purpose::Marketing) : purpose);
    const auto at = Numbers::parseInstant(kAt, context.given.value(kAt));
    if (!channel || !state || !about || !at)
        return !channel ? channel.error()
            : !state    ? state.error()
            : !about    ? about.error()
                        : at.error();
    // The ledger would reckon it from now (ConsentLine::effectiveAt()); more likely it is a slip.
    if (at->value_or(context.clock.now()) > context.clock.now())
        return Error{ErrorCode::InvalidArgument,
                     tr("What a customer said cannot be dated in the future. Nothing was noted."),
                     QStringLiteral("--at in the future")};
    ConsentRecord record;
    record.channel = *channel;
    record.purpose = *about;
    record.state = *state;
    record.source = QStringLiteral("owner");
    record.wording = context.given.value(kWording);
    record.proof = context.given.value(kProof);
    record.at = at->value_or(context.clock.now());
    return record;
}

/// Who agrees anew after having unsubscribed is written to again.
Done ConsentCommands::keep(Database &database, CustomerId customer, const ConsentRecord &record,
                           Timestamp now)
{
    Transaction transaction(database);
    if (Done kept = ConsentRepository(database).recordByOwner(customer, record, now); !kept)
        return kept;
    if (const auto withdrawn = withdrawRefused(database, customer, now); !withdrawn)
        return withdrawn.error();
    const bool isAgain
        = record.state == ConsentState::Granted && record.purpose == Purpose::Marketing;
    if (isAgain) {
        const auto recipient
            = RecipientReader(database).read({record.channel, record.purpose, {}, now}, {customer});
        if (!recipient)
            return recipient.error();
        const QString address = recipient->front().address;
        if (!address.isEmpty()) {
            const Done lifted
                = SuppressionList(database).lift(address, SuppressionReason::Unsubscribed);
            if (!lifted)
                return lifted;
        }
    }
    return transaction.commit();
}

int ConsentCommands::set(CommandContext &context)
{
    const Result<ConsentRecord> record = said(context);
    if (!record)
        return context.out.fail(record.error());
    const Result<CustomerId> id = person(context);
    if (!id)
        return context.out.fail(id.error());
    const Timestamp now = context.clock.now();
    const Done kept
        = context.write([id, &record, now](Database &db) { return keep(db, *id, *record, now); });
    if (!kept)
        return context.out.fail(kept.error());
    context.out.json({{QStringLiteral("customer"), id->value},
                      {QStringLiteral("channel"), machineName(record->channel)},
                      {QStringLiteral("purpose"), machineName(record->purpose)},
                      {QStringLiteral("state"), machineName(record->state)}});
    context.out.line(tr("Noted: %1, %2.")
                         .arg(ConsentWords::topic({record->channel, record->purpose}),
                              ConsentWords::state(record->state)));
    return Ok;
}

} // namespace

QList<Command> consentCommands()
{
    return ConsentCommands::entries();
}

} // namespace comptoir::cli
