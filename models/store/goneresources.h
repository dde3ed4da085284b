#pragma once

#include "models/store/cartlinks.h"
#include "models/store/identityresolver.h"

namespace comptoir {

/// Marks records that a sweep no longer saw (Ingest::markGone).
class GoneResources
{
public:
    GoneResources(IngestContext &context, IdentityResolver &resolver);

    /// False for a resource that has no such mark.
    bool mark(const QString &resource, const QList<RemoteId> &ids);

private:
    bool markRow(const char *table, const RemoteId &id);
    void orderGone(const RemoteId &id);
    void personOf(const char *table, const RemoteId &id, bool fields);

    IngestContext &m_context;
    IdentityResolver &m_resolver;
    CartLinks m_links;
};

} // namespace comptoir
