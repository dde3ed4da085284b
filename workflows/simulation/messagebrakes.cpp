#include "workflows/simulation/messagebrakes.h"

#include "models/store/workflowrepository.h"
#include "workflows/graph/graphjson.h"
#include "workflows/graph/graphnamebook.h"
#include "workflows/graph/nodecatalogue.h"
#include "workflows/messages/sendingsettings.h"

namespace comptoir {

MessageBrakes::MessageBrakes(Database &database, Timestamp now)
    : m_database(database)
    , m_now(now)
{}

Result<QList<MessageBrakes::Brake>> MessageBrakes::of(const ComingMessage &message)
{
    QList<Brake> brakes;
    if (message.workflow.isValid()) {
        auto own = ofWorkflow(message.workflow);
        if (!own)
            return own;
        brakes = *std::move(own);
    }
    if (message.message.messageClass == MessageClass::Marketing) {
        brakes.append({QStringLiteral("consent"), tr("The customer takes the consent back.")});
        const Result<Brake> limit = cap();
        if (!limit)
            return limit.error();
        if (!limit->text.isEmpty())
            brakes.append(*limit);
    }
    brakes.append({QStringLiteral("pause"),
                   message.workflow.isValid() ? tr("You pause the workflow, or all sending.")
                                              : tr("You stop the mailing, or pause all sending.")});
    return brakes;
}

Result<MessageBrakes::Brake> MessageBrakes::cap()
{
    if (m_cap)
        return *m_cap;
    const Result<SendingSettings> settings = SendingSettings::load(m_database);
    if (!settings)
        return settings.error();
    const GateRules &rules = settings->rules;
    m_cap = Brake{QStringLiteral("cap"), {}};
    if (rules.cap > 0)
        //: %1 is a number of messages, %2 of days
        m_cap->text = tr("Other messages go before it: a customer gets at most %1 in %2 days.")
                          .arg(rules.cap)
                          .arg(rules.capDays);
    return *m_cap;
}

Result<QList<MessageBrakes::Brake>> MessageBrakes::ofWorkflow(WorkflowId id)
{
    if (const auto known = m_workflows.constFind(id); known != m_workflows.cend())
        return *known;
    const auto version = WorkflowRepository(m_database).liveVersion(id);
    if (!version && version.error().code == ErrorCode::NotFound)
        return QList<Brake>();
    if (!version)
        return version.error();
    const Result<Graph> graph = GraphJson::read(version->graph);
    const Result<GraphFacts> facts = GraphFacts::read(m_database, m_now);
    if (!graph || !facts)
        return graph ? facts.error() : graph.error();
    const Result<GraphNameBook> book = GraphNameBook::read(m_database, *graph);
    if (!book)
        return book.error();
    const GraphNames names = book->names(*facts);
    QList<Brake> brakes;
    for (auto node = graph->nodes.cbegin(); node != graph->nodes.cend(); ++node) {
        const NodeKind *kind = NodeCatalogue::find(node->kind);
        if (kind && kind->isWatched)
            brakes.append({QStringLiteral("goal"), GraphSentence::of(*graph, node.key(), names)});
    }
    for (const NodeParameter &setting : workflowSettings()) {
        const ParameterValue value = settingOf(*graph, setting.id);
        const auto *rule = std::get_if<Rule>(&value);
        if (setting.id == QLatin1String("leave") && rule && !rule->root.children.empty())
            //: a setting and its value: "Leaves as soon as: the customer has ordered"
            brakes.append({QStringLiteral("leave"),
                           tr("%1: %2").arg(setting.label(),
                                            NodeSpeech::value(value, setting, *graph, names))});
    }
    m_workflows.insert(id, brakes);
    return brakes;
}

} // namespace comptoir
