#pragma once

#include "models/domain/customer.h"
#include "models/domain/result.h"

#include <QCoreApplication>

namespace comptoir {

class Database;

/// The owner's own words about customers. "Vip", "VIP" and "vïp" are one tag, written as it was
/// first.
class TagRepository
{
    Q_DECLARE_TR_FUNCTIONS(TagRepository)
public:
    struct Entry
    {
        CustomerTag tag;
        qint64 customers = 0;
    };

    explicit TagRepository(Database &database);

    /// By name.
    Result<QList<Entry>> list();
    Result<QList<CustomerTag>> of(CustomerId customer);
    /// Makes the tag if it is new. Tagging somebody twice changes nothing. InvalidArgument for a
    /// blank name or one over 64 characters.
    Result<CustomerTag> add(const QString &name, const QList<CustomerId> &customers, Timestamp now);
    Done remove(qint64 tag, const QList<CustomerId> &customers);
    /// The tag itself, from everybody.
    Done erase(qint64 tag);

private:
    Database &m_database;
};

} // namespace comptoir
