#include "views/customers/cartstab.h"

#include "views/customers/amountgrid.h"
#include "views/customers/shoplinks.h"
#include "views/widgets/foldcard.h"
#include "views/widgets/format.h"
#include "views/widgets/layouts.h"

#include <QGridLayout>
#include <QVBoxLayout>

namespace comptoir {

void CartsTab::fill(QVBoxLayout *column)
{
    if (reading().carts.isEmpty()) {
        showEmpty(column, QStringLiteral("cart"), tr("No cart of this customer is known."));
        return;
    }
    for (const Cart &cart : reading().carts)
        addCart(column, cart);
    column->addStretch(1);
}

void CartsTab::addCart(QVBoxLayout *column, const Cart &cart)
{
    qint64 items = 0;
    for (const CartLine &line : cart.lines)
        items += line.quantity;
    QStringList detail{Format::dateTime(cart.updatedAt)};
    detail.append(tr("%n item(s)", nullptr, static_cast<int>(items)));
    const bool ordered = cart.order.isValid() || cart.completedAt;
    const QString state = cart.abandoned ? tr("Abandoned")
        : ordered                        ? tr("Ordered")
        : cart.lines.isEmpty()           ? tr("Empty")
                                         : tr("Open");
    const Tone tone = cart.abandoned ? Tone::Warning : ordered ? Tone::Good : Tone::Neutral;
    const QString total = !cart.total ? QString()
        : cart.totalEstimated         ? tr("about %1").arg(Format::money(*cart.total))
                                      : Format::money(*cart.total);
    addCard(column, cart.id.value,
            new FoldCard({tr("Cart %1").arg(cart.remoteId.toString()),
                          detail.join(QStringLiteral(" · ")), state, total, tone},
                         [this, cart](QVBoxLayout *body) { fillCart(body, cart); }));
}

void CartsTab::fillCart(QVBoxLayout *body, const Cart &cart)
{
    QGridLayout *grid = makeAmountGrid();
    for (const CartLine &line : cart.lines) {
        const QString price = line.unitPrice ? Format::money(*line.unitPrice) : QString();
        addAmountRow(grid, tr("%1 × %2").arg(Format::number(line.quantity), line.name),
                     line.priceEstimated && !price.isEmpty() ? tr("about %1").arg(price) : price,
                     false);
    }
    body->addLayout(grid);
    if (cart.totalEstimated)
        addRemark(body, tr("The shop keeps no prices in carts: these are the products' of today."));
    addLine(body, tr("Started"), Format::dateTime(cart.createdAt));
    addLine(body, tr("Shop"), reading().shops.value(cart.shop));
    if (cart.order.isValid()) {
        const QPushButton *order = addLink(body, tr("Show the order it became"));
        connect(order, &QPushButton::clicked, this, [this, id = cart.order] {
            context().openRecord(QStringLiteral("orders"), id.value);
        });
    }
    const QUrl back = ShopLinks::ofCart(cart, reading().shopsById.value(cart.shop));
    if (!back.isValid())
        return;
    QPushButton *open = addLink(body, tr("Open this cart in the shop"));
    open->setToolTip(back.toDisplayString());
    connect(open, &QPushButton::clicked, this, [this, back] { ShopLinks::open(this, back); });
}

} // namespace comptoir
