#include "workflows/graph/nodes/nodelist.h"
#include "workflows/graph/nodes/nodeparts.h"

namespace comptoir::nodes {

namespace {

QString sentence(const NodeSpeech &of)
{
    if (of.is("when", "before"))
        return NodeWords::tr("Every year, %1 before the day of %2, at %3")
            .arg(of.said("offset"), of.said("field"), of.said("time"));
    if (of.is("when", "after"))
        return NodeWords::tr("Every year, %1 after the day of %2, at %3")
            .arg(of.said("offset"), of.said("field"), of.said("time"));
    return NodeWords::tr("Every year on the day of %1, at %2")
        .arg(of.said("field"), of.said("time"));
}

} // namespace

NodeKind anniversary()
{
    using namespace parts;
    NodeKind kind;
    kind.id = QStringLiteral("anniversary");
    kind.category = NodeCategory::Trigger;
    kind.labelText = QT_TRANSLATE_NOOP("NodeWords", "Birthday or anniversary");
    kind.icon = QStringLiteral("birthday");
    kind.parameters = QList<NodeParameter>{field("field", QT_TRANSLATE_NOOP("NodeWords", "Date"),
                                                 FieldPick::Dates)}
        + aroundDate();
    kind.ports = {next()};
    kind.key = EntryKey::Occasion;
    kind.sentence = &sentence;
    return kind;
}

} // namespace comptoir::nodes
