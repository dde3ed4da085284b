#include "workflows/graph/nodes/nodelist.h"
#include "workflows/graph/nodes/nodeparts.h"

namespace comptoir::nodes {

namespace {

QString sentence(const NodeSpeech &of)
{
    return NodeWords::tr("When a customer gets the tag %1").arg(of.said("tag"));
}

} // namespace

NodeKind tagAdded()
{
    using namespace parts;
    NodeKind kind;
    kind.id = QStringLiteral("tag_added");
    kind.category = NodeCategory::Trigger;
    kind.labelText = QT_TRANSLATE_NOOP("NodeWords", "Gets a tag");
    kind.icon = QStringLiteral("tag");
    kind.parameters = {text("tag", QT_TRANSLATE_NOOP("NodeWords", "Tag"), 100)};
    kind.ports = {next()};
    kind.sentence = &sentence;
    return kind;
}

} // namespace comptoir::nodes
