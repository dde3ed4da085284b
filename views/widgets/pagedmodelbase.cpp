#include "views/widgets/pagedmodelbase.h"

#include <algorithm>

namespace comptoir {

int PagedModelBase::startAsking()
{
    m_loading = true;
    const int generation = ++m_generation;
    emit asked();
    return generation;
}

void PagedModelBase::takeIds(std::vector<qint32> ids)
{
    if (continuesFirst(ids)) {
        m_onlyFirst = false;
        if (ids.size() > m_ids.size()) {
            beginInsertRows({}, rowCount(), static_cast<int>(ids.size()) - 1);
            m_ids = std::move(ids);
            endInsertRows();
        }
    } else {
        replaceIds(std::move(ids), false, {});
    }
    emit loaded(rowCount());
}

/// Whether the first page that is shown is the beginning of `ids`, so that rows only come after it:
/// selection and scroll position stay.
bool PagedModelBase::continuesFirst(const std::vector<qint32> &ids) const
{
    return m_onlyFirst && ids.size() >= m_ids.size()
        && (ids.size() == m_ids.size() || m_ids.size() == kPageRows)
        && std::equal(m_ids.begin(), m_ids.end(), ids.begin());
}

void PagedModelBase::replaceIds(std::vector<qint32> ids, bool onlyFirst,
                                const std::function<void()> &keepFirst)
{
    const bool same = ids == m_ids;
    if (!same)
        beginResetModel();
    m_ids = std::move(ids);
    m_onlyFirst = onlyFirst;
    ++m_edition;
    m_asked.clear();
    forgetPages();
    if (keepFirst)
        keepFirst();
    if (!same)
        endResetModel();
    else if (!m_ids.empty()) // what is written about them may have changed
        emit dataChanged(index(0, 0), index(rowCount() - 1, columnCount() - 1));
}

std::vector<qint32> PagedModelBase::idsOfPage(int page) const
{
    const auto first = m_ids.begin() + qsizetype(page) * kPageRows;
    return {first, first + std::min<qsizetype>(kPageRows, m_ids.end() - first)};
}

bool PagedModelBase::askForPage(int page) const
{
    if (m_asked.contains(page))
        return false;
    m_asked.insert(page);
    return true;
}

void PagedModelBase::showPage(int page)
{
    m_asked.remove(page);
    const int first = page * kPageRows;
    const int last = std::min(first + kPageRows, rowCount()) - 1;
    emit dataChanged(index(first, 0), index(last, columnCount() - 1));
}

qint64 PagedModelBase::recordAt(int row) const
{
    return row < 0 || row >= rowCount() ? 0 : m_ids[static_cast<size_t>(row)];
}

int PagedModelBase::rowOfRecord(qint64 id) const
{
    const auto found = std::find(m_ids.begin(), m_ids.end(), id);
    return found == m_ids.end() ? -1 : static_cast<int>(found - m_ids.begin());
}

std::vector<qint32> PagedModelBase::idsAt(const QList<int> &rows) const
{
    std::vector<qint32> ids;
    for (const int row : rows) {
        if (row >= 0 && row < rowCount())
            ids.push_back(m_ids[static_cast<size_t>(row)]);
    }
    return ids;
}

int PagedModelBase::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_ids.size());
}

void PagedModelBase::retranslate()
{
    emit headerDataChanged(Qt::Horizontal, 0, columnCount() - 1);
    if (!m_ids.empty())
        emit dataChanged(index(0, 0), index(rowCount() - 1, columnCount() - 1));
}

} // namespace comptoir
