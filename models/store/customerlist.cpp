#include "models/store/customerlist.h"

#include "models/domain/contact.h"
#include "models/domain/localtime.h"
#include "models/store/birthdays.h"
#include "models/store/consenttime.h"
#include "models/store/database.h"
#include "models/store/searchindex.h"
#include "models/store/waitingcart.h"

namespace comptoir {

namespace {

constexpr qint64 kNewMs = 30LL * 24 * 3600 * 1000;

/// Birthdays that are soon.
std::vector<std::variant<qint64, QString>> comingDays(const CustomerQuery &query)
{
    std::vector<std::variant<qint64, QString>> days;
    const QDate today = query.now.toZone(query.zone).date();
    for (int i = 0; i < Birthdays::kSoonDays; ++i) {
        for (const QString &key : Birthdays::keysOf(today.addDays(i)))
            days.emplace_back(key);
    }
    return days;
}

/// As ConsentRepository::deciding() has it: the person's newest line says granted, and none of the
/// same instant says less.
QString newsletterSql()
{
    const QString isNewsletter
        = QStringLiteral("%1.channel = 'email' AND %1.purpose = 'marketing'");
    return QStringLiteral(
               "IN (SELECT said.customer_id FROM consent said WHERE %1 AND said.state = "
               "'granted'"
               " AND NOT EXISTS (SELECT 1 FROM consent other WHERE %2"
               "   AND other.customer_id = said.customer_id"
               "   AND (" COMPTOIR_CONSENT_AT("other.") " > " COMPTOIR_CONSENT_AT(
                   "said"
                   ".") "     OR (" COMPTOIR_CONSENT_AT("other.") " = " COMPTOIR_CONSENT_AT("said.") " AND other.state <> "
                                                                                                     "'granted'))))")
        .arg(isNewsletter.arg(QStringLiteral("said")), isNewsletter.arg(QStringLiteral("other")));
}

/// Whether the person's bit is set in the members of segment ? (0004_segments.sql): of the chunk
/// the byte, of its two hexadecimal digits the one, of that the bit.
QString isMemberSql()
{
    return QStringLiteral(
        "EXISTS (SELECT 1 FROM segment_member WHERE segment_id = ? AND chunk = {id} / 4096"
        " AND (instr('0123456789ABCDEF', substr(hex(substr(bits, {id} % 4096 / 8 + 1, 1)),"
        "   2 - {id} % 8 / 4, 1)) - 1) >> {id} % 4 & 1)");
}

/// The column to sort by, and in which table it is ('p'erson or 'f'acts).
struct SortColumn
{
    char table;
    QLatin1String sql;
};

SortColumn sortColumn(CustomerColumn column)
{
    switch (column) {
    case CustomerColumn::Name:
        return {'p', QLatin1String("c.sort_name")};
    case CustomerColumn::Email:
        return {'p', QLatin1String("coalesce(c.email_key, c.email)")};
    case CustomerColumn::Phone:
        return {'p', QLatin1String("coalesce(c.phone_key, c.phone)")};
    case CustomerColumn::OrdersCount:
        return {'f', QLatin1String("f.orders_count")};
    case CustomerColumn::TotalSpent:
        return {'f', QLatin1String("f.total_spent")};
    case CustomerColumn::AverageBasket:
        return {'f', QLatin1String("f.average_basket")};
    case CustomerColumn::FirstOrder:
        return {'f', QLatin1String("f.first_order_at")};
    case CustomerColumn::LastOrder:
        return {'f', QLatin1String("f.last_order_at")};
    case CustomerColumn::LastActivity:
        return {'f', QLatin1String("f.last_activity_at")};
    case CustomerColumn::Created:
        return {'p', QLatin1String("c.created_at")};
    }
    Q_UNREACHABLE();
}

} // namespace

CustomerList::CustomerList(const CustomerQuery &query)
    : m_query(query)
{
    for (const CustomerFilter filter : query.filters)
        addFilter(filter);
    addSearch();
    addPlaces();
    addSegments();
    addOrder();
}

/// Shops, tags and the product.
void CustomerList::addPlaces()
{
    if (!m_query.shops.isEmpty()) {
        std::vector<std::variant<qint64, QString>> values;
        for (const ShopId shop : m_query.shops)
            values.emplace_back(shop.value);
        const QStringList marks(m_query.shops.size(), QStringLiteral("?"));
        m_conditions.add(
            QStringLiteral("{id} IN (SELECT customer_id FROM customer_account WHERE shop_id IN (")
                + marks.join(u',') + QStringLiteral("))"),
            values);
    }
    for (const qint64 tag : m_query.tags) {
        m_conditions.add(
            QStringLiteral("{id} IN (SELECT customer_id FROM customer_tag WHERE tag_id = ?)"),
            {tag});
    }
    if (m_query.bought.isValid()) {
        // As ProductSales::buyers() has it, along the same index.
        m_conditions.add(QStringLiteral("{id} IN (SELECT customer_id FROM order_line"
                                        " WHERE product_id = ? AND valid = 1)"),
                         {m_query.bought.value});
    }
}

void CustomerList::addSegments()
{
    const QString isMember = isMemberSql();
    for (const SegmentId segment : m_query.segments)
        m_conditions.add(isMember, {segment.value});
    for (const SegmentId segment : m_query.notSegments)
        m_conditions.add(QStringLiteral("NOT ") + isMember, {segment.value});
}

void CustomerList::addFilter(CustomerFilter filter)
{
    switch (filter) {
    case CustomerFilter::Ordered:
        m_needsFacts = true;
        return m_conditions.add(QStringLiteral("f.orders_count > 0"));
    case CustomerFilter::NeverOrdered:
        m_needsFacts = true;
        return m_conditions.add(QStringLiteral("f.orders_count = 0"));
    case CustomerFilter::NotLately:
        m_needsFacts = true;
        return m_conditions.add(QStringLiteral("f.last_order_at <= ?"),
                                {monthsBefore(m_query.now, m_query.quietMonths, m_query.zone).ms});
    case CustomerFilter::CartWaiting:
        m_needsFacts = true;
        return m_conditions.add(WaitingCart::sql(),
                                WaitingCart({m_query.now, m_query.abandonedAfterHours}).values());
    case CustomerFilter::Newsletter:
        return m_conditions.add(QStringLiteral("{id} ") + newsletterSql());
    case CustomerFilter::BirthdayThisWeek: {
        const auto days = comingDays(m_query);
        const QStringList marks(static_cast<qsizetype>(days.size()), QStringLiteral("?"));
        return addBirthdays(QStringLiteral("IN (") + marks.join(u',') + u')', days);
    }
    case CustomerFilter::BirthdayThisMonth: {
        const QString month
            = m_query.now.toZone(m_query.zone).date().toString(QStringLiteral("-MM-"));
        return addBirthdays(QStringLiteral("BETWEEN ? AND ?"),
                            {month + QStringLiteral("00"), month + QStringLiteral("99")});
    }
    case CustomerFilter::New:
        m_needsPerson = true;
        // No index leads to new people, but they have accounts of those days: a walk along a narrow
        // index, and then the rows of the few. (A merged person keeps the older day; a shop may
        // not say of an account how old it is.)
        return m_conditions.add(QStringLiteral("{id} IN (SELECT customer_id FROM customer_account"
                                               " INDEXED BY account_by_customer"
                                               " WHERE created_at > ? OR created_at IS NULL)"
                                               " AND c.created_at > ?"),
                                {m_query.now.ms - kNewMs, m_query.now.ms - kNewMs});
    case CustomerFilter::Removed:
        return m_conditions.add(
            QStringLiteral("NOT EXISTS (SELECT 1 FROM customer_account WHERE customer_id = {id}"
                           " AND deleted_in_shop = 0 AND gone_at IS NULL)"));
    }
}

void CustomerList::addBirthdays(const QString &days,
                                std::vector<std::variant<qint64, QString>> values)
{
    m_needsPerson = true;
    m_conditions.add(QStringLiteral("c.birthday IS NOT NULL AND substr(c.birthday, 5) ") + days,
                     std::move(values));
}

void CustomerList::addSearch()
{
    if (m_query.search.trimmed().isEmpty())
        return;
    // As SearchIndex::search(): the owners of a whole address, else everybody with these words.
    const QString match = SearchIndex::matchExpression(m_query.search);
    const QString words
        = QStringLiteral("{id} IN (SELECT rowid FROM customer_fts WHERE customer_fts MATCH ?)");
    const QString owners
        = QStringLiteral("SELECT customer_id FROM customer_account WHERE email_key = ?");
    if (match.isEmpty()) {
        m_conditions.add(QStringLiteral("0"));
    } else if (const std::optional<QString> email = normaliseEmail(m_query.search)) {
        m_conditions.add(
            QStringLiteral("({id} IN (%1) OR (NOT EXISTS (%1) AND %2))").arg(owners, words),
            {*email, *email, match});
    } else {
        m_conditions.add(words, {match});
    }
}

void CustomerList::addOrder()
{
    const SortColumn column = sortColumn(m_query.sort);
    const QString direction = m_query.descending ? QStringLiteral(" DESC") : QStringLiteral(" ASC");
    (column.table == 'f' ? m_needsFacts : m_needsPerson) = true;
    // Names are never NULL: a NULLS LAST there would only cost the walk along the index.
    const QString last = m_query.sort == CustomerColumn::Name || m_query.descending
        ? QString()
        : QStringLiteral(" NULLS LAST");
    m_order = QStringLiteral(" ORDER BY ") + column.sql + direction + last
        + QStringLiteral(", {id}") + direction;
}

QString CustomerList::select(const QString &what, const Conditions &conditions,
                             const QString &order) const
{
    QString from = QStringLiteral("customer_facts f");
    if (m_needsPerson) {
        from = m_needsFacts
            ? QStringLiteral("customer c LEFT JOIN customer_facts f ON f.customer_id = c.id")
            : QStringLiteral("customer c");
    }
    QString sql = QStringLiteral("SELECT ") + what + QStringLiteral(" FROM ") + from
        + conditions.where() + order;
    // The values are bound, so no text of a person is in `sql`.
    return sql.replace(QLatin1String("{id}"),
                       m_needsPerson ? QLatin1String("c.id") : QLatin1String("f.customer_id"));
}

Result<std::vector<qint32>> CustomerList::ids(Database &database, int limit) const
{
    std::vector<qint32> ids;
    if (m_query.sort != CustomerColumn::Name) {
        const Done read = append(database, m_conditions, limit, ids);
        return read ? Result<std::vector<qint32>>(std::move(ids)) : read.error();
    }
    // People without a name come last both ways, and each half still walks the index.
    for (const auto &half :
         {QStringLiteral("c.sort_name > ''"), QStringLiteral("c.sort_name = ''")}) {
        Conditions conditions = m_conditions;
        conditions.add(half);
        if (const Done read = append(database, conditions, limit, ids); !read)
            return read.error();
        if (limit > 0 && ids.size() >= static_cast<size_t>(limit))
            break;
    }
    return ids;
}

Done CustomerList::append(Database &database, const Conditions &conditions, int limit,
                          std::vector<qint32> &ids) const
{
    const QString order = limit > 0 ? m_order + QStringLiteral(" LIMIT ?") : m_order;
    Statement read = database.prepare(select(QStringLiteral("{id}"), conditions, order));
    const int next = conditions.bind(read);
    if (limit > 0)
        read.bind(next, limit - static_cast<int>(ids.size()));
    while (read.next())
        ids.push_back(read.integer(0));
    return read.ok() ? done() : Done(read.error());
}

Result<std::vector<qint32>> CustomerList::matching(Database &database) const
{
    std::vector<qint32> ids;
    Statement read = database.prepare(select(QStringLiteral("{id}"), m_conditions, QString()));
    m_conditions.bind(read);
    while (read.next())
        ids.push_back(read.integer(0));
    if (!read.ok())
        return read.error();
    return ids;
}

Result<qint64> CustomerList::count(Database &database) const
{
    Statement read = database.prepare(select(QStringLiteral("count(*)"), m_conditions, QString()));
    m_conditions.bind(read);
    if (!read.next())
        return read.error();
    return read.int64(0);
}

} // namespace comptoir
