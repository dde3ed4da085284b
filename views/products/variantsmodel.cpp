#include "views/products/variantsmodel.h"

#include "views/products/productwords.h"
#include "views/widgets/datatable.h"
#include "views/widgets/format.h"

namespace comptoir {

namespace {

int alignment(int column)
{
    return static_cast<int>((column >= VariantsModel::Price ? Qt::AlignRight : Qt::AlignLeft)
                            | Qt::AlignVCenter);
}

} // namespace

void VariantsModel::setVariants(const QList<ProductVariant> &variants, const ProductRow &product)
{
    beginResetModel();
    m_variants = variants;
    m_price = product.price;
    m_platform = product.platform;
    endResetModel();
}

void VariantsModel::retranslate()
{
    emit headerDataChanged(Qt::Horizontal, 0, ColumnCount - 1);
    if (!m_variants.isEmpty())
        emit dataChanged(index(0, 0), index(rowCount() - 1, ColumnCount - 1));
}

int VariantsModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_variants.size());
}

int VariantsModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : ColumnCount;
}

QVariant VariantsModel::data(const QModelIndex &index, int role) const
{
    if (!index.isValid())
        return {};
    const ProductVariant &variant = m_variants[index.row()];
    if (role == Qt::TextAlignmentRole)
        return alignment(index.column());
    if (role == MutedRole)
        return variant.gone || index.column() == Sku;
    if (role == Qt::ToolTipRole && variant.gone)
        return tr("No longer in the shop");
    if (role != Qt::DisplayRole)
        return {};
    switch (index.column()) {
    case Name: {
        const QString name = variant.name.isEmpty() ? variant.remoteId.toString() : variant.name;
        //: a variant that the shop no longer has
        return variant.gone ? tr("%1 (no longer in the shop)").arg(name) : name;
    }
    case Sku:
        return variant.sku.isEmpty() ? Format::none() : variant.sku;
    case Price:
        return ProductWords::price(variant.price ? variant.price : m_price, {});
    case Stock:
        return ProductWords::stock(variant.stock);
    default:
        return {};
    }
}

QVariant VariantsModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || section < 0 || section >= ColumnCount)
        return {};
    if (role == Qt::TextAlignmentRole)
        return alignment(section);
    if (role != Qt::DisplayRole)
        return {};
    //: columns of the variants of a product
    const QString names[ColumnCount]
        = {tr("Variant"), tr("Reference"), ProductWords::priceLabel(m_platform), tr("Stock")};
    return names[section];
}

} // namespace comptoir
