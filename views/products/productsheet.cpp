#include "views/products/productsheet.h"

#include "models/store/productrepository.h"
#include "models/store/productsales.h"
#include "views/charts/chartpicture.h"
#include "views/products/productwords.h"
#include "views/widgets/format.h"

#include <QBuffer>

namespace comptoir {

namespace {

constexpr QSize kCurve(640, 240); ///< in pixels of 1/96 inch, as QTextDocument counts them
constexpr double kCurveScale = 3; ///< dots for each of them

QString heading(const QString &text)
{
    return QStringLiteral("<h2>%1</h2>").arg(text.toHtmlEscaped());
}

QString table(const QString &rows)
{
    return QStringLiteral("<table width=\"100%\" cellspacing=\"0\" cellpadding=\"3\">") + rows
        + QStringLiteral("</table>");
}

} // namespace

Result<ProductSheet::Reading> ProductSheet::read(Database &database, ProductId product,
                                                 Timestamp now)
{
    const auto found = ProductRepository(database).product(product);
    if (!found)
        return found.error();
    const auto figures = ProductSales(database).figures({product.value}, now);
    if (!figures)
        return figures.error();
    const auto years = ProductYears::read(database, product, now);
    if (!years)
        return years.error();
    return Reading{*found, figures->value(product.value), *years};
}

PrintDocument::Content ProductSheet::content(const Reading &reading, Timestamp now)
{
    const QString name = ProductWords::name(reading.product.row);
    PrintDocument::Content content;
    content.title = name;
    content.headLeft = reading.product.shopName;
    content.headRight = name;
    content.footLeft = tr("Printed on %1").arg(Format::dateTime(now));
    content.body = QStringLiteral("<h1>%1</h1>").arg(name.toHtmlEscaped()) + facts(reading)
        + heading(tr("Sales")) + curve(reading.years) + variants(reading.product)
        + months(reading.years);
    return content;
}

/// Nothing for what is not known.
QString ProductSheet::facts(const Reading &reading)
{
    const ProductRow &row = reading.product.row;
    const QList<QStringList> facts{
        {tr("Reference"), row.sku},
        {tr("Brand"), row.brand},
        {tr("Categories"), reading.product.categories.join(QStringLiteral(", "))},
        {tr("Status"), ProductWords::mark(row).text},
        {ProductWords::priceLabel(row.platform), row.price ? Format::money(*row.price) : QString()},
        {tr("Stock"), row.stock ? ProductWords::stock(row.stock) : QString()},
        {tr("Sold in 30 days"), Format::number(reading.figures.sold30)},
        {tr("Sold in 90 days"), Format::number(reading.figures.sold90)},
        {tr("Sales in 12 months"), ProductWords::amounts(reading.figures.revenueYear)}};
    QString rows;
    for (const QStringList &fact : facts) {
        if (!fact.last().isEmpty())
            rows += PrintDocument::tableRow(fact, 1);
    }
    return table(rows);
}

QString ProductSheet::curve(const ProductYears &years)
{
    const TimeChartData chart = years.chart(TimeChartData::Step::Month, std::nullopt, true);
    if (chart.isEmpty())
        return QStringLiteral("<p>%1</p>").arg(chart.whenEmpty.toHtmlEscaped());
    QByteArray png;
    QBuffer buffer(&png);
    buffer.open(QIODevice::WriteOnly);
    ChartPicture(chart, kCurve).image(kCurveScale).save(&buffer, "PNG");
    return QStringLiteral("<p>%1</p><p><img src=\"data:image/png;base64,%2\" width=\"%3\"></p>")
        .arg(years.sentence().toHtmlEscaped(), QString::fromLatin1(png.toBase64()))
        .arg(kCurve.width());
}

/// The newest first; the months before the first sale are left out.
QString ProductSheet::months(const ProductYears &years)
{
    QString rows;
    QString gap; // months without a sale, unless an older one follows
    for (auto month = years.months().rbegin(); month != years.months().rend(); ++month) {
        const QString row
            = PrintDocument::tableRow({Format::month(month->from), Format::number(month->pieces),
                                       ProductWords::amounts(month->revenue)},
                                      1);
        gap += row;
        if (month->pieces != 0 || !month->revenue.isEmpty()) {
            rows += gap;
            gap.clear();
        }
    }
    if (rows.isEmpty())
        return {};
    return heading(tr("Month by month"))
        + table(PrintDocument::tableRow({tr("Month"), tr("Pieces"), tr("Sales")}, 1, true) + rows);
}

QString ProductSheet::variants(const Product &product)
{
    if (product.variants.isEmpty())
        return {};
    QString rows
        = PrintDocument::tableRow({tr("Variant"), tr("Reference"),
                                   ProductWords::priceLabel(product.row.platform), tr("Stock")},
                                  2, true);
    for (const ProductVariant &variant : product.variants) {
        if (!variant.gone)
            rows += PrintDocument::tableRow(
                {variant.name, variant.sku,
                 ProductWords::price(variant.price ? variant.price : product.row.price, {}),
                 ProductWords::stock(variant.stock)},
                2);
    }
    return heading(tr("Variants")) + table(rows);
}

} // namespace comptoir
