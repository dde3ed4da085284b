#pragma once

#include "models/domain/ids.h"
#include "models/domain/result.h"
#include "models/domain/timestamp.h"

namespace comptoir {
class Database;
}

namespace comptoir::cli {

/// What no shop sends, so that the scenes have something to show of it: notes, tags and tasks of
/// the owner, syncs that ended, a problem, records set aside. Invented, in French as the shops are.
Done addOwnersWork(Database &database, Timestamp now);
/// Segments, some of them ready-made ones, one of another one, and who came in and went out over
/// the last weeks.
Done addSegments(Database &database, Timestamp now);
/// Accounts that send, and messages of the outbox in every state, with what they said and what came
/// back. The timelines do not tell of them.
Done addMessages(Database &database, Timestamp now);
/// Messages that wait while the owner paused all sending.
Done addPausedMessages(Database &database, Timestamp now);
/// Accounts by which messages leave: a mailbox, a service that wants a new key, text messages.
Done addSenders(Database &database, Timestamp now);
/// A workflow that is live, with people in it, and one that is begun. After addMessages().
Done addWorkflows(Database &database, Timestamp now);
/// The syncs of a shop that ended a while ago; with `problem`, one that failed too.
Done addSyncs(Database &database, ShopId shop, bool problem, Timestamp now);

} // namespace comptoir::cli
