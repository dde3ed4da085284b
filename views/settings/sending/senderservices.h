#pragma once

#include "models/domain/sender.h"

#include <functional>

namespace comptoir {

struct ViewContext;

/// What the services that send and listen must hear of a change of accounts.

/// The profile has its first account: it may send from this place.
void tellFirstAccount(const ViewContext &context);
/// An account was added or changed, its password given, or its pause ended.
void tellAccountChanged(const ViewContext &context, SenderId sender);
/// What waits may be allowed now.
void tellRulesChanged(const ViewContext &context);
/// What hindered the last look for answers in this run; empty: nothing, or there was none.
QString mailboxProblem(const ViewContext &context, SenderId sender);
/// What hinders sending by an account though nothing in the store says so; empty: nothing.
QString sendingProblem(const ViewContext &context, SenderId sender);
/// The context's random source, or a steady one where it has none.
std::function<double()> randomOf(const ViewContext &context);

} // namespace comptoir
