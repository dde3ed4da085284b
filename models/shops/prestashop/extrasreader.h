#pragma once

#include "models/shops/prestashop/reader.h"

#include <QHash>
#include <QSet>

namespace comptoir::prestashop {

/// Asks the shop for what stands beside the records of a page (see extras.h): delivery addresses
/// and codes of orders, currencies of refunds. Blocking; remembers codes, and what the key may not
/// read.
class ExtrasReader
{
public:
    explicit ExtrasReader(PageReader &reader)
        : m_reader(reader)
    {}

    /// The records with what belongs to them; those of other resources as they are.
    Result<QJsonArray> addTo(const Resource &resource, const QJsonArray &records,
                             const CancelToken &cancel);

private:
    Result<QJsonArray> orderExtras(const QJsonArray &orders, const CancelToken &cancel);
    Result<QJsonArray> orderDiscounts(const QJsonArray &orders, const CancelToken &cancel);
    Result<QJsonArray> discountRows(const QString &orderIds, const CancelToken &cancel);
    Done loadCodes(const QList<qint64> &rules, const CancelToken &cancel);
    Result<QJsonArray> rowsOf(const QString &resource, const QString &fields, const QString &filter,
                              const QString &value, const CancelToken &cancel);

    PageReader &m_reader;
    QHash<qint64, QString> m_codes; ///< discount codes by cart rule
    QSet<QString> m_refused; ///< resources beside the page that the key may not read
};

} // namespace comptoir::prestashop
