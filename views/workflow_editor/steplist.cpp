#include "views/workflow_editor/steplist.h"

#include "views/shell/searchmatch.h"
#include "views/widgets/icons.h"
#include "views/widgets/layouts.h"
#include "views/widgets/retranslate.h"
#include "views/widgets/searchfield.h"
#include "views/workflow_editor/editordocument.h"
#include "views/workflow_editor/editorscene.h"
#include "workflows/graph/nodecatalogue.h"

#include <QKeyEvent>
#include <QListWidget>
#include <QVBoxLayout>

#include <algorithm>

namespace comptoir {

namespace {
constexpr int kNode = Qt::UserRole;
} // namespace

StepList::StepList(EditorDocument &document, const EditorScene &scene, QWidget *parent)
    : QWidget(parent)
    , m_document(document)
    , m_scene(scene)
    , m_search(new SearchField(this))
    , m_list(new QListWidget(this))
    , m_nothing(makeLabel(TextRole::Small, this))
{
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(12, 12, 8, 4);
    column->setSpacing(8);
    column->addWidget(m_search);
    column->addWidget(m_nothing);
    column->addWidget(m_list, 1);
    m_search->setObjectName(QStringLiteral("steps.search"));
    m_list->setObjectName(QStringLiteral("steps.list"));
    m_list->setFrameShape(QFrame::NoFrame);
    m_list->setWordWrap(true);
    m_list->setSpacing(2);
    m_list->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_list->setVerticalScrollMode(QAbstractItemView::ScrollPerPixel);
    m_search->installEventFilter(this);
    m_list->installEventFilter(this);
    connect(m_search, &QLineEdit::textChanged, this, &StepList::fill);
    connect(m_list, &QListWidget::currentItemChanged, this, [this](QListWidgetItem *item) {
        if (item && !m_isMarking)
            emit stepChosen(item->data(kNode).toString(), false);
    });
    connect(m_list, &QListWidget::itemClicked, this, [this](QListWidgetItem *item) {
        emit stepChosen(item->data(kNode).toString(), false);
    });
    connect(&document, &EditorDocument::changed, this, &StepList::refresh);
    connect(&document, &EditorDocument::choiceChanged, this, &StepList::markCurrent);
    onLanguage(this, [this] { retranslate(); });
}

void StepList::retranslate()
{
    m_search->setPlaceholderText(tr("Find in this workflow"));
    m_search->setAccessibleName(tr("Find a step of this workflow"));
    m_list->setAccessibleName(tr("Steps of this workflow"));
    fill();
}

void StepList::refresh()
{
    if (isVisible())
        fill();
}

/// Triggers first, then along arrows, each once; at the end what nobody comes to.
QStringList StepList::inOrder() const
{
    const Graph &graph = m_document.graph();
    QStringList order;
    QSet<QString> seen;
    const auto walk = [&](const QString &from) {
        QStringList open{from};
        while (!open.isEmpty()) {
            const QString id = open.takeFirst();
            const GraphNode *node = graph.node(id);
            if (!node || seen.contains(id))
                continue;
            seen.insert(id);
            order.append(id);
            QStringList next;
            if (const NodeKind *kind = NodeCatalogue::find(node->kind)) {
                for (const NodePort &port : kind->portsOf(*node))
                    next.append(node->next.value(port.id));
            }
            open = next + open;
        }
    };
    for (auto node = graph.nodes.cbegin(); node != graph.nodes.cend(); ++node) {
        if (!GraphEdits::takesArrows(*node))
            walk(node.key());
    }
    for (auto node = graph.nodes.cbegin(); node != graph.nodes.cend(); ++node)
        walk(node.key());
    return order;
}

void StepList::fill()
{
    m_isMarking = true;
    m_list->clear();
    const QString typed = m_search->text().trimmed();
    for (const QString &id : inOrder()) {
        const QString title = m_scene.titleOf(id), sentence = m_scene.sentenceOf(id);
        if (!typed.isEmpty() && !SearchMatch::hasAll(title + u' ' + sentence, typed))
            continue;
        const NodeKind *kind = NodeCatalogue::find(m_document.graph().node(id)->kind);
        auto *item = new QListWidgetItem(themedIcon(kind ? kind->icon : QStringLiteral("help")),
                                         title, m_list);
        item->setData(kNode, id);
        item->setToolTip(sentence);
        item->setData(Qt::AccessibleTextRole, tr("%1. %2").arg(title, sentence));
    }
    m_nothing->setVisible(m_list->count() == 0);
    m_nothing->setText(typed.isEmpty() ? tr("There is no step yet. Add one at “Add”.")
                                       : tr("No step has these words."));
    m_isMarking = false;
    markCurrent();
}

void StepList::markCurrent()
{
    const QString current = m_document.choice().current();
    m_isMarking = true;
    for (int row = 0; row < m_list->count(); ++row) {
        if (m_list->item(row)->data(kNode).toString() == current)
            m_list->setCurrentRow(row);
    }
    m_isMarking = false;
}

bool StepList::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() == QEvent::Show)
        fill();
    if (event->type() != QEvent::KeyPress)
        return QWidget::eventFilter(watched, event);
    const auto *key = static_cast<QKeyEvent *>(event);
    if (key->modifiers() & ~Qt::KeypadModifier)
        return QWidget::eventFilter(watched, event);
    const int row = m_list->currentRow();
    if (key->key() == Qt::Key_Return || key->key() == Qt::Key_Enter) {
        const QListWidgetItem *item = m_list->item(row >= 0 ? row : 0);
        if (item)
            emit stepChosen(item->data(kNode).toString(), true);
        return true;
    }
    if (watched == m_search && (key->key() == Qt::Key_Down || key->key() == Qt::Key_Up)) {
        m_list->setCurrentRow(
            std::clamp(row + (key->key() == Qt::Key_Down ? 1 : -1), 0, m_list->count() - 1));
        return true;
    }
    return QWidget::eventFilter(watched, event);
}

} // namespace comptoir
