#include "workflows/simulation/forecasttables.h"

#include "models/store/workflowrepository.h"
#include "workflows/graph/graphjson.h"

namespace comptoir {

namespace {

const Shadow::Tables &always()
{
    static const Shadow::Tables tables{
        {QStringLiteral("setting"), QStringLiteral("enrolment"), QStringLiteral("enrolment_dirty"),
         QStringLiteral("workflow_log"), QStringLiteral("workflow_entry"),
         QStringLiteral("trigger_mark"), QStringLiteral("shop_write"), QStringLiteral("outbox"),
         QStringLiteral("send_log"), QStringLiteral("event"), QStringLiteral("order_credit")},
        {QStringLiteral("outbox_content"), QStringLiteral("segment_dirty"),
         QStringLiteral("search_dirty")}};
    return tables;
}

/// What a step of that kind writes to besides.
QStringList tablesOf(const QString &kind)
{
    static const QStringList tag{QStringLiteral("tag"), QStringLiteral("customer_tag")};
    // Events come in as from a file: the person's figures are reckoned anew.
    static const QStringList points{QStringLiteral("customer"), QStringLiteral("customer_account"),
                                    QStringLiteral("customer_facts"),
                                    QStringLiteral("customer_distinct")};
    static const QHash<QString, QStringList> tables{
        {QStringLiteral("change_tag"), tag},
        {QStringLiteral("add_to_segment"), tag},
        {QStringLiteral("set_field"),
         {QStringLiteral("customer"), QStringLiteral("custom_field_value")}},
        {QStringLiteral("set_consent"), {QStringLiteral("consent")}},
        {QStringLiteral("add_note"), {QStringLiteral("note")}},
        {QStringLiteral("add_task"), {QStringLiteral("task")}},
        {QStringLiteral("change_points"), points},
        {QStringLiteral("change_score"), points}};
    return tables.value(kind);
}

} // namespace

Result<Shadow::Tables> ForecastTables::read(Database &database)
{
    WorkflowRepository repository(database);
    const auto workflows = repository.list();
    if (!workflows)
        return workflows.error();
    Shadow::Tables tables = always();
    for (const StoredWorkflow &workflow : *workflows) {
        if (workflow.state != WorkflowState::Live)
            continue;
        const auto versions = repository.versions(workflow.id);
        if (!versions)
            return versions.error();
        for (const WorkflowVersion &version : *versions) {
            const Result<Graph> graph = GraphJson::read(version.graph);
            for (const GraphNode &node : graph ? graph->nodes : QMap<QString, GraphNode>())
                tables.copied += tablesOf(node.kind);
        }
    }
    tables.copied.removeDuplicates();
    return tables;
}

} // namespace comptoir
