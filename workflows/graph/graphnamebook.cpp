#include "workflows/graph/graphnamebook.h"

#include "workflows/graph/nodecatalogue.h"

namespace comptoir {

namespace {

/// A condition that names these products or categories.
RuleNode naming(const QString &attribute, const QStringList &words)
{
    Filter filter{attribute, Operator::Is, {}};
    for (const QString &word : words)
        filter.operands.append(word);
    BehaviourCondition bought;
    bought.verb = QStringLiteral("bought");
    bought.where = {filter};
    RuleNode node;
    node.body = bought;
    return node;
}

void addQuestions(const ParameterMap &values, const QList<NodeParameter> &parameters, Rule &all)
{
    const auto addRule = [&all](const Rule &rule) {
        RuleNode node;
        node.body = rule.root;
        all.root.children.push_back(node);
    };
    for (const NodeParameter &parameter : parameters) {
        const ParameterValue value = values.value(parameter.id);
        if (const auto *rule = std::get_if<Rule>(&value))
            addRule(*rule);
        if (const auto *branches = std::get_if<QList<NamedRule>>(&value)) {
            for (const NamedRule &branch : *branches)
                addRule(branch.rule);
        }
        const auto *words = std::get_if<QStringList>(&value);
        if (words && parameter.type == ParameterType::Products)
            all.root.children.push_back(naming(QStringLiteral("product"), *words));
        if (words && parameter.type == ParameterType::Categories)
            all.root.children.push_back(naming(QStringLiteral("category"), *words));
    }
}

} // namespace

Rule GraphNameBook::questionsOf(const Graph &graph)
{
    Rule all;
    addQuestions(graph.settings, workflowSettings(), all);
    for (const GraphNode &node : graph.nodes) {
        if (const NodeKind *kind = NodeCatalogue::find(node.kind))
            addQuestions(node.parameters, kind->parameters, all);
    }
    return all;
}

Result<GraphNameBook> GraphNameBook::read(Database &database, const Graph &graph)
{
    const auto book = RuleNameBook::read(database, questionsOf(graph));
    if (!book)
        return book.error();
    GraphNameBook names;
    names.m_book = *book;
    return names;
}

GraphNames GraphNameBook::names(const GraphFacts &facts) const
{
    RuleNames rule{
        [this](FieldMeaning meaning, const QString &word) { return m_book.name(meaning, word); },
        [&facts](const QString &key) { return facts.segments.value(key).name; }};
    return {facts.fields, facts.verbs, rule,
            [&facts](const QString &key) { return facts.workflows.value(key); }};
}

} // namespace comptoir
