#include "workflows/graph/validation/graphcheck.h"

#include "workflows/graph/nodecatalogue.h"
#include "workflows/graph/nodespeech.h"
#include "workflows/graph/validation/checks.h"

#include <algorithm>
#include <array>

namespace comptoir {

QString machineName(GraphProblem::Kind kind)
{
    static const std::array words{"no_trigger",      "no_name",           "unreachable",
                                  "open_port",       "unknown_port",      "arrow_to_trigger",
                                  "arrow_loop",      "loop_without_wait", "missing_parameter",
                                  "bad_parameter",   "missing_reference", "no_sender",
                                  "no_consent_path", "missing_data",      "no_shop"};
    return QLatin1String(words.at(static_cast<size_t>(kind)));
}

QList<GraphProblem> GraphCheck::problems(const Graph &graph, const GraphFacts &facts)
{
    QList<GraphProblem> found;
    if (graph.name.trimmed().isEmpty())
        found.append({GraphProblem::Kind::NoName,
                      true,
                      {},
                      {},
                      {},
                      tr("The workflow has no name. Give it one.")});
    graphchecks::paths(graph, found);
    graphchecks::parameters(graph, facts, found);
    graphchecks::needs(graph, facts, found);
    std::stable_sort(found.begin(), found.end(),
                     [](const GraphProblem &one, const GraphProblem &other) {
                         if (one.isError != other.isError)
                             return one.isError;
                         return one.node < other.node;
                     });
    return found;
}

QString GraphCheck::text(const Graph &graph, const GraphProblem &problem)
{
    const GraphNode *node = graph.node(problem.node);
    const NodeKind *kind = node ? NodeCatalogue::find(node->kind) : nullptr;
    const auto &parameters = kind ? kind->parameters : workflowSettings();
    const auto parameter = std::find_if(
        parameters.cbegin(), parameters.cend(),
        [&problem](const NodeParameter &one) { return one.id == problem.parameter; });
    const bool hasParameter = parameter != parameters.cend();
    if (!node)
        //: %1 is the name of a setting of the workflow, %2 a whole sentence
        return hasParameter ? tr("In the setting “%1”: %2").arg(parameter->label(), problem.text)
                            : problem.text;
    const QString title = GraphSentence::title(*node);
    if (hasParameter)
        //: %1 is the name of a step, %2 its id, %3 the name of a setting, %4 a whole sentence
        return tr("In “%1” (%2), “%3”: %4")
            .arg(title, problem.node, parameter->label(), problem.text);
    //: %1 is the name of a step, %2 its id, %3 a whole sentence
    return tr("In “%1” (%2): %3").arg(title, problem.node, problem.text);
}

} // namespace comptoir
