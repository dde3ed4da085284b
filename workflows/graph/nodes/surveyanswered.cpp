#include "workflows/graph/nodes/nodelist.h"
#include "workflows/graph/nodes/nodeparts.h"

namespace comptoir::nodes {

namespace {

QString sentence(const NodeSpeech &of)
{
    if (of.is("marks", "at_least"))
        return NodeWords::tr("When a customer answers the survey with %1 or more")
            .arg(of.said("mark"));
    if (of.is("marks", "at_most"))
        return NodeWords::tr("When a customer answers the survey with %1 or less")
            .arg(of.said("mark"));
    return NodeWords::tr("When a customer answers the survey");
}

} // namespace

NodeKind surveyAnswered()
{
    using namespace parts;
    NodeKind kind;
    kind.id = QStringLiteral("survey_answered");
    kind.category = NodeCategory::Trigger;
    kind.labelText = QT_TRANSLATE_NOOP("NodeWords", "Survey answered");
    kind.icon = QStringLiteral("star");
    kind.parameters
        = {choice("marks", QT_TRANSLATE_NOOP("NodeWords", "Which marks"),
                  {{QStringLiteral("any"), QT_TRANSLATE_NOOP("NodeWords", "any")},
                   {QStringLiteral("at_least"), QT_TRANSLATE_NOOP("NodeWords", "at least")},
                   {QStringLiteral("at_most"), QT_TRANSLATE_NOOP("NodeWords", "at most")}}),
           number("mark", QT_TRANSLATE_NOOP("NodeWords", "Mark"), 9.0, 0, 100)
               .when(QStringLiteral("marks"),
                     {QStringLiteral("at_least"), QStringLiteral("at_most")})};
    kind.ports = {next()};
    kind.key = EntryKey::Occasion;
    kind.needs = {DataSource::Satisfaction};
    kind.sentence = &sentence;
    return kind;
}

} // namespace comptoir::nodes
