#include "workflows/graph/nodes/nodelist.h"
#include "workflows/graph/nodes/nodeparts.h"

namespace comptoir::nodes {

namespace {

QString sentence(const NodeSpeech &of)
{
    return of.is("do", "remove") ? NodeWords::tr("Take the tag %1 off").arg(of.said("tag"))
                                 : NodeWords::tr("Put the tag %1 on").arg(of.said("tag"));
}

} // namespace

NodeKind changeTag()
{
    using namespace parts;
    NodeKind kind;
    kind.id = QStringLiteral("change_tag");
    kind.category = NodeCategory::Change;
    kind.labelText = QT_TRANSLATE_NOOP("NodeWords", "Tag");
    kind.icon = QStringLiteral("tag");
    kind.parameters
        = {choice("do", QT_TRANSLATE_NOOP("NodeWords", "What"),
                  {{QStringLiteral("add"), QT_TRANSLATE_NOOP("NodeWords", "add")},
                   {QStringLiteral("remove"), QT_TRANSLATE_NOOP("NodeWords", "remove")}}),
           text("tag", QT_TRANSLATE_NOOP("NodeWords", "Tag"), 100)};
    kind.ports = {next()};
    kind.sentence = &sentence;
    return kind;
}

} // namespace comptoir::nodes
