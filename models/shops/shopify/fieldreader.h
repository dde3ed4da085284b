#pragma once

#include "models/domain/money.h"
#include "models/domain/remoteid.h"
#include "models/domain/timestamp.h"
#include "models/shops/jsondocument.h"

#include <QStringList>

#include <optional>
#include <string_view>

namespace comptoir::shopify {

/// Reads the members of one record and remembers the first that is malformed. Null and missing
/// members are "none" everywhere in the REST Admin API; only a value of the wrong form is an error,
/// since taking it for "none" would lose data silently.
class FieldReader
{
public:
    explicit FieldReader(const JsonValue &record)
        : m_record(record)
    {}

    [[nodiscard]] JsonValue operator[](std::string_view key) const { return m_record[key]; }

    /// 64-bit integers, also as digits in a string; null for none.
    RemoteId id(std::string_view key);
    RemoteId requiredId(std::string_view key);
    QString text(std::string_view key) const;
    /// Lower case, for the platform's own words ("paid").
    QString word(std::string_view key) const;
    bool flag(std::string_view key) const;
    /// ISO 8601 with offset.
    std::optional<Timestamp> instant(std::string_view key);
    Timestamp requiredInstant(std::string_view key);
    /// A decimal, string or number; nullopt for none.
    std::optional<Money> money(std::string_view key, Currency currency);
    std::optional<Money> money(const JsonValue &value, std::string_view key, Currency currency);
    /// A count; between -10^9 and 10^9, so that sums cannot overflow.
    std::optional<qint64> count(std::string_view key);
    /// "Léon, Noël" or an array: trimmed, empty ones dropped, once each whatever the case.
    QStringList tags(std::string_view key) const;

    void reject(std::string_view key);
    [[nodiscard]] bool isGood() const { return m_badField.isEmpty(); }
    [[nodiscard]] const QString &badField() const { return m_badField; }

private:
    JsonValue m_record;
    QString m_badField;
};

/// Sums and products that refuse to overflow: hostile quantities must not wrap around.
std::optional<qint64> checkedSum(qint64 a, qint64 b);
std::optional<qint64> checkedProduct(qint64 a, qint64 b);

} // namespace comptoir::shopify
