#include "models/domain/shopwords.h"

#include <algorithm>

namespace comptoir {

namespace {

struct Word
{
    const char *machine;
    const char *text;
};

/// Those that the Shopify connector makes of payment, fulfilment and dates (orderstates.h).
constexpr Word kStates[] = {
    {"placed", QT_TRANSLATE_NOOP("ShopWords", "Placed")},
    {"authorized", QT_TRANSLATE_NOOP("ShopWords", "Payment authorised")},
    {"partially_paid", QT_TRANSLATE_NOOP("ShopWords", "Partly paid")},
    {"paid", QT_TRANSLATE_NOOP("ShopWords", "Paid")},
    {"partial", QT_TRANSLATE_NOOP("ShopWords", "Partly shipped")},
    {"fulfilled", QT_TRANSLATE_NOOP("ShopWords", "Shipped")},
    {"delivered", QT_TRANSLATE_NOOP("ShopWords", "Delivered")},
    {"partially_refunded", QT_TRANSLATE_NOOP("ShopWords", "Partly refunded")},
    {"refunded", QT_TRANSLATE_NOOP("ShopWords", "Refunded")},
    {"voided", QT_TRANSLATE_NOOP("ShopWords", "Payment voided")},
    {"expired", QT_TRANSLATE_NOOP("ShopWords", "Payment expired")},
    {"cancelled", QT_TRANSLATE_NOOP("ShopWords", "Cancelled")},
};

constexpr Word kPayments[] = {
    {"pending", QT_TRANSLATE_NOOP("ShopWords", "Awaiting payment")},
    {"authorized", QT_TRANSLATE_NOOP("ShopWords", "Payment authorised")},
    {"partially_paid", QT_TRANSLATE_NOOP("ShopWords", "Partly paid")},
    {"paid", QT_TRANSLATE_NOOP("ShopWords", "Paid")},
    {"partially_refunded", QT_TRANSLATE_NOOP("ShopWords", "Partly refunded")},
    {"refunded", QT_TRANSLATE_NOOP("ShopWords", "Refunded")},
    {"voided", QT_TRANSLATE_NOOP("ShopWords", "Payment voided")},
    {"expired", QT_TRANSLATE_NOOP("ShopWords", "Payment expired")},
};

constexpr Word kFulfilments[] = {
    {"fulfilled", QT_TRANSLATE_NOOP("ShopWords", "Sent")},
    {"partial", QT_TRANSLATE_NOOP("ShopWords", "Partly sent")},
    {"partially_fulfilled", QT_TRANSLATE_NOOP("ShopWords", "Partly sent")},
    {"unfulfilled", QT_TRANSLATE_NOOP("ShopWords", "Not sent")},
    {"open", QT_TRANSLATE_NOOP("ShopWords", "Not sent")},
    {"restocked", QT_TRANSLATE_NOOP("ShopWords", "Put back in stock")},
    {"in_progress", QT_TRANSLATE_NOOP("ShopWords", "Being prepared")},
    {"pending_fulfillment", QT_TRANSLATE_NOOP("ShopWords", "Handed to the carrier's service")},
    {"on_hold", QT_TRANSLATE_NOOP("ShopWords", "On hold")},
    {"scheduled", QT_TRANSLATE_NOOP("ShopWords", "Planned for later")},
    {"request_declined", QT_TRANSLATE_NOOP("ShopWords", "Refused by the carrier's service")},
};

/// Null where the word is not in the list.
template <size_t Count>
const char *textOf(const Word (&words)[Count], const QString &word)
{
    const auto *found = std::find_if(std::begin(words), std::end(words), [&word](const Word &one) {
        return word == QLatin1String(one.machine);
    });
    return found == std::end(words) ? nullptr : found->text;
}

} // namespace

QString ShopWords::state(const QString &name)
{
    const char *text = textOf(kStates, name);
    return text ? tr(text) : name;
}

QString ShopWords::payment(const QString &word)
{
    const char *text = textOf(kPayments, word.toLower());
    return text ? tr(text) : readable(word);
}

QString ShopWords::fulfilment(const QString &word)
{
    const char *text = textOf(kFulfilments, word.toLower());
    return text ? tr(text) : readable(word);
}

QString ShopWords::readable(const QString &word)
{
    QString text = word;
    text.replace(u'_', u' ');
    if (!text.isEmpty())
        text[0] = text.at(0).toUpper();
    return text;
}

} // namespace comptoir
