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
    /// Writes the tag otherwise, for everybody. InvalidArgument for a blank or long name, or one
    /// that another tag has (merge() makes one of the two); NotFound.
    Done rename(qint64 tag, const QString &name);
    /// Everybody with `absorbed` has `kept` from then on; `absorbed` is no more. NotFound;
    /// InvalidArgument for one and the same. Runs in the caller's transaction.
    Done merge(qint64 kept, qint64 absorbed);
    /// The tag itself, from everybody. NotFound.
    Done erase(qint64 tag);

private:
    static Done checkName(const QString &name);
    static Error notFound();
    Result<std::optional<CustomerTag>> withKey(const QString &key);

    Database &m_database;
};

} // namespace comptoir
