#pragma once

#include "models/store/database.h"

namespace comptoir {

/// One state of the file for several statements: a read transaction. Within a transaction of the
/// caller's there is one already.
class Snapshot
{
public:
    explicit Snapshot(Database &database);
    Snapshot(const Snapshot &) = delete;
    Snapshot &operator=(const Snapshot &) = delete;
    ~Snapshot();

    /// Whether it was begun here; the file's state is settled by the first read.
    [[nodiscard]] bool isOwn() const { return m_begun; }

private:
    Database &m_database;
    bool m_begun = false;
};

} // namespace comptoir
