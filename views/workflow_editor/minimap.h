#pragma once

#include <QPixmap>
#include <QWidget>

namespace comptoir {

class WorkflowCanvas;

/// The whole workflow in a corner of the canvas, with what is in sight: a press or a drag goes
/// there. For the mouse alone; keys have the cards themselves, and "show everything".
class Minimap : public QWidget
{
    Q_OBJECT

public:
    explicit Minimap(WorkflowCanvas &view);

    /// The cards are others, or lie elsewhere.
    void refresh();
    [[nodiscard]] QSize sizeHint() const override;

private:
    [[nodiscard]] QTransform toMap() const;
    void draw();
    void goTo(const QPointF &place);
    void paintEvent(QPaintEvent *event) override;
    void mousePressEvent(QMouseEvent *event) override;
    void mouseMoveEvent(QMouseEvent *event) override;
    void mouseReleaseEvent(QMouseEvent *event) override;
    void wheelEvent(QWheelEvent *event) override;

    WorkflowCanvas &m_view;
    QRectF m_contents;
    QPixmap m_drawn; ///< the cards; null: to be drawn
};

} // namespace comptoir
