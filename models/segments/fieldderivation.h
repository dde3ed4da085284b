#pragma once

#include "models/segments/rule.h"

namespace comptoir {

/// What a field amounts to in terms of what the customer did: "number of orders" is the count of
/// `order_placed` over all time. So it can be asked of any moment (the field's own source knows the
/// present only), and streams once for several questions. Amounts are those in the currency that
/// customer_facts would speak in at that moment.
struct FieldDerivation
{
    enum class Statistic { Count, Sum, Average, Distinct, First, Last };

    QString verb; ///< Behaviour::id
    Statistic statistic = Statistic::Count; ///< First and Last give the instant
    QString measure; ///< of Sum, Average and Distinct
    QList<Filter> where;
    Window window;

    bool operator==(const FieldDerivation &) const = default;
};

} // namespace comptoir
