#include "models/shops/csv/importprofile.h"

#include "models/domain/contact.h"

#include <QSet>

#include <algorithm>

namespace comptoir::csv {

QString foldedHeader(const QString &header)
{
    return foldForSorting(header).trimmed();
}

int ImportProfile::indexOf(const QString &field) const
{
    for (const ColumnMapping &column : columns) {
        if (column.field == field)
            return column.index;
    }
    return -1;
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
                if (taken.contains(i) || !means(field, foldedHeader(headers.at(i))))
                    continue;
                columns.append({field.id, i});
                taken.insert(i);
                filled.insert(field.id);
            }
        }
    };
    // A field's own name, as our exports have it, goes before any synonym of another.
    suggest([](const Field &field, const QString &header) {
        return header == field.id || header == foldedHeader(field.label);
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
