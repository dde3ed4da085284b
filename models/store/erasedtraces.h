#pragma once

#include "models/domain/ids.h"
#include "models/domain/result.h"

#include <QSet>
#include <QStringList>

namespace comptoir {

class Database;

/// What the program's own books hold of people who are about to be erased: what would take merges
/// and imports back, and lists of what was open lately. An import goes on to be taken back for
/// everybody else; of these people it no longer knows anything. In the caller's Transaction, before
/// their rows go.
class ErasedTraces
{
public:
    /// `addresses`: e-mails and numbers, by which rows that are gone by now are known again.
    ErasedTraces(Database &database, QSet<CustomerId> customers, QStringList addresses);

    Done erase();

private:
    Done eraseMerges();
    Done eraseFromImports();
    Done eraseFromSettings();

    Database &m_database;
    QSet<CustomerId> m_customers;
    QStringList m_addresses;
};

} // namespace comptoir
