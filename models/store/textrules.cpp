#include "models/store/textrules.h"

#include <algorithm>
#include <initializer_list>

namespace comptoir {
namespace {

/// C0, DEL, C1, Unicode's own line and paragraph ends, and the characters that turn the direction
/// of writing for what follows (UAX #9 embeddings, overrides, isolates), which no name needs and
/// which make one text look like another.
bool isControl(QChar c)
{
    const char16_t code = c.unicode();
    return code < 0x20 || (code >= 0x7F && code < 0xA0) || (code >= 0x2028 && code <= 0x202E)
        || (code >= 0x2066 && code <= 0x2069);
}

bool isControlInText(QChar c)
{
    return isControl(c) && c != u'\n' && c != u'\r' && c != u'\t';
}

void cut(QString &text, qsizetype longest)
{
    if (text.size() <= longest)
        return;
    const bool splits = text.at(longest - 1).isHighSurrogate();
    text.truncate(splits ? longest - 1 : longest);
}

void lines(std::initializer_list<QString *> texts, qsizetype longest = TextRules::kLine)
{
    for (QString *text : texts)
        TextRules::line(*text, longest);
}

void lines(QStringList &texts)
{
    for (QString &text : texts)
        TextRules::line(text);
}

void apply(ReferenceRecord &record)
{
    lines({&record.code, &record.name});
}

void apply(OrderStateRecord &record)
{
    lines({&record.name});
}

void apply(AddressRecord &record)
{
    lines({&record.firstName, &record.lastName, &record.postcode, &record.city, &record.region,
           &record.countryCode, &record.phone, &record.mobilePhone});
    lines({&record.company, &record.line1, &record.line2}, TextRules::kLongLine);
}

void apply(AccountRecord &record)
{
    lines({&record.email, &record.phone, &record.firstName, &record.lastName, &record.language});
    lines({&record.company}, TextRules::kLongLine);
    TextRules::text(record.note);
    lines(record.tags);
    for (AddressRecord &address : record.addresses)
        apply(address);
}

void apply(CategoryRecord &record)
{
    lines({&record.name});
}

void apply(VariantRecord &record)
{
    lines({&record.name}, TextRules::kLongLine);
    lines({&record.sku, &record.barcode});
}

void apply(ProductRecord &record)
{
    lines({&record.name, &record.sku, &record.brand, &record.type});
    lines({&record.url, &record.imageUrl}, TextRules::kAddress);
    lines(record.tags);
    for (VariantRecord &variant : record.variants)
        apply(variant);
}

void apply(DiscountCodeRecord &record)
{
    lines({&record.code, &record.name});
}

void apply(RefundRecord &record)
{
    TextRules::text(record.note);
}

void apply(OrderRecord &record)
{
    lines({&record.reference, &record.email, &record.phone, &record.cartToken,
           &record.checkoutToken, &record.paymentStatus, &record.fulfilmentStatus,
           &record.paymentMethod, &record.source, &record.shippingPostcode, &record.shippingCity,
           &record.shippingCountryCode});
    lines({&record.landingSite, &record.referringSite}, TextRules::kAddress);
    TextRules::text(record.note);
    lines(record.tags);
    for (OrderDiscountRecord &discount : record.discounts)
        lines({&discount.code});
    for (OrderLineRecord &item : record.lines) {
        lines({&item.name, &item.variantName}, TextRules::kLongLine);
        lines({&item.sku});
    }
    for (RefundRecord &refund : record.refunds)
        apply(refund);
}

void apply(CartRecord &record)
{
    lines({&record.token, &record.checkoutToken, &record.email, &record.phone, &record.firstName,
           &record.lastName});
    lines({&record.recoveryUrl}, TextRules::kAddress);
    for (CartLineRecord &item : record.lines)
        lines({&item.name}, TextRules::kLongLine);
}

void apply(ThreadRecord &record)
{
    lines({&record.email, &record.status});
    lines({&record.subject}, TextRules::kLongLine);
}

void apply(MessageRecord &record)
{
    TextRules::text(record.text);
}

void apply(EventRecord &record)
{
    lines({&record.kind, &record.email, &record.phone});
    lines({&record.subject}, TextRules::kAddress);
}

template <typename... Lists>
void applyToAll(Lists &...lists)
{
    const auto each = [](auto &list) {
        for (auto &record : list)
            apply(record);
    };
    (each(lists), ...);
}

} // namespace

void TextRules::line(QString &text, qsizetype longest)
{
    if (std::any_of(text.cbegin(), text.cend(), isControl)) {
        std::replace_if(text.begin(), text.end(), isControl, QChar(u' '));
        text = text.trimmed();
    }
    cut(text, longest);
}

void TextRules::text(QString &text)
{
    if (std::any_of(text.cbegin(), text.cend(), isControlInText))
        text.removeIf(isControlInText);
    cut(text, kText);
}

void TextRules::apply(ShopBatch &batch)
{
    applyToAll(batch.references, batch.orderStates, batch.accounts, batch.addresses,
               batch.categories, batch.products, batch.variants, batch.discountCodes, batch.orders,
               batch.refunds, batch.carts, batch.threads, batch.messages, batch.events);
}

} // namespace comptoir
