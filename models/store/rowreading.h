#pragma once

#include "models/domain/shopbatch.h"
#include "models/store/statement.h"

#include <QStringList>

#include <variant>
#include <vector>

/// Small things that the repositories share.
namespace comptoir {

/// Reads the columns of a row one after another, so that a long SELECT and its struct are compared
/// by reading both from top to bottom.
class Columns
{
public:
    explicit Columns(const Statement &row, int first = 0)
        : m_row(row)
        , m_next(first)
    {}

    qint64 int64() { return m_row.int64(m_next++); }
    bool boolean() { return m_row.boolean(m_next++); }
    QString text() { return m_row.text(m_next++); }
    QDate date() { return m_row.date(m_next++); }
    Currency currency() { return m_row.currency(m_next++); }
    RemoteId remoteId() { return m_row.remoteId(m_next++); }
    Timestamp timestamp() { return m_row.timestamp(m_next++); }
    std::optional<Timestamp> optionalTimestamp() { return m_row.optionalTimestamp(m_next++); }
    std::optional<double> optionalReal();
    std::optional<qint64> optionalInt64();
    /// An amount and, in the next column, its currency.
    std::optional<Money> optionalMoney();
    QStringList texts(); ///< a JSON array
    OrderStateKind orderStateKind();
    template <typename Identifier>
    Identifier id()
    {
        return {int64()};
    }

private:
    const Statement &m_row;
    int m_next;
};

/// Columns channel, purpose, state, source, wording, proof, decided_at.
ConsentRecord readConsentRecord(Columns &columns);

/// Conditions that are joined by AND, with their values.
class Conditions
{
public:
    /// `values` are bound to the question marks of `sql`, in order.
    void add(const QString &sql, std::vector<std::variant<qint64, QString>> values = {});
    /// " WHERE …", or nothing.
    [[nodiscard]] QString where() const;
    /// Binds from parameter `first`; returns the next free parameter.
    int bind(Statement &statement, int first = 1) const;

private:
    QStringList m_sql;
    std::vector<std::variant<qint64, QString>> m_values;
};

/// "Marie Dupont", else the company.
QString displayName(const QString &firstName, const QString &lastName, const QString &company);

/// The condition under which table `cart` holds an abandoned cart; its one parameter is
/// AbandonedAsOf::limit().
QString abandonedCartSql();

/// The condition under which table `orders` holds an order that counts in revenue and in the number
/// of orders: the shop counts it as a sale, and it asked for money when it was placed.
QString soldOrderSql();
/// The orders for which soldOrderSql() is not true, in parts: what the shop counts as no sale, and
/// what asked for no money. Each is what a partial index holds.
QStringList unsoldOrderSqls();

} // namespace comptoir
