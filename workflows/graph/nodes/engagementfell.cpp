#include "workflows/graph/nodes/nodelist.h"
#include "workflows/graph/nodes/nodeparts.h"

namespace comptoir::nodes {

namespace {

QString sentence(const NodeSpeech &of)
{
    return NodeWords::tr("When a customer whose engagement is at least %1 in all has none left in "
                         "the last 30 days")
        .arg(of.said("total"));
}

} // namespace

NodeKind engagementFell()
{
    using namespace parts;
    NodeKind kind;
    kind.id = QStringLiteral("engagement_fell");
    kind.category = NodeCategory::Trigger;
    kind.labelText = QT_TRANSLATE_NOOP("NodeWords", "Engagement falls to nothing");
    kind.icon = QStringLiteral("down");
    kind.parameters = {whole("total", QT_TRANSLATE_NOOP("NodeWords", "Engagement in all at least"),
                             qint64{20}, 1, 1e9)};
    kind.ports = {next()};
    kind.key = EntryKey::Occasion;
    kind.needs = {DataSource::Visits};
    kind.sentence = &sentence;
    return kind;
}

} // namespace comptoir::nodes
