#pragma once

#include "models/domain/workflow.h"
#include "views/shell/page.h"
#include "views/widgets/localkeys.h"

class QStackedWidget;

namespace comptoir {

class WorkflowActions;
class WorkflowEdits;
class WorkflowEditor;
class WorkflowsList;

/// All workflows, or one of them being drawn.
class WorkflowsPage : public Page
{
    Q_OBJECT

public:
    explicit WorkflowsPage(const ViewContext &context, QWidget *parent = nullptr);

    /// Opens a workflow.
    void showRecord(qint64 id) override;
    /// "new": begins one.
    void showSection(const QString &section) override;
    void refresh() override;
    [[nodiscard]] QList<QWidget *> parts() override;
    [[nodiscard]] bool holdsWritten() const override;
    void leave(const std::function<void()> &left) override;
    void goBack() override;
    [[nodiscard]] bool canStepBack() const override;
    void takeFocus() override;
    bool find() override;
    /// For the list of keys (F1).
    static LocalKeys keys();

private:
    void build();
    void connectList();
    void connectEditor();
    void tell(const Error &error);
    void open(WorkflowId workflow, bool publishes = false);
    void begin();
    void back();
    void readList();
    void showCurrent();
    void chooseImport();
    void measureWhatIsSeen();
    [[nodiscard]] bool isDrawing() const;
    void keyPressEvent(QKeyEvent *event) override;

    ViewContext m_context;
    WorkflowEdits *m_edits;
    WorkflowActions *m_actions;
    QStackedWidget *m_stack;
    WorkflowsList *m_list;
    WorkflowEditor *m_editor;
    WorkflowId m_current;
    int m_generation = 0;
};

} // namespace comptoir
