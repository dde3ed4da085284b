#include "views/workflow_editor/editorworld.h"

#include "models/store/writtenmessages.h"
#include "workflows/graph/graphnamebook.h"

namespace comptoir {

Result<EditorWorld> EditorWorld::read(Database &database, const Graph &graph, Timestamp now)
{
    const Result<GraphFacts> facts = GraphFacts::read(database, now);
    if (!facts)
        return facts.error();
    const auto builder = BuilderWorld::read(database, GraphNameBook::questionsOf(graph), now);
    if (!builder)
        return builder.error();
    const auto written = WrittenMessages(database).list();
    if (!written)
        return written.error();
    EditorWorld world{*facts, *builder, {}};
    for (const WrittenMessage &message : *written)
        world.messages.insert(message.name, message.id);
    return world;
}

GraphNames EditorWorld::names() const
{
    return {facts.fields, facts.verbs, builder.forSentence(),
            [this](const QString &key) { return facts.workflows.value(key); }};
}

} // namespace comptoir
