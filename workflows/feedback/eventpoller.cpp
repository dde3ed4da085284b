#include "workflows/feedback/eventpoller.h"

#include "models/store/store.h"

namespace comptoir {

namespace {

constexpr qint64 kHourMs = 3'600'000;
const QString kAll = QStringLiteral("-"); ///< a provider's events are one folder

} // namespace

EventPoller::EventPoller(Store &store, Clock &clock, HttpClient &http, SenderId account)
    : m_store(store)
    , m_clock(clock)
    , m_http(http)
    , m_account(account)
    , m_source(QStringLiteral("events:%1").arg(account.value))
{}

FeedbackReport EventPoller::poll(const EventSource &source, const CancelToken &cancel)
{
    FeedbackReport report;
    const auto fail = [&report](const Error &error) {
        report.error = error;
        report.isComplete = false;
        return report;
    };
    const Result<EventSource::Window> asked = window();
    if (!asked)
        return fail(asked.error());
    QString next;
    for (int pages = 0; pages < EventSource::kMostPages; ++pages) {
        const Result<EventPage> page = ask(m_http, source, *asked, next, cancel);
        if (!page)
            return fail(page.error());
        if (const Done taken = take(*page, report); !taken)
            return fail(taken.error());
        next = page->next;
        if (next.isEmpty())
            break;
    }
    report.isComplete = next.isEmpty();
    if (!report.isComplete) // asked from the same instant again
        return report;
    const Done finished = finish(*asked, report);
    return finished ? report : fail(finished.error());
}

Result<EventSource::Window> EventPoller::window()
{
    const Timestamp now = m_clock.now();
    const auto place = m_store
                           .read([this](Database &database) {
                               return FeedbackRepository(database).place(m_source, kAll);
                           })
                           .result();
    if (!place)
        return place.error();
    const qint64 from = *place ? (*place)->position - kOverlapHours * kHourMs
                               : now.ms - kFirstDays * (24 * kHourMs);
    return EventSource::Window{{std::min(from, now.ms)}, now};
}

Result<EventPage> EventPoller::ask(HttpClient &http, const EventSource &source,
                                   const EventSource::Window &window, const QString &next,
                                   const CancelToken &cancel)
{
    const Result<HttpReply> reply = http.send(source.request(window, next), cancel);
    if (!reply)
        return reply.error();
    if (!reply->isSuccess())
        return refused(reply->status);
    if (reply->body.trimmed().isEmpty() && reply->status == 204)
        return EventPage();
    return source.read(reply->body, next);
}

Done EventPoller::take(const EventPage &page, FeedbackReport &report)
{
    report.unreadable += page.unreadable;
    report.read += page.events.size() + page.unreadable;
    return m_store
        .write([&](Database &database) -> Done {
            Transaction transaction(database);
            const Result<qint64> fresh
                = FeedbackLedger(database, m_clock.now()).takeAll(page.events);
            if (!fresh)
                return fresh.error();
            if (Done committed = transaction.commit(); !committed)
                return committed;
            report.taken += *fresh;
            return done();
        })
        .result();
}

Done EventPoller::finish(const EventSource::Window &window, FeedbackReport &report)
{
    return m_store
        .write([&](Database &database) -> Done {
            Transaction transaction(database);
            const Result<qint64> settled
                = FeedbackLedger(database, m_clock.now()).reconcile(m_account);
            if (!settled)
                return settled.error();
            report.settled += *settled;
            const Done placed = FeedbackRepository(database).savePlace(
                m_source, kAll, {0, window.to.ms, m_clock.now()});
            return placed ? transaction.commit() : placed;
        })
        .result();
}

Error EventPoller::refused(int status)
{
    const QString detail = QStringLiteral("status %1").arg(status);
    if (status == 401 || status == 403)
        return {ErrorCode::Auth,
                tr("The mail provider refused the key by which Comptoir asks what became of your "
                   "messages. Nothing was changed. Enter the key again."),
                detail};
    if (status == 429)
        return {ErrorCode::RateLimited,
                tr("The mail provider asks to wait before it tells what became of your messages. "
                   "It is asked again later."),
                detail};
    return {status >= 500 ? ErrorCode::ServerFailure : ErrorCode::Protocol,
            tr("The mail provider did not tell what became of your messages. Nothing was changed; "
               "it is asked again later."),
            detail};
}

} // namespace comptoir
