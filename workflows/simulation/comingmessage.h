#pragma once

#include "models/domain/workflow.h"
#include "workflows/messages/parsedmessage.h"

#include <QTimeZone>

namespace comptoir {

/// A message that goes to a customer in the days to come if nothing changes, or that would.
struct ComingMessage
{
    enum class Fate {
        Goes,
        Refused, ///< the gate says no when its time comes, or it cannot be made
        Held, ///< until the owner does something
    };

    PlannedMessage message;
    WorkflowId workflow; ///< by which it is sent; none: a mailing, or the owner's own
    QString node; ///< of the workflow
    QString address; ///< where it goes; empty: nowhere
    /// When it leaves, or would if the owner let it go; UTC.
    Timestamp at;
    QTimeZone zone; ///< the customer's
    Fate fate = Fate::Goes;
    QString reason; ///< of Refused and Held: machine name, ForecastWords tells it
    QString waitedFor; ///< what kept it until `at`: machine name of the gate; empty: nothing
    bool isPlanned = false; ///< it waits in the outbox already
    RenderedMessage said;
    QString hindrance; ///< why nothing is said: a whole sentence
};

/// "goes", "refused", "held".
QString machineName(ComingMessage::Fate fate);

} // namespace comptoir
