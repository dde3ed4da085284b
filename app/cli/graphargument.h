#pragma once

#include "models/domain/result.h"
#include "models/domain/workflow.h"
#include "workflows/graph/graph.h"

namespace comptoir::cli {

class CommandContext;

/// What FILE|WORKFLOW names.
struct GraphArgument
{
    Graph graph; ///< of a workflow of the profile, its draft
    std::optional<StoredWorkflow> workflow; ///< none: of a file
};

/// A file of that name, else a workflow of the profile. NotFound, and what is wrong with the file.
Result<GraphArgument> graphArgument(CommandContext &context, const QString &name);

} // namespace comptoir::cli
