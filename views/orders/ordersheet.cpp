#include "views/orders/ordersheet.h"

#include "models/domain/townline.h"
#include "views/widgets/format.h"

namespace comptoir {

namespace {

QString paragraph(const QString &text)
{
    return text.isEmpty() ? QString() : QStringLiteral("<p>%1</p>").arg(text.toHtmlEscaped());
}

QString heading(const QString &text)
{
    return QStringLiteral("<h2>%1</h2>").arg(text.toHtmlEscaped());
}

/// How an order's total is made of its parts. Shops differ: PrestaShop's lines are before vouchers
/// and with tax; Shopify's are after every discount, and without tax where prices are so.
struct Reckoning
{
    qint64 items = 0;
    bool discountInLines = false;
    bool taxOnTop = false;
    qint64 others = 0; ///< what no part explains
};

Reckoning reckon(const Order &order)
{
    const OrderRow &row = order.row;
    Reckoning found;
    for (const OrderLine &line : order.lines)
        found.items += line.total.minor;
    if (order.lines.isEmpty())
        return found; // nothing to add up
    const auto restOf = [&](bool discountInLines, bool taxOnTop) {
        return row.originalTotal.minor - found.items - row.shipping.minor
            + (discountInLines ? 0 : qAbs(row.discount.minor)) - (taxOnTop ? row.tax.minor : 0);
    };
    for (const bool taxOnTop : {false, true}) {
        for (const bool discountInLines : {false, true}) {
            if (restOf(discountInLines, taxOnTop) == 0)
                return {found.items, discountInLines, taxOnTop, 0};
        }
    }
    found.others = restOf(false, false);
    return found;
}

QString quantity(const OrderLine &line)
{
    return Format::number(line.quantity);
}

} // namespace

QList<OrderSheet::Total> OrderSheet::totals(const Order &order)
{
    const OrderRow &row = order.row;
    const Currency currency = row.total.currency;
    const Reckoning reckoning = reckon(order);
    QList<Total> totals;
    const auto add = [&totals, currency](const QString &name, qint64 amount, bool strong = false) {
        if (amount != 0 || strong)
            totals.append({name, {amount, currency}, strong});
    };
    if (!order.lines.isEmpty()) {
        totals.append({reckoning.discountInLines ? tr("Items, discounts taken off") : tr("Items"),
                       {reckoning.items, currency}});
    }
    add(tr("Shipping"), row.shipping.minor);
    if (!reckoning.discountInLines)
        add(tr("Discount"), -qAbs(row.discount.minor));
    if (reckoning.taxOnTop)
        add(tr("Tax"), row.tax.minor);
    //: gift wrapping, rounding and what else an order's total holds beside its items
    add(tr("Other amounts"), reckoning.others);
    if (row.originalTotal != row.total)
        add(tr("Total ordered"), row.originalTotal.minor);
    add(tr("Amount refunded"), -qAbs(row.refunded.minor));
    add(row.refunded.minor != 0 ? tr("Total after refunds") : tr("Total"), row.total.minor, true);
    if (!reckoning.taxOnTop)
        add(tr("Of which tax"), row.tax.minor);
    if (row.shopTotal.currency != currency)
        totals.append({tr("In the shop's currency"), row.shopTotal});
    return totals;
}

QStringList OrderSheet::headings()
{
    return {tr("Product"), tr("Reference"), tr("Quantity"), tr("Price"), tr("Total")};
}

QList<QStringList> OrderSheet::lines(const Order &order)
{
    QList<QStringList> lines;
    for (const OrderLine &line : order.lines) {
        lines.append({OrderWords::lineName(line), line.sku, quantity(line),
                      Format::money(line.unitPrice), Format::money(line.total)});
    }
    return lines;
}

QString OrderSheet::lineTable(const Order &order)
{
    constexpr int kFirstFigure = 2;
    QString table = QStringLiteral("<table width=\"100%\" cellspacing=\"0\" cellpadding=\"4\">");
    table += PrintDocument::tableRow(headings(), kFirstFigure, true);
    QList<QStringList> rows = lines(order);
    for (qsizetype i = 0; i < rows.size(); ++i) {
        const OrderLine &line = order.lines.at(i);
        if (line.currentQuantity != line.quantity) {
            //: of a line of an order
            rows[i][0]
                += u'\n' + tr("%1 kept after refunds").arg(Format::number(line.currentQuantity));
        }
        table += PrintDocument::tableRow(rows.at(i), kFirstFigure);
    }
    for (const Total &total : totals(order)) {
        const QStringList texts{{}, {}, {}, total.name, Format::money(total.amount)};
        table += PrintDocument::tableRow(texts, kFirstFigure, false, total.strong);
    }
    return table + QStringLiteral("</table>");
}

PrintDocument::Content OrderSheet::content(const Order &order, const Shop &shop, Timestamp now)
{
    const OrderRow &row = order.row;
    PrintDocument::Content content;
    content.title = tr("Order %1").arg(row.reference);
    content.headLeft = shop.name;
    content.headRight = content.title;
    content.footLeft = tr("Printed on %1").arg(Format::dateTime(now));
    QString body = QStringLiteral("<h1>%1</h1>").arg(content.title.toHtmlEscaped());
    body += paragraph(QStringList{Format::dateTime(row.placedAt), OrderWords::state(row)}.join(
        QStringLiteral(" · ")));
    body += paragraph(OrderWords::whyNoSale(row));
    if (!row.customerName.isEmpty() || !row.email.isEmpty()) {
        body += heading(tr("Customer")) + paragraph(row.customerName) + paragraph(row.email);
    }
    const QString place
        = townLine(order.shippingPostcode, order.shippingCity, order.shippingCountryCode);
    if (!place.isEmpty()) {
        body += heading(tr("Sent to")) + paragraph(place)
            + paragraph(order.shippingCountryCode.isEmpty()
                            ? QString()
                            : Format::country(order.shippingCountryCode));
    }
    body += heading(tr("Contents")) + lineTable(order);
    if (const QString payment = OrderWords::payment(row); !payment.isEmpty())
        body += heading(tr("Payment")) + paragraph(payment);
    if (!OrderWords::codes(order).isEmpty())
        body += paragraph(tr("Codes: %1").arg(OrderWords::codes(order)));
    if (!order.note.isEmpty())
        body += heading(tr("Note")) + paragraph(order.note);
    content.body = body;
    return content;
}

} // namespace comptoir
