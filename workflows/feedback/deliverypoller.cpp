#include "workflows/feedback/deliverypoller.h"

#include "models/store/feedbackrepository.h"
#include "models/store/outboxrepository.h"
#include "models/store/store.h"
#include "workflows/channels/gateways/gatewaychannel.h"
#include "workflows/feedback/eventsource.h"
#include "workflows/feedback/feedbackledger.h"

#include <algorithm>

namespace comptoir {

namespace {

constexpr qint64 kDayMs = 24LL * 3'600'000;
const QString kAll = QStringLiteral("-"); ///< there is one list

/// Kinds after which nothing more is asked.
QStringList finals()
{
    QStringList names;
    for (const FeedbackKind kind : {FeedbackKind::Delivered, FeedbackKind::HardBounce,
                                    FeedbackKind::SoftBounce, FeedbackKind::Unsubscribe})
        names.append(QLatin1String(consequenceOf(kind).name));
    return names;
}

QList<FeedbackKind> kindsOf(const OutboxRow &row, const DeliveryReport &report)
{
    switch (report.state) {
    case DeliveryState::Delivered:
    case DeliveryState::Read:
        return {FeedbackKind::Delivered};
    case DeliveryState::Pending:
        // The gateway has it, which was in doubt.
        return row.state == OutboxState::Uncertain ? QList{FeedbackKind::Taken}
                                                   : QList<FeedbackKind>();
    case DeliveryState::Failed:
        break;
    }
    if (report.failure == ReplyClass::NoSuchAddress)
        return {FeedbackKind::HardBounce};
    if (report.failure == ReplyClass::Unsubscribed) // it did not arrive, since they said stop
        return {FeedbackKind::SoftBounce, FeedbackKind::Unsubscribe};
    return {FeedbackKind::SoftBounce};
}

/// Of a gateway that the owner described without a way to ask.
bool isNotOffered(const Error &error)
{
    return error.code == ErrorCode::InvalidArgument;
}

} // namespace

DeliveryPoller::DeliveryPoller(Store &store, Clock &clock, const Sender &account)
    : m_store(store)
    , m_clock(clock)
    , m_account(account)
    , m_source(QStringLiteral("delivery:%1").arg(account.id.value))
{}

QList<Feedback> DeliveryPoller::feedbackOf(const OutboxRow &row, const DeliveryReport &report,
                                           Timestamp now)
{
    QList<Feedback> found;
    for (const FeedbackKind kind : kindsOf(row, report)) {
        Feedback feedback;
        feedback.kind = kind;
        feedback.message = row.id;
        feedback.isVouched = true;
        // Of each kind one, in whatever words it is told again.
        feedback.key
            = EventReading::keyOf({QStringLiteral("delivery"), QString::number(row.id.value),
                                   QLatin1String(consequenceOf(kind).name)});
        feedback.detail = report.code;
        feedback.at = report.at.value_or(now);
        if (!report.remoteReference.isEmpty())
            feedback.references = {report.remoteReference};
        found.append(feedback);
    }
    return found;
}

FeedbackReport DeliveryPoller::poll(GatewayChannel &channel, const GatewayEntry &entry,
                                    const CancelToken &cancel)
{
    FeedbackReport report;
    const auto fail = [&report](const Error &error) {
        report.error = error;
        report.isComplete = false;
        return report;
    };
    const Result<Asked> asked = awaited();
    if (!asked)
        return fail(asked.error());
    if (asked->rows.isEmpty())
        return report;
    const Result<QList<Feedback>> found = ask(*asked, channel, entry, cancel);
    channel.hangUp();
    if (!found)
        return fail(found.error());
    const Done taken = take(*found, asked->last, report);
    return taken ? report : fail(taken.error());
}

Result<DeliveryPoller::Asked> DeliveryPoller::awaited()
{
    return m_store
        .read([this, since = Timestamp{m_clock.now().ms - kDays * kDayMs}](
                  Database &database) -> Result<Asked> {
            FeedbackRepository repository(database);
            const auto place = repository.place(m_source, kAll);
            if (!place)
                return place.error();
            const OutboxId after{*place ? (*place)->position : 0};
            const auto ids = repository.awaited(m_account.id, finals(), since, after, kMostAsked);
            if (!ids)
                return ids.error();
            Asked asked;
            asked.last = ids->size() == kMostAsked ? ids->last().value : 0;
            OutboxRepository outbox(database);
            for (const OutboxId id : *ids) {
                const Result<OutboxRow> row = outbox.get(id);
                const Result<QByteArray> text = outbox.content(id);
                if (!row || !text)
                    return row ? text.error() : row.error();
                asked.rows.append(*row);
                asked.texts.append({row->messageId, row->remoteReference, row->address,
                                    QString::fromUtf8(*text), row->handedOverAt.value_or(since)});
            }
            return asked;
        })
        .takeResult();
}

Result<QList<Feedback>> DeliveryPoller::ask(const Asked &asked, GatewayChannel &channel,
                                            const GatewayEntry &entry, const CancelToken &cancel)
{
    QList<Feedback> found;
    QList<SentText> taken;
    for (qsizetype i = 0; i < asked.rows.size(); ++i) {
        if (asked.rows.at(i).state != OutboxState::Uncertain) {
            taken.append(asked.texts.at(i));
            continue;
        }
        if (!entry.finds)
            continue;
        const auto report = channel.find(asked.texts.at(i), cancel);
        if (!report && isNotOffered(report.error()))
            continue;
        if (!report)
            return report.error();
        if (*report)
            found += feedbackOf(asked.rows.at(i), **report, m_clock.now());
    }
    if (taken.isEmpty() || !entry.tellsDelivery)
        return found;
    const auto reports = channel.reports(taken, cancel);
    if (!reports && isNotOffered(reports.error()))
        return found;
    if (!reports)
        return reports.error();
    for (const DeliveryReport &report : *reports) {
        const auto row
            = std::find_if(asked.rows.cbegin(), asked.rows.cend(), [&](const OutboxRow &one) {
                  return !report.reference.isEmpty() ? one.messageId == report.reference
                                                     : !report.remoteReference.isEmpty()
                          && one.remoteReference == report.remoteReference;
              });
        if (row != asked.rows.cend())
            found += feedbackOf(*row, report, m_clock.now());
    }
    return found;
}

Done DeliveryPoller::take(const QList<Feedback> &found, qint64 last, FeedbackReport &report)
{
    report.read += found.size();
    return m_store
        .write([&](Database &database) -> Done {
            Transaction transaction(database);
            FeedbackLedger ledger(database, m_clock.now());
            const Result<qint64> fresh = ledger.takeAll(found);
            const Result<qint64> settled = fresh ? ledger.reconcile(m_account.id) : fresh.error();
            if (!settled)
                return settled.error();
            const Done placed
                = FeedbackRepository(database).savePlace(m_source, kAll, {0, last, m_clock.now()});
            if (!placed)
                return placed;
            report.taken += *fresh;
            report.settled += *settled;
            return transaction.commit();
        })
        .result();
}

} // namespace comptoir
