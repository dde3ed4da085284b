#pragma once

#include "tests/servers/loopbackserver.h"

#include <QJsonObject>
#include <QMutex>

namespace comptoir {

/// The SMS gateways on one address of 127.0.0.1, told apart by their paths: OVHcloud, Twilio (and
/// WhatsApp), Brevo, smsmode, SMSFactor, Vonage, and one that is nobody's. Each asks for its key or
/// signature as the provider documents it, and refuses as the provider does. Thread-safe.
class GatewayServer
{
public:
    struct Taken
    {
        QString provider; ///< as Sender::provider
        QString recipient; ///< digits
        QString sender, text, reference, id;
        QJsonObject details; ///< what else it was told
    };
    /// What becomes of messages to a number.
    enum class Fate { Taken, NoSuchNumber, Stopped, TooFast, NoCredit, BadSender };

    GatewayServer();

    [[nodiscard]] QUrl url() const { return m_server.url(); }
    [[nodiscard]] LoopbackServer &http() { return m_server; }

    void setFate(const QString &digits, Fate fate);
    void addStop(const QString &digits, const QString &words = QStringLiteral("STOP"));
    /// Its clock (seconds since 1970), by which OVHcloud's signatures are checked.
    void setTime(qint64 seconds);
    void setDelivered(const QString &id, bool delivered);

    [[nodiscard]] QList<Taken> taken() const;
    [[nodiscard]] int refusedKeys() const; ///< requests with a wrong key or signature
    void forget();

    /// What the accounts must say.
    static QHash<QString, QString> keys(const QString &provider);

private:
    ServerReply answer(const ServerRequest &request);
    ServerReply ovh(const ServerRequest &request);
    ServerReply ovhSigned(const ServerRequest &request);
    ServerReply ovhJob(const ServerRequest &request);
    ServerReply twilio(const ServerRequest &request);
    ServerReply twilioSend(const ServerRequest &request);
    ServerReply twilioList(const ServerRequest &request);
    ServerReply brevo(const ServerRequest &request);
    ServerReply brevoSend(const ServerRequest &request);
    ServerReply brevoEvents(const ServerRequest &request);
    ServerReply smsmode(const ServerRequest &request);
    ServerReply smsmodeSend(const ServerRequest &request);
    ServerReply smsfactor(const ServerRequest &request);
    ServerReply smsfactorSend(const ServerRequest &request, bool simulated);
    ServerReply vonage(const ServerRequest &request);
    ServerReply vonageSend(const ServerRequest &request);
    ServerReply vonageRecords(const ServerRequest &request);
    ServerReply custom(const ServerRequest &request);

    QString take(Taken message); ///< its id
    Fate fateOf(const QString &digits) const;
    const Taken *byId(const QString &id) const;
    ServerReply refuse(ServerReply reply);

    mutable QMutex m_mutex; // guards what follows; held by answer()
    QList<Taken> m_taken;
    QHash<QString, Fate> m_fates;
    QList<QPair<QString, QString>> m_stops;
    QHash<QString, bool> m_delivered;
    qint64 m_time = 0;
    int m_refused = 0;
    LoopbackServer m_server; // last: it calls the rest
};

} // namespace comptoir
