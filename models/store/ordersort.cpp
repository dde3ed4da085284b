#include "models/store/ordersort.h"

#include "models/domain/shopwords.h"
#include "models/store/machinenames.h"

#include <algorithm>

namespace comptoir {

namespace {

constexpr QChar kPart(0x1F); ///< between what a state means and its name

/// How far an order is, by what its state means.
qsizetype progressOf(const QString &meaning)
{
    static const QStringList course = [] {
        QStringList names;
        for (const OrderStateKind kind :
             {OrderStateKind::Pending, OrderStateKind::Paid, OrderStateKind::Preparing,
              OrderStateKind::Shipped, OrderStateKind::Delivered, OrderStateKind::Refunded,
              OrderStateKind::Cancelled, OrderStateKind::PaymentError})
            names.append(machineName(kind));
        return names;
    }();
    const qsizetype place = course.indexOf(meaning);
    return place < 0 ? course.size() : place;
}

/// What a text of the column is sorted by: closed lists by the course of an order, not by letters.
struct TextKey
{
    qsizetype progress = 0;
    qsizetype place = 0;
    QString shown;
};

TextKey textKey(OrderColumn column, const QString &text)
{
    switch (column) {
    case OrderColumn::State: {
        const QString name = text.section(kPart, 1);
        return {progressOf(text.section(kPart, 0, 0)), ShopWords::placeOfState(name),
                ShopWords::state(name)};
    }
    case OrderColumn::PaymentStatus:
        return {0, ShopWords::placeOfPayment(text), ShopWords::payment(text)};
    case OrderColumn::Fulfilment:
        return {0, ShopWords::placeOfFulfilment(text), ShopWords::fulfilment(text)};
    default:
        return {0, 0, text};
    }
}

bool isBefore(const TextKey &a, const TextKey &b)
{
    if (a.progress != b.progress)
        return a.progress < b.progress;
    if (a.place != b.place)
        return a.place < b.place;
    return QString::localeAwareCompare(a.shown, b.shown) < 0;
}

bool isText(OrderColumn column)
{
    switch (column) {
    case OrderColumn::Customer:
    case OrderColumn::Email:
    case OrderColumn::Shop:
    case OrderColumn::State:
    case OrderColumn::PaymentStatus:
    case OrderColumn::Fulfilment:
    case OrderColumn::PaymentMethod:
    case OrderColumn::Source:
    case OrderColumn::Codes:
    case OrderColumn::Country:
    case OrderColumn::City:
    case OrderColumn::Postcode:
        return true;
    default:
        return false;
    }
}

} // namespace

QString orderSortSql(OrderColumn column)
{
    switch (column) {
    case OrderColumn::Placed:
        return QStringLiteral("orders.placed_at");
    case OrderColumn::Reference:
        return QStringLiteral("orders.reference");
    case OrderColumn::Customer:
        return QStringLiteral("nullif(customer.sort_name, '')");
    case OrderColumn::Email:
        return QStringLiteral("lower(coalesce(orders.email, customer.email))");
    case OrderColumn::Shop:
        return QStringLiteral("shop.name");
    case OrderColumn::State:
        return QStringLiteral("nullif(coalesce(order_state.kind, %1) || char(%2)"
                              " || coalesce(order_state.name, ''), 'other' || char(%2))")
            .arg(stateOfNoneSql())
            .arg(kPart.unicode());
    case OrderColumn::PaymentStatus:
        return QStringLiteral("orders.payment_status");
    case OrderColumn::Fulfilment:
        return QStringLiteral("orders.fulfilment_status");
    case OrderColumn::PaymentMethod:
        return QStringLiteral("orders.payment_method");
    case OrderColumn::Source:
        return QStringLiteral("orders.source");
    case OrderColumn::Items:
        return QStringLiteral(
            "(SELECT total(quantity) FROM order_line WHERE order_id = orders.id)");
    case OrderColumn::Total:
        return QStringLiteral("orders.total");
    case OrderColumn::OriginalTotal:
        return QStringLiteral("orders.original_total");
    case OrderColumn::Refunded:
        return QStringLiteral("orders.refunded");
    case OrderColumn::Discount:
        return QStringLiteral("abs(orders.discount)");
    case OrderColumn::Shipping:
        return QStringLiteral("orders.shipping");
    case OrderColumn::Tax:
        return QStringLiteral("orders.tax");
    case OrderColumn::Codes:
        return QStringLiteral("(SELECT min(code) FROM order_discount WHERE order_id = orders.id)");
    case OrderColumn::Country:
        return QStringLiteral("orders.shipping_country_code");
    case OrderColumn::City:
        return QStringLiteral("orders.shipping_city");
    case OrderColumn::Postcode:
        return QStringLiteral("orders.shipping_postcode");
    case OrderColumn::Updated:
        return QStringLiteral("orders.updated_at");
    case OrderColumn::Cancelled:
        return QStringLiteral("orders.cancelled_at");
    }
    Q_UNREACHABLE();
}

bool isOfOtherTables(OrderColumn column)
{
    return column == OrderColumn::Customer || column == OrderColumn::Email
        || column == OrderColumn::Shop || column == OrderColumn::State;
}

QString orderJoinsSql()
{
    return QStringLiteral(" LEFT JOIN customer ON customer.id = orders.customer_id"
                          " LEFT JOIN shop ON shop.id = orders.shop_id"
                          " LEFT JOIN order_state ON order_state.shop_id = orders.shop_id"
                          " AND order_state.remote_id = orders.state_remote_id");
}

OrderSortKeys::OrderSortKeys(OrderColumn column)
    : m_column(column)
    , m_texts(isText(column))
{}

void OrderSortKeys::add(const Statement &row)
{
    const auto id = static_cast<qint32>(row.int64(0));
    if (row.isNull(1))
        m_without.push_back(id);
    else
        m_keys.push_back({m_texts ? numberOf(row.text(1)) : row.int64(1), id});
}

std::vector<qint32> OrderSortKeys::ids(bool descending)
{
    if (m_texts)
        rank();
    std::sort(m_keys.begin(), m_keys.end(), [descending](const Key &a, const Key &b) {
        const Key &low = descending ? b : a;
        const Key &high = descending ? a : b;
        return low.key != high.key ? low.key < high.key : low.id < high.id;
    });
    std::sort(m_without.begin(), m_without.end());
    if (descending)
        std::reverse(m_without.begin(), m_without.end());
    std::vector<qint32> ids;
    ids.reserve(m_keys.size() + m_without.size());
    for (const Key &key : m_keys)
        ids.push_back(key.id);
    ids.insert(ids.end(), m_without.begin(), m_without.end());
    return ids;
}

qint64 OrderSortKeys::numberOf(const QString &text)
{
    const auto found = m_numbers.constFind(text);
    if (found != m_numbers.constEnd())
        return *found;
    const qint64 number = m_numbers.size();
    m_numbers.insert(text, number);
    return number;
}

void OrderSortKeys::rank()
{
    constexpr qsizetype kFew = 20'000; ///< more are folded already: names, addresses
    QStringList texts = m_numbers.keys();
    if (texts.size() <= kFew) {
        std::sort(texts.begin(), texts.end(), [this](const QString &a, const QString &b) {
            return isBefore(textKey(m_column, a), textKey(m_column, b));
        });
    } else {
        std::sort(texts.begin(), texts.end());
    }
    std::vector<qint64> ranks(static_cast<size_t>(texts.size()));
    for (qsizetype i = 0; i < texts.size(); ++i)
        ranks[static_cast<size_t>(m_numbers.value(texts.at(i)))] = i;
    for (Key &key : m_keys)
        key.key = ranks[static_cast<size_t>(key.key)];
}

} // namespace comptoir
