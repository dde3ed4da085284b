#include "app/cli/graphargument.h"

#include "app/cli/commandcontext.h"
#include "models/store/workflowrepository.h"
#include "workflows/graph/graphjson.h"

#include <QFileInfo>

namespace comptoir::cli {

Result<GraphArgument> graphArgument(CommandContext &context, const QString &name)
{
    const bool isPath = name.contains(u'/') || name.contains(u'\\')
        || name.endsWith(QLatin1String(".json"), Qt::CaseInsensitive);
    GraphArgument named;
    QByteArray json;
    if (isPath || QFileInfo::exists(name)) {
        const Result<QByteArray> bytes = GraphJson::contents(name);
        if (!bytes)
            return bytes.error();
        json = *bytes;
    } else {
        const auto found
            = context.read([name](Database &db) { return WorkflowRepository(db).find(name); });
        if (!found)
            return found.error();
        named.workflow = *found;
        json = found->draft;
    }
    const Result<Graph> graph = GraphJson::read(json);
    if (!graph)
        return graph.error();
    named.graph = *graph;
    return named;
}

} // namespace comptoir::cli
