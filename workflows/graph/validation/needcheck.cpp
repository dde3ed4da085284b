#include "workflows/graph/nodecatalogue.h"
#include "workflows/graph/validation/checks.h"
#include "workflows/graph/validation/graphcheck.h"

#include <algorithm>

namespace comptoir::graphchecks {

namespace {

using Kind = GraphProblem::Kind;

/// A message that a node sends, and by which channel.
struct Sending
{
    const char *parameter;
    Channel channel;
};

QList<Sending> sendingsOf(const GraphNode &node, const NodeKind &kind)
{
    if (kind.channel)
        return {{"message", *kind.channel}};
    QList<Sending> all;
    if (kind.sends()) {
        for (const Sending &one : {Sending{"email", Channel::Email}, Sending{"sms", Channel::Sms},
                                   Sending{"whatsapp", Channel::WhatsApp}}) {
            if (!kind.get<QString>(node, QLatin1String(one.parameter)).isEmpty())
                all.append(one);
        }
    }
    return all;
}

QString noAccount(Channel channel)
{
    switch (channel) {
    case Channel::Sms:
        return GraphCheck::tr("There is no account that sends text messages. Add one in the "
                              "settings, Sending.");
    case Channel::WhatsApp:
        return GraphCheck::tr("There is no account that sends WhatsApp messages. Add one in the "
                              "settings, Sending.");
    default:
        return GraphCheck::tr("There is no account that sends e-mails. Add one in the settings, "
                              "Sending.");
    }
}

/// Whether everybody who fits the rule has agreed to marketing by that channel.
bool assures(const Rule &rule, Channel channel)
{
    const QString field = FieldCatalogue::consentFieldId(channel, Purpose::Marketing);
    const auto isAgreed = [&field](const RuleNode &node) {
        const auto *condition = std::get_if<AttributeCondition>(&node.body);
        return condition && condition->field == field && condition->op == Operator::Is
            && condition->operands == QList<Operand>{QStringLiteral("granted")};
    };
    return rule.root.mode == RuleGroup::Mode::All
        && std::any_of(rule.root.children.cbegin(), rule.root.children.cend(), isAgreed);
}

bool assuresAt(const GraphNode &node, const NodeKind &kind, const QString &port, Channel channel)
{
    if (node.kind == QLatin1String("consent_given")) {
        const QString given = kind.get<QString>(node, QStringLiteral("channel"));
        return (given == QLatin1String("email") && channel == Channel::Email)
            || (given == QLatin1String("sms") && channel == Channel::Sms)
            || (given == QLatin1String("whatsapp") && channel == Channel::WhatsApp);
    }
    if (node.kind == QLatin1String("if_rule") && port == QLatin1String("yes"))
        return assures(kind.get<Rule>(node, QStringLiteral("question")), channel);
    if (node.kind == QLatin1String("branches")) {
        for (const NamedRule &branch :
             kind.get<QList<NamedRule>>(node, QStringLiteral("branches"))) {
            if (branch.id == port)
                return assures(branch.rule, channel);
        }
    }
    return false;
}

/// Nodes to which one can come without a step that makes sure of the consent.
QSet<QString> unassured(const Graph &graph, Channel channel)
{
    const ParameterValue only = settingOf(graph, QStringLiteral("only"));
    const auto *rule = std::get_if<Rule>(&only);
    if (rule && assures(*rule, channel))
        return {};
    QStringList open = entries(graph);
    QSet<QString> seen;
    while (!open.isEmpty()) {
        const QString id = open.takeLast();
        const GraphNode *node = graph.node(id);
        const NodeKind *kind = node ? NodeCatalogue::find(node->kind) : nullptr;
        if (!kind || seen.contains(id))
            continue;
        seen.insert(id);
        for (auto arrow = node->next.cbegin(); arrow != node->next.cend(); ++arrow) {
            if (!assuresAt(*node, *kind, arrow.key(), channel))
                open.append(*arrow);
        }
        if (node->next.isEmpty())
            open.append(successors(*node));
    }
    return seen;
}

QString noConsent(Channel channel)
{
    switch (channel) {
    case Channel::Sms:
        return GraphCheck::tr("Who has not agreed to text messages gets nothing here and goes on "
                              "as if they had. Draw an arrow from “Not sent”, or ask for the "
                              "consent before.");
    case Channel::WhatsApp:
        return GraphCheck::tr("Who has not agreed to WhatsApp messages gets nothing here and goes "
                              "on as if they had. Draw an arrow from “Not sent”, or ask for the "
                              "consent before.");
    default:
        return GraphCheck::tr("Who has not agreed to e-mails gets nothing here and goes on as if "
                              "they had. Draw an arrow from “Not sent”, or ask for the consent "
                              "before.");
    }
}

void checkSending(const GraphNode &node, const QString &id, const Sending &sending,
                  const GraphFacts &facts, const QSet<QString> &open, QList<GraphProblem> &found)
{
    const QString parameter = QLatin1String(sending.parameter);
    if (!facts.hasAccount(sending.channel))
        found.append({Kind::NoSender, true, id, parameter, {}, noAccount(sending.channel)});
    const NodeKind *kind = NodeCatalogue::find(node.kind);
    const GraphFacts::Message *message
        = facts.message(kind->get<QString>(node, parameter), sending.channel);
    const bool isMarketing = message && message->messageClass == MessageClass::Marketing;
    if (isMarketing && open.contains(id) && !node.next.contains(QStringLiteral("not_sent")))
        found.append({Kind::NoConsentPath, false, id, parameter, {}, noConsent(sending.channel)});
}

} // namespace

void needs(const Graph &graph, const GraphFacts &facts, QList<GraphProblem> &found)
{
    QHash<int, QSet<QString>> open;
    for (const Channel channel : {Channel::Email, Channel::Sms, Channel::WhatsApp})
        open.insert(static_cast<int>(channel), unassured(graph, channel));
    for (auto node = graph.nodes.cbegin(); node != graph.nodes.cend(); ++node) {
        const NodeKind *kind = NodeCatalogue::find(node->kind);
        if (!kind)
            continue;
        for (const DataSource source : kind->needsOf(*node)) {
            if (facts.missing.contains(source))
                found.append({Kind::MissingData,
                              false,
                              node.key(),
                              {},
                              {},
                              DataSourceWords::missing(source)});
        }
        const QList<Sending> sendings = sendingsOf(*node, *kind);
        if (kind->sends() && sendings.isEmpty())
            found.append({Kind::MissingParameter,
                          true,
                          node.key(),
                          QStringLiteral("email"),
                          {},
                          GraphCheck::tr("There is no message to send. Choose one for at least one "
                                         "channel.")});
        for (const Sending &sending : sendings)
            checkSending(*node, node.key(), sending, facts,
                         open.value(static_cast<int>(sending.channel)), found);
        const bool isForShop = node->kind == QLatin1String("make_code")
            || node->kind == QLatin1String("write_to_shop");
        if (isForShop && !facts.hasShop)
            found.append({Kind::NoShop,
                          true,
                          node.key(),
                          {},
                          {},
                          GraphCheck::tr("No shop is connected where this could be done. Connect "
                                         "one in the settings.")});
    }
}

} // namespace comptoir::graphchecks
