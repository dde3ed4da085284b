#include "views/workflow_editor/editordocument.h"

#include "views/workflow_editor/layeredlayout.h"
#include "workflows/graph/graphjson.h"

namespace comptoir {

namespace {

constexpr int kMerges = 1;
constexpr int kDepth = 300;

} // namespace

/// The graph before and after. What did not change is shared between them.
class EditorDocument::Step : public QUndoCommand
{
public:
    Step(EditorDocument &document, EditedGraph after, QString part)
        : m_document(document)
        , m_before{document.m_graph, document.m_choice}
        , m_after(std::move(after))
        , m_part(std::move(part))
    {}

    void undo() override { m_document.apply(m_before.graph, m_before.choice); }
    void redo() override { m_document.apply(m_after.graph, m_after.choice); }
    [[nodiscard]] int id() const override { return m_part.isEmpty() ? -1 : kMerges; }
    bool mergeWith(const QUndoCommand *other) override
    {
        const auto *next = static_cast<const Step *>(other);
        if (next->m_part != m_part)
            return false;
        m_after = next->m_after;
        setObsolete(m_after.graph == m_before.graph);
        return true;
    }

private:
    EditorDocument &m_document;
    EditedGraph m_before, m_after;
    QString m_part;
};

EditorDocument::EditorDocument(QObject *parent)
    : QObject(parent)
{
    m_history.setUndoLimit(kDepth);
}

void EditorDocument::setGraph(const Graph &graph)
{
    m_history.clear();
    Graph laidOut = graph;
    for (const QString &id : graph.nodes.keys()) {
        if (!graph.layout.places.contains(id)) {
            laidOut.layout.places = layeredPlaces(graph);
            break;
        }
    }
    apply(laidOut, {});
}

void EditorDocument::choose(const CanvasChoice &choice)
{
    if (choice == m_choice)
        return;
    m_choice = choice;
    emit choiceChanged();
}

void EditorDocument::apply(const Graph &graph, const CanvasChoice &choice)
{
    const bool isOther = choice != m_choice;
    m_graph = graph;
    m_choice = choice;
    emit changed();
    if (isOther)
        emit choiceChanged();
}

void EditorDocument::push(EditedGraph after, const QString &part)
{
    if (after.graph == m_graph) {
        choose(after.choice);
        return;
    }
    if (after.graph.nodes.size() > GraphJson::kMostNodes
        || after.graph.layout.notes.size() > GraphJson::kMostNotes
        || after.graph.layout.groups.size() > GraphJson::kMostNotes) {
        emit refused(tr("A workflow can hold %1 steps and %2 notes. Nothing was changed.")
                         .arg(GraphJson::kMostNodes)
                         .arg(GraphJson::kMostNotes));
        return;
    }
    m_history.push(new Step(*this, std::move(after), part));
}

void EditorDocument::add(const GraphNode &node, const QPoint &place)
{
    push(GraphEdits::add(m_graph, node, place));
}

void EditorDocument::addAfterCurrent(const GraphNode &node)
{
    push(GraphEdits::addAfter(m_graph, node, m_choice.current()));
}

void EditorDocument::insert(const GraphNode &node, const ArrowRef &arrow)
{
    push(GraphEdits::insert(m_graph, node, arrow));
}

void EditorDocument::removeChosen()
{
    if (!m_choice.isEmpty())
        push(GraphEdits::remove(m_graph, m_choice));
}

void EditorDocument::move(const QPoint &by, bool isByKey)
{
    const QString part = QStringLiteral("move ") + m_choice.nodes.join(u' ');
    push(GraphEdits::move(m_graph, m_choice, by), isByKey ? part : QString());
}

void EditorDocument::connectTo(const ArrowRef &arrow, const QString &to)
{
    const QString why = GraphEdits::whyNoArrow(m_graph, arrow, to);
    if (why.isEmpty())
        push(GraphEdits::connect(m_graph, arrow, to));
    else
        emit refused(why);
}

void EditorDocument::disconnectFrom(const ArrowRef &arrow)
{
    push(GraphEdits::disconnect(m_graph, arrow));
}

void EditorDocument::duplicate()
{
    if (!m_choice.nodes.isEmpty() || !m_choice.notes.isEmpty())
        push(GraphEdits::duplicate(m_graph, m_choice));
}

QByteArray EditorDocument::copied() const
{
    if (m_choice.nodes.isEmpty() && m_choice.notes.isEmpty())
        return {};
    return GraphJson::write(GraphEdits::part(m_graph, m_choice));
}

void EditorDocument::paste(const QByteArray &json, const QPoint &place)
{
    const Result<Graph> part = GraphJson::read(json);
    if (part)
        push(GraphEdits::paste(m_graph, *part, place));
    else
        emit refused(part.error().text);
}

void EditorDocument::setParameter(const QString &node, const QString &parameter,
                                  const ParameterValue &value)
{
    push(GraphEdits::setParameter(m_graph, node, parameter, value),
         QStringLiteral("set %1 %2").arg(node, parameter));
}

void EditorDocument::setNodeName(const QString &node, const QString &name)
{
    if (!m_graph.nodes.contains(node))
        return;
    Graph edited = m_graph;
    edited.nodes[node].name = name;
    push(edited, QStringLiteral("name ") + node);
}

void EditorDocument::setSetting(const QString &setting, const ParameterValue &value)
{
    Graph edited = m_graph;
    if (std::holds_alternative<std::monostate>(value))
        edited.settings.remove(setting);
    else
        edited.settings.insert(setting, value);
    push(edited, QStringLiteral("setting ") + setting);
}

void EditorDocument::setName(const QString &name)
{
    Graph edited = m_graph;
    edited.name = name;
    push(edited, QStringLiteral("workflow name"));
}

void EditorDocument::setDescription(const QString &text)
{
    Graph edited = m_graph;
    edited.description = text;
    push(edited, QStringLiteral("workflow description"));
}

void EditorDocument::align(Alignment how)
{
    push(GraphEdits::align(m_graph, m_choice.nodes, how));
}

void EditorDocument::arrange()
{
    Graph edited = m_graph;
    edited.layout.places = layeredPlaces(m_graph);
    push(edited);
}

void EditorDocument::addNote(const QPoint &place)
{
    push(GraphEdits::addNote(m_graph, place));
}

void EditorDocument::setNoteText(int note, const QString &text)
{
    if (note < 0 || note >= m_graph.layout.notes.size())
        return;
    Graph edited = m_graph;
    edited.layout.notes[note].text = text;
    push(edited, QStringLiteral("note %1").arg(note));
}

void EditorDocument::group(const QString &name)
{
    if (!m_choice.nodes.isEmpty())
        push(GraphEdits::group(m_graph, m_choice.nodes, name));
}

void EditorDocument::ungroup()
{
    push(GraphEdits::ungroup(m_graph, m_choice.nodes));
}

void EditorDocument::setGroupName(int group, const QString &name)
{
    if (group < 0 || group >= m_graph.layout.groups.size())
        return;
    Graph edited = m_graph;
    edited.layout.groups[group].name = name;
    push(edited, QStringLiteral("group %1").arg(group));
}

} // namespace comptoir
