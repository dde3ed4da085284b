#include "models/domain/shopwords.h"

#include <algorithm>

namespace comptoir {

namespace {

struct Word
{
    const char *machine;
    const char *text;
};

// Each list follows the course of an order: tables are sorted by it.

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
    {"unfulfilled", QT_TRANSLATE_NOOP("ShopWords", "Not sent")},
    {"open", QT_TRANSLATE_NOOP("ShopWords", "Not sent")},
    {"scheduled", QT_TRANSLATE_NOOP("ShopWords", "Planned for later")},
    {"on_hold", QT_TRANSLATE_NOOP("ShopWords", "On hold")},
    {"in_progress", QT_TRANSLATE_NOOP("ShopWords", "Being prepared")},
    {"pending_fulfillment", QT_TRANSLATE_NOOP("ShopWords", "Handed to the carrier's service")},
    {"request_declined", QT_TRANSLATE_NOOP("ShopWords", "Refused by the carrier's service")},
    {"partial", QT_TRANSLATE_NOOP("ShopWords", "Partly sent")},
    {"partially_fulfilled", QT_TRANSLATE_NOOP("ShopWords", "Partly sent")},
    {"fulfilled", QT_TRANSLATE_NOOP("ShopWords", "Sent")},
    {"restocked", QT_TRANSLATE_NOOP("ShopWords", "Put back in stock")},
};

/// The end where the word is not in the list.
template <size_t Count>
const Word *find(const Word (&words)[Count], const QString &word)
{
    return std::find_if(std::begin(words), std::end(words),
                        [&word](const Word &one) { return word == QLatin1String(one.machine); });
}

/// Null where the word is not in the list.
template <size_t Count>
const char *textOf(const Word (&words)[Count], const QString &word)
{
    const Word *found = find(words, word);
    return found == std::end(words) ? nullptr : found->text;
}

template <size_t Count>
qsizetype placeOf(const Word (&words)[Count], const QString &word)
{
    return find(words, word) - std::begin(words);
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

qsizetype ShopWords::placeOfState(const QString &name)
{
    return placeOf(kStates, name);
}

qsizetype ShopWords::placeOfPayment(const QString &word)
{
    return placeOf(kPayments, word.toLower());
}

qsizetype ShopWords::placeOfFulfilment(const QString &word)
{
    return placeOf(kFulfilments, word.toLower());
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
