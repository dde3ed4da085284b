#pragma once

#include "workflows/graph/nodekind.h"
#include "workflows/graph/validation/graphfacts.h"
#include "workflows/graph/validation/graphproblem.h"

/// The parts of GraphCheck, each of which adds what it finds.
namespace comptoir::graphchecks {

/// What each setting holds, and what it names.
void parameters(const Graph &graph, const GraphFacts &facts, QList<GraphProblem> &found);
/// Where arrows lead, what nobody reaches, and what goes round.
void paths(const Graph &graph, QList<GraphProblem> &found);
/// Accounts, consent, and what must have arrived.
void needs(const Graph &graph, const GraphFacts &facts, QList<GraphProblem> &found);

/// All nodes that one can come to from `from`, by arrows and by steps that go elsewhere.
QSet<QString> reachable(const Graph &graph, const QStringList &from);
/// Where one can come to next.
QStringList successors(const GraphNode &node);
/// Whether a setting may name that field.
bool fits(const Field &field, FieldPick pick);
/// Triggers and what is watched.
QStringList entries(const Graph &graph);

} // namespace comptoir::graphchecks
