#include "models/shops/csv/importprofile.h"

#include "models/domain/contact.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QSet>
#include <QTimeZone>

#include <algorithm>
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

QString folded(const QString &header)
{
    return foldForSorting(header).trimmed();
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

/// The fields that no column of this kind of file can fill go to `unknown`.
void readColumns(ObjectReader &reader, const QStringList &headers, ImportProfile &profile,
                 QStringList &unknown)
{
    QStringList known;
    for (const QString &header : headers)
        known.append(folded(header));
    for (const QJsonValue value : reader.take("columns").toArray()) {
        const QJsonObject column = value.toObject();
        ColumnMapping mapping;
        mapping.field = column.value(QLatin1String("field")).toString();
        if (fieldOf(profile.kind, mapping.field).id.isEmpty())
            unknown.append(mapping.field);
        mapping.index = column.value(QLatin1String("index")).toInt(-1);
        const QString header = column.value(QLatin1String("header")).toString();
        if (!header.isEmpty() && known.contains(folded(header)))
            mapping.index = static_cast<int>(known.indexOf(folded(header)));
        if (mapping.index < 0)
            reader.complain("columns.header");
        profile.columns.append(mapping);
    }
}

Error noJson(const QJsonParseError &problem)
{
    //: %1 is a number: how many bytes of the file were understood
    return {ErrorCode::InvalidArgument,
            ProfileJson::tr("The mapping file is not a JSON object: it is understood up to byte "
                            "%1. Nothing was imported. Correct the mapping file and try again.")
                .arg(problem.offset),
            QStringLiteral("csv mapping: ") + problem.errorString()};
}

Error unknownField(Kind kind, const QString &field)
{
    QStringList known;
    for (const Field &entry : fieldsOf(kind))
        known.append(entry.id);
    //: %1 and %2 are words of the mapping file, %3 is a list of such words
    return {ErrorCode::InvalidArgument,
            ProfileJson::tr("The mapping names a field “%1”, which there is not. Nothing was "
                            "imported. The fields of “%2” are: %3.")
                .arg(field, kindId(kind), known.join(QStringLiteral(", "))),
            QStringLiteral("csv mapping: unknown field")};
}

} // namespace

int ImportProfile::indexOf(const QString &field) const
{
    for (const ColumnMapping &column : columns) {
        if (column.field == field)
            return column.index;
    }
    return -1;
}

Result<ImportProfile> ProfileJson::read(const QByteArray &json, const QStringList &headers,
                                        const QByteArray &zone)
{
    const QString hint = tr("The mapping cannot be used: \"%1\" is missing or not understood. "
                            "Nothing was imported. Correct the mapping file and try again.");
    const auto refuse = [&hint](const QString &what) {
        return Error{ErrorCode::InvalidArgument, hint.arg(what),
                     QStringLiteral("csv mapping: ") + what};
    };
    QJsonParseError problem;
    const QJsonDocument document = QJsonDocument::fromJson(json, &problem);
    if (!document.isObject())
        return noJson(problem);
    ObjectReader reader(document.object());
    ImportProfile profile;
    if (reader.take("version").toInt() != 1)
        return refuse(QStringLiteral("version"));
    const auto kind = kindFromId(reader.text("kind"));
    if (!kind)
        return refuse(QStringLiteral("kind"));
    profile.kind = *kind;
    profile.name = reader.text("name");
    reader.word("encoding", kEncodings, profile.encoding);
    reader.word("delimiter", kDelimiters, profile.delimiter);
    reader.word("dates", kDates, profile.dates);
    reader.word("decimals", kDecimals, profile.decimals);
    if (const QJsonValue header = reader.take("header"); header.isBool())
        profile.hasHeader = header.toBool();
    if (QTimeZone(zone).isValid())
        profile.timeZone = zone;
    if (const QString named = reader.text("time_zone"); !named.isEmpty())
        profile.timeZone = named.toLatin1();
    if (!QTimeZone(profile.timeZone).isValid())
        return refuse(QStringLiteral("time_zone"));
    if (const QString code = reader.text("currency"); !code.isEmpty()) {
        profile.currency = Currency::fromCode(code).value_or(Currency());
        if (profile.currency.isNull())
            return refuse(QStringLiteral("currency"));
    }
    QStringList unknown;
    readColumns(reader, headers, profile, unknown);
    if (!unknown.isEmpty())
        return unknownField(profile.kind, unknown.constFirst());
    if (!reader.wrong().isEmpty())
        return refuse(reader.wrong());
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

QString ProfileJson::missing(const ImportProfile &profile)
{
    QSet<int> groups;
    QSet<int> filled;
    QHash<int, QStringList> names;
    for (const Field &field : fieldsOf(profile.kind)) {
        if (field.requiredGroup == 0)
            continue;
        groups.insert(field.requiredGroup);
        names[field.requiredGroup].append(field.label);
        if (profile.indexOf(field.id) >= 0)
            filled.insert(field.requiredGroup);
    }
    for (const int group : std::as_const(groups)) {
        if (!filled.contains(group)) {
            //: %1 is a list of column names, of which one is enough: "Customer number, E-mail"
            return tr("The file needs a column for one of these: %1. Choose it in the mapping.")
                .arg(names.value(group).join(QStringLiteral(", ")));
        }
    }
    if (profile.kind == Kind::Orders && profile.indexOf(QStringLiteral("total")) < 0
        && profile.indexOf(QStringLiteral("line_total")) < 0
        && profile.indexOf(QStringLiteral("unit_price")) < 0)
        return tr("The file needs a column with an amount: the order total, the line total or the "
                  "unit price. Choose it in the mapping.");
    return {};
}

QList<ColumnMapping> suggestColumns(Kind kind, const QStringList &headers)
{
    QList<ColumnMapping> columns;
    QSet<int> taken;
    QSet<QString> filled;
    const QList<Field> fields = fieldsOf(kind);
    const auto suggest = [&](const auto &means) {
        for (const Field &field : fields) {
            for (int i = 0; i < headers.size() && !filled.contains(field.id); ++i) {
                if (taken.contains(i) || !means(field, folded(headers.at(i))))
                    continue;
                columns.append({field.id, i});
                taken.insert(i);
                filled.insert(field.id);
            }
        }
    };
    // A field's own name, as our exports have it, goes before any synonym of another.
    suggest([](const Field &field, const QString &header) {
        return header == field.id || header == folded(field.label);
    });
    suggest([](const Field &field, const QString &header) {
        const QString plain = QString(header).replace(u'_', u' ').simplified();
        return plain == QString(field.id).replace(u'_', u' ') || field.synonyms.contains(header)
            || field.synonyms.contains(plain);
    });
    return columns;
}

/// Headers that would fill a field which another column fills already.
QStringList rivalHeaders(const ImportProfile &profile, const QStringList &headers)
{
    QStringList rivals;
    for (int i = 0; i < headers.size(); ++i) {
        const auto isMapped = [i](const ColumnMapping &column) { return column.index == i; };
        if (std::any_of(profile.columns.cbegin(), profile.columns.cend(), isMapped))
            continue;
        for (const ColumnMapping &alone : suggestColumns(profile.kind, {headers.at(i)})) {
            if (profile.indexOf(alone.field) >= 0)
                rivals.append(headers.at(i));
        }
    }
    return rivals;
}

Kind suggestKind(const QStringList &headers)
{
    Kind best = Kind::Customers;
    double bestScore = -1;
    for (const Kind kind : allKinds()) {
        ImportProfile profile;
        profile.kind = kind;
        profile.columns = suggestColumns(kind, headers);
        const bool usable = ProfileJson::missing(profile).isEmpty();
        const double score = double(profile.columns.size()) - (usable ? 0 : 100);
        if (score > bestScore) {
            best = kind;
            bestScore = score;
        }
    }
    return best;
}

} // namespace comptoir::csv
