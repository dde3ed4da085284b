#include "views/customers/timelinedelegate.h"

#include "views/customers/timelinemodel.h"
#include "views/widgets/icons.h"
#include "views/widgets/theme.h"

#include <QPainter>

namespace comptoir {

namespace {

constexpr int kAbove = 4; ///< the words of an entry; as much below, and the line
constexpr int kAboveDay = 8; ///< half of it below
constexpr int kCircle = 30; ///< with text of the usual size, as the next
constexpr int kArrow = 14;

int smallLine()
{
    return QFontMetrics(Theme::smallFont()).height();
}

} // namespace

QSize TimelineDelegate::sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    if (index.data(TimelineModel::IsDayRole).toBool())
        return {200, smallLine() + kAboveDay + kAboveDay / 2};
    return {200, option.fontMetrics.height() + smallLine() + 2 * kAbove + 1};
}

void TimelineDelegate::paint(QPainter *painter, const QStyleOptionViewItem &option,
                             const QModelIndex &index) const
{
    const Tokens &tokens = tokensFor(option.palette);
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    if (index.data(TimelineModel::IsDayRole).toBool())
        paintDay(*painter, option, index, tokens);
    else
        paintEntry(*painter, option, index, tokens);
    painter->restore();
}

void TimelineDelegate::paintDay(QPainter &painter, const QStyleOptionViewItem &option,
                                const QModelIndex &index, const Tokens &tokens)
{
    QFont font = Theme::smallFont();
    font.setWeight(QFont::DemiBold);
    painter.setFont(font);
    painter.setPen(QColor(tokens.muted));
    painter.drawText(option.rect.adjusted(2, 0, 0, -kAboveDay / 2), Qt::AlignBottom | Qt::AlignLeft,
                     index.data().toString());
}

void TimelineDelegate::paintEntry(QPainter &painter, const QStyleOptionViewItem &option,
                                  const QModelIndex &index, const Tokens &tokens)
{
    const QRect rect = option.rect;
    if (option.state.testFlag(QStyle::State_Selected)
        || option.state.testFlag(QStyle::State_MouseOver)) {
        painter.setPen(option.state.testFlag(QStyle::State_HasFocus)
                           ? QPen(QColor(tokens.accent), 2)
                           : QPen(Qt::NoPen));
        painter.setBrush(QColor(tokens.hover));
        painter.drawRoundedRect(QRectF(rect).adjusted(0, 1, 0, -2), 8, 8);
    }
    const auto tone = static_cast<Tone>(index.data(TimelineModel::ToneValueRole).toInt());
    const int side = Theme::forText(kCircle);
    const QRectF circle(rect.left() + 2, rect.center().y() - side / 2.0, side, side);
    painter.setPen(Qt::NoPen);
    painter.setBrush(tokens.ground(tone));
    painter.drawEllipse(circle);
    paintIcon(painter, index.data(TimelineModel::IconRole).toString(), tokens.foreground(tone),
              circle.adjusted(side / 4.0, side / 4.0, -side / 4.0, -side / 4.0));
    const int left = rect.left() + side + 14;
    const int arrow = Theme::forText(kArrow);
    const bool opens = index.data(TimelineModel::OpensRole).toBool();
    const int room = rect.right() - left - (opens ? arrow + 12 : 4);
    const int line = option.fontMetrics.height();
    QFont strong = option.font;
    strong.setWeight(QFont::Medium);
    painter.setFont(strong);
    painter.setPen(QColor(tokens.text));
    painter.drawText(
        QRect(left, rect.top() + kAbove, room, line), Qt::AlignVCenter,
        painter.fontMetrics().elidedText(index.data().toString(), Qt::ElideRight, room));
    painter.setFont(Theme::smallFont());
    painter.setPen(QColor(tokens.muted));
    painter.drawText(QRect(left, rect.top() + kAbove + line, room, smallLine()), Qt::AlignVCenter,
                     painter.fontMetrics().elidedText(
                         index.data(TimelineModel::DetailRole).toString(), Qt::ElideRight, room));
    if (opens) {
        paintIcon(painter, QStringLiteral("right"), QColor(tokens.muted),
                  QRectF(rect.right() - arrow - 4, rect.center().y() - arrow / 2.0, arrow, arrow));
    }
    painter.fillRect(QRect(rect.left(), rect.bottom(), rect.width(), 1), QColor(tokens.line));
}

} // namespace comptoir
