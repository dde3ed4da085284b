#include "tests/servers/prestaquery.h"

#include "tests/servers/prestafilter.h"

#include <QRegularExpression>

#include <algorithm>

namespace comptoir {

namespace {

QString text(const QJsonValue &value)
{
    return value.toVariant().toString();
}

bool isDateField(const QString &field)
{
    return field == u"date_add" || field == u"date_upd";
}

QList<PrestaFilter> filtersOf(const QUrlQuery &query)
{
    QList<PrestaFilter> filters;
    const auto items = query.queryItems(QUrl::FullyDecoded);
    for (const auto &[name, value] : items) {
        if (name.startsWith(QLatin1String("filter[")) && name.endsWith(QLatin1Char(']')))
            filters.append(PrestaFilter(name.mid(7, name.size() - 8), value));
    }
    return filters;
}

QString valueOf(const PrestaRow &row, const QString &field, QJsonObject &rendered)
{
    if (field == u"id")
        return QString::number(row.id);
    if (field == u"date_upd")
        return row.dateUpd;
    if (field == u"date_add")
        return row.dateAdd;
    if (rendered.isEmpty())
        rendered = row.render();
    return text(rendered.value(field));
}

bool acceptsAll(const PrestaRow &row, const QList<PrestaFilter> &filters)
{
    QJsonObject rendered;
    return std::all_of(filters.cbegin(), filters.cend(), [&](const PrestaFilter &filter) {
        return filter.field() == u"id" ? filter.acceptsId(row.id)
                                       : filter.accepts(valueOf(row, filter.field(), rendered));
    });
}

/// Rows that may match by their id: found by halving, not by looking at each.
QList<const PrestaRow *> candidates(const PrestaTable &table, const QList<PrestaFilter> &filters)
{
    QList<const PrestaRow *> rows;
    qint64 after = 0;
    for (const PrestaFilter &filter : filters) {
        const QStringList ids = filter.onlyIds();
        for (const QString &id : ids) {
            if (const PrestaRow *row = table.find(id.toLongLong()))
                rows.append(row);
        }
        if (!ids.isEmpty())
            return rows;
        after = std::max(after, filter.idsAfter());
    }
    for (qsizetype i = table.after(after); i < table.rows.size(); ++i)
        rows.append(&table.rows.at(i));
    return rows;
}

struct SortKey
{
    QString field;
    bool descending = false;
};

/// nullopt when it is malformed.
std::optional<QList<SortKey>> sortKeys(QString value)
{
    QList<SortKey> keys;
    if (value.startsWith(QLatin1Char('[')) && value.endsWith(QLatin1Char(']')))
        value = value.mid(1, value.size() - 2);
    if (value.isEmpty())
        return keys;
    const QStringList parts = value.split(QLatin1Char(','));
    for (const QString &part : parts) {
        const bool descending = part.endsWith(QLatin1String("_DESC"));
        if (!descending && !part.endsWith(QLatin1String("_ASC")))
            return std::nullopt;
        keys.append({part.chopped(descending ? 5 : 4), descending});
    }
    return keys;
}

/// Tables are kept by id.
bool isTableOrder(const QList<SortKey> &keys)
{
    return keys.isEmpty()
        || (keys.size() == 1 && keys.first().field == u"id" && !keys.first().descending);
}

void sortRows(QList<const PrestaRow *> &rows, const QList<SortKey> &keys)
{
    if (isTableOrder(keys))
        return;
    std::stable_sort(rows.begin(), rows.end(), [&keys](const PrestaRow *a, const PrestaRow *b) {
        QJsonObject left;
        QJsonObject right;
        for (const SortKey &key : keys) {
            // Dates compare as the texts they are.
            const int order = isDateField(key.field)
                ? QString::compare(valueOf(*a, key.field, left), valueOf(*b, key.field, right))
                : prestaCompare(valueOf(*a, key.field, left), valueOf(*b, key.field, right));
            if (order != 0)
                return key.descending ? order > 0 : order < 0;
        }
        return false;
    });
}

struct Limit
{
    qsizetype offset = 0;
    qsizetype count = -1; ///< -1: no limit
};

std::optional<Limit> limitOf(const QUrlQuery &query)
{
    if (!query.hasQueryItem(QStringLiteral("limit")))
        return Limit{};
    const QStringList parts
        = query.queryItemValue(QStringLiteral("limit"), QUrl::FullyDecoded).split(QLatin1Char(','));
    if (parts.size() > 2)
        return std::nullopt;
    return Limit{parts.size() == 2 ? parts.first().toLongLong() : 0, parts.last().toLongLong()};
}

/// display=[id,order_rows[id,product_id]] → fields, and fields of associations.
struct Display
{
    bool all = false;
    bool idsOnly = false;
    QStringList fields;
    QMap<QString, QStringList> associations;
};

std::optional<Display> displayOf(const QUrlQuery &query)
{
    Display display;
    const QString value = query.queryItemValue(QStringLiteral("display"), QUrl::FullyDecoded);
    display.idsOnly = value.isEmpty();
    display.all = value == u"full";
    if (display.idsOnly || display.all)
        return display;
    if (!value.startsWith(QLatin1Char('[')) || !value.endsWith(QLatin1Char(']')))
        return std::nullopt;
    static const QRegularExpression part(QStringLiteral("([a-z_0-9]+)(\\[([a-z_0-9,]*)\\])?"));
    auto matches = part.globalMatch(value.mid(1, value.size() - 2));
    while (matches.hasNext()) {
        const QRegularExpressionMatch match = matches.next();
        if (match.capturedLength(2) > 0)
            display.associations.insert(match.captured(1),
                                        match.captured(3).split(QLatin1Char(',')));
        else
            display.fields.append(match.captured(1));
    }
    return display;
}

QJsonArray chosenRows(const QJsonArray &rows, const QStringList &fields)
{
    QJsonArray chosen;
    for (const QJsonValue value : rows) {
        const QJsonObject row = value.toObject();
        QJsonObject kept;
        for (const QString &field : fields) {
            if (row.contains(field))
                kept.insert(field, row.value(field));
        }
        chosen.append(kept);
    }
    return chosen;
}

QJsonObject chosen(const QJsonObject &record, const Display &display, const PrestaTable &table,
                   const PrestaStyle &style)
{
    if (display.all)
        return record;
    QJsonObject kept;
    for (const QString &field : display.fields) {
        if (record.contains(field))
            kept.insert(field, record.value(field));
    }
    if (table.name == u"customers" && style.dropsChosenGroups)
        return kept;
    QJsonObject associations;
    const QJsonObject all = record[u"associations"].toObject();
    for (auto it = display.associations.cbegin(); it != display.associations.cend(); ++it) {
        if (all.contains(it.key()))
            associations.insert(it.key(), chosenRows(all.value(it.key()).toArray(), it.value()));
    }
    if (!associations.isEmpty())
        kept.insert(QStringLiteral("associations"), associations);
    return kept;
}

QJsonValue asText(const QJsonValue &value)
{
    if (value.isDouble())
        return QString::number(value.toInteger());
    if (value.isArray()) {
        QJsonArray list;
        const QJsonArray values = value.toArray();
        for (const QJsonValue each : values)
            list.append(asText(each));
        return list;
    }
    if (!value.isObject())
        return value;
    QJsonObject object = value.toObject();
    for (auto it = object.begin(); it != object.end(); ++it)
        it.value() = asText(it.value());
    return object;
}

QString availableFields(const PrestaTable &table)
{
    return table.fields().join(QStringLiteral(", "));
}

PrestaAnswer refusal(int code, const QString &text)
{
    PrestaAnswer answer;
    answer.errorCode = code;
    answer.errorText = text;
    return answer;
}

/// Dates may be filtered and sorted by only with date=1, and then even where there is no column:
/// the query fails in MySQL, which 8.x lets through as a dead page and older ones hide.
std::optional<PrestaAnswer> checkField(const PrestaTable &table, const QString &field,
                                       const QUrlQuery &query, const PrestaStyle &style, int code)
{
    const bool dated = query.queryItemValue(QStringLiteral("date")) == u"1";
    if (isDateField(field)) {
        if (!dated)
            return refusal(code,
                           QStringLiteral("This filter does not exist. The full list is: ")
                               + availableFields(table));
        const bool exists = field == u"date_upd" ? table.hasDateUpd : table.hasDateAdd;
        if (exists)
            return std::nullopt;
        PrestaAnswer answer;
        answer.emptyFailure = style.failsOnUnknownDate;
        return answer;
    }
    if (!table.rows.isEmpty() && !table.fields().contains(field))
        return refusal(code,
                       QStringLiteral("This filter does not exist. The full list is: ")
                           + availableFields(table));
    return std::nullopt;
}

std::optional<PrestaAnswer> checkFields(const PrestaTable &table,
                                        const QList<PrestaFilter> &filters,
                                        const QList<SortKey> &keys, const QUrlQuery &query,
                                        const PrestaStyle &style)
{
    for (const PrestaFilter &filter : filters) {
        if (auto refused = checkField(table, filter.field(), query, style, 32))
            return refused;
    }
    for (const SortKey &key : keys) {
        if (auto refused = checkField(table, key.field, query, style, 38))
            return refused;
    }
    return std::nullopt;
}

std::optional<PrestaAnswer> checkDisplay(const PrestaTable &table, const Display &display)
{
    if (table.rows.isEmpty())
        return std::nullopt;
    const QStringList known = table.fields();
    for (const QString &field : display.fields) {
        if (!known.contains(field))
            return refusal(35,
                           QStringLiteral("Unable to display this field \"%1\". However, "
                                          "these are available: %2")
                               .arg(field, availableFields(table)));
    }
    return std::nullopt;
}

QList<const PrestaRow *> matchingRows(const PrestaTable &table, const QList<PrestaFilter> &filters,
                                      const QList<SortKey> &keys, const Limit &limit)
{
    const QList<const PrestaRow *> all = candidates(table, filters);
    const bool inOrder = isTableOrder(keys);
    QList<const PrestaRow *> rows;
    for (const PrestaRow *row : all) {
        if (inOrder && limit.count >= 0 && rows.size() >= limit.offset + limit.count)
            break;
        if (acceptsAll(*row, filters))
            rows.append(row);
    }
    sortRows(rows, keys);
    return rows.mid(limit.offset, limit.count);
}

} // namespace

QJsonObject styled(const PrestaTable &table, const QJsonObject &record, const QString &language,
                   const PrestaStyle &style)
{
    QJsonObject result = record;
    for (const QString &field : table.languageFields) {
        if (!result.contains(field) || !language.isEmpty())
            continue;
        QJsonArray values;
        for (const QString &id : style.languages)
            values.append(QJsonObject{{QStringLiteral("id"), id.toInt()},
                                      {QStringLiteral("value"), result.value(field)}});
        result.insert(field, values);
    }
    if (!style.numbersAsStrings)
        return result;
    const QJsonValue id = result.value(QLatin1String("id"));
    result = asText(result).toObject();
    result.insert(QStringLiteral("id"), id); // stays a number even there
    return result;
}

PrestaAnswer answerPrestaQuery(const PrestaTable &table, const QUrlQuery &query,
                               const PrestaStyle &style)
{
    const auto display = displayOf(query);
    if (!display)
        return refusal(36, QStringLiteral("The 'display' syntax is wrong."));
    const auto keys = sortKeys(query.queryItemValue(QStringLiteral("sort"), QUrl::FullyDecoded));
    if (!keys)
        return refusal(37, QStringLiteral("The \"sort\" value has to be formed as this example"));
    const auto limit = limitOf(query);
    if (!limit)
        return refusal(39,
                       QStringLiteral("The \"limit\" value has to be formed as this example: "
                                      "\"5,25\" or \"10\""));
    const QList<PrestaFilter> filters = filtersOf(query);
    if (auto refused = checkFields(table, filters, *keys, query, style))
        return *refused;
    if (auto refused = checkDisplay(table, *display))
        return *refused;
    const QString language = query.queryItemValue(QStringLiteral("language"), QUrl::FullyDecoded);
    if (!language.isEmpty() && !style.languages.contains(language))
        return refusal(81, QStringLiteral("Unable to find language."));

    PrestaAnswer answer;
    for (const PrestaRow *row : matchingRows(table, filters, *keys, *limit)) {
        answer.ids.append(row->id);
        const QJsonObject record = display->idsOnly ? QJsonObject{{QStringLiteral("id"), row->id}}
                                                    : chosen(row->render(), *display, table, style);
        answer.records.append(styled(table, record, language, style));
    }
    return answer;
}

} // namespace comptoir
