#include "bench/benches.h"
#include "bench/plaindb.h"
#include "bench/report.h"
#include "bench/segmentsfile.h"
#include "models/segments/behaviour.h"
#include "models/segments/fieldcatalogue.h"
#include "models/segments/segmentkeeper.h"
#include "models/store/profile.h"
#include "models/store/segmentmarks.h"

#include <QCoreApplication>
#include <QFile>
#include <QSet>

#include <random>
#include <sqlite3.h>

namespace comptoir::bench {

namespace {

constexpr int kRounds = 7;
constexpr qint64 kDay = 86'400'000;
constexpr qint64 kLive = 50; ///< segments kept
constexpr int kPageOrders = 250;

RuleNode node(RuleNode::Body body)
{
    return {std::move(body), {}};
}

BehaviourCondition did(const QString &verb, qint64 count, qint64 days)
{
    BehaviourCondition condition;
    condition.verb = verb;
    condition.comparison
        = count > 0 ? BehaviourCondition::Count::AtLeast : BehaviourCondition::Count::Never;
    condition.count = count;
    condition.window = Window::lastly(days, SpanUnit::Days);
    return condition;
}

BehaviourCondition bought(qint64 category, qint64 count, qint64 days)
{
    BehaviourCondition condition = did(QStringLiteral("bought"), count, days);
    condition.where = {{QStringLiteral("category"), Operator::HasAny, {QString::number(category)}}};
    return condition;
}

AggregateCondition spent(qint64 cents, qint64 days)
{
    AggregateCondition condition;
    condition.verb = QStringLiteral("order_placed");
    condition.measure = QStringLiteral("amount");
    condition.window = Window::lastly(days, SpanUnit::Days);
    condition.operands = {Money{cents, *Currency::fromCode(u"EUR")}};
    return condition;
}

AttributeCondition lastOrderOlder(qint64 days)
{
    AttributeCondition condition;
    condition.field = QStringLiteral("last_order_at");
    condition.op = Operator::InWindow;
    condition.window = Window::olderThan(days, SpanUnit::Days);
    return condition;
}

RuleNode group(RuleGroup::Mode mode, std::vector<RuleNode> children)
{
    return node(RuleGroup{mode, std::move(children)});
}

/// ((A two orders and 500 € in 90 days, or B three times a category in 182 days and none in 60) and
/// not C an open cart) or (D opened in 90 days, no order for 91, and E in the top tenth by spent).
Rule fiveConditions()
{
    using enum RuleGroup::Mode;
    const RuleNode a
        = group(All, {node(did(QStringLiteral("order_placed"), 2, 90)), node(spent(50'000, 90))});
    const RuleNode b = group(All, {node(bought(3, 3, 182)), node(bought(3, 0, 60))});
    AttributeCondition cart;
    cart.field = QStringLiteral("open_cart_at");
    cart.op = Operator::InWindow;
    cart.window = Window::olderThan(2, SpanUnit::Hours);
    RankCondition rank;
    rank.field = QStringLiteral("total_spent");
    const RuleNode d = group(
        All,
        {node(did(QStringLiteral("message_opened"), 1, 90)), node(lastOrderOlder(91)), node(rank)});
    return {{Any, {group(All, {group(Any, {a, b}), group(None, {node(cart)})}), d}}};
}

/// The same, as one would write it.
QByteArray plainSql()
{
    QByteArray sql
        = "SELECT count(*) FROM customer c WHERE ((c.id IN (SELECT customer_id FROM orders WHERE "
          "valid=1 AND placed_at>$90 GROUP BY customer_id HAVING count(*)>=2 AND sum(shop_total)>="
          "50000) OR c.id IN (SELECT o.customer_id FROM orders o JOIN order_line l ON l.order_id="
          "o.id JOIN product_category p ON p.product_id=l.product_id WHERE o.valid=1 AND "
          "o.placed_at>$182 AND p.category_remote_id=3 GROUP BY o.customer_id HAVING "
          "count(DISTINCT o.id)>=3 AND max(o.placed_at)<=$60)) AND c.id NOT IN (SELECT customer_id "
          "FROM cart WHERE order_id IS NULL AND completed_at IS NULL AND gone_at IS NULL AND "
          "updated_at<=$0)) OR (c.id IN (SELECT e.customer_id FROM event e WHERE e.kind="
          "'message_opened' AND e.at>$90 AND NOT EXISTS(SELECT 1 FROM orders o WHERE o.valid=1 AND "
          "o.customer_id=e.customer_id AND o.placed_at>$91)) AND c.id IN (SELECT customer_id FROM "
          "(SELECT customer_id, sum(shop_total) s FROM orders WHERE valid=1 GROUP BY customer_id "
          "ORDER BY s DESC LIMIT (SELECT count(*)/10 FROM customer))))";
    for (const qint64 days : {182, 91, 90, 60})
        sql.replace('$' + QByteArray::number(days), QByteArray::number(kSegmentsNow - days * kDay));
    return sql.replace("$0", QByteArray::number(kSegmentsNow - 7'200'000));
}

/// The streamed baseline: SQLite walks the covering indexes, arrays by customer add up.
class Streamed
{
public:
    Streamed(PlainDb &db, qint64 customers)
        : m_places(static_cast<size_t>(customers) + 1)
        , m_orders(db.prepare("SELECT customer_id, shop_total FROM orders WHERE valid=1 AND "
                              "placed_at>?"))
        , m_lines(db.prepare("SELECT l.customer_id, l.placed_at FROM order_line l WHERE "
                             "l.product_id IN (SELECT product_id FROM product_category WHERE "
                             "shop_id=1 AND category_remote_id=3) AND l.placed_at>? AND l.valid=1"))
        , m_opens(db.prepare("SELECT customer_id FROM event WHERE kind='message_opened' AND at>?"))
        , m_facts(db.prepare("SELECT customer_id, total_spent, last_order_at, open_cart_at FROM "
                             "customer_facts NOT INDEXED"))
    {}

    qint64 count()
    {
        std::vector<quint32> orders(m_places), lines(m_places);
        std::vector<qint64> sums(m_places);
        std::vector<bool> fits(m_places), opened(m_places), late(m_places);
        walk(m_orders, kSegmentsNow - 90 * kDay, [&](size_t who) {
            ++orders[who];
            sums[who] += sqlite3_column_int64(m_orders, 1);
        });
        walk(m_lines, kSegmentsNow - 182 * kDay, [&](size_t who) {
            ++lines[who];
            late[who] = late[who] || sqlite3_column_int64(m_lines, 1) > kSegmentsNow - 60 * kDay;
        });
        walk(m_opens, kSegmentsNow - 90 * kDay, [&](size_t who) { opened[who] = true; });
        qint64 count = 0;
        std::vector<qint64> spent;
        struct Late
        {
            size_t who;
            qint64 spent;
        };
        std::vector<Late> sleepers;
        walk(m_facts, 0, [&](size_t who) {
            spent.push_back(sqlite3_column_int64(m_facts, 1));
            const bool cart = sqlite3_column_type(m_facts, 3) != SQLITE_NULL
                && sqlite3_column_int64(m_facts, 3) <= kSegmentsNow - 7'200'000;
            const bool buys
                = (orders[who] >= 2 && sums[who] >= 50'000) || (lines[who] >= 3 && !late[who]);
            if (buys && !cart)
                ++count;
            else if (opened[who] && sqlite3_column_int64(m_facts, 2) <= kSegmentsNow - 91 * kDay)
                sleepers.push_back({who, spent.back()});
        });
        const auto tenth = static_cast<std::ptrdiff_t>(spent.size() / 10);
        std::nth_element(spent.begin(), spent.begin() + tenth, spent.end(), std::greater<>());
        for (const Late &one : sleepers)
            count += one.spent > spent[static_cast<size_t>(tenth)] ? 1 : 0;
        return count;
    }

private:
    template <typename Take>
    static void walk(sqlite3_stmt *read, qint64 from, Take take)
    {
        sqlite3_bind_int64(read, 1, from);
        while (sqlite3_step(read) == SQLITE_ROW)
            take(static_cast<size_t>(sqlite3_column_int64(read, 0)));
        sqlite3_reset(read);
    }

    size_t m_places;
    sqlite3_stmt *m_orders, *m_lines, *m_opens, *m_facts;
};

EvaluationRequest request(qint64 later = 0)
{
    EvaluationRequest request;
    request.moment = {{kSegmentsNow + later}, QTimeZone("Europe/Paris"), LeapDay::February28};
    return request;
}

template <typename Value>
Value need(Result<Value> result)
{
    if (!result)
        fail(result.error().detail);
    return std::move(*result);
}

void line(const Scale &scale, const char *what, double ours, double plain, double target)
{
    print({QStringLiteral("%1: %2").arg(QLatin1String(scale.name), QLatin1String(what)),
           QStringLiteral("ms"), 1e3 * ours, 1e3 * plain, target, false});
}

struct Times
{
    double all = 0, incremental = 0;
};

/// What a window keeps of the file, at any moment asked, until something is written: who there is,
/// when anything happened last, in which currency. No condition is among it.
void knowPeople(RuleEvaluator &evaluator, LeafCache &cache)
{
    EvaluationRequest earlier = request(-60'000);
    earlier.cache = &cache;
    need(evaluator.members(Rule(), earlier));
}

/// The rule with no condition known, beside SQL and beside streaming; with nothing at all known;
/// and after one card was edited, beside that card.
double ruleLines(const Scale &scale, const QString &path)
{
    const auto database = need(Database::open(path, Database::Mode::ReadOnly));
    database->shareDataVersion(std::make_shared<DataVersion>()); // nobody writes here
    PlainDb plain(path);
    const FieldCatalogue fields;
    const BehaviourCatalogue verbs;
    RuleEvaluator evaluator(*database, fields, verbs, {});
    const Rule rule = fiveConditions();
    Streamed streamed(plain, scale.customers);
    sqlite3_stmt *sql = plain.prepare(plainSql().constData());
    std::vector<double> ours, cold, stream, written, edited, alone;
    qint64 counted = 0, expected = 0;
    LeafCache cache;
    EvaluationRequest warm = request();
    warm.cache = &cache;
    need(evaluator.members(rule, warm));
    for (int round = 0; round <= kRounds; ++round) {
        LeafCache people;
        knowPeople(evaluator, people);
        EvaluationRequest asked = request();
        asked.cache = &people;
        const double a
            = processorSeconds([&] { counted = need(evaluator.members(rule, asked)).count(); });
        const double f = processorSeconds([&] { need(evaluator.members(rule, request())); });
        const double b = processorSeconds([&] { expected = streamed.count(); });
        const double c = processorSeconds([&] {
            sqlite3_step(sql);
            sqlite3_reset(sql);
        });
        Rule other = rule;
        const BehaviourCondition card = did(QStringLiteral("order_placed"), 2, 30 + round);
        other.root.children.push_back(node(card));
        const double d = processorSeconds([&] { need(evaluator.members(other, warm)); });
        const Rule only{{RuleGroup::Mode::All, {node(card)}}};
        EvaluationRequest census = request();
        LeafCache fresh;
        census.cache = &fresh;
        need(evaluator.members(Rule(), census)); // who there is, is known in the builder
        const double e = processorSeconds([&] { need(evaluator.members(only, census)); });
        if (round == 0)
            continue;
        ours.push_back(a);
        cold.push_back(f);
        stream.push_back(b);
        written.push_back(c);
        edited.push_back(d);
        alone.push_back(e);
    }
    std::printf("%s: %lld fit, streamed %lld\n", scale.name, counted, expected);
    line(scale, "five conditions, beside streamed", median(ours), median(stream), 1.5);
    line(scale, "five conditions, beside SQL", median(ours), median(written), 0.15);
    line(scale, "… with nothing kept at all, beside streamed", median(cold), median(stream), 1.5);
    line(scale, "after one edit, beside 1.1 × that card + 2 ms", median(edited),
         1.1 * median(alone) + 2e-3, 1.0);
    return median(ours);
}

void makeSegments(Database &database)
{
    Transaction transaction(database);
    if (!database.execute("DELETE FROM segment; DELETE FROM segment_dirty"))
        fail(QStringLiteral("segments"));
    SegmentRepository segments(database);
    for (qint64 i = 0; i < kLive; ++i) {
        Segment segment;
        segment.name = QStringLiteral("Segment %1").arg(i);
        std::vector<RuleNode> cards{
            node(did(QStringLiteral("order_placed"), 1 + i % 3, 30 + i * 7)),
            node(lastOrderOlder(5 + i))};
        if (i % 2 == 0)
            cards.push_back(node(spent(5'000 + i * 1'000, 60 + i)));
        if (i % 3 == 0)
            cards.push_back(node(bought(1 + i % 40, 1, 90 + i)));
        if (i % 5 == 0)
            cards.push_back(node(did(QStringLiteral("message_opened"), 1, 14 + i)));
        segment.rule = {{i % 4 == 3 ? RuleGroup::Mode::Any : RuleGroup::Mode::All, cards}};
        need(segments.add(segment, {kSegmentsNow}));
    }
    if (!transaction.commit())
        fail(QStringLiteral("segments"));
}

/// With what SQLite keeps beside it: a log left behind would be read into the next copy.
void removeDatabase(const QString &path)
{
    for (const char *suffix : {"", "-wal", "-shm"})
        QFile::remove(path + QLatin1String(suffix));
}

/// All counted anew, and what a page of 250 orders costs.
Times keeperLines(const Scale &scale, const QString &path)
{
    const QString copy = path + QStringLiteral(".work");
    removeDatabase(copy);
    if (!QFile::copy(path, copy))
        fail(copy);
    const auto database = need(Database::open(copy, Database::Mode::ReadWrite));
    const FieldCatalogue fields;
    const BehaviourCatalogue verbs;
    makeSegments(*database);
    SegmentKeeper keeper(*database, fields, verbs);
    std::vector<double> whole, page;
    for (int round = 0; round < 3; ++round)
        whole.push_back(processorSeconds([&] { need(keeper.recount(request())); }));
    std::mt19937 random(5);
    for (int round = 0; round <= kRounds; ++round) {
        QSet<CustomerId> touched;
        while (touched.size() < kPageOrders)
            touched.insert({1 + static_cast<qint64>(random() % quint64(scale.customers))});
        if (!SegmentMarks(*database).mark(touched))
            fail(QStringLiteral("marks"));
        const qint64 later = qint64(round + 1) * 2'000; // a page every two seconds
        const double took = processorSeconds(
            [&] { need(keeper.update(request(later), SegmentKeeper::Depth::Page)); });
        if (round > 0)
            page.push_back(took);
    }
    removeDatabase(copy);
    const bool isM = scale.customers == 100'000;
    line(scale, "50 segments counted anew, beside 5 s at M", median(whole), 5.0, isM ? 1.0 : 1e9);
    line(scale, "a page of 250 orders, beside 50 ms at M", median(page), 0.05, isM ? 1.0 : 1e9);
    return {median(whole), median(page)};
}

} // namespace

/// Ratios at S, M and L; the last lines tell how the cost grows from one to the next, beside the
/// growth of the shop.
void segmentsBench(const QStringList &scales)
{
    const auto isNamed
        = [&scales](const Scale &scale) { return scales.contains(QLatin1String(scale.name)); };
    const bool isAll = std::none_of(std::begin(kScales), std::end(kScales), isNamed);
    std::vector<double> rule, whole, page;
    for (const Scale &scale : kScales) {
        if (!isAll && !isNamed(scale))
            continue;
        const QString profile = segmentsProfile(QCoreApplication::applicationDirPath(), scale);
        const QString path = profile::databaseFile(profile);
        rule.push_back(ruleLines(scale, path));
        const Times times = keeperLines(scale, path);
        whole.push_back(times.all);
        page.push_back(times.incremental);
    }
    for (size_t i = 1; isAll && i < rule.size(); ++i) {
        const double growth
            = static_cast<double>(kScales[i].orders) / static_cast<double>(kScales[i - 1].orders);
        const auto curve = [&](const char *what, const std::vector<double> &of) {
            print({QStringLiteral("%1 from %2 to %3, beside the shop's growth")
                       .arg(QLatin1String(what), QLatin1String(kScales[i - 1].name),
                            QLatin1String(kScales[i].name)),
                   QStringLiteral("times"), of[i] / of[i - 1], growth, 1.0, false});
        };
        curve("five conditions", rule);
        curve("50 segments", whole);
        curve("a page", page);
    }
}

} // namespace comptoir::bench
