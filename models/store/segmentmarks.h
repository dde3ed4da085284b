#pragma once

#include "models/domain/ids.h"
#include "models/domain/result.h"

#include <QSet>

namespace comptoir {

class Database;

/// Who must be looked at again before the segments' members are right (table segment_dirty). Marks
/// are written in the transaction of the change, so that a crash loses none, and nothing is written
/// while no segment is kept. The owner's tags, fields, notes and tasks mark by triggers.
class SegmentMarks
{
public:
    explicit SegmentMarks(Database &database);

    Done mark(const QSet<CustomerId> &customers);
    /// What changed belongs to nobody: which products a category holds, what a state means.
    Done markEverybody();

private:
    Result<bool> isNeeded();

    Database &m_database;
};

} // namespace comptoir
