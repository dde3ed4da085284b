#include "workflows/feedback/feedbacktrial.h"

#include "workflows/feedback/eventpoller.h"
#include "workflows/feedback/eventsource.h"
#include "workflows/feedback/imapsession.h"
#include "workflows/messages/oauthaccess.h"

namespace comptoir {

namespace {

constexpr qint64 kHourMs = 3'600'000;

/// For somebody who waits in front of a form.
ImapPatience hurried()
{
    ImapPatience patience;
    patience.connect = std::chrono::seconds(15);
    patience.silence = std::chrono::seconds(20);
    patience.command = std::chrono::seconds(30);
    return patience;
}

} // namespace

Done FeedbackTrial::mailbox(const Sender &sender, const QString &secret, Clock &clock,
                            const std::function<double()> &random, const CancelToken &cancel)
{
    const Result<ImapAccount> account = ImapAccounts::of(sender);
    if (!account)
        return account.error();
    const Result<QString> login = OAuthAccess(sender, secret, {&clock, random}).login(cancel);
    if (!login)
        return login.error();
    ImapSession session(*account, *login, cancel, hurried());
    if (const Done opened = session.open(); !opened)
        return opened;
    const auto folders = session.folders();
    session.close();
    return folders ? done() : Done(folders.error());
}

Done FeedbackTrial::events(const Sender &sender, const QString &key, Clock &clock,
                           const std::function<double()> &random, const CancelToken &cancel)
{
    const auto source = eventSource(sender.provider, key, eventServerOf(sender));
    if (!source)
        return done();
    HttpClient http(clock, random);
    const Timestamp now = clock.now();
    const auto page = EventPoller::ask(http, *source, {{now.ms - kHourMs}, now}, {}, cancel);
    return page ? done() : Done(page.error());
}

} // namespace comptoir
