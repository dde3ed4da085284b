#include "views/widgets/sidehandle.h"

#include "views/widgets/retranslate.h"
#include "views/widgets/theme.h"

#include <QKeyEvent>
#include <QPainter>

namespace comptoir {

namespace {
constexpr int kStep = 24; ///< pixels with text of the usual size
constexpr QSize kGrip(6, 56);
} // namespace

SideHandle::SideHandle(QSplitter *parent)
    : QSplitterHandle(Qt::Horizontal, parent)
{
    setFocusPolicy(Qt::TabFocus);
    onLanguage(this, [this] {
        setAccessibleName(tr("Border between the list and what is open"));
        setAccessibleDescription(tr("The arrow keys move it."));
    });
}

void SideHandle::keyPressEvent(QKeyEvent *event)
{
    switch (event->key()) {
    case Qt::Key_Left:
        moveSplitter(x() - Theme::forText(kStep));
        break;
    case Qt::Key_Right:
        moveSplitter(x() + Theme::forText(kStep));
        break;
    case Qt::Key_Home:
        moveSplitter(0); // the parts keep their least widths
        break;
    case Qt::Key_End:
        moveSplitter(splitter()->width());
        break;
    default:
        QSplitterHandle::keyPressEvent(event);
    }
}

void SideHandle::focusInEvent(QFocusEvent *event)
{
    QSplitterHandle::focusInEvent(event);
    update();
}

void SideHandle::focusOutEvent(QFocusEvent *event)
{
    QSplitterHandle::focusOutEvent(event);
    update();
}

void SideHandle::paintEvent(QPaintEvent *event)
{
    QSplitterHandle::paintEvent(event);
    if (!hasFocus())
        return;
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(Qt::NoPen);
    painter.setBrush(QColor(tokensFor(palette()).accent));
    const QRectF all(rect());
    painter.drawRect(QRectF(all.center().x() - 1, all.top(), 2, all.height()));
    const QRectF grip(all.center() - QPointF(kGrip.width() / 2.0, kGrip.height() / 2.0), kGrip);
    painter.drawRoundedRect(grip, kGrip.width() / 2.0, kGrip.width() / 2.0);
}

} // namespace comptoir
