#include "views/charts/chartreadout.h"

#include "views/widgets/theme.h"

#include <QPainter>

#include <algorithm>

namespace comptoir {

namespace {
constexpr double kPadding = 12;
constexpr double kAbove = 8;
} // namespace

void paintReadout(QPainter &painter, const QStringList &lines, QPointF at, double right,
                  const Tokens &tokens)
{
    const QFont plain = Theme::smallFont();
    QFont strong = plain;
    strong.setWeight(QFont::DemiBold);
    const QFontMetricsF bold(strong);
    const QFontMetricsF letters(plain);
    double wide = 0;
    for (const QString &line : lines)
        wide = std::max(wide, bold.horizontalAdvance(line));
    const double high = letters.height();
    QRectF box(at.x() + kPadding, at.y(), wide + 2 * kPadding,
               high * double(lines.size()) + 2 * kAbove);
    if (box.right() > right - 2)
        box.moveRight(std::max(box.width() + 2, at.x() - kPadding));
    painter.setPen(QColor(tokens.outline));
    painter.setBrush(QColor(tokens.card));
    painter.drawRoundedRect(box, 6, 6);
    double y = box.top() + kAbove + letters.ascent();
    for (qsizetype i = 0; i < lines.size(); ++i, y += high) {
        painter.setFont(i == 0 ? strong : plain);
        painter.setPen(QColor(i == 0 ? tokens.muted : tokens.text));
        painter.drawText(QPointF(box.left() + kPadding, y), lines[i]);
    }
}

} // namespace comptoir
