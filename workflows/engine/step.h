#pragma once

#include "workflows/engine/stepping.h"

namespace comptoir {

/// Moves a customer as far as they go at `now`: the one function behind engine, simulation and
/// ledger. Pure: the same graph, enrolment, answers and instant give the same result, and nothing
/// is drawn but from who the customer is (drawing.h).
///
/// Before every node it is asked whether the workflow's condition for leaving holds, then whether
/// a goal is reached. It is called when the customer comes in, when `wakeAt` has come, and whenever
/// something happens to a customer who waits; in between, nothing changes. Late, because the
/// program was closed: waits that follow are counted from `now`, so that no burst follows.
StepResult step(const Graph &graph, const Enrolment &enrolment, StepFacts &facts, Timestamp now);

/// At the trigger `node`, to be stepped.
Enrolment enter(CustomerId customer, const QString &workflow, const QString &node,
                const QString &key, int run, Timestamp now);

} // namespace comptoir
