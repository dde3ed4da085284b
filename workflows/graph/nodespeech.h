#pragma once

#include "models/segments/rulesentence.h"
#include "workflows/graph/nodekind.h"

#include <functional>

namespace comptoir {

/// What sentences name by key or number, in the owner's words. Both catalogues must outlive it.
struct GraphNames
{
    const FieldCatalogue &fields;
    const BehaviourCatalogue &verbs;
    RuleNames rule = {}; ///< segments, products, categories
    /// Of a workflow by its key. Empty: as it is.
    std::function<QString(const QString &key)> workflow = {};
};

/// The parameters of one node as parts of a sentence: "2 days", "9:00", "“VIP”". What is not filled
/// in yet is an ellipsis.
class NodeSpeech
{
    Q_DECLARE_TR_FUNCTIONS(NodeSpeech)
public:
    NodeSpeech(const Graph &graph, const GraphNode &node, const NodeKind &kind,
               const GraphNames &names);

    [[nodiscard]] bool has(const char *id) const; ///< filled in, and no length of nothing
    [[nodiscard]] bool is(const char *id, const char *word) const; ///< of a Choice
    [[nodiscard]] QString said(const char *id) const;
    [[nodiscard]] qint64 whole(const char *id) const;
    [[nodiscard]] QStringList portLabels() const;

    static QString value(const ParameterValue &value, const NodeParameter &parameter,
                         const Graph &graph, const GraphNames &names);
    static QString length(const Delay &delay);
    /// "Monday to Friday", "Tuesday or Saturday"; of machine words, "every day" where all are.
    static QString weekdays(const QStringList &words);
    /// "a, b or c"
    static QString list(const QStringList &parts);
    static QString quoted(const QString &text);

private:
    const Graph &m_graph;
    const GraphNode &m_node;
    const NodeKind &m_kind;
    const GraphNames &m_names;
};

/// Whole sentences for canvas, log and command line: "Wait 2 days, then until Tuesday between 9:00
/// and 11:00." In the language of the moment; nothing parses them.
class GraphSentence
{
    Q_DECLARE_TR_FUNCTIONS(GraphSentence)
public:
    static QString of(const Graph &graph, const QString &node, const GraphNames &names);
    /// What the owner calls the node, else its kind's name.
    static QString title(const GraphNode &node);
    /// The whole workflow, an indented text: triggers, and under each step where its ways lead.
    static QStringList text(const Graph &graph, const GraphNames &names);
};

/// "monday" … "sunday": how files name days of the week, Monday first.
QStringList weekdayWords();

} // namespace comptoir
