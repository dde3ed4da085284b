#include "views/segments/builder/palettemodel.h"

#include "views/segments/builder/cardmime.h"

#include <QMimeData>

namespace comptoir {

void PaletteModel::setEntries(const QList<PaletteEntry> &entries)
{
    m_entries = entries;
    refill();
}

void PaletteModel::search(const QString &typed)
{
    if (typed == m_typed)
        return;
    m_typed = typed;
    refill();
}

void PaletteModel::refill()
{
    beginResetModel();
    m_found = PaletteCatalogue::found(m_entries, m_typed);
    m_rows.clear();
    const bool isSearch = !m_typed.trimmed().isEmpty();
    QString heading;
    for (int i = 0; i < m_found.size(); ++i) {
        if (!isSearch && m_found.at(i).group != heading) {
            heading = m_found.at(i).group;
            m_rows.append({-1, heading});
        }
        m_rows.append({i, m_found.at(i).text});
    }
    endResetModel();
}

const PaletteEntry *PaletteModel::entryAt(const QModelIndex &index) const
{
    if (!index.isValid() || index.row() >= m_rows.size())
        return nullptr;
    const int entry = m_rows.at(index.row()).entry;
    return entry < 0 ? nullptr : &m_found.at(entry);
}

QModelIndex PaletteModel::first() const
{
    for (int row = 0; row < m_rows.size(); ++row) {
        if (m_rows.at(row).entry >= 0)
            return index(row, 0);
    }
    return {};
}

int PaletteModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_rows.size());
}

QVariant PaletteModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const PaletteEntry *entry = entryAt(index);
    switch (role) {
    case Qt::DisplayRole:
        return m_rows.at(index.row()).text;
    case Qt::AccessibleTextRole:
        if (entry && !entry->missing.isEmpty())
            return QStringLiteral("%1. %2").arg(entry->text, entry->missing);
        return m_rows.at(index.row()).text;
    case Qt::ToolTipRole: // the card may cut it
        if (!entry || entry->missing.isEmpty())
            return m_rows.at(index.row()).text;
        return entry->text + u'\n' + entry->missing;
    case MissingRole:
        return entry ? entry->missing : QString();
    case IdRole:
        return entry ? entry->id : QString();
    default:
        return {};
    }
}

Qt::ItemFlags PaletteModel::flags(const QModelIndex &index) const
{
    if (!entryAt(index))
        return Qt::NoItemFlags;
    return Qt::ItemIsEnabled | Qt::ItemIsSelectable | Qt::ItemIsDragEnabled
        | Qt::ItemNeverHasChildren;
}

QStringList PaletteModel::mimeTypes() const
{
    return {cardmime::type()};
}

QMimeData *PaletteModel::mimeData(const QModelIndexList &indexes) const
{
    const PaletteEntry *entry = indexes.isEmpty() ? nullptr : entryAt(indexes.constFirst());
    return entry ? cardmime::of(entry->node) : nullptr;
}

} // namespace comptoir
