#pragma once

#include "views/viewcontext.h"

namespace comptoir {

class Commands;
struct PageEntry;

/// What the window itself does for its commands.
struct WindowActions
{
    std::function<void(const QString &page)> showPage;
    std::function<void()> goBack; ///< to where one was
    std::function<bool()> canGoBack;
    std::function<void()> bringInFile; ///< the wizard
    std::function<void()> connectShop; ///< the wizard
    std::function<void()> print; ///< what is open on the page
    std::function<void()> find; ///< on the page, else everywhere
    std::function<void()> focusSearch;
    std::function<void()> showKeys;
    std::function<void()> showNotices;
    std::function<void()> focusToasts;
    std::function<void(int step)> moveBetweenParts; ///< 1: to the next, -1: to the one before
    std::function<void()> toggleSideBar;
    std::function<void()> switchSending; ///< pauses it, or lets it go on
    std::function<void()> bringForward;
    std::function<void()> quit;
};

/// Fills the catalogue of a window with everything that can be asked for from anywhere. `pages` are
/// those of the side bar; Ctrl+1 is the first.
void addWindowCommands(Commands &commands, const ViewContext &context,
                       const QList<PageEntry> &pages, const WindowActions &actions);

} // namespace comptoir
