#include "views/importing/savedmappings.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QTimeZone>

namespace comptoir::savedmappings {

QList<SavedMapping> fromText(const QString &text)
{
    QList<SavedMapping> mappings;
    for (const QJsonValue entry : QJsonDocument::fromJson(text.toUtf8()).array()) {
        SavedMapping mapping;
        for (const QJsonValue header : entry[u"headers"].toArray())
            mapping.headers.append(header.toString());
        const QJsonDocument profile(entry[u"profile"].toObject());
        const auto read = csv::ProfileJson::read(profile.toJson(QJsonDocument::Compact),
                                                 mapping.headers, QTimeZone::systemTimeZoneId());
        if (!read)
            continue;
        mapping.profile = *read;
        mappings.append(mapping);
    }
    return mappings;
}

QString toText(const QList<SavedMapping> &mappings)
{
    QJsonArray array;
    for (const SavedMapping &mapping : mappings) {
        array.append(
            QJsonObject{{QStringLiteral("headers"), QJsonArray::fromStringList(mapping.headers)},
                        {QStringLiteral("profile"),
                         csv::ProfileJson::write(mapping.profile, mapping.headers)}});
    }
    return QString::fromUtf8(QJsonDocument(array).toJson(QJsonDocument::Compact));
}

QList<SavedMapping> with(QList<SavedMapping> mappings, const SavedMapping &added)
{
    mappings.removeIf([&added](const SavedMapping &one) {
        return one.profile.name == added.profile.name && one.profile.kind == added.profile.kind;
    });
    mappings.prepend(added);
    return mappings.mid(0, kKept);
}

QList<SavedMapping> forHeaders(const QList<SavedMapping> &mappings, const QStringList &headers)
{
    QList<SavedMapping> fitting;
    for (const SavedMapping &mapping : mappings) {
        if (!headers.isEmpty() && mapping.headers == headers)
            fitting.append(mapping);
    }
    return fitting;
}

} // namespace comptoir::savedmappings
