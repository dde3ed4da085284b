#include "workflows/feedback/imapwire.h"

#include "workflows/feedback/imapsyntax.h"

#include <QEventLoop>
#include <QSslCertificate>
#include <QSslConfiguration>
#include <QSslSocket>
#include <QTimer>

namespace comptoir {

namespace {

using Fault = ImapErrors::Fault;

constexpr qsizetype kLongestLine
    = qsizetype(4) * 1024 * 1024; ///< SEARCH writes all it found on one
constexpr qint64 kMostAnswer = 64LL * 1024 * 1024; ///< of one command
constexpr qint64 kPiece = 256LL * 1024;
constexpr int kSliceMs = 100; ///< how soon a wait sees that it is cancelled

QString hostName(const QString &host)
{
    const QString wire = wireHost(host);
    return wire.startsWith(QLatin1Char('[')) ? wire.mid(1, wire.size() - 2) : wire;
}

bool isGone(QAbstractSocket::SocketState state)
{
    return state == QAbstractSocket::UnconnectedState || state == QAbstractSocket::ClosingState;
}

} // namespace

ImapWire::ImapWire(const ImapAccount &account, const CancelToken &cancel,
                   const ImapPatience &patience)
    : m_account(account)
    , m_cancel(cancel)
    , m_patience(patience)
{}

ImapWire::~ImapWire()
{
    close();
}

bool ImapWire::isOpen() const
{
    return m_socket && m_socket->state() == QAbstractSocket::ConnectedState;
}

void ImapWire::close()
{
    if (m_socket)
        m_socket->abort();
    m_socket.reset();
    m_buffer.clear();
}

Error ImapWire::fail(Fault fault, const char *detail, const QString &said)
{
    close();
    return ImapErrors::of(fault, detail, said);
}

Done ImapWire::open()
{
    m_socket = std::make_unique<QSslSocket>();
    beginCommand();
    QSslConfiguration tls = QSslConfiguration::defaultConfiguration();
    tls.setProtocol(QSsl::TlsV1_2OrLater);
    tls.setPeerVerifyMode(QSslSocket::VerifyPeer);
    if (!m_account.authorities.isEmpty())
        tls.setCaCertificates(QSslCertificate::fromData(m_account.authorities));
    m_socket->setSslConfiguration(tls);
    const QString host = hostName(m_account.host);
    m_socket->setPeerVerifyName(host);
    const auto port = static_cast<quint16>(m_account.port);
    if (m_account.safety == SmtpSafety::Tls) {
        m_socket->connectToHostEncrypted(host, port);
        return waitEncrypted();
    }
    m_socket->connectToHost(host, port);
    return waitFor(m_patience.connect,
                   [this] { return m_socket->state() == QAbstractSocket::ConnectedState; });
}

Done ImapWire::makeSafe()
{
    if (!m_buffer.isEmpty() || m_socket->bytesAvailable() > 0)
        return fail(Fault::Garbled, "more after STARTTLS");
    m_socket->startClientEncryption();
    return waitEncrypted();
}

Done ImapWire::waitEncrypted()
{
    return waitFor(m_patience.connect, [this] { return m_socket->isEncrypted(); });
}

void ImapWire::beginCommand()
{
    m_deadline = QDeadlineTimer(m_patience.command);
    m_taken = 0;
}

/// Until it is ready, cancelled, broken or too late.
template <typename Ready>
Done ImapWire::waitFor(std::chrono::milliseconds longest, const Ready &isReady)
{
    const QDeadlineTimer silence(longest);
    while (!isReady()) {
        if (m_cancel.isCancelled())
            return fail(Fault::Cancelled);
        if (silence.hasExpired() || m_deadline.hasExpired())
            return fail(Fault::TimedOut);
        if (isGone(m_socket->state()))
            return broken();
        work();
    }
    return done();
}

/// Lets the socket do what it has to, until something happens, a moment at most. Not by its own
/// waitFor functions: waitForConnected() gives a connection up that takes longer than it waits.
void ImapWire::work()
{
    QEventLoop loop;
    const auto wake = [this, &loop](auto signal) {
        QObject::connect(m_socket.get(), signal, &loop, &QEventLoop::quit);
    };
    wake(&QSslSocket::connected);
    wake(&QSslSocket::encrypted);
    wake(&QSslSocket::disconnected);
    wake(&QSslSocket::readyRead);
    wake(&QSslSocket::bytesWritten);
    wake(&QSslSocket::encryptedBytesWritten);
    wake(&QSslSocket::errorOccurred);
    QTimer::singleShot(kSliceMs, &loop, &QEventLoop::quit);
    loop.exec();
}

Error ImapWire::broken()
{
    switch (m_socket->error()) {
    case QAbstractSocket::SslHandshakeFailedError:
    case QAbstractSocket::SslInternalError:
    case QAbstractSocket::SslInvalidUserDataError:
        return m_socket->sslHandshakeErrors().isEmpty()
            ? fail(Fault::TlsFailed, "handshake")
            : fail(Fault::BadCertificate, "certificate");
    case QAbstractSocket::HostNotFoundError:
        return fail(Fault::HostNotFound);
    case QAbstractSocket::ConnectionRefusedError:
    case QAbstractSocket::NetworkError:
        return fail(Fault::NoConnection);
    default:
        return fail(Fault::BrokenOff, "closed");
    }
}

Done ImapWire::send(const QByteArray &bytes)
{
    if (!isOpen())
        return fail(Fault::BrokenOff, "not open");
    m_socket->write(bytes);
    return waitFor(m_patience.silence, [this] {
        return m_socket->bytesToWrite() == 0 && m_socket->encryptedBytesToWrite() == 0;
    });
}

void ImapWire::sendLast(const QByteArray &bytes)
{
    if (!isOpen())
        return;
    m_socket->write(bytes);
    m_socket->waitForBytesWritten(kSliceMs);
}

/// More bytes into the buffer.
Done ImapWire::receive()
{
    if (!m_socket)
        return fail(Fault::BrokenOff, "not open");
    const Done arrived
        = waitFor(m_patience.silence, [this] { return m_socket->bytesAvailable() > 0; });
    if (!arrived)
        return arrived;
    const QByteArray bytes = m_socket->read(kPiece);
    m_taken += bytes.size();
    if (m_taken > kMostAnswer)
        return fail(Fault::Garbled, "too much");
    m_buffer += bytes;
    return done();
}

Result<QByteArray> ImapWire::readLine()
{
    qsizetype searched = 0;
    while (true) {
        const qsizetype end = m_buffer.indexOf('\n', searched);
        if (end >= 0) {
            QByteArray line = m_buffer.left(end + 1);
            m_buffer.remove(0, end + 1);
            return line;
        }
        searched = m_buffer.size();
        if (searched > kLongestLine)
            return fail(Fault::Garbled, "line too long");
        if (const Done more = receive(); !more)
            return more.error();
    }
}

Result<QByteArray> ImapWire::readBytes(qint64 count)
{
    while (m_buffer.size() < count) {
        if (const Done more = receive(); !more)
            return more.error();
    }
    QByteArray bytes = m_buffer.left(count);
    m_buffer.remove(0, count);
    return bytes;
}

Result<QByteArray> ImapWire::readResponse()
{
    QByteArray response;
    while (true) {
        Result<QByteArray> line = readLine();
        if (!line)
            return line;
        line->chop(line->endsWith("\r\n") ? 2 : 1);
        const auto literal = imap::announcedLiteral(*line);
        response += *line;
        if (!literal)
            return response;
        if (*literal > m_patience.mostMail || response.size() > kLongestLine)
            return fail(Fault::Garbled, "literal too large");
        Result<QByteArray> bytes = readBytes(*literal);
        if (!bytes)
            return bytes;
        response += "\r\n";
        response += *bytes;
    }
}

} // namespace comptoir
