#pragma once

#include "workflows/engine/stepping.h"

namespace comptoir {

/// The name of a discount code: the owner's prefix and eight letters drawn from 32 of which none
/// looks like another (no I, O, 0, 1): one of 10^12, always the same for one enrolment at one node
/// of a workflow, so that after a crash or a restore the shop is asked for it by its name.
/// `workflowMadeAt` tells profiles apart that have the same workflow and number their customers
/// alike. Of the prefix stay letters, digits, hyphens and underscores.
QString codeName(const QString &prefix, const Enrolment &enrolment, const QString &node,
                 Timestamp workflowMadeAt);

} // namespace comptoir
