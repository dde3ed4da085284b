#pragma once

#include <QStyledItemDelegate>

namespace comptoir {

struct Tokens;

/// Draws the cells of DataTable by its roles: letters, dots, badges, curves, and words that are cut
/// where they do not fit.
class TableDelegate : public QStyledItemDelegate
{
    Q_OBJECT

public:
    static constexpr int kPadding = 12; ///< at the left and the right of a cell

    using QStyledItemDelegate::QStyledItemDelegate;

    /// Whether the words of the cell do not fit into `rect`.
    [[nodiscard]] static bool isCut(const QRect &rect, const QFont &font, const QModelIndex &index);
    /// A tool tip, which is plain text here (Theme), of what is cut and of what there is to say
    /// besides; each may be empty.
    static QString tip(const QString &cut, const QString &said);

    void paint(QPainter *painter, const QStyleOptionViewItem &option,
               const QModelIndex &index) const override;
    [[nodiscard]] QSize sizeHint(const QStyleOptionViewItem &option,
                                 const QModelIndex &index) const override;

private:
    static QSize wrappedSize(const QStyleOptionViewItem &option, const QString &text);
    static void paintDot(QPainter &painter, const QRect &cell, const QColor &colour);
    static void paintGround(QPainter &painter, const QStyleOptionViewItem &option,
                            const QModelIndex &index, const Tokens &tokens);
};

} // namespace comptoir
