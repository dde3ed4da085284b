#include "views/widgets/badge.h"

#include "views/widgets/icons.h"
#include "views/widgets/theme.h"

#include <QPainter>

namespace comptoir {

namespace {

constexpr int kPadding = 9;

int badgeHeight()
{
    return Theme::forText(23);
}

int iconSize()
{
    return Theme::forText(13);
}

QFont badgeFont(Tone tone)
{
    QFont font = Theme::smallFont();
    font.setWeight(tone == Tone::Neutral ? QFont::Normal : QFont::Medium);
    return font;
}

} // namespace

Badge::Badge(const QString &text, Tone tone, QWidget *parent)
    : QWidget(parent)
    , m_tone(tone)
{
    setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
    set(text, tone);
}

void Badge::set(const QString &text, Tone tone, const QString &icon)
{
    m_text = text;
    m_tone = tone;
    m_icon = icon;
    setAccessibleName(text);
    updateGeometry();
    update();
}

QSize Badge::sizeHint() const
{
    return {widthOf(m_text, m_tone) + (m_icon.isEmpty() ? 0 : iconSize() + 4), badgeHeight()};
}

int Badge::widthOf(const QString &text, Tone tone)
{
    return QFontMetrics(badgeFont(tone)).horizontalAdvance(text) + 2 * kPadding;
}

void Badge::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    const Tokens &tokens = tokensFor(palette());
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(Qt::NoPen);
    painter.setBrush(tokens.ground(m_tone));
    painter.drawRoundedRect(QRectF(rect()), badgeHeight() / 2.0, badgeHeight() / 2.0);
    QRect words = rect().adjusted(kPadding, 0, -kPadding, 0);
    if (!m_icon.isEmpty()) {
        paintIcon(painter, m_icon, tokens.foreground(m_tone),
                  QRectF(words.left(), (height() - iconSize()) / 2.0, iconSize(), iconSize()));
        words.setLeft(words.left() + iconSize() + 4);
    }
    painter.setFont(badgeFont(m_tone));
    painter.setPen(tokens.foreground(m_tone));
    painter.drawText(words, Qt::AlignVCenter | Qt::AlignLeft, m_text);
}

void Badge::paint(QPainter &painter, const QRect &rect, const QString &text, Tone tone,
                  const QPalette &palette, bool selected)
{
    const Tokens &tokens = tokensFor(palette);
    const QFont font = badgeFont(tone);
    const QFontMetrics sizes(font);
    const int width = qMin(rect.width(), widthOf(text, tone));
    const QRect pill(rect.left(), rect.center().y() - badgeHeight() / 2, width, badgeHeight());
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(Qt::NoPen);
    painter.setBrush(selected ? QColor(tokens.card) : tokens.ground(tone));
    painter.drawRoundedRect(QRectF(pill), badgeHeight() / 2.0, badgeHeight() / 2.0);
    painter.setFont(font);
    painter.setPen(tokens.foreground(tone));
    painter.drawText(pill, Qt::AlignCenter,
                     sizes.elidedText(text, Qt::ElideRight, width - kPadding));
    painter.restore();
}

} // namespace comptoir
