#pragma once

#include "models/store/accountlookup.h"
#include "models/store/cartlinks.h"
#include "models/store/orderlines.h"
#include "models/store/recordupsert.h"
#include "models/store/returnedlines.h"

namespace comptoir {

/// The part of Ingest that takes in orders with lines and discounts, refunds and state changes.
class IngestOrders
{
public:
    IngestOrders(IngestContext &context, AccountLookup &accounts, CartLinks &links);

    void take(const ShopBatch &batch);

private:
    struct Amounts
    {
        qint64 total = 0, refunded = 0;
        qint64 shopTotal = 0, shopRefunded = 0;
    };
    struct Stored
    {
        qint64 account = 0, customer = 0;
        RemoteId accountRemoteId;
        RemoteId cart;
        QString checkoutToken, cartToken;
    };

    void takeOrder(const OrderRecord &record);
    void learnPlace(const OrderRecord &record);
    void takeParts(const OrderRecord &record, Currency currency);
    void writeOrder(const OrderRecord &record, const RecordUpsert::Row &found, const Stored &old,
                    Currency currency);
    RecordUpsert::Row writeRow(const OrderRecord &record, const RecordUpsert::Row &found,
                               const Who &who, Currency currency);
    void takeRefund(const RefundRecord &record, const RemoteId &order, Currency currency);
    void takeStateChange(const OrderStateChangeRecord &record, const RemoteId &order);
    void setDiscounts(qint64 order, const OrderRecord &record, bool isNew);
    void settleRefunds(const RemoteId &order);

    RemoteId orderOfRefund(const RemoteId &refund);
    qint64 refundSum(const RemoteId &order);
    Currency shopCurrencyOf(const OrderRecord &record, Currency currency) const;
    static Amounts amounts(qint64 total, qint64 shopTotal, qint64 refunded, qint64 refundSum,
                           bool sameCurrency);

    IngestContext &m_context;
    AccountLookup &m_lookup;
    CartLinks &m_links;
    RecordUpsert m_orders, m_refunds, m_stateChanges;
    OrderLines m_lines;
    ReturnedLines m_returned;
    std::optional<bool> m_anyRefunds;
};

} // namespace comptoir
