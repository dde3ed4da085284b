/// The step function: what happens to one customer at one instant.

#include "tests/workflows/graph/randomgraph.h"
#include "workflows/engine/step.h"
#include "workflows/graph/graphjson.h"

#include <QFile>
#include <QTest>

using namespace comptoir;

namespace {

Timestamp at(const char *text)
{
    const auto read = Timestamp::fromIso(QString::fromLatin1(text) + QStringLiteral(":00Z"));
    if (!read)
        qFatal("%s", text);
    return *read;
}

/// A customer of whom everything is said by the test.
class ToldFacts : public StepFacts
{
public:
    bool fits(const Rule &rule) override
    {
        const auto *condition = std::get_if<SegmentCondition>(&rule.root.children.front().body);
        return condition && segments.contains(condition->segment);
    }
    std::optional<QDate> date(const QString &) override { return day; }
    std::optional<double> number(const QString &) override { return value; }
    QStringList words(const QString &) override { return said; }
    QTimeZone customerZone() override { return zone; }
    QTimeZone shopZone() override { return QTimeZone::utc(); }
    LeapDay leapDay() override { return LeapDay::February28; }
    QString refusal(const QString &, Channel channel) override
    {
        return refused.contains(channel) ? QStringLiteral("never_asked") : QString();
    }
    std::optional<Timestamp> nextSending(Channel, Timestamp from) override
    {
        return opens && *opens > from ? opens : std::optional(from);
    }
    QList<Channel> channelsBy(const QString &) override
    {
        return {Channel::WhatsApp, Channel::Email, Channel::Sms};
    }
    std::optional<Timestamp> reacted(const QString &node, Reaction reaction) override
    {
        const auto found = reactions.constFind({node, static_cast<int>(reaction)});
        return found == reactions.cend() ? std::nullopt : std::optional(*found);
    }
    std::optional<Timestamp> orderAfter(Timestamp since, bool) override
    {
        return order && *order > since ? order : std::nullopt;
    }
    std::optional<Made> made(const QString &) override { return code; }
    QList<ArmFigures> arms(const QString &, qint64) override { return figures; }

    QStringList segments, said;
    std::optional<QDate> day;
    std::optional<double> value;
    QTimeZone zone = QTimeZone("Europe/Paris");
    QList<Channel> refused;
    std::optional<Timestamp> opens, order;
    QHash<QPair<QString, int>, Timestamp> reactions;
    std::optional<Made> code;
    QList<ArmFigures> figures;
};

/// A customer of whom chance says everything, the same way for each copy.
class ChanceFacts : public StepFacts
{
public:
    explicit ChanceFacts(quint32 seed)
        : m_random(seed)
    {}
    ChanceFacts(const ChanceFacts &other)
        : StepFacts()
        , m_random(other.m_random)
    {}

    bool fits(const Rule &) override { return maybe(); }
    std::optional<QDate> date(const QString &) override
    {
        return maybe() ? std::optional(QDate(1992, 2, 29).addDays(m_random.bounded(14000)))
                       : std::nullopt;
    }
    std::optional<double> number(const QString &) override { return m_random.bounded(100.0); }
    QStringList words(const QString &) override { return {QStringLiteral("a")}; }
    QTimeZone customerZone() override { return QTimeZone("Europe/Paris"); }
    QTimeZone shopZone() override { return QTimeZone("America/Montreal"); }
    LeapDay leapDay() override { return LeapDay::March1; }
    QString refusal(const QString &, Channel) override
    {
        return maybe() ? QStringLiteral("quiet") : QString();
    }
    std::optional<Timestamp> nextSending(Channel, Timestamp from) override
    {
        return Timestamp{from.ms + (maybe() ? 0 : 3'600'000)};
    }
    QList<Channel> channelsBy(const QString &) override { return {Channel::Email, Channel::Sms}; }
    std::optional<Timestamp> reacted(const QString &, Reaction) override { return sometime(); }
    std::optional<Timestamp> orderAfter(Timestamp since, bool) override
    {
        return maybe() ? std::optional(Timestamp{since.ms + 1}) : std::nullopt;
    }
    std::optional<Made> made(const QString &) override
    {
        return maybe() ? std::optional(Made{maybe(), QStringLiteral("A-1")}) : std::nullopt;
    }
    QList<ArmFigures> arms(const QString &, qint64) override { return {}; }

private:
    bool maybe() { return m_random.bounded(2) == 1; }
    std::optional<Timestamp> sometime()
    {
        return maybe() ? std::optional(at("2026-03-29T10:00")) : std::nullopt;
    }
    QRandomGenerator m_random;
};

/// Nodes as "id kind {parameters} {next}" without quotes around the first two.
QByteArray node(const char *id, const char *kind, const char *parameters, const char *next)
{
    return QByteArray("{\"id\": \"") + id + "\", \"kind\": \"" + kind
        + "\", \"parameters\": " + parameters + ", \"next\": " + next + "}";
}

Graph graphOf(const QByteArray &nodes, const QByteArray &settings = "{}")
{
    const Result<Graph> read = GraphJson::read("{\"version\": 1, \"name\": \"W\", \"settings\": "
                                               + settings + ", \"nodes\": [" + nodes + "]}");
    if (!read)
        qFatal("%s", qPrintable(read.error().text));
    return *read;
}

/// "t → the node", whose ports lead to exits called as they are.
Graph around(const char *kind, const QByteArray &parameters, const QStringList &ports)
{
    QByteArray next;
    QByteArray exits;
    for (const QString &port : ports) {
        next += (next.isEmpty() ? "\"" : ", \"") + port.toUtf8() + "\": \"" + port.toUtf8() + "\"";
        exits += ',' + node(port.toUtf8().constData(), "exit", "{}", "{}");
    }
    next = '{' + next + '}';
    return graphOf(node("t", "first_order", "{}", R"({"next": "n"})") + ','
                   + node("n", kind, parameters.constData(), next.constData()) + exits);
}

Enrolment entered(Timestamp now, qint64 customer = 1)
{
    return enter(CustomerId{customer}, QStringLiteral("w"), QStringLiteral("t"),
                 QStringLiteral("order:1"), 1, now);
}

/// "t>n n>yes yes>": who went where.
QString wayOf(const StepResult &result)
{
    QStringList way;
    for (const Transition &one : result.transitions) {
        if (one.reason != StepReason::Waits && one.node != one.to)
            way.append(one.node + u'>' + one.to);
    }
    return way.join(u' ');
}

const char *const kVip = R"({"question": {"version": 1, "all": [{"segment": "vip",
    "member": true}]}})";

} // namespace

class TestStep : public QObject
{
    Q_OBJECT
private slots:
    void aWaitEndsInTime_data()
    {
        QTest::addColumn<QByteArray>("kind");
        QTest::addColumn<QByteArray>("parameters");
        QTest::addColumn<QString>("now");
        QTest::addColumn<QString>("wakes"); ///< empty: goes on at once
        const auto row = [](const char *name, const char *kind, const char *parameters,
                            const char *now, const char *wakes) {
            QTest::newRow(name) << QByteArray(kind) << QByteArray(parameters)
                                << QString::fromLatin1(now) << QString::fromLatin1(wakes);
        };
        row("two days", "wait_for", R"({"length": {"days": 2}})", "2026-06-01T10:00",
            "2026-06-03T10:00");
        row("a day over the night of spring", "wait_for", R"({"length": {"days": 1}})",
            "2026-03-28T09:00", "2026-03-29T08:00");
        row("24 hours over it", "wait_for", R"({"length": {"hours": 24}})", "2026-03-28T09:00",
            "2026-03-29T09:00");
        row("a day over the night of autumn", "wait_for", R"({"length": {"days": 1}})",
            "2026-10-24T09:00", "2026-10-25T10:00");
        row("nothing", "wait_for", R"({"length": {"days": 0}})", "2026-06-01T10:00", "");
        row("until Tuesday", "wait_until_time", R"({"weekdays": ["tuesday"]})", "2026-06-01T10:00",
            "2026-06-02T07:00");
        row("within the window already", "wait_until_time", R"({"weekdays": ["tuesday"]})",
            "2026-06-02T07:30", "");
        row("first two days, then until Tuesday", "wait_until_time",
            R"({"after": {"days": 2}, "weekdays": ["tuesday"]})", "2026-06-01T10:00",
            "2026-06-09T07:00");
        row("by the shop's clock", "wait_until_time",
            R"({"weekdays": ["tuesday"], "clock": "shop"})", "2026-06-01T10:00",
            "2026-06-02T09:00");
        row("three days before the date", "wait_for_date",
            R"({"field": "birthday", "when": "before", "offset": {"days": 3}})", "2028-01-01T10:00",
            "2028-02-26T08:00");
        row("every year, in a common one", "wait_for_date",
            R"({"field": "birthday", "yearly": true})", "2026-01-01T10:00", "2026-02-28T08:00");
        row("every year, before it in the year before", "wait_for_date",
            R"({"field": "birthday", "yearly": true, "when": "before",
                "offset": {"days": 60}})",
            "2026-06-01T10:00", "2026-12-30T08:00");
        row("every year, long after it", "wait_for_date",
            R"({"field": "birthday", "yearly": true, "when": "after", "offset": {"months": 3}})",
            "2026-05-01T10:00", "2026-05-28T07:00");
        row("until sending hours", "wait_for_window", "{}", "2026-06-01T20:00", "2026-06-02T06:00");
    }
    void aWaitEndsInTime()
    {
        QFETCH(QByteArray, kind);
        QFETCH(QByteArray, parameters);
        QFETCH(QString, now);
        QFETCH(QString, wakes);
        ToldFacts facts;
        facts.day = QDate(2028, 2, 29);
        facts.opens = at("2026-06-02T06:00");
        const Graph graph = around(kind.constData(), parameters, {QStringLiteral("next")});
        const Timestamp start = at(now.toLatin1().constData());
        StepResult result = step(graph, entered(start), facts, start);
        if (wakes.isEmpty()) {
            QCOMPARE(wayOf(result), QStringLiteral("t>n n>next next>"));
            return;
        }
        QCOMPARE(result.enrolment.node, QStringLiteral("n"));
        QVERIFY(result.enrolment.wakeAt.has_value());
        const Timestamp due = at(wakes.toLatin1().constData());
        QCOMPARE(result.enrolment.wakeAt->toIso(), due.toIso());
        // Asked in between, nothing is new; then it goes on.
        result = step(graph, result.enrolment, facts, {due.ms - 1});
        QVERIFY(result.transitions.empty() && result.enrolment.wakeAt == due);
        result = step(graph, result.enrolment, facts, due);
        QCOMPARE(wayOf(result), QStringLiteral("n>next next>"));
    }

    void aDateMayBePastOrUnknown()
    {
        ToldFacts facts;
        const QByteArray field = R"({"field": "birthday"})";
        const QStringList ports{QStringLiteral("next"), QStringLiteral("past"),
                                QStringLiteral("unknown")};
        const Timestamp now = at("2026-06-01T10:00");
        const Graph graph = around("wait_for_date", field, ports);
        QCOMPARE(wayOf(step(graph, entered(now), facts, now)),
                 QStringLiteral("t>n n>unknown unknown>"));
        facts.day = QDate(2026, 5, 31);
        QCOMPARE(wayOf(step(graph, entered(now), facts, now)), QStringLiteral("t>n n>past past>"));
        // Without arrows for these, by the one that there is.
        const Graph plain = around("wait_for_date", field, {QStringLiteral("next")});
        QCOMPARE(wayOf(step(plain, entered(now), facts, now)), QStringLiteral("t>n n>next next>"));
    }

    void asleepForAMonthNoBurstFollows()
    {
        ToldFacts facts;
        const Graph graph = graphOf(
            node("t", "first_order", "{}", R"({"next": "a"})") + ','
            + node("a", "wait_for", R"({"length": {"days": 2}})", R"({"next": "b"})") + ','
            + node("b", "send_email", R"({"message": "One"})", R"({"next": "c"})") + ','
            + node("c", "wait_for", R"({"length": {"days": 2}})", R"({"next": "d"})") + ','
            + node("d", "send_email", R"({"message": "Two"})", "{}"));
        StepResult result
            = step(graph, entered(at("2026-06-01T10:00")), facts, at("2026-06-01T10:00"));
        result = step(graph, result.enrolment, facts, at("2026-07-01T10:00"));
        QCOMPARE(result.effects.size(), size_t{1});
        QCOMPARE(result.enrolment.wakeAt->toIso(), at("2026-07-03T10:00").toIso());
        result = step(graph, result.enrolment, facts, at("2026-07-03T10:00"));
        QCOMPARE(result.effects.size(), size_t{1});
        QVERIFY(result.effects.front().arguments.value(QStringLiteral("message"))
                == ParameterValue(QStringLiteral("Two")));
        QCOMPARE(result.transitions.back().reason, StepReason::LeftHere);
    }

    void decisionsAreTaken_data()
    {
        QTest::addColumn<QByteArray>("kind");
        QTest::addColumn<QByteArray>("parameters");
        QTest::addColumn<QStringList>("ports");
        QTest::addColumn<QStringList>("segments");
        QTest::addColumn<double>("number");
        QTest::addColumn<QStringList>("words");
        QTest::addColumn<QString>("port");
        const QStringList yesNo{QStringLiteral("yes"), QStringLiteral("no")};
        const QByteArray ways = R"({"branches": [
            {"id": "a", "name": "A", "rule": {"version": 1, "all": [{"segment": "vip",
             "member": true}]}},
            {"id": "b", "name": "B", "rule": {"version": 1, "all": [{"segment": "new",
             "member": true}]}}]})";
        const QStringList three{QStringLiteral("a"), QStringLiteral("b"), QStringLiteral("other")};
        const QByteArray border = R"({"field": "total_spent", "border": 100})";
        const QStringList sides{QStringLiteral("at_least"), QStringLiteral("less")};
        const QByteArray towns = R"({"field": "city", "values": ["Lyon", "Paris"]})";
        const QStringList townPorts{QStringLiteral("Lyon"), QStringLiteral("Paris"),
                                    QStringLiteral("other")};
        const auto row = [](const char *name, const char *kind, const QByteArray &parameters,
                            const QStringList &ports, const QStringList &segments, double number,
                            const QStringList &words, const char *port) {
            QTest::newRow(name) << QByteArray(kind) << parameters << ports << segments << number
                                << words << QString::fromLatin1(port);
        };
        const QString vip = QStringLiteral("vip");
        const QString fresh = QStringLiteral("new");
        row("yes", "if_rule", kVip, yesNo, {vip}, 0, {}, "yes");
        row("no", "if_rule", kVip, yesNo, {}, 0, {}, "no");
        row("the first that fits", "branches", ways, three, {fresh, vip}, 0, {}, "a");
        row("the second", "branches", ways, three, {fresh}, 0, {}, "b");
        row("none", "branches", ways, three, {}, 0, {}, "other");
        row("as much", "by_number", border, sides, {}, 100, {}, "at_least");
        row("less", "by_number", border, sides, {}, 99.5, {}, "less");
        row("not known", "by_number", border, sides, {}, -1, {}, "less");
        row("a value", "by_value", towns, townPorts, {}, 0, {QStringLiteral("paris")}, "Paris");
        row("another value", "by_value", towns, townPorts, {}, 0, {QStringLiteral("Brest")},
            "other");
    }
    void decisionsAreTaken()
    {
        QFETCH(QByteArray, kind);
        QFETCH(QByteArray, parameters);
        QFETCH(QStringList, ports);
        QFETCH(QStringList, segments);
        QFETCH(double, number);
        QFETCH(QStringList, words);
        QFETCH(QString, port);
        ToldFacts facts;
        facts.segments = segments;
        facts.said = words;
        if (number >= 0)
            facts.value = number;
        const Timestamp now = at("2026-06-01T10:00");
        const StepResult result
            = step(around(kind.constData(), parameters, ports), entered(now), facts, now);
        QCOMPARE(wayOf(result), QStringLiteral("t>n n>%1 %1>").arg(port));
    }

    void aSplitIsEvenAndAlwaysTheSame()
    {
        const Graph graph
            = around("random_split", R"({"shares": [{"id": "a", "name": "A", "percent": 30},
                {"id": "b", "name": "B", "percent": 70}]})",
                     {QStringLiteral("a"), QStringLiteral("b")});
        ToldFacts facts;
        const Timestamp now = at("2026-06-01T10:00");
        int first = 0;
        for (int customer = 1; customer <= 2000; ++customer) {
            const StepResult one = step(graph, entered(now, customer), facts, now);
            first += one.transitions.at(1).to == QLatin1String("a");
            QVERIFY(step(graph, entered(now, customer), facts, now).transitions == one.transitions);
        }
        QVERIFY2(first > 510 && first < 690, qPrintable(QString::number(first)));
    }

    void anABTestEndsWithItsWinner()
    {
        const Graph graph = around("ab_test", R"({"arms": [{"id": "a", "name": "A", "percent": 50},
                {"id": "b", "name": "B", "percent": 50}], "at_least": 1000})",
                                   {QStringLiteral("a"), QStringLiteral("b")});
        ToldFacts facts;
        const Timestamp now = at("2026-06-01T10:00");
        const auto takers = [&] {
            int second = 0;
            for (int customer = 1; customer <= 100; ++customer)
                second += step(graph, entered(now, customer), facts, now).transitions.at(1).to
                    == QLatin1String("b");
            return second;
        };
        facts.figures = {{QStringLiteral("a"), 999, 100}, {QStringLiteral("b"), 999, 900}};
        const int before = takers();
        QVERIFY(before > 25 && before < 75);
        facts.figures = {{QStringLiteral("a"), 1000, 200}, {QStringLiteral("b"), 1000, 240}};
        QCOMPARE(takers(), 100);
    }

    void aControlGroupGoesTheSameWayWithoutMessages()
    {
        const Graph graph
            = graphOf(node("t", "first_order", "{}", R"({"next": "g"})") + ','
                      + node("g", "control_group", R"({"percent": 50})", R"({"next": "c"})") + ','
                      + node("c", "make_code", R"({"prefix": "A"})", R"({"next": "m"})") + ','
                      + node("m", "send_email", R"({"message": "One"})", R"({"next": "s"})") + ','
                      + node("s", "change_tag", R"({"tag": "Seen"})", "{}"));
        ToldFacts facts;
        facts.code = Made{true, QStringLiteral("A-123")};
        const Timestamp now = at("2026-06-01T10:00");
        int control = 0;
        for (int customer = 1; customer <= 200; ++customer) {
            const StepResult result = step(graph, entered(now, customer), facts, now);
            QCOMPARE(wayOf(result), QStringLiteral("t>g g>c c>m m>s s>"));
            QCOMPARE(result.effects.size(), size_t{3});
            QCOMPARE(result.effects.at(0).isWithheld, result.enrolment.isControl);
            QCOMPARE(result.effects.at(1).isWithheld, result.enrolment.isControl);
            QVERIFY(!result.effects.at(2).isWithheld);
            control += result.enrolment.isControl;
        }
        QVERIFY2(control > 70 && control < 130, qPrintable(QString::number(control)));
    }

    void whatTheGateRefusesTakesItsOwnWay()
    {
        ToldFacts facts;
        facts.refused = {Channel::Email};
        const Timestamp now = at("2026-06-01T10:00");
        const QByteArray message = R"({"message": "One"})";
        const StepResult both = step(
            around("send_email", message, {QStringLiteral("next"), QStringLiteral("not_sent")}),
            entered(now), facts, now);
        QCOMPARE(wayOf(both), QStringLiteral("t>n n>not_sent not_sent>"));
        QVERIFY(both.effects.empty());
        QCOMPARE(both.transitions.at(1).reason, StepReason::NotSent);
        QCOMPARE(both.transitions.at(1).detail, QStringLiteral("never_asked"));
        const StepResult one = step(around("send_email", message, {QStringLiteral("next")}),
                                    entered(now), facts, now);
        QCOMPARE(wayOf(one), QStringLiteral("t>n n>next next>"));
        QCOMPARE(one.transitions.at(1).reason, StepReason::NotSent);
    }

    void theBestChannelFallsBackToTheNext()
    {
        ToldFacts facts;
        facts.refused = {Channel::WhatsApp};
        const Graph graph = around(
            "send_best",
            R"({"email": "Mail", "sms": "Short", "whatsapp": "Chat", "fallback": {"hours": 24}})",
            {QStringLiteral("next"), QStringLiteral("not_sent")});
        const Timestamp now = at("2026-06-01T10:00");
        StepResult result = step(graph, entered(now), facts, now);
        QCOMPARE(result.effects.size(), size_t{1});
        QVERIFY(result.effects.front().channel == Channel::Email);
        QCOMPARE(result.enrolment.wakeAt->toIso(), at("2026-06-02T10:00").toIso());
        const Enrolment waiting = result.enrolment;
        // Nobody clicked: the next one, which is the last.
        result = step(graph, waiting, facts, at("2026-06-02T10:00"));
        QCOMPARE(result.effects.size(), size_t{1});
        QVERIFY(result.effects.front().channel == Channel::Sms);
        QCOMPARE(wayOf(result), QStringLiteral("n>next next>"));
        // Somebody did: nothing more.
        facts.reactions.insert({QStringLiteral("n"), static_cast<int>(Reaction::Clicked)},
                               at("2026-06-01T12:00"));
        result = step(graph, waiting, facts, at("2026-06-01T12:00"));
        QVERIFY(result.effects.empty());
        QCOMPARE(wayOf(result), QStringLiteral("n>next next>"));
        // None may go.
        facts.refused = {Channel::WhatsApp, Channel::Email, Channel::Sms};
        result = step(graph, entered(now), facts, now);
        QCOMPARE(wayOf(result), QStringLiteral("t>n n>not_sent not_sent>"));
        QVERIFY(result.effects.empty());
    }

    void whatIsWaitedForHappensOrNot()
    {
        const Graph graph = around("wait_until", R"({"what": "order", "time_out": {"days": 3}})",
                                   {QStringLiteral("happened"), QStringLiteral("timed_out")});
        const Timestamp now = at("2026-06-01T10:00");
        ToldFacts facts;
        facts.order = at("2026-06-01T09:00"); // before they came: does not count
        const Enrolment waiting = step(graph, entered(now), facts, now).enrolment;
        QCOMPARE(waiting.wakeAt->toIso(), at("2026-06-04T10:00").toIso());
        QCOMPARE(wayOf(step(graph, waiting, facts, at("2026-06-04T10:00"))),
                 QStringLiteral("n>timed_out timed_out>"));
        facts.order = at("2026-06-02T09:00");
        QCOMPARE(wayOf(step(graph, waiting, facts, at("2026-06-02T09:00"))),
                 QStringLiteral("n>happened happened>"));
        facts.order = at("2026-06-05T09:00"); // asleep meanwhile: it came too late
        QCOMPARE(wayOf(step(graph, waiting, facts, at("2026-06-06T10:00"))),
                 QStringLiteral("n>timed_out timed_out>"));
    }

    void whatBecameOfAMessageMayBeWaitedFor()
    {
        const Graph graph = graphOf(
            node("t", "first_order", "{}", R"({"next": "m"})") + ','
            + node("m", "send_email", R"({"message": "One"})", R"({"next": "n"})") + ','
            + node("n", "message_outcome", R"({"step": "m", "outcome": "clicked",
                "within": {"hours": 12}})",
                   R"({"yes": "yes", "no": "no"})")
            + ',' + node("yes", "exit", "{}", "{}") + ',' + node("no", "exit", "{}", "{}"));
        const Timestamp now = at("2026-06-01T10:00");
        ToldFacts facts;
        const Enrolment waiting = step(graph, entered(now), facts, now).enrolment;
        QCOMPARE(waiting.node, QStringLiteral("n"));
        QCOMPARE(wayOf(step(graph, waiting, facts, at("2026-06-01T22:00"))),
                 QStringLiteral("n>no no>"));
        const QPair clicked(QStringLiteral("m"), static_cast<int>(Reaction::Clicked));
        facts.reactions.insert(clicked, at("2026-06-01T11:00"));
        QCOMPARE(wayOf(step(graph, waiting, facts, at("2026-06-01T11:00"))),
                 QStringLiteral("n>yes yes>"));
        facts.reactions.insert(clicked, at("2026-06-01T23:00")); // asleep meanwhile: too late
        QCOMPARE(wayOf(step(graph, waiting, facts, at("2026-06-02T10:00"))),
                 QStringLiteral("n>no no>"));
    }

    void aCodeIsAskedForOnce()
    {
        const Graph graph = graphOf(
            node("t", "first_order", "{}", R"({"next": "c"})") + ','
            + node("c", "make_code", R"({"prefix": "A"})", R"({"next": "w", "failed": "f"})") + ','
            + node("w", "wait_for", R"({"length": {"days": 1}})", R"({"next": "b"})") + ','
            + node("b", "go_to", R"({"step": "c", "most": 2})", "{}") + ','
            + node("f", "exit", "{}", "{}"));
        ToldFacts facts;
        StepResult result
            = step(graph, entered(at("2026-06-01T10:00")), facts, at("2026-06-01T10:00"));
        QCOMPARE(result.effects.size(), size_t{1});
        QVERIFY(result.enrolment.isWaiting && !result.enrolment.wakeAt);
        const Enrolment asked = result.enrolment;
        result = step(graph, asked, facts, at("2026-06-01T10:05"));
        QVERIFY(result.effects.empty() && result.transitions.empty());
        facts.code = Made{false, {}};
        QCOMPARE(wayOf(step(graph, asked, facts, at("2026-06-01T10:10"))),
                 QStringLiteral("c>f f>"));
        facts.code = Made{true, QStringLiteral("A-7K")};
        result = step(graph, asked, facts, at("2026-06-01T10:10"));
        QCOMPARE(result.enrolment.variables.value(QStringLiteral("c")), QStringLiteral("A-7K"));
        // Round and round: no other code, and in the end they are let go.
        for (const char *now : {"2026-06-02T10:10", "2026-06-03T10:10"}) {
            result = step(graph, result.enrolment, facts, at(now));
            QVERIFY(result.effects.empty());
            QCOMPARE(result.enrolment.node, QStringLiteral("w"));
        }
        result = step(graph, result.enrolment, facts, at("2026-06-04T10:10"));
        QCOMPARE(result.transitions.back().reason, StepReason::RoundsUsedUp);
        QVERIFY(result.enrolment.node.isEmpty());
    }

    void aGoalTakesThemFromAnywhere()
    {
        const QByteArray nodes = node("t", "first_order", "{}", R"({"next": "w"})") + ','
            + node("w", "wait_for", R"({"length": {"days": 9}})", R"({"next": "m"})") + ','
            + node("m", "send_email", R"({"message": "One"})", "{}") + ',';
        const Timestamp now = at("2026-06-01T10:00");
        ToldFacts facts;
        const Graph leaving
            = graphOf(nodes + node("g", "goal", R"({"within": {"days": 5}})", "{}"));
        const Enrolment waiting = step(leaving, entered(now), facts, now).enrolment;
        facts.order = at("2026-06-03T10:00");
        StepResult result = step(leaving, waiting, facts, at("2026-06-03T10:00"));
        QCOMPARE(wayOf(result), QStringLiteral("w>g g>"));
        QCOMPARE(result.transitions.back().reason, StepReason::Reached);
        QVERIFY(result.effects.empty());
        // Too late for the goal.
        facts.order = at("2026-06-08T10:00");
        result = step(leaving, waiting, facts, at("2026-06-08T10:00"));
        QCOMPARE(result.enrolment.node, QStringLiteral("w"));
        // With what comes after it, which is done once.
        const Graph thanking
            = graphOf(nodes + node("g", "goal", R"({"within": {"days": 30}})", R"({"next": "s"})")
                      + ',' + node("s", "change_tag", R"({"tag": "Won"})", "{}"));
        result = step(thanking, waiting, facts, at("2026-06-08T10:00"));
        QCOMPARE(wayOf(result), QStringLiteral("w>g g>s s>"));
        QCOMPARE(result.effects.size(), size_t{1});
    }

    void whoFitsTheRuleForLeavingLeavesBeforeAnythingElse()
    {
        const Graph graph
            = graphOf(node("t", "first_order", "{}", R"({"next": "m"})") + ','
                          + node("m", "send_email", R"({"message": "One"})", "{}"),
                      R"({"leave": {"version": 1, "all": [{"segment": "vip", "member": true}]}})");
        ToldFacts facts;
        facts.segments = {QStringLiteral("vip")};
        const Timestamp now = at("2026-06-01T10:00");
        const StepResult result = step(graph, entered(now), facts, now);
        QVERIFY(result.effects.empty() && result.enrolment.node.isEmpty());
        QCOMPARE(result.transitions.front().reason, StepReason::LeftByRule);
    }

    /// The cart workflow, from the cart to the text message, and to the order instead of it.
    void aCartIsFollowed()
    {
        QFile file(QStringLiteral(COMPTOIR_TEST_DATA "/workflows/cart.json"));
        QVERIFY(file.open(QIODevice::ReadOnly));
        const Graph graph = *GraphJson::read(file.readAll());
        ToldFacts facts;
        facts.code = Made{true, QStringLiteral("CART-7K")};
        Timestamp now = at("2026-06-01T10:00"); // a Monday
        Enrolment enrolment = enter(CustomerId{3}, QStringLiteral("cart"),
                                    QStringLiteral("trigger"), QStringLiteral("cart:17"), 1, now);
        StepResult result = step(graph, enrolment, facts, now);
        QVERIFY(!result.enrolment.isControl);
        QCOMPARE(result.effects.size(), size_t{1});
        QCOMPARE(result.enrolment.node, QStringLiteral("clicked"));
        now = *result.enrolment.wakeAt;
        QCOMPARE(now.toIso(), at("2026-06-02T10:00").toIso());
        result = step(graph, result.enrolment, facts, now);
        QCOMPARE(result.enrolment.node, QStringLiteral("day"));
        const Enrolment waiting = result.enrolment;
        // A day later it is Wednesday: Thursday at 10:00 in Paris.
        QCOMPARE(waiting.wakeAt->toIso(), at("2026-06-04T08:00").toIso());
        result = step(graph, waiting, facts, *waiting.wakeAt);
        QCOMPARE(wayOf(result), QStringLiteral("day>code code>second second>end end>"));
        QCOMPARE(result.effects.size(), size_t{2});
        QVERIFY(result.effects.back().channel == Channel::Sms);
        QCOMPARE(result.enrolment.variables.value(QStringLiteral("code")),
                 QStringLiteral("CART-7K"));
        facts.order = at("2026-06-03T10:00");
        result = step(graph, waiting, facts, at("2026-06-03T10:00"));
        QCOMPARE(wayOf(result), QStringLiteral("day>goal goal>"));
        QVERIFY(result.effects.empty());
    }

    /// Whatever the graph and whatever happens: it ends, somewhere in the graph or outside, the
    /// same way each time, and control groups are sent nothing.
    void anyWorkflowCanBeStepped()
    {
        int moved = 0;
        for (quint32 seed = 0; seed < 400; ++seed) {
            const Graph graph = RandomGraph(seed).graph();
            QRandomGenerator random(seed);
            ChanceFacts facts(seed);
            for (const QString &id : graph.nodes.keys()) {
                Enrolment enrolment = enter(CustomerId{seed + 1}, QStringLiteral("w"), id, {}, 1,
                                            at("2026-03-28T10:00"));
                Timestamp now = enrolment.enteredAt;
                for (int call = 0; call < 6; ++call) {
                    ChanceFacts again = facts;
                    const StepResult result = step(graph, enrolment, facts, now);
                    const StepResult same = step(graph, enrolment, again, now);
                    QVERIFY(result.enrolment == same.enrolment && result.effects == same.effects
                            && result.transitions == same.transitions);
                    const QString &node = result.enrolment.node;
                    QVERIFY(node.isEmpty() || graph.node(node));
                    QVERIFY(!result.enrolment.isWaiting || !result.enrolment.wakeAt
                            || *result.enrolment.wakeAt > now);
                    for (const Effect &effect : result.effects)
                        QVERIFY(!enrolment.isControl || !effect.channel || effect.isWithheld);
                    moved += static_cast<int>(result.transitions.size());
                    enrolment = result.enrolment;
                    now.ms += 3'600'000LL * random.bounded(1, 24 * 40);
                }
            }
        }
        QVERIFY(moved > 1000);
    }

    /// The check refuses such a graph; a file may have been changed by hand.
    void whoGoesRoundWithoutTimeIsLetGo()
    {
        const Graph graph
            = graphOf(node("t", "first_order", "{}", R"({"next": "a"})") + ','
                      + node("a", "change_score", "{}", R"({"next": "b"})") + ','
                      + node("b", "wait_for", R"({"length": {"days": 0}})", R"({"next": "a"})"));
        ToldFacts facts;
        const Timestamp now = at("2026-06-01T10:00");
        const StepResult result = step(graph, entered(now), facts, now);
        QCOMPARE(result.transitions.back().reason, StepReason::Stuck);
        QVERIFY(result.enrolment.node.isEmpty());
        QVERIFY(result.effects.size() <= 1000);
    }
};

QTEST_GUILESS_MAIN(TestStep)
#include "tst_step.moc"
