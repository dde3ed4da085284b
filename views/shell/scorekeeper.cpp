#include "views/shell/scorekeeper.h"

#include "models/insights/rfmreading.h"
#include "models/store/store.h"
#include "models/store/whendone.h"

#include <QLoggingCategory>

namespace comptoir {

namespace {

Q_LOGGING_CATEGORY(scoresLog, "comptoir.scores")

/// Windows are days long: a minute more or less is nothing, and looking costs one index.
constexpr std::chrono::minutes kLook{1};

Result<RfmCuts> cutsOfTheShop(Database &database)
{
    const Result<QTimeZone> zone = zoneOfScores(database);
    if (!zone)
        return zone.error();
    return readRfmCuts(database, *zone);
}

} // namespace

ScoreKeeper::ScoreKeeper(Store &store, const Clock &clock, std::shared_ptr<Jobs> jobs,
                         QObject *parent)
    : QObject(parent)
    , m_store(store)
    , m_clock(clock)
    , m_jobs(std::move(jobs))
{
    m_timer.setInterval(kLook);
    connect(&m_timer, &QTimer::timeout, this, [this] { begin(false); });
}

void ScoreKeeper::start()
{
    m_timer.start();
    catchUp();
}

void ScoreKeeper::catchUp()
{
    if (m_working)
        m_again = true;
    else
        begin(true);
}

void ScoreKeeper::begin(bool withCuts)
{
    if (m_working)
        return;
    m_working = true;
    m_again = false;
    m_changed = false;
    if (withCuts)
        takeCuts();
    else
        nextSlice();
}

/// The cuts hang on everybody: they are looked for apart from what the window reads.
void ScoreKeeper::takeCuts()
{
    whenDone(m_store.chore(cutsOfTheShop), this, [this](const Result<RfmCuts> &cuts) {
        if (!cuts) {
            qCWarning(scoresLog) << "the groups are not cut:" << cuts.error().detail;
            end();
            return;
        }
        const auto taken = m_store.write([cuts = *cuts, now = m_clock.now()](Database &db) {
            return ScoreUpkeep(db, now).takeCuts(cuts);
        });
        whenDone(taken, this, [this](const Done &) { nextSlice(); });
    });
}

void ScoreKeeper::nextSlice()
{
    const auto slice = m_store.write(
        [now = m_clock.now()](Database &db) { return ScoreUpkeep(db, now).next(); });
    whenDone(slice, this, [this](const Result<ScoreUpkeep::Slice> &done) {
        if (done) {
            take(*done);
            return;
        }
        qCWarning(scoresLog) << "scores stay behind:" << done.error().detail;
        end();
    });
}

void ScoreKeeper::take(const ScoreUpkeep::Slice &slice)
{
    m_changed |= slice.changed;
    showProgress(slice);
    if (slice.isOver)
        end();
    else
        nextSlice();
}

/// Only what takes more than a moment is worth a line.
void ScoreKeeper::showProgress(const ScoreUpkeep::Slice &slice)
{
    if (!slice.forEverybody || slice.position >= slice.last) {
        m_job.reset();
        return;
    }
    if (!m_job)
        m_job = m_jobs->start(tr("Working out the scores of your customers…"), {}, false);
    m_job->setProgress(slice.position, slice.last);
}

void ScoreKeeper::end()
{
    m_job.reset();
    m_working = false;
    if (m_changed)
        emit changed();
    if (m_again)
        begin(true);
    else
        emit ended();
}

} // namespace comptoir
