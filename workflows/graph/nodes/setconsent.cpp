#include "workflows/graph/nodes/nodelist.h"
#include "workflows/graph/nodes/nodeparts.h"

namespace comptoir::nodes {

namespace {

QString sentence(const NodeSpeech &of)
{
    const bool gives = of.is("do", "grant");
    if (of.is("channel", "sms"))
        return gives ? NodeWords::tr("Record that the customer agrees to text messages")
                     : NodeWords::tr("Record that the customer wants no text messages any more");
    if (of.is("channel", "whatsapp"))
        return gives
            ? NodeWords::tr("Record that the customer agrees to WhatsApp messages")
            : NodeWords::tr("Record that the customer wants no WhatsApp messages any more");
    return gives ? NodeWords::tr("Record that the customer agrees to e-mails")
                 : NodeWords::tr("Record that the customer wants no e-mails any more");
}

} // namespace

NodeKind setConsent()
{
    using namespace parts;
    NodeKind kind;
    kind.id = QStringLiteral("set_consent");
    kind.category = NodeCategory::Change;
    kind.labelText = QT_TRANSLATE_NOOP("NodeWords", "Consent");
    kind.icon = QStringLiteral("lock");
    kind.parameters
        = {channelChoice(),
           choice("do", QT_TRANSLATE_NOOP("NodeWords", "What"),
                  {{QStringLiteral("withdraw"), QT_TRANSLATE_NOOP("NodeWords", "no longer agrees")},
                   {QStringLiteral("grant"), QT_TRANSLATE_NOOP("NodeWords", "agrees")}})};
    kind.ports = {next()};
    kind.sentence = &sentence;
    return kind;
}

} // namespace comptoir::nodes
