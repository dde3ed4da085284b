#include "models/shops/shopify/recordpage.h"

#include "models/shops/jsonbounds.h"

#include <QCoreApplication>

namespace comptoir::shopify {

namespace {

constexpr qsizetype kMaxRaw = 65'536;
constexpr int kDeepest = 48; ///< metafields and properties of apps are a handful deep

class PageTexts
{
    Q_DECLARE_TR_FUNCTIONS(PageTexts)
public:
    static Error badRecord(const PageNames &names, const QString &field)
    {
        const QString resource = QLatin1String(names.resource);
        return {ErrorCode::Parse,
                //: %1 is Shopify's word for a kind of record ("orders"), %2 the name of a field.
                tr("A record of “%1” could not be read: its field “%2” is missing or malformed. "
                   "It is kept aside and read again after an update; all others are in.")
                    .arg(resource, field),
                QStringLiteral("%1: field %2").arg(resource, field)};
    }
    static Error noPage(const PageNames &names)
    {
        return {ErrorCode::Protocol,
                //: %1 is Shopify's word for a kind of record ("orders").
                tr("Shopify's answer holds no “%1” where they were promised. Nothing was changed; "
                   "the next sync tries again.")
                    .arg(QLatin1String(names.resource)),
                QStringLiteral("no member %1").arg(QLatin1String(names.list))};
    }
};

QList<JsonValue> recordsOf(const JsonValue &root, const PageNames &names, bool &isPage)
{
    isPage = true;
    if (const JsonValue list = root[names.list]; list.isArray())
        return list.elements();
    if (const JsonValue single = root[names.single]; single.isObject())
        return {single};
    if (root.isObject() && !root["id"].isMissing())
        return {root};
    isPage = false;
    return {};
}

BadRecord badRecord(const JsonValue &value, const PageNames &names, const QString &field)
{
    FieldReader reader(value);
    return {QLatin1String(names.resource), reader.id("id"), PageTexts::badRecord(names, field),
            value.toJson().left(kMaxRaw)};
}

} // namespace

Result<ShopBatch> readPage(const QByteArray &body, const PageNames &names, const RecordRead &read)
{
    Result<JsonDocument> document = JsonDocument::parse(body);
    if (!document) // for one number too large; then as text it is its own record's problem
        document = JsonDocument::parse(withinJsonBounds(body, kDeepest));
    if (!document)
        return document.error();
    bool isPage = false;
    const QList<JsonValue> records = recordsOf(document->root(), names, isPage);
    if (!isPage)
        return PageTexts::noPage(names);
    ShopBatch batch;
    for (const JsonValue &value : records) {
        FieldReader reader(value);
        read(reader, batch);
        if (!reader.isGood())
            batch.bad.append(badRecord(value, names, reader.badField()));
    }
    return batch;
}

} // namespace comptoir::shopify
