#pragma once

#include "models/store/waitingcarts.h"
#include "views/viewcontext.h"
#include "views/widgets/actionrow.h"

class QMenu;

namespace comptoir {

/// "Carts worth a look": what customers left behind, worth most first, whether one may write to
/// them, and what one can do about it.
class CartsCard : public RowsCard
{
    Q_OBJECT

public:
    explicit CartsCard(const ViewContext &context, QWidget *parent = nullptr);

    /// `whole`: all carts are here, so that none means none.
    void take(const WaitingCarts::Reading &reading, bool whole = true);

signals:
    /// A cart was set aside, or is back.
    void changed();
    void profileRequested(comptoir::CustomerId customer);
    /// The owner wants a task about this customer.
    void taskRequested(comptoir::CustomerId customer, const QString &name);
    void allRequested();

private:
    QWidget *makeRow(const WaitingCarts::Entry &entry);
    void fillMenu(QMenu *menu, const Cart &cart);
    void addLinks(QMenu *menu, const Cart &cart);
    void snooze(const Cart &cart, std::optional<Timestamp> until);
    [[nodiscard]] QString nameOf(const Cart &cart) const;
    [[nodiscard]] QString detailOf(const WaitingCarts::Entry &entry) const;

    ViewContext m_context;
};

} // namespace comptoir
