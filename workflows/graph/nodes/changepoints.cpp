#include "workflows/graph/nodes/nodelist.h"
#include "workflows/graph/nodes/nodeparts.h"

namespace comptoir::nodes {

namespace {

QString sentence(const NodeSpeech &of)
{
    return NodeWords::tr("Add %1 loyalty points").arg(of.said("by"));
}

} // namespace

NodeKind changePoints()
{
    using namespace parts;
    NodeKind kind;
    kind.id = QStringLiteral("change_points");
    kind.category = NodeCategory::Change;
    kind.labelText = QT_TRANSLATE_NOOP("NodeWords", "Loyalty points");
    kind.icon = QStringLiteral("gift");
    kind.parameters
        = {whole("by", QT_TRANSLATE_NOOP("NodeWords", "Points"), qint64{50}, -100000, 100000)};
    kind.ports = {next()};
    kind.sentence = &sentence;
    return kind;
}

} // namespace comptoir::nodes
