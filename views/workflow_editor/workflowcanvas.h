#pragma once

#include "views/workflow_editor/canvastool.h"
#include "views/workflow_editor/editordocument.h"

#include <QGraphicsView>

class QMenu;

namespace comptoir {

class EditorScene;
class Minimap;

/// The canvas: shows the scene, and everything that can be done on it by mouse and keys. The wheel
/// makes it larger and smaller, the middle button or Space moves it. GUI thread.
class WorkflowCanvas : public QGraphicsView
{
    Q_OBJECT

public:
    WorkflowCanvas(EditorDocument &document, EditorScene &scene, QWidget *parent = nullptr);
    ~WorkflowCanvas() override;
    Q_DISABLE_COPY_MOVE(WorkflowCanvas)

    [[nodiscard]] EditorDocument &document() const { return m_document; }
    [[nodiscard]] EditorScene &canvas() const { return m_scene; }

    static constexpr double kLeastZoom = 0.1;
    static constexpr double kMostZoom = 2;
    /// 1: as large as the words of other pages.
    [[nodiscard]] double zoom() const { return m_zoom; }
    void setZoom(double zoom); ///< about the middle
    void zoomIn() { setZoom(m_zoom * kStep); }
    void zoomOut() { setZoom(m_zoom / kStep); }
    void fit(); ///< everything in sight, not larger than in other pages
    void pan(const QPoint &by); ///< pixels of the screen
    /// Chooses it and brings it into sight.
    void goTo(const QString &node);
    void bringIntoSight(const QString &node);

    // What keys and the menu do (canvascommands.h).
    void step(Qt::ArrowType way); ///< to the next card there
    void moveChosen(Qt::ArrowType way); ///< by a step of the grid
    void cut();
    void copy();
    void paste();
    void chooseAll();
    void askArrow(); ///< a list of where arrows of the current card can lead
    void groupChosen();
    void addNote();
    void leaveChoice(); ///< nothing is chosen any more

signals:
    void zoomed();
    void addWanted(); ///< a step after the current one
    void editWanted(); ///< what is chosen
    /// Of a card that was dropped: `node` is to be made of that kind.
    void kindDropped(const QString &kind, const QPoint &place, const comptoir::ArrowRef &onto);

private:
    static constexpr double kStep = 1.2;

    [[nodiscard]] CanvasTool::Hand handAt(const QPoint &screen, Qt::KeyboardModifiers keys) const;
    [[nodiscard]] QPoint middle() const;
    void applyZoom();
    void zoomAt(const QPoint &screen, double zoom);
    void showPointer(const QPointF &place);
    void chooseAt(const CanvasTool::Hand &hand);
    void tellCurrent();
    void placeMinimap();
    void dropAt(const QPoint &screen, bool isDone, const QString &kind);
    QString neighbour(Qt::ArrowType way) const;

    bool event(QEvent *event) override;
    void mousePressEvent(QMouseEvent *event) override;
    void mouseMoveEvent(QMouseEvent *event) override;
    void mouseReleaseEvent(QMouseEvent *event) override;
    void mouseDoubleClickEvent(QMouseEvent *event) override;
    void wheelEvent(QWheelEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void keyReleaseEvent(QKeyEvent *event) override;
    void contextMenuEvent(QContextMenuEvent *event) override;
    void dragEnterEvent(QDragEnterEvent *event) override;
    void dragMoveEvent(QDragMoveEvent *event) override;
    void dragLeaveEvent(QDragLeaveEvent *event) override;
    void dropEvent(QDropEvent *event) override;
    void focusInEvent(QFocusEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    void changeEvent(QEvent *event) override;
    void scrollContentsBy(int dx, int dy) override;

    EditorDocument &m_document;
    EditorScene &m_scene;
    Minimap *m_minimap;
    QWidget *m_anchor; ///< as large as the card under which a list hangs
    std::unique_ptr<CanvasTool> m_tool;
    double m_zoom = 1;
    bool m_isSpaceDown = false;
};

} // namespace comptoir
