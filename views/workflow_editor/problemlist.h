#pragma once

#include "workflows/graph/graph.h"
#include "workflows/graph/validation/graphproblem.h"

#include <QFrame>

class QListWidget;

namespace comptoir {

class Badge;

/// What is wrong with the workflow, under the canvas: how much, and each with its step, to which a
/// click or Enter leads.
class ProblemList : public QFrame
{
    Q_OBJECT

public:
    explicit ProblemList(QWidget *parent = nullptr);

    void setProblems(const Graph &graph, const QList<GraphProblem> &problems);
    [[nodiscard]] const QList<GraphProblem> &problems() const { return m_problems; }
    [[nodiscard]] int errors() const;
    void takeFocus();

signals:
    void problemChosen(const comptoir::GraphProblem &problem);

private:
    void showProblems();
    void changeEvent(QEvent *event) override;

    Graph m_graph;
    QList<GraphProblem> m_problems;
    Badge *m_badge;
    QListWidget *m_list;
};

} // namespace comptoir
