#include "views/segments/rulemeter.h"

#include "models/segments/evaluationsettings.h"
#include "models/store/store.h"
#include "models/store/whendone.h"

namespace comptoir {

namespace {

constexpr std::chrono::milliseconds kTyping{150};
constexpr qint64 kMinuteMs = 60'000;
constexpr qint64 kWeekMs = 7LL * 24 * 3600 * 1000;

/// As the profile's settings have it; with the cache, for a moment that stays for a minute.
Result<EvaluationRequest> requestAt(Database &database, Timestamp at, LeafCache *cache,
                                    const CancelToken &cancel)
{
    Result<EvaluationRequest> request = evaluationAt(database, at);
    if (request) {
        request->cancel = cancel;
        request->cache = cache;
    }
    return request;
}

} // namespace

RuleMeter::RuleMeter(const ViewContext &context, QObject *parent)
    : QObject(parent)
    , m_context(context)
    , m_typing(this)
{
    m_typing.setSingleShot(true);
    m_typing.setInterval(kTyping);
    connect(&m_typing, &QTimer::timeout, this, &RuleMeter::begin);
}

RuleMeter::~RuleMeter()
{
    m_cancel.cancel();
}

void RuleMeter::ask(const Rule &rule, const QString &self)
{
    m_rule = rule;
    m_self = self;
    m_asked = true;
    start();
}

void RuleMeter::drop()
{
    m_typing.stop();
    m_cancel.cancel();
    ++m_generation;
    m_asked = false;
    setBusy(false);
}

void RuleMeter::askAgain()
{
    if (m_asked)
        start();
}

void RuleMeter::start()
{
    m_cancel.cancel();
    ++m_generation; // what is under way answers another question
    setBusy(true);
    m_typing.start();
}

void RuleMeter::setBusy(bool busy)
{
    if (busy == m_busy)
        return;
    m_busy = busy;
    emit busyChanged(busy);
}

Timestamp RuleMeter::minute() const
{
    const qint64 now = m_context.clock.now().ms;
    return {now - now % kMinuteMs};
}

void RuleMeter::begin()
{
    m_cancel = CancelToken();
    const int generation = m_generation;
    const auto answer
        = m_context.store.read([rule = m_rule, self = m_self, at = minute(), cache = m_cache,
                                cancel = m_cancel](Database &db) -> Result<RuleLook> {
              const auto request = requestAt(db, at, cache.get(), cancel);
              return request ? RuleLook::read(db, rule, self, *request) : request.error();
          });
    whenDone(answer, this,
             [this, generation](const Result<RuleLook> &look) { take(look, generation); });
}

void RuleMeter::take(const Result<RuleLook> &look, int generation)
{
    if (generation != m_generation)
        return;
    setBusy(false);
    if (!look) {
        emit failed(look.error());
        return;
    }
    emit measured(*look);
    readWeekAgo(generation);
}

/// On the thread for chores: the past is added up anew from what was done until then.
void RuleMeter::readWeekAgo(int generation)
{
    const auto answer = m_context.store.chore([rule = m_rule, self = m_self,
                                               at = Timestamp{minute().ms - kWeekMs},
                                               cancel = m_cancel](Database &db) -> Result<qint64> {
        const auto request = requestAt(db, at, nullptr, cancel);
        return request ? RuleLook::count(db, rule, self, *request) : request.error();
    });
    whenDone(answer, this, [this, generation](const Result<qint64> &members) {
        if (generation == m_generation && members)
            emit measuredWeekAgo(*members);
    });
}

} // namespace comptoir
