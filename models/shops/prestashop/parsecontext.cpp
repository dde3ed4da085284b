#include "models/shops/prestashop/parsecontext.h"

namespace comptoir::prestashop {

namespace {

constexpr qint64 dayMs = 24LL * 3600 * 1000;

template <typename Value, typename ToText>
QJsonObject tableToJson(const QHash<qint64, Value> &table, ToText toText)
{
    QJsonObject json;
    for (auto it = table.cbegin(); it != table.cend(); ++it)
        json.insert(QString::number(it.key()), toText(it.value()));
    return json;
}

QHash<qint64, QString> textsFromJson(const QJsonObject &json)
{
    QHash<qint64, QString> table;
    for (auto it = json.constBegin(); it != json.constEnd(); ++it)
        table.insert(it.key().toLongLong(), it.value().toString());
    return table;
}

/// Two digits at `at`, or -1.
int twoDigits(QStringView text, qsizetype at)
{
    const int tens = text.at(at).unicode() - u'0';
    const int ones = text.at(at + 1).unicode() - u'0';
    return tens >= 0 && tens <= 9 && ones >= 0 && ones <= 9 ? tens * 10 + ones : -1;
}

/// "HH:MM:SS" at the end of "YYYY-MM-DD HH:MM:SS" in ms; nullopt for any other shape.
std::optional<qint64> timeOfDay(QStringView text)
{
    if (text.size() != 19 || text.at(10) != u' ' || text.at(13) != u':' || text.at(16) != u':')
        return std::nullopt;
    const int hours = twoDigits(text, 11);
    const int minutes = twoDigits(text, 14);
    const int seconds = twoDigits(text, 17);
    if (hours < 0 || hours > 23 || minutes < 0 || minutes > 59 || seconds < 0 || seconds > 59)
        return std::nullopt;
    return ((hours * 60LL + minutes) * 60 + seconds) * 1000;
}

/// The day of "YYYY-MM-DD…" in days since 1970; nullopt when it is no day of the calendar.
std::optional<qint64> dayOf(QStringView text)
{
    if (text.at(4) != u'-' || text.at(7) != u'-')
        return std::nullopt;
    const int century = twoDigits(text, 0);
    const int years = twoDigits(text, 2);
    const int month = twoDigits(text, 5);
    const int day = twoDigits(text, 8);
    const QDate date(century * 100 + years, month, day);
    if (century < 10 || years < 0 || month < 0 || day < 0 || !date.isValid())
        return std::nullopt;
    return date.toJulianDay() - QDate(1970, 1, 1).toJulianDay();
}

} // namespace

QJsonObject ReferenceTables::toJson() const
{
    const auto code = [](const Currency &currency) { return currency.code(); };
    const auto same = [](const QString &text) { return text; };
    return {{QStringLiteral("currencies"), tableToJson(currencies, code)},
            {QStringLiteral("languages"), tableToJson(languages, same)},
            {QStringLiteral("countries"), tableToJson(countries, same)}};
}

ReferenceTables ReferenceTables::fromJson(const QJsonObject &json)
{
    ReferenceTables tables;
    tables.languages = textsFromJson(json[u"languages"].toObject());
    tables.countries = textsFromJson(json[u"countries"].toObject());
    const QHash<qint64, QString> codes = textsFromJson(json[u"currencies"].toObject());
    for (auto it = codes.cbegin(); it != codes.cend(); ++it) {
        if (const auto currency = Currency::fromCode(it.value()))
            tables.currencies.insert(it.key(), *currency);
    }
    return tables;
}

void ReferenceTables::merge(const ShopBatch &batch)
{
    for (const ReferenceRecord &reference : batch.references) {
        const qint64 id = reference.id.number();
        if (reference.kind == ReferenceRecord::Kind::Language)
            languages.insert(id, reference.code);
        else if (reference.kind == ReferenceRecord::Kind::Country)
            countries.insert(id, reference.code);
        else if (reference.kind == ReferenceRecord::Kind::Currency) {
            if (const auto currency = Currency::fromCode(reference.code))
                currencies.insert(id, *currency);
        }
    }
}

std::optional<qint64> LocalTimes::steadyOffset(qint64 day)
{
    const auto known = m_offsets.constFind(day);
    if (known != m_offsets.constEnd())
        return *known;
    const auto offsetAt = [this](qint64 ms) {
        return qint64(m_zone.offsetFromUtc(QDateTime::fromMSecsSinceEpoch(ms, Qt::UTC))) * 1000;
    };
    const qint64 before = offsetAt((day - 1) * dayMs);
    const qint64 after = offsetAt((day + 2) * dayMs);
    std::optional<qint64> offset;
    if (before == after)
        offset = before;
    m_offsets.insert(day, offset);
    return offset;
}

std::optional<Timestamp> LocalTimes::read(QStringView text)
{
    if (text.startsWith(u"0000"))
        return std::nullopt;
    const std::optional<qint64> time = timeOfDay(text);
    const std::optional<qint64> day = time ? dayOf(text) : std::nullopt;
    const std::optional<qint64> offset = day ? steadyOffset(*day) : std::nullopt;
    if (!offset)
        return Timestamp::fromLocal(text, m_zone);
    return Timestamp{*day * dayMs + *time - *offset};
}

} // namespace comptoir::prestashop
