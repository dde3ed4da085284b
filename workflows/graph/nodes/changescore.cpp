#include "workflows/graph/nodes/nodelist.h"
#include "workflows/graph/nodes/nodeparts.h"

namespace comptoir::nodes {

namespace {

QString sentence(const NodeSpeech &of)
{
    return NodeWords::tr("Add %1 to the score").arg(of.said("by"));
}

} // namespace

NodeKind changeScore()
{
    using namespace parts;
    NodeKind kind;
    kind.id = QStringLiteral("change_score");
    kind.category = NodeCategory::Change;
    kind.labelText = QT_TRANSLATE_NOOP("NodeWords", "Score");
    kind.icon = QStringLiteral("chart");
    kind.parameters
        = {whole("by", QT_TRANSLATE_NOOP("NodeWords", "Points"), qint64{10}, -100000, 100000)};
    kind.ports = {next()};
    kind.sentence = &sentence;
    return kind;
}

} // namespace comptoir::nodes
