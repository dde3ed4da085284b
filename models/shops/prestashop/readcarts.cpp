#include "models/shops/prestashop/readers.h"

namespace comptoir::prestashop {

namespace {

using L1 = QLatin1String;

QList<CartLineRecord> linesOf(Record &record)
{
    QList<CartLineRecord> lines;
    const QJsonArray rows = record.association(L1("cart_rows"));
    for (const QJsonValue value : rows) {
        Record row = record.sub(value);
        CartLineRecord line;
        line.productId = row.id(L1("id_product"));
        line.variantId = row.id(L1("id_product_attribute"));
        line.quantity = row.integer(L1("quantity"));
        lines.append(line);
        record.adopt(row, L1("cart_rows"));
    }
    return lines;
}

/// A rule may do several of these at once; the first that the customer notices names it.
void readGain(Record &record, DiscountCodeRecord &code)
{
    const double percent = record.decimal(L1("reduction_percent"));
    const bool hasAmount = record.decimal(L1("reduction_amount")) > 0;
    if (percent > 0) {
        code.kind = DiscountCodeRecord::Kind::Percentage;
        code.percent = percent;
    } else if (hasAmount) {
        code.kind = DiscountCodeRecord::Kind::Amount;
        const Currency currency = record.currency(L1("reduction_currency"));
        code.amount = record.money(L1("reduction_amount"), currency);
    } else if (record.flag(L1("free_shipping"))) {
        code.kind = DiscountCodeRecord::Kind::FreeShipping;
    }
}

} // namespace

void readCart(Record &record, ShopBatch &batch)
{
    CartRecord cart;
    cart.id = record.ownId();
    cart.customerId = record.id(L1("id_customer"));
    // A visitor's cart may have no currency yet.
    if (record.integer(L1("id_currency")) != 0)
        cart.currency = record.currency(L1("id_currency"));
    cart.lines = linesOf(record);
    cart.createdAt = record.requiredDate(L1("date_add"));
    cart.updatedAt = record.date(L1("date_upd")).value_or(cart.createdAt);
    record.keep(batch.carts, std::move(cart));
}

void readCartRule(Record &record, ShopBatch &batch)
{
    DiscountCodeRecord code;
    code.id = record.ownId();
    code.code = record.word(L1("code"));
    code.name = record.languageWord(L1("name"));
    readGain(record, code);
    if (record.decimal(L1("minimum_amount")) > 0) {
        const Currency currency = record.currency(L1("minimum_amount_currency"));
        code.minimumAmount = record.money(L1("minimum_amount"), currency);
    }
    code.customerId = record.id(L1("id_customer"));
    code.quantity = record.integer(L1("quantity"));
    code.active = record.flag(L1("active"));
    code.validFrom = record.date(L1("date_from"));
    code.validUntil = record.date(L1("date_to"));
    code.updatedAt = record.date(L1("date_upd"));
    record.keep(batch.discountCodes, std::move(code));
}

} // namespace comptoir::prestashop
