#include "views/shell/leaving.h"

#include "views/widgets/confirmdialog.h"

#include <QCoreApplication>

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

namespace {

class LeavingWords
{
    Q_DECLARE_TR_FUNCTIONS(LeavingWords)
public:
    using Question = ConfirmDialog::Question; // lupdate takes a qualified result for the context

    /// The demo begins anew after a day (DemoShops::bornAt).
    static Question ofDemo()
    {
        Question question;
        question.title = tr("Leave the demo shop?");
        question.text
            = tr("Your own Comptoir opens, as you left it. Nothing of the demo goes into it.\n\n"
                 "Come back on the same day, and the demo shop is as you leave it now. After a "
                 "day it begins anew.");
        question.verb = tr("Leave the demo shop");
        question.stay = tr("Stay in the demo shop");
        question.dangerous = false;
        return question;
    }
};

} // namespace

ViewContext asking(const ViewContext &context, QWidget *window, const Ask &ask)
{
    ViewContext asks = context;
    if (context.openDemo)
        asks.openDemo = [ask, open = context.openDemo] { ask(open); };
    if (context.leaveDemo)
        asks.leaveDemo = [ask, window, leave = context.leaveDemo] {
            ConfirmDialog::ask(window, LeavingWords::ofDemo(), [ask, leave](int) { ask(leave); });
        };
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
