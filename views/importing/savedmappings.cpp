#include "views/importing/savedmappings.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QTimeZone>

namespace comptoir::savedmappings {

namespace {

const QString kCurrency = QStringLiteral("currency");

Result<csv::ImportProfile> profileOf(const QJsonObject &profile, const QStringList &headers)
{
    return csv::ProfileJson::read(QJsonDocument(profile).toJson(QJsonDocument::Compact), headers,
                                  QTimeZone::systemTimeZoneId());
}

/// Without its currency where that is no money: earlier versions took any three letters, and the
/// rest is as good as it was.
std::optional<SavedMapping> mappingOf(const QJsonValue &entry)
{
    SavedMapping mapping;
    for (const QJsonValue header : entry[u"headers"].toArray())
        mapping.headers.append(header.toString());
    QJsonObject profile = entry[u"profile"].toObject();
    auto read = profileOf(profile, mapping.headers);
    if (!read) {
        mapping.lostCurrency = profile.take(kCurrency).toString();
        read = profileOf(profile, mapping.headers);
    }
    if (!read)
        return std::nullopt;
    mapping.profile = *read;
    return mapping;
}

} // namespace

QList<SavedMapping> fromText(const QString &text)
{
    QList<SavedMapping> mappings;
    for (const QJsonValue entry : QJsonDocument::fromJson(text.toUtf8()).array()) {
        if (const auto mapping = mappingOf(entry))
            mappings.append(*mapping);
    }
    return mappings;
}

QString toText(const QList<SavedMapping> &mappings)
{
    QJsonArray array;
    for (const SavedMapping &mapping : mappings) {
        QJsonObject profile = csv::ProfileJson::write(mapping.profile, mapping.headers);
        if (!mapping.lostCurrency.isEmpty()) // until the owner chose another, it is told
            profile.insert(kCurrency, mapping.lostCurrency);
        array.append(
            QJsonObject{{QStringLiteral("headers"), QJsonArray::fromStringList(mapping.headers)},
                        {QStringLiteral("profile"), profile}});
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
