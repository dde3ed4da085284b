#pragma once

#include "workflows/graph/graph.h"

namespace comptoir {

/// Places for all nodes, from above to below as arrows lead: each stands a row below the last that
/// leads to it, and as near to what it hangs on as the others of its row let it. After the way of
/// K. Sugiyama, S. Tagawa and M. Toda ("Methods for visual understanding of hierarchical system
/// structures", 1981), with the rows put in order by means of neighbours. Pure; cards never lie on
/// one another, all places are on the grid, and the same graph always gives the same.
QMap<QString, QPoint> layeredPlaces(const Graph &graph);

} // namespace comptoir
