#pragma once

class QObject;

namespace comptoir {

class Store;

/// Brings the search up to date with what changed, beside the owner's work: some people in one
/// Store::write after another, so that what she saves comes in between. Ends with `owner`; what is
/// left then is caught up with at the next start or sync.
void catchUpSearch(Store &store, QObject *owner);

} // namespace comptoir
