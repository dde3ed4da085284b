#include "models/shops/prestashop/record.h"

#include "models/shops/prestashop/cursor.h"

#include <algorithm>
#include <cmath>

namespace comptoir::prestashop {

namespace {

bool isControl(QChar c)
{
    return c.unicode() < 0x20 && c != u'\t' && c != u'\n' && c != u'\r';
}

QString withoutControls(QString text)
{
    if (std::any_of(text.cbegin(), text.cend(), isControl))
        text.removeIf(isControl);
    return text;
}

/// The scalar as text; null, false and lists are none. Whole numbers keep all their digits.
QString scalarText(const QJsonValue &value)
{
    if (value.isString())
        return value.toString();
    if (value.isDouble()) {
        const double number = value.toDouble();
        const bool whole = std::nearbyint(number) == number && std::fabs(number) < 9e15;
        return whole ? QString::number(value.toInteger()) : QString::number(number, 'f', 6);
    }
    return {};
}

} // namespace

void Record::complain(QLatin1String key)
{
    if (m_problem.isEmpty())
        m_problem = key;
}

qint64 Record::integer(QLatin1String key)
{
    return number(key, Fractions::Rounded);
}

RemoteId Record::id(QLatin1String key)
{
    return RemoteId::fromNumber(number(key, Fractions::Refused));
}

qint64 Record::number(QLatin1String key, Fractions fractions)
{
    const QJsonValue value = m_object.value(key);
    if (value.isBool())
        return value.toBool() ? 1 : 0;
    const QString text = scalarText(value).trimmed();
    if (text.isEmpty())
        return 0;
    bool ok = false;
    const qint64 number = text.toLongLong(&ok);
    if (ok)
        return number;
    // "1.000000": MySQL columns changed by modules.
    const double decimal = text.toDouble(&ok);
    const bool isWhole = ok && std::trunc(decimal) == decimal;
    if (ok && std::fabs(decimal) < 9e15 && (isWhole || fractions == Fractions::Rounded))
        return std::llround(decimal);
    complain(key);
    return 0;
}

RemoteId Record::ownId()
{
    const RemoteId own = id(QLatin1String("id"));
    if (own.isNull() || integer(QLatin1String("id")) > largestId)
        complain(QLatin1String("id"));
    return own;
}

QString Record::word(QLatin1String key)
{
    return text(key).trimmed();
}

QString Record::text(QLatin1String key)
{
    return withoutControls(scalarText(m_object.value(key)));
}

QString Record::languageWord(QLatin1String key)
{
    const QJsonValue value = m_object.value(key);
    if (!value.isArray())
        return word(key);
    QString first;
    const QJsonArray values = value.toArray();
    for (const QJsonValue entry : values) {
        const QJsonObject object = entry.toObject();
        const QString text = withoutControls(scalarText(object[u"value"])).trimmed();
        if (text.isEmpty())
            continue;
        if (scalarText(object[u"id"]).toLongLong() == m_context.language)
            return text;
        if (first.isEmpty())
            first = text;
    }
    return first;
}

std::optional<Timestamp> Record::date(QLatin1String key)
{
    return m_times.read(scalarText(m_object.value(key)));
}

Timestamp Record::requiredDate(QLatin1String key)
{
    const std::optional<Timestamp> instant = date(key);
    if (!instant)
        complain(key);
    return instant.value_or(Timestamp());
}

QDate Record::day(QLatin1String key)
{
    const QDate date = QDate::fromString(word(key).left(10), Qt::ISODate);
    return date.isValid() && date.year() > 0 ? date : QDate();
}

double Record::decimal(QLatin1String key)
{
    const QString text = scalarText(m_object.value(key)).trimmed();
    if (text.isEmpty())
        return 0;
    bool ok = false;
    const double number = text.toDouble(&ok);
    if (!ok || !std::isfinite(number)) {
        complain(key);
        return 0;
    }
    return number;
}

Money Record::money(QLatin1String key, const Currency &currency)
{
    const QString text = scalarText(m_object.value(key)).trimmed();
    if (text.isEmpty())
        return {0, currency};
    const std::optional<Money> money = Money::fromDecimal(text, currency);
    if (!money)
        complain(key);
    return money.value_or(Money{0, currency});
}

Currency Record::currency(QLatin1String key)
{
    const Currency known = m_context.tables.currencies.value(integer(key));
    if (known.isNull())
        complain(key);
    return known;
}

QJsonArray Record::association(QLatin1String name) const
{
    const QJsonValue value = m_object[u"associations"].toObject().value(name);
    if (value.isObject())
        return {value};
    return value.toArray();
}

} // namespace comptoir::prestashop
