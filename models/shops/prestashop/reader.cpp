#include "models/shops/prestashop/reader.h"

#include "models/shops/prestashop/failuretext.h"

#include <QCoreApplication>
#include <QJsonObject>

#include <algorithm>

namespace comptoir::prestashop {

namespace {

constexpr int smallestPage = 10;

class ReaderText
{
    Q_DECLARE_TR_FUNCTIONS(comptoir::prestashop::ReaderText)
public:
    static Error skipped(const QString &resource, qint64 id)
    {
        //: %1: kind of record, such as Orders; %2: its number in the shop
        return {ErrorCode::ServerFailure,
                tr("The shop fails whenever it is asked for number %2 of \"%1\". That record was "
                   "left out; the others came in. Open it in the back office and look for odd "
                   "characters.")
                    .arg(resourceLabel(resource))
                    .arg(id),
                QStringLiteral("%1 %2 cannot be read").arg(resource).arg(id)};
    }
};

/// "order_rows[id,product_id],date_add" split at the commas outside brackets.
QStringList splitFields(const QString &fields)
{
    QStringList parts;
    int depth = 0;
    qsizetype start = 0;
    for (qsizetype i = 0; i <= fields.size(); ++i) {
        const QChar c = i < fields.size() ? fields.at(i) : QChar(u',');
        if (c == u'[')
            ++depth;
        else if (c == u']')
            --depth;
        else if (c == u',' && depth == 0) {
            parts += fields.mid(start, i - start);
            start = i + 1;
        }
    }
    return parts;
}

QueryItems withLimit(QueryItems query, const QString &fields, int limit)
{
    if (!fields.isEmpty())
        query.append({QStringLiteral("display"), QLatin1Char('[') + fields + QLatin1Char(']')});
    query.append({QStringLiteral("limit"), QString::number(limit)});
    return query;
}

qint64 idOf(const QJsonValue &record)
{
    return record.toObject()[u"id"].toVariant().toLongLong();
}

/// Failures that another page size or record may not share.
bool mayPassWhenSmaller(const Result<Reading> &reading)
{
    if (!reading)
        return reading.error().code == ErrorCode::Network
            || reading.error().code == ErrorCode::Protocol;
    return reading->failure && reading->failure->mayPassWhenSmaller();
}

Error errorOf(const Result<Reading> &reading, const QString &resource)
{
    return reading ? errorOf(*reading->failure, resource) : reading.error();
}

} // namespace

Result<Reading> PageReader::readOnce(const QString &resource, const QString &key,
                                     const QueryItems &query, const CancelToken &cancel)
{
    QueryItems items = query;
    items.prepend({QStringLiteral("output_format"), QStringLiteral("JSON")});
    if (m_language > 0)
        items.append({QStringLiteral("language"), QString::number(m_language)});
    if (!m_scope.isEmpty())
        items.append({QStringLiteral("id_shop"), m_scope});
    const Result<RawAnswer> answer = m_client.get(resource, items, cancel);
    if (!answer)
        return answer.error();
    return readAnswer(*answer, key);
}

QString PageReader::fieldsOf(const Resource &resource) const
{
    const QString all = resource.fields;
    const auto known = m_known.constFind(all);
    if (known == m_known.constEnd())
        return all;
    QStringList fields = splitFields(all);
    fields.removeIf([&known](const QString &field) {
        return !known->contains(field) && !field.contains(QLatin1Char('['));
    });
    return fields.join(QLatin1Char(','));
}

/// True when the question was changed, so that asking again makes sense.
bool PageReader::forgetUnknown(const Resource &resource, const Failure &failure)
{
    if (failure.kind != FailureKind::BadQuery)
        return false;
    const QString all = resource.fields;
    if (!failure.availableFields.isEmpty() && !m_known.contains(all)) {
        m_known.insert(all, failure.availableFields);
        return true;
    }
    if (m_language > 0) {
        m_language = 0;
        return true;
    }
    return false;
}

Result<Reading> PageReader::readFields(const Resource &resource, const QueryItems &query, int size,
                                       const CancelToken &cancel)
{
    for (;;) {
        Result<Reading> reading = readOnce(resource.id, resource.answerKey,
                                           withLimit(query, fieldsOf(resource), size), cancel);
        if (!reading || !reading->failure || !forgetUnknown(resource, *reading->failure))
            return reading;
    }
}

/// The cheapest question: a failure of this one too means that the shop itself is down.
bool PageReader::answers(const Resource &resource, const CancelToken &cancel)
{
    const Result<Reading> reading
        = readOnce(resource.id, resource.answerKey, withLimit({}, {}, 1), cancel);
    return reading && !reading->failure;
}

Result<RecordPage> PageReader::page(const Resource &resource, const QueryItems &query, int size,
                                    const CancelToken &cancel)
{
    bool probed = false;
    for (int wanted = size;;) {
        const Result<Reading> reading = readFields(resource, query, wanted, cancel);
        if (reading && !reading->failure)
            return RecordPage{reading->records, {}, reading->records.size(), wanted, 0};
        const Error error = errorOf(reading, resource.id);
        if (!mayPassWhenSmaller(reading) || cancel.isCancelled())
            return error;
        if (!probed && !answers(resource, cancel))
            return error;
        probed = true;
        if (wanted <= smallestPage)
            return oneByOne(resource, query, wanted, error, cancel);
        wanted = std::max(smallestPage, wanted / 2);
    }
}

/// The list of ids costs the shop one look into an index and no object, so it survives what the
/// objects do not.
Result<RecordPage> PageReader::oneByOne(const Resource &resource, const QueryItems &query, int size,
                                        const Error &whole, const CancelToken &cancel)
{
    const Result<Reading> ids
        = readOnce(resource.id, resource.answerKey, withLimit(query, {}, size), cancel);
    if (!ids || ids->failure)
        return whole;
    RecordPage page;
    page.wanted = size;
    page.seen = ids->records.size();
    for (const QJsonValue entry : ids->records) {
        const qint64 id = idOf(entry);
        page.lastId = id;
        const QueryItems one{{QStringLiteral("filter[id]"), QStringLiteral("[%1]").arg(id)}};
        const Result<Reading> reading = readFields(resource, one, 1, cancel);
        if (cancel.isCancelled())
            return reading ? whole : reading.error();
        if (reading && !reading->failure && !reading->records.isEmpty())
            page.records.append(reading->records.first());
        else if (!reading || reading->failure)
            page.bad.append(
                {resource.id, RemoteId::fromNumber(id), ReaderText::skipped(resource.id, id), {}});
    }
    const bool nothingWorks = page.bad.size() > 1 && page.records.isEmpty();
    if (nothingWorks)
        return whole;
    return page;
}

Result<QJsonArray> PageReader::list(const QString &resource, const QString &key,
                                    const QString &fields, const QueryItems &query,
                                    const CancelToken &cancel)
{
    QueryItems items = query;
    if (!fields.isEmpty())
        items.append({QStringLiteral("display"), QLatin1Char('[') + fields + QLatin1Char(']')});
    const Result<Reading> reading = readOnce(resource, key, items, cancel);
    if (!reading || reading->failure)
        return errorOf(reading, resource);
    return reading->records;
}

} // namespace comptoir::prestashop
