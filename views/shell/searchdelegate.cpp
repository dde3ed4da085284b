#include "views/shell/searchdelegate.h"

#include "views/shell/searchmatch.h"
#include "views/shell/searchmodel.h"
#include "views/widgets/icons.h"
#include "views/widgets/theme.h"

#include <QAbstractItemView>
#include <QPainter>
#include <QTextLayout>

namespace comptoir {

namespace {

constexpr int kHeadingGap = 10; ///< over the word of a group
constexpr int kIcon = 18;
constexpr int kPadding = 10;

SearchItem::Kind kindOf(const QModelIndex &index)
{
    return static_cast<SearchItem::Kind>(index.data(SearchModel::KindRole).toInt());
}

/// The marks of a title, for QTextLayout.
QList<QTextLayout::FormatRange> marks(const QString &title, const QString &typed,
                                      const QColor &colour)
{
    QTextCharFormat format;
    format.setFontWeight(QFont::Bold);
    format.setForeground(colour);
    QList<QTextLayout::FormatRange> ranges;
    for (const SearchMatch::Range &range : SearchMatch::ranges(title, typed)) {
        if (range.from + range.length <= title.size())
            ranges.append({static_cast<int>(range.from), static_cast<int>(range.length), format});
    }
    return ranges;
}

/// Of a text that is folded where the list ends.
int hintHeight(const QStyleOptionViewItem &option, const QString &text)
{
    const auto *list = qobject_cast<const QAbstractItemView *>(option.widget);
    const int wide = list ? list->viewport()->width() - 2 * kPadding : 0;
    return option.fontMetrics.boundingRect(QRect(0, 0, wide, 0), Qt::TextWordWrap, text).height();
}

} // namespace

QSize SearchDelegate::sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    const int small = QFontMetrics(Theme::smallFont()).height();
    const int line = option.fontMetrics.height();
    switch (kindOf(index)) {
    case SearchItem::Kind::Heading:
        return {200, small + kHeadingGap + 4};
    case SearchItem::Kind::Hint:
        return {200, hintHeight(option, index.data().toString()) + 16};
    case SearchItem::Kind::Record:
    case SearchItem::Kind::Command:
        break;
    }
    const bool one = index.data(SearchModel::DetailRole).toString().isEmpty();
    return {200, one ? line + 14 : line + small + 12};
}

void SearchDelegate::paint(QPainter *painter, const QStyleOptionViewItem &option,
                           const QModelIndex &index) const
{
    const Tokens &tokens = tokensFor(option.palette);
    const QRect inside = option.rect.adjusted(kPadding, 0, -kPadding, 0);
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    switch (kindOf(index)) {
    case SearchItem::Kind::Heading:
        painter->setFont(Theme::smallFont());
        painter->setPen(QColor(tokens.muted));
        painter->drawText(inside.adjusted(0, 0, 0, -4), Qt::AlignBottom | Qt::AlignLeft,
                          index.data().toString());
        break;
    case SearchItem::Kind::Hint:
        painter->setPen(QColor(tokens.muted));
        painter->drawText(inside, Qt::AlignVCenter | Qt::AlignLeft | Qt::TextWordWrap,
                          index.data().toString());
        break;
    case SearchItem::Kind::Record:
    case SearchItem::Kind::Command:
        paintLine(*painter, option, index);
        break;
    }
    painter->restore();
}

void SearchDelegate::paintLine(QPainter &painter, const QStyleOptionViewItem &option,
                               const QModelIndex &index)
{
    const Tokens &tokens = tokensFor(option.palette);
    if (option.state.testFlag(QStyle::State_Selected)) {
        painter.setPen(Qt::NoPen);
        painter.setBrush(QColor(tokens.accentSoft));
        painter.drawRoundedRect(QRectF(option.rect).adjusted(0, 1, 0, -1), 6, 6);
    }
    QRect inside = option.rect.adjusted(kPadding, 4, -kPadding, -4);
    paintIcon(painter, index.data(SearchModel::IconRole).toString(), QColor(tokens.muted),
              QRectF(inside.left(), inside.center().y() - kIcon / 2.0 + 0.5, kIcon, kIcon));
    inside.setLeft(inside.left() + kIcon + kPadding);
    const QFont small = Theme::smallFont();
    const QString figure = index.data(SearchModel::FigureRole).toString();
    painter.setFont(small);
    painter.setPen(QColor(tokens.muted));
    painter.drawText(inside, Qt::AlignVCenter | Qt::AlignRight, figure);
    if (!figure.isEmpty())
        inside.setRight(inside.right() - QFontMetrics(small).horizontalAdvance(figure) - kPadding);
    const QString detail = index.data(SearchModel::DetailRole).toString();
    painter.drawText(inside, Qt::AlignBottom | Qt::AlignLeft,
                     painter.fontMetrics().elidedText(detail, Qt::ElideRight, inside.width()));
    if (!detail.isEmpty())
        inside.setHeight(option.fontMetrics.height());
    paintTitle(painter, inside, index, option);
}

void SearchDelegate::paintTitle(QPainter &painter, const QRect &room, const QModelIndex &index,
                                const QStyleOptionViewItem &option)
{
    const Tokens &tokens = tokensFor(option.palette);
    // Room for the bold parts too.
    const QString title
        = option.fontMetrics.elidedText(index.data().toString(), Qt::ElideRight, room.width() - 8);
    QTextLayout layout(title, option.font);
    layout.setFormats(
        marks(title, index.data(SearchModel::TypedRole).toString(), QColor(tokens.accent)));
    layout.beginLayout();
    QTextLine line = layout.createLine();
    if (line.isValid())
        line.setLineWidth(room.width());
    layout.endLayout();
    painter.setPen(QColor(tokens.text));
    const qreal top = room.top() + (room.height() - option.fontMetrics.height()) / 2.0;
    layout.draw(&painter, QPointF(room.left(), top));
}

} // namespace comptoir
