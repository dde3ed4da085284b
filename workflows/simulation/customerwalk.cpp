#include "workflows/simulation/customerwalk.h"

#include "models/segments/snapshot.h"
#include "models/store/customerrepository.h"
#include "workflows/engine/storefacts.h"
#include "workflows/graph/nodecatalogue.h"
#include "workflows/simulation/pastwalk.h"
#include "workflows/simulation/wouldsay.h"

namespace comptoir {

Result<QString> CustomerWalk::entryOf(const Graph &graph, const QString &wanted)
{
    QString first;
    for (auto node = graph.nodes.cbegin(); node != graph.nodes.cend(); ++node) {
        const NodeKind *kind = NodeCatalogue::find(node->kind);
        if (!kind || !kind->isEntry())
            continue;
        if (node.key() == wanted || (wanted.isEmpty() && node->kind == QLatin1String("by_hand")))
            return node.key();
        if (first.isEmpty())
            first = node.key();
    }
    if (wanted.isEmpty() && !first.isEmpty())
        return first;
    return Error{ErrorCode::InvalidArgument,
                 wanted.isEmpty() ? tr("This workflow has no way in.")
                                  : tr("“%1” is no step by which customers come in.").arg(wanted),
                 QStringLiteral("no entry")};
}

Result<WalkResult> CustomerWalk::run(Database &database, const Graph &graph, const Options &options)
{
    const Snapshot snapshot(database);
    const auto entry = entryOf(graph, options.entry);
    if (!entry)
        return entry.error();
    const auto person = CustomerRepository(database).profile(options.customer);
    if (!person)
        return person.error();
    QList<Channel> channels = channelsOf(graph);
    if (channels.isEmpty())
        channels = {Channel::Email}; // by which the customer's clock is known
    auto facts = PastFacts::read(database, channels, options.until, options.cancel);
    if (!facts)
        return facts.error();
    PastFacts &past = **facts;
    if (const Done prepared = past.prepare({options.customer}, options.from); !prepared)
        return prepared.error();
    if (const Done set = past.setCustomer(options.customer); !set)
        return set.error();
    past.setNow(options.from);

    WalkResult result;
    result.zone = past.customerZone();
    const Rule only = settingAs<Rule>(graph, "only");
    if (asksSomething(only.root) && !past.fits(only))
        result.refusal = QStringLiteral("only");
    WouldSay says(database, graph);
    std::optional<Error> failed;
    const auto note = [&](Timestamp at, const StepResult &step) {
        for (const Transition &one : step.transitions) {
            WalkResult::Line line{one, {}, {}, {}, {}};
            if (one.reason == StepReason::Waits)
                line.until = step.enrolment.wakeAt;
            for (const Effect &effect : step.effects) {
                const bool isHere = effect.channel && effect.node == one.node && !effect.isWithheld;
                if (!isHere || one.reason != StepReason::Went)
                    continue;
                line.channel = effect.channel;
                const auto said = says.to(options.customer, effect, at);
                if (!said)
                    failed = said.error();
                else
                    line.said = said->said, line.hindrance = said->hindrance;
            }
            result.lines.push_back(line);
        }
    };
    const TriggerEntry coming{options.from, options.customer, *entry, {}};
    result.end = PastWalk(graph, past, options.until).take(coming, 1, note);
    if (past.failure())
        return *past.failure();
    if (failed)
        return *failed;
    return result;
}

} // namespace comptoir
