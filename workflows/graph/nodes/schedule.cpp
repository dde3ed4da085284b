#include "workflows/graph/nodes/nodelist.h"
#include "workflows/graph/nodes/nodeparts.h"

namespace comptoir::nodes {

namespace {

QString sentence(const NodeSpeech &of)
{
    if (of.is("every", "once"))
        return NodeWords::tr("On %1 at %2, for everybody in the segment %3")
            .arg(of.said("date"), of.said("time"), of.said("segment"));
    if (of.is("every", "week"))
        return NodeWords::tr("Every week on %1 at %2, for everybody in the segment %3")
            .arg(of.said("weekdays"), of.said("time"), of.said("segment"));
    if (of.is("every", "month"))
        return NodeWords::tr("Every month on day %1 at %2, for everybody in the segment %3")
            .arg(of.said("day"), of.said("time"), of.said("segment"));
    return NodeWords::tr("Every day at %1, for everybody in the segment %2")
        .arg(of.said("time"), of.said("segment"));
}

} // namespace

NodeKind schedule()
{
    using namespace parts;
    NodeKind kind;
    kind.id = QStringLiteral("schedule");
    kind.category = NodeCategory::Trigger;
    kind.labelText = QT_TRANSLATE_NOOP("NodeWords", "On a schedule");
    kind.icon = QStringLiteral("calendar");
    kind.parameters
        = {segment("segment", QT_TRANSLATE_NOOP("NodeWords", "Segment")),
           choice("every", QT_TRANSLATE_NOOP("NodeWords", "How often"),
                  {{QStringLiteral("week"), QT_TRANSLATE_NOOP("NodeWords", "every week")},
                   {QStringLiteral("day"), QT_TRANSLATE_NOOP("NodeWords", "every day")},
                   {QStringLiteral("month"), QT_TRANSLATE_NOOP("NodeWords", "every month")},
                   {QStringLiteral("once"), QT_TRANSLATE_NOOP("NodeWords", "only once")}}),
           weekdays().when(QStringLiteral("every"), {QStringLiteral("week")}),
           whole("day", QT_TRANSLATE_NOOP("NodeWords", "Day of the month"), qint64{1}, 1, 31)
               .when(QStringLiteral("every"), {QStringLiteral("month")}),
           parts::day("date", QT_TRANSLATE_NOOP("NodeWords", "Date"))
               .when(QStringLiteral("every"), {QStringLiteral("once")}),
           time("time", QT_TRANSLATE_NOOP("NodeWords", "At"), QTime(9, 0))};
    kind.ports = {next()};
    kind.key = EntryKey::Occasion;
    kind.sentence = &sentence;
    return kind;
}

} // namespace comptoir::nodes
