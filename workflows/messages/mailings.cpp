#include "workflows/messages/mailings.h"

#include "models/segments/fieldcatalogue.h"
#include "models/store/senderrepository.h"
#include "models/store/writtenmessages.h"
#include "workflows/messages/composer.h"
#include "workflows/messages/messagecheck.h"

namespace comptoir {

Result<Mailings::Asked> Mailings::ask(Database &database, const Mailing &mailing, Timestamp now)
{
    const Result<FieldCatalogue> fields = FieldCatalogue::read(database);
    if (!fields)
        return fields.error();
    const WrittenMessage &written = mailing.message;
    const Result<Sender> sender = SenderRepository(database).get(mailing.sender);
    if (!sender)
        return sender.error();
    const MessageSigner signer{Composer::senderName(*sender), {}};
    const Done mayGo = MessageCheck::mayGo(MessageCheck::of(written, *fields, signer));
    if (!mayGo)
        return mayGo.error();
    Asked asked;
    PlannedMessage &message = asked.message;
    message.key.step = QStringLiteral("1");
    message.channel = written.channel;
    message.messageClass = written.messageClass;
    message.sender = mailing.sender;
    message.name = written.name;
    message.offer = written.offer;
    message.hasOptOut = true; // else it were hindered
    message.lateRule = written.lateRule;
    message.lateHours = written.lateHours;
    message.dueAt = mailing.dueAt;
    auto decisions = Planner::decide(database, message, mailing.customers, now);
    if (!decisions)
        return decisions.error();
    asked.decisions = *std::move(decisions);
    return asked;
}

Result<Planner::Written> Mailings::plan(Database &database, const Mailing &mailing, Asked asked,
                                        const QString &cause, Timestamp now)
{
    const auto kept = WrittenMessages(database).keep(mailing.message, now);
    if (!kept)
        return kept.error();
    asked.message.key.cause = cause;
    asked.message.written = *kept;
    return Planner::write(database, asked.message, asked.decisions, 0, asked.decisions.size(), now);
}

} // namespace comptoir
