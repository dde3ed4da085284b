#include "models/store/ingest.h"

#include "models/store/accountlookup.h"
#include "models/store/customerfacts.h"
#include "models/store/database.h"
#include "models/store/erasedfilter.h"
#include "models/store/goneresources.h"
#include "models/store/ingestaccounts.h"
#include "models/store/ingestcarts.h"
#include "models/store/ingestcatalogue.h"
#include "models/store/ingestconversations.h"
#include "models/store/ingestorders.h"
#include "models/store/ingestrules.h"
#include "models/store/segmentmarks.h"
#include "models/store/textrules.h"

namespace comptoir {

namespace {

/// The shop's own row: what numbers and amounts without country or currency mean.
IngestContext contextFor(Database &database, ShopId shop, Timestamp now)
{
    IngestContext context{database, shop, now, {}, {}, {}, {}, {}, {}, {}, {}};
    Statement read = database.prepare(
        QStringLiteral("SELECT platform, country_code, currency FROM shop WHERE id = ?"));
    read.bind(1, shop);
    if (context.next(read)) {
        context.platform = read.text(0);
        context.region = read.text(1);
        context.currency = read.currency(2);
    }
    return context;
}

void takeCustomers(IngestContext &context, IdentityResolver &resolver, const ShopBatch &batch)
{
    if (!batch.addresses.isEmpty() || !batch.accounts.isEmpty())
        IngestAccounts(context, resolver).take(batch);
}

void takeSales(IngestContext &context, AccountLookup &accounts, const ShopBatch &batch)
{
    CartLinks links(context);
    if (!batch.orders.isEmpty() || !batch.refunds.isEmpty() || !batch.orderStateChanges.isEmpty())
        IngestOrders(context, accounts, links).take(batch);
    if (!batch.carts.isEmpty() || !context.touchedProducts.isEmpty()) {
        IngestCarts carts(context, accounts, links);
        carts.take(batch);
        carts.priceAgain();
    }
    if (!batch.threads.isEmpty() || !batch.messages.isEmpty() || !batch.events.isEmpty())
        IngestConversations(context, accounts).take(batch);
}

Done factsOf(const IngestContext &context)
{
    CustomerFacts facts(context.db);
    QSet<CustomerId> touched = context.result.touched;
    for (auto fresh = context.freshPersons.cbegin(); fresh != context.freshPersons.cend(); ++fresh)
        touched.remove(CustomerId{fresh.key()});
    if (const Done added = facts.addFresh(context.freshPersons); !added)
        return added.error();
    return facts.recompute(touched, context.now);
}

bool hasCatalogue(const ShopBatch &batch)
{
    return !(batch.references.isEmpty() && batch.orderStates.isEmpty() && batch.categories.isEmpty()
             && batch.products.isEmpty() && batch.variants.isEmpty() && batch.stock.isEmpty()
             && batch.discountCodes.isEmpty());
}

/// What hangs on everything else: contacts, persons, facts.
Result<IngestResult> settled(IngestContext &context, IdentityResolver &resolver,
                             AccountLookup &accounts)
{
    accounts.refreshContacts();
    resolver.refreshPersons();
    if (context.ok())
        context.check(factsOf(context));
    if (!context.ok())
        return *context.failure;
    context.result.touched.unite(context.fieldsTouched);
    if (const Done marked = SegmentMarks(context.db).mark(context.result.touched); !marked)
        return marked.error();
    return std::move(context.result);
}

} // namespace

Ingest::Ingest(Database &database, ShopId shop, Timestamp now)
    : m_database(database)
    , m_shop(shop)
    , m_now(now)
{}

Result<IngestResult> Ingest::apply(const ShopBatch &told)
{
    ShopBatch batch = told;
    TextRules::apply(batch);
    IngestContext context = contextFor(m_database, m_shop, m_now);
    const Result<qint64> leftOut = ErasedFilter(m_database, m_shop, context.region).apply(batch);
    if (!leftOut)
        return leftOut.error();
    context.result.unchanged += *leftOut;
    IdentityResolver resolver(context);
    AccountLookup accounts(context, resolver);
    if (hasCatalogue(batch)) {
        IngestCatalogue(context).take(batch);
        if (context.result.inserted + context.result.updated > 0)
            context.check(SegmentMarks(m_database).markEverybody());
    }
    takeCustomers(context, resolver, batch);
    takeSales(context, accounts, batch);
    return settled(context, resolver, accounts);
}

Result<IngestResult> Ingest::markGone(const QString &resource, const QList<RemoteId> &ids)
{
    IngestContext context = contextFor(m_database, m_shop, m_now);
    IdentityResolver resolver(context);
    AccountLookup accounts(context, resolver);
    GoneResources gone(context, resolver);
    if (!gone.mark(resource, ids))
        return IngestRules::unknownResource(resource);
    return settled(context, resolver, accounts);
}

} // namespace comptoir
