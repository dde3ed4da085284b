#include "workflows/messages/optoutkeeper.h"

#include "models/store/senderrepository.h"
#include "models/store/settingsrepository.h"
#include "models/store/store.h"
#include "models/store/suppressionlist.h"

namespace comptoir {

namespace {

QString settingOf(SenderId sender)
{
    return QStringLiteral("messages.opt_outs.%1").arg(sender.value);
}

ReplyClass classOf(const Error &error)
{
    switch (error.code) {
    case ErrorCode::Auth:
    case ErrorCode::Permission:
    case ErrorCode::NotFound:
    case ErrorCode::Secret:
    case ErrorCode::InvalidArgument:
        return ReplyClass::LoginRefused;
    case ErrorCode::RateLimited:
        return ReplyClass::Throttled;
    default:
        return ReplyClass::NoConnection;
    }
}

} // namespace

Result<std::optional<ReplyPolicy>> OptOutKeeper::take(const Sender &sender, MessageChannel &channel,
                                                      const std::function<double()> &random,
                                                      const CancelToken &cancel)
{
    const Result<QString> from = cursor(sender.id);
    if (!from)
        return from.error();
    const Result<OptOuts> said = channel.optOuts(*from, cancel);
    if (!said && (said.error().code == ErrorCode::Cancelled || cancel.isCancelled()))
        return said.error();
    if (!said)
        return standBack(sender, said.error(), random());
    if (said->recipients.isEmpty() && said->cursor == *from)
        return std::optional<ReplyPolicy>();
    const Done kept = keep(sender.id, *said);
    return kept ? Result<std::optional<ReplyPolicy>>(std::nullopt) : kept.error();
}

Result<QString> OptOutKeeper::cursor(SenderId sender)
{
    return m_store
        .read([sender](Database &database) -> Result<QString> {
            const auto kept = SettingsRepository(database).value(settingOf(sender));
            return kept ? Result<QString>(kept->value_or(QString())) : kept.error();
        })
        .result();
}

Done OptOutKeeper::keep(SenderId sender, const OptOuts &said)
{
    return m_store
        .write([said, sender, now = m_clock.now()](Database &database) -> Done {
            Transaction transaction(database);
            SuppressionList list(database);
            for (const QString &number : said.recipients) {
                if (Done added = list.add(number, SuppressionReason::Unsubscribed, now); !added)
                    return added;
            }
            if (Done set = SettingsRepository(database).set(settingOf(sender), said.cursor); !set)
                return set;
            return transaction.commit();
        })
        .result();
}

Result<std::optional<ReplyPolicy>> OptOutKeeper::standBack(const Sender &sender, const Error &error,
                                                           double random)
{
    const ReplyPolicy policy
        = policyFor(classOf(error), {1, sender.throttles}, m_clock.now(), random);
    const Done followed
        = m_store
              .write([&sender, &policy](Database &database) -> Done {
                  Transaction transaction(database);
                  SenderRepository senders(database);
                  Done step = done();
                  if (policy.pauseUntil)
                      step = senders.pause(sender.id, *policy.pauseUntil, sender.throttles + 1);
                  if (step && policy.blocksAccount)
                      step = senders.block(sender.id, policy.reason);
                  return step ? transaction.commit() : step;
              })
              .result();
    if (!followed)
        return followed.error();
    return std::optional<ReplyPolicy>(policy);
}

} // namespace comptoir
