#include "workflows/messages/unsubscribeways.h"

#include "models/domain/contact.h"

#include <QUrl>

namespace comptoir {

namespace {

const QString kToken = QStringLiteral("{token}");

QString option(const Sender &sender, const char *key)
{
    return sender.options.value(QLatin1String(key)).toString();
}

QString mailboxOf(const Sender &sender)
{
    const QString own = option(sender, "unsubscribe_mailbox");
    const QString replies = option(sender, "reply_to");
    return !own.isEmpty() ? own : !replies.isEmpty() ? replies : sender.address;
}

} // namespace

ListUnsubscribe UnsubscribeWays::of(const Sender &sender, MessageClass messageClass,
                                    const QString &token)
{
    ListUnsubscribe ways;
    if (messageClass == MessageClass::Transactional)
        return ways;
    ways.token = token;
    ways.mailbox = mailboxOf(sender);
    ways.page = option(sender, "unsubscribe_page");
    ways.mode
        = ways.page.isEmpty() ? ListUnsubscribe::Mode::ByMail : ListUnsubscribe::Mode::OneClick;
    const qsizetype at = ways.mailbox.lastIndexOf(u'@');
    if (sender.options.value(QLatin1String("unsubscribe_plus")).toBool() && at > 0)
        ways.mailbox.insert(at, QStringLiteral("+u.") + token);
    return ways;
}

QString UnsubscribeWays::link(const ListUnsubscribe &ways)
{
    switch (ways.mode) {
    case ListUnsubscribe::Mode::None:
        return {};
    case ListUnsubscribe::Mode::OneClick:
        return QString(ways.page).replace(kToken, ways.token);
    case ListUnsubscribe::Mode::ByMail:
        break;
    }
    const QString mailbox = normaliseEmail(ways.mailbox).value_or(ways.mailbox);
    return QStringLiteral("mailto:")
        + QString::fromLatin1(QUrl::toPercentEncoding(mailbox, QByteArrayLiteral("@+")))
        + QStringLiteral("?subject=unsubscribe%20") + ways.token;
}

Done UnsubscribeWays::check(const Sender &sender)
{
    const auto wrong = [](const QString &text) {
        return Done(Error{ErrorCode::InvalidArgument, text, QStringLiteral("ways to unsubscribe")});
    };
    for (const char *key : {"unsubscribe_mailbox", "reply_to"}) {
        const QString address = option(sender, key);
        if (!address.isEmpty() && !normaliseEmail(address))
            return wrong(tr("“%1” is no e-mail address. Nothing was changed.").arg(address));
    }
    const QString page = option(sender, "unsubscribe_page");
    const QUrl url(QString(page).replace(kToken, QStringLiteral("0")), QUrl::StrictMode);
    const bool isPage = page.isEmpty()
        || (url.isValid() && url.scheme() == QLatin1String("https") && !url.host().isEmpty()
            && page.contains(kToken));
    if (!isPage)
        return wrong(tr("“%1” cannot be a page for unsubscribing: it must begin with https and "
                        "hold {token}. Nothing was changed.")
                         .arg(page));
    return done();
}

} // namespace comptoir
