#pragma once

#include "models/shops/shopify/collectionparser.h"
#include "models/shops/shopify/shopifyclient.h"

#include <QSet>

namespace comptoir::shopify {

/// Which products are in which collections. Products do not tell, and a product does not count as
/// changed when it enters one, so the whole relation is read: collects for collections filled by
/// hand, the product ids of each smart one.
class MembershipReader
{
public:
    explicit MembershipReader(ShopifyClient &client)
        : m_client(client)
    {}

    /// Reads everything once; later calls return at once.
    Done load(const CancelToken &cancel);
    [[nodiscard]] bool isLoaded() const { return m_loaded; }
    /// Changes whenever any membership does.
    [[nodiscard]] QString digest() const;
    /// Collection ids, ascending.
    [[nodiscard]] QList<RemoteId> collectionsOf(const RemoteId &product) const;

private:
    Done readCollects(const CancelToken &cancel);
    Done readSmart(const RemoteId &collection, const CancelToken &cancel);

    ShopifyClient &m_client;
    bool m_loaded = false;
    QHash<RemoteId, QSet<RemoteId>> m_collections; ///< by product
};

/// Follows every page of a list, handing each body to `read`. For small lists that belong to one
/// page of another resource. A list that repeats a page or has no end is a Protocol error.
Done readAllPages(ShopifyClient &client, QUrl url,
                  const std::function<Done(const QByteArray &)> &read, const CancelToken &cancel);

} // namespace comptoir::shopify
