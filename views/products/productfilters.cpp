#include "views/products/productfilters.h"

#include "views/widgets/chip.h"
#include "views/widgets/flowlayout.h"
#include "views/widgets/format.h"
#include "views/widgets/retranslate.h"
#include "views/widgets/theme.h"

#include <QComboBox>
#include <QVBoxLayout>

namespace comptoir {

namespace {

constexpr int kComboWidth = 220;

} // namespace

ProductFilters::ProductFilters(QWidget *parent)
    : QWidget(parent)
    , m_shop(new QComboBox(this))
    , m_category(new QComboBox(this))
{
    auto *flow = new FlowLayout(8, this);
    buildChips(flow);
    for (QComboBox *combo : {m_shop, m_category}) {
        combo->setMaximumWidth(Theme::forText(kComboWidth));
        combo->setSizeAdjustPolicy(QComboBox::AdjustToContents);
        flow->addWidget(combo);
    }
    connect(m_shop, qOverload<int>(&QComboBox::activated), this, [this] {
        fillCategories();
        emit changed();
    });
    connect(m_category, qOverload<int>(&QComboBox::activated), this, &ProductFilters::changed);
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
        connect(chip, &Chip::clicked, this, [this, filter] {
            m_filter = filter;
            emit changed();
        });
    }
}

void ProductFilters::retranslate()
{
    m_shop->setAccessibleName(tr("Shop"));
    m_category->setAccessibleName(tr("Category"));
    showChips();
    fillShops();
    fillCategories();
}

void ProductFilters::showChips()
{
    const QString names[] = {
        //: filter: products that the shop has
        tr("In the shop"),
        //: filter of products
        tr("None left"),
        //: filter of products
        tr("Few left"),
        tr("Sold in 90 days"),
        tr("Not sold for 90 days"),
        //: filter of products that visitors of the shop do not see
        tr("Hidden"),
        tr("No longer in the shop"),
        //: filter: all products
        tr("All"),
    };
    for (qsizetype i = 0; i < m_chips.size(); ++i) {
        const int filter = static_cast<int>(kOffered[i]);
        const bool counted = m_counts.contains(filter);
        m_chips[i]->set(names[i], counted ? Format::number(m_counts.value(filter)) : QString());
        const bool rare
            = kOffered[i] == ProductFilter::Hidden || kOffered[i] == ProductFilter::Gone;
        m_chips[i]->setVisible(!rare || m_counts.value(filter) > 0 || m_chips[i]->isChecked());
    }
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
}

void ProductFilters::clear()
{
    m_filter = ProductFilter::InShop;
    m_chips.first()->setChecked(true);
    m_shop->setCurrentIndex(0);
    fillCategories();
    m_category->setCurrentIndex(0);
    emit changed();
}

bool ProductFilters::isClear() const
{
    return m_filter == ProductFilter::InShop && m_shop->currentIndex() <= 0
        && m_category->currentIndex() <= 0;
}

} // namespace comptoir
