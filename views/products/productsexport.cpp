#include "views/products/productsexport.h"

#include "models/shops/pricetax.h"
#include "models/store/customerrepository.h"
#include "views/customers/customermark.h"
#include "views/products/productfigurescounter.h"
#include "views/products/producttablemodel.h"
#include "views/products/productwords.h"

#include <QCoreApplication>

namespace comptoir {

namespace {

class ExportWords
{
    Q_DECLARE_TR_FUNCTIONS(ExportWords)
};

/// What cells are made of beside the rows of the store.
struct Beside
{
    QHash<ShopId, QString> shops;
    ProductFiguresCounter::Figures figures;
};

csv::TableCell textCell(const QString &text)
{
    return text.isEmpty() ? csv::TableCell() : csv::TableCell(text);
}

/// A cell holds one amount: where there are several currencies they stand as
/// text.
csv::TableCell amountsCell(const MoneySums &sums)
{
    const QList<Money> amounts = sums.amounts();
    if (amounts.isEmpty())
        return {};
    return amounts.size() == 1 ? csv::TableCell(amounts.first())
                               : csv::TableCell(ProductWords::amounts(sums));
}

csv::TableCell salesCell(const ProductFigures &figures, int column)
{
    switch (column) {
    case ProductTableModel::Sold30:
        return figures.sold30;
    case ProductTableModel::Sold90:
        return figures.sold90;
    case ProductTableModel::RevenueYear:
        return amountsCell(figures.revenueYear);
    default:
        return figures.lastSoldAt ? csv::TableCell(*figures.lastSoldAt) : csv::TableCell();
    }
}

/// One column of amounts may come from shops of both kinds.
QString taxWords(const ProductRow &row)
{
    switch (row.price ? priceTaxOf(row.platform) : PriceTax::Unknown) {
    case PriceTax::Without:
        //: of a price
        return ExportWords::tr("without tax");
    case PriceTax::AsDisplayed:
        //: of a price
        return ExportWords::tr("as shown in the shop");
    case PriceTax::Unknown:
        break;
    }
    return {};
}

csv::TableCell cellOf(const ProductRow &row, int column, const Beside &beside)
{
    switch (column) {
    case ProductTableModel::Name:
        return ProductWords::name(row);
    case ProductTableModel::Sku:
        return textCell(row.sku);
    case ProductTableModel::Shop:
        return textCell(beside.shops.value(row.shop));
    case ProductTableModel::Brand:
        return textCell(row.brand);
    case ProductTableModel::Category:
        return textCell(row.category);
    case ProductTableModel::Price:
        return row.price ? csv::TableCell(*row.price) : csv::TableCell();
    case ProductTableModel::Stock:
        return row.stock ? csv::TableCell(*row.stock) : csv::TableCell();
    case ProductTableModel::Mark:
        return textCell(ProductWords::mark(row).text);
    default:
        return salesCell(beside.figures.value(row.id.value), column);
    }
}

} // namespace

TableSource productsAsFile(const ProductTableModel &model, const QList<int> &columns)
{
    TableSource source;
    source.fileName = ExportWords::tr("products", "name of a file");
    source.title = ExportWords::tr("Exporting products");
    for (const int column : columns) {
        const bool money
            = column == ProductTableModel::Price || column == ProductTableModel::RevenueYear;
        source.columns.append({ProductTableModel::columnKey(column),
                               model.headerData(column, Qt::Horizontal, Qt::DisplayRole).toString(),
                               money});
        if (column == ProductTableModel::Price)
            source.columns.append({QStringLiteral("price_tax"), ExportWords::tr("Price is")});
    }
    source.ids = [asked = model.query()](Database &database) {
        return ProductTableReads::ids(database, asked);
    };
    source.rows = [columns, beside = Beside{model.shopNames(), model.figures()}](
                      Database &database,
                      const std::vector<qint32> &ids) -> Result<QList<QList<csv::TableCell>>> {
        const auto rows = ProductRepository(database).rows(ids);
        if (!rows)
            return rows.error();
        QList<QList<csv::TableCell>> lines;
        for (const ProductRow &row : *rows) {
            QList<csv::TableCell> cells;
            for (const int column : columns) {
                if (!row.id.isValid())
                    continue;
                cells.append(cellOf(row, column, beside));
                if (column == ProductTableModel::Price)
                    cells.append(textCell(taxWords(row)));
            }
            lines.append(cells);
        }
        return lines;
    };
    return source;
}

TableSource buyersAsFile(const QString &productName, const QList<ProductBuyer> &buyers)
{
    TableSource source;
    source.fileName = ExportWords::tr("buyers", "name of a file");
    //: %1 is a product
    source.title = ExportWords::tr("Exporting the buyers of %1").arg(productName);
    source.columns = {{QStringLiteral("name"), ExportWords::tr("Customer")},
                      {QStringLiteral("email"), ExportWords::tr("E-mail")},
                      {QStringLiteral("orders"), ExportWords::tr("Orders")},
                      {QStringLiteral("pieces"), ExportWords::tr("Pieces")},
                      {QStringLiteral("last"), ExportWords::tr("Last time")}};
    std::vector<qint32> ids;
    QHash<qint64, ProductBuyer> known;
    for (const ProductBuyer &buyer : buyers) {
        ids.push_back(static_cast<qint32>(buyer.customer.value));
        known.insert(buyer.customer.value, buyer);
    }
    source.ids = [ids](Database &) -> Result<std::vector<qint32>> { return ids; };
    source.rows
        = [known](Database &database,
                  const std::vector<qint32> &wanted) -> Result<QList<QList<csv::TableCell>>> {
        const auto rows = CustomerRepository(database).rows(wanted);
        if (!rows)
            return rows.error();
        QList<QList<csv::TableCell>> lines;
        for (const CustomerRow &row : *rows) {
            const ProductBuyer buyer = known.value(row.id.value);
            lines.append(row.id.isValid()
                             ? QList<csv::TableCell>{CustomerName::of(row), textCell(row.email),
                                                     buyer.orders, buyer.pieces, buyer.lastAt}
                             : QList<csv::TableCell>());
        }
        return lines;
    };
    return source;
}

} // namespace comptoir
