#pragma once

#include "models/domain/clock.h"
#include "models/domain/result.h"

#include <QByteArray>
#include <QList>
#include <QPair>
#include <QUrl>

#include <functional>
#include <memory>

namespace comptoir {

struct HttpRequest
{
    QByteArray method = "GET";
    QUrl url; ///< https, or http to loopback only; anything else is refused before a byte leaves
    QList<QPair<QByteArray, QByteArray>> headers;
    QByteArray body;
    /// Reads may be repeated after a time-out or 5xx; writes never are by themselves.
    bool repeatable = true;
    /// Of a request that is not repeatable and has a body: asked once, on the calling thread, when
    /// the connection stands and right before the body's first byte. On false no byte of it leaves
    /// and the request ends with ErrorCode::Cancelled. May be empty.
    std::function<bool()> beforeBody = {};
};

struct HttpReply
{
    int status = 0;
    QList<QPair<QByteArray, QByteArray>> headers;
    QByteArray body;
    QUrl url;

    /// First header of that name, any case; empty when missing.
    [[nodiscard]] QByteArray header(QByteArrayView name) const;
    [[nodiscard]] bool isSuccess() const { return status >= 200 && status < 300; }
};

/// How hard to try. Times are the connector's to choose; the defaults suit a shop on shared
/// hosting.
struct HttpPolicy
{
    /// Without a byte moving; also for all headers of a reply together.
    std::chrono::milliseconds transferTimeout{60'000};
    std::chrono::milliseconds totalTimeout{
        600'000}; ///< for one attempt, however it trickles; then no other
    qint64 maxBodyBytes = 32LL * 1024 * 1024; ///< unpacked
    int maxAttempts = 5;
    std::chrono::milliseconds firstBackoff{
        1'000}; ///< doubled each time, with full jitter, at most maxBackoff
    std::chrono::milliseconds maxBackoff{60'000};
    /// Longest Retry-After that is waited out; a longer one ends the request with RateLimited.
    std::chrono::milliseconds maxRetryAfter{120'000};
    QByteArray userAgent = "Comptoir";
};

/// Blocking HTTP for worker threads: one request at a time, TLS always verified, redirects never
/// followed (a redirect is an ordinary reply with its Location), cookies dropped, size and time
/// limited, transient failures (time-out, reset, 408/425/429/5xx) repeated by the policy. A reply
/// of any status that survived the policy is a value; Error is for what gave no usable reply. Never
/// logs URLs' queries or headers, which may hold keys.
///
/// Use one object per shop and thread: construct, call and destroy it on the same thread.
class HttpClient
{
public:
    /// `random` gives doubles in [0, 1) for the jitter. `clock` is told to wait; both must outlive
    /// the client.
    HttpClient(Clock &clock, std::function<double()> random, HttpPolicy policy = {});
    ~HttpClient();
    HttpClient(const HttpClient &) = delete;
    HttpClient &operator=(const HttpClient &) = delete;

    /// Called before each attempt; the connector's rate limiter waits there. May be empty.
    void setThrottle(std::function<void(const CancelToken &)> throttle);

    Result<HttpReply> send(const HttpRequest &request, const CancelToken &cancel);
    /// Closes connections that were kept open; the next request makes a new one.
    void hangUp();

private:
    class Private;
    std::unique_ptr<Private> d;
};

} // namespace comptoir
