#pragma once

#include "models/domain/sender.h"
#include "workflows/channels/gateways/gateway.h"
#include "workflows/feedback/mailboxreader.h"

namespace comptoir {

class GatewayChannel;
struct GatewayEntry;

/// Asks a gateway what became of text messages: of those that it took, by the name under which it
/// keeps them; of those of which nobody knows whether they left, by our own reference. A look asks
/// about so many and goes on where the last one stopped; days later nothing more comes.
class DeliveryPoller
{
public:
    static constexpr int kMostAsked = 200; ///< of one look: for most gateways a request each
    static constexpr int kDays = 3; ///< a phone may be off for so long

    /// For worker threads. All outlive the poller.
    DeliveryPoller(Store &store, Clock &clock, const Sender &account);

    FeedbackReport poll(GatewayChannel &channel, const GatewayEntry &entry,
                        const CancelToken &cancel);

    /// What a report says of a message of ours; nothing while it is on its way. Pure.
    static QList<Feedback> feedbackOf(const OutboxRow &row, const DeliveryReport &report,
                                      Timestamp now);

private:
    struct Asked
    {
        QList<OutboxRow> rows;
        QList<SentText> texts; ///< of each
        qint64 last = 0; ///< 0: from the beginning the next time
    };
    Result<Asked> awaited();
    Result<QList<Feedback>> ask(const Asked &asked, GatewayChannel &channel,
                                const GatewayEntry &entry, const CancelToken &cancel);
    Done take(const QList<Feedback> &found, qint64 last, FeedbackReport &report);

    Store &m_store;
    Clock &m_clock;
    Sender m_account;
    QString m_source;
};

} // namespace comptoir
