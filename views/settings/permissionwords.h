#pragma once

#include <QCoreApplication>

namespace comptoir {

/// What the owner would do without when a key lacks a permission.
class PermissionWords
{
    Q_DECLARE_TR_FUNCTIONS(PermissionWords)

public:
    /// One sentence for the platform's own word ("read_orders", "order_slip"); empty for a word
    /// that is not known here.
    static QString lostWithout(const QString &resource);
};

} // namespace comptoir
