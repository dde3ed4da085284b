#pragma once

#include "models/domain/shop.h"
#include "models/store/productrepository.h"

#include <QHash>
#include <QWidget>

class QComboBox;

namespace comptoir {

class Chip;
class FlowLayout;

/// What narrows the list of products: chips of states, a shop and a category. Where the chips would
/// take more than two lines, one that opens a menu stands for them.
class ProductFilters : public QWidget
{
    Q_OBJECT

public:
    static constexpr ProductFilter kOffered[]
        = {ProductFilter::InShop,        ProductFilter::OutOfStock,
           ProductFilter::LowStock,      ProductFilter::SoldLately,
           ProductFilter::NotSoldLately, ProductFilter::Hidden,
           ProductFilter::Gone,          ProductFilter::All};
    static constexpr int kLatelyDays = 90;

    explicit ProductFilters(QWidget *parent = nullptr);

    /// Sets filter, shop and category of `query`.
    void apply(ProductQuery &query) const;
    void setCounts(const QHash<int, qint64> &counts); ///< by ProductFilter
    void setPlaces(const QList<Shop> &shops, const QList<ProductCategory> &categories);
    void clear();
    [[nodiscard]] bool isClear() const;

signals:
    void changed();

private:
    void buildChips(FlowLayout *flow);
    void choose(ProductFilter filter);
    void openMenu();
    [[nodiscard]] static QString name(ProductFilter filter);
    [[nodiscard]] static QString meaning(ProductFilter filter);
    [[nodiscard]] QString countOf(ProductFilter filter) const;
    [[nodiscard]] bool isOffered(ProductFilter filter) const;
    [[nodiscard]] int linesOfChips() const;
    void fold();
    void retranslate();
    void showChips();
    void fillShops();
    void fillCategories();
    void resizeEvent(QResizeEvent *event) override;

    ProductFilter m_filter = ProductFilter::InShop;
    QHash<int, qint64> m_counts;
    QList<Shop> m_shops;
    QList<ProductCategory> m_categories;
    QList<Chip *> m_chips; ///< by kOffered
    Chip *m_one; ///< in place of all of them
    QComboBox *m_shop;
    QComboBox *m_category;
};

} // namespace comptoir
