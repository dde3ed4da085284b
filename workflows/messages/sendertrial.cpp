#include "workflows/messages/sendertrial.h"

#include "workflows/channels/gateways/gatewaychannel.h"
#include "workflows/channels/smtpcheck.h"
#include "workflows/messages/oauthaccess.h"
#include "workflows/messages/senderform.h"

namespace comptoir {

namespace {

using Report = SenderTrial::Report;

Result<Report> askGateway(const Sender &account, const QString &secret,
                          const SenderTrial::Parts &parts, const CancelToken &cancel)
{
    const Result<GatewayAccount> gateway = Gateways::account(account, secret);
    if (!gateway)
        return gateway.error();
    const GatewayEntry entry = Gateways::entry(account.provider);
    const auto credit
        = GatewayChannel(entry, *gateway, GatewayParts{parts.clock, parts.random}).credit(cancel);
    if (!credit)
        return credit.error();
    Report report;
    if (entry.tellsCredit && !credit->amount.isEmpty())
        report.credit = *credit;
    return report;
}

} // namespace

Result<Report> SenderTrial::run(const Sender &account, const QString &secret, const Parts &parts,
                                const CancelToken &cancel)
{
    if (const Done usable = SenderForm::check(account, secret); !usable)
        return usable.error();
    if (account.channel != Channel::Email)
        return askGateway(account, secret, parts, cancel);
    const Result<SmtpAccount> server = SmtpAccounts::of(account);
    if (!server)
        return server.error();
    const Result<QString> login
        = OAuthAccess(account, secret, {parts.clock, parts.random}).login(cancel);
    if (!login)
        return login.error();
    const auto report = SmtpCheck::run(*server, *login, cancel);
    return report ? Result<Report>(Report{report->largestMessage, {}}) : report.error();
}

QString SenderTrial::asked(const Sender &account)
{
    if (account.channel != Channel::Email)
        return Gateways::entry(account.provider).name;
    const Result<SmtpAccount> server = SmtpAccounts::of(account);
    return server ? server->host : QString();
}

} // namespace comptoir
