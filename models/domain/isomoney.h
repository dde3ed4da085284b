#pragma once

#include "models/domain/currency.h"

namespace comptoir {

/// Whether ISO 4217 knows the code as money: list one (SIX, 2026) without metals, units of account
/// of banks, tests and "no currency", and the moneys withdrawn since 2010, which old files hold.
bool isIsoMoney(const Currency &currency);

} // namespace comptoir
