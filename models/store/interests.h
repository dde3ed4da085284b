#pragma once

#include "models/domain/ids.h"
#include "models/domain/result.h"

#include <QList>
#include <QString>

namespace comptoir {

class Database;

/// What each doing is worth, in points; the owner's. A product looked at tells something, one put
/// in a cart more, one bought most. Several pieces in one line are one line: twelve candles are not
/// twelve times the interest.
struct InterestWeights
{
    static constexpr int kMost = 1000;

    int viewed = 1, inCart = 2, bought = 3;

    [[nodiscard]] bool isValid() const;
    bool operator==(const InterestWeights &) const = default;
};

/// What a customer's doings say of their taste, for one category or product.
struct Interest
{
    QString name;
    qint64 viewed = 0; ///< product pages
    qint64 inCart = 0; ///< lines of carts that no order came of
    qint64 bought = 0; ///< lines of orders that count, save those that came back
    InterestWeights weights = {};

    [[nodiscard]] qint64 points() const
    {
        return viewed * weights.viewed + inCart * weights.inCart + bought * weights.bought;
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

    Result<InterestWeights> weights();
    /// In the caller's transaction; they must be valid. Segments that ask for interest are behind
    /// then.
    Done setWeights(const InterestWeights &weights);

    Result<QList<Interest>> categories(CustomerId customer, int atMost);
    Result<QList<Interest>> products(CustomerId customer, int atMost);

    /// A statement that gives (d.customer_id, name, points) of everybody; "{only}" stands where a
    /// condition on d.customer_id may be put.
    static QString categoryRows();
    static QString productRows();
    /// The same rows before they are added up: (customer_id, product's id, points), one a line or
    /// page in any order, and (product's id, name), one each time that it counts for the name. The
    /// lines of orders are read as they lie in the file.
    static QString productVotes();
    static QString categoryNames();
    static QString productNames();
    /// A table expression of (customer_id, product_id, viewed, in_cart, bought, at, row), a row a
    /// line or page, and what a row of it, as `d`, is worth.
    static QString deeds();
    static QString pointsSql();
    /// A statement of (product's id, category's id) of all products: the categories that each
    /// counts for.
    static QString productCategories();

private:
    Result<QList<Interest>> read(const QString &name, const QString &joins, CustomerId customer,
                                 int atMost);

    Database &m_database;
};

} // namespace comptoir
