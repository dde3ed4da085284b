#pragma once

#include "workflows/graph/validation/graphfacts.h"
#include "workflows/graph/validation/graphproblem.h"

namespace comptoir {

/// Holds a workflow against the catalogues and what is in the profile. Pure.
class GraphCheck
{
    Q_DECLARE_TR_FUNCTIONS(GraphCheck)
public:
    /// Errors first, then by node.
    static QList<GraphProblem> problems(const Graph &graph, const GraphFacts &facts);
    /// With where it is: "In “First reminder” (n2), “Message”: …"
    static QString text(const Graph &graph, const GraphProblem &problem);
};

} // namespace comptoir
