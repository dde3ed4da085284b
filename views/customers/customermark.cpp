#include "views/customers/customermark.h"

#include "views/widgets/badge.h"
#include "views/widgets/format.h"

namespace comptoir {

CustomerMark::Kind CustomerMark::of(const CustomerFigures &figures, const AbandonedAsOf &asOf)
{
    if (WaitingCart(asOf).isOf(figures))
        return Kind::CartWaiting;
    if (figures.ordersCount == 0)
        return Kind::NeverOrdered;
    return figures.ordersCount == 1 ? Kind::OneOrder : Kind::Returning;
}

QString CustomerMark::text(Kind kind)
{
    switch (kind) {
    case Kind::CartWaiting:
        return tr("Cart waiting");
    case Kind::NeverOrdered:
        return tr("No order yet");
    case Kind::OneOrder:
        return tr("One order");
    case Kind::Returning:
        return tr("Returning");
    }
    return {};
}

Tone CustomerMark::tone(Kind kind)
{
    switch (kind) {
    case Kind::CartWaiting:
        return Tone::Warning;
    case Kind::NeverOrdered:
        return Tone::Neutral;
    case Kind::OneOrder:
        return Tone::Good;
    case Kind::Returning:
        return Tone::Accent;
    }
    return Tone::Neutral;
}

int CustomerMark::widest()
{
    int width = 0;
    for (const Kind kind : {Kind::CartWaiting, Kind::NeverOrdered, Kind::OneOrder, Kind::Returning})
        width = qMax(width, Badge::widthOf(text(kind), tone(kind)));
    return width;
}

QString CustomerName::of(const CustomerRow &row)
{
    const QString name = QStringList{row.firstName, row.lastName}.join(u' ').trimmed();
    for (const QString &text : {name, row.company, row.email, Format::phone(row.phone)}) {
        if (!text.isEmpty())
            return text;
    }
    if (!row.accountNumber.isEmpty())
        return tr("Account %1 of %2").arg(row.accountNumber, row.accountShop);
    return row.accountShop.isEmpty() ? tr("No name") : tr("Somebody of %1").arg(row.accountShop);
}

} // namespace comptoir
