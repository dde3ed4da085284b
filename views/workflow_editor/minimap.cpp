#include "views/workflow_editor/minimap.h"

#include "views/widgets/theme.h"
#include "views/workflow_editor/editorscene.h"
#include "views/workflow_editor/workflowcanvas.h"

#include <QMouseEvent>
#include <QPainter>
#include <QWheelEvent>

#include <algorithm>

namespace comptoir {

namespace {
constexpr int kPadding = 10;
} // namespace

Minimap::Minimap(WorkflowCanvas &view)
    : QWidget(&view)
    , m_view(view)
{
    setObjectName(QStringLiteral("workflow.minimap"));
    setFocusPolicy(Qt::NoFocus);
    setCursor(Qt::ArrowCursor);
}

QSize Minimap::sizeHint() const
{
    return {Theme::forText(168), Theme::forText(108)};
}

void Minimap::refresh()
{
    m_contents = m_view.canvas().contents();
    m_drawn = {};
    update();
}

QTransform Minimap::toMap() const
{
    const QRectF room = QRectF(rect()).adjusted(kPadding, kPadding, -kPadding, -kPadding);
    if (m_contents.isEmpty() || room.isEmpty())
        return {};
    const double scale
        = std::min({room.width() / m_contents.width(), room.height() / m_contents.height(), 0.25});
    QTransform transform;
    transform.translate(room.center().x(), room.center().y());
    transform.scale(scale, scale);
    transform.translate(-m_contents.center().x(), -m_contents.center().y());
    return transform;
}

void Minimap::draw()
{
    const Tokens &tokens = tokensFor(palette());
    m_drawn = QPixmap(size() * devicePixelRatioF());
    m_drawn.setDevicePixelRatio(devicePixelRatioF());
    m_drawn.fill(Qt::transparent);
    QPainter painter(&m_drawn);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(QPen(QColor(tokens.outline), 1));
    painter.setBrush(QColor(tokens.card));
    painter.drawRoundedRect(QRectF(rect()).adjusted(0.5, 0.5, -0.5, -0.5), metrics::kRadius,
                            metrics::kRadius);
    painter.setRenderHint(QPainter::Antialiasing, false);
    const QTransform transform = toMap();
    for (const QRectF &card : m_view.canvas().cards()) {
        const QRectF small = transform.mapRect(card);
        painter.fillRect(QRectF(small.topLeft(), small.size().expandedTo(QSizeF(2, 2))),
                         QColor(tokens.outline));
    }
}

void Minimap::paintEvent(QPaintEvent *event)
{
    Q_UNUSED(event)
    if (m_drawn.isNull() || m_drawn.deviceIndependentSize().toSize() != size())
        draw();
    QPainter painter(this);
    painter.drawPixmap(0, 0, m_drawn);
    const QRectF seen = m_view.mapToScene(m_view.viewport()->rect()).boundingRect();
    const QRectF room = QRectF(rect()).adjusted(3, 3, -3, -3);
    painter.setPen(QPen(QColor(tokensFor(palette()).accent), 1.5));
    painter.drawRect(toMap().mapRect(seen).intersected(room));
}

void Minimap::goTo(const QPointF &place)
{
    m_view.centerOn(toMap().inverted().map(place));
}

void Minimap::mousePressEvent(QMouseEvent *event)
{
    event->accept();
    goTo(event->position());
}

void Minimap::mouseMoveEvent(QMouseEvent *event)
{
    event->accept();
    if (event->buttons().testFlag(Qt::LeftButton))
        goTo(event->position());
}

void Minimap::mouseReleaseEvent(QMouseEvent *event)
{
    event->accept();
}

void Minimap::wheelEvent(QWheelEvent *event)
{
    event->accept();
    if (event->angleDelta().y() != 0)
        m_view.setZoom(m_view.zoom() * (event->angleDelta().y() > 0 ? 1.2 : 1 / 1.2));
}

} // namespace comptoir
