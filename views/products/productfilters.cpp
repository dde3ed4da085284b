#include "views/products/productfilters.h"

#include "views/widgets/chip.h"
#include "views/widgets/flowlayout.h"
#include "views/widgets/format.h"
#include "views/widgets/retranslate.h"
#include "views/widgets/theme.h"

#include <QComboBox>
#include <QMenu>
#include <QResizeEvent>

namespace comptoir {

namespace {

constexpr int kComboWidth = 220; ///< with text of the usual size, as the next
constexpr int kLeastCombo = 90;
constexpr int kGap = 8;
constexpr int kMostLines = 2;

} // namespace

ProductFilters::ProductFilters(QWidget *parent)
    : QWidget(parent)
    , m_one(new Chip(this))
    , m_shop(new QComboBox(this))
    , m_category(new QComboBox(this))
{
    auto *flow = new FlowLayout(kGap, this);
    buildChips(flow);
    for (QComboBox *combo : {m_shop, m_category}) {
        combo->setMaximumWidth(Theme::forText(kComboWidth));
        combo->setMinimumWidth(Theme::forText(kLeastCombo));
        combo->setSizeAdjustPolicy(QComboBox::AdjustToContents);
        flow->addWidget(combo);
    }
    connect(m_shop, qOverload<int>(&QComboBox::activated), this, [this] {
        fillCategories();
        fold();
        emit changed();
    });
    connect(m_category, qOverload<int>(&QComboBox::activated), this, [this] {
        fold();
        emit changed();
    });
    onLanguage(this, [this] { retranslate(); });
}

void ProductFilters::buildChips(FlowLayout *flow)
{
    for (const ProductFilter filter : kOffered) {
        auto *chip = new Chip(this);
        chip->setAutoExclusive(true);
        chip->setChecked(filter == m_filter);
        m_chips.append(chip);
        flow->addWidget(chip);
        connect(chip, &Chip::clicked, this, [this, filter] { choose(filter); });
    }
    m_one->setObjectName(QStringLiteral("products.state"));
    m_one->hide();
    flow->addWidget(m_one);
    connect(m_one, &Chip::clicked, this, &ProductFilters::openMenu);
}

void ProductFilters::choose(ProductFilter filter)
{
    m_filter = filter;
    showChips();
    emit changed();
}

void ProductFilters::openMenu()
{
    m_one->setChecked(true); // a click alone chooses nothing
    auto *menu = new QMenu(this);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    for (const ProductFilter filter : kOffered) {
        if (!isOffered(filter))
            continue;
        QAction *action = menu->addAction(name(filter) + u'\t' + countOf(filter));
        action->setCheckable(true);
        action->setChecked(filter == m_filter);
        connect(action, &QAction::triggered, this, [this, filter] { choose(filter); });
    }
    menu->popup(m_one->mapToGlobal(QPoint(0, m_one->height() + 4)));
}

void ProductFilters::retranslate()
{
    m_shop->setAccessibleName(tr("Shop"));
    m_category->setAccessibleName(tr("Category"));
    fillShops();
    fillCategories();
    showChips();
}

QString ProductFilters::name(ProductFilter filter)
{
    switch (filter) {
    case ProductFilter::InShop:
        //: filter: products that the shop has
        return tr("In the shop");
    case ProductFilter::OutOfStock:
        //: filter of products
        return tr("None left");
    case ProductFilter::LowStock:
        //: filter of products
        return tr("Few left");
    case ProductFilter::SoldLately:
        return tr("Sold in 90 days");
    case ProductFilter::NotSoldLately:
        return tr("Not sold for 90 days");
    case ProductFilter::Hidden:
        //: filter of products that visitors of the shop do not see
        return tr("Hidden in the shop");
    case ProductFilter::Gone:
        return tr("No longer in the shop");
    case ProductFilter::All:
        break;
    }
    //: filter: all products
    return tr("All");
}

QString ProductFilters::countOf(ProductFilter filter) const
{
    const auto count = m_counts.constFind(static_cast<int>(filter));
    return count == m_counts.constEnd() ? QString() : Format::number(*count);
}

/// Most shops have none of these; and without any that is gone, "all" are those in the shop.
bool ProductFilters::isOffered(ProductFilter filter) const
{
    const bool rare = filter == ProductFilter::Hidden || filter == ProductFilter::Gone
        || filter == ProductFilter::All;
    const ProductFilter some = filter == ProductFilter::All ? ProductFilter::Gone : filter;
    return !rare || filter == m_filter || m_counts.value(static_cast<int>(some)) > 0;
}

/// How the numbers hang together.
QString ProductFilters::meaning(ProductFilter filter)
{
    switch (filter) {
    case ProductFilter::InShop:
        return tr("All that your shops have, hidden products too.");
    case ProductFilter::Hidden:
        return tr("In the shop, but its visitors do not see them.");
    case ProductFilter::Gone:
        return tr("Sold once, and no longer among the products of the shop.");
    case ProductFilter::All:
        return tr("Those in the shop, and those that are no longer there.");
    default:
        return {};
    }
}

void ProductFilters::showChips()
{
    for (qsizetype i = 0; i < m_chips.size(); ++i) {
        m_chips[i]->set(name(kOffered[i]), countOf(kOffered[i]));
        m_chips[i]->setToolTip(meaning(kOffered[i]));
        m_chips[i]->setChecked(kOffered[i] == m_filter);
    }
    const QString arrow = QStringLiteral(" ▾");
    m_one->set(name(m_filter), countOf(m_filter) + arrow);
    m_one->setChecked(true);
    fold();
}

int ProductFilters::linesOfChips() const
{
    QList<int> widths;
    for (qsizetype i = 0; i < m_chips.size(); ++i) {
        if (isOffered(kOffered[i]))
            widths.append(m_chips[i]->sizeHint().width());
    }
    for (const QComboBox *combo : {m_shop, m_category}) {
        if (!combo->isHidden())
            widths.append(qMin(combo->sizeHint().width(), combo->maximumWidth()));
    }
    return FlowLayout::linesFor(widths, kGap, width());
}

void ProductFilters::fold()
{
    for (QComboBox *combo : {m_shop, m_category})
        combo->setToolTip(combo->currentText()); // a narrow one cuts it
    const bool folded = linesOfChips() > kMostLines;
    for (qsizetype i = 0; i < m_chips.size(); ++i)
        m_chips[i]->setVisible(!folded && isOffered(kOffered[i]));
    m_one->setVisible(folded);
}

void ProductFilters::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    if (event->size().width() != event->oldSize().width())
        fold();
}

void ProductFilters::fillShops()
{
    const QVariant chosen = m_shop->currentData();
    m_shop->clear();
    m_shop->addItem(tr("All shops"), qint64(0));
    for (const Shop &shop : std::as_const(m_shops))
        m_shop->addItem(shop.name, shop.id.value);
    m_shop->setCurrentIndex(qMax(0, m_shop->findData(chosen)));
    m_shop->setVisible(m_shops.size() > 1);
}

void ProductFilters::fillCategories()
{
    const QVariant chosen = m_category->currentData();
    const qint64 shop = m_shop->currentData().toLongLong();
    m_category->clear();
    m_category->addItem(tr("All categories"), qint64(0));
    for (const ProductCategory &category : std::as_const(m_categories)) {
        if (shop == 0 || category.shop.value == shop)
            m_category->addItem(category.name, category.id.value);
    }
    m_category->setCurrentIndex(qMax(0, m_category->findData(chosen)));
    m_category->setVisible(!m_categories.isEmpty());
}

void ProductFilters::apply(ProductQuery &query) const
{
    query.filter = m_filter;
    query.shop = {m_shop->currentData().toLongLong()};
    query.category = {m_category->currentData().toLongLong()};
}

void ProductFilters::setCounts(const QHash<int, qint64> &counts)
{
    m_counts = counts;
    showChips();
}

void ProductFilters::setPlaces(const QList<Shop> &shops, const QList<ProductCategory> &categories)
{
    m_shops = shops;
    m_categories = categories;
    fillShops();
    fillCategories();
    fold();
}

void ProductFilters::clear()
{
    m_filter = ProductFilter::InShop;
    m_shop->setCurrentIndex(0);
    fillCategories();
    m_category->setCurrentIndex(0);
    showChips();
    emit changed();
}

bool ProductFilters::isClear() const
{
    return m_filter == ProductFilter::InShop && m_shop->currentIndex() <= 0
        && m_category->currentIndex() <= 0;
}

} // namespace comptoir
