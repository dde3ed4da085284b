#pragma once

#include "workflows/graph/graph.h"

#include <QCoreApplication>

namespace comptoir {

/// Something wrong with a workflow, and where.
struct GraphProblem
{
    enum class Kind {
        NoTrigger,
        NoName,
        Unreachable,
        OpenPort,
        UnknownPort,
        ArrowIntoTrigger,
        ArrowLoop,
        LoopWithoutWait,
        MissingParameter,
        BadParameter,
        MissingReference, ///< a message, segment, account, field or workflow that is not there
        NoSender,
        NoConsentPath,
        MissingData, ///< what it needs has not arrived
        NoShop,
    };

    Kind kind = Kind::BadParameter;
    bool isError = true; ///< it cannot be switched on like this; else the owner should know
    QString node; ///< id; empty: the workflow as a whole
    QString parameter; ///< id; empty: the node as a whole
    QString port;
    QString text; ///< a whole sentence for the owner

    bool operator==(const GraphProblem &) const = default;
};

/// "no_trigger": stable, for scripts.
QString machineName(GraphProblem::Kind kind);

} // namespace comptoir
