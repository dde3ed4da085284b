#pragma once

#include "models/store/productrepository.h"
#include "models/store/rowreading.h"

namespace comptoir {

/// The SQL of a ProductQuery.
class ProductList
{
public:
    explicit ProductList(const ProductQuery &query);

    Result<std::vector<qint32>> ids(Database &database) const;
    Result<qint64> count(Database &database) const;

    /// Pieces of the whole product in the row of table `product`; NULL where nobody counts.
    static QString stockSql();

private:
    struct Key;
    void addFilter();
    void addSearch();
    [[nodiscard]] bool sortsText() const;
    [[nodiscard]] QString keySql() const;
    void sortByNumber(std::vector<Key> &keys) const;
    void sortByText(std::vector<Key> &keys) const;

    ProductQuery m_query;
    Conditions m_conditions;
};

} // namespace comptoir
