#include "workflows/feedback/feedbackledger.h"

#include "models/store/consentrepository.h"
#include "models/store/customerfacts.h"
#include "models/store/feedbackrepository.h"
#include "models/store/messageevents.h"
#include "models/store/outboxrepository.h"
#include "models/store/senderrepository.h"
#include "models/store/suppressionlist.h"

#include <algorithm>

namespace comptoir {

namespace {

constexpr qint64 kRecentMs = 7LL * 24 * 3'600'000;
constexpr qint64 kClockSlackMs = 10LL * 60'000;
constexpr qsizetype kMostDetail = 200;

/// Who has said no has said so by this channel.
std::optional<ConsentState> decided(const QList<ConsentLine> &lines, Channel channel,
                                    Purpose purpose)
{
    const auto found = std::find_if(lines.begin(), lines.end(), [&](const ConsentLine &line) {
        return line.record.channel == channel && line.record.purpose == purpose;
    });
    return found != lines.end() ? std::optional(found->record.state) : std::nullopt;
}

FeedbackKind understood(const Feedback &feedback, const QString &purpose)
{
    if (purpose == QLatin1String("unsubscribe"))
        return FeedbackKind::Unsubscribe;
    if (purpose == QLatin1String("survey"))
        return feedback.detail.isEmpty() ? FeedbackKind::Other : FeedbackKind::SurveyAnswer;
    return feedback.kind;
}

/// Later than any clock of ours, or before it was sent, is a wrong clock of theirs.
Timestamp plausible(Timestamp at, const OutboxRow &row, Timestamp now)
{
    const Timestamp sent = row.handedOverAt.value_or(at);
    return std::min(std::max(at, sent), now);
}

} // namespace

FeedbackLedger::FeedbackLedger(Database &database, Timestamp now)
    : m_database(database)
    , m_now(now)
{}

Result<std::optional<FeedbackLedger::Found>> FeedbackLedger::find(const Feedback &feedback)
{
    using Answer = Result<std::optional<Found>>;
    if (feedback.message.isValid())
        return Answer(Found{feedback.message, {}, true});
    FeedbackRepository repository(m_database);
    for (const QString &token : feedback.tokens) {
        const auto marked = repository.byToken(token);
        if (!marked)
            return marked.error();
        if (*marked)
            return std::optional(Found{(*marked)->message, (*marked)->purpose, true});
    }
    for (const QString &id : feedback.messageIds) {
        const auto message = repository.byMessageId(id);
        if (!message)
            return message.error();
        if (*message)
            return std::optional(Found{**message, {}, true});
    }
    for (const QString &reference : feedback.references) {
        const auto message = repository.byReference(reference);
        if (!message)
            return message.error();
        if (*message)
            return std::optional(Found{**message, {}, true});
    }
    if (feedback.recipient.isEmpty())
        return Answer(std::nullopt);
    const auto last = repository.lastTo(feedback.recipient, {feedback.at.ms - kRecentMs},
                                        {feedback.at.ms + kClockSlackMs});
    if (!last)
        return last.error();
    return *last ? Answer(Found{**last, {}, feedback.isVouched}) : Answer(std::nullopt);
}

Result<FeedbackLedger::Taken> FeedbackLedger::take(const Feedback &feedback)
{
    Taken taken;
    const auto found = find(feedback);
    if (!found)
        return found.error();
    if (!*found)
        return taken;
    const Result<OutboxRow> row = OutboxRepository(m_database).get((*found)->message);
    if (!row)
        return row.error();
    taken.row = *row;
    taken.kind = understood(feedback, (*found)->purpose);
    if (!(*found)->isProven)
        taken.kind = believedWithoutProof(taken.kind);
    // Of a text message only its gateway tells, and is asked about that very one.
    const bool isBarred = taken.kind == FeedbackKind::Other
        || (row->message.channel != Channel::Email && !feedback.message.isValid());
    if (isBarred)
        return taken;
    if (taken.kind == FeedbackKind::SurveyAnswer) {
        const Result<bool> answered = isAnsweredAlready(row->id);
        if (!answered)
            return answered.error();
        taken.outcome = Taken::Outcome::Known;
        if (*answered) // the first answer counts
            return taken;
    }
    const Consequence &consequence = consequenceOf(taken.kind);
    const Result<bool> isNew = FeedbackRepository(m_database)
                                   .add(feedback.key, row->id,
                                        {QLatin1String(consequence.name), feedback.at,
                                         feedback.detail.left(kMostDetail)});
    if (!isNew)
        return isNew.error();
    taken.outcome = *isNew ? Taken::Outcome::New : Taken::Outcome::Known;
    if (!*isNew)
        return taken;
    const Done applied = apply(*row, feedback, consequence);
    return applied ? Result<Taken>(taken) : applied.error();
}

Result<qint64> FeedbackLedger::takeAll(const QList<Feedback> &feedback)
{
    qint64 fresh = 0;
    for (const Feedback &one : feedback) {
        const Result<Taken> taken = take(one);
        if (!taken)
            return taken.error();
        fresh += taken->outcome == Taken::Outcome::New ? 1 : 0;
    }
    return fresh;
}

Result<bool> FeedbackLedger::isAnsweredAlready(OutboxId message)
{
    const auto lines = FeedbackRepository(m_database).ofMessage(message);
    if (!lines)
        return lines.error();
    const QLatin1String survey(consequenceOf(FeedbackKind::SurveyAnswer).name);
    return std::any_of(lines->cbegin(), lines->cend(),
                       [&survey](const FeedbackLine &line) { return line.kind == survey; });
}

Done FeedbackLedger::apply(const OutboxRow &row, const Feedback &feedback,
                           const Consequence &consequence)
{
    OutboxRow known = row;
    if (known.remoteReference.isEmpty()) // by which it is asked about from now on
        known.remoteReference = feedback.references.value(0);
    Done step = settle(known, consequence);
    if (step)
        step = stopMessages(row, consequence);
    if (step && consequence.withdrawsConsent)
        step = withdraw(row, feedback, consequence);
    if (step)
        step = tell(row, feedback, consequence);
    return step;
}

Done FeedbackLedger::settle(OutboxRow row, const Consequence &consequence)
{
    const bool isUncertain = row.state == OutboxState::Uncertain;
    // A message of which a run still awaits the answer is that run's; see reconcile().
    const bool hasFailed
        = consequence.failure && (isUncertain || row.state == OutboxState::Accepted);
    if (!hasFailed && !(consequence.provesArrival && isUncertain))
        return done();
    row.state = hasFailed ? OutboxState::Failed : OutboxState::Accepted;
    row.reason = hasFailed ? QString::fromLatin1(consequence.failure) : QString();
    const Done settled
        = OutboxRepository(m_database)
              .settle(
                  row.id,
                  {row.state, row.reason, {}, row.replyCode, row.replyText, row.remoteReference},
                  m_now);
    return settled ? MessageEvents(m_database).tell(row, m_now) : settled;
}

Done FeedbackLedger::stopMessages(const OutboxRow &row, const Consequence &consequence)
{
    SuppressionList list(m_database);
    SenderRepository senders(m_database);
    Done step = done();
    if (consequence.suppression)
        step = list.add(row.address, *consequence.suppression, m_now);
    if (step && consequence.isMailboxFull) {
        if (const Result<bool> noted = list.noteMailboxFull(row.address, m_now); !noted)
            step = noted.error();
    }
    if (step && consequence.stopsCause)
        step = OutboxRepository(m_database)
                   .stopCause(row.message.key.cause, QString::fromLatin1(consequence.failure),
                              m_now);
    if (step && consequence.countsAsBounce)
        step = senders.noteBounce(row.id.value);
    if (step && consequence.countsAsComplaint)
        step = senders.noteComplaint(row.id.value);
    return step;
}

Done FeedbackLedger::withdraw(const OutboxRow &row, const Feedback &feedback,
                              const Consequence &consequence)
{
    const CustomerId customer = row.message.key.customer;
    if (!customer.isValid())
        return done();
    ConsentRepository consents(m_database);
    const auto lines = consents.deciding(customer);
    if (!lines)
        return lines.error();
    const auto state = decided(*lines, row.message.channel, Purpose::Marketing);
    if (state == ConsentState::Withdrawn || state == ConsentState::Denied)
        return done();
    ConsentRecord record;
    record.channel = row.message.channel;
    record.state = ConsentState::Withdrawn;
    record.source = QString::fromLatin1(consequence.name);
    record.proof = QStringLiteral("outbox:%1").arg(row.id.value);
    // Who agreed anew after it stays agreed; the suppression list holds them back all the same.
    record.at = plausible(feedback.at, row, m_now);
    return consents.recordByOwner(customer, record, m_now);
}

Done FeedbackLedger::tell(const OutboxRow &row, const Feedback &feedback,
                          const Consequence &consequence)
{
    const CustomerId customer = row.message.key.customer;
    if (!customer.isValid() || (!consequence.event && !consequence.isConversation))
        return done();
    if (consequence.needsTracking) {
        const Result<bool> allowed = mayBeMeasured(row);
        if (!allowed)
            return allowed.error();
        if (!*allowed)
            return done();
    }
    const Timestamp at = plausible(feedback.at, row, m_now);
    Done told = done();
    if (consequence.event) {
        MessageEvents::Echo echo{QString::fromLatin1(consequence.event), feedback.link, {}};
        bool isNumber = false;
        const double value = feedback.detail.toDouble(&isNumber);
        if (isNumber && consequence.isAnswer)
            echo.value = value;
        told = MessageEvents(m_database).add(row, echo, at);
    }
    if (told && consequence.isConversation)
        told = FeedbackRepository(m_database)
                   .addReply(row, feedback.key, feedback.subject, feedback.text, at);
    return told ? CustomerFacts(m_database).recompute({customer}, m_now) : told;
}

Result<bool> FeedbackLedger::mayBeMeasured(const OutboxRow &row)
{
    const auto lines = ConsentRepository(m_database).deciding(row.message.key.customer);
    if (!lines)
        return lines.error();
    return decided(*lines, row.message.channel, Purpose::Tracking) == ConsentState::Granted;
}

Result<qint64> FeedbackLedger::reconcile(SenderId sender)
{
    FeedbackRepository repository(m_database);
    const auto uncertain = repository.uncertain(sender);
    if (!uncertain)
        return uncertain.error();
    qint64 settled = 0;
    for (const OutboxId id : *uncertain) {
        const auto lines = repository.ofMessage(id);
        if (!lines)
            return lines.error();
        const auto telling = std::find_if(
            kAllFeedbackKinds.begin(), kAllFeedbackKinds.end(), [&lines](FeedbackKind kind) {
                const Consequence &one = consequenceOf(kind);
                return (one.provesArrival || one.failure)
                    && std::any_of(lines->cbegin(), lines->cend(), [&one](const FeedbackLine &l) {
                           return l.kind == QLatin1String(one.name);
                       });
            });
        if (telling == kAllFeedbackKinds.end())
            continue;
        const Result<OutboxRow> row = OutboxRepository(m_database).get(id);
        if (!row)
            return row.error();
        if (const Done done = settle(*row, consequenceOf(*telling)); !done)
            return done.error();
        ++settled;
    }
    return settled;
}

} // namespace comptoir
