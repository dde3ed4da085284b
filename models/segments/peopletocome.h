#pragma once

#include "models/segments/customerset.h"
#include "models/store/database.h"

#include <optional>

namespace comptoir {

/// Those of whom the file tells something later than a moment: an order dated by a clock that is
/// ahead, a page of events of tomorrow. Time moves them when that instant comes, though nothing is
/// written then. Kept in the profile (setting `segments.people_to_come`), since looking for them
/// among everybody costs more than all else that a page of a sync does to segments.
struct PeopleToCome
{
    Timestamp asOf;
    CustomerSet people;

    /// As of a count of segments that was written; nothing: not known, for which there may be any
    /// reason.
    static Result<std::optional<PeopleToCome>> read(Database &database);
    /// Looks among everybody, or among some.
    static Result<PeopleToCome> find(Database &database, Timestamp now);
    static Result<PeopleToCome> findAmong(const CustomerSet &some, Database &database,
                                          Timestamp now);
    /// What find() gave becomes what is known, if what was known is still as of `before`; else
    /// another count came between, and nothing is known any more. In a transaction.
    Done write(Database &database, std::optional<Timestamp> before) const;
    static Done forget(Database &database);
};

} // namespace comptoir
