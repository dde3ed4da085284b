#pragma once

#include "models/domain/consent.h"

namespace comptoir {

/// How much a state allows: of two said at the same instant the one that allows less decides.
constexpr int breadthOf(ConsentState state)
{
    switch (state) {
    case ConsentState::Granted:
        return 2;
    case ConsentState::Pending:
        return 1;
    case ConsentState::Unknown:
    case ConsentState::Denied:
    case ConsentState::Withdrawn:
        break;
    }
    return 0;
}

} // namespace comptoir
