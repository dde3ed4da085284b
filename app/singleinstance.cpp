#include "app/singleinstance.h"

#include <QLocalSocket>

namespace comptoir {

namespace {

constexpr int kAnswerMs = 1000; ///< a busy window may need a moment; a dead socket refuses at once
const QByteArray kShow = QByteArrayLiteral("show\n");
const QByteArray kShown = QByteArrayLiteral("shown\n");

} // namespace

SingleInstance::SingleInstance(const QString &socketName, QObject *parent)
    : QObject(parent)
    , m_name(socketName)
{
    m_server.setSocketOptions(QLocalServer::UserAccessOption);
    connect(&m_server, &QLocalServer::newConnection, this, &SingleInstance::greet);
}

bool SingleInstance::askRunningToShow() const
{
    QLocalSocket socket;
    socket.connectToServer(m_name);
    // Blocking is right here: no window of ours is open yet.
    if (!socket.waitForConnected(kAnswerMs))
        return false;
    socket.write(kShow);
    if (!socket.waitForBytesWritten(kAnswerMs) || !socket.waitForReadyRead(kAnswerMs))
        return false;
    return socket.readAll().startsWith(kShown);
}

void SingleInstance::listen()
{
    if (m_server.listen(m_name))
        return;
    // A crashed run leaves its socket file behind; nobody answered on it a moment ago.
    QLocalServer::removeServer(m_name);
    m_server.listen(m_name);
}

void SingleInstance::greet()
{
    while (QLocalSocket *socket = m_server.nextPendingConnection()) {
        connect(socket, &QLocalSocket::disconnected, socket, &QObject::deleteLater);
        connect(socket, &QLocalSocket::readyRead, this, [this, socket] {
            if (!socket->readAll().startsWith(kShow))
                return;
            socket->write(kShown);
            socket->flush();
            emit showRequested();
        });
    }
}

} // namespace comptoir
