#include "tests/servers/prestatables.h"

#include "tests/servers/prestarecords.h"

#include <algorithm>

namespace comptoir {

namespace {

template <typename Record, typename Render>
PrestaRow row(const Record &record, const PrestaWriter &writer,
              const std::optional<Timestamp> &created, const std::optional<Timestamp> &changed,
              Render render)
{
    PrestaRow row;
    row.id = record.id.number();
    row.dateAdd = writer.date(created);
    row.dateUpd = writer.date(changed ? changed : created);
    const Record *kept = &record;
    const PrestaWriter *kit = &writer;
    row.render = [kept, kit, render] { return (kit->*render)(*kept); };
    return row;
}

PrestaTable table(const char *name, const char *key, const char *singular, bool add, bool upd,
                  const QStringList &languageFields = {})
{
    return {QString::fromLatin1(name),
            QString::fromLatin1(key),
            QString::fromLatin1(singular),
            add,
            upd,
            languageFields,
            {}};
}

/// Ids that are no numbers belong to other platforms; PrestaShop could not hold them.
void finish(QMap<QString, PrestaTable> &tables, PrestaTable table)
{
    table.rows.removeIf([](const PrestaRow &row) { return row.id <= 0; });
    std::sort(table.rows.begin(), table.rows.end(),
              [](const PrestaRow &a, const PrestaRow &b) { return a.id < b.id; });
    tables.insert(table.name, table);
}

const QStringList named{QStringLiteral("name")};

void addPeople(QMap<QString, PrestaTable> &tables, const ShopBatch &batch,
               const PrestaWriter &writer)
{
    PrestaTable customers = table("customers", "customers", "customer", true, true);
    PrestaTable addresses = table("addresses", "addresses", "address", true, true);
    const auto addAddress = [&](const AddressRecord &address) {
        addresses.rows.append(
            row(address, writer, address.updatedAt, address.updatedAt, &PrestaWriter::address));
    };
    for (const AccountRecord &account : batch.accounts) {
        customers.rows.append(
            row(account, writer, account.createdAt, account.updatedAt, &PrestaWriter::customer));
        std::for_each(account.addresses.cbegin(), account.addresses.cend(), addAddress);
    }
    std::for_each(batch.addresses.cbegin(), batch.addresses.cend(), addAddress);
    finish(tables, customers);
    finish(tables, addresses);
}

void addSmallTables(QMap<QString, PrestaTable> &tables, const PrestaWriter &writer)
{
    using Kind = ReferenceRecord::Kind;
    const std::pair<Kind, PrestaTable> all[]
        = {{Kind::Language, table("languages", "languages", "language", false, false)},
           {Kind::Currency, table("currencies", "currencies", "currency", false, false)},
           {Kind::Country, table("countries", "countries", "country", false, false, named)},
           {Kind::Group, table("groups", "groups", "group", true, true, named)},
           {Kind::Shop, table("shops", "shops", "shop", false, false)}};
    for (const auto &[kind, empty] : all) {
        PrestaTable filled = empty;
        for (const ReferenceRecord &reference : writer.references()) {
            if (reference.kind == kind)
                filled.rows.append(row(reference, writer, {}, {}, &PrestaWriter::reference));
        }
        finish(tables, filled);
    }
}

void addCatalogue(QMap<QString, PrestaTable> &tables, const ShopBatch &batch,
                  const PrestaWriter &writer)
{
    PrestaTable categories = table("categories", "categories", "category", true, true, named);
    for (const CategoryRecord &category : batch.categories)
        categories.rows.append(
            row(category, writer, category.updatedAt, category.updatedAt, &PrestaWriter::category));
    PrestaTable products = table("products", "products", "product", true, true, named);
    PrestaTable combinations = table("combinations", "combinations", "combination", false, false);
    const auto addVariant = [&](const VariantRecord &variant) {
        combinations.rows.append(row(variant, writer, {}, {}, &PrestaWriter::combination));
    };
    for (const ProductRecord &product : batch.products) {
        products.rows.append(
            row(product, writer, product.createdAt, product.updatedAt, &PrestaWriter::product));
        std::for_each(product.variants.cbegin(), product.variants.cend(), addVariant);
    }
    std::for_each(batch.variants.cbegin(), batch.variants.cend(), addVariant);
    PrestaTable stock
        = table("stock_availables", "stock_availables", "stock_available", false, false);
    for (const StockRecord &entry : batch.stock) {
        const StockRecord *kept = &entry;
        const PrestaWriter *kit = &writer;
        const qint64 id = stock.rows.size() + 1;
        stock.rows.append({id, {}, {}, [kept, kit, id] { return kit->stock(*kept, id); }});
    }
    finish(tables, categories);
    finish(tables, products);
    finish(tables, combinations);
    finish(tables, stock);
}

/// Promo codes used by orders: rows of their own, numbered through.
PrestaTable usedDiscounts(const ShopBatch &batch, const PrestaWriter &writer, bool oldName)
{
    PrestaTable used = oldName
        ? table("order_discounts", "order_discounts", "order_discount", false, false)
        : table("order_cart_rules", "order_cart_rules", "order_cart_rule", false, false);
    for (const OrderRecord &order : batch.orders) {
        for (const OrderDiscountRecord &discount : order.discounts) {
            const OrderRecord *of = &order;
            const OrderDiscountRecord *kept = &discount;
            const PrestaWriter *kit = &writer;
            const qint64 id = used.rows.size() + 1;
            used.rows.append(
                {id, {}, {}, [of, kept, kit, id] { return kit->usedDiscount(*of, *kept, id); }});
        }
    }
    return used;
}

void addOrders(QMap<QString, PrestaTable> &tables, const ShopBatch &batch,
               const PrestaWriter &writer)
{
    PrestaTable orders = table("orders", "orders", "order", true, true);
    PrestaTable histories
        = table("order_histories", "order_histories", "order_history", true, false);
    PrestaTable slips = table("order_slip", "order_slips", "order_slip", true, true);
    const auto addChange = [&](const OrderStateChangeRecord &change) {
        histories.rows.append(row(change, writer, change.at, {}, &PrestaWriter::history));
    };
    const auto addSlip = [&](const RefundRecord &refund) {
        slips.rows.append(row(refund, writer, refund.at, refund.at, &PrestaWriter::slip));
    };
    for (const OrderRecord &order : batch.orders) {
        orders.rows.append(
            row(order, writer, order.placedAt, order.updatedAt, &PrestaWriter::order));
        std::for_each(order.stateChanges.cbegin(), order.stateChanges.cend(), addChange);
        std::for_each(order.refunds.cbegin(), order.refunds.cend(), addSlip);
    }
    std::for_each(batch.orderStateChanges.cbegin(), batch.orderStateChanges.cend(), addChange);
    std::for_each(batch.refunds.cbegin(), batch.refunds.cend(), addSlip);
    PrestaTable states = table("order_states", "order_states", "order_state", false, false,
                               {QStringLiteral("name"), QStringLiteral("template")});
    for (const OrderStateRecord &state : batch.orderStates)
        states.rows.append(row(state, writer, {}, {}, &PrestaWriter::orderState));
    finish(tables, orders);
    finish(tables, histories);
    finish(tables, slips);
    finish(tables, states);
}

void addCarts(QMap<QString, PrestaTable> &tables, const ShopBatch &batch,
              const PrestaWriter &writer)
{
    PrestaTable carts = table("carts", "carts", "cart", true, true);
    for (const CartRecord &cart : batch.carts)
        carts.rows.append(row(cart, writer, cart.createdAt, cart.updatedAt, &PrestaWriter::cart));
    PrestaTable rules = table("cart_rules", "cart_rules", "cart_rule", true, true, named);
    for (const DiscountCodeRecord &code : batch.discountCodes)
        rules.rows.append(
            row(code, writer, code.updatedAt, code.updatedAt, &PrestaWriter::cartRule));
    finish(tables, carts);
    finish(tables, rules);
}

void addThreads(QMap<QString, PrestaTable> &tables, const ShopBatch &batch,
                const PrestaWriter &writer)
{
    PrestaTable threads
        = table("customer_threads", "customer_threads", "customer_thread", true, true);
    for (const ThreadRecord &thread : batch.threads)
        threads.rows.append(
            row(thread, writer, thread.createdAt, thread.updatedAt, &PrestaWriter::thread));
    PrestaTable messages
        = table("customer_messages", "customer_messages", "customer_message", true, true);
    for (const MessageRecord &message : batch.messages)
        messages.rows.append(row(message, writer, message.at, message.at, &PrestaWriter::message));
    finish(tables, threads);
    finish(tables, messages);
}

} // namespace

QStringList PrestaTable::fields() const
{
    if (rows.isEmpty())
        return {QStringLiteral("id")};
    QStringList names = rows.constFirst().render().keys();
    names.removeAll(QStringLiteral("associations"));
    return names;
}

qsizetype PrestaTable::after(qint64 id) const
{
    const auto found
        = std::upper_bound(rows.cbegin(), rows.cend(), id,
                           [](qint64 value, const PrestaRow &row) { return value < row.id; });
    return found - rows.cbegin();
}

const PrestaRow *PrestaTable::find(qint64 id) const
{
    const qsizetype at = after(id - 1);
    return at < rows.size() && rows.at(at).id == id ? &rows.at(at) : nullptr;
}

QMap<QString, PrestaTable> prestaTables(const ShopBatch &batch, const PrestaTableOptions &options)
{
    // Shared by the rows' renderers, which live as long as the tables.
    const auto writer = std::make_shared<PrestaWriter>(batch, options);
    QMap<QString, PrestaTable> tables;
    addSmallTables(tables, *writer);
    addPeople(tables, batch, *writer);
    addCatalogue(tables, batch, *writer);
    addOrders(tables, batch, *writer);
    finish(tables, usedDiscounts(batch, *writer, options.oldDiscountName));
    addCarts(tables, batch, *writer);
    addThreads(tables, batch, *writer);
    for (PrestaTable &each : tables) {
        for (PrestaRow &row : each.rows) {
            row.render = [writer, render = std::move(row.render)] { return render(); };
        }
    }
    return tables;
}

} // namespace comptoir
