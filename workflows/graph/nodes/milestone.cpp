#include "workflows/graph/nodes/nodelist.h"
#include "workflows/graph/nodes/nodeparts.h"

namespace comptoir::nodes {

namespace {

QString sentence(const NodeSpeech &of)
{
    return of.is("what", "spent")
        ? NodeWords::tr("When a customer has spent %1 in all").arg(of.said("amount"))
        : NodeWords::tr("When a customer places order number %1").arg(of.said("orders"));
}

} // namespace

NodeKind milestone()
{
    using namespace parts;
    NodeKind kind;
    kind.id = QStringLiteral("milestone");
    kind.category = NodeCategory::Trigger;
    kind.labelText = QT_TRANSLATE_NOOP("NodeWords", "Milestone");
    kind.icon = QStringLiteral("flag");
    kind.parameters
        = {choice("what", QT_TRANSLATE_NOOP("NodeWords", "What"),
                  {{QStringLiteral("orders"), QT_TRANSLATE_NOOP("NodeWords", "a number of orders")},
                   {QStringLiteral("spent"), QT_TRANSLATE_NOOP("NodeWords", "an amount spent")}}),
           whole("orders", QT_TRANSLATE_NOOP("NodeWords", "Order number"), qint64{5}, 1, 100000)
               .when(QStringLiteral("what"), {QStringLiteral("orders")}),
           amount("amount", QT_TRANSLATE_NOOP("NodeWords", "Amount"))
               .when(QStringLiteral("what"), {QStringLiteral("spent")})};
    kind.ports = {next()};
    kind.key = EntryKey::Occasion;
    kind.sentence = &sentence;
    return kind;
}

} // namespace comptoir::nodes
