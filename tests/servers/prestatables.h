#pragma once

#include "models/domain/shopbatch.h"

#include <QHash>
#include <QJsonObject>
#include <QMap>
#include <QStringList>

#include <functional>

namespace comptoir {

/// One row of a table: what filters and sorting need at once; the rest is rendered when asked.
struct PrestaRow
{
    qint64 id = 0;
    QString dateAdd, dateUpd; ///< shop-local texts, empty where the table has no such column
    std::function<QJsonObject()> render; ///< whole numbers as numbers, decimals as texts
};

/// A resource of the web service as PrestaShop would hold it.
struct PrestaTable
{
    QString name; ///< "customers", in addresses
    QString key; ///< over the records
    QString singular;
    bool hasDateAdd = false, hasDateUpd = false;
    QStringList languageFields; ///< rendered as plain text, sent in the shape that was asked
    QList<PrestaRow> rows; ///< by id

    /// The fields there are, without associations; from the first row.
    [[nodiscard]] QStringList fields() const;
    /// Position of the first row with a larger id.
    [[nodiscard]] qsizetype after(qint64 id) const;
    [[nodiscard]] const PrestaRow *find(qint64 id) const;
};

struct PrestaTableOptions
{
    QByteArray timeZone = "Europe/Paris";
    QString shopName;
    bool oldDiscountName = false; ///< order_discounts, as before 1.7.8, instead of order_cart_rules
};

/// The whole shop as tables. Rows refer to `batch`, which must stay where and as it is while they
/// are used.
QMap<QString, PrestaTable> prestaTables(const ShopBatch &batch, const PrestaTableOptions &options);

} // namespace comptoir
