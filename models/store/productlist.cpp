#include "models/store/productlist.h"

#include "models/store/database.h"

#include <QCollator>

#include <algorithm>

namespace comptoir {

struct ProductList::Key
{
    qint32 id = 0;
    bool missing = false;
    qint64 number = 0;
    QString text; ///< a currency beside a number
};

ProductList::ProductList(const ProductQuery &query)
    : m_query(query)
{
    if (m_query.shop.isValid())
        m_conditions.add(QStringLiteral("product.shop_id = ?"), {m_query.shop.value});
    if (m_query.category.isValid()) {
        m_conditions.add(QStringLiteral("EXISTS(SELECT 1 FROM category WHERE category.id = ?"
                                        " AND category.shop_id = product.shop_id"
                                        " AND (category.remote_id = product.main_category_remote_id"
                                        "  OR EXISTS(SELECT 1 FROM product_category AS place"
                                        "   WHERE place.product_id = product.id"
                                        "   AND place.category_remote_id = category.remote_id)))"),
                         {m_query.category.value});
    }
    addFilter();
    addSearch();
}

QString ProductList::stockSql()
{
    return QStringLiteral(
        "coalesce((SELECT quantity FROM stock WHERE stock.shop_id = product.shop_id"
        "   AND product_remote_id = product.remote_id AND variant_remote_id = 0),"
        "  (SELECT CASE WHEN count(quantity) > 0 THEN"
        "  CAST(min(max(total(quantity), -9e18), 9e18) AS INTEGER) END FROM stock"
        "   WHERE stock.shop_id = product.shop_id AND product_remote_id = product.remote_id))");
}

void ProductList::addFilter()
{
    const QString inShop = QStringLiteral("product.known = 1 AND product.gone_at IS NULL");
    const QString sold = QStringLiteral("EXISTS(SELECT 1 FROM order_line"
                                        " WHERE order_line.product_id = product.id"
                                        " AND order_line.placed_at >= ? AND order_line.valid = 1)");
    switch (m_query.filter) {
    case ProductFilter::All:
        return;
    case ProductFilter::Gone:
        m_conditions.add(QStringLiteral("(product.known = 0 OR product.gone_at IS NOT NULL)"));
        return;
    case ProductFilter::SoldLately:
        m_conditions.add(sold, {m_query.soldSince.ms});
        return;
    case ProductFilter::NotSoldLately:
        m_conditions.add(QStringLiteral("NOT ") + sold, {m_query.soldSince.ms});
        break;
    case ProductFilter::OutOfStock:
        m_conditions.add(stockSql() + QStringLiteral(" <= 0"));
        break;
    case ProductFilter::LowStock:
        m_conditions.add(stockSql() + QStringLiteral(" BETWEEN 1 AND ?"),
                         {ProductQuery::kLowStock});
        break;
    case ProductFilter::Hidden:
        m_conditions.add(QStringLiteral("product.active = 0"));
        break;
    case ProductFilter::InShop:
        break;
    }
    m_conditions.add(inShop);
}

void ProductList::addSearch()
{
    if (m_query.search.isEmpty())
        return;
    // instr, so that % and _ mean themselves. lower() of SQLite knows ASCII only: both spellings.
    const QString part = m_query.search;
    const QString lower = part.toLower();
    QStringList places;
    std::vector<std::variant<qint64, QString>> values;
    for (const QString &column :
         {QStringLiteral("name"), QStringLiteral("sku"), QStringLiteral("brand")}) {
        places.append(QStringLiteral("instr(lower(product.%1), ?) > 0").arg(column));
        places.append(QStringLiteral("instr(product.%1, ?) > 0").arg(column));
        values.insert(values.end(), {lower, part});
    }
    m_conditions.add(u'(' + places.join(QStringLiteral(" OR ")) + u')', std::move(values));
}

bool ProductList::sortsText() const
{
    return m_query.sort < ProductColumn::Price;
}

/// Two columns: a number and a text.
QString ProductList::keySql() const
{
    switch (m_query.sort) {
    case ProductColumn::Name:
        return QStringLiteral("0, product.name");
    case ProductColumn::Sku:
        return QStringLiteral("0, product.sku");
    case ProductColumn::Shop:
        return QStringLiteral("0, (SELECT shop.name FROM shop WHERE shop.id = product.shop_id)");
    case ProductColumn::Brand:
        return QStringLiteral("0, product.brand");
    case ProductColumn::Category:
        return QStringLiteral("0, (SELECT category.name FROM category"
                              " WHERE category.shop_id = product.shop_id"
                              " AND category.remote_id = product.main_category_remote_id)");
    case ProductColumn::Price:
        return QStringLiteral("product.price, product.currency");
    case ProductColumn::Stock:
        return stockSql() + QStringLiteral(", NULL");
    }
    return {};
}

void ProductList::sortByNumber(std::vector<Key> &keys) const
{
    std::sort(keys.begin(), keys.end(), [this](const Key &a, const Key &b) {
        if (a.missing != b.missing)
            return b.missing;
        if (a.text != b.text)
            return a.text < b.text;
        if (a.number != b.number)
            return (a.number < b.number) != m_query.descending;
        return a.id < b.id;
    });
}

void ProductList::sortByText(std::vector<Key> &keys) const
{
    QCollator collator; // of the default locale
    collator.setCaseSensitivity(Qt::CaseInsensitive);
    collator.setNumericMode(true);
    struct Sortable
    {
        QCollatorSortKey key;
        qint32 id;
        bool missing;
    };
    std::vector<Sortable> sortables;
    sortables.reserve(keys.size());
    for (const Key &key : keys)
        sortables.push_back({collator.sortKey(key.text), key.id, key.text.isEmpty()});
    std::sort(sortables.begin(), sortables.end(), [this](const Sortable &a, const Sortable &b) {
        if (a.missing != b.missing)
            return b.missing;
        const int order = a.key.compare(b.key);
        return order != 0 ? (order < 0) != m_query.descending : a.id < b.id;
    });
    for (size_t i = 0; i < keys.size(); ++i)
        keys[i].id = sortables[i].id;
}

Result<std::vector<qint32>> ProductList::ids(Database &database) const
{
    Statement read = database.prepare(
        QStringLiteral("SELECT product.id, %1 FROM product").arg(keySql()) + m_conditions.where());
    m_conditions.bind(read);
    std::vector<Key> keys;
    while (read.next())
        keys.push_back(
            {static_cast<qint32>(read.int64(0)), read.isNull(1), read.int64(1), read.text(2)});
    if (!read.ok())
        return read.error();
    if (sortsText())
        sortByText(keys);
    else
        sortByNumber(keys);
    std::vector<qint32> ids;
    ids.reserve(keys.size());
    for (const Key &key : keys)
        ids.push_back(key.id);
    if (m_query.limit > 0 && ids.size() > static_cast<size_t>(m_query.limit))
        ids.resize(static_cast<size_t>(m_query.limit));
    return ids;
}

Result<qint64> ProductList::count(Database &database) const
{
    Statement read
        = database.prepare(QStringLiteral("SELECT count(*) FROM product") + m_conditions.where());
    m_conditions.bind(read);
    const qint64 count = read.next() ? read.int64(0) : 0;
    if (!read.ok())
        return read.error();
    return count;
}

} // namespace comptoir
