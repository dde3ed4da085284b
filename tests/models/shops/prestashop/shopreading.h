#pragma once

#include "models/shops/prestashop/prestashopconnector.h"
#include "tests/servers/fakeclock.h"
#include "tests/servers/prestashopserver.h"

#include <QMap>

namespace comptoir::prestashop::test {

/// A connector on a loopback shop, and everything that it has read so far.
class ShopReading
{
public:
    explicit ShopReading(const PrestaShopServer &server, const Shop &settings = {})
        : shop(settings)
    {
        shop.baseUrl = server.url();
        if (shop.currency.isNull())
            shop.currency = *Currency::fromCode(u"EUR");
        secret.key = server.key();
        reconnect();
    }

    /// As after a restart of the program: what was learned comes from the options.
    void reconnect()
    {
        if (connector) {
            const QJsonObject learned = connector->learnedOptions();
            for (auto it = learned.constBegin(); it != learned.constEnd(); ++it)
                shop.options.insert(it.key(), it.value());
        }
        HttpPolicy policy = PrestaShopConnector::httpPolicy();
        policy.transferTimeout = std::chrono::seconds(5);
        connector = std::make_unique<PrestaShopConnector>(
            shop, secret, ConnectorContext{&clock, [] { return 0.5; }}, policy);
    }

    /// One resource until it rests; the error that ended it, if any.
    std::optional<Error> read(const QString &resource)
    {
        for (int page = 0; page < 10'000; ++page) {
            const auto answer = connector->fetch(resource, cursors.value(resource), cancel);
            if (!answer)
                return answer.error();
            take(answer->batch);
            cursors.insert(resource, answer->nextCursor);
            ++pages;
            if (!answer->hasMore)
                return std::nullopt;
        }
        return Error{ErrorCode::Protocol, QStringLiteral("the reading never ends"), {}};
    }

    /// All resources; the first error.
    std::optional<Error> readAll()
    {
        for (const ResourceInfo &info : connector->resources()) {
            if (auto error = read(info.id))
                return error;
        }
        return std::nullopt;
    }

    template <typename List>
    void upsert(List &all, const List &fresh)
    {
        QHash<RemoteId, qsizetype> places;
        for (qsizetype i = 0; i < all.size(); ++i)
            places.insert(all.at(i).id, i);
        for (const auto &record : fresh) {
            const auto place = places.constFind(record.id);
            if (place == places.constEnd()) {
                places.insert(record.id, all.size());
                all.append(record);
            } else {
                all[*place] = record;
            }
        }
    }

    void take(const ShopBatch &batch)
    {
        read_.references += batch.references;
        read_.stock += batch.stock;
        read_.bad += batch.bad;
        upsert(read_.orderStates, batch.orderStates);
        upsert(read_.accounts, batch.accounts);
        upsert(read_.addresses, batch.addresses);
        upsert(read_.categories, batch.categories);
        upsert(read_.products, batch.products);
        upsert(read_.variants, batch.variants);
        upsert(read_.discountCodes, batch.discountCodes);
        upsert(read_.orders, batch.orders);
        upsert(read_.refunds, batch.refunds);
        upsert(read_.orderStateChanges, batch.orderStateChanges);
        upsert(read_.carts, batch.carts);
        upsert(read_.threads, batch.threads);
        upsert(read_.messages, batch.messages);
    }

    FakeClock clock;
    CancelToken cancel;
    Shop shop;
    ShopSecret secret;
    std::unique_ptr<PrestaShopConnector> connector;
    QMap<QString, QJsonObject> cursors;
    ShopBatch read_;
    int pages = 0;
};

} // namespace comptoir::prestashop::test
