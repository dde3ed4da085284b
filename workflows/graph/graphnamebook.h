#pragma once

#include "models/segments/rulenamebook.h"
#include "workflows/graph/nodespeech.h"
#include "workflows/graph/validation/graphfacts.h"

namespace comptoir {

/// The names of what a workflow names by number or key. A plain value, read once.
class GraphNameBook
{
public:
    static Result<GraphNameBook> read(Database &database, const Graph &graph);

    /// `facts` and this must outlive it.
    [[nodiscard]] GraphNames names(const GraphFacts &facts) const;

    /// Everything that the workflow asks or names by number, as one rule.
    static Rule questionsOf(const Graph &graph);

private:
    RuleNameBook m_book;
};

} // namespace comptoir
