#pragma once

#include "models/shops/secretscrubber.h"
#include "workflows/channels/gateways/catalogue.h"

namespace comptoir {

/// What a channel gets from its surroundings; both outlive it.
struct GatewayParts
{
    Clock *clock = nullptr;
    std::function<double()> random; ///< [0, 1), for jitter
    HttpPolicy policy = standardPolicy();

    /// Answers of gateways are small and quick.
    static HttpPolicy standardPolicy();
};

/// Text messages and WhatsApp by an account at a gateway: what is the same for all of them.
///
/// The hand-over comes right before the body's first byte; a request without a body (some gateways
/// take messages by GET) is handed over before it is made, after the server was seen to answer. No
/// answer after that, an unreadable one, or a failure of theirs (5xx) is Unknown. Were a gateway to
/// fail so for every message, all of them would end in doubt: after one doubt the server must
/// answer something else first, and after three in a row the account waits.
///
/// Used from one thread, the one of its first call.
class GatewayChannel : public MessageChannel
{
    Q_DECLARE_TR_FUNCTIONS(GatewayChannel)
public:
    static constexpr int kMostDoubts = 3;

    GatewayChannel(const GatewayEntry &entry, const GatewayAccount &account,
                   const GatewayParts &parts);
    ~GatewayChannel() override;

    SendOutcome send(const SendRequest &request, const HandOver &onHandOver,
                     const CancelToken &cancel) override;
    void hangUp() override;
    Result<OptOuts> optOuts(const QString &cursor, const CancelToken &cancel) override;

    /// Asks for the credit where the provider tells it, else whether it answers at all: the test
    /// of an account.
    Result<GatewayCredit> credit(const CancelToken &cancel);
    Result<QList<DeliveryReport>> reports(const QList<SentText> &sent, const CancelToken &cancel);
    Result<std::optional<DeliveryReport>> find(const SentText &sent, const CancelToken &cancel);

    /// Why a message cannot go by this provider; empty when it can.
    static QString objection(const SendRequest &request, const GatewayEntry &entry);

private:
    SendOutcome deliver(HttpRequest &http, const HandOver &onHandOver, const CancelToken &cancel);
    SendOutcome rehearse(const HandOver &onHandOver);
    SendOutcome cannot(ReplyClass meaning, const QString &text) const;
    SendOutcome notSent(const Error &error) const;
    /// Whatever has to be known before anything goes out: their clock, and after a doubt a sign of
    /// life.
    Done prepare(const CancelToken &cancel);
    Done setClock(const CancelToken &cancel);
    Done knock(const CancelToken &cancel);
    GatewayTalk talk(const CancelToken &cancel);
    void sign(HttpRequest &request);
    HttpClient &client();
    [[nodiscard]] Error scrubbed(const Error &error) const;

    GatewayEntry m_entry;
    GatewayAccount m_account;
    GatewayParts m_parts;
    SecretScrubber m_scrubber;
    std::unique_ptr<Gateway> m_gateway;
    std::unique_ptr<HttpClient> m_client;
    QUrl m_origin; ///< of the last message
    std::optional<Timestamp> m_clockSetAt;
    qint64 m_aheadMs = 0; ///< their clock before ours
    int m_doubts = 0; ///< in a row
};

} // namespace comptoir
