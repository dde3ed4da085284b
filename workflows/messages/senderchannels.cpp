#include "workflows/messages/senderchannels.h"

#include "workflows/channels/emailsmtp.h"
#include "workflows/channels/gateways/gatewaychannel.h"
#include "workflows/messages/oauthchannel.h"
#include "workflows/messages/senderpresets.h"

namespace comptoir {

Result<std::unique_ptr<MessageChannel>>
SenderChannels::make(const Sender &sender, const QString &secret, const Parts &parts)
{
    if (sender.channel != Channel::Email) {
        const Result<GatewayAccount> account = Gateways::account(sender, secret);
        if (!account)
            return account.error();
        return Result<std::unique_ptr<MessageChannel>>(std::make_unique<GatewayChannel>(
            Gateways::entry(sender.provider), *account, GatewayParts{parts.clock, parts.random}));
    }
    Result<SmtpAccount> account = SmtpAccounts::of(sender);
    if (!account)
        return account.error();
    if (account->login != SmtpLogin::None && secret.isEmpty())
        return Error{ErrorCode::Secret,
                     tr("The password of “%1” is missing. Nothing was sent. Enter it again.")
                         .arg(sender.address),
                     QStringLiteral("no secret")};
    account->perConnection = senderPreset(sender.provider).perConnection;
    if (!OAuthAccess::isSignedIn(secret))
        return Result<std::unique_ptr<MessageChannel>>(
            std::make_unique<EmailSmtp>(*account, secret));
    return Result<std::unique_ptr<MessageChannel>>(std::make_unique<OAuthChannel>(
        OAuthAccess(sender, secret, {parts.clock, parts.random, parts.keepSecret}),
        [account = *account](const QString &token) {
            return std::make_unique<EmailSmtp>(account, token);
        }));
}

bool SenderChannels::needsSecret(const Sender &sender)
{
    const Result<SmtpAccount> account = SmtpAccounts::of(sender);
    return sender.channel != Channel::Email || !account || account->login != SmtpLogin::None;
}

bool SenderChannels::staysHere(const Sender &sender)
{
    if (sender.channel != Channel::Email)
        return Gateways::staysHere(sender);
    const Result<SmtpAccount> account = SmtpAccounts::of(sender);
    return account && SmtpAccounts::isHere(*account);
}

} // namespace comptoir
