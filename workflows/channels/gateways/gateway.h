#pragma once

#include "models/domain/timestamp.h"
#include "models/shops/httpclient.h"
#include "workflows/channels/channel.h"

#include <QHash>

#include <functional>
#include <optional>

namespace comptoir {

/// An account at a gateway, as its form was filled in. Holds secrets: lives in memory only.
struct GatewayAccount
{
    QString sender; ///< name or number that the messages show
    QHash<QString, QString> fields; ///< by GatewayField::key, secret ones too
    QUrl base; ///< instead of the provider's address: another one that speaks its language
    bool isSandbox = false; ///< nothing reaches a customer

    [[nodiscard]] QString field(const char *key) const { return fields.value(QLatin1String(key)); }
};

/// A message that was sent or may have been, as the ledger knows it.
struct SentText
{
    QString reference; ///< SendRequest::reference
    QString remoteReference; ///< SendOutcome::remoteReference; empty: none is known
    QString recipient; ///< E.164
    QString text;
    Timestamp at; ///< of the hand-over
};

enum class DeliveryState {
    Pending,
    Delivered,
    Read, ///< WhatsApp
    Failed,
};

/// What a gateway knows of a message.
struct DeliveryReport
{
    QString reference, remoteReference;
    DeliveryState state = DeliveryState::Pending;
    QString code, text; ///< the provider's, untrusted
    std::optional<Timestamp> at; ///< of the state, where it is told
    int parts = 0; ///< 0: not told
    ReplyClass failure = ReplyClass::Refused; ///< of Failed: why, as far as it is told

    bool operator==(const DeliveryReport &) const = default;
};

/// What is left to send with.
struct GatewayCredit
{
    QString amount; ///< plain decimal
    QString unit; ///< ISO 4217 code; empty: the provider's credits or messages

    bool operator==(const GatewayCredit &) const = default;
};

/// Sends a request that only reads, signed and with all limits, and gives what came with a status
/// of 2xx; everything else is an error.
using GatewayTalk = std::function<Result<HttpReply>(const HttpRequest &)>;

/// What one provider wants to be told and what it answers: the only place that knows it. No
/// network, no clock, no state: bytes in, values out; what it reads is untrusted, and unreadable
/// bytes are an error with a name. Thread-safe.
class Gateway
{
public:
    Gateway() = default;
    Gateway(const Gateway &) = delete;
    Gateway &operator=(const Gateway &) = delete;
    virtual ~Gateway() = default;

    /// The request that sends; its error says what cannot be sent and why.
    [[nodiscard]] virtual Result<HttpRequest> write(const SendRequest &request) const = 0;
    /// What an answer to it means. Unreadable ones give ReplyClass::Unknown.
    [[nodiscard]] virtual SendOutcome read(const HttpReply &reply) const = 0;

    /// For providers whose signature holds their own time: asks for it, and reads it (seconds
    /// since 1970).
    [[nodiscard]] virtual std::optional<HttpRequest> askClock() const { return std::nullopt; }
    [[nodiscard]] virtual std::optional<qint64> readClock(const QByteArray & /*body*/) const
    {
        return std::nullopt;
    }
    /// Signs the very bytes that go out, right before they do; `now` as the provider has it.
    virtual void sign(HttpRequest & /*request*/, Timestamp /*now*/) const {}

    [[nodiscard]] virtual Result<GatewayCredit> credit(const GatewayTalk &talk) const;
    /// Of those that the gateway knows, in any order.
    [[nodiscard]] virtual Result<QList<DeliveryReport>>
    reports(const QList<SentText> &sent, Timestamp now, const GatewayTalk &talk) const;
    /// See MessageChannel::optOuts().
    [[nodiscard]] virtual Result<OptOuts> optOuts(const QString &cursor, Timestamp now,
                                                  const GatewayTalk &talk) const;
    /// A message of which no answer came, by its client reference or by all that is known of it;
    /// nullopt: the gateway has none such, so far.
    [[nodiscard]] virtual Result<std::optional<DeliveryReport>>
    find(const SentText &sent, Timestamp now, const GatewayTalk &talk) const;
};

} // namespace comptoir
