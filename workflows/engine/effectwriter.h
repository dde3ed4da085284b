#pragma once

#include "models/store/enrolmentrepository.h"
#include "workflows/engine/engineworld.h"

namespace comptoir {

/// Does what a step of one customer asks for, in the transaction of the step. Messages go by the
/// Planner, which asks the gate, and by no other way; the rest by the repositories that the window
/// uses. What cannot be done is told in the log and hinders nobody's way.
class EffectWriter
{
public:
    /// `due`: as of StoreFacts. All outlive it; `row` as the step left it.
    EffectWriter(EngineWorld &world, const LiveVersion &version, const EnrolmentRow &row,
                 Timestamp due);

    /// An Error is of the store: the caller rolls back.
    Done carryOut(const Effect &effect);
    /// What waits to leave of the enrolment's messages does not leave any more.
    static Done withdraw(Database &database, WorkflowId workflow, const EnrolmentRow &row,
                         Timestamp now);
    /// Takes somebody out at `now`, for that reason.
    static Done takeOut(Database &database, EnrolmentRow row, const QString &reason, Timestamp now);

private:
    Done send(const Effect &effect);
    Done changeTag(const Effect &effect);
    Done addTag(const QString &name);
    Done setField(const Effect &effect);
    Done setConsent(const Effect &effect);
    Done addTask(const Effect &effect);
    Done changePoints(const Effect &effect);
    Done changeScore(const Effect &effect);
    Done addEvent(const Effect &effect, const QString &kind, qint64 value);
    Done addToSegment(const Effect &effect);
    Done startWorkflow(const Effect &effect);
    Done stopWorkflow(const Effect &effect);
    Done askShop(const Effect &effect);
    Done tell(const Effect &effect, const QString &reason, const QString &detail);
    /// An error of the store, or a line in the log.
    Done unless(const Effect &effect, const Done &done);

    EngineWorld &m_world;
    Database &m_database;
    const LiveVersion &m_version;
    const EnrolmentRow &m_row;
    const Timestamp m_due;
};

} // namespace comptoir
