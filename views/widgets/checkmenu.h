#pragma once

#include "views/widgets/localkeys.h"

#include <QMenu>

namespace comptoir {

/// A menu in which several things are ticked one after another: a click or Space on a checkable
/// action leaves it open; Enter chooses and closes, Escape closes.
class CheckMenu : public QMenu
{
    Q_OBJECT

public:
    using QMenu::QMenu;

    /// What it answers, for the list of keys (F1).
    static LocalKeys keys();

private:
    void mouseReleaseEvent(QMouseEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
};

} // namespace comptoir
