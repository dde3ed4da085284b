#pragma once

#include "models/domain/result.h"

#include <QCoreApplication>
#include <QList>
#include <QSet>

namespace comptoir {

class Database;

/// Where something comes from that not every shop gives. While nothing of it has arrived, what
/// needs it says so instead of counting 0.
enum class DataSource {
    Own, ///< always there: customers, orders, carts, consents, the owner's words
    OrderHistory, ///< when orders were paid, shipped, delivered
    Visits, ///< page views and visits
    ProductViews,
    StoreVisits,
    StoreSales, ///< sales in the store that the shop does not know
    Forms, ///< forms sent, buttons clicked
    EmailSends, ///< sent, delivered, come back, reported
    EmailOpens,
    EmailClicks,
    SmsSends,
    Loyalty, ///< points
    Satisfaction, ///< answers to "how likely are you to recommend us"
    Reviews,
    Referrals,
    Events, ///< anything from a file of events
    Coordinates, ///< where postcodes lie
};

/// Every source but Own.
QList<DataSource> dataSources();
/// Which have arrived; Own always.
Result<QSet<DataSource>> presentSources(Database &database);

class DataSourceWords
{
    Q_DECLARE_TR_FUNCTIONS(DataSourceWords)
public:
    /// What is missing, as in a list: "visits".
    static QString name(DataSource source);
    /// Instead of a number: "Needs visits, e-mails opened"; empty where nothing is missing.
    static QString needs(const QList<DataSource> &sources);
    /// A whole sentence: what is missing and how it comes in.
    static QString missing(DataSource source);
};

} // namespace comptoir
