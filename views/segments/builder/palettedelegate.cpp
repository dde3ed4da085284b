#include "views/segments/builder/palettedelegate.h"

#include "views/segments/builder/palettemodel.h"
#include "views/widgets/theme.h"

#include <QIcon>
#include <QPainter>

namespace comptoir {

namespace {

constexpr int kPadding = 10;
constexpr int kGap = 3; ///< above and below a card
constexpr int kIcon = 18; ///< pixels with text of the usual size

bool isHeading(const QModelIndex &index)
{
    return index.data(PaletteModel::IdRole).toString().isEmpty();
}

void paintHeading(QPainter &painter, const QRect &rect, const QString &text, const Tokens &tokens)
{
    painter.setFont(Theme::smallFont());
    painter.setPen(QColor(tokens.muted));
    painter.drawText(rect.adjusted(2, 0, 0, -kGap), Qt::AlignLeft | Qt::AlignBottom,
                     painter.fontMetrics().elidedText(text, Qt::ElideRight, rect.width() - 2));
}

} // namespace

void PaletteDelegate::paint(QPainter *painter, const QStyleOptionViewItem &option,
                            const QModelIndex &index) const
{
    const Tokens &tokens = tokensFor(option.palette);
    const QString text = index.data().toString();
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    if (isHeading(index)) {
        paintHeading(*painter, option.rect, text, tokens);
        painter->restore();
        return;
    }
    const bool isMissing = !index.data(PaletteModel::MissingRole).toString().isEmpty();
    const bool isChosen = option.state.testFlag(QStyle::State_Selected);
    const bool isUnder = option.state.testFlag(QStyle::State_MouseOver);
    const QRectF card = QRectF(option.rect).adjusted(1, kGap, -1, -kGap);
    painter->setBrush(QColor(isChosen ? tokens.accentSoft : isUnder ? tokens.hover : tokens.card));
    painter->setPen(QPen(QColor(isChosen ? tokens.accent : tokens.outline), 1,
                         isMissing ? Qt::DashLine : Qt::SolidLine));
    const double radius = qMin(card.height() / 2, Theme::forText(13) * 1.0);
    painter->drawRoundedRect(card.adjusted(0.5, 0.5, -0.5, -0.5), radius, radius);
    painter->setPen(QColor(isMissing ? tokens.muted : tokens.text));
    painter->setFont(option.font);
    QRectF words = card.adjusted(kPadding, 0, -kPadding, 0);
    if (const auto icon = qvariant_cast<QIcon>(index.data(Qt::DecorationRole)); !icon.isNull()) {
        const int size = Theme::forText(kIcon);
        icon.paint(painter,
                   QRect(static_cast<int>(words.left()),
                         static_cast<int>(card.center().y()) - size / 2, size, size));
        words.setLeft(words.left() + size + 8);
    }
    painter->drawText(
        words, Qt::AlignVCenter | Qt::AlignLeft,
        painter->fontMetrics().elidedText(text, Qt::ElideRight, static_cast<int>(words.width())));
    painter->restore();
}

QSize PaletteDelegate::sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    const int text = option.fontMetrics.height();
    return {Theme::forText(120), isHeading(index) ? text + 14 : text + 2 * kGap + 10};
}

} // namespace comptoir
