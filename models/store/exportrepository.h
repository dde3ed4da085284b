#pragma once

#include "models/domain/money.h"
#include "models/domain/result.h"
#include "models/domain/timestamp.h"

#include <QDate>
#include <QList>
#include <QStringList>

#include <functional>
#include <optional>

namespace comptoir {

class Database;

/// A person as a file shows them. Amounts have no currency where there was no sale.
struct ExportedCustomer
{
    qint64 id = 0;
    QString email, phone, firstName, lastName, company, gender, language;
    QDate birthday;
    QString line1, line2, postcode, city, region, countryCode; ///< newest address, default first
    QStringList tags; ///< the owner's, then those that shops and files gave
    QString consent; ///< machine word of the newest e-mail marketing line; empty: none
    QString consentSource;
    std::optional<Timestamp> consentAt;
    qint64 ordersCount = 0;
    Money totalSpent;
    std::optional<Money> averageBasket;
    std::optional<Timestamp> createdAt, firstOrderAt, lastOrderAt, lastActivityAt;
};

struct ExportedLine
{
    QString productId, name, variantName, sku;
    qint64 quantity = 0;
    Money unitPrice, total;
};

struct ExportedOrder
{
    QString id; ///< the shop's
    QString shop; ///< its name; with a number behind where another one has the same
    bool fromFile = false; ///< of the pseudo-shop of imported files
    QString reference, status, paymentMethod, source;
    qint64 customerId = 0;
    QString email, firstName, lastName;
    bool valid = false;
    Money total, originalTotal, shipping, discount, tax, refunded;
    QStringList discountCodes;
    QString postcode, city, countryCode, note;
    Timestamp placedAt;
    QList<ExportedLine> lines;
};

/// Everything, one record at a time, in the order of our ids, off one snapshot: for exports.
/// Memory does not grow with the number of rows. The callback returns false to stop.
class ExportRepository
{
public:
    explicit ExportRepository(Database &database);

    Done customers(const std::function<bool(const ExportedCustomer &)> &take);
    Done orders(const std::function<bool(const ExportedOrder &)> &take);

private:
    Database &m_database;
};

} // namespace comptoir
