#pragma once

#include <QStyledItemDelegate>

namespace comptoir {

/// Draws the lines of the search popup, the found parts of titles in bold and underlined.
class SearchDelegate : public QStyledItemDelegate
{
public:
    using QStyledItemDelegate::QStyledItemDelegate;

    [[nodiscard]] QSize sizeHint(const QStyleOptionViewItem &option,
                                 const QModelIndex &index) const override;
    void paint(QPainter *painter, const QStyleOptionViewItem &option,
               const QModelIndex &index) const override;

private:
    static void paintLine(QPainter &painter, const QStyleOptionViewItem &option,
                          const QModelIndex &index);
    static void paintTitle(QPainter &painter, const QRect &room, const QModelIndex &index,
                           const QStyleOptionViewItem &option);
};

} // namespace comptoir
