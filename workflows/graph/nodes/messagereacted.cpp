#include "workflows/graph/nodes/nodelist.h"
#include "workflows/graph/nodes/nodeparts.h"

namespace comptoir::nodes {

namespace {

NodeParameter anyMessage()
{
    NodeParameter message
        = parts::message("message", QT_TRANSLATE_NOOP("NodeWords", "Message"), Channel::Email)
              .optional();
    message.channel.reset();
    return message;
}

QList<DataSource> needs(const GraphNode &node)
{
    const ParameterValue reaction = node.parameters.value(QStringLiteral("reaction"));
    if (reaction == ParameterValue(QStringLiteral("opened")))
        return {DataSource::EmailOpens};
    if (reaction == ParameterValue(QStringLiteral("answered")))
        return {};
    return {DataSource::EmailClicks};
}

QString sentence(const NodeSpeech &of)
{
    const bool any = !of.has("message");
    const QString message = of.said("message");
    if (of.is("reaction", "clicked"))
        return any ? NodeWords::tr("When a customer clicks a link in any message")
                   : NodeWords::tr("When a customer clicks a link in the message %1").arg(message);
    if (of.is("reaction", "answered"))
        return any ? NodeWords::tr("When a customer answers any message")
                   : NodeWords::tr("When a customer answers the message %1").arg(message);
    return any ? NodeWords::tr("When a customer opens any message")
               : NodeWords::tr("When a customer opens the message %1").arg(message);
}

} // namespace

NodeKind messageReacted()
{
    using namespace parts;
    NodeKind kind;
    kind.id = QStringLiteral("message_reacted");
    kind.category = NodeCategory::Trigger;
    kind.labelText = QT_TRANSLATE_NOOP("NodeWords", "Message opened, clicked or answered");
    kind.icon = QStringLiteral("send");
    kind.parameters
        = {choice("reaction", QT_TRANSLATE_NOOP("NodeWords", "What"),
                  {{QStringLiteral("clicked"), QT_TRANSLATE_NOOP("NodeWords", "clicked")},
                   {QStringLiteral("opened"), QT_TRANSLATE_NOOP("NodeWords", "opened")},
                   {QStringLiteral("answered"), QT_TRANSLATE_NOOP("NodeWords", "answered")}}),
           anyMessage()};
    kind.ports = {next()};
    kind.key = EntryKey::Message;
    kind.ownNeeds = &needs;
    kind.sentence = &sentence;
    return kind;
}

} // namespace comptoir::nodes
