#pragma once

#include "models/domain/shopbatch.h"

#include <QList>

#include <algorithm>
#include <random>
#include <utility>

namespace comptoir {

/// A small random shop world that likes trouble: shared phones and e-mails, guests, records in
/// several versions, orders of unknown customers and products. The same seed gives the same world.
class RandomWorld
{
public:
    explicit RandomWorld(quint32 seed)
        : m_random(seed)
    {}

    /// Every version of every record of one shop, one record a batch.
    QList<ShopBatch> records()
    {
        QList<ShopBatch> all;
        for (int number = 1; number <= 12; ++number)
            addVersions(all, [&](qint64 at) { return accountBatch(number, at); });
        for (int number = 1; number <= 12; ++number)
            addVersions(all, [&](qint64 at) { return addressBatch(number, at); });
        for (int number = 1; number <= 4; ++number)
            addVersions(all, [&](qint64 at) { return productBatch(number, at); });
        for (int number = 1; number <= 14; ++number)
            addVersions(all, [&](qint64 at) { return orderBatch(number, at); });
        for (int number = 1; number <= 12; ++number)
            addVersions(all, [&](qint64 at) { return cartBatch(number, at); });
        for (int number = 1; number <= 4; ++number) {
            all += refundBatch(number);
            all += eventBatch(number);
            all += messageBatch(number);
            addVersions(all, [&](qint64 at) { return threadBatch(number, at); });
        }
        return all;
    }

    /// The records in random order, some twice, joined to pages of random size.
    QList<ShopBatch> pages(QList<ShopBatch> records)
    {
        const qsizetype size = records.size();
        for (qsizetype i = 0; i < size / 4; ++i)
            records += records[upTo(size - 1)];
        std::shuffle(records.begin(), records.end(), m_random);
        QList<ShopBatch> pages;
        for (const ShopBatch &record : records) {
            if (pages.isEmpty() || upTo(6) == 0)
                pages.append(ShopBatch());
            join(pages.last(), record);
        }
        return pages;
    }

    qint64 upTo(qint64 last) { return std::uniform_int_distribution<qint64>(0, last)(m_random); }
    bool maybe(int percent) { return upTo(99) < percent; }

private:
    template <typename Make>
    void addVersions(QList<ShopBatch> &all, const Make &make)
    {
        const qint64 versions = 1 + upTo(2);
        for (qint64 version = 1; version <= versions; ++version)
            all += make(10'000 * version + upTo(9'000));
    }

    static void join(ShopBatch &page, const ShopBatch &record)
    {
        page.accounts += record.accounts;
        page.addresses += record.addresses;
        page.products += record.products;
        page.orders += record.orders;
        page.carts += record.carts;
        page.refunds += record.refunds;
        page.events += record.events;
        page.threads += record.threads;
        page.messages += record.messages;
    }

    static RemoteId id(qint64 number) { return RemoteId::fromNumber(number); }
    Money money(qint64 most = 9'000) { return {upTo(most), currency()}; }
    Currency currency() { return *Currency::fromCode(maybe(85) ? u"EUR" : u"CHF"); }

    QString email()
    {
        if (maybe(35))
            return {};
        static const QStringList traps{u"no-reply@shop.fr"_qs, u"broken@"_qs};
        if (maybe(10))
            return traps[upTo(1)];
        return u"%1%2@Free.fr"_qs.arg(maybe(30) ? u" "_qs : QString()).arg(upTo(5));
    }
    QString phone() { return maybe(45) ? QString() : u"06 12 34 56 7%1"_qs.arg(upTo(4)); }
    /// Mostly one that comes, sometimes one that never does, sometimes none.
    RemoteId customer() { return maybe(30) ? RemoteId() : id(1 + upTo(13)); }

    ShopBatch accountBatch(qint64 number, qint64 at)
    {
        AccountRecord record;
        record.id = id(number);
        record.email = email();
        record.phone = phone();
        record.firstName = maybe(80) ? u"Prénom%1"_qs.arg(upTo(9)) : QString();
        record.lastName = maybe(80) ? u"Nom%1"_qs.arg(upTo(9)) : QString();
        record.guest = maybe(20);
        record.deletedInShop = maybe(10);
        record.createdAt = Timestamp{at - 9'000};
        record.updatedAt = Timestamp{at};
        ShopBatch batch;
        batch.accounts += record;
        return batch;
    }

    ShopBatch addressBatch(qint64 number, qint64 at)
    {
        AddressRecord record;
        record.id = id(number);
        record.customerId = id(1 + number % 7);
        record.phone = phone();
        record.mobilePhone = phone();
        record.deleted = maybe(20);
        record.updatedAt = Timestamp{at};
        ShopBatch batch;
        batch.addresses += record;
        return batch;
    }

    ShopBatch productBatch(qint64 number, qint64 at)
    {
        ProductRecord record;
        record.id = id(number);
        record.name = u"Produit%1"_qs.arg(upTo(9));
        if (maybe(80))
            record.price = money();
        record.categoryIds = {id(1 + upTo(3)), id(5)};
        record.updatedAt = Timestamp{at};
        ShopBatch batch;
        batch.products += record;
        return batch;
    }

    ShopBatch orderBatch(qint64 number, qint64 at)
    {
        OrderRecord record;
        record.id = id(number);
        record.customerId = customer();
        record.email = email();
        record.phone = phone();
        record.valid = maybe(75);
        record.test = maybe(5);
        record.currency = currency();
        record.total = {1'000 + upTo(5'000), record.currency};
        record.shopTotal = {record.total.minor * 2 / 3, currency()};
        record.refunded = {maybe(20) ? 300 : 0, record.currency};
        if (maybe(60))
            record.cartId = id(1 + upTo(13));
        if (maybe(30))
            record.checkoutToken = u"t%1"_qs.arg(upTo(5));
        record.placedAt = Timestamp{1'600'000'000'000 + upTo(5'000)};
        record.updatedAt = Timestamp{at};
        for (qint64 line = upTo(3); line > 0; --line) {
            OrderLineRecord part;
            part.id = id(number * 10 + line);
            part.productId = maybe(90) ? id(1 + upTo(7)) : RemoteId();
            part.name = u"Ligne%1"_qs.arg(upTo(20));
            part.quantity = part.currentQuantity = 1 + upTo(2);
            part.total = {upTo(900), record.currency};
            record.lines += part;
        }
        if (maybe(30))
            record.discounts += OrderDiscountRecord{u"CODE%1"_qs.arg(upTo(2)), record.refunded};
        ShopBatch batch;
        batch.orders += record;
        return batch;
    }

    ShopBatch cartBatch(qint64 number, qint64 at)
    {
        CartRecord record;
        record.id = id(number);
        record.customerId = customer();
        record.email = email();
        record.phone = phone();
        record.firstName = maybe(50) ? u"Panier%1"_qs.arg(upTo(9)) : QString();
        record.currency = *Currency::fromCode(u"EUR");
        if (maybe(40))
            record.checkoutToken = u"t%1"_qs.arg(upTo(5));
        if (maybe(30))
            record.total = Money{upTo(900), record.currency};
        record.createdAt = Timestamp{4'000 + number};
        record.updatedAt = Timestamp{at};
        for (qint64 line = upTo(2); line > 0; --line) {
            CartLineRecord part;
            part.productId = id(1 + upTo(5));
            part.quantity = 1 + upTo(2);
            if (maybe(20))
                part.unitPrice = Money{upTo(900), record.currency};
            record.lines += part;
        }
        ShopBatch batch;
        batch.carts += record;
        return batch;
    }

    ShopBatch refundBatch(qint64 number)
    {
        RefundRecord record;
        record.id = id(number);
        record.orderId = id(1 + upTo(15));
        record.amount = money(1'500);
        record.at = Timestamp{12'000};
        ShopBatch batch;
        batch.refunds += record;
        return batch;
    }

    ShopBatch eventBatch(qint64 number)
    {
        EventRecord record;
        record.id = id(number);
        record.kind = u"page_viewed"_qs;
        record.customerId = customer();
        record.email = email();
        record.phone = phone();
        record.at = Timestamp{3'000 + upTo(20'000)};
        ShopBatch batch;
        batch.events += record;
        return batch;
    }

    ShopBatch threadBatch(qint64 number, qint64 at)
    {
        ThreadRecord record;
        record.id = id(number);
        record.customerId = customer();
        record.email = email();
        record.createdAt = Timestamp{3'000};
        record.updatedAt = Timestamp{at};
        ShopBatch batch;
        batch.threads += record;
        return batch;
    }

    ShopBatch messageBatch(qint64 number)
    {
        MessageRecord record;
        record.id = id(number);
        record.threadId = id(1 + upTo(4));
        record.fromCustomer = maybe(60);
        record.at = Timestamp{2'000 + upTo(30'000)};
        ShopBatch batch;
        batch.messages += record;
        return batch;
    }

    std::mt19937 m_random;
};

} // namespace comptoir
