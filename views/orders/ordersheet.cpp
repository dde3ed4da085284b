#include "views/orders/ordersheet.h"

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

QString quantity(const OrderLine &line)
{
    return Format::number(line.quantity);
}

} // namespace

QList<QPair<QString, Money>> OrderSheet::totals(const Order &order)
{
    const OrderRow &row = order.row;
    const Currency currency = row.total.currency;
    QList<QPair<QString, Money>> totals;
    Money items{0, currency};
    for (const OrderLine &line : order.lines)
        items.minor += line.total.minor;
    totals.append({tr("Items"), items});
    if (row.shipping.minor != 0)
        totals.append({tr("Shipping"), row.shipping});
    if (row.discount.minor != 0)
        totals.append({tr("Discount"), {-qAbs(row.discount.minor), currency}});
    if (row.originalTotal != row.total)
        totals.append({tr("Total ordered"), row.originalTotal});
    if (row.refunded.minor != 0)
        totals.append({tr("Refunded"), {-qAbs(row.refunded.minor), currency}});
    totals.append({row.refunded.minor != 0 ? tr("Total after refunds") : tr("Total"), row.total});
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
    const auto amounts = totals(order);
    for (qsizetype i = 0; i < amounts.size(); ++i) {
        const QStringList texts{
            {}, {}, {}, amounts.at(i).first, Format::money(amounts.at(i).second)};
        const bool last = i + 1 == amounts.size();
        table += PrintDocument::tableRow(texts, kFirstFigure, false, last);
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
        = QStringList{order.shippingPostcode, order.shippingCity}.join(u' ').trimmed();
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
