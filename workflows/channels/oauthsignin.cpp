#include "workflows/channels/oauthsignin.h"

#include <QHostAddress>
#include <QTcpServer>
#include <QTcpSocket>
#include <QThread>
#include <QTimer>

namespace comptoir {

namespace {

constexpr qsizetype kLongestRequest = 16 * 1024;
constexpr int kMostVisits = 16; ///< at a time: a page in the browser may knock as it likes
constexpr int kVisitMs = 10'000;

class SignInTexts
{
    Q_DECLARE_TR_FUNCTIONS(SignInTexts)
public:
    static QString thanks() { return tr("You can close this window and go back to Comptoir."); }
    static QString unknown() { return tr("Comptoir does not wait for this answer."); }
    static Error noPort()
    {
        return {ErrorCode::Network,
                tr("Comptoir cannot wait for the browser's answer on this computer. Nothing was "
                   "changed. Another program may forbid it."),
                QStringLiteral("no loopback port")};
    }
    static Error tooLate()
    {
        return {ErrorCode::Cancelled,
                tr("Nobody signed in within ten minutes. Nothing was changed. Try again."),
                QStringLiteral("sign-in timed out")};
    }
};

/// The query of the request's first line ("GET /?code=… HTTP/1.1"); nullopt: it is no such line.
std::optional<QUrlQuery> answerIn(const QByteArray &request)
{
    const QByteArray line = request.left(request.indexOf("\r\n"));
    const QByteArrayList words = line.split(' ');
    if (words.size() != 3 || words.at(0) != "GET" || !words.at(2).startsWith("HTTP/1."))
        return std::nullopt;
    const QUrl url = QUrl::fromEncoded("http://127.0.0.1" + words.at(1), QUrl::StrictMode);
    return url.isValid() && url.path() == QLatin1String("/") ? std::optional(QUrlQuery(url))
                                                             : std::nullopt;
}

QByteArray page(int status, const QString &text)
{
    const QByteArray body = "<!DOCTYPE html><meta charset=utf-8><title>Comptoir</title><p>"
        + text.toHtmlEscaped().toUtf8();
    return "HTTP/1.1 " + QByteArray::number(status) + (status == 200 ? " OK" : " Bad Request")
        + "\r\nContent-Type: text/html; charset=utf-8\r\nContent-Length: "
        + QByteArray::number(body.size())
        + "\r\nCache-Control: no-store\r\nReferrer-Policy: no-referrer\r\nConnection: close\r\n\r\n"
        + body;
}

} // namespace

struct OAuthSignIn::Attempt
{
    ~Attempt()
    {
        cancel.cancel();
        if (worker)
            worker->wait();
    }

    OAuthProvider provider;
    OAuthClient client;
    QUrl redirect;
    QString state, verifier;
    QTcpServer server;
    QTimer patience;
    int visits = 0;
    CancelToken cancel;
    std::unique_ptr<QThread> worker;
};

/// One connection to the loopback port; lives with its socket.
class OAuthSignIn::Visit : public QObject
{
public:
    Visit(OAuthSignIn &signIn, QTcpSocket *socket)
        : QObject(socket)
        , m_signIn(signIn)
        , m_socket(socket)
    {
        if (++m_signIn.m_attempt->visits > kMostVisits) {
            m_socket->abort();
            m_socket->deleteLater();
            --m_signIn.m_attempt->visits;
            return;
        }
        connect(socket, &QTcpSocket::readyRead, this, &Visit::read);
        connect(socket, &QTcpSocket::disconnected, this, [this] {
            if (m_signIn.m_attempt)
                --m_signIn.m_attempt->visits;
            m_socket->deleteLater();
        });
        QTimer::singleShot(kVisitMs, this, [this] { m_socket->abort(); });
    }

private:
    void read()
    {
        if (m_isAnswered)
            return;
        m_request += m_socket->read(kLongestRequest + 1 - m_request.size());
        if (m_request.size() > kLongestRequest) {
            m_socket->abort();
            return;
        }
        if (!m_request.contains("\r\n\r\n"))
            return;
        m_isAnswered = true;
        const auto answer = answerIn(m_request);
        const bool isOurs = answer && m_signIn.m_attempt
            && answer->queryItemValue(QStringLiteral("state"), QUrl::FullyDecoded)
                == m_signIn.m_attempt->state;
        m_socket->write(isOurs ? page(200, SignInTexts::thanks())
                               : page(400, SignInTexts::unknown()));
        m_socket->flush(); // the browser has its page, whatever comes of it
        m_socket->disconnectFromHost();
        if (isOurs)
            m_signIn.visited(*answer);
    }

    OAuthSignIn &m_signIn;
    QTcpSocket *m_socket;
    QByteArray m_request;
    bool m_isAnswered = false;
};

OAuthSignIn::OAuthSignIn(Parts parts, QObject *parent)
    : QObject(parent)
    , m_parts(std::move(parts))
{}

OAuthSignIn::~OAuthSignIn()
{
    cancel();
}

void OAuthSignIn::cancel()
{
    ++m_number; // what is on its way from the last one is of nobody
    m_attempt.reset();
}

void OAuthSignIn::start(const OAuthProvider &provider, const OAuthClient &client,
                        const QString &address)
{
    cancel();
    m_attempt = std::make_unique<Attempt>();
    Attempt &attempt = *m_attempt;
    attempt.provider = provider;
    attempt.client = client;
    attempt.state = m_parts.token() + m_parts.token();
    attempt.verifier = m_parts.token() + m_parts.token();
    if (!attempt.server.listen(QHostAddress::LocalHost, 0)) {
        endLater(m_number, SignInTexts::noPort());
        return;
    }
    // Without a path: that is how it is registered.
    attempt.redirect.setScheme(QStringLiteral("http"));
    attempt.redirect.setHost(provider.redirectHost);
    attempt.redirect.setPort(attempt.server.serverPort());
    connect(&attempt.server, &QTcpServer::newConnection, this, [this] {
        while (QTcpSocket *socket = m_attempt->server.nextPendingConnection())
            new Visit(*this, socket);
    });
    attempt.patience.setSingleShot(true);
    connect(&attempt.patience, &QTimer::timeout, this,
            [this] { endLater(m_number, SignInTexts::tooLate()); });
    attempt.patience.start(m_parts.patience);
    m_parts.open(OAuth::signInAddress(provider, client.id, attempt.redirect, attempt.state,
                                      attempt.verifier, address));
}

void OAuthSignIn::visited(const QUrlQuery &answer)
{
    if (m_attempt->worker)
        return; // the browser asked twice
    const QString code = answer.queryItemValue(QStringLiteral("code"), QUrl::FullyDecoded);
    if (code.isEmpty())
        endLater(m_number, OAuth::notAllowed());
    else
        exchange(code);
}

void OAuthSignIn::exchange(const QString &code)
{
    Attempt &attempt = *m_attempt;
    attempt.patience.stop();
    const HttpRequest request = OAuth::exchange(attempt.provider, attempt.client, attempt.redirect,
                                                code, attempt.verifier);
    attempt.worker.reset(QThread::create([this, request, number = m_number,
                                          secret = attempt.client.secret, cancel = attempt.cancel] {
        HttpClient http(*m_parts.clock, m_parts.random, OAuth::policy());
        const Result<HttpReply> reply = http.send(request, cancel);
        OAuthTokens before;
        before.clientSecret = secret;
        Result<OAuthTokens> tokens = reply ? OAuth::read(*reply, before, m_parts.clock->now())
                                           : Result<OAuthTokens>(reply.error());
        if (tokens && tokens->refresh.isEmpty()) // it could never be renewed
            tokens = OAuth::notLasting();
        if (!cancel.isCancelled())
            endLater(number, tokens);
    }));
    attempt.worker->start();
}

/// Not at once: it takes down the server, its sockets and the timer, in whose slots the caller may
/// stand, and the worker's thread. Callable from that thread while the attempt lives.
void OAuthSignIn::endLater(int number, const Result<OAuthTokens> &tokens)
{
    QMetaObject::invokeMethod(
        this,
        [this, number, tokens] {
            if (number == m_number)
                end(tokens);
        },
        Qt::QueuedConnection);
}

void OAuthSignIn::end(const Result<OAuthTokens> &tokens)
{
    cancel();
    if (tokens)
        emit signedIn(*tokens);
    else
        emit failed(tokens.error());
}

} // namespace comptoir
