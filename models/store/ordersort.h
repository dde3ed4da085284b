#pragma once

#include "models/store/ordercriteria.h"

#include <QHash>

#include <vector>

namespace comptoir {

/// The expression that a column of orders is sorted by, over table `orders`; where
/// isOfOtherTables() it needs the joins of orderJoinsSql(). States, payments and deliveries are
/// sorted by the course of an order, from the first step to the last.
QString orderSortSql(OrderColumn column);
bool isOfOtherTables(OrderColumn column);
QString orderJoinsSql();

/// Ids with what they are sorted by: 16 bytes an order. Sorting them here takes a small part of the
/// time that SQLite's sorter needs, and texts, of which there are few different ones, are compared
/// once each.
class OrderSortKeys
{
public:
    explicit OrderSortKeys(OrderColumn column);

    /// Columns id, key.
    void add(const Statement &row);
    /// In order; those without a key last both ways.
    std::vector<qint32> ids(bool descending);

private:
    struct Key
    {
        qint64 key;
        qint32 id;
    };
    qint64 numberOf(const QString &text);
    void rank();

    OrderColumn m_column;
    bool m_texts;
    std::vector<Key> m_keys;
    std::vector<qint32> m_without;
    QHash<QString, qint64> m_numbers; ///< by first appearance, until rank()
};

} // namespace comptoir
