#include "models/segments/keptorders.h"

#include "models/segments/snapshot.h"

#include <algorithm>

namespace comptoir {

bool KeptOrders::keeps(const Field &field)
{
    return field.source.table == FieldSource::Table::Rows && field.source.window == Window();
}

/// The owner's own fields may become others of the same name.
QString KeptOrders::nameOf(const Field &field)
{
    return QStringLiteral("%1 %2 %3").arg(field.id).arg(int(field.type)).arg(field.source.rows);
}

Result<std::vector<qint32>> KeptOrders::everybodyBy(Database &database, const Field &field,
                                                    bool descending, const RuleMoment &moment,
                                                    const CancelToken &cancel)
{
    if (!keeps(field))
        return comptoir::everybodyBy(database, field, descending, moment, cancel);
    const Result<Order> found = order(database, field, moment, cancel);
    if (!found)
        return found.error();
    return turned(**found, field, descending);
}

Done KeptOrders::prepare(Database &database, const Field &field, const RuleMoment &moment)
{
    if (!keeps(field))
        return done();
    const Result<Order> found = order(database, field, moment, {});
    return found ? done() : Done(found.error());
}

Result<KeptOrders::Order> KeptOrders::order(Database &database, const Field &field,
                                            const RuleMoment &moment, const CancelToken &cancel)
{
    const QString name = nameOf(field);
    const std::optional<quint64> version = database.dataVersion();
    if (Order kept = version ? find(*version, name) : nullptr)
        return kept;
    const Snapshot snapshot(database);
    Result<CustomerOrder> read = customerOrder(database, field, moment, cancel);
    if (!read)
        return read.error();
    auto found = std::make_shared<const CustomerOrder>(std::move(*read));
    // The number stands for what was read only if nothing was committed since it was asked for.
    if (version && snapshot.isOwn() && version == database.dataVersion())
        keep({*version, name, found});
    return Order(std::move(found));
}

KeptOrders::Order KeptOrders::find(quint64 version, const QString &field)
{
    const QMutexLocker lock(&m_mutex);
    const auto entry = std::find_if(m_entries.begin(), m_entries.end(), [&](const Entry &one) {
        return one.version == version && one.field == field;
    });
    if (entry == m_entries.end())
        return nullptr;
    std::rotate(entry, entry + 1, m_entries.end());
    return m_entries.back().order;
}

void KeptOrders::keep(Entry entry)
{
    const QMutexLocker lock(&m_mutex);
    std::erase_if(m_entries, [&entry](const Entry &one) {
        return one.version < entry.version || one.field == entry.field;
    });
    if (m_entries.size() >= kMost)
        m_entries.erase(m_entries.begin());
    m_entries.push_back(std::move(entry));
}

} // namespace comptoir
