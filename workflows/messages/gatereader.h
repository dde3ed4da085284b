#pragma once

#include "models/domain/result.h"
#include "models/store/recipientreader.h"
#include "workflows/messages/gate.h"

#include <QHash>

namespace comptoir {

class Database;

/// Brings the gate what it must know of customers: one before its message goes, or a whole segment
/// when a mailing is planned (figures in workflows/README.md).
class GateReader
{
public:
    explicit GateReader(Database &database);

    /// One for each customer, in the given order, each asked for once. `capDays` of GateRules.
    Result<std::vector<GateFacts>> facts(const RecipientQuestion &question,
                                         const QList<CustomerId> &customers);
    /// The same for one message in the outbox.
    Result<GateFacts> factsFor(const PlannedMessage &message, const GateRules &rules,
                               Timestamp now);

    static RecipientQuestion questionOf(const PlannedMessage &message, const GateRules &rules,
                                        Timestamp now);
    static GateMessage gateMessage(const PlannedMessage &message, Timestamp sendAt,
                                   bool isCauseStopped);

private:
    Done readShopZone();
    SendingPlace placeOf(const Recipient &recipient);
    QTimeZone zone(const QByteArray &id);

    Database &m_database;
    std::optional<QTimeZone> m_shopZone;
    HolidayRegion m_home = HolidayRegion::None; ///< where nothing tells where a customer lives
    QHash<QByteArray, QTimeZone> m_zones; ///< making one reads a file
};

} // namespace comptoir
