#pragma once

#include "models/segments/customerorder.h"

#include <QMutex>

#include <memory>
#include <optional>

namespace comptoir {

/// Orders of everybody that are dear to find, kept for as long as the file holds the same (see
/// DataVersion): of fields that are read off the shop's whole history, millions of rows of it. One
/// way is kept, the other made of it. A table keeps one of these for as long as its Store is open,
/// and says so with every question (CustomerListing). Thread-safe: the store's threads share it.
class KeptOrders
{
public:
    static constexpr size_t kMost = 12; ///< fields; of half a million people each takes 2 MB

    /// Whether orders by this field are kept: not those that are quick to find, nor those that are
    /// another one each moment ("in the last 30 days").
    static bool keeps(const Field &field);

    /// As everybodyBy() without this has it.
    Result<std::vector<qint32>> everybodyBy(Database &database, const Field &field, bool descending,
                                            const RuleMoment &moment,
                                            const CancelToken &cancel = {});
    /// Finds it beforehand; whoever asks next need not wait.
    Done prepare(Database &database, const Field &field, const RuleMoment &moment);

private:
    using Order = std::shared_ptr<const CustomerOrder>;
    struct Entry
    {
        quint64 version = 0; ///< of the file
        QString field; ///< and how it is asked
        Order order;
    };

    static QString nameOf(const Field &field);
    Result<Order> order(Database &database, const Field &field, const RuleMoment &moment,
                        const CancelToken &cancel);
    Order find(quint64 version, const QString &field);
    void keep(Entry entry);

    QMutex m_mutex;
    std::vector<Entry> m_entries; ///< the one used last stands last
};

} // namespace comptoir
