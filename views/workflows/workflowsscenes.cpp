#include "views/workflows/workflowsscenes.h"

#include "views/widgets/datatable.h"
#include "views/workflow_editor/workflowcanvas.h"
#include "views/workflow_editor/workfloweditor.h"
#include "views/workflows/workflowslist.h"

namespace comptoir {

namespace {

constexpr QSize kSmallScreen(1000, 640);

/// The workflow of that state, as Enter opens it.
void open(SceneStage &stage, WorkflowState state)
{
    auto *list = stage.first<WorkflowsList>();
    for (int row = 0; list && row < list->model().rowCount(); ++row) {
        if (list->model().lineAt(row)->workflow.state != state)
            continue;
        emit list->table()->rowOpened(row);
        break;
    }
    stage.settle();
}

/// One of its steps, for the panel at the right.
void choose(SceneStage &stage, const QString &node)
{
    open(stage, WorkflowState::Live);
    if (auto *editor = stage.first<WorkflowEditor>())
        editor->canvas()->goTo(node);
    stage.settle();
}

Scene scene(const char *name, std::function<void(SceneStage &)> prepare, QSize window = {})
{
    return {QStringLiteral("workflows-") + QLatin1String(name), QStringLiteral("workflows"),
            std::move(prepare), SceneWorld::Demo, window};
}

} // namespace

QList<Scene> workflowsScenes()
{
    return {
        scene("canvas", [](SceneStage &stage) { open(stage, WorkflowState::Live); }),
        scene("step", [](SceneStage &stage) { choose(stage, QStringLiteral("n3")); }),
        scene("question", [](SceneStage &stage) { choose(stage, QStringLiteral("n5")); }),
        scene("problems", [](SceneStage &stage) { open(stage, WorkflowState::Draft); }),
        scene("steps",
              [](SceneStage &stage) {
                  open(stage, WorkflowState::Live);
                  if (auto *editor = stage.first<WorkflowEditor>())
                      editor->find();
                  stage.settle();
              }),
        scene("far",
              [](SceneStage &stage) {
                  open(stage, WorkflowState::Live);
                  if (auto *editor = stage.first<WorkflowEditor>())
                      editor->canvas()->setZoom(0.4);
                  stage.settle();
              }),
        scene(
            "small", [](SceneStage &stage) { choose(stage, QStringLiteral("n3")); }, kSmallScreen),
        scene("nothing",
              [](SceneStage &stage) {
                  stage.type(QStringLiteral("workflows.search"), QStringLiteral("zzzz"));
              }),
    };
}

} // namespace comptoir
