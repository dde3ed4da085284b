#pragma once

#include <QHostAddress>
#include <QTcpServer>
#include <QTcpSocket>
#include <QThread>

#include <atomic>
#include <functional>

namespace comptoir {

/// Stands between a program and a server on 127.0.0.1 and counts the bytes that pass, either way.
/// After so many it says so, and passes no more if asked to: the other side falls silent, wherever
/// that is. On a thread of its own.
class CuttingRelay
{
public:
    explicit CuttingRelay(int serverPort)
        : m_serverPort(static_cast<quint16>(serverPort))
        , m_listener(new QTcpServer)
    {
        m_listener->moveToThread(&m_thread);
        QObject::connect(m_listener, &QTcpServer::newConnection, m_listener, [this] { link(); });
        QObject::connect(&m_thread, &QThread::finished, m_listener, &QObject::deleteLater);
        m_thread.start();
        there([this] {
            if (!m_listener->listen(QHostAddress::LocalHost))
                qFatal("no free port on 127.0.0.1");
            m_port = m_listener->serverPort();
        });
    }
    ~CuttingRelay()
    {
        m_thread.quit();
        m_thread.wait();
    }
    CuttingRelay(const CuttingRelay &) = delete;
    CuttingRelay &operator=(const CuttingRelay &) = delete;

    [[nodiscard]] int port() const { return m_port; }
    enum class Then { PassOn, FallSilent };
    /// Counted from here on; calls `what` once, on the relay's thread.
    void after(qint64 bytes, Then then, const std::function<void()> &what)
    {
        there([&] {
            m_left = bytes;
            m_then = then;
            m_what = what;
            m_isSilent = false;
        });
    }
    /// Passes whatever comes.
    void passOn() { after(0, Then::PassOn, {}); }
    /// Nobody is connected.
    [[nodiscard]] bool isIdle() const { return m_links == 0; }

private:
    template <typename F>
    void there(F work)
    {
        QMetaObject::invokeMethod(m_listener, work, Qt::BlockingQueuedConnection);
    }
    void link()
    {
        while (QTcpSocket *near = m_listener->nextPendingConnection()) {
            auto *far = new QTcpSocket(near);
            ++m_links;
            QObject::connect(near, &QTcpSocket::readyRead, far, [=, this] { pass(*near, *far); });
            QObject::connect(far, &QTcpSocket::readyRead, near, [=, this] { pass(*far, *near); });
            QObject::connect(far, &QTcpSocket::disconnected, near, &QTcpSocket::disconnectFromHost);
            QObject::connect(near, &QTcpSocket::disconnected, m_listener, [=, this] {
                far->disconnectFromHost();
                near->deleteLater();
                --m_links;
            });
            far->connectToHost(QHostAddress::LocalHost, m_serverPort);
        }
    }
    void pass(QTcpSocket &from, QTcpSocket &to)
    {
        QByteArray bytes = from.readAll();
        if (m_isSilent)
            return;
        const bool isEnough = m_what && bytes.size() >= m_left;
        if (isEnough && m_then == Then::FallSilent) {
            bytes.truncate(m_left);
            m_isSilent = true;
        }
        m_left -= bytes.size();
        to.write(bytes);
        to.flush();
        if (isEnough)
            std::exchange(m_what, nullptr)();
    }

    QThread m_thread;
    quint16 m_serverPort, m_port = 0;
    QTcpServer *m_listener; ///< goes with the thread
    qint64 m_left = 0;
    std::function<void()> m_what;
    Then m_then = Then::PassOn;
    bool m_isSilent = false;
    std::atomic<int> m_links = 0;
};

} // namespace comptoir
