#include "app/cli/await.h"
#include "app/cli/command.h"
#include "app/cli/commandcontext.h"
#include "app/cli/desk.h"
#include "workflows/feedback/feedbackservice.h"
#include "workflows/messages/accountsecrets.h"

#include <QJsonArray>

namespace comptoir::cli {

namespace {

/// What came back about messages.
class FeedbackCommands
{
    Q_DECLARE_TR_FUNCTIONS(FeedbackCommands)
public:
    static QList<Command> entries();

private:
    static Done addSecrets(CommandContext &context, const Sender &account, AccountSecrets &secrets);
    static int poll(CommandContext &context);
    static int tell(CommandContext &context, const FeedbackRound &round);
};

QList<Command> FeedbackCommands::entries()
{
    return {
        {QStringLiteral("feedback poll"),
         {},
         0,
         0,
         tr("looks now for what came back about messages: answers, bounces, unsubscribes, delivery "
            "reports"),
         {},
         Needs::Store,
         &FeedbackCommands::poll},
    };
}

QJsonObject json(const FeedbackRound::Problem &problem)
{
    return {{QStringLiteral("account"), problem.sender.id.value},
            {QStringLiteral("address"), problem.sender.address},
            {QStringLiteral("code"), nameOf(problem.error.code)},
            {QStringLiteral("message"), problem.error.text}};
}

QJsonObject json(const FeedbackReport::Reply &reply)
{
    return {{QStringLiteral("customer"),
             reply.customer.isValid() ? QJsonValue(reply.customer.value)
                                      : QJsonValue(QJsonValue::Null)},
            {QStringLiteral("subject"), reply.subject}};
}

template <typename T>
QJsonArray jsonList(const QList<T> &list)
{
    QJsonArray array;
    for (const T &one : list)
        array.append(json(one));
    return array;
}

/// A mailbox or events with a password of their own that is not known are left out; without the
/// account's own there is nothing to ask.
Done FeedbackCommands::addSecrets(CommandContext &context, const Sender &account,
                                  AccountSecrets &secrets)
{
    for (const SecretOwner &owner : AccountSecrets::wantedBy(account)) {
        if (owner == SecretOwner(account.id)) {
            const Result<QString> own = freshSecret(context, context.clock, account);
            if (!own)
                return own.error();
            secrets.add(owner, *own);
        } else if (const Result<SecretVault *> vault = context.vault(); vault) {
            if (const Result<ShopSecret> found = await((*vault)->read(owner)); found)
                secrets.add(owner, found->key);
        }
    }
    return done();
}

int FeedbackCommands::poll(CommandContext &context)
{
    const Result<QList<Sender>> accounts = context.accounts();
    if (!accounts)
        return context.out.fail(accounts.error());
    QList<FeedbackRound::Problem> missing;
    QList<Sender> asked;
    AccountSecrets secrets;
    for (const Sender &account : *accounts) {
        if (!FeedbackService::canBeAsked(account))
            continue;
        if (const Done found = addSecrets(context, account, secrets); found)
            asked.append(account);
        else
            missing.append({account, found.error()});
    }
    FeedbackRound round = FeedbackService::look(context.store(), context.clock, context.random,
                                                asked, secrets, context.cancel);
    round.problems = missing + round.problems;
    return tell(context, round);
}

int FeedbackCommands::tell(CommandContext &context, const FeedbackRound &round)
{
    context.out.json({{QStringLiteral("taken"), round.taken},
                      {QStringLiteral("settled"), round.settled},
                      {QStringLiteral("replies"), jsonList(round.replies)},
                      {QStringLiteral("problems"), jsonList(round.problems)}});
    for (const FeedbackRound::Problem &problem : round.problems)
        context.out.progress(
            QStringLiteral("%1: %2").arg(problem.sender.address, problem.error.text));
    context.out.table({},
                      {{tr("New"), QString::number(round.taken)},
                       {tr("No longer uncertain"), QString::number(round.settled)},
                       {tr("Answers by people"), QString::number(round.replies.size())}});
    if (context.cancel.isCancelled())
        return Interrupted;
    return round.problems.isEmpty() ? Ok : exitCodeFor(round.problems.first().error.code);
}

} // namespace

QList<Command> feedbackCommands()
{
    return FeedbackCommands::entries();
}

} // namespace comptoir::cli
