#pragma once

/// SQL: when a line of the ledger took effect, UTC milliseconds: when the customer decided, but
/// never after we heard of it. A shop whose clock is fast, or a date mistyped in a file, must not
/// outlast a refusal that came later. `line` is the literal "consent." or its alias with a full
/// stop. ConsentLine::effectiveAt() says the same. (No generated column: SQLite's sessions, by
/// which imports are undone, refuse tables that have one.)
#define COMPTOIR_CONSENT_AT(line)                                                                  \
    "min(coalesce(" line "decided_at, " line "recorded_at), " line "recorded_at)"
