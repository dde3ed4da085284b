#include "views/products/productbuyerstab.h"

#include "models/store/productsales.h"
#include "models/store/store.h"
#include "models/store/whendone.h"
#include "views/products/productbuyersmodel.h"
#include "views/products/productsexport.h"
#include "views/segments/makesegment.h"
#include "views/widgets/datatable.h"
#include "views/widgets/emptystate.h"
#include "views/widgets/icons.h"
#include "views/widgets/layouts.h"
#include "views/widgets/noticebar.h"
#include "views/widgets/retranslate.h"
#include "views/widgets/theme.h"

#include <QHBoxLayout>
#include <QHeaderView>
#include <QStackedWidget>
#include <QVBoxLayout>

namespace comptoir {

namespace {
constexpr int kLeastForAll = 480; ///< pixels with text of the usual size
} // namespace

ProductBuyersTab::ProductBuyersTab(const ViewContext &context, QWidget *parent)
    : QWidget(parent)
    , m_context(context)
    , m_model(new ProductBuyersModel(context, this))
    , m_count(makeLabel(TextRole::Muted, this))
    , m_show(makeButton(ButtonKind::Plain, this))
    , m_make(makeButton(ButtonKind::Plain, this))
    , m_export(makeButton(ButtonKind::Plain, this))
    , m_notice(new NoticeBar(this))
    , m_stack(new QStackedWidget(this))
    , m_table(new DataTable(m_stack))
    , m_empty(new EmptyState(QStringLiteral("customers"), m_stack))
{
    m_table->setModel(m_model);
    m_table->horizontalHeader()->setSortIndicator(ProductBuyersModel::Last, Qt::DescendingOrder);
    m_table->setSortingEnabled(true);
    QHeaderView *header = m_table->horizontalHeader();
    header->setSectionResizeMode(ProductBuyersModel::Name, QHeaderView::Stretch);
    for (const int column :
         {ProductBuyersModel::Orders, ProductBuyersModel::Pieces, ProductBuyersModel::Last})
        header->setSectionResizeMode(column, QHeaderView::ResizeToContents);
    header->setResizeContentsPrecision(20);
    m_stack->addWidget(m_table);
    m_stack->addWidget(m_empty);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 10, 0, 0);
    layout->setSpacing(8);
    auto *buttons = new QHBoxLayout;
    for (QPushButton *button : {m_show, m_make, m_export})
        buttons->addWidget(button);
    buttons->addStretch(1);
    layout->addWidget(m_count);
    layout->addLayout(buttons);
    layout->addWidget(m_notice);
    layout->addWidget(m_stack, 1);
    m_notice->hide();
    m_show->setIcon(themedIcon(QStringLiteral("customers")));
    m_show->setObjectName(QStringLiteral("show-buyers"));
    m_make->setIcon(themedIcon(QStringLiteral("segment")));
    m_make->setObjectName(QStringLiteral("make-segment"));
    connect(m_make, &QPushButton::clicked, this,
            [this] { makeSegment(m_context, this, m_product); });
    m_export->setIcon(themedIcon(QStringLiteral("export")));
    connect(m_show, &QPushButton::clicked, this, [this] {
        m_context.openRecord(QStringLiteral("customers-bought_%1").arg(m_product.value), 0);
    });
    connect(m_export, &QPushButton::clicked, this,
            [this] { TableExport::ask(m_context, this, buyersAsFile(m_name, m_model->buyers())); });
    connect(m_table, &DataTable::rowOpened, this, [this](int row) {
        m_context.openRecord(QStringLiteral("customers"), m_model->customerAt(row).value);
    });
    onLanguage(this, [this] { retranslate(); });
}

/// Beside the list the names have the room of what matters least.
void ProductBuyersTab::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    m_table->setColumnHidden(ProductBuyersModel::Orders, width() < Theme::forText(kLeastForAll));
}

void ProductBuyersTab::retranslate()
{
    m_show->setText(tr("Show in the list"));
    m_show->setToolTip(tr("Shows these customers on their page, where you can tag or note them."));
    m_make->setAccessibleName(tr("Make a segment"));
    m_make->setToolTip(tr("Makes a segment of the customers who bought it."));
    m_export->setText(tr("Export"));
    m_export->setToolTip(tr("Write these customers to a file"));
    m_table->setAccessibleName(tr("Customers who bought it"));
    m_table->setToolTip(tr("Double-click or Enter opens the customer."));
    m_empty->setTexts(tr("Nobody among your customers has bought it yet."));
    m_model->retranslate();
    tellCount();
}

void ProductBuyersTab::tellCount()
{
    QString text = tr("%n customer(s) bought it", nullptr, m_model->rowCount());
    if (m_ordersOfNobody > 0)
        //: %1 is "12 customers bought it"; %n counts orders at the counter
        text = tr("%1, and %n order(s) name no customer", nullptr,
                  static_cast<int>(m_ordersOfNobody))
                   .arg(text);
    m_show->setVisible(m_model->rowCount() > 0);
    m_make->setVisible(m_model->rowCount() > 0);
    m_export->setVisible(m_model->rowCount() > 0);
    setTextOrHide(m_count, m_model->rowCount() > 0 || m_ordersOfNobody > 0 ? text : QString());
}

void ProductBuyersTab::showProduct(ProductId product)
{
    if (product != m_product)
        take({}); // another one's buyers must not stand under this name
    m_product = product;
    const auto answer = m_context.store.read(
        [product](Database &database) { return ProductSales(database).buyers(product); });
    whenDone(answer, this,
             [this, generation = ++m_generation](const Result<ProductBuyers> &buyers) {
                 if (generation != m_generation)
                     return;
                 m_notice->hide();
                 if (!buyers) {
                     m_notice->showError(buyers.error());
                     return;
                 }
                 take(*buyers);
                 m_stack->setCurrentWidget(
                     buyers->buyers.isEmpty() ? static_cast<QWidget *>(m_empty) : m_table);
             });
}

void ProductBuyersTab::take(const ProductBuyers &buyers)
{
    m_ordersOfNobody = buyers.ordersOfNobody;
    m_model->setBuyers(buyers.buyers);
    tellCount();
}

} // namespace comptoir
