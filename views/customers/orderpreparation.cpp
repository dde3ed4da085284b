#include "views/customers/orderpreparation.h"

#include "models/segments/keptorders.h"
#include "models/store/store.h"
#include "models/store/whendone.h"

namespace comptoir {

OrderPreparation::OrderPreparation(Store &store, QObject *parent)
    : QObject(parent)
    , m_store(store)
{
    m_rest.setSingleShot(true);
    m_rest.setInterval(kRestMs);
    connect(&m_rest, &QTimer::timeout, this, &OrderPreparation::findNext);
}

void OrderPreparation::prepare(const CustomerListing &listing)
{
    ++m_generation;
    m_listing = listing;
    m_left.clear();
    for (const Field &field : listing.fields) {
        if (listing.orders && KeptOrders::keeps(field)
            && m_left.size() < qsizetype(KeptOrders::kMost))
            m_left.append(field);
    }
    m_left.isEmpty() ? m_rest.stop() : m_rest.start();
}

/// A job each, so that what else waits for the thread comes in between, and little is left to do
/// when the table goes.
void OrderPreparation::findNext()
{
    if (m_left.isEmpty())
        return;
    const RuleMoment moment{m_listing.people.now, m_listing.people.zone};
    const auto found = m_store.chore(
        [orders = m_listing.orders, field = m_left.constFirst(), moment](Database &database) {
            return orders->prepare(database, field, moment);
        });
    // A failure is told where somebody sorts by it.
    whenDone(found, this, [this, generation = m_generation](const Done &) {
        if (generation != m_generation)
            return;
        m_left.removeFirst();
        findNext();
    });
}

} // namespace comptoir
