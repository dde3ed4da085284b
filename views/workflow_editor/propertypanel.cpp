#include "views/workflow_editor/propertypanel.h"

#include "views/widgets/bringintosight.h"
#include "views/widgets/layouts.h"
#include "views/workflow_editor/editordocument.h"
#include "workflows/graph/nodecatalogue.h"

#include <QEvent>
#include <QLabel>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QTimer>
#include <QVBoxLayout>

#include <utility>

namespace comptoir {

namespace {
constexpr int kLongestName = 200;
constexpr int kLongestText = 2000;
} // namespace

PropertyPanel::PropertyPanel(const ViewContext &context, EditorDocument &document, QWidget *parent)
    : QScrollArea(parent)
    , m_context(context)
    , m_document(document)
    , m_world(std::make_shared<EditorWorld>())
    , m_choosing(new QTimer(this))
{
    m_choosing->setSingleShot(true);
    m_choosing->setInterval(0);
    connect(m_choosing, &QTimer::timeout, this, &PropertyPanel::rebuild);
    setObjectName(QStringLiteral("workflow.properties"));
    setWidgetResizable(true);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setFocusPolicy(Qt::NoFocus);
    setFrameShape(QFrame::NoFrame);
    connect(&document, &EditorDocument::choiceChanged, m_choosing, qOverload<>(&QTimer::start));
    connect(&document, &EditorDocument::changed, this, &PropertyPanel::showValues);
    rebuild();
}

void PropertyPanel::setWorld(const std::shared_ptr<const EditorWorld> &world)
{
    m_world = world;
    // Who is typing keeps the field.
    if (m_page && m_page->isAncestorOf(window()->focusWidget()))
        m_isStale = true;
    else
        rebuild();
}

void PropertyPanel::rebuild()
{
    m_isStale = false;
    m_choosing->stop();
    m_rows.clear();
    m_update = {};
    m_name = nullptr;
    m_sentence = nullptr;
    m_node.clear();
    if (QWidget *before = takeWidget()) {
        before->hide();
        before->deleteLater(); // it may be one of its fields that led here
    }
    m_page = new QWidget;
    m_column = new QVBoxLayout(m_page);
    m_column->setContentsMargins(16, 4, 12, 12);
    m_column->setSpacing(12);
    const CanvasChoice &choice = m_document.choice();
    const Graph &graph = m_document.graph();
    if (choice.nodes.size() == 1 && graph.node(choice.current()))
        buildNode(choice.current());
    else if (choice.nodes.size() > 1)
        buildSeveral();
    else if (choice.notes.size() == 1)
        buildNote(choice.notes.first());
    else
        buildWorkflow();
    if (const int group = GraphEdits::groupOf(graph, choice.nodes); group >= 0)
        buildFrame(group);
    m_column->addStretch(1);
    setWidget(m_page);
    m_page->show();
    showValues();
    emit rebuilt();
}

void PropertyPanel::begin(const QString &title, const QString &detail)
{
    QLabel *heading = makeLabel(TextRole::Heading, m_page);
    heading->setText(breakable(title));
    m_column->addWidget(heading);
    m_sentence = makeLabel(TextRole::Muted, m_page);
    setTextOrHide(m_sentence, breakable(detail));
    m_column->addWidget(m_sentence);
}

void PropertyPanel::addLabelled(QWidget *field, const QString &label)
{
    auto *whole = new QWidget(m_page);
    auto *column = new QVBoxLayout(whole);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(4);
    if (!label.isEmpty()) {
        QLabel *name = makeLabel(TextRole::Muted, whole);
        name->setText(label);
        name->setBuddy(field);
        column->addWidget(name);
    }
    column->addWidget(field);
    m_column->addWidget(whole);
}

QLineEdit *PropertyPanel::addLine(const QString &label, const QString &text, int longest)
{
    auto *line = new QLineEdit(text, m_page);
    line->setMaxLength(longest);
    line->setAccessibleName(label);
    addLabelled(line, label);
    return line;
}

void PropertyPanel::addFields(const QList<NodeParameter> &parameters, const QString &node)
{
    const FieldPlace place{m_context, m_document, m_world, node};
    for (const NodeParameter &parameter : parameters) {
        ParameterField *field = ParameterField::make(parameter, place, m_page);
        addLabelled(field, field->hasOwnLabel() ? QString() : parameter.label());
        m_rows.append({parameter, field, field->parentWidget()});
        connect(field, &ParameterField::changed, this,
                [this, node, id = parameter.id](const ParameterValue &value) {
                    if (node.isEmpty())
                        m_document.setSetting(id, value);
                    else
                        m_document.setParameter(node, id, value);
                });
    }
}

void PropertyPanel::buildNode(const QString &id)
{
    m_node = id;
    const GraphNode *node = m_document.graph().node(id);
    const NodeKind *kind = NodeCatalogue::find(node->kind);
    begin(kind ? kind->label() : node->kind,
          kind ? QString() : tr("This Comptoir does not know this step."));
    if (!kind)
        return;
    addFields(kind->parameters, id);
    m_name = addLine(tr("Name on the card"), node->name, kLongestName);
    m_name->setObjectName(QStringLiteral("step.name"));
    m_name->setPlaceholderText(kind->label());
    connect(m_name, &QLineEdit::textEdited, this,
            [this, id](const QString &typed) { m_document.setNodeName(id, typed); });
    m_update = [this, id] {
        const GraphNode *now = m_document.graph().node(id);
        if (now && m_name->text() != now->name)
            m_name->setText(now->name);
    };
}

void PropertyPanel::buildWorkflow()
{
    const Graph &graph = m_document.graph();
    begin(tr("The whole workflow"),
          tr("Choose a step on the canvas to set it. What is here holds for all of them."));
    auto *about = new QPlainTextEdit(graph.description, m_page);
    about->setObjectName(QStringLiteral("workflow.about"));
    about->setTabChangesFocus(true);
    about->setFixedHeight(qMax(72, 4 * about->fontMetrics().lineSpacing()));
    about->setAccessibleName(tr("Description"));
    addLabelled(about, tr("Description"));
    connect(about, &QPlainTextEdit::textChanged, this, [this, about] {
        const QString typed = about->toPlainText().left(kLongestText);
        if (typed != m_document.graph().description)
            m_document.setDescription(typed);
    });
    addFields(workflowSettings(), {});
    m_update = [this, about] {
        if (about->toPlainText() != m_document.graph().description)
            about->setPlainText(m_document.graph().description);
    };
}

void PropertyPanel::buildNote(int note)
{
    begin(tr("Note"), tr("For you alone: customers never see it."));
    auto *text = new QPlainTextEdit(m_document.graph().layout.notes.value(note).text, m_page);
    text->setObjectName(QStringLiteral("note.text"));
    text->setTabChangesFocus(true);
    text->setAccessibleName(tr("Text of the note"));
    addLabelled(text, tr("Text of the note"));
    connect(text, &QPlainTextEdit::textChanged, this, [this, text, note] {
        const QString typed = text->toPlainText().left(kLongestText);
        if (typed != m_document.graph().layout.notes.value(note).text)
            m_document.setNoteText(note, typed);
    });
    m_update = [this, text, note] {
        const QString now = m_document.graph().layout.notes.value(note).text;
        if (text->toPlainText() != now)
            text->setPlainText(now);
    };
}

void PropertyPanel::buildSeveral()
{
    const auto count = static_cast<int>(m_document.choice().nodes.size());
    begin(tr("%n steps chosen", nullptr, count), tr("Put them in line:"));
    const std::pair<QString, Alignment> ways[] = {{tr("In a column"), Alignment::InColumn},
                                                  {tr("In a row"), Alignment::InRow},
                                                  {tr("Spread downwards"), Alignment::SpreadDown},
                                                  {tr("Spread sideways"), Alignment::SpreadAcross}};
    for (const auto &[text, how] : ways) {
        QPushButton *button = makeButton(ButtonKind::Plain, m_page);
        button->setText(text);
        m_column->addWidget(button);
        connect(button, &QPushButton::clicked, this, [this, how = how] { m_document.align(how); });
    }
}

void PropertyPanel::buildFrame(int group)
{
    QLineEdit *name = addLine(tr("Name of the frame"),
                              m_document.graph().layout.groups.value(group).name, kLongestName);
    name->setObjectName(QStringLiteral("frame.name"));
    connect(name, &QLineEdit::textEdited, this,
            [this, group](const QString &typed) { m_document.setGroupName(group, typed); });
}

ParameterValue PropertyPanel::valueOf(const NodeParameter &parameter) const
{
    const Graph &graph = m_document.graph();
    if (m_node.isEmpty())
        return settingOf(graph, parameter.id);
    const GraphNode *node = graph.node(m_node);
    const NodeKind *kind = node ? NodeCatalogue::find(node->kind) : nullptr;
    return kind ? kind->value(*node, parameter.id) : ParameterValue();
}

void PropertyPanel::showValues()
{
    for (const Row &row : std::as_const(m_rows))
        row.field->setValue(valueOf(row.parameter));
    if (m_update)
        m_update();
    showMattering();
}

/// What does not matter, given the others, is not shown.
void PropertyPanel::showMattering()
{
    for (const Row &row : std::as_const(m_rows)) {
        bool matters = true;
        if (const auto &onlyIf = row.parameter.onlyIf) {
            for (const Row &other : std::as_const(m_rows)) {
                const auto *word = std::get_if<QString>(&other.field->value());
                if (other.parameter.id == onlyIf->first)
                    matters = word && onlyIf->second.contains(*word);
            }
        }
        row.whole->setVisible(matters);
    }
}

void PropertyPanel::takeFocus(const QString &parameter)
{
    if (m_isStale || m_choosing->isActive())
        rebuild();
    QWidget *first = m_name;
    for (const Row &row : std::as_const(m_rows)) {
        const bool isAsked = parameter.isEmpty() || row.parameter.id == parameter;
        if (isAsked && !row.whole->isHidden()) {
            first = row.field->focusProxy() ? row.field->focusProxy() : row.field;
            break;
        }
    }
    if (m_rows.isEmpty() && !m_name) {
        for (QWidget *inside : m_page->findChildren<QWidget *>()) {
            if (inside->focusPolicy() & Qt::TabFocus) {
                first = inside;
                break;
            }
        }
    }
    if (!first)
        return;
    first->setFocus(Qt::TabFocusReason);
    bringIntoSight(this, first);
}

void PropertyPanel::changeEvent(QEvent *event)
{
    QScrollArea::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        rebuild();
}

} // namespace comptoir
