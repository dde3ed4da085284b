#pragma once

#include "models/shops/secretscrubber.h"

#include <QByteArray>
#include <QStringList>

namespace comptoir {

/// Follows a talk with a mail server from what both say: which reply was the last whole one before
/// QUIT, what the server offers, how far the talk came. Size-limited; secrets are taken out.
class SmtpListener
{
public:
    /// Taken out of replies wherever it stands.
    void addSecret(const QString &secret) { m_scrubber.add(secret); }
    void begin(); ///< of a new talk

    /// A line that the server said, without its end; false when it has said too much.
    bool takeLine(const QByteArray &line);
    /// A command of ours, or an answer to a login's question.
    void takeCommand(QByteArrayView command);
    /// Only the goodbye is left, whatever is said.
    void leave() { m_isLeaving = true; }

    [[nodiscard]] int code() const { return m_code; }
    [[nodiscard]] QString reply() const { return m_reply; } ///< in one line, code included
    [[nodiscard]] QStringList offers() const { return m_offers; } ///< of the last EHLO
    [[nodiscard]] bool triedLogin() const { return m_triedLogin; }
    [[nodiscard]] bool isInEnvelope() const { return m_isInEnvelope; } ///< MAIL was said
    [[nodiscard]] bool isLeaving() const { return m_isLeaving; }
    [[nodiscard]] bool hasHeard() const { return m_heard > 0; }
    /// Lines came, and none of them was a reply: that is not a mail server.
    [[nodiscard]] bool isNoMailServer() const { return m_isOdd && m_code == 0; }

private:
    void endReply(int code);

    SecretScrubber m_scrubber;
    int m_code = 0;
    QString m_reply;
    QStringList m_offers;
    QByteArray m_pending; ///< lines of a reply that is not whole
    QStringList m_pendingOffers;
    qsizetype m_heard = 0;
    bool m_isGreeting = false, m_triedLogin = false, m_isInEnvelope = false, m_isLeaving = false,
         m_isOdd = false;
};

} // namespace comptoir
