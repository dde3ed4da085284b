#include "views/customers/timelinedelegate.h"

#include "views/customers/timelinemodel.h"
#include "views/widgets/icons.h"
#include "views/widgets/theme.h"

#include <QPainter>

namespace comptoir {

QSize TimelineDelegate::sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    Q_UNUSED(option)
    return {200, index.data(TimelineModel::IsDayRole).toBool() ? 38 : 52};
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
    painter.drawText(option.rect.adjusted(2, 0, 0, -6), Qt::AlignBottom | Qt::AlignLeft,
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
    const QRectF circle(rect.left() + 2, rect.top() + 10, 30, 30);
    painter.setPen(Qt::NoPen);
    painter.setBrush(tokens.ground(tone));
    painter.drawEllipse(circle);
    paintIcon(painter, index.data(TimelineModel::IconRole).toString(), tokens.foreground(tone),
              circle.adjusted(7, 7, -7, -7));
    const int left = rect.left() + 44;
    const bool opens = index.data(TimelineModel::OpensRole).toBool();
    const int room = rect.right() - left - (opens ? 26 : 4);
    QFont strong = option.font;
    strong.setWeight(QFont::Medium);
    painter.setFont(strong);
    painter.setPen(QColor(tokens.text));
    painter.drawText(
        QRect(left, rect.top() + 7, room, 19), Qt::AlignVCenter,
        painter.fontMetrics().elidedText(index.data().toString(), Qt::ElideRight, room));
    painter.setFont(Theme::smallFont());
    painter.setPen(QColor(tokens.muted));
    painter.drawText(QRect(left, rect.top() + 26, room, 17), Qt::AlignVCenter,
                     painter.fontMetrics().elidedText(
                         index.data(TimelineModel::DetailRole).toString(), Qt::ElideRight, room));
    if (opens) {
        paintIcon(painter, QStringLiteral("right"), QColor(tokens.muted),
                  QRectF(rect.right() - 18, rect.center().y() - 7, 14, 14));
    }
    painter.fillRect(QRect(rect.left(), rect.bottom(), rect.width(), 1), QColor(tokens.line));
}

} // namespace comptoir
