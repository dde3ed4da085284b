#pragma once

#include "models/domain/result.h"
#include "views/viewcontext.h"

#include <functional>

class QObject;

namespace comptoir {

class Database;

/// Changes the owner's own words (a tag, a field) on the writer thread, in one transaction, and
/// offers to take it back: `text` says what was done. `ended` is called once, unless `context` is
/// gone by then; after an undo or redo UndoHistory::applied() tells.
void changeWords(const ViewContext &view, QObject *context, const QString &text,
                 const std::function<Done(Database &)> &work,
                 std::function<void(const Done &)> ended);

/// Changes what is kept as a whole (points, weights) by `work` on the writer thread, in one
/// transaction, and offers to take it back by `back`. `ended` as above.
void changeKept(const ViewContext &view, QObject *context, const QString &text,
                const std::function<Done(Database &)> &work,
                const std::function<Done(Database &)> &back,
                std::function<void(const Done &)> ended);

} // namespace comptoir
