#pragma once

#include "models/domain/customer.h"
#include "models/domain/order.h"
#include "models/domain/result.h"
#include "models/domain/task.h"

#include <QCoreApplication>
#include <QJsonArray>
#include <QJsonObject>

/// How values of the domain are written on the command line. The names and forms of JSON are
/// stable: docs/command-line.md lists them. Amounts are decimal texts, never floating point;
/// instants are ISO 8601 in UTC; what is not known is null.
namespace comptoir::cli {

QJsonValue toJson(const Money &money);
QJsonValue toJson(const std::optional<Money> &money);
QJsonArray toJson(const QList<Money> &amounts);
QJsonValue toJson(const std::optional<Timestamp> &at);
QJsonObject toJson(const CustomerRow &customer);
QJsonObject toJson(const OrderRow &order);
QJsonObject toJson(const Order &order); ///< with its lines
QJsonObject toJson(const Cart &cart);
QJsonObject toJson(const CustomerAccount &account);
QJsonObject toJson(const CurrentConsent &consent);
QJsonObject toJson(const Task &task);

/// "Marie Dupont", else the company, else nothing.
QString nameOf(const CustomerRow &customer);
/// In the language's way; empty when unknown.
QString toText(const Money &money);
/// In the computer's zone, to the minute.
QString toText(const std::optional<Timestamp> &at);

class Numbers
{
    Q_DECLARE_TR_FUNCTIONS(Numbers)
public:
    /// The value of an option that must be a whole number of at least 0; `fallback` when it was not
    /// given. InvalidArgument.
    static Result<int> parse(const QString &option, const QString &text, int fallback);
    /// "2026-11-21" in the computer's zone, or a whole ISO 8601 instant. InvalidArgument.
    static Result<std::optional<Timestamp>> parseInstant(const QString &option,
                                                         const QString &text);
    /// "2026-11-21"; an invalid date when it was not given. InvalidArgument.
    static Result<QDate> parseDay(const QString &option, const QString &text);

private:
    static Error noDate(const QString &option, const QString &text);
};

} // namespace comptoir::cli
