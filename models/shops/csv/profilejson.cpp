#include "models/domain/isomoney.h"
#include "models/shops/csv/importprofile.h"
#include "models/shops/csv/mapcolumns.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QTimeZone>

#include <array>

namespace comptoir::csv {

namespace {

template <typename Value>
struct Word
{
    const char *word;
    Value value;
};
constexpr std::array<Word<Encoding>, 4> kEncodings{{{"utf-8", Encoding::Utf8},
                                                    {"utf-16le", Encoding::Utf16LittleEndian},
                                                    {"utf-16be", Encoding::Utf16BigEndian},
                                                    {"windows-1252", Encoding::Windows1252}}};
constexpr std::array<Word<Delimiter>, 5> kDelimiters{{{",", Delimiter::Comma},
                                                      {";", Delimiter::Semicolon},
                                                      {"\t", Delimiter::Tab},
                                                      {"|", Delimiter::Pipe},
                                                      {"blanks", Delimiter::Blanks}}};
constexpr std::array<Word<DateFormat>, 5> kDates{{{"iso", DateFormat::Iso},
                                                  {"dmy", DateFormat::DayMonthYear},
                                                  {"mdy", DateFormat::MonthDayYear},
                                                  {"compact", DateFormat::Compact},
                                                  {"excel", DateFormat::ExcelSerial}}};
constexpr std::array<Word<DecimalMark>, 2> kDecimals{
    {{",", DecimalMark::Comma}, {".", DecimalMark::Point}}};

template <typename Words, typename Value>
QString wordOf(const Words &words, Value value)
{
    for (const auto &entry : words) {
        if (entry.value == value)
            return QLatin1String(entry.word);
    }
    return {};
}

/// Collects what is wrong, so that reading stays a straight line.
class ObjectReader
{
public:
    explicit ObjectReader(QJsonObject object)
        : m_object(std::move(object))
    {}

    template <typename Words, typename Value>
    void word(const char *key, const Words &words, std::optional<Value> &into)
    {
        const QJsonValue value = take(key);
        if (value.isUndefined())
            return;
        for (const auto &entry : words) {
            if (value.toString() == QLatin1String(entry.word))
                into = entry.value;
        }
        if (!into)
            complain(key);
    }
    QString text(const char *key)
    {
        const QJsonValue value = take(key);
        if (!value.isUndefined() && !value.isString())
            complain(key);
        return value.toString();
    }
    QJsonValue take(const char *key) { return m_object.take(QLatin1String(key)); }
    void flag(const char *key, std::optional<bool> &into)
    {
        const QJsonValue value = take(key);
        if (value.isBool())
            into = value.toBool();
        else if (!value.isUndefined())
            complain(key);
    }
    void complain(const char *key)
    {
        if (m_wrong.isEmpty())
            m_wrong = QLatin1String(key);
    }
    /// The first key whose value or name is not understood.
    [[nodiscard]] QString wrong() const
    {
        return m_wrong.isEmpty() && !m_object.isEmpty() ? m_object.keys().constFirst() : m_wrong;
    }

private:
    QJsonObject m_object;
    QString m_wrong;
};

Error noJson(const QJsonParseError &problem)
{
    //: %1 is a number: how many bytes of the file were understood
    return {ErrorCode::Parse,
            ProfileJson::tr("The mapping file is not a JSON object: it is understood up to byte "
                            "%1. Nothing was imported. Correct the mapping file and try again.")
                .arg(problem.offset),
            QStringLiteral("csv mapping: ") + problem.errorString()};
}

Error noMoney(const QString &code)
{
    //: %1 is a word of the mapping file
    return {ErrorCode::Parse,
            ProfileJson::tr("The mapping names a currency “%1” (“currency”), which is no money of "
                            "ISO 4217. Nothing was imported. Write a code such as EUR.")
                .arg(code.left(kMostCharactersTold)),
            QStringLiteral("csv mapping: currency")};
}

Result<QJsonObject> objectOf(const QByteArray &json)
{
    QJsonParseError problem;
    const QJsonDocument document = QJsonDocument::fromJson(json, &problem);
    if (!document.isObject())
        return noJson(problem);
    return document.object();
}

Done readCurrency(ObjectReader &reader, ImportProfile &profile)
{
    const QString code = reader.text("currency");
    if (code.isEmpty())
        return done();
    profile.currency = Currency::fromCode(code).value_or(Currency());
    return isIsoMoney(profile.currency) ? done() : Done(noMoney(code));
}

/// All but the columns.
Result<ImportProfile> readDialectOf(QJsonObject map, const QByteArray &zone)
{
    map.remove(QLatin1String("columns"));
    ObjectReader reader(map);
    ImportProfile profile;
    if (reader.take("version").toInt() != 1)
        return ProfileJson::notUnderstood(QStringLiteral("version"));
    const auto kind = kindFromId(reader.text("kind"));
    if (!kind)
        return ProfileJson::notUnderstood(QStringLiteral("kind"));
    profile.kind = *kind;
    profile.name = reader.text("name");
    reader.word("encoding", kEncodings, profile.encoding);
    reader.word("delimiter", kDelimiters, profile.delimiter);
    reader.word("dates", kDates, profile.dates);
    reader.word("decimals", kDecimals, profile.decimals);
    reader.flag("header", profile.hasHeader);
    if (QTimeZone(zone).isValid())
        profile.timeZone = zone;
    if (const QString named = reader.text("time_zone"); !named.isEmpty())
        profile.timeZone = named.toLatin1();
    if (!QTimeZone(profile.timeZone).isValid())
        return ProfileJson::notUnderstood(QStringLiteral("time_zone"));
    if (const Done money = readCurrency(reader, profile); !money)
        return money.error();
    if (!reader.wrong().isEmpty())
        return ProfileJson::notUnderstood(reader.wrong());
    return profile;
}

} // namespace

Error ProfileJson::notUnderstood(const QString &place)
{
    return {ErrorCode::Parse,
            tr("The mapping cannot be used: \"%1\" is missing or not understood. "
               "Nothing was imported. Correct the mapping file and try again.")
                .arg(place.left(kMostCharactersTold)),
            QStringLiteral("csv mapping: a key")};
}

Result<ImportProfile> ProfileJson::readDialect(const QByteArray &json, const QByteArray &zone)
{
    const Result<QJsonObject> map = objectOf(json);
    return map ? readDialectOf(*map, zone) : Result<ImportProfile>(map.error());
}

Result<ImportProfile> ProfileJson::read(const QByteArray &json, const QStringList &headers,
                                        const QByteArray &zone)
{
    const Result<QJsonObject> map = objectOf(json);
    if (!map)
        return map.error();
    Result<ImportProfile> profile = readDialectOf(*map, zone);
    if (!profile)
        return profile;
    const auto columns
        = MapColumns(profile->kind, headers).read(map->value(QLatin1String("columns")));
    if (!columns)
        return columns.error();
    profile->columns = *columns;
    return profile;
}

QJsonObject ProfileJson::write(const ImportProfile &profile, const QStringList &headers)
{
    QJsonObject object{{QStringLiteral("version"), 1},
                       {QStringLiteral("kind"), kindId(profile.kind)},
                       {QStringLiteral("time_zone"), QString::fromLatin1(profile.timeZone)}};
    const auto add = [&object](const char *key, const QString &text) {
        if (!text.isEmpty())
            object.insert(QLatin1String(key), text);
    };
    add("name", profile.name);
    add("currency", profile.currency.code());
    if (profile.encoding)
        add("encoding", wordOf(kEncodings, *profile.encoding));
    if (profile.delimiter)
        add("delimiter", wordOf(kDelimiters, *profile.delimiter));
    if (profile.dates)
        add("dates", wordOf(kDates, *profile.dates));
    if (profile.decimals)
        add("decimals", wordOf(kDecimals, *profile.decimals));
    if (profile.hasHeader)
        object.insert(QLatin1String("header"), *profile.hasHeader);
    QJsonArray columns;
    for (const ColumnMapping &column : profile.columns) {
        QJsonObject entry{{QStringLiteral("field"), column.field},
                          {QStringLiteral("index"), column.index}};
        if (column.index >= 0 && column.index < headers.size())
            entry.insert(QLatin1String("header"), headers.at(column.index));
        columns.append(entry);
    }
    object.insert(QLatin1String("columns"), columns);
    return object;
}

} // namespace comptoir::csv
