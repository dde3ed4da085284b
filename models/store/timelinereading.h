#pragma once

#include "models/store/timelinerepository.h"

namespace comptoir {

/// Reads one entry of the timeline from the tables of its kind.
class TimelineReading
{
public:
    explicit TimelineReading(Database &database);

    Result<TimelineEntry> entry(const TimelineKey &key);

private:
    Database &m_database;
};

} // namespace comptoir
