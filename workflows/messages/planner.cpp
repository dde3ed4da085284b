#include "workflows/messages/planner.h"

#include "models/store/messageevents.h"
#include "models/store/outboxrepository.h"
#include "workflows/messages/gatereader.h"
#include "workflows/messages/gatewords.h"

#include <algorithm>

namespace comptoir {

Result<std::vector<Planner::Decision>> Planner::decide(Database &database,
                                                       const PlannedMessage &message,
                                                       const QList<CustomerId> &customers,
                                                       Timestamp now)
{
    const Result<SendingSettings> settings = SendingSettings::load(database);
    if (!settings)
        return settings.error();
    const Result<std::vector<GateFacts>> facts = GateReader(database).facts(
        GateReader::questionOf(message, settings->rules, now), customers);
    if (!facts)
        return facts.error();
    const GateMessage asked = GateReader::gateMessage(message, message.dueAt, false);
    // Pauses are asked about when it goes; they do not keep anybody from planning.
    const GateSwitches open;
    const Timestamp at = std::max(now, message.dueAt);
    std::vector<Decision> decisions;
    decisions.reserve(facts->size());
    for (size_t i = 0; i < facts->size(); ++i) {
        const GateVerdict verdict = Gate::decide(asked, facts->at(i), settings->rules, open, at);
        decisions.push_back({customers.at(static_cast<qsizetype>(i)), verdict,
                             verdict.until.value_or(message.dueAt)});
    }
    return decisions;
}

Planner::Preview Planner::preview(const std::vector<Decision> &decisions)
{
    Preview preview;
    for (const Decision &decision : decisions) {
        if (decision.verdict.kind == GateVerdict::Kind::Refuse)
            ++preview.refused[decision.verdict.reason];
        else
            ++(decision.verdict.isAllowed() ? preview.willGo : preview.later);
    }
    return preview;
}

Result<Planner::Written> Planner::write(Database &database, const PlannedMessage &message,
                                        const std::vector<Decision> &decisions, size_t first,
                                        size_t count, Timestamp now)
{
    OutboxRepository outbox(database);
    MessageEvents events(database);
    Written written;
    const size_t end = std::min(decisions.size(), first + count);
    for (size_t i = first; i < end; ++i) {
        const Decision &decision = decisions[i];
        PlannedMessage one = message;
        one.key.customer = decision.customer;
        if (decision.verdict.kind != GateVerdict::Kind::Refuse) {
            const auto planned = outbox.plan(one, decision.sendAt, now);
            if (!planned)
                return planned.error();
            ++(*planned ? written.planned : written.known);
            continue;
        }
        const QString reason = ledgerReason(decision.verdict);
        const auto skipped = outbox.planSkipped(one, reason, now);
        if (!skipped)
            return skipped.error();
        ++(*skipped ? written.skipped : written.known);
        if (!*skipped)
            continue;
        OutboxRow row;
        row.id = **skipped;
        row.message = one;
        row.state = OutboxState::Skipped;
        row.reason = reason;
        if (const Done told = events.tell(row, now); !told)
            return told.error();
    }
    return written;
}

} // namespace comptoir
