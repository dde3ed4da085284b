#pragma once

#include "models/domain/customer.h"
#include "models/store/customerrepository.h"

#include <QHash>
#include <QList>

namespace comptoir {

class Database;

/// How many customers each filter would show, and what further ones there are.
struct CustomerCounts
{
    /// Those with a chip of their own, in its order.
    static constexpr CustomerFilter kQuick[] = {
        CustomerFilter::Ordered,    CustomerFilter::NeverOrdered,      CustomerFilter::CartWaiting,
        CustomerFilter::Newsletter, CustomerFilter::BirthdayThisMonth, CustomerFilter::New,
        CustomerFilter::Removed,    CustomerFilter::BirthdayThisWeek,  CustomerFilter::NotLately};

    struct Further
    {
        qint64 id; ///< of the tag, the shop or the segment
        QString name;
        qint64 people = 0;
    };

    qint64 everybody = 0;
    QHash<int, qint64> quick; ///< by CustomerFilter
    QList<Further> tags, shops, segments;
    int abandonedAfterHours = storesettings::kAbandonedAfterHours;

    /// Each number is of those in `people` with that filter added. Looks at everybody; worker
    /// threads.
    static CustomerCounts read(Database &database, CustomerQuery people);
    /// Nobody answers to both.
    static bool excludes(CustomerFilter a, CustomerFilter b);
};

} // namespace comptoir
