#pragma once

#include "models/domain/timestamp.h"

#include <QDate>
#include <QTime>
#include <QTimeZone>

namespace comptoir {

/// When a clock in `zone` shows that day and time. A local time that exists twice (autumn) means
/// the first; one that a spring change skips means the instant an hour later on the clock.
Timestamp instantAt(const QDate &day, const QTime &time, const QTimeZone &zone);

/// The first instant of `day`: midnight, or what comes next where the clocks skip midnight.
Timestamp startOfDay(const QDate &day, const QTimeZone &zone);

/// As many hours into that day so many months before; where that month is shorter, the end of its
/// last day. Never later for an earlier `at`.
Timestamp monthsBefore(Timestamp at, int months, const QTimeZone &zone);

} // namespace comptoir
