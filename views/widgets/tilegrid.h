#pragma once

#include <QList>
#include <QWidget>

class QGridLayout;

namespace comptoir {

class StatTile;

/// Tiles of figures beside one another, or in as many rows as it takes for each to be whole. Those
/// that are hidden take no place.
class TileGrid : public QWidget
{
    Q_OBJECT

public:
    static constexpr int kGap = 12;

    explicit TileGrid(QWidget *parent = nullptr);

    /// Takes it over.
    void addTile(StatTile *tile);
    /// The words, the figures or which are hidden changed.
    void arrange();

private:
    void resizeEvent(QResizeEvent *event) override;
    [[nodiscard]] int columnsFor(const QList<StatTile *> &tiles) const;

    QGridLayout *m_grid;
    QList<StatTile *> m_tiles;
    QList<StatTile *> m_placed;
    int m_columns = 0;
};

} // namespace comptoir
