#pragma once

#include "models/domain/result.h"

#include <QByteArray>

#include <functional>

namespace comptoir {

class Database;

/// A change of the owner's own words (tags, fields) together with what takes it back: the rows as
/// they were. Nothing else may be open on the connection: each call is one transaction.
namespace recordedchange {

/// Runs `work` and gives what takes it back; an Error of `work` changes nothing.
Result<QByteArray> make(Database &database, const std::function<Done(Database &)> &work);
/// Puts the rows back. What was changed since stays as it is now, and people who are gone by now
/// stay gone.
Done takeBack(Database &database, const QByteArray &change);

} // namespace recordedchange

} // namespace comptoir
