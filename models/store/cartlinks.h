#pragma once

#include "models/store/ingestcontext.h"

namespace comptoir {

/// Which order a cart became: the one that names the cart's id, else its checkout token, else its
/// cart token; of several the first placed. Kept right whichever of the two lands first.
class CartLinks
{
public:
    explicit CartLinks(IngestContext &context);

    void orderLanded(const RemoteId &cart, const QString &checkoutToken, const QString &cartToken);
    void relink(qint64 cart);

private:
    qint64 orderOf(const Statement &cart);
    void relinkAll(const char *column, const QString &token);

    IngestContext &m_context;
};

} // namespace comptoir
