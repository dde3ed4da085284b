#include "workflows/graph/nodes/nodelist.h"
#include "workflows/graph/nodes/nodeparts.h"

namespace comptoir::nodes {

namespace {

QString sentence(const NodeSpeech &of)
{
    const bool takesOff = of.is("do", "remove");
    if (of.is("what", "note"))
        return NodeWords::tr("Write the note %1 on the customer in the shop").arg(of.said("value"));
    if (of.is("what", "group"))
        return takesOff
            ? NodeWords::tr("Take the customer out of the group %1 in the shop")
                  .arg(of.said("value"))
            : NodeWords::tr("Put the customer into the group %1 in the shop").arg(of.said("value"));
    return takesOff ? NodeWords::tr("Take the tag %1 off in the shop").arg(of.said("value"))
                    : NodeWords::tr("Put the tag %1 on in the shop").arg(of.said("value"));
}

} // namespace

NodeKind writeToShop()
{
    using namespace parts;
    NodeKind kind;
    kind.id = QStringLiteral("write_to_shop");
    kind.category = NodeCategory::Change;
    kind.labelText = QT_TRANSLATE_NOOP("NodeWords", "Tell the shop");
    kind.icon = QStringLiteral("shop");
    kind.parameters
        = {choice("what", QT_TRANSLATE_NOOP("NodeWords", "What"),
                  {{QStringLiteral("tag"), QT_TRANSLATE_NOOP("NodeWords", "a tag")},
                   {QStringLiteral("group"), QT_TRANSLATE_NOOP("NodeWords", "a group")},
                   {QStringLiteral("note"), QT_TRANSLATE_NOOP("NodeWords", "a note")}}),
           choice("do", QT_TRANSLATE_NOOP("NodeWords", "Add or remove"),
                  {{QStringLiteral("add"), QT_TRANSLATE_NOOP("NodeWords", "add")},
                   {QStringLiteral("remove"), QT_TRANSLATE_NOOP("NodeWords", "remove")}})
               .when(QStringLiteral("what"), {QStringLiteral("tag"), QStringLiteral("group")}),
           text("value", QT_TRANSLATE_NOOP("NodeWords", "Which"), 500)};
    kind.ports = {next()};
    kind.sentence = &sentence;
    return kind;
}

} // namespace comptoir::nodes
