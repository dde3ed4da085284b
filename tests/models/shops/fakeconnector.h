#pragma once

#include "models/shops/shopconnector.h"

#include <functional>

namespace comptoir {

/// What the fake shop holds: `count` customers, twice as many orders with lines, as many carts, one
/// product. The same every time.
ShopBatch fakeShopData(int count);

/// A shop of our own for tests of the engine: hands out slices of a ShopBatch, repeats one record
/// from page to page as overlapping windows do, and fails when told. Cursor: {"at": index of the
/// next record}.
class FakeConnector : public ShopConnector
{
public:
    explicit FakeConnector(ShopBatch shopData, qsizetype recordsPerPage = 2);

    ShopBatch data;
    qsizetype pageSize;
    /// From so many pages of a resource on, each leads back to the second one.
    qsizetype loopAfter = 0;
    /// Called before each fetch and each list of ids ("orders", "ids:orders"); an error is what the
    /// call then gives.
    std::function<Done(const QString &what)> gate;
    /// Resources, in order; tests change them.
    QList<ResourceInfo> infos;
    /// What parseAgain makes of quarantined bytes; others stay unreadable.
    QHash<QByteArray, ShopBatch> readable;
    QJsonObject options;
    /// Added to every page.
    QStringList notices;
    /// Overrides the list of ids of a resource.
    QHash<QString, QList<RemoteId>> ids;
    QStringList calls; ///< what was asked, in order

    [[nodiscard]] QList<ResourceInfo> resources() const override { return infos; }
    Result<ConnectionReport> check(const CancelToken &cancel) override;
    Result<ShopPage> fetch(const QString &resource, const QJsonObject &cursor,
                           const CancelToken &cancel) override;
    Result<ShopIdPage> fetchIds(const QString &resource, const QJsonObject &cursor,
                                const CancelToken &cancel) override;
    Result<ShopBatch> parseAgain(const QString &resource, const QByteArray &raw) const override;
    [[nodiscard]] QJsonObject learnedOptions() const override { return options; }

private:
    Done ask(const QString &what);
};

} // namespace comptoir
