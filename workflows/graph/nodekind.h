#pragma once

#include "models/segments/datasource.h"
#include "workflows/graph/graph.h"

#include <QCoreApplication>

namespace comptoir {

class NodeSpeech;
class StepContext;
struct StepAnswer;

/// The words of all nodes, in the language of the moment.
class NodeWords
{
    Q_DECLARE_TR_FUNCTIONS(NodeWords)
};

enum class NodeCategory { Trigger, Message, Wait, Decision, Change, End };

/// What a trigger was about: a customer can be in once for each, and never twice for one.
enum class EntryKey {
    Customer, ///< nothing but the customer
    Order,
    Cart,
    Product,
    Category,
    Message,
    Thread,
    Occasion, ///< the day, milestone or time that came round
};

/// Where an arrow begins.
struct NodePort
{
    QString id;
    const char *labelText = nullptr; ///< untranslated; of the kind's own ports
    QString ownLabel = {}; ///< of ports that the owner named
    /// Without an arrow, customers go on by another port, or leave where there is none.
    bool mayBeOpen = false;

    [[nodiscard]] QString label() const;
};

/// One kind of node: everything that palette, property panel, validation, sentences and the engine
/// have to know of it. A new kind is one file in nodes/ and one entry in nodecatalogue.cpp.
struct NodeKind
{
    QString id; ///< in files; never changes
    NodeCategory category = NodeCategory::Change;
    const char *labelText = nullptr;
    QString icon; ///< name of a drawing in resources/icons
    QList<NodeParameter> parameters = {};
    QList<NodePort> ports = {}; ///< those that there always are
    /// Ports that follow from the parameters, before the others.
    QList<NodePort> (*ownPorts)(const GraphNode &node) = nullptr;
    QList<DataSource> needs = {}; ///< what must have arrived
    QList<DataSource> (*ownNeeds)(const GraphNode &node) = nullptr;
    EntryKey key = EntryKey::Customer; ///< of a trigger
    std::optional<Channel> channel = {}; ///< by which it sends; of Message
    bool waits = false; ///< time can pass in it
    bool isWatched = false; ///< customers come to it from anywhere, once it holds
    QString (*sentence)(const NodeSpeech &of) = nullptr;
    /// What happens to a customer here (engine/stepping.h). Null: triggers go on by "next", and so
    /// do changes, once they have said what is to be done.
    StepAnswer (*run)(StepContext &of) = nullptr;

    [[nodiscard]] QString label() const;
    [[nodiscard]] bool sends() const { return category == NodeCategory::Message; }
    [[nodiscard]] bool changes() const { return category == NodeCategory::Change; }
    [[nodiscard]] bool isEntry() const { return category == NodeCategory::Trigger; }

    [[nodiscard]] const NodeParameter *parameter(const QString &id) const;
    /// What holds of the node: as given, else the standard; monostate where there is neither.
    [[nodiscard]] ParameterValue value(const GraphNode &node, const QString &parameter) const;
    /// Whether a parameter matters, given the others.
    [[nodiscard]] bool matters(const GraphNode &node, const NodeParameter &parameter) const;
    [[nodiscard]] QList<NodePort> portsOf(const GraphNode &node) const;
    [[nodiscard]] QList<DataSource> needsOf(const GraphNode &node) const;

    /// A node of this kind with all standards written out, as the editor adds it: a later change of
    /// a standard changes no workflow.
    [[nodiscard]] GraphNode make() const;

    template <typename Value>
    [[nodiscard]] Value get(const GraphNode &node, const QString &parameter) const
    {
        const ParameterValue found = value(node, parameter);
        const auto *held = std::get_if<Value>(&found);
        return held ? *held : Value{};
    }
};

} // namespace comptoir
