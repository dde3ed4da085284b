#include "views/products/productpanel.h"

#include "models/domain/clock.h"
#include "models/store/productrepository.h"
#include "models/store/productsales.h"
#include "models/store/store.h"
#include "models/store/whendone.h"
#include "views/products/companionstab.h"
#include "views/products/productbuyerstab.h"
#include "views/products/productdatatab.h"
#include "views/products/productsalestab.h"
#include "views/products/productsheet.h"
#include "views/products/productwords.h"
#include "views/widgets/badge.h"
#include "views/widgets/elidedlabel.h"
#include "views/widgets/emptystate.h"
#include "views/widgets/format.h"
#include "views/widgets/icons.h"
#include "views/widgets/keyboardmanners.h"
#include "views/widgets/layouts.h"
#include "views/widgets/monogram.h"
#include "views/widgets/noticebar.h"
#include "views/widgets/retranslate.h"
#include "views/widgets/stattile.h"
#include "views/widgets/tabrow.h"
#include "views/widgets/tallscroll.h"
#include "views/widgets/theme.h"

#include <QDesktopServices>
#include <QHBoxLayout>
#include <QStackedWidget>
#include <QTabBar>
#include <QUrl>

namespace comptoir {

namespace {

constexpr int kTiles = 4;
constexpr int kLeastPages = 180; ///< pixels with text of the usual size; then all of it scrolls

/// Only what a browser opens: an address from a shop may be anything.
bool isWebAddress(const QString &address)
{
    const QUrl url(address, QUrl::StrictMode);
    return url.isValid() && !url.host().isEmpty()
        && (url.scheme() == QLatin1String("https") || url.scheme() == QLatin1String("http"));
}

} // namespace

ProductPanel::ProductPanel(const ViewContext &context, QWidget *parent)
    : QFrame(parent)
    , m_context(context)
    , m_stack(new QStackedWidget(this))
    , m_body(new QWidget(m_stack))
    , m_none(new EmptyState(QStringLiteral("product"), m_stack))
    , m_notice(new NoticeBar(m_body))
    , m_picture(new Monogram(m_body))
    , m_name(makeLabel(TextRole::Body, m_body))
    , m_summary(makeLabel(TextRole::Small, m_body))
    , m_mark(new Badge({}, Tone::Neutral, m_body))
    , m_link(makeButton(ButtonKind::Link, m_body))
    , m_print(makeIconButton(QStringLiteral("print"), m_body))
    , m_expand(makeIconButton(QStringLiteral("expand"), m_body))
    , m_close(makeIconButton(QStringLiteral("close"), m_body))
    , m_tileGrid(new QGridLayout)
    , m_tabRow(new TabRow(m_body))
    , m_tabs(m_tabRow->tabs())
    , m_pages(new QStackedWidget(m_body))
    , m_sales(new ProductSalesTab(context, m_pages))
    , m_together(new CompanionsTab(context, m_pages))
    , m_buyers(new ProductBuyersTab(context, m_pages))
    , m_data(new ProductDataTab(m_pages))
{
    setProperty("card", true);
    setMinimumWidth(Theme::forText(340));
    auto *body = new QVBoxLayout(m_body);
    body->setContentsMargins(20, 18, 14, 8);
    body->setSpacing(12);
    body->addWidget(m_notice);
    m_notice->hide();
    buildHeader(body);
    buildTabs(body);
    m_stack->addWidget(m_none);
    m_pages->setMinimumHeight(Theme::forText(kLeastPages));
    m_scroll = new TallScroll(m_body, m_stack);
    m_stack->addWidget(m_scroll);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(1, 1, 1, 1);
    layout->addWidget(m_stack);
    onLanguage(this, [this] { retranslate(); });
}

void ProductPanel::buildHeader(QVBoxLayout *body)
{
    QFont name = Theme::titleFont();
    name.setPixelSize(qRound(name.pixelSize() * 0.85));
    m_name->setFont(name);
    m_name->setTextInteractionFlags(Qt::TextSelectableByMouse);
    auto *words = new QVBoxLayout;
    words->setSpacing(2);
    words->addWidget(m_name);
    words->addWidget(m_summary);
    auto *row = new QHBoxLayout;
    row->setSpacing(12);
    row->addWidget(m_picture, 0, Qt::AlignTop);
    row->addLayout(words, 1);
    auto *buttons = new QHBoxLayout;
    buttons->setSpacing(0);
    m_print->setObjectName(QStringLiteral("printProduct"));
    buttons->addWidget(m_print, 0, Qt::AlignTop);
    buttons->addWidget(m_expand, 0, Qt::AlignTop);
    buttons->addWidget(m_close, 0, Qt::AlignTop);
    row->addLayout(buttons);
    body->addLayout(row);
    auto *marks = new QHBoxLayout;
    marks->setSpacing(8);
    marks->addWidget(m_mark);
    marks->addWidget(m_link);
    marks->addStretch(1);
    m_link->setIcon(themedIcon(QStringLiteral("link"), Tone::Accent));
    body->addLayout(marks);
    m_tileGrid->setSpacing(8);
    for (int i = 0; i < kTiles; ++i)
        m_tiles.append(new StatTile(m_body));
    arrangeTiles();
    body->addLayout(m_tileGrid);
    connect(m_link, &QPushButton::clicked, this, [this] {
        if (isWebAddress(m_reading.product.row.url))
            QDesktopServices::openUrl(QUrl(m_reading.product.row.url));
    });
    connect(m_print, &QToolButton::clicked, this, &ProductPanel::printProduct);
    connect(m_expand, &QToolButton::clicked, this, [this] { emit fullRequested(!m_full); });
    connect(m_close, &QToolButton::clicked, this, &ProductPanel::closeRequested);
}

/// In one row where there is room, else in two; all of one width, so that no name is cut beside a
/// long figure.
void ProductPanel::arrangeTiles()
{
    const int inRow = m_full ? kTiles : kTiles / 2;
    for (int i = 0; i < m_tiles.size(); ++i)
        m_tileGrid->addWidget(m_tiles[i], i / inRow, i % inRow);
    for (int column = 0; column < kTiles; ++column)
        m_tileGrid->setColumnStretch(column, column < inRow ? 1 : 0);
}

void ProductPanel::buildTabs(QVBoxLayout *body)
{
    for (int tab = 0; tab < TabCount; ++tab)
        m_tabRow->addTab();
    for (QWidget *page : {static_cast<QWidget *>(m_sales), static_cast<QWidget *>(m_together),
                          static_cast<QWidget *>(m_buyers), static_cast<QWidget *>(m_data)})
        m_pages->addWidget(page);
    auto *parts = new QVBoxLayout;
    parts->setSpacing(0);
    parts->addWidget(m_tabRow);
    parts->addWidget(makeRule(m_body));
    parts->addWidget(m_pages, 1);
    body->addLayout(parts, 1);
    handKeyboardOn(this, m_tabs);
    connect(m_tabs, &QTabBar::currentChanged, this, [this](int tab) {
        m_pages->setCurrentIndex(tab);
        readTab();
    });
    connect(m_sales, &ProductSalesTab::copied, this, &ProductPanel::copied);
    connect(m_together, &CompanionsTab::opened, this, &ProductPanel::opened);
}

void ProductPanel::retranslate()
{
    m_none->setTexts(tr("Choose a product in the list to see how it sells."));
    m_link->setText(tr("Open in the shop"));
    setIconButtonText(m_print, tr("Print the product"));
    setIconButtonText(m_close, tr("Close"));
    setFull(m_full);
    m_tabs->setAccessibleName(tr("Parts of the product"));
    //: tab: how a product sold
    m_tabRow->setTabText(Sales, tr("Sales"));
    m_sales->setAccessibleName(tr("Sales")); // it scrolls, so Tab comes to it
    //: tab: products that go with another one
    m_tabRow->setTabText(Together, tr("Goes with"));
    m_tabRow->setTabText(Buyers, tr("Buyers"));
    //: tab: stock of the variants and what else the shop says
    m_tabRow->setTabText(Data, tr("Stock and data"));
    showHeader();
    showTiles();
}

void ProductPanel::setFull(bool full)
{
    m_full = full;
    m_expand->setIcon(themedIcon(full ? QStringLiteral("left") : QStringLiteral("expand")));
    setIconButtonText(m_expand, full ? tr("Back to the list") : tr("Show the whole product"));
    m_close->setVisible(!full);
    arrangeTiles();
}

void ProductPanel::showTab(int tab)
{
    m_tabs->setCurrentIndex(tab);
}

int ProductPanel::tab() const
{
    return m_tabs->currentIndex();
}

void ProductPanel::showProduct(ProductId product)
{
    m_product = product;
    const int generation = ++m_generation;
    if (!product.isValid()) {
        m_stack->setCurrentWidget(m_none);
        return;
    }
    m_stale = (1 << TabCount) - 1;
    const auto answer = m_context.store.read(
        [product, now = m_context.clock.now()](Database &database) -> Result<Reading> {
            const auto found = ProductRepository(database).product(product);
            if (!found)
                return found.error();
            const auto figures = ProductSales(database).figures({product.value}, now);
            if (!figures)
                return figures.error();
            return Reading{*found, figures->value(product.value)};
        });
    whenDone(answer, this, [this, generation](const Result<Reading> &reading) {
        if (generation != m_generation)
            return;
        m_stack->setCurrentWidget(m_scroll);
        m_notice->hide();
        if (reading)
            take(*reading);
        else
            m_notice->showError(reading.error());
        emit shown(m_product);
    });
    readTab();
}

void ProductPanel::printProduct()
{
    if (!m_product.isValid())
        return;
    const Timestamp now = m_context.clock.now();
    const auto answer = m_context.store.read([product = m_product, now](Database &database) {
        return ProductSheet::read(database, product, now);
    });
    whenDone(answer, this,
             [this, now, product = m_product](const Result<ProductSheet::Reading> &reading) {
                 if (product != m_product || !isVisible())
                     return; // the owner went on
                 if (reading)
                     PrintDocument::preview(m_context, window(),
                                            ProductSheet::content(*reading, now));
                 else
                     m_notice->showError(reading.error());
             });
}

/// Reads what the tab in front shows; the others when they come to the front.
void ProductPanel::readTab()
{
    const int bit = 1 << m_tabs->currentIndex();
    if (!m_product.isValid() || (m_stale & bit) == 0)
        return;
    m_stale &= ~bit;
    switch (m_tabs->currentIndex()) {
    case Sales:
        m_sales->showProduct(m_product);
        break;
    case Together:
        m_together->showProduct(m_product);
        break;
    case Buyers:
        m_buyers->showProduct(m_product);
        break;
    default:
        break; // the data come with the header
    }
}

void ProductPanel::take(const Reading &reading)
{
    m_reading = reading;
    m_data->setProduct(reading.product);
    showHeader();
    showTiles();
}

QString ProductPanel::summary() const
{
    const Product &product = m_reading.product;
    QStringList parts;
    for (const QString &part :
         {product.row.sku, product.row.brand, product.row.category, product.shopName}) {
        if (!part.isEmpty())
            parts.append(part);
    }
    return parts.join(QStringLiteral(" · "));
}

void ProductPanel::showHeader()
{
    const ProductRow &row = m_reading.product.row;
    if (!row.id.isValid())
        return;
    const QString name = ProductWords::name(row);
    m_picture->setLetter(ProductWords::initial(name));
    m_name->setText(name);
    m_buyers->setProductName(name);
    setTextOrHide(m_summary, summary());
    const ProductWords::Mark mark = ProductWords::mark(row);
    m_mark->set(mark.text, mark.tone);
    m_mark->setVisible(!mark.text.isEmpty());
    m_link->setVisible(row.isInShop() && isWebAddress(row.url));
    m_link->setToolTip(row.url);
}

void ProductPanel::showTiles()
{
    const ProductRow &row = m_reading.product.row;
    const ProductFigures &figures = m_reading.figures;
    m_tiles[0]->set(ProductWords::priceLabel(row.platform),
                    row.price ? Format::money(*row.price) : Format::none(),
                    ProductWords::aboutPrices());
    m_tiles[1]->set(tr("Stock"), ProductWords::stock(row.stock),
                    row.stock.value_or(0) < 0
                        ? tr("More pieces were sold than the shop had counted.")
                        : QString());
    m_tiles[2]->set(tr("Sold in 90 days"), Format::number(figures.sold90),
                    tr("Pieces, without those that came back."));
    m_tiles[3]->set(tr("Sales in 12 months"), ProductWords::amounts(figures.revenueYear),
                    tr("Without what came back, in the currencies of the orders."));
}

} // namespace comptoir
