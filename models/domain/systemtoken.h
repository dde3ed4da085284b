#pragma once

#include <QString>

namespace comptoir {

/// 96 bits from the system's random source as hexadecimal digits, never one twice. Thread-safe. For
/// the wiring: what needs tokens gets a function that makes them, so that tests can say which.
QString systemToken();

} // namespace comptoir
