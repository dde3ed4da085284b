#include "views/shell/segmentupkeep.h"

#include "models/store/whendone.h"
#include "views/shell/scorekeeper.h"
#include "views/shell/undohistory.h"

#include <QLoggingCategory>

#include <algorithm>
#include <utility>

namespace comptoir {

namespace {

Q_LOGGING_CATEGORY(segmentsLog, "comptoir.segments")

constexpr std::chrono::milliseconds kSoon{200};
constexpr std::chrono::seconds kLater{40};
constexpr std::chrono::seconds kLong{1};
/// Days begin and hours pass: some minutes more or less are nothing.
constexpr std::chrono::minutes kLook{5};
/// What compares customers with each other is counted anew for everybody, so more seldom.
constexpr int kLooksForWhole = 6;

} // namespace

SegmentUpkeep::SegmentUpkeep(Store &store, std::shared_ptr<Jobs> jobs, QObject *parent)
    : QObject(parent)
    , m_store(store)
    , m_jobs(std::move(jobs))
    , m_soon(this)
    , m_later(this)
    , m_timer(this)
    , m_long(this)
{
    m_soon.setSingleShot(true);
    m_soon.setInterval(kSoon);
    connect(&m_soon, &QTimer::timeout, this, &SegmentUpkeep::begin);
    m_later.setSingleShot(true);
    m_later.setInterval(kLater);
    connect(&m_later, &QTimer::timeout, this, [this] { catchUp(); });
    m_timer.setInterval(kLook);
    connect(&m_timer, &QTimer::timeout, this, &SegmentUpkeep::look);
    m_long.setSingleShot(true);
    m_long.setInterval(kLong);
    connect(&m_long, &QTimer::timeout, this, [this] {
        m_job = m_jobs->start(tr("Counting your segments…"),
                              [cancel = m_cancel]() mutable { cancel.cancel(); });
    });
}

SegmentUpkeep::~SegmentUpkeep()
{
    m_cancel.cancel();
}

void SegmentUpkeep::start(const UndoHistory &undo, const ScoreKeeper &scores)
{
    const auto touched = [this] { catchUp(); };
    connect(&undo, &UndoHistory::changed, this, touched);
    connect(&scores, &ScoreKeeper::changed, this, touched);
    connect(&undo, &UndoHistory::applied, this, [this] { catchUp(Depth::Whole); });
    m_timer.start();
    catchUp(Depth::Whole);
}

void SegmentUpkeep::look()
{
    m_looks = (m_looks + 1) % kLooksForWhole;
    catchUp(m_looks == 0 ? Depth::Whole : Depth::Page);
}

void SegmentUpkeep::catchUp(Depth depth)
{
    m_depth = std::max(m_depth, depth);
    if (m_working)
        m_again = true;
    else
        m_soon.start();
}

void SegmentUpkeep::begin()
{
    if (m_working)
        return;
    m_working = true;
    m_again = false;
    m_later.stop();
    m_cancel = CancelToken();
    m_long.start();
    const Depth depth = std::exchange(m_depth, Depth::Page);
    const auto kept = updateSegments(m_store, depth, m_cancel);
    whenDone(kept, this, [this, depth](const Result<SegmentKeeper::Outcome> &outcome) {
        if (!outcome && outcome.error().code != ErrorCode::Cancelled)
            qCWarning(segmentsLog) << "segments stay behind:" << outcome.error().detail;
        if (!outcome)
            putOff(depth);
        end(outcome ? outcome->changed : QList<SegmentId>());
    });
}

void SegmentUpkeep::putOff(Depth depth)
{
    m_depth = std::max(m_depth, depth);
    m_later.start();
}

void SegmentUpkeep::end(const QList<SegmentId> &others)
{
    m_long.stop();
    m_job.reset();
    m_working = false;
    if (!others.isEmpty())
        emit changed(others);
    if (m_again)
        m_soon.start();
    else
        emit ended();
}

} // namespace comptoir
