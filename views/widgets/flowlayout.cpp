#include "views/widgets/flowlayout.h"

#include <QWidget>

namespace comptoir {

FlowLayout::FlowLayout(int gap, QWidget *parent)
    : QLayout(parent)
    , m_gap(gap)
{
    setContentsMargins(0, 0, 0, 0);
}

FlowLayout::~FlowLayout()
{
    qDeleteAll(m_items); // a QLayout owns its items
}

void FlowLayout::addItem(QLayoutItem *item)
{
    m_items.append(item);
}

QLayoutItem *FlowLayout::takeAt(int index)
{
    return index >= 0 && index < m_items.size() ? m_items.takeAt(index) : nullptr;
}

QSize FlowLayout::sizeHint() const
{
    int width = 0;
    int height = 0;
    for (const QLayoutItem *item : m_items) {
        if (item->isEmpty())
            continue;
        width += item->sizeHint().width() + (width > 0 ? m_gap : 0);
        height = qMax(height, item->sizeHint().height());
    }
    return {width, height};
}

int FlowLayout::linesFor(const QList<int> &widths, int gap, int room)
{
    int lines = 1;
    int at = 0;
    for (const int width : widths) {
        if (at > 0 && at + width > room) {
            ++lines;
            at = 0;
        }
        at += width + gap;
    }
    return lines;
}

QSize FlowLayout::minimumSize() const
{
    QSize size;
    for (const QLayoutItem *item : m_items)
        size = size.expandedTo(item->minimumSize());
    return size;
}

void FlowLayout::setGeometry(const QRect &rect)
{
    QLayout::setGeometry(rect);
    arrange(rect, true);
}

int FlowLayout::arrange(const QRect &rect, bool move) const
{
    QPoint at = rect.topLeft();
    int lineHeight = 0;
    QList<QPair<QLayoutItem *, QRect>> line;
    const auto endLine = [&] { // lower ones stand in the middle of the line
        for (auto &[item, place] : line) {
            if (move)
                item->setGeometry(place.translated(0, (lineHeight - place.height()) / 2));
        }
        line.clear();
    };
    for (QLayoutItem *item : m_items) {
        if (item->isEmpty())
            continue;
        QSize size = item->sizeHint();
        size.setWidth(qMin(size.width(), qMax(item->minimumSize().width(), rect.width())));
        if (at.x() > rect.left() && at.x() + size.width() > rect.right() + 1) {
            endLine();
            at = QPoint(rect.left(), at.y() + lineHeight + m_gap);
            lineHeight = 0;
        }
        line.append({item, QRect(at, size)});
        at.rx() += size.width() + m_gap;
        lineHeight = qMax(lineHeight, size.height());
    }
    endLine();
    return at.y() + lineHeight - rect.top();
}

} // namespace comptoir
