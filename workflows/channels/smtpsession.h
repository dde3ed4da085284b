#pragma once

#include "workflows/channels/channel.h"
#include "workflows/channels/smtpaccount.h"

#include <QStringList>

#include <chrono>
#include <memory>

namespace comptoir {

/// How long to wait for a mail server.
struct SmtpPatience
{
    std::chrono::milliseconds connect{30'000};
    std::chrono::milliseconds reply{120'000}; ///< to each command; some greet late on purpose
    std::chrono::milliseconds verdict{600'000}; ///< after the final dot (RFC 5321 §4.5.3.2.6)
    /// For the answer to QUIT, and for the verdict after the owner cancelled.
    std::chrono::milliseconds parting{5'000};
};

/// How a talk with a mail server went.
struct SmtpTalk
{
    enum class End {
        Finished,
        HostNotFound,
        NoConnection, ///< refused, no route
        TimedOut,
        BadCertificate,
        NoStartTls, ///< not offered
        TlsFailed, ///< no common protocol, or the other side speaks none
        LoginRefused,
        NoLogin, ///< none of the ways to log in that we know
        Refused, ///< a reply that says no
        BrokenOff,
        NoMailServer, ///< something else listens there
        Cancelled,
        Withheld, ///< onHandOver said no
    };
    End end = End::Finished;
    SmtpStage stage = SmtpStage::Login; ///< how far it came
    int code = 0; ///< of the last whole reply before QUIT
    QString reply; ///< that reply in one line, code included; untrusted, secrets taken out
    QStringList offers; ///< what the server said it can, of the last EHLO
    bool isHandedOver = false;
    bool onOldConnection = false; ///< one that an earlier message made
    QString detail; ///< for the log: libcurl's number, no secret
};

/// One libcurl handle and the connection that it keeps. libcurl only moves bytes: what a message is
/// and what replies mean is decided outside. Certificates and host names are always verified,
/// TLS 1.2 at least. Nothing of the talk is logged. One thread at a time; blocking.
class SmtpSession
{
public:
    /// `secret`: password or access token.
    SmtpSession(const SmtpAccount &account, const QString &secret, const SmtpPatience &patience);
    ~SmtpSession();
    SmtpSession(const SmtpSession &) = delete;
    SmtpSession &operator=(const SmtpSession &) = delete;

    /// Connects and logs in where no connection is kept, and moves one message. `onHandOver` is
    /// called with a part of the content still in hand, so before the final dot.
    SmtpTalk deliver(const SendRequest &request, const MessageChannel::HandOver &onHandOver,
                     const CancelToken &cancel);
    /// Connects and logs in on a new connection, and says goodbye.
    SmtpTalk knock(const CancelToken &cancel);
    /// Says goodbye where a connection is kept.
    void hangUp();

private:
    class Private;
    std::unique_ptr<Private> d;
};

} // namespace comptoir
