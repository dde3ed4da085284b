#pragma once

#include "models/domain/result.h"

namespace comptoir {

/// Whether it is the file that failed, so that the work ends; else it is one customer's matter.
inline bool isOfFile(ErrorCode code)
{
    return code == ErrorCode::Database || code == ErrorCode::DiskFull
        || code == ErrorCode::DatabaseDamaged;
}

} // namespace comptoir
