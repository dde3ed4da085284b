#include "views/shell/searchmodel.h"

namespace comptoir {

void SearchModel::setItems(const QList<SearchItem> &items, const QString &typed)
{
    beginResetModel(); // a new query: nothing of the old one stays
    m_items = items;
    m_typed = typed;
    endResetModel();
}

int SearchModel::nextRow(int row, int step) const
{
    for (int next = row + step; next >= 0 && next < rowCount(); next += step) {
        if (m_items.at(next).opens())
            return next;
    }
    return row;
}

int SearchModel::nextGroup(int row, int step) const
{
    QList<int> firsts; // of each group
    int own = -1; // which of them is the group of `row`
    for (int at = 0; at < rowCount(); ++at) {
        const bool begins = at == 0 || !m_items.at(at - 1).opens();
        if (m_items.at(at).opens() && begins)
            firsts.append(at);
        if (at == row)
            own = static_cast<int>(firsts.size()) - 1;
    }
    if (firsts.isEmpty())
        return row;
    const auto count = static_cast<int>(firsts.size());
    return firsts.at((own + step + count) % count);
}

int SearchModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_items.size());
}

QVariant SearchModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const SearchItem &item = m_items.at(index.row());
    switch (role) {
    case Qt::DisplayRole:
        return item.title;
    case Qt::AccessibleTextRole: {
        QStringList parts{item.title, item.detail, item.figure};
        parts.removeAll(QString());
        return parts.join(QStringLiteral(", "));
    }
    case KindRole:
        return static_cast<int>(item.kind);
    case IconRole:
        return item.icon;
    case DetailRole:
        return item.detail;
    case FigureRole:
        return item.figure;
    case TypedRole:
        return m_typed;
    default:
        return {};
    }
}

Qt::ItemFlags SearchModel::flags(const QModelIndex &index) const
{
    if (!index.isValid())
        return Qt::NoItemFlags;
    if (!m_items.at(index.row()).opens())
        return Qt::ItemIsEnabled;
    return Qt::ItemIsEnabled | Qt::ItemIsSelectable;
}

} // namespace comptoir
