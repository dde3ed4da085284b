#pragma once

#include "models/store/outboxrecord.h"
#include "views/widgets/tokens.h"
#include "workflows/messages/outboxactions.h"

#include <QCoreApplication>

namespace comptoir {

/// What is said of a message in the outbox, for table, record and notices. Pure.
class OutboxWords
{
    Q_DECLARE_TR_FUNCTIONS(OutboxWords)

public:
    static QString group(OutboxGroup group);
    /// What the group holds, for a tool tip.
    static QString groupTip(OutboxGroup group);
    static QString state(const OutboxRow &row);
    static Tone tone(const OutboxRow &row);
    /// Why it is not sent, failed, waits or is uncertain: a whole sentence; empty where nothing is
    /// to be said.
    static QString reason(const OutboxRow &row);
    /// Of the button.
    static QString action(OutboxAction action);
    static QString icon(OutboxAction action);
    /// What is told when it is done, of so many.
    static QString applied(OutboxAction action, int count);
    /// What is told of those that were left out, and why (OutboxDecision::refused).
    static QString refused(const QMap<QString, int> &byReason);

    /// A header line of an e-mail as a person reads it; one of another name stays as it is.
    static QString header(const QString &name, const QString &value);

    /// One line of what happened.
    struct Step
    {
        Timestamp at;
        QString text;

        bool operator==(const Step &) const = default;
    };
    /// From planned to what came back, the first first.
    static QList<Step> history(const OutboxRecord &record);

private:
    static QString outcome(const OutboxRow &row);
    static QString feedback(const FeedbackLine &line);
};

} // namespace comptoir
