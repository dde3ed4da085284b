#include "models/store/customerfacts.h"

#include "models/store/database.h"
#include "models/store/ingestcontext.h"
#include "models/store/ordercredits.h"
#include "models/store/scorereader.h"
#include "models/store/shopdeeds.h"

#include <algorithm>
#include <limits>
#include <optional>
#include <vector>

namespace comptoir {

namespace {

/// One row of customer_facts, the key apart.
struct Facts
{
    qint64 ordersCount = 0;
    QString currency;
    qint64 currencyOrdersCount = 0, totalSpent = 0, refunded = 0;
    std::optional<qint64> averageBasket;
    std::optional<qint64> firstOrderAt, lastOrderAt;
    qint64 cartsCount = 0;
    std::optional<qint64> openCartAt;
    std::optional<qint64> firstSeenAt, lastActivityAt;

    bool operator==(const Facts &) const = default;

    void seen(qint64 at)
    {
        firstSeenAt = std::min(firstSeenAt.value_or(at), at);
        lastActivityAt = std::max(lastActivityAt.value_or(at), at);
    }
};

/// What a person bought in one currency.
struct CurrencySum
{
    QString currency;
    qint64 orders = 0, spent = 0, refunded = 0, newest = 0;

    /// Whether its currency is the better one to speak in.
    [[nodiscard]] bool outweighs(const CurrencySum &other) const
    {
        if (orders != other.orders)
            return orders > other.orders;
        if (newest != other.newest)
            return newest > other.newest;
        return currency < other.currency;
    }
};

qint64 saturatingSum(qint64 a, qint64 b)
{
    constexpr qint64 kMax = std::numeric_limits<qint64>::max();
    constexpr qint64 kMin = std::numeric_limits<qint64>::min();
    if (b > 0 && a > kMax - b)
        return kMax;
    if (b < 0 && a < kMin - b)
        return kMin;
    return a + b;
}

/// Half away from zero; count > 0.
qint64 roundedQuotient(qint64 sum, qint64 count)
{
    const qint64 quotient = sum / count;
    const qint64 rest = sum % count;
    if (rest > 0 && rest >= count - rest)
        return quotient + 1;
    if (rest < 0 && -rest >= count + rest)
        return quotient - 1;
    return quotient;
}

} // namespace

/// Reads the figures of one person after the other with statements prepared once.
class FactsReader
{
public:
    explicit FactsReader(Database &database)
        : m_orders(database.prepare(
            QStringLiteral("SELECT placed_at, valid, shop_total, shop_currency, shop_refunded "
                           "FROM orders WHERE customer_id = ?")))
        , m_carts(database.prepare(
              QStringLiteral("SELECT updated_at, order_id IS NULL AND completed_at IS NULL "
                             "FROM cart WHERE customer_id = ? AND gone_at IS NULL AND "
                             "lines_count > 0")))
        , m_events(database.prepare(
              QStringLiteral("SELECT min(at), max(at) FROM event WHERE customer_id = ? "
                             "AND kind NOT IN (" COMPTOIR_SHOP_DEEDS ")")))
        , m_messages(database.prepare(QStringLiteral(
              "SELECT min(m.at), max(m.at) FROM thread t JOIN message m ON m.shop_id = t.shop_id "
              "AND m.thread_remote_id = t.remote_id WHERE t.customer_id = ? AND "
              "m.from_customer = 1 AND m.gone_at IS NULL")))
        , m_accounts(database.prepare(
              QStringLiteral("SELECT created_at FROM customer_account WHERE customer_id = ?")))
        , m_exists(database.prepare(QStringLiteral("SELECT 1 FROM customer WHERE id = ?")))
        , m_hasEvents(any(database, QStringLiteral("SELECT EXISTS(SELECT 1 FROM event)")))
        , m_hasThreads(any(database, QStringLiteral("SELECT EXISTS(SELECT 1 FROM thread)")))
    {}

    Facts read(CustomerId customer)
    {
        Facts facts;
        readOrders(customer, facts);
        m_carts.bind(1, customer);
        while (next(m_carts)) {
            facts.seen(m_carts.int64(0));
            if (m_carts.boolean(1)) {
                ++facts.cartsCount;
                facts.openCartAt
                    = std::max(facts.openCartAt.value_or(m_carts.int64(0)), m_carts.int64(0));
            }
        }
        for (Statement *range :
             {m_hasEvents ? &m_events : nullptr, m_hasThreads ? &m_messages : nullptr}) {
            if (!range)
                continue;
            range->bind(1, customer);
            if (next(*range) && !range->isNull(0)) {
                facts.seen(range->int64(0));
                facts.seen(range->int64(1));
            }
            range->reset();
        }
        m_accounts.bind(1, customer);
        m_hadAccounts = false;
        while (next(m_accounts)) {
            m_hadAccounts = true;
            if (!m_accounts.isNull(0))
                facts.seen(m_accounts.int64(0));
        }
        return facts;
    }

    /// Whether the person that read() was last asked for is still there: merged away, the row went
    /// with the person.
    bool exists(CustomerId customer)
    {
        if (m_hadAccounts)
            return true;
        m_exists.bind(1, customer);
        const bool found = next(m_exists);
        m_exists.reset();
        return found;
    }

    /// Of the person that read() was last asked for.
    [[nodiscard]] const ScoreReader::Sales &sales() const { return m_sales; }
    [[nodiscard]] const std::optional<Error> &failure() const { return m_failure; }

private:
    static bool any(Database &database, const QString &sql)
    {
        Statement read = database.prepare(sql);
        return read.next() && read.boolean(0);
    }

    bool next(Statement &statement)
    {
        if (statement.next())
            return true;
        if (!statement.ok() && !m_failure)
            m_failure = statement.error();
        return false;
    }

    void readOrders(CustomerId customer, Facts &facts)
    {
        m_sums.clear();
        m_sales.placedAt.clear();
        m_orders.bind(1, customer);
        while (next(m_orders)) {
            const qint64 at = m_orders.int64(0);
            facts.seen(at);
            if (m_orders.boolean(1)) {
                ++facts.ordersCount;
                m_sales.placedAt.push_back(at);
                facts.firstOrderAt = std::min(facts.firstOrderAt.value_or(at), at);
                facts.lastOrderAt = std::max(facts.lastOrderAt.value_or(at), at);
                addTo(sumFor(m_orders.text(3)), at);
            }
        }
        const CurrencySum *best = nullptr;
        for (const CurrencySum &sum : m_sums) {
            if (!best || sum.outweighs(*best))
                best = &sum;
        }
        if (!best)
            return;
        facts.currency = best->currency;
        facts.currencyOrdersCount = best->orders;
        facts.totalSpent = best->spent;
        facts.refunded = best->refunded;
        facts.averageBasket = roundedQuotient(best->spent, best->orders);
        m_sales.lastOrderAt = *facts.lastOrderAt;
        m_sales.spent = best->spent;
        m_sales.currency = best->currency;
    }

    void addTo(CurrencySum &sum, qint64 at) const
    {
        ++sum.orders;
        sum.spent = saturatingSum(sum.spent, m_orders.int64(2));
        sum.refunded = saturatingSum(sum.refunded, m_orders.int64(4));
        sum.newest = std::max(sum.newest, at);
    }

    CurrencySum &sumFor(const QString &currency)
    {
        for (CurrencySum &sum : m_sums) {
            if (sum.currency == currency)
                return sum;
        }
        return m_sums.emplace_back(CurrencySum{currency});
    }

    Statement m_orders, m_carts, m_events, m_messages, m_accounts, m_exists;
    bool m_hasEvents, m_hasThreads; ///< most shops have none of the former
    bool m_hadAccounts = false;
    std::vector<CurrencySum> m_sums;
    ScoreReader::Sales m_sales;
    std::optional<Error> m_failure;
};

namespace {

QString upsertSql()
{
    return QStringLiteral(
        "INSERT INTO customer_facts(customer_id, orders_count, currency, currency_orders_count, "
        "total_spent, refunded, average_basket, first_order_at, last_order_at, carts_count, "
        "open_cart_at, first_seen_at, last_activity_at, engagement, engagement_recent, "
        "score_due_at, recency_score, frequency_score, monetary_score) "
        "VALUES(?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11, ?12, ?13, ?14, ?15, ?16, ?17, ?18, "
        "?19) "
        "ON CONFLICT(customer_id) DO UPDATE SET orders_count = ?2, currency = ?3, "
        "currency_orders_count = ?4, total_spent = ?5, refunded = ?6, average_basket = ?7, "
        "first_order_at = ?8, last_order_at = ?9, carts_count = ?10, open_cart_at = ?11, "
        "first_seen_at = ?12, last_activity_at = ?13, engagement = ?14, engagement_recent = ?15, "
        "score_due_at = ?16, recency_score = ?17, frequency_score = ?18, monetary_score = ?19 "
        "WHERE orders_count <> ?2 OR currency IS NOT ?3 OR currency_orders_count <> ?4 OR "
        "total_spent <> ?5 OR refunded <> ?6 OR average_basket IS NOT ?7 OR first_order_at IS NOT "
        "?8 OR last_order_at IS NOT ?9 OR carts_count <> ?10 OR open_cart_at IS NOT ?11 OR "
        "first_seen_at IS NOT ?12 OR last_activity_at IS NOT ?13 OR engagement <> ?14 OR "
        "engagement_recent <> ?15 OR score_due_at IS NOT ?16 OR recency_score IS NOT ?17 OR "
        "frequency_score IS NOT ?18 OR monetary_score IS NOT ?19");
}

void bindFacts(Statement &statement, CustomerId customer, const Facts &facts,
               const CustomerScores &scores)
{
    const auto points = [&scores](int RfmScore::*measure) {
        return scores.rfm ? std::optional<int>((*scores.rfm).*measure) : std::nullopt;
    };
    Binder(statement) << customer << facts.ordersCount << facts.currency
                      << facts.currencyOrdersCount << facts.totalSpent << facts.refunded
                      << facts.averageBasket << facts.firstOrderAt << facts.lastOrderAt
                      << facts.cartsCount << facts.openCartAt << facts.firstSeenAt
                      << facts.lastActivityAt << scores.engagement << scores.engagementRecent
                      << scores.dueAt << points(&RfmScore::recency) << points(&RfmScore::frequency)
                      << points(&RfmScore::monetary);
}

std::optional<qint64> optionalInt(const Statement &row, int column)
{
    return row.isNull(column) ? std::nullopt : std::optional(row.int64(column));
}

Facts storedFacts(const Statement &row)
{
    Facts facts;
    facts.ordersCount = row.int64(1);
    facts.currency = row.text(2);
    facts.currencyOrdersCount = row.int64(3);
    facts.totalSpent = row.int64(4);
    facts.refunded = row.int64(5);
    facts.averageBasket = optionalInt(row, 6);
    facts.firstOrderAt = optionalInt(row, 7);
    facts.lastOrderAt = optionalInt(row, 8);
    facts.cartsCount = row.int64(9);
    facts.openCartAt = optionalInt(row, 10);
    facts.firstSeenAt = optionalInt(row, 11);
    facts.lastActivityAt = optionalInt(row, 12);
    return facts;
}

Done outcomeOf(const FactsReader &facts, const ScoreReader &scores)
{
    if (facts.failure())
        return *facts.failure();
    if (const std::optional<Error> failure = scores.failure())
        return *failure;
    return done();
}

} // namespace

CustomerFacts::CustomerFacts(Database &database)
    : m_database(database)
{}

Done CustomerFacts::recompute(const QSet<CustomerId> &customers, Timestamp now)
{
    FactsReader reader(m_database);
    ScoreReader scores(m_database, now);
    Statement upsert = m_database.prepare(upsertSql());
    std::vector<CustomerId> ordered(customers.begin(), customers.end());
    std::sort(ordered.begin(), ordered.end()); // neighbours in the tables
    for (const CustomerId customer : ordered) {
        const Facts facts = reader.read(customer);
        if (!reader.exists(customer))
            continue;
        bindFacts(upsert, customer, facts, scores.of(customer, reader.sales()));
        if (const Done written = upsert.run(); !written)
            return written.error();
    }
    if (Done read = outcomeOf(reader, scores); !read)
        return read;
    return OrderCredits(m_database).recompute(customers);
}

Done CustomerFacts::addFresh(const QHash<qint64, std::optional<Timestamp>> &persons)
{
    QList<qint64> ordered = persons.keys();
    std::sort(ordered.begin(), ordered.end());
    Statement upsert = m_database.prepare(upsertSql());
    for (const qint64 person : std::as_const(ordered)) {
        Facts facts;
        if (const std::optional<Timestamp> created = persons.value(person))
            facts.seen(created->ms);
        bindFacts(upsert, CustomerId{person}, facts, {});
        if (const Done written = upsert.run(); !written)
            return written.error();
    }
    return done();
}

Done CustomerFacts::rebuildAll(Timestamp now)
{
    if (const Done emptied = m_database.execute("DELETE FROM customer_facts"); !emptied)
        return emptied.error();
    FactsReader reader(m_database);
    ScoreReader scores(m_database, now);
    Statement upsert = m_database.prepare(upsertSql());
    Statement persons = m_database.prepare(QStringLiteral("SELECT id FROM customer ORDER BY id"));
    while (persons.next()) {
        const auto customer = persons.id<CustomerTag>(0);
        const Facts facts = reader.read(customer);
        bindFacts(upsert, customer, facts, scores.of(customer, reader.sales()));
        if (const Done written = upsert.run(); !written)
            return written.error();
    }
    if (!persons.ok())
        return persons.error();
    return outcomeOf(reader, scores);
}

Result<CustomerFacts::Verification> CustomerFacts::verify()
{
    Verification result;
    FactsReader reader(m_database);
    Statement rows = m_database.prepare(QStringLiteral(
        "SELECT c.id, f.orders_count, f.currency, f.currency_orders_count, f.total_spent, "
        "f.refunded, f.average_basket, f.first_order_at, f.last_order_at, f.carts_count, "
        "f.open_cart_at, f.first_seen_at, f.last_activity_at, f.customer_id IS NULL "
        "FROM customer c LEFT JOIN customer_facts f ON f.customer_id = c.id ORDER BY c.id"));
    while (rows.next()) {
        ++result.checked;
        const auto customer = rows.id<CustomerTag>(0);
        if (rows.boolean(13) || storedFacts(rows) != reader.read(customer))
            result.different += customer;
    }
    if (!rows.ok())
        return rows.error();
    if (reader.failure())
        return *reader.failure();
    return result;
}

} // namespace comptoir
