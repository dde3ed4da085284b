#include "views/segments/builder/dropmark.h"

#include "views/widgets/tokens.h"

#include <QPainter>

namespace comptoir {

namespace {
constexpr int kRound = 5; ///< at both ends
}

DropMark::DropMark(QWidget *canvas)
    : QWidget(canvas)
{
    setObjectName(QStringLiteral("dropMark"));
    setAttribute(Qt::WA_TransparentForMouseEvents);
    hide();
}

void DropMark::showAt(const QRect &mark)
{
    setGeometry(mark.adjusted(-kRound, -kRound, kRound, kRound));
    raise();
    show();
}

void DropMark::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setBrush(QColor(tokensFor(palette()).accent));
    painter.setPen(Qt::NoPen);
    const QRectF bar = QRectF(rect()).adjusted(kRound, kRound, -kRound, -kRound);
    painter.drawRoundedRect(bar, bar.height() / 2, bar.height() / 2);
    for (const double x : {bar.left(), bar.right()})
        painter.drawEllipse(QPointF(x, bar.center().y()), kRound - 0.5, kRound - 0.5);
}

} // namespace comptoir
