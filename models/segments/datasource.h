#pragma once

#include "models/domain/result.h"

#include <QCoreApplication>
#include <QSet>

namespace comptoir {

class Database;

/// Where something comes from that no shop gives by itself. While nothing of it has arrived, what
/// needs it says so instead of counting 0.
enum class DataSource {
    Own, ///< always there: customers, orders, carts, consents, the owner's words
    Visits, ///< page views and visits, from a file of events
    ProductViews,
    EmailSends, ///< messages sent, delivered, bounced
    EmailOpens,
    EmailClicks,
    Loyalty, ///< points
    Satisfaction, ///< answers to "how likely are you to recommend us"
    Reviews,
    Coordinates, ///< where postcodes lie
};

/// Which have arrived; Own always.
Result<QSet<DataSource>> presentSources(Database &database);

class DataSourceWords
{
    Q_DECLARE_TR_FUNCTIONS(DataSourceWords)
public:
    /// "visits": what is missing, for "needs visits".
    static QString name(DataSource source);
    /// A whole sentence: what is missing and how it comes in.
    static QString missing(DataSource source);
};

} // namespace comptoir
