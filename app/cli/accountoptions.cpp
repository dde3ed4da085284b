#include "app/cli/accountoptions.h"

#include "app/cli/commandcontext.h"
#include "app/cli/values.h"
#include "workflows/channels/oauth.h"
#include "workflows/messages/senderform.h"
#include "workflows/messages/senderpresets.h"

#include <QFile>

namespace comptoir::cli {

namespace {

const QString kName = QStringLiteral("name");
const QString kHost = QStringLiteral("host");
const QString kPort = QStringLiteral("port");
const QString kSafety = QStringLiteral("safety");
const QString kLogin = QStringLiteral("login");
const QString kUser = QStringLiteral("user");
const QString kAuthorities = QStringLiteral("authorities");
const QString kReplyTo = QStringLiteral("reply-to");
const QString kMailbox = QStringLiteral("unsubscribe-mailbox");
const QString kPage = QStringLiteral("unsubscribe-page");
const QString kPerHour = QStringLiteral("per-hour");
const QString kPerDay = QStringLiteral("per-day");
const QString kWarmUp = QStringLiteral("warm-up");
const QString kOption = QStringLiteral("option");
const QString kClient = QStringLiteral("oauth-client");

} // namespace

QString AccountOptions::noTest()
{
    return QStringLiteral("no-test");
}

QString AccountOptions::signIn()
{
    return QStringLiteral("oauth");
}

QList<OptionSpec> AccountOptions::specs()
{
    return {
        {kName, QStringLiteral("NAME"), tr("what customers see as the sender")},
        {kHost, QStringLiteral("HOST"), tr("the outgoing mail server, instead of the provider's")},
        {kPort, QStringLiteral("PORT"), tr("its port")},
        {kSafety, QStringLiteral("tls|starttls|none"),
         tr("how the talk with it is protected; none to this computer only")},
        {kLogin, QStringLiteral("password|oauth|none"), tr("how one logs in")},
        {kUser, QStringLiteral("USER"), tr("as whom, where that is not the address")},
        {kAuthorities, QStringLiteral("FILE"),
         tr("certificates (PEM) that are trusted instead of the system's")},
        {kReplyTo, QStringLiteral("ADDRESS"), tr("where answers go")},
        {kMailbox, QStringLiteral("ADDRESS"), tr("where mails that unsubscribe go")},
        {kPage, QStringLiteral("URL"),
         tr("a page that unsubscribes by a POST, with {token} in its address")},
        {kPerHour, QStringLiteral("N"), tr("at most N messages an hour; 0 for no limit")},
        {kPerDay, QStringLiteral("N"), tr("at most N messages a day; 0 for no limit")},
        {kWarmUp, {}, tr("a new domain: a few messages a day at first, then more and more")},
        {kOption, QStringLiteral("KEY=VALUE"),
         tr("an answer to the form of a gateway for text messages; may be repeated")},
        {signIn(),
         {},
         tr("signs in at the provider by its own page, whose address is shown; the client's "
            "secret, if it has one, in the place of the password")},
        {kClient, QStringLiteral("ID"), tr("the OAuth client that you registered there")},
        {noTest(), {}, tr("does not try to log in")},
    };
}

Result<SenderPreset> AccountOptions::preset(const QString &provider)
{
    QStringList known;
    for (const SenderPreset &one : senderPresets()) {
        if (one.id == provider.toLower())
            return one;
        known.append(one.id);
    }
    return Error{ErrorCode::InvalidArgument,
                 tr("Comptoir does not know the provider “%1”. It knows: %2.")
                     .arg(provider, known.join(QStringLiteral(", "))),
                 QStringLiteral("unknown provider")};
}

/// What the command line answers to the form of the provider.
Result<QHash<QString, QString>> AccountOptions::answers(CommandContext &context,
                                                        const SenderPreset &provider)
{
    static const QList<std::pair<QString, QString>> named{
        {kHost, QStringLiteral("host")},
        {kPort, QStringLiteral("port")},
        {kSafety, QStringLiteral("safety")},
        {kLogin, QStringLiteral("login")},
        {kUser, QStringLiteral("user")},
        {kReplyTo, QStringLiteral("reply_to")},
        {kMailbox, QStringLiteral("unsubscribe_mailbox")},
        {kPage, QStringLiteral("unsubscribe_page")},
        {kClient, OAuth::clientKey()}};
    QHash<QString, QString> fields;
    for (const auto &[option, key] : named) {
        if (context.given.has(option))
            fields.insert(key, context.given.value(option));
    }
    if (context.given.has(signIn()))
        fields.insert(QStringLiteral("login"), QStringLiteral("oauth"));
    QStringList known;
    const QList<GatewayField> form = SenderForm::fields(provider);
    for (const GatewayField &field : form) {
        if (!field.isSecret)
            known.append(field.key);
    }
    const QStringList more = context.given.options.value(kOption);
    for (const QString &answer : more) {
        const QString key = answer.section(u'=', 0, 0);
        if (!known.contains(key) || !answer.contains(u'='))
            return Error{ErrorCode::InvalidArgument,
                         tr("“%1” is no answer to the form of this provider. It asks: %2. Nothing "
                            "was changed.")
                             .arg(answer, known.join(QStringLiteral(", "))),
                         QStringLiteral("option of account")};
        fields.insert(key, answer.section(u'=', 1));
    }
    return fields;
}

/// What no form asks.
Done AccountOptions::addLimits(CommandContext &context, Sender &account)
{
    const Result<int> perHour
        = Numbers::parse(kPerHour, context.given.value(kPerHour), account.limits.perHour);
    const Result<int> perDay
        = Numbers::parse(kPerDay, context.given.value(kPerDay), account.limits.perDay);
    for (const Result<int> *number : {&perHour, &perDay}) {
        if (!*number)
            return number->error();
    }
    account.limits.perHour = *perHour;
    account.limits.perDay = *perDay;
    if (context.given.has(kWarmUp))
        account.warmUpFrom = context.clock.now();
    if (!context.given.has(kAuthorities))
        return done();
    QFile file(context.given.value(kAuthorities));
    constexpr qint64 kMostBytes = 1024LL * 1024;
    if (!file.open(QIODevice::ReadOnly))
        return Error{ErrorCode::File,
                     tr("The file %1 cannot be read. Nothing was changed.").arg(file.fileName()),
                     QStringLiteral("authorities")};
    account.options.insert(QStringLiteral("authorities"), QString::fromUtf8(file.read(kMostBytes)));
    return done();
}

Result<Sender> AccountOptions::account(CommandContext &context)
{
    const Result<SenderPreset> known = preset(context.argument(0));
    if (!known)
        return known.error();
    const Result<QHash<QString, QString>> fields = answers(context, *known);
    if (!fields)
        return fields.error();
    Result<Sender> account = SenderForm::sender(
        *known, {context.argument(1), context.given.value(kName), *fields}, {});
    if (!account)
        return account;
    const Done limited = addLimits(context, *account);
    return limited ? account : limited.error();
}

} // namespace comptoir::cli
