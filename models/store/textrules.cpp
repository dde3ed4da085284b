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

/// The most marks upon one letter (Hebrew with its accents has them), and the most characters in a
/// row that only join, part or tag others (the flag of Scotland has them).
constexpr int kMarks = 5, kFormats = 8;

/// Latin letters of any kind, and nothing that combines or cannot be seen.
bool isPlain(QChar c)
{
    return c.unicode() < 0x300 && c.unicode() != 0xAD;
}

/// Shows nothing, or only changes its neighbours: Unicode's default ignorable code points
/// (DerivedCoreProperties.txt) and the blank pattern of Braille.
bool isFormat(char32_t c)
{
    return QChar::category(c) == QChar::Other_Format || c == 0x34F || c == 0x115F || c == 0x1160
        || (c >= 0x17B4 && c <= 0x17B5) || (c >= 0x180B && c <= 0x180F) || c == 0x2800
        || c == 0x3164 || (c >= 0xFE00 && c <= 0xFE0F) || c == 0xFFA0
        || (c >= 0xE0000 && c <= 0xE0FFF);
}

bool isStackedMark(char32_t c)
{
    const QChar::Category category = QChar::category(c);
    return category == QChar::Mark_NonSpacing || category == QChar::Mark_Enclosing;
}

/// Without piles of marks; empty when nothing of it can be seen.
QString tamed(const QString &text)
{
    QString kept;
    kept.reserve(text.size());
    bool isSeen = false;
    int marks = 0, formats = 0;
    const QList<uint> letters = text.toUcs4();
    for (const char32_t c : letters) {
        const bool isJoiner = isFormat(c);
        const bool isMark = !isJoiner && isStackedMark(c);
        marks = isMark ? marks + 1 : isJoiner ? marks : 0;
        formats = isJoiner ? formats + 1 : isMark ? formats : 0;
        isSeen = isSeen || !(isJoiner || isMark || QChar::isSpace(c));
        if (marks <= kMarks && formats <= kFormats)
            kept += QChar::fromUcs4(c);
    }
    return isSeen ? kept : QString();
}

void tame(QString &text)
{
    if (!std::all_of(text.cbegin(), text.cend(), isPlain))
        text = tamed(text);
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
    tame(text);
    cut(text, longest);
}

QString TextRules::name(const QString &typed)
{
    QString name = typed;
    line(name);
    return name.simplified();
}

void TextRules::text(QString &text)
{
    if (std::any_of(text.cbegin(), text.cend(), isControlInText))
        text.removeIf(isControlInText);
    tame(text);
    cut(text, kText);
}

void TextRules::apply(ShopBatch &batch)
{
    applyToAll(batch.references, batch.orderStates, batch.accounts, batch.addresses,
               batch.categories, batch.products, batch.variants, batch.discountCodes, batch.orders,
               batch.refunds, batch.carts, batch.threads, batch.messages, batch.events);
}

} // namespace comptoir
