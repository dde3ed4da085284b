#include "models/store/rowreading.h"

#include "models/store/machinenames.h"

#include <QJsonArray>
#include <QJsonDocument>

namespace comptoir {

std::optional<double> Columns::optionalReal()
{
    const int column = m_next++;
    if (m_row.isNull(column))
        return std::nullopt;
    return m_row.real(column);
}

std::optional<qint64> Columns::optionalInt64()
{
    const int column = m_next++;
    if (m_row.isNull(column))
        return std::nullopt;
    return m_row.int64(column);
}

std::optional<Money> Columns::optionalMoney()
{
    const std::optional<qint64> minor = optionalInt64();
    const Currency unit = currency();
    if (!minor)
        return std::nullopt;
    return Money{*minor, unit};
}

QStringList Columns::texts()
{
    QStringList texts;
    const QJsonArray array = QJsonDocument::fromJson(text().toUtf8()).array();
    for (const auto &value : array)
        texts.append(value.toVariant().toString());
    return texts;
}

OrderStateKind Columns::orderStateKind()
{
    const QString name = text();
    for (int i = 0; i <= static_cast<int>(OrderStateKind::PaymentError); ++i) {
        if (machineName(static_cast<OrderStateKind>(i)) == name)
            return static_cast<OrderStateKind>(i);
    }
    return OrderStateKind::Other;
}

ConsentRecord readConsentRecord(Columns &columns)
{
    ConsentRecord record;
    record.channel = channelFrom(columns.text());
    record.purpose = purposeFrom(columns.text());
    record.state = consentStateFrom(columns.text());
    record.source = columns.text();
    record.wording = columns.text();
    record.proof = columns.text();
    record.at = columns.optionalTimestamp();
    return record;
}

void Conditions::add(const QString &sql, std::vector<std::variant<qint64, QString>> values)
{
    m_sql.append(sql);
    m_values.insert(m_values.end(), values.begin(), values.end());
}

QString Conditions::where() const
{
    return m_sql.isEmpty() ? QString()
                           : QStringLiteral(" WHERE ") + m_sql.join(QStringLiteral(" AND "));
}

int Conditions::bind(Statement &statement, int first) const
{
    for (const auto &value : m_values)
        std::visit([&](const auto &plain) { statement.bind(first++, plain); }, value);
    return first;
}

QString displayName(const QString &firstName, const QString &lastName, const QString &company)
{
    const QString name = (firstName + QLatin1Char(' ') + lastName).trimmed();
    return name.isEmpty() ? company : name;
}

QString abandonedCartSql()
{
    return QStringLiteral("cart.order_id IS NULL AND cart.completed_at IS NULL"
                          " AND cart.gone_at IS NULL AND cart.lines_count > 0"
                          " AND (cart.customer_id IS NOT NULL OR cart.email IS NOT NULL"
                          "      OR cart.phone IS NOT NULL)"
                          " AND cart.updated_at < ?");
}

QString soldOrderSql()
{
    // "valid = 1" in these words, or the partial index by time does not serve.
    return QStringLiteral("orders.valid = 1 AND orders.original_total <> 0");
}

QStringList unsoldOrderSqls()
{
    return {QStringLiteral("orders.valid = 0"),
            QStringLiteral("orders.valid = 1 AND orders.original_total = 0")};
}

} // namespace comptoir
