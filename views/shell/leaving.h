#pragma once

#include "views/shell/page.h"

#include <functional>

namespace comptoir {

/// What happens before pages go for good: whoever wrote something there that is not kept is asked.
namespace leaving {

using Ask = std::function<void(std::function<void()> left)>;

[[nodiscard]] bool isAnyWritten(const QList<Page *> &pages);
/// Calls `left` once every page may go, or never: the owner stays. `show` brings a page to the
/// front before it asks.
void askAll(const QList<Page *> &pages, const std::function<void(Page *)> &show,
            const std::function<void()> &left);
/// The same context, in which what takes the window down asks first; leaving the demo asks, over
/// `window`, whether that is meant.
ViewContext asking(const ViewContext &context, QWidget *window, const Ask &ask);

} // namespace leaving

} // namespace comptoir
