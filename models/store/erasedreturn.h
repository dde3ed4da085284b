#pragma once

#include "models/domain/ids.h"
#include "models/domain/result.h"
#include "models/domain/timestamp.h"

#include <QCoreApplication>
#include <QString>

#include <optional>

namespace comptoir {

class Database;

/// How somebody came back.
enum class ReturnWay {
    Order, ///< ordered again
    Consent, ///< agreed anew to be written to, with proof
};

/// The way back after an erasure, which the owner opens: the person came back on their own. Without
/// it whoever orders again stays nameless for ever, since a keyed hash keeps them out.
///
/// From the day of the return on they may be known again: what is newer comes in with their name,
/// what is older stays of nobody (ErasedFilter). The address is no longer held back as an erased
/// one; that they had unsubscribed, complained or could not be reached still holds, and no consent
/// of before comes back: it has to be given anew. What came in nameless since the return, and the
/// accounts, are read again by the next sync.
class ErasedReturn
{
    Q_DECLARE_TR_FUNCTIONS(ErasedReturn)
public:
    struct Found
    {
        qint64 person = 0; ///< erased_person; 0: the address alone is held back
        Timestamp erasedAt;
        qint64 orders = 0; ///< of theirs, kept without a name
        bool refused = false; ///< had said no to messages before
        std::optional<Timestamp> since; ///< came back already

        bool operator==(const Found &) const = default;
    };
    struct Terms
    {
        Timestamp since; ///< the day's first instant; not before the erasure counts as just then
        ReturnWay way = ReturnWay::Order;
        QString reason; ///< the owner's words: order number, or what proves the consent
    };

    ErasedReturn(Database &database, Timestamp now);

    /// Who was erased with this e-mail or phone number, as it is typed. nullopt: nobody.
    /// InvalidArgument: it is neither. Only reads.
    Result<std::optional<Found>> find(const QString &address);
    /// In the caller's Transaction. NotFound: nobody was erased with it. InvalidArgument: the day
    /// is before the erasure's or to come, there is no reason, or they are back already.
    Result<Found> confirm(const QString &address, const Terms &terms);

private:
    struct Known
    {
        QByteArray hash;
        Found found;
    };
    Result<std::optional<Known>> known(const QString &address);
    Done check(const Found &found, const Terms &terms) const;
    Done lift(const Known &known);
    Done readAgain(qint64 person);
    Done log(ReturnWay way);

    Database &m_database;
    Timestamp m_now;
};

} // namespace comptoir
