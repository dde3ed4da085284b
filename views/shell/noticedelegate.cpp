#include "views/shell/noticedelegate.h"

#include "models/domain/clock.h"
#include "views/shell/notices.h"
#include "views/widgets/format.h"
#include "views/widgets/icons.h"
#include "views/widgets/theme.h"

#include <QPainter>

namespace comptoir {

namespace {

constexpr int kPadding = 10;
constexpr int kTextLeft = 36;
constexpr int kWrap = Qt::TextWordWrap;

/// Room of the words, `width` being that of the whole line.
QRect room(int width)
{
    return {kTextLeft, kPadding, width - kTextLeft - kPadding, 4000};
}

} // namespace

NoticeDelegate::NoticeDelegate(const Clock &clock, QObject *parent)
    : QStyledItemDelegate(parent)
    , m_clock(clock)
{}

QString NoticeDelegate::detail(const QModelIndex &index) const
{
    const Timestamp at{index.data(Notices::TimeRole).toLongLong()};
    return Format::moment(at, m_clock.now());
}

QSize NoticeDelegate::sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    const int width = option.rect.width() > 0 ? option.rect.width() : 360;
    const int words
        = option.fontMetrics.boundingRect(room(width), kWrap, index.data().toString()).height();
    return {width, 2 * kPadding + words + 2 + QFontMetrics(Theme::smallFont()).height()};
}

void NoticeDelegate::paint(QPainter *painter, const QStyleOptionViewItem &option,
                           const QModelIndex &index) const
{
    const Tokens &tokens = tokensFor(option.palette);
    const auto tone = static_cast<Tone>(index.data(Notices::ToneRole).toInt());
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    if (option.state.testFlag(QStyle::State_Selected)) {
        painter->setPen(Qt::NoPen);
        painter->setBrush(QColor(tokens.accentSoft));
        painter->drawRoundedRect(QRectF(option.rect).adjusted(0, 1, 0, -1), 6, 6);
    }
    painter->translate(option.rect.topLeft());
    paintIcon(*painter, iconOf(tone), tokens.foreground(tone), QRectF(kPadding, kPadding, 18, 18));
    const QRect words = room(option.rect.width());
    QRect used;
    painter->setPen(QColor(tokens.text));
    painter->setFont(option.font);
    painter->drawText(words, kWrap, index.data().toString(), &used);
    painter->setFont(Theme::smallFont());
    const QRect below(words.left(), used.bottom() + 3, words.width(),
                      painter->fontMetrics().height());
    painter->setPen(QColor(tokens.muted));
    painter->drawText(below, Qt::AlignLeft | Qt::AlignVCenter, detail(index));
    painter->setPen(QColor(tokens.accent));
    painter->drawText(below, Qt::AlignRight | Qt::AlignVCenter,
                      index.data(Notices::ActionTextRole).toString());
    painter->restore();
}

} // namespace comptoir
