#include "views/workflow_editor/problemlist.h"

#include "views/widgets/badge.h"
#include "views/widgets/icons.h"
#include "views/widgets/theme.h"
#include "workflows/graph/nodespeech.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QListWidget>

#include <algorithm>

namespace comptoir {

namespace {
constexpr int kRowsSeen = 4;
} // namespace

ProblemList::ProblemList(QWidget *parent)
    : QFrame(parent)
    , m_badge(new Badge({}, Tone::Neutral, this))
    , m_list(new QListWidget(this))
{
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(12);
    row->addWidget(m_badge, 0, Qt::AlignTop);
    row->addWidget(m_list, 1);
    m_list->setObjectName(QStringLiteral("workflow.problems"));
    m_list->setFrameShape(QFrame::NoFrame);
    m_list->setTextElideMode(Qt::ElideRight);
    m_list->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    const auto tell = [this](const QListWidgetItem *item) {
        const int at = m_list->row(item);
        if (at >= 0 && at < m_problems.size())
            emit problemChosen(GraphProblem(m_problems.at(at)));
    };
    connect(m_list, &QListWidget::itemClicked, this, tell);
    connect(m_list, &QListWidget::itemActivated, this, tell);
    showProblems();
}

int ProblemList::errors() const
{
    return static_cast<int>(std::count_if(m_problems.cbegin(), m_problems.cend(),
                                          [](const GraphProblem &one) { return one.isError; }));
}

void ProblemList::takeFocus()
{
    m_list->setFocus(Qt::OtherFocusReason);
    if (m_list->currentRow() < 0)
        m_list->setCurrentRow(0);
}

void ProblemList::setProblems(const Graph &graph, const QList<GraphProblem> &problems)
{
    m_graph = graph;
    if (problems == m_problems && m_list->count() > 0)
        return;
    m_problems = problems;
    showProblems();
}

void ProblemList::showProblems()
{
    const int errors = this->errors();
    const int remarks = static_cast<int>(m_problems.size()) - errors;
    if (errors > 0)
        m_badge->set(tr("%n to mend", nullptr, errors), Tone::Danger, iconOf(Tone::Danger));
    else if (remarks > 0)
        m_badge->set(tr("%n remark(s)", nullptr, remarks), Tone::Warning, iconOf(Tone::Warning));
    else
        m_badge->set(tr("Nothing to mend"), Tone::Good, iconOf(Tone::Good));
    const int current = m_list->currentRow();
    m_list->clear();
    m_list->setAccessibleName(tr("What is to be mended in the workflow"));
    for (const GraphProblem &problem : std::as_const(m_problems)) {
        const GraphNode *node = m_graph.node(problem.node);
        //: %1 is the name of a step, %2 a whole sentence: what is wrong with it
        const QString text
            = node ? tr("%1: %2").arg(GraphSentence::title(*node), problem.text) : problem.text;
        auto *item = new QListWidgetItem(
            themedIcon(problem.isError ? QStringLiteral("error") : QStringLiteral("warning"),
                       problem.isError ? Tone::Danger : Tone::Warning),
            text, m_list);
        item->setToolTip(text);
    }
    m_list->setVisible(!m_problems.isEmpty());
    if (current >= 0 && current < m_list->count())
        m_list->setCurrentRow(current);
    const int rows = std::min<int>(kRowsSeen, m_list->count());
    m_list->setFixedHeight(rows * qMax(m_list->sizeHintForRow(0), Theme::forText(24)) + 4);
}

void ProblemList::changeEvent(QEvent *event)
{
    QFrame::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        showProblems();
}

} // namespace comptoir
