#pragma once

#include "models/domain/customer.h"
#include "views/widgets/tokens.h"

#include <QCoreApplication>

namespace comptoir {

/// The one badge of a customer in lists: what their orders and carts say at a glance.
class CustomerMark
{
    Q_DECLARE_TR_FUNCTIONS(CustomerMark)

public:
    enum class Kind { CartWaiting, NeverOrdered, OneOrder, Returning };

    /// A cart waits when it was touched in the last 30 days and after the last order.
    static Kind of(const CustomerFigures &figures, Timestamp now);
    static QString text(Kind kind);
    static Tone tone(Kind kind);
    static int widest(); ///< pixels of the widest badge
};

/// "Élodie Lefèvre", else the company, else the e-mail or the phone, else "No name".
class CustomerName
{
    Q_DECLARE_TR_FUNCTIONS(CustomerName)

public:
    static QString of(const CustomerRow &row);
};

} // namespace comptoir
