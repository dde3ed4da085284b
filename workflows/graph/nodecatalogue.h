#pragma once

#include "workflows/graph/nodekind.h"

namespace comptoir {

/// Every kind of node, one entry each, in the order in which the palette offers them. A plain
/// value; the texts follow the language of the moment.
class NodeCatalogue
{
    Q_DECLARE_TR_FUNCTIONS(NodeCatalogue)
public:
    static const QList<NodeKind> &kinds();
    /// nullptr: this Comptoir knows none of that name.
    static const NodeKind *find(const QString &id);
    static QString categoryName(NodeCategory category);
};

/// What is set of a workflow as a whole, like parameters of a node: who may come in again, when
/// customers leave, what comes before others.
const QList<NodeParameter> &workflowSettings();
/// As given, else the standard.
ParameterValue settingOf(const Graph &graph, const QString &id);

} // namespace comptoir
