#pragma once

#include "views/widgets/dialog.h"

#include <functional>

class QButtonGroup;

namespace comptoir {

/// Asks before something that cannot be taken back easily: what will happen, what stays, and where
/// there is more than one way, which. The button carries the verb; Escape does nothing, nor does
/// Return where the verb is dangerous, but for what keeps all as it is.
class ConfirmDialog : public Dialog
{
    Q_OBJECT

public:
    struct Question
    {
        QString title, text, verb;
        bool dangerous = true;
        QStringList choices; ///< none, or two and more; the first is chosen at first
        QString stay = {}; ///< of the button that does nothing; "Cancel" when empty
        QString keep = {}; ///< of a third button, which saves what the verb would lose
    };

    /// Calls `confirmed` with the number of the choice (0 without choices), `kept` where the third
    /// button was pressed, or nothing at all.
    static void ask(QWidget *parent, const Question &question,
                    std::function<void(int choice)> confirmed, std::function<void()> kept = {});

private:
    ConfirmDialog(const Question &question, QWidget *parent);

    QButtonGroup *m_choices;
    bool m_keeps = false;
};

} // namespace comptoir
