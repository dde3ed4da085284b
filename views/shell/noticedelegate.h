#pragma once

#include <QCoreApplication>
#include <QStyledItemDelegate>

namespace comptoir {

class Clock;

/// A line of the list of notices: drawing, text, moment, and the action in the accent colour.
class NoticeDelegate : public QStyledItemDelegate
{
    Q_DECLARE_TR_FUNCTIONS(NoticeDelegate)

public:
    NoticeDelegate(const Clock &clock, QObject *parent);

    [[nodiscard]] QSize sizeHint(const QStyleOptionViewItem &option,
                                 const QModelIndex &index) const override;
    void paint(QPainter *painter, const QStyleOptionViewItem &option,
               const QModelIndex &index) const override;

private:
    [[nodiscard]] QString detail(const QModelIndex &index) const;

    const Clock &m_clock;
};

} // namespace comptoir
