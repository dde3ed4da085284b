#pragma once

#include "models/domain/outgoing.h"
#include "models/domain/result.h"
#include "models/domain/workflow.h"

#include <optional>
#include <vector>

namespace comptoir {

class Database;

/// What customers did that moves them on in a workflow. Only reads.
class WorkflowDeeds
{
public:
    explicit WorkflowDeeds(Database &database);

    /// The first order after an instant, tests and cancelled ones apart: placed, or `paid`, for
    /// which the history of its states tells when, else when it was placed if it counts as a sale.
    Result<std::optional<Timestamp>> orderAfter(CustomerId customer, Timestamp since, bool paid);

    enum class MessageDeed {
        Sent, ///< it is in the queue or left; not refused, not failed
        Delivered, ///< the other side has it
        Opened, ///< as far as the customer lets it be measured; a click is an open
        Clicked,
        Answered,
    };
    struct Became
    {
        bool isThere = false; ///< there is a message of that key
        std::optional<Timestamp> at; ///< when that first became of it; none: not yet
    };
    Result<Became> became(const OutboxKey &key, MessageDeed deed);

    /// Somebody who was drawn into a variant.
    struct Drawn
    {
        QString arm;
        EnrolmentId enrolment;
        CustomerId customer;
        QString key;
        int run = 1;
        Timestamp at;
    };
    /// At that node, in the order of time, each enrolment's first visit.
    Result<std::vector<Drawn>> drawn(WorkflowId workflow, const QString &node);
    /// Whether any message to the customer of that cause, whose step ends so, was opened, clicked
    /// or answered in (from, until].
    Result<bool> anyBecame(const QString &cause, const QString &stepEnd, CustomerId customer,
                           MessageDeed deed, Timestamp from, Timestamp until);

private:
    Database &m_database;
};

} // namespace comptoir
