#include "views/widgets/toggleswitch.h"

#include "views/widgets/motion.h"
#include "views/widgets/theme.h"

#include <QPainter>
#include <QVariantAnimation>

namespace comptoir {

namespace {

constexpr int kKnobMargin = 3;
constexpr int kGap = 10;
constexpr int kRing = 4; ///< around all, for the focus

QSize trackSize()
{
    return {Theme::forText(36), Theme::forText(20)};
}

void paintTick(QPainter &painter, const QRectF &knob, const QColor &colour)
{
    const qreal unit = knob.width() / 14;
    painter.setPen(QPen(colour, 1.75 * unit, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin));
    const QPointF middle = knob.center();
    const QPointF points[]
        = {middle + QPointF(-3 * unit, 0.25 * unit), middle + QPointF(-0.75 * unit, 2.5 * unit),
           middle + QPointF(3.25 * unit, -2.25 * unit)};
    painter.drawPolyline(points, 3);
}

} // namespace

ToggleSwitch::ToggleSwitch(QWidget *parent)
    : ToggleSwitch(QString(), parent)
{}

ToggleSwitch::ToggleSwitch(const QString &text, QWidget *parent)
    : QCheckBox(text, parent)
    , m_slide(new QVariantAnimation(this))
    , m_place(0)
{
    setCursor(Qt::PointingHandCursor);
    connect(m_slide, &QVariantAnimation::valueChanged, this, [this](const QVariant &place) {
        m_place = place.toReal();
        update();
    });
    connect(this, &QCheckBox::toggled, this, [this](bool on) {
        m_slide->stop();
        m_slide->setStartValue(m_place);
        m_slide->setEndValue(on ? 1.0 : 0.0);
        m_slide->setDuration(isVisible() && motion::isWanted() ? motion::kMs : 0);
        m_slide->start();
    });
}

QSize ToggleSwitch::sizeHint() const
{
    const QSize words = fontMetrics().size(Qt::TextShowMnemonic, text());
    const int wide = trackSize().width() + (text().isEmpty() ? 0 : kGap + words.width());
    return {wide + 2 * kRing, qMax(trackSize().height(), words.height()) + 2 * kRing};
}

/// Word and switch are one thing to press.
bool ToggleSwitch::hitButton(const QPoint &position) const
{
    return rect().contains(position);
}

void ToggleSwitch::paintEvent(QPaintEvent *)
{
    const Tokens &tokens = tokensFor(palette());
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    if (hasFocus()) {
        painter.setPen(QPen(QColor(tokens.accent), 2));
        painter.drawRoundedRect(QRectF(rect()).adjusted(1, 1, -1, -1), 8, 8);
    }
    const QRect inside = rect().adjusted(kRing, kRing, -kRing, -kRing);
    const QRect track = QStyle::alignedRect(layoutDirection(), Qt::AlignLeft | Qt::AlignVCenter,
                                            trackSize(), inside);
    paintTrack(painter, track);
    const QSize room(inside.width() - trackSize().width() - kGap, inside.height());
    const QRect words
        = QStyle::alignedRect(layoutDirection(), Qt::AlignRight | Qt::AlignVCenter, room, inside);
    painter.setPen(QColor(isEnabled() ? tokens.text : tokens.muted));
    painter.drawText(words,
                     static_cast<int>(Qt::TextShowMnemonic
                                      | QStyle::visualAlignment(layoutDirection(),
                                                                Qt::AlignLeft | Qt::AlignVCenter)),
                     text());
}

void ToggleSwitch::paintTrack(QPainter &painter, const QRectF &track) const
{
    const Tokens &tokens = tokensFor(palette());
    const QColor on(isEnabled() ? tokens.accent : tokens.muted);
    const qreal round = track.height() / 2;
    painter.setPen(isChecked() ? QPen(Qt::NoPen) : QPen(QColor(tokens.muted), 1));
    painter.setBrush(isChecked() ? on : QColor(underMouse() ? tokens.hover : tokens.chip));
    painter.drawRoundedRect(track.adjusted(0.5, 0.5, -0.5, -0.5), round, round);
    const qreal side = track.height() - 2 * kKnobMargin;
    const qreal travel = track.width() - side - 2 * kKnobMargin;
    const qreal place = layoutDirection() == Qt::RightToLeft ? 1 - m_place : m_place;
    const QRectF knob(track.left() + kKnobMargin + place * travel, track.top() + kKnobMargin, side,
                      side);
    painter.setPen(Qt::NoPen);
    painter.setBrush(QColor(isChecked() ? tokens.onAccent : tokens.muted));
    painter.drawEllipse(knob);
    if (isChecked())
        paintTick(painter, knob, on);
}

} // namespace comptoir
