#include "workflows/graph/nodes/nodelist.h"
#include "workflows/graph/nodes/nodeparts.h"

namespace comptoir::nodes {

namespace {

QString sentence(const NodeSpeech &of)
{
    return of.is("late", "skip")
        ? NodeWords::tr("Send the WhatsApp message %1, unless it is more than %2 late")
              .arg(of.said("message"), of.said("late_after"))
        : NodeWords::tr("Send the WhatsApp message %1").arg(of.said("message"));
}

} // namespace

NodeKind sendWhatsApp()
{
    return parts::sending("send_whatsapp",
                          QT_TRANSLATE_NOOP("NodeWords", "Send a WhatsApp message"), "message",
                          Channel::WhatsApp, &sentence);
}

} // namespace comptoir::nodes
