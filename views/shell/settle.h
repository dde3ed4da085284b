#pragma once

class QWidget;

namespace comptoir {

class Store;

/// Lets everything that was asked for arrive: answers of the store, work on other threads, timers
/// under `window` that wait for the end of typing. For scenes and tests, on the GUI thread; stops
/// waiting after some seconds.
void settle(const QWidget &window, Store &store);

/// Handles what has been posted by now, deletions too.
void turnEvents();

} // namespace comptoir
