#pragma once

#include "models/domain/ids.h"
#include "models/domain/result.h"
#include "models/domain/timestamp.h"

#include <QCoreApplication>
#include <QList>
#include <QString>

#include <optional>

namespace comptoir {

class Database;

/// How long data of people is kept after they were last heard of. The French default is three years
/// for both (CNIL, referential on the management of commercial activities: prospects, from the last
/// contact that comes from them; clients, from the end of the relation). Accounting documents are
/// kept longer, hence an erasure leaves orders.
struct RetentionRules
{
    static constexpr int kDefaultMonths = 36, kLeastMonths = 1, kMostMonths = 120;

    int prospectMonths = kDefaultMonths;
    int clientMonths = kDefaultMonths;

    static Result<RetentionRules> load(Database &database);
    /// In the caller's Transaction. InvalidArgument out of the bounds above.
    [[nodiscard]] Done save(Database &database) const;

    bool operator==(const RetentionRules &) const = default;
};

/// Somebody whose time is over.
struct RetentionRow
{
    CustomerId customer;
    QString firstName, lastName, company, email;
    qint64 orders = 0; ///< that count; a prospect has none
    Timestamp lastContact; ///< or, where they never did anything, when they became known
    bool wasHeardOf = false; ///< lastContact is of something that they did
    Timestamp dueAt;
    QString keptReason; ///< the owner keeps them all the same
    std::optional<Timestamp> keptAt;

    [[nodiscard]] bool isClient() const { return orders > 0; }
    [[nodiscard]] bool isKept() const { return keptAt.has_value(); }
};

/// Whose data the shop has kept long enough.
class Retention
{
    Q_DECLARE_TR_FUNCTIONS(Retention)
public:
    explicit Retention(Database &database);

    /// Those whose time is over at `now`, the longest first; who is kept for a reason comes last.
    /// Nobody of whom no date is known. Scans; for a reader thread.
    Result<QList<RetentionRow>> due(const RetentionRules &rules, Timestamp now);

    /// The owner keeps somebody, and says why. In the caller's Transaction. InvalidArgument without
    /// a reason, NotFound.
    Done keep(CustomerId customer, const QString &reason, Timestamp now);
    Done keepNoLonger(CustomerId customer);

private:
    Database &m_database;
};

} // namespace comptoir
