#include "workflows/graph/nodes/nodelist.h"
#include "workflows/graph/nodes/nodeparts.h"

namespace comptoir::nodes {

namespace {

QString sentence(const NodeSpeech &of)
{
    return NodeWords::tr("%1 after a customer looked at %2 products of one of these categories and "
                         "bought none: %3")
        .arg(of.said("after"), of.said("times"), of.said("categories"));
}

} // namespace

NodeKind categoryViewed()
{
    using namespace parts;
    NodeKind kind;
    kind.id = QStringLiteral("category_viewed");
    kind.category = NodeCategory::Trigger;
    kind.labelText = QT_TRANSLATE_NOOP("NodeWords", "Category looked at");
    kind.icon = QStringLiteral("eye");
    kind.parameters
        = {length("after", QT_TRANSLATE_NOOP("NodeWords", "How long after"), {2, DelayUnit::Hours}),
           whole("times", QT_TRANSLATE_NOOP("NodeWords", "Products looked at"), qint64{2}, 2, 100),
           categories("categories", QT_TRANSLATE_NOOP("NodeWords", "Which categories"))};
    kind.ports = {next()};
    kind.key = EntryKey::Category;
    kind.needs = {DataSource::ProductViews};
    kind.sentence = &sentence;
    return kind;
}

} // namespace comptoir::nodes
