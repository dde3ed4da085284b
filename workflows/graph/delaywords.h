#pragma once

#include "workflows/graph/parameter.h"

#include <array>

namespace comptoir {

inline constexpr std::array kDelayUnits{DelayUnit::Minutes, DelayUnit::Hours,  DelayUnit::Days,
                                        DelayUnit::Weeks,   DelayUnit::Months, DelayUnit::Years};

/// "days": how files name a unit.
inline QString delayWord(DelayUnit unit)
{
    static const std::array<QString, kDelayUnits.size()> words{
        QStringLiteral("minutes"), QStringLiteral("hours"),  QStringLiteral("days"),
        QStringLiteral("weeks"),   QStringLiteral("months"), QStringLiteral("years")};
    return words.at(static_cast<size_t>(unit));
}

} // namespace comptoir
