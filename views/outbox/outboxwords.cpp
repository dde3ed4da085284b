#include "views/outbox/outboxwords.h"

#include "models/store/workflowmessages.h"
#include "views/widgets/format.h"
#include "workflows/feedback/feedbackmeaning.h"
#include "workflows/messages/gatewords.h"

#include <algorithm>
#include <utility>

namespace comptoir {

namespace {

using State = OutboxState;

const QString kCancelled = QStringLiteral("cancelled");

bool isWithdrawn(const OutboxRow &row)
{
    return row.state == State::Skipped && row.reason == kCancelled;
}

} // namespace

QString OutboxWords::group(OutboxGroup group)
{
    switch (group) {
    case OutboxGroup::Waiting:
        return tr("Waiting");
    case OutboxGroup::Sent:
        return tr("Sent");
    case OutboxGroup::NotSent:
        return tr("Not sent");
    case OutboxGroup::Failed:
        return tr("Failed");
    case OutboxGroup::Uncertain:
        break;
    }
    return tr("Uncertain");
}

QString OutboxWords::groupTip(OutboxGroup group)
{
    switch (group) {
    case OutboxGroup::Waiting:
        return tr("Planned, put off, or under way");
    case OutboxGroup::Sent:
        return tr("The other side has them");
    case OutboxGroup::NotSent:
        return tr("A rule stood against it, or you withdrew them");
    case OutboxGroup::Failed:
        return tr("The other side refused them, or they came back");
    case OutboxGroup::Uncertain:
        break;
    }
    return tr("They may have left or not: you say what became of them");
}

QString OutboxWords::state(const OutboxRow &row)
{
    switch (row.state) {
    case State::Planned:
        return tr("Waits");
    case State::Claimed:
    case State::HandedOver:
        return tr("On its way");
    case State::Accepted:
        return tr("Sent");
    case State::Deferred:
        return tr("Tried again later");
    case State::Failed:
        return tr("Failed");
    case State::Skipped:
        return isWithdrawn(row) ? tr("Withdrawn") : tr("Not sent");
    case State::Uncertain:
        break;
    }
    return tr("Uncertain");
}

Tone OutboxWords::tone(const OutboxRow &row)
{
    switch (row.state) {
    case State::Accepted:
        return Tone::Good;
    case State::Failed:
        return Tone::Danger;
    case State::Uncertain:
        return Tone::Warning;
    case State::Claimed:
    case State::HandedOver:
        return Tone::Accent;
    case State::Planned:
    case State::Deferred:
    case State::Skipped:
        break;
    }
    return Tone::Neutral;
}

QString OutboxWords::reason(const OutboxRow &row)
{
    if (outboxGroup(row.state) == OutboxGroup::Waiting
        && row.sendAt >= WorkflowMessages::kUntilBoth)
        return row.sendAt == WorkflowMessages::kUntilApproved
            ? tr("It waits for your word.")
            : tr("You hold this customer in the workflow.");
    return row.reason.isEmpty() ? QString() : GateWords::ofLedger(row.reason);
}

QString OutboxWords::action(OutboxAction action)
{
    switch (action) {
    case OutboxAction::Arrived:
        return tr("It arrived");
    case OutboxAction::SendAgain:
        return tr("Send again");
    case OutboxAction::Retry:
        return tr("Try again");
    case OutboxAction::Release:
        return tr("Let it go after all");
    case OutboxAction::Withdraw:
        break;
    }
    return tr("Withdraw");
}

QString OutboxWords::icon(OutboxAction action)
{
    switch (action) {
    case OutboxAction::Arrived:
        return QStringLiteral("check");
    case OutboxAction::SendAgain:
        return QStringLiteral("send");
    case OutboxAction::Retry:
        return QStringLiteral("refresh");
    case OutboxAction::Release:
        return QStringLiteral("play");
    case OutboxAction::Withdraw:
        break;
    }
    return QStringLiteral("stop");
}

QString OutboxWords::applied(OutboxAction action, int count)
{
    switch (action) {
    case OutboxAction::Arrived:
        return tr("%n message(s) count as arrived.", nullptr, count);
    case OutboxAction::SendAgain:
        return tr("%n message(s) go again.", nullptr, count);
    case OutboxAction::Retry:
        return tr("%n message(s) are tried again.", nullptr, count);
    case OutboxAction::Release:
        return tr("%n message(s) wait to go, and the rules are asked again.", nullptr, count);
    case OutboxAction::Withdraw:
        break;
    }
    return tr("%n message(s) were withdrawn.", nullptr, count);
}

QString OutboxWords::refused(const QMap<QString, int> &byReason)
{
    int all = 0;
    QStringList reasons;
    for (auto [reason, count] : byReason.asKeyValueRange()) {
        all += count;
        const QString words = GateWords::ofLedger(reason);
        //: %1 is how many messages, %2 a sentence that says why they were left out
        reasons.append(byReason.size() > 1 ? tr("%1 × %2").arg(Format::number(count), words)
                                           : words);
    }
    return tr("%n message(s) were left as they are, because a rule stands against them:", nullptr,
              all)
        + u' ' + reasons.join(u' ');
}

QString OutboxWords::header(const QString &name, const QString &value)
{
    static constexpr std::pair<const char *, const char *> kNames[]
        = {{"From", QT_TR_NOOP("From: %1")},
           {"Reply-To", QT_TR_NOOP("Answers go to: %1")},
           {"To", QT_TR_NOOP("To: %1")},
           {"Subject", QT_TR_NOOP("Subject: %1")},
           {"Date", QT_TR_NOOP("Date: %1")}};
    for (const auto &[known, words] : kNames) {
        if (name == QLatin1String(known))
            return tr(words).arg(value);
    }
    return name + QStringLiteral(": ") + value;
}

QString OutboxWords::outcome(const OutboxRow &row)
{
    QStringList said;
    switch (row.state) {
    case State::Accepted:
        said.append(tr("The other side took it."));
        break;
    case State::Failed:
        said.append(tr("It failed."));
        break;
    case State::Skipped:
        said.append(tr("It was not sent."));
        break;
    case State::Uncertain:
        said.append(tr("What became of it is not known."));
        break;
    default:
        break;
    }
    if (const QString why = reason(row); !why.isEmpty())
        said.append(why);
    return said.join(u' ');
}

QString OutboxWords::feedback(const FeedbackLine &line)
{
    const auto isIt = [&line](FeedbackKind kind) {
        return line.kind == QLatin1String(consequenceOf(kind).name);
    };
    const auto *found = std::find_if(kAllFeedbackKinds.begin(), kAllFeedbackKinds.end(), isIt);
    switch (found == kAllFeedbackKinds.end() ? FeedbackKind::Other : *found) {
    case FeedbackKind::HardBounce:
        return tr("It came back: this address does not exist.");
    case FeedbackKind::MailboxFull:
        return tr("It came back: the mailbox is full.");
    case FeedbackKind::SoftBounce:
        return tr("It came back: it could not be delivered.");
    case FeedbackKind::PolicyBounce:
        return tr("It came back: refused for its content or its sender.");
    case FeedbackKind::Delayed:
        return tr("It is late: the other side goes on trying.");
    case FeedbackKind::Taken:
        return tr("The provider has it.");
    case FeedbackKind::Delivered:
        return tr("It was delivered.");
    case FeedbackKind::Complaint:
        return tr("It was reported as unwanted.");
    case FeedbackKind::Unsubscribe:
        return tr("The customer unsubscribed by it.");
    case FeedbackKind::SurveyAnswer:
        return tr("The customer answered the question: %1.").arg(line.detail);
    case FeedbackKind::AutoReply:
        return tr("An automatic answer came.");
    case FeedbackKind::Reply:
        return tr("The customer answered.");
    case FeedbackKind::Opened:
        return tr("It was opened.");
    case FeedbackKind::MachineOpened:
        return tr("The mailbox’s own program opened it: that is nobody.");
    case FeedbackKind::Clicked:
        return tr("A link in it was clicked.");
    case FeedbackKind::Other:
        break;
    }
    return tr("Something came back about it.");
}

QList<OutboxWords::Step> OutboxWords::history(const OutboxRecord &record)
{
    const OutboxRow &row = record.line.row;
    QList<Step> steps{{record.plannedAt, tr("Planned.")}};
    for (const Timestamp at : record.handedOver)
        steps.append({at, tr("Handed over to the other side.")});
    if (record.handedOver.isEmpty() && row.handedOverAt)
        steps.append({*row.handedOverAt, tr("Handed over to the other side.")});
    if (row.settledAt)
        steps.append({*row.settledAt, outcome(row)});
    for (const FeedbackLine &line : record.feedback)
        steps.append({line.at, feedback(line)});
    std::stable_sort(steps.begin(), steps.end(),
                     [](const Step &a, const Step &b) { return a.at < b.at; });
    if (outboxGroup(row.state) == OutboxGroup::Waiting) {
        const QString why = reason(row);
        steps.append({record.line.when(), why.isEmpty() ? tr("It goes then.") : why});
    }
    return steps;
}

} // namespace comptoir
