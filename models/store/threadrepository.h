#pragma once

#include "models/domain/result.h"
#include "models/domain/thread.h"

namespace comptoir {

class Database;

/// Conversations with customer service. The shop's; nothing here writes.
class ThreadRepository
{
public:
    explicit ThreadRepository(Database &database);

    /// All conversations of one person with their messages, the one written in last first. Those
    /// that the shop deleted are left out.
    Result<QList<SupportThread>> ofCustomer(CustomerId customer);

private:
    Result<QList<SupportMessage>> messages(ThreadId thread);

    Database &m_database;
};

} // namespace comptoir
