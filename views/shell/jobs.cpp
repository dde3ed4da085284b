#include "views/shell/jobs.h"

namespace comptoir {

namespace {
constexpr int kLookMs = 100; ///< workers report as often as they like; the window looks this often
} // namespace

void Job::setProgress(qint64 done, qint64 total)
{
    m_total = total;
    m_done = done;
}

Jobs::Jobs(const Clock &clock, QObject *parent)
    : QAbstractListModel(parent)
    , m_clock(clock)
{
    m_looking.setInterval(kLookMs);
    connect(&m_looking, &QTimer::timeout, this, &Jobs::look);
}

Jobs::~Jobs()
{
    for (const Entry &entry : std::as_const(m_entries)) {
        if (const std::shared_ptr<Job> job = entry.job.lock(); job && entry.canCancel)
            job->m_cancel.cancel();
    }
}

std::shared_ptr<Job> Jobs::start(const QString &title, std::function<void()> onCancel,
                                 bool canCancel)
{
    auto job = std::make_shared<Job>();
    const int row = rowCount();
    beginInsertRows({}, row, row);
    m_entries.append({job, title, std::move(onCancel), canCancel, m_clock.now(), false});
    endInsertRows();
    m_looking.start();
    if (row == 0)
        emit runningChanged(true);
    return job;
}

void Jobs::setTitle(const std::shared_ptr<Job> &job, const QString &title)
{
    for (int row = 0; row < rowCount(); ++row) {
        if (m_entries.at(row).job.lock() == job) {
            m_entries[row].title = title;
            emit dataChanged(index(row), index(row), {Qt::DisplayRole});
        }
    }
}

void Jobs::cancel(int row)
{
    Entry &entry = m_entries[row];
    const std::shared_ptr<Job> job = entry.job.lock();
    if (!job || !entry.canCancel || entry.cancelling)
        return;
    entry.cancelling = true;
    job->m_cancel.cancel();
    const std::function<void()> onCancel = entry.onCancel;
    emit dataChanged(index(row), index(row), {CancellableRole, CancellingRole});
    if (onCancel)
        onCancel();
}

void Jobs::cancelAll()
{
    for (int row = 0; row < rowCount(); ++row)
        cancel(row);
}

/// Takes away what is over, and tells the views to read the progress of the rest.
void Jobs::look()
{
    for (int row = rowCount() - 1; row >= 0; --row) {
        const std::shared_ptr<Job> job = m_entries.at(row).job.lock();
        if (job && !job->m_finished)
            continue;
        beginRemoveRows({}, row, row);
        m_entries.removeAt(row);
        endRemoveRows();
    }
    if (!m_entries.isEmpty()) {
        emit dataChanged(index(0), index(rowCount() - 1), {ShareRole, LeftRole});
        return;
    }
    m_looking.stop();
    emit runningChanged(false);
}

int Jobs::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_entries.size());
}

QVariant Jobs::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const Entry &entry = m_entries.at(index.row());
    const std::shared_ptr<Job> job = entry.job.lock();
    switch (role) {
    case Qt::DisplayRole:
        return entry.title;
    case ShareRole:
        return job ? share(*job) : 1.0;
    case LeftRole:
        return job ? left(entry, *job) : 0;
    case CancellableRole:
        return entry.canCancel && !entry.cancelling;
    case CancellingRole:
        return entry.cancelling;
    default:
        return {};
    }
}

double Jobs::share(const Job &job)
{
    const qint64 total = job.m_total;
    if (total <= 0)
        return -1;
    return qBound(0.0, static_cast<double>(job.m_done) / static_cast<double>(total), 1.0);
}

QVariant Jobs::left(const Entry &entry, const Job &job) const
{
    const qint64 elapsed = m_clock.now().ms - entry.startedAt.ms;
    return secondsLeft(share(job), elapsed).value_or(-1);
}

std::optional<qint64> Jobs::secondsLeft(double share, qint64 elapsedMs)
{
    constexpr double kLeastShare = 0.02;
    constexpr qint64 kLeastMs = 2000;
    if (share < kLeastShare || elapsedMs < kLeastMs)
        return std::nullopt;
    return qRound64(static_cast<double>(elapsedMs) * (1 - share) / share / 1000);
}

} // namespace comptoir
