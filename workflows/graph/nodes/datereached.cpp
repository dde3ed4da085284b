#include "workflows/graph/nodes/nodelist.h"
#include "workflows/graph/nodes/nodeparts.h"

namespace comptoir::nodes {

namespace {

QString sentence(const NodeSpeech &of)
{
    if (of.is("when", "before"))
        return NodeWords::tr("%1 before the date %2, at %3")
            .arg(of.said("offset"), of.said("field"), of.said("time"));
    if (of.is("when", "after"))
        return NodeWords::tr("%1 after the date %2, at %3")
            .arg(of.said("offset"), of.said("field"), of.said("time"));
    return NodeWords::tr("On the date %1, at %2").arg(of.said("field"), of.said("time"));
}

} // namespace

NodeKind dateReached()
{
    using namespace parts;
    NodeKind kind;
    kind.id = QStringLiteral("date_reached");
    kind.category = NodeCategory::Trigger;
    kind.labelText = QT_TRANSLATE_NOOP("NodeWords", "A date comes");
    kind.icon = QStringLiteral("calendar");
    kind.parameters = QList<NodeParameter>{field("field", QT_TRANSLATE_NOOP("NodeWords", "Date"),
                                                 FieldPick::Dates)}
        + aroundDate();
    kind.ports = {next()};
    kind.key = EntryKey::Occasion;
    kind.sentence = &sentence;
    return kind;
}

} // namespace comptoir::nodes
