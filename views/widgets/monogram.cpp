#include "views/widgets/monogram.h"

#include "views/widgets/icons.h"
#include "views/widgets/theme.h"

#include <QPainter>

namespace comptoir {

Monogram::Monogram(QWidget *parent)
    : QWidget(parent)
{
    setFixedSize(44, 44);
}

void Monogram::setLetter(const QString &letter)
{
    m_letter = letter;
    update();
}

void Monogram::paint(QPainter &painter, const QRectF &square, const QString &letter,
                     const QPalette &palette)
{
    const Tokens &tokens = tokensFor(palette);
    const double side = square.width();
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(Qt::NoPen);
    painter.setBrush(QColor(tokens.accentSoft));
    painter.drawRoundedRect(square, side / 5, side / 5);
    if (letter.isEmpty()) {
        const double edge = side / 4;
        paintIcon(painter, QStringLiteral("product"), tokens.accent,
                  square.adjusted(edge, edge, -edge, -edge));
    } else {
        QFont font = Theme::headingFont();
        font.setPixelSize(qRound(side * 0.48));
        painter.setFont(font);
        painter.setPen(QColor(tokens.accent));
        painter.drawText(square, Qt::AlignCenter, letter);
    }
    painter.restore();
}

void Monogram::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    paint(painter, rect(), m_letter, palette());
}

} // namespace comptoir
