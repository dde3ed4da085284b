#pragma once

#include "models/domain/order.h"
#include "models/domain/shop.h"

#include <QCoreApplication>
#include <QUrl>

class QWidget;

namespace comptoir {

struct CustomerAccount;

/// Ways from a customer into the shop. Only web addresses; what is no http or https address is
/// none.
class ShopLinks
{
    Q_DECLARE_TR_FUNCTIONS(ShopLinks)

public:
    /// Back to the cart as the customer left it, else its page in the shop's back office; invalid:
    /// none known.
    static QUrl ofCart(const Cart &cart, const Shop &shop);
    /// The customer's page in the shop's back office; invalid: none known.
    static QUrl ofAccount(const CustomerAccount &account, const Shop &shop);
    /// `text` when it is a whole http or https address with a host; else invalid.
    static QUrl webAddress(const QString &text);

    /// Shows the address and opens it in the browser when the owner says so.
    static void open(QWidget *parent, const QUrl &address);
};

} // namespace comptoir
