#include "models/shops/shopify/orderlines.h"

#include <QHash>

namespace comptoir::shopify {

namespace {

using QuantityByLine = QHash<RemoteId, qint64>;

/// For bodies older than `current_quantity`: what each line gave back.
QuantityByLine returnedQuantities(FieldReader &order)
{
    QuantityByLine returned;
    for (const JsonValue &refund : order["refunds"].elements()) {
        for (const JsonValue &value : refund["refund_line_items"].elements()) {
            FieldReader item(value);
            const RemoteId line = item.id("line_item_id");
            returned[line] += item.count("quantity").value_or(0);
            if (!item.isGood())
                order.reject("refunds");
        }
    }
    return returned;
}

/// Everything taken off the line, its share of discounts on the whole order included; older bodies
/// tell only the line's own discounts.
Money lineDiscount(FieldReader &line, const OrderMoney &money)
{
    const JsonValue allocations = line["discount_allocations"];
    if (!allocations.isArray())
        return money.amountOrZero(line, "total_discount", "total_discount_set");
    Money sum = money.zero();
    for (const JsonValue &value : allocations.elements()) {
        FieldReader allocation(value);
        const Money part = money.amountOrZero(allocation, "amount", "amount_set");
        const std::optional<qint64> total = checkedSum(sum.minor, part.minor);
        if (!total || !allocation.isGood())
            line.reject("discount_allocations");
        sum.minor = total.value_or(0);
    }
    return sum;
}

OrderLineRecord readLine(FieldReader &line, const OrderMoney &money, const QuantityByLine &returned)
{
    OrderLineRecord record;
    record.id = line.requiredId("id");
    record.productId = line.id("product_id");
    record.variantId = line.id("variant_id");
    record.name = line.text("title");
    record.variantName = variantName(line.text("variant_title"));
    record.sku = line.text("sku");
    record.quantity = line.count("quantity").value_or(0);
    record.currentQuantity
        = line.count("current_quantity").value_or(record.quantity - returned.value(record.id));
    record.unitPrice = money.amountOrZero(line, "price", "price_set");
    const Money discount = lineDiscount(line, money);
    const std::optional<qint64> gross = checkedProduct(record.unitPrice.minor, record.quantity);
    const std::optional<qint64> total = gross ? checkedSum(*gross, -discount.minor) : std::nullopt;
    if (!total)
        line.reject("price");
    record.total = {total.value_or(0), money.currency()};
    return record;
}

bool isMoneyBack(FieldReader &transaction)
{
    const QString kind = transaction.word("kind");
    return transaction.word("status") == QLatin1String("success")
        && (kind == QLatin1String("refund") || kind == QLatin1String("void"));
}

std::optional<qint64> sumTransactions(const JsonValue &transactions, const OrderMoney &money)
{
    std::optional<qint64> sum = 0;
    for (const JsonValue &value : transactions.elements()) {
        FieldReader transaction(value);
        if (!isMoneyBack(transaction))
            continue;
        const std::optional<Money> part
            = money.amountIn(transaction, "amount", transaction.text("currency"));
        sum = part && sum ? checkedSum(*sum, part->minor) : std::nullopt;
    }
    return sum;
}

/// Where the body carries no transactions: what the returned lines were worth.
std::optional<qint64> sumReturnedLines(const JsonValue &lines, const OrderMoney &money)
{
    std::optional<qint64> sum = 0;
    for (const JsonValue &value : lines.elements()) {
        FieldReader line(value);
        const qint64 net = money.amountOrZero(line, "subtotal", "subtotal_set").minor;
        const qint64 tax = money.amountOrZero(line, "total_tax", "total_tax_set").minor;
        const std::optional<qint64> part = checkedSum(net, tax);
        sum = part && sum && line.isGood() ? checkedSum(*sum, *part) : std::nullopt;
    }
    return sum;
}

RefundRecord readRefund(FieldReader &refund, const OrderMoney &money, const RemoteId &orderId)
{
    RefundRecord record;
    record.id = refund.requiredId("id");
    record.orderId = orderId;
    record.note = refund.text("note");
    record.at = refund.requiredInstant("created_at");
    const JsonValue transactions = refund["transactions"];
    const std::optional<qint64> amount = transactions.isArray()
        ? sumTransactions(transactions, money)
        : sumReturnedLines(refund["refund_line_items"], money);
    if (!amount)
        refund.reject("transactions");
    record.amount = {amount.value_or(0), money.currency()};
    return record;
}

} // namespace

QList<OrderLineRecord> readLines(FieldReader &order, const OrderMoney &money)
{
    const QuantityByLine returned = returnedQuantities(order);
    QList<OrderLineRecord> lines;
    for (const JsonValue &value : order["line_items"].elements()) {
        FieldReader line(value);
        lines.append(readLine(line, money, returned));
        if (!line.isGood())
            order.reject("line_items");
    }
    return lines;
}

QList<RefundRecord> readRefunds(FieldReader &order, const OrderMoney &money,
                                const RemoteId &orderId)
{
    QList<RefundRecord> refunds;
    for (const JsonValue &value : order["refunds"].elements()) {
        FieldReader refund(value);
        refunds.append(readRefund(refund, money, orderId));
        if (!refund.isGood())
            order.reject("refunds");
    }
    return refunds;
}

QString variantName(const QString &title)
{
    return title == QLatin1String("Default Title") ? QString() : title;
}

} // namespace comptoir::shopify
