#include "workflows/graph/nodes/nodelist.h"
#include "workflows/graph/nodes/nodeparts.h"

namespace comptoir::nodes {

namespace {

QString sentence(const NodeSpeech &of)
{
    if (of.is("channel", "sms"))
        return NodeWords::tr("When a customer agrees to text messages");
    if (of.is("channel", "whatsapp"))
        return NodeWords::tr("When a customer agrees to WhatsApp messages");
    return NodeWords::tr("When a customer subscribes to the newsletter");
}

} // namespace

NodeKind consentGiven()
{
    using namespace parts;
    NodeKind kind;
    kind.id = QStringLiteral("consent_given");
    kind.category = NodeCategory::Trigger;
    kind.labelText = QT_TRANSLATE_NOOP("NodeWords", "Agrees to messages");
    kind.icon = QStringLiteral("mail");
    kind.parameters = {channelChoice()};
    kind.ports = {next()};
    kind.sentence = &sentence;
    return kind;
}

} // namespace comptoir::nodes
