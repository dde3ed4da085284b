#include "views/importing/cellmask.h"

#include "views/shell/privacy.h"

#include <algorithm>
#include <iterator>

namespace comptoir {

namespace {

constexpr QLatin1String kNames[]
    = {QLatin1String("first_name"), QLatin1String("last_name"), QLatin1String("company")};

/// Texts that say nothing of who somebody is.
constexpr QLatin1String kPlain[]
    = {QLatin1String("gender"),        QLatin1String("language"),  QLatin1String("country"),
       QLatin1String("status"),        QLatin1String("source"),    QLatin1String("payment_method"),
       QLatin1String("discount_code"), QLatin1String("sku"),       QLatin1String("product_id"),
       QLatin1String("product_name"),  QLatin1String("variant"),   QLatin1String("currency"),
       QLatin1String("channel"),       QLatin1String("purpose"),   QLatin1String("consent"),
       QLatin1String("wording"),       QLatin1String("event_kind")};

template <typename List>
bool holds(const List &list, const QString &id)
{
    return std::find(std::begin(list), std::end(list), id) != std::end(list);
}

} // namespace

QString maskedCell(const Privacy &privacy, const csv::Field &field, const QString &text)
{
    if (!privacy.isOn() || text.isEmpty())
        return text;
    switch (field.type) {
    case csv::CellType::Email:
        return privacy.email(text);
    case csv::CellType::Phone:
        return privacy.phone(text);
    case csv::CellType::Time:
    case csv::CellType::Amount:
    case csv::CellType::Integer:
    case csv::CellType::Number:
    case csv::CellType::YesNo:
    case csv::CellType::List:
        return field.id.isEmpty() ? privacy.address(text) : text;
    case csv::CellType::Day: // of birth
    case csv::CellType::Text:
        break;
    }
    if (holds(kNames, field.id))
        return privacy.name(text);
    return holds(kPlain, field.id) ? text : privacy.address(text);
}

} // namespace comptoir
