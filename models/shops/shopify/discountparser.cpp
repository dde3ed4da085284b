#include "models/shops/shopify/discountparser.h"

#include "models/shops/shopify/recordpage.h"

#include <cmath>

namespace comptoir::shopify {

namespace {

constexpr PageNames kRules{"discount_codes", "price_rules", "price_rule"};
constexpr PageNames kCodes{"discount_codes", "discount_codes", "discount_code"};

using Kind = DiscountCodeRecord::Kind;

void readValue(FieldReader &rule, Currency currency, DiscountCodeRecord &common)
{
    const bool percentage = rule.word("value_type") == QLatin1String("percentage");
    if (rule.word("target_type") == QLatin1String("shipping_line")) {
        common.kind = Kind::FreeShipping;
    } else if (percentage) {
        bool ok = false;
        common.kind = Kind::Percentage;
        common.percent = std::abs(rule["value"].toDecimal().toDouble(&ok));
        if (!ok)
            rule.reject("value");
    } else {
        common.kind = Kind::Amount;
        const Money value = rule.money("value", currency).value_or(Money{0, currency});
        common.amount = Money{value.minor < 0 ? -value.minor : value.minor, currency};
    }
}

/// The one customer that a rule is for; rules for several, or for a segment, name nobody here.
RemoteId onlyCustomer(FieldReader &rule)
{
    const QList<JsonValue> customers = rule["prerequisite_customer_ids"].elements();
    if (customers.size() != 1 || rule.word("customer_selection") != QLatin1String("prerequisite"))
        return {};
    return RemoteId::fromNumber(customers.first().toInteger().value_or(0));
}

PriceRule readRule(FieldReader &rule, Currency currency)
{
    PriceRule record;
    record.id = rule.requiredId("id");
    record.usageLimit = rule.count("usage_limit");
    record.common.name = rule.text("title");
    readValue(rule, currency, record.common);
    FieldReader minimum(rule["prerequisite_subtotal_range"]);
    record.common.minimumAmount = minimum.money("greater_than_or_equal_to", currency);
    record.common.customerId = onlyCustomer(rule);
    record.common.validFrom = rule.instant("starts_at");
    record.common.validUntil = rule.instant("ends_at");
    record.common.updatedAt = rule.instant("updated_at");
    if (!minimum.isGood())
        rule.reject("prerequisite_subtotal_range");
    return record;
}

} // namespace

Result<PriceRulePage> parsePriceRules(const QByteArray &body, Currency shopCurrency)
{
    PriceRulePage rules;
    const auto page = readPage(body, kRules, [&](FieldReader &reader, ShopBatch &) {
        const PriceRule rule = readRule(reader, shopCurrency);
        if (reader.isGood())
            rules.rules.append(rule);
    });
    if (!page)
        return page.error();
    rules.bad = page->bad;
    return rules;
}

Result<ShopBatch> parseDiscountCodes(const QByteArray &body, const PriceRule &rule)
{
    return readPage(body, kCodes, [&rule](FieldReader &code, ShopBatch &batch) {
        DiscountCodeRecord record = rule.common;
        record.id = code.requiredId("id");
        record.code = code.text("code");
        const qint64 used = code.count("usage_count").value_or(0);
        if (rule.usageLimit)
            record.quantity = qMax<qint64>(0, *rule.usageLimit - used);
        if (const auto updated = code.instant("updated_at"))
            record.updatedAt = qMax(*updated, record.updatedAt.value_or(*updated));
        if (code.isGood())
            batch.discountCodes.append(record);
    });
}

} // namespace comptoir::shopify
