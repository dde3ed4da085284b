#include "views/widgets/tabledelegate.h"

#include "views/widgets/badge.h"
#include "views/widgets/datatable.h"
#include "views/widgets/monogram.h"
#include "views/widgets/sparkline.h"
#include "views/widgets/theme.h"

#include <QPainter>

namespace comptoir {

namespace {

constexpr int kInitial = 26; ///< side of the square with a letter
constexpr int kGap = 10; ///< after it, or after a dot
constexpr int kDot = 10;
constexpr int kTrendWidth = 96;
constexpr int kTrendMargin = 8; ///< over and under it

/// What stands before the words.
int leadOf(const QModelIndex &index)
{
    return (index.data(InitialRole).isValid() ? kInitial + kGap : 0)
        + (index.data(DotRole).isValid() ? kDot + kGap : 0);
}

QFont fontOf(const QFont &usual, const QModelIndex &index)
{
    QFont font = usual;
    if (index.data(StrongRole).toBool())
        font.setWeight(QFont::Medium);
    return font;
}

} // namespace

bool TableDelegate::isCut(const QRect &rect, const QFont &font, const QModelIndex &index)
{
    const QString text = index.data().toString();
    if (text.isEmpty() || index.data(TrendRole).isValid() || index.data(WrapRole).toBool())
        return false;
    const int room = rect.width() - 2 * kPadding - leadOf(index);
    const QVariant tone = index.data(ToneRole);
    if (tone.isValid())
        return Badge::widthOf(text, static_cast<Tone>(tone.toInt())) > room;
    // Breaks in the text are drawn as blanks, and what follows may be out of sight.
    return QFontMetrics(fontOf(font, index)).horizontalAdvance(text) > room;
}

QString TableDelegate::tip(const QString &cut, const QString &said)
{
    if (cut.isEmpty() || said.contains(cut))
        return said;
    return said.isEmpty() ? cut : cut + u'\n' + said;
}

void TableDelegate::paint(QPainter *painter, const QStyleOptionViewItem &option,
                          const QModelIndex &index) const
{
    const Tokens &tokens = tokensFor(option.palette);
    const bool selected = option.state.testFlag(QStyle::State_Selected);
    paintGround(*painter, option, index, tokens);
    QRect cell = option.rect.adjusted(kPadding, 0, -kPadding, 0);
    const QString text = index.data().toString();
    const QVariant initial = index.data(InitialRole);
    if (initial.isValid()) {
        const QRect square(cell.left(), cell.center().y() - kInitial / 2, kInitial, kInitial);
        Monogram::paint(*painter, square, initial.toString(), option.palette);
        cell.setLeft(square.right() + kGap);
    }
    if (const QVariant dot = index.data(DotRole); dot.isValid()) {
        paintDot(*painter, cell, dot.value<QColor>());
        cell.setLeft(cell.left() + kDot + kGap);
    }
    if (const QVariant trend = index.data(TrendRole); trend.isValid()) {
        Sparkline::paint(*painter, cell.adjusted(0, kTrendMargin, 0, -kTrendMargin),
                         trend.value<Sparkline::Values>(), option.palette);
        return;
    }
    const QVariant tone = index.data(ToneRole);
    if (tone.isValid()) {
        if (!text.isEmpty())
            Badge::paint(*painter, cell, text, static_cast<Tone>(tone.toInt()), option.palette,
                         selected);
        return;
    }
    painter->setFont(fontOf(option.font, index));
    painter->setPen(
        QColor(index.data(MutedRole).toBool() && !selected ? tokens.muted : tokens.text));
    int alignment = index.data(Qt::TextAlignmentRole).toInt();
    if ((alignment & Qt::AlignVertical_Mask) == 0)
        alignment |= Qt::AlignVCenter;
    if (index.data(WrapRole).toBool()) {
        painter->drawText(cell, alignment | Qt::TextWordWrap, text);
        return;
    }
    painter->drawText(cell, alignment | Qt::TextSingleLine,
                      painter->fontMetrics().elidedText(text, Qt::ElideRight, cell.width()));
}

QSize TableDelegate::sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    const QString text = index.data().toString();
    if (index.data(WrapRole).toBool())
        return wrappedSize(option, text);
    const QVariant tone = index.data(ToneRole);
    const int words = tone.isValid() ? Badge::widthOf(text, static_cast<Tone>(tone.toInt()))
                                     : option.fontMetrics.horizontalAdvance(text) + leadOf(index);
    if (index.data(TrendRole).isValid())
        return {kTrendWidth + 2 * kPadding, Theme::forText(metrics::kRowHeight)};
    return {words + 2 * kPadding + 8, Theme::forText(metrics::kRowHeight)};
}

/// As wide as its column: the words take as many lines as they need there.
QSize TableDelegate::wrappedSize(const QStyleOptionViewItem &option, const QString &text)
{
    constexpr int kOverAndUnder = 8;
    const QRect room(0, 0, qMax(1, option.rect.width() - 2 * kPadding), QWIDGETSIZE_MAX);
    const int words = option.fontMetrics.boundingRect(room, Qt::TextWordWrap, text).height();
    return {option.rect.width(),
            qMax(Theme::forText(metrics::kRowHeight), words + 2 * kOverAndUnder)};
}

void TableDelegate::paintDot(QPainter &painter, const QRect &cell, const QColor &colour)
{
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(Qt::NoPen);
    painter.setBrush(colour);
    painter.drawEllipse(QRectF(cell.left(), cell.center().y() - kDot / 2.0, kDot, kDot));
    painter.restore();
}

void TableDelegate::paintGround(QPainter &painter, const QStyleOptionViewItem &option,
                                const QModelIndex &index, const Tokens &tokens)
{
    const auto *table = qobject_cast<const QTableView *>(option.widget);
    const bool hovered = table && table->property("hoveredRow").toInt() == index.row() + 1;
    if (option.state.testFlag(QStyle::State_Selected))
        painter.fillRect(option.rect, QColor(tokens.accentSoft));
    else if (hovered)
        painter.fillRect(option.rect, QColor(tokens.hover));
    painter.fillRect(QRect(option.rect.left(), option.rect.bottom(), option.rect.width(), 1),
                     QColor(tokens.line));
    // The ring is for who works by keys; the row is marked for everybody.
    if (table && table->hasFocus() && table->currentIndex() == index
        && table->window()->testAttribute(Qt::WA_KeyboardFocusChange)) {
        painter.setPen(QPen(QColor(tokens.accent), 2));
        painter.setBrush(Qt::NoBrush);
        painter.drawRoundedRect(QRectF(option.rect).adjusted(2, 2, -2, -3), 6, 6);
    }
}

} // namespace comptoir
