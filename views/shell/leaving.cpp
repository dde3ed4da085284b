#include "views/shell/leaving.h"

#include <algorithm>

namespace comptoir::leaving {

bool isAnyWritten(const QList<Page *> &pages)
{
    return std::any_of(pages.begin(), pages.end(),
                       [](const Page *page) { return page->holdsWritten(); });
}

void askAll(const QList<Page *> &pages, const std::function<void(Page *)> &show,
            const std::function<void()> &left)
{
    for (Page *page : pages) {
        if (!page->holdsWritten())
            continue;
        show(page);
        page->leave([pages, show, left] { askAll(pages, show, left); });
        return;
    }
    left();
}

ViewContext asking(const ViewContext &context, const Ask &ask)
{
    ViewContext asks = context;
    if (context.openDemo)
        asks.openDemo = [ask, open = context.openDemo] { ask(open); };
    if (context.leaveDemo)
        asks.leaveDemo = [ask, leave = context.leaveDemo] { ask(leave); };
    if (context.restoreBackup)
        asks.restoreBackup = [ask, restore = context.restoreBackup](const QString &backup) {
            ask([restore, backup] { restore(backup); });
        };
    if (context.setTextPercent)
        asks.setTextPercent = [ask, set = context.setTextPercent](int percent) {
            ask([set, percent] { set(percent); });
        };
    return asks;
}

} // namespace comptoir::leaving
