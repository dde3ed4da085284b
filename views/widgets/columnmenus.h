#pragma once

#include "views/widgets/localkeys.h"

#include <QObject>

class QKeyEvent;
class QMenu;

namespace comptoir {

class DataTable;
class TableColumns;

/// What is done with one column of a table beside dragging its heading: the heading's menu, the
/// same in the menu of a cell, and by key: Alt with Left or Right moves the column of the current
/// cell, with Shift it becomes narrower or wider. Belongs to the table.
class ColumnMenus : public QObject
{
    Q_OBJECT

public:
    ColumnMenus(TableColumns &columns, DataTable *table);

    /// What it adds to the keys of the table.
    static QList<LocalKey> keys();

private:
    void showMenu(const QPoint &at);
    void addSubmenu(QMenu *menu, int column);
    void addMoves(QMenu &menu, int column);
    void addEntries(QMenu &menu, int column);
    void moveColumn(int column, int step);
    void resizeColumn(int column, int step);
    bool takeKey(const QKeyEvent &key);
    bool eventFilter(QObject *watched, QEvent *event) override;

    TableColumns &m_columns; ///< goes with the table too
    DataTable *m_table;
};

} // namespace comptoir
