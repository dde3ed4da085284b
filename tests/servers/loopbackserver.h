#pragma once

#include <QByteArray>
#include <QHash>
#include <QList>
#include <QPair>
#include <QString>
#include <QUrl>
#include <QUrlQuery>

#include <functional>
#include <memory>

namespace comptoir {

struct ServerRequest
{
    QByteArray method;
    QString path; ///< decoded, without query: "/api/customers"
    QUrlQuery query; ///< decode values with QUrl::FullyDecoded
    QHash<QByteArray, QByteArray> headers; ///< names in lower case
    QByteArray body;
};

struct ServerReply
{
    int status = 200;
    QByteArray contentType = "application/json";
    QByteArray body;
    QList<QPair<QByteArray, QByteArray>> headers;
};

/// What goes wrong on request. `afterRequests` lets that many matching requests pass first; `times`
/// of them then fail (-1: all). `pathContains` empty matches every path (query included).
struct Fault
{
    enum class Kind {
        Status, ///< answer `status` with `body` and `headers`
        Reset, ///< close the connection without an answer; nothing is done
        Drop, ///< do what is asked, then close the connection without an answer
        Truncate, ///< announce the whole length, send half, close
        Garble, ///< the true answer with bytes overwritten
        Hang, ///< no answer until the server stops or release() is called
    } kind
        = Kind::Status;
    int status = 500;
    QByteArray contentType = "text/html";
    QByteArray body = {};
    QList<QPair<QByteArray, QByteArray>> headers = {};
    QString pathContains = {};
    int afterRequests = 0;
    int times = 1;
    QByteArray method = {}; ///< only of that method; empty: any
};

/// An HTTP server on 127.0.0.1 with a free port, on threads of its own; the base of the demo and
/// test shops. Thread-safe.
class LoopbackServer
{
public:
    using Handler = std::function<ServerReply(const ServerRequest &)>; ///< called on a server
                                                                       ///< thread, one at a time
    explicit LoopbackServer(Handler handler);
    ~LoopbackServer();
    LoopbackServer(const LoopbackServer &) = delete;
    LoopbackServer &operator=(const LoopbackServer &) = delete;

    /// http://127.0.0.1:PORT, without a slash at the end. Listening from construction on.
    [[nodiscard]] QUrl url() const;

    void inject(const Fault &fault);
    void clearFaults();
    void release(); ///< lets hanging requests go
    [[nodiscard]] QList<ServerRequest> requests() const;
    void clearRequests();

private:
    class Private;
    std::unique_ptr<Private> d;
};

} // namespace comptoir
