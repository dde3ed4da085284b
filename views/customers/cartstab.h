#pragma once

#include "views/customers/profiletab.h"

namespace comptoir {

/// Carts, abandoned or not, with the way back to each in the shop.
class CartsTab : public ProfileTab
{
    Q_OBJECT

public:
    using ProfileTab::ProfileTab;

private:
    void fill(QVBoxLayout *column) override;
    void addCart(QVBoxLayout *column, const Cart &cart);
    void fillCart(QVBoxLayout *body, const Cart &cart);
};

} // namespace comptoir
