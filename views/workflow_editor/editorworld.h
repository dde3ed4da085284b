#pragma once

#include "models/domain/writtenmessage.h"
#include "views/segments/builder/builderworld.h"
#include "workflows/graph/nodespeech.h"
#include "workflows/graph/validation/graphfacts.h"

namespace comptoir {

/// What the editor knows of the shop: what a workflow is held against, and the names of what it
/// names. A plain value, read off the GUI thread.
struct EditorWorld
{
    GraphFacts facts;
    BuilderWorld builder; ///< currencies, the day, names of products and categories
    QHash<QString, WrittenMessageId> messages; ///< by name

    static Result<EditorWorld> read(Database &database, const Graph &graph, Timestamp now);

    /// For sentences; this must outlive it.
    [[nodiscard]] GraphNames names() const;
};

} // namespace comptoir
