#pragma once

#include "models/domain/ids.h"
#include "models/domain/result.h"

#include <QList>
#include <QString>

namespace comptoir {

class Database;

/// What a customer's doings say of their taste, for one category or product.
struct Interest
{
    /// A product looked at tells something, one put in a cart more, one bought most. Several pieces
    /// in one line are one line: twelve candles are not twelve times the interest.
    static constexpr int kViewed = 1;
    static constexpr int kInCart = 2;
    static constexpr int kBought = 3;

    QString name;
    qint64 viewed = 0; ///< product pages
    qint64 inCart = 0; ///< lines of carts that no order came of
    qint64 bought = 0; ///< lines of orders that count, save those that came back

    [[nodiscard]] qint64 points() const
    {
        return viewed * kViewed + inCart * kInCart + bought * kBought;
    }
    bool operator==(const Interest &) const = default;
};

/// The strongest first; of equals by name. Never more than `atMost`.
QList<Interest> strongest(QList<Interest> interests, int atMost);

/// Interest per category and per product, over all time. Read when asked, from the lines
/// themselves: it follows from the catalogue as much as from the customer. A product counts for its
/// main category where the shop names one, else for each that it is in. A page that was looked at
/// counts for the product of that name.
class Interests
{
public:
    explicit Interests(Database &database);

    Result<QList<Interest>> categories(CustomerId customer, int atMost);
    Result<QList<Interest>> products(CustomerId customer, int atMost);

    /// A statement that gives (d.customer_id, name, points) of everybody; "{only}" stands where a
    /// condition on d.customer_id may be put.
    static QString categoryRows();
    static QString productRows();

private:
    Result<QList<Interest>> read(const QString &name, const QString &joins, CustomerId customer,
                                 int atMost);

    Database &m_database;
};

} // namespace comptoir
