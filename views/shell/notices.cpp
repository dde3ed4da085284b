#include "views/shell/notices.h"

#include "models/domain/clock.h"

#include <algorithm>

namespace comptoir {

namespace {

/// With nothing to press: said again at once, it is the same notice, of now and unread.
bool saysTheSame(const Notice &one, const Notice &other)
{
    return one.tone == other.tone && one.text == other.text && !one.action && !other.action;
}

} // namespace

Notices::Notices(const Clock &clock, QObject *parent)
    : QAbstractListModel(parent)
    , m_clock(clock)
{}

qint64 Notices::post(Notice notice)
{
    if (!notice.action)
        notice.actionText.clear();
    if (!m_kept.isEmpty() && saysTheSame(notice, m_kept.constFirst().notice)) {
        Kept &kept = m_kept.first();
        kept.at = m_clock.now();
        kept.read = notice.tone == Tone::Good || notice.tone == Tone::Neutral; // no news
        emit dataChanged(index(0), index(0), {TimeRole, UnreadRole});
        emit unreadChanged(unread());
        emit posted(kept.id);
        return kept.id;
    }
    const qint64 id = ++m_last;
    beginInsertRows({}, 0, 0);
    const bool asksNothing
        = notice.tone == Tone::Good || (notice.tone == Tone::Neutral && !notice.action);
    m_kept.prepend({id, std::move(notice), m_clock.now(), asksNothing});
    endInsertRows();
    trim();
    emit unreadChanged(unread());
    emit posted(id);
    return id;
}

void Notices::trim()
{
    if (m_kept.size() <= kKept)
        return;
    const auto last = static_cast<int>(m_kept.size()) - 1;
    beginRemoveRows({}, kKept, last);
    m_kept.resize(kKept);
    endRemoveRows();
}

void Notices::withdrawAction(qint64 id)
{
    const int row = rowOf(id);
    if (row < 0 || m_kept.at(row).notice.actionText.isEmpty())
        return;
    m_kept[row].notice.actionText.clear();
    m_kept[row].notice.action = {};
    emit dataChanged(index(row), index(row), {ActionTextRole});
    emit settled(id);
}

void Notices::retire(qint64 id)
{
    withdrawAction(id);
    emit retired(id);
}

void Notices::act(qint64 id)
{
    const std::optional<Notice> kept = notice(id);
    if (!kept || !kept->action)
        return;
    withdrawAction(id); // first: the action may post, clear or act again
    kept->action();
}

void Notices::remove(qint64 id)
{
    const int row = rowOf(id);
    if (row < 0)
        return;
    beginRemoveRows({}, row, row);
    m_kept.removeAt(row);
    endRemoveRows();
    emit settled(id);
    emit unreadChanged(unread());
}

void Notices::clear()
{
    while (!m_kept.isEmpty())
        remove(m_kept.last().id);
}

void Notices::markRead()
{
    if (unread() == 0)
        return;
    for (Kept &kept : m_kept)
        kept.read = true;
    emit dataChanged(index(0), index(rowCount() - 1), {UnreadRole});
    emit unreadChanged(0);
}

int Notices::unread() const
{
    return static_cast<int>(
        std::count_if(m_kept.cbegin(), m_kept.cend(), [](const Kept &kept) { return !kept.read; }));
}

std::optional<Notice> Notices::notice(qint64 id) const
{
    const int row = rowOf(id);
    return row < 0 ? std::nullopt : std::optional(m_kept.at(row).notice);
}

int Notices::rowOf(qint64 id) const
{
    const auto found = std::find_if(m_kept.cbegin(), m_kept.cend(),
                                    [id](const Kept &kept) { return kept.id == id; });
    return found == m_kept.cend() ? -1 : static_cast<int>(found - m_kept.cbegin());
}

int Notices::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_kept.size());
}

QVariant Notices::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const Kept &kept = m_kept.at(index.row());
    switch (role) {
    case Qt::DisplayRole:
        return kept.notice.text;
    case IdRole:
        return kept.id;
    case ToneRole:
        return static_cast<int>(kept.notice.tone);
    case TimeRole:
        return kept.at.ms;
    case ActionTextRole:
        return kept.notice.actionText;
    case UnreadRole:
        return !kept.read;
    default:
        return {};
    }
}

} // namespace comptoir
