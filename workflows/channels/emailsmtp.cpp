#include "workflows/channels/emailsmtp.h"

#include "models/domain/contact.h"
#include "workflows/channels/smtpcheck.h"

#include <algorithm>

namespace comptoir {

namespace {

using End = SmtpTalk::End;

constexpr qsizetype kLongestLine = 998; ///< RFC 5322 §2.1.1
constexpr int kClosing = 421;

bool isWireAddress(const QString &address)
{
    const bool isAscii
        = std::all_of(address.begin(), address.end(), [](QChar c) { return c.unicode() < 128; });
    const std::optional<QString> normal = normaliseEmail(address);
    return isAscii && normal && normal->compare(address, Qt::CaseInsensitive) == 0;
}

/// Of a line without its end; without a branch, so that the compiler takes many bytes at once.
bool isSevenBit(QByteArrayView line)
{
    unsigned all = 0, bad = 0;
    for (const char c : line) {
        all |= static_cast<uchar>(c);
        bad |= static_cast<unsigned>(c == '\0') | static_cast<unsigned>(c == '\r');
    }
    return all < 128 && bad == 0;
}

bool hasGoodLines(QByteArrayView content)
{
    if (!content.endsWith("\r\n"))
        return false;
    for (qsizetype from = 0; from < content.size();) {
        const qsizetype end = content.indexOf('\n', from) - 1;
        if (end < from || content[end] != '\r' || end - from > kLongestLine
            || !isSevenBit(content.sliced(from, end - from)))
            return false;
        from = end + 2;
    }
    return true;
}

/// The server closed it between two messages: nothing was said yet about this one.
bool isStale(const SmtpTalk &talk)
{
    const bool isDead = talk.end == End::BrokenOff && talk.code == 0;
    const bool isClosed = talk.end == End::Refused && talk.code == kClosing;
    return talk.onOldConnection && !talk.isHandedOver && (isDead || isClosed);
}

ReplyClass classOf(const SmtpTalk &talk)
{
    if (talk.end == End::Withheld)
        return ReplyClass::Withheld;
    if (talk.end == End::NoStartTls) // nothing was told to it
        return ReplyClass::NotProtected;
    const ReplyClass said = smtpReplyClass(talk.code, enhancedCode(talk.reply), talk.stage);
    const bool atLogin = talk.end == End::LoginRefused || talk.end == End::NoLogin;
    return atLogin && said == ReplyClass::NoConnection ? ReplyClass::LoginRefused : said;
}

SendOutcome outcomeOf(const SmtpTalk &talk)
{
    SendOutcome outcome;
    outcome.reply = classOf(talk);
    outcome.code = talk.code;
    outcome.enhanced = enhancedCode(talk.reply);
    // A reply that did not end the talk ("220 ready") explains nothing.
    const bool isTold = outcome.reply == ReplyClass::Accepted || talk.code >= 400;
    outcome.text = isTold ? talk.reply : SmtpCheck::words(talk);
    if (outcome.reply == ReplyClass::Accepted)
        outcome.remoteReference = queueId(talk.reply);
    return outcome;
}

} // namespace

EmailSmtp::EmailSmtp(const SmtpAccount &account, const QString &secret,
                     const SmtpPatience &patience)
    : m_session(account, secret, patience)
    , m_perConnection(std::max(1, account.perConnection))
{}

bool EmailSmtp::canMove(const SendRequest &request)
{
    return isWireAddress(request.sender) && isWireAddress(request.recipient)
        && hasGoodLines(request.content);
}

SendOutcome EmailSmtp::send(const SendRequest &request, const HandOver &onHandOver,
                            const CancelToken &cancel)
{
    if (!canMove(request))
        return {ReplyClass::OurFault, 0, {}, {}, {}};
    if (m_onConnection >= m_perConnection)
        hangUp();
    SmtpTalk talk = m_session.deliver(request, onHandOver, cancel);
    if (isStale(talk))
        talk = m_session.deliver(request, onHandOver, cancel);
    m_onConnection = talk.onOldConnection ? m_onConnection + 1 : 1;
    return outcomeOf(talk);
}

void EmailSmtp::hangUp()
{
    m_session.hangUp();
    m_onConnection = 0;
}

} // namespace comptoir
