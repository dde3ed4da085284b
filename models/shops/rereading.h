#pragma once

#include "models/domain/clock.h"
#include "models/shops/shopconnector.h"
#include "models/store/quarantinerepository.h"

namespace comptoir {

class Store;

/// Reads records that were set aside once more, from the bytes that were kept: nothing is asked of
/// the shop, so it works offline. What can be taken in now is taken in and leaves the quarantine;
/// the rest stays with its present error. For the writer thread.
class Rereading
{
public:
    struct Outcome
    {
        qint64 cameIn = 0, stayed = 0;
    };

    /// `programVersion` is noted on those that stay: an update reads them again by itself.
    Rereading(Database &database, Clock &clock,
              QString programVersion = QStringLiteral(COMPTOIR_VERSION));

    /// Whether the record came in. In the caller's Transaction.
    Result<bool> read(const QuarantinedRecord &record, const ShopConnector &connector);
    /// Those of `ids` that are still set aside, each as its shop's platform reads it, and the
    /// search brought up to date. Records of a platform that this program does not know stay. In
    /// a transaction of its own; some hundred at once, lest others wait for the writer.
    Result<Outcome> read(const QList<QuarantineId> &ids);

private:
    Result<bool> stays(const QuarantinedRecord &record, const Error &error);
    Result<bool> readOfShop(const QuarantinedRecord &record);

    Database &m_database;
    Clock &m_clock;
    QString m_programVersion;
    Timestamp m_now;
};

} // namespace comptoir
