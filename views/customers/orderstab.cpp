#include "views/customers/profiletabs.h"
#include "views/widgets/foldcard.h"
#include "views/widgets/format.h"
#include "views/widgets/layouts.h"

#include <QDesktopServices>
#include <QGridLayout>
#include <QHBoxLayout>
#include <QUrl>
#include <QVBoxLayout>

namespace comptoir {

namespace {

constexpr int kOrdersAtOnce = 40;

Tone toneOf(const OrderRow &order)
{
    switch (order.stateKind) {
    case OrderStateKind::Paid:
    case OrderStateKind::Preparing:
    case OrderStateKind::Shipped:
    case OrderStateKind::Delivered:
        return Tone::Good;
    case OrderStateKind::Pending:
        return Tone::Warning;
    case OrderStateKind::Cancelled:
    case OrderStateKind::PaymentError:
        return Tone::Danger;
    case OrderStateKind::Refunded:
        return Tone::Warning;
    case OrderStateKind::Other:
        break;
    }
    return Tone::Neutral;
}

void addRow(QGridLayout *grid, const QString &what, const QString &amount, bool muted)
{
    const int row = grid->rowCount();
    QLabel *name = makeLabel(muted ? TextRole::Small : TextRole::Body);
    name->setText(what);
    QLabel *figure = makeLabel(muted ? TextRole::Small : TextRole::Body);
    figure->setWordWrap(false);
    figure->setText(amount);
    grid->addWidget(name, row, 0);
    grid->addWidget(figure, row, 1, Qt::AlignRight | Qt::AlignTop);
    grid->setColumnStretch(0, 1);
}

} // namespace

void OrdersTab::setOrders(const QList<Order> &orders, const ShopNames &shops)
{
    m_orders = orders;
    m_shops = shops;
    if (orders.isEmpty())
        showEmpty(QStringLiteral("order"), tr("This customer has not ordered yet."));
    else
        show(kOrdersAtOnce);
}

void OrdersTab::show(int count)
{
    QVBoxLayout *column = startAnew();
    for (const Order &order : m_orders.mid(0, count)) {
        const OrderRow &row = order.row;
        QStringList detail{Format::date(row.placedAt)};
        if (row.items > 0)
            detail.append(tr("%n item(s)", nullptr, static_cast<int>(row.items)));
        if (row.test)
            detail.append(tr("test"));
        if (row.gone)
            detail.append(tr("no longer in the shop"));
        if (m_shops.size() > 1)
            detail.append(m_shops.value(row.shop));
        column->addWidget(new FoldCard(
            {tr("Order %1").arg(row.reference), detail.join(QStringLiteral(" · ")), row.state,
             Format::money(row.total), toneOf(row)},
            [order, shops = m_shops](QVBoxLayout *body) { fill(body, order, shops); }));
    }
    if (m_orders.size() > count) {
        QPushButton *more = makeButton(ButtonKind::Link);
        more->setText(tr("Show all %n orders", nullptr, static_cast<int>(m_orders.size())));
        connect(more, &QPushButton::clicked, this,
                [this] { show(static_cast<int>(m_orders.size())); });
        column->addWidget(more, 0, Qt::AlignLeft);
    }
    column->addStretch(1);
}

void OrdersTab::fill(QVBoxLayout *body, const Order &order, const ShopNames &shops)
{
    addLines(body, order);
    addAmounts(body, order);
    body->addSpacing(6);
    QStringList codes;
    for (const OrderDiscountRecord &discount : order.discounts) {
        //: a discount code and what it took off
        codes.append(tr("%1 (%2)").arg(discount.code, Format::money(discount.amount)));
    }
    addLine(body, tr("Codes"), codes.join(u'\n'));
    QStringList states;
    for (const OrderStateChange &change : order.states)
        states.append(tr("%1: %2").arg(Format::dateTime(change.at), change.state));
    addLine(body, tr("Steps"), states.join(u'\n'));
    QStringList refunds;
    for (const OrderRefund &refund : order.refunds) {
        refunds.append(QStringList{Format::date(refund.at), Format::money(refund.amount),
                                   refund.note.simplified()}
                           .join(QStringLiteral(" · ")));
    }
    addLine(body, tr("Refunds"), refunds.join(u'\n'));
    addLine(body, tr("Payment"),
            QStringList{order.row.paymentMethod, order.row.paymentStatus}.join(u' ').trimmed());
    addLine(body, tr("Sent to"),
            QStringList{order.shippingPostcode, order.shippingCity}.join(u' ').trimmed());
    addLine(body, tr("Note"), order.note);
    addLine(body, tr("Shop"), shops.value(order.row.shop));
}

void OrdersTab::addLines(QVBoxLayout *body, const Order &order)
{
    auto *grid = new QGridLayout;
    grid->setHorizontalSpacing(12);
    grid->setVerticalSpacing(4);
    for (const OrderLine &line : order.lines) {
        QString name = line.name;
        if (!line.variantName.isEmpty() && !name.contains(line.variantName))
            name += QStringLiteral(" · ") + line.variantName;
        //: a line of an order: %1 is the quantity, %2 the product
        QString what = tr("%1 × %2").arg(Format::number(line.quantity), name);
        if (line.currentQuantity != line.quantity) {
            what += u' '
                + tr("(%1 kept)", "of the quantity ordered, after refunds")
                      .arg(Format::number(line.currentQuantity));
        }
        addRow(grid, what, Format::money(line.total), false);
    }
    body->addLayout(grid);
}

void OrdersTab::addAmounts(QVBoxLayout *body, const Order &order)
{
    auto *grid = new QGridLayout;
    grid->setHorizontalSpacing(12);
    grid->setVerticalSpacing(2);
    const OrderRow &row = order.row;
    if (row.shipping.minor != 0)
        addRow(grid, tr("Shipping"), Format::money(row.shipping), true);
    if (row.discount.minor != 0)
        addRow(grid, tr("Discount"),
               Format::money({-qAbs(row.discount.minor), row.discount.currency}), true);
    if (row.refunded.minor != 0)
        addRow(grid, tr("Refunded"),
               Format::money({-qAbs(row.refunded.minor), row.refunded.currency}), true);
    if (row.tax.minor != 0)
        addRow(grid, tr("Of which tax"), Format::money(row.tax), true);
    if (!row.valid)
        addRow(grid, tr("Does not count as a sale"), {}, true);
    body->addLayout(grid);
}

void CartsTab::setCarts(const QList<Cart> &carts, const ShopNames &shops)
{
    if (carts.isEmpty()) {
        showEmpty(QStringLiteral("cart"), tr("No cart of this customer is known."));
        return;
    }
    QVBoxLayout *column = startAnew();
    for (const Cart &cart : carts) {
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
        column->addWidget(
            new FoldCard({tr("Cart %1").arg(cart.remoteId.toString()),
                          detail.join(QStringLiteral(" · ")), state, total, tone},
                         [this, cart, shops](QVBoxLayout *body) { fill(body, cart, shops); }));
    }
    column->addStretch(1);
}

void CartsTab::fill(QVBoxLayout *body, const Cart &cart, const ShopNames &shops)
{
    auto *grid = new QGridLayout;
    grid->setHorizontalSpacing(12);
    grid->setVerticalSpacing(4);
    for (const CartLine &line : cart.lines) {
        const QString price = line.unitPrice ? Format::money(*line.unitPrice) : QString();
        addRow(grid, tr("%1 × %2").arg(Format::number(line.quantity), line.name),
               line.priceEstimated && !price.isEmpty() ? tr("about %1").arg(price) : price, false);
    }
    body->addLayout(grid);
    if (cart.totalEstimated) {
        QLabel *note = makeLabel(TextRole::Small);
        note->setText(tr("The shop keeps no prices in carts: these are the products' of today."));
        body->addWidget(note);
    }
    addLine(body, tr("Started"), Format::dateTime(cart.createdAt));
    addLine(body, tr("Shop"), shops.value(cart.shop));
    const QUrl back(cart.recoveryUrl, QUrl::StrictMode);
    if (back.isValid() && back.scheme() == QLatin1String("https")) {
        QPushButton *open = makeButton(ButtonKind::Link);
        open->setText(tr("Open this cart in the shop"));
        open->setToolTip(tr("The same page as in the link that brings the customer back"));
        connect(open, &QPushButton::clicked, this, [back] { QDesktopServices::openUrl(back); });
        body->addWidget(open, 0, Qt::AlignLeft);
    }
}

} // namespace comptoir
