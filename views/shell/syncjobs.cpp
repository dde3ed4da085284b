#include "views/shell/syncjobs.h"

#include "models/shops/syncservice.h"
#include "views/sync/syncwords.h"

namespace comptoir {

namespace {
constexpr qint64 kWhole = 1000; ///< steps of a share
} // namespace

SyncJobs::SyncJobs(const ViewContext &context, QObject *parent)
    : QObject(parent)
    , m_context(context)
{
    connect(&m_context.sync, &SyncService::progressChanged, this, &SyncJobs::take);
    connect(&m_context.sync, &SyncService::finished, this, &SyncJobs::finish);
}

void SyncJobs::take(const SyncProgress &progress)
{
    std::shared_ptr<Job> &job = m_running[progress.shop];
    if (!progress.isRunning()) {
        if (job)
            job->finish();
        m_running.remove(progress.shop);
        return;
    }
    if (!job) {
        job = m_context.jobs->start(
            title(progress),
            [sync = &m_context.sync, shop = progress.shop] { sync->cancel(shop); });
    } else {
        m_context.jobs->setTitle(job, title(progress));
    }
    const double share = SyncWords::share(progress);
    job->setProgress(share < 0 ? 0 : qRound64(share * kWhole), share < 0 ? 0 : kWhole);
}

QString SyncJobs::title(const SyncProgress &progress) const
{
    const QString name = m_names.value(progress.shop);
    if (m_names.size() < 2 || name.isEmpty())
        return SyncWords::progress(progress);
    //: %1 is a shop, %2 what its sync does: "Maison Lavande: Customers, 1 250 of 3 000"
    return tr("%1: %2").arg(name, SyncWords::progress(progress));
}

void SyncJobs::finish(const SyncReport &report)
{
    if (const std::shared_ptr<Job> job = m_running.take(report.shop))
        job->finish();
    if (report.problems.isEmpty()) {
        m_told.remove(report.shop);
        return;
    }
    const QString reason = report.problems.first().error.text;
    if (report.outcome == SyncReport::Outcome::Offline
        || report.outcome == SyncReport::Outcome::Cancelled || m_told.value(report.shop) == reason)
        return;
    m_told.insert(report.shop, reason);
    const Tone tone = report.outcome == SyncReport::Outcome::Failed ? Tone::Danger : Tone::Warning;
    const auto open = m_context.openRecord;
    if (report.lacksKey())
        m_context.notices->post({Tone::Warning, reason, tr("Enter the key…"), [open, report] {
                                     open(QStringLiteral("settings"), report.shop.value);
                                 }});
    else
        m_context.notices->post(
            {tone, reason, tr("Show"), [open] { open(QStringLiteral("sync"), 0); }});
}

} // namespace comptoir
