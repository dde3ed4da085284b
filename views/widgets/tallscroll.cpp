#include "views/widgets/tallscroll.h"

#include <QEvent>
#include <QScrollBar>

namespace comptoir {

namespace {
constexpr int kLeastHeight = 120;
} // namespace

TallScroll::TallScroll(QWidget *inside, QWidget *parent)
    : QScrollArea(parent)
{
    setWidgetResizable(true);
    setFrameShape(QFrame::NoFrame);
    setFocusPolicy(Qt::NoFocus);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    viewport()->setAutoFillBackground(false);
    setWidget(inside);
    inside->setAutoFillBackground(false); // setWidget turns it on
}

/// Room for all of it, where there is.
QSize TallScroll::sizeHint() const
{
    return widget()->sizeHint() + QSize(verticalScrollBar()->sizeHint().width(), 0);
}

QSize TallScroll::minimumSizeHint() const
{
    return {widget()->minimumSizeHint().width() + verticalScrollBar()->sizeHint().width(),
            qMin(kLeastHeight, widget()->minimumSizeHint().height())};
}

/// What is in it needs another width: so does this.
bool TallScroll::eventFilter(QObject *watched, QEvent *event)
{
    if (watched == widget() && event->type() == QEvent::LayoutRequest)
        updateGeometry();
    return QScrollArea::eventFilter(watched, event);
}

} // namespace comptoir
