#pragma once

#include "models/domain/clock.h"
#include "models/domain/ids.h"
#include "models/domain/result.h"

#include <QCoreApplication>
#include <QList>

namespace comptoir {

class Database;

/// Who is in a segment at this moment, to be written to.
class SegmentRecipients
{
    Q_DECLARE_TR_FUNCTIONS(SegmentRecipients)
public:
    /// Asked anew, not as kept. InvalidArgument: its rule cannot be asked, or needs what no source
    /// has brought yet, so that nobody knows who is in it.
    static Result<QList<CustomerId>> of(Database &database, SegmentId segment, Timestamp now,
                                        const CancelToken &cancel);
};

} // namespace comptoir
