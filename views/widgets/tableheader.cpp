#include "views/widgets/tableheader.h"

#include "views/widgets/icons.h"
#include "views/widgets/tabledelegate.h"
#include "views/widgets/theme.h"

#include <QHelpEvent>
#include <QPainter>
#include <QToolTip>

namespace comptoir {

namespace {

constexpr int kSortArrow = 16;

QFont headingFont(bool sorted)
{
    QFont font = Theme::smallFont();
    font.setWeight(sorted ? QFont::DemiBold : QFont::Medium);
    return font;
}

/// The narrowest way to write `heading` on at most two lines.
QString foldedHeading(const QString &heading, const QFontMetrics &metrics)
{
    QString best = heading;
    int width = metrics.horizontalAdvance(heading);
    for (auto space = heading.indexOf(u' '); space > 0; space = heading.indexOf(u' ', space + 1)) {
        const QString folded = heading.left(space) + u'\n' + heading.mid(space + 1);
        const int needed = metrics.size(0, folded).width();
        if (needed < width) {
            best = folded;
            width = needed;
        }
    }
    return best;
}

} // namespace

int TableHeader::widthOf(const QString &heading)
{
    const QFontMetrics letters(headingFont(true));
    return letters.size(0, foldedHeading(heading, letters)).width() + kSortArrow
        + 2 * TableDelegate::kPadding + 2;
}

TableHeader::TableHeader(QWidget *parent)
    : QHeaderView(Qt::Horizontal, parent)
{
    setSectionsClickable(true);
    setSectionsMovable(true);
    setHighlightSections(false);
    setDefaultAlignment(Qt::AlignLeft | Qt::AlignVCenter);
    setMinimumSectionSize(56);
    setFixedHeight(Theme::forText(metrics::kHeaderHeight));
}

bool TableHeader::isSortedBy(int section) const
{
    return isSortIndicatorShown() && sortIndicatorSection() == section;
}

int TableHeader::roomIn(int section) const
{
    return sectionSize(section) - 2 * TableDelegate::kPadding
        - (isSortedBy(section) ? kSortArrow : 0);
}

QString TableHeader::fitted(int section, int width) const
{
    const QString heading = model()->headerData(section, orientation()).toString();
    const QFontMetrics letters(headingFont(isSortedBy(section)));
    if (letters.horizontalAdvance(heading) <= width)
        return heading;
    const QString folded = foldedHeading(heading, letters);
    return letters.size(0, folded).width() <= width
        ? folded
        : letters.elidedText(heading, Qt::ElideRight, width);
}

void TableHeader::paintSection(QPainter *painter, const QRect &rect, int section) const
{
    const Tokens &tokens = tokensFor(palette());
    const bool sorted = isSortedBy(section);
    painter->fillRect(rect, QColor(tokens.card));
    painter->fillRect(QRect(rect.left(), rect.bottom(), rect.width(), 1), QColor(tokens.line));
    painter->setFont(headingFont(sorted));
    painter->setPen(QColor(sorted ? tokens.text : tokens.muted));
    QRect words = rect.adjusted(TableDelegate::kPadding, 0, -TableDelegate::kPadding, 0);
    if (sorted)
        words.setRight(words.right() - kSortArrow);
    const auto alignment = static_cast<Qt::Alignment>(
        model()->headerData(section, orientation(), Qt::TextAlignmentRole).toInt());
    QRect used;
    painter->drawText(words, static_cast<int>(alignment), fitted(section, words.width()), &used);
    if (sorted)
        paintArrow(*painter, used, tokens, sortIndicatorOrder());
}

void TableHeader::paintArrow(QPainter &painter, const QRect &words, const Tokens &tokens,
                             Qt::SortOrder order)
{
    const QString name
        = order == Qt::AscendingOrder ? QStringLiteral("arrow-up") : QStringLiteral("arrow-down");
    paintIcon(painter, name, tokens.text,
              QRectF(words.right() + 4, words.center().y() - 6, 13, 13));
}

bool TableHeader::viewportEvent(QEvent *event)
{
    if (event->type() != QEvent::ToolTip || !model())
        return QHeaderView::viewportEvent(event);
    const auto *help = static_cast<QHelpEvent *>(event);
    const int section = logicalIndexAt(help->pos());
    if (section < 0)
        return QHeaderView::viewportEvent(event);
    const QString heading = model()->headerData(section, orientation()).toString();
    const QString said = model()->headerData(section, orientation(), Qt::ToolTipRole).toString();
    const bool cut = fitted(section, roomIn(section)).simplified() != heading.simplified();
    QToolTip::showText(help->globalPos(), TableDelegate::tip(cut ? heading : QString(), said),
                       viewport());
    return true;
}

} // namespace comptoir
