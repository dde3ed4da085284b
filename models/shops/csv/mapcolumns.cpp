#include "models/shops/csv/mapcolumns.h"

#include <QJsonArray>
#include <QSet>

namespace comptoir::csv {

namespace {

constexpr qsizetype kHeadersTold = 20;

QString listed(const QStringList &words)
{
    QStringList told;
    for (const QString &word : words.mid(0, kHeadersTold))
        told.append(word.left(kMostCharactersTold));
    if (words.size() > kHeadersTold)
        told.append(QStringLiteral("…"));
    return told.join(QStringLiteral(", "));
}

/// What a column says that means nothing here.
QString strayKey(const QJsonObject &column)
{
    for (const QString &key : column.keys()) {
        if (key != QLatin1String("field") && key != QLatin1String("header")
            && key != QLatin1String("index"))
            return key;
    }
    return {};
}

Error refused(const QString &text, const char *detail)
{
    return {ErrorCode::Parse, text, QStringLiteral("csv mapping: ") + QLatin1String(detail)};
}

} // namespace

MapColumns::MapColumns(Kind kind, const QStringList &headers)
    : m_kind(kind)
    , m_headers(headers)
{
    for (const QString &header : headers)
        m_folded.append(foldedHeader(header));
}

Result<QList<ColumnMapping>> MapColumns::read(const QJsonValue &columns) const
{
    const QJsonArray list = columns.toArray();
    if (list.isEmpty())
        return noList();
    if (list.size() > kMostColumns)
        return tooMany();
    QList<ColumnMapping> mappings;
    QSet<QString> filled;
    for (const QJsonValue column : list) {
        const Result<ColumnMapping> mapping = readOne(column, mappings.size());
        if (!mapping)
            return mapping.error();
        if (filled.contains(mapping->field))
            return twice(mapping->field);
        filled.insert(mapping->field);
        mappings.append(*mapping);
    }
    return mappings;
}

Result<ColumnMapping> MapColumns::readOne(const QJsonValue &column, qsizetype number) const
{
    const QString place = QStringLiteral("columns[%1]").arg(number);
    if (!column.isObject())
        return ProfileJson::notUnderstood(place);
    const QJsonObject object = column.toObject();
    const QString dot = place + QLatin1Char('.');
    if (const QString stray = strayKey(object); !stray.isEmpty())
        return ProfileJson::notUnderstood(dot + stray);
    const QJsonValue field = object.value(QLatin1String("field"));
    if (!field.isString())
        return ProfileJson::notUnderstood(dot + QStringLiteral("field"));
    if (fieldOf(m_kind, field.toString()).id.isEmpty())
        return unknownField(field.toString());
    const Result<int> index = indexOf(object, dot);
    if (!index)
        return index.error();
    return ColumnMapping{field.toString(), *index};
}

/// By the header where it says one; the index then only tells equal headers apart.
Result<int> MapColumns::indexOf(const QJsonObject &column, const QString &place) const
{
    const QJsonValue header = column.value(QLatin1String("header"));
    if (!header.isUndefined() && !header.isString())
        return ProfileJson::notUnderstood(place + QStringLiteral("header"));
    const QJsonValue given = column.value(QLatin1String("index"));
    const int index = given.toInt(-1);
    if (index < 0 && (!given.isUndefined() || header.toString().isEmpty()))
        return ProfileJson::notUnderstood(
            place + (given.isUndefined() ? QStringLiteral("header") : QStringLiteral("index")));
    if (header.toString().isEmpty())
        return index;
    const QString folded = foldedHeader(header.toString());
    const auto found = static_cast<int>(m_folded.indexOf(folded));
    if (found < 0)
        return unknownHeader(header.toString());
    return index >= 0 && m_folded.value(index) == folded ? index : found;
}

Error MapColumns::noList()
{
    return refused(tr("The mapping cannot be used: “columns” is missing, empty or not a list. "
                      "Nothing was imported. Say there which column is which field."),
                   "no columns");
}

Error MapColumns::tooMany()
{
    return refused(tr("The mapping cannot be used: “columns” holds more than %1 entries. Nothing "
                      "was imported. Name each field once.")
                       .arg(kMostColumns),
                   "too many columns");
}

Error MapColumns::twice(const QString &field)
{
    //: %1 is a word of the mapping file
    return refused(tr("The mapping fills the field “%1” from two columns. Nothing was imported. "
                      "Keep the one that counts.")
                       .arg(field),
                   "field twice");
}

Error MapColumns::beyond(const ColumnMapping &column, qsizetype columns)
{
    //: %1 is a word of the mapping file, %2 and %3 are numbers
    return refused(tr("The mapping fills the field “%1” from the column with the “index” %2, but "
                      "this file has only %3 columns, counted from 0. Nothing was imported.")
                       .arg(column.field, QString::number(column.index), QString::number(columns)),
                   "index beyond the file");
}

Error MapColumns::unknownHeader(const QString &header) const
{
    const QString told = header.left(kMostCharactersTold);
    if (m_headers.isEmpty()) {
        return refused(tr("The mapping names a column “%1”, but no row of this file is read as "
                          "headers. Nothing was imported. Say “index” instead, or that “header” "
                          "is true.")
                           .arg(told),
                       "header without headers");
    }
    //: %1 is a word of the mapping file, %2 is a list of headers
    return refused(tr("The mapping names a column “%1”, which this file has not. Nothing was "
                      "imported. Its columns are: %2.")
                       .arg(told, listed(m_headers)),
                   "unknown header");
}

Error MapColumns::unknownField(const QString &field) const
{
    QStringList known;
    for (const Field &entry : fieldsOf(m_kind))
        known.append(entry.id);
    //: %1 and %2 are words of the mapping file, %3 is a list of such words
    return refused(
        tr("The mapping names a field “%1”, which there is not. Nothing was imported. "
           "The fields of “%2” are: %3.")
            .arg(field.left(kMostCharactersTold), kindId(m_kind), known.join(QStringLiteral(", "))),
        "unknown field");
}

} // namespace comptoir::csv
