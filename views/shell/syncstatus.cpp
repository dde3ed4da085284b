#include "views/shell/syncstatus.h"

#include "models/shops/syncservice.h"
#include "models/store/joblog.h"
#include "models/store/shoprepository.h"
#include "models/store/store.h"
#include "views/sync/syncwords.h"
#include "views/widgets/format.h"
#include "views/widgets/icons.h"
#include "views/widgets/layouts.h"
#include "views/widgets/retranslate.h"
#include "views/widgets/whendone.h"

#include <QHBoxLayout>
#include <QProgressBar>

#include <algorithm>

namespace comptoir {

SyncStatus::SyncStatus(const ViewContext &context, QWidget *parent)
    : QWidget(parent)
    , m_context(context)
    , m_text(makeButton(ButtonKind::Link, this))
    , m_bar(new QProgressBar(this))
    , m_stop(makeIconButton(QStringLiteral("close"), this))
    , m_sync(makeButton(ButtonKind::Link, this))
{
    m_text->setProperty("quiet", true);
    m_bar->setFixedWidth(120);
    m_bar->setTextVisible(false);
    m_bar->setRange(0, 1000);
    m_sync->setIcon(themedIcon(QStringLiteral("sync")));
    m_sync->setIconSize({16, 16});
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(8);
    row->addWidget(m_text);
    row->addWidget(m_bar);
    row->addWidget(m_stop);
    row->addWidget(m_sync);
    SyncService &sync = m_context.sync;
    connect(&sync, &SyncService::progressChanged, this, &SyncStatus::take);
    connect(&sync, &SyncService::finished, this, &SyncStatus::finish);
    connect(&sync, &SyncService::offlineChanged, this, [this](ShopId shop, bool offline) {
        m_offline.insert(shop, offline);
        showState();
    });
    connect(m_text, &QPushButton::clicked, this, &SyncStatus::detailsRequested);
    connect(m_stop, &QToolButton::clicked, this, [this] { m_context.sync.cancelAll(); });
    connect(m_sync, &QPushButton::clicked, this, [this] { m_context.sync.startAll(); });
    onLanguage(this, [this] {
        setIconButtonText(m_stop, tr("Stop the sync; what came in stays"));
        m_sync->setToolTip(tr("Ask all shops for what is new"));
        m_sync->setAccessibleName(tr("Sync now"));
        m_bar->setAccessibleName(tr("Progress of the sync"));
        showState();
    });
    readLast();
}

void SyncStatus::take(const SyncProgress &progress)
{
    if (progress.isRunning())
        m_progress = progress;
    else if (progress.shop == m_progress.shop)
        m_progress = {};
    showState();
}

void SyncStatus::finish(const SyncReport &report)
{
    if (report.shop == m_progress.shop)
        m_progress = {};
    readLast();
}

void SyncStatus::readLast()
{
    struct Last
    {
        bool anyShop = false;
        QHash<ShopId, bool> failed; ///< the last sync of each connected shop
        std::optional<Timestamp> at;
    };
    const auto answer = m_context.store.read([](Database &db) {
        Last last;
        const auto shops = ShopRepository(db).list();
        last.anyShop = shops && std::any_of(shops->cbegin(), shops->cend(), [](const Shop &shop) {
                           return !shop.isOfFiles();
                       });
        for (const Shop &shop : shops.valueOr({})) {
            if (!shop.isOfFiles() && !shop.paused)
                last.failed.insert(shop.id, false);
        }
        QSet<ShopId> seen;
        if (const auto jobs = JobLog(db).list(20, QStringLiteral("sync"))) {
            for (const JobEntry &job : *jobs) {
                if (!job.finishedAt)
                    continue;
                if (last.failed.contains(job.shop) && !seen.contains(job.shop))
                    last.failed.insert(job.shop, job.outcome == QLatin1String("failed"));
                seen.insert(job.shop);
                const bool good
                    = job.outcome == QLatin1String("ok") || job.outcome == QLatin1String("partial");
                if (good && (!last.at || *last.at < *job.finishedAt))
                    last.at = job.finishedAt;
            }
        }
        return last;
    });
    // What failed before it began, for want of a key, is in no log.
    const auto anyFailed = [this](const QHash<ShopId, bool> &logged) {
        for (auto it = logged.cbegin(); it != logged.cend(); ++it) {
            const std::optional<SyncReport> report = m_context.sync.lastReport(it.key());
            if (report ? report->outcome == SyncReport::Outcome::Failed : it.value())
                return true;
        }
        return false;
    };
    whenDone(answer, this, [this, anyFailed](const Last &last) {
        m_anyShop = last.anyShop;
        m_last = last.at;
        m_failed = anyFailed(last.failed);
        showState();
    });
}

void SyncStatus::showState()
{
    const bool running = m_progress.isRunning();
    const bool offline = !running && m_offline.values().contains(true);
    m_bar->setVisible(running);
    m_stop->setVisible(running);
    m_sync->setVisible(!running && m_anyShop);
    const double share = SyncWords::share(m_progress);
    m_bar->setValue(qRound(qMax(0.0, share) * 1000));
    const bool failed = !running && !offline && m_failed;
    m_text->setIcon(offline      ? themedIcon(QStringLiteral("offline"), Tone::Warning)
                        : failed ? themedIcon(QStringLiteral("warning"), Tone::Warning)
                                 : QIcon());
    if (running)
        m_text->setText(SyncWords::progress(m_progress));
    else if (offline)
        m_text->setText(tr("Shop not reachable, showing what is here"));
    else if (failed)
        m_text->setText(tr("The last sync failed"));
    else if (m_last)
        m_text->setText(tr("Synced %1", "%1 is a moment: today at 10:42")
                            .arg(Format::moment(*m_last, m_context.clock.now())));
    else
        m_text->setText(m_anyShop ? tr("Not synced yet") : tr("No shop connected"));
    m_text->setToolTip(tr("Show what the sync does"));
}

} // namespace comptoir
