#pragma once

#include "models/domain/customer.h"
#include "models/store/cartrepository.h"

#include <QString>

#include <variant>
#include <vector>

namespace comptoir {

/// Whether somebody's cart waits for them now: their newest open cart is untouched for the owner's
/// hours, was touched in the last 30 days, and after their last order. The figures of one person
/// and the SQL over all of them stand here together, since lists show both side by side.
class WaitingCart
{
public:
    explicit WaitingCart(const AbandonedAsOf &asOf);

    [[nodiscard]] bool isOf(const CustomerFigures &figures) const;
    /// The same condition on `customer_facts f`; its parameters are values().
    static QString sql();
    [[nodiscard]] std::vector<std::variant<qint64, QString>> values() const;

private:
    Timestamp m_newest, m_oldest; ///< the cart was touched between them
};

} // namespace comptoir
