#include "views/shell/searchlines.h"

#include "views/customers/customermark.h"
#include "views/products/productwords.h"
#include "views/shell/commands.h"
#include "views/shell/privacy.h"
#include "views/widgets/format.h"

namespace comptoir {

namespace {

constexpr int kMostCommands = 50; ///< looked at; kOfEach are shown

SearchItem record(const QString &page, const QString &icon, qint64 id)
{
    SearchItem item;
    item.kind = SearchItem::Kind::Record;
    item.target = page;
    item.icon = icon;
    item.record = id;
    return item;
}

} // namespace

QList<SearchItem> SearchLines::found(const SearchHits &hits, const QString &typed) const
{
    QList<SearchItem> all;
    addGroup(all,
             hits.moreCustomers ? tr("Customers, last active first: type more to narrow down")
                                : tr("Customers"),
             customers(hits.customers));
    addGroup(all, tr("Orders"), orders(hits.orders));
    addGroup(all, tr("Products"), products(hits.products));
    // Whichever fits better goes first: "import" imports, "orders" goes to the orders.
    const bool pagesFirst = bestFit(typed, true) <= bestFit(typed, false);
    for (const bool pages : {pagesFirst, !pagesFirst})
        addGroup(all, pages ? tr("Go to") : tr("Commands"), commands(typed, pages));
    if (all.isEmpty()) {
        SearchItem hint;
        hint.title = tr("Nothing is called “%1”. Try the beginning of a name, an e-mail, a phone "
                        "number, a town, an order number, a product or its SKU. Messages and notes "
                        "are not searched here: each customer's history has a search for them.")
                         .arg(typed);
        all.append(hint);
    }
    return all;
}

QList<SearchItem> SearchLines::recent(const SearchHits &hits) const
{
    QList<SearchItem> all;
    addGroup(all, tr("Looked at last"),
             customers(hits.customers) + orders(hits.orders) + products(hits.products));
    addGroup(all, tr("Go to"), commands({}, true));
    return all;
}

void SearchLines::addGroup(QList<SearchItem> &all, const QString &heading,
                           const QList<SearchItem> &items)
{
    if (items.isEmpty())
        return;
    SearchItem line;
    line.kind = SearchItem::Kind::Heading;
    line.title = heading;
    all.append(line);
    all.append(items);
}

QList<SearchItem> SearchLines::customers(const QList<CustomerRow> &rows) const
{
    QList<SearchItem> items;
    for (const CustomerRow &row : rows) {
        SearchItem item
            = record(QStringLiteral("customers"), QStringLiteral("customer"), row.id.value);
        item.title = m_privacy.name(CustomerName::of(row));
        item.detail = row.email.isEmpty() ? m_privacy.phone(row.phone) : m_privacy.email(row.email);
        if (row.figures.ordersCount > 0)
            item.figure = Format::money(row.figures.totalSpent);
        items.append(item);
    }
    return items;
}

QList<SearchItem> SearchLines::orders(const QList<OrderHit> &hits) const
{
    QList<SearchItem> items;
    for (const OrderHit &hit : hits) {
        SearchItem item = record(QStringLiteral("orders"), QStringLiteral("order"), hit.id.value);
        item.title = hit.reference;
        QStringList parts{hit.customerName.isEmpty() ? m_privacy.email(hit.email)
                                                     : m_privacy.name(hit.customerName),
                          Format::date(hit.placedAt), hit.state};
        parts.removeAll(QString());
        item.detail = parts.join(QStringLiteral(" · "));
        item.figure = Format::money(hit.total);
        items.append(item);
    }
    return items;
}

QList<SearchItem> SearchLines::products(const QList<ProductHit> &hits)
{
    QList<SearchItem> items;
    for (const ProductHit &hit : hits) {
        SearchItem item
            = record(QStringLiteral("products"), QStringLiteral("product"), hit.id.value);
        item.title = hit.name.isEmpty() ? tr("Product without name") : hit.name;
        item.detail = hit.gone ? tr("No longer in the shop") : hit.sku;
        if (hit.price)
            item.figure = ProductWords::price(hit.price, hit.platform);
        items.append(item);
    }
    return items;
}

Commands::Fit SearchLines::bestFit(const QString &typed, bool pages) const
{
    for (const Command &command : m_commands.matching(typed, kMostCommands)) {
        if ((command.group == CommandGroup::Go) == pages)
            return Commands::fit(command, typed);
    }
    return Commands::Fit::None;
}

QList<SearchItem> SearchLines::commands(const QString &typed, bool pages) const
{
    QList<SearchItem> items;
    for (const Command &command : m_commands.matching(typed, kMostCommands)) {
        if ((command.group == CommandGroup::Go) != pages)
            continue;
        SearchItem item;
        item.kind = SearchItem::Kind::Command;
        item.target = command.id;
        item.icon = command.icon;
        item.title = command.title();
        item.figure = Commands::keyText(command);
        items.append(item);
        if (items.size() == kOfEach)
            break;
    }
    return items;
}

} // namespace comptoir
