#include "app/cli/accountoptions.h"
#include "app/cli/await.h"
#include "app/cli/command.h"
#include "app/cli/commandcontext.h"
#include "app/cli/desk.h"
#include "app/cli/secrets.h"
#include "app/cli/values.h"
#include "models/domain/systemtoken.h"
#include "models/store/senderrepository.h"
#include "workflows/channels/oauthsignin.h"
#include "workflows/messages/gatewords.h"
#include "workflows/messages/oauthaccess.h"
#include "workflows/messages/senderbook.h"
#include "workflows/messages/senderchannels.h"
#include "workflows/messages/senderform.h"
#include "workflows/messages/sendertrial.h"

#include <QEventLoop>
#include <QJsonArray>
#include <QTimer>

namespace comptoir::cli {

namespace {

const QString kSecretEnv = QStringLiteral("secret-env");

/// The accounts by which messages leave.
class AccountCommands
{
    Q_DECLARE_TR_FUNCTIONS(AccountCommands)
public:
    static QList<Command> entries();

private:
    static int list(CommandContext &context);
    static int add(CommandContext &context);
    static int test(CommandContext &context);
    static int remove(CommandContext &context);

    static QString stateOf(const Sender &account);
    static Result<QString> givenSecret(CommandContext &context, const Sender &account);
    static Result<QString> signedIn(CommandContext &context, const Sender &account);
    static Result<SenderTrial::Report> tried(CommandContext &context, const Sender &account,
                                             const QString &secret);
    static Result<Sender> keep(CommandContext &context, const Sender &account,
                               const QString &secret);
    static Done keepSecret(CommandContext &context, SenderId id, const QString &secret);
};

QJsonObject json(const Sender &account)
{
    const auto limit = [](int value) { return value > 0 ? QJsonValue(value) : QJsonValue(); };
    return {{QStringLiteral("id"), account.id.value},
            {QStringLiteral("provider"), account.provider},
            {QStringLiteral("address"), account.address},
            {QStringLiteral("name"), account.name},
            {QStringLiteral("per_hour"), limit(account.limits.perHour)},
            {QStringLiteral("per_day"), limit(account.limits.perDay)},
            {QStringLiteral("blocked"), account.blocked},
            {QStringLiteral("paused_until"), toJson(account.pausedUntil)}};
}

QList<Command> AccountCommands::entries()
{
    return {
        {QStringLiteral("account list"),
         {},
         0,
         0,
         tr("lists the accounts by which messages leave"),
         {},
         Needs::Store,
         &AccountCommands::list},
        {QStringLiteral("account add"), QStringLiteral("PROVIDER ADDRESS"), 2, 2,
         tr("tries and keeps a sending account, or changes the one of that address; its password "
            "comes from --secret-env NAME or standard input"),
         AccountOptions::specs(), Needs::Store, &AccountCommands::add},
        {QStringLiteral("account test"),
         QStringLiteral("ACCOUNT"),
         0,
         1,
         tr("connects and logs in, and sends nothing"),
         {},
         Needs::Store,
         &AccountCommands::test},
        {QStringLiteral("account remove"),
         QStringLiteral("ACCOUNT"),
         1,
         1,
         tr("removes a sending account and forgets its password; what it sent stays listed"),
         {},
         Needs::Store,
         &AccountCommands::remove},
    };
}

QString AccountCommands::stateOf(const Sender &account)
{
    if (!account.blocked.isEmpty())
        return GateWords::ofLedger(account.blocked);
    return account.pausedUntil
        ? tr("waits until %1").arg(toText(std::optional(*account.pausedUntil)))
        : QString();
}

int AccountCommands::list(CommandContext &context)
{
    const Result<QList<Sender>> accounts = context.accounts();
    if (!accounts)
        return context.out.fail(accounts.error());
    QJsonArray array;
    QList<QStringList> rows;
    for (const Sender &account : *accounts) {
        array.append(json(account));
        rows.append({QString::number(account.id.value), account.provider, account.address,
                     account.name, stateOf(account)});
    }
    context.out.json({{QStringLiteral("accounts"), array}});
    if (rows.isEmpty())
        context.out.line(tr("There is no sending account. See comptoir account add --help."));
    else
        context.out.table({tr("Id"), tr("Provider"), tr("Address"), tr("Name"), {}}, rows);
    return Ok;
}

Result<QString> AccountCommands::givenSecret(CommandContext &context, const Sender &account)
{
    if (context.given.has(AccountOptions::signIn()))
        return signedIn(context, account);
    if (!SenderChannels::needsSecret(account))
        return QString();
    if (context.given.has(kSecretEnv))
        return Secrets::accountFromEnvironment(context.given.value(kSecretEnv));
    context.out.progress(tr("Type or pipe in the password of the account, then Enter."));
    return Secrets::accountFromStandardInput();
}

/// By the provider's own page in a browser, wherever that runs on this computer.
Result<QString> AccountCommands::signedIn(CommandContext &context, const Sender &account)
{
    const OAuthProvider provider = OAuth::provider(account);
    OAuthClient client{OAuth::clientId(account), {}};
    if (provider.name.isEmpty() || client.id.isEmpty())
        return Error{ErrorCode::InvalidArgument,
                     tr("This needs a provider where one can sign in (gmail, google_workspace, "
                        "outlook, exchange_online), and your client there: --oauth-client ID. "
                        "Nothing was changed."),
                     QStringLiteral("oauth without a client")};
    if (context.given.has(kSecretEnv)) {
        const Result<QString> secret
            = Secrets::accountFromEnvironment(context.given.value(kSecretEnv));
        if (!secret)
            return secret.error();
        client.secret = *secret;
    }
    QEventLoop loop;
    Result<QString> answer = OAuth::notAllowed();
    OAuthSignIn signIn({&context.clock, context.random, &systemToken, [&context](const QUrl &url) {
                            context.out.progress(tr("Open this address in your browser:"));
                            context.out.progress(QString::fromLatin1(url.toEncoded()));
                        }});
    QObject::connect(&signIn, &OAuthSignIn::signedIn, &loop, [&](const OAuthTokens &tokens) {
        answer = tokens.toText();
        loop.quit();
    });
    QObject::connect(&signIn, &OAuthSignIn::failed, &loop, [&](const Error &error) {
        answer = error;
        QMetaObject::invokeMethod(&loop, &QEventLoop::quit, Qt::QueuedConnection);
    });
    QTimer stopping;
    QObject::connect(&stopping, &QTimer::timeout, &loop, [&] {
        if (!context.cancel.isCancelled())
            return;
        answer = Error{ErrorCode::Cancelled, tr("Stopped. Nothing was changed."), {}};
        loop.quit();
    });
    stopping.start(200);
    signIn.start(provider, client, account.address);
    loop.exec();
    return answer;
}

Result<SenderTrial::Report> AccountCommands::tried(CommandContext &context, const Sender &account,
                                                   const QString &secret)
{
    context.out.progress(tr("Asking %1 …").arg(SenderTrial::asked(account)));
    return SenderTrial::run(account, secret, {&context.clock, context.random}, context.cancel);
}

Done AccountCommands::keepSecret(CommandContext &context, SenderId id, const QString &secret)
{
    if (secret.isEmpty())
        return done();
    const Result<SecretVault *> vault = context.vault();
    if (!vault)
        return vault.error();
    if (Done kept = await((*vault)->write(id, {secret, {}})); !kept)
        return kept;
    if (!(*vault)->isPersistent() && OAuthAccess::isSignedIn(secret))
        context.out.progress(tr("No keychain service runs on this computer, so the sign-in is kept "
                                "nowhere, and nothing can be sent by it. Start one, then sign in "
                                "again."));
    else if (!(*vault)->isPersistent())
        context.out.progress(tr("No keychain service runs on this computer, so the password is "
                                "kept nowhere: give it to each run with --secret-env."));
    return done();
}

/// Writes the account, then its password; takes a new account back when that has nowhere to stay.
Result<Sender> AccountCommands::keep(CommandContext &context, const Sender &account,
                                     const QString &secret)
{
    const auto kept = openDesk(context, context.clock)->keepAccount(account);
    if (!kept)
        return kept.error();
    const SenderId id = kept->sender.id;
    if (const Done written = keepSecret(context, id, secret); !written) {
        if (!kept->isNew)
            return written.error();
        const Timestamp now = context.clock.now();
        const Done undone = context.write(
            [id, now](Database &db) { return SenderRepository(db).remove(id, now); });
        return undone ? written.error() : undone.error();
    }
    if (kept->isNew && !kept->isArmed)
        context.out.progress(tr("This profile was restored or copied, so it sends nothing until "
                                "you say so: comptoir outbox run --confirm."));
    return kept->sender;
}

int AccountCommands::add(CommandContext &context)
{
    const Result<Sender> account = AccountOptions::account(context);
    if (!account)
        return context.out.fail(account.error());
    const bool isEmail = account->channel == Channel::Email;
    if (const Done usable = isEmail ? SenderForm::check(*account, {}) : done(); !usable)
        return context.out.fail(usable.error());
    const Result<QString> secret = givenSecret(context, *account);
    if (!secret)
        return context.out.fail(secret.error());
    if (const Done usable = SenderForm::check(*account, *secret); !usable)
        return context.out.fail(usable.error());
    if (!context.given.has(AccountOptions::noTest())) {
        const auto report = tried(context, *account, *secret);
        if (!report)
            return context.out.fail(report.error());
    }
    const Result<Sender> kept = keep(context, *account, *secret);
    if (!kept)
        return context.out.fail(kept.error());
    context.out.json({{QStringLiteral("account"), json(*kept)}});
    context.out.line(tr("Kept as account %1, “%2”.").arg(kept->id.value).arg(kept->address));
    return Ok;
}

int AccountCommands::test(CommandContext &context)
{
    const Result<Sender> account = context.findAccount(context.argument(0));
    if (!account)
        return context.out.fail(account.error());
    const Result<QString> secret = context.secretOf(*account);
    if (!secret)
        return context.out.fail(secret.error());
    const auto report = tried(context, *account, *secret);
    if (!report)
        return context.out.fail(report.error());
    // The owner looked, and it works: what it was blocked for is over.
    const Done freed = context.write([&account, &report, now = context.clock.now()](Database &db) {
        SenderBook book(db);
        const Done told
            = report->credit ? book.setCredit(account->id, *report->credit, now) : done();
        return told ? book.release(account->id) : told;
    });
    if (!freed)
        return context.out.fail(freed.error());
    context.out.json({{QStringLiteral("account"), json(*account)},
                      {QStringLiteral("largest_message"), report->largestMessage}});
    context.out.line(tr("“%1” can send.").arg(account->address));
    return Ok;
}

int AccountCommands::remove(CommandContext &context)
{
    const Result<Sender> account = context.findAccount(context.argument(0));
    if (!account)
        return context.out.fail(account.error());
    const Result<SecretVault *> vault = context.vault();
    if (!vault)
        return context.out.fail(vault.error());
    const Timestamp now = context.clock.now();
    const Done removed = context.write(
        [id = account->id, now](Database &db) { return SenderRepository(db).remove(id, now); });
    if (!removed)
        return context.out.fail(removed.error());
    for (const SecretOwner &secret : {SecretOwner(account->id), SecretOwner::mailboxOf(account->id),
                                      SecretOwner::eventsOf(account->id)}) {
        if (const Done forgotten = await((*vault)->remove(secret)); !forgotten)
            return context.out.fail(forgotten.error());
    }
    context.out.json({{QStringLiteral("removed"), json(*account)}});
    context.out.line(
        tr("Removed “%1”. What still waited to leave by it stays.").arg(account->address));
    return Ok;
}

} // namespace

QList<Command> accountCommands()
{
    return AccountCommands::entries();
}

} // namespace comptoir::cli
