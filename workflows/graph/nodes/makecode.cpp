#include "workflows/engine/stepping.h"
#include "workflows/graph/nodes/nodelist.h"
#include "workflows/graph/nodes/nodeparts.h"

namespace comptoir::nodes {

namespace {

QString sentence(const NodeSpeech &of)
{
    if (of.is("kind", "amount"))
        return NodeWords::tr("Make a discount code of %1 in the shop, valid for %2")
            .arg(of.said("amount"), of.said("valid"));
    if (of.is("kind", "shipping"))
        return NodeWords::tr("Make a code for free delivery in the shop, valid for %1")
            .arg(of.said("valid"));
    return NodeWords::tr("Make a discount code of %1 % in the shop, valid for %2")
        .arg(of.said("percent"), of.said("valid"));
}

StepAnswer run(StepContext &of)
{
    if (of.enrolment().isControl) {
        of.emitEffect({}, true);
        StepAnswer answer = StepAnswer::go("next");
        answer.reason = StepReason::Withheld;
        return answer;
    }
    static const QString kAsked = QStringLiteral("asked");
    if (of.variable().isEmpty()) {
        of.setVariable(kAsked);
        of.emitEffect();
    }
    if (of.variable() != kAsked) // an earlier round: one code for one enrolment
        return StepAnswer::go("next");
    const std::optional<Made> made = of.facts().made(of.id());
    if (!made)
        return StepAnswer::wait(std::nullopt);
    if (!made->isMade)
        return StepAnswer::go("failed");
    of.setVariable(made->value);
    return StepAnswer::go("next");
}

} // namespace

NodeKind makeCode()
{
    using namespace parts;
    NodeKind kind;
    kind.id = QStringLiteral("make_code");
    kind.category = NodeCategory::Change;
    kind.labelText = QT_TRANSLATE_NOOP("NodeWords", "Discount code");
    kind.icon = QStringLiteral("percent");
    kind.parameters
        = {text("prefix", QT_TRANSLATE_NOOP("NodeWords", "Code begins with"), 20),
           choice("kind", QT_TRANSLATE_NOOP("NodeWords", "What it gives"),
                  {{QStringLiteral("percent"), QT_TRANSLATE_NOOP("NodeWords", "a percentage")},
                   {QStringLiteral("amount"), QT_TRANSLATE_NOOP("NodeWords", "an amount")},
                   {QStringLiteral("shipping"), QT_TRANSLATE_NOOP("NodeWords", "free delivery")}}),
           number("percent", QT_TRANSLATE_NOOP("NodeWords", "Percent"), 10.0, 0.1, 100)
               .when(QStringLiteral("kind"), {QStringLiteral("percent")}),
           amount("amount", QT_TRANSLATE_NOOP("NodeWords", "Amount"))
               .when(QStringLiteral("kind"), {QStringLiteral("amount")}),
           amount("minimum", QT_TRANSLATE_NOOP("NodeWords", "For orders of at least")).optional(),
           length("valid", QT_TRANSLATE_NOOP("NodeWords", "Valid for"), {30, DelayUnit::Days})};
    kind.ports
        = {next(), port("failed", QT_TRANSLATE_NOOP("NodeWords", "No code could be made"), true)};
    kind.sentence = &sentence;
    kind.run = &run;
    return kind;
}

} // namespace comptoir::nodes
