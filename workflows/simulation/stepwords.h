#pragma once

#include "models/domain/workflow.h"
#include "workflows/graph/nodespeech.h"

#include <QTimeZone>

namespace comptoir {

/// The log of a workflow in whole sentences: what became of a customer at a step, and why somebody
/// was not let in. In the language of the moment; nothing parses them.
class StepWords
{
    Q_DECLARE_TR_FUNCTIONS(StepWords)
public:
    /// Of a line of the log (WorkflowLogLine::reason, or machineName(StepReason)).
    struct Line
    {
        QString node, port, to;
        QString reason, detail; ///< machine names
        std::optional<Timestamp> until = {}; ///< of "waits"
    };
    static QString of(const Line &line, const Graph &graph, const QTimeZone &zone);
    static QString of(const WorkflowLogLine &line, const Graph &graph, const QTimeZone &zone);
    /// Why somebody was not let in.
    static QString refusal(const QString &machineName);
    /// What became of somebody who left; EnrolmentRow::reason.
    static QString leaving(const QString &machineName);
    /// Why a message of a step was not planned.
    static QString notSent(const QString &detail);

    /// "Tuesday 24 November 2026 10:00", in that zone.
    static QString when(Timestamp at, const QTimeZone &zone);

private:
    static QString went(const Line &line, const Graph &graph);
};

} // namespace comptoir
