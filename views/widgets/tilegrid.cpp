#include "views/widgets/tilegrid.h"

#include "views/widgets/stattile.h"

#include <QGridLayout>

#include <algorithm>
#include <iterator>

namespace comptoir {

TileGrid::TileGrid(QWidget *parent)
    : QWidget(parent)
    , m_grid(new QGridLayout(this))
{
    m_grid->setContentsMargins(0, 0, 0, 0);
    m_grid->setSpacing(kGap);
}

void TileGrid::addTile(StatTile *tile)
{
    tile->setParent(this);
    m_tiles.append(tile);
}

/// Rows of about the same length: five tiles that do not fit beside one another are three and two.
int TileGrid::columnsFor(const QList<StatTile *> &tiles) const
{
    int widest = 1;
    for (const StatTile *tile : tiles)
        widest = qMax(widest, tile->wholeWidth());
    const auto count = static_cast<int>(tiles.size());
    const int most = std::clamp((width() + kGap) / (widest + kGap), 1, qMax(1, count));
    const int rows = (count + most - 1) / most;
    return rows == 0 ? 1 : (count + rows - 1) / rows;
}

void TileGrid::arrange()
{
    QList<StatTile *> tiles;
    // Not those that only wait for the layout to show them.
    std::copy_if(
        m_tiles.cbegin(), m_tiles.cend(), std::back_inserter(tiles), [](const StatTile *tile) {
            return !tile->isHidden() || !tile->testAttribute(Qt::WA_WState_ExplicitShowHide);
        });
    const int columns = columnsFor(tiles);
    if (columns == m_columns && tiles == m_placed)
        return;
    while (QLayoutItem *item = m_grid->takeAt(0))
        delete item; // the widgets stay ours
    for (int i = 0; i < tiles.size(); ++i)
        m_grid->addWidget(tiles.at(i), i / columns, i % columns);
    for (int i = 0; i < m_tiles.size(); ++i)
        m_grid->setColumnStretch(i, i < columns ? 1 : 0);
    m_columns = columns;
    m_placed = tiles;
}

void TileGrid::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    arrange();
}

} // namespace comptoir
