#pragma once

#include "models/domain/outgoing.h"

#include <QByteArray>
#include <QMap>

#include <array>
#include <optional>

namespace comptoir {

using WorkflowId = Id<struct WorkflowTag>;
using WorkflowVersionId = Id<struct WorkflowVersionTag>;
using EnrolmentId = Id<struct EnrolmentTag>;

enum class WorkflowState {
    Draft, ///< never published, or taken back
    Live,
    Paused, ///< nobody comes in and nobody moves on
    Archived,
};

/// A workflow as the profile keeps it. Its graph is text here: what it means, the floor above
/// knows.
struct StoredWorkflow
{
    WorkflowId id;
    QString key; ///< by which others name it; never changes
    QString name;
    WorkflowState state = WorkflowState::Draft;
    QByteArray draft; ///< JSON
    int liveVersion = 0; ///< number of the one that was published last; 0: none
    int priority = 5; ///< 1 goes before 9
    Timestamp createdAt, updatedAt;

    bool operator==(const StoredWorkflow &) const = default;
};

/// What was published; never changes.
struct WorkflowVersion
{
    WorkflowVersionId id;
    WorkflowId workflow;
    int number = 0;
    QByteArray graph; ///< JSON with all standards written out
    QMap<QString, WrittenMessageId> messages; ///< by node and parameter, "n2.message"
    Timestamp publishedAt;

    bool operator==(const WorkflowVersion &) const = default;
};

/// A customer in a workflow, as it is kept.
struct EnrolmentRow
{
    EnrolmentId id;
    WorkflowId workflow;
    WorkflowVersionId version;
    CustomerId customer;
    QString key; ///< what the trigger was about; empty: nothing but the customer
    int run = 1; ///< 0 and less: of somebody who was merged into them
    QString node; ///< empty: they have left
    Timestamp enteredAt, arrivedAt;
    bool isWaiting = false;
    std::optional<Timestamp> wakeAt;
    QMap<QString, int> rounds;
    QMap<QString, QString> variables;
    bool isControl = false;
    std::optional<Timestamp> leftAt;
    QString reason; ///< why they left: machine name
    std::optional<Timestamp> heldAt; ///< the owner holds them where they are, since then

    bool operator==(const EnrolmentRow &) const = default;
};

/// A line of the log. Of somebody who was not let in: without enrolment, with customer and key.
struct WorkflowLogLine
{
    qint64 id = 0;
    WorkflowId workflow;
    EnrolmentId enrolment;
    CustomerId customer; ///< also of those who were let in
    QString key;
    Timestamp at;
    QString node, port, to;
    QString reason; ///< machine name
    QString detail;

    bool operator==(const WorkflowLogLine &) const = default;
};

} // namespace comptoir
