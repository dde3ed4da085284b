#include "models/shops/httpclient.h"

#include "models/shops/httperrors.h"
#include "models/shops/httprules.h"

#include <QCoreApplication>
#include <QEventLoop>
#include <QNetworkAccessManager>
#include <QNetworkProxy>
#include <QNetworkReply>
#include <QThread>
#include <QTimer>

#include <utility>

namespace comptoir {
namespace {

using std::chrono::milliseconds;

constexpr milliseconds kCancelPoll{50};
constexpr qint64 kMaxHeaderBytes = 64LL * 1024;

/// Whether an HTTP reply arrived: a status of 4xx or 5xx is an error to Qt and an answer to us.
bool isAnswer(QNetworkReply::NetworkError error)
{
    return error == QNetworkReply::NoError
        || (error > QNetworkReply::UnknownProxyError && error != QNetworkReply::ProtocolUnknownError
            && error != QNetworkReply::ProtocolFailure);
}

/// One attempt: runs an event loop of its own until the reply is whole, refused or given up.
class Transfer
{
public:
    Transfer(QNetworkReply *reply, const HttpPolicy &policy, const CancelToken &cancel)
        : m_reply(reply)
        , m_policy(policy)
        , m_cancel(cancel)
    {}

    Result<HttpReply> run();
    /// It moved, but not to its end within HttpPolicy::totalTimeout.
    [[nodiscard]] bool tookAllTime() const { return m_tookAllTime; }

private:
    void giveUp(Error error);
    void checkLength();
    void takeBody();
    void watchCancel();
    [[nodiscard]] std::optional<Error> failure() const;
    [[nodiscard]] bool isShort() const;
    [[nodiscard]] HttpReply reply() const;

    QNetworkReply *m_reply;
    const HttpPolicy &m_policy;
    const CancelToken &m_cancel;
    QByteArray m_body;
    QList<QSslError> m_sslErrors;
    std::optional<Error> m_givenUp;
    bool m_tookAllTime = false;
};

Result<HttpReply> Transfer::run()
{
    QEventLoop loop;
    QTimer poll;
    QTimer whole;
    QTimer head;
    const auto finished = &QNetworkReply::finished;
    QObject::connect(m_reply, finished, &loop, &QEventLoop::quit);
    QObject::connect(m_reply, &QNetworkReply::metaDataChanged, &head, &QTimer::stop);
    QObject::connect(m_reply, &QNetworkReply::metaDataChanged, &loop, [this] { checkLength(); });
    QObject::connect(m_reply, &QNetworkReply::readyRead, &loop, [this] { takeBody(); });
    QObject::connect(m_reply, &QNetworkReply::sslErrors, &loop,
                     [this](const QList<QSslError> &errors) { m_sslErrors = errors; });
    QObject::connect(&poll, &QTimer::timeout, &loop, [this] { watchCancel(); });
    QObject::connect(&whole, &QTimer::timeout, &loop, [this] {
        m_tookAllTime = !m_givenUp;
        giveUp(httperrors::timedOut(m_reply->url()));
    });
    // Qt's own time-out begins anew with every byte of a header, and Qt keeps all of them.
    QObject::connect(&head, &QTimer::timeout, &loop,
                     [this] { giveUp(httperrors::timedOut(m_reply->url())); });
    poll.start(kCancelPoll);
    head.setSingleShot(true);
    head.start(m_policy.transferTimeout);
    whole.setSingleShot(true);
    whole.start(m_policy.totalTimeout);
    if (!m_reply->isFinished())
        loop.exec(QEventLoop::ExcludeUserInputEvents);
    if (!m_givenUp)
        takeBody();
    if (const auto error = failure())
        return *error;
    return reply();
}

void Transfer::giveUp(Error error)
{
    if (m_givenUp)
        return;
    m_givenUp = std::move(error);
    m_reply->abort();
}

/// Refuses headers without measure, and a body announced too large before it is fetched.
void Transfer::checkLength()
{
    qint64 headerBytes = 0;
    for (const auto &[name, value] : m_reply->rawHeaderPairs())
        headerBytes += name.size() + value.size();
    if (headerBytes > kMaxHeaderBytes)
        giveUp(httperrors::tooLarge(m_reply->url(), kMaxHeaderBytes));
    if (m_reply->header(QNetworkRequest::ContentLengthHeader).toLongLong() > m_policy.maxBodyBytes)
        giveUp(httperrors::tooLarge(m_reply->url(), m_policy.maxBodyBytes));
}

/// Reads in pieces up to one byte over the limit: a small compressed body cannot unpack into all
/// memory.
void Transfer::takeBody()
{
    while (!m_givenUp && m_reply->isOpen()) {
        const qint64 room = m_policy.maxBodyBytes + 1 - m_body.size();
        const QByteArray piece = m_reply->read(std::min<qint64>(room, qint64{256} * 1024));
        if (piece.isEmpty())
            return;
        m_body += piece;
        if (m_body.size() > m_policy.maxBodyBytes)
            giveUp(httperrors::tooLarge(m_reply->url(), m_policy.maxBodyBytes));
    }
}

void Transfer::watchCancel()
{
    if (m_cancel.isCancelled())
        giveUp(httperrors::cancelled());
}

std::optional<Error> Transfer::failure() const
{
    if (m_givenUp)
        return m_givenUp;
    const QUrl url = m_reply->url();
    const QNetworkReply::NetworkError error = m_reply->error();
    const int status = m_reply->attribute(QNetworkRequest::HttpStatusCodeAttribute).toInt();
    if (error == QNetworkReply::SslHandshakeFailedError)
        return httperrors::notVerified(url, m_sslErrors);
    if (error == QNetworkReply::OperationCanceledError) // Qt's transfer time-out
        return httperrors::timedOut(url);
    if (status >= 100 && error == QNetworkReply::RemoteHostClosedError)
        return httperrors::brokenOff(url);
    if (status < 100 || !isAnswer(error))
        return httperrors::noAnswer(url, error);
    if (status < 400 && error != QNetworkReply::NoError) // the body did not unpack
        return httperrors::noAnswer(url, QNetworkReply::ProtocolFailure);
    return isShort() ? std::optional(httperrors::brokenOff(url)) : std::nullopt;
}

/// Whether fewer bytes came than announced. Unknown for packed bodies, whose own check sums tell.
bool Transfer::isShort() const
{
    if (m_reply->operation() == QNetworkAccessManager::HeadOperation
        || m_reply->hasRawHeader("Content-Encoding") || !m_reply->hasRawHeader("Content-Length"))
        return false;
    const int status = m_reply->attribute(QNetworkRequest::HttpStatusCodeAttribute).toInt();
    return status != 204 && status != 304
        && m_body.size() < m_reply->header(QNetworkRequest::ContentLengthHeader).toLongLong();
}

HttpReply Transfer::reply() const
{
    HttpReply reply;
    reply.status = m_reply->attribute(QNetworkRequest::HttpStatusCodeAttribute).toInt();
    for (const auto &[name, value] : m_reply->rawHeaderPairs()) {
        if (name.compare("Set-Cookie", Qt::CaseInsensitive) != 0)
            reply.headers.append({name, value});
    }
    reply.body = m_body;
    reply.url = m_reply->url();
    return reply;
}

/// A body that can be read once. After a connection broke, Qt 6.4 sends any request again by
/// itself, even a POST, if it can rewind the body; a write must not happen twice. Qt reads it only
/// when the connection stands and the headers went.
class OnceBody : public QIODevice
{
public:
    /// `before` and `withheld` may be empty.
    OnceBody(QByteArray body, std::function<bool()> before, std::function<void()> withheld)
        : m_rest(std::move(body))
        , m_before(std::move(before))
        , m_withheld(std::move(withheld))
    {
        open(QIODevice::ReadOnly | QIODevice::Unbuffered);
    }
    [[nodiscard]] bool isSequential() const override { return true; }
    [[nodiscard]] qint64 bytesAvailable() const override
    {
        return m_rest.size() + QIODevice::bytesAvailable();
    }
    [[nodiscard]] bool atEnd() const override { return m_rest.isEmpty(); }
    bool reset() override { return false; }

protected:
    qint64 readData(char *to, qint64 size) override
    {
        if (m_isWithheld)
            return 0;
        if (m_rest.isEmpty())
            return -1;
        if (const auto before = std::exchange(m_before, nullptr); before && !before()) {
            m_isWithheld = true; // Qt waits for more, until the transfer is given up
            m_withheld();
            return 0;
        }
        const qint64 count = std::min<qint64>(size, m_rest.size());
        std::copy_n(m_rest.constData(), count, to);
        m_rest.remove(0, count);
        return count;
    }
    qint64 writeData(const char *, qint64) override { return -1; }

private:
    QByteArray m_rest;
    std::function<bool()> m_before;
    std::function<void()> m_withheld;
    bool m_isWithheld = false;
};

QNetworkRequest prepare(const HttpRequest &from, const HttpPolicy &policy)
{
    QNetworkRequest request(from.url);
    request.setAttribute(QNetworkRequest::RedirectPolicyAttribute,
                         QNetworkRequest::ManualRedirectPolicy);
    for (const auto attribute :
         {QNetworkRequest::CookieLoadControlAttribute, QNetworkRequest::CookieSaveControlAttribute,
          QNetworkRequest::AuthenticationReuseAttribute})
        request.setAttribute(attribute, QNetworkRequest::Manual);
    request.setAttribute(QNetworkRequest::CacheLoadControlAttribute,
                         QNetworkRequest::AlwaysNetwork);
    request.setAttribute(QNetworkRequest::CacheSaveControlAttribute, false);
    request.setAttribute(QNetworkRequest::Http2AllowedAttribute, false);
    request.setTransferTimeout(static_cast<int>(policy.transferTimeout.count()));
    request.setDecompressedSafetyCheckThreshold(policy.maxBodyBytes);
    request.setRawHeader("User-Agent", policy.userAgent);
    if (!from.body.isEmpty())
        request.setRawHeader("Content-Type", "application/octet-stream");
    for (const auto &[name, value] : from.headers)
        request.setRawHeader(name, value);
    return request;
}

/// Waiting in a window's own thread would freeze it. Programs without windows may.
bool isGuiThread()
{
    const QCoreApplication *app = QCoreApplication::instance();
    return app && app->inherits("QGuiApplication") && QThread::currentThread() == app->thread();
}

} // namespace

class HttpClient::Private
{
public:
    Private(Clock &clock_, std::function<double()> random_, HttpPolicy policy_)
        : clock(clock_)
        , random(std::move(random_))
        , policy(std::move(policy_))
    {}

    Result<HttpReply> attempt(const HttpRequest &request, const CancelToken &cancel);
    QNetworkReply *start(const HttpRequest &request);
    QNetworkReply *sendOnce(QNetworkRequest prepared, const HttpRequest &request);
    /// The wait before the next attempt; nullopt: there is none, `outcome` is final.
    std::optional<milliseconds> pause(const Result<HttpReply> &outcome, int attempt);

    Clock &clock;
    std::function<double()> random;
    HttpPolicy policy;
    std::function<void(const CancelToken &)> throttle;
    QNetworkAccessManager manager;
    QNetworkReply *written = nullptr; ///< of the request whose body is read once
    bool isWithheld = false;
    bool tookAllTime = false; ///< the last attempt
};

QNetworkReply *HttpClient::Private::start(const HttpRequest &request)
{
    manager.setProxy(httprules::isLoopback(request.url) ? QNetworkProxy::NoProxy
                                                        : QNetworkProxy::DefaultProxy);
    const QNetworkRequest prepared = prepare(request, policy);
    if (!request.repeatable) // without a body too: Qt sends those again as well
        return sendOnce(prepared, request);
    if (request.method == "GET" && request.body.isEmpty())
        return manager.get(prepared);
    if (request.method == "HEAD")
        return manager.head(prepared);
    return manager.sendCustomRequest(prepared, request.method, request.body);
}

QNetworkReply *HttpClient::Private::sendOnce(QNetworkRequest prepared, const HttpRequest &request)
{
    prepared.setAttribute(QNetworkRequest::DoNotBufferUploadDataAttribute, true);
    prepared.setHeader(QNetworkRequest::ContentLengthHeader, request.body.size());
    isWithheld = false;
    auto body = std::make_unique<OnceBody>(request.body, request.beforeBody, [this] {
        isWithheld = true;
        QMetaObject::invokeMethod(written, &QNetworkReply::abort, Qt::QueuedConnection);
    });
    written = manager.sendCustomRequest(prepared, request.method, body.get());
    body.release()->setParent(written);
    return written;
}

Result<HttpReply> HttpClient::Private::attempt(const HttpRequest &request,
                                               const CancelToken &cancel)
{
    if (throttle)
        throttle(cancel);
    if (cancel.isCancelled())
        return httperrors::cancelled();
    const std::unique_ptr<QNetworkReply> reply(start(request));
    Transfer transfer(reply.get(), policy, cancel);
    Result<HttpReply> outcome = transfer.run();
    tookAllTime = transfer.tookAllTime();
    if (std::exchange(isWithheld, false))
        return httperrors::cancelled();
    return outcome;
}

std::optional<milliseconds> HttpClient::Private::pause(const Result<HttpReply> &outcome,
                                                       int attempt)
{
    const milliseconds backoff = httprules::backoff(policy, attempt, random());
    if (!outcome)
        return outcome.error().code == ErrorCode::Network ? std::optional(backoff) : std::nullopt;
    if (!httprules::isTransient(outcome->status))
        return std::nullopt;
    const auto asked = httprules::retryAfter(*outcome, clock.now());
    return std::max(backoff, asked.value_or(milliseconds(0)));
}

HttpClient::HttpClient(Clock &clock, std::function<double()> random, HttpPolicy policy)
    : d(std::make_unique<Private>(clock, std::move(random), std::move(policy)))
{}

HttpClient::~HttpClient() = default;

void HttpClient::setThrottle(std::function<void(const CancelToken &)> throttle)
{
    d->throttle = std::move(throttle);
}

Result<HttpReply> HttpClient::send(const HttpRequest &request, const CancelToken &cancel)
{
    Q_ASSERT_X(!isGuiThread(), "HttpClient::send", "would freeze the window");
    if (const Done checked = httprules::checkRequest(request); !checked)
        return checked.error();
    for (int attempt = 1;; ++attempt) {
        Result<HttpReply> outcome = d->attempt(request, cancel);
        const auto pause = d->pause(outcome, attempt);
        if (!pause || !request.repeatable || d->tookAllTime)
            return outcome;
        if (outcome && *pause > d->policy.maxRetryAfter)
            return httperrors::askedToWait(request.url, *pause);
        if (attempt >= d->policy.maxAttempts)
            return outcome;
        d->clock.wait(*pause, cancel);
        if (cancel.isCancelled())
            return httperrors::cancelled();
    }
}

void HttpClient::hangUp()
{
    d->manager.clearConnectionCache();
}

QByteArray HttpReply::header(QByteArrayView name) const
{
    for (const auto &[key, value] : headers) {
        if (key.compare(name, Qt::CaseInsensitive) == 0)
            return value;
    }
    return {};
}

} // namespace comptoir
