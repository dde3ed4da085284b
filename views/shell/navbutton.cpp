#include "views/shell/navbutton.h"

#include "views/widgets/icons.h"
#include "views/widgets/theme.h"

#include <QLocale>
#include <QPainter>
#include <QtMath>

namespace comptoir {

namespace {

constexpr int kIconLeft = 11;
constexpr int kIconGap = 9;
constexpr int kMargin = 8; ///< at the right
constexpr int kPill = 20; ///< height of the figure, and its least width

QFont countFont()
{
    QFont font = Theme::smallFont();
    font.setWeight(QFont::DemiBold);
    return font;
}

int iconSide()
{
    return Theme::forText(18);
}

int textLeft()
{
    return kIconLeft + iconSide() + kIconGap;
}

} // namespace

NavButton::NavButton(const QString &icon, QWidget *parent)
    : QAbstractButton(parent)
    , m_icon(icon)
{
    setCheckable(true);
    setFocusPolicy(Qt::StrongFocus);
    setAttribute(Qt::WA_Hover);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
}

void NavButton::setCollapsed(bool collapsed)
{
    m_collapsed = collapsed;
    update();
}

void NavButton::setCount(qint64 count)
{
    m_count = count;
    updateGeometry();
    update();
}

QSize NavButton::sizeHint() const
{
    QFont font = this->font();
    font.setWeight(QFont::DemiBold);
    const int words = qCeil(QFontMetricsF(font).horizontalAdvance(text())); // else it is elided
    return {textLeft() + words + rightOfText(), Theme::forText(34)};
}

int NavButton::pillWidth() const
{
    const int words = QFontMetrics(countFont()).horizontalAdvance(QLocale().toString(m_count));
    return qMax(Theme::forText(kPill), words + 12);
}

/// What the words leave free: a gap, and the figure with its own.
int NavButton::rightOfText() const
{
    return m_count > 0 ? pillWidth() + 2 * kMargin : kMargin;
}

void NavButton::paintEvent(QPaintEvent *)
{
    const Tokens &tokens = tokensFor(palette());
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    if (isChecked() || underMouse() || hasFocus()) {
        painter.setBrush(QColor(isChecked() ? tokens.accentSoft
                                            : (underMouse() ? tokens.hover : tokens.background)));
        painter.setPen(hasFocus() ? QPen(QColor(tokens.accent), 2) : QPen(Qt::NoPen));
        painter.drawRoundedRect(QRectF(rect()).adjusted(1, 1, -1, -1), 8, 8);
    }
    const QColor ink = isChecked() ? tokens.accent : tokens.muted;
    const int side = iconSide();
    const qreal left = m_collapsed ? (width() - side) / 2.0 : kIconLeft;
    paintIcon(painter, m_icon, isChecked() ? tokens.accent : tokens.text,
              QRectF(left, (height() - side) / 2.0, side, side));
    if (!m_collapsed) {
        QFont font = this->font();
        font.setWeight(isChecked() ? QFont::DemiBold : QFont::Normal);
        painter.setFont(font);
        painter.setPen(ink);
        const QRect words = rect().adjusted(textLeft(), 0, -rightOfText(), 0);
        painter.drawText(words, Qt::AlignVCenter | Qt::AlignLeft,
                         painter.fontMetrics().elidedText(text(), Qt::ElideRight, words.width()));
    }
    if (m_count > 0)
        paintCount(painter);
}

void NavButton::paintCount(QPainter &painter) const
{
    const Tokens &tokens = tokensFor(palette());
    painter.setPen(Qt::NoPen);
    painter.setBrush(QColor(tokens.warningSoft));
    if (m_collapsed) {
        painter.setBrush(QColor(tokens.warning));
        painter.drawEllipse(QPointF(width() / 2.0 + 10, 9), 4, 4);
        return;
    }
    const int wide = pillWidth();
    const int high = Theme::forText(kPill);
    const QRectF pill(width() - wide - kMargin, (height() - high) / 2.0, wide, high);
    painter.drawRoundedRect(pill, high / 2.0, high / 2.0);
    painter.setFont(countFont());
    painter.setPen(QColor(tokens.warning));
    painter.drawText(pill, Qt::AlignCenter, QLocale().toString(m_count));
}

} // namespace comptoir
