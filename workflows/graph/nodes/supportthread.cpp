#include "workflows/graph/nodes/nodelist.h"
#include "workflows/graph/nodes/nodeparts.h"

namespace comptoir::nodes {

namespace {

QString sentence(const NodeSpeech &of)
{
    return of.is("what", "opened") ? NodeWords::tr("When a customer writes to support")
                                   : NodeWords::tr("When a conversation with support is closed");
}

} // namespace

NodeKind supportThread()
{
    using namespace parts;
    NodeKind kind;
    kind.id = QStringLiteral("support_thread");
    kind.category = NodeCategory::Trigger;
    kind.labelText = QT_TRANSLATE_NOOP("NodeWords", "Support conversation");
    kind.icon = QStringLiteral("support");
    kind.parameters
        = {choice("what", QT_TRANSLATE_NOOP("NodeWords", "What"),
                  {{QStringLiteral("closed"), QT_TRANSLATE_NOOP("NodeWords", "closed")},
                   {QStringLiteral("opened"), QT_TRANSLATE_NOOP("NodeWords", "opened")}})};
    kind.ports = {next()};
    kind.key = EntryKey::Thread;
    kind.sentence = &sentence;
    return kind;
}

} // namespace comptoir::nodes
