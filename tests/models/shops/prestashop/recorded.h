#pragma once

#include "models/shops/prestashop/parse.h"

#include <QFile>
#include <QTest>

#include <algorithm>

/// The recorded answers of the three shops, and the context that reads them.
namespace comptoir::prestashop::test {

inline const QList<QByteArray> recordedShops{"ps161", "ps810", "tb170"};

inline QByteArray recordedBody(const QByteArray &shop, const QByteArray &file)
{
    QFile data(QStringLiteral(COMPTOIR_TEST_DATA "/prestashop/%1/%2")
                   .arg(QString::fromLatin1(shop), QString::fromLatin1(file)));
    if (!data.open(QIODevice::ReadOnly))
        qFatal("no recorded body %s", qPrintable(data.fileName()));
    return data.readAll();
}

inline RawAnswer recordedAnswer(const QByteArray &shop, const QByteArray &file, int status = 200,
                                const QByteArray &contentType = "application/json")
{
    RawAnswer answer;
    answer.status = status;
    answer.contentType = contentType;
    answer.fromWebService = true;
    answer.body = recordedBody(shop, file);
    return answer;
}

inline ParseContext bareContext()
{
    ParseContext context;
    context.zone = QTimeZone("Europe/Paris");
    context.shopCurrency = *Currency::fromCode(u"EUR");
    context.tables.currencies.insert(1, context.shopCurrency);
    context.language = 1;
    return context;
}

inline ParseContext recordedContext(const QByteArray &shop)
{
    ParseContext context = bareContext();
    for (const char *table : {"languages", "currencies", "countries"}) {
        const auto batch
            = parsePage(QString::fromLatin1(table),
                        recordedAnswer(shop, QByteArray(table) + "-full.json"), context);
        if (!batch)
            qFatal("a recorded table cannot be read");
        context.tables.merge(*batch);
    }
    return context;
}

inline Timestamp utc(const char *iso)
{
    return *Timestamp::fromIso(QString::fromLatin1(iso));
}

inline ShopBatch recorded(const QByteArray &shop, const char *resource, const QByteArray &file)
{
    const auto batch = parsePage(QString::fromLatin1(resource), recordedAnswer(shop, file),
                                 recordedContext(shop));
    return batch ? *batch : ShopBatch();
}

template <typename Records>
auto byId(const Records &records, qint64 id)
{
    const auto found = std::find_if(records.cbegin(), records.cend(), [id](const auto &record) {
        return record.id == RemoteId::fromNumber(id);
    });
    return found == records.cend() ? std::decay_t<decltype(*found)>() : *found;
}

inline qsizetype recordCount(const ShopBatch &batch)
{
    return batch.references.size() + batch.orderStates.size() + batch.accounts.size()
        + batch.addresses.size() + batch.categories.size() + batch.products.size()
        + batch.variants.size() + batch.stock.size() + batch.discountCodes.size()
        + batch.orders.size() + batch.refunds.size() + batch.orderStateChanges.size()
        + batch.carts.size() + batch.threads.size() + batch.messages.size();
}

} // namespace comptoir::prestashop::test
