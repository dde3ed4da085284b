#include "workflows/engine/engineworld.h"

#include "models/store/senderrepository.h"
#include "models/store/writtenmessages.h"
#include "workflows/engine/workflowbook.h"
#include "workflows/graph/graphjson.h"
#include "workflows/graph/nodecatalogue.h"
#include "workflows/messages/composer.h"
#include "workflows/messages/messagecheck.h"
#include "workflows/messages/senderbook.h"

#include <algorithm>

namespace comptoir {

EngineWorld::EngineWorld(Database &database, Timestamp now, RuleSurroundings around)
    : m_database(database)
    , m_now(now)
    , m_around(std::move(around))
    , m_gate(database)
    , m_deeds(database)
{}

Result<std::unique_ptr<EngineWorld>> EngineWorld::read(Database &database, Timestamp now)
{
    auto around = RuleSurroundings::read(database, now);
    if (!around)
        return around.error();
    std::unique_ptr<EngineWorld> world(new EngineWorld(database, now, *std::move(around)));
    Result<SendingSettings> settings = SendingSettings::load(database);
    if (!settings)
        return settings.error();
    world->m_settings = *std::move(settings);
    return world;
}

Result<std::shared_ptr<const LiveVersion>> EngineWorld::version(WorkflowVersionId id)
{
    if (const auto known = m_versions.constFind(id); known != m_versions.cend())
        return *known;
    WorkflowRepository repository(m_database);
    const auto row = repository.version(id);
    if (!row)
        return row.error();
    const auto workflow = repository.get(row->workflow);
    if (!workflow)
        return workflow.error();
    std::shared_ptr<const LiveVersion> made;
    if (const Result<Graph> graph = GraphJson::read(row->graph))
        made = std::make_shared<const LiveVersion>(LiveVersion{*workflow, *row, *graph});
    return *m_versions.insert(id, made);
}

Result<std::shared_ptr<const LiveVersion>> EngineWorld::liveVersion(WorkflowId id)
{
    const auto row = WorkflowRepository(m_database).liveVersion(id);
    if (!row && row.error().code == ErrorCode::NotFound)
        return std::shared_ptr<const LiveVersion>();
    return row ? version(row->id) : Result<std::shared_ptr<const LiveVersion>>(row.error());
}

Result<QList<std::pair<WorkflowId, QString>>> EngineWorld::afterGoalsOf(const QString &key)
{
    if (m_afterGoals)
        return m_afterGoals->value(key);
    QHash<QString, QList<std::pair<WorkflowId, QString>>> all;
    const auto workflows = WorkflowRepository(m_database).list();
    if (!workflows)
        return workflows.error();
    for (const StoredWorkflow &workflow : *workflows) {
        if (workflow.state != WorkflowState::Live)
            continue;
        const auto live = liveVersion(workflow.id);
        if (!live)
            return live.error();
        if (!*live)
            continue;
        const Graph &graph = (*live)->graph;
        for (auto node = graph.nodes.cbegin(); node != graph.nodes.cend(); ++node) {
            const NodeKind *kind = NodeCatalogue::find(node->kind);
            if (kind && kind->id == QLatin1String("goal_elsewhere"))
                all[kind->get<QString>(*node, QStringLiteral("workflow"))].append(
                    {workflow.id, node.key()});
        }
    }
    m_afterGoals = all;
    return all.value(key);
}

Result<EngineWorld::Ready> EngineWorld::ready(const LiveVersion &version, const QString &node,
                                              const QString &parameter)
{
    const QString key = QStringLiteral("%1 %2 %3").arg(version.row.id.value).arg(node, parameter);
    if (const auto known = m_ready.constFind(key); known != m_ready.cend())
        return *known;
    const Result<Ready> made = makeReady(version, node, parameter);
    return made ? Result<Ready>(*m_ready.insert(key, *made)) : made;
}

namespace {

/// By which account a node sends; none: there is none (any more).
Result<std::optional<Sender>> senderOf(Database &database, const GraphNode &node,
                                       const NodeKind &kind, Channel channel)
{
    SenderRepository senders(database);
    const QString wanted = kind.get<QString>(node, QStringLiteral("account"));
    if (wanted.isEmpty()) {
        const auto standard = SenderBook(database).standardOf(channel);
        if (!standard || !*standard)
            return standard ? Result<std::optional<Sender>>(std::nullopt) : standard.error();
        const auto sender = senders.get(**standard);
        return sender ? Result<std::optional<Sender>>(*sender) : sender.error();
    }
    const auto all = senders.list();
    if (!all)
        return all.error();
    const auto found = std::find_if(all->cbegin(), all->cend(), [&](const Sender &one) {
        return one.channel == channel && one.address.compare(wanted, Qt::CaseInsensitive) == 0;
    });
    return found == all->cend() ? std::optional<Sender>() : std::optional(*found);
}

} // namespace

Result<EngineWorld::Ready> EngineWorld::makeReady(const LiveVersion &version, const QString &node,
                                                  const QString &parameter)
{
    Ready ready;
    const GraphNode *step = version.graph.node(node);
    const NodeKind *kind = step ? NodeCatalogue::find(step->kind) : nullptr;
    const auto pinned = version.row.messages.constFind(node + u'.' + parameter);
    if (!kind || pinned == version.row.messages.cend()) {
        ready.hindrance = QStringLiteral("no_message");
        return ready;
    }
    const Result<WrittenMessage> written = WrittenMessages(m_database).get(*pinned);
    if (!written)
        return written.error();
    const auto sender = senderOf(m_database, *step, *kind, written->channel);
    if (!sender)
        return sender.error();
    PlannedMessage &message = ready.message;
    message.key.cause = WorkflowBook::causeOf(version.workflow.id);
    message.channel = written->channel;
    message.messageClass = written->messageClass;
    message.name = written->name;
    message.written = written->id;
    message.offer = written->offer;
    if (!*sender) {
        ready.hindrance = QStringLiteral("no_account");
        return ready;
    }
    message.sender = (*sender)->id;
    const MessageSigner signer{Composer::senderName(**sender), {}};
    const Done mayGo = MessageCheck::mayGo(MessageCheck::of(*written, m_around.fields, signer));
    message.hasOptOut = mayGo.hasValue(); // else it were hindered
    if (!mayGo)
        ready.hindrance = QStringLiteral("message_hindered");
    return ready;
}

} // namespace comptoir
