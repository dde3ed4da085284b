#include "views/shell/syncstatus.h"

#include "models/shops/syncservice.h"
#include "models/store/joblog.h"
#include "models/store/quarantinerepository.h"
#include "models/store/shoprepository.h"
#include "models/store/store.h"
#include "models/store/whendone.h"
#include "views/widgets/format.h"
#include "views/widgets/icons.h"
#include "views/widgets/layouts.h"
#include "views/widgets/retranslate.h"
#include "views/widgets/shorteningbutton.h"

#include <QHBoxLayout>

#include <algorithm>

namespace comptoir {

namespace {

QDate dayOf(Timestamp at)
{
    return at.toUtc().toLocalTime().date();
}

} // namespace

SyncStatus::SyncStatus(const ViewContext &context, QWidget *parent)
    : QWidget(parent)
    , m_context(context)
    , m_text(new ShorteningButton(this))
    , m_sync(makeIconButton(QStringLiteral("sync"), this))
{
    m_text->setProperty("quiet", true);
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(0);
    row->addWidget(m_sync);
    row->addWidget(m_text);
    SyncService &sync = m_context.sync;
    connect(&sync, &SyncService::progressChanged, this, &SyncStatus::showState);
    connect(&sync, &SyncService::finished, this, &SyncStatus::readLast);
    connect(&sync, &SyncService::offlineChanged, this, [this](ShopId shop, bool offline) {
        m_unreachable.insert(shop, offline);
        showState();
    });
    connect(m_text, &QPushButton::clicked, this, &SyncStatus::detailsRequested);
    connect(m_sync, &QToolButton::clicked, this, [this] { m_context.sync.startAll(); });
    onLanguage(this, [this] {
        setIconButtonText(m_sync, tr("Sync now: ask all shops for what is new"));
        showState();
    });
    readLast();
}

void SyncStatus::setOffline(bool offline)
{
    m_noNetwork = offline;
    showState();
}

void SyncStatus::setCompact(bool compact)
{
    if (compact == m_compact)
        return;
    m_compact = compact;
    showState();
}

void SyncStatus::readLast()
{
    struct Last
    {
        bool anyShop = false;
        QHash<ShopId, bool> failed; ///< the last sync of each connected shop
        bool partial = false; ///< of one of them something could not be read
        qint64 setAside = 0;
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
                if (last.failed.contains(job.shop) && !seen.contains(job.shop)) {
                    last.failed.insert(job.shop, job.outcome == QLatin1String("failed"));
                    last.partial = last.partial || job.outcome == QLatin1String("partial");
                }
                seen.insert(job.shop);
                const bool good
                    = job.outcome == QLatin1String("ok") || job.outcome == QLatin1String("partial");
                if (good && (!last.at || *last.at < *job.finishedAt))
                    last.at = job.finishedAt;
            }
        }
        last.setAside = QuarantineRepository(db).count({}).valueOr(0);
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
        m_partial = last.partial;
        m_setAside = last.setAside;
        showState();
    });
}

SyncStatus::State SyncStatus::state() const
{
    if (m_noNetwork)
        return State::NoNetwork;
    if (m_unreachable.values().contains(true))
        return State::Unreachable;
    if (m_failed)
        return State::Failed;
    if (m_last)
        return m_partial || m_setAside > 0 ? State::Lacking : State::Synced;
    return m_anyShop ? State::Never : State::NoShop;
}

/// Never a plain "Synced" when something is missing.
QString SyncStatus::lastInWords() const
{
    const QString when = Format::moment(*m_last, m_context.clock.now());
    if (m_partial)
        //: %1 is a moment: today at 10:42
        return tr("Synced %1, but not everything could be read").arg(when);
    if (m_setAside > 0)
        //: %1 is a moment: today at 10:42
        return tr("Synced %1, %n record(s) set aside", nullptr, int(m_setAside)).arg(when);
    return whenSynced();
}

QString SyncStatus::whenSynced() const
{
    return tr("Synced %1", "%1 is a moment: today at 10:42")
        .arg(Format::moment(*m_last, m_context.clock.now()));
}

/// While a sync runs, the jobs beside this tell how far it is.
void SyncStatus::showState()
{
    const bool running = m_context.sync.isAnyRunning();
    m_text->setVisible(!running);
    m_sync->setVisible(!running && m_anyShop);
    const State now = state();
    const bool offline = now == State::NoNetwork || now == State::Unreachable;
    const QIcon drawing = offline ? themedIcon(QStringLiteral("offline"), Tone::Warning)
        : now == State::Failed || now == State::Lacking
        ? themedIcon(QStringLiteral("warning"), Tone::Warning)
        : QIcon();
    m_text->setWordings(wordings(now), drawing, themedIcon(QStringLiteral("history")));
    const QString whole = word(now);
    m_text->setAccessibleName(whole);
    m_text->setToolTip(whole + u'\n' + explanation(now));
    m_text->setAccessibleDescription(explanation(now));
}

/// What a shorter one leaves out is told by the drawing and the tool tip.
QStringList SyncStatus::wordings(State state) const
{
    QStringList wordings{word(state)};
    if (m_compact && state == State::Lacking)
        wordings.clear();
    if (state == State::Lacking)
        wordings.append(whenSynced());
    if (state == State::Lacking || state == State::Synced) {
        const bool today = dayOf(*m_last) == dayOf(m_context.clock.now());
        wordings.append(today ? Format::time(*m_last) : Format::date(*m_last));
    }
    wordings.append(QString());
    return wordings;
}

QString SyncStatus::word(State state) const
{
    switch (state) {
    case State::NoNetwork:
        return tr("Offline");
    case State::Unreachable:
        return tr("Shop out of reach");
    case State::Failed:
        return tr("Sync failed");
    case State::Synced:
    case State::Lacking:
        return lastInWords();
    case State::Never:
        return tr("Not synced yet");
    case State::NoShop:
        break;
    }
    return tr("No shop connected");
}

QString SyncStatus::explanation(State state)
{
    switch (state) {
    case State::NoNetwork:
        return tr("This computer has no network. Everything that is here can be read and changed; "
                  "the sync goes on by itself once the network is back.");
    case State::Unreachable:
        return tr("A shop could not be reached. What is shown is what came before; the sync tries "
                  "again by itself.");
    case State::Failed:
        return tr("The last sync failed. What came before is safe. Press to see why.");
    case State::Lacking:
        return tr("Press to see what could not be read. The rest is here and up to date.");
    case State::Synced:
    case State::Never:
    case State::NoShop:
        break;
    }
    return tr("Show what the sync does");
}

} // namespace comptoir
