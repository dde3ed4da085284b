#pragma once

#include "models/domain/workflow.h"
#include "views/viewcontext.h"
#include "views/widgets/localkeys.h"
#include "views/workflow_editor/editordocument.h"
#include "views/workflow_editor/editorworld.h"

#include <QWidget>

class QLabel;
class QLineEdit;
class QMenu;
class QPushButton;
class QStackedWidget;
class QTimer;
class QToolButton;

namespace comptoir {

class Badge;
class BuilderRoom;
class WorkflowCanvas;
class DraftKeeper;
class EditorScene;
class NodePalette;
class NoticeBar;
class ProblemList;
class PropertyPanel;
class StepList;
class TabRow;
struct GraphProblem;

/// A workflow being drawn: what there is to add and the list of its steps at the left, the canvas
/// in the middle, what is chosen at the right, what is to be mended below. Every change is kept as
/// the draft at once; what is live changes by publishing alone.
class WorkflowEditor : public QWidget
{
    Q_OBJECT

public:
    explicit WorkflowEditor(const ViewContext &context, QWidget *parent = nullptr);
    ~WorkflowEditor() override;
    Q_DISABLE_COPY_MOVE(WorkflowEditor)
    /// What it and its canvas answer, for the list of keys (F1).
    static LocalKeys keys();

    /// `publishes`: as if the owner then pressed the button.
    void open(WorkflowId workflow, bool publishes = false);
    /// An invalid one: none is open.
    [[nodiscard]] WorkflowId workflow() const { return m_stored.id; }
    [[nodiscard]] bool holdsWritten() const;
    /// Calls `left` once the draft is kept; not where that fails, and then says why.
    void leave(const std::function<void()> &left);
    void end(); ///< none is open any more
    /// What is in the store may be other by now: people, messages, segments, whether it is live.
    void refresh();
    void takeFocus();
    void find(); ///< to the field in which steps of the workflow are looked for
    /// Where parts of a window are, for F6.
    [[nodiscard]] QList<QWidget *> parts();

    [[nodiscard]] EditorDocument &document() { return m_document; }
    [[nodiscard]] WorkflowCanvas *canvas() const { return m_canvas; }
    [[nodiscard]] NoticeBar *notice() const { return m_notice; }
    [[nodiscard]] QMenu *menu() const { return m_menu; }
    /// The draft was published or not; its problems as the store has them.
    void showProblems(const QList<GraphProblem> &problems);

signals:
    void closed();
    /// The draft is kept and has no errors; the owner is to be asked.
    void publishWanted(const comptoir::StoredWorkflow &workflow, int remarks, qint64 people);
    void failed(const comptoir::Error &error);

private:
    struct Opened
    {
        StoredWorkflow workflow;
        Graph graph;
        EditorWorld world;
        std::optional<Graph> live;
    };
    enum class Side { Add, Steps };

    static Result<Opened> read(Database &database, WorkflowId workflow, Timestamp now);
    void build();
    QWidget *buildHead();
    QWidget *buildSide();
    QWidget *buildCanvas();
    void connectParts();
    void connectCanvas();
    void retranslate();
    void take(const Opened &opened, bool isNew);
    void readPeople();
    void check();
    void readNames();
    void showState();
    void showHint();
    void bring(Side side);
    void add(const QString &kind);
    void drop(const QString &kind, const QPoint &place, const ArrowRef &onto);
    void goTo(const GraphProblem &problem);
    void edit(const QString &parameter = {});
    void publish();
    void restoreView();
    void keepView();
    bool event(QEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    bool eventFilter(QObject *watched, QEvent *event) override;
    void showEvent(QShowEvent *event) override;
    void hideEvent(QHideEvent *event) override;

    ViewContext m_context;
    EditorDocument m_document;
    EditorScene *m_scene;
    DraftKeeper *m_keeper;
    std::shared_ptr<const EditorWorld> m_world;
    StoredWorkflow m_stored;
    std::optional<Graph> m_live; ///< what was published last
    qint64 m_people = 0;
    int m_generation = 0;
    bool m_isOpening = false; ///< another workflow is being read

    BuilderRoom *m_room;
    QToolButton *m_back;
    QLineEdit *m_name;
    Badge *m_state;
    QLabel *m_saved;
    QPushButton *m_publish;
    QToolButton *m_more;
    QMenu *m_menu;
    QToolButton *m_smaller;
    QPushButton *m_zoom;
    QToolButton *m_larger;
    NoticeBar *m_notice;
    TabRow *m_sideTabs = nullptr;
    QStackedWidget *m_side = nullptr;
    NodePalette *m_palette = nullptr;
    StepList *m_steps = nullptr;
    WorkflowCanvas *m_canvas = nullptr;
    QLabel *m_hint = nullptr; ///< over an empty canvas
    PropertyPanel *m_properties = nullptr;
    ProblemList *m_problems = nullptr;
    QTimer *m_checking;
    QTimer *m_counting;
};

} // namespace comptoir
