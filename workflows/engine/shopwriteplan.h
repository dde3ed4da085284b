#pragma once

#include "models/domain/customer.h"
#include "models/shops/shopwriter.h"
#include "models/store/shopwriterepository.h"

#include <QTimeZone>

namespace comptoir {

/// What exactly is asked of a shop for one row of the queue, by what its step says. Pure.
class ShopWritePlan
{
public:
    /// `arguments`: of the row.
    explicit ShopWritePlan(const QByteArray &arguments);

    /// Where it was decided to be done, at the first try; none: not yet.
    [[nodiscard]] ShopId shop() const;
    /// Decides: that shop, and from when on the code is valid. Stays as it was first decided.
    void decide(ShopId shop, Timestamp now);
    /// Of the row, with what was decided.
    [[nodiscard]] QByteArray arguments() const;

    /// `account`: the customer's in that shop; null: they have none. A code is for them alone where
    /// they have an account (a guest gets a new number with each order). It begins with the day
    /// on which it was decided, on the shop's clock, which may be behind ours.
    [[nodiscard]] DiscountCodeRecord code(const QString &name, const QString &title,
                                          const CustomerAccount *account,
                                          const QTimeZone &zone) const;
    [[nodiscard]] CustomerMark mark(const CustomerAccount &account) const;
    [[nodiscard]] QUrl hookAddress() const;
    [[nodiscard]] QStringList hookFields() const;

    /// The account to write to: one that signs in before a guest, the newest first. Null: none.
    static const CustomerAccount *accountIn(const QList<CustomerAccount> &accounts, ShopId shop);

private:
    [[nodiscard]] QString word(const char *key) const;
    [[nodiscard]] std::optional<Money> money(const char *key) const;

    QJsonObject m_arguments;
};

} // namespace comptoir
