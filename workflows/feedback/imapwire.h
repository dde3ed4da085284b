#pragma once

#include "models/domain/clock.h"
#include "models/domain/result.h"
#include "workflows/feedback/imapaccount.h"
#include "workflows/feedback/imaperrors.h"

#include <QDeadlineTimer>

#include <chrono>
#include <memory>

class QSslSocket;

namespace comptoir {

/// How long to wait for a mailbox server, and how much to take from it.
struct ImapPatience
{
    std::chrono::milliseconds connect{30'000};
    std::chrono::milliseconds silence{60'000}; ///< without a byte
    std::chrono::milliseconds command{300'000}; ///< for one command, however it trickles
    qint64 mostMail = 512LL * 1024; ///< bytes of one message; the rest is not asked for
};

/// The connection to a mailbox server: protected, limited in time and size, cut into responses. It
/// knows literals (RFC 3501 §4.3) and nothing else of what is said. After an Error it is closed.
class ImapWire
{
public:
    ImapWire(const ImapAccount &account, const CancelToken &cancel, const ImapPatience &patience);
    ~ImapWire();
    ImapWire(const ImapWire &) = delete;
    ImapWire &operator=(const ImapWire &) = delete;

    /// Connects, and makes it safe where TLS comes first.
    Done open();
    /// After the server agreed to STARTTLS. What it said before counts for nothing from now on;
    /// more of it is an attack (CVE-2011-0411).
    Done makeSafe();
    [[nodiscard]] bool isOpen() const;
    void close();

    void beginCommand(); ///< its time and its bytes are counted from now on
    Done send(const QByteArray &bytes);
    /// Sends without waiting for anything.
    void sendLast(const QByteArray &bytes);
    /// A whole response, literals in it, without its last line break.
    Result<QByteArray> readResponse();

    [[nodiscard]] const ImapPatience &patience() const { return m_patience; }
    /// Closes, and tells why.
    Error fail(ImapErrors::Fault fault, const char *detail = "", const QString &said = {});

private:
    template <typename Ready>
    Done waitFor(std::chrono::milliseconds longest, const Ready &isReady);
    void work();
    Done waitEncrypted();
    Error broken();
    Done receive();
    Result<QByteArray> readLine();
    Result<QByteArray> readBytes(qint64 count);

    ImapAccount m_account;
    CancelToken m_cancel;
    ImapPatience m_patience;
    std::unique_ptr<QSslSocket> m_socket;
    QDeadlineTimer m_deadline;
    QByteArray m_buffer;
    qint64 m_taken = 0; ///< bytes of the command so far
};

} // namespace comptoir
