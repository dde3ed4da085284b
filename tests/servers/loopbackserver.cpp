#include "tests/servers/loopbackserver.h"

#include <QMutex>
#include <QMutexLocker>
#include <QThread>
#include <QWaitCondition>

#include <httplib.h>
#include <thread>

namespace comptoir {
namespace {

/// httplib packs answers with brotli at its slowest, which took nine tenths of a sync; on loopback
/// nothing is gained by it.
void unpacked(httplib::Request &request)
{
    request.headers.erase("Accept-Encoding");
}

/// One accepted connection, handed to httplib as its stream. Ours, so that a fault can end it
/// without an answer, which httplib's own streams cannot.
class Connection : public httplib::Stream
{
public:
    Connection(socket_t socket, const std::atomic<bool> &stopping)
        : m_socket(socket)
        , m_stopping(stopping)
    {}

    [[nodiscard]] bool is_readable() const override
    {
        while (!m_stopping) {
            fd_set set;
            FD_ZERO(&set);
            FD_SET(m_socket, &set);
            timeval slice{0, 50'000};
            const int ready
                = ::select(static_cast<int>(m_socket) + 1, &set, nullptr, nullptr, &slice);
            if (ready != 0)
                return ready > 0;
        }
        return false;
    }
    [[nodiscard]] bool is_writable() const override { return !m_dropped && !m_stopping; }

    ssize_t read(char *to, size_t size) override
    {
        if (m_at == m_filled && !fill())
            return -1;
        const size_t count = std::min(size, m_filled - m_at);
        std::copy_n(m_buffer.data() + m_at, count, to);
        m_at += count;
        return static_cast<ssize_t>(count);
    }
    ssize_t write(const char *from, size_t size) override
    {
        size_t sent = 0;
        while (sent < size && is_writable()) {
            const ssize_t count
                = httplib::detail::send_socket(m_socket, from + sent, size - sent, kSendFlags);
            if (count <= 0)
                return -1;
            sent += static_cast<size_t>(count);
        }
        return sent == size ? static_cast<ssize_t>(size) : -1;
    }

    void get_remote_ip_and_port(std::string &ip, int &port) const override { local(ip, port); }
    void get_local_ip_and_port(std::string &ip, int &port) const override { local(ip, port); }
    [[nodiscard]] socket_t socket() const override { return m_socket; }

    void drop() { m_dropped = true; }

private:
#ifdef MSG_NOSIGNAL
    static constexpr int kSendFlags = MSG_NOSIGNAL;
#else
    static constexpr int kSendFlags = 0;
#endif
    static void local(std::string &ip, int &port)
    {
        ip = "127.0.0.1";
        port = 0;
    }
    bool fill()
    {
        if (!is_readable())
            return false;
        const ssize_t count
            = httplib::detail::read_socket(m_socket, m_buffer.data(), m_buffer.size(), 0);
        m_at = 0;
        m_filled = count > 0 ? static_cast<size_t>(count) : 0;
        return m_filled > 0;
    }

    socket_t m_socket;
    const std::atomic<bool> &m_stopping;
    bool m_dropped = false;
    std::array<char, 8192> m_buffer{};
    size_t m_at = 0, m_filled = 0;
};

/// The connection that the current thread serves.
thread_local Connection *t_connection = nullptr;

/// One request a connection: simple, and a client can never mistake a fault for a connection
/// that went stale.
class HttpServer : public httplib::Server
{
public:
    std::atomic<bool> stopping{false};

private:
    bool process_and_close_socket(socket_t socket) override
    {
        bool closed = false;
        bool served = false;
        {
            Connection connection(socket, stopping);
            t_connection = &connection;
            if (connection.is_readable())
                served = process_request(connection, true, closed, unpacked);
            t_connection = nullptr;
        }
        httplib::detail::close_socket(socket);
        return served;
    }
};

/// What PHP and Rails make of one name or value: plus is a blank. Percent signs are written again
/// as QUrlQuery wants them.
QString decoded(QByteArray text)
{
    text.replace('+', ' ');
    return QUrl::fromPercentEncoding(text).replace(u'%', QStringLiteral("%25"));
}

/// QUrlQuery alone would keep "filter%5Bid%5D" and "filter[id]" apart.
QUrlQuery toQuery(const QByteArray &text)
{
    QUrlQuery query;
    for (const QByteArray &pair : text.split('&')) {
        const auto equals = pair.indexOf('=');
        if (!pair.isEmpty())
            query.addQueryItem(decoded(equals < 0 ? pair : pair.left(equals)),
                               equals < 0 ? QString() : decoded(pair.mid(equals + 1)));
    }
    return query;
}

ServerRequest toRequest(const httplib::Request &from)
{
    ServerRequest request;
    request.method = QByteArray::fromStdString(from.method);
    request.path = QString::fromStdString(from.path);
    const QByteArray target = QByteArray::fromStdString(from.target);
    const auto mark = target.indexOf('?');
    if (mark >= 0)
        request.query = toQuery(target.mid(mark + 1));
    for (const auto &[name, value] : from.headers)
        request.headers.insert(QByteArray::fromStdString(name).toLower(),
                               QByteArray::fromStdString(value));
    request.body = QByteArray::fromStdString(from.body);
    return request;
}

void setReply(httplib::Response &to, const ServerReply &reply)
{
    to.status = reply.status;
    for (const auto &[name, value] : reply.headers)
        to.set_header(name.toStdString(), value.toStdString());
    if (!reply.body.isEmpty())
        to.set_content(reply.body.toStdString(), reply.contentType.toStdString());
}

void setTruncated(httplib::Response &to, const ServerReply &reply)
{
    to.status = reply.status;
    const std::string half = reply.body.left(reply.body.size() / 2).toStdString();
    to.set_content_provider(static_cast<size_t>(reply.body.size()), reply.contentType.toStdString(),
                            [half](size_t, size_t, httplib::DataSink &sink) {
                                sink.write(half.data(), half.size());
                                return false;
                            });
}

/// Bytes that no text format allows, at the start, in the middle and at the end.
QByteArray garbled(QByteArray body)
{
    static const QByteArray noise("\xff\x00\xfe\x01#", 5);
    for (const qsizetype at : {qsizetype(0), body.size() / 2, body.size() - noise.size()})
        body.replace(std::max<qsizetype>(at, 0), noise.size(), noise);
    return body;
}

} // namespace

class LoopbackServer::Private
{
public:
    explicit Private(Handler function)
        : handler(std::move(function))
    {}

    void listen();
    void stop();
    void serve(const httplib::Request &from, httplib::Response &to);
    void fail(const Fault &fault, const ServerRequest &request, httplib::Response &to);
    ServerReply answer(const ServerRequest &request);
    std::optional<Fault> takeFault(const QByteArray &method, const QString &target);
    void hang();

    Handler handler;
    QMutex handlerMutex;
    HttpServer server;
    std::thread thread;
    int port = -1;

    mutable QMutex mutex; // guards what follows
    QWaitCondition released;
    int generation = 0; // raised by release(): requests that hang since before then go on
    bool stopping = false;
    QList<Fault> faults;
    QList<ServerRequest> requests;
};

void LoopbackServer::Private::listen()
{
    const auto serveOne
        = [this](const httplib::Request &from, httplib::Response &to) { serve(from, to); };
    server.Get(".*", serveOne); // HEAD too
    server.Post(".*", serveOne);
    server.Put(".*", serveOne);
    server.Patch(".*", serveOne);
    server.Delete(".*", serveOne);
    server.new_task_queue = [] { return new httplib::ThreadPool(8); }; // httplib deletes it
    port = server.bind_to_any_port("127.0.0.1");
    if (port <= 0)
        qFatal("no free port on 127.0.0.1");
    thread = std::thread([this] { server.listen_after_bind(); });
    while (!server.is_running()) // stop() does nothing before
        QThread::msleep(1);
}

void LoopbackServer::Private::stop()
{
    {
        const QMutexLocker lock(&mutex);
        stopping = true;
        released.wakeAll();
    }
    server.stopping = true;
    server.stop();
    thread.join();
}

void LoopbackServer::Private::serve(const httplib::Request &from, httplib::Response &to)
{
    const ServerRequest request = toRequest(from);
    {
        const QMutexLocker lock(&mutex);
        requests.append(request);
    }
    if (const auto fault = takeFault(request.method, QString::fromStdString(from.target)))
        fail(*fault, request, to);
    else
        setReply(to, answer(request));
}

void LoopbackServer::Private::fail(const Fault &fault, const ServerRequest &request,
                                   httplib::Response &to)
{
    switch (fault.kind) {
    case Fault::Kind::Status:
        return setReply(to, {fault.status, fault.contentType, fault.body, fault.headers});
    case Fault::Kind::Reset:
        return t_connection->drop();
    case Fault::Kind::Drop:
        answer(request);
        return t_connection->drop();
    case Fault::Kind::Truncate:
        return setTruncated(to, answer(request));
    case Fault::Kind::Garble: {
        ServerReply reply = answer(request);
        reply.body = garbled(reply.body);
        return setReply(to, reply);
    }
    case Fault::Kind::Hang:
        hang();
        return t_connection->drop();
    }
}

ServerReply LoopbackServer::Private::answer(const ServerRequest &request)
{
    const QMutexLocker lock(&handlerMutex);
    return handler(request);
}

std::optional<Fault> LoopbackServer::Private::takeFault(const QByteArray &method,
                                                        const QString &target)
{
    const QString readable = QUrl::fromPercentEncoding(target.toUtf8());
    const QMutexLocker lock(&mutex);
    for (Fault &fault : faults) {
        if (!fault.method.isEmpty() && fault.method != method)
            continue;
        if (fault.times == 0 || !readable.contains(fault.pathContains))
            continue;
        if (fault.afterRequests > 0) {
            --fault.afterRequests;
            continue;
        }
        if (fault.times > 0)
            --fault.times;
        return fault;
    }
    return std::nullopt;
}

void LoopbackServer::Private::hang()
{
    const QMutexLocker lock(&mutex);
    const int mine = generation;
    while (!stopping && generation == mine)
        released.wait(&mutex);
}

LoopbackServer::LoopbackServer(Handler handler)
    : d(std::make_unique<Private>(std::move(handler)))
{
    d->listen();
}

LoopbackServer::~LoopbackServer()
{
    d->stop();
}

QUrl LoopbackServer::url() const
{
    return QUrl(QStringLiteral("http://127.0.0.1:%1").arg(d->port));
}

void LoopbackServer::inject(const Fault &fault)
{
    const QMutexLocker lock(&d->mutex);
    d->faults.append(fault);
}

void LoopbackServer::clearFaults()
{
    const QMutexLocker lock(&d->mutex);
    d->faults.clear();
}

void LoopbackServer::release()
{
    const QMutexLocker lock(&d->mutex);
    ++d->generation;
    d->released.wakeAll();
}

QList<ServerRequest> LoopbackServer::requests() const
{
    const QMutexLocker lock(&d->mutex);
    return d->requests;
}

void LoopbackServer::clearRequests()
{
    const QMutexLocker lock(&d->mutex);
    d->requests.clear();
}

} // namespace comptoir
