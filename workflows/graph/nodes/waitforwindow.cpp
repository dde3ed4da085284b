#include "workflows/engine/stepping.h"
#include "workflows/graph/nodes/nodelist.h"
#include "workflows/graph/nodes/nodeparts.h"

namespace comptoir::nodes {

namespace {

QString sentence(const NodeSpeech &of)
{
    if (of.is("channel", "sms"))
        return NodeWords::tr("Wait until text messages may be sent");
    if (of.is("channel", "whatsapp"))
        return NodeWords::tr("Wait until WhatsApp messages may be sent");
    return NodeWords::tr("Wait until e-mails may be sent");
}

StepAnswer run(StepContext &of)
{
    const Channel channel = of.is("channel", "sms") ? Channel::Sms
        : of.is("channel", "whatsapp")              ? Channel::WhatsApp
                                                    : Channel::Email;
    const std::optional<Timestamp> opens = of.facts().nextSending(channel, of.now());
    // Never: the gate will say so, where somebody sees it.
    return opens && of.now() < *opens ? StepAnswer::wait(opens) : StepAnswer::go("next");
}

} // namespace

NodeKind waitForWindow()
{
    using namespace parts;
    NodeKind kind;
    kind.id = QStringLiteral("wait_for_window");
    kind.category = NodeCategory::Wait;
    kind.labelText = QT_TRANSLATE_NOOP("NodeWords", "Wait for sending hours");
    kind.icon = QStringLiteral("moon");
    kind.parameters = {channelChoice()};
    kind.ports = {next()};
    kind.waits = true;
    kind.sentence = &sentence;
    kind.run = &run;
    return kind;
}

} // namespace comptoir::nodes
