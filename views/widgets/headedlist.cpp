#include "views/widgets/headedlist.h"

#include <algorithm>

namespace comptoir::headedlist {

namespace {

bool canStand(const QModelIndex &index)
{
    return index.isValid() && index.flags().testFlag(Qt::ItemIsEnabled);
}

/// The first row from `row` on in that direction that can be stood on.
QModelIndex from(const QAbstractItemModel &model, int row, int by)
{
    for (; row >= 0 && row < model.rowCount(); row += by) {
        if (canStand(model.index(row, 0)))
            return model.index(row, 0);
    }
    return {};
}

/// How many rows are seen at once.
int page(const QListView &list, int row)
{
    return std::max(1, list.viewport()->height() / std::max(1, list.sizeHintForRow(row)) - 1);
}

} // namespace

QModelIndex target(const QListView &list, Jump jump)
{
    const QAbstractItemModel &model = *list.model();
    const int last = model.rowCount() - 1;
    const int row = std::max(0, list.currentIndex().row());
    switch (jump) {
    case Jump::First:
        return from(model, 0, 1);
    case Jump::Last:
        return from(model, last, -1);
    case Jump::PageUp: {
        const int up = std::max(0, row - page(list, row));
        const QModelIndex above = from(model, up, -1);
        return above.isValid() ? above : from(model, up, 1);
    }
    case Jump::PageDown:
        break;
    }
    const int down = std::min(last, row + page(list, row));
    const QModelIndex below = from(model, down, 1);
    return below.isValid() ? below : from(model, down, -1);
}

} // namespace comptoir::headedlist
