#include "models/store/globalsearch.h"

#include "models/domain/contact.h"
#include "models/domain/shopwords.h"
#include "models/store/customerrepository.h"
#include "models/store/database.h"
#include "models/store/productindex.h"
#include "models/store/rowreading.h"
#include "models/store/searchindex.h"

#include <algorithm>

namespace comptoir {

namespace {

/// Greater than every text that begins with `beginning`, in SQLite's binary order.
QString behind(const QString &beginning)
{
    const char32_t last = QChar::LastValidCodePoint;
    return beginning + QString::fromUcs4(&last, 1);
}

/// The first column of all rows, appended to `ids` without repeats until there are `most`.
Done collect(Statement &read, std::vector<qint32> &ids, int most)
{
    while (static_cast<int>(ids.size()) < most && read.next()) {
        const qint32 id = read.integer(0);
        if (std::find(ids.cbegin(), ids.cend(), id) == ids.cend())
            ids.push_back(id);
    }
    return read.ok() ? done() : Done(read.error());
}

/// How a reference may have been meant: "xkbk" is XKBK…, "1001" is #1001.
QStringList referencesMeant(const QString &typed)
{
    QStringList meant{typed};
    for (const QString &other : {typed.toUpper(), u'#' + typed, u'#' + typed.toUpper()}) {
        if (!meant.contains(other))
            meant.append(other);
    }
    return meant;
}

} // namespace

GlobalSearch::GlobalSearch(Database &database)
    : m_database(database)
{}

Result<SearchHits> GlobalSearch::find(const QString &typed, int most)
{
    const QString words = typed.trimmed();
    SearchHits hits;
    const auto people = customers(words, most, hits.moreCustomers);
    if (!people)
        return people.error();
    const auto sales = orders(words, *people, most);
    if (!sales)
        return sales.error();
    auto rows = CustomerRepository(m_database).rows(*people);
    auto orderHits = orderRows(*sales);
    auto productHits = products(words, most);
    if (!rows || !orderHits || !productHits)
        return !rows ? rows.error() : !orderHits ? orderHits.error() : productHits.error();
    hits.customers = std::move(rows).value();
    hits.orders = std::move(orderHits).value();
    hits.products = std::move(productHits).value();
    return hits;
}

Result<SearchHits> GlobalSearch::recall(const SearchTargets &targets)
{
    SearchHits hits;
    auto people = CustomerRepository(m_database).rows(targets.customers);
    auto orderHits = orderRows(targets.orders);
    auto productHits = productRows(targets.products);
    if (!people || !orderHits || !productHits)
        return !people ? people.error() : !orderHits ? orderHits.error() : productHits.error();
    hits.customers = std::move(people).value();
    hits.customers.removeIf([](const CustomerRow &row) { return !row.id.isValid(); });
    hits.orders = std::move(orderHits).value();
    hits.products = std::move(productHits).value();
    return hits;
}

Result<std::vector<qint32>> GlobalSearch::customers(const QString &typed, int most, bool &more)
{
    std::vector<qint32> found;
    if (typed.isEmpty())
        return found;
    if (normaliseEmail(typed)) {
        auto owners = SearchIndex(m_database).search(typed, most);
        if (!owners || !owners->empty())
            return owners;
    }
    const QString match = SearchIndex::matchExpression(typed);
    if (match.isEmpty())
        return found;
    if (typed.size() == 1) { // the index holds beginnings of two letters; one letter is half of all
        const QString letter = foldForSorting(typed);
        Statement read = m_database.prepare(QStringLiteral(
            "SELECT id FROM customer WHERE sort_name >= ? AND sort_name < ? ORDER BY sort_name"
            " LIMIT ?"));
        read.bind(1, letter).bind(2, behind(letter)).bind(3, most);
        const Done taken = collect(read, found, most);
        return taken ? Result<std::vector<qint32>>(found) : taken.error();
    }
    // A row of the index outlives its person until the index has caught up.
    Statement read = m_database.prepare(QStringLiteral(
        "WITH newest(id) AS MATERIALIZED (SELECT rowid FROM customer_fts WHERE customer_fts MATCH"
        "   ?1 ORDER BY rowid DESC LIMIT ?2)"
        " SELECT c.id, (SELECT count(*) FROM newest) FROM newest"
        " CROSS JOIN customer c ON c.id = newest.id"
        " LEFT JOIN customer_facts f ON f.customer_id = c.id"
        " ORDER BY f.last_activity_at DESC, c.id DESC LIMIT ?3"));
    read.bind(1, match).bind(2, kLooked).bind(3, most);
    while (read.next()) {
        found.push_back(read.integer(0));
        more = read.integer(1) > most;
    }
    if (!read.ok())
        return read.error();
    return found;
}

Result<std::vector<qint32>> GlobalSearch::orders(const QString &typed,
                                                 const std::vector<qint32> &customers, int most)
{
    std::vector<qint32> found;
    const bool oneWord = !typed.isEmpty() && !typed.contains(u' ');
    const RemoteId number = oneWord ? RemoteId::fromText(typed) : RemoteId();
    if (number.isNumber()) {
        const auto known = shops();
        if (!known)
            return known.error();
        for (const qint32 shop : *known) {
            Statement read = m_database.prepare(
                QStringLiteral("SELECT id FROM orders WHERE shop_id = ? AND remote_id = ?"));
            read.bind(1, shop).bind(2, number);
            if (const Done taken = collect(read, found, most); !taken)
                return taken.error();
        }
    }
    if (oneWord && typed.size() > 1) {
        for (const QString &reference : referencesMeant(typed)) {
            Statement read = m_database.prepare(
                QStringLiteral("SELECT id FROM orders WHERE reference >= ? AND reference < ?"
                               " ORDER BY reference LIMIT ?"));
            read.bind(1, reference).bind(2, behind(reference)).bind(3, most);
            if (const Done taken = collect(read, found, most); !taken)
                return taken.error();
        }
    }
    constexpr int kPeople = 3; // whose newest orders are shown, and how many of each
    constexpr int kOfEach = 2;
    for (size_t i = 0; i < customers.size() && i < kPeople; ++i) {
        Statement read = m_database.prepare(QStringLiteral(
            "SELECT id FROM orders WHERE customer_id = ? ORDER BY placed_at DESC LIMIT ?"));
        read.bind(1, customers[i]).bind(2, kOfEach);
        if (const Done taken = collect(read, found, most); !taken)
            return taken.error();
    }
    return found;
}

Result<std::vector<qint32>> GlobalSearch::shops()
{
    std::vector<qint32> ids;
    Statement read = m_database.prepare(QStringLiteral("SELECT id FROM shop ORDER BY id"));
    constexpr int kMostShops = 100;
    const Done taken = collect(read, ids, kMostShops);
    return taken ? Result<std::vector<qint32>>(ids) : taken.error();
}

Result<QList<OrderHit>> GlobalSearch::orderRows(const std::vector<qint32> &ids)
{
    QList<OrderHit> hits;
    Statement read = m_database.prepare(QStringLiteral(
        "SELECT o.id, coalesce(o.reference, o.remote_id), c.first_name, c.last_name, c.company,"
        " coalesce(o.email, c.email), s.name, o.total, o.currency, o.placed_at"
        " FROM orders o LEFT JOIN customer c ON c.id = o.customer_id"
        " LEFT JOIN order_state s ON s.shop_id = o.shop_id AND s.remote_id = o.state_remote_id"
        " WHERE o.id = ?"));
    for (const qint32 id : ids) {
        read.reset();
        if (!read.bind(1, id).next())
            continue;
        OrderHit hit;
        hit.id = OrderId{read.int64(0)};
        hit.reference = read.text(1);
        hit.customerName = displayName(read.text(2), read.text(3), read.text(4));
        hit.email = read.text(5);
        hit.state = ShopWords::state(read.text(6));
        hit.total = {read.int64(7), read.currency(8)};
        hit.placedAt = read.timestamp(9);
        hits.append(hit);
    }
    return read.ok() ? Result<QList<OrderHit>>(hits) : read.error();
}

Result<QList<ProductHit>> GlobalSearch::products(const QString &typed, int most)
{
    const auto found = ProductIndex(m_database).search(SearchIndex::matchExpression(typed), most);
    return found ? productRows(*found) : Result<QList<ProductHit>>(found.error());
}

Result<QList<ProductHit>> GlobalSearch::productRows(const std::vector<qint32> &ids)
{
    QList<ProductHit> hits;
    Statement read = m_database.prepare(
        QStringLiteral("SELECT p.id, p.name, coalesce(p.sku, (SELECT v.sku FROM variant v"
                       "   WHERE v.shop_id = p.shop_id AND v.product_remote_id = p.remote_id"
                       "   AND v.sku IS NOT NULL ORDER BY v.id LIMIT 1)),"
                       " p.price, p.currency, p.gone_at IS NOT NULL, s.platform"
                       " FROM product p JOIN shop s ON s.id = p.shop_id WHERE p.id = ?"));
    for (const qint32 id : ids) {
        read.reset();
        if (!read.bind(1, id).next())
            continue;
        Columns columns(read);
        ProductHit hit;
        hit.id = columns.id<ProductId>();
        hit.name = columns.text();
        hit.sku = columns.text();
        hit.price = columns.optionalMoney();
        hit.gone = columns.boolean();
        hit.platform = columns.text();
        hits.append(hit);
    }
    return read.ok() ? Result<QList<ProductHit>>(hits) : read.error();
}

} // namespace comptoir
