#include "workflows/engine/step.h"

#include "workflows/engine/waitclock.h"
#include "workflows/graph/nodecatalogue.h"

namespace comptoir {

namespace {

/// Steps at one instant: more than any sensible workflow has, few enough to end at once.
constexpr int kMostSteps = 1000;

/// One call of step().
class Walk
{
public:
    Walk(const Graph &graph, const Enrolment &enrolment, StepFacts &facts, Timestamp now)
        : m_graph(graph)
        , m_facts(facts)
        , m_now(now)
    {
        m_result.enrolment = enrolment;
    }

    StepResult take()
    {
        for (int steps = 0; !at().isEmpty(); ++steps) {
            if (steps >= kMostSteps) {
                leave({}, StepReason::Stuck, {});
                break;
            }
            if (leavesByRule() || reachesGoal())
                continue;
            if (!takeStep())
                break;
        }
        return std::move(m_result);
    }

private:
    QString at() { return m_result.enrolment.node; }

    void note(const QString &port, const QString &to, StepReason reason, const QString &detail)
    {
        m_result.transitions.push_back({m_now, at(), port, to, reason, detail});
    }

    void move(const QString &port, const QString &to, StepReason reason, const QString &detail = {})
    {
        note(port, to, reason, detail);
        Enrolment &enrolment = m_result.enrolment;
        enrolment.node = to;
        enrolment.arrivedAt = m_now;
        enrolment.isWaiting = false;
        enrolment.wakeAt.reset();
    }

    void leave(const QString &port, StepReason reason, const QString &detail)
    {
        move(port, {}, reason, detail);
    }

    bool leavesByRule()
    {
        const ParameterValue setting = settingOf(m_graph, QStringLiteral("leave"));
        const auto *rule = std::get_if<Rule>(&setting);
        if (!rule || !asksSomething(rule->root) || !m_facts.fits(*rule))
            return false;
        leave({}, StepReason::LeftByRule, {});
        return true;
    }

    /// A goal counts once: who is at one, or past one, has reached it.
    bool reachesGoal()
    {
        for (auto node = m_graph.nodes.cbegin(); node != m_graph.nodes.cend(); ++node) {
            const NodeKind *kind = NodeCatalogue::find(node->kind);
            if (!kind || !kind->isWatched || m_result.enrolment.variables.contains(node.key()))
                continue;
            if (at() == node.key() || !holds(*node, *kind))
                continue;
            m_result.enrolment.variables.insert(node.key(), QStringLiteral("reached"));
            ++m_result.enrolment.rounds[node.key()];
            move({}, node.key(), StepReason::Reached);
            return true;
        }
        return false;
    }

    bool holds(const GraphNode &node, const NodeKind &kind)
    {
        const Timestamp entered = m_result.enrolment.enteredAt;
        const Timestamp until = after(entered, kind.get<Delay>(node, QStringLiteral("within")),
                                      m_facts.customerZone());
        const QString what = kind.get<QString>(node, QStringLiteral("what"));
        if (what == QLatin1String("question"))
            return m_now <= until && m_facts.fits(kind.get<Rule>(node, QStringLiteral("question")));
        const auto order = m_facts.orderAfter(entered, what == QLatin1String("paid"));
        return order && *order <= until && *order <= m_now;
    }

    /// Whether it went on.
    bool takeStep()
    {
        const QString id = at();
        const GraphNode *node = m_graph.node(id);
        const NodeKind *kind = node ? NodeCatalogue::find(node->kind) : nullptr;
        if (!kind) {
            leave({}, StepReason::Stuck, QStringLiteral("no_node"));
            return true;
        }
        StepContext context(id, *node, *kind, m_result, m_facts, m_now);
        return follow(*node, *kind, kind->run ? kind->run(context) : usual(context));
    }

    /// Of kinds that only begin, or only do something.
    static StepAnswer usual(StepContext &context)
    {
        if (context.kind().changes())
            context.emitEffect();
        return StepAnswer::go("next");
    }

    bool follow(const GraphNode &node, const NodeKind &kind, const StepAnswer &answer)
    {
        switch (answer.kind) {
        case StepAnswer::Kind::Wait: {
            // Asked again while they wait, nothing is new.
            if (!m_result.enrolment.isWaiting)
                note({}, at(), StepReason::Waits, {});
            m_result.enrolment.isWaiting = true;
            m_result.enrolment.wakeAt = answer.until;
            return false;
        }
        case StepAnswer::Kind::Leave:
            leave({}, answer.reason, answer.detail);
            return true;
        case StepAnswer::Kind::Jump:
            move({}, answer.target, answer.reason, answer.detail);
            return true;
        case StepAnswer::Kind::Go:
            break;
        }
        const QString to = arrowOf(node, kind, answer.port);
        if (to.isEmpty())
            leave(answer.port, StepReason::LeftHere, answer.detail);
        else
            move(answer.port, to, answer.reason, answer.detail);
        return true;
    }

    /// A port that may be open leads where the first that may not does.
    static QString arrowOf(const GraphNode &node, const NodeKind &kind, const QString &port)
    {
        if (node.next.contains(port))
            return node.next.value(port);
        const QList<NodePort> ports = kind.portsOf(node);
        bool mayBeOpen = false;
        for (const NodePort &one : ports)
            mayBeOpen |= one.id == port && one.mayBeOpen;
        for (const NodePort &one : ports) {
            if (mayBeOpen && !one.mayBeOpen)
                return node.next.value(one.id);
        }
        return {};
    }

    const Graph &m_graph;
    StepFacts &m_facts;
    const Timestamp m_now;
    StepResult m_result;
};

} // namespace

StepResult step(const Graph &graph, const Enrolment &enrolment, StepFacts &facts, Timestamp now)
{
    return Walk(graph, enrolment, facts, now).take();
}

Enrolment enter(CustomerId customer, const QString &workflow, const QString &node,
                const QString &key, int run, Timestamp now)
{
    Enrolment enrolment;
    enrolment.customer = customer;
    enrolment.workflow = workflow;
    enrolment.key = key;
    enrolment.run = run;
    enrolment.node = node;
    enrolment.enteredAt = enrolment.arrivedAt = now;
    return enrolment;
}

} // namespace comptoir
