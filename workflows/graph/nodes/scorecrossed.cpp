#include "workflows/graph/nodes/nodelist.h"
#include "workflows/graph/nodes/nodeparts.h"

namespace comptoir::nodes {

namespace {

QString sentence(const NodeSpeech &of)
{
    return of.is("direction", "down")
        ? NodeWords::tr("When %1 falls below %2").arg(of.said("field"), of.said("value"))
        : NodeWords::tr("When %1 rises to %2 or more").arg(of.said("field"), of.said("value"));
}

} // namespace

NodeKind scoreCrossed()
{
    using namespace parts;
    NodeKind kind;
    kind.id = QStringLiteral("score_crossed");
    kind.category = NodeCategory::Trigger;
    kind.labelText = QT_TRANSLATE_NOOP("NodeWords", "Score crosses a border");
    kind.icon = QStringLiteral("chart");
    kind.parameters
        = {field("field", QT_TRANSLATE_NOOP("NodeWords", "Score or number"), FieldPick::Numbers),
           choice("direction", QT_TRANSLATE_NOOP("NodeWords", "Direction"),
                  {{QStringLiteral("up"), QT_TRANSLATE_NOOP("NodeWords", "rises")},
                   {QStringLiteral("down"), QT_TRANSLATE_NOOP("NodeWords", "falls")}}),
           number("value", QT_TRANSLATE_NOOP("NodeWords", "Border"), {}, -1e9, 1e9)};
    kind.ports = {next()};
    kind.key = EntryKey::Occasion;
    kind.sentence = &sentence;
    return kind;
}

} // namespace comptoir::nodes
