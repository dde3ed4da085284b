#include "workflows/engine/stepping.h"
#include "workflows/graph/nodes/nodelist.h"
#include "workflows/graph/nodes/nodeparts.h"

namespace comptoir::nodes {

namespace {

QList<NodePort> ports(const GraphNode &node)
{
    return parts::portsOfShares(node, "arms");
}

QString sentence(const NodeSpeech &of)
{
    if (of.is("measure", "clicked"))
        return NodeWords::tr("Try against each other until one has clearly more clicks: %1")
            .arg(of.said("arms"));
    if (of.is("measure", "opened"))
        return NodeWords::tr("Try against each other until one has clearly more opens: %1")
            .arg(of.said("arms"));
    if (of.is("measure", "answered"))
        return NodeWords::tr("Try against each other until one has clearly more answers: %1")
            .arg(of.said("arms"));
    return NodeWords::tr("Try against each other until one clearly brings more orders: %1")
        .arg(of.said("arms"));
}

StepAnswer run(StepContext &of)
{
    const QList<NamedShare> arms = of.get<QList<NamedShare>>("arms");
    if (of.variable().isEmpty()) { // who came before stays with what they had
        const qint64 planned = of.get<qint64>("at_least");
        const QString winner
            = winnerOf(of.facts().arms(of.id(), planned), planned, of.get<double>("sure"));
        of.setVariable(winner.isEmpty() ? of.drawnShare(arms, true) : winner);
    }
    return StepAnswer::goBy(of.variable());
}

} // namespace

NodeKind abTest()
{
    using namespace parts;
    NodeKind kind;
    kind.id = QStringLiteral("ab_test");
    kind.category = NodeCategory::Decision;
    kind.labelText = QT_TRANSLATE_NOOP("NodeWords", "A/B test");
    kind.icon = QStringLiteral("curve");
    kind.parameters
        = {shares("arms", QT_TRANSLATE_NOOP("NodeWords", "Variants")),
           choice("measure", QT_TRANSLATE_NOOP("NodeWords", "What decides"),
                  {{QStringLiteral("ordered"), QT_TRANSLATE_NOOP("NodeWords", "orders")},
                   {QStringLiteral("clicked"), QT_TRANSLATE_NOOP("NodeWords", "clicks")},
                   {QStringLiteral("opened"), QT_TRANSLATE_NOOP("NodeWords", "opens")},
                   {QStringLiteral("answered"), QT_TRANSLATE_NOOP("NodeWords", "answers")}}),
           length("window", QT_TRANSLATE_NOOP("NodeWords", "Counted within"), {5, DelayUnit::Days}),
           whole("at_least", QT_TRANSLATE_NOOP("NodeWords", "Customers a variant at least"),
                 qint64{200}, 20, 1e6),
           number("sure", QT_TRANSLATE_NOOP("NodeWords", "How sure, in percent"), 95.0, 80, 99.9)};
    kind.ownPorts = &ports;
    kind.sentence = &sentence;
    kind.run = &run;
    return kind;
}

} // namespace comptoir::nodes
