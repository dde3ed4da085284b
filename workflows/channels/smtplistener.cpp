#include "workflows/channels/smtplistener.h"

#include <algorithm>

namespace comptoir {

namespace {

constexpr qsizetype kMostReplyBytes
    = qsizetype(64) * 1024; ///< of one talk; a server says a few hundred
constexpr qsizetype kMostReplyText = 2'000;

bool isReplyCode(const QByteArray &line)
{
    return line.size() >= 3
        && std::all_of(line.begin(), line.begin() + 3, [](char c) { return c >= '0' && c <= '9'; });
}

} // namespace

void SmtpListener::begin()
{
    m_code = 0;
    m_reply.clear();
    m_offers.clear();
    m_pending.clear();
    m_pendingOffers.clear();
    m_heard = 0;
    m_isGreeting = m_triedLogin = m_isInEnvelope = m_isLeaving = m_isOdd = false;
}

bool SmtpListener::takeLine(const QByteArray &line)
{
    m_heard += line.size() + 2;
    if (m_heard > kMostReplyBytes)
        return false;
    if (m_isLeaving) // what counts was said before
        return true;
    if (!isReplyCode(line)) {
        m_isOdd = true;
        return true;
    }
    if (m_pending.isEmpty())
        m_pending = line;
    else
        m_pending += ' ' + line.mid(4);
    if (m_isGreeting)
        m_pendingOffers += QString::fromLatin1(line.mid(4).trimmed());
    if (line.size() == 3 || line.at(3) != '-')
        endReply(line.left(3).toInt());
    return true;
}

void SmtpListener::endReply(int code)
{
    QString text = QString::fromUtf8(m_pending);
    for (QChar &c : text) {
        if (c.category() == QChar::Other_Control)
            c = u' ';
    }
    m_code = code;
    m_reply = m_scrubber.scrubbed(text).left(kMostReplyText);
    if (m_isGreeting && code == 250)
        m_offers = m_pendingOffers.mid(1); // the first is the server's name
    m_isGreeting = false;
    m_pending.clear();
    m_pendingOffers.clear();
}

/// Answers to a login's questions come by here too; Base64 has no blanks, but it has "QUIT".
void SmtpListener::takeCommand(QByteArrayView command)
{
    constexpr int kLoginGoesOn = 334;
    m_isGreeting = command.startsWith("EHLO ");
    if (command.startsWith("AUTH "))
        m_triedLogin = true;
    else if (command.startsWith("MAIL "))
        m_isInEnvelope = true;
    else if (command.startsWith("QUIT") && m_code != kLoginGoesOn)
        m_isLeaving = true;
}

} // namespace comptoir
