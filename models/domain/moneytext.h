#pragma once

#include "models/domain/money.h"

namespace comptoir {

/// "139 €": the amount rounded to whole units, for the marks of charts.
QString wholeUnitsText(const Money &money, const QLocale &locale);

/// "€", or the code where readers of the locale know no sign.
QString currencySign(Currency currency, const QLocale &locale);

} // namespace comptoir
