#pragma once

#include "views/widgets/dialog.h"

#include <functional>

class QLineEdit;
class QPushButton;

namespace comptoir {

/// Asks for one name: of a tag, a field, a way of reading files. An empty one cannot be given.
class NameDialog : public Dialog
{
    Q_OBJECT

public:
    struct Question
    {
        QString title, label, verb;
        QString name; ///< as it is now
        int longest = 64;
    };
    /// Calls `given` with the name without blanks around it, or not at all; nothing is called when
    /// the name stayed the same.
    static void ask(QWidget *parent, const Question &question,
                    std::function<void(const QString &name)> given);

private:
    NameDialog(const Question &question, QWidget *parent);

    QLineEdit *m_name;
};

} // namespace comptoir
