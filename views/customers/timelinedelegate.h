#pragma once

#include <QStyledItemDelegate>

namespace comptoir {

struct Tokens;

/// Draws a line of the history: the heading of a day, or an icon with a title and details, and an
/// arrow where a click leads on.
class TimelineDelegate : public QStyledItemDelegate
{
    Q_OBJECT

public:
    using QStyledItemDelegate::QStyledItemDelegate;

    [[nodiscard]] QSize sizeHint(const QStyleOptionViewItem &option,
                                 const QModelIndex &index) const override;
    void paint(QPainter *painter, const QStyleOptionViewItem &option,
               const QModelIndex &index) const override;

private:
    static void paintDay(QPainter &painter, const QStyleOptionViewItem &option,
                         const QModelIndex &index, const Tokens &tokens);
    static void paintEntry(QPainter &painter, const QStyleOptionViewItem &option,
                           const QModelIndex &index, const Tokens &tokens);
};

} // namespace comptoir
