#pragma once

#include <QCoreApplication>
#include <QString>

namespace comptoir {

/// The words of Shopify's closed lists in the language of now: they come as machines write them
/// ("partially_refunded") and are kept so, that rules and files mean the same in every language.
/// Words outside the lists stay as they are: PrestaShop and files name their states themselves.
/// Pure.
///
/// Source: Shopify GraphQL Admin API, OrderDisplayFinancialStatus and
/// OrderDisplayFulfillmentStatus; REST Admin API, Order (financial_status, fulfillment_status).
class ShopWords
{
    Q_DECLARE_TR_FUNCTIONS(ShopWords)

public:
    /// The name of an order's state, by the name that is kept of it.
    static QString state(const QString &name);
    static QString payment(const QString &word);
    static QString fulfilment(const QString &word);
    /// Where the word stands in the course of an order, whatever the language; words outside the
    /// lists come after all others.
    static qsizetype placeOfState(const QString &name);
    static qsizetype placeOfPayment(const QString &word);
    static qsizetype placeOfFulfilment(const QString &word);
    /// "shopify_payments" as "Shopify payments".
    static QString readable(const QString &word);
};

} // namespace comptoir
