#pragma once

#include "views/workflows/workflowsmodel.h"
#include "workflows/engine/workflowbook.h"

#include <QObject>

#include <optional>

class QAction;
class QWidget;

namespace comptoir {

class WorkflowEdits;

/// What can be done with a workflow as a whole: the entries of the menu of its line and of the
/// editor's. GUI thread.
class WorkflowActions : public QObject
{
    Q_OBJECT

public:
    /// Their words follow the language of `page`.
    WorkflowActions(WorkflowEdits &edits, QWidget *page);

    [[nodiscard]] const QList<QAction *> &all() const { return m_actions; }
    /// Which one it is; nothing: none is chosen.
    void setWorkflow(const std::optional<WorkflowLine> &line);

    /// Asks first, and says what will happen.
    void publish(const StoredWorkflow &workflow, int remarks, qint64 people);

signals:
    void openWanted(comptoir::WorkflowId workflow);
    /// It is to be checked first, in the editor.
    void publishWanted(comptoir::WorkflowId workflow);
    void duplicated(comptoir::WorkflowId made);
    void published(const comptoir::WorkflowBook::Published &published);

private:
    QAction *make(const char *icon, void (WorkflowActions::*act)());
    void retranslate();
    void open();
    void publishChosen();
    void pause();
    void duplicate();
    void saveToFile();
    void archive();

    WorkflowEdits &m_edits;
    QWidget *m_page;
    QList<QAction *> m_actions;
    std::optional<WorkflowLine> m_line;
};

} // namespace comptoir
