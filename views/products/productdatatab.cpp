#include "views/products/productdatatab.h"

#include "views/products/productwords.h"
#include "views/products/variantsmodel.h"
#include "views/widgets/datatable.h"
#include "views/widgets/layouts.h"
#include "views/widgets/retranslate.h"

#include <QFormLayout>
#include <QHeaderView>
#include <QVBoxLayout>

namespace comptoir {

ProductDataTab::ProductDataTab(QWidget *parent)
    : QWidget(parent)
    , m_lines(new QFormLayout)
    , m_model(new VariantsModel(this))
    , m_table(new DataTable(this))
{
    m_lines->setHorizontalSpacing(16);
    m_lines->setVerticalSpacing(6);
    m_table->setModel(m_model);
    m_table->horizontalHeader()->setSectionResizeMode(QHeaderView::ResizeToContents);
    m_table->horizontalHeader()->setSectionResizeMode(VariantsModel::Name, QHeaderView::Stretch);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 12, 0, 0);
    layout->setSpacing(12);
    layout->addLayout(m_lines);
    layout->addWidget(m_table, 1);
    layout->addStretch(0);
    onLanguage(this, [this] { retranslate(); });
}

void ProductDataTab::setProduct(const Product &product)
{
    m_product = product;
    m_model->setVariants(product.variants, product.row);
    m_table->setVisible(!product.variants.isEmpty());
    retranslate();
}

void ProductDataTab::retranslate()
{
    m_table->setAccessibleName(tr("Variants"));
    m_model->retranslate();
    while (m_lines->rowCount() > 0)
        m_lines->removeRow(0);
    const ProductRow &row = m_product.row;
    addLine(tr("Reference"), row.sku);
    addLine(tr("Brand"), row.brand);
    addLine(tr("Kind"), row.type);
    addLine(tr("Categories"), m_product.categories.join(QStringLiteral(", ")));
    addLine(tr("Labels"), row.tags.join(QStringLiteral(", ")));
    addLine(tr("Shop"), m_product.shopName);
    //: the number that the shop gives a product
    addLine(tr("Number in the shop"), row.remoteId.toString());
    addLine(tr("Address"), row.url);
}

void ProductDataTab::addLine(const QString &label, const QString &value)
{
    if (value.isEmpty())
        return;
    QLabel *name = makeLabel(TextRole::Small, this);
    name->setText(label);
    QLabel *what = makeLabel(TextRole::Body, this);
    what->setText(value);
    what->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    m_lines->addRow(name, what);
}

} // namespace comptoir
