#pragma once

#include "models/store/waitingcart.h"
#include "views/widgets/tokens.h"

#include <QCoreApplication>

namespace comptoir {

/// The one badge of a customer in lists: what their orders and carts say at a glance.
class CustomerMark
{
    Q_DECLARE_TR_FUNCTIONS(CustomerMark)

public:
    enum class Kind { CartWaiting, NeverOrdered, OneOrder, Returning };

    /// A cart waits as the filter of the list has it (WaitingCart).
    static Kind of(const CustomerFigures &figures, const AbandonedAsOf &asOf);
    static QString text(Kind kind);
    static Tone tone(Kind kind);
    static int widest(); ///< pixels of the widest badge
};

/// "Élodie Lefèvre", else the company, else the e-mail or the phone, else "Account 482 of Maison
/// Lavande".
class CustomerName
{
    Q_DECLARE_TR_FUNCTIONS(CustomerName)

public:
    static QString of(const CustomerRow &row);
};

} // namespace comptoir
