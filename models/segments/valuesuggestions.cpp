#include "models/segments/valuesuggestions.h"

#include "models/domain/contact.h"
#include "models/store/database.h"
#include "models/store/postcodeplaces.h"

#include <algorithm>
#include <limits>

namespace comptoir {

namespace {

/// Attributes and fields whose values have a table of their own: (value, name, times).
struct ShortList
{
    const char *id;
    const char *sql;
};

constexpr ShortList kShortLists[] = {
    {"shop",
     "SELECT coalesce(name, platform), NULL, 0 FROM shop ORDER BY removed_at IS NOT NULL, id"},
    {"shops",
     "SELECT coalesce(name, platform), NULL, 0 FROM shop ORDER BY removed_at IS NOT NULL, id"},
    {"state", "SELECT DISTINCT name, NULL, 0 FROM order_state WHERE name IS NOT NULL ORDER BY id"},
    {"tag",
     "SELECT t.name, NULL, (SELECT count(*) FROM customer_tag w WHERE w.tag_id = t.id) AS times"
     " FROM tag t ORDER BY times DESC, t.name"},
    {"tags",
     "SELECT t.name, NULL, (SELECT count(*) FROM customer_tag w WHERE w.tag_id = t.id) AS times"
     " FROM tag t ORDER BY times DESC, t.name"},
    {"product",
     "SELECT p.id, p.name || CASE WHEN p.name IN (SELECT name FROM product GROUP BY name"
     " HAVING min(shop_id) < max(shop_id)) THEN char(32, 183, 32) || coalesce(s.name, s.platform)"
     " ELSE '' END, 0 FROM product p LEFT JOIN shop s ON s.id = p.shop_id"
     " WHERE p.name IS NOT NULL ORDER BY p.known DESC, p.gone_at IS NOT NULL, p.name, p.id"},
    {"category",
     "SELECT g.id, g.name || CASE WHEN g.name IN (SELECT name FROM category GROUP BY name"
     " HAVING min(shop_id) < max(shop_id)) THEN char(32, 183, 32) || coalesce(s.name, s.platform)"
     " ELSE '' END, (SELECT count(*) FROM product_category pc WHERE pc.shop_id = g.shop_id"
     " AND pc.category_remote_id = g.remote_id) AS times FROM category g"
     " LEFT JOIN shop s ON s.id = g.shop_id WHERE g.name IS NOT NULL"
     " ORDER BY times DESC, g.name, g.id"},
};

QString shortListOf(const QString &id)
{
    const auto *found
        = std::find_if(std::begin(kShortLists), std::end(kShortLists),
                       [&id](const ShortList &one) { return id == QLatin1String(one.id); });
    return found == std::end(kShortLists) ? QString() : QString(QLatin1String(found->sql));
}

/// Counts the values of a statement whose column `value` gives them.
QString counted(const QString &values)
{
    return QStringLiteral("SELECT value, NULL, count(*) AS times FROM (SELECT value FROM (%1)"
                          " WHERE value IS NOT NULL AND value <> '' LIMIT %2)"
                          " GROUP BY value ORDER BY times DESC, value LIMIT %3")
        .arg(values)
        .arg(ValueSuggestions::kMostRows)
        .arg(ValueSuggestions::kMostValues);
}

QString sqlOf(const Field &field)
{
    const QString known = shortListOf(field.id);
    if (!known.isEmpty())
        return known;
    if (field.source.table == FieldSource::Table::Rows) {
        // The columns of `rows` have no names: those of an empty row before them serve.
        return counted(QStringLiteral("SELECT value FROM (SELECT 0 AS person, '' AS value%1"
                                      " WHERE 0 UNION ALL %2)")
                           .arg(field.source.weighed ? QStringLiteral(", 0") : QString(),
                                field.source.everybody(RuleMoment())));
    }
    return counted(QStringLiteral("SELECT %1 AS value FROM customer c"
                                  " JOIN customer_facts f ON f.customer_id = c.id")
                       .arg(field.source.value));
}

QString deedsSql(const Behaviour &verb, const BehaviourAttribute &attribute)
{
    const BehaviourSource &source = verb.source;
    const QString condition = QString(source.condition)
                                  .replace(QLatin1String("{open_before}"),
                                           QString::number(std::numeric_limits<qint64>::max()));
    if (attribute.type != FieldType::List) {
        return QStringLiteral("SELECT %1 AS value FROM %2 %3 WHERE %4 ORDER BY %5 DESC")
            .arg(attribute.value, source.from, attribute.join, condition, source.row);
    }
    return QStringLiteral("SELECT item.value AS value FROM %2 %3, json_each((SELECT"
                          " json_group_array(one) FROM (SELECT NULL AS one WHERE 0 UNION ALL %1)))"
                          " item WHERE %4 ORDER BY %5 DESC")
        .arg(attribute.value, source.from, attribute.join, condition, source.row);
}

QString sqlOf(const Behaviour &verb, const BehaviourAttribute &attribute)
{
    const QString known = shortListOf(attribute.id);
    if (!known.isEmpty())
        return known;
    if (!attribute.ofProducts.isEmpty())
        return counted(
            QStringLiteral("SELECT value FROM (SELECT 0 AS id, '' AS value WHERE 0 UNION ALL %1)")
                .arg(attribute.ofProducts));
    return counted(deedsSql(verb, attribute));
}

/// Whether every word that was typed begins a word of the text; both folded.
bool fits(const QString &text, const QStringList &typed)
{
    const QString spaced = u' ' + foldForSorting(text);
    return std::all_of(typed.cbegin(), typed.cend(),
                       [&spaced](const QString &word) { return spaced.contains(u' ' + word); });
}

Result<QList<SuggestedValue>> read(Database &database, const QString &sql, FieldMeaning meaning,
                                   const QString &typed, int most)
{
    const QStringList words = foldForSorting(typed).split(u' ', Qt::SkipEmptyParts);
    QList<SuggestedValue> values;
    Statement rows = database.prepare(sql);
    while (values.size() < most && rows.next()) {
        SuggestedValue value{rows.text(0), rows.text(1), rows.int64(2)};
        if (fits(value.name.isEmpty() ? FieldWords::choice(meaning, value.word) : value.name,
                 words))
            values.append(std::move(value));
    }
    if (!rows.ok())
        return rows.error();
    return values;
}

} // namespace

Result<QList<SuggestedValue>> ValueSuggestions::ofField(Database &database, const Field &field,
                                                        const QString &typed, int most)
{
    return read(database, sqlOf(field), field.meaning, typed, most);
}

Result<QList<SuggestedValue>> ValueSuggestions::ofAttribute(Database &database,
                                                            const Behaviour &verb,
                                                            const BehaviourAttribute &attribute,
                                                            const QString &typed, int most)
{
    return read(database, sqlOf(verb, attribute), attribute.meaning, typed, most);
}

/// Where people live first, by how many do; then the postcodes that the owner's file tells of.
Result<QList<SuggestedValue>> ValueSuggestions::places(Database &database, const QString &typed,
                                                       int most)
{
    const auto wordOf = [](const QString &name) {
        return QStringLiteral("printf('%.6f %.6f ', g.latitude, g.longitude) || ") + name;
    };
    const QString town = QStringLiteral("g.postcode || ' ' || d.city");
    const QString homes
        = QStringLiteral("SELECT %1, %2, count(*) AS times FROM address d JOIN postcode_place g"
                         " ON g.country_code = d.country_code AND g.postcode = %3"
                         " WHERE d.deleted = 0 AND d.gone_at IS NULL AND d.city <> ''"
                         " GROUP BY g.country_code, g.postcode, d.city ORDER BY times DESC, 2")
              .arg(wordOf(town), town, PostcodePlaces::keySql(QStringLiteral("d.postcode")));
    Result<QList<SuggestedValue>> found = read(database, homes, FieldMeaning::Plain, typed, most);
    if (!found || typed.isEmpty() || found->size() >= most)
        return found;
    const QString code = QStringLiteral("g.postcode || ' ' || g.country_code");
    const QString others = QStringLiteral("SELECT %1, %2, 0 FROM postcode_place g ORDER BY 2")
                               .arg(wordOf(code), code);
    const auto more = read(database, others, FieldMeaning::Plain, typed,
                           most - static_cast<int>(found->size()));
    if (!more)
        return more;
    *found += *more;
    return found;
}

std::optional<NamedPlace> NamedPlace::fromWord(const QString &word)
{
    bool isNorth = false;
    bool isEast = false;
    const Coordinates point{word.section(u' ', 0, 0).toDouble(&isNorth),
                            word.section(u' ', 1, 1).toDouble(&isEast)};
    if (!isNorth || !isEast || !point.isValid())
        return std::nullopt;
    return NamedPlace{point, word.section(u' ', 2)};
}

} // namespace comptoir
