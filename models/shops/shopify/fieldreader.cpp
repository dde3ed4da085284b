#include "models/shops/shopify/fieldreader.h"

#include <QtNumeric>

namespace comptoir::shopify {

namespace {

constexpr qint64 kLargestCount = 1'000'000'000;

QStringList splitTags(const JsonValue &value)
{
    if (value.isString())
        return value.toString().split(QLatin1Char(','));
    QStringList tags;
    for (const JsonValue &element : value.elements())
        tags.append(element.toString());
    return tags;
}

} // namespace

RemoteId FieldReader::id(std::string_view key)
{
    const JsonValue value = m_record[key];
    if (value.isNone())
        return {};
    bool ok = true;
    const qint64 number
        = value.isString() ? value.toString().toLongLong(&ok) : value.toInteger().value_or(-1);
    if (!ok || number < 0)
        reject(key);
    return RemoteId::fromNumber(number);
}

RemoteId FieldReader::requiredId(std::string_view key)
{
    const RemoteId found = id(key);
    if (found.isNull())
        reject(key);
    return found;
}

QString FieldReader::text(std::string_view key) const
{
    const JsonValue value = m_record[key];
    return value.isString() ? value.toString() : value.toDecimal();
}

QString FieldReader::word(std::string_view key) const
{
    return text(key).trimmed().toLower();
}

bool FieldReader::flag(std::string_view key) const
{
    return m_record[key].toBool().value_or(false);
}

std::optional<Timestamp> FieldReader::instant(std::string_view key)
{
    const JsonValue value = m_record[key];
    if (value.isNone())
        return std::nullopt;
    const std::optional<Timestamp> at = Timestamp::fromIso(value.toString());
    if (!at)
        reject(key);
    return at;
}

Timestamp FieldReader::requiredInstant(std::string_view key)
{
    const std::optional<Timestamp> at = instant(key);
    if (!at)
        reject(key);
    return at.value_or(Timestamp{});
}

std::optional<Money> FieldReader::money(std::string_view key, Currency currency)
{
    return money(m_record[key], key, currency);
}

std::optional<Money> FieldReader::money(const JsonValue &value, std::string_view key,
                                        Currency currency)
{
    if (value.isNone())
        return std::nullopt;
    const std::optional<Money> amount = Money::fromDecimal(value.toDecimal(), currency);
    if (!amount)
        reject(key);
    return amount;
}

std::optional<qint64> FieldReader::count(std::string_view key)
{
    const JsonValue value = m_record[key];
    if (value.isNone())
        return std::nullopt;
    const std::optional<qint64> number = value.toInteger();
    if (number && *number >= -kLargestCount && *number <= kLargestCount)
        return number;
    reject(key);
    return std::nullopt;
}

QStringList FieldReader::tags(std::string_view key) const
{
    QStringList tags;
    for (const QString &raw : splitTags(m_record[key])) {
        const QString tag = raw.trimmed();
        if (!tag.isEmpty() && !tags.contains(tag, Qt::CaseInsensitive))
            tags.append(tag);
    }
    return tags;
}

void FieldReader::reject(std::string_view key)
{
    if (m_badField.isEmpty())
        m_badField = QString::fromUtf8(key.data(), static_cast<qsizetype>(key.size()));
}

std::optional<qint64> checkedSum(qint64 a, qint64 b)
{
    qint64 sum = 0;
    if (qAddOverflow(a, b, &sum))
        return std::nullopt;
    return sum;
}

std::optional<qint64> checkedProduct(qint64 a, qint64 b)
{
    qint64 product = 0;
    if (qMulOverflow(a, b, &product))
        return std::nullopt;
    return product;
}

} // namespace comptoir::shopify
