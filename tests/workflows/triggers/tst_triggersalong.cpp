/// Looking live along a file that grows gives what a look at the past gives afterwards: all kinds
/// of triggers on random histories, with the clock anywhere between two things that happen.

#include "tests/workflows/triggers/triggerworld.h"

#include <QTest>

#include <functional>
#include <map>
#include <random>

using namespace comptoir;

namespace {

constexpr qint64 kHourMs = 3'600'000;
constexpr qint64 kDayMs = 24 * kHourMs;

/// Every kind that finds people in the file, with parameters that fit the world below.
Graph everyKind()
{
    QList<TriggerText> triggers;
    const auto add = [&triggers](const char *kind, const char *parameters) {
        triggers.append({QStringLiteral("n%1").arg(triggers.size() + 1), QString::fromLatin1(kind),
                         QByteArray(parameters)});
    };
    add("segment_entered", R"({"segment": "vip"})");
    add("segment_left", R"({"segment": "vip"})");
    add("order_placed", R"({"at_least": {"amount": "20.00", "currency": "EUR"}})");
    add("order_paid", "{}");
    add("first_order", "{}");
    add("order_state", R"({"states": ["shipped", "delivered", "refunded"]})");
    add("product_bought", R"({"what": "categories", "categories": ["1"]})");
    add("product_bought", "{}");
    add("cart_abandoned", R"({"after": {"hours": 5}})");
    add("cart_abandoned", R"({"after": {"days": 2}})");
    add("customer_created", "{}");
    add("consent_given", "{}");
    add("field_changed", R"({"field": "custom.roast"})");
    add("tag_added", R"({"tag": "VIP"})");
    add("date_reached", R"({"field": "custom.visit", "when": "before", "offset": {"days": 3}})");
    add("anniversary", R"({"field": "birthday"})");
    add("anniversary", R"({"field": "first_order_at", "when": "after", "offset": {"hours": 7}})");
    add("order_silence", R"({"after": {"days": 20}})");
    add("order_silence", R"({"after": {"months": 1}})");
    add("run_out", R"({"ahead": {"days": 2}})");
    add("product_viewed", R"({"after": {"hours": 30}})");
    add("category_viewed", R"({"after": {"days": 1}, "times": 2, "categories": ["1", "2"]})");
    add("payment_pending", R"({"after": {"days": 3}})");
    add("invoice_unpaid", R"({"after": {"weeks": 1}})");
    add("message_reacted", R"({"reaction": "opened"})");
    add("message_reacted", R"({"reaction": "answered"})");
    add("survey_answered", R"({"marks": "at_least", "mark": 5})");
    add("score_crossed", R"({"field": "engagement", "direction": "up", "value": 100})");
    add("score_crossed", R"({"field": "engagement_recent", "direction": "down", "value": 60})");
    add("engagement_fell", R"({"total": 60})");
    add("points_unused", R"({"at_least": 80, "after": {"days": 6}})");
    add("support_thread", R"({"what": "opened"})");
    add("milestone", R"({"what": "orders", "orders": 2})");
    add("milestone", R"({"what": "spent", "amount": {"amount": "120.00", "currency": "EUR"}})");
    add("schedule", R"({"segment": "vip", "every": "day", "time": "18:00"})");
    add("event_happened", R"({"event": "quiz_done"})");
    return graphOf(triggers);
}

/// Things that happen, in their order, over the weeks in which the clocks change.
class RandomHistory
{
public:
    explicit RandomHistory(unsigned seed)
        : m_random(seed)
    {
        for (int i = 0; i < 90; ++i)
            make();
    }

    std::multimap<qint64, std::function<void(TriggerWorld &)>> deeds;
    static qint64 from() { return ms("2026-02-20T00:00"); }
    static qint64 until() { return ms("2026-05-10T00:00"); }

private:
    unsigned upTo(unsigned most) { return static_cast<unsigned>(m_random()) % (most + 1); }

    void at(qint64 when, std::function<void(TriggerWorld &)> deed)
    {
        if (when < until())
            deeds.emplace(when, std::move(deed));
    }

    void make()
    {
        const qint64 when = from() + qint64(upTo(75)) * kDayMs + upTo(23) * kHourMs
            + (upTo(2) == 0 ? 0 : qint64(upTo(3'599'999)));
        const qint64 person = 1 + upTo(TriggerWorld::kPeople - 2); // the last one does nothing
        const int id = ++m_id;
        switch (upTo(11)) {
        case 0:
        case 1:
        case 2:
            makeOrder(id, person, when);
            break;
        case 3:
        case 4:
            makeCart(id, person, when);
            break;
        case 5: {
            const bool enters = upTo(2) > 0;
            at(when, [=](TriggerWorld &w) { w.moved(1, person, enters, when); });
            break;
        }
        case 6: {
            const char *const said[] = {"granted", "granted", "withdrawn", "pending"};
            const char *state = said[upTo(3)];
            at(when, [=](TriggerWorld &w) { w.consent(person, "email", state, when); });
            break;
        }
        case 7:
            at(when, [=](TriggerWorld &w) {
                w.tag(person, "vip", when);
                if (when < ms("2026-03-25T00:00"))
                    w.set(1 + id % 9, "visit", "2026-04-02", when);
            });
            break;
        case 8:
            at(when, [=](TriggerWorld &w) {
                // With the next id, as in a file that grows.
                w.say("INSERT INTO customer(created_at) VALUES(?)", when);
                const qint64 someone = w.db().lastInsertId();
                w.say("INSERT INTO customer_facts(customer_id) VALUES(?)", someone);
                w.set(someone, "roast", "dark", when);
                w.thread(id, person, "open", when, when);
                w.echo(1 + id % 3, person, "message_opened", "Hello", when);
                w.reply(1 + id % 3, when);
            });
            break;
        default:
            makeEvent(person, when);
        }
    }

    void makeOrder(int id, qint64 person, qint64 when)
    {
        TriggerWorld::OrderLook look;
        look.valid = upTo(4) > 0;
        look.total = 500 + upTo(8000);
        const int first = static_cast<int>(upTo(2)); // 0: it has no history
        const qint64 product = 1 + upTo(3);
        at(when, [=](TriggerWorld &w) {
            w.order(id, person, when, look);
            w.line(id, product, 1 + id % 3);
            if (first > 0)
                w.state(id, first, when);
        });
        qint64 later = when;
        for (unsigned states = first > 0 ? upTo(4) : 0; states > 0; --states) {
            later += 1 + qint64(upTo(8)) * kDayMs + upTo(20) * kHourMs;
            const int state = 2 + static_cast<int>(upTo(5));
            at(later, [=](TriggerWorld &w) { w.state(id, state, later); });
        }
    }

    void makeCart(int id, qint64 person, qint64 when)
    {
        const unsigned lines = upTo(3);
        at(when, [=](TriggerWorld &w) { w.cart(id, person, when, 3000, static_cast<int>(lines)); });
        if (upTo(2) > 0)
            return;
        const qint64 later = when + 1 + upTo(100) * kHourMs;
        at(later, [=](TriggerWorld &w) {
            w.order(1000 + id, person, later);
            w.say("UPDATE cart SET order_id = ?1, completed_at = ?2 WHERE id = ?3",
                  qint64(1000 + id), later, id);
        });
    }

    void makeEvent(qint64 person, qint64 when)
    {
        struct Kind
        {
            const char *kind, *subject;
            double value;
        };
        static constexpr Kind kinds[] = {{"product_viewed", "Sencha", 3},
                                         {"product_viewed", "Assam", 3},
                                         {"product_viewed", "Moka", 3},
                                         {"loyalty_points", "", 50},
                                         {"loyalty_points", "", 100},
                                         {"loyalty_points", "", -60},
                                         {"nps", "", 7},
                                         {"nps", "", 3},
                                         {"visit", "", 1},
                                         {"quiz_done", "", 1}};
        const Kind &kind = kinds[upTo(9)];
        at(when,
           [=](TriggerWorld &w) { w.event(person, kind.kind, when, kind.subject, kind.value); });
    }

    std::mt19937 m_random;
    int m_id = 0;
};

} // namespace

class TestTriggersAlong : public QObject
{
    Q_OBJECT
private slots:
    void liveAlongTheWayIsThePastAfterwards_data()
    {
        QTest::addColumn<unsigned>("seed");
        for (unsigned seed = 1; seed <= 12; ++seed)
            QTest::addRow("seed %u", seed) << seed;
    }
    void liveAlongTheWayIsThePastAfterwards()
    {
        QFETCH(unsigned, seed);
        RandomHistory history(seed);
        std::mt19937 random(seed);
        const Graph graph = everyKind();
        TriggerWorld world;
        begin(world);
        auto marks = TriggerMarks::begin(world.db(), {RandomHistory::from() - 1});
        QVERIFY(marks);
        TriggerFinder finder(world.db());
        QStringList live;
        const auto look = [&](qint64 now) {
            const auto found = finder.live(graph, *marks, {now});
            if (!found)
                qFatal("%s", qPrintable(found.error().detail));
            marks = TriggerMarks::fromJson(found->marks.toJson());
            for (const TriggerEntry &entry : found->entries)
                live.append(line(entry));
        };
        for (const auto &[when, deed] : history.deeds) {
            // Just before something happens that may end what others wait for.
            look(when - 1);
            deed(world);
            if (random() % 3 == 0)
                look(when + static_cast<qint64>(random() % 2));
        }
        look(RandomHistory::until() - 1);
        const auto past
            = finder.between(graph, {{RandomHistory::from()}, {RandomHistory::until()}});
        QVERIFY(past);
        QStringList expected;
        for (const TriggerEntry &entry : past->entries)
            expected.append(line(entry));
        QVERIFY2(expected.size() > 100, qPrintable(QString::number(expected.size())));
        live.sort();
        expected.sort();
        if (live != expected)
            tell(live, expected, graph);
        QVERIFY(live == expected);
    }

private:
    static void begin(TriggerWorld &world)
    {
        world.ownField("roast", "text");
        world.ownField("visit", "date");
        world.segment(1, "vip");
        for (int id = 1; id <= 3; ++id)
            world.message(id, id, "Hello");
        for (int id = 1; id <= TriggerWorld::kPeople; ++id) {
            world.say("UPDATE customer SET birthday = ?2 WHERE id = ?1", id,
                      QDate(1980, 2, 20).addDays(id * 400));
            world.set(id, "roast", "dark", 0);
        }
        // Of each source something has arrived.
        for (const char *kind :
             {"visit", "product_viewed", "message_opened", "loyalty_points", "nps"})
            world.event(TriggerWorld::kPeople, kind, 1000);
        world.state(999'999, 9, 1000);
    }

    static QString line(const TriggerEntry &entry)
    {
        return QStringLiteral("%1 %2 %3 %4")
            .arg(entry.node, QString::number(entry.at.ms), QString::number(entry.customer.value),
                 entry.key);
    }

    static void tell(const QStringList &live, const QStringList &expected, const Graph &graph)
    {
        const auto print = [&graph](const char *what, const QString &line) {
            qWarning("%s: %s %s", what, qPrintable(graph.node(line.section(u' ', 0, 0))->kind),
                     qPrintable(line));
        };
        for (const QString &line : live) {
            if (!expected.contains(line) || live.count(line) != 1)
                print("live alone, or twice", line);
        }
        for (const QString &line : expected) {
            if (!live.contains(line))
                print("past alone", line);
        }
    }
};

QTEST_GUILESS_MAIN(TestTriggersAlong)
#include "tst_triggersalong.moc"
