#pragma once

#include "models/store/feedbackrepository.h"
#include "workflows/feedback/eventsource.h"
#include "workflows/feedback/mailboxreader.h"

namespace comptoir {

/// Asks a provider what became of messages, with a day of overlap: events come late and out of
/// order, and what was known already changes nothing. A page is one transaction.
class EventPoller
{
    Q_DECLARE_TR_FUNCTIONS(EventPoller)
public:
    static constexpr int kFirstDays = 7;
    static constexpr int kOverlapHours = 24;

    /// For worker threads. All outlive the poller.
    EventPoller(Store &store, Clock &clock, HttpClient &http, SenderId account);

    FeedbackReport poll(const EventSource &source, const CancelToken &cancel);
    /// One page; nothing is written.
    static Result<EventPage> ask(HttpClient &http, const EventSource &source,
                                 const EventSource::Window &window, const QString &next,
                                 const CancelToken &cancel);

private:
    Result<EventSource::Window> window();
    Done take(const EventPage &page, FeedbackReport &report);
    Done finish(const EventSource::Window &window, FeedbackReport &report);
    static Error refused(int status);

    Store &m_store;
    Clock &m_clock;
    HttpClient &m_http;
    SenderId m_account;
    QString m_source;
};

} // namespace comptoir
