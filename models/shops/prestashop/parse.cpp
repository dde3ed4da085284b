#include "models/shops/prestashop/parse.h"

#include "models/shops/prestashop/failuretext.h"
#include "models/shops/prestashop/jsontext.h"

#include <QCoreApplication>
#include <QJsonDocument>

namespace comptoir::prestashop {

namespace {

class ParseText
{
    Q_DECLARE_TR_FUNCTIONS(comptoir::prestashop::ParseText)
public:
    static Error badRecord(const Resource &resource, const QString &problem)
    {
        //: %1: kind of record, such as Orders; %2: name of a field
        return {ErrorCode::Parse,
                tr("A record of \"%1\" cannot be read because of its field \"%2\". It is set "
                   "aside; the others came in.")
                    .arg(resourceLabel(QString(resource.id)), problem),
                QStringLiteral("%1: field %2").arg(resource.id, problem)};
    }
    /// Long records are kept up to a point: what is left is no JSON.
    static Error notWhole(const Resource &resource)
    {
        return {ErrorCode::Parse,
                //: %1: kind of record, such as Orders
                tr("A record of \"%1\" was kept only in part, so it cannot be read again from "
                   "here. Once it is changed in the shop, or with a full synchronisation, it comes "
                   "again.")
                    .arg(resourceLabel(QString(resource.id))),
                QStringLiteral("%1: cut short").arg(resource.id)};
    }
    static Error unknownResource(const QString &resource)
    {
        return {ErrorCode::InvalidArgument,
                tr("Comptoir does not read \"%1\" from PrestaShop.").arg(resource),
                {}};
    }
};

constexpr qsizetype maxRawBytes = qsizetype(64) * 1024;

BadRecord badRecord(const Resource &resource, const QJsonObject &object, const QString &problem)
{
    BadRecord bad;
    bad.resource = resource.id;
    bad.id = RemoteId::fromNumber(object[u"id"].toVariant().toLongLong());
    bad.error = ParseText::badRecord(resource, problem);
    bad.raw = QJsonDocument(object).toJson(QJsonDocument::Compact).left(maxRawBytes);
    return bad;
}

bool isOfAnotherShop(const Resource &resource, Record &record)
{
    const QLatin1String key("id_shop");
    if (!resource.perShop || !record.context().onlyShop || !record.has(key))
        return false;
    return record.integer(key) != *record.context().onlyShop;
}

void readOne(const Resource &resource, const QJsonValue &value, const ParseContext &context,
             LocalTimes &times, ShopBatch &batch)
{
    const QJsonObject object = value.toObject();
    Record record(object, context, times);
    if (isOfAnotherShop(resource, record))
        return;
    resource.read(record, batch);
    if (!record.problem().isEmpty())
        batch.bad.append(badRecord(resource, object, record.problem()));
}

} // namespace

ShopBatch parseRecords(const Resource &resource, const QJsonArray &records,
                       const ParseContext &context)
{
    ShopBatch batch;
    LocalTimes times(context.zone);
    for (const QJsonValue value : records)
        readOne(resource, value, context, times, batch);
    return batch;
}

Result<ShopBatch> parsePage(const QString &resource, const RawAnswer &answer,
                            const ParseContext &context)
{
    const Resource *known = findResource(resource);
    if (!known)
        return ParseText::unknownResource(resource);
    const Reading reading = readAnswer(answer, known->answerKey);
    if (reading.failure)
        return errorOf(*reading.failure, resource);
    return parseRecords(*known, reading.records, context);
}

Result<ShopBatch> parseQuarantined(const QString &resource, const QByteArray &raw,
                                   const ParseContext &context)
{
    const Resource *known = findResource(resource);
    if (!known)
        return ParseText::unknownResource(resource);
    QStringList warnings;
    const auto document = readJson(raw, {}, warnings);
    if (!document || !document->isObject())
        return ParseText::notWhole(*known);
    ShopBatch batch = parseRecords(*known, {document->object()}, context);
    if (!batch.bad.isEmpty())
        return batch.bad.constFirst().error;
    return batch;
}

} // namespace comptoir::prestashop
