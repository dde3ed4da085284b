#pragma once

#include "models/segments/customerlisting.h"

#include <QObject>
#include <QTimer>

namespace comptoir {

class Store;

/// Finds the orders by the columns of a table before the owner asks for one: those that are read
/// off the shop's whole history (KeptOrders), one after the other, on the store's thread for
/// chores, once the table has been at rest. GUI thread.
class OrderPreparation : public QObject
{
    Q_OBJECT

public:
    static constexpr int kRestMs = 1000;

    explicit OrderPreparation(Store &store, QObject *parent = nullptr);

    /// For what the table shows now; what it showed before is forgotten. A listing that keeps no
    /// orders needs nothing.
    void prepare(const CustomerListing &listing);
    /// Whether there is anything left to find.
    [[nodiscard]] bool isAtWork() const { return !m_left.isEmpty(); }

private:
    void findNext();

    Store &m_store;
    QTimer m_rest;
    CustomerListing m_listing;
    QList<Field> m_left;
    int m_generation = 0;
};

} // namespace comptoir
